"""The page on which a person decides what of a returned workbook is put down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.figures import period_words
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.period_page import PeriodPage
from gui.record_model import RecordModel
from gui.review.columns import review_columns
from gui.review.detail_pane import DetailPane
from gui.review.finding_list import FindingList
from gui.review.rows import ReviewRow, standing_words
from gui.review.settled_review import SettledReview
from gui.widgets.card import card
from gui.widgets.chip_row import ChipRow
from gui.widgets.empty_state import EmptyState
from gui.widgets.page_head import PageHead
from gui.widgets.record_table import RecordTable
from model.entry.entry import BLANK, Entry, EntryKey
from model.plan.tree import PlanTree
from model.review.compare import doubts_about_file
from model.review.group import ORDER
from model.review.proposal import Decision, EntryField, Proposal, Standing, Verdict
from model.workflow.accept_review import accept_review
from model.workflow.list_entries import last_entries
from model.workflow.open_review import OpenReview, open_reviews
from model.workflow.show_plan import show_plan, show_units


class ReviewPage(PeriodPage):
    """One workbook at a time; decisions wait here until they are put down together as one undo step."""

    settled = Signal(object)  # ChangeSet that was written

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._reviews: Sequence[OpenReview] = ()
        self._review: OpenReview | None = None
        self._decisions: dict[tuple[str, EntryKey, EntryField], Decision] = {}
        self._rows: list[ReviewRow] = []
        self._standing: Standing | None = None
        self._head = PageHead(self.tr("核对"), look)
        self.files = QComboBox()
        self._chips = ChipRow((None, *ORDER))
        self._doubts = FindingList(look, operations.language)
        self.model: RecordModel[ReviewRow] = RecordModel(review_columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=2)
        self.pane = DetailPane(look, operations.language)
        self.accept_clean, self.settle = QPushButton(), QPushButton()
        self._progress = QLabel()
        self._body, self._filled = QStackedWidget(), QWidget()
        self._empty = EmptyState("checks", look)
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        return self.table

    def refresh(self) -> None:
        """Read anew what is open; decisions about differences that are still the same stay."""
        if self.period is None:
            return
        chosen = self._review.submission.sha256 if self._review is not None else ""
        self._reviews = self.operations.run(open_reviews, self.period) or []
        self._show_files(chosen)
        self._show_review(next((one for one in self._reviews if one.submission.sha256 == chosen), None))

    def show_fullest(self) -> None:
        """Show the workbook in which most is open."""
        if self._reviews:
            fullest = max(range(len(self._reviews)), key=lambda place: len(self._reviews[place].proposals))
            self.files.setCurrentIndex(fullest)
            self._on_file(fullest)

    def decide(self, verdict: Verdict, edited: Entry | None = None) -> None:
        """Decide about the current difference and go to the next one that is undecided."""
        place = self.table.currentIndex().row()
        if place < 0 or self._review is None:
            return
        row = self.model.records[place]
        if verdict is Verdict.ACCEPT and not row.can_accept:
            return
        self._remember(row.decided(verdict, edited))
        self._go_on(place)

    def accept_all_clean(self) -> None:
        """Accept every difference without a doubt that is not decided yet."""
        for row in self._rows:
            if row.proposal.standing is Standing.CLEAN and row.decision is None:
                self._remember(row.decided(Verdict.ACCEPT))
        self._go_on(-1)

    def put_down(self) -> None:
        """Put the decisions about this workbook down, as one change set and one undo step."""
        if self._review is None:
            return
        decisions = [row.decision for row in self._rows if row.decision is not None]
        if decisions:
            sha256 = self._review.submission.sha256
            name = self.tr("核对 {file}").format(file=self._review.submission.file)
            settled = self.operations.run(accept_review, decisions, sha256)
            if settled is not None:
                self.operations.push(SettledReview(self.operations, name, decisions, settled), settled.changes)
                self.refresh()
                self.settled.emit(settled.changes)

    def _remember(self, row: ReviewRow) -> None:
        assert self._review is not None and row.decision is not None
        self._decisions[self._review.submission.sha256, *row.place] = row.decision
        place = next(place for place, one in enumerate(self._rows) if one.place == row.place)
        self._rows[place] = row
        shown = next((place for place, one in enumerate(self.model.records) if one.place == row.place), None)
        if shown is not None:
            self.model.replace_record(shown, row)
        self._show_counts()

    def _go_on(self, place: int) -> None:
        rows = self.model.records
        ahead = [*range(place + 1, len(rows)), *range(max(place, 0))]
        following = next((one for one in ahead if rows[one].decision is None), max(place, 0))
        self.table.show_row(following)
        if rows:
            self.pane.show_row(rows[following])

    def _show_files(self, chosen: str) -> None:
        units = self.operations.run(show_units)
        self.files.clear()
        for one in self._reviews:
            identity = one.submission.identity
            unit = units.by_code.get(identity.unit) if units is not None and identity is not None else None
            words = self.tr("{unit} · {file}（{count} 处）").format(
                unit=unit.name if unit else "—", file=one.submission.file, count=len(one.proposals)
            )
            self.files.addItem(words, one.submission.sha256)
        self.files.setCurrentIndex(max(self.files.findData(chosen), 0))
        self.files.setVisible(bool(self._reviews))

    def _show_review(self, review: OpenReview | None) -> None:
        assert self.period is not None
        review = review or (self._reviews[0] if self._reviews else None)
        self._review = review
        waiting = sum(len(one.proposals) for one in self._reviews)
        hint = self.tr("{period} · {files} 份回表，{count} 处等您定") if waiting else self.tr("{period} · 没有待定的")
        self._head.show_hint(hint.format(period=period_words(self.period), files=len(self._reviews), count=waiting))
        self._body.setCurrentWidget(self._filled if review else self._empty_card)
        if review is None:
            self._rows = []
            self.model.show_records(())
            return
        self._doubts.show_findings(doubts_about_file(review.submission))
        self._rows = self._rows_of(review)
        if self._standing is not None and not any(row.proposal.standing is self._standing for row in self._rows):
            self._standing = None
            self._chips.show_chosen(None)
        self._show_filtered()

    def _rows_of(self, review: OpenReview) -> list[ReviewRow]:
        plan: PlanTree | None = self.operations.run(show_plan, self.period)
        identity, sha256 = review.submission.identity, review.submission.sha256
        if plan is None or identity is None:
            return []
        last = self.operations.run(last_entries, identity.period, identity.unit) or {}
        rows = [
            ReviewRow(
                proposal,
                plan.name_of(proposal.key.code),
                plan.by_code.get(proposal.key.code),
                last.get(proposal.key.code, BLANK),
                self._decision_about(sha256, proposal),
            )
            for proposal in review.proposals
        ]
        return sorted(rows, key=lambda row: ORDER.index(row.proposal.standing))

    def _decision_about(self, sha256: str, proposal: Proposal) -> Decision | None:
        """What was decided before the page was read anew, as long as the difference is still the same."""
        decision = self._decisions.get((sha256, proposal.key, proposal.field))
        return decision if decision is not None and decision.proposal == proposal else None

    def _show_filtered(self) -> None:
        wanted = self._standing
        self.model.show_records(row for row in self._rows if wanted is None or row.proposal.standing is wanted)
        self._show_counts()
        self.pane.show_nothing()
        self._go_on(-1)

    def _show_counts(self) -> None:
        words: dict[Standing | None, str] = {None: self.tr("全部")}
        words.update(standing_words().items())
        standings = Counter(row.proposal.standing for row in self._rows)
        self._chips.show_counts(words, {None: len(self._rows), **{kind: standings[kind] for kind in ORDER}})
        self._chips.show_only((None, *standings))
        decided = sum(row.decision is not None for row in self._rows)
        clean = sum(row.proposal.standing is Standing.CLEAN and row.decision is None for row in self._rows)
        self._progress.setText(self.tr("已定 {decided} / {total}").format(decided=decided, total=len(self._rows)))
        self.accept_clean.setText(self.tr("无疑问的全部采用（{count}）").format(count=clean))
        self.accept_clean.setEnabled(clean > 0)
        self.settle.setText(self.tr("落库（{count} 处）").format(count=decided))
        self.settle.setEnabled(decided > 0)

    def _on_file(self, place: int) -> None:
        sha256 = self.files.itemData(place)
        self._show_review(next((one for one in self._reviews if one.submission.sha256 == sha256), None))

    def _on_standing(self, kind: Standing | None) -> None:
        self._standing = kind
        self._show_filtered()

    def _on_decided(self, verdict: Verdict, edited: Entry | None) -> None:
        self.decide(verdict, edited)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire(self) -> None:
        self.files.activated.connect(self._on_file)
        self._chips.chosen.connect(self._on_standing)
        self.table.row_chosen.connect(self.pane.show_row)
        self.table.row_entered.connect(lambda _row: self.pane.start_edit())
        self.pane.decided.connect(self._on_decided)
        self.accept_clean.clicked.connect(self.accept_all_clean)
        self.settle.clicked.connect(self.put_down)
        self._empty.step_requested.connect(lambda: self.page_wanted.emit("page_submission"))
        for key, deed in (
            ("A", lambda: self.decide(Verdict.ACCEPT)),
            ("K", lambda: self.decide(Verdict.KEEP)),
            ("E", self.pane.start_edit),
        ):
            QShortcut(QKeySequence(key), self.table, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(deed)

    def _fit_pane(self) -> None:
        self.pane.setFixedWidth(self.look.px(400))

    def _lay_out(self) -> None:
        self.files.setAccessibleName(self.tr("回表"))
        self.files.setMaximumWidth(420)
        self._head.add_widget(self.files)
        self.table.setAccessibleName(self.tr("差异"))
        self._empty.show_words(
            self.tr("没有要核对的"), self.tr("收表时没有疑问的数已直接入库；有疑问的会出现在这里。"), self.tr("去收表")
        )
        body = QHBoxLayout(self._filled)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._list_card(), 1)
        self._fit_pane()
        self.look.changed.connect(self._fit_pane)
        body.addWidget(self.pane)
        self._empty_card = card(self._empty)
        self._body.addWidget(self._filled)
        self._body.addWidget(self._empty_card)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)

    def _list_card(self) -> QFrame:
        set_role(self._progress, role="hint")
        set_role(self.settle, kind="primary")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._progress)
        foot.addStretch()
        foot.addWidget(self.accept_clean)
        foot.addWidget(self.settle)
        return card(self._chips, self._doubts, self.table, foot)
