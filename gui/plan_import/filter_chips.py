"""The filters above the tree, each with how many lines it shows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.look.look import set_role
from gui.plan_import.proof_rows import Filter, passes
from model.plan.proof.proof import Proof


class FilterChips(QWidget):
    """One chip a filter."""

    chosen = Signal(object)  # Filter that the person wants

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {one: QPushButton() for one in Filter}
        line, group = QHBoxLayout(self), QButtonGroup(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for which, chip in self.chips.items():
            chip.setCheckable(True)
            set_role(chip, kind="chip")
            group.addButton(chip)
            line.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, which=which: self.chosen.emit(which))
        line.addStretch()

    def show_filter(self, which: Filter) -> None:
        """Mark the filter that is in force."""
        self.chips[which].setChecked(True)

    def show_counts(self, proof: Proof) -> None:
        """Say how many lines each filter shows; what was dropped is not counted among all."""
        words = {
            Filter.ALL: self.tr("全部 {count}"),
            Filter.WAITING: self.tr("待核对 {count}"),
            Filter.QUANTITY: self.tr("定量 {count}"),
            Filter.MILESTONE: self.tr("里程碑 {count}"),
            Filter.DROPPED: self.tr("非指标 {count}"),
        }
        for which, chip in self.chips.items():
            shown = [line for line in proof.lines if passes(line, which)]
            count = sum(not line.dropped for line in shown) if which is Filter.ALL else len(shown)
            chip.setText(words[which].format(count=count))
