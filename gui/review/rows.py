"""One difference as the review page shows it, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.value import STAGES, read_stage, show_value, understand
from model.finding import Finding
from model.plan.node import Indicator
from model.review.group import Concern, concern_of
from model.review.proposal import FIELD_PARTS, Decision, EntryField, Proposal, Standing, Verdict
from model.submission.row.seen_row import SeenCell, SeenRow

translate = QCoreApplication.translate
CONCERN_TONES: Mapping[Concern, tuple[str, str, str]] = {
    Concern.STRUCTURE: ("list-tree", "bad_text", "bad"),
    Concern.CONFLICT: ("alert-triangle", "bad_text", "bad"),
    Concern.UNCLEAR: ("help", "warn_text", "warn"),
    Concern.PLAUSIBLE: ("alert-circle", "warn_text", "warn"),
    Concern.FILE: ("file-spreadsheet", "warn_text", "warn"),
    Concern.NOTICED: ("info-circle", "muted", "idle"),
    Concern.CLEAN: ("circle-check", "ok_text", "ok"),
}
"""Icon, colour of text and family of chip of each concern."""
_BUTTON = 12
"""The most signs of a reading on its button."""


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
    def about(self) -> tuple[EntryKey, EntryField]:
        """What it is about; rows that stand in the workbook twice are about the same."""
        return self.proposal.key, self.proposal.field

    @property
    def place(self) -> tuple[EntryKey, EntryField, str]:
        """Where it stands, within one workbook."""
        return *self.about, self.proposal.cell

    @property
    def can_accept(self) -> bool:
        """Whether there is something definite to accept."""
        return self.proposal.standing is not Standing.QUESTION

    @property
    def concern(self) -> Concern:
        """What there is to decide."""
        return concern_of(self.proposal)

    def decided(self, verdict: Verdict | None, edited: Entry | None = None, asked: str = "") -> ReviewRow:
        """The same row with another decision; None takes the decision back."""
        return replace(self, decision=Decision(self.proposal, verdict, edited, asked) if verdict is not None else None)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed instead: the entry to put down, or None with findings that say why not."""

    entry: Entry | None
    echo: str = ""
    findings: tuple[Finding, ...] = ()


def concern_words() -> Mapping[Concern, str]:
    """What there is to decide about a difference, in a word."""
    return {
        Concern.STRUCTURE: translate("Review", "表格结构"),
        Concern.CONFLICT: translate("Review", "两边都改过"),
        Concern.UNCLEAR: translate("Review", "看不准"),
        Concern.PLAUSIBLE: translate("Review", "请核实"),
        Concern.FILE: translate("Review", "整份存疑"),
        Concern.NOTICED: translate("Review", "有提示"),
        Concern.CLEAN: translate("Review", "无疑问"),
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
        if entry.state is ValueState.BLANK:
            return translate("Review", "未填")
        return show_value(Entry(entry.state, entry.value), indicator)
    if field is EntryField.STAGE:
        return STAGES[entry.stage] if entry.stage is not None else translate("Review", "未填")
    return getattr(entry, FIELD_PARTS[field][0]) or translate("Review", "（空）")


def place_words(proposal: Proposal) -> str:
    """Where a difference stands in the workbook: its cell, or its row where only the cell of the value is known."""
    sheet, _, cell = proposal.cell.rpartition("!")
    if not cell or proposal.field is EntryField.VALUE or proposal.standing is Standing.QUESTION:
        return proposal.cell or "—"
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return translate("Review", "{sheet} 第 {row} 行").format(sheet=sheet, row=row)


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
    if decision.verdict is Verdict.ASK:
        return translate("Review", "问：{question}").format(question=decision.asked.replace("\n", " "))
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
    """What an unclear cell may have been meant to be: numbers first, then kinds of nothing; stages; words."""
    return () if row.can_accept else row.proposal.candidates


def reading_words(entry: Entry, row: ReviewRow) -> str:
    """What an unclear cell may have been meant to be, as short as a button."""
    words = " ".join(field_words(entry, row.proposal.field, row.indicator).split())
    return words if len(words) <= _BUTTON else f"{words[: _BUTTON - 1]}…"


def seen_words(row: SeenRow | None, cell: SeenCell | None) -> str:
    """What does not meet the eye in the picture of a cell: format, strokes, what is hidden, comments of the row."""
    if row is None or cell is None:
        return ""
    marks = (
        (cell.number_format not in ("General", "@"), translate("Review", "数字格式 {format}")),
        (cell.is_formula, translate("Review", "是公式")),
        (cell.is_struck, translate("Review", "有删除线")),
        (cell.is_unseen, translate("Review", "字与底同色，看不见")),
        (cell.is_merged, translate("Review", "合并单元格")),
        (cell.is_hidden, translate("Review", "这一列隐藏了")),
        (row.is_hidden, translate("Review", "这一行隐藏了")),
    )
    said = [words.format(format=cell.number_format) for is_so, words in marks if is_so]
    comments = (
        translate("Review", "批注（{header}）：{text}").format(header=one.header, text=one.comment)
        for one in row.cells
        if one.comment
    )
    return " · ".join((*said, *comments))
