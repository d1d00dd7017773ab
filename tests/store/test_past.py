"""The workspace as it stood: entries, plans, units, targets, settings and kept workbooks, all at one moment."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.calendar import PeriodDates
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.entry.reporting_unit import ReportingUnit, arrange
from model.errors import ModelError
from model.plan.tree import PlanTree
from model.store.calendar_rows import read_calendar, write_period_dates
from model.store.database import Store, open_store
from model.store.entry_rows import read_entries, read_entry, write
from model.store.exchange_rows import ReceivedRow, read_received, read_received_content, write_received
from model.store.past import open_past
from model.store.plan_rows import read_plan, write_plan
from model.store.setting_rows import read_setting, write_setting
from model.store.unit_rows import read_allocations, read_units, write_allocations, write_units

PERIOD = parse_period("2021-09")
KEY = EntryKey("1.01", "A", PERIOD)
UNITS = arrange([ReportingUnit("T", "总"), ReportingUnit("A", "甲", "T"), ReportingUnit("B", "乙", "T")])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path / "work.yaodian")) as opened:
        write_units(opened, UNITS)
        yield opened


def tick() -> datetime:
    """A moment between what was written and what comes."""
    time.sleep(0.004)
    moment = datetime.now(UTC)
    time.sleep(0.004)
    return moment


def reported(value: int) -> Entry:
    return Entry(ValueState.REPORTED, Decimal(value))


def put(store: Store, value: Entry, key: EntryKey = KEY) -> None:
    change = new_entry(key, value)
    write(store, ChangeSet((type(change)(key, read_entry(store, key), value),)))


def test_an_entry_goes_back_through_every_state(store: Store) -> None:
    moments = [tick()]
    states = [reported(5), reported(7), BLANK, reported(9)]
    for state in states:
        put(store, state)
        moments.append(tick())
    for moment, state in zip(moments, [BLANK, *states], strict=True):
        with closing(open_past(store, moment)) as past:
            assert read_entry(past, KEY) == state
    assert read_entry(store, KEY) == reported(9), "the workspace itself is as it was"


def test_plan_targets_units_settings_and_calendar_go_back(store: Store, bundled_plan: PlanTree) -> None:
    write_plan(store, bundled_plan)
    write_allocations(store, {("A", "1.01"): Decimal(10), ("B", "1.01"): Decimal(20)})
    write_setting(store, "own_unit", "T")
    write_period_dates(store, PERIOD, PeriodDates(due=date(2021, 10, 5)))
    then = tick()
    write_plan(store, PlanTree("other", "别的方案", 2021), date(2021, 7, 1))
    write_plan(store, PlanTree("third", "第三个", 2021))
    write_allocations(store, {("A", "1.01"): Decimal(30)})
    write_setting(store, "own_unit", "A")
    write_setting(store, "new", "x")
    write_period_dates(store, PERIOD, PeriodDates(due=date(2021, 10, 9)))
    write_units(store, arrange([ReportingUnit("T", "改名"), ReportingUnit("A", "甲", "T")]))
    with closing(open_past(store, then)) as past:
        plan = read_plan(past, on=PERIOD.end)
        assert plan is not None and plan.version == bundled_plan.version
        assert read_allocations(past) == {("A", "1.01"): Decimal(10), ("B", "1.01"): Decimal(20)}
        assert (read_setting(past, "own_unit"), read_setting(past, "new")) == ("T", None)
        assert read_calendar(past).dates(PERIOD).due == date(2021, 10, 5)
        assert read_units(past) == UNITS
    plan = read_plan(store)
    assert plan is not None and plan.title == "第三个"


def test_a_workbook_that_came_later_is_not_there(store: Store) -> None:
    first = ReceivedRow("a" * 64, "A", PERIOD, 1, "一.xlsx", datetime.now(UTC))
    write_received(store, first, b"PK\x00\xff")
    then = tick()
    write_received(store, ReceivedRow("b" * 64, "A", PERIOD, 1, "二.xlsx", datetime.now(UTC)), b"PK")
    with store.db.atomic():
        store.db.execute("DELETE FROM submission WHERE sha256 = ?", ["a" * 64])
    with closing(open_past(store, then)) as past:
        assert [row.sha256 for row in read_received(past, PERIOD)] == ["a" * 64]
        assert read_received_content(past, "a" * 64) == b"PK\x00\xff"


@given(values=st.lists(st.tuples(st.sampled_from(["1.01", "1.02", "2.01"]), st.integers(0, 3)), max_size=12))
def test_any_stream_of_changes_can_be_walked_back(
    values: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Rows of the log are dated by hand here: a minute apart, so that each moment lies between two of them."""
    path = tmp_path_factory.mktemp("stream") / "work.yaodian"
    start = datetime(2021, 10, 1, tzinfo=UTC)
    with closing(open_store(path)) as store:
        write_units(store, UNITS)
        seen = [read_entries(store)]
        for code, value in values:
            put(store, reported(value) if value else BLANK, EntryKey(code, "A", PERIOD))
            seen.append(read_entries(store))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER change_set_keeps_update")
        connection.execute("UPDATE change_set SET at = strftime('%Y-%m-%dT%H:%M:%f+00:00', ?, id || ' minutes')",
                           [start.isoformat()])  # fmt: skip
        written = connection.execute("SELECT count(*) FROM change_set").fetchone()[0]
        connection.commit()
    with closing(open_store(path)) as store:
        for place in range(written + 1):
            with closing(open_past(store, start + timedelta(minutes=place, seconds=30))) as past:
                assert read_entries(past) == seen[place]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "garbage.yaodian"
    path.write_bytes(b"no database at all" * 100)
    with closing(Store(path, sqlite3.connect(path))) as store, pytest.raises(ModelError) as trouble:
        open_past(store, datetime.now(UTC))
    assert trouble.value.code == "workspace.damaged"
