"""A worksheet of the plain shape that every program writes, read at a stroke; anything unusual is left to the parser.

The shape is a small grammar of rows and cells. It is taken only where it covers all of a sheet's data to the last
sign, so that nothing can hide between two matches; what stands around the rows still goes through the strict parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from model.submission.workbook.plain_row import NO_CELLS, PlainRow, read_empty_rows, read_row
from model.submission.workbook.plain_text import NAMESPACE, Unusual, decoded
from model.submission.workbook.raw_cell import LAST_ROW

_OPEN, _CLOSE = "<sheetData>", "</sheetData>"
_ATTRIBUTE = re.compile(r' ([A-Za-z0-9]+(?::[A-Za-z]+)?)="([^"]*)"')


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
    except Unusual:
        return None


def _take_apart(data: bytes) -> tuple[str, str, str]:
    """What stands before, in and behind a sheet's `sheetData`, without these tags."""
    text = decoded(data)
    start, end = text.find(_OPEN), text.rfind(_CLOSE)
    if start < 0 or end < start:
        raise Unusual
    head, body, tail = text[:start], text[start + len(_OPEN) : end], text[end + len(_CLOSE) :]
    around = head + tail
    if not head.startswith("<worksheet ") or head.partition(">")[0].count(NAMESPACE) != 1 or " xmlns=" in tail:
        raise Unusual
    if head.count("xmlns=") != 1 or _OPEN in around or "<!" in around or "<?" in around:
        raise Unusual
    return head, body, tail


def _rows(body: str, head: str) -> tuple[dict[int, PlainRow], set[int]]:
    """The rows, and which are hidden; unusual unless each sign belongs to one of them, and each number to one row."""
    rows: dict[int, PlainRow] = {}
    hidden: set[int] = set()

    number = 0
    *pieces, after = body.split("</row>")
    for starts, row in chain(map(read_row, pieces), ((read_empty_rows(after), NO_CELLS),)):
        for digits, attributes in starts:
            number = int(digits) if digits else number + 1
            if number in rows or number > LAST_ROW:
                raise Unusual
            rows[number] = NO_CELLS
            if attributes and _is_hidden(attributes, head):
                hidden.add(number)
        if row is not NO_CELLS:
            if row.named != number:
                raise Unusual
            rows[number] = row
    return rows, hidden


@lru_cache(maxsize=512)
def _is_hidden(attributes: str, head: str) -> bool:
    """Whether a row is hidden; unusual where an attribute stands there twice or its prefix is not declared."""
    pairs = _ATTRIBUTE.findall(attributes)
    names = [name for name, _ in pairs]
    prefixes = {name.partition(":")[0] for name in names if ":" in name}
    if len(set(names)) < len(names) or "r" in names or any(f" xmlns:{prefix}=" not in head for prefix in prefixes):
        raise Unusual
    return dict(pairs).get("hidden") in ("1", "true")
