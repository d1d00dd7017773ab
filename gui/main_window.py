"""The window: mounts the pages and wires them. What the pages do is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from gui.background import Background
from gui.desk.desk import Desk
from gui.entry.entry_view import EntryView
from gui.frame.place_line import PlaceLine
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.pages.page import Page, page_makers
from gui.pages.pages import Pages
from gui.widgets.note_margin import NoteMargin
from gui.widgets.room import Room, bar_height, rail_width
from gui.words import window_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from gui.frame.errands import Errands
    from gui.frame.hand_in import HandIn
    from gui.frame.rail import Rail
    from gui.frame.surroundings import Surroundings
    from gui.frame.top_bar import TopBar
    from gui.widgets.banner import Banner
    from gui.widgets.progress_strip import ProgressStrip
    from model.entry.reason import Reason
    from model.workflow.workspace.workspace import Workspace

_FIRST_SIZE = QSize(1440, 900)
_TITLE_HEIGHT = 40
"""What the system's frame takes of the screen's height, at most."""
_REST_AFTER_MS = 20
"""What is typed at once goes before reading the rest."""


class MainWindow(QMainWindow):
    """One workspace. Close it before the workspace."""

    workspace_wanted = Signal(object)  # Path of another workspace to open instead
    sample_wanted = Signal(object, str)  # Path of a workspace of the sample, and the page to begin with
    look_wanted = Signal(object)  # Path of a workspace that is only to be looked at
    form_wanted = Signal(object)  # Path of a form that is to become its unit's workspace
    restore_wanted = Signal(object)  # Path of a copy to put in the place of this workspace
    painted = Signal()  # for the first time, with everything in it
    closed = Signal()  # for good, not to make room for another workspace

    def __init__(self, workspace: Workspace, look: Look, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._makes_room = self._is_painted = False
        self.first_run: QWidget | None = None
        """The first questions, while they are asked."""
        self.look = look
        self.operations = Operations(workspace, window_language(), parent=self)
        self.background = Background()
        self.desk = Desk(self.operations, self)
        makers = page_makers(self.operations, look, self.background)
        self._pages = Pages(makers, self.operations.undo_stack, settings)
        self.entry = EntryView(self.operations, self.desk, look, self.background)
        self._told_reasons: tuple[Reason, ...] = ()
        self._centre, self._notes = QWidget(), QVBoxLayout()
        self.place = PlaceLine(self.desk, self.entry.page, workspace.path)
        self._bar_room = Room("bar", height=bar_height(look))
        self._rail_room = Room("rail", width=rail_width(look))
        self._lay_out()
        self._wire()
        self.restore()
        self.setAcceptDrops(True)
        self._begin()

    @cached_property
    def _around(self) -> Surroundings:
        from gui.frame.surroundings import Surroundings  # not needed at the start

        made = Surroundings(self, self._pages, self._settings)
        self._rail_room.fill(made.rail)
        self._bar_room.fill(made.top_bar)
        return made

    def furnish(self) -> None:
        """Put up what stands around the page, unless it stands there already."""
        self._around  # noqa: B018

    @property
    def top_bar(self) -> TopBar:
        """The bar on top."""
        return self._around.top_bar

    @property
    def rail(self) -> Rail:
        """The bar that goes from page to page."""
        return self._around.rail

    @property
    def actions_by_key(self) -> Mapping[str, QAction]:
        """Every action by its key."""
        return self._around.actions_by_key

    @cached_property
    def banner(self) -> Banner:
        """What was done or went wrong, above the page; made with the first word of it."""
        from gui.widgets.banner import Banner  # not needed at the start

        made = Banner(self.look)
        self._notes.insertWidget(0, NoteMargin(made))
        return made

    @cached_property
    def progress(self) -> ProgressStrip:
        """How far something long is, above the page; made with the first long work."""
        from gui.widgets.progress_strip import ProgressStrip  # not needed at the start

        made = ProgressStrip()
        made.stop_requested.connect(self.operations.stop_long)
        self._notes.addWidget(NoteMargin(made))
        return made

    @cached_property
    def hand_in(self) -> HandIn:
        """What writes the workbook that goes back."""
        from gui.frame.hand_in import HandIn  # not needed at the start

        made = HandIn(self.operations, self.desk, self.entry, self.banner, self)
        made.written.connect(self._on_told)
        return made

    @cached_property
    def errands(self) -> Errands:
        """What runs the errands of the menu."""
        from gui.frame.errands import Errands  # not needed at the start

        return Errands(self)

    def _begin(self) -> None:
        """Show what is seen first; the rest is read once it is painted."""
        sight = self.desk.begin(self.entry.code)
        if sight is not None:
            self.entry.show_first(sight)

    def show_page(self, key: str) -> None:
        """Open a page; the pages of headquarters are made when they are first opened."""
        self.entry.commit()
        page = self._pages.open(key, self.desk.period)
        self._around.show_page(key)
        if page is self.entry:
            self.entry.start_typing()
        elif isinstance(page, Page) and (start := page.focus_start) is not None:
            start.setFocus(Qt.FocusReason.OtherFocusReason)

    def page(self, key: str) -> QWidget:
        """A page that has been opened."""
        return self._pages.page(key)

    def go_check(self) -> None:
        """To the next field that needs a look, on the page 填报."""
        self.show_page("page_entry")
        self.entry.go_check()

    def show_entry(self, unit: str, code: str) -> None:
        """Open a unit's row on the page 填报."""
        self.show_page("page_entry")
        if self.desk.period is not None and (self.desk.unit is None or unit != self.desk.unit.code):
            self.desk.open(unit, self.desk.period)
        self.entry.enter(code)

    def show_method(self, code: str) -> None:
        """Open how an indicator's total is made on the page 研判."""
        from gui.judge.judge_page import JudgePage  # a page of headquarters: not needed at the start

        self.show_page("page_judge")
        page = self._pages.currentWidget()
        if isinstance(page, JudgePage):
            page.show_method(code)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Do with files what they are for: open, fill in, receive or import them, or say why none of these."""
        from gui.frame.incoming import take_files  # reads workbooks: not needed at the start

        take_files(self, paths)

    def show_first_run(self) -> None:
        """Ask what a new workspace is to begin with."""
        from gui.first_run.begin import begin  # only in a new workspace

        begin(self)

    def cover(self, questions: QWidget) -> None:
        """Let nothing but the first questions be reached."""
        self.first_run = questions
        self._centre.setEnabled(False)

    def end_first_run(self) -> None:
        """Take the first questions away."""
        if self.first_run is not None:
            self._centre.setEnabled(True)
            self.first_run.hide()
            self.first_run.deleteLater()
            self.first_run = None

    def leave(self) -> bool:
        """Close to make room for another workspace; False where something still has to be settled here."""
        self._makes_room = True
        if not self.close():
            self._makes_room = False
        return self._makes_room

    def restore(self) -> None:
        """Take size and widths from what was stored."""
        geometry = self._settings.value("window/geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            room = self.screen().availableSize() - QSize(0, _TITLE_HEIGHT)
            self.resize(_FIRST_SIZE.boundedTo(room))
        self.entry.restore(self._settings)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pages.currentWidget() is self.entry:
            self.entry.start_typing()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.operations.is_busy:
            event.ignore()
            self.operations.failed.emit(self.tr("还有工作没有做完。请等它做完，或先按“停止”。"))
            return
        self.entry.commit()
        if self.entry.page.unsettled and not self._may_give_up():
            event.ignore()
            self.entry.enter_unsettled()
            return
        self.entry.page.forget()
        self.background.close()
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.rail.store(self._settings)
        self.entry.store(self._settings)
        self._pages.store()
        self.look.store(self._settings)
        if self.desk.unit is not None and self.desk.period is not None:
            from gui.launch.recent import remember_file  # not needed at the start

            path = self.operations.workspace.path
            remember_file(self._settings, path, self.desk.unit.name, self.desk.period.key)
        self.desk.give_up()
        super().closeEvent(event)
        if not self._makes_room:
            self.closed.emit()

    def _may_give_up(self) -> bool:
        from gui.ask import may_give_up  # not needed at the start

        return may_give_up(self, len(self.entry.page.unsettled))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does; Qt does so in dialogs only."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from gui.widgets.dragged import local_paths  # not needed at the start

        if local_paths(event) and not self.operations.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from gui.widgets.dragged import local_paths  # not needed at the start

        event.acceptProposedAction()
        self.take_files(local_paths(event))

    def _wire(self) -> None:
        """What is connected from the start, grouped by who says it; the rest is in `Surroundings`."""
        operations, desk = self.operations, self.desk
        operations.failed.connect(lambda words: self.banner.show_trouble(words))
        operations.told.connect(self._on_told)
        operations.long_started.connect(self._on_long_started)
        operations.long_progressed.connect(lambda *told: self.progress.show_progress(*told))
        operations.long_ended.connect(self._on_long_ended)

        desk.loaded.connect(self._on_desk_loaded)
        desk.loaded.connect(self.place.show_place)
        desk.refreshed.connect(self.place.show_place)
        self.entry.unsettled_changed.connect(self.place.show_place)

        self._pages.entry_wanted.connect(self.show_entry)
        self._pages.page_wanted.connect(self.show_page)
        self._pages.method_wanted.connect(self.show_method)

        self.painted.connect(lambda: QTimer.singleShot(0, self, self.furnish))
        self.painted.connect(lambda: QTimer.singleShot(_REST_AFTER_MS, desk, desk.read_on))
        self.painted.connect(self.entry.find_initials_soon)

    def _on_desk_loaded(self) -> None:
        if self.desk.period is not None:
            self._pages.show_period(self.desk.period)
        self._tell_of_reasons()

    def _tell_of_reasons(self) -> None:
        """Say once for each form that was sent back what it asks for."""
        asked = self.desk.asked
        if asked.reasons and asked.reasons != self._told_reasons:
            words = self.tr("这是退回修改表：{count} 处要改。按 F8 逐处看退回意见；其余各行已锁定。")
            if asked.opened is None:
                words = self.tr("这份表全表退回修改：{words}")
            about = "；".join(one.text for one in asked.about("")) if asked.opened is None else ""
            said = words.format(count=len(asked.codes), words=about)
            deed = self.tr("下一处退回意见") if asked.codes else ""
            self.banner.show_news(said, deed, self.go_check)
        self._told_reasons = asked.reasons

    def _on_told(self, words: str, folder: Path) -> None:
        from gui.frame.errands import open_folder  # not needed at the start

        self.banner.show_news(words, self.tr("打开所在文件夹"), lambda: open_folder(folder))

    def _on_long_started(self, label: str) -> None:
        self._set_at_rest(False)
        self.progress.show_start(label)

    def _on_long_ended(self) -> None:
        self._set_at_rest(True)
        self.progress.hide()

    def _set_at_rest(self, at_rest: bool) -> None:
        self._around.set_at_rest(at_rest)
        self._pages.set_at_rest(at_rest)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("要点台账"))
        self._pages.add("page_entry", self.entry)
        centre = self._centre
        set_role(centre, role="ground")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._rail_room)
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addLayout(self._notes)
        pages.addWidget(self._pages, 1)
        body.addLayout(pages, 1)
        column.addWidget(self._bar_room)
        column.addLayout(body, 1)
        column.addWidget(self.place)
        self.setCentralWidget(centre)
