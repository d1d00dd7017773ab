"""The columns of the units to approve and of one unit's rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from PySide6.QtCore import QCoreApplication

from gui.desk.figures import value_words
from gui.look.lamp_shape import status_of, tone
from gui.look.reason_words import reason_words
from gui.look.standing_words import STANDING_ICONS, days_words, standing_words
from gui.look.status_words import status_words
from gui.widgets.record_model import Column
from model.entry.calendar import Timing
from model.entry.entry import Entry
from model.entry.evidence import evidence_words
from model.entry.reason import Reason, ReasonKind, StepKind, SubmissionStep
from model.plan.node import Indicator
from model.progress.lamp import Judgement, Standing, lamp_word, reason_line
from model.wording import Language, sentence
from model.workflow.approval.list_submissions import UnitSubmission
from model.workflow.approval.rows_to_approve import ApprovalRow
from model.workflow.approval.standing import Approval

translate = QCoreApplication.translate
APPROVAL_ICONS: Mapping[Approval, tuple[str, str] | None] = {
    Approval.NONE: None,
    Approval.APPROVED: ("circle-check", "ok_text"),
    Approval.SENT_BACK: ("arrow-back-up", "warn_text"),
    Approval.RETURNED: ("refresh", "link"),
}


@dataclass(frozen=True)
class GridRow:
    """A row of the unit with the reason that is being written about it."""

    row: ApprovalRow
    draft: Reason | None = None


def approval_words() -> Mapping[Approval, str]:
    """What headquarters has said, in words."""
    return {
        Approval.NONE: translate("Approval", "待审核"),
        Approval.APPROVED: translate("Approval", "已通过"),
        Approval.SENT_BACK: translate("Approval", "已退回"),
        Approval.RETURNED: translate("Approval", "改后待审"),
    }


def kind_words(language: Language) -> Mapping[ReasonKind, str]:
    """The kinds of reasons, in their order."""
    return {kind: sentence(f"reason.{kind.value}", language=language) for kind in ReasonKind}


def unit_columns() -> Sequence[Column[UnitSubmission]]:
    """One line an expected unit."""
    standings, approvals = standing_words(), approval_words()

    def said(row: UnitSubmission) -> str:
        if row.altered:
            return translate("Approval", "通过后改了 {count} 行").format(count=len(row.altered))
        return approvals[row.approval.approval] if row.received_at or row.approval.step else ""

    return (
        Column(translate("Approval", "单位"), lambda row: row.unit.name, width=130),
        Column(
            translate("Approval", "状态"), lambda row: standings[row.standing], width=86, tooltip=days_words,
            icon=lambda row: STANDING_ICONS[row.standing], colour=lambda row: STANDING_ICONS[row.standing][1],
        ),
        Column(
            translate("Approval", "审核"), said, width=88, is_long=True,
            icon=lambda row: APPROVAL_ICONS[row.approval.approval],
            colour=lambda row: "warn_text" if row.altered else None,
        ),
        Column(translate("Approval", "轮次"), lambda row: str(row.approval.round), numeric=True, width=40,
            stands_elsewhere=True,
        ),
        Column(
            translate("Approval", "时限"), days_words, width=88, tooltip=_arrival_words, stands_elsewhere=True,
            colour=lambda row: "bad_text" if row.timing is Timing.MISSING else "warn_text",
        ),
    )  # fmt: skip


def row_columns(language: Language) -> Sequence[Column[GridRow]]:
    """One line a row of the plan: what was reported, last time, the target, the lamp, what changed, what is said."""

    def said(one: GridRow) -> str:
        if one.draft is not None:
            return reason_words(one.draft, language)
        return reason_words(one.row.reasons[-1], language) if one.row.reasons else ""

    def lamp(one: GridRow) -> str:
        judgement = one.row.judgement
        return f"{judgement.shape} {lamp_word(judgement, language)}" if _is_lit(judgement) else ""

    def arithmetic(one: GridRow) -> str:
        judgement = one.row.judgement
        return reason_line(judgement, language) if _is_lit(judgement) else ""

    def about(one: GridRow) -> str:
        return "\n".join(reason_words(reason, language) for reason in reversed(one.row.reasons)) or said(one)

    return (
        Column(translate("Approval", "编号"), lambda one: one.row.code, width=84),
        Column(translate("Approval", "指标（任务）"), _name, is_long=True, width=176),
        Column(
            translate("Approval", "本期"), _present, numeric=True, width=108,
            tooltip=lambda one: words_of(one.row.entry), bold=lambda one: not one.row.entry.is_blank,
            icon=lambda one: ("file-text", "link") if one.row.entry.evidence else None,
        ),
        Column(
            translate("Approval", "上期"), _last, numeric=True, width=78, colour=lambda one: "muted",
        ),
        Column(translate("Approval", "目标"), _target, numeric=True, width=66, colour=lambda one: "text2",
            stands_elsewhere=True,
        ),
        Column(translate("Approval", "灯"), lamp, width=_lamp_width(), tooltip=arithmetic, colour=_lamp_colour),
        Column(
            translate("Approval", "上轮之后"), _change, is_long=True, width=92,
            colour=lambda one: "link" if one.row.before is not None else "warn_text",
        ),
        Column(
            translate("Approval", "退回意见"), said, tooltip=about, is_long=True, width=160,
            icon=lambda one: ("arrow-back-up", "bad_text") if one.draft else None,
            colour=lambda one: "bad_text" if one.draft else "muted",
        ),
    )  # fmt: skip


def step_columns() -> Sequence[Column[SubmissionStep]]:
    """One line a step of the log."""

    def moment(step: SubmissionStep) -> str:
        return step.at.astimezone().strftime("%Y-%m-%d %H:%M") if step.at is not None else ""

    return (
        Column(translate("Approval", "时间"), moment, width=136),
        Column(translate("Approval", "经办"), lambda step: step.who, width=90),
        Column(translate("Approval", "做了什么"), _step_words, width=180, colour=_step_colour),
        Column(translate("Approval", "说明"), _step_detail, is_long=True, width=160),
    )


def entry_words(entry: Entry, indicator: Indicator | None) -> str:
    """What an entry says as its number or stage; for an item's own row how long its words are."""
    if indicator is not None:
        return "" if entry.is_blank else value_words(entry, indicator)
    return translate("Approval", "{count} 字").format(count=len(entry.narrative)) if entry.narrative else ""


