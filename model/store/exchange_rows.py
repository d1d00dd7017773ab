"""What went out and what came back: issued forms, received workbooks, and the verdicts of their review."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from model.entry.data import entry_from_data, entry_to_data
from model.entry.entry import Entry
from model.entry.period import Period, parse_period
from model.entry.reason import Reason, reasons_from_data, reasons_to_data
from model.store.database import Store, transaction

WHOLE_FILE = ("", "file")
"""Code and field of the verdict that a person has seen to a workbook as a whole."""


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """One form as it left: the open cells that were filled in, by row key; `reasons`, `opened` as its order said."""

    unit: str
    period: Period
    round: int
    plan_version: str
    check_code: str
    file: str
    entries: dict[str, Entry]
    reasons: tuple[Reason, ...] = ()
    opened: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """One workbook that was taken in; its bytes are read apart, since most questions are not about them."""

    sha256: str
    unit: str
    period: Period
    round: int
    file: str
    received_at: datetime


def write_issued(store: Store, rows: Iterable[IssuedRow]) -> None:
    """Remember forms that were issued; the same form issued again is remembered once."""
    issued_at = datetime.now(UTC).isoformat()
    with transaction(store) as db:
        for row in rows:
            entries = {code: entry_to_data(entry) for code, entry in row.entries.items()}
            db.execute(
                "INSERT OR IGNORE INTO issued_form"
                " (unit, period, round, plan_version, check_code, issued_at, file, entries, reasons, opened)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    row.unit, row.period.key, row.round, row.plan_version, row.check_code, issued_at, row.file,
                    json.dumps(entries, ensure_ascii=False, sort_keys=True),
                    json.dumps(reasons_to_data(row.reasons), ensure_ascii=False),
                    None if row.opened is None else json.dumps(sorted(row.opened)),
                ],
            )  # fmt: skip


def read_issued(store: Store, unit: str, period: Period, check_code: str, round_: int) -> IssuedRow | None:
    """The form with this check code, else the first of this round; None where none was issued in it.

    The first, since a later one of the same round may hold values that came back meanwhile: taking it for the form
    that an office answered would let what contradicts them pass as undisputed.
    """
    return _read_issued(
        store, unit, period, "AND (check_code = ? OR round = ?) ORDER BY check_code = ? DESC, issued_at, rowid",
        [check_code, round_, check_code],
    )  # fmt: skip


def read_last_issued(store: Store, unit: str, period: Period) -> IssuedRow | None:
    """The form that was issued last; None where none was."""
    return _read_issued(store, unit, period, "ORDER BY round DESC, issued_at DESC, rowid DESC", [])


def _read_issued(store: Store, unit: str, period: Period, which: str, values: list[str | int]) -> IssuedRow | None:
    row = store.read(
        "SELECT round, plan_version, check_code, file, entries, reasons, opened"
        " FROM issued_form WHERE unit = ? AND period = ?"
        f" {which} LIMIT 1",
        [unit, period.key, *values],
    ).fetchone()
    if row is None:
        return None
    number, plan_version, code, file, entries, reasons, opened = row
    known = {key: entry_from_data(data) for key, data in json.loads(entries).items()}
    asked = None if opened is None else frozenset(json.loads(opened))
    told = reasons_from_data(json.loads(reasons))
    return IssuedRow(unit, period, number, plan_version, code, file, known, told, asked)


def read_rounds(store: Store, period: Period, unit: str | None = None) -> dict[str, list[tuple[int, datetime]]]:
    """The rounds of a period's forms and when each went out first, by unit; of one unit, or of all."""
    rounds: dict[str, list[tuple[int, datetime]]] = {}
    condition, values = ("AND unit = ?", [unit]) if unit else ("", [])
    for code, number, at in store.read(
        f"SELECT unit, round, min(issued_at) FROM issued_form WHERE period = ? {condition} GROUP BY unit, round",
        [period.key, *values],
    ):
        rounds.setdefault(code, []).append((number, datetime.fromisoformat(at)))
    return rounds


def forget_issued(store: Store, unit: str, period: Period, round_: int) -> None:
    """Forget the form of a round that was taken back before it left."""
    with transaction(store) as db:
        db.execute("DELETE FROM issued_form WHERE unit = ? AND period = ? AND round = ?", [unit, period.key, round_])


