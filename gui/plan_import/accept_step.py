"""The one undo step of putting a plan into force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from gui.operations import Operations
from model.workflow.plan.import_plan import PlanAccepted, accept_plan_again, take_back_plan
from model.workflow.workspace.workspace import Workspace

translate = QCoreApplication.translate


def announce_plan(operations: Operations, accepted: PlanAccepted) -> None:
    """Make an undo step of a plan that is in force already, and tell everybody."""
    operations.undo_stack.push(_PlanAccepted(operations, accepted))
    operations.replaced.emit()


class _PlanAccepted(QUndoCommand):
    """The plan is in force when the command is made; undo puts the former one into force, redo this one again."""

    def __init__(self, operations: Operations, accepted: PlanAccepted) -> None:
        super().__init__(translate("Plan", "采用方案"))
        self._operations = operations
        self._accepted = accepted
        self._is_new = True

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
            return
        self._exchange(back=False)

    def undo(self) -> None:
        self._exchange(back=True)

    def _exchange(self, back: bool) -> None:
        if self._operations.run(_exchanged, self._accepted, back):
            self._operations.replaced.emit()
        else:
            self.setObsolete(True)


def _exchanged(workspace: Workspace, accepted: PlanAccepted, back: bool) -> bool:
    (take_back_plan if back else accept_plan_again)(workspace, accepted)
    return True
