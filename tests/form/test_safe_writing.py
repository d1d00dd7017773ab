"""What is written is on the disk whole or not at all; no text ever becomes a formula, no number loses digits."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from contextlib import nullcontext
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from model import safe_file
from model.entry.entry import Entry, ValueState
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.errors import ModelError
from model.form.writer import write_form
from model.plan.tree import PlanTree
from model.safe_file import save_bytes
from model.store.backup import write_backup
from model.store.database import open_store

ROOT = Path(__file__).parent.parent.parent

_SAVE = """
import resource, signal, sys
from pathlib import Path
from model.errors import ModelError
from model.safe_file import save_bytes
if {limited}:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    save_bytes(Path(sys.argv[1]), b"n" * 1_000_000)
except ModelError as trouble:
    print(trouble.code, trouble.context["detail"])
"""


def _try_to_save(path: Path, *, limited: bool) -> str:
    command = [sys.executable, "-c", _SAVE.format(limited=limited), str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(os.name != "posix", reason="file size limits are POSIX")
def test_a_file_that_cannot_grow_leaves_the_old_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "FD.xlsx"
    path.write_bytes(b"old and good")
    assert _try_to_save(path, limited=True) == "file.unwritable system.EFBIG"
    assert path.read_bytes() == b"old and good"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are POSIX")
def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    """As a device would be, by whoever may write in its folder."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(ModelError, match=r"file\.unwritable"):
        save_bytes(path, b"new")
    assert stat.S_ISFIFO(path.stat().st_mode) and list(tmp_path.iterdir()) == [path]


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A file system of 64 KiB; skipped where none may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("no small disk can be mounted here")
    yield folder  # type: ignore[misc]
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_old_one_whole(small_disk: Path) -> None:
    path = small_disk / "FD.xlsx"
    path.write_bytes(b"old and good")
    assert _try_to_save(path, limited=False) == "file.unwritable system.ENOSPC"
    assert path.read_bytes() == b"old and good"
    assert list(small_disk.iterdir()) == [path]


def test_the_file_is_synced_before_it_is_renamed_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deeds: list[str] = []
    sync, replace = os.fsync, os.replace

    def synced(handle: int) -> None:
        deeds.append("sync folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "sync file")
        sync(handle)

    def replaced(one: str, other: Path) -> None:
        deeds.append("rename")
        replace(one, other)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    save_bytes(tmp_path / "FD.xlsx", b"new")
    assert deeds == ["sync file", "rename", "sync folder"]


def test_the_folders_above_a_new_one_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    sync = os.fsync

    def told(handle: int) -> None:
        synced.append(os.readlink(f"/proc/self/fd/{handle}"))
        sync(handle)

    monkeypatch.setattr(os, "fsync", told)
    save_bytes(tmp_path / "one" / "two" / "FD.xlsx", b"new")
    assert [path for path in synced if not path.endswith(".part")] == [
        str(tmp_path), str(tmp_path / "one"), str(tmp_path / "one" / "two")
    ]  # fmt: skip


@pytest.mark.parametrize(("error", "is_told"), [(errno.EIO, True), (errno.ENOSPC, True), (errno.EINVAL, False)])
def test_a_folder_that_cannot_be_synced_is_said_unless_there_is_no_such_thing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, is_told: bool
) -> None:
    sync = os.fsync

    def refuse(handle: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{handle}"):
            raise OSError(error, "")
        sync(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    if is_told:
        with pytest.raises(ModelError) as trouble:
            save_bytes(tmp_path / "FD.xlsx", b"new")
        assert trouble.value.code == "file.unwritable"
    else:
        save_bytes(tmp_path / "FD.xlsx", b"new")
    assert (tmp_path / "FD.xlsx").read_bytes() == b"new"


AWKWARD = ("=1+1", "+86 029", "-5", "@SUM(A1)", "＝1+1", "\t=1", "=cmd|' /C calc'!A0", "a\x00b\x1bc", "_x0041_")


def test_texts_stay_texts_and_long_numbers_keep_their_digits(
    small_plan: PlanTree, office: ReportingUnit, september: Period, tmp_path: Path
) -> None:
    entries = {
        code: Entry(narrative=text, problems=text)
        for code, text in zip(small_plan.reportable_codes, AWKWARD, strict=False)
    }
    long = Decimal("1234567890123456.5")
    entries["2.01"] = Entry(ValueState.REPORTED, long)
    path = tmp_path / "FD.xlsx"
    write_form(small_plan, office, september, entries=entries, last={}, targets={}, path=path)
    sheet = openpyxl.load_workbook(path)["填报表"]
    for row in sheet.iter_rows(min_row=5):
        for cell in row[9:]:
            if cell.value is not None:
                assert cell.data_type == "s"
                assert cell.quotePrefix is str(cell.value).startswith(("=", "+", "-", "@", "＝"))
                assert not any(ord(sign) < 32 for sign in str(cell.value))
    values = [row[7] for row in sheet.iter_rows(min_row=5) if row[1].value == "2.01"]
    assert [(cell.value, cell.data_type) for cell in values] == [("1234567890123456.5", "s")]


@pytest.fixture
def broken_stick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A medium that takes everything and gives back something else."""
    sync = os.fsync

    def sync_and_spoil(handle: int) -> None:
        sync(handle)
        if stat.S_ISREG(os.fstat(handle).st_mode):
            place = os.fstat(handle).st_size // 2
            other = bytes([os.pread(handle, 1, place)[0] ^ 1])
            os.pwrite(handle, other, place)

    monkeypatch.setattr(os, "fsync", sync_and_spoil)


@pytest.mark.skipif(os.name != "posix", reason="reads and writes beside the file's own place")
@pytest.mark.usefixtures("broken_stick")
def test_what_reads_back_otherwise_is_not_called_saved(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(ModelError) as trouble:
        save_bytes(path, b"new content")
    assert trouble.value.code == "file.read_back"
    assert path.read_bytes() == b"old" and [one.name for one in tmp_path.iterdir()] == ["form.xlsx"]


@pytest.mark.skipif(os.name != "posix", reason="reads and writes beside the file's own place")
def test_a_backup_that_reads_back_otherwise_is_none(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    store = open_store(tmp_path / "work.yaodian")
    request.getfixturevalue("broken_stick")
    with pytest.raises(ModelError) as trouble:
        write_backup(store, tmp_path / "stick" / "copy.yaodian")
    assert trouble.value.code == "file.read_back"
    assert list((tmp_path / "stick").iterdir()) == []
    store.close()


@pytest.mark.parametrize(("refusals", "is_saved"), [(3, True), (99, False)])
def test_what_is_held_for_moments_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int, is_saved: bool
) -> None:
    """As under Windows, where nothing can take the place of a file that a program holds open."""
    replace, refused = os.replace, []

    def held(part: Path, path: Path) -> None:
        if len(refused) < refusals:
            refused.append(path)
            raise PermissionError(errno.EACCES, "held", str(path))
        replace(part, path)

    (tmp_path / "part").write_bytes(b"new")
    (tmp_path / "form.xlsx").write_bytes(b"old")
    monkeypatch.setattr(safe_file.os, "name", "nt")
    monkeypatch.setattr(safe_file.os, "replace", held)
    monkeypatch.setattr(safe_file, "sleep", lambda seconds: None)
    with nullcontext() if is_saved else pytest.raises(PermissionError):
        safe_file.put_in_place(tmp_path / "part", tmp_path / "form.xlsx")
    monkeypatch.undo()
    assert (tmp_path / "form.xlsx").read_bytes() == (b"new" if is_saved else b"old")
    assert len(refused) < 10
