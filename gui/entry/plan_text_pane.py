"""The plan's own text of the item that is open (F2), with the sentence of the row marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextEdit, QToolButton, QVBoxLayout, QWidget

from gui.desk.row_state import RowState
from gui.entry.plan_passage import Passage, passages, wording
from gui.look.look import Look, set_role
from gui.plan.rows import chinese_number
from model.plan.tree import PlanTree


class PlanTextPane(QFrame):
    """Read-only; Esc or F2 closes it."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._passages: Sequence[Passage] = ()
        self._title, self._place = QLabel(), QLabel()
        self._close = QToolButton()
        self.text = QTextEdit()
        self._lay_out()
        self._close.clicked.connect(self.closed)
        look.changed.connect(self._paint)

    def show_row(self, plan: PlanTree, row: RowState) -> None:
        """Show the item of a row."""
        chapter = f"{chinese_number(row.chapter.number)}、{row.chapter.title}"
        self._place.setText("\n".join((chapter, *row.item.section, f"{row.item.number}. {row.item.title}")))
        self._title.setText(self.tr("方案原文") if wording(plan, row.item) else self.tr("考核要求"))
        self._passages = passages(plan, row.item, row.key.code)
        self._paint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _paint(self) -> None:
        self._look.dress(self._close, "x")
        plain, marked = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(self._look.colour("text2"))
        marked.setForeground(self._look.colour("text"))
        marked.setBackground(self._look.colour("selected"))
        marked.setFontWeight(self._look.font(bold=True).weight())
        self.text.clear()
        cursor, begin = self.text.textCursor(), None
        for one in self._passages:
            if one.is_marked and begin is None:
                begin = cursor.position()
            cursor.insertText(one.text, marked if one.is_marked else plain)
        cursor.setPosition(begin or 0, QTextCursor.MoveMode.MoveAnchor)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def _lay_out(self) -> None:
        set_role(self, role="card")
        set_role(self._title, role="section")
        set_role(self._place, role="hint")
        set_role(self.text, role="document")
        self._place.setWordWrap(True)
        self._close.setAccessibleName(self.tr("关闭方案原文"))
        self._close.setToolTip(self.tr("关闭（Esc）"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("方案原文"))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._place)
        column.addWidget(self.text, 1)
