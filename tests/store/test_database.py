"""Opening a workspace: durable, exclusive, and never another program's file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK
from model.errors import ModelError
from model.store.database import APPLICATION_ID, NEWEST_MIGRATION, Store, open_store
from model.store.entry_rows import read_entries, write
from model.store.log_rows import read_log
from model.store.migrations import SCHEMA, known_migrations
from model.store.setting_rows import read_setting, write_setting
from tests.locked import locked_up


def _pragma(store: Store, name: str) -> object:
    return store.db.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_workspace_is_durable_and_exclusive(tmp_path: Path) -> None:
    store = open_store(tmp_path / "new.yaodian")
    assert _pragma(store, "journal_mode") == "wal"
    assert _pragma(store, "synchronous") == 2
    assert _pragma(store, "locking_mode") == "exclusive"
    assert _pragma(store, "foreign_keys") == 1
    assert _pragma(store, "application_id") == APPLICATION_ID
    assert all(table.strict for table in store.db.tables if not table.name.startswith(("_", "sqlite_")))
    store.close()


def test_a_second_window_on_the_same_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "one.yaodian"
    first = open_store(path)
    with pytest.raises(ModelError) as trouble:
        open_store(path)
    assert trouble.value.code == "workspace.in_use"
    first.close()
    open_store(path).close()


def test_names_with_marks_that_urls_know_open_their_own_file(tmp_path: Path) -> None:
    path = tmp_path / "2021年 数据（终稿）#1%20&?.yaodian"
    store = open_store(path)
    write_setting(store, "own_unit", "FD")
    store.close()
    assert path.exists()
    store = open_store(path)
    assert read_setting(store, "own_unit") == "FD"
    store.close()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE mine (x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(ModelError) as trouble:
        open_store(path)
    assert trouble.value.code == "workspace.not_ours"
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"PK\x03\x04" + bytes(5000)])
def test_a_file_that_is_no_database_is_named_as_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.yaodian"
    path.write_bytes(content)
    with pytest.raises(ModelError) as trouble:
        open_store(path)
    assert trouble.value.code == "workspace.damaged"
    assert path.read_bytes() == content


def test_a_newer_workspace_is_refused_unwritten(tmp_path: Path) -> None:
    path = tmp_path / "newer.yaodian"
    store = open_store(path)
    store.db.table("_sqlite_migrations").insert({"migration_set": "workspace", "name": "m999", "applied_at": "2099"})
    store.close()
    with pytest.raises(ModelError) as trouble:
        open_store(path)
    assert trouble.value.code == "workspace.newer"


def test_the_migration_that_says_up_to_date_is_the_last_one() -> None:
    assert known_migrations()[-1] == NEWEST_MIGRATION


def test_an_older_workspace_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.yaodian"
    old = sqlite3.connect(path)
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old.execute("CREATE TABLE kept (x)")
    old.execute("INSERT INTO kept VALUES (7)")
    old.commit()
    old.close()
    open_store(path).close()
    copies = list(tmp_path.glob("old.before-*.yaodian"))
    assert len(copies) == 1
    copy = sqlite3.connect(copies[0])
    assert copy.execute("SELECT x FROM kept").fetchall() == [(7,)]
    copy.close()


def test_a_first_start_that_was_broken_off_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "begun.yaodian"
    begun = sqlite3.connect(path)
    begun.execute("PRAGMA journal_mode = WAL")
    begun.close()
    assert path.stat().st_size
    open_store(path).close()
    assert known_migrations()[-1] == NEWEST_MIGRATION


def test_a_new_workspace_is_there_with_its_first_rows_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new.yaodian"

    def fill(store: Store) -> None:
        write_setting(store, "own_unit", "FD")
        raise ModelError("plan.unknown_name", name="none")

    with pytest.raises(ModelError):
        open_store(path, fill)
    looked_at = sqlite3.connect(path)
    assert looked_at.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    looked_at.close()
    store = open_store(path, lambda new: write_setting(new, "own_unit", "FX"))
    assert read_setting(store, "own_unit") == "FX"
    store.close()


def _old(path: Path, stop_before: str) -> sqlite3.Connection:
    """A workspace of an earlier version."""
    old = sqlite3.connect(path)
    SCHEMA.apply(Database(old), stop_before=stop_before)
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return old


def test_an_older_workspace_is_brought_up_to_date_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "old.yaodian"
    old = _old(path, "m006_curves_marks_and_schemes")
    old.execute("CREATE TABLE evidence (in_the_way)")
    old.close()
    with pytest.raises(sqlite3.OperationalError):
        open_store(path)
    looked_at = sqlite3.connect(path)
    names = looked_at.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid").fetchall()
    assert names[-1] == ("m005_rows_have_a_history",)
    looked_at.execute("DROP TABLE evidence")
    looked_at.close()
    store = open_store(path)
    assert any(name.startswith("keep_history_of_") for (name,) in store.read("SELECT name FROM sqlite_master"))
    store.close()


def test_entries_and_their_log_are_the_same_after_they_were_put_in_another_order(tmp_path: Path) -> None:
    path = tmp_path / "old.yaodian"
    old = _old(path, "m012_entries_stand_by_unit_and_sets_apart")
    old.execute("INSERT INTO unit VALUES ('FD', 1, '沣东', NULL, 'unit', '', '', NULL)")
    for code, value in (("1.03", "1200"), ("1.04", "7")):
        old.execute(
            "INSERT INTO entry VALUES (?, 'FD', '2021-09', 'reported', ?, NULL, '进展', '', '', '')", [code, value]
        )
    nothing, six = '{"state": "blank"}', '{"state": "reported", "value": "6"}'
    taken, decided = ("b", "2021-10-01T08:00:00+00:00", "collected"), ("a", "2021-10-02T08:00:00+00:00", "review")
    for its_set, code, before, value in (
        (taken, "1.03", nothing, 1200),
        (taken, "1.04", nothing, 6),
        (decided, "1.04", six, 7),
    ):
        old.execute(
            "INSERT INTO change_log"
            " (change_set, at, origin, code, before, after, who, machine, source, unit, period, cell)"
            " VALUES (?, ?, ?, ?, ?, ?, '王', 'pc', 'f0', 'FD', '2021-09', '填报表!H8')",
            [*its_set, code, before, f'{{"state": "reported", "value": "{value}"}}'],
        )
    old.commit()
    old.close()
    with closing(open_store(path)) as store:
        entries = read_entries(store)
        assert [(key.code, entry.value, entry.narrative) for key, entry in entries.items()] == [
            ("1.03", Decimal(1200), "进展"),
            ("1.04", Decimal(7), "进展"),
        ]
        log = read_log(store)
        assert [(one.seq, one.key.code, one.origin, one.at.day, one.after.value) for one in log] == [
            (1, "1.03", Origin.COLLECTED, 1, 1200),
            (2, "1.04", Origin.COLLECTED, 1, 6),
            (3, "1.04", Origin.REVIEW, 2, 7),
        ]
        assert [one.change_set for one in log] == [1, 1, 3] and {one.source for one in log} == {"f0"}
        key = log[-1].key
        write(store, ChangeSet((Change(key, entries[key], BLANK),)))
        assert read_log(store, key)[-1].change_set == 4


@pytest.mark.skipif(os.name != "posix", reason="elsewhere nobody can take away a file that is open")
@pytest.mark.parametrize("is_replaced", [False, True])
def test_nothing_is_called_saved_that_goes_to_a_file_which_is_gone(tmp_path: Path, is_replaced: bool) -> None:
    path = tmp_path / "work.yaodian"
    store = open_store(path)
    write_setting(store, "own_unit", "FD")
    path.rename(tmp_path / "elsewhere")
    if is_replaced:
        path.write_bytes((tmp_path / "elsewhere").read_bytes())
    with pytest.raises(ModelError) as trouble:
        write_setting(store, "own_unit", "FX")
    assert trouble.value.code == "workspace.gone"
    assert read_setting(store, "own_unit") == "FD"
    (tmp_path / "elsewhere").replace(path)
    write_setting(store, "own_unit", "FX")
    assert read_setting(store, "own_unit") == "FX"
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions of folders are POSIX")
@pytest.mark.parametrize(
    ("locked", "opened", "code"),
    [
        ("folder/work.yaodian", "folder/work.yaodian", "workspace.read_only"),
        ("folder", "folder/work.yaodian", "workspace.read_only"),
        ("folder", "folder/new.yaodian", "workspace.unreachable"),
        ("folder", "folder/below/new.yaodian", "workspace.unreachable"),
    ],
)
def test_what_may_only_be_read_is_called_so(tmp_path: Path, locked: str, opened: str, code: str) -> None:
    (tmp_path / "folder").mkdir()
    path = tmp_path / "folder" / "work.yaodian"
    open_store(path).close()
    before = path.read_bytes()
    with locked_up(tmp_path / locked), pytest.raises(ModelError) as trouble:
        open_store(tmp_path / opened)
    assert trouble.value.code == code
    assert trouble.value.context.get("detail") in (None, "system.EACCES", "system.EPERM")
    assert path.read_bytes() == before and [one.name for one in path.parent.iterdir()] == ["work.yaodian"]


def test_what_cannot_be_read_is_said_as_the_files_trouble(tmp_path: Path) -> None:
    path = tmp_path / "garbage.yaodian"
    path.write_bytes(b"no database at all" * 100)
    store = Store(path, sqlite3.connect(path))
    with pytest.raises(ModelError) as trouble:
        read_setting(store, "own_unit")
    assert trouble.value.code == "workspace.damaged"
    store.close()


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as trouble:
        open_store(tmp_path)
    assert trouble.value.code == "workspace.unreachable"
