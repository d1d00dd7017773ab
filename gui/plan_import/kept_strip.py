"""One line about a plan that somebody began to correct: go on with it, or give it up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.ask import agrees
from gui.look.look import Look, set_role
from model.plan.proof.proof import Mark, Proof

translate = QCoreApplication.translate


class KeptStrip(QFrame):
    """Hidden while no plan is being corrected."""

    resume_wanted = Signal()
    give_up_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon, self._words = QLabel(), QLabel()
        self._resume, self._give_up = QPushButton(self.tr("继续核对")), QPushButton(self.tr("放弃"))
        set_role(self, role="news")
        set_role(self._resume, kind="primary")
        self._words.setWordWrap(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 8, 8)
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)
        line.addWidget(self._give_up)
        line.addWidget(self._resume)
        self._resume.clicked.connect(self.resume_wanted)
        self._give_up.clicked.connect(self.give_up_wanted)
        look.changed.connect(self._paint)
        self._paint()
        self.hide()

    def show_proof(self, proof: Proof | None) -> None:
        """Say what is waiting; None hides the line."""
        self.setVisible(proof is not None)
        if proof is not None:
            words = self.tr(
                "《{title}》还没有核对完：已确认 {settled} 项，待核对 {waiting} 项。核对结果都在，随时可以继续。"
            )
            settled = sum(line.mark is Mark.ACCEPTED for line in proof.lines)
            waiting = len(list(proof.waiting))
            self._words.setText(words.format(title=proof.frame.title, settled=settled, waiting=waiting))

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.pixmap("pencil", "ok_text", 18, self.devicePixelRatioF()))


def is_corrected(proof: Proof) -> bool:
    """Whether a person has put any work into it."""
    return any(line.mark is Mark.ACCEPTED or line.dropped for line in proof.lines)


def may_give_up(parent: QWidget, proof: Proof) -> bool:
    """Ask before corrections are lost; what nobody has corrected is given up without asking."""
    if not is_corrected(proof):
        return True
    return agrees(
        parent,
        translate("KeptStrip", "《{title}》的核对结果还没有采用。").format(title=proof.frame.title),
        translate("KeptStrip", "放弃以后要重新核对；现行方案和填报的数据不受影响。"),
        translate("KeptStrip", "放弃核对结果"),
        translate("KeptStrip", "保留"),
    )
