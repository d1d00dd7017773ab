"""Opening the workspace that everything else is done in."""

from __future__ import annotations

import os
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from model.entry.period import Cadence, Period, parse_period
from model.errors import ModelError
from model.store.database import NEWEST_MIGRATION, SQLITE_VERSION, Store, is_store, open_store, transaction
from model.store.plan_rows import plan_in_force, read_head, write_plan
from model.store.session_mark import CUT_OFF, ENDED
from model.store.setting_rows import read_setting, write_setting
from model.store.trouble import SUFFIX
from model.store.unit_rows import read_units, write_units

if TYPE_CHECKING:
    from model.wording import Language

Workspace = Store
"""An open workspace, handed from one workflow function to the next; nobody above looks inside."""

BACKUPS = "备份"
"""The folder of copies beside a workspace."""
_VARIABLE = "YAODIAN_WORKSPACE"


def default_path() -> Path:
    """The user's own workspace: YAODIAN_WORKSPACE, or a file in the platform's data folder."""
    if named := os.environ.get(_VARIABLE):
        return Path(named)
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return folder / "Yaodian" / f"work{SUFFIX}"


def open_workspace(path: Path | None = None) -> Workspace:
    """Open a workspace, made on first use with the bundled plan and its units. ModelError "workspace.*".

    One that is empty though backups of it lie beside it is not begun anew: "workspace.emptied".
    """
    path = path or default_path()
    _refuse_emptied(path)
    workspace = open_store(path, _fill_new)
    try:
        if plan_in_force(workspace) is None:
            _fill_new(workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace


def _refuse_emptied(path: Path) -> None:
    """After a power cut a file may be there without its content."""
    try:
        is_empty = path.is_file() and not path.stat().st_size
    except OSError:
        return  # opening it says what is the matter
    if is_empty:
        copies = sorted((path.parent / BACKUPS).glob(f"{path.stem}-*{path.suffix}"))
        if copies:
            raise ModelError("workspace.emptied", path=path, folder=copies[0].parent, count=len(copies))


def look_at_workspace(path: Path) -> Workspace:
    """Open what was saved last of a workspace, to look at it; whoever has it open is not disturbed.

    ModelError "workspace.*"; "workspace.read_only" from whatever would write.
    """
    from model.store.snapshot import open_snapshot  # not needed at the start

    return open_snapshot(path)


def can_be_looked_at(path: Path) -> bool:
    """Whether `look_at_workspace` would open a workspace."""
    try:
        close_workspace(look_at_workspace(path))
    except ModelError:
        return False
    return True


def is_workspace(path: Path) -> bool:
    """Whether a file is a workspace, of whatever version, by its first bytes."""
    return is_store(path)


def data_version() -> int:
    """The newest shape that a workspace can have, counted from 1."""
    return int(NEWEST_MIGRATION[1:].partition("_")[0])


def sqlite_version() -> str:
    """The version of the database library."""
    return SQLITE_VERSION


def changes_until_now(workspace: Workspace) -> int:
    """How many rows were written since it was opened: what was read before is as it was where this is."""
    return workspace.connection.total_changes


def close_workspace(workspace: Workspace) -> None:
    """Give the file back; what was saved is already on disk."""
    workspace.close()


def told_of_last_session(workspace: Workspace, language: Language = "zh") -> str:
    """What a person should know of how the workspace was left; "" where that was in order."""
    if workspace.last_session == ENDED:
        return ""
    from model.wording import sentence  # not needed at the start

    path = workspace.path
    return sentence(f"session.{workspace.last_session}", {"path": str(path), "name": f"{path.name}-wal"}, language)


def told_of_place(workspace: Workspace, language: Language = "zh") -> str:
    """Why the workspace does not lie safely where it is, or has hardly any room there; "" where all is well."""
    from model.store.bad_place import bad_place, short_of_room  # not needed at the start
    from model.wording import sentence

    path = workspace.path
    danger, room = bad_place(path), short_of_room(path)
    told = [] if danger is None else [sentence(f"place.{danger}", {"path": str(path)}, language)]
    if room is not None:
        told.append(sentence("place.short_of_room", {"path": str(path.parent), "megabytes": str(room)}, language))
    return "\n".join(told)


def lacks_changes(workspace: Workspace) -> bool:
    """Whether what was saved last may be missing from the file."""
    return workspace.last_session == CUT_OFF


def load_writer() -> None:
    """Load what writes, so that the first entry is saved as fast as the others; from any thread, after the start."""
    import_module("sqlite_utils")


def current_period(workspace: Workspace) -> Period:
    """The period that was worked on last; at first, or under a plan of another year, a month of the plan's year."""
    plan = read_head(workspace)
    today = date.today()
    year = plan.year if plan is not None else today.year
    chosen = read_setting(workspace, "period")
    if chosen and parse_period(chosen).year == year:
        return parse_period(chosen)
    month = today.month if today.year == year else 12 if today.year > year else 1
    return Period(year, Cadence.MONTH, month)


def choose_period(workspace: Workspace, period: Period) -> None:
    """Remember which period is worked on."""
    if not workspace.is_read_only and read_setting(workspace, "period") != period.key:
        write_setting(workspace, "period", period.key)


def choose_own_unit(workspace: Workspace, unit: str) -> None:
    """Say whose workspace this is. UsageError "unit.unknown"."""
    write_setting(workspace, "own_unit", read_units(workspace).unit(unit).code)


def _fill_new(workspace: Workspace) -> None:
    from model.workflow.workspace.bundled import (  # only on first use
        BUNDLED_PLAN,
        read_bundled_plan,
        read_bundled_units,
    )

    units = read_bundled_units(BUNDLED_PLAN)
    plan = read_bundled_plan(BUNDLED_PLAN)
    with transaction(workspace):
        write_units(workspace, units)
        write_setting(workspace, "own_unit", units.top.code)
        write_plan(workspace, plan)
