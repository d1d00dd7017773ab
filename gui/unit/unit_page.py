"""Units and their shares: the tree at the left, indicators by the units below one of them at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.choose import choose_file, choose_target
from gui.look.fitted import fit
from gui.look.look import Look
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.unit.share_panel import SharePanel
from gui.unit.unit_form import UnitForm
from gui.unit.unit_tree import UnitTreeView
from gui.widgets.card import card
from gui.widgets.page_head import PageHead
from model.entry.reporting_unit import ReportingUnit
from model.entry.unit_edit import added, changed, deeper, higher, shifted
from model.entry.unit_table import UnitTable
from model.errors import ModelError
from model.wording import say, sentence
from model.workflow.plan.show_plan import own_unit
from model.workflow.unit.keep_units import read_unit_table, table_without, write_unit_table
from model.workflow.unit.load_units import export_units, load_units

_MOVES: dict[str, Callable[[UnitTable, str], UnitTable]] = {
    "up": lambda table, code: shifted(table, code, -1),
    "down": lambda table, code: shifted(table, code, 1),
    "deeper": deeper,
    "higher": higher,
}


class UnitPage(PeriodPage):
    """Every edit is on disk at once and is one step of the page's own undo."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self.table = UnitTable(read_unit_table(operations.workspace).units)
        self._undo = QUndoStack(self)
        self._head = PageHead(self.tr("单位"), look)
        self.tree, self.form = UnitTreeView(look), UnitForm()
        self.shares = SharePanel(operations, look)
        self._code = ""
        self._lay_out()
        self._wire()

    @property
    def undo_stack(self) -> QUndoStack:
        return self._undo

    @property
    def focus_start(self) -> QWidget:
        return self.tree

    def refresh(self) -> None:
        table = self.operations.run(read_unit_table)
        if table is None:
            return
        self.table = table
        if self._code not in table.units.by_code:
            self._code = table.units.top.code
        self.tree.show_units(table.units, self._code)
        self._head.show_hint(self._hint(table))
        self.show_unit(self._code)

    def _hint(self, table: UnitTable) -> str:
        asked = sum(one.retired is None for one in table.units.units)
        own = self.operations.run(own_unit)
        if own is not None and not table.units.children(own.code):
            words = self.tr("{count} 个单位；在“{unit}”下添加单位后，左侧就会显示发表、收表、汇总等页面")
            return words.format(count=asked, unit=own.name)
        return self.tr("{count} 个单位，{shares} 个分解数，{roles} 项分工；按现行方案").format(
            count=asked, shares=len(table.allocations), roles=len(table.roles)
        )

    def show_unit(self, code: str) -> None:
        """Show what is known of a unit, and the shares of the units below it, or beside it where none are."""
        self._code = code
        unit = self.table.units.unit(code)
        self.form.show_unit(unit, self.table.units)
        above = unit if self.table.units.children(code) or unit.parent is None else self.table.units.unit(unit.parent)
        self.shares.show_shares(self.table, above)

    def make(self, name: str, edit: Callable[[UnitTable], UnitTable]) -> bool:
        """Make one edit, on disk and as one undo step; False after saying why it could not be."""
        try:
            after = edit(self.table)
        except ModelError as trouble:
            self.operations.failed.emit(say(trouble, self.operations.language))
            return False
        before = self.table
        if after == before:
            return True
        if not self.put_down(before, after):
            return False
        self._undo.push(_TableStep(self, name, before, after))
        return True

    def put_down(self, expected: UnitTable, table: UnitTable) -> bool:
        """Write a table in the place of the one that is expected there; False after saying why that could not be."""
        if self.operations.run(read_unit_table) != expected:
            self.operations.failed.emit(self.tr("单位表在此期间已被改动，这一步没有做。"))
            return False
        if self.operations.run(write_unit_table, table) is None:
            return False
        self.operations.replaced.emit()
        if not self.isVisible():
            self.refresh()
        return True

    def begin_new(self, code: str) -> None:
        """Ask for a new unit below another one."""
        below, units = self.table.units.unit(code or self._code), self.table.units
        beside = units.children(below.code)
        self.form.show_new(below, beside[-1].kind if beside else "township", units)

    def store_unit(self, unit: ReportingUnit, is_new: bool) -> None:
        """Keep a unit as it was typed."""
        words = self.tr("添加单位") if is_new else self.tr("修改单位")
        if is_new:
            self._code = unit.code
        if self.make(words, lambda table: added(table, unit) if is_new else changed(table, unit)):
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_unit(self, code: str, way: str) -> None:
        """Move a unit among its neighbours, or to another level."""
        self._code = code
        self.make(self.tr("移动单位"), lambda table: _MOVES[way](table, code))

    def retire(self, code: str, day: date | None = None) -> None:
        """Ask a unit no more from a day on (today by default), or again where it was retired; one without data goes."""
        unit = self.table.units.unit(code)
        if unit.retired is not None:
            self.make(self.tr("恢复单位"), lambda table: changed(table, unit._replace(retired=None)))
            return
        after = self.operations.run(table_without, code, day or date.today())
        if after is None or not self.make(self.tr("停用单位"), lambda _table: after):
            return
        kept = code in after.units.by_code
        words = self.tr("“{name}”已停用：报过的数都留着，以前各期的合计不变，以后不再发表、催报和计入。可以撤销。")
        gone = self.tr("“{name}”没有报过数，已从单位表删除。可以撤销。")
        self.operations.told.emit(
            (words if kept else gone).format(name=unit.name), self.operations.workspace.path.parent
        )

    def load(self, path: Path) -> None:
        """Take a table of units in, as one undo step."""
        before = self.table
        loaded = self.operations.run(load_units, path)
        if loaded is None:
            return
        after = self.operations.run(read_unit_table)
        if after is not None and after != before:
            self._undo.push(_TableStep(self, self.tr("载入单位表"), before, after))
        self.operations.replaced.emit()
        if loaded.passed_over:
            words = sentence("unit.passed_over", {"columns": "、".join(loaded.passed_over)}, self.operations.language)
            self.operations.told.emit(words, path.parent)

    def export(self, path: Path) -> None:
        """Write the table as it loads."""
        if self.operations.run(export_units, path) is not None:
            self.operations.told.emit(self.tr("已导出单位表：{name}").format(name=path.name), path.parent)

    def _on_load(self) -> None:
        chosen = choose_file(self, self.tr("载入单位表"), self.tr("单位表 (*.xlsx *.csv *.xls *.ods)"))
        if chosen is not None:
            self.load(chosen)

    def _on_export(self) -> None:
        kinds = self.tr("Excel 工作簿 (*.xlsx);;文本 (*.csv)")
        chosen = choose_target(self, self.tr("导出单位表"), self.tr("单位表.xlsx"), kinds)
        if chosen is not None:
            self.export(chosen)

    def _on_rename(self) -> None:
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def _wire(self) -> None:
        self.tree.unit_chosen.connect(self.show_unit)
        self.tree.move_requested.connect(self.move_unit)
        self.tree.rename_requested.connect(lambda _code: self._on_rename())
        self.tree.add_requested.connect(self.begin_new)
        self.tree.retire_requested.connect(self.retire)
        self.form.store_requested.connect(self.store_unit)
        self.form.new_requested.connect(lambda: self.begin_new(self._code))
        self.form.retire_requested.connect(lambda: self.retire(self._code))
        self.shares.edit_requested.connect(self.make)
        self.shares.add_requested.connect(lambda: self.begin_new(self._code))
        self._load.clicked.connect(self._on_load)
        self._export.clicked.connect(self._on_export)

    def _lay_out(self) -> None:
        self._load = self._head.add_button(self.tr("载入单位表…"), "file-import")
        self._export = self._head.add_button(self.tr("导出单位表…"), "file-spreadsheet")
        self.tree.setAccessibleName(self.tr("单位"))
        self.tree.setToolTip(self.tr("Insert 添加下级，F2 改名，Delete 停用，Alt+Shift+方向键 移动"))
        column = QVBoxLayout()
        column.addWidget(self.tree, 1)
        self._left = card(column, self.form)
        body = QHBoxLayout()
        body.setSpacing(12)
        fit(self._left, self._left.setMaximumWidth, 272, self.look)
        body.addWidget(self._left, 1)
        body.addWidget(card(self.shares), 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(12, 12, 12, 12)
        page.setSpacing(12)
        page.addWidget(self._head)
        page.addLayout(body, 1)


class _TableStep(QUndoCommand):
    """An undo step: the table before and after. It is on disk when the step is made."""

    def __init__(self, page: UnitPage, name: str, before: UnitTable, after: UnitTable) -> None:
        super().__init__(name)
        self._page, self._before, self._after = page, before, after
        self._is_new = True

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
        elif not self._page.put_down(self._before, self._after):
            self.setObsolete(True)

    def undo(self) -> None:
        if not self._page.put_down(self._after, self._before):
            self.setObsolete(True)
