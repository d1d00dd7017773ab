"""A revised plan beside the present one: what was kept, changed, added, removed; a person confirms what is doubtful."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.look.fitted import fit
from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.plan_import.words import due_text, field_words, pair_words, target_text
from gui.widgets.day_edit import DayEdit
from gui.widgets.record_model import Column, RecordModel
from gui.widgets.record_table import RecordTable
from model.errors import UsageError
from model.plan.node import Indicator
from model.plan.pairing import Pairing, PairRow, PairState
from model.wording import Language, say

translate = QCoreApplication.translate
_ICONS = {
    PairState.OFFERED: ("alert-triangle", "warn_fill"),
    PairState.CHANGED: ("refresh", "link"),
    PairState.ADDED: ("plus", "ok_text"),
    PairState.REMOVED: ("minus", "bad_text"),
    PairState.KEPT: ("check", "muted"),
}


class RevisionPanel(QFrame):
    """Owns the pairing; Space or A takes an offered pair, Delete parts one, the box below pairs by hand."""

    troubled = Signal(str)  # one sentence: why a pair was not made

    def __init__(self, look: Look, language: Language = "zh", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._look = language, look
        self._pairing: Pairing | None = None
        self._filter: PairState | None = None
        self.model = RecordModel[PairRow](_columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=2)
        self.chips: dict[PairState | None, QPushButton] = {state: QPushButton() for state in (None, *PairState)}
        self.first_day = DayEdit(look)
        self._partner, self._confirm, self._part = QComboBox(), QPushButton(), QPushButton()
        self._all = QPushButton(self.tr("全部确认"))
        self._lay_out()
        self._wire()

    @property
    def pairing(self) -> Pairing | None:
        """The comparison as it stands."""
        return self._pairing

    @property
    def valid_from(self) -> date | None:
        """The first day of the revision; None for the whole year. ValueError where the field holds no date."""
        if self.first_day.is_unclear:
            raise ValueError(self.first_day.text())
        return self.first_day.day

    def show_pairing(self, pairing: Pairing, first_day: date) -> None:
        """Begin with another comparison."""
        self.first_day.show_day(first_day)
        self._filter = None
        self.chips[None].setChecked(True)
        self._show(pairing)
        self.table.setFocus()
        self.table.show_row(0)
        self._show_row()

    def _row(self) -> PairRow | None:
        index = self.table.currentIndex()
        return self.model.record(index) if index.isValid() else None

    def _show(self, pairing: Pairing) -> None:
        place = self.table.currentIndex().row()
        self._pairing = pairing
        rows = pairing.rows()
        words = pair_words()
        for state, chip in self.chips.items():
            word = words[state] if state is not None else self.tr("全部")
            chip.setText(f"{word} {sum(state in (None, row.state) for row in rows)}")
        shown = [row for row in rows if self._filter in (None, row.state)]
        self.model.show_records(shown)
        self.table.show_row(min(max(place, 0), len(shown) - 1))
        self._all.setEnabled(any(row.state is PairState.OFFERED for row in rows))
        self._show_row()

    def _show_row(self) -> None:
        """Offer what can be done with the row that is current."""
        row, pairing = self._row(), self._pairing
        self._partner.clear()
        self._confirm.setEnabled(row is not None and row.state is PairState.OFFERED)
        self._part.setEnabled(row is not None and row.old is not None and row.new is not None)
        can_pair = row is not None and pairing is not None and row.state is PairState.REMOVED
        self._partner.setEnabled(can_pair)
        if can_pair and pairing is not None:
            self._partner.addItem(self.tr("对应到新方案的…"), "")
            for one in pairing.free():
                self._partner.addItem(f"{one.code} {one.name}　{target_text(one)}", one.code)

    def _change(self, make: Callable[[Pairing], Pairing]) -> None:
        if self._pairing is None:
            return
        try:
            self._show(make(self._pairing))
        except UsageError as trouble:
            self.troubled.emit(say(trouble, self._language))

    def _on_confirm(self) -> None:
        row = self._row()
        if row is not None and row.state is PairState.OFFERED and row.old and row.new:
            old, new = row.old.code, row.new.code
            self._change(lambda pairing: pairing.joined(old, new))

    def _on_part(self) -> None:
        row = self._row()
        if row is not None and row.old is not None and row.new is not None:
            old = row.old.code
            self._change(lambda pairing: pairing.parted(old))

    def _on_partner(self, place: int) -> None:
        row, new = self._row(), self._partner.itemData(place)
        if row is not None and row.old is not None and new:
            old = row.old.code
            self._change(lambda pairing: pairing.joined(old, new))

    def _on_filter(self, state: PairState | None) -> None:
        self._filter = state
        if self._pairing is not None:
            self._show(self._pairing)

    def _wire(self) -> None:
        self.table.row_chosen.connect(lambda _row: self._show_row())
        self._confirm.clicked.connect(self._on_confirm)
        self._part.clicked.connect(self._on_part)
        self._all.clicked.connect(lambda: self._change(Pairing.confirmed))
        self._partner.activated.connect(self._on_partner)
        for key, deed in (("A", self._on_confirm), ("Space", self._on_confirm), ("Delete", self._on_part)):
            QShortcut(QKeySequence(key), self.table, deed, context=Qt.ShortcutContext.WidgetShortcut)
        for state, chip in self.chips.items():
            chip.clicked.connect(lambda _checked=False, state=state: self._on_filter(state))

    def _lay_out(self) -> None:
        set_role(self, role="card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        column.addWidget(self.table, 1)
        column.addWidget(self._make_foot())

    def _make_head(self) -> QVBoxLayout:
        head, line, chips = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(16, 14, 16, 8)
        head.setSpacing(10)
        day, rest = (
            QLabel(self.tr("调整自")),
            QLabel(self.tr("起生效；此前的报告期仍按原目标评价。留空则全年按新方案。")),
        )
        day.setBuddy(self.first_day)
        set_role(rest, role="hint")
        self.first_day.setAccessibleName(self.tr("生效日期"))
        fit(self.first_day, self.first_day.setFixedWidth, 150, self._look)
        for widget in (day, self.first_day, rest):
            line.addWidget(widget)
        line.addStretch()
        group = QButtonGroup(self)
        for chip in self.chips.values():
            chip.setCheckable(True)
            set_role(chip, kind="chip")
            group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch()
        head.addLayout(line)
        head.addLayout(chips)
        return head

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        set_role(foot, role="footer")
        self._confirm.setText(self.tr("是同一指标 A"))
        self._part.setText(self.tr("不是同一指标 Del"))
        self._partner.setAccessibleName(self.tr("对应的新指标"))
        self._partner.setMinimumWidth(360)
        self._partner.setPlaceholderText(self.tr("选中“删除”的一项，可指定它对应的新指标"))
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(8)
        for widget in (self._confirm, self._part, self._partner):
            line.addWidget(widget)
        line.addStretch()
        line.addWidget(self._all)
        return foot


def _columns() -> list[Column[PairRow]]:
    def told(one: Indicator | None, what: Callable[[Indicator], str]) -> str:
        return what(one) if one is not None else "—"

    def turned(row: PairRow, what: Callable[[Indicator], str]) -> str:
        """Before → after, or one of them where they are the same."""
        before, after = told(row.old, what), told(row.new, what)
        return after if before == after else f"{before}  →  {after}"

    return [
        Column(translate("Plan", "变化"), _change_words, icon=lambda row: _ICONS[row.state], width=170),
        Column(translate("Plan", "编号"), lambda row: turned(row, lambda one: one.code), width=130),
        Column(translate("Plan", "指标"), lambda row: turned(row, lambda one: one.name), _quotes, bold=_is_open),
        Column(translate("Plan", "目标"), lambda row: turned(row, target_text), bold=_has_other_target, width=210),
        Column(translate("Plan", "时限"), lambda row: turned(row, due_text), width=230),
    ]


def _quotes(row: PairRow) -> str:
    """The words of both plans."""
    spans = (one.span for one in (row.old, row.new) if one is not None)
    return "\n→ ".join(span.quote for span in spans if span is not None)


def _change_words(row: PairRow) -> str:
    """What became of the indicator, and in which of its parts."""
    word, parts = pair_words()[row.state], field_words()
    changed = listed(dict.fromkeys(parts[name] for name in row.fields if name in parts))
    return f"{word}：{changed}" if changed and row.state is PairState.CHANGED else word


def _is_open(row: PairRow) -> bool:
    return row.state is PairState.OFFERED


def _has_other_target(row: PairRow) -> bool:
    return row.state is PairState.CHANGED and bool({"target", "target_max", "comparator"} & set(row.fields))
