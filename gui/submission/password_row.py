"""Where the password of encrypted workbooks is typed, shown only while there are some."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from gui.look.look import set_role


class PasswordRow(QFrame):
    """Says the password; nothing of it is kept on disk."""

    given = Signal(str)  # a password to try on the workbooks that have one; empty for that which Excel itself sets

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self.password = QLabel(), QLineEdit()
        self._again = QPushButton(self.tr("用这个密码再收"))
        set_role(self, role="notice")
        self.password.setAcceptDrops(False)
        self.password.setMaximumWidth(220)
        self.password.setAccessibleName(self.tr("文件的打开密码"))
        self.password.setPlaceholderText(self.tr("打开密码"))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self.password)
        line.addWidget(self._again)
        self.password.returnPressed.connect(self._on_given)
        self._again.clicked.connect(self._on_given)
        self.hide()

    def show_locked(self, count: int, *, was_tried: bool) -> None:
        """Say how many workbooks wait for a password; nothing is shown for none."""
        words = (
            self.tr("这个密码打不开。还有 {count} 份没有读。")
            if was_tried
            else self.tr("{count} 份有打开密码，没有读。")
        )
        self._words.setText(words.format(count=count))
        self.setVisible(count > 0)
        self.password.clear()
        if was_tried and count:
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given(self) -> None:
        self.given.emit(self.password.text())
