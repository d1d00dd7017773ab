"""What goes into the store comes out the same; entries and their log go together."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.entry.change import Change, ChangeSet, new_entry
from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState
from model.entry.period import Period, parse_period
from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.errors import ModelError
from model.plan.tree import PlanTree
from model.store.calendar_rows import read_due, write_due
from model.store.database import Store, open_store, transaction
from model.store.entry_rows import periods_with_entries, read_entries, read_entry, write
from model.store.exchange_rows import (
    IssuedRow,
    ReceivedRow,
    read_issued,
    read_last_issued,
    read_received,
    read_received_content,
    read_verdicts,
    was_received,
    write_issued,
    write_received,
    write_verdicts,
)
from model.store.log_rows import read_log
from model.store.plan_rows import read_plan, write_plan
from model.store.unit_rows import read_allocations, read_units, write_allocations, write_units

SEPTEMBER = parse_period("2021-09")
KEY = EntryKey("1.03", "FD", SEPTEMBER)
TWELVE_HUNDRED = Entry(
    ValueState.REPORTED, Decimal("1200.50"), Stage.UNDER_WAY, "已引进", "缺编制", "扩招", "名单.xlsx"
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    state = draw(st.sampled_from(ValueState))
    value = draw(NUMBERS) if state == ValueState.REPORTED else Decimal(0) if state == ValueState.ZERO else None
    stage = draw(st.none() | st.sampled_from(Stage))
    return Entry(state, value, stage, draw(TEXTS), draw(TEXTS), draw(TEXTS), draw(TEXTS))


def test_the_bundled_plan_comes_back_whole(store: Store, bundled_plan: PlanTree) -> None:
    write_plan(store, bundled_plan)
    stored = read_plan(store)
    assert stored == bundled_plan
    assert stored is not None
    assert stored.version == bundled_plan.version


def test_the_newest_plan_is_in_force_and_earlier_ones_stay(store: Store, bundled_plan: PlanTree) -> None:
    write_plan(store, bundled_plan)
    revised = PlanTree(bundled_plan.key, "调整后", 2021, bundled_plan.chapters[:3])
    write_plan(store, revised)
    assert read_plan(store) == revised
    assert read_plan(store, bundled_plan.version) == bundled_plan


def test_units_come_back_in_order_and_one_with_data_cannot_go(store: Store, bundled_units: UnitTree) -> None:
    assert read_units(store) == bundled_units
    write(store, ChangeSet((new_entry(KEY, TWELVE_HUNDRED),)))
    with pytest.raises(ModelError) as trouble:
        write_units(store, arrange(unit for unit in bundled_units.units if unit.code == "XX"))
    assert trouble.value.code == "unit.has_entries"
    assert read_units(store) == bundled_units


def test_units_without_data_can_be_replaced(store: Store, bundled_units: UnitTree) -> None:
    fewer = arrange(unit for unit in bundled_units.units if unit.kind != "township")
    write_units(store, fewer)
    assert read_units(store) == fewer


def test_allocations_are_replaced_as_a_whole(store: Store) -> None:
    write_allocations(store, {("FD", "1.03"): Decimal("3000"), ("FX", "1.03"): Decimal("0.30")})
    assert read_allocations(store) == {("FD", "1.03"): Decimal("3000"), ("FX", "1.03"): Decimal("0.30")}
    write_allocations(store, {("FD", "1.04"): Decimal("7")})
    assert read_allocations(store) == {("FD", "1.04"): Decimal("7")}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(entry=entries(), later=entries())
def test_any_entry_is_stored_exactly_and_logged(tmp_path_factory: pytest.TempPathFactory, entry: Entry, later: Entry,
                                                bundled_units: UnitTree) -> None:  # fmt: skip
    store = open_store(tmp_path_factory.mktemp("property") / "one.yaodian")
    write_units(store, bundled_units)
    write(store, ChangeSet((Change(KEY, BLANK, entry),)))
    write(store, ChangeSet((Change(KEY, entry, later),)))
    assert read_entry(store, KEY) == later
    assert [(row.before, row.after) for row in read_log(store, KEY)] == [(BLANK, entry), (entry, later)]
    store.close()


def test_entries_are_found_by_period_and_unit(store: Store) -> None:
    keys = [
        EntryKey("1.03", "FD", SEPTEMBER),
        EntryKey("1.03", "FX", SEPTEMBER),
        EntryKey("1.03", "FD", parse_period("2021-10")),
    ]
    write(store, ChangeSet(tuple(new_entry(key, TWELVE_HUNDRED) for key in keys)))
    assert set(read_entries(store)) == set(keys)
    assert set(read_entries(store, SEPTEMBER)) == set(keys[:2])
    assert set(read_entries(store, SEPTEMBER, "FX")) == {keys[1]}
    assert periods_with_entries(store) == (SEPTEMBER, parse_period("2021-10"))


def test_a_change_that_expects_something_else_writes_nothing_of_its_set(store: Store) -> None:
    other = EntryKey("1.04", "FD", SEPTEMBER)
    write(store, ChangeSet((new_entry(KEY, TWELVE_HUNDRED),)))
    with pytest.raises(ModelError) as trouble:
        write(store, ChangeSet((new_entry(other, TWELVE_HUNDRED), new_entry(KEY, Entry(ValueState.NIL)))))
    assert trouble.value.code == "entry.changed_meanwhile"
    assert read_entry(store, other) == BLANK
    assert len(read_log(store)) == 1


def test_a_removed_entry_is_gone_but_its_history_stays(store: Store) -> None:
    write(store, ChangeSet((new_entry(KEY, TWELVE_HUNDRED),)))
    write(store, ChangeSet((Change(KEY, TWELVE_HUNDRED, BLANK),)))
    assert read_entries(store) == {}
    assert len(read_log(store, KEY)) == 2


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE change_set SET who = 'x'",
        "DELETE FROM change_set",
        "UPDATE change_log SET cell = 'x'",
        "DELETE FROM change_log",
    ],
)
def test_the_log_cannot_be_rewritten(store: Store, sql: str) -> None:
    write(store, ChangeSet((new_entry(KEY, TWELVE_HUNDRED),)))
    with pytest.raises(sqlite3.IntegrityError):
        store.db.execute(sql)
    assert len(read_log(store)) == 1


def test_issued_forms_are_found_by_check_code_else_the_first_of_the_round(store: Store) -> None:
    first = IssuedRow("FD", SEPTEMBER, 1, "v1", "A1B2", "一.xlsx", {"1.03": TWELVE_HUNDRED})
    second = IssuedRow("FD", SEPTEMBER, 2, "v1", "C3D4", "二.xlsx", {})
    write_issued(store, [first, second])
    assert read_last_issued(store, "FD", SEPTEMBER) == second
    assert read_issued(store, "FD", SEPTEMBER, "A1B2", 1) == first
    again = IssuedRow("FD", SEPTEMBER, 1, "v1", "E5F6", "三.xlsx", {})
    write_issued(store, [again])
    assert read_issued(store, "FD", SEPTEMBER, "E5F6", 1) == again
    assert read_issued(store, "FD", SEPTEMBER, "unknown", 1) == first
    assert read_issued(store, "FD", SEPTEMBER, "unknown", 3) is None
    assert read_last_issued(store, "FX", SEPTEMBER) is None


def test_received_workbooks_are_kept_once_to_the_byte(store: Store) -> None:
    row = ReceivedRow("cd" * 32, "FD", SEPTEMBER, 1, "回表.xlsx", datetime(2021, 10, 3, 8, tzinfo=UTC))
    write_received(store, row, b"\x00PK\xff")
    write_received(store, row, b"\x00PK\xff")
    assert read_received(store, SEPTEMBER) == [row]
    assert read_received_content(store, row.sha256) == b"\x00PK\xff"
    assert was_received(store, row.sha256)
    assert not was_received(store, "ef" * 32)
    write_verdicts(store, row.sha256, [("1.03", "value", "keep")], datetime(2021, 10, 4, tzinfo=UTC))
    assert read_verdicts(store, row.sha256) == {("1.03", "value"): "keep"}


def test_due_dates_belong_to_periods(store: Store) -> None:
    write_due(store, SEPTEMBER, date(2021, 10, 5))
    assert read_due(store, SEPTEMBER) == date(2021, 10, 5)
    assert read_due(store, Period(2021, SEPTEMBER.cadence, 10)) is None


def test_what_was_written_survives_reopening(tmp_path: Path, bundled_units: UnitTree) -> None:
    path = tmp_path / "work.yaodian"
    store = open_store(path)
    write_units(store, bundled_units)
    write(store, ChangeSet((new_entry(KEY, TWELVE_HUNDRED),)))
    store.close()
    store = open_store(path)
    assert read_entry(store, KEY) == TWELVE_HUNDRED
    store.close()


ROOT = Path(__file__).parent.parent.parent
_NAMELESS = """
import os, sys
from model.store.user_name import user_name
os.environ.clear()
os.setuid(54321)
print(repr(user_name()))
"""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may become nobody")
def test_a_person_whom_the_system_does_not_know_has_no_name_and_no_trouble() -> None:
    done = subprocess.run([sys.executable, "-c", _NAMELESS], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "''\n"


def test_units_are_read_again_once_anything_was_written_or_taken_back(store: Store) -> None:
    before = read_units(store)
    assert read_units(store) is before
    more = arrange([*before.units, ReportingUnit("NEW", "新设镇", before.top.code)])
    with pytest.raises(ModelError), transaction(store):
        write_units(store, more)
        assert "NEW" in read_units(store).by_code
        raise ModelError("workspace.gone", path="x")
    assert "NEW" not in read_units(store).by_code
    write_units(store, more)
    assert "NEW" in read_units(store).by_code
