"""The content of evidence, each content once. Nothing is ever written over: what is kept is what was added."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime

from model.store.database import Store, transaction


@dataclass(frozen=True, slots=True)
class KeptEvidence:
    """What is known of a content without reading it. `likeness` is a picture's print, equal for copies; None else."""

    sha256: str
    size: int
    taken: date | None = None
    likeness: str | None = None


def write_evidence(store: Store, content: bytes, taken: date | None = None, likeness: str | None = None) -> str:
    """Keep a content; its SHA-256. The same content again changes nothing."""
    sha256 = hashlib.sha256(content).hexdigest()
    with transaction(store) as db:
        db.execute(
            "INSERT OR IGNORE INTO evidence (sha256, size, taken, likeness, added_at, content)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                sha256, len(content), taken and taken.isoformat(), likeness, datetime.now(UTC).isoformat(), content,
            ],
        )  # fmt: skip
    return sha256


def read_evidence(store: Store, mark: str) -> bytes | None:
    """The content whose SHA-256 begins with `mark`; None where it is not here."""
    row = store.read("SELECT content FROM evidence WHERE sha256 >= ? AND sha256 < ?", [mark, mark + "g"]).fetchone()
    return None if row is None else bytes(row[0])


def find_evidence(store: Store, mark: str) -> KeptEvidence | None:
    """What is known of a content by the beginning of its SHA-256."""
    found = store.read(
        "SELECT sha256, size, taken, likeness FROM evidence WHERE sha256 >= ? AND sha256 < ?", [mark, mark + "g"]
    ).fetchone()
    return None if found is None else _kept(found)


def kept_pictures(store: Store) -> list[KeptEvidence]:
    """All pictures that have a print."""
    rows = store.read("SELECT sha256, size, taken, likeness FROM evidence WHERE likeness IS NOT NULL ORDER BY sha256")
    return [_kept(row) for row in rows]


def evidence_bytes(store: Store) -> int:
    """How much all evidence takes together."""
    return int(store.read("SELECT coalesce(sum(size), 0) FROM evidence").fetchone()[0])


def _kept(row: tuple[str, int, str | None, str | None]) -> KeptEvidence:
    sha256, size, taken, likeness = row
    return KeptEvidence(sha256, size, date.fromisoformat(taken) if taken else None, likeness)
