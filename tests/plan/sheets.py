"""Sheets written as lines, with merged cells, and what is read in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl

from model.plan.exchange.load import load_plan_file
from model.plan.node import Indicator
from model.plan.read import PlanReading


def reading(path: Path, *lines: str) -> PlanReading:
    """What is read in a sheet written with | between its cells, < where the cell before spans and ^ the one above."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    grid = [line.split("|") for line in ("某县2024年任务分解表", *lines)]
    for row in grid:
        sheet.append([None if cell in ("", "<", "^") else _value(cell) for cell in row])
    for place in _merged(grid):
        sheet.merge_cells(place)
    book.save(path / "table.xlsx")
    return load_plan_file(path / "table.xlsx")


def _value(cell: str) -> object:
    return float(cell) if cell.replace(".", "", 1).isdecimal() else cell


def _merged(grid: Sequence[Sequence[str]]) -> list[str]:
    places = []
    for row, cells in enumerate(grid, start=1):
        for column, _ in enumerate(cells, start=1):
            wide, high = column, row
            while wide < len(cells) and cells[wide] == "<":
                wide += 1
            while high < len(grid) and column <= len(grid[high]) and grid[high][column - 1] == "^":
                high += 1
            if (wide, high) != (column, row) and grid[row - 1][column - 1] not in ("<", "^"):
                first, last = openpyxl.utils.get_column_letter(column), openpyxl.utils.get_column_letter(wide)
                places.append(f"{first}{row}:{last}{high}")
    return places


def told(found: PlanReading) -> list[tuple[str, str | None]]:
    """Number and unit of each quantity."""
    return [(f"{one.target:f}", one.unit_of_measure) for one in found.tree.indicators if one.target is not None]


def quantities(found: PlanReading) -> list[Indicator]:
    return [one for one in found.tree.indicators if one.target is not None]
