"""The lineage (数据来源): every part of every total with the file and the cell it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, Contribution
from model.entry.entry import ValueState
from model.entry.reporting_unit import UnitTree
from model.entry.value import NOTHINGS, STAGES
from model.form.naming import period_words
from model.plan.tree import PlanTree
from model.report.table import Cell, Column, Row, Style, Table, height_of, whole_width
from model.report.words import number_cell, reporting_line

MOST_ROWS = 1_000_000
"""A sheet takes 1,048,576 rows."""
COLUMNS = (
    Column("编号", 8),
    Column("指标（任务）", 36),
    Column("单位", 18),
    Column("报告期", 13),
    Column("上报数", 13),
    Column("计量单位", 10),
    Column("单元格", 14),
    Column("文件 SHA-256（空白为在本机录入）", 58),
)


def lineage_tables(
    result: Consolidated, tree: PlanTree, units: UnitTree, most_rows: int = MOST_ROWS
) -> Iterator[Table]:
    """One row a contribution, in the order of the plan and of the units; a further sheet where one would be full."""
    line = reporting_line(result, units)
    width = sum(column.width for column in COLUMNS)
    head = (
        whole_width(f"{tree.title}数据来源", COLUMNS, Style.TITLE, 40),
        whole_width(line, COLUMNS, Style.SUBTITLE, height_of(((line, width),), 24)),
    )
    for number, indicators in enumerate(_sheets(result, most_rows), start=1):
        name = "数据来源" if number == 1 else f"数据来源{number}"
        yield Table(name, COLUMNS, head, _body(indicators, units), frozen=2, filtered=True)


def _sheets(result: Consolidated, most_rows: int) -> Iterator[list[ConsolidatedIndicator]]:
    """The indicators in groups whose contributions fit one sheet."""
    group: list[ConsolidatedIndicator] = []
    rows = 0
    for one in result.indicators:
        if group and rows + len(one.contributions) > most_rows:
            yield group
            group, rows = [], 0
        group.append(one)
        rows += len(one.contributions)
    yield group


def _body(indicators: Sequence[ConsolidatedIndicator], units: UnitTree) -> Iterator[Row]:
    for one in indicators:
        for part in one.contributions:
            yield _row(one, part, units)


def _row(one: ConsolidatedIndicator, part: Contribution, units: UnitTree) -> Row:
    cells = (
        Cell(one.code, Style.CENTRE),
        Cell(one.name),
        Cell(units.unit(part.unit).name),
        Cell(period_words(part.period) if part.period else "", Style.CENTRE),
        _value_cell(part),
        Cell(one.unit_of_measure or "", Style.CENTRE),
        Cell(part.cell, Style.CENTRE),
        Cell(part.submission_sha256, Style.MONO),
    )
    return Row(cells, height_of(((one.name, COLUMNS[1].width), (cells[2].value, COLUMNS[2].width))))


def _value_cell(part: Contribution) -> Cell:
    if part.value is not None:
        return number_cell(part.value)
    if part.state is ValueState.NIL:
        return Cell(NOTHINGS[ValueState.NIL], Style.CENTRE)
    return Cell(STAGES[part.stage] if part.stage else "", Style.CENTRE)
