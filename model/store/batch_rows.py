"""What was written or decided in one go, for taking it back long afterwards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from model.entry.change import Origin
from model.entry.period import Period
from model.store.database import Store, transaction
from model.store.log_rows import LoggedChange, read_newest_sets


@dataclass(frozen=True, slots=True)
class LoggedBatch:
    """One set of the change log, with the decisions of that moment that left everything as it stood (`kept`).

    `source` is the workbook's SHA-256 where it was about one. Decisions that only kept have no set in the log: then
    `changes` is empty and `name` is made of the workbook and the moment.
    """

    name: str
    at: datetime
    who: str
    origin: Origin
    source: str
    changes: tuple[LoggedChange, ...]
    kept: int = 0


def read_batches(store: Store, period: Period, origins: Collection[Origin], most: int) -> list[LoggedBatch]:
    """The newest `most` of a period, newest first."""
    kept = _read_kept(store, period)
    sets: dict[int, list[LoggedChange]] = {}
    for change in read_newest_sets(store, period, origins, most):
        sets.setdefault(change.change_set, []).append(change)
    batches = [_batch(str(number), tuple(changes), kept) for number, changes in sets.items()]
    if Origin.REVIEW in origins:
        batches += [
            LoggedBatch(_name(sha256, at), datetime.fromisoformat(at), "", Origin.REVIEW, sha256, (), count)
            for (sha256, at), count in kept.items()
        ]
    return sorted(batches, key=lambda one: one.at, reverse=True)[:most]


def last_written(store: Store) -> datetime:
    """When the newest set was written; KeyError in an empty log."""
    row = store.read("SELECT at FROM change_set ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        raise KeyError("the log is empty")
    return datetime.fromisoformat(row[0])


def forget_verdicts(store: Store, sha256: str, decided_at: datetime) -> None:
    """Ask again what was decided about a workbook at that moment."""
    with transaction(store) as db:
        db.execute("DELETE FROM verdict WHERE sha256 = ? AND decided_at = ?", [sha256, decided_at.isoformat()])


def _batch(name: str, changes: tuple[LoggedChange, ...], kept: dict[tuple[str, str], int]) -> LoggedBatch:
    """One set, which takes what was kept with it out of `kept`."""
    first = changes[0]
    count = kept.pop((first.source, first.at.isoformat()), 0)
    return LoggedBatch(name, first.at, first.who, first.origin, first.source, changes, count)


def _read_kept(store: Store, period: Period) -> dict[tuple[str, str], int]:
    """How many verdicts a period's workbooks have, by workbook and moment."""
    rows = store.read(
        "SELECT sha256, decided_at, count(*) FROM verdict JOIN submission USING (sha256) WHERE period = ?"
        " GROUP BY sha256, decided_at",
        [period.key],
    )
    return {(sha256, at): int(count) for sha256, at, count in rows}


def _name(sha256: str, at: str) -> str:
    return f"kept-{sha256[:8]}-{''.join(sign for sign in at if sign.isdigit())}"
