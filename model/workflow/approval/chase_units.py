"""Asking for what is missing: the chase list of a period, to Excel or Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from model.consolidation.consolidated import UnitStanding
from model.entry.calendar import Timing
from model.entry.period import Period
from model.report.chase import ChaseKind, ChaseList, ChaseRow, write_chase_workbook
from model.report.chase_notice import write_chase_notice
from model.store.calendar_rows import read_calendar
from model.workflow.approval.list_submissions import UnitSubmission, list_submissions
from model.workflow.plan.show_plan import own_unit, show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.workspace.workspace import Workspace

_ORDER = tuple(ChaseKind)


def chase_list(workspace: Workspace, period: Period, today: date | None = None) -> ChaseList:
    """Who is missing, sent an empty form, was sent back and has not returned, or came late; in this order, then as in
    the unit table."""
    day = today or date.today()
    listed = list_submissions(workspace, period, today=day)
    rows = sorted(_rows(listed), key=lambda row: _ORDER.index(row.kind))
    due = read_calendar(workspace).dates(period).due
    plan = show_plan(workspace, period).title
    return ChaseList(plan, own_unit(workspace).name, period, day, due, len(listed), tuple(rows))


def write_chase_list(
    workspace: Workspace,
    period: Period,
    path: Path,
    today: date | None = None,
    progress: ProgressTold = silent,
) -> ChaseList:
    """Write the list as a workbook (.xlsx) or a notice (.docx). UsageError "file.other_ending"; ModelError
    "file.unwritable". Cancelled before anything is written.
    """
    refuse_other_ending(path, ".xlsx", ".docx")
    chase = chase_list(workspace, period, today)
    go_on(progress, 0, 1, path.name)
    write = write_chase_notice if path.suffix.lower() == ".docx" else write_chase_workbook
    write(chase, path)
    return chase


def _rows(listed: Sequence[UnitSubmission]) -> Iterator[ChaseRow]:
    for one in listed:
        if one.standing is UnitStanding.MISSING:
            yield ChaseRow(one.unit, ChaseKind.MISSING, one.days, "尽快报送")
        elif one.standing is UnitStanding.SENT_BACK:
            asked = dict.fromkeys(reason.code or "全表" for reason in one.approval.asked)
            yield ChaseRow(one.unit, ChaseKind.SENT_BACK, one.days, f"按退回意见修改后交回：{'、'.join(asked)}")
        elif one.says_nothing:
            yield ChaseRow(one.unit, ChaseKind.EMPTY, one.days, "表中没有填任何内容，补填后重报；没有可报的写明“无”")
        elif one.timing is Timing.LATE:
            yield ChaseRow(one.unit, ChaseKind.LATE, one.days, "已收到，说明迟报原因")
