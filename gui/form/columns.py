"""The columns of the units that can be asked, and of the forms that were written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.look.standing_words import STANDING_ICONS, standing_words
from gui.widgets.record_model import Column
from model.consolidation.consolidated import UnitStanding
from model.entry.reporting_unit import ReportingUnit
from model.workflow.form.issue_forms import IssuedForm

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AskedUnit:
    """A unit that a form can be made for; `standing` is None for units that report to somebody else."""

    unit: ReportingUnit
    parent_name: str
    standing: UnitStanding | None


def kind_words() -> Mapping[str, str]:
    """The field's word for each kind of unit that the program knows."""
    return {
        "headquarters": translate("UnitKind", "本级"),
        "new_city": translate("UnitKind", "新城"),
        "park_office": translate("UnitKind", "园办"),
        "county": translate("UnitKind", "县区"),
        "township": translate("UnitKind", "镇街"),
        "department": translate("UnitKind", "部门"),
    }


def unit_columns() -> Sequence[Column[AskedUnit]]:
    """One line a unit."""
    kinds, standings = kind_words(), standing_words()
    return (
        Column(translate("AskedUnits", "填报单位"), lambda row: row.unit.name, width=220),
        Column(translate("AskedUnits", "代码"), lambda row: row.unit.code, colour=lambda row: "muted", width=80),
        Column(
            translate("AskedUnits", "类型"),
            lambda row: kinds.get(row.unit.kind, row.unit.kind),
            width=80,
            stands_elsewhere=True,
        ),
        Column(translate("AskedUnits", "上级"), lambda row: row.parent_name, width=150, stands_elsewhere=True),
        Column(
            translate("AskedUnits", "本期上报"),
            lambda row: standings[row.standing] if row.standing else "",
            icon=lambda row: STANDING_ICONS[row.standing] if row.standing else None,
            width=110,
        ),
    )


def form_columns() -> Sequence[Column[IssuedForm]]:
    """One line a workbook."""
    return (
        Column(
            translate("IssuedForms", "文件"), lambda form: form.path.name, tooltip=lambda form: str(form.path),
            icon=lambda form: ("file-spreadsheet", "ok_text"), width=200,
        ),
        Column(translate("IssuedForms", "单位"), lambda form: form.unit.name, is_long=True, width=120),
        Column(
            translate("IssuedForms", "轮次"), lambda form: str(form.round), numeric=True, width=52,
            stands_elsewhere=True,
        ),
        Column(translate("IssuedForms", "校验码"), lambda form: form.check_code, width=120),
    )  # fmt: skip
