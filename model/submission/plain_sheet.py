"""A worksheet of the plain shape that every program writes, read at a stroke; anything unusual is left to the parser.

The shape is a small grammar of rows and cells. It is taken only where it covers all of a sheet's data to the last
sign, so that nothing can hide between two matches; what stands around the rows still goes through the strict parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from model.submission.raw_cell import LAST_COLUMN, LAST_ROW, CellKind, RawCell, cell_of, column_of

_OPEN, _CLOSE = "<sheetData>", "</sheetData>"
_NAMESPACE = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DECLARATION = re.compile(r'<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="(?:yes|no)")? ?\?>')
# Counted, not possessive: until 3.11.4 Python never matches *+ behind a group that has repeats of its own.
_ROW_ATTRIBUTES = r'(?: [A-Za-z0-9]+(?::[A-Za-z]+)?="[^"<&]*"){0,64}'
_EMPTY_ROW = re.compile(rf"<row{_ROW_ATTRIBUTES} ?/>")
_OPEN_ROW = re.compile(rf"<row{_ROW_ATTRIBUTES} ?>")
_ROW = re.compile(rf'<row(?: r="([1-9][0-9]{{0,6}})")?({_ROW_ATTRIBUTES}) ?/?>')
_CELL_START = re.compile(
    r'r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="(n|s|str|inlineStr|b|e)")?'
    r'(?: s="([0-9]{1,6})")?(/?)'
)
"""A cell's own tag, behind its `<c ` and without its `>`."""
_CELL_CONTENT = re.compile(
    r'(?:<f(?: aca="(?:false|true|0|1)")?>([^<]*)(</f>))?(?:<v>([^<]*)</v>|<v ?/>)?'
    r'(?:<is><t(?: xml:space="preserve")?>([^<]+)</t></is>)?</c>'
)
_KEPT, _LONGEST_KEPT = 8192, 400
_ROWS_KEPT, _LONGEST_ROW_KEPT = 2048, 4000
"""Forms of one plan have most of their rows and cells in common, to the letter: so many are taken apart once."""
_ATTRIBUTE = re.compile(r' ([A-Za-z0-9]+(?::[A-Za-z]+)?)="([^"]*)"')
_NEVER = bytes({*range(32)} - {9, 10})
"""Signs that XML does not allow, and a carriage return, which it turns into something else."""
_NEVER_IN_TEXT = ("\ufffe", "\uffff", "]]>")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|#[0-9]{1,5});|&")
_ENTITIES = {"&quot;": '"', "&lt;": "<", "&gt;": ">", "&apos;": "'", "&amp;": "&"}
"""The last one last: what it makes is no entity again."""
_T = r'<t(?: xml:space="preserve")?>([^<]*)</t>'
_LOOKS = r'(?:<rPr>(?:<[A-Za-z]+(?: [a-z]+="[^"<&]*")* ?/>){0,64}</rPr>)?'
_BARE_T = _T.replace("(", "(?:").replace("(?:?:", "(?:")
_STRING = re.compile(rf"{_BARE_T}|(?:<r>{_LOOKS}{_BARE_T}</r>){{1,256}}")
_TEXT = re.compile(_T)
_TEXT_STARTS = ("<t>", '<t xml:space="preserve">')
_INDENT = re.compile(r">\n *<(?!/[tvf]>)")
"""Line breaks that a program puts between elements; what stands alone in a text is not meant."""


class _Unusual(Exception):
    """Something that the grammar leaves to the parser."""


class PlainRow(NamedTuple):
    """A row as it is stored: its cells by column, and those that only name a shared text: column, index, style.

    `named` is the number that its cells give it, 0 where it has none; `widest` its last column.
    """

    named: int
    cells: dict[int, RawCell]
    shared: tuple[tuple[int, str, int], ...]
    widest: int


_NO_CELLS = PlainRow(0, {}, (), 0)


class _PlainCell(NamedTuple):
    """A cell: None where it is empty, and without its text where that is still to be looked up by `shared`."""

    row: int
    column: int
    cell: RawCell | None = None
    shared: str = ""


