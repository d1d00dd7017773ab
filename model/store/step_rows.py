"""The log of what headquarters said of submissions: append-only, like that of the entries."""

from __future__ import annotations

import json
import platform
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from model.entry.period import Period, parse_period
from model.entry.reason import StepKind, SubmissionStep, reasons_from_data, reasons_to_data
from model.store.database import Store, transaction
from model.store.user_name import user_name


def append_step(store: Store, step: SubmissionStep) -> SubmissionStep:
    """Write a step; the one that comes back has its number, its time and how far the change log had come."""
    at, who = datetime.now(UTC), user_name()
    log_seq = store.read("SELECT coalesce(max(seq), 0) FROM change_log").fetchone()[0]
    with transaction(store) as db:
        cursor = db.execute(
            "INSERT INTO submission_step (at, who, machine, unit, period, round, step, sha256, log_seq, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                at.isoformat(), who, platform.node(), step.unit, step.period.key, step.round, step.kind.value,
                step.sha256, log_seq, json.dumps(_to_data(step), ensure_ascii=False, sort_keys=True),
            ],
        )  # fmt: skip
        seq = int(cursor.lastrowid or 0)
    return replace(step, seq=seq, log_seq=log_seq, at=at, who=who)


def read_steps(store: Store, period: Period, unit: str | None = None) -> list[SubmissionStep]:
    """The steps of a period, or of one unit in it, oldest first; those that were taken back are among them."""
    condition, values = ("AND unit = ?", [unit]) if unit else ("", [])
    rows = store.read(
        "SELECT seq, at, who, unit, period, round, step, sha256, log_seq, data FROM submission_step"
        f" WHERE period = ? {condition} ORDER BY seq",
        [period.key, *values],
    )
    return [_step(*row) for row in rows]


def _step(
    seq: int, at: str, who: str, unit: str, period: str, number: int, kind: str, sha256: str, log_seq: int, text: str
) -> SubmissionStep:
    data = json.loads(text)
    return SubmissionStep(
        unit, parse_period(period), number, StepKind(kind), sha256, data["text"], reasons_from_data(data["reasons"]),
        None if data["opened"] is None else frozenset(data["opened"]), data["file"],
        date.fromisoformat(data["arrived"]) if data["arrived"] else None, data["undoes"], seq, log_seq,
        datetime.fromisoformat(at), who,
    )  # fmt: skip


def _to_data(step: SubmissionStep) -> dict[str, Any]:
    return {
        "text": step.text,
        "reasons": reasons_to_data(step.reasons),
        "opened": None if step.opened is None else sorted(step.opened),
        "file": step.file,
        "arrived": step.arrived.isoformat() if step.arrived else None,
        "undoes": step.undoes,
    }
