"""Where an import begins: a file that is dropped or chosen, pasted text, and the plan that is in force now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.fitted import fit
from gui.look.look import Look, set_role
from model.plan.node import Confidence, Kind
from model.plan.tree import PlanTree


class StartPanel(QWidget):
    """Says what a person wants to be read."""

    file_wanted = Signal()  # the person wants to choose a file
    text_given = Signal(str)  # pasted text to read
    export_wanted = Signal()  # the plan in force as a task table or data

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.text, self.year = QPlainTextEdit(), QLineEdit()
        self._drop, self._icon = QFrame(), QLabel()
        self._choose, self._read = QPushButton(self.tr("选择文件…")), QPushButton(self.tr("读取文字"))
        self._export = QPushButton(self.tr("导出任务分解表…"))
        self._title, self._counts, self._since = QLabel(), QLabel(), QLabel()
        self._lay_out()
        self._choose.clicked.connect(self.file_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._read.clicked.connect(lambda: self.text_given.emit(self.text.toPlainText()))
        self.text.textChanged.connect(lambda: self._read.setEnabled(bool(self.text.toPlainText().strip())))
        look.changed.connect(self._paint)
        self._paint()

    @property
    def chosen_year(self) -> int | None:
        """The year that was typed; None where the document is to say it."""
        text = self.year.text().strip()
        return int(text) if len(text) == 4 and text.isascii() and text.isdecimal() else None

    def show_plan(self, plan: PlanTree | None) -> None:
        """Show what is in force."""
        self._export.setEnabled(plan is not None)
        if plan is None:
            self._title.setText(self.tr("还没有方案"))
            self._counts.setText(self.tr("导入一份工作要点后，各单位就能填报。"))
            self._since.clear()
            return
        indicators = list(plan.indicators)
        doubtful = sum(one.confidence is Confidence.CHECK for one in indicators)
        self._title.setText(plan.title)
        words = self.tr("{year} 年　{chapters} 章　{items} 个事项　{total} 项指标（定量 {counted}，里程碑 {rest}）")
        counted = sum(one.kind is Kind.QUANTITY for one in indicators)
        self._counts.setText(
            words.format(
                year=plan.year, chapters=len(plan.chapters), items=len(list(plan.items)), total=len(indicators),
                counted=counted, rest=len(indicators) - counted,
            )
        )  # fmt: skip
        self._since.setText(self.tr("其中 {count} 项采用时尚未核对").format(count=doubtful) if doubtful else "")
        self._since.setVisible(bool(doubtful))

    def show_kept(self, kept: bool) -> None:
        """Whether a plan waits to be corrected further: then going on with it is the first thing to do."""
        set_role(self._choose, kind="" if kept else "primary")

    def show_over(self, over: bool) -> None:
        """Whether a file is held over the window."""
        set_role(self._drop, state="over" if over else "")

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._make_source(), 3)
        line.addWidget(self._make_present(), 2)

    def _make_source(self) -> QFrame:
        card, column = _card(self.tr("导入方案"))
        set_role(self._drop, role="drop")
        inside = QVBoxLayout(self._drop)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        big, small = (
            QLabel(self.tr("把方案文件拖到这里")),
            QLabel(self.tr("Word（.docx）、文本（.txt）、任务分解表（.xlsx）")),
        )
        set_role(big, role="section")
        set_role(small, role="hint")
        set_role(self._choose, kind="primary")
        for widget in (self._icon, big, small, self._choose):
            inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._drop)
        label = QLabel(self.tr("或者粘贴方案正文"))
        set_role(label, role="label")
        label.setBuddy(self.text)
        self.text.setAccessibleName(self.tr("方案正文"))
        self.text.setPlaceholderText(self.tr("一、……\n1. ……全年引进项目 20 个以上……"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(64)
        column.addWidget(label)
        column.addWidget(self.text, 1)
        self._read.setEnabled(False)
        self.year.setPlaceholderText(self.tr("自动识别"))
        self.year.setAccessibleName(self.tr("方案年份"))
        self.year.setMaxLength(4)
        fit(self.year, self.year.setFixedWidth, 130, self._look)
        foot = QHBoxLayout()
        foot.addWidget(QLabel(self.tr("方案年份")))
        foot.addWidget(self.year)
        foot.addStretch()
        foot.addWidget(self._read)
        column.addLayout(foot)
        return card

    def _make_present(self) -> QFrame:
        card, column = _card(self.tr("现行方案"))
        for label, role in ((self._title, "section"), (self._counts, "label"), (self._since, "warn")):
            set_role(label, role=role)
            label.setWordWrap(True)
            column.addWidget(label)
        hint = QLabel(
            self.tr(
                "年中调整方案时，导入调整后的全文即可：程序逐项对照新旧指标，已填报的数跟着指标走，"
                "目标变化从生效日起算，以前的报告期仍按原目标评价。"
            )
        )
        set_role(hint, role="hint")
        hint.setWordWrap(True)
        column.addSpacing(8)
        column.addWidget(hint)
        column.addSpacing(8)
        column.addWidget(self._export, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return card

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.pixmap("file-import", "link", 36, self.devicePixelRatioF()))


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    set_role(card, role="card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(10)
    label = QLabel(title)
    set_role(label, role="section")
    column.addWidget(label)
    return card, column
