"""Looking at a workspace that cannot be written: as it was saved last, and nothing of it is touched."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from model.errors import ModelError
from model.store.database import open_store, transaction
from model.store.setting_rows import read_setting, write_setting
from model.store.snapshot import open_snapshot


def test_what_somebody_else_has_open_is_shown_as_it_was_saved_last(tmp_path: Path) -> None:
    path = tmp_path / "one.yaodian"
    first = open_store(path)
    write_setting(first, "own_unit", "FD")
    assert path.with_name("one.yaodian-wal").stat().st_size > 0
    seen = open_snapshot(path)
    assert read_setting(seen, "own_unit") == "FD"
    assert seen.is_read_only and seen.path == path
    write_setting(first, "own_unit", "FX")
    assert read_setting(seen, "own_unit") == "FD"
    seen.close()
    first.close()


def test_nothing_is_written_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "one.yaodian"
    first = open_store(path)
    write_setting(first, "own_unit", "FD")
    first.close()
    before = path.read_bytes()
    seen = open_snapshot(path)
    with pytest.raises(ModelError) as trouble:
        write_setting(seen, "own_unit", "FX")
    assert trouble.value.code == "workspace.read_only"
    with pytest.raises(ModelError) as trouble, transaction(seen) as writing:
        writing.execute("DELETE FROM setting")
    assert trouble.value.code == "workspace.read_only"
    assert read_setting(seen, "own_unit") == "FD"
    seen.close()
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["one.yaodian"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_can_be_looked_at(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = folder / "one.yaodian"
    open_store(path).close()
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        with pytest.raises(ModelError):
            open_store(path)
        open_snapshot(path).close()
    finally:
        folder.chmod(0o755)


def test_the_copy_goes_with_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, scratch = tmp_path / "one.yaodian", tmp_path / "scratch"
    open_store(path).close()
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    seen = open_snapshot(path)
    assert len(list(scratch.iterdir())) == 1
    seen.close()
    assert list(scratch.iterdir()) == []


def test_what_cannot_be_looked_at_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as trouble:
        open_snapshot(tmp_path / "absent.yaodian")
    assert trouble.value.code == "workspace.unreachable"
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE mine (x)")
    connection.close()
    with pytest.raises(ModelError) as trouble:
        open_snapshot(other)
    assert trouble.value.code == "workspace.not_ours"


def newer_workspace(path: Path, *changes: str) -> Path:
    """A workspace in which a later version has changed something that this one knows nothing of."""
    store = open_store(path)
    write_setting(store, "own_unit", "FD")
    for change in changes:
        store.connection.execute(change)
    store.db.table("_sqlite_migrations").insert({"migration_set": "workspace", "name": "m999", "applied_at": "2099"})
    store.close()
    return path


def test_what_a_newer_version_has_added_to_can_be_looked_at(tmp_path: Path) -> None:
    more = ("ALTER TABLE entry ADD COLUMN mood TEXT", "CREATE TABLE mood (name TEXT)")
    path = newer_workspace(tmp_path / "one.yaodian", *more)
    before = path.read_bytes()
    seen = open_snapshot(path)
    assert seen.is_newer and seen.is_read_only and read_setting(seen, "own_unit") == "FD"
    with pytest.raises(ModelError) as trouble:
        write_setting(seen, "own_unit", "FX")
    assert trouble.value.code == "workspace.read_only"
    seen.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    ["ALTER TABLE entry RENAME COLUMN value TO amount", "DROP TABLE evidence", "ALTER TABLE unit RENAME phone TO no"],
)
def test_what_a_newer_version_tells_otherwise_is_refused(tmp_path: Path, change: str) -> None:
    path = newer_workspace(tmp_path / "one.yaodian", change)
    with pytest.raises(ModelError) as trouble:
        open_snapshot(path)
    assert trouble.value.code == "workspace.newer"


def test_a_workspace_of_this_version_is_no_newer_one(tmp_path: Path) -> None:
    path = tmp_path / "one.yaodian"
    open_store(path).close()
    seen = open_snapshot(path)
    assert not seen.is_newer
    seen.close()
