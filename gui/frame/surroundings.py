"""What stands around the page: the bar on top, the rail, the menu, and every action.

Nobody waits for these to begin typing, so they are made right after the first paint, into rooms kept for them.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction

from gui.actions import make_actions
from gui.desk.desk import period_holding
from gui.frame.rail import Rail
from gui.frame.top_bar import TopBar
from gui.frame.window_keys import WindowKeys
from gui.frame.window_menu import WindowMenu
from gui.look.look import Theme
from gui.pages.page import FOR_UNITS_BELOW
from gui.plan.plan_pane import Among
from gui.words import SETTING
from model.entry.entry import ValueState
from model.entry.period import Cadence, Period
from model.entry.value import NOTHINGS
from model.workflow.plan.show_plan import own_unit, show_units

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.pages.pages import Pages

_NOTHINGS = {
    "nothing_nil": ValueState.NIL,
    "nothing_not_applicable": ValueState.NOT_APPLICABLE,
    "nothing_not_available": ValueState.NOT_AVAILABLE,
    "nothing_zero": ValueState.ZERO,
    "nothing_blank": ValueState.BLANK,
}
"""What the actions for the kinds of nothing put down."""


class Surroundings(QObject):
    """Belongs to one window, for which it carries out what its actions ask."""

    def __init__(self, window: MainWindow, pages: Pages, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._pages, self._settings = window, pages, settings
        self._desk, self._entry, self._look = window.desk, window.entry, window.look
        self._step = ""
        """What was said of a page that has nothing to show."""
        self.actions_by_key = self._make_actions()
        self._menu = WindowMenu(self.actions_by_key, window.look, settings, window)
        self.top_bar = TopBar(window.look, self.actions_by_key, self._menu)
        self.rail = Rail(pages.keys, self.actions_by_key, window.look)
        self.rail.restore(settings)
        self._wire()
        self._wire_actions()
        WindowKeys(window)
        self._show_units()

    def show_page(self, key: str) -> None:
        """Mark the page that is open."""
        self.rail.show_page(key)
        self.top_bar.show_page(key)
        self._say_whose_page_it_is(key)

    def _say_whose_page_it_is(self, key: str) -> None:
        """Where a page is about units below, of which there are none, say the next step."""
        if self.rail.is_seldom(key):
            self._step = self.tr("这一页管的是下级单位，本单位还没有。先到“单位”页添加，或载入单位表。")
            self._window.banner.show_news(
                self._step, self.tr("去“单位”页"), lambda: self._window.show_page("page_unit")
            )
        elif self._step and self._window.banner.text == self._step:
            self._window.banner.hide()

    def set_at_rest(self, at_rest: bool) -> None:
        """While something long runs on the workspace nothing else may be done to it, from no key either."""
        for part in (self.top_bar, self.rail):
            part.setEnabled(at_rest)
        for key, action in self.actions_by_key.items():
            if key not in ("undo", "redo"):
                action.setEnabled(at_rest)

    def _make_actions(self) -> dict[str, QAction]:
        undo_actions = self._pages.undo_actions(self._window)
        self._window.addActions([*undo_actions.values()])
        return {**make_actions(self._window), **undo_actions}

    def _wire(self) -> None:
        """What the parts say to each other and to the window, grouped by who says it."""
        window, desk, top, menu = self._window, self._desk, self.top_bar, self._menu
        window.operations.saved.connect(top.show_saved)
        desk.loaded.connect(self._show_units)
        self._entry.unsettled_changed.connect(top.show_unsettled)

        top.unit_chosen.connect(lambda unit: self._open(unit, desk.period))
        top.period_chosen.connect(self._on_period_chosen)
        top.query_edited.connect(self._on_query_edited)
        top.search_left.connect(self._entry.enter_first_hit)

        menu.file_chosen.connect(window.workspace_wanted)
        menu.cadence_chosen.connect(self._on_cadence)
        menu.theme_chosen.connect(self._look.set_theme)
        menu.zoom_chosen.connect(self._look.set_zoom)
        menu.money_chosen.connect(self._look.set_money)
        menu.language_chosen.connect(self._on_language)

    def _wire_actions(self) -> None:
        """What every action does."""
        window, entry, act = self._window, self._entry, self.actions_by_key
        act["find"].triggered.connect(self._on_find)
        act["next"].triggered.connect(lambda: entry.go(1))
        act["previous"].triggered.connect(lambda: entry.go(-1))
        act["next_empty"].triggered.connect(lambda: entry.go(1, Among.EMPTY))
        act["moved"].triggered.connect(entry.turn_moved)
        act["same_as_last"].triggered.connect(entry.centre.take_last)
        act["carry"].triggered.connect(lambda: window.hand_in.carry())
        act["star"].triggered.connect(entry.turn_star)
        act["account"].triggered.connect(lambda: window.errands.show_account())
        act["marks"].triggered.connect(lambda: window.errands.show_marks())
        for key, state in _NOTHINGS.items():
            act[key].triggered.connect(lambda _checked=False, state=state: self._take_nothing(state))
        act["palette"].triggered.connect(lambda: window.errands.show_palette())
        act["check"].triggered.connect(window.go_check)
        act["go_back"].triggered.connect(lambda: entry.go_visited(-1))
        act["go_forward"].triggered.connect(lambda: entry.go_visited(1))
        act["tree"].triggered.connect(entry.enter_tree)
        act["paste_evidence"].triggered.connect(self._on_paste_evidence)
        act["save"].triggered.connect(self._on_save)
        act["write"].triggered.connect(lambda: window.hand_in.write())
        act["print"].triggered.connect(lambda: window.errands.preview_form())
        act["grid"].triggered.connect(self._on_grid)
        act["plan_text"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        window.removeAction(act["plan_text"])  # F2 edits a cell on other pages
        entry.addAction(act["plan_text"])
        act["plan_text"].triggered.connect(self._on_plan_text)
        act["phrases"].triggered.connect(entry.page.offer_phrases)
        act["side"].triggered.connect(entry.toggle_side)
        act["menu"].triggered.connect(self.top_bar.open_menu)
        act["theme"].triggered.connect(self._on_theme)
        act["zoom_in"].triggered.connect(lambda: self._look.step_zoom(1))
        act["zoom_out"].triggered.connect(lambda: self._look.step_zoom(-1))
        act["zoom_reset"].triggered.connect(lambda: self._look.step_zoom(0))
        for key in ("help", "shortcuts", "about"):
            act[key].triggered.connect(lambda _checked=False, key=key: window.errands.show_help(key))
        act["open"].triggered.connect(lambda: window.errands.open_files())
        act["look"].triggered.connect(lambda: window.errands.look_at_file())
        act["sample"].triggered.connect(lambda: window.errands.show_sample())
        act["begin"].triggered.connect(window.show_first_run)
        act["backup"].triggered.connect(lambda: window.errands.back_up())
        act["check_data"].triggered.connect(lambda: window.errands.check_data())
        act["restore"].triggered.connect(lambda: window.errands.restore_copy())
        act["originals"].triggered.connect(lambda: window.errands.hand_out_originals())
        act["diagnose"].triggered.connect(lambda: window.errands.write_diagnosis())
        act["quit"].triggered.connect(window.close)
        for key in self._pages.keys:
            act[key].triggered.connect(lambda _checked=False, key=key: window.show_page(key))

    def _show_units(self) -> None:
        """Say whose figures of which period are open, and offer the others."""
        units, own = self._window.operations.run(show_units), self._window.operations.run(own_unit)
        desk = self._desk
        if units is not None and own is not None and desk.unit is not None and desk.period is not None:
            self.top_bar.show_units(units, own, desk.unit)
            self.top_bar.show_period(desk.period)
            self.rail.put_away(frozenset() if units.children(own.code) else FOR_UNITS_BELOW)

    def _take_nothing(self, state: ValueState) -> None:
        self._entry.centre.take_nothing("0" if state is ValueState.ZERO else NOTHINGS.get(state, ""))

    def _on_period_chosen(self, period: Period) -> None:
        if self._desk.unit is not None:
            self._open(self._desk.unit.code, period)

    def _open(self, unit: str, period: Period | None) -> None:
        if period is not None:
            self._entry.commit()
            self._desk.open(unit, period)

    def _on_grid(self) -> None:
        self._window.show_page("page_entry")
        self._entry.show_grid()

    def _on_plan_text(self) -> None:
        self._window.show_page("page_entry")
        self._entry.turn_plan_text()

    def _on_query_edited(self, query: str) -> None:
        self._window.show_page("page_entry")
        self._entry.plan_pane.show_query(query)
        self.top_bar.search.setFocus()

    def _on_find(self) -> None:
        self._window.show_page("page_entry")
        self.top_bar.start_search()

    def _on_paste_evidence(self) -> None:
        if self.rail.page == "page_entry":
            self._entry.evidence.paste()

    def _on_save(self) -> None:
        """Everything is saved as it is left; this only comforts, and stores what is being typed."""
        self._entry.commit()
        if not self._entry.page.unsettled:
            self.top_bar.show_saved(datetime.now())

    def _on_theme(self) -> None:
        look = self._look
        follows = look.theme is Theme.SYSTEM and look.is_dark
        look.set_theme(Theme.LIGHT if follows else look.theme.opposite)

    def _on_language(self, language: str) -> None:
        self._settings.setValue(SETTING, language)
        self._window.banner.show_news(
            "重新打开窗口后改用所选语言。The language changes when the window is opened again."
        )

    def _on_cadence(self, cadence: Cadence) -> None:
        if self._desk.unit is not None and self._desk.period is not None:
            self._open(self._desk.unit.code, period_holding(self._desk.period.end, cadence))
