"""The single gate between the window and the workflow.

Widgets never call a workflow function: they ask `Operations` to run it. Whatever changes entries goes through
`change`, which makes one undo step and broadcasts one `changed`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.look.listing import listed
from model.errors import ModelError, machine_trouble
from model.workflow.progress_told import Cancelled

if TYPE_CHECKING:
    from model.entry.change import ChangeSet
    from model.entry.reason import SubmissionStep
    from model.wording import Language
    from model.workflow.entry.record_entry import Undone
    from model.workflow.workspace.workspace import Workspace

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Deed = Callable[["Workspace"], object]
_PUMP_EVERY_S = 0.03
_MOST_NAMED = 8
_MANY = 50
"""From so many units or workbooks on, work that goes over all of them may take longer than a person waits unasked."""


class Operations(QObject):
    """Runs workflow functions on the one thread that owns the workspace."""

    changed = Signal(object)  # ChangeSet that is on disk now; its `touched` keys need a repaint
    replaced = Signal()  # plan, units or the whole workspace are others than before
    stepped = Signal(object)  # SubmissionStep that was taken or taken back: approved, sent back, ...
    taken_back = Signal(object)  # ChangeSet that undo or redo has just put on disk
    saved = Signal(object)  # datetime of the last write
    failed = Signal(str)  # one sentence for a person
    told = Signal(str, object)  # what was done, and the Path of the folder in which it lies
    long_started = Signal(str)  # what is going on, in words
    long_progressed = Signal(int, int, str)  # done, total, name of what is worked on
    long_ended = Signal()

    def __init__(self, workspace: Workspace, language: Language = "zh", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.language = language
        self.undo_stack = QUndoStack(self)
        self._is_busy = False
        self._stop = False

    @property
    def is_busy(self) -> bool:
        """Whether something long is running; nothing else may be started meanwhile."""
        return self._is_busy

    def run(
        self,
        function: Callable[Concatenate[Workspace, Parameters], Result],
        *arguments: Parameters.args,
        **named: Parameters.kwargs,
    ) -> Result | None:
        """What `function(workspace, ...)` returns; None after saying why it could not."""
        try:
            return function(self.workspace, *arguments, **named)
        except (ModelError, OSError) as error:
            from gui.log import log_refusal  # a start that goes well needs no log and no words
            from model.wording import say

            trouble = machine_trouble(error) if isinstance(error, OSError) else error
            log_refusal(trouble.code)
            self.failed.emit(say(trouble, self.language))
            return None

    def change(
        self,
        name: str,
        function: Callable[Concatenate[Workspace, Parameters], ChangeSet],
        *arguments: Parameters.args,
        **named: Parameters.kwargs,
    ) -> ChangeSet | None:
        """Run a function that alters entries, as one undo step called `name`. None where nothing was written."""
        written = self.run(function, *arguments, **named)
        if written is not None:
            self.announce(name, written)
        return written

    def announce(self, name: str, written: ChangeSet) -> None:
        """Make an undo step of changes that are on disk already and tell everybody; nothing for an empty set."""
        if written.changes:
            self.push(_WrittenChanges(self, name, written), written)

    def push(self, step: QUndoCommand, written: ChangeSet) -> None:
        """Keep an undo step of what is on disk already and tell everybody."""
        self.undo_stack.push(step)
        self.tell_written(written)

    def take_step(self, name: str, take: Callable[[Workspace], SubmissionStep]) -> SubmissionStep | None:
        """Take a step with a submission (approve, send back), as one undo step; None where that failed."""
        step = self.run(take)
        if step is not None:
            self.announce_step(name, step, take)
        return step

    def tell_step(self, step: SubmissionStep) -> None:
        """Let everybody read anew after a step; where one that was taken back left its workbook, say so."""
        self.stepped.emit(step)
        if step.undoes and step.file:
            words = self.tr("已撤回，但退回的表还在：{path}。它可能正被打开或已改动，请不要再发出去。")
            self.failed.emit(words.format(path=step.file))

    def announce_step(self, name: str, step: SubmissionStep, again: Callable[[Workspace], SubmissionStep]) -> None:
        """Make an undo step of a step that was taken already; `again` takes it anew."""
        self.undo_stack.push(_TakenStep(self, name, step, again))
        self.stepped.emit(step)

    def settle(self, name: str, put: Deed, back: Deed) -> bool:
        """Put down a choice that concerns no entries (a method, a weight), as one undo step; everybody reads anew.

        False where `put` failed; nothing was put down then.
        """
        if self.run(_succeeds, put) is None:
            return False
        self.undo_stack.push(_SettledChoice(self, name, put, back, self.tell_settled))
        self.tell_settled()
        return True

    def announce_answer(self, name: str, again: Deed, back: Deed) -> None:
        """Make an undo step of what a person said about a returned workbook, which is on disk already.

        Entries are as they were either way, so what is told is an empty change: everybody reads anew.
        """
        from model.entry.change import ChangeSet  # not needed at the start

        nothing = ChangeSet(())
        self.push(_SettledChoice(self, name, again, back, partial(self.tell_written, nothing)), nothing)

    def tell_settled(self) -> None:
        """Let everybody read anew what is on disk now."""
        self.saved.emit(datetime.now())
        self.replaced.emit()

    def run_long(
        self,
        label: str,
        function: Callable[..., Result],
        *arguments: Any,
        **named: Any,
    ) -> Result | None:
        """Run a function that takes `progress=`; the window stays alive and can call `stop_long`.

        The store stays on its thread, so events are handled between the steps. None where it failed or was stopped.
        """
        if self._is_busy:
            return None
        self._is_busy, self._stop = True, False
        self.long_started.emit(label)
        try:
            return self.run(function, *arguments, progress=self._pump(), **named)
        except Cancelled:
            return None
        finally:
            self._is_busy = False
            self.long_ended.emit()

    def run_over(
        self, count: int, label: str, function: Callable[..., Result], *arguments: Any, **named: Any
    ) -> Result | None:
        """`run_long` for work that goes over many units or workbooks (`count`); `run` for few, and within long work."""
        if self._is_busy:
            return self.run(function, *arguments, **named)
        self._stop = False
        if count < _MANY:
            return self.run(function, *arguments, **named)
        return self.run_long(label, function, *arguments, **named)

    @property
    def was_stopped(self) -> bool:
        """Whether a person stopped what ran last."""
        return self._stop

    def stop_long(self) -> None:
        """Ask what is running to stop after its present step."""
        self._stop = True

    def take_back(self, written: ChangeSet) -> ChangeSet | None:
        """Undo a written set as far as later edits allow, and say so when they did not. None where it failed."""
        from model.workflow.entry.record_entry import undo_changes  # not needed at the start

        undone = self.run(undo_changes, written)
        if undone is None:
            return None
        self.tell_undone(undone)
        self.taken_back.emit(undone.applied)
        return undone.applied

    def tell_undone(self, undone: Undone) -> None:
        """Say which changes stay because they were altered since, and let everybody repaint."""
        if undone.refused:
            stay = [f"{change.key.unit} {change.key.code}" for change in undone.refused]
            shown = listed(stay, _MOST_NAMED)
            words = self.tr("有 {count} 处已被后来的修改覆盖，未撤销：{places}")
            self.failed.emit(words.format(count=len(stay), places=shown))
        self.tell_written(undone.applied)

    def tell_written(self, written: ChangeSet) -> None:
        """Let everybody repaint what is on disk now."""
        self.saved.emit(datetime.now())
        self.changed.emit(written)

    def _pump(self) -> Callable[[int, int, str], bool]:
        last = 0.0

        def progress(done: int, total: int, name: str) -> bool:
            nonlocal last
            now = time.monotonic()
            if now - last >= _PUMP_EVERY_S or done == total:
                last = now
                self.long_progressed.emit(done, total, name)
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            return not self._stop

        return progress


class _TakenStep(QUndoCommand):
    """An undo step for what was said of a submission; the log keeps both the step and its taking back."""

    def __init__(
        self, operations: Operations, name: str, step: SubmissionStep, again: Callable[[Workspace], SubmissionStep]
    ) -> None:
        super().__init__(name)
        self._operations, self._step, self._again = operations, step, again
        self._is_new = True

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
            return
        step = self._operations.run(self._again)
        self._tell(step)

    def undo(self) -> None:
        from model.workflow.approval.approve import undo_step  # reads workbooks: not needed at the start

        self._tell(self._operations.run(undo_step, self._step), keep=self._step)

    def _tell(self, step: SubmissionStep | None, keep: SubmissionStep | None = None) -> None:
        if step is None:
            self.setObsolete(True)
        else:
            self._step = keep or step
            self._operations.tell_step(step)


class _SettledChoice(QUndoCommand):
    """An undo step for what stands beside the entries. It is on disk when the step is made; `tell` lets others read."""

    def __init__(self, operations: Operations, name: str, put: Deed, back: Deed, tell: Callable[[], None]) -> None:
        super().__init__(name)
        self._operations, self._put, self._back, self._tell = operations, put, back, tell
        self._is_new = True

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
        else:
            self._settle(self._put)

    def undo(self) -> None:
        self._settle(self._back)

    def _settle(self, deed: Deed) -> None:
        if self._operations.run(_succeeds, deed) is None:
            self.setObsolete(True)
        else:
            self._tell()


def _succeeds(workspace: Workspace, deed: Deed) -> bool:
    deed(workspace)
    return True


class _WrittenChanges(QUndoCommand):
    """An undo step. Its set is on disk when the command is made; undo and redo each take back what was written last."""

    def __init__(self, operations: Operations, name: str, written: ChangeSet) -> None:
        super().__init__(name)
        self._operations = operations
        self._written = written
        self._is_new = True

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
        else:
            self._reverse()

    def undo(self) -> None:
        self._reverse()

    def _reverse(self) -> None:
        applied = self._operations.take_back(self._written)
        if applied is None or not applied.changes:
            self.setObsolete(True)
        else:
            self._written = applied
