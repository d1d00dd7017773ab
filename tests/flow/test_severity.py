"""强制性, 核实性 and 提示性 from the office's laptop to headquarters' review, by files and commands only."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.entry.change import Change, ChangeSet
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.workflow.entry.record_entry import record_entry
from model.workflow.workspace.workspace import close_workspace, open_workspace
from tests.flow.conftest import Run
from tests.flow.office import fill

SEPTEMBER = ("--period", "2021-09")
REASON = "上期误将在建项目计入，本期更正"


@pytest.fixture
def laptop(run: Run, tmp_path: Path) -> Path:
    """FD's laptop with September's form, in which August said 1200 for 1.03."""
    run("entry", "set", "1.03", "1200", "--period", "2021-08", "--unit", "FD", "--narrative", "八月引进人才情况良好")
    form = Path(run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip())
    assert run("form", "open", form, workspace="fd.yaodian").status == 0
    return form


def checked(run: Run) -> list[tuple[str, str]]:
    answer = run("entry", "check", *SEPTEMBER, "--json", workspace="fd.yaodian")
    return [(one["code"], one["severity"]) for one in answer.json]


def set_entry(run: Run, *words: object) -> None:
    assert run("entry", "set", "1.03", *words, *SEPTEMBER, workspace="fd.yaodian").status == 0


def test_a_number_of_kind_2_is_asked_until_it_is_explained(run: Run, laptop: Path, tmp_path: Path) -> None:
    out = tmp_path / "back.xlsx"
    write = ("submission", "write", *SEPTEMBER, "--out", out)
    set_entry(run, "900")
    asked = run(*write, workspace="fd.yaodian")
    assert asked.status == 1 and out.exists()
    assert "核实性" in asked.err and "还没有说明" in asked.err

    set_entry(run, "--narrative", "核实无误")
    assert run(*write, workspace="fd.yaodian").status == 1
    assert checked(run)[:2] == [("value.fell", "confirm"), ("explanation.empty_phrase", "confirm")]

    set_entry(run, "--narrative", REASON)
    explained = run(*write, workspace="fd.yaodian")
    assert explained.status == 0 and "提示性" in explained.err
    assert checked(run) == [("value.fell", "notice")]

    set_entry(run, "950")
    assert checked(run) == [("value.fell", "confirm"), ("explanation.outdated", "confirm")]
    set_entry(run, "--narrative", REASON + "，另补报50名")
    assert checked(run) == [("value.fell", "notice")]


def test_what_cannot_be_holds_the_workbook_back(run: Run, laptop: Path, tmp_path: Path) -> None:
    out = tmp_path / "back.xlsx"
    set_entry(run, "1300")
    _force(tmp_path, "1.01", 120)
    held = run("submission", "write", *SEPTEMBER, "--out", out, workspace="fd.yaodian")
    assert held.status == 1 and not out.exists()
    assert "强制性" in held.err and "没有生成" in held.err


def test_headquarters_sees_whether_it_was_explained(run: Run, laptop: Path, tmp_path: Path) -> None:
    told = {}
    for name, words in (("bare", "情况属实"), ("explained", REASON)):
        answers = {"1.03": {"本期累计": 900, "进展情况": words}}
        answer = run("submission", "read", fill(laptop, answers, tmp_path / f"{name}.xlsx"), "--json")
        told[name] = [(one["code"], one["severity"]) for one in answer.json[0]["findings"]]
    assert told["bare"] == [("value.fell", "confirm"), ("explanation.empty_phrase", "confirm")]
    assert told["explained"] == [("value.fell", "confirm"), ("explanation.given", "notice")]
    collected = run("submission", "collect", tmp_path / "explained.xlsx", *SEPTEMBER, "--json")
    waiting: list[dict[str, Any]] = collected.json[0]["waiting"]
    assert [one["field"] for one in waiting] == ["value"]
    assert REASON in waiting[0]["findings"][1]["message"]


def _force(tmp_path: Path, code: str, value: int) -> None:
    """A value as an earlier version let it in: by the workflow, without the reader's question."""
    workspace = open_workspace(tmp_path / "fd.yaodian")
    key = EntryKey(code, "FD", parse_period("2021-09"))
    record_entry(workspace, ChangeSet((Change(key, BLANK, Entry(ValueState.REPORTED, Decimal(value))),)))
    close_workspace(workspace)
