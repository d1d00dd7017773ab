"""One correction of a proof as a step that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from model.plan.proof.proof import Proof

Show = Callable[[Proof, int | None], None]


class CorrectionStep(QUndoCommand):
    """The proof before and after, and the lines to go to; `show` shows either."""

    def __init__(
        self, name: str, show: Show, before: Proof, after: Proof, lines: tuple[int | None, int | None]
    ) -> None:
        super().__init__(name)
        self._show, self._before, self._after = show, before, after
        self._lines = lines

    def redo(self) -> None:
        self._show(self._after, self._lines[1])

    def undo(self) -> None:
        self._show(self._before, self._lines[0])
