"""What was put down of a period's workbooks, batch by batch, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.widgets.card import card, label
from gui.widgets.record_model import Column, RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.change import Origin
from model.entry.period import Period
from model.workflow.entry.record_entry import Undone
from model.workflow.plan.show_plan import show_units
from model.workflow.review.past_batches import Batch, list_batches, undo_batch

translate = QCoreApplication.translate


class PastBatches(QWidget):
    """Newest first; later edits survive the taking back, and what they keep is listed below."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._period: Period | None = None
        self._names: dict[str, str] = {}
        self.model: RecordModel[Batch] = RecordModel(self._columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=2)
        self.take_back = QPushButton(self.tr("撤销这一批  Del"))
        self.stayed = QLabel()
        self._lay_out()
        self.take_back.clicked.connect(self.undo)
        self.table.row_chosen.connect(self._on_chosen)
        keys = QShortcut(QKeySequence("Del"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.undo)

    def show_period(self, period: Period) -> None:
        """Read the batches of a period; the current line stays."""
        if period != self._period:
            self.stayed.hide()
        self._period = period
        units = self._operations.run(show_units)
        self._names = {one.code: one.name for one in units.units} if units is not None else {}
        place = max(self.table.currentIndex().row(), 0)
        batches = self._operations.run(list_batches, period) or []
        self.model.show_records(batches)
        self.table.show_row(min(place, len(batches) - 1))
        self.take_back.setEnabled(bool(batches) and batches[min(place, len(batches) - 1)].can_be_taken_back)

    def undo(self) -> None:
        """Take the current batch back, as one undo step."""
        place = self.table.currentIndex().row()
        if not 0 <= place < len(self.model.records) or not self.model.records[place].can_be_taken_back:
            return
        undone = self._operations.run(undo_batch, self.model.records[place])
        if undone is None:
            return
        self._show_stayed(undone)
        self._operations.announce(self.tr("撤销批次"), undone.applied)
        if not undone.applied.changes:
            self._operations.tell_written(undone.applied)

    def _show_stayed(self, undone: Undone) -> None:
        words = self.tr("已撤销 {count} 处，重新待定。").format(count=len(undone.applied.changes))
        stay = [f"{self._names.get(one.key.unit, one.key.unit)} {one.key.code}" for one in undone.refused]
        if stay:
            words += self.tr("{count} 处之后又改过，保留后来的数：{places}").format(
                count=len(stay), places=listed(stay)
            )
        self.stayed.setText(words)
        self.stayed.show()

    def _on_chosen(self, batch: Batch) -> None:
        self.take_back.setEnabled(batch.can_be_taken_back)

    def _columns(self) -> Sequence[Column[Batch]]:
        origins = {Origin.COLLECTED: self.tr("收表时直接入库"), Origin.REVIEW: self.tr("核对后落库")}

        def units(batch: Batch) -> str:
            return listed(self._names.get(code, code) for code in batch.units)

        def standing(batch: Batch) -> str:
            if not batch.can_be_taken_back:
                return self.tr("已全部撤销或改过")
            return self.tr("{standing} 处未再改动，保留 {kept} 处").format(
                standing=batch.standing, kept=batch.logged.kept
            )

        return (
            Column(self.tr("时间"), lambda one: one.logged.at.astimezone().strftime("%m-%d %H:%M"), width=110),
            Column(self.tr("来历"), lambda one: origins.get(one.logged.origin, ""), width=130),
            Column(self.tr("文件"), lambda one: one.file or "—", tooltip=lambda one: one.file, width=200),
            Column(self.tr("单位"), units, is_long=True, width=130),
            Column(self.tr("写入"), lambda one: str(len(one.logged.changes)), numeric=True, width=60),
            Column(
                self.tr("现在"), standing, width=220,
                colour=lambda one: None if one.can_be_taken_back else "muted",
            ),
            Column(self.tr("经手"), lambda one: one.logged.who, width=90, colour=lambda one: "text2"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("已落库的批次"))
        self.stayed.setWordWrap(True)
        self.stayed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.stayed, role="label")
        self.stayed.hide()
        hint = self.tr("几天以后也能撤销：之后改过的数留着，撤销了的回到待定。Ctrl+Z 可以再改回来。")
        foot = QHBoxLayout()
        foot.addWidget(label(hint, "hint"), 1)
        foot.addWidget(self.take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(label(self.tr("已落库的批次"), "section"), self.table, self.stayed, foot))
