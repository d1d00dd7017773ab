"""Task tables in plain text whose columns tabs, bars or blanks hold apart: their lines are rows, not running words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from model.plan.document.cell import NOTHING, is_share
from model.plan.document.finding import find_columns
from model.plan.document.header import are_units_of
from model.plan.indicator_line import is_line_of_table

_TABS = re.compile(r"\t")
_BARS = re.compile(r"[ \xa0\u3000]*[|｜│][ \xa0\u3000]*")
_COMMAS = re.compile(r",")
_WIDE = re.compile(r"(?<=\S)[ \xa0\u3000]+(?:[ \xa0\u3000])(?=\S)")
_ANY = re.compile(r"(?<=\S)[ \xa0\u3000]+(?=\S)")
_STOP = re.compile(r"[。；！？]|[：:].")
_NUMBER = re.compile(r"(?<![A-Za-z.])\d")
_RULE = re.compile(r"[\s|｜│:：+-]*-{2,}[\s|｜│:：+-]*")
_LONGEST = 400
_LONGEST_ROW = 1200
_LONGEST_HEADER = 8
_LONGEST_NAME = 16
_FEWEST_CELLS = 3
_WITH_VALUES = 3
_BLANKS = " \xa0\u3000"
_PART = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；;，,\s]{2,30}\s*")
_OUTER_BARS = re.compile(rf"^[{_BLANKS}]*[|｜│]|[|｜│][{_BLANKS}]*$")
_SET_WIDE = re.compile(rf"(?<![^{_BLANKS}])[一-龥](?:[{_BLANKS}][一-龥])+(?![^{_BLANKS}])")
_ORDERS = ("序号", "编号", "序", "项号")


def rows_of_tables(lines: Sequence[str]) -> Mapping[int, str]:
    """The lines that are the header or a row of a task table, by index, each with a tab before each cell but the first,
    as long as before; empty lines and headings may stand between rows.

    A header names at least three columns of a task table, or stands over values. A row has at least half as many cells
    as its header, and exactly as many where single blanks part them. Rules under a header (| --- |) are rows without
    words.
    """
    rows: dict[int, str] = {}
    gap, cells, above, last = _WIDE, 0, "", ""
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        above, last = last, line
        if found := _header(line) or _header_over_values(lines[index : index + _WITH_VALUES], above):
            gap, cells = found
        elif cells and not _is_row(line, gap, cells):
            cells = cells if gap in (_TABS, _BARS, _COMMAS) or _PART.fullmatch(line) else 0
            continue
        if cells:
            rows[index] = " " * len(line) if _RULE.fullmatch(line) else _with_tabs(line, gap, cells)
    return rows


def _header(line: str) -> tuple[re.Pattern[str], int] | None:
    """How a header's columns are held apart and how many there are, None where a line is no header."""
    if len(line) > _LONGEST:
        return None
    is_of_years = is_line_of_table(line)
    for gap in (_TABS, _BARS, _COMMAS, _WIDE, _ANY):
        if gap.search(line) is None:
            continue
        words = _cells(line, gap)
        if len(words) < _FEWEST_CELLS or (is_of_years and gap is _ANY) or (gap is _COMMAS and _is_prose(words)):
            continue
        if (gap is not _ANY or _names_only(words)) and find_columns([words]) is not None:
            return gap, len(words)
    return None


def _header_over_values(lines: Sequence[str], above: str) -> tuple[re.Pattern[str], int] | None:
    """The same of a line of words over lines of as many cells, of which most behind the first are values (村别 小麦
    油菜 责任人); the line `above` may name their unit.
    """
    for gap in (_TABS, _BARS, _WIDE):
        rows = [_cells(line, gap) for line in lines if len(line) <= _LONGEST]
        if len(rows) < _WITH_VALUES or len(rows[0]) < _FEWEST_CELLS or len({len(row) for row in rows}) > 1:
            continue
        worded = all(word and not _NUMBER.search(word) for word in rows[0])
        body = rows[2 if are_units_of(rows[0], rows[1]) else 1 :]
        valued = all(2 * sum(is_share(cell) or cell in NOTHING for cell in row[1:]) >= len(row) - 1 for row in body)
        if worded and valued and find_columns(rows, above) is not None:
            return gap, len(rows[0])
    return None


def _is_prose(words: Sequence[str]) -> bool:
    """Whether words between commas are clauses of a sentence, and no names of columns."""
    return any(len(word) > _LONGEST_NAME or _STOP.search(word) is not None for word in words)


def _names_only(words: Sequence[str]) -> bool:
    """Whether words between single blanks are a header beyond doubt: 序号 工作任务 目标 责任单位."""
    return words[0] in _ORDERS and all(len(word) <= _LONGEST_HEADER for word in words)


def _is_row(line: str, gap: re.Pattern[str], cells: int) -> bool:
    if len(line) > (_LONGEST_ROW if gap in (_TABS, _BARS) else _LONGEST):
        return False
    count = len(gap.split(line if gap is _TABS else _OUTER_BARS.sub("", line).strip(_BLANKS)))
    return count == cells if gap in (_ANY, _COMMAS) else 2 * count >= cells


def _cells(line: str, gap: re.Pattern[str]) -> list[str]:
    """The words of a line's cells; those set wide in a header (工 作 任 务) are one."""
    words = line if gap is _TABS else _OUTER_BARS.sub("", line).strip(_BLANKS)
    return [word.strip() for word in gap.split(_SET_WIDE.sub(_joined, words) if gap is _ANY else words)]


def _joined(found: re.Match[str]) -> str:
    return "".join(found.group().split())


def _with_tabs(line: str, gap: re.Pattern[str], cells: int) -> str:
    """A row with a tab before each cell but the first; the bars around all of its `cells` part nothing."""
    if gap is _TABS:
        return line
    if gap is _BARS and len(gap.split(line)) > cells:
        line = _OUTER_BARS.sub(lambda found: " " * len(found.group()), line)
    return gap.sub(lambda found: " " * (len(found.group()) - 1) + "\t", line)
