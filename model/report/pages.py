"""Where the pages of a printed table end, so that no heading stands last on one."""

from __future__ import annotations

from model.report.table import Row, Table

_POINTS = 72
PAPER_WIDTH, PAPER_HEIGHT = 841.9, 595.3
"""A4 across, in points."""
SIDE, TOP, BOTTOM = 0.4, 0.5, 0.6
"""Margins in inches; the foot stands within the lower one."""
_POINTS_A_CHARACTER = 5.25
"""The width of a column's character where it is narrowest: 7 pixels, as with Calibri. Faces with wider digits make a
table wider, its print smaller, and then more rows fit than are counted here."""
_SAFETY = 0.96


class Pages:
    """Counts rows as they come. Rows that stand with the next one wait for it, and all of them go to one page.

    A table without such rows ends its pages where it may.
    """

    def __init__(self, table: Table, heading_height: float) -> None:
        width = sum(column.width for column in table.columns) * _POINTS_A_CHARACTER
        scale = 1.0 if table.wide else min(1.0, (PAPER_WIDTH - 2 * SIDE * _POINTS) / width)
        self._room = (PAPER_HEIGHT - (TOP + BOTTOM) * _POINTS) / scale * (_SAFETY if scale < 1 else 1)
        self._repeated = heading_height
        self._used = sum(row.height for row in table.head) + heading_height
        self._waiting, self._has_groups = 0.0, False
        self._row = self._last_before = table.heading_row

    def end_before(self, row: Row) -> int | None:
        """Take the next row in; the number of the row that ends a page, where this one has to begin another with the
        headings that wait for it."""
        self._row += 1
        self._waiting += row.height
        if row.keeps:
            self._has_groups = True
            return None
        is_full = self._has_groups and self._used + self._waiting > self._room
        ended = self._last_before if is_full else None
        self._used = (self._repeated if ended is not None else self._used) + self._waiting
        self._waiting, self._last_before = 0.0, self._row
        return ended
