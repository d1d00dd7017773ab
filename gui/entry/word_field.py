"""A field for words: how many, last period's and usual words one click away, saved when left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from gui.look.look import Look, set_role
from gui.widgets.field import Field, FieldState
from gui.widgets.text_box import TextBox

LIMIT = 1000
"""Letters that fit a printed cell; more is kept and said."""


class WordField(Field):
    """Narrative, problems or next steps."""

    said = Signal(str)  # the words, after a person changed them

    def __init__(self, label: str, height: int, look: Look, parent: QWidget | None = None) -> None:
        self.box = TextBox()
        super().__init__(label, self.box, look, parent)
        self._height = height
        self._last = ""
        self._find_phrases: Callable[[], Sequence[str]] = tuple
        self._count = QLabel()
        self._take_last = QPushButton(self.tr("沿用上期文字"))
        set_role(self._count, role="hint")
        set_role(self._take_last, kind="link")
        self.header.addWidget(self._take_last)
        self.header.addWidget(self._count)
        self.box.edited.connect(self._on_edited)
        self.box.committed.connect(self.said)
        self._take_last.clicked.connect(self._on_take_last)
        look.changed.connect(self._set_height)
        self._set_height()

    def show_words(self, words: str, last: str) -> None:
        """Show what is stored and offer last period's words where they differ."""
        self._last = last
        self.box.show_text(words)
        self._take_last.setVisible(bool(last) and last != words)
        self._show_count(words)
        self.show_state(FieldState.SAVED if words else FieldState.EMPTY)

    def show_draft(self, words: str) -> None:
        """Put words back that could not be stored before."""
        self.box.show_draft(words)
        self._show_count(words)
        self.show_state(FieldState.INVALID)
        self.show_message(self.tr("没有写入磁盘。离开此栏时再试一次。"), "bad")

    def offer_phrases(self, find: Callable[[], Sequence[str]]) -> None:
        """Let usual wordings be put where the cursor stands, from a menu that is filled when it is opened."""
        button = QPushButton(self.tr("常用语"))
        set_role(button, kind="link")
        button.setToolTip(self.tr("本单位今年多次写过的话（Ctrl+J）"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.open_phrases)
        self.header.insertWidget(self.header.indexOf(self._take_last), button)
        self._find_phrases = find

    def open_phrases(self) -> None:
        """Open the menu of usual wordings."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        phrases = self._find_phrases()
        for phrase in phrases:
            menu.addAction(phrase).triggered.connect(lambda _checked=False, text=phrase: self._insert(text))
        if phrases:
            menu.setActiveAction(menu.actions()[0])
        else:
            menu.addAction(self.tr("还没有：同一句话写过两次，就列在这里")).setEnabled(False)
        menu.popup(self.box.mapToGlobal(QPoint(0, 0)))

    def _insert(self, text: str) -> None:
        self.box.setFocus()
        self.box.textCursor().insertText(text)

    def _on_edited(self, words: str) -> None:
        self.show_state(FieldState.WAITING)
        self._show_count(words)

    def _on_take_last(self) -> None:
        self.box.show_text(self._last)
        self.said.emit(self._last)
        self.box.setFocus()

    def _show_count(self, words: str) -> None:
        count = len(words.strip())
        self._count.setText(self.tr("{count} / {limit} 字").format(count=count, limit=LIMIT))
        too_long = count > LIMIT
        text = self.tr("超过 {limit} 字，打印时可能显示不全").format(limit=LIMIT) if too_long else ""
        self.show_message(text, "warn")

    def _set_height(self) -> None:
        self.box.setFixedHeight(self._look.px(self._height))
