"""Workbooks of a form that left before the plan was revised, told in the codes that its rows have now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from model.finding import Finding, Severity
from model.plan.tree import PlanTree
from model.store.plan_rows import read_plan, read_recoding
from model.submission.submission import Submission
from model.workflow.submission.place_submission import by_mapping
from model.workflow.workspace.workspace import Workspace

Value = TypeVar("Value")


def in_present_codes(
    workspace: Workspace, submission: Submission, plan: PlanTree, read_with: Callable[[PlanTree], Submission]
) -> Submission:
    """The submission with its rows under the codes of `plan`, where a revision gave them others.

    Its rows are then read by the plan that the form was issued under (`read_with`), and so is the check code over them;
    what else is said about the file as a whole stays. A row that the revised plan no longer asks for becomes a notice.
    """
    identity = submission.identity
    codes = present_codes(workspace, identity.plan_version) if identity is not None else {}
    former = read_plan(workspace, identity.plan_version) if identity is not None and codes else None
    if former is None:
        return by_mapping(workspace, submission, plan)
    read = read_with(former)
    asked = set(plan.reportable_codes)
    rows = tuple(row._replace(code=codes.get(row.code, row.code)) for row in read.rows)
    gone = tuple(
        Finding("row.not_asked_any_more", Severity.NOTICE, row.cell, context={"name": former.name_of(row.code)})
        for row, now in zip(read.rows, rows, strict=True)
        if now.code not in asked
    )
    about_file = (
        *(one for one in _about_file(submission) if not _is_about_code(one)),
        *(one for one in _about_file(read) if _is_about_code(one)),
    )
    about_cells = tuple(
        replace(one, indicator=codes.get(one.indicator, one.indicator) if one.indicator is not None else None)
        for one in read.findings
        if one.indicator is not None or one.cell is not None
    )
    kept = tuple(row for row in rows if row.code in asked)
    told = replace(submission, rows=kept, code_state=read.code_state, findings=(*about_file, *about_cells, *gone))
    return by_mapping(workspace, told, plan)


def _about_file(submission: Submission) -> tuple[Finding, ...]:
    return tuple(one for one in submission.findings if one.indicator is None and one.cell is None)


def _is_about_code(one: Finding) -> bool:
    return one.code.startswith("check_code.")


def present_codes(workspace: Workspace, plan_version: str) -> Mapping[str, str]:
    """What the codes of a plan of this version are called now; empty where they kept their names."""
    return read_recoding(workspace, plan_version)


def renamed(values: Mapping[str, Value], codes: Mapping[str, str]) -> dict[str, Value]:
    """The same values under present codes."""
    return {codes.get(code, code): value for code, value in values.items()}
