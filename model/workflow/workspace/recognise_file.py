"""What a file is that somebody drops on the window or names at the start: by what it holds, never by its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from model.errors import ModelError
from model.form.meta import CarriedForm
from model.store.entry_rows import periods_with_entries
from model.store.exchange_rows import read_last_issued
from model.submission.container.harmless import is_harmless
from model.submission.parcel import is_parcel
from model.submission.read import read_bytes
from model.submission.reader import carried_plan, holds_form_table
from model.workflow.plan.show_plan import own_unit, show_units
from model.workflow.workspace.workspace import Workspace, is_workspace

_PLANS = frozenset({".docx", ".txt", ".md"})
_WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_OTHER_TABLES = frozenset({".xls", ".et", ".ods", ".csv", ".tsv"})


class FileKind(StrEnum):
    """What can be done with a file."""

    WORKSPACE = "workspace"
    FORM = "form"
    """To be filled in here, or in a workspace of its own: the unit's laptop."""
    SUBMISSION = "submission"
    PLAN = "plan"
    OTHER = "other"


def recognise_file(workspace: Workspace, path: Path) -> FileKind:
    """What `path` is for the owner of this workspace; a folder is taken for a folder of submissions.

    ModelError "file.missing" or "file.unreadable" where a workbook cannot be had at all.
    """
    if path.is_dir():
        return FileKind.SUBMISSION
    ending = path.suffix.lower()
    if is_workspace(path):
        return FileKind.WORKSPACE
    if ending in _WORKBOOKS:
        return _kind_of_workbook(workspace, path)
    if ending == ".zip":
        return FileKind.SUBMISSION if is_parcel(path) else FileKind.OTHER
    if ending in _PLANS:
        return FileKind.PLAN
    return FileKind.SUBMISSION if ending in _OTHER_TABLES else FileKind.OTHER


def _kind_of_workbook(workspace: Workspace, path: Path) -> FileKind:
    if not is_harmless(read_bytes(path)):
        return FileKind.SUBMISSION  # which is read with limits, and refused in words
    try:
        carried = carried_plan(path)
    except ModelError as trouble:
        is_table = trouble.code == "form.not_a_form" and not holds_form_table(path)
        return FileKind.PLAN if is_table else FileKind.SUBMISSION
    return FileKind.FORM if _is_to_be_filled_in(workspace, carried) else FileKind.SUBMISSION


def _is_to_be_filled_in(workspace: Workspace, carried: CarriedForm) -> bool:
    """Its unit's own form; or that of a unit that nobody here has asked, in a workspace that nobody has begun."""
    unit, period = carried.identity.unit, carried.identity.period
    if unit == own_unit(workspace).code or unit not in show_units(workspace).by_code:
        return True
    return read_last_issued(workspace, unit, period) is None and not periods_with_entries(workspace)


def sort_files(workspace: Workspace, paths: Iterable[Path]) -> Mapping[FileKind, list[Path]]:
    """Every path under its kind, in the order given. ModelError as `recognise_file`."""
    by_kind: dict[FileKind, list[Path]] = {}
    for path in paths:
        by_kind.setdefault(recognise_file(workspace, path), []).append(path)
    return by_kind
