"""The columns of the sheet: those of the form, as far as a person reads or fills them in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from gui.desk.desk import Desk
from gui.look.number_words import percent
from gui.plan_words import promise_of, range_words
from model.entry.entry import BLANK, Entry
from model.entry.evidence import files_in
from model.entry.value import NOTHINGS, STAGES, show_number
from model.plan.node import Indicator, Kind

translate = QCoreApplication.translate


class Part(StrEnum):
    """What of a row a cell is about."""

    CODE = "code"
    NAME = "name"
    TARGET = "target"
    UNIT = "unit"
    DUE = "due"
    LAST = "last"
    VALUE = "value"
    RATE = "rate"
    STAGE = "stage"
    NARRATIVE = "narrative"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    EVIDENCE = "evidence"


WORDS = frozenset((Part.NARRATIVE, Part.PROBLEMS, Part.NEXT_STEPS))
"""Parts that are filled in with words."""
OPEN = WORDS | {Part.VALUE, Part.STAGE}
"""Parts that can be filled in."""
NUMERIC = frozenset((Part.TARGET, Part.LAST, Part.VALUE, Part.RATE, Part.EVIDENCE))
FROZEN = (Part.CODE, Part.NAME)
"""Parts that stay in sight while the sheet is scrolled sideways: its first columns."""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column: its part, its header and its width in pixels at 100 %."""

    part: Part
    title: str
    width: int


def grid_columns() -> tuple[GridColumn, ...]:
    """The columns from left to right, in the language of the window."""
    return (
        GridColumn(Part.CODE, translate("Grid", "编号"), 84),
        GridColumn(Part.NAME, translate("Grid", "指标（任务）"), 220),
        GridColumn(Part.TARGET, translate("Grid", "目标"), 88),
        GridColumn(Part.UNIT, translate("Grid", "单位"), 60),
        GridColumn(Part.DUE, translate("Grid", "完成时限"), 96),
        GridColumn(Part.LAST, translate("Grid", "上期累计"), 88),
        GridColumn(Part.VALUE, translate("Grid", "本期累计"), 104),
        GridColumn(Part.RATE, translate("Grid", "完成率"), 72),
        GridColumn(Part.STAGE, translate("Grid", "状态"), 78),
        GridColumn(Part.NARRATIVE, translate("Grid", "进展情况"), 200),
        GridColumn(Part.PROBLEMS, translate("Grid", "存在问题"), 140),
        GridColumn(Part.NEXT_STEPS, translate("Grid", "下步打算"), 140),
        GridColumn(Part.EVIDENCE, translate("Grid", "佐证材料"), 78),
    )


def cell_text(desk: Desk, code: str, part: Part) -> str:
    """What stands in a cell."""
    indicator = desk.plan.by_code.get(code)
    entry = desk.entry(code)
    if part in OPEN:
        return entry_text(entry, part)
    if part is Part.CODE:
        return code
    if part is Part.EVIDENCE:
        return str(len(files_in(entry.evidence)) or "")
    if part is Part.NAME:
        return indicator.name if indicator is not None else desk.plan.items_by_code[code].title
    return _fixed_text(desk, indicator, part) if indicator is not None else ""


def entry_text(entry: Entry, part: Part) -> str:
    """A part of an entry as it is typed; numbers in groups of three."""
    if part is Part.VALUE:
        return show_number(entry.value) if entry.value is not None else NOTHINGS.get(entry.state, "")
    if part is Part.STAGE:
        return STAGES[entry.stage] if entry.stage else ""
    return str(getattr(entry, part.value))


def _fixed_text(desk: Desk, indicator: Indicator, part: Part) -> str:
    if part is Part.TARGET:
        target = desk.target(indicator.code)
        return range_words(indicator, target) if target is not None and indicator.target is not None else ""
    if part is Part.UNIT:
        return "%" if indicator.kind is Kind.MILESTONE else indicator.unit_of_measure or ""
    if part is Part.DUE:
        return indicator.due.isoformat() if indicator.due is not None else indicator.due_text or ""
    if part is Part.RATE:
        judgement = desk.judgement(indicator.code)
        share = judgement.completion if judgement is not None and indicator.kind is Kind.QUANTITY else None
        return "" if share is None else percent(share)
    last = desk.last(indicator.code)
    entry = last[1] if last is not None else BLANK
    return entry_text(entry, Part.VALUE) or entry_text(entry, Part.STAGE)


def asked_words(desk: Desk, code: str) -> str:
    """What the plan asks of a row, for its tooltip."""
    indicator = desk.plan.by_code.get(code)
    if indicator is None:
        return "；".join(duty.name for duty in desk.plan.items_by_code[code].duties)
    return f"“{indicator.span.quote}”" if indicator.span is not None else promise_of(indicator)
