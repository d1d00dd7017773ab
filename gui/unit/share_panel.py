"""The shares of the units below one unit, with the tools that divide a target."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.look.role_words import role_words
from gui.operations import Operations
from gui.unit.share_model import FIXED, ShareModel, Shares
from gui.unit.share_table import ShareTable, Texts
from gui.widgets.current_stack import CurrentStack
from gui.widgets.elided_box import ElidedBox
from gui.widgets.empty_state import EmptyState
from model.entry.reporting_unit import ReportingUnit
from model.entry.role import Role
from model.entry.unit_edit import assigned, reasoned, shared
from model.entry.unit_table import UnitTable, read_number
from model.errors import UsageError
from model.plan.node import Kind
from model.progress.allocation import AllocationSum, divide
from model.workflow.unit.check_allocation import check_allocation, last_years_values

EVENLY, LAST_YEAR, LIKE = "evenly", "last_year", "like:"
Edit = Callable[[UnitTable], UnitTable]


_LEAST_BOX = 110


class Rows(Enum):
    """Which indicators are shown."""

    DIVIDED = "divided"
    OPEN = "open"
    EACH = "each"
    OTHER = "other"
    ALL = "all"


class SharePanel(QWidget):
    """Shows shares, and says what edit of the table the person wants."""

    edit_requested = Signal(str, object)  # what it is in words, and a function from UnitTable to UnitTable
    add_requested = Signal()  # a unit below the one that has none

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._table: UnitTable | None = None
        self._sums: list[AllocationSum] = []
        self._above = ReportingUnit("", "")
        self.model = ShareModel(look, self)
        self.grid = ShareTable(self.model, look)
        self.rows_choice, self.weights = ElidedBox(), ElidedBox()
        self.divide, self.fill = QPushButton(self.tr("分解")), QPushButton(self.tr("向下填充"))
        self.roles = QPushButton(self.tr("分工"))
        self._title, self._stack, self._empty = QLabel(), CurrentStack(), EmptyState("list-tree", look)
        self._lay_out()
        self._wire()

    def show_shares(self, table: UnitTable, above: ReportingUnit) -> None:
        """Show what of the targets of `above` the units directly below it have."""
        self._table, self._above = table, above
        self._sums = self._operations.run(check_allocation, above.code) or []
        below = table.units.children(above.code)
        self._stack.setCurrentWidget(self.grid if below else self._empty)
        self._empty.show_words(
            self.tr("“{name}”没有下级单位").format(name=above.name),
            self.tr("添加下级单位后，在这里把目标分给它们。"),
            self.tr("添加下级单位"),
        )
        self._show_weights()
        self._show_rows()

    def choose_rows(self, rows: Rows) -> None:
        """Show only some indicators."""
        self.rows_choice.setCurrentIndex(self.rows_choice.findData(rows))
        self._show_rows()

    def divide_chosen(self) -> None:
        """Give out what is left of the targets of the chosen rows.

        Over the chosen units where there are several in a row, else over all. What the others have stays.
        """
        source, shares = str(self.weights.currentData()), dict[tuple[str, str], Decimal | None]()
        missing: list[str] = []
        for row, columns in self.grid.chosen.items():
            one = self.model.sum_at(row)
            if one.is_divided and one.target is not None:
                found = self._divided(one, columns, source)
                shares |= found
                missing += [] if found else [one.indicator.name]
        if missing:
            names = listed(missing[:3])
            self._operations.failed.emit(self.tr("没有可用的权重，没有分解：{names}").format(names=names))
        elif shares:
            self.edit_requested.emit(self.tr("分解目标"), lambda table: shared(table, shares))
        else:
            self._operations.failed.emit(self.tr("先选要分解的行：只有能相加的指标才分解。"))

    def assign(self, role: Role | None) -> None:
        """Give the chosen units a role in the chosen indicators."""
        keys = self.grid.chosen_keys
        if keys:
            self.edit_requested.emit(self.tr("分工"), lambda table: assigned(table, keys, role))

    def write_texts(self, what: str, texts: Texts) -> None:
        """Read texts as shares; where one is no number nothing is written."""

        def edit(table: UnitTable) -> UnitTable:
            return shared(table, {key: _number(key, text) for key, text in texts.items()})

        self.edit_requested.emit(what, edit)

    def _divided(self, one: AllocationSum, columns: list[int], source: str) -> dict[tuple[str, str], Decimal | None]:
        """Shares of one target; empty where no weight is known."""
        assert self._table is not None and one.target is not None
        units = [unit.code for unit in self.model.shares.units if unit.retired is None]
        if len(columns) > 1:
            picked = [self.model.unit_at(column) for column in columns]
            units = [unit.code for unit in picked if unit is not None]
        left = one.target - sum((part for unit, part in one.parts.items() if unit not in units), Decimal(0))
        weights = self._weights_of(one, units, source)
        parts = divide(left, weights) if len(weights) == len(units) and left >= 0 else []
        return {(unit, one.indicator.code): part for unit, part in zip(units, parts, strict=False)}

    def _weights_of(self, one: AllocationSum, units: list[str], source: str) -> list[Decimal]:
        """One weight a unit; fewer where one of them has none."""
        assert self._table is not None
        if source == EVENLY:
            return [Decimal(1)] * len(units)
        code = source.removeprefix(LIKE) if source.startswith(LIKE) else one.indicator.code
        known = self._table.allocations if source.startswith(LIKE) else self._operations.run(last_years_values) or {}
        return [known[unit, code] for unit in units if (unit, code) in known]

    def _show_weights(self) -> None:
        """Evenly, by last year's values, or like another indicator of which every unit here has a share."""
        chosen = self.weights.currentData()
        self.weights.clear()
        self.weights.addItem(self.tr("平均"), EVENLY)
        self.weights.addItem(self.tr("按上年完成数"), LAST_YEAR)
        below = {unit.code for unit in self._table.units.children(self._above.code)} if self._table else set()
        for one in self._sums:
            if below and below <= one.parts.keys():
                words = self.tr("按 {code} {name} 的比例").format(code=one.indicator.code, name=one.indicator.name[:12])
                self.weights.addItem(words, f"{LIKE}{one.indicator.code}")
        self.weights.setCurrentIndex(max(self.weights.findData(chosen), 0))

    def _show_rows(self) -> None:
        if self._table is None:
            return
        sums = tuple(one for one in self._sums if _belongs(one, Rows(self.rows_choice.currentData())))
        units = self._table.units.children(self._above.code)
        self.model.show_shares(Shares(sums, units, self._table.roles))
        differing = sum(one.is_open for one in self._sums)
        words = self.tr("“{name}”的目标分给 {count} 个下级单位").format(name=self._above.name, count=len(units))
        if differing:
            words += self.tr("；{count} 项合计与目标不符").format(count=differing)
        self._title.setText(words)
        if sums and units and not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self.model.index(0, FIXED))

    def _wire(self) -> None:
        self.model.share_typed.connect(
            lambda unit, code, text: self.write_texts(self.tr("分解数"), {(unit, code): text})
        )
        self.model.reason_typed.connect(
            lambda code, text: self.edit_requested.emit(self.tr("差额说明"), lambda table: reasoned(table, code, text))
        )
        self.grid.block_typed.connect(self.write_texts)
        self.grid.refused.connect(self._operations.failed)
        self.rows_choice.activated.connect(lambda _place: self._show_rows())
        self.divide.clicked.connect(self.divide_chosen)
        self.fill.clicked.connect(self.grid.fill_down)
        self._empty.step_requested.connect(self.add_requested)

    def _lay_out(self) -> None:
        words: Mapping[Rows, str] = {
            Rows.DIVIDED: self.tr("能相加的指标"),
            Rows.OPEN: self.tr("合计与目标不符"),
            Rows.EACH: self.tr("“每个……”的目标"),
            Rows.OTHER: self.tr("不相加的指标"),
            Rows.ALL: self.tr("全部指标"),
        }
        for rows, text in words.items():
            self.rows_choice.addItem(text, rows)
        self.rows_choice.setAccessibleName(self.tr("显示哪些指标"))
        self.weights.setAccessibleName(self.tr("怎样分解"))
        for box in (self.rows_choice, self.weights):
            box.setMinimumWidth(_LEAST_BOX)
        self.weights.setMaximumWidth(260)
        self.grid.setAccessibleName(self.tr("指标分解表"))
        self.divide.setToolTip(self.tr("把所选各行还没分完的目标分给所选单位；只选一格时分给全部下级单位"))
        self.fill.setToolTip(self.tr("把所选区域第一行的数填到下面各行（Ctrl+D）"))
        menu = QMenu(self)
        for role, word in role_words().items():
            menu.addAction(word).triggered.connect(lambda _checked=False, role=role: self.assign(role))
        menu.addAction(self.tr("无分工")).triggered.connect(lambda: self.assign(None))
        self.roles.setMenu(menu)
        set_role(self._title, role="section")
        line, tools = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self._title, 1)
        tools.addWidget(self.rows_choice)
        tools.addStretch()
        for widget in (self.weights, self.divide, self.fill, self.roles):
            tools.addWidget(widget)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)


def _belongs(one: AllocationSum, rows: Rows) -> bool:
    match rows:
        case Rows.DIVIDED:
            return one.is_divided and one.target is not None
        case Rows.OPEN:
            return one.is_open
        case Rows.EACH:
            return one.indicator.per is not None
        case Rows.OTHER:
            return one.indicator.kind is Kind.MILESTONE or not (one.is_divided or one.indicator.per)
        case Rows.ALL:
            return True


def _number(key: tuple[str, str], text: str) -> Decimal | None:
    """A share; None where the text is empty. UsageError "unit.target_unreadable"."""
    if not text.strip():
        return None
    number = read_number(text)
    if number is None:
        raise UsageError("unit.target_unreadable", unit=key[0], code=key[1], text=text)
    return number
