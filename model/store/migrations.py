"""How a workspace file came to look as it does: append only, raw names, never today's classes."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

SCHEMA = Migrations("workspace")


def known_migrations() -> list[str]:
    """The names of all migrations of this program, oldest first."""
    empty = Database(memory=True, execute_plugins=False)
    names = [migration.name for migration in SCHEMA.pending(empty)]
    empty.close()
    return names


@SCHEMA()
def m001_plan_units_entries_and_log(db: Database) -> None:
    """The first shape: plan, units, entries, change log, issued forms and received submissions."""
    db.table("setting").create({"name": str, "value": str}, pk="name", not_null={"value"}, strict=True)
    _create_plan(db)
    _create_units(db)
    _create_entries(db)
    _create_exchange(db)


@SCHEMA()
def m002_plans_have_a_first_day(db: Database) -> None:
    """A plan revised in mid-year holds from a day on; one that was taken back stays, out of force.

    `retold_from` is the version of the plan whose codes became others, `codes` says which became which (JSON).
    """
    db.execute("ALTER TABLE plan ADD COLUMN valid_from TEXT")
    db.execute("ALTER TABLE plan ADD COLUMN in_force INTEGER NOT NULL DEFAULT 1")
    db.execute("ALTER TABLE plan ADD COLUMN retold_from TEXT")
    db.execute("ALTER TABLE plan ADD COLUMN codes TEXT")


@SCHEMA()
def m003_allocations_go_with_a_plan(db: Database) -> None:
    """What of a former plan's targets was whose is still known for its periods; `plan_id` 0 is the newest plan's."""
    db.table("allocation_of_plan").create(
        {"plan_id": int, "unit": str, "code": str, "target": str},
        pk=("plan_id", "unit", "code"),
        not_null={"target"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )
    db.execute("INSERT INTO allocation_of_plan SELECT 0, unit, code, target FROM allocation")
    db.execute("DROP TABLE allocation")
    db.execute("ALTER TABLE allocation_of_plan RENAME TO allocation")


@SCHEMA()
def m004_calendar_and_approval(db: Database) -> None:
    """When reports are due, what headquarters said of a submission, and whom to call.

    `submission_step` is a log like that of the entries: what was said stays, also when it was taken back. `opened` of
    a form is NULL where all of it is open, else the keys (JSON) of the rows that are.
    """
    db.table("calendar_rule").create(
        {"cadence": str, "opens": str, "due": str, "grace_days": int, "closes": str},
        pk="cadence",
        not_null={"grace_days"},
        strict=True,
    )
    db.table("period_dates").create(
        {"period": str, "opens": str, "due": str, "grace_until": str, "closes": str}, pk="period", strict=True
    )
    db.execute("INSERT INTO period_dates (period, due) SELECT period, due FROM due_date")
    db.execute("DROP TABLE due_date")
    db.table("submission_step").create(
        {
            "seq": int, "at": str, "who": str, "machine": str, "unit": str, "period": str, "round": int, "step": str,
            "sha256": str, "log_seq": int, "data": str,
        },
        pk="seq",
        not_null={"at", "who", "machine", "unit", "period", "round", "step", "sha256", "log_seq", "data"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )  # fmt: skip
    db.table("submission_step").create_index(["period", "unit"])
    for event in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER submission_step_keeps_{event.lower()} BEFORE {event} ON submission_step "
            "BEGIN SELECT RAISE(ABORT, 'what was said of a submission is append-only'); END"
        )
    db.execute("ALTER TABLE issued_form ADD COLUMN opened TEXT")
    db.execute("ALTER TABLE issued_form ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE unit ADD COLUMN contact TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT ''")


@SCHEMA()
def m005_rows_have_a_history(db: Database) -> None:
    """What rows of any table but the entries held before; triggers fill it in (`model.store.history`)."""
    db.table("row_history").create(
        {"seq": int, "at": str, "place": str, "key": str, "columns": str, "before": str},
        pk="seq",
        not_null={"at", "place"},
        strict=True,
    )


@SCHEMA()
def m006_curves_marks_and_schemes(db: Database) -> None:
    """How progress of an indicator is expected, what people put down besides figures, and rules of one's own.

    `scheme.kind` is "lamp" or "score". `indicator_mark` says of a unit's indicator what no figure says (accepted, ...);
    `score_mark` what of a unit in a period adds to or takes from its score (a veto, a report without substance, ...).
    """
    db.execute("ALTER TABLE indicator ADD COLUMN curve TEXT")
    db.table("scheme").create(
        {"kind": str, "key": str, "data": str}, pk=("kind", "key"), not_null={"data"}, strict=True
    )
    db.table("indicator_mark").create(
        {"unit": str, "code": str, "mark": str, "from_day": str, "note": str},
        pk=("unit", "code", "mark"),
        not_null={"from_day", "note"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )
    db.table("score_mark").create(
        {"unit": str, "period": str, "rule": str, "times": str, "note": str},
        pk=("unit", "period", "rule"),
        not_null={"times", "note"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )


@SCHEMA()
def m007_readings(db: Database) -> None:
    """What a kept workbook says, beside its bytes; `read_with` names all that this depends on besides them."""
    db.table("reading").create(
        {"sha256": str, "read_with": str, "says": bytes},
        pk="sha256",
        not_null={"read_with", "says"},
        foreign_keys=[("sha256", "submission", "sha256")],
        strict=True,
    )


@SCHEMA()
def m008_rules_and_corrections(db: Database) -> None:
    """How indicators are added up where that is not as usual, and corrections as entries of their own.

    Both name the plan's version whose codes they use, since a revision may give an indicator another code. Nothing of
    a correction is ever altered: one that was wrong is corrected by another.
    """
    db.table("consolidation_rule").create(
        {"code": str, "plan_version": str, "over_units": str, "over_time": str, "weight_by": str},
        pk="code",
        not_null={"plan_version", "over_units", "over_time"},
        strict=True,
    )
    db.table("correction").create(
        {
            "seq": int, "code": str, "plan_version": str, "unit": str, "period": str, "amount": str, "reason": str,
            "day": str, "who": str, "machine": str,
        },
        pk="seq",
        not_null={"code", "plan_version", "unit", "period", "amount", "reason", "day", "who", "machine"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )  # fmt: skip
    db.table("correction").create_index(["period", "unit", "code"])


@SCHEMA()
def m009_roles_and_retired_units(db: Database) -> None:
    """Who leads, answers for and supports what; units that are no longer asked; why parts differ from the whole.

    Roles and reasons name the plan's version whose codes they use, as rules do.
    """
    db.execute("ALTER TABLE unit ADD COLUMN retired TEXT")
    db.table("unit_role").create(
        {"unit": str, "code": str, "plan_version": str, "role": str},
        pk=("unit", "code"),
        not_null={"plan_version", "role"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )
    db.table("allocation_reason").create(
        {"code": str, "plan_version": str, "reason": str}, pk="code", not_null={"plan_version", "reason"}, strict=True
    )


@SCHEMA()
def m010_evidence(db: Database) -> None:
    """The content of evidence by its SHA-256; which entry names it stands in the entry's own text."""
    db.table("evidence").create(
        {"sha256": str, "size": int, "taken": str, "likeness": str, "added_at": str, "content": bytes},
        pk="sha256",
        not_null={"size", "added_at", "content"},
        strict=True,
    )


