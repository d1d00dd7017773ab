"""The rows of a workbook as they looked: read once, shown one by one with what does not meet the eye."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.review.row_strip import RowStrip
from gui.review.rows import seen_words
from model.review.proposal import EntryField, Proposal
from model.submission.row.seen_row import SeenRow
from model.workflow.review.open_review import OpenReview
from model.workflow.review.see_row import rows_as_they_looked


class SeenCard(QWidget):
    """Shows the row of a difference."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._looked: tuple[str, Mapping[str, SeenRow]] = ("", {})
        self.strip, self.remarks = RowStrip(look), QLabel()
        set_role(self.remarks, role="hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.strip)
        column.addWidget(self.remarks)

    def look_at(self, review: OpenReview) -> None:
        """Read once how the workbook's rows looked."""
        sha256, file = review.submission.sha256, review.submission.file
        places = [one.cell for one in review.proposals]
        if self._looked[0] != sha256 or not self._looked[1].keys() >= set(places) - {""}:
            self._looked = sha256, self._operations.run(rows_as_they_looked, sha256, file, places) or {}

    def show_row(self, proposal: Proposal | None) -> None:
        """Show the row of a difference, or nothing."""
        seen = self._looked[1].get(proposal.cell) if proposal is not None else None
        self.strip.show_row(seen, proposal.field if proposal is not None else EntryField.VALUE)
        remarks = seen_words(seen, self.strip.cell)
        self.remarks.setText(remarks)
        self.remarks.setToolTip(remarks)
        self.setVisible(proposal is not None)