class _CellStart(NamedTuple):
    """A cell's own tag."""

    row: int
    column: int
    style: int
    kind: str
    is_empty: bool


class _CellContent(NamedTuple):
    """What is in a cell, "" for what it lacks."""

    has_formula: bool
    value: str
    inline: str


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A sheet's rows by their numbers, which of them are hidden, and the part without them, which is for the parser."""

    rows: dict[int, PlainRow]
    hidden: set[int]
    around: bytes


def read_plain_sheet(data: bytes) -> PlainSheet | None:
    """The sheet where all of it has the plain shape, else None: then only the parser can say what it is."""
    try:
        head, body, tail = _take_apart(data)
        return PlainSheet(*_rows(body, head), (head + "<sheetData/>" + tail).encode())
    except _Unusual:
        return None


def read_plain_strings(data: bytes) -> list[str] | None:
    """The shared texts of a workbook where none has a guide or is struck through, else None."""
    try:
        root, _, rest = _decoded(data).partition(">")
        if not root.startswith("<sst ") or root.count("xmlns") != 1 or _NAMESPACE not in root or "&" in root:
            raise _Unusual
        rest = rest.rstrip()
        if not rest.endswith("</sst>") or "<strike" in rest:
            raise _Unusual
        strings = rest.removesuffix("</sst>")
        if not strings:
            return []
        if not strings.startswith("<si>") or not strings.endswith("</si>"):
            raise _Unusual
        several = strings[len("<si>") : -len("</si>")].split("</si><si>")
        return [_kept_string(one) if len(one) <= _LONGEST_KEPT else _read_string(one) for one in several]
    except _Unusual:
        return None


def _read_string(stored: str) -> str:
    """A shared text, the parts of a rich one joined; unusual where there is anything else in it."""
    for start in _TEXT_STARTS:
        if stored.startswith(start) and stored.count("<") == 2 and stored.endswith("</t>"):
            return plain_text(stored[len(start) : -len("</t>")])
    if _STRING.fullmatch(stored) is None:
        raise _Unusual
    return plain_text("".join(_TEXT.findall(stored)))


_kept_string = lru_cache(maxsize=_KEPT)(_read_string)


def _decoded(data: bytes) -> str:
    """The part as text without its declaration; what it may not hold, or what a parser would alter, is unusual."""
    if len(data.translate(None, _NEVER)) < len(data):
        raise _Unusual
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Unusual from error
    if any(one in text for one in _NEVER_IN_TEXT):
        raise _Unusual
    if match := _DECLARATION.match(text):
        text = text[match.end() :].lstrip("\n ")
    return _INDENT.sub("><", text) if "\n" in text and ">\n" in text else text


def _take_apart(data: bytes) -> tuple[str, str, str]:
    """What stands before, in and behind a sheet's `sheetData`, without these tags."""
    text = _decoded(data)
    start, end = text.find(_OPEN), text.rfind(_CLOSE)
    if start < 0 or end < start:
        raise _Unusual
    head, body, tail = text[:start], text[start + len(_OPEN) : end], text[end + len(_CLOSE) :]
    around = head + tail
    if not head.startswith("<worksheet ") or head.partition(">")[0].count(_NAMESPACE) != 1 or " xmlns=" in tail:
        raise _Unusual
    if head.count("xmlns=") != 1 or _OPEN in around or "<!" in around or "<?" in around:
        raise _Unusual
    return head, body, tail


