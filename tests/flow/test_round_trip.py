"""Issue, fill in, collect, consolidate: every value exact, totals right, order of arrival without meaning."""

from __future__ import annotations

import random
import re
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.period import parse_period
from model.plan.node import Kind, Measure, RollUp
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import list_entries
from model.workflow.form.issue_forms import issue_forms, units_to_ask
from model.workflow.plan.show_plan import show_plan
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.flow.conftest import Run
from tests.flow.office import fill, save_with_libreoffice

SEPTEMBER = parse_period("2021-09")
UNITS = ["FD", "FX", "QH", "KG", "JH", "NM"]
WORDS = {Stage.DONE: "已完成", Stage.UNDER_WAY: "推进中"}
NOTHINGS = {
    ValueState.NIL: "无",
    ValueState.NOT_APPLICABLE: "不适用",
    ValueState.NOT_AVAILABLE: "暂无数据",
    ValueState.ZERO: 0,
}


@pytest.fixture
def headquarters(tmp_path: Path) -> Any:
    """Headquarters' workspace with the bundled plan."""
    workspace = open_workspace(tmp_path / "hq.yaodian")
    yield workspace
    close_workspace(workspace)


def answers_of(workspace: Workspace, unit: str) -> dict[EntryKey, Entry]:
    """What one unit means to say in September: numbers, all kinds of nothing, words, stages."""
    chance = random.Random(unit)
    entries: dict[EntryKey, Entry] = {}
    for place, indicator in enumerate(show_plan(workspace).indicators):
        key = EntryKey(indicator.code, unit, SEPTEMBER)
        if indicator.kind is Kind.MILESTONE:
            entries[key] = Entry(stage=chance.choice(list(WORDS)))
        elif place % 11 == 0:
            state = chance.choice(list(NOTHINGS))
            entries[key] = Entry(state, Decimal(0) if state is ValueState.ZERO else None)
        elif place % 7:
            assert indicator.target is not None
            step = Decimal("0.1") if indicator.unit_of_measure in ("%", "亿元", "公里") else Decimal(1)
            value = max(step, (indicator.target * chance.randint(20, 140) / 100).quantize(step))
            if indicator.measure is Measure.LEVEL and indicator.unit_of_measure == "%":
                value = min(value, Decimal(100))
            entries[key] = Entry(ValueState.REPORTED, value, narrative=f"进展：{unit} 第{place}项，已办结“一件事”。")
    item = next(show_plan(workspace).items)
    entries[EntryKey(item.code, unit, SEPTEMBER)] = Entry(narrative="均已部署\n分两批推进", problems="缺编")
    return entries


def as_an_office_types(entries: dict[EntryKey, Entry]) -> dict[str, dict[str, object]]:
    typed: dict[str, dict[str, object]] = {}
    for key, entry in entries.items():
        row: dict[str, object] = {}
        if entry.value is not None:
            row["本期累计"] = float(entry.value) if entry.value % 1 else int(entry.value)
        elif entry.state in NOTHINGS:
            row["本期累计"] = NOTHINGS[entry.state]
        if entry.stage:
            row["状态"] = WORDS[entry.stage]
        if entry.narrative:
            row["进展情况"] = entry.narrative
        if entry.problems:
            row["存在问题"] = entry.problems
        typed[key.code] = row
    return typed


def issue_and_fill(workspace: Workspace, folder: Path) -> tuple[list[Path], dict[EntryKey, Entry]]:
    forms = issue_forms(workspace, SEPTEMBER, units_to_ask(workspace), folder / "forms")
    assert [form.unit.code for form in forms] == UNITS
    filled, expected = [], {}
    for form in forms:
        entries = answers_of(workspace, form.unit.code)
        filled.append(fill(form.path, as_an_office_types(entries), folder / "filled" / form.path.name))
        expected |= entries
    return filled, expected


@pytest.mark.parametrize("saved_by", ["openpyxl", "LibreOffice"])
def test_every_value_arrives_exactly(headquarters: Workspace, tmp_path: Path, saved_by: str) -> None:
    filled, expected = issue_and_fill(headquarters, tmp_path)
    if saved_by == "LibreOffice":
        filled = save_with_libreoffice(filled, tmp_path / "saved")
    received = receive_submissions(headquarters, filled, SEPTEMBER)
    assert [(one.submission.outcome.value, one.proposals) for one in received] == [("accept", ())] * 6
    assert list_entries(headquarters) == expected
    again = receive_submissions(headquarters, filled, SEPTEMBER)
    assert all(one.already and not one.applied.changes and not one.proposals for one in again)
    assert list_entries(headquarters) == expected


