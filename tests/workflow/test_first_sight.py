"""What is seen first agrees with what is read later, and takes the row that was left."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.entry.change import Change, ChangeSet
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.errors import ModelError
from model.plan.names import names_of
from model.workflow.entry.record_entry import record_entry
from model.workflow.plan.show_plan import own_unit, show_plan
from model.workflow.workspace import first_sight as sight_of
from model.workflow.workspace.first_sight import first_sight, names_below
from model.workflow.workspace.workspace import close_workspace, current_period, open_workspace


def test_the_first_sight_agrees_with_the_plan(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "work.yaodian")
    period, unit = current_period(workspace), own_unit(workspace)
    key = EntryKey("8.02", unit.code, period)
    record_entry(workspace, ChangeSet((Change(key, BLANK, Entry(ValueState.NIL)),)))
    close_workspace(workspace)
    workspace = open_workspace(tmp_path / "work.yaodian")
    sight = first_sight(workspace, "8.02")
    assert not workspace.plans, "the plan was read"
    plan = show_plan(workspace, period)
    assert sight.names == names_of(plan)
    assert sight.plan == plan.key and sight.unit == unit
    row = sight.row
    assert (row.key, row.item, row.indicator) == (key, plan.item_of("8.02"), plan.by_code["8.02"])
    assert row.chapter.title == plan.chapter_of("8.02").title and row.entry == Entry(ValueState.NIL)
    words = first_sight(workspace, "8.00").row
    assert words.indicator is None and words.item == plan.item_of("8.02")
    close_workspace(workspace)


@pytest.mark.parametrize("code", ["", "999.01", "8.99", "no code", "³.01", "8"])
def test_a_row_that_is_gone_gives_way_to_the_first(tmp_path: Path, code: str) -> None:
    workspace = open_workspace(tmp_path / "work.yaodian")
    assert first_sight(workspace, code).row.key.code == "1.01"
    close_workspace(workspace)


def test_without_a_plan_nothing_is_seen(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "work.yaodian")
    workspace.db.execute("UPDATE plan SET in_force = 0")
    with pytest.raises(ModelError, match=r"plan\.none"):
        first_sight(workspace, "1.01")
    close_workspace(workspace)


@pytest.mark.parametrize("code", ["8.02", ""])
def test_of_a_long_plan_the_indicators_are_counted_and_named_item_by_item(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(sight_of, "FEW", 200)
    workspace = open_workspace(tmp_path / "work.yaodian")
    sight = first_sight(workspace, code)
    assert not workspace.plans, "the plan was read"
    period = sight.row.key.period
    read = [
        one._replace(indicators=names_below(workspace, period, one.ordinal), unread=0)
        for chapter in sight.names
        for one in chapter.items
        if not one.indicators
    ]
    whole = names_of(show_plan(workspace, period))
    assert read == [item for chapter in whole for item in chapter.items]
    unread = [one.unread for chapter in sight.names for one in chapter.items]
    assert unread == [len(item.indicators) for chapter in whole for item in chapter.items]
    assert sight.row.key.code == (code or "1.01")
    close_workspace(workspace)
