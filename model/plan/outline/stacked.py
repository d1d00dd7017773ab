"""Task tables in plain text whose cells stand on lines of their own, as copied pages leave them: 序号, 任务, 1, …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from model.plan.document.finding import find_columns
from model.plan.outline.marker import Style, find_marker

_GROUPS = (Style.HAN, Style.HAN_PAREN)
_ORDERS = ("序号", "编号", "序")
_MOST_COLUMNS = 9
_LONGEST_HEADER = 10
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_FEWEST_LOOSE = 3
_LONGEST_ROW = 16


def stacked_rows(lines: Sequence[str]) -> Mapping[int, int]:
    """The rows of such tables: the index of each row's first line with that of its last one, the header being a row.

    Columns are known from a header of short lines that ends where the line "1" begins the first row; the next numbers
    begin the next rows, and the last row has no more cells than the header. Headings that group rows part them.
    """
    worded = [(index, words) for index, line in enumerate(lines) if (words := line.strip()) and not _is_group(words)]
    rows: dict[int, int] = {}
    position = 0
    while position < len(worded):
        width = _header(worded, position)
        starts = _starts(worded, position + width, width) if width else []
        if len(starts) < _FEWEST_ROWS:
            position += 1
            continue
        ends = [*starts[1:], _end_of_last(worded, starts[-1], width)]
        for first, end in zip([position, *starts], [starts[0], *ends], strict=True):
            rows[worded[first][0]] = worded[end - 1][0]
        position = ends[-1]
    return rows


def loose_rows(lines: Sequence[str]) -> frozenset[int]:
    """The lines under 序号 that the lines 1, 2, 3, … part into rows, whatever cells each of these has; the last row is
    no longer than the longest one, and ends before a number that no cell above begins with.
    """
    worded = [(index, words) for index, line in enumerate(lines) if (words := line.strip())]
    found: set[int] = set()
    for position, (_, words) in enumerate(worded):
        starts = list(_loose_starts(worded, position + 1)) if words in _ORDERS else []
        if len(starts) >= _FEWEST_LOOSE:
            end = starts[-1] + 1
            longest = max(after - before for before, after in pairwise(starts))
            above = [line for line in worded[position:end] if not _is_group(line[1])]
            inside = {_style(words) for _, words in above}
            outside = (at for at in range(end, len(worded)) if _style(worded[at][1]) not in inside)
            last = worded[end : min(end + longest - 1, next(outside, len(worded)))]
            found.update(index for index, _ in (*above, *last))
    return frozenset(found)


def _loose_starts(worded: Sequence[tuple[int, str]], start: int) -> Iterator[int]:
    """Where the lines 1, 2, 3, … stand, each not far below the one before."""
    expected, last = 1, start
    for position in range(start, len(worded)):
        if worded[position][1] == str(expected):
            yield position
            expected, last = expected + 1, position
        elif position - last > _LONGEST_ROW:
            return


def _style(words: str) -> Style | None:
    marker = find_marker(words)
    return marker.style if marker is not None and not marker.doubtful else None


def _is_group(words: str) -> bool:
    """Whether a line is a heading that groups rows: 一、农业（牵头领导：王某）."""
    marker = find_marker(words)
    return marker is not None and marker.style in _GROUPS and not marker.doubtful


def _header(worded: Sequence[tuple[int, str]], position: int) -> int:
    """How many columns the header at `position` names, 0 where there is none."""
    if worded[position][1] not in _ORDERS:
        return 0
    words = [words for _, words in worded[position : position + _MOST_COLUMNS + 1]]
    width = words.index("1") if "1" in words else 0
    named = words[:width]
    is_header = width >= _FEWEST_COLUMNS and all(len(one) <= _LONGEST_HEADER for one in named)
    return width if is_header and find_columns([named]) is not None else 0


def _starts(worded: Sequence[tuple[int, str]], position: int, width: int) -> list[int]:
    """Where the rows begin: at 1, 2, 3, …, none longer than the header is wide."""
    starts = [position]
    while True:
        following = range(starts[-1] + 2, min(starts[-1] + width + 1, len(worded)))
        found = next((place for place in following if worded[place][1] == str(len(starts) + 1)), None)
        if found is None:
            return starts
        starts.append(found)


def _end_of_last(worded: Sequence[tuple[int, str]], start: int, width: int) -> int:
    return min(start + width, len(worded))
