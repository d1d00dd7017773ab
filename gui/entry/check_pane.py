"""The list 审核 beside the entry page: what is to be looked at, a way to each field, and a place to explain it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.desk import Desk
from gui.entry.check_lines import CheckLine, Grade
from gui.entry.word_field import WordField
from gui.look.look import Look, set_role

_ICONS = {
    Grade.UNSAVED: ("pencil", "bad_text"),
    Grade.SENT_BACK: ("arrow-back-up", "warn_text"),
    Grade.BLOCKING: ("alert-circle", "bad_text"),
    Grade.CONFIRM: ("alert-triangle", "warn_text"),
    Grade.NOTICE: ("info-circle", "muted"),
}
_LINE_ROLE = Qt.ItemDataRole.UserRole


class CheckPane(QFrame):
    """Lines of `check_lines`; the gravest are counted above them."""

    line_entered = Signal(str, str)  # row code and part: the person wants to go to that field
    explained = Signal(str, str)  # row code and its 进展情况, after the person wrote there
    closed = Signal()

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._lines: tuple[CheckLine, ...] = ()
        self._title, self._count, self._nothing = QLabel(self.tr("审核")), QLabel(), QLabel()
        self._close = QToolButton()
        self.list = QListWidget()
        self.explanation = WordField(self.tr("说明（写入“进展情况”）"), 76, look)
        self._lay_out()
        self._wire()

    @property
    def lines(self) -> Sequence[CheckLine]:
        """What is listed."""
        return self._lines

    def show_lines(self, lines: tuple[CheckLine, ...]) -> None:
        """Show what is to be looked at; the same line stays current where it is still there."""
        current = self.list.currentRow()
        self._lines = lines
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            self.list.addItem(self._item(line))
        self.list.setCurrentRow(min(current, len(lines) - 1))
        self.list.blockSignals(False)
        empty = self._desk.counts().total() - self._desk.filled()
        words = (
            self.tr("没有要改正或说明的。还有 {count} 项未填。")
            if empty
            else self.tr("没有要改正或说明的，各项都已填。")
        )
        self._nothing.setText(words.format(count=empty))
        self._nothing.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self._count.setText(self._counted())
        self._show_explanation()

    def next_line(self, code: str) -> CheckLine | None:
        """The first line of the next row behind `code` that has any, after the last one the first; it becomes current.

        What only informs is passed over as long as there is anything else.
        """
        grave = [line for line in self._lines if line.grade is not Grade.NOTICE and line.code] or [
            line for line in self._lines if line.code
        ]
        if not grave:
            return None
        order = {one: place for place, one in enumerate(self._desk.plan.reportable_codes)}
        here = order.get(code, -1)
        found = next((line for line in grave if order.get(line.code, -1) > here), grave[0])
        self.list.blockSignals(True)
        self.list.setCurrentRow(self._lines.index(found))
        self.list.blockSignals(False)
        self._show_explanation()
        return found

    def _item(self, line: CheckLine) -> QListWidgetItem:
        words = self._grade_words()[line.grade]
        name = self._desk.plan.name_of(line.code) if line.code else self.tr("全表")
        item = QListWidgetItem(f"{line.code} {name}".strip() + f"　{words}\n{line.words}")
        item.setIcon(self._look.icon(*_ICONS[line.grade], 16))
        item.setData(_LINE_ROLE, line)
        item.setToolTip(line.words)
        return item

    def _grade_words(self) -> dict[Grade, str]:
        return {
            Grade.UNSAVED: self.tr("未保存"),
            Grade.SENT_BACK: self.tr("退回"),
            Grade.BLOCKING: self.tr("强制性"),
            Grade.CONFIRM: self.tr("核实性"),
            Grade.NOTICE: self.tr("提示性"),
        }

    def _counted(self) -> str:
        counts = Counter(line.grade for line in self._lines)
        words = self._grade_words()
        return "　".join(f"{words[grade]} {counts[grade]}" for grade in Grade if counts[grade])

    def _current(self) -> CheckLine | None:
        place = self.list.currentRow()
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def _show_explanation(self) -> None:
        """Where a line wants a word, what is written already and room for more."""
        line = self._current()
        wants = line is not None and bool(line.code) and line.grade is Grade.CONFIRM
        is_open = line is not None and not self._desk.asked.is_closed(line.code)
        self.explanation.setVisible(wants and is_open)
        if line is not None and wants and not self.explanation.box.is_edited:
            last = self._desk.last(line.code)
            self._explained_code = line.code
            self.explanation.show_words(self._desk.entry(line.code).narrative, last[1].narrative if last else "")

    def _on_entered(self, item: QListWidgetItem) -> None:
        line: CheckLine = item.data(_LINE_ROLE)
        if line.code:
            self.line_entered.emit(line.code, line.part)

    def _on_current(self) -> None:
        self.explanation.box.commit()
        self._show_explanation()

    def _lay_out(self) -> None:
        set_role(self, role="card")
        set_role(self._title, role="section")
        for label in (self._count, self._nothing):
            set_role(label, role="hint")
            label.setWordWrap(True)
        self._close.setAccessibleName(self.tr("关闭审核清单"))
        self._close.setIcon(self._look.icon("x", size=16))
        self.list.setAccessibleName(self.tr("审核清单"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.list.setSpacing(2)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._count)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.explanation)
        column.addStretch()
        self.explanation.hide()

    def _wire(self) -> None:
        self._explained_code = ""
        self.list.itemActivated.connect(self._on_entered)
        self.list.itemClicked.connect(self._on_entered)
        self.list.currentItemChanged.connect(self._on_current)
        self.explanation.said.connect(lambda words: self.explained.emit(self._explained_code, words))
        self.explanation.box.next_requested.connect(self.list.setFocus)
        self._close.clicked.connect(self.closed)
        self._look.changed.connect(lambda: self.show_lines(self._lines))
