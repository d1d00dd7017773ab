"""The page of judging: scores and ranks, the lamp scheme, progress curves, methods; one of them at a time."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.judge.curve_panel import CurvePanel
from gui.judge.method_panel import MethodPanel
from gui.judge.scheme_panel import SchemePanel
from gui.judge.score_panel import ScorePanel
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.plan_words import period_words
from gui.widgets.current_stack import CurrentStack
from gui.widgets.page_head import PageHead


class Part(Enum):
    """What the page shows."""

    SCORES = "scores"
    LAMPS = "lamps"
    CURVES = "curves"
    METHODS = "methods"


class JudgePage(PeriodPage):
    """Reads the part that is seen; the others when they are opened."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._head = PageHead(self.tr("研判"), look)
        self.scores = ScorePanel(operations, look)
        self.lamps = SchemePanel(operations, look)
        self.curves = CurvePanel(operations, look)
        self.methods = MethodPanel(operations, look)
        self._panels: dict[Part, ScorePanel | SchemePanel | CurvePanel | MethodPanel] = {
            Part.SCORES: self.scores,
            Part.LAMPS: self.lamps,
            Part.CURVES: self.curves,
            Part.METHODS: self.methods,
        }
        self._words = {
            Part.SCORES: self.tr("计分排名"),
            Part.LAMPS: self.tr("亮灯方案"),
            Part.CURVES: self.tr("进度曲线"),
            Part.METHODS: self.tr("汇总与权重"),
        }
        self._buttons = {part: QPushButton(words) for part, words in self._words.items()}
        self._stack = CurrentStack()
        self._lay_out()
        self.scores.unit_requested.connect(self.entry_wanted)
        self.show_part(Part.SCORES)

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return next(part for part, panel in self._panels.items() if panel is self._stack.currentWidget())

    @property
    def focus_start(self) -> QWidget:
        return self._panels[self.part].focus_start

    def refresh(self) -> None:
        """Read the part that is shown anew."""
        if self.period is None:
            return
        hints = {
            Part.SCORES: self.tr("{period} · 每一行得分都写明算式，可以逐行重算"),
            Part.LAMPS: self.tr("{period} · 各地规则相反，所以是数据：选一个，或照一个做自己的"),
            Part.CURVES: self.tr("{period} · 每项指标到哪天该完成多少"),
            Part.METHODS: self.tr("{period} · 各单位、各期的数怎样成为一个，计分时有多重"),
        }
        self._head.show_hint(hints[self.part].format(period=period_words(self.period)))
        self._panels[self.part].show_period(self.period)

    def show_part(self, part: Part) -> None:
        """Open one of the parts."""
        self._buttons[part].setChecked(True)
        self._stack.setCurrentWidget(self._panels[part])
        self.refresh()

    def show_method(self, code: str) -> None:
        """Open the methods at one indicator."""
        self.show_part(Part.METHODS)
        self.methods.show_indicator(code)

    def _lay_out(self) -> None:
        for part, button in self._buttons.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            set_role(button, kind="choice")
            button.clicked.connect(lambda _checked=False, part=part: self.show_part(part))
            self._head.add_widget(button)
            self._stack.addWidget(self._panels[part])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
