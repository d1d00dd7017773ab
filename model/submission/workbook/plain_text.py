"""The text of a part that quick readers may read: what a parser would alter or refuse in it is left to the parser."""

from __future__ import annotations

import re

NAMESPACE = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DECLARATION = re.compile(
    rb'<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="(?:yes|no)")? ?\?>[\r\n ]*'
)
_NEVER = bytes({*range(32)} - {9, 10})
"""Signs that XML does not allow, and a carriage return, which it turns into something else."""
_NEVER_IN_TEXT = ("\ufffe", "\uffff")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|#[0-9]{1,5});|&")
_ENTITIES = {"&quot;": '"', "&lt;": "<", "&gt;": ">", "&apos;": "'", "&amp;": "&"}
"""The last one last: what it makes is no entity again."""
_INDENT = re.compile(r">\n *<(?!/[tvf]>)")
"""Line breaks that a program puts between elements; what stands alone in a text is not meant."""


class Unusual(Exception):
    """Something that the quick readers leave to the parser."""


def decoded(data: bytes) -> str:
    """The part as text without its declaration and the end of that line, where Excel has a carriage return.

    What it may not hold, or what a parser would alter, is unusual.
    """
    if match := _DECLARATION.match(data):
        data = data[match.end() :]
    if len(data.translate(None, _NEVER)) < len(data) or b"]]>" in data:
        raise Unusual
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unusual from error
    if any(one in text for one in _NEVER_IN_TEXT):
        raise Unusual
    return _INDENT.sub("><", text) if "\n" in text and ">\n" in text else text


def plain_text(text: str) -> str:
    """A stored text with its entities resolved."""
    if "&" not in text:
        return text
    left, resolved = text.count("&"), text
    for entity, sign in _ENTITIES.items():
        parts = resolved.split(entity)
        left -= len(parts) - 1
        resolved = sign.join(parts)
        if not left:
            return resolved
    return _ENTITY.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    return _SIGNS[match[0]]


class _Signs(dict[str, str]):
    """The signs of entities by their spelling: some programs write every Chinese one so. There are 65,536 at most."""

    def __missing__(self, entity: str) -> str:
        sign = self[entity] = _resolved(entity)
        return sign


_SIGNS = _Signs(_ENTITIES)


def _resolved(entity: str) -> str:
    digits = entity[2:-1]
    number = int(digits) if digits else 0
    if number in (9, 10) or (number >= 32 and not 0xD800 <= number < 0xE000 and number < 0xFFFE):
        return chr(number)
    raise Unusual
