"""The columns of the totals and of the lineage of one total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.consolidation.words import (
    completion_words,
    coverage_words,
    lamp_words,
    reason_words,
    total_sentence,
    total_words,
)
from gui.look.lamp_shape import status_of as status_of_judgement
from gui.look.lamp_shape import tone
from gui.look.method_words import method_words
from gui.look.standing_words import standing_words
from gui.widgets.record_model import Column
from model.consolidation.consolidated import ConsolidatedIndicator, ConsolidatedUnit, UnitStanding
from model.entry.value import show_number
from model.wording import Language

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LineageRow:
    """One unit's part in a total. `said` is what it reported in words; `counts` is False where nothing of it counts."""

    unit: str
    unit_name: str
    said: str
    counts: bool = True
    file: str = ""
    sha256: str = ""
    cell: str = ""
    period: str = ""


def total_columns(language: Language) -> Sequence[Column[ConsolidatedIndicator]]:
    """One line an indicator: total with coverage, target, completion and lamp."""

    def colour(one: ConsolidatedIndicator) -> str | None:
        if one.judgement.lamp_class is None:
            return "muted"
        name = tone(status_of_judgement(one.judgement, None), one.judgement)
        return "link" if name == "primary" else f"{name}_text"

    return (
        Column(translate("Totals", "编号"), lambda one: one.code, width=64),
        Column(translate("Totals", "指标（任务）"), lambda one: one.name, is_long=True, width=220),
        Column(
            translate("Totals", "已报合计"), total_words, numeric=True, width=110,
            bold=lambda one: one.total is not None,
            tooltip=lambda one: f"{total_sentence(one)}\n{method_words(one.method)}",
        ),
        Column(translate("Totals", "单位"), lambda one: one.unit_of_measure or "", width=70, stands_elsewhere=True),
        Column(
            translate("Totals", "已报/应报"), coverage_words, numeric=True, width=88, stands_elsewhere=True,
            colour=lambda one: "warn_text" if one.missing else None,
        ),
        Column(
            translate("Totals", "目标"), lambda one: "—" if one.target is None else show_number(one.target),
            numeric=True, width=96, stands_elsewhere=True,
        ),
        Column(translate("Totals", "完成率"), lambda one: completion_words(one.judgement), numeric=True, width=84),
        Column(
            translate("Totals", "亮灯"), lambda one: lamp_words(one.judgement, language), colour=colour, width=108,
            tooltip=lambda one: reason_words(one.judgement, language),
        ),
    )  # fmt: skip


def lineage_columns() -> Sequence[Column[LineageRow]]:
    """One line a unit: what it reported and the cell that it was read from."""
    return (
        Column(translate("Lineage", "单位"), lambda row: row.unit_name, width=116),
        Column(
            translate("Lineage", "所报"), lambda row: row.said, numeric=True, width=100,
            colour=lambda row: None if row.counts else "warn_text", bold=lambda row: row.counts,
        ),
        Column(
            translate("Lineage", "出处"), _place, tooltip=_origin, is_long=True, colour=lambda row: "muted", width=130,
        ),
    )  # fmt: skip


def lineage_rows(
    one: ConsolidatedIndicator, said: Mapping[str, str], units: Mapping[str, ConsolidatedUnit], files: Mapping[str, str]
) -> list[LineageRow]:
    """Who gave what, then who is missing. `said` is by unit code, `files` names workbooks by their SHA-256."""
    names = {code: unit.name for code, unit in units.items()}
    given = [
        LineageRow(
            part.unit,
            names.get(part.unit, part.unit),
            said[part.unit],
            True,
            files.get(part.submission_sha256, ""),
            part.submission_sha256,
            part.cell,
            part.period.key if part.period is not None else "",
        )
        for part in one.contributions
    ]
    words = standing_words()
    return given + [
        LineageRow(code, names.get(code, code), _silence(words, units.get(code)), counts=False) for code in one.missing
    ]


def _silence(words: Mapping[UnitStanding, str], unit: ConsolidatedUnit | None) -> str:
    """A value over which workbooks contradict each other does not count; everybody else missing did not report it."""
    in_conflict = unit is not None and unit.standing is UnitStanding.CONFLICT
    return words[UnitStanding.CONFLICT if in_conflict else UnitStanding.MISSING]


def _place(row: LineageRow) -> str:
    if not row.counts:
        return ""
    if not row.sha256:
        return translate("Lineage", "本机录入")
    return f"{row.cell.rpartition('!')[2]} · {row.sha256[:6]}"


def _origin(row: LineageRow) -> str:
    if not row.sha256:
        return _place(row)
    lines = (row.file, translate("Lineage", "单元格 {cell}").format(cell=row.cell), f"SHA-256 {row.sha256}")
    return "\n".join(line for line in lines if line)
