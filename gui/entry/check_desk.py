"""What is to be looked at in the open form: its own entries at once, totals of those below once they are added up."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from gui.background import Background
from gui.desk.desk import Desk
from gui.entry.check_lines import check_lines
from gui.entry.check_pane import CheckPane
from gui.operations import Operations
from model.entry.entry import EntryKey
from model.finding import Finding
from model.workflow.entry.check_own import check_own

_AFTER_MS = 200


class CheckDesk(QObject):
    """Fills a pane. Everything is read here; what takes long is computed on another thread."""

    def __init__(
        self,
        operations: Operations,
        desk: Desk,
        background: Background,
        pane: CheckPane,
        drafts: Mapping[tuple[EntryKey, str], str],
    ) -> None:
        super().__init__(pane)
        self._operations, self._desk, self._background = operations, desk, background
        self._pane, self._drafts = pane, drafts
        self._own: tuple[Finding, ...] = ()
        self._below: tuple[Finding, ...] = ()
        self._key: EntryKey | None = None
        self._is_adding = self._is_stale = self._is_loaded = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._list_if_shown)
        for changed in (desk.loaded, desk.refreshed):
            changed.connect(self._list_soon)

    def list(self) -> None:
        """List what the entries say now; totals of the units below follow."""
        if self._background.is_closed or not self._desk.is_open:  # the workspace goes with the window
            return
        key = self._desk.key("")
        if key != self._key:
            self._key, self._below = key, ()
        known = self._desk.entries, self._desk.last_entries
        self._own = self._operations.run(check_own, key.period, key.unit, known) or ()
        self._show()
        QTimer.singleShot(0, self, self._add_up)

    def _list_soon(self) -> None:
        self._soon.start()

    def _list_if_shown(self) -> None:
        if self._pane.isVisible():
            self.list()

    def _add_up(self) -> None:
        """Compute one thing at a time; what changed meanwhile is computed after it."""
        key = self._key
        if key is None or self._background.is_closed:
            return
        if self._is_adding:
            self._is_stale = True
            return
        if not self._is_loaded:
            self._load()
            return
        from model.workflow.entry.fill_from_below import incomplete_to_come  # loaded by now

        waiting = self._operations.run(incomplete_to_come, key.period, key.unit)
        if waiting is None:
            self._on_added(key, ())
            return
        self._is_adding = True
        task = self._background.start(waiting)
        task.done.connect(lambda found: self._on_added(key, found))
        task.ended.connect(self._on_ended)

    def _load(self) -> None:
        """Load what adds up on another thread: it reads workbooks, which takes longer than the list."""
        self._is_adding = self._is_stale = True
        task = self._background.start(import_module, "model.workflow.entry.fill_from_below")
        task.done.connect(self._on_module)
        task.ended.connect(self._on_ended)

    def _on_module(self, _module: object) -> None:
        self._is_loaded = True

    def _on_added(self, key: EntryKey, found: tuple[Finding, ...]) -> None:
        if key == self._key and found != self._below:
            self._below = found
            self._show()

    def _on_ended(self) -> None:
        self._is_adding = False
        if self._is_stale:
            self._is_stale = False
            self._list_soon()

    def _show(self) -> None:
        findings = (*self._own, *self._below)
        self._pane.show_lines(check_lines(self._desk, findings, self._drafts, self._operations.language))
