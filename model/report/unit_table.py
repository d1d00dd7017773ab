"""The reporting sheet (报送情况): who has reported, who has not, and how each unit stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from model.consolidation.consolidated import Consolidated, ConsolidatedUnit, UnitStanding
from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from model.progress.scheme import LampScheme
from model.progress.scheme_words import class_words
from model.progress.tally import counted_classes, tally
from model.report.table import Cell, Column, Row, Style, Table, height_of, whole_width
from model.report.words import LAMP_STYLES, number_cell, reporting_line
from model.wording import sentence

_COLUMNS = (
    Column("序号", 7),
    Column("单位代码", 11),
    Column("单位", 26),
    Column("报送状态", 13),
    Column("应报指标", 11),
    Column("已报指标", 11),
    Column("未报指标", 11),
)
_STANDING_STYLES = {
    UnitStanding.RECEIVED: Style.LAMP_GREEN,
    UnitStanding.LATE: Style.LAMP_YELLOW,
    UnitStanding.CONFLICT: Style.LAMP_YELLOW,
    UnitStanding.SENT_BACK: Style.LAMP_RED,
    UnitStanding.MISSING: Style.LAMP_RED,
}
_NARROW, _OF_A_CHARACTER = 11, 2.2
_NOT_THERE = ("progress.not_reported", "progress.not_available")


def columns_of(scheme: LampScheme) -> tuple[Column, ...]:
    """The columns, one for each class of the scheme in use."""
    words = [class_words(one) for one in counted_classes(scheme)]
    return (*_COLUMNS, *(Column(word, max(_NARROW, round(_OF_A_CHARACTER * len(word)))) for word in words))


def unit_table(result: Consolidated, tree: PlanTree, units: UnitTree) -> Table:
    """One row a unit in the order of the unit table, and their sum."""
    line = reporting_line(result, units)
    columns = columns_of(result.scheme)
    width = sum(column.width for column in columns)
    standings = Counter(unit.standing for unit in result.units)
    counts = "　".join(f"{sentence(f'standing.{standing}')} {standings[standing]}" for standing in UnitStanding)
    head = (
        whole_width(f"{tree.title}报送情况", columns, Style.TITLE, 40),
        whole_width(line, columns, Style.SUBTITLE, height_of(((line, width),), 24)),
        whole_width(f"单位 {len(result.units)} 家：{counts}", columns, Style.OVERVIEW, 22),
    )
    return Table("报送情况", columns, head, _body(result), frozen=3)


def _body(result: Consolidated) -> Iterator[Row]:
    sums: Counter[str] = Counter()
    for number, unit in enumerate(result.units, start=1):
        counts = _counts(unit, result.scheme)
        sums.update(counts)
        head = (Cell(number, Style.CENTRE), Cell(unit.code, Style.CENTRE), Cell(unit.name), _standing(unit))
        yield _row(head, counts, result.scheme)
    if result.units:
        dash = Cell("—", Style.CENTRE)
        yield _row((Cell(None, Style.CENTRE), dash, Cell("合　计", Style.CENTRE), dash), sums, result.scheme)


def _row(head: tuple[Cell, ...], counts: Counter[str], scheme: LampScheme) -> Row:
    reported = (number_cell(counts[name], Style.CENTRE) for name in ("expected", "reported", "missing"))
    lamps = (
        number_cell(counts[f"lamp {one.key}"], LAMP_STYLES[one.lamp])
        if counts[f"lamp {one.key}"]
        else Cell(0, Style.CENTRE)
        for one in counted_classes(scheme)
    )
    return Row((*head, *reported, *lamps), 22)


def _counts(unit: ConsolidatedUnit, scheme: LampScheme) -> Counter[str]:
    """Lamps by class, and of the indicators that apply to the unit how many it reported."""
    lamps = tally(scheme, unit.judgements.values())
    counts: Counter[str] = Counter({f"lamp {one.key}": count for one, count in lamps.items()})
    reasons = Counter(judgement.reason for judgement in unit.judgements.values())
    counts["expected"] = len(unit.judgements) - reasons["progress.not_applicable"]
    counts["missing"] = sum(reasons[reason] for reason in _NOT_THERE)
    counts["reported"] = counts["expected"] - counts["missing"]
    return counts


def _standing(unit: ConsolidatedUnit) -> Cell:
    return Cell(sentence(f"standing.{unit.standing}"), _STANDING_STYLES[unit.standing])
