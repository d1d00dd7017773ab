"""The page of one row: what was promised, what is done, and the fields that say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.desk.row_state import RowState
from gui.entry.entry_head import EntryHead
from gui.entry.evidence_card import EvidenceCard
from gui.entry.number_field import NumberField, as_typed
from gui.entry.stage_choice import StageChoice
from gui.entry.word_field import WordField
from gui.look.explained import explain
from gui.look.look import Look, set_role
from gui.widgets.field import Field, FieldState
from model.entry.entry import BLANK, Entry, EntryKey, Stage
from model.plan.node import Kind

if TYPE_CHECKING:
    from gui.entry.reason_card import ReasonCard
    from model.entry.change import Change
    from model.entry.value import Understood
    from model.wording import Language

_SIDES = 48


class EntryPage(QFrame):
    """Shows a `RowState`; each field that a person leaves becomes one `change_made`."""

    change_made = Signal(object, str)  # Change, name of the undo step
    mark_made = Signal(str, object)  # row code and the PrivateMark that it has now
    sum_made = Signal(str, object, str)  # row code, value and the sum that it came from ("120+35")
    next_requested = Signal()  # Enter: on to the next field that is answered like this one
    previous_requested = Signal()  # Shift+Enter: back to the one before
    step_requested = Signal(int)  # to the next row (1) or the one before (-1)
    given_up = Signal()  # Esc: what was typed as the value is not wanted after all

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: RowState | None = None
        self._drafts: dict[tuple[EntryKey, str], str] = {}
        self.head = EntryHead(look, language)
        self._look, self._language = look, language
        self.number = NumberField(look, language)
        self.stage = StageChoice()
        self._stage_field = Field(self.tr("状态"), self.stage, look)
        self.narrative = WordField(self.tr("进展情况"), 76, look)
        self.problems = WordField(self.tr("存在问题"), 58, look)
        self.next_steps = WordField(self.tr("下步打算"), 58, look)
        self.evidence = EvidenceCard(look, language)
        self.note = WordField(self.tr("备注（只存在本机，不随表上报）"), 44, look)
        self._back, self._on = QPushButton(), QPushButton()
        self._scroll, self._sheet = QScrollArea(), QWidget()
        self._answers = QHBoxLayout()
        self._lay_out()
        self._explain()
        self._wire()
        self.setEnabled(False)

    @cached_property
    def reasons(self) -> ReasonCard:
        """Why the row was sent back, or is locked; made for the first row of which that is to be said."""
        from gui.entry.reason_card import ReasonCard  # not needed at the start

        made = ReasonCard(self._look, self._language)
        self._column.insertWidget(self._column.indexOf(self.head) + 1, made)
        explain("sent-back", made)
        return made

    @property
    def row(self) -> RowState | None:
        """What is shown."""
        return self._row

    @property
    def drafts(self) -> dict[tuple[EntryKey, str], str]:
        """Texts that could not be stored, by key and part; the sheet keeps its own here too."""
        return self._drafts

    @property
    def unsettled(self) -> tuple[EntryKey, ...]:
        """Where text stands that could not be stored."""
        return tuple(dict.fromkeys(key for key, _part in self._drafts))

    def show_row(self, row: RowState) -> None:
        """Show a row; what a person is typing in the same row stays."""
        is_same = self._row is not None and self._row.key == row.key
        if not is_same:
            self.commit()
            self._scroll.verticalScrollBar().setValue(0)
        self._row = row
        self.setEnabled(True)
        self.head.show_row(row)
        if row.reasons or row.is_closed or "reasons" in vars(self):
            self.reasons.show_row(row)
        self._show_fields(row, keep_edited=is_same)

    def show_end(self) -> None:
        """Show the foot of the page, once it is laid out."""
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(bar.maximum()))

    def start_typing(self) -> None:
        """Put the cursor where a person begins: the value, the stage of a milestone, the words of an item's row."""
        row = self._row
        if row is None:
            return
        is_milestone = row.indicator is not None and row.indicator.kind is Kind.MILESTONE
        first: QWidget = self.narrative.box
        if row.indicator is not None:
            first = self.stage if is_milestone else self.number.edit
        first.setFocus(Qt.FocusReason.TabFocusReason)
        self._show_cursor()
        if first is self.number.edit:
            self.number.edit.selectAll()  # it may have had the focus in the row before

    def _show_cursor(self) -> None:
        """Bring the field that has the cursor into sight, once it is laid out."""
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.focusWidget() or self, 0, _SIDES))

    def start_typing_in(self, part: str) -> None:
        """Put the cursor into the field of a part ("value", "narrative", ...)."""
        words = {name: field for field, name in self._word_fields().items()}
        if part in words and words[part].isEnabled():
            words[part].box.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.start_typing()

    def show_phrases(self, find: Callable[[str], Sequence[str]]) -> None:
        """Offer usual wordings beside the fields for words; `find` gives those of a part."""
        for field, part in self._word_fields().items():
            field.offer_phrases(partial(find, part))

    def offer_phrases(self) -> None:
        """Open the usual wordings of the field that has the cursor, else of 进展情况."""
        if self._row is not None and not self._row.is_closed:
            focused = next((field for field in self._word_fields() if field.box.hasFocus()), self.narrative)
            focused.box.setFocus()
            focused.open_phrases()

    def keep(self, change: Change) -> None:
        """Hold on to what a person put down in a change that could not be written; it is tried again when left."""
        if (change.before.state, change.before.value) != (change.after.state, change.after.value):
            self._drafts[change.key, "value"] = as_typed(change.after)
        for part in self._word_fields().values():
            if getattr(change.before, part) != getattr(change.after, part):
                self._drafts[change.key, part] = getattr(change.after, part)

    def forget(self) -> None:
        """Give up what could not be stored."""
        self._drafts.clear()

    def commit(self) -> None:
        """Store what is being typed right now."""
        for field in (self.number.edit, self.narrative.box, self.problems.box, self.next_steps.box, self.note.box):
            field.commit()

    def _show_fields(self, row: RowState, *, keep_edited: bool) -> None:
        last = row.last[1] if row.last else BLANK
        self.number.setVisible(row.indicator is not None)
        if not (keep_edited and self.number.edit.is_edited):
            self._show_number(row)
        self._put_first(row)
        self.stage.show_stage(row.entry.stage)
        self._stage_field.show_state(FieldState.SAVED if row.entry.stage else FieldState.EMPTY)
        for field, name in self._word_fields().items():
            if not (keep_edited and field.box.is_edited):
                field.show_words(getattr(row.entry, name), getattr(last, name))
                if (row.key, name) in self._drafts:
                    field.show_draft(self._drafts[row.key, name])
        self.evidence.show_locked(row.is_closed)
        if not (keep_edited and self.note.box.is_edited):
            self.note.show_words(row.mark.note, "")
        self.note.setEnabled(not row.is_read_only)
        self.head.star.setEnabled(not row.is_read_only)
        for one in (self.number, self._stage_field, *self._word_fields()):
            one.setEnabled(not row.is_closed)
            if row.is_closed:
                one.show_state(FieldState.LOCKED)

    def _show_number(self, row: RowState) -> None:
        if row.indicator is not None:
            self.number.show_label(self._value_label(row))
            last = row.last[1].value if row.last else None
            self.number.show_value(row.indicator, row.entry, last, _beside(row), row.findings)
            if (row.key, "value") in self._drafts:
                self.number.show_draft(self._drafts[row.key, "value"])

    def _put_first(self, row: RowState) -> None:
        """A milestone is answered by its stage, everything else by its number: that field stands and tabs first."""
        is_milestone = row.indicator is not None and row.indicator.kind is Kind.MILESTONE
        fields = (self._stage_field, self.number) if is_milestone else (self.number, self._stage_field)
        for place, field in enumerate(fields):
            self._answers.removeWidget(field)
            self._answers.insertWidget(place, field, 1, Qt.AlignmentFlag.AlignTop)
        first, second = (self.stage.last, self.number.edit) if is_milestone else (self.number.edit, self.stage.first)
        QWidget.setTabOrder(first, second)
        QWidget.setTabOrder(self.number.edit if is_milestone else self.stage.last, self.narrative.box)
        self._fit_answers()

    def _fit_answers(self) -> None:
        """Number and stage side by side where both have room, else one below the other."""
        needed = self.number.minimumSizeHint().width() + self._stage_field.minimumSizeHint().width()
        bar = self._scroll.verticalScrollBar()  # asking for the viewport would load every kind of widget
        room = self._scroll.contentsRect().width() - (bar.width() if bar.isVisible() else 0) - _SIDES
        side_by_side = needed + self._answers.spacing() <= room
        directions = QBoxLayout.Direction
        self._answers.setDirection(directions.LeftToRight if side_by_side else directions.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the stored value back where another one was typed; long words are never thrown away by a key."""
        row, edit = self._row, self.number.edit
        is_typed = row is not None and (edit.is_edited or (row.key, "value") in self._drafts)
        if row is not None and event.key() == Qt.Key.Key_Escape and edit.hasFocus() and is_typed:
            self._drafts.pop((row.key, "value"), None)
            self._show_number(row)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_answers()

    def _value_label(self, row: RowState) -> str:
        assert row.indicator is not None
        if row.indicator.kind is Kind.MILESTONE:
            return self.tr("形象进度（%，可不填）")
        cumulative = row.indicator.measure in (None, "cumulative")
        label = self.tr("累计完成值（{unit}）") if cumulative else self.tr("本期数值（{unit}）")
        return label.format(unit=row.indicator.unit_of_measure or "")

    def _word_fields(self) -> dict[WordField, str]:
        return {self.narrative: "narrative", self.problems: "problems", self.next_steps: "next_steps"}

    def _make(self, after: Entry, what: str) -> None:
        """Ask for a change of this row from what is stored to `after`."""
        from model.entry.change import Change  # not needed at the start

        row = self._row
        if row is not None and after != row.entry:
            self.change_made.emit(Change(row.key, row.entry, after), f"{row.key.code} {row.name}：{what}")

    def _on_understood(self, said: Understood) -> None:
        if self._row is None:
            return
        self._drafts.pop((self._row.key, "value"), None)
        after = replace(self._row.entry, state=said.state, value=said.value)
        if after == self._row.entry:
            self._show_fields(self._row, keep_edited=True)
        else:
            self._make(after, self.tr("数值"))
        if said.sum and said.value is not None:
            self.sum_made.emit(self._row.key.code, said.value, said.sum)

    def _on_refused(self, text: str) -> None:
        if self._row is not None:
            self._drafts[self._row.key, "value"] = text

    def _on_last_wanted(self) -> None:
        if self._row is not None and self._row.last is not None:
            self._drafts.pop((self._row.key, "value"), None)
            last = self._row.last[1]
            self._make(replace(self._row.entry, state=last.state, value=last.value), self.tr("与上期相同"))

    def take_last(self) -> None:
        """Put last period's value and stage down in this row."""
        if self._row is not None and self._row.last is not None and not self._row.is_closed:
            from model.entry.carry import carried  # not needed at the start

            self._drafts.pop((self._row.key, "value"), None)
            after = carried(self._row.entry, self._row.last[1])
            self._make(after, self.tr("与上期相同"))

    def take_nothing(self, text: str) -> None:
        """Put one of the kinds of nothing down: "无", "不适用", "暂无数据", "0", or "" for not filled in."""
        if self._row is not None and self._row.indicator is not None and not self._row.is_closed:
            self.number.take(text)

    def _on_star(self, is_on: bool) -> None:
        if self._row is not None:
            self.mark_made.emit(self._row.key.code, self._row.mark._replace(is_starred=is_on))

    def _on_note(self, words: str) -> None:
        if self._row is not None:
            self.mark_made.emit(self._row.key.code, self._row.mark._replace(note=words))

    def _on_stage(self, stage: Stage | None) -> None:
        if self._row is not None:
            self._make(replace(self._row.entry, stage=stage), self.tr("状态"))

    def _on_words(self, field: str, words: str, what: str) -> None:
        if self._row is not None:
            self._drafts.pop((self._row.key, field), None)
            self._make(replace(self._row.entry, **{field: words}), what)  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        set_role(self, role="card")
        set_role(self._sheet, role="sheet")
        column = self._column = QVBoxLayout(self._sheet)
        column.setContentsMargins(_SIDES // 2, 20, _SIDES // 2, 20)
        column.setSpacing(14)
        column.addWidget(self.head)
        self._answers.setSpacing(16)
        self._answers.addWidget(self.number, 1, Qt.AlignmentFlag.AlignTop)
        self._answers.addWidget(self._stage_field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._answers)
        for field in (*self._word_fields(), self.note):
            column.addWidget(field)
        column.addWidget(self.evidence)
        column.addStretch()
        self._scroll.setWidget(self._sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._footer())

    def _explain(self) -> None:
        """What F1 opens in each field."""
        explain("number", self.number, self._stage_field)
        explain("words", *self._word_fields())
        explain("evidence", self.evidence)
        explain("marks", self.note, self.head.star)

    def _footer(self) -> QFrame:
        footer = QFrame()
        set_role(footer, role="footer")
        set_role(self._on, kind="primary")
        self._back.setText(self.tr("上一条  Alt+↑"))
        self._on.setText(self.tr("下一条  Alt+↓"))
        line = QHBoxLayout(footer)
        line.setContentsMargins(16, 8, 16, 8)
        line.addStretch()
        line.addWidget(self._back)
        line.addWidget(self._on)
        return footer

    def _wire(self) -> None:
        self._look.changed.connect(self._show_cursor)
        self.number.understood.connect(self._on_understood)
        self.number.refused.connect(self._on_refused)
        self.number.last_wanted.connect(self._on_last_wanted)
        self.number.next_requested.connect(self.next_requested)
        self.number.previous_requested.connect(self.previous_requested)
        self.stage.chosen.connect(self._on_stage)
        self.stage.next_requested.connect(self.next_requested)
        self.stage.previous_requested.connect(self.previous_requested)
        names = (self.tr("进展情况"), self.tr("存在问题"), self.tr("下步打算"))
        for (field, part), what in zip(self._word_fields().items(), names, strict=True):
            field.said.connect(lambda words, part=part, what=what: self._on_words(part, words, what))
        chain = (self.narrative.box, self.problems.box, self.next_steps.box)
        for box, after in pairwise(chain):
            box.next_requested.connect(after.setFocus)
            after.previous_requested.connect(box.setFocus)
        self.narrative.box.previous_requested.connect(self.start_typing)
        self.next_steps.box.next_requested.connect(self.next_requested)
        self.head.star_turned.connect(self._on_star)
        self.note.said.connect(self._on_note)
        self.note.box.previous_requested.connect(self.next_steps.box.setFocus)
        self.note.box.next_requested.connect(self.next_requested)
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))


def _beside(row: RowState) -> str:
    """What a value may be compared with, once that is read."""
    if not row.is_read:
        return ""
    from gui.entry.beside_words import beside_words  # not needed at the start

    return beside_words(row)
