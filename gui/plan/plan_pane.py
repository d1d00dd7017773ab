"""The left card: the plan as a tree, with chips that filter it and say how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.desk.desk import Desk
from gui.look.look import Look, set_role
from gui.look.status import Status
from gui.look.status_words import status_words
from gui.plan.search import find, numbered, texts_of
from gui.plan.tree_model import PlanTreeModel
from gui.plan.tree_view import PlanTreeView
from gui.widgets.chip_row import ChipRow
from model.plan.names import names_of

if TYPE_CHECKING:
    from model.plan.names import ChapterNames


class Filter(Enum):
    """What a chip lets through."""

    ALL = "all"
    EMPTY = "empty"
    FAR_BEHIND = "far_behind"
    BEHIND = "behind"
    CHECK = "check"
    STARRED = "starred"
    MOVED = "moved"
    OURS = "ours"


class Among(Enum):
    """Which rows a step stops at: every row, only indicators, or only indicators that are not filled in."""

    ROWS = "rows"
    INDICATORS = "indicators"
    EMPTY = "empty"


_STATUS = {Filter.EMPTY: Status.EMPTY, Filter.FAR_BEHIND: Status.FAR_BEHIND, Filter.BEHIND: Status.BEHIND}
_ALWAYS = frozenset((Filter.ALL, *_STATUS))
"""Chips that are shown also where they let nothing through."""


class PlanPane(QFrame):
    """Tree, chips and count. It shows what the desk holds and says where the person went."""

    row_chosen = Signal(str)  # code of the row the person went to
    row_entered = Signal(str)  # code of the row the person wants to fill in
    rows_shown = Signal()  # other rows are shown than before

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = Filter.ALL
        self._query = ""
        self._initials: Mapping[int, str] = {}
        self._texts: Mapping[int, str] = {}
        """What else is looked through, once somebody searches."""
        self._plan = self._shown = ""
        self._left: tuple[str, dict[str, bool], str] = "", {}, ""
        self.model = PlanTreeModel(desk, status_words(), self)
        self.tree = PlanTreeView(self.model, look)
        self.tree.setAccessibleName(self.tr("任务清单"))
        self._title, self._count, self._day = QLabel(self.tr("任务清单")), QLabel(), QLabel()
        self._nothing = QLabel(self.tr("没有符合条件的条目。\n清空搜索框或选“全部”，即可看到全部条目。"))
        self.chips = ChipRow(Filter)
        self.chips.show_words(self._chip_words())
        self.chips.show_only(_ALWAYS)
        self._lay_out(look)
        self._wire()

    @property
    def initials(self) -> Mapping[int, str]:
        """Pinyin initials by row number, as far as they are known."""
        return self._initials

    @property
    def countdown(self) -> str:
        """What is said of the day for handing in."""
        return self._day.text()

    def show_names(self, plan: str, names: Iterable[ChapterNames]) -> None:
        """Show the rows of the plan with the key `plan` by their names, as the tree was left, before all is read."""
        if self.model.show_names(names):
            self._initials = {}
            self._take_left(plan)
            self.tree.open_all(as_turned=True)
            self.tree.show_row(self._shown)

    def show_plan(self) -> None:
        """Show another plan, unit or period, or what has been read by now; chips and search stay as they are."""
        plan = self._desk.plan
        is_other = self.model.show_names(names_of(plan))
        if is_other:
            self._initials, self._texts = {}, {}
            self._take_left(plan.key)
        if is_other or self._query or self._filter is not Filter.ALL:
            self._apply_filter()
        else:
            self.show_states()
            self.rows_shown.emit()
        self._show_day()

    def _show_day(self) -> None:
        from gui.plan.countdown import countdown  # not needed at the start

        words, role = countdown(self._desk.day, date.today())
        set_role(self._day, role=role)
        self._day.setText(words)
        self._day.setVisible(bool(words))

    def _take_left(self, plan: str) -> None:
        self._plan = plan
        key, turned, top = self._left
        if key and key == plan:
            self.tree.restore(turned, top)
        self._left = "", {}, ""

    def store(self, settings: QSettings) -> None:
        """Remember how the tree was left, with the plan that it belongs to."""
        settings.setValue("plan/key", self._plan)
        settings.setValue("plan/top", self.tree.top if self.model.shows_all else "")
        settings.setValue(
            "plan/turned", [f"{'+' if is_open else '-'}{name}" for name, is_open in self.tree.turned.items()]
        )

    def restore(self, settings: QSettings) -> None:
        """Take the tree's state from what was stored; it is used where the same plan is shown first."""
        turned = settings.value("plan/turned") or []
        names = (
            [turned] if isinstance(turned, str) else [str(one) for one in turned]
        )  # a list of one comes back as text
        self._left = (
            str(settings.value("plan/key", "")),
            {one[1:]: one.startswith("+") for one in names},
            str(settings.value("plan/top", "")),
        )

    def show_states(self, codes: frozenset[str] | None = None) -> None:
        """Show rows anew after entries changed. Filtered rows stay until the filter is chosen again."""
        self.model.show_states(codes)
        self._show_counts()

    def show_row(self, code: str) -> None:
        """Mark the row whose page is open."""
        self._shown = code
        self.tree.show_row(code)

    @property
    def numbered(self) -> str:
        """The code of the row whose number stands in the search, "" where none does."""
        return numbered(self.model.rows, self._query)

    def show_query(self, query: str) -> None:
        """Show only what matches a search."""
        self._query = query.strip()
        self._apply_filter()

    def show_filter(self, kind: Filter) -> None:
        """Show only what a chip lets through."""
        self._filter = kind
        self.chips.show_chosen(kind)
        self._apply_filter()

    def turn_moved(self) -> None:
        """Show only what moved lately, or all rows again."""
        self.show_filter(Filter.ALL if self._filter is Filter.MOVED else Filter.MOVED)

    def show_initials(self, initials: Mapping[int, str]) -> None:
        """Take the pinyin initials by row number, once they are known, and search again with them."""
        self._initials = initials
        if self._query:
            self._apply_filter()

    def neighbour(self, code: str, step: int, among: Among = Among.ROWS) -> str | None:
        """The next row (1) or the one before (-1) among those shown."""
        codes = self.model.shown_codes()
        place = codes.index(code) if code in codes else (-1 if step > 0 else len(codes))
        ahead = codes[place + 1 :] if step > 0 else codes[:place][::-1]
        return next((one for one in ahead if self._is_among(one, among)), None)

    def first(self) -> str | None:
        """The first indicator shown."""
        return next((code for code in self.model.shown_codes() if code in self._desk.plan.by_code), None)

    def _is_among(self, code: str, among: Among) -> bool:
        if among is Among.ROWS:
            return True
        is_indicator = code in self._desk.plan.by_code
        return is_indicator and (among is Among.INDICATORS or self._desk.status(code) is Status.EMPTY)

    def _apply_filter(self) -> None:
        leaves = None
        rows = self.model.rows
        if self._query:
            self._texts = self._texts or texts_of(rows, self._desk.plan)
            leaves = find(rows, self._initials, self._query, self._texts)
        if self._filter is not Filter.ALL:
            passes = self._test(self._filter)
            leaves = frozenset(
                row.number for row in rows.leaves() if (leaves is None or row.number in leaves) and passes(row.code)
            )
        self.model.show_only(leaves)
        self.tree.open_all(as_turned=leaves is None)
        self.tree.scrollToTop()
        self.tree.show_row(self._shown)
        self._nothing.setVisible(leaves is not None and not leaves)
        self._show_counts()
        self.rows_shown.emit()

    def _test(self, kind: Filter) -> Callable[[str], bool]:
        """What a chip asks of an indicator."""
        desk = self._desk
        if kind in _STATUS:
            return lambda code: desk.status(code) is _STATUS[kind]
        tests = {
            Filter.CHECK: desk.needs_a_look,
            Filter.STARRED: lambda code: desk.mark(code).is_starred,
            Filter.MOVED: desk.moved_lately,
            Filter.OURS: desk.concerns_unit,
        }
        return tests[kind]

    def _show_counts(self) -> None:
        counts = self._desk.counts()
        numbers = {kind: self._number_of(kind, counts) for kind in Filter}
        self.chips.show_counts(self._chip_words(), numbers)
        self.chips.show_only(kind for kind in Filter if kind in _ALWAYS or numbers[kind] or kind is self._filter)
        words = self.tr("已填 {filled} / {total}")
        self._count.setText(words.format(filled=self._desk.filled(), total=counts.total()))

    def _chip_words(self) -> Mapping[Filter, str]:
        return {
            Filter.ALL: self.tr("全部"),
            Filter.EMPTY: self.tr("待填"),
            Filter.FAR_BEHIND: self.tr("滞后"),
            Filter.BEHIND: self.tr("预警"),
            Filter.CHECK: self.tr("需核对"),
            Filter.STARRED: self.tr("加星"),
            Filter.MOVED: self.tr("常变"),
            Filter.OURS: self.tr("与我有关"),
        }

    def _number_of(self, kind: Filter, counts: Counter[Status]) -> int:
        numbers = {
            Filter.ALL: counts.total,
            Filter.CHECK: self._desk.number_to_check,
            Filter.STARRED: self._desk.number_starred,
            Filter.MOVED: self._desk.number_moved,
            Filter.OURS: self._desk.number_concerning,
        }
        return counts[_STATUS[kind]] if kind in _STATUS else numbers[kind]()

    def _lay_out(self, look: Look) -> None:
        set_role(self, role="card")
        set_role(self._title, role="section")
        set_role(self._count, role="hint")
        set_role(self._nothing, role="hint")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        self._day.hide()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._count)
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 6)
        top.setSpacing(10)
        top.addLayout(head)
        top.addWidget(self._day)
        top.addWidget(self.chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 8)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._nothing)
        layout.addWidget(self.tree, 1)

    def _wire(self) -> None:
        self.chips.chosen.connect(self.show_filter)
        self.chips.chips[Filter.CHECK].setToolTip(self.tr("要改正、要说明或被退回的指标"))
        self.chips.chips[Filter.OURS].setToolTip(self.tr("由本单位牵头、负责或配合的指标"))
        self.chips.chips[Filter.MOVED].setToolTip(self.tr("最近两期里数有变动的指标（Ctrl+M）"))
        self.tree.row_chosen.connect(self._on_row_chosen)
        self.tree.row_entered.connect(self.row_entered)
        self._desk.marked.connect(self._on_marked)
        self._desk.handed_in.connect(self._show_day)

    def _on_marked(self, code: str) -> None:
        self.model.show_states((code,))
        self._show_counts()

    def _on_row_chosen(self, code: str) -> None:
        self._shown = code
        self.row_chosen.emit(code)
