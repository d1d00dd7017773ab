"""The reporting sheet (报送情况): who has reported, who has not, and how each unit stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from model.consolidation.consolidated import Consolidated, ConsolidatedUnit, UnitStanding
from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from model.progress.lamp import SHAPES, Lamp
from model.report.table import Cell, Column, Row, Style, Table, height_of, whole_width
from model.report.words import LAMP_STYLES, number_cell, reporting_line
from model.wording import sentence

COLUMNS = (
    Column("序号", 7),
    Column("单位代码", 11),
    Column("单位", 26),
    Column("报送状态", 13),
    Column("应报指标", 11),
    Column("已报指标", 11),
    Column("未报指标", 11),
    *(Column(f"{SHAPES[lamp]} {sentence(f'lamp.{lamp}')}", 11) for lamp in Lamp),
)
_STANDING_STYLES = {
    UnitStanding.RECEIVED: Style.LAMP_GREEN,
    UnitStanding.LATE: Style.LAMP_YELLOW,
    UnitStanding.CONFLICT: Style.LAMP_YELLOW,
    UnitStanding.SENT_BACK: Style.LAMP_RED,
    UnitStanding.MISSING: Style.LAMP_RED,
}
_NOT_THERE = ("progress.not_reported", "progress.not_available")


def unit_table(result: Consolidated, tree: PlanTree, units: UnitTree) -> Table:
    """One row a unit in the order of the unit table, and their sum."""
    line = reporting_line(result, units)
    width = sum(column.width for column in COLUMNS)
    standings = Counter(unit.standing for unit in result.units)
    counts = "　".join(f"{sentence(f'standing.{standing}')} {standings[standing]}" for standing in UnitStanding)
    head = (
        whole_width(f"{tree.title}报送情况", COLUMNS, Style.TITLE, 40),
        whole_width(line, COLUMNS, Style.SUBTITLE, height_of(((line, width),), 24)),
        whole_width(f"单位 {len(result.units)} 家：{counts}", COLUMNS, Style.OVERVIEW, 22),
    )
    return Table("报送情况", COLUMNS, head, _body(result), frozen=3)


def _body(result: Consolidated) -> Iterator[Row]:
    sums: Counter[str] = Counter()
    for number, unit in enumerate(result.units, start=1):
        counts = _counts(unit)
        sums.update(counts)
        yield _row(Cell(number, Style.CENTRE), Cell(unit.code, Style.CENTRE), Cell(unit.name), _standing(unit), counts)
    if result.units:
        dash = Cell("—", Style.CENTRE)
        yield _row(Cell(None, Style.CENTRE), dash, Cell("合　计", Style.CENTRE), dash, sums)


def _row(number: Cell, code: Cell, name: Cell, standing: Cell, counts: Counter[str]) -> Row:
    lamps = (number_cell(counts[lamp], LAMP_STYLES[lamp]) if counts[lamp] else Cell(0, Style.CENTRE) for lamp in Lamp)
    return Row(
        (
            number,
            code,
            name,
            standing,
            *(number_cell(counts[name], Style.CENTRE) for name in ("expected", "reported", "missing")),
            *lamps,
        ),
        22,
    )


def _counts(unit: ConsolidatedUnit) -> Counter[str]:
    """Lamps by colour, and of the indicators that apply to the unit how many it reported."""
    counts: Counter[str] = Counter(judgement.lamp.value for judgement in unit.judgements.values())
    reasons = Counter(judgement.reason for judgement in unit.judgements.values())
    counts["expected"] = len(unit.judgements) - reasons["progress.not_applicable"]
    counts["missing"] = sum(reasons[reason] for reason in _NOT_THERE)
    counts["reported"] = counts["expected"] - counts["missing"]
    return counts


def _standing(unit: ConsolidatedUnit) -> Cell:
    return Cell(sentence(f"standing.{unit.standing}"), _STANDING_STYLES[unit.standing])
