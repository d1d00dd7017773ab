"""What no figure says of an indicator and a lamp may ask for: accepted, adjusted, poor, excused, each since a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.widgets.day_edit import DayEdit
from gui.widgets.dialog_foot import dialog_foot
from model.entry.entry import EntryKey
from model.plan.node import Indicator
from model.progress.situation import MARKS, Fact
from model.wording import sentence
from model.workflow.judge.judge_progress import Marks, marks_of, put_marks
from model.workflow.judge.lamp_in_use import scheme_in_use


@dataclass(frozen=True)
class _Line:
    """One mark: since when (none where it does not hold) and by which paper."""

    day: DayEdit
    note: QLineEdit


class MarkDialog(QDialog):
    """The marks of one unit's indicator. The button puts them down, as one undo step."""

    def __init__(
        self, operations: Operations, look: Look, key: EntryKey, indicator: Indicator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations, self._key = operations, key
        self.lines: Mapping[Fact, _Line] = {fact: _Line(DayEdit(look), QLineEdit()) for fact in MARKS}
        self._finding = QLabel()
        self.adopt, self._leave = QPushButton(self.tr("采用")), QPushButton(self.tr("不改"))
        self._before: Marks = operations.run(marks_of, key.unit, key.code) or {}
        for fact, (day, note) in self._before.items():
            self.lines[fact].day.show_day(day)
            self.lines[fact].note.setText(note)
        self._lay_out(look, indicator)
        self.adopt.clicked.connect(self.put)
        self._leave.clicked.connect(self.reject)

    def put(self) -> None:
        """Put the marks down and close; stay where a day cannot be read."""
        unclear = next((line.day for line in self.lines.values() if line.day.is_unclear), None)
        if unclear is not None:
            self._finding.setText(self.tr("看不懂日期“{text}”，没有采用。").format(text=unclear.text()))
            set_role(self._finding, role="bad")
            unclear.setFocus()
            return
        marks = {fact: (day, line.note.text().strip()) for fact, line in self.lines.items() if (day := line.day.day)}
        put = partial(put_marks, unit=self._key.unit, code=self._key.code)
        name = self.tr("评判标记 {code}").format(code=self._key.code)
        if marks == self._before or self._operations.settle(
            name, partial(put, marks=marks), partial(put, marks=self._before)
        ):
            self.accept()

    def _lay_out(self, look: Look, indicator: Indicator) -> None:
        self.setWindowTitle(self.tr("评判标记"))
        self.resize(look.px(560), look.px(300))
        title = QLabel(f"{self._key.code} {indicator.name}")
        title.setWordWrap(True)
        set_role(title, role="section")
        self._finding.setText(self._what_for())
        self._finding.setWordWrap(True)
        set_role(self._finding, role="hint")
        grid = QGridLayout()
        for place, (fact, line) in enumerate(self.lines.items()):
            word = sentence(f"fact.{fact.value}.yes", {}, self._operations.language)
            line.day.setAccessibleName(self.tr("{mark}，从哪天起").format(mark=word))
            line.note.setAccessibleName(self.tr("{mark}，依据").format(mark=word))
            line.note.setPlaceholderText(self.tr("依据，如文号"))
            grid.addWidget(QLabel(self.tr("{mark}，自").format(mark=word)), place, 0)
            grid.addWidget(line.day, place, 1)
            grid.addWidget(line.note, place, 2)
        grid.setColumnStretch(2, 1)
        self.adopt.setDefault(True)
        self._leave.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(grid)
        column.addWidget(self._finding)
        column.addStretch()
        column.addLayout(dialog_foot(self.adopt, self._leave))

    def _what_for(self) -> str:
        """Which of the marks the scheme in use asks for."""
        scheme = self._operations.run(scheme_in_use)
        if scheme is None:
            return ""
        language = self._operations.language
        asked = [sentence(f"fact.{fact.value}.yes", {}, language) for fact in MARKS if fact in scheme.asks_for]
        words = self.tr("留空日期就是没有这个标记。现在的亮灯方案“{scheme}”看：{marks}。")
        if not asked:
            words = self.tr("留空日期就是没有这个标记。现在的亮灯方案“{scheme}”不看这些标记。")
        return words.format(scheme=scheme.word(language), marks=listed(asked))
