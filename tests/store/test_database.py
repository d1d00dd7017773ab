"""Opening a workspace: durable, exclusive, and never another program's file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from model.errors import ModelError
from model.store.database import APPLICATION_ID, NEWEST_MIGRATION, Store, open_store
from model.store.migrations import known_migrations
from model.store.setting_rows import read_setting, write_setting


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


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as trouble:
        open_store(tmp_path)
    assert trouble.value.code == "workspace.unreachable"
