"""Backups are whole or absent, a restored file is the backup, and a check notices what the log does not explain."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from model.entry.change import Change, ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.errors import ModelError
from model.plan.tree import PlanTree
from model.store.backup import check_store, restore_backup, write_backup
from model.store.database import Store, open_store
from model.store.entry_rows import read_entries, write
from model.store.evidence_rows import write_evidence
from model.store.exchange_rows import ReceivedRow, write_received
from model.store.plan_rows import write_plan
from model.workflow.workspace.keep_safe import restore

KEY = EntryKey("1.03", "FD", parse_period("2021-09"))
FIVE = Entry(ValueState.REPORTED, Decimal(5))


def test_a_backup_holds_what_was_written_before_it(store: Store, tmp_path: Path) -> None:
    write(store, ChangeSet((new_entry(KEY, FIVE),)))
    write_backup(store, tmp_path / "backup" / "one.yaodian")
    copy = open_store(tmp_path / "backup" / "one.yaodian")
    assert read_entries(copy) == {KEY: FIVE}
    copy.close()
    assert [path.name for path in (tmp_path / "backup").iterdir()] == ["one.yaodian"]


def test_a_restored_workspace_is_the_backup_and_the_other_is_kept(store: Store, tmp_path: Path) -> None:
    write_backup(store, tmp_path / "empty.yaodian")
    write(store, ChangeSet((new_entry(KEY, FIVE),)))
    store.close()
    kept = restore_backup(tmp_path / "empty.yaodian", store.path)
    assert kept is not None
    for path, entries in ((store.path, {}), (kept, {KEY: FIVE})):
        opened = open_store(path)
        assert read_entries(opened) == entries
        opened.close()


def test_what_is_no_whole_workspace_is_not_restored(store: Store, tmp_path: Path) -> None:
    write_backup(store, tmp_path / "good.yaodian")
    half = tmp_path / "half.yaodian"
    half.write_bytes((tmp_path / "good.yaodian").read_bytes()[:20_000])
    other = tmp_path / "other.yaodian"
    sqlite3.connect(other).execute("CREATE TABLE t (x)").connection.close()
    store.close()
    before = store.path.read_bytes()
    for path, code in ((half, "workspace.damaged"), (other, "workspace.not_ours"), (tmp_path / "no", "file.missing")):
        with pytest.raises(ModelError) as trouble:
            restore_backup(path, store.path)
        assert trouble.value.code == code
    assert store.path.read_bytes() == before


def test_what_stands_in_the_log_beside_a_backup_is_restored_too(store: Store, tmp_path: Path) -> None:
    write(store, ChangeSet((new_entry(KEY, FIVE),)))
    (tmp_path / "copied").mkdir()
    for path in tmp_path.glob("work.yaodian*"):
        shutil.copyfile(path, tmp_path / "copied" / path.name)
    assert (tmp_path / "copied" / "work.yaodian-wal").stat().st_size
    restore_backup(tmp_path / "copied" / "work.yaodian", tmp_path / "restored.yaodian")
    opened = open_store(tmp_path / "restored.yaodian")
    assert read_entries(opened) == {KEY: FIVE}
    opened.close()


def test_a_damaged_workspace_is_replaced_by_its_backup_and_kept(store: Store, tmp_path: Path) -> None:
    write(store, ChangeSet((new_entry(KEY, FIVE),)))
    write_backup(store, tmp_path / "good.yaodian")
    store.close()
    damaged = store.path.read_bytes()[:30_000] + b"\xff" * 30_000
    store.path.write_bytes(damaged)
    kept = restore(tmp_path / "good.yaodian", store.path)
    assert kept is not None and kept.read_bytes() == damaged
    opened = open_store(store.path)
    assert read_entries(opened) == {KEY: FIVE}
    opened.close()


def test_the_log_of_a_damaged_workspace_is_kept_and_not_taken_for_the_new_ones(store: Store, tmp_path: Path) -> None:
    write_backup(store, tmp_path / "good.yaodian")
    store.close()
    log = store.path.with_name(f"{store.path.name}-wal")
    store.path.write_bytes(b"no database" * 500)
    log.write_bytes(b"a log")
    kept = restore_backup(tmp_path / "good.yaodian", store.path)
    assert kept is not None and kept.with_name(f"{kept.name}-wal").read_bytes() == b"a log"
    assert not log.exists()
    open_store(store.path).close()


def test_a_backup_that_cannot_be_written_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    with pytest.raises(ModelError) as trouble:
        write_backup(store, tmp_path / "file" / "backup.yaodian")
    assert trouble.value.code == "file.unwritable"


def test_a_check_finds_an_entry_that_was_altered_behind_the_logs_back(store: Store) -> None:
    write(store, ChangeSet((new_entry(KEY, FIVE),)))
    assert check_store(store).is_sound
    store.db.execute("UPDATE entry SET value = '6'")
    check = check_store(store)
    assert (check.is_sound, check.unexplained) == (False, (KEY,))


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE change_set SET at = '2021-1'", "读不懂"),
        ("UPDATE indicator SET target = '7' WHERE code = '1.03'", "版本号"),
        ("UPDATE evidence SET content = X'00'", "证据文件与登记时不一致"),
        ("UPDATE submission SET content = X'504B0304'", "与收到时不一致"),
    ],
)
def test_a_check_finds_what_is_not_as_it_was_put_in(
    store: Store, bundled_plan: PlanTree, damage: str, words: str
) -> None:
    write_plan(store, bundled_plan)
    write(store, ChangeSet((new_entry(KEY, FIVE),)))
    write_evidence(store, b"a receipt")
    content = b"PK\x03\x04 a workbook"
    row = ReceivedRow(hashlib.sha256(content).hexdigest(), "FD", KEY.period, 1, "a.xlsx", datetime(2021, 10, 5))
    write_received(store, row, content)
    assert check_store(store).is_sound
    store.db.execute("DROP TRIGGER IF EXISTS change_set_keeps_update")
    store.db.execute(damage)
    (found,) = check_store(store).damage
    assert words in found and "请" in found


def test_a_text_that_is_none_is_the_files_damage(store: Store) -> None:
    write(store, ChangeSet((new_entry(KEY, Entry(ValueState.REPORTED, Decimal(5), narrative="进展")),)))
    store.db.execute("UPDATE entry SET narrative = CAST(X'E8BF9BE8' AS TEXT)")
    with pytest.raises(ModelError) as trouble:
        read_entries(store)
    assert trouble.value.code == "workspace.damaged"


def test_a_file_that_is_open_elsewhere_is_not_called_damaged(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ModelError) as trouble:
        restore_backup(store.path, tmp_path / "other.yaodian")
    assert trouble.value.code == "workspace.in_use"
    assert not (tmp_path / "other.yaodian").exists()


def test_a_clock_that_was_turned_back_is_told_and_no_damage(store: Store) -> None:
    one, two, three = (Entry(ValueState.REPORTED, Decimal(number)) for number in (1, 2, 3))
    for change in (new_entry(KEY, one), Change(KEY, one, two), Change(KEY, two, three)):
        write(store, ChangeSet((change,)))
    assert check_store(store).turned_back == ()
    store.db.execute("DROP TRIGGER change_set_keeps_update")
    store.db.execute("UPDATE change_set SET at = '2021-10-04T08:00:00+00:00' WHERE id = 2")
    check = check_store(store)
    assert check.is_sound and check.turned_back == (2,)
    assert read_entries(store)[KEY] == three
