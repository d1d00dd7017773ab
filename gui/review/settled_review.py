"""The undo step of a review."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QUndoCommand

from gui.operations import Operations
from model.review.proposal import Decision
from model.workflow.review.accept_review import Settled, accept_review, undo_review


class SettledReview(QUndoCommand):
    """What a review wrote goes back as far as later edits allow, what it kept is asked again."""

    def __init__(
        self,
        operations: Operations,
        name: str,
        decisions: Sequence[Decision],
        settled: Settled,
        *,
        file_seen: bool = False,
    ) -> None:
        super().__init__(name)
        self._operations, self._decisions, self._settled = operations, decisions, settled
        self._file_seen = file_seen
        self._is_new = True

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
            return
        settled = self._operations.run(accept_review, self._decisions, self._settled.source, file_seen=self._file_seen)
        if settled is None:
            self.setObsolete(True)
        else:
            self._settled = settled
            self._operations.tell_written(settled.changes)

    def undo(self) -> None:
        undone = self._operations.run(undo_review, self._settled)
        if undone is None:
            self.setObsolete(True)
        else:
            self._operations.tell_undone(undone)