def test_totals_are_the_sums_of_what_was_typed(headquarters: Workspace, tmp_path: Path) -> None:
    filled, expected = issue_and_fill(headquarters, tmp_path)
    receive_submissions(headquarters, filled[:5], SEPTEMBER)
    consolidated = consolidate_period(headquarters, SEPTEMBER)
    for one in consolidated.indicators:
        states = {unit: expected.get(EntryKey(one.code, unit, SEPTEMBER), Entry()) for unit in UNITS[:5]}
        assert ("NM" in one.missing) == (show_plan(headquarters).indicator(one.code).per != "每个新城")
        if one.method is RollUp.SUM and show_plan(headquarters).indicator(one.code).kind is Kind.QUANTITY:
            values = [entry.value for entry in states.values() if entry.value is not None]
            somebody_reported = values or any(entry.state is ValueState.NIL for entry in states.values())
            assert one.total == (sum(values) if somebody_reported else None), one.code
            assert {each.unit: each.value for each in one.contributions if each.value is not None} == {
                unit: entry.value for unit, entry in states.items() if entry.value is not None
            }
            assert all(each.submission_sha256 and each.cell.startswith("填报表!") for each in one.contributions)


def test_the_order_of_arrival_means_nothing(tmp_path: Path) -> None:
    source = open_workspace(tmp_path / "source.yaodian")
    filled, _ = issue_and_fill(source, tmp_path)
    quarrel = fill(filled[1], {"1.03": {"本期累计": 77}}, tmp_path / "filled" / "quarrel.xlsx")
    close_workspace(source)
    digests = set()
    for seed in range(6):
        order = [*filled, quarrel]
        random.Random(seed).shuffle(order)
        copy = tmp_path / f"shuffle{seed}.yaodian"
        copy.write_bytes((tmp_path / "source.yaodian").read_bytes())
        workspace = open_workspace(copy)
        receive_submissions(workspace, order, SEPTEMBER)
        result = consolidate_period(workspace, SEPTEMBER)
        digests.add(result.digest)
        contested = next(one for one in result.indicators if one.code == "1.03")
        assert "FX" in contested.missing
        assert next(unit.standing for unit in result.units if unit.code == "FX") == "conflict"
        close_workspace(workspace)
    assert len(digests) == 1


def test_the_same_way_on_the_command_line(run_alone: Run, tmp_path: Path) -> None:
    issued = run_alone("form", "issue", "--period", "2021-09", "--out", tmp_path / "forms")
    assert issued.status == 0
    forms = [Path(line) for line in issued.out.splitlines()]
    assert len(forms) == 6
    fill(forms[0], {"1.03": {"本期累计": "１，２００"}, "1.04": {"本期累计": 7}, "1.05": {"本期累计": "约30"}})
    fill(forms[1], {"1.03": {"本期累计": 800}})
    read = run_alone("submission", "read", forms[0], "--json")
    assert read.status == 1
    rows = {row["indicator"]: row for row in read.json[0]["entries"]}
    assert rows["1.03"]["value"] == "1200"
    assert (rows["1.04"]["state"], rows["1.04"]["value"]) == ("reported", "7")
    assert rows["1.05"]["value"] is None
    assert any(finding["indicator"] == "1.05" for finding in read.json[0]["findings"])
    assert run_alone("entry", "list", "--json").json == []
    collected = run_alone("submission", "collect", *forms[:2], "--period", "2021-09", "--json")
    assert collected.status == 1
    listed = run_alone("submission", "list", "--period", "2021-09", "--json")
    assert listed.status == 1
    assert [unit["state"] for unit in listed.json["units"]] == ["received", "received"] + ["missing"] * 4
    totals = {one["code"]: one for one in run_alone("consolidate", "--period", "2021-09", "--json").json["indicators"]}
    assert (totals["1.03"]["total"], totals["1.03"]["reported"], totals["1.03"]["expected"]) == ("2000", 2, 6)
    assert totals["1.04"]["total"] == "7"
    assert totals["1.05"]["total"] is None
    summary = run_alone("report", "summary", "--period", "2021-09", "--out", tmp_path / "summary.xlsx")
    assert summary.status == 0
    assert (tmp_path / "summary.xlsx").stat().st_size > 5000
    waiting = run_alone("submission", "review", "--period", "2021-09", "--json").json
    assert [(one["indicator"], one["standing"]) for one in waiting[0]["proposals"]] == [("1.05", "question")]


