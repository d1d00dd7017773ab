"""What lasts longer than one window: which workspace is open, and the change to another one."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from gui.look.look import Look
from gui.main_window import MainWindow
from gui.words import window_language
from model.errors import ModelError
from model.workflow.workspace.workspace import (
    Workspace,
    close_workspace,
    default_path,
    lacks_changes,
    load_writer,
    look_at_workspace,
    open_workspace,
    told_of_last_session,
    told_of_place,
)

if TYPE_CHECKING:
    from gui.launch.neighbour import Listener

_AFTER_PAINT_MS = 50


class Session(QObject):
    """One window at a time. A workspace is given back before another one is opened, since it may be the same file."""

    ended = Signal()  # the last window is closed

    def __init__(self, look: Look, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._workspace: Workspace | None = None
        self._listener: Listener | None = None
        self._asks = True
        """Whether a new workspace begins with its questions: not where a person said by a file what it is for."""
        self.window: MainWindow | None = None
        self.called_neighbour = False
        """Whether the workspace was open in another window, which has come forward."""

    def begin(self, path: Path | None, files: Sequence[Path] = ()) -> bool:
        """Open the first window; False where there is none, after saying why or after calling the one that is open."""
        try:
            workspace: Workspace | None = open_workspace(path)
        except ModelError as trouble:
            if trouble.code == "workspace.in_use":
                self.called_neighbour = _call_neighbour(path or default_path(), files)
            workspace = None if self.called_neighbour else self._look_instead(path or default_path(), trouble)
        if workspace is None:
            return False
        self._asks = not files
        self._show(workspace)
        assert self.window is not None
        if files:
            self.window.take_files(files)
        return True

    def _look_instead(self, path: Path, trouble: ModelError) -> Workspace | None:
        """Say why the first workspace cannot be opened; what a person chose instead: to look at it, or its backup."""
        from PySide6.QtWidgets import QMessageBox  # not needed at the start

        from gui.ask import wants_copy
        from gui.launch.read_only import may_be_looked_at, wants_to_look
        from model.wording import say

        self._look.apply_style_sheet()
        why = say(trouble, window_language())
        try:
            copy = _copy_of(path) if trouble.code == "workspace.damaged" else None
            if copy is not None:
                return _restored(copy, path) if wants_copy(None, why, copy) else None
            if not may_be_looked_at(trouble, path):
                QMessageBox.warning(None, QApplication.applicationDisplayName(), why)
            elif wants_to_look(None, why):
                return look_at_workspace(path)
        except ModelError as other:
            QMessageBox.warning(None, QApplication.applicationDisplayName(), say(other, window_language()))
        return None

    def open(self, path: Path) -> None:
        """Change to another workspace; where that fails the present one stays, and the reason is said."""
        present = self._workspace
        if present is not None and not present.is_read_only and path.resolve() == present.path.resolve():
            self._come_forward()
            return
        self._change(lambda: open_workspace(path), path)

    def open_at(self, path: Path, page: str) -> None:
        """Change to another workspace and begin on one of its pages."""
        self.open(path)
        if self.window is not None and self._workspace is not None and self._workspace.path == path:
            self.window.show_page(page)

    def look(self, path: Path) -> None:
        """Change to another workspace that is only to be looked at."""
        self._change(lambda: look_at_workspace(path))

    def open_form(self, form: Path) -> None:
        """Make a form its unit's workspace: the present one where it is theirs or not begun, else one of its own."""
        present = self._workspace.path if self._workspace is not None else default_path()
        self._change(lambda: _open_form(present, form))

    def _change(self, make: Callable[[], Workspace], wanted: Path | None = None) -> None:
        """Put the workspace that `make` gives in the place of the present one; `wanted` may be looked at otherwise."""
        old, present = self.window, self._workspace
        if old is None or present is None or not old.leave():
            return
        self.give_back()
        try:
            workspace, trouble = make(), None
        except ModelError as error:
            again = look_at_workspace if present.is_read_only else open_workspace
            try:
                workspace, trouble = again(present.path), error
            except ModelError as other:
                self._end(old, other)
                return
        self._show(workspace)
        old.deleteLater()
        if trouble is not None and self.window is not None:
            self._say(self.window, trouble, wanted)

    def _end(self, window: MainWindow, trouble: ModelError) -> None:
        """Say that there is no workspace any more, and close the last window."""
        from PySide6.QtWidgets import QMessageBox  # not needed at the start

        from model.wording import say

        QMessageBox.warning(window, QApplication.applicationDisplayName(), say(trouble, window_language()))
        window.hide()
        window.deleteLater()
        self.ended.emit()

    def _say(self, window: MainWindow, trouble: ModelError, wanted: Path | None) -> None:
        from gui.launch.read_only import look_words, may_be_looked_at  # not needed at the start
        from model.wording import say

        words = say(trouble, window_language())
        if wanted is not None and may_be_looked_at(trouble, wanted):
            window.banner.show_trouble(words, look_words(), lambda: self.look(wanted))
        else:
            window.banner.show_trouble(words)

    def _show(self, workspace: Workspace) -> None:
        self._workspace = workspace
        window = MainWindow(workspace, self._look, self._settings)
        self.window = window
        window.workspace_wanted.connect(self.open)
        window.sample_wanted.connect(self.open_at)
        window.look_wanted.connect(self.look)
        window.form_wanted.connect(self.open_form)
        window.restore_wanted.connect(self.restore)
        window.closed.connect(self.ended)
        self._look.apply_style_sheet()
        window.painted.connect(lambda: QTimer.singleShot(_AFTER_PAINT_MS, window, lambda: self._load_late(window)))
        if workspace.is_read_only:
            from gui.launch.read_only import show_read_only  # not needed at the start

            show_read_only(window, lambda: self.open(workspace.path))
        elif words := told_of_last_session(workspace, window_language()):
            (window.banner.show_trouble if lacks_changes(workspace) else window.banner.show_news)(words)
        window.show()

    def _load_late(self, window: MainWindow) -> None:
        """Do what the first paint did not wait for: load what writes, keep today's copy, listen to other starts."""
        gc.freeze()
        gc.enable()
        if window.background.is_closed or self._workspace is None:
            return
        from gui.log import open_log
        from model.workflow.workspace.daily_copy import keep_daily_copy
        from model.workflow.workspace.diagnose import log_path
        from model.workflow.workspace.first_questions import is_settled

        open_log(log_path())
        if self._workspace.is_read_only:
            return
        if words := told_of_place(self._workspace, window_language()):
            window.banner.show_news(words)
        window.background.start(load_writer)
        window.operations.run(keep_daily_copy, date.today())
        if self._asks and not is_settled(self._workspace):
            window.show_first_run()
        try:
            from gui.launch.neighbour import Listener  # Qt's library for sockets, for one of this machine
        except ImportError:  # a system without what it needs: a second start then says that the file is in use
            return
        self._listener = Listener(self._workspace.path, self)
        self._listener.called.connect(self._on_called)

    def _on_called(self, files: list[Path]) -> None:
        self._come_forward()
        if files and self.window is not None:
            self.window.take_files(files)

    def _come_forward(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def restore(self, backup: Path) -> None:
        """Put a copy in the place of the present workspace, which is kept under another name."""
        present = self._workspace.path if self._workspace is not None else default_path()
        self._change(lambda: _restored(backup, present))

    def give_back(self) -> None:
        """Close the workspace; whatever was called saved is on disk already."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        if self._workspace is not None:
            close_workspace(self._workspace)
            self._workspace = None
            self.window = None


def _open_form(present: Path, form: Path) -> Workspace:
    from model.workflow.form.open_form import open_form_beside  # reads workbooks: not needed at the start

    return open_form_beside(present, form)


def _call_neighbour(path: Path, files: Sequence[Path]) -> bool:
    try:
        from gui.launch.neighbour import call_neighbour  # only where a workspace is open already
    except ImportError:
        return False
    return call_neighbour(path, files)


def _copy_of(path: Path) -> Path | None:
    from model.workflow.workspace.daily_copy import newest_sound_copy  # not needed at the start

    return newest_sound_copy(path)


def _restored(backup: Path, present: Path) -> Workspace:
    from model.workflow.workspace.keep_safe import restore  # not needed at the start

    restore(backup, present)
    return open_workspace(present)
