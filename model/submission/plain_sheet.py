"""A worksheet of the plain shape that every program writes, read at a stroke; anything unusual is left to the parser.

The shape is a small grammar of rows and cells. It is taken only where it covers all of a sheet's data to the last
sign, so that nothing can hide between two matches; what stands around the rows still goes through the strict parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_OPEN, _CLOSE = "<sheetData>", "</sheetData>"
_NAMESPACE = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DECLARATION = re.compile(r'<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="(?:yes|no)")? ?\?>')
_ROW_ATTRIBUTES = r'(?: [A-Za-z0-9]+(?::[A-Za-z]+)?="[^"<&]*")*+'
_EMPTY_ROWS = rf"(?:<row{_ROW_ATTRIBUTES} ?(?:/>|></row>))*+"
_ROW_START = rf"<row{_ROW_ATTRIBUTES} ?>"
_CELL = re.compile(
    r'r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="(n|s|str|inlineStr|b|e)")?(?: s="([0-9]{1,6})")?'
    r"(?:/>|>(<f(?: aca=\"(?:false|true|0|1)\")?>[^<]*</f>)?(?:<v>([^<]*)</v>|<v ?/>)?"
    r'(?:<is><t(?: xml:space="preserve")?>([^<]+)</t></is>)?</c>)'
    rf"(</row>{_EMPTY_ROWS}(?:{_ROW_START})?)?"
)
"""A cell behind its `<c `, and where its row ends, everything up to the next cell."""
_BEFORE_CELLS = re.compile(rf"{_EMPTY_ROWS}(?:{_ROW_START})?")
_ROW = re.compile(rf'<row(?: r="([1-9][0-9]{{0,6}})")?({_ROW_ATTRIBUTES}) ?/?>')
_CELLS_KEPT, _LONGEST_KEPT = 16_384, 400
"""Forms of one plan have most cells in common, to the letter: so many of them are taken apart once."""
_ATTRIBUTE = re.compile(r' ([A-Za-z0-9]+(?::[A-Za-z]+)?)="([^"]*)"')
_NEVER = bytes({*range(32)} - {9, 10})
"""Signs that XML does not allow, and a carriage return, which it turns into something else."""
_NEVER_IN_TEXT = ("\ufffe", "\uffff", "<!", "]]>")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|#[0-9]{1,5});|&")
_LAST_ROW = 1_048_576
_NAMED = re.compile("&(?:amp|lt|gt|quot|apos);")
_ENTITIES = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}
"""The last one last: what it makes is no entity again."""
_T = r'<t(?: xml:space="preserve")?>([^<]*)</t>'
_LOOKS = r'(?:<rPr>(?:<[A-Za-z]+(?: [a-z]+="[^"<&]*")* ?/>)*+</rPr>)?'
_BARE_T = _T.replace("(", "(?:").replace("(?:?:", "(?:")
_STRINGS = re.compile(r"(<sst [^<>]*>)((?:<si>.*</si>)?)</sst>\s*", re.DOTALL)
_STRING = re.compile(rf"{_BARE_T}|(?:<r>{_LOOKS}{_BARE_T}</r>)++")
_TEXT = re.compile(_T)
_INDENT = re.compile(r">\n *<(?!/[tvf]>)")
"""Line breaks that a program puts between elements; what stands alone in a text is not meant."""


class _Unusual(Exception):
    """Something that the grammar leaves to the parser."""


@dataclass(frozen=True, slots=True, eq=False)
class PlainCell:
    """A cell as it is stored, "" for what it lacks; equal only to itself, so that it is cheap to look up.

    `later_style` is the style where it stands behind the kind. `ends_row` and `rows` are what follows: the row's end,
    and then rows (number as written, attributes), the last of which has cells where `is_open`. An `is_empty` cell is
    there for its looks alone.
    """

    letters: str
    digits: str
    style: str
    kind: str
    later_style: str
    formula: str
    value: str
    inline: str
    ends_row: bool = False
    rows: tuple[tuple[str, str], ...] = ()
    is_open: bool = True
    is_empty: bool = False


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
        strings = match[2][len("<si>") : -len("</si>")].split("</si><si>") if match[2] else []
        return [_kept_string(one) if len(one) <= _LONGEST_KEPT else _read_string(one) for one in strings]
    except _Unusual:
        return None


def _read_string(stored: str) -> str:
    """A shared text, the parts of a rich one joined; unusual where there is anything else in it."""
    if _STRING.fullmatch(stored) is None:
        raise _Unusual
    return plain_text("".join(_TEXT.findall(stored)))


_kept_string = lru_cache(maxsize=_CELLS_KEPT)(_read_string)


def _decoded(data: bytes) -> str:
    """The part as text; what it may not hold, or what a parser would alter, is unusual."""
    if len(data.translate(None, _NEVER)) < len(data):
        raise _Unusual
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Unusual from error
    if any(one in text for one in _NEVER_IN_TEXT):
        raise _Unusual
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
    if head.count("xmlns=") != 1:
        raise _Unusual
    if body.count("&") != len(_NAMED.findall(body)):
        plain_text(body)
    return head, body, tail


def _rows(body: str, head: str) -> list[PlainRow]:
    """The rows; unusual unless each sign of `body` belongs to one of them."""
    before, *pieces = body.split("<c ")
    if _BEFORE_CELLS.fullmatch(before) is None:
        raise _Unusual
    rows: list[PlainRow] = []
    seen: set[int] = set()
    _begin(rows, _ROW.findall(before), head, seen)
    is_open = before.endswith(">") and not before.endswith(("/>", "</row>"))
    digits, cells = (str(rows[-1].number), rows[-1].cells) if is_open else ("", [])
    for piece in pieces:
        cell = _kept_cell(piece) if len(piece) <= _LONGEST_KEPT else _read_cell(piece)
        if cell.digits != digits:
            raise _Unusual
        if not cell.is_empty:
            cells.append(cell)
        if cell.ends_row:
            _begin(rows, cell.rows, head, seen)
            digits, cells = (str(rows[-1].number), rows[-1].cells) if cell.is_open else ("", [])
    if digits:
        raise _Unusual
    return rows


def _begin(rows: list[PlainRow], starts: Iterable[tuple[str, str]], head: str, seen: set[int]) -> None:
    """Adds rows without cells; unusual where a number comes twice or is beyond the last one."""
    for digits, attributes in starts:
        number = int(digits) if digits else (rows[-1].number if rows else 0) + 1
        if number in seen or number > _LAST_ROW:
            raise _Unusual
        seen.add(number)
        rows.append(PlainRow(number, _is_hidden(attributes, head), []))


def _read_cell(piece: str) -> PlainCell:
    """A cell and what follows it up to the next one; unusual where any sign is left over."""
    match = _CELL.fullmatch(piece)
    if match is None:
        raise _Unusual
    letters, digits, *more, after = match.groups("")
    style, kind, later_style, formula, value, inline = more
    is_empty = piece.startswith("/>", match.end(3) + 1 if match[3] else match.end(2) + 1) and len(match[1]) < 3
    rows = tuple(_ROW.findall(after)) if after else ()
    is_open = not after.endswith(("/>", "</row>"))
    return PlainCell(
        letters, digits, style, kind, later_style, formula, value, inline, bool(after), rows, is_open, is_empty
    )


_kept_cell = lru_cache(maxsize=_CELLS_KEPT)(_read_cell)


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
    return _SIGNS[match[0]]


class _Signs(dict[str, str]):
    """The signs of entities by their spelling: some programs write every Chinese one so. There are 65,536 at most."""

    def __missing__(self, entity: str) -> str:
        sign = self[entity] = _resolved(entity)
        return sign


_SIGNS = _Signs({f"&{name};": sign for name, sign in _ENTITIES.items()})


def _resolved(entity: str) -> str:
    digits = entity[2:-1]
    number = int(digits) if digits else 0
    if number in (9, 10) or (number >= 32 and not 0xD800 <= number < 0xE000 and number < 0xFFFE):
        return chr(number)
    raise _Unusual
