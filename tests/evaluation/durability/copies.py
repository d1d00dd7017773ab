"""The jobs around the workspace's own file: the first start, a form on a laptop, an older file, copies of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from model.entry.entry import EntryKey
from model.errors import ModelError
from model.store.database import APPLICATION_ID
from model.store.entry_rows import read_entry
from model.store.migrations import SCHEMA
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.open_form import open_form
from model.workflow.workspace.daily_copy import daily_copies, keep_daily_copy
from model.workflow.workspace.keep_safe import back_up, restore
from tests.evaluation.durability.desk import DAY, NAME, PLAN, SEPTEMBER, UNITS, Desk, Job, make_workspace, put

_OLD = "m005_rows_have_a_history"


def _prepare_old(folder: Path) -> None:
    """A workspace as the program wrote it some versions ago, with a few entries."""
    connection = sqlite3.connect(folder / NAME)
    SCHEMA.apply(Database(connection), stop_before=_OLD)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for place, unit in enumerate(UNITS.units):
        row = (unit.code, place, unit.name, unit.parent, unit.kind)
        connection.execute("INSERT INTO unit (code, position, name, parent, kind) VALUES (?, ?, ?, ?, ?)", row)
    connection.execute("INSERT INTO setting VALUES ('own_unit', 'HQ')")
    connection.execute(
        "INSERT INTO plan (id, key, title, year, version, source_text, loaded_at)"
        " VALUES (1, 'durable', '某区工作要点', 2021, ?, '', '2021-01-02T00:00:00+00:00')", [PLAN.version],
    )  # fmt: skip
    connection.execute("INSERT INTO chapter VALUES (1, 1, 1, '总章')")
    connection.execute(
        "INSERT INTO item (plan_id, ordinal, chapter, number, title, section, text)"
        " VALUES (1, 1, 1, 1, '产业', '[]', '')"
    )
    for place, one in enumerate(PLAN.indicators):
        connection.execute(
            "INSERT INTO indicator (plan_id, code, item, position, name, kind, roll_up, confidence)"
            " VALUES (1, ?, 1, ?, ?, 'quantity', 'sum', 'sure')", [f"1.{place + 1:02d}", place, one.name],
        )  # fmt: skip
    words = "推进中。" * 60
    for code in ("1.01", "1.02", "1.03"):
        connection.execute(
            "INSERT INTO entry VALUES (?, 'EA', '2021-09', 'reported', '10', NULL, ?, '', '', '')", [code, words]
        )
        connection.execute(
            "INSERT INTO change_log (change_set, at, who, machine, origin, source, code, unit, period, cell, before,"
            " after) VALUES (?, '2021-10-01T00:00:00+00:00', '王', 'pc', 'typed', '', ?, 'EA', '2021-09', '', ?, ?)",
            [code, code, '{"state": "blank"}', f'{{"narrative": "{words}", "state": "reported", "value": "10"}}'],
        )
    connection.commit()
    connection.close()


def _open(desk: Desk) -> None:
    assert desk.workspace.path == desk.path


def _type_on(desk: Desk) -> None:
    put(desk, "1.01", "EA", "5")


MIGRATING = Job("migrating", _prepare_old, (_open, lambda desk: put(desk, "1.04", "WE", "3"), _type_on))


def _back_up(desk: Desk) -> None:
    back_up(desk.workspace, desk.folder / "copies" / "kept.yaodian")


def _prepare_copied(folder: Path) -> None:
    """A workspace with an older backup of it."""
    make_workspace(folder)
    desk = Desk(folder)
    _back_up(desk)
    put(desk, "1.02", "WE", "6", "已签约。" * 100)
    desk.leave()


def _copy_of_the_day(desk: Desk) -> None:
    if keep_daily_copy(desk.workspace, DAY) is None and not daily_copies(desk.path):
        raise ModelError("file.unwritable", path=desk.path, detail="no copy")  # the window goes on without


def _restore(desk: Desk) -> None:
    """Put the backup back, unless that was done: then what was typed after it is not there."""
    is_done = read_entry(desk.workspace, EntryKey("2.02", "EA", SEPTEMBER)).is_blank
    desk.leave()
    if not is_done:
        restore(desk.folder / "copies" / "kept.yaodian", desk.path)


COPYING = Job("copying", _prepare_copied, (
    _back_up, lambda desk: put(desk, "2.02", "EA", "4"), _copy_of_the_day, _restore,
    lambda desk: put(desk, "2.03", "EA", "9"),
))  # fmt: skip

STARTING = Job("starting", lambda folder: None, (_open, lambda desk: put(desk, "1.03", "FD", "5")))


def _prepare_form(folder: Path) -> None:
    """The form of a unit, on a laptop that has no workspace yet."""
    other = folder / "elsewhere"
    other.mkdir()
    make_workspace(other)
    desk = Desk(other)
    put(desk, "1.01", "EA", "2", "已开工。")
    (form,) = issue_forms(desk.workspace, SEPTEMBER, ["EA"], folder)
    desk.leave()
    form.path.rename(folder / "form.xlsx")
    for left in other.iterdir():
        left.unlink()
    other.rmdir()


def _open_form(desk: Desk) -> None:
    desk.leave()
    desk.__dict__["workspace"] = open_form(desk.path, desk.folder / "form.xlsx")


FORM = Job("form", _prepare_form, (_open_form, lambda desk: put(desk, "1.02", "EA", "5")))
