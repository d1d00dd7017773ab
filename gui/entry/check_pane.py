"""The list 审核 beside the entry page: what is to be looked at, a way to each field, and a place to explain it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.desk.desk import Desk
from gui.entry.check_lines import CheckLine, Grade
from gui.entry.check_model import LINE_ROLE, CheckModel
from gui.entry.word_field import WordField
from gui.look.look import Look, set_role

_AT_ONCE = 60
"""So many lines are laid out before the list is painted, the others while nothing else happens."""


class CheckPane(QFrame):
    """Lines of `check_lines`; the gravest are counted above them."""

    line_entered = Signal(str, str)  # row code and part: the person wants to go to that field
    explained = Signal(str, str)  # row code and its 进展情况, after the person wrote there
    closed = Signal()

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.model = CheckModel(desk, look, self)
        self._title, self._count, self._nothing = QLabel(self.tr("审核")), QLabel(), QLabel()
        self._close = QToolButton()
        self.list = QListView()
        self.explanation = WordField(self.tr("说明（写入“进展情况”）"), 76, look)
        self._lay_out()
        self._wire()

    @property
    def lines(self) -> Sequence[CheckLine]:
        """What is listed."""
        return self.model.lines

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show what is to be looked at; the same place stays current where it is still there."""
        current = self.list.currentIndex().row()
        self.model.show_lines(lines)
        self._go_to(min(current, len(lines) - 1))
        empty = self._desk.counts().total() - self._desk.filled()
        words = (
            self.tr("没有要改正或说明的。还有 {count} 项未填，按 Ctrl+↓ 逐项去填。")
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
        grave = [line for line in self.lines if line.grade is not Grade.NOTICE and line.code] or [
            line for line in self.lines if line.code
        ]
        if not grave:
            return None
        order = {one: place for place, one in enumerate(self._desk.plan.reportable_codes)}
        here = order.get(code, -1)
        found = next((line for line in grave if order.get(line.code, -1) > here), grave[0])
        self._go_to(self.lines.index(found))
        self._show_explanation()
        return found

    def _go_to(self, row: int) -> None:
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.model.index(row))

    def _counted(self) -> str:
        counts = Counter(line.grade for line in self.lines)
        words = self.model.grade_words()
        return "　".join(f"{words[grade]} {counts[grade]}" for grade in Grade if counts[grade])

    def _current(self) -> CheckLine | None:
        place = self.list.currentIndex().row()
        return self.lines[place] if 0 <= place < len(self.lines) else None

    def _show_explanation(self) -> None:
        """Where a line wants a word, what is written already and room for more."""
        line = self._current()
        wants = line is not None and bool(line.code) and line.grade is Grade.CONFIRM
        is_open = line is not None and not self._desk.is_closed(line.code)
        self.explanation.setVisible(wants and is_open)
        if line is not None and wants and not self.explanation.box.is_edited:
            last = self._desk.last(line.code)
            self._explained_code = line.code
            self.explanation.show_words(self._desk.entry(line.code).narrative, last[1].narrative if last else "")

    def _on_entered(self, index: QModelIndex) -> None:
        line: CheckLine = index.data(LINE_ROLE)
        if line.code:
            self.line_entered.emit(line.code, line.part)

    def _on_look_changed(self) -> None:
        self._look.dress(self._close, "x")
        self.show_lines(self.lines)

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
        self.list.setAccessibleName(self.tr("审核清单"))
        self.list.setModel(self.model)
        set_role(self.list, role="lines")
        self.list.setWordWrap(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_AT_ONCE)
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
        self.list.activated.connect(self._on_entered)
        self.list.clicked.connect(self._on_entered)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.explanation.said.connect(lambda words: self.explained.emit(self._explained_code, words))
        self.explanation.box.next_requested.connect(self.list.setFocus)
        self._close.clicked.connect(self.closed)
        self._look.changed.connect(self._on_look_changed)
        self._on_look_changed()
