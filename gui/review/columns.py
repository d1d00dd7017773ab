"""The columns of the differences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.review.rows import (
    CONCERN_TONES,
    ReviewRow,
    concern_words,
    decision_words,
    field_names,
    field_words,
    incoming_words,
)
from gui.widgets.record_model import Column
from model.review.proposal import Verdict

translate = QCoreApplication.translate
_VERDICTS = {
    Verdict.ACCEPT: ("check", "ok_text"),
    Verdict.KEEP: ("arrow-back-up", "text2"),
    Verdict.EDIT: ("pencil", "link"),
    Verdict.ASK: ("send", "warn_text"),
}


def review_columns() -> Sequence[Column[ReviewRow]]:
    """One line a difference: why it is shown, where, the three states, and the decision."""
    concerns, fields = concern_words(), field_names()

    def issued(row: ReviewRow) -> str:
        return field_words(row.proposal.issued, row.proposal.field, row.indicator)

    def current(row: ReviewRow) -> str:
        return field_words(row.proposal.current, row.proposal.field, row.indicator)

    return (
        Column(
            translate("Review", "类别"), lambda row: concerns[row.concern], width=108,
            icon=lambda row: CONCERN_TONES[row.concern][:2],
        ),
        Column(translate("Review", "编号"), lambda row: row.code, width=60),
        Column(translate("Review", "指标（任务）"), lambda row: row.name, is_long=True, width=160),
        Column(
            translate("Review", "栏目"), lambda row: fields[row.proposal.field], width=78, colour=lambda row: "text2",
            stands_elsewhere=True,
        ),
        Column(
            translate("Review", "发出时"), issued, is_long=True, width=96, colour=lambda row: "muted",
            stands_elsewhere=True,
        ),
        Column(translate("Review", "现在"), current, is_long=True, width=96, stands_elsewhere=True),
        Column(
            translate("Review", "回表"), incoming_words, is_long=True, width=110, bold=lambda row: True,
            colour=lambda row: None if row.can_accept else "bad_text",
        ),
        Column(
            translate("Review", "决定"), decision_words, width=140, is_long=True,
            icon=lambda row: _VERDICTS[row.decision.verdict] if row.decision else None,
            colour=lambda row: _VERDICTS[row.decision.verdict][1] if row.decision else "muted",
        ),
    )  # fmt: skip
