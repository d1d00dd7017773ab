"""A unit's laptop: the workbook that goes back to headquarters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from model.entry.check import check_entries
from model.entry.period import Period
from model.finding import Finding
from model.form.naming import form_file_name
from model.form.writer import write_form
from model.store.exchange_rows import read_last_issued
from model.store.unit_rows import read_units
from model.workflow.judge_progress import unit_targets
from model.workflow.keep_ledger import corrected_by
from model.workflow.list_entries import entries_by_code, last_entries
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.show_plan import own_unit, show_plan
from model.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WrittenSubmission:
    """The workbook, the code to read out by telephone (校验码), and what the checks had to say."""

    path: Path
    check_code: str
    findings: tuple[Finding, ...]


def check_unit(workspace: Workspace, period: Period, unit: str) -> tuple[Finding, ...]:
    """What should be looked at before a unit's entries go out."""
    entries = entries_by_code(workspace, period, unit)
    last, corrections = last_entries(workspace, period, unit), corrected_by(workspace, period, unit)
    return check_entries(show_plan(workspace, period), entries, last, corrections)


def write_submission(
    workspace: Workspace, period: Period, path: Path, unit_code: str | None = None
) -> WrittenSubmission:
    """Write a unit's entries of a period as the same workbook that was issued; a folder gets a name by rule.

    What the checks find is told and does not hold the workbook back: headquarters sees the same findings.
    ModelError "file.unwritable"; UsageError "file.other_ending".
    """
    unit = read_units(workspace).unit(unit_code) if unit_code else own_unit(workspace)
    issued = read_last_issued(workspace, unit.code, period)
    number = issued.round if issued is not None else 1
    is_folder = path.is_dir() or not path.suffix
    target = path / form_file_name(unit, period, number) if is_folder else refuse_other_ending(path, ".xlsx")
    snapshot = write_form(
        show_plan(workspace, period),
        unit,
        period,
        entries=entries_by_code(workspace, period, unit.code),
        last=last_entries(workspace, period, unit.code),
        targets=unit_targets(workspace, unit.code, period),
        round=number,
        path=target,
        answers=issued.check_code if issued is not None else "",
        reasons=issued.reasons if issued is not None else (),
        opened=issued.opened if issued is not None else None,
    )
    return WrittenSubmission(target, snapshot.identity.check_code, check_unit(workspace, period, unit.code))
