"""A person's own stars, notes and sums. They stay in this workspace: no form and no report reads them."""

from __future__ import annotations

from decimal import Decimal

from model.entry.entry import EntryKey
from model.entry.period import Period
from model.entry.private_mark import PrivateMark
from model.store.mark_rows import read_marks, read_sums, remove_mark, write_mark, write_sum
from model.store.plan_rows import read_recoding
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def marks_of(workspace: Workspace, unit: str) -> dict[str, PrivateMark]:
    """A unit's marks under the codes of now; rows that a revision took away are left out."""
    known = frozenset(show_plan(workspace).reportable_codes)
    marks = {}
    for code, version, mark in read_marks(workspace, unit):
        now = read_recoding(workspace, version).get(code, code)
        if now in known:
            marks[now] = mark
    return marks


def keep_mark(workspace: Workspace, unit: str, code: str, mark: PrivateMark) -> PrivateMark:
    """Put a mark down, or take it away with an empty one; the mark as it is kept.

    UsageError "plan.unknown_indicator".
    """
    plan = show_plan(workspace)
    if code not in plan.items_by_code:
        plan.indicator(code)
    for former, version, _mark in list(read_marks(workspace, unit)):
        if read_recoding(workspace, version).get(former, former) == code:
            remove_mark(workspace, unit, former)
    write_mark(workspace, unit, code, plan.version, mark)
    return mark


def sums_of(workspace: Workspace, unit: str, period: Period) -> dict[str, tuple[Decimal, str]]:
    """What the values of a unit and a period were calculated from, by row code: (value, "120+35")."""
    return read_sums(workspace, unit, period)


def keep_sum(workspace: Workspace, key: EntryKey, value: Decimal, sum_text: str) -> tuple[Decimal, str]:
    """Put down what a value was calculated from; both as they are kept."""
    write_sum(workspace, key, value, sum_text)
    return value, sum_text