@SCHEMA()
def m011_private_marks_and_sums(db: Database) -> None:
    """What a person puts down for herself: a star and a note on a row, and the sum that a value came from.

    None of it goes out with a form. `plan_version` names the plan whose codes a mark uses; a sum counts only while the
    entry still holds `value`.
    """
    db.table("private_mark").create(
        {"unit": str, "code": str, "plan_version": str, "starred": int, "note": str},
        pk=("unit", "code"),
        not_null={"plan_version", "starred", "note"},
        strict=True,
    )
    db.table("value_sum").create(
        {"unit": str, "code": str, "period": str, "value": str, "sum": str},
        pk=("unit", "code", "period"),
        not_null={"value", "sum"},
        strict=True,
    )


@SCHEMA()
def m012_entries_stand_by_unit_and_sets_apart(db: Database) -> None:
    """What a workbook brings stands together on disk, and what its changes have in common stands there once."""
    db.execute(
        "CREATE TABLE entry_by_unit (period TEXT NOT NULL, unit TEXT NOT NULL REFERENCES unit (code),"
        " code TEXT NOT NULL, state TEXT NOT NULL, value TEXT, stage TEXT, narrative TEXT NOT NULL,"
        " problems TEXT NOT NULL, next_steps TEXT NOT NULL, evidence TEXT NOT NULL,"
        " PRIMARY KEY (period, unit, code)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "INSERT INTO entry_by_unit SELECT period, unit, code, state, value, stage, narrative, problems, next_steps,"
        " evidence FROM entry ORDER BY period, unit, code"
    )
    db.execute("DROP TABLE entry")
    db.execute("ALTER TABLE entry_by_unit RENAME TO entry")
    db.table("change_set").create(
        {"id": int, "at": str, "who": str, "machine": str, "origin": str, "source": str},
        pk="id",
        not_null={"at", "who", "machine", "origin", "source"},
        strict=True,
    )
    for event in ("update", "delete"):
        db.execute(f"DROP TRIGGER change_log_keeps_{event}")
    db.execute("ALTER TABLE change_log RENAME TO old_log")
    db.execute(
        "INSERT INTO change_set SELECT min(seq), at, who, machine, origin, source FROM old_log"
        " GROUP BY change_set ORDER BY min(seq)"
    )
    _create_log(db)
    db.execute(
        "INSERT INTO change_log SELECT seq, first_value(seq) OVER (PARTITION BY change_set ORDER BY seq), code, unit,"
        " period, cell, before, after FROM old_log ORDER BY seq"
    )
    db.execute("DROP TABLE old_log")


