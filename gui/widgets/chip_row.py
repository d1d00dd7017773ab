"""Filters side by side, and below where there is no more room; one of them is in force."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from gui.look.look import set_role
from gui.widgets.flow_layout import FlowLayout

_GAP = 6


class ChipRow(QWidget):
    """One chip a kind, in their order; the first is in force until a person, or the page, chooses another."""

    chosen = Signal(object)  # the kind that the person wants

    def __init__(self, kinds: Iterable[Hashable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {kind: QPushButton() for kind in kinds}
        line, group = FlowLayout(_GAP, self), QButtonGroup(self)
        for kind, chip in self.chips.items():
            chip.setCheckable(True)
            set_role(chip, kind="chip")
            group.addButton(chip)
            line.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, kind=kind: self.chosen.emit(kind))
        next(iter(self.chips.values())).setChecked(True)

    def show_chosen(self, kind: Hashable) -> None:
        """Mark the filter that is in force."""
        self.chips[kind].setChecked(True)

    def show_words(self, words: Mapping[Any, str]) -> None:
        """Name the chips while nobody knows yet how many lines each lets through."""
        for kind, chip in self.chips.items():
            chip.setText(words[kind])

    def show_counts(self, words: Mapping[Any, str], counts: Mapping[Any, int]) -> None:
        """Name the chips and say how many lines each lets through."""
        for kind, chip in self.chips.items():
            chip.setText(f"{words[kind]} {counts[kind]}")

    def show_only(self, kinds: Iterable[Hashable]) -> None:
        """Leave out chips that would let nothing through."""
        wanted = set(kinds)
        for kind, chip in self.chips.items():
            chip.setVisible(kind in wanted)
