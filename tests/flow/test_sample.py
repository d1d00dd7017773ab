"""The sample goes the whole way: what its offices hand in is taken, and what they did wrong waits."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

from model.entry.entry import ValueState
from model.entry.period import parse_period
from model.workflow.approval.list_submissions import list_submissions
from model.workflow.entry.list_entries import list_entries
from model.workflow.sample.make_sample import CONTRADICTS_ITSELF, MISSING, PERIODS, make_sample
from model.workflow.workspace.workspace import close_workspace, open_workspace


def test_clean_workbooks_are_taken_and_slips_wait(tmp_path: Path) -> None:
    made = make_sample(tmp_path / "sample")
    workspace = open_workspace(made.workspace)
    try:
        for text in PERIODS:
            period = parse_period(text)
            entries = list_entries(workspace, period)
            for row in list_submissions(workspace, period):
                theirs = [key for key in entries if key.unit == row.unit.code]
                assert (len(theirs) == 0) == ((text, row.unit.code) in MISSING), (text, row.unit.code)
                assert row.open <= 16, (text, row.unit.code, row.open)
        last = parse_period(PERIODS[-1])
        reported = [
            entry.value
            for key, entry in list_entries(workspace, last).items()
            if key.code == CONTRADICTS_ITSELF[2] and key.unit != CONTRADICTS_ITSELF[1]
            if entry.state is ValueState.REPORTED and entry.value is not None
        ]
    finally:
        close_workspace(workspace)
    consolidated = json.loads((tmp_path / "sample" / f"consolidated-{PERIODS[-1]}.json").read_text(encoding="utf-8"))
    told = next(one for one in consolidated["indicators"] if one["code"] == CONTRADICTS_ITSELF[2])
    assert Decimal(told["total"]) == sum(reported) > 0
