"""Copying, checking and restoring on the command line."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from model.entry.period import parse_period
from model.workflow.entry.enter_text import enter_text
from model.workflow.workspace.keep_safe import back_up
from model.workflow.workspace.workspace import close_workspace, open_workspace
from tests.flow.conftest import ROOT, Run
from tests.locked import locked_up


def test_what_was_lost_comes_back_from_a_backup(run: Run, tmp_path: Path) -> None:
    assert run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09").status == 0
    backup = Path(run("backup").out.strip())
    assert backup.parent.name == "备份"
    assert run("entry", "set", "1.03", "7", "--unit", "FD", "--period", "2021-09").status == 0
    assert run("workspace", "check", "--json").json["changes"] == 2
    assert run("restore", backup).status == 0
    (entry,) = run("entry", "list", "--json").json
    assert entry["value"] == "1200"
    assert run("workspace", "check", "--json").json == {
        "sound": True, "entries": 1, "changes": 1, "damage": [], "unexplained": [], "clock_turned_back": [],
    }  # fmt: skip
    assert (tmp_path / "work.replaced-1.yaodian").exists()


def test_a_workspace_can_be_started_from_a_backup(run: Run, tmp_path: Path) -> None:
    run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09")
    run("backup", "--out", tmp_path / "copy.yaodian")
    assert run("restore", tmp_path / "copy.yaodian", workspace="new.yaodian").status == 0
    assert len(run("entry", "list", "--json", workspace="new.yaodian").json) == 1
    assert run("restore", tmp_path / "none.yaodian").status == 3


@pytest.mark.parametrize("locked", ["stick", "stick/work.yaodian"])
def test_a_workspace_that_cannot_be_written_is_read(run: Run, tmp_path: Path, locked: str) -> None:
    on_stick = "stick/work.yaodian"
    run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09", workspace=on_stick)
    with locked_up(tmp_path / locked):
        listed = run("entry", "list", "--json", workspace=on_stick)
        assert listed.status == 0 and listed.json[0]["value"] == "1200" and "只读打开" in listed.err
        assert run("workspace", "check", "--json", workspace=on_stick).json["sound"] is True
        assert run("backup", "--out", tmp_path / "copy.yaodian", workspace=on_stick).status == 0
        refused = run("entry", "set", "1.03", "7", "--unit", "FD", "--period", "2021-09", workspace=on_stick)
        assert refused.status == 3 and "只能读，没有写入" in refused.err
    assert len(run("entry", "list", "--json", workspace="copy.yaodian").json) == 1


def test_a_copy_on_a_stick_that_cannot_be_written_is_restored(run: Run, tmp_path: Path) -> None:
    run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09", workspace="stick/work.yaodian")
    with locked_up(tmp_path / "stick"):
        assert run("restore", tmp_path / "stick" / "work.yaodian").status == 0
        refused = run("restore", tmp_path / "work.yaodian", workspace="stick/other.yaodian")
        assert refused.status == 3 and "没有权限" in refused.err
    assert len(run("entry", "list", "--json").json) == 1
    assert [one.name for one in (tmp_path / "stick").iterdir()] == ["work.yaodian"]


def test_a_workspace_is_not_restored_from_itself(run: Run, tmp_path: Path) -> None:
    run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09")
    answer = run("restore", tmp_path / "work.yaodian")
    assert answer.status == 2 and "没有改动" in answer.err
    assert [one.name for one in tmp_path.iterdir()] == ["work.yaodian"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("plan.txt", "一、工作要点".encode() * 100, "不是要点台账的数据文件"),
        ("other.db", b"PK\x03\x04" * 100, "不是要点台账的数据文件"),
        ("work.yaodian", b"\x8f\x02" * 4096, "已损坏"),
        ("copy.db", bytes(4096) + b"\x01" * 4096, "已损坏"),
    ],
)
def test_what_is_no_workspace_is_called_so(run: Run, tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    answer = run("plan", "show", workspace=name)
    assert answer.status == 3 and words in answer.err
    assert (tmp_path / name).read_bytes() == content


def test_an_emptied_workspace_is_not_begun_anew_beside_its_backups(run: Run, tmp_path: Path) -> None:
    run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09")
    backup = Path(run("backup").out.strip())
    (tmp_path / "work.yaodian").write_bytes(b"")
    answer = run("entry", "list", "--json")
    assert answer.status == 3 and answer.out == "" and "备份" in answer.err
    assert run("restore", backup).status == 0
    assert len(run("entry", "list", "--json").json) == 1
    (tmp_path / "new.yaodian").touch()
    assert run("entry", "list", workspace="new.yaodian").status == 0


def test_workbooks_are_written_as_users_write_them(
    run_alone: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENPYXL_LXML", raising=False)
    assert run_alone("plan", "export", tmp_path / "alone.xlsx").status == 0
    monkeypatch.setenv("OPENPYXL_LXML", "False")
    assert run_alone("plan", "export", tmp_path / "plain.xlsx").status == 0
    assert _parts(tmp_path / "alone.xlsx") == _parts(tmp_path / "plain.xlsx")


def _parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist() if name != "docProps/core.xml"}


BREAK_OFF = """
import os, sys
from pathlib import Path
from model.entry.period import parse_period
from model.workflow.entry.enter_text import enter_text
from model.workflow.workspace.workspace import open_workspace
workspace = open_workspace(Path(sys.argv[1]))
for value in ("10", "11", "12"):
    enter_text(workspace, "1.03", "FD", parse_period("2021-09"), value, {})