def test_a_laptop_in_between(run: Run, tmp_path: Path) -> None:
    run("form", "issue", "--period", "2021-09", "--out", tmp_path / "forms", "--unit", "KG")
    (form,) = (tmp_path / "forms").iterdir()
    laptop = "laptop.yaodian"
    assert run("form", "open", form, workspace=laptop).status == 0
    assert run("entry", "set", "1.03", "1.2万", workspace=laptop).status == 0
    assert run("entry", "set", "1.05", "约30", workspace=laptop).status == 2
    assert run("entry", "set", "8.00", "--narrative", "招商图谱已印发", workspace=laptop).status == 0
    assert run("submission", "write", "--out", tmp_path / "back", "--period", "2021-09", workspace=laptop).status == 0
    collected = run("submission", "collect", tmp_path / "back", "--period", "2021-09", "--json")
    assert collected.status == 0
    entries = {row["indicator"]: row for row in run("entry", "list", "--unit", "KG", "--json").json}
    assert entries["1.03"]["value"] == "12000"
    assert entries["8.00"]["narrative"] == "招商图谱已印发"
    assert len(entries) == 2


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["consolidate", "--period", "2021-13"], 2),
        (["entry", "set", "99.99", "1"], 2),
        (["entry", "set", "1.03", "5", "--unit", "ZZ"], 2),
        (["entry", "list", "--unit", "ZZ", "--json"], 2),
        (["no-such-command"], 2),
        (["submission", "collect", "nowhere.xlsx", "--period", "2021-09"], 3),
        (["units", "load", "nowhere.csv"], 3),
        (["plan", "load", "nowhere"], 3),
    ],
)
def test_trouble_is_one_sentence_and_the_promised_status(run: Run, words: list[str], status: int) -> None:
    answer = run(*words)
    assert answer.status == status
    assert answer.out == ""
    assert answer.err.strip()


def test_a_damaged_workspace_is_the_files_fault(run: Run, tmp_path: Path) -> None:
    (tmp_path / "work.yaodian").write_bytes(b"not a database " * 50)
    assert run("plan", "show", "--json").status == 3


def test_a_fault_of_ours_is_a_sentence_with_a_file_to_send(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(workspace: Workspace) -> None:
        raise RuntimeError("nonsense")

    run("plan", "show")
    monkeypatch.setattr("model.workflow.plan.show_plan.show_plan", broken)
    answer = run("plan", "show", "--json")
    assert answer.status == 3
    named = re.search(r"\S+yaodian-fault-\w+\.txt", answer.err)
    assert named is not None
    assert "nonsense" in Path(named[0]).read_text(encoding="utf-8")
    Path(named[0]).unlink()


def test_a_record_that_nobody_understands_is_the_files_damage(run: Run, tmp_path: Path) -> None:
    run("plan", "show")
    connection = sqlite3.connect(tmp_path / "work.yaodian")
    connection.execute("UPDATE indicator SET kind = 'nonsense' WHERE code = '1.03'")
    connection.commit()
    connection.close()
    answer = run("plan", "show", "--json")
    assert (answer.status, answer.out) == (3, "")
    assert "已损坏" in answer.err and "yaodian-fault" not in answer.err


def test_a_form_is_not_taken_for_a_plan(run: Run, tmp_path: Path) -> None:
    run("form", "issue", "--period", "2021-09", "--out", tmp_path / "forms", "--unit", "KG")
    (form,) = (tmp_path / "forms").iterdir()
    for command in (("plan", "parse", form, "--json"), ("plan", "load", form)):
        answer = run(*command)
        assert (answer.status, answer.out) == (3, "")
        assert "填报表" in answer.err
