"""The fields of one target under the tree: typed over in place, Enter goes on, Escape takes nothing and goes back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.look.look import set_role
from gui.plan_import.words import comparator_words, due_text, kind_words, mark_words, measure_words
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.line_edit import CommitLineEdit
from model.entry.value import show_number
from model.plan.node import Comparator, Kind
from model.plan.proof.proof import Line, Mark
from model.workflow.plan.correct_target import Part

Choice = TypeVar("Choice", bound=Enum)
_CHIPS = {Mark.CHECK: "warn", Mark.SURE: "idle", Mark.ACCEPTED: "ok"}


class TargetEditor(QFrame):
    """Shows one line; says what a person put into which part."""

    edited = Signal(object, str)  # Part, text or the identifier of a choice
    left = Signal()  # Escape, or Enter in the last field: back to the tree

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._chip, self._quote, self._trouble = (
            QLabel(),
            QLabel(),
            ElidedLabel(Qt.TextElideMode.ElideRight),
            QLabel(),
        )
        self.fields = {
            part: CommitLineEdit() for part in (Part.NAME, Part.TARGET, Part.TARGET_MAX, Part.UNIT_OF_MEASURE, Part.DUE)
        }
        self.choices = {part: QComboBox() for part in (Part.COMPARATOR, Part.MEASURE, Part.KIND)}
        self._fill(self.choices[Part.COMPARATOR], comparator_words())
        self._fill(self.choices[Part.MEASURE], measure_words())
        self._fill(self.choices[Part.KIND], kind_words())
        self._shown: dict[Part, str] = {}
        self._lay_out()
        self._wire()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No line is chosen."""
        self.setEnabled(False)
        self._heading.setText(self.tr("未选中指标"))
        self._chip.hide()
        self._quote.setText(self.tr("点一项指标或原文中标出的文字，在这里修改。"))
        self._trouble.hide()
        for field in self.fields.values():
            field.show_text("")

    def show_line(self, line: Line, code: str) -> None:
        """Show a line as it stands in the proof."""
        one = line.indicator
        counted = one.kind is Kind.QUANTITY
        self.setEnabled(not line.dropped)
        self._heading.setText(code or self.tr("非指标"))
        self._chip.setVisible(not line.dropped)
        self._chip.setText(mark_words()[line.mark])
        set_role(self._chip, chip=_CHIPS[line.mark])
        quote = one.span.quote if one.span is not None else ""
        self._quote.setText(self.tr("原文：{quote}").format(quote=" ".join(quote.split())) if quote else "")
        self._trouble.hide()
        texts = {
            Part.NAME: one.name,
            Part.TARGET: show_number(one.target) if one.target is not None else "",
            Part.TARGET_MAX: show_number(one.target_max) if one.target_max is not None else "",
            Part.UNIT_OF_MEASURE: one.unit_of_measure or "",
            Part.DUE: due_text(one),
        }
        self._shown = texts
        self._show_texts()
        for part, value in ((Part.COMPARATOR, one.comparator), (Part.MEASURE, one.measure), (Part.KIND, one.kind)):
            self.choices[part].setCurrentIndex(self.choices[part].findData(value.value if value else ""))
        for widget in (self.fields[Part.UNIT_OF_MEASURE], self.choices[Part.COMPARATOR], self.choices[Part.MEASURE]):
            widget.setEnabled(counted)
        self.fields[Part.TARGET_MAX].setEnabled(counted)
        self.fields[Part.TARGET_MAX].setVisible(one.comparator is Comparator.RANGE)

    def show_trouble(self, text: str) -> None:
        """Say why what was typed was not taken."""
        self._trouble.setText(text)
        self._trouble.show()

    def start(self) -> None:
        """Put the cursor where most corrections are made: the target, or the name of what has none."""
        target = self.fields[Part.TARGET]
        field = target if target.text() else self.fields[Part.NAME]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit(self) -> None:
        """Hand over what is still being typed."""
        for field in self.fields.values():
            field.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._show_texts()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_texts(self) -> None:
        """Put every field back to what stands in the proof."""
        for part, text in self._shown.items():
            self.fields[part].show_text(text)
            self.fields[part].setCursorPosition(0)

    @staticmethod
    def _fill(box: QComboBox, words: Mapping[Choice, str]) -> None:
        for value, word in words.items():
            box.addItem(word, value.value)
        box.setPlaceholderText("—")

    def _wire(self) -> None:
        order = [
            self.fields[part] for part in (Part.NAME, Part.TARGET, Part.TARGET_MAX, Part.UNIT_OF_MEASURE, Part.DUE)
        ]
        for part, field in self.fields.items():
            field.committed.connect(lambda text, part=part: self.edited.emit(part, text))
        for place, field in enumerate(order):
            field.next_requested.connect(lambda place=place: self._go(order, place, 1))
            field.previous_requested.connect(lambda place=place: self._go(order, place, -1))
        for part, box in self.choices.items():
            box.activated.connect(lambda _place, part=part, box=box: self.edited.emit(part, box.currentData()))

    def _go(self, order: list[CommitLineEdit], place: int, step: int) -> None:
        place += step
        while 0 <= place < len(order) and not (order[place].isEnabled() and order[place].isVisible()):
            place += step
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()

    def _lay_out(self) -> None:
        set_role(self, role="footer")
        set_role(self._heading, role="section")
        set_role(self._quote, role="hint")
        set_role(self._trouble, role="bad")
        self._trouble.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addWidget(self._chip)
        head.addWidget(self._quote, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self._place(grid, 0, 0, self.tr("名称"), self.fields[Part.NAME], 5)
        self._place(grid, 1, 0, self.tr("目标"), self._targets(), 5)
        self._place(grid, 2, 0, self.tr("时限"), self.fields[Part.DUE], 1)
        self._place(grid, 2, 2, self.tr("口径"), self.choices[Part.MEASURE], 1)
        self._place(grid, 2, 4, self.tr("类型"), self.choices[Part.KIND], 1)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        grid.setColumnStretch(5, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self._trouble)

    def _targets(self) -> QWidget:
        """Comparator, number, upper bound and unit on one line."""
        names = {
            Part.TARGET: self.tr("目标值"),
            Part.TARGET_MAX: self.tr("上限"),
            Part.UNIT_OF_MEASURE: self.tr("计量单位"),
        }
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.choices[Part.COMPARATOR].setAccessibleName(self.tr("比较方式"))
        line.addWidget(self.choices[Part.COMPARATOR], 2)
        for part, name in names.items():
            self.fields[part].setAccessibleName(name)
            self.fields[part].setPlaceholderText(name)
            line.addWidget(self.fields[part], 1 if part is Part.UNIT_OF_MEASURE else 2)
        return holder

    def _place(self, grid: QGridLayout, row: int, column: int, name: str, widget: QWidget, span: int) -> None:
        label = QLabel(name)
        set_role(label, role="label")
        label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(name)
        grid.addWidget(label, row, column)
        grid.addWidget(widget, row, column + 1, 1, span)
