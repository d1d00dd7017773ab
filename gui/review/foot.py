"""The line below the differences: how much is decided, and the two buttons that go on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.look.look import set_role
from gui.review.decision_book import clean_rows
from gui.review.rows import ReviewRow
from model.review.group import Concern
from model.review.proposal import Verdict


class ReviewFoot(QWidget):
    """Shows how far a workbook is decided; `accept_clean` and `settle` are the page's to connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accept_clean, self.settle = QPushButton(), QPushButton()
        self._progress = QLabel()
        set_role(self._progress, role="hint")
        self.settle.setToolTip(self.tr("Ctrl+Enter"))
        set_role(self.settle, kind="primary")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._progress)
        line.addStretch()
        line.addWidget(self.accept_clean)
        line.addWidget(self.settle)

    def show_rows(self, rows: Sequence[ReviewRow], shown: Concern | None) -> None:
        """Count the decisions about a workbook, of which one concern is `shown`, or all."""
        decided = sum(row.decision is not None for row in rows)
        told = self.tr("已定 {decided} / {total}").format(decided=decided, total=len(rows))
        if not rows:
            told = self.tr("没有数要定，只请看上面的提醒")
        elif shown is not Concern.FILE and any(row.concern is Concern.FILE for row in rows):
            told += self.tr("，看过上面的提醒后，点“整份存疑”再按 C 可全部采用")
        self._progress.setText(told)
        clean = len(clean_rows(rows, shown))
        words = (
            self.tr("整份存疑的全部采用（{count}）  C")
            if shown is Concern.FILE
            else self.tr("无疑问的全部采用（{count}）  C")
        )
        self.accept_clean.setText(words.format(count=clean))
        self.accept_clean.setEnabled(clean > 0)
        self.accept_clean.setVisible(bool(rows))
        self._show_settle(rows, decided)

    def _show_settle(self, rows: Sequence[ReviewRow], decided: int) -> None:
        asked = sum(row.decision is not None and row.decision.verdict is Verdict.ASK for row in rows)
        words = self.tr("落库（{count} 处），退回问 {asked} 处") if asked else self.tr("落库（{count} 处）")
        if not rows:
            words = self.tr("看过了，没有要改的")
        self.settle.setText(words.format(count=decided - asked, asked=asked))
        self.settle.setEnabled(decided > 0 or not rows)