def words_of(entry: Entry) -> str:
    """The three texts and the evidence of an entry, as far as there are any."""
    evidence = evidence_words(entry.evidence)
    return "\n".join(part for part in (entry.narrative, entry.problems, entry.next_steps, evidence) if part)


def _name(one: GridRow) -> str:
    return one.row.name


def _present(one: GridRow) -> str:
    return entry_words(one.row.entry, one.row.indicator)


def _last(one: GridRow) -> str:
    return entry_words(one.row.last, one.row.indicator)


def _target(one: GridRow) -> str:
    if one.row.indicator is None or one.row.target is None:
        return ""
    return f"{one.row.target:,f}"


def _is_lit(judgement: Judgement | None) -> TypeGuard[Judgement]:
    return judgement is not None and judgement.standing is not Standing.NOT_JUDGED


def _lamp_width() -> int:
    """Room for the longest word of a lamp in the window's language, in pixels at 100 %."""
    return max(80, 48 + 7 * max(len(words) for words in status_words().values()))


def _lamp_colour(one: GridRow) -> str | None:
    name = tone(status_of(one.row.judgement, one.row.entry))
    return "link" if name == "primary" else f"{name}_text"


def _change(one: GridRow) -> str:
    row = one.row
    if row.open:
        return translate("Approval", "待核对 {count} 处").format(count=row.open)
    if row.before is None:
        return ""
    before, after = entry_words(row.before, row.indicator), entry_words(row.entry, row.indicator)
    nothing = translate("Approval", "（空）")
    return f"{before or nothing} → {after or nothing}" if before != after else translate("Approval", "改了文字")


def _step_words(step: SubmissionStep) -> str:
    match step.kind:
        case StepKind.APPROVED:
            return translate("Approval", "通过第 {round} 次上报").format(round=step.round)
        case StepKind.SENT_BACK:
            return translate("Approval", "退回第 {round} 次上报").format(round=step.round)
        case StepKind.ARRIVAL:
            return translate("Approval", "收到日期更正为 {day}").format(day=step.arrived)
        case StepKind.UNDONE:
            return translate("Approval", "撤回上一步")


def _step_detail(step: SubmissionStep) -> str:
    if step.kind is StepKind.SENT_BACK:
        whole = translate("Approval", "全表")
        return "；".join(f"{reason.code or whole} {reason.text}" for reason in step.reasons)
    return step.text


def _step_colour(step: SubmissionStep) -> str | None:
    return {StepKind.APPROVED: "ok_text", StepKind.SENT_BACK: "warn_text", StepKind.UNDONE: "muted"}.get(step.kind)


def _arrival_words(row: UnitSubmission) -> str:
    if row.arrived is None:
        return ""
    words = translate("Approval", "收到：{day}").format(day=row.arrived.isoformat())
    corrected = translate("Approval", "（已更正）")
    return words + corrected if row.corrected else words
