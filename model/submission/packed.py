"""A submission as a few kilobytes: what a worker hands back, and what is kept beside a workbook's bytes.

A kept reading is used only where everything that it depends on is the same: the reader itself, plan, and units.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from model.entry.entry import Stage, ValueState
from model.entry.period import parse_period
from model.entry.reporting_unit import UnitTree
from model.finding import Finding, Severity
from model.form.snapshot import Identity
from model.plan.tree import PlanTree
from model.submission.reader import SubmissionReader, read_safely
from model.submission.submission import CodeState, IdentityState, Outcome, ReturnedRow, Submission, UnreadPart
from model.uncollected import uncollected

Made = TypeVar("Made")

_MODEL = Path(__file__).resolve().parents[1]
_READS_WITH = ("submission", "entry", "form", "cell_text.py", "plan/tree.py", "plan/node.py")
_STATES = {one.value: one for one in ValueState}
_LETTERS = dict(zip(ValueState, "ABCDEF", strict=True))
_STATE_OF = {letter: state for state, letter in _LETTERS.items()}
_STAGES: dict[str | None, Stage | None] = {None: None, **{one.value: one for one in Stage}}


def pack(submission: Submission) -> bytes:
    """The submission, to be had again with `unpack`, equal in every part."""
    return zlib.compress(json.dumps(_told(submission), ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpack(packed: bytes) -> Submission:
    """The submission that `pack` put away."""
    told = json.loads(zlib.decompress(packed))
    identity = told["identity"]
    return Submission(
        told["file"],
        told["sha256"],
        told["format"],
        Outcome(told["outcome"]),
        _identity(*identity) if identity else None,
        IdentityState(told["state"]),
        _rows(told["rows"]),
        tuple(Finding(code, Severity(severity), *rest) for code, severity, *rest in told["findings"]),
        told["answers"],
        CodeState(told["code_state"]),
    )


def read_packed(reader: SubmissionReader, files: Sequence[tuple[str, bytes]]) -> list[bytes]:
    """The submissions in some files, each packed. Pure: this is what runs in other processes and on a cluster."""
    with uncollected():
        return [pack(read_safely(name, data, reader.tree, reader.units)) for name, data in files]


def reading_of(tree: PlanTree, units: UnitTree) -> str:
    """What a kept reading was made with: another one is of no use."""
    codes = ",".join(sorted(units.by_code))
    return hashlib.sha256(f"{_reader()} {tree.key} {tree.version} {codes}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _reader() -> str:
    """The program's own text as far as reading depends on it, or the program as one file where it has no text."""
    digest = hashlib.sha256()
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).stat()
        return f"{program.st_size} {program.st_mtime_ns}"
    for part in _READS_WITH:
        path = _MODEL / part
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _told(one: Submission) -> dict[str, Any]:
    identity = one.identity
    return {
        "file": one.file,
        "sha256": one.sha256,
        "format": one.format,
        "outcome": one.outcome.value,
        "identity": identity
        and [
            identity.plan, identity.plan_version, identity.unit, identity.period.key, identity.round,
            identity.check_code,
        ],
        "state": one.identity_state.value,
        "rows": _columns(one.rows),
        "findings": [
            [finding.code, finding.severity.value, finding.cell, finding.indicator, dict(finding.context)]
            for finding in one.findings
        ],
        "answers": one.answers,
        "code_state": one.code_state.value,
    }  # fmt: skip


def _identity(plan: str, version: str, unit: str, period: str, number: int, check_code: str) -> Identity:
    return Identity(plan, version, unit, parse_period(period), number, check_code)


_USUAL: tuple[Any, ...] = (True, None, "", "", "", "", (), (), (), True)
"""What nearly all rows say behind `raw`, in the order of `ReturnedRow`."""


def _columns(rows: Sequence[ReturnedRow]) -> list[Any]:
    """Column by column; of what is nearly always the same only where it is not: there are hundreds of rows a form."""
    if not rows:
        return []
    codes, cells, states, values, raws, *others = zip(*rows, strict=True)
    texts = [None if value is None else str(value) for value in values]
    certain, stages, *words, readings, nothings, unread, has_stage = map(_differing, others, _USUAL)
    return [
        codes,
        cells,
        "".join(map(_LETTERS.__getitem__, states)),
        texts,
        [[place, raw] for place, (raw, text) in enumerate(zip(raws, texts, strict=True)) if raw != (text or "")],
        certain,
        [[place, stage and stage.value] for place, stage in stages],
        *words,
        [[place, [str(one) for one in several]] for place, several in readings],
        [[place, [one.value for one in several]] for place, several in nothings],
        [[place, [[one.part, one.cell, one.raw, one.readings] for one in several]] for place, several in unread],
        has_stage,
    ]


def _differing(column: tuple[Any, ...], usual: Any) -> list[tuple[int, Any]]:
    if column.count(usual) == len(column):
        return []
    return [(place, one) for place, one in enumerate(column) if one != usual]


def _rows(columns: list[Any]) -> tuple[ReturnedRow, ...]:
    """The rows that `_columns` told."""
    if not columns:
        return ()
    codes, cells, states, texts, raws, certain, stages, *words, readings, nothings, unread, has_stage = columns
    told = (
        certain,
        [(place, _STAGES[word]) for place, word in stages],
        *words,
        [(place, tuple(map(Decimal, several))) for place, several in readings],
        [(place, tuple(map(_STATES.__getitem__, several))) for place, several in nothings],
        [
            (place, tuple(UnreadPart(part, cell, raw, tuple(offered)) for part, cell, raw, offered in several))
            for place, several in unread
        ],
        has_stage,
    )
    count = len(codes)
    others = (_with(differing, [usual] * count) for differing, usual in zip(told, _USUAL, strict=True))
    all_raws = _with(raws, [text or "" for text in texts])
    values = [None if text is None else Decimal(text) for text in texts]
    rows = zip(codes, cells, map(_STATE_OF.__getitem__, states), values, all_raws, *others, strict=True)
    return tuple(map(ReturnedRow._make, rows))


def _with(differing: Sequence[tuple[int, Any]], column: list[Any]) -> list[Any]:
    for place, one in differing:
        column[place] = one
    return column