def was_issued(store: Store, plan_version: str) -> bool:
    """Whether any form of a plan's version has left."""
    row = store.read("SELECT 1 FROM issued_form WHERE plan_version = ? LIMIT 1", [plan_version]).fetchone()
    return row is not None


def write_received(store: Store, row: ReceivedRow, content: bytes) -> None:
    """Keep a workbook that was read, and how far the change log had come; the same bytes are kept once."""
    with transaction(store) as db:
        db.execute(
            "INSERT OR IGNORE INTO submission (sha256, unit, period, round, file, received_at, log_seq, content)"
            " VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM change_log), ?)",
            [
                row.sha256, row.unit, row.period.key, row.round, row.file, row.received_at.isoformat(), content,
            ],
        )  # fmt: skip


def forget_received(store: Store, sha256: str) -> None:
    """Forget a workbook that was taken in, with what it says and what was decided about it."""
    with transaction(store) as db:
        for table in ("verdict", "reading", "submission"):
            db.execute(f"DELETE FROM {table} WHERE sha256 = ?", [sha256])


def write_reading(store: Store, sha256: str, read_with: str, says: bytes) -> None:
    """Keep what a kept workbook says, in place of what an older reader made of it."""
    with transaction(store) as db:
        db.execute(
            "INSERT OR REPLACE INTO reading (sha256, read_with, says) VALUES (?, ?, ?)", [sha256, read_with, says]
        )


def read_reading(store: Store, sha256: str, read_with: str) -> bytes | None:
    """What a kept workbook says, where it was read in this very way; else None."""
    row = store.read("SELECT says FROM reading WHERE sha256 = ? AND read_with = ?", [sha256, read_with]).fetchone()
    return None if row is None else bytes(row[0])


def read_received(store: Store, period: Period, unit: str | None = None) -> list[ReceivedRow]:
    """The workbooks of a period, newest round last, then by hash: an order that arrival does not change."""
    condition, values = ("AND unit = ?", [unit]) if unit else ("", [])
    rows = store.read(
        "SELECT sha256, unit, period, round, file, received_at FROM submission"
        f" WHERE period = ? {condition} ORDER BY unit, round, sha256",
        [period.key, *values],
    )
    return [
        ReceivedRow(sha256, unit, parse_period(key), number, file, datetime.fromisoformat(at))
        for sha256, unit, key, number, file, at in rows
    ]


def read_received_content(store: Store, sha256: str) -> bytes:
    """A workbook that was taken in, to the byte. KeyError for one that never was."""
    row = store.read("SELECT content FROM submission WHERE sha256 = ?", [sha256]).fetchone()
    if row is None:
        raise KeyError(sha256)
    return bytes(row[0])


def was_received(store: Store, sha256: str) -> bool:
    """Whether these bytes were taken in before."""
    return read_receipt(store, sha256) is not None


def read_receipt(store: Store, sha256: str) -> int | None:
    """The last row of the change log when these bytes were taken in (0 for none); None where they never were."""
    row = store.read("SELECT log_seq FROM submission WHERE sha256 = ?", [sha256]).fetchone()
    return None if row is None else int(row[0])


def write_verdicts(store: Store, sha256: str, verdicts: Iterable[tuple[str, str, str]], at: datetime) -> None:
    """Remember a person's decisions (code, field, verdict) on one workbook, so that it is not asked twice.

    What was decided together has one moment, that of the change set which was written with it where there is one.
    """
    decided_at = at.isoformat()
    with transaction(store) as db:
        db.conn.executemany(
            "INSERT OR REPLACE INTO verdict (sha256, code, field, verdict, decided_at) VALUES (?, ?, ?, ?, ?)",
            [(sha256, code, field, verdict, decided_at) for code, field, verdict in verdicts],
        )


def read_verdicts(store: Store, sha256: str) -> dict[tuple[str, str], str]:
    """The decisions on one workbook by (code, field)."""
    rows = store.read("SELECT code, field, verdict FROM verdict WHERE sha256 = ?", [sha256])
    return {(code, field): verdict for code, field, verdict in rows}
