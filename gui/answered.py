"""The undo step of what a person said about a returned workbook."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from gui.operations import Operations
from model.entry.change import ChangeSet
from model.workflow.workspace import Workspace

Deed = Callable[[Workspace], object]


class Answered(QUndoCommand):
    """What was said is on disk when the command is made; `again` says it anew, `back` takes it back.

    Entries are as they were either way, so what is told is an empty change: everybody reads anew.
    """

    def __init__(self, operations: Operations, name: str, again: Deed, back: Deed) -> None:
        super().__init__(name)
        self._operations, self._again, self._back = operations, again, back
        self._is_new = True

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
        else:
            self._do(self._again)

    def undo(self) -> None:
        self._do(self._back)

    def _do(self, deed: Deed) -> None:
        if self._operations.run(_succeeds, deed) is None:
            self.setObsolete(True)
        else:
            self._operations.tell_written(NOTHING)


NOTHING = ChangeSet(())


def _succeeds(workspace: Workspace, deed: Deed) -> bool:
    deed(workspace)
    return True
