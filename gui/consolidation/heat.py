"""A consolidated period as a heat map: indicators down, units across."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import QCoreApplication

from gui.consolidation.words import completion_words, contribution_words, lamp_words, reason_words
from gui.look.standing_words import standing_words
from gui.plan.rows import chinese_number
from gui.widgets.heat_grid import CellKind, HeatCell, HeatColumn, HeatGrid, HeatLine
from model.consolidation.consolidated import (
    Consolidated,
    ConsolidatedIndicator,
    ConsolidatedUnit,
    Contribution,
    UnitStanding,
)
from model.entry.value import STAGES
from model.plan.node import Indicator, Kind
from model.plan.tree import PlanTree
from model.progress.heat import heat_of
from model.progress.lamp import Judgement
from model.wording import Language

translate = QCoreApplication.translate
_SILENT = (UnitStanding.MISSING, UnitStanding.SENT_BACK)


def heat_grid(
    result: Consolidated, plan: PlanTree, wanted: Callable[[ConsolidatedIndicator], bool], language: Language
) -> HeatGrid:
    """The map of the indicators that are `wanted`, under the headings of their chapters."""
    shown = {one.code: one for one in result.indicators if wanted(one)}
    units = {unit.code: unit for unit in result.units}
    parts = {code: {part.unit: part for part in one.contributions} for code, one in shown.items()}

    @cache
    def cell_of(code: str, unit: str) -> HeatCell | None:
        if code not in shown:
            return None
        return _cell(shown[code], units[unit], parts[code].get(unit), plan.by_code[code], language)

    return HeatGrid(tuple(map(_column, result.units)), tuple(_lines(shown, plan)), cell_of)


def _lines(shown: dict[str, ConsolidatedIndicator], plan: PlanTree) -> Iterator[HeatLine]:
    for chapter in plan.chapters:
        codes = [one.code for item in chapter.items for one in item.indicators if one.code in shown]
        if codes:
            yield HeatLine("", f"{chinese_number(chapter.number)}、{chapter.title}")
        for code in codes:
            yield HeatLine(code, shown[code].name, code)


def _column(unit: ConsolidatedUnit) -> HeatColumn:
    standing = standing_words()[unit.standing]
    return HeatColumn(unit.code, unit.name, f"{unit.name}：{standing}", unit.standing in _SILENT)


def _cell(
    one: ConsolidatedIndicator,
    unit: ConsolidatedUnit,
    part: Contribution | None,
    indicator: Indicator,
    language: Language,
) -> HeatCell | None:
    """None where the unit is not asked for the indicator."""
    head = f"{unit.name} · {one.code} {one.name}"
    if unit.code in one.missing:
        return HeatCell(CellKind.MISSING, "—", f"{head}\n{_why_missing(unit)}")
    judgement = unit.judgements.get(one.code)
    if part is None or judgement is None:
        return None
    words = "\n".join(
        (
            head,
            contribution_words(part, indicator),
            f"{lamp_words(judgement, language)}：{reason_words(judgement, language)}",
        )
    )
    step = heat_of(judgement)
    if step is None:
        return HeatCell(CellKind.PLAIN, translate("Consolidation", "已填"), words)
    return HeatCell(CellKind.HEAT, _figure(part, judgement, indicator), words, step)


def _why_missing(unit: ConsolidatedUnit) -> str:
    if unit.standing is UnitStanding.CONFLICT:
        return translate("Consolidation", "未报，或回表互相矛盾，核对后才计入")
    return translate("Consolidation", "未报")


def _figure(part: Contribution, judgement: Judgement, indicator: Indicator) -> str:
    """What stands in a cell: a milestone's stage, else the completion without its percent sign."""
    if part.stage is not None and (indicator.kind is Kind.MILESTONE or judgement.completion is None):
        return STAGES[part.stage]
    return completion_words(judgement).rstrip("%")
