"""The field for a value: understands what is typed, echoes it, and keeps what it does not understand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from gui.look.look import Look, set_role
from gui.plan_words import with_unit
from gui.widgets.field import Field, FieldState
from gui.widgets.line_edit import CommitLineEdit
from model.entry.entry import Entry, ValueState
from model.entry.number_words import show_number
from model.plan.node import Indicator

if TYPE_CHECKING:
    from model.entry.value import Understood
    from model.finding import Finding
    from model.wording import Language


class NumberField(Field):
    """Says `understood` for what can be stored; anything else stays in the field with its finding."""

    understood = Signal(object)  # Understood, certain
    refused = Signal(str)  # the text that stays in the field and is not stored
    last_wanted = Signal()  # the person takes the last value over
    next_requested = Signal()  # Enter, where there is nothing that the person has not seen
    previous_requested = Signal()  # Shift+Enter, likewise

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        self.edit = CommitLineEdit()
        super().__init__("", self.edit, look, parent)
        self._language = language
        self._indicator: Indicator | None = None
        self._last: Decimal | None = None
        self._hint = ""
        self._seen = ""
        """The text of which the person has seen why it is not stored."""
        self._offers = QHBoxLayout()
        self._offers.setSpacing(6)
        self.column.addLayout(self._offers)
        self._same = QPushButton(self.tr("与上期相同"))
        self._nothing = QToolButton()
        self._add_shortcuts_for_nothing()
        self.edit.textEdited.connect(self._on_edited)
        self.edit.committed.connect(self._on_committed)
        self.edit.next_requested.connect(lambda: self._go_on(self.next_requested))
        self.edit.previous_requested.connect(lambda: self._go_on(self.previous_requested))

    def show_value(
        self,
        indicator: Indicator,
        entry: Entry,
        last: Decimal | None,
        hint: str,
        findings: tuple[Finding, ...] = (),
    ) -> None:
        """Show what is stored, with what the list 审核 says of it; `hint` stands below where that is nothing."""
        self._indicator, self._last, self._hint = indicator, last, hint
        self.edit.show_text(as_typed(entry))
        self._same.setVisible(last is not None)
        self._offer(())
        self._show_stored(entry, findings)

    def show_draft(self, text: str) -> None:
        """Put text back that could not be stored before."""
        self.edit.show_draft(text)
        self._seen = text
        if self._judge(text).certain:
            self.show_state(FieldState.INVALID)
            self.show_message(self.tr("没有写入磁盘。按 Enter 再试一次。"), "bad")

    def _show_stored(self, entry: Entry, findings: tuple[Finding, ...]) -> None:
        if entry.state is ValueState.BLANK:
            self.show_state(FieldState.EMPTY)
            self.show_message(self._hint)
            return
        again = self._understood(as_typed(entry))
        if findings or (again.certain and again.findings):
            self._show_findings(findings or again.findings, FieldState.WARNED, "warn")
        else:
            self.show_state(FieldState.SAVED)
            self.show_message(self._hint)

    def _on_edited(self, text: str) -> None:
        self.show_state(FieldState.WAITING)
        self._offer(())
        said = self._understood(text)
        self.show_message(said.echo if said.certain and said.echo else self._hint)

    def _on_committed(self, text: str) -> None:
        said = self._judge(text)
        if said.certain:
            self.understood.emit(said)
        else:
            self.refused.emit(text)

    def _go_on(self, asked: SignalInstance) -> None:
        """Stay once where what was typed is not stored, so that the reason is read; a second Enter goes on."""
        text = self.edit.text()
        if self.state is FieldState.INVALID and text != self._seen:
            self._seen = text
            self.edit.selectAll()
        else:
            asked.emit()

    def _judge(self, text: str) -> Understood:
        said = self._understood(text)
        if not said.certain:
            self._show_findings(said.findings, FieldState.INVALID, "bad")
            self._offer(said.readings)
        return said

    def _understood(self, text: str) -> Understood:
        from model.entry.value import nothing_said, understand  # not needed before there is a value

        return understand(text, self._indicator, last=self._last) if text else nothing_said(text)

    def _show_findings(self, findings: tuple[Finding, ...], state: FieldState, role: str) -> None:
        from model.wording import say  # not needed at the start

        self.show_state(state)
        self.show_message("\n".join(say(finding, self._language) for finding in findings), role)

    def _offer(self, readings: tuple[Decimal, ...]) -> None:
        """Buttons for what an unclear text may have been meant to be."""
        while (item := self._offers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        unit = self._indicator.unit_of_measure if self._indicator else None
        before: QWidget = self.edit
        for reading in readings:
            value = with_unit(show_number(reading), unit)
            button = QPushButton(self.tr("按 {value} 填").format(value=value))
            set_role(button, kind="link")
            button.clicked.connect(lambda _checked=False, reading=reading: self._confirm(reading))
            self._offers.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        if readings:
            self._offers.addStretch()

    def _confirm(self, reading: Decimal) -> None:
        """Take one of the readings: the person has answered the question, so it is not asked again."""
        from model.entry.value import Understood  # not needed at the start

        self._offer(())
        text = f"{reading:f}"
        self.edit.show_text(text)
        state = ValueState.REPORTED if reading else ValueState.ZERO
        self.understood.emit(Understood(state, reading, text))
        self.edit.setFocus()

    def take(self, text: str) -> None:
        """Put down what a button stands for, as if it had been typed."""
        self._offer(())
        self.edit.show_text(text)
        said = self._understood(text)
        if said.certain:
            self.understood.emit(said)
        self.edit.setFocus()

    def _fill_menu(self, menu: QMenu) -> None:
        from model.entry.value import NOTHINGS  # not needed at the start

        if menu.isEmpty():
            for word in NOTHINGS.values():
                menu.addAction(word).triggered.connect(lambda _checked=False, word=word: self.take(word))
            menu.addAction(self.tr("清空（未填）")).triggered.connect(lambda: self.take(""))

    def _add_shortcuts_for_nothing(self) -> None:
        set_role(self._same, kind="link")
        self._same.setToolTip(self.tr("把上期累计填到本期"))
        self._same.clicked.connect(self.last_wanted)
        self._nothing.setText(self.tr("没有数 ▾"))
        self._nothing.setAccessibleName(self.tr("没有数时怎么填"))
        self._nothing.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._nothing.setProperty("kind", "small")
        menu = QMenu(self._nothing)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self._nothing.setMenu(menu)
        self.header.addWidget(self._same)
        self.header.addWidget(self._nothing)


def as_typed(entry: Entry) -> str:
    """What a person would type for an entry's value."""
    if entry.value is not None:
        return f"{entry.value:f}"
    if entry.state is ValueState.BLANK:
        return ""
    from model.entry.value import NOTHINGS  # not needed before there is a value

    return NOTHINGS.get(entry.state, "")
