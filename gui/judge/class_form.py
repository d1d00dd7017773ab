"""The classes of a scheme of one's own: the word and the colour of each. The shape says how it stands and stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from model.progress.lamp import Colour, LampClass

translate = QCoreApplication.translate


class ClassForm(QWidget):
    """One line a class."""

    edited = Signal(object)  # tuple of LampClass, as they are now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[LampClass, ...] = ()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self.words: list[QLineEdit] = []
        self.colours: list[QComboBox] = []

    def show_classes(self, classes: tuple[LampClass, ...], place: int) -> None:
        """Show classes with their words, Chinese at place 0, English at 1."""
        self._classes = classes
        self.words, self.colours = [], []
        while self._form.rowCount():
            self._form.removeRow(0)
        for one in classes:
            self._add_row(one, place)

    def _add_row(self, one: LampClass, place: int) -> None:
        word, colour, line = QLineEdit(one.words[place]), QComboBox(), QHBoxLayout()
        for known, name in colour_words().items():
            colour.addItem(name, known)
        colour.setCurrentIndex(colour.findData(one.colour))
        word.setAccessibleName(translate("Classes", "{word}的名称").format(word=one.words[place]))
        colour.setAccessibleName(translate("Classes", "{word}的颜色").format(word=one.words[place]))
        word.editingFinished.connect(self._on_edited)
        colour.activated.connect(lambda _place: self._on_edited())
        line.addWidget(word, 1)
        line.addWidget(colour)
        self.words.append(word)
        self.colours.append(colour)
        self._form.addRow(one.shape, line)

    def _on_edited(self) -> None:
        """Words must differ, or a rule would not say which class it means; until they do nothing is told."""
        texts = [word.text().strip() for word in self.words]
        if len(set(texts)) < len(texts) or not all(texts):
            return
        now = tuple(
            replace(one, words=(text, text) if text not in one.words else one.words, colour=Colour(box.currentData()))
            for one, text, box in zip(self._classes, texts, self.colours, strict=True)
        )
        if now != self._classes:
            self._classes = now
            self.edited.emit(now)


def colour_words() -> Mapping[Colour, str]:
    """The colours in words."""
    return {
        Colour.BLUE: translate("Classes", "蓝"),
        Colour.GREEN: translate("Classes", "绿"),
        Colour.YELLOW: translate("Classes", "黄"),
        Colour.ORANGE: translate("Classes", "橙"),
        Colour.RED: translate("Classes", "红"),
        Colour.BLACK: translate("Classes", "黑"),
        Colour.GREY: translate("Classes", "灰"),
    }
