"""Reports as of a past moment come out the same again."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from model.consolidation.data import consolidated_to_data
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.errors import UsageError
from model.store.unit_rows import write_allocations
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.report.publish_report import publish_summary
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.look_back import as_of, read_moment
from model.workflow.workspace.workspace import Workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")
TALENT = "1.03"


def type_in(workspace: Workspace, unit: str, value: int) -> None:
    change = new_entry(EntryKey(TALENT, unit, SEPTEMBER), Entry(ValueState.REPORTED, Decimal(value)))
    record_entry(workspace, ChangeSet((change,)))


def tick() -> datetime:
    time.sleep(0.004)
    moment = datetime.now(UTC)
    time.sleep(0.004)
    return moment


def test_a_summary_as_of_then_is_the_same_file(workspace: Workspace, tmp_path: Path) -> None:
    write_allocations(workspace, {("FD", TALENT): Decimal(1000), ("FX", TALENT): Decimal(1000)})
    form = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "forms")[0].path
    receive_submissions(workspace, [fill(form, {TALENT: {"本期累计": 900}}, tmp_path / "back.xlsx")], SEPTEMBER)
    type_in(workspace, "FX", 300)
    written = publish_summary(workspace, SEPTEMBER, tmp_path / "then.xlsx").read_bytes()
    result = consolidated_to_data(consolidate_period(workspace, SEPTEMBER))
    then = tick()
    type_in(workspace, "QH", 77)
    write_allocations(workspace, {("FD", TALENT): Decimal(2000)})
    other = fill(form, {TALENT: {"本期累计": 901}}, tmp_path / "other.xlsx")
    receive_submissions(workspace, [other], SEPTEMBER)
    assert publish_summary(workspace, SEPTEMBER, tmp_path / "now.xlsx").read_bytes() != written
    with as_of(workspace, then) as past:
        assert consolidated_to_data(consolidate_period(past, SEPTEMBER)) == result
        assert publish_summary(past, SEPTEMBER, tmp_path / "again.xlsx").read_bytes() == written
    with as_of(workspace, None) as present:
        assert present is workspace


def test_a_day_means_its_end_and_none_is_ahead() -> None:
    today = date(2021, 10, 8)
    assert read_moment("2021-10-08", today).timetuple()[:6] == (2021, 10, 8, 23, 59, 59)
    assert read_moment("2021-10-08T17:30", today).timetuple()[3:5] == (17, 30)
    with pytest.raises(UsageError, match=r"as_of\.ahead"):
        read_moment("2021-10-09", today)
    for text in ("", "08.10.2021", "昨天"):
        with pytest.raises(UsageError, match=r"as_of\.unreadable"):
            read_moment(text, today)
