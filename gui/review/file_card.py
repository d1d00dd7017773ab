"""What is in doubt about a workbook as a whole, and the questions about it that a person can answer here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.look import Look, set_role
from gui.review.finding_list import FindingList
from model.finding import Finding
from model.submission.submission import Submission
from model.wording import Language
from model.workflow.submission.answer_for_file import sheets_to_choose
from model.workflow.submission.place_submission import MappedRow

_ANSWERED = ("sheet.chosen", "identity.mapped")


class FileCard(QWidget):
    """Sentences, then a button for each candidate sheet, and one for the codes of a former plan."""

    sheet_chosen = Signal(str)  # name of the sheet that counts
    codes_confirmed = Signal()

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.findings = FindingList(look, language)
        self._sheet_words, self._sheet_line = QLabel(self.tr("以哪张表为准（S）")), QHBoxLayout()
        self.sheets: list[QPushButton] = []
        self.mapping = QPlainTextEdit()
        self.confirm = QPushButton(self.tr("对照无误，按新编号接收  M"))
        self._lay_out()
        self.confirm.clicked.connect(self.codes_confirmed)

    def show_file(self, submission: Submission, doubts: Sequence[Finding], mapping: Sequence[MappedRow] | None) -> None:
        """Show a workbook; `mapping` are the rows of a former plan whose codes nobody has confirmed, else None."""
        answered = (one for one in submission.findings if one.code in _ANSWERED)
        self.findings.show_findings((*doubts, *answered))
        self._show_sheets(submission)
        moved = [row for row in mapping or () if row.now != row.code]
        lines = (f"{row.code} {row.name}  →  {row.now or self.tr('不再填报')}" for row in moved)
        self.mapping.setPlainText("\n".join(lines))
        self.mapping.setVisible(bool(moved))
        self.confirm.setVisible(mapping is not None)

    def ask_sheet(self) -> None:
        """Put the keyboard where a sheet is chosen."""
        if self.sheets:
            following = next((one for one in self.sheets if not one.isChecked()), self.sheets[0])
            following.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_sheets(self, submission: Submission) -> None:
        for old in self.sheets:
            old.hide()
            old.deleteLater()
        chosen = next((one.context["name"] for one in submission.findings if one.code == "sheet.chosen"), None)
        self.sheets = [QPushButton(name) for name in sheets_to_choose(submission)]
        for button in self.sheets:
            name = button.text()
            button.setCheckable(True)
            button.setChecked(name == chosen)
            button.setAutoDefault(True)  # Enter presses it
            set_role(button, kind="choice")
            button.clicked.connect(lambda _checked=False, name=name: self.sheet_chosen.emit(name))
            self._sheet_line.addWidget(button)
            button.show()
        self._sheet_words.setVisible(bool(self.sheets))

    def _lay_out(self) -> None:
        set_role(self._sheet_words, role="label")
        self._sheet_line.setSpacing(8)
        self._sheet_line.addWidget(self._sheet_words)
        sheets = QHBoxLayout()
        sheets.addLayout(self._sheet_line)
        sheets.addStretch()
        self.mapping.setReadOnly(True)
        self.mapping.setAccessibleName(self.tr("新旧编号对照"))
        self.mapping.setTabChangesFocus(True)
        self.mapping.setMaximumHeight(96)
        self.confirm.setAutoDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.findings)
        column.addLayout(sheets)
        column.addWidget(self.mapping)
        column.addWidget(self.confirm, alignment=Qt.AlignmentFlag.AlignLeft)