def _create_log(db: Database) -> None:
    db.table("change_log").create(
        {
            "seq": int, "change_set": int, "code": str, "unit": str, "period": str, "cell": str, "before": str,
            "after": str,
        },
        pk="seq",
        not_null={"change_set", "code", "unit", "period", "cell", "before", "after"},
        foreign_keys=[("change_set", "change_set", "id")],
        strict=True,
    )  # fmt: skip
    db.execute("CREATE INDEX change_log_by_row ON change_log (period, unit, code)")
    for table in ("change_log", "change_set"):
        for event in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_keeps_{event.lower()} BEFORE {event} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END"
            )


def _create_plan(db: Database) -> None:
    db.table("plan").create(
        {"id": int, "key": str, "title": str, "year": int, "version": str, "source_text": str, "loaded_at": str},
        pk="id",
        not_null={"key", "title", "year", "version", "source_text", "loaded_at"},
        strict=True,
    )
    db.table("chapter").create(
        {"plan_id": int, "position": int, "number": int, "title": str},
        pk=("plan_id", "position"),
        not_null={"number", "title"},
        foreign_keys=[("plan_id", "plan", "id")],
        strict=True,
    )
    db.table("item").create(
        {
            "plan_id": int, "ordinal": int, "chapter": int, "number": int, "title": str, "section": str, "text": str,
            "start": int, "end": int,
        },
        pk=("plan_id", "ordinal"),
        not_null={"chapter", "number", "title", "section", "text"},
        foreign_keys=[("plan_id", "plan", "id")],
        strict=True,
    )  # fmt: skip
    db.table("indicator").create(
        {
            "plan_id": int, "code": str, "item": int, "position": int, "name": str, "kind": str, "measure": str,
            "comparator": str, "target": str, "target_max": str, "unit_of_measure": str, "per": str, "due": str,
            "due_text": str, "subset_of": str, "roll_up": str, "named_place": str, "confidence": str, "quote": str,
            "start": int, "end": int,
        },
        pk=("plan_id", "code"),
        not_null={"item", "position", "name", "kind", "roll_up", "confidence"},
        foreign_keys=[("plan_id", "plan", "id")],
        strict=True,
    )  # fmt: skip
    db.table("duty").create(
        {"plan_id": int, "item": int, "position": int, "name": str, "quote": str, "start": int, "end": int},
        pk=("plan_id", "item", "position"),
        not_null={"name"},
        foreign_keys=[("plan_id", "plan", "id")],
        strict=True,
    )


def _create_units(db: Database) -> None:
    db.table("unit").create(
        {"code": str, "position": int, "name": str, "parent": str, "kind": str},
        pk="code",
        not_null={"position", "name", "kind"},
        foreign_keys=[("parent", "unit", "code")],
        strict=True,
    )
    db.table("allocation").create(
        {"unit": str, "code": str, "target": str},
        pk=("unit", "code"),
        not_null={"target"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )


def _create_entries(db: Database) -> None:
    db.table("entry").create(
        {
            "code": str, "unit": str, "period": str, "state": str, "value": str, "stage": str, "narrative": str,
            "problems": str, "next_steps": str, "evidence": str,
        },
        pk=("code", "unit", "period"),
        not_null={"state", "narrative", "problems", "next_steps", "evidence"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )  # fmt: skip
    db.table("entry").create_index(["period", "unit"])
    db.table("change_log").create(
        {
            "seq": int, "change_set": str, "at": str, "who": str, "machine": str, "origin": str, "source": str,
            "code": str, "unit": str, "period": str, "cell": str, "before": str, "after": str,
        },
        pk="seq",
        not_null={"change_set", "at", "who", "machine", "origin", "source", "code", "unit", "period", "cell", "before",
                  "after"},
        strict=True,
    )  # fmt: skip
    db.table("change_log").create_index(["period", "unit", "code"])
    for event in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER change_log_keeps_{event.lower()} BEFORE {event} ON change_log "
            "BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END"
        )


def _create_exchange(db: Database) -> None:
    db.table("due_date").create({"period": str, "due": str}, pk="period", not_null={"due"}, strict=True)
    db.table("issued_form").create(
        {
            "unit": str, "period": str, "round": int, "plan_version": str, "check_code": str, "issued_at": str,
            "file": str, "entries": str,
        },
        pk=("unit", "period", "round", "check_code"),
        not_null={"plan_version", "issued_at", "file", "entries"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )  # fmt: skip
    db.table("submission").create(
        {
            "sha256": str, "unit": str, "period": str, "round": int, "file": str, "received_at": str, "log_seq": int,
            "content": bytes,
        },
        pk="sha256",
        not_null={"unit", "period", "round", "file", "received_at", "log_seq", "content"},
        foreign_keys=[("unit", "unit", "code")],
        strict=True,
    )  # fmt: skip
    db.table("submission").create_index(["period", "unit"])
    db.table("verdict").create(
        {"sha256": str, "code": str, "field": str, "verdict": str, "decided_at": str},
        pk=("sha256", "code", "field"),
        not_null={"verdict", "decided_at"},
        foreign_keys=[("sha256", "submission", "sha256")],
        strict=True,
    )
