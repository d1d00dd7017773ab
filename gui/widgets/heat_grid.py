"""What a heat map shows, and where each cell lies: values and arithmetic, without painting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QSize


class CellKind(Enum):
    """`HEAT` has one of five grounds, `PLAIN` was reported but not judged, `MISSING` was not reported."""

    HEAT = "heat"
    PLAIN = "plain"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One cell. `step` is 0 (worst) to 4 for HEAT; `words` is the tooltip and what a screen reader says."""

    kind: CellKind
    text: str
    words: str
    step: int = 0


@dataclass(frozen=True, slots=True)
class HeatColumn:
    """One column (a unit) with the tooltip of its head; a `muted` head says that the unit did not report."""

    key: str
    title: str
    words: str = ""
    muted: bool = False


@dataclass(frozen=True, slots=True)
class HeatLine:
    """One line (an indicator); with an empty `key` it is the heading of the lines below it."""

    key: str
    title: str
    number: str = ""


def _nobody_asked(_line: str, _column: str) -> None:
    """No cell anywhere."""


@dataclass(frozen=True)
class HeatGrid:
    """A whole map. `cell_of` gives the cell at the keys of a line and a column, made when it is looked at: a map of a
    province has a quarter of a million. None is a place that nobody was asked about.
    """

    columns: tuple[HeatColumn, ...] = ()
    lines: tuple[HeatLine, ...] = ()
    cell_of: Callable[[str, str], HeatCell | None] = _nobody_asked

    @cached_property
    def chosen_lines(self) -> tuple[int, ...]:
        """The places of the lines that are no headings."""
        return tuple(place for place, line in enumerate(self.lines) if line.key)

    def cell(self, line: int, column: int) -> HeatCell | None:
        """The cell at a place."""
        return self.cell_of(self.lines[line].key, self.columns[column].key)


@dataclass(frozen=True, slots=True)
class HeatGeometry:
    """Sizes in pixels of the screen; `offset` is how far the cells are scrolled."""

    head_height: int
    label_width: int
    column_width: int
    pitch: int
    gap: int
    offset: QPoint

    def cell_box(self, line: int, column: int) -> QRect:
        """Where a cell is painted, without the gap around it."""
        left = self.label_width + column * self.column_width - self.offset.x()
        top = self.head_height + line * self.pitch - self.offset.y()
        return QRect(left, top, self.column_width - self.gap, self.pitch - self.gap)

    def content(self, grid: HeatGrid) -> QSize:
        """The room that all cells need, without head and labels."""
        return QSize(len(grid.columns) * self.column_width, len(grid.lines) * self.pitch)

    def place_at(self, point: QPoint, grid: HeatGrid) -> tuple[int, int] | None:
        """The (line, column) under a point; column -1 is the label of the line."""
        line = (point.y() - self.head_height + self.offset.y()) // self.pitch
        if point.y() < self.head_height or not 0 <= line < len(grid.lines) or not grid.lines[line].key:
            return None
        if point.x() < self.label_width:
            return line, -1
        column = (point.x() - self.label_width + self.offset.x()) // self.column_width
        return (line, column) if 0 <= column < len(grid.columns) else None
