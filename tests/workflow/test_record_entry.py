"""Recording, typing and taking back entries in a real workspace."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.entry.change import Change, ChangeSet, Origin, new_entry
from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState
from model.entry.period import parse_period
from model.errors import ModelError, UsageError
from model.workflow.entry.enter_text import enter_text
from model.workflow.entry.list_entries import history, last_entries, list_entries
from model.workflow.entry.record_entry import record_entry, undo_changes
from model.workflow.workspace.workspace import Workspace

SEPTEMBER = parse_period("2021-09")
KEY = EntryKey("1.03", "FD", SEPTEMBER)


def number(value: int, **texts: str) -> Entry:
    return Entry(ValueState.REPORTED if value else ValueState.ZERO, Decimal(value), **texts)


def test_a_part_that_was_left_alone_keeps_what_another_hand_wrote(workspace: Workspace) -> None:
    record_entry(workspace, ChangeSet((new_entry(KEY, number(5)),)))
    record_entry(workspace, ChangeSet((Change(KEY, BLANK, Entry(narrative="只写文字")),)))
    assert list_entries(workspace) == {KEY: number(5, narrative="只写文字")}


def test_an_altered_part_that_changed_meanwhile_is_refused_and_nothing_written(workspace: Workspace) -> None:
    record_entry(workspace, ChangeSet((new_entry(KEY, number(5)),)))
    other = EntryKey("1.04", "FD", SEPTEMBER)
    with pytest.raises(ModelError) as trouble:
        record_entry(workspace, ChangeSet((new_entry(other, number(1)), new_entry(KEY, number(6)))))
    assert trouble.value.code == "entry.changed_meanwhile"
    assert list_entries(workspace) == {KEY: number(5)}


@pytest.mark.parametrize(
    ("key", "entry", "code"),
    [
        (EntryKey("99.01", "FD", SEPTEMBER), number(1), "plan.unknown_indicator"),
        (EntryKey("1.03", "ZZ", SEPTEMBER), number(1), "unit.unknown"),
        (EntryKey("1.00", "FD", SEPTEMBER), number(1), "entry.no_value_in_item_row"),
        (EntryKey("1.03", "FD", parse_period("2020-09")), number(1), "period.other_year"),
    ],
)
def test_what_has_no_place_in_the_plan_is_refused(workspace: Workspace, key: EntryKey, entry: Entry, code: str) -> None:
    with pytest.raises(UsageError) as trouble:
        record_entry(workspace, ChangeSet((new_entry(key, entry),)))
    assert trouble.value.code == code
    assert history(workspace) == []


def test_undo_keeps_later_edits_and_lists_what_it_could_not_take_back(workspace: Workspace) -> None:
    other = EntryKey("1.04", "FD", SEPTEMBER)
    batch = record_entry(workspace, ChangeSet((new_entry(KEY, number(5)), new_entry(other, number(7))), Origin.REVIEW))
    record_entry(workspace, ChangeSet((Change(KEY, number(5), number(6)),)))
    record_entry(workspace, ChangeSet((Change(other, number(7), number(7, problems="后来写的")),)))
    undone = undo_changes(workspace, batch)
    assert [change.key for change in undone.refused] == [KEY]
    assert list_entries(workspace) == {KEY: number(6), other: Entry(problems="后来写的")}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(["1.03", "1.04", "2.01"]), st.integers(0, 4)), min_size=1, max_size=8))
def test_undoing_everything_in_turn_leaves_nothing(workspace: Workspace, edits: list[tuple[str, int]]) -> None:
    written = []
    for code, value in edits:
        key = EntryKey(code, "FD", SEPTEMBER)
        before = list_entries(workspace).get(key, BLANK)
        written.append(record_entry(workspace, ChangeSet((Change(key, before, replace(before, **_of(value))),))))
    for changes in reversed(written):
        assert undo_changes(workspace, changes).refused == ()
    assert list_entries(workspace) == {}


def _of(value: int) -> dict[str, object]:
    entry = number(value)
    return {"state": entry.state, "value": entry.value}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("1,200", number(1200)),
        ("１２００", number(1200)),
        ("1.2万", number(12000)),
        ("0", number(0)),
        ("无", Entry(ValueState.NIL)),
        ("不适用", Entry(ValueState.NOT_APPLICABLE)),
        ("暂无数据", Entry(ValueState.NOT_AVAILABLE)),
        ("", BLANK),
    ],
)
def test_typed_texts_become_what_they_say(workspace: Workspace, text: str, entry: Entry) -> None:
    assert enter_text(workspace, "1.03", "FD", SEPTEMBER, text, {}) == entry


def test_a_text_that_is_not_certain_is_not_stored(workspace: Workspace) -> None:
    with pytest.raises(UsageError) as trouble:
        enter_text(workspace, "1.03", "FD", SEPTEMBER, "约1200", {"narrative": "也不写"})
    assert trouble.value.code == "entry.value_unclear"
    assert list_entries(workspace) == {}


@pytest.mark.parametrize(
    ("state", "entry"),
    [
        ("nil", Entry(ValueState.NIL)),
        ("zero", number(0)),
        ("blank", BLANK),
        ("reported", number(5)),
        ("done", replace(number(5), stage=Stage.DONE)),
    ],
)
def test_a_state_can_be_put_down_by_name(workspace: Workspace, state: str, entry: Entry) -> None:
    enter_text(workspace, "1.03", "FD", SEPTEMBER, "5", {})
    assert enter_text(workspace, "1.03", "FD", SEPTEMBER, None, {"state": state}) == entry


def test_last_values_go_back_over_a_skipped_month(workspace: Workspace) -> None:
    july, august = parse_period("2021-07"), parse_period("2021-08")
    record_entry(workspace, ChangeSet((new_entry(EntryKey("1.03", "FD", july), number(3)),)))
    record_entry(workspace, ChangeSet((new_entry(EntryKey("1.04", "FD", august), number(4)),)))
    record_entry(workspace, ChangeSet((new_entry(EntryKey("1.03", "FD", parse_period("2021-Q2")), number(9)),)))
    assert last_entries(workspace, SEPTEMBER, "FD") == {"1.03": number(3), "1.04": number(4)}
    assert last_entries(workspace, july, "FD") == {}
