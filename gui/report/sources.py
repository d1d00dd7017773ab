"""What a number of the bulletin was made from: the totals it counts, or the units, workbooks and cells of one total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.look.standing_words import standing_words
from gui.widgets.record_model import Column
from model.consolidation.consolidated import ConsolidatedIndicator, Contribution
from model.entry.entry import ValueState
from model.entry.value import NOTHINGS, STAGES, show_number
from model.progress.lamp import Judgement, lamp_word
from model.report.figure import Figure, Place
from model.report.material import Material
from model.wording import Language

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SourceRow:
    """One place behind a number. `unit` is empty for a total, which leads on to its parts."""

    unit: str
    code: str
    unit_name: str
    name: str
    said: str
    file: str = ""
    cell: str = ""
    sha256: str = ""


def source_columns() -> Sequence[Column[SourceRow]]:
    """Whose, what, how much, from where."""
    return (
        Column(translate("Sources", "单位"), lambda row: row.unit_name, width=96),
        Column(translate("Sources", "指标"), lambda row: f"{row.code} {row.name}", tooltip=lambda row: row.name),
        Column(translate("Sources", "所报"), lambda row: row.said, numeric=True, width=150),
        Column(translate("Sources", "出处"), _place, tooltip=_origin, colour=lambda row: "muted", width=84),
    )


def source_rows(figure: Figure, material: Material, files: Mapping[str, str], language: Language) -> list[SourceRow]:
    """The places of a figure; of one single total its parts, with who is missing."""
    if len(figure.about) == 1 and not figure.about[0][0] and figure.about[0][1] in material.by_code:
        return part_rows(material.by_code[figure.about[0][1]], material, files)
    return [_row(place, material, files, language) for place in figure.about]


def part_rows(one: ConsolidatedIndicator, material: Material, files: Mapping[str, str]) -> list[SourceRow]:
    """What each unit gave to a total, then those who gave nothing."""
    names = {unit.code: unit.name for unit in material.result.units}
    given = [
        SourceRow(
            part.unit, one.code, names.get(part.unit, part.unit), one.name, _said(part, one),
            files.get(part.submission_sha256, ""), part.cell, part.submission_sha256,
        )
        for part in one.contributions
    ]  # fmt: skip
    missing = translate("Sources", "未报")
    return given + [SourceRow(code, one.code, names.get(code, code), one.name, missing) for code in one.missing]


def _row(place: Place, material: Material, files: Mapping[str, str], language: Language) -> SourceRow:
    unit, code = place
    one = material.by_code.get(code)
    if not code:
        standing = next(known.standing for known in material.result.units if known.code == unit)
        return SourceRow(unit, "", _unit_name(unit, material), "", standing_words()[standing])
    if one is None:
        return SourceRow(unit, code, _unit_name(unit, material), material.tree.name_of(code), "")
    if not unit:
        total = "" if one.total is None else f"{show_number(one.total)} "
        return SourceRow("", code, translate("Sources", "合计"), one.name, total + _lamp(one.judgement, language))
    part = next((part for part in one.contributions if part.unit == unit), None)
    judged = next(known.judgements.get(code) for known in material.result.units if known.code == unit)
    said = f"{_said(part, one)} " if part is not None else ""
    lamp = _lamp(judged, language) if judged is not None else ""
    if part is None:
        return SourceRow(unit, code, _unit_name(unit, material), one.name, lamp)
    sha256 = part.submission_sha256
    return SourceRow(
        unit, code, _unit_name(unit, material), one.name, said + lamp, files.get(sha256, ""), part.cell, sha256
    )


def _unit_name(unit: str, material: Material) -> str:
    return next((one.name for one in material.result.units if one.code == unit), unit)


def _said(part: Contribution, one: ConsolidatedIndicator) -> str:
    if part.value is not None:
        return f"{show_number(part.value)}{one.unit_of_measure or ''}"
    if part.state is ValueState.NIL:
        return NOTHINGS[ValueState.NIL]
    return STAGES[part.stage] if part.stage else ""


def _lamp(judgement: Judgement, language: Language) -> str:
    return f"{judgement.shape} {lamp_word(judgement, language)}"


def _place(row: SourceRow) -> str:
    return row.cell.rpartition("!")[2]


def _origin(row: SourceRow) -> str:
    lines = (row.file, row.cell, f"SHA-256 {row.sha256}" if row.sha256 else "")
    return "\n".join(line for line in lines if line)
