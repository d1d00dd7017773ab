"""The page on which a person decides what of a returned workbook is put down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.plan_words import period_words
from gui.review.answer_file import codes_to_confirm, let_sheet_count, take_former_codes
from gui.review.columns import review_columns
from gui.review.decision_book import DecisionBook, clean_rows, others_settled_by, ready
from gui.review.detail_pane import DetailPane
from gui.review.end_review import end_review
from gui.review.file_card import FileCard
from gui.review.foot import ReviewFoot
from gui.review.past_batches import PastBatches
from gui.review.rows import ReviewRow, concern_words, readings
from gui.review.seen_card import SeenCard
from gui.widgets.card import card
from gui.widgets.chip_row import ChipRow
from gui.widgets.current_stack import CurrentStack
from gui.widgets.elided_box import ElidedBox
from gui.widgets.empty_state import EmptyState
from gui.widgets.page_head import PageHead
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.entry import BLANK, Entry
from model.plan.tree import PlanTree
from model.review.ask import proposed_question
from model.review.compare import doubts_about_file
from model.review.group import ORDER, Concern
from model.review.proposal import Verdict
from model.workflow.entry.list_entries import last_entries
from model.workflow.plan.show_plan import show_plan, show_units
from model.workflow.review.open_review import OpenReview
from model.workflow.review.reviews_to_decide import reviews_to_decide


class ReviewPage(PeriodPage):
    """One workbook at a time; decisions wait here until they are put down together as one undo step."""

    settled = Signal(object)  # ChangeSet that was written
    sent_back = Signal(object)  # SentBack that was written

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._reviews: Sequence[OpenReview] = ()
        self._review: OpenReview | None = None
        self._decisions = DecisionBook()
        self._rows: list[ReviewRow] = []
        self._concern: Concern | None = None
        self._head = PageHead(self.tr("核对"), look)
        self._past_button = self._head.add_button(self.tr("已落库的批次"), "history")
        self.files = ElidedBox()
        self._chips = ChipRow((None, *ORDER))
        self.file_card = FileCard(look, operations.language)
        self.model: RecordModel[ReviewRow] = RecordModel(review_columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=2)
        self.pane = DetailPane(operations, look)
        self.seen = SeenCard(operations, look)
        self.past = PastBatches(operations, look)
        self.foot = ReviewFoot()
        self.accept_clean, self.settle = self.foot.accept_clean, self.foot.settle
        self._body, self._filled = CurrentStack(), QWidget()
        self._empty, self._seen_to = EmptyState("checks", look), EmptyState("checks", look)
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        return self.table if self._rows or not self._reviews else self.settle

    def refresh(self) -> None:
        """Read anew what is open; decisions about differences that are still the same stay."""
        if self.period is None:
            return
        chosen = self._review.submission.sha256 if self._review is not None else ""
        self._reviews = self.operations.run(reviews_to_decide, self.period) or []
        self._show_files(chosen)
        self._show_review(next((one for one in self._reviews if one.submission.sha256 == chosen), None))
        if self._past_button.isChecked():
            self.past.show_period(self.period)

    def show_fullest(self) -> None:
        """Show the workbook in which most is open."""
        if self._reviews:
            fullest = max(range(len(self._reviews)), key=lambda place: self._reviews[place].waiting)
            self.files.setCurrentIndex(fullest)
            self._on_file(fullest)

    def decide(self, verdict: Verdict | None, edited: Entry | None = None, asked: str = "") -> None:
        """Decide about the current difference and go to the next open one; None takes a decision back."""
        place = self.table.currentIndex().row()
        if not 0 <= place < len(self.model.records):
            return
        row = self.model.records[place]
        if verdict is Verdict.ACCEPT and not row.can_accept:
            return
        if verdict is Verdict.ASK:
            asked = asked or proposed_question(row.proposal)
        self._remember([row.decided(verdict, edited, asked), *others_settled_by(row, verdict, self._rows)])
        if verdict is None:
            self._show_row(self.model.records[place])
        else:
            self.go(1)

    def accept_all_clean(self) -> None:
        """Accept every difference without a doubt that is not decided yet."""
        self._remember([row.decided(Verdict.ACCEPT) for row in clean_rows(self._rows, self._concern)])
        self._go_on(-1)

    def go(self, direction: int) -> None:
        """To the next open difference (1) or the one before (-1), round the end."""
        self._go_on(self.table.currentIndex().row(), direction)

    def put_down(self) -> None:
        """Put the decisions about this workbook down as one undo step, and send back what is asked."""
        review = self._review
        if review is None:
            return
        decisions = ready(self._rows)
        is_complete = all(row.decision is not None for row in self._rows)
        settled, sent = end_review(self.operations, review, decisions, is_complete=is_complete)
        done = [one for one in decisions if sent or (settled and one.verdict is not Verdict.ASK)]
        self._decisions.forget(review.submission.sha256, done)
        self.refresh()
        if settled is not None:
            self.settled.emit(settled.changes)
        if sent is not None:
            self.sent_back.emit(sent)

    def _remember(self, rows: Sequence[ReviewRow]) -> None:
        """Keep decisions; one repaint for all of them."""
        assert self._review is not None
        sha256 = self._review.submission.sha256
        places = {one.place: place for place, one in enumerate(self._rows)}
        shown = {one.place: place for place, one in enumerate(self.model.records)}
        self._decisions.remember(sha256, rows)
        for row in rows:
            self._rows[places[row.place]] = row
            if row.place in shown:
                self.model.replace_record(shown[row.place], row)
        self._show_counts()

    def _go_on(self, place: int, direction: int = 1) -> None:
        rows = self.model.records
        around = [(place + direction * step) % len(rows) for step in range(1, len(rows) + 1)] if rows else []
        following = next((one for one in around if rows[one].decision is None), max(place, 0))
        self.table.show_row(following if rows else -1)
        if rows:
            self._show_row(rows[min(following, len(rows) - 1)])
        else:
            self.seen.show_row(None)

    def _show_row(self, row: ReviewRow) -> None:
        self.pane.show_row(row)
        self.seen.show_row(row.proposal)

    def _choose_reading(self, number: int) -> None:
        """1 to 9: the reading of an unclear cell that is offered under this number."""
        place = self.table.currentIndex().row()
        offered = readings(self.model.records[place]) if 0 <= place < len(self.model.records) else ()
        if number <= len(offered):
            self.decide(Verdict.EDIT, offered[number - 1])

    def _show_files(self, chosen: str) -> None:
        units = self.operations.run(show_units)
        self.files.clear()
        for one in self._reviews:
            identity = one.submission.identity
            unit = units.by_code.get(identity.unit) if units is not None and identity is not None else None
            words = self.tr("{unit} · {file}（{count} 处）").format(
                unit=unit.name if unit else "—", file=one.submission.file, count=one.waiting
            )
            self.files.addItem(words, one.submission.sha256)
        self.files.setCurrentIndex(max(self.files.findData(chosen), 0))
        self.files.setVisible(bool(self._reviews))

    def _show_review(self, review: OpenReview | None) -> None:
        assert self.period is not None
        review = review or (self._reviews[0] if self._reviews else None)
        self._review = review
        waiting = sum(one.waiting for one in self._reviews)
        hint = self.tr("{period} · {files} 份回表，{count} 处等您定") if waiting else self.tr("{period} · 没有待定的")
        self._head.show_hint(hint.format(period=period_words(self.period), files=len(self._reviews), count=waiting))
        self._show_body()
        if review is None:
            self._rows = []
            self.model.show_records(())
            return
        submission = review.submission
        doubts = review.doubts or doubts_about_file(submission)
        self.file_card.show_file(submission, doubts, codes_to_confirm(self.operations, submission))
        self._rows = self._rows_of(review)
        self.seen.look_at(review)
        if self._concern is not None and not any(row.concern is self._concern for row in self._rows):
            self._concern = None
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
                self._decisions.about(sha256, proposal),
            )
            for proposal in review.proposals
        ]
        return sorted(rows, key=lambda row: ORDER.index(row.concern))

    def _show_filtered(self) -> None:
        wanted = self._concern
        self.model.show_records(row for row in self._rows if wanted is None or row.concern is wanted)
        self._show_counts()
        self.pane.show_nothing()
        self._go_on(-1)

    def _show_counts(self) -> None:
        words: dict[Concern | None, str] = {None: self.tr("全部")}
        words.update(concern_words().items())
        counts = Counter(row.concern for row in self._rows)
        self._chips.show_counts(words, {None: len(self._rows), **{kind: counts[kind] for kind in ORDER}})
        self._chips.show_only((None, *counts))
        for widget in (self._chips, self.table, self.pane):
            widget.setVisible(bool(self._rows))
        self._seen_to.setVisible(not self._rows)
        self.foot.show_rows(self._rows, self._concern)

    def _on_file(self, place: int) -> None:
        sha256 = self.files.itemData(place)
        self._show_review(next((one for one in self._reviews if one.submission.sha256 == sha256), None))

    def _on_sheet(self, name: str) -> None:
        if self._review is not None:
            let_sheet_count(self.operations, self._review.submission, name)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_codes(self) -> None:
        identity = self._review.submission.identity if self._review is not None else None
        if identity is not None and not self.file_card.confirm.isHidden():
            take_former_codes(self.operations, identity)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_concern(self, kind: Concern | None) -> None:
        self._concern = kind
        self._show_filtered()

    def _on_past(self, wanted: bool) -> None:
        if wanted and self.period is not None:
            self.past.show_period(self.period)
        self._show_body()
        (self.past.table if wanted else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_body(self) -> None:
        filled = self._filled if self._review is not None else self._empty_card
        self._body.setCurrentWidget(self.past if self._past_button.isChecked() else filled)

    def _on_decided(self, verdict: Verdict, edited: Entry | None, asked: str) -> None:
        self.decide(verdict, edited, asked)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire(self) -> None:
        self.files.activated.connect(self._on_file)
        self._chips.chosen.connect(self._on_concern)
        self.table.row_chosen.connect(self._show_row)
        self.table.row_entered.connect(lambda _row: self.pane.start_edit())
        self.pane.decided.connect(self._on_decided)
        self.accept_clean.clicked.connect(self.accept_all_clean)
        self.settle.clicked.connect(self.put_down)
        self._empty.step_requested.connect(lambda: self.page_wanted.emit("page_submission"))
        self.file_card.sheet_chosen.connect(self._on_sheet)
        self.file_card.codes_confirmed.connect(self._on_codes)
        self._past_button.toggled.connect(self._on_past)
        for key, deed in self._keys():
            QShortcut(QKeySequence(key), self.table, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(deed)
        everywhere = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, context=everywhere).activated.connect(self._on_settle_key)

    def _keys(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """What the keys do while the list has the focus."""
        yield "A", lambda: self.decide(Verdict.ACCEPT)
        yield "K", lambda: self.decide(Verdict.KEEP)
        yield "R", lambda: self.decide(Verdict.ASK)
        yield "U", lambda: self.decide(None)
        yield "E", self.pane.start_edit
        yield "Shift+R", self.pane.start_question
        yield "N", lambda: self.go(1)
        yield "P", lambda: self.go(-1)
        yield "C", self.accept_all_clean
        yield "O", self.pane.evidence.open_first
        yield "S", self.file_card.ask_sheet
        yield "M", self._on_codes
        for number in range(1, 10):
            yield str(number), partial(self._choose_reading, number)

    def _on_settle_key(self) -> None:
        if self.settle.isEnabled() and self._body.currentWidget() is self._filled:
            self.pane.edit.commit()
            self.put_down()

    def _lay_out(self) -> None:
        self.files.setAccessibleName(self.tr("回表"))
        self.files.setMaximumWidth(420)
        self._past_button.setCheckable(True)
        set_role(self._past_button, kind="choice")
        self._head.add_widget(self.files)
        self.table.setAccessibleName(self.tr("差异"))
        self._empty.show_words(
            self.tr("没有要核对的"), self.tr("收表时没有疑问的数已直接入库；有疑问的会出现在这里。"), self.tr("去收表")
        )
        body = QHBoxLayout(self._filled)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._list_card(), 3)
        fit(self.pane, self.pane.setMaximumWidth, 400, self.look)
        body.addWidget(self.pane, 2)
        self._empty_card = card(self._empty)
        self._body.addWidget(self._filled)
        self._body.addWidget(self._empty_card)
        self._body.addWidget(self.past)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)

    def _list_card(self) -> QFrame:
        self._seen_to.show_words(
            self.tr("每个数都已定"), self.tr("这份回表只有上面的提醒要看，看过后按 Ctrl+Enter 结束核对。")
        )
        return card(self._chips, self.file_card, self.table, self._seen_to, self.seen, self.foot)
