"""Ctrl+K: every action with its keys, and every row of the plan, found by typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions import key_words
from gui.look.look import Look, set_role
from gui.plan.rows import PlanRows, RowKind
from gui.plan.search import find, numbered

_MOST = 40
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: what it says, its keys, and what it stands for: an action's key or a row's code."""

    words: str
    keys: str
    action: str = ""
    code: str = ""


def choices(
    query: str, actions: Mapping[str, QAction], initials: Mapping[str, str], rows: PlanRows, found: Mapping[int, str]
) -> tuple[Choice, ...]:
    """Actions first, in their own order, then rows; `initials` and `found` hold pinyin initials of both."""
    words = query.lower().split()
    lines = [
        Choice(action.text(), _keys(action), action=key)
        for key, action in actions.items()
        if action.isEnabled() and all(one in action.text().lower() or one in initials.get(key, "") for one in words)
    ]
    if words:
        hits = find(rows, found, query)
        plan_rows = [row for row in rows.rows if row.number in hits and row.kind is RowKind.INDICATOR]
        plan_rows.sort(key=lambda row: row.code != numbered(rows, query))
        lines += [Choice(f"{row.code} {row.name}", "", code=row.code) for row in plan_rows[:_MOST]]
    return tuple(lines)


class _WithKeys(QStyledItemDelegate):
    """Writes the keys of a line at its right end, muted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        painter.setPen(self._look.colour("text2"))
        room = option.rect.adjusted(0, 0, -self._look.px(14), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, choice.keys)


class CommandPalette(QFrame):
    """Lies over the window until something is chosen, Esc is pressed or the cursor goes elsewhere."""

    action_chosen = Signal(str)  # key of an action
    row_chosen = Signal(str)  # code of a row

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._around = look, parent
        self._actions: Mapping[str, QAction] = {}
        self._initials: Mapping[str, str] = {}
        self._rows, self._found = PlanRows((), {}, ()), dict[int, str]()
        self.box, self.list, self._hint = QLineEdit(), QListWidget(), QLabel()
        self.list.setItemDelegate(_WithKeys(look, self.list))
        self._lay_out()
        self.box.installEventFilter(self)
        parent.installEventFilter(self)
        self.box.textEdited.connect(self._search)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self.hide()

    def open(self, actions: Mapping[str, QAction], rows: PlanRows, found: Mapping[int, str]) -> None:
        """Show all actions and wait for letters."""
        self._actions, self._rows, self._found = actions, rows, dict(found)
        self._put_in_the_middle()
        self.box.clear()
        self._search("")
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_initials(self, initials: Mapping[str, str]) -> None:
        """Take the pinyin initials of the actions' names, once they are known."""
        self._initials = initials
        if self.isVisible():
            self._search(self.box.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() is QEvent.Type.Resize:
            self._put_in_the_middle()
        if watched is self.box and event.type() is QEvent.Type.FocusOut and not self.list.hasFocus():
            self.hide()
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
            if event.key() in _KEYS:
                self.list.event(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @property
    def shown(self) -> Sequence[Choice]:
        """What is listed."""
        return [self.list.item(place).data(Qt.ItemDataRole.UserRole) for place in range(self.list.count())]

    def _search(self, query: str) -> None:
        self.list.clear()
        for choice in choices(query, self._actions, self._initials, self._rows, self._found):
            item = QListWidgetItem(choice.words)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.words} {choice.keys}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._hint.setText(
            self.tr("↑↓ 选择，Enter 执行，Esc 关闭")
            if self.list.count()
            else self.tr("没有找到。换个说法，或输入拼音首字母。")
        )

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice: Choice = item.data(Qt.ItemDataRole.UserRole)
        self._leave()
        if choice.action:
            self.action_chosen.emit(choice.action)
        else:
            self.row_chosen.emit(choice.code)

    def _put_in_the_middle(self) -> None:
        around = self._around.rect()
        width = min(self._look.px(620), around.width() - 80)
        self.setGeometry((around.width() - width) // 2, self._look.px(60), width, min(460, around.height() - 120))

    def _leave(self) -> None:
        """Close, and give the cursor back to where it was."""
        self.box.blockSignals(True)
        self.hide()
        self.box.blockSignals(False)

    def _lay_out(self) -> None:
        set_role(self, role="overlay")
        set_role(self._hint, role="hint")
        self.box.setPlaceholderText(self.tr("输入要做的事，或编号、文字、拼音首字母"))
        self.box.setAccessibleName(self.tr("命令面板"))
        self.list.setAccessibleName(self.tr("命令和条目"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)


def _keys(action: QAction) -> str:
    return " / ".join(map(key_words, action.shortcuts()))
