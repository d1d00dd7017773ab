"""A unit's laptop: the workbook that goes back to headquarters."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from model.entry.entry import BLANK, Entry, ValueState
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.finding import Finding, Severity
from model.form.naming import form_file_name
from model.form.parcel import pack_parcel
from model.form.snapshot import Snapshot
from model.form.writer import write_form
from model.plan.tree import PlanTree
from model.safe_file import save_bytes
from model.store.exchange_rows import IssuedRow, read_last_issued
from model.store.unit_rows import read_units
from model.workflow.entry.attach_evidence import packed_files
from model.workflow.entry.check_own import check_own
from model.workflow.entry.fill_from_below import fill_from_below, incomplete_below
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.judge.judge_progress import unit_targets
from model.workflow.plan.show_plan import own_unit, show_plan
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.unit.name_roles import item_roles
from model.workflow.unit.reporting_day import note_written
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WrittenSubmission:
    """The workbook, the code to read out by telephone (校验码), and what the checks had to say.

    `path` is None, and the code empty, where a finding of 强制性 held the workbook back. `unanswered` are the
    indicators that were asked and of which nothing is said: no value, no stage, none of the words for nothing.
    """

    path: Path | None
    check_code: str
    findings: tuple[Finding, ...]
    unanswered: tuple[str, ...] = ()


def needs_a_look(findings: Iterable[Finding]) -> bool:
    """Whether a person has something to do besides handing it in: anything but 提示性."""
    return any(finding.severity is not Severity.NOTICE for finding in findings)


def check_unit(workspace: Workspace, period: Period, unit: str) -> tuple[Finding, ...]:
    """What should be looked at before a unit's entries go out, what is explained already as 提示性.

    Among it are totals of the units below in which somebody is missing.
    """
    return (*check_own(workspace, period, unit), *incomplete_below(workspace, period, unit))


def write_submission(
    workspace: Workspace, period: Period, path: Path, unit_code: str | None = None, fill: bool = True
) -> WrittenSubmission:
    """Write a unit's entries of a period as the same workbook that was issued; a folder gets a name by rule.

    Where entries name files as evidence, a .zip with the workbook and the files is written instead: into a folder, or
    at a path that ends so. At a path of a workbook the files stay behind, which is told.

    With `fill`, a unit that has units below it reports their totals where no person has put anything down.
    A finding of 强制性 holds the workbook back; any other is told, and headquarters sees the same.
    ModelError "file.unwritable"; UsageError "file.other_ending".
    """
    unit = read_units(workspace).unit(unit_code) if unit_code else own_unit(workspace)
    if fill:
        fill_from_below(workspace, period, unit.code)
    issued = read_last_issued(workspace, unit.code, period)
    number = issued.round if issued is not None else 1
    is_folder = path.is_dir() or not path.suffix
    name = form_file_name(unit, period, number)
    target = path / name if is_folder else refuse_other_ending(path, ".xlsx", ".zip")
    findings = check_unit(workspace, period, unit.code)
    plan, entries = show_plan(workspace, period), entries_by_code(workspace, period, unit.code)
    files = packed_files(workspace, entries)
    if is_folder and files:
        target = target.with_suffix(".zip")
    if files and target.suffix.lower() == ".xlsx":
        left = Finding("evidence.left_behind", Severity.NOTICE, context={"count": str(len(files))})
        findings = (*findings, left)
    if any(finding.severity is Severity.BLOCKING for finding in findings):
        return WrittenSubmission(None, "", findings)
    with tempfile.TemporaryDirectory(prefix="yaodian-") as folder:
        is_parcel = target.suffix.lower() == ".zip"
        workbook = Path(folder) / name if is_parcel else target
        snapshot = _write_workbook(workspace, plan, unit, period, entries, number, issued, workbook)
        if is_parcel:
            save_bytes(target, pack_parcel(name, workbook.read_bytes(), files))
    note_written(workspace, unit.code, period, date.today())
    asked = issued.opened if issued is not None and issued.opened is not None else plan.by_code
    unanswered = tuple(code for code in plan.by_code if code in asked and _is_open(entries.get(code, BLANK)))
    return WrittenSubmission(target, snapshot.identity.check_code, findings, unanswered)


def _is_open(entry: Entry) -> bool:
    return entry.state is ValueState.BLANK and entry.stage is None


def _write_workbook(
    workspace: Workspace,
    plan: PlanTree,
    unit: ReportingUnit,
    period: Period,
    entries: Mapping[str, Entry],
    number: int,
    issued: IssuedRow | None,
    target: Path,
) -> Snapshot:
    return write_form(
        plan,
        unit,
        period,
        entries=entries,
        last=last_entries(workspace, period, unit.code),
        targets=unit_targets(workspace, unit.code, period),
        round=number,
        path=target,
        answers=issued.check_code if issued is not None else "",
        reasons=issued.reasons if issued is not None else (),
        opened=issued.opened if issued is not None else None,
        roles=item_roles(workspace, plan),
    )