os._exit(9)
"""


def _broken_off(path: Path) -> Path:
    """A workspace in which three numbers were saved before the power went; its log."""
    subprocess.run([sys.executable, "-c", BREAK_OFF, str(path)], cwd=ROOT, check=False)
    return path.with_name(f"{path.name}-wal")


def test_a_session_that_was_broken_off_is_said_to_have_lost_nothing(run: Run, tmp_path: Path) -> None:
    assert _broken_off(tmp_path / "work.yaodian").stat().st_size > 0
    answer = run("entry", "list", "--json")
    assert answer.json[0]["value"] == "12" and "没有正常退出" in answer.err and "完好" in answer.err
    assert run("entry", "set", "1.03", "13", "--unit", "FD", "--period", "2021-09").status == 0
    assert run("entry", "list", "--json").err == ""


def test_a_file_without_the_log_that_belongs_to_it_is_told(run: Run, tmp_path: Path) -> None:
    log = _broken_off(tmp_path / "work.yaodian")
    shutil.copy(tmp_path / "work.yaodian", tmp_path / "copied.yaodian")
    for name in ("copied.yaodian", "work.yaodian"):
        log.unlink(missing_ok=True)
        answer = run("entry", "list", workspace=name)
        assert answer.status == 0 and "日志" in answer.err and "备份" in answer.err, name
    assert run("entry", "set", "1.03", "13", "--unit", "FD", "--period", "2021-09").status == 0
    assert run("entry", "list").err == ""


def test_a_backup_of_an_open_workspace_is_whole(run: Run, tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "work.yaodian")
    enter_text(workspace, "1.03", "FD", parse_period("2021-09"), "10", {})
    back_up(workspace, tmp_path / "copy.yaodian")
    close_workspace(workspace)
    assert run("entry", "list", workspace="copy.yaodian").err == ""
    assert run("entry", "list").err == ""


@pytest.mark.parametrize(
    "rule",
    [
        "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN UPDATE entry SET value = '666'; END",
        "CREATE TRIGGER keep_x AFTER INSERT ON entry BEGIN SELECT RAISE(ABORT, 'x'); DELETE FROM entry; END",
        "CREATE VIEW evil AS SELECT 1",
    ],
)
def test_a_workspace_with_rules_of_a_stranger_is_neither_opened_nor_restored(
    run: Run, tmp_path: Path, rule: str
) -> None:
    run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09", workspace="given.yaodian")
    with closing(sqlite3.connect(tmp_path / "given.yaodian")) as given:
        given.execute(rule)
        given.commit()
    for words in (["entry", "list"], ["restore", tmp_path / "given.yaodian"]):
        answer = run(*words, workspace="given.yaodian" if words[0] == "entry" else "work.yaodian")
        assert answer.status == 3 and "不是本程序写的" in answer.err
    assert not (tmp_path / "work.yaodian").exists()
