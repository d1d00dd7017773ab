"""Copying, checking and restoring on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.flow.conftest import Run


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
        "sound": True, "entries": 1, "changes": 1, "damage": [], "unexplained": [],
    }  # fmt: skip
    assert (tmp_path / "work.replaced-1.yaodian").exists()


def test_a_workspace_can_be_started_from_a_backup(run: Run, tmp_path: Path) -> None:
    run("entry", "set", "1.03", "1200", "--unit", "FD", "--period", "2021-09")
    run("backup", "--out", tmp_path / "copy.yaodian")
    assert run("restore", tmp_path / "copy.yaodian", workspace="new.yaodian").status == 0
    assert len(run("entry", "list", "--json", workspace="new.yaodian").json) == 1
    assert run("restore", tmp_path / "none.yaodian").status == 3
