"""Taking a batch back long after it was put down: later edits survive, and what stays is listed."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from model.command_line.cli import cli
from model.entry.change import Change, ChangeSet
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.errors import UsageError
from model.review.proposal import Decision, Verdict
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.review.accept_review import Settled, accept_review
from model.workflow.review.open_review import open_reviews
from model.workflow.review.past_batches import Batch, find_batch, list_batches, undo_batch
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")
TALENT, RESULTS, TRADE = (EntryKey(code, "FD", SEPTEMBER) for code in ("1.03", "1.04", "1.05"))


def number(value: int) -> Entry:
    return Entry(ValueState.REPORTED, Decimal(value))


@pytest.fixture
def settled(workspace: Workspace, tmp_path: Path) -> Settled:
    """A workbook with three values, of which a person accepted the first two and kept the blank third."""
    form = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "forms")[0].path
    values: dict[str, dict[str, object]] = {
        key.code: {"本期累计": value} for key, value in ((TALENT, 900), (RESULTS, 30), (TRADE, 12))
    }
    receive_submissions(workspace, [fill(form, values, tmp_path / "back.xlsx")], SEPTEMBER, accept=False)
    (review,) = open_reviews(workspace, SEPTEMBER)
    verdicts = {TRADE.code: Verdict.KEEP}
    decisions = [Decision(one, verdicts.get(one.key.code, Verdict.ACCEPT)) for one in review.proposals]
    return accept_review(workspace, decisions, review.submission.sha256)


def waiting(workspace: Workspace) -> list[str]:
    return [one.key.code for review in open_reviews(workspace, SEPTEMBER) for one in review.proposals]


def the_batch(workspace: Workspace) -> Batch:
    (batch,) = list_batches(workspace, SEPTEMBER)
    return batch


def test_a_batch_says_what_still_stands(workspace: Workspace, settled: Settled) -> None:
    batch = the_batch(workspace)
    assert (batch.file, batch.units, len(batch.logged.changes), batch.standing, batch.logged.kept) == (
        "back.xlsx", ("FD",), 2, 2, 1,
    )  # fmt: skip
    record_entry(workspace, ChangeSet((Change(TALENT, number(900), number(950)),)))
    assert the_batch(workspace).standing == 1


def test_later_edits_survive_and_are_listed(workspace: Workspace, settled: Settled) -> None:
    record_entry(workspace, ChangeSet((Change(TALENT, number(900), number(950)),)))
    undone = undo_batch(workspace, the_batch(workspace))
    assert [change.key for change in undone.refused] == [TALENT]
    assert list_entries(workspace) == {TALENT: number(950)}
    assert waiting(workspace) == [RESULTS.code, TRADE.code], "what was kept is asked again"
    assert not the_batch(workspace).can_be_taken_back


def test_words_that_were_written_later_stay(workspace: Workspace, settled: Settled) -> None:
    later = Entry(ValueState.REPORTED, Decimal(900), narrative="补充说明")
    record_entry(workspace, ChangeSet((Change(TALENT, number(900), later),)))
    assert undo_batch(workspace, the_batch(workspace)).refused == ()
    assert list_entries(workspace) == {TALENT: Entry(narrative="补充说明")}


def test_what_was_only_kept_can_be_asked_again(workspace: Workspace, tmp_path: Path) -> None:
    form = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "forms")[0].path
    back = fill(form, {TALENT.code: {"本期累计": "约900"}}, tmp_path / "back.xlsx")
    receive_submissions(workspace, [back], SEPTEMBER)
    (review,) = open_reviews(workspace, SEPTEMBER)
    accept_review(workspace, [Decision(review.proposals[0], Verdict.KEEP)], review.submission.sha256)
    assert waiting(workspace) == []
    batch = the_batch(workspace)
    assert (batch.logged.changes, batch.logged.kept) == ((), 1)
    undo_batch(workspace, batch)
    assert waiting(workspace) == [TALENT.code]
    assert list_batches(workspace, SEPTEMBER) == []


def test_a_batch_is_found_by_the_beginning_of_its_name(workspace: Workspace, settled: Settled) -> None:
    record_entry(workspace, ChangeSet((Change(TRADE, BLANK, number(1)),)))
    name = the_batch(workspace).logged.name
    assert find_batch(workspace, SEPTEMBER, name[:10]).logged.name == name
    for unknown in ("", "zz"):
        with pytest.raises(UsageError) as trouble:
            find_batch(workspace, SEPTEMBER, unknown)
        assert trouble.value.code == "batch.unknown"


def test_the_command_lists_batches_and_takes_one_back(workspace: Workspace, settled: Settled) -> None:
    record_entry(workspace, ChangeSet((Change(TALENT, number(900), number(950)),)))
    close_workspace(workspace)
    path, run = str(workspace.path), CliRunner().invoke
    listed = json.loads(run(cli, ["--workspace", path, "undo", "--period", "2021-09", "--json"]).stdout)
    assert [(one["origin"], one["standing"], one["changes"]) for one in listed] == [("typed", 1, 1), ("review", 1, 2)]
    result = run(cli, ["--workspace", path, "undo", listed[1]["batch"], "--period", "2021-09", "--json"])
    assert result.exit_code == 1, "something stayed"
    assert json.loads(result.stdout)["undone"] == [RESULTS.code]
    assert [one["indicator"] for one in json.loads(result.stdout)["stayed"]] == [TALENT.code]
    stands = json.loads(run(cli, ["--workspace", path, "entry", "list", "--period", "2021-09", "--json"]).stdout)
    assert "950" in json.dumps(stands)