def _rows(body: str, head: str) -> tuple[dict[int, PlainRow], set[int]]:
    """The rows, and which are hidden; unusual unless each sign belongs to one of them, and each number to one row."""
    rows: dict[int, PlainRow] = {}
    hidden: set[int] = set()

    def begin(starts: Iterable[tuple[str, str]], last: PlainRow) -> None:
        number = next(reversed(rows), 0)
        for digits, attributes in starts:
            number = int(digits) if digits else number + 1
            if number in rows or number > LAST_ROW:
                raise _Unusual
            rows[number] = _NO_CELLS
            if attributes and _is_hidden(attributes, head):
                hidden.add(number)
        if last.named:
            if last.named != number:
                raise _Unusual
            rows[number] = last

    *pieces, after = body.split("</row>")
    for piece in pieces:
        begin(*(_kept_row(piece) if len(piece) <= _LONGEST_ROW_KEPT else _read_row(piece)))
    if _behind_empty_rows(after) < len(after):
        raise _Unusual
    begin(_ROW.findall(after), _NO_CELLS)
    return rows, hidden


def _behind_empty_rows(text: str) -> int:
    """Where the rows without cells end with which a text begins."""
    end = 0
    while match := _EMPTY_ROW.match(text, end):
        end = match.end()
    return end


def _read_row(piece: str) -> tuple[list[tuple[str, str]], PlainRow]:
    """The rows that begin before one `</row>`, numbers and attributes as written, and what is in the last of them.

    Unusual where any sign is left over, where cells name several rows, or two of them one place.
    """
    before, *pieces = piece.split("<c ")
    if _OPEN_ROW.fullmatch(before, _behind_empty_rows(before)) is None:
        raise _Unusual
    found = [_kept_cell(one) if len(one) <= _LONGEST_KEPT else _read_cell(one) for one in pieces]
    filled = [one for one in found if one.cell is not None]
    cells = {one.column: one.cell for one in filled if one.cell is not None and not one.shared}
    shared = tuple((one.column, one.shared, one.cell.style) for one in filled if one.cell is not None and one.shared)
    if len({one.row for one in found}) > 1 or len({one.column for one in filled}) < len(filled):
        raise _Unusual
    row = PlainRow(found[0].row, cells, shared, max(one.column for one in found)) if found else _NO_CELLS
    return _ROW.findall(before), row


def _read_cell(piece: str) -> _PlainCell:
    """A cell by the place that it names."""
    tag, ends, stored = piece.partition(">")
    start = _kept_start(tag)
    if not start.is_empty:
        content = _kept_content(stored) if len(stored) <= _LONGEST_KEPT else _read_content(stored)
        return _cell(start, content)
    if stored or not ends:
        raise _Unusual
    return _PlainCell(start.row, start.column)


def _read_start(tag: str) -> _CellStart:
    match = _CELL_START.fullmatch(tag)
    if match is None:
        raise _Unusual
    letters, digits, style, kind, later_style, closes = match.groups("")
    column = column_of(letters)
    if (style and later_style) or column > LAST_COLUMN:
        raise _Unusual
    return _CellStart(int(digits), column, int(style or later_style or 0), kind or "n", bool(closes))


def _read_content(stored: str) -> _CellContent:
    match = _CELL_CONTENT.fullmatch(stored)
    if match is None:
        raise _Unusual
    _, formula_end, value, inline = map(plain_text, match.groups(""))
    return _CellContent(bool(formula_end), value, inline)


_kept_row = lru_cache(maxsize=_ROWS_KEPT)(_read_row)
_kept_cell = lru_cache(maxsize=_KEPT)(_read_cell)
_kept_start = lru_cache(maxsize=_KEPT)(_read_start)
_kept_content = lru_cache(maxsize=_KEPT)(_read_content)


def _cell(start: _CellStart, content: _CellContent) -> _PlainCell:
    """What a cell says; unusual where readers might differ on it."""
    has_formula, value, inline = content
    if value and inline:
        raise _Unusual
    if start.kind == "s":
        if has_formula or inline or not value:
            raise _Unusual
        return _PlainCell(start.row, start.column, RawCell(CellKind.TEXT, "", start.style), value.strip())
    if not (value or inline or has_formula):
        if start.kind in ("b", "e"):
            raise _Unusual
        return _PlainCell(start.row, start.column)
    cell = cell_of(start.kind, start.style, value, inline or None, has_formula, ())
    return _PlainCell(start.row, start.column, cell)


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
    raise _Unusual
