"""The page on which returned workbooks are taken in: who has reported, what came of each file, what was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.plan_words import period_words
from gui.submission.columns import Taken, finding_columns, standing_columns, taken_columns
from gui.submission.drop_card import DropCard
from gui.submission.password_row import PasswordRow
from gui.submission.place_file import place_file
from gui.submission.whose_row import WhoseRow
from gui.widgets.card import card, label
from gui.widgets.chip_row import ChipRow
from gui.widgets.empty_state import EmptyState
from gui.widgets.page_head import PageHead
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.consolidation.consolidated import UnitStanding
from model.entry.period import Period
from model.finding import Finding
from model.plan.tree import PlanTree
from model.submission.submission import Outcome
from model.workflow.approval.list_submissions import UnitSubmission, list_submissions
from model.workflow.plan.show_plan import show_plan, show_units
from model.workflow.submission.answer_for_file import Answers
from model.workflow.submission.place_submission import Whose
from model.workflow.submission.receive_submission import Received, receive_submissions


class Filter(Enum):
    """Which units a chip lets through."""

    ALL = "all"
    RECEIVED = "received"
    LATE = "late"
    MISSING = "missing"
    CONFLICT = "conflict"


_STANDINGS = {
    Filter.RECEIVED: (UnitStanding.RECEIVED,),
    Filter.LATE: (UnitStanding.LATE,),
    Filter.MISSING: (UnitStanding.MISSING, UnitStanding.SENT_BACK),
    Filter.CONFLICT: (UnitStanding.CONFLICT,),
}

_LOOKS_FIRST = "submission/looks-first"


class SubmissionPage(PeriodPage):
    """Takes workbooks in; what is clean is written at once, one undo step a workbook, the rest waits for review.

    Where a person wants to look first all of it waits, and the review opens.
    """

    received = Signal(object)  # list[Received] of the last time

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._plan: PlanTree | None = None
        self._rows: Sequence[UnitSubmission] = ()
        self._filter = Filter.ALL
        self._head = PageHead(self.tr("收表"), look)
        self._review = self._head.add_button(self.tr("去核对"), "checks")
        self.drop = DropCard(look)
        self._chips = ChipRow(Filter)
        self.standings: RecordModel[UnitSubmission] = RecordModel(standing_columns(), look, parent=self)
        self.standing_table = RecordTable(self.standings, look)
        self.files: RecordModel[Taken] = RecordModel(taken_columns(), look, parent=self)
        self.file_table = RecordTable(self.files, look)
        self.password_row = PasswordRow()
        self.whose_row = WhoseRow()
        self._passwords: tuple[str, ...] = ()
        self._given: tuple[Path, ...] = ()
        self._found_title = QLabel()
        self.findings: RecordModel[Finding] = RecordModel(
            finding_columns(operations.language, self._name_of), look, parent=self
        )
        self.finding_table = RecordTable(self.findings, look, stretch=2, wraps=True)
        self._nothing, self._all_clear = EmptyState("inbox", look), EmptyState("circle-check", look)
        self._lay_out()
        self._wire()
        self._all_clear.hide()
        self._show_files()

    def restore(self, settings: QSettings) -> None:
        self.drop.looks_first.setChecked(bool(settings.value(_LOOKS_FIRST, False, type=bool)))

    def store(self, settings: QSettings) -> None:
        settings.setValue(_LOOKS_FIRST, self.drop.looks_first.isChecked())

    def refresh(self) -> None:
        """Read anew who has reported."""
        if self.period is None:
            return
        self._plan = self.operations.run(show_plan, self.period)
        self._rows = self.operations.run(list_submissions, self.period) or []
        silent = sum(row.standing in _STANDINGS[Filter.MISSING] for row in self._rows)
        words = self.tr("{period} · 应报 {expected} 家，已收 {received} 家，未报 {silent} 家")
        counts = {"expected": len(self._rows), "received": len(self._rows) - silent, "silent": silent}
        self._head.show_hint(words.format(period=period_words(self.period), **counts))
        waiting = sum(row.open for row in self._rows)
        self._review.setEnabled(waiting > 0)
        self._review.setText(self.tr("去核对（{count}）").format(count=waiting) if waiting else self.tr("去核对"))
        self._show_standings()
        self._show_files()

    def receive(self, paths: Sequence[Path], at: datetime | None = None) -> None:
        """Take in files and folders that came `at` that time, now if none is said; each workbook is one undo step."""
        if self.period is None:
            return
        self._given = tuple(paths)
        looks_first = self.drop.looks_first.isChecked()
        came = self.operations.run_long(
            self.tr("收表"),
            receive_submissions,
            paths,
            self.period,
            accept=not looks_first,
            at=at,
            passwords=self._passwords,
        )
        if came is None:  # stopped or failed half-way: what was taken in before that is on disk
            self.operations.replaced.emit()
            return
        taken = [self._taken(one) for one in came]
        self.files.show_records(taken)
        for one in taken:
            name = self.tr("收 {unit} 的填报表").format(unit=one.unit_name or one.received.submission.file)
            self.operations.announce(name, one.received.applied)
        self.refresh()
        locked = sum(one.received.submission.outcome is Outcome.PASSWORD for one in taken)
        self.password_row.show_locked(locked, was_tried=bool(self._passwords))
        if taken:
            worst = max(range(len(taken)), key=lambda place: taken[place].trouble)
            self.file_table.show_row(worst)
            self._on_file(taken[worst])
        self.received.emit(came)
        if looks_first and any(one.waiting for one in came):
            self.page_wanted.emit("page_review")

    def place(self, unit: str, period: Period) -> None:
        """Take the current file in as that of a unit and period, since it does not say itself whose it is."""
        place = self.file_table.currentIndex().row()
        submission = self.files.records[place].received.submission
        answers = Answers(Whose(unit, period), only=submission.sha256)
        placed = place_file(self.operations, self._given, submission.file, answers, self._passwords)
        if placed is not None:
            self.files.replace_record(place, self._taken(placed))
            self._on_file(self.files.records[place])
            self.refresh()

    def _show_standings(self) -> None:
        words = {
            Filter.ALL: self.tr("全部"),
            Filter.RECEIVED: self.tr("已报"),
            Filter.LATE: self.tr("迟报"),
            Filter.MISSING: self.tr("未报"),
            Filter.CONFLICT: self.tr("有冲突"),
        }
        counts = {kind: sum(_lets_through(kind, row) for row in self._rows) for kind in Filter}
        self._chips.show_counts(words, counts)
        self.standings.show_records(row for row in self._rows if _lets_through(self._filter, row))

    def _show_files(self) -> None:
        some = bool(self.files.records)
        self.file_table.setVisible(some)
        self._nothing.setVisible(not some)
        self._found_card.setVisible(some)

    def _show_findings(self, taken: Taken) -> None:
        found = taken.received.submission.findings
        self._found_title.setText(
            self.tr("{file} · 发现 {count} 处").format(file=taken.received.submission.file, count=len(found))
        )
        self.findings.show_records(found)
        waiting = taken.received.waiting
        words = self.tr("每个数都读准了，其中 {count} 处请到“核对”定。") if waiting else self.tr("每个数都读准了。")
        self._all_clear.show_words(self.tr("没有发现问题"), words.format(count=waiting))
        self.finding_table.setVisible(bool(found))
        self._all_clear.setVisible(not found)

    def _on_file(self, taken: Taken) -> None:
        self._show_findings(taken)
        units = self.operations.run(show_units)
        if taken.is_nobodys and units is not None and self.period is not None:
            self.whose_row.ask(taken.received.submission.file, units.units, self.period)
        else:
            self.whose_row.hide()

    def _taken(self, one: Received) -> Taken:
        identity, units = one.submission.identity, self.operations.run(show_units)
        known = units.by_code.get(identity.unit) if units is not None and identity is not None else None
        return Taken(one, known.name if known is not None else identity.unit if identity is not None else "")

    def _name_of(self, code: str) -> str:
        known = self._plan is not None and (code in self._plan.by_code or code in self._plan.items_by_code)
        return f"{code} {self._plan.name_of(code)}" if self._plan is not None and known else code

    def _on_password(self, password: str) -> None:
        """Take the same files in again; a password that opened one is tried on later ones as well."""
        self._passwords = (password, *(one for one in self._passwords if one != password))
        self.receive(self._given)

    def _on_filter(self, kind: Filter) -> None:
        self._filter = kind
        self._show_standings()

    def _on_unit_entered(self, row: UnitSubmission) -> None:
        self.page_wanted.emit("page_review" if row.open else "page_approval")

    def _wire(self) -> None:
        self.drop.paths_given.connect(self.receive)
        self._chips.chosen.connect(self._on_filter)
        self.password_row.given.connect(self._on_password)
        self._review.clicked.connect(lambda: self.page_wanted.emit("page_review"))
        self.file_table.row_chosen.connect(self._on_file)
        self.file_table.row_entered.connect(lambda _row: self.whose_row.enter())
        self.whose_row.given.connect(self.place)
        self.standing_table.row_entered.connect(self._on_unit_entered)

    def _lay_out(self) -> None:
        self.standing_table.setAccessibleName(self.tr("各单位上报情况"))
        self.file_table.setAccessibleName(self.tr("本次收到的文件"))
        self.finding_table.setAccessibleName(self.tr("发现的问题"))
        self._nothing.show_words(
            self.tr("这一次还没有收文件"),
            self.tr("把文件拖到上面的框里。没有疑问的数直接入库，有疑问的一格一格留给“核对”。"),
        )
        set_role(self._found_title, role="section")
        self._found_card = card(self._found_title, self.finding_table, self._all_clear)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(
            card(
                label(self.tr("本次收到"), "section"), self.password_row, self.whose_row, self.file_table, self._nothing
            ),
            1,
        )
        right.addWidget(self._found_card, 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._standing_card(), 2)
        body.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self.drop)
        column.addLayout(body, 1)

    def _standing_card(self) -> QFrame:
        return card(self._chips, self.standing_table)


def _lets_through(kind: Filter, row: UnitSubmission) -> bool:
    return kind is Filter.ALL or row.standing in _STANDINGS[kind]
