"""Issuing forms: one workbook a unit, remembered as it left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.errors import UsageError
from model.form.content import FormerPlans, FormOrder
from model.form.writer import WrittenForm, write_forms
from model.store.calendar_rows import read_due, write_due
from model.store.database import transaction
from model.store.exchange_rows import IssuedRow, read_last_issued, read_received, write_issued
from model.store.unit_rows import read_units
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.judge.judge_progress import targets_held_against
from model.workflow.plan.former_plans import former_plans
from model.workflow.plan.show_plan import own_unit, show_allocations, show_plan
from model.workflow.progress_told import Cancelled, ProgressTold, silent
from model.workflow.unit.name_roles import item_roles, part_of
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class IssuedForm:
    """One form that was written."""

    path: Path
    unit: ReportingUnit
    round: int
    check_code: str


def issue_forms(
    workspace: Workspace,
    period: Period,
    unit_codes: Sequence[str],
    folder: Path,
    progress: ProgressTold = silent,
    due: date | None = None,
) -> list[IssuedForm]:
    """Write a form for each unit into `folder`, with what is already known of it filled in.

    `due` names the period's last day for handing in; without it the calendar's holds.
    No file is ever replaced: an office may have filled in the form that lies there, so another one gets "NAME (2)".
    All forms are remembered together after the last one is written; Cancelled before that, then none is.
    UsageError "unit.unknown" or "period.other_year"; ModelError "file.unwritable".
    """
    plan, units = show_plan(workspace, period), read_units(workspace)
    if period.year != plan.year:
        raise UsageError("period.other_year", period=period, year=plan.year)
    roles, former = item_roles(workspace, plan), former_plans(workspace, period)
    targets_of = partial(targets_held_against, plan, show_allocations(workspace, period), units.on(period.end))
    asked = [units.unit(code) for code in unit_codes]
    orders = [_order(workspace, unit, period, roles, targets_of(unit), former) for unit in asked]
    day = due or read_due(workspace, period)
    written = write_forms(plan, period, orders, folder, due=day, progress=progress)
    if len(written) < len(orders):
        raise Cancelled
    with transaction(workspace):
        write_issued(workspace, (_remembered(form) for form in written))
        if due is not None:
            write_due(workspace, period, due)
    return [_told(form) for form in written]


def units_to_ask(workspace: Workspace, everyone: bool = False, period: Period | None = None) -> list[str]:
    """Whom a form of a period is for: the units directly below the workspace's own, or every unit below it.

    Units that were retired by the end of the period, or at all where none is named, are not asked.
    """
    units, own = read_units(workspace).on(period.end if period is not None else date.max), own_unit(workspace)
    return [unit.code for unit in (units.below(own.code) if everyone else units.children(own.code))]


def _order(
    workspace: Workspace,
    unit: ReportingUnit,
    period: Period,
    roles: Mapping[str, str],
    targets: Mapping[str, Decimal],
    former: FormerPlans | None,
) -> FormOrder:
    earlier = read_last_issued(workspace, unit.code, period)
    came = earlier is not None and any(
        row.round >= earlier.round for row in read_received(workspace, period, unit.code)
    )
    return FormOrder(
        unit,
        entries_by_code(workspace, period, unit.code),
        last_entries(workspace, period, unit.code),
        targets,
        earlier.round if earlier is not None else 1,
        reasons=earlier.reasons if earlier is not None else (),
        opened=earlier.opened if earlier is not None and not came else None,
        roles=roles,
        part=part_of(workspace, unit.code),
        former=former,
    )


def _told(form: WrittenForm) -> IssuedForm:
    identity = form.snapshot.identity
    return IssuedForm(form.path, form.unit, identity.round, identity.check_code)


def _remembered(form: WrittenForm) -> IssuedRow:
    identity = form.snapshot.identity
    return IssuedRow(
        identity.unit,
        identity.period,
        identity.round,
        identity.plan_version,
        identity.check_code,
        form.path.name,
        dict(form.snapshot.entries),
        form.order.reasons,
        form.order.opened,
    )
