"""Edits outside the rows that a form sent back asks for: found and listed, never taken by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from model.entry.entry import BLANK, Entry, Stage
from model.entry.value import NOTHINGS, STAGES, show_number
from model.finding import Finding, Severity
from model.form.layout import Field
from model.submission.submission import ReturnedRow

_TEXTS = (Field.NARRATIVE, Field.PROBLEMS, Field.NEXT_STEPS, Field.EVIDENCE)
CellOf = Callable[[ReturnedRow, Field], str]
"""Where a field of a row stands: "填报表!K7"."""


def outside_opened(
    rows: Sequence[ReturnedRow], opened: frozenset[str], issued: Mapping[str, Entry], cell_of: CellOf
) -> Iterator[Finding]:
    """One finding for each field that came back otherwise than it left, in a row that was not opened."""
    for row in rows:
        if row.code in opened:
            continue
        for field, before, after in _altered(row, issued.get(row.code, BLANK)):
            context = {"code": row.code, "before": before[:40], "after": after[:40]}
            yield Finding("row.not_opened", Severity.CONFIRM, cell_of(row, field), row.code, context)


def _altered(row: ReturnedRow, issued: Entry) -> Iterator[tuple[Field, str, str]]:
    if row.certain and (row.state, row.value) != (issued.state, issued.value):
        yield Field.VALUE, _shown(issued), row.raw or _shown(row)
    if row.stage is not issued.stage and all(one.part != Field.STAGE for one in row.unread):
        yield Field.STAGE, _stage(issued.stage), _stage(row.stage)
    for field in _TEXTS:
        text = getattr(row, field.value)
        if text is not None and text != getattr(issued, field.value):
            yield field, getattr(issued, field.value), text


def _shown(one: Entry | ReturnedRow) -> str:
    return show_number(one.value) if one.value is not None else NOTHINGS.get(one.state, "")


def _stage(stage: Stage | None) -> str:
    return STAGES[stage] if stage is not None else ""
