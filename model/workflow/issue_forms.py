"""Issuing forms: one workbook a unit, remembered as it left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.errors import UsageError
from model.form.naming import form_file_name
from model.form.snapshot import Snapshot
from model.form.writer import write_form
from model.store.entry_rows import read_entries
from model.store.exchange_rows import IssuedRow, read_issued, write_due, write_issued
from model.store.unit_rows import read_units
from model.workflow.judge_progress import unit_targets
from model.workflow.list_entries import last_entries
from model.workflow.progress_told import Cancelled, ProgressTold, silent
from model.workflow.show_plan import own_unit, show_plan
from model.workflow.workspace import Workspace


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

    All forms are remembered together after the last one is written. Cancelled before that, then none is, and what
    lies in the folder is harmless: the same forms are written over it the next time.
    UsageError "unit.unknown" or "period.other_year"; ModelError "file.unwritable".
    """
    plan, units = show_plan(workspace, period), read_units(workspace)
    if period.year != plan.year:
        raise UsageError("period.other_year", period=period, year=plan.year)
    chosen = [units.unit(code) for code in unit_codes]
    issued: list[IssuedForm] = []
    rows: list[IssuedRow] = []
    for done, unit in enumerate(chosen):
        if not progress(done, len(chosen), unit.name):
            raise Cancelled
        form, snapshot = _issue_one(workspace, unit, period, folder, due)
        issued.append(form)
        rows.append(_remembered(form, snapshot))
    write_issued(workspace, rows)
    if due is not None:
        write_due(workspace, period, due)
    return issued


def units_to_ask(workspace: Workspace, everyone: bool = False) -> list[str]:
    """Whom a form is for: the units directly below the workspace's own, or every unit below it."""
    units, own = read_units(workspace), own_unit(workspace)
    return [unit.code for unit in (units.below(own.code) if everyone else units.children(own.code))]


def _issue_one(
    workspace: Workspace, unit: ReportingUnit, period: Period, folder: Path, due: date | None
) -> tuple[IssuedForm, Snapshot]:
    earlier = read_issued(workspace, unit.code, period)
    number = earlier.round if earlier is not None else 1
    path = folder / form_file_name(unit, period, number)
    snapshot = write_form(
        show_plan(workspace, period),
        unit,
        period,
        entries={key.code: entry for key, entry in read_entries(workspace, period, unit.code).items()},
        last=last_entries(workspace, period, unit.code),
        targets=unit_targets(workspace, unit.code, period),
        round=number,
        path=path,
        due=due,
    )
    return IssuedForm(path, unit, number, snapshot.identity.check_code), snapshot


def _remembered(form: IssuedForm, snapshot: Snapshot) -> IssuedRow:
    identity = snapshot.identity
    return IssuedRow(
        identity.unit, identity.period, identity.round, identity.plan_version, identity.check_code, form.path.name,
        dict(snapshot.entries),
    )  # fmt: skip
