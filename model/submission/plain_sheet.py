"""A worksheet of the plain shape that every program writes, read at a stroke; anything unusual is left to the parser.

The shape is a small grammar of rows and cells. It is taken only where it covers all of a sheet's data to the last
sign, so that nothing can hide between two matches; what stands around the rows still goes through the strict parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_OPEN, _CLOSE = "<sheetData>", "</sheetData>"
_NAMESPACE = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DECLARATION = re.compile(r'<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="(?:yes|no)")? ?\?>')
_CELL = (
    r'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="(n|s|str|inlineStr|b|e)")?(?: s="([0-9]{1,6})")?'
    r"(?:/>|>(<f(?: aca=\"(?:false|true|0|1)\")?>[^<]*</f>)?(?:<v>([^<]*)</v>|<v ?/>)?"
    r'(?:<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?</c>)'
)
_BARE_CELL = re.sub(r"(?<!\\)\((?!\?)", "(?:", _CELL)
_ROW_ATTRIBUTES = r'(?: [A-Za-z0-9]+(?::[A-Za-z]+)?="[^"<&]*")*+'
_BODY = re.compile(rf"(?:<row{_ROW_ATTRIBUTES} ?(?:/>|>(?:{_BARE_CELL})*+</row>))*+")
_ROWS_AND_CELLS = re.compile(
    rf'<row(?: r="([1-9][0-9]{{0,6}})")?({_ROW_ATTRIBUTES}) ?/?>|' + _CELL.replace("(?:/>|>", "(?:>")
)
_ATTRIBUTE = re.compile(r' ([A-Za-z0-9]+(?::[A-Za-z]+)?)="([^"]*)"')
_NEVER = bytes({*range(32)} - {9, 10})
"""Signs that XML does not allow, and a carriage return, which it turns into something else."""
_NEVER_IN_TEXT = (b"<!", b"]]>", "\ufffe".encode(), "\uffff".encode())
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,5}));|&")
_LAST_ROW = 1_048_576
_NAMED = re.compile("&(?:amp|lt|gt|quot|apos);")
_ENTITIES = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}
"""The last one last: what it makes is no entity again."""
_T = r'<t(?: xml:space="preserve")?>([^<]*)</t>'
_LOOKS = r'(?:<rPr>(?:<[A-Za-z]+(?: [a-z]+="[^"<&]*")* ?/>)*+</rPr>)?'
_BARE_T = _T.replace("(", "(?:").replace("(?:?:", "(?:")
_STRINGS = re.compile(rf"(<sst [^<>]*>)((?:<si>(?:{_BARE_T}|(?:<r>{_LOOKS}{_BARE_T}</r>)++)</si>)*+)</sst>\s*")
_STRING = re.compile(r"<si>(.*?)</si>", re.DOTALL)
_TEXT = re.compile(_T)
_INDENT = re.compile(r">\n *<(?!/[tvf]>)")
"""Line breaks that a program puts between elements; what stands alone in a text is not meant."""


class _Unusual(Exception):
    """Something that the grammar leaves to the parser."""


PlainCell = list[str]
"""Column, row, style, kind, the style where it stands behind the kind, formula, value, inline text; "" for none."""


@dataclass(frozen=True, slots=True)
class PlainRow:
    """A row: its number, whether it is hidden, and its filled cells as they are stored."""

    number: int
    is_hidden: bool
    cells: list[PlainCell]


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A sheet's rows, and the part without them, which is for the parser."""

    rows: list[PlainRow]
    around: bytes


def read_plain_sheet(data: bytes) -> PlainSheet | None:
    """The sheet where all of it has the plain shape, else None: then only the parser can say what it is."""
    try:
        head, body, tail = _take_apart(data)
        return PlainSheet(_rows(body, head), (head + "<sheetData/>" + tail).encode())
    except _Unusual:
        return None


def read_plain_strings(data: bytes) -> list[str] | None:
    """The shared texts of a workbook where none has a guide or is struck through, else None."""
    try:
        text = _decoded(data)
        match = _STRINGS.fullmatch(_without_declaration(text))
        if match is None or "<strike" in text:
            return None
        if _NAMESPACE not in match[1] or "&" in match[1] or match[1].count("xmlns") > 1:
            return None
        return [plain_text("".join(_TEXT.findall(one))) for one in _STRING.findall(match[2])]
    except _Unusual:
        return None


def _decoded(data: bytes) -> str:
    """The part as text; what it may not hold, or what a parser would alter, is unusual."""
    if any(one in data for one in _NEVER_IN_TEXT) or len(data.translate(None, _NEVER)) < len(data):
        raise _Unusual
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Unusual from error
    return _INDENT.sub("><", text) if b">\n" in data else text


def _without_declaration(text: str) -> str:
    match = _DECLARATION.match(text)
    rest = text[match.end() :].lstrip("\n ") if match else text
    if "<?" in rest:
        raise _Unusual
    return rest


def _take_apart(data: bytes) -> tuple[str, str, str]:
    text = _decoded(data)
    start, end = text.find(_OPEN), text.find(_CLOSE)
    if start < 0 or end < start or text.count(_OPEN) != 1 or text.count(_CLOSE) != 1:
        raise _Unusual
    head, body, tail = text[:start], text[start + len(_OPEN) : end], text[end + len(_CLOSE) :]
    root = _without_declaration(head)
    if not root.startswith("<worksheet ") or root.partition(">")[0].count(_NAMESPACE) != 1 or " xmlns=" in tail:
        raise _Unusual
    if head.count("xmlns=") != 1 or "<t></t>" in body or '"></t>' in body or _BODY.fullmatch(body) is None:
        raise _Unusual
    if body.count("&") != len(_NAMED.findall(body)):
        plain_text(body)
    return head, body, tail


def _rows(body: str, head: str) -> list[PlainRow]:
    rows: list[PlainRow] = []
    seen: set[int] = set()
    cells: list[PlainCell] = []
    number = 0
    for digits, attributes, *cell in _ROWS_AND_CELLS.findall(body):
        if cell[0]:
            cells.append(cell)
            continue
        number = int(digits) if digits else number + 1
        if number in seen or number > _LAST_ROW:
            raise _Unusual
        seen.add(number)
        cells = []
        rows.append(PlainRow(number, _is_hidden(attributes, head), cells))
    return rows


@lru_cache(maxsize=512)
def _is_hidden(attributes: str, head: str) -> bool:
    """Whether a row is hidden; unusual where an attribute stands there twice or its prefix is not declared."""
    pairs = _ATTRIBUTE.findall(attributes)
    names = [name for name, _ in pairs]
    prefixes = {name.partition(":")[0] for name in names if ":" in name}
    if len(set(names)) < len(names) or "r" in names or any(f" xmlns:{prefix}=" not in head for prefix in prefixes):
        raise _Unusual
    return dict(pairs).get("hidden") in ("1", "true")


def plain_text(text: str) -> str:
    """A stored text with its entities resolved."""
    if "&" not in text:
        return text
    if "&#" in text or text.count("&") != len(_NAMED.findall(text)):
        return _ENTITY.sub(_sign, text)
    for name, sign in _ENTITIES.items():
        text = text.replace(f"&{name};", sign)
    return text


def _sign(match: re.Match[str]) -> str:
    if match[1]:
        return _ENTITIES[match[1]]
    if match[2] and (number := int(match[2])) >= 32 and not 0xD800 <= number < 0xE000 and number < 0xFFFE:
        return chr(number)
    if match[2] in ("9", "10"):
        return chr(int(match[2]))
    raise _Unusual
