"""One difference as the review page shows it, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from model.entry.entry import BLANK, Entry, EntryKey
from model.entry.value import STAGES, read_stage, show_value, understand
from model.finding import Finding
from model.plan.node import Indicator
from model.review.proposal import FIELD_PARTS, Decision, EntryField, Proposal, Standing, Verdict

translate = QCoreApplication.translate
STANDING_TONES: Mapping[Standing, tuple[str, str, str]] = {
    Standing.QUESTION: ("help", "bad_text", "bad"),
    Standing.CONFLICT: ("alert-triangle", "bad_text", "bad"),
    Standing.FLAGGED: ("alert-circle", "warn_text", "warn"),
    Standing.CLEAN: ("circle-check", "ok_text", "ok"),
}
"""Icon, colour of text and family of chip of each standing."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A proposal with what a person needs beside it, and what the person has decided so far (None: nothing)."""

    proposal: Proposal
    name: str
    indicator: Indicator | None
    last: Entry = BLANK
    decision: Decision | None = None

    @property
    def code(self) -> str:
        """The key of the row that it is about."""
        return self.proposal.key.code

    @property
    def place(self) -> tuple[EntryKey, EntryField]:
        """What it is about, within one workbook."""
        return self.proposal.key, self.proposal.field

    @property
    def can_accept(self) -> bool:
        """Whether there is something definite to accept."""
        return self.proposal.standing is not Standing.QUESTION

    def decided(self, verdict: Verdict | None, edited: Entry | None = None) -> ReviewRow:
        """The same row with another decision; None takes the decision back."""
        return replace(self, decision=Decision(self.proposal, verdict, edited) if verdict is not None else None)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed instead: the entry to put down, or None with findings that say why not."""

    entry: Entry | None
    echo: str = ""
    findings: tuple[Finding, ...] = ()


def standing_words() -> Mapping[Standing, str]:
    """Why a difference is shown, in a word."""
    return {
        Standing.QUESTION: translate("Review", "看不准"),
        Standing.CONFLICT: translate("Review", "两边都改过"),
        Standing.FLAGGED: translate("Review", "请核实"),
        Standing.CLEAN: translate("Review", "无疑问"),
    }


def field_names() -> Mapping[EntryField, str]:
    """The parts of an entry by the headers of the form."""
    return {
        EntryField.VALUE: translate("Review", "本期累计"),
        EntryField.STAGE: translate("Review", "状态"),
        EntryField.NARRATIVE: translate("Review", "进展情况"),
        EntryField.PROBLEMS: translate("Review", "存在问题"),
        EntryField.NEXT_STEPS: translate("Review", "下步打算"),
        EntryField.EVIDENCE: translate("Review", "佐证材料"),
    }


def field_words(entry: Entry, field: EntryField, indicator: Indicator | None) -> str:
    """One part of an entry for a person to read."""
    if field is EntryField.VALUE:
        return show_value(Entry(entry.state, entry.value), indicator)
    if field is EntryField.STAGE:
        return STAGES[entry.stage] if entry.stage is not None else translate("Review", "未填")
    return getattr(entry, FIELD_PARTS[field][0]) or translate("Review", "（空）")


def incoming_words(row: ReviewRow) -> str:
    """What came back; for a question the cell as it stands, since nothing definite came back."""
    proposal = row.proposal
    if not row.can_accept:
        return proposal.raw or translate("Review", "（空）")
    return field_words(proposal.incoming, proposal.field, row.indicator)


def decision_words(row: ReviewRow) -> str:
    """What will be put down, in words."""
    decision = row.decision
    if decision is None:
        return translate("Review", "待定")
    if decision.verdict is Verdict.ACCEPT:
        return translate("Review", "采用")
    if decision.verdict is Verdict.KEEP:
        return translate("Review", "保留")
    edited = field_words(decision.edited or BLANK, row.proposal.field, row.indicator)
    return translate("Review", "改为 {value}").format(value=edited)


def read_typed(text: str, row: ReviewRow) -> Typed:
    """What a person typed in place of the value, stage or words of a row."""
    field, current = row.proposal.field, row.proposal.current
    if field is EntryField.VALUE:
        said = understand(text, row.indicator, last=row.last.value)
        if not said.certain:
            return Typed(None, "", said.findings)
        return Typed(replace(current, state=said.state, value=said.value), said.echo, said.findings)
    if field is EntryField.STAGE:
        stage = read_stage(text)
        return Typed(replace(current, stage=stage) if stage is not None or not text.strip() else None)
    words: dict[str, Any] = {FIELD_PARTS[field][0]: text.strip()}
    return Typed(replace(current, **words))


def readings(row: ReviewRow) -> tuple[Entry, ...]:
    """What an unclear cell may have been meant to be: numbers first, then kinds of nothing."""
    return () if row.can_accept else row.proposal.candidates
