"""The card of one difference: the cell as it looked, the three states, what was found, and the three answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.evidence_strip import EvidenceStrip
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.plan_words import asked_for
from gui.review.finding_list import FindingList
from gui.review.rows import (
    CONCERN_TONES,
    ReviewRow,
    concern_words,
    decision_words,
    field_names,
    field_words,
    incoming_words,
    place_words,
    read_typed,
    reading_words,
    readings,
)
from gui.widgets.card import label
from gui.widgets.empty_state import EmptyState
from gui.widgets.field import Field, FieldState
from gui.widgets.line_edit import CommitLineEdit
from model.entry.entry import BLANK, Entry
from model.entry.value import show_value
from model.review.ask import proposed_question
from model.review.proposal import EntryField, Verdict
from model.wording import say


class DetailPane(QFrame):
    """Shows a `ReviewRow`; says what the person decided about it."""

    decided = Signal(object, object, str)  # Verdict, edited Entry or None, what is asked

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language = operations.language
        self.evidence = EvidenceStrip(operations, look)
        self._row: ReviewRow | None = None
        self._place, self._name, self._promise, self._wording = QLabel(), QLabel(), QLabel(), QLabel()
        self._standing, self._decision, self._last = QLabel(), QLabel(), QLabel()
        self._cell_name, self._cell = QLabel(), QLabel()
        self._states = tuple(QLabel() for _ in range(3))
        self._found = FindingList(look, language)
        self._readings = QHBoxLayout()
        self.edit = CommitLineEdit()
        self._field = Field(self.tr("改为（E）"), self.edit, look)
        self.question = CommitLineEdit()
        self._asking = Field(self.tr("退回时问（Shift+R）"), self.question, look)
        self.accept, self.keep = QPushButton(self.tr("采用回表  A")), QPushButton(self.tr("保留现在  K"))
        self.ask = QPushButton(self.tr("退回问  R"))
        self._sheet, self._empty = QWidget(), EmptyState("checks", look)
        self._lay_out()
        self.accept.clicked.connect(lambda: self.decided.emit(Verdict.ACCEPT, None, ""))
        self.keep.clicked.connect(lambda: self.decided.emit(Verdict.KEEP, None, ""))
        self.ask.clicked.connect(lambda: self.decided.emit(Verdict.ASK, None, self.question.text()))
        self.question.committed.connect(self._on_asked)
        self.edit.committed.connect(self._on_typed)
        self.edit.textEdited.connect(lambda _text: self._field.show_state(FieldState.WAITING))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say how to go on."""
        self._row = None
        self.edit.show_text("")
        self.question.show_text("")
        self._field.show_message("")
        self._sheet.hide()
        self._empty.show_words(
            self.tr("选一处差异"), self.tr("↑ ↓ 移动，N 下一处待定，A 采用，K 保留，E 修改，R 退回问，1～9 选读法。")
        )
        self._empty.show()

    def show_row(self, row: ReviewRow) -> None:
        """Show a difference and the decision that was made about it."""
        self._row = row
        self._empty.hide()
        self._sheet.show()
        proposal = row.proposal
        self._place.setText(f"{row.code}  ›  {field_names()[proposal.field]}")
        self._name.setText(row.name)
        self._promise.setText(asked_for(row.indicator) if row.indicator is not None else self.tr("工作内容，只填文字"))
        self._show_wording(row)
        self._standing.setText(concern_words()[row.concern])
        set_role(self._standing, chip=CONCERN_TONES[row.concern][2])
        self._decision.setText(decision_words(row))
        set_role(self._decision, chip="primary" if row.decision else "idle")
        self._show_states(row)
        self._found.show_findings(proposal.findings)
        self.evidence.show_evidence(_evidence_of(row))
        self._show_readings(row)
        self.accept.setEnabled(row.can_accept)
        self._show_edit(row)

    def start_edit(self) -> None:
        """Put the cursor where the person types something else."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_question(self) -> None:
        """Put the cursor where the person writes what the unit is asked."""
        self.question.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_wording(self, row: ReviewRow) -> None:
        """What the plan itself says of it."""
        span = row.indicator.span if row.indicator is not None else None
        self._wording.setText(self.tr("方案原文：“{quote}”").format(quote=span.quote) if span is not None else "")
        self._wording.setVisible(span is not None)

    def _show_states(self, row: ReviewRow) -> None:
        proposal, field = row.proposal, row.proposal.field
        words = (
            field_words(proposal.issued, field, row.indicator),
            field_words(proposal.current, field, row.indicator),
            incoming_words(row) if row.can_accept else self.tr("看不准，等您定"),
        )
        for shown, text in zip(self._states, words, strict=True):
            shown.setText(text)
            shown.setToolTip(text)
        self._cell_name.setText(place_words(proposal))
        self._cell.setText(proposal.raw or self.tr("（空）"))
        self._last.setVisible(field is EntryField.VALUE and row.indicator is not None)
        last = show_value(Entry(row.last.state, row.last.value), row.indicator) if row.last != BLANK else "—"
        self._last.setText(self.tr("上期数：{last}").format(last=last))

    def _show_readings(self, row: ReviewRow) -> None:
        while (old := self._readings.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, entry in enumerate(readings(row), start=1):
            words = self.tr("{number} 当作 {value}").format(number=number, value=reading_words(entry, row))
            button = QPushButton(words)
            button.setToolTip(field_words(entry, row.proposal.field, row.indicator))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, entry=entry: self.decided.emit(Verdict.EDIT, entry, ""))
            self._readings.addWidget(button)
        if self._readings.count():
            self._readings.addStretch()

    def _show_edit(self, row: ReviewRow) -> None:
        edited = row.decision.edited if row.decision is not None else None
        self.edit.show_text(field_words(edited, row.proposal.field, row.indicator) if edited is not None else "")
        self._field.show_state(FieldState.SAVED if edited is not None else FieldState.EMPTY)
        self._field.show_message("")
        decision = row.decision
        asked = decision.asked if decision is not None else ""
        self.question.show_text(asked or proposed_question(row.proposal))
        self.question.setCursorPosition(0)
        self._asking.show_state(FieldState.SAVED if asked else FieldState.EMPTY)

    def _on_asked(self, text: str) -> None:
        if text.strip():
            self.decided.emit(Verdict.ASK, None, text.strip())

    def _on_typed(self, text: str) -> None:
        if self._row is None:
            return
        typed = read_typed(text, self._row)
        if typed.entry is not None:
            self.decided.emit(Verdict.EDIT, typed.entry, "")
            self._field.show_message(typed.echo, "ok")
            return
        said = " ".join(say(finding, self._language) for finding in typed.findings)
        self._field.show_state(FieldState.INVALID)
        self._field.show_message(said or self.tr("请写：未启动、推进中、已完成。"), "bad")

    def _lay_out(self) -> None:
        set_role(self, role="card")
        for shown, role in (
            (self._place, "hint"), (self._name, "section"), (self._promise, "hint"), (self._wording, "hint"),
            (self._last, "hint"),
            (self._cell_name, "cell-name"), (self._cell, "cell-text"),
        ):  # fmt: skip
            set_role(shown, role=role)
        for shown in (self._name, self._promise, self._wording, self._cell, *self._states):
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.accept, kind="primary")
        for button in (self.accept, self.keep, self.ask):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not first settle what is being typed
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._place, 1)
        top.addWidget(self._standing)
        top.addWidget(self._decision)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(top)
        for widget in (
            self._name,
            self._promise,
            self._wording,
            self._found,
            self._sheet_cell(),
            self._last,
            self.evidence,
            self._state_grid(),
        ):
            column.addWidget(widget)
        column.addLayout(self._readings)
        column.addStretch()
        set_role(self._sheet, role="sheet")
        scroll = QScrollArea()
        scroll.setWidget(self._sheet)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._empty)
        layout.addWidget(self._footer())

    def _sheet_cell(self) -> QFrame:
        """The cell as it looked in the workbook, with its address."""
        frame = QFrame()
        set_role(frame, role="cell")
        line = QHBoxLayout(frame)
        line.setContentsMargins(1, 1, 1, 1)
        line.setSpacing(0)
        line.addWidget(self._cell_name)
        line.addWidget(self._cell, 1)
        return frame

    def _state_grid(self) -> QFrame:
        frame = QFrame()
        set_role(frame, role="tile")
        grid = QGridLayout(frame)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        titles = (self.tr("发出时"), self.tr("现在"), self.tr("回表"))
        for place, (title, shown) in enumerate(zip(titles, self._states, strict=True)):
            grid.addWidget(label(title, "hint"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, place, 1)
        set_role(self._states[2], role="section")
        return frame

    def _footer(self) -> QFrame:
        footer = QFrame()
        set_role(footer, role="footer")
        column = QVBoxLayout(footer)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._asking)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.ask, 1)
        line.addWidget(self.keep, 1)
        line.addWidget(self.accept, 1)
        column.addLayout(line)
        return footer


def _evidence_of(row: ReviewRow) -> str:
    """What came back where the difference is the evidence itself, else what stands with the entry now."""
    proposal = row.proposal
    return (proposal.incoming if proposal.field is EntryField.EVIDENCE else proposal.current).evidence
