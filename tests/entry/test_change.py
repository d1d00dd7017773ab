"""Changes: what an undo takes back, and what it must leave alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import parse_period

KEY = EntryKey("1.03", "FD", parse_period("2021-09"))
FIVE = Entry(ValueState.REPORTED, Decimal(5))


def test_undo_of_a_value_keeps_words_that_were_written_later() -> None:
    undo = Change(KEY, BLANK, FIVE).inverted()
    current = replace(FIVE, narrative="后来写的")
    assert undo.rebased(current) == Change(KEY, current, Entry(narrative="后来写的"))


def test_undo_of_a_value_that_was_changed_later_is_refused() -> None:
    undo = Change(KEY, BLANK, FIVE).inverted()
    assert undo.rebased(Entry(ValueState.REPORTED, Decimal(6))) is None


def test_a_change_from_number_to_nothing_goes_with_its_state() -> None:
    change = Change(KEY, FIVE, Entry(ValueState.NIL))
    rebased = change.rebased(replace(FIVE, problems="缺地"))
    assert rebased is not None
    assert rebased.after == Entry(ValueState.NIL, problems="缺地")


def test_a_set_is_taken_back_last_change_first() -> None:
    six = Entry(ValueState.REPORTED, Decimal(6))
    both = ChangeSet((Change(KEY, BLANK, FIVE), Change(KEY, FIVE, six)))
    assert both.inverted() == ChangeSet((Change(KEY, six, FIVE), Change(KEY, FIVE, BLANK)), Origin.UNDO)
    assert both.touched == {KEY}
