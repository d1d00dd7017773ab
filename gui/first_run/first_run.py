"""The first questions of a new workspace, on a card over the window: who am I, what to begin with, done."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.choose import choose_file
from gui.first_run.choice import Choice
from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.widgets.card import label

_WIDTH = 620


class Step(IntEnum):
    """The sheets of the card."""

    WHO = 0
    OFFICE = 1
    HEADQUARTERS = 2


class FirstRun(QWidget):
    """Covers the window it is given until it is answered or skipped. It stores nothing itself."""

    form_given = Signal(object)  # Path of the form that an office received
    plan_wanted = Signal()  # import another plan
    bundled_wanted = Signal()  # begin with the plan that is there, as headquarters
    sample_wanted = Signal(bool)  # look at made-up data first: an office's (True) or headquarters'
    skipped = Signal()  # decide later

    def __init__(self, look: Look, plan_title: str, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._card, self._steps = QFrame(), QStackedWidget()
        self._count = QLabel()
        self._sheets = {
            Step.WHO: self._who(), Step.OFFICE: self._office(), Step.HEADQUARTERS: self._headquarters(plan_title)
        }  # fmt: skip
        self._lay_out()
        window.installEventFilter(self)
        self.show_step(Step.WHO)
        self.resize(window.size())
        self.show()
        self.raise_()

    def show_step(self, step: Step) -> None:
        """Show one sheet, with the cursor on its first choice."""
        self._steps.setCurrentIndex(step)
        number = 1 if step is Step.WHO else 2
        self._count.setText(self.tr("第 {number} 步，共 2 步").format(number=number))
        self.choices()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def step(self) -> Step:
        """The sheet that is shown."""
        return Step(self._steps.currentIndex())

    def choices(self) -> Sequence[Choice]:
        """The large buttons of the sheet that is shown, first to last."""
        return self._sheets[self.step].findChildren(Choice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._window:
            self.resize(self._window.size())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = self._look.colour("app")
        ground.setAlphaF(0.82)
        QPainter(self).fillRect(self.rect(), ground)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.step is Step.WHO:
                self.skipped.emit()
            else:
                self.show_step(Step.WHO)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.addStretch()
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch()
        set_role(self._card, role="card")
        fit(self._card, self._card.setFixedWidth, _WIDTH, self._look)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        set_role(self._count, role="hint")
        column.addWidget(self._count)
        column.addWidget(self._steps)
        for sheet in self._sheets.values():
            self._steps.addWidget(sheet)
        column.addLayout(self._foot())

    def _who(self) -> QWidget:
        office = self._choice("pencil", self.tr("填报单位"), self.tr("收到上级发来的填报表，填好本单位的进展再报回去"))
        headquarters = self._choice("chart-bar", self.tr("督查室或牵头单位"), self.tr("发表、收表、核对、汇总、通报"))
        office.clicked.connect(lambda: self.show_step(Step.OFFICE))
        headquarters.clicked.connect(lambda: self.show_step(Step.HEADQUARTERS))
        return _sheet(self.tr("您用它来做什么？"), office, headquarters)

    def _office(self) -> QWidget:
        choose = self._choice(
            "inbox", self.tr("打开收到的填报表…"), self.tr("方案、本单位和报告期都在表里；也可以把文件拖进窗口")
        )
        sample = self._choice("info-circle", self.tr("先用样例数据试试"), self.tr("放在另一个文件里，不影响您的数据"))
        choose.clicked.connect(self._on_choose)
        sample.clicked.connect(lambda: self.sample_wanted.emit(True))
        return _sheet(self.tr("从上级发来的填报表开始"), choose, sample)

    def _headquarters(self, plan_title: str) -> QWidget:
        own = self._choice("file-import", self.tr("导入自己的方案…"), self.tr("Word、文本或任务分解表，自动分解成指标"))
        bundled = self._choice("list-tree", self.tr("用内置的方案"), plan_title)
        sample = self._choice("info-circle", self.tr("先用样例数据试试"), self.tr("六个单位、三个月，放在另一个文件里"))
        own.clicked.connect(self.plan_wanted)
        bundled.clicked.connect(self.bundled_wanted)
        sample.clicked.connect(lambda: self.sample_wanted.emit(False))
        return _sheet(self.tr("从一份方案开始"), own, bundled, sample)

    def _foot(self) -> QHBoxLayout:
        back, skip = QPushButton(self.tr("上一步")), QPushButton(self.tr("以后再说"))
        for button in (back, skip):
            set_role(button, kind="flat")
        back.clicked.connect(lambda: self.show_step(Step.WHO))
        skip.clicked.connect(self.skipped)
        self._steps.currentChanged.connect(lambda place: back.setVisible(place != Step.WHO))
        back.hide()
        line = QHBoxLayout()
        line.addWidget(back)
        line.addStretch()
        line.addWidget(label(self.tr("不联网，数据只在本机"), "hint"))
        line.addWidget(skip)
        return line

    def _choice(self, icon: str, title: str, words: str) -> Choice:
        return Choice(icon, title, words, self._look)

    def _on_choose(self) -> None:
        kinds = self.tr("填报表 (*.xlsx *.xlsm);;所有文件 (*)")
        chosen = choose_file(self, self.tr("选择收到的填报表"), kinds)
        if chosen is not None:
            self.form_given.emit(chosen)


def _sheet(title: str, *choices: QWidget) -> QWidget:
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(label(title, "title"))
    for choice in choices:
        column.addWidget(choice)
    column.addStretch()
    return sheet
