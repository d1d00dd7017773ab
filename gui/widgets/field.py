"""The frame around every field: its label and state above, and below what was understood or what is wrong."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.look.look import Look, set_role


class FieldState(Enum):
    """What has become of what stands in a field."""

    EMPTY = "empty"
    SAVED = "saved"
    WAITING = "waiting"
    WARNED = "warned"
    INVALID = "invalid"
    LOCKED = "locked"


_ICONS = {
    FieldState.SAVED: ("check", "ok_text"),
    FieldState.WAITING: ("pencil", "muted"),
    FieldState.WARNED: ("alert-triangle", "warn_text"),
    FieldState.INVALID: ("alert-circle", "bad_text"),
    FieldState.LOCKED: ("lock", "muted"),
}


class Field(QWidget):
    """A label with its state above `body` and a message below it."""

    def __init__(self, label: str, body: QWidget, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = FieldState.EMPTY
        self._label, self._icon = QLabel(label), QLabel()
        self._message: QLabel | None = None
        self._body = body
        self._label.setBuddy(body)
        set_role(self._label, role="label")
        self.header = QHBoxLayout()
        self.header.setSpacing(4)
        self.header.addStrut(look.px(22))
        self.header.addWidget(self._label)
        self.header.addWidget(self._icon)
        self.header.addStretch()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addLayout(self.header)
        self.column.addWidget(body)
        look.changed.connect(self._paint_icon)
        self.show_label(label)

    @property
    def state(self) -> FieldState:
        """What is shown beside the label."""
        return self._state

    @property
    def message(self) -> str:
        """What is said below the body."""
        return self._message.text() if self._message is not None else ""

    def show_label(self, label: str) -> None:
        """Name the field, on the screen and for a screen reader."""
        self._label.setText(label)
        self._body.setAccessibleName(label)

    def show_state(self, state: FieldState) -> None:
        """Show what has become of the field's content, by icon, tooltip and frame."""
        self._state = state
        words = {
            FieldState.SAVED: self.tr("已保存"),
            FieldState.WAITING: self.tr("正在修改，离开此栏即保存"),
            FieldState.WARNED: self.tr("已保存，请核对"),
            FieldState.INVALID: self.tr("未保存，请修改"),
            FieldState.LOCKED: self.tr("已锁定，不能修改"),
        }
        self._icon.setToolTip(words.get(state, ""))
        self._icon.setAccessibleName(words.get(state, ""))
        frame = {FieldState.INVALID: "bad", FieldState.WARNED: "warn"}.get(state, "")
        set_role(self._body, state=frame)
        self._paint_icon()

    def show_message(self, text: str, role: str = "hint") -> None:
        """Say one thing below the body; `role` is hint, ok, warn or bad."""
        self._body.setAccessibleDescription(text)
        if self._message is None:
            if not text:
                return
            self._message = QLabel()
            self._message.setWordWrap(True)
            self.column.insertWidget(self.column.indexOf(self._body) + 1, self._message)
        set_role(self._message, role=role)
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def _paint_icon(self) -> None:
        chosen = _ICONS.get(self._state)
        if chosen is None:
            self._icon.clear()
        else:
            self._icon.setPixmap(self._look.pixmap(*chosen, size=14, ratio=self.devicePixelRatioF()))
        self._icon.setFixedSize(QSize(self._look.px(14), self._look.px(14)))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignVCenter)
