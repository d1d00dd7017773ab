"""Three-way comparison: what was issued, what stands here now, and what came back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from model.entry.change import Change
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.value import STAGES, read_stage
from model.finding import Finding, Severity
from model.review.proposal import FIELD_PARTS, EntryField, Proposal, Standing
from model.submission.submission import IdentityState, Outcome, ReturnedRow, Submission, UnreadPart

_FIELDS = tuple(EntryField)
_MOST_MISSING, _MOST_CODES = 3, 12


def compare(submission: Submission, issued: Mapping[str, Entry], current: Mapping[str, Entry]) -> tuple[Proposal, ...]:
    """Every difference that a submission would make, row by row and field by field.

    `issued` are the open cells as the form left, `current` the unit's entries of the form's period, both by row key.
    A field that the unit did not touch (it came back as issued) or that already stands here as it came back is no
    difference, so a second comparison after accepting everything is empty. Rows of a submission without an identity
    cannot be placed: there are no proposals then. Pure.
    """
    if submission.identity is None or submission.outcome in (Outcome.REJECT, Outcome.PASSWORD):
        return ()
    unit, period = submission.identity.unit, submission.identity.period
    doubted = doubts_about_file(submission)
    about_rows: dict[str, tuple[Finding, ...]] = {}
    for finding in submission.findings:
        if finding.indicator is not None:
            about_rows[finding.indicator] = (*about_rows.get(finding.indicator, ()), finding)
    return tuple(
        proposal
        for row in submission.rows
        for proposal in _compare_row(
            row,
            EntryKey(row.code, unit, period),
            issued.get(row.code, BLANK),
            current.get(row.code, BLANK),
            about_rows.get(row.code, ()),
            doubted,
        )
    )


def first_answers(
    submission: Submission, issued: Mapping[str, Entry], current: Mapping[str, Entry]
) -> tuple[Change, ...]:
    """The rows of which nothing was issued, nothing stands here and nothing is to be said, as the changes they make.

    What `compare` and accepting all that is clean would make of these rows, which are nearly all of a form that comes
    back for the first time. For a submission that `is_held` there are none.
    """
    if submission.identity is None or is_held(submission):
        return ()
    unit, period = submission.identity.unit, submission.identity.period
    remarked, nothing = {finding.indicator for finding in submission.findings}, ValueState.BLANK
    changes = []
    for row in submission.rows:
        code = row.code
        if (
            row.certain
            and not row.unread
            and code not in remarked
            and issued.get(code, BLANK).is_blank
            and current.get(code, BLANK).is_blank
        ):
            after = _entry_of(row, BLANK)
            if not after.is_blank:
                cell = "" if after.state is nothing else row.cell
                changes.append(Change(EntryKey(code, unit, period), BLANK, after, cell))
    return tuple(changes)


def doubts_about_file(submission: Submission) -> tuple[Finding, ...]:
    """The findings about the file as a whole that want a person before anything is taken from it."""
    return tuple(
        finding
        for finding in submission.findings
        if finding.indicator is None and finding.severity is not Severity.NOTICE
    )


def doubts_without_difference(submission: Submission) -> tuple[Finding, ...]:
    """What wants a person and can stand at no difference: doubts about the file, rows that it lacks, cleared ones.

    Many such rows are told as one.
    """
    there = {row.code for row in submission.rows}
    missing = [one for one in submission.findings if one.code == "row.missing" and one.indicator not in there]
    cleared = [one for one in submission.findings if one.code == "row.left_blank"]
    together = (*_as_one(missing, "row.many_missing"), *_as_one(cleared, "row.many_left_blank"))
    return (*doubts_about_file(submission), *together)


def _as_one(about_rows: list[Finding], code: str) -> list[Finding]:
    """The findings, or where they are many one with this code that names their rows."""
    if len(about_rows) <= _MOST_MISSING:
        return about_rows
    codes = [one.indicator or "" for one in about_rows]
    shown = "、".join(codes[:_MOST_CODES]) + ("……" if len(codes) > _MOST_CODES else "")
    return [Finding(code, Severity.CONFIRM, context={"count": str(len(codes)), "codes": shown})]


def taken(entry: Entry, field: EntryField, other: Entry) -> Entry:
    """`entry` with `field` as it is in `other`."""
    parts = {name: getattr(other, name) for name in FIELD_PARTS[field]}
    return Entry(
        parts.get("state", entry.state),
        parts.get("value", entry.value),
        parts.get("stage", entry.stage),
        parts.get("narrative", entry.narrative),
        parts.get("problems", entry.problems),
        parts.get("next_steps", entry.next_steps),
        parts.get("evidence", entry.evidence),
    )


def agree(entry: Entry, field: EntryField, other: Entry) -> bool:
    """Whether two entries say the same in `field`."""
    if field is EntryField.VALUE:
        return entry.state is other.state and entry.value == other.value
    return bool(getattr(entry, field) == getattr(other, field))


def _compare_row(
    row: ReturnedRow,
    key: EntryKey,
    issued: Entry,
    current: Entry,
    findings: tuple[Finding, ...],
    doubted: tuple[Finding, ...],
) -> Iterator[Proposal]:
    came_back = _entry_of(row, issued)
    if row.is_read and came_back in (current, issued):
        return
    questions = _questions(row, current)
    for field in _FIELDS:
        question = questions.get(field)
        if question is None and (agree(current, field, came_back) or agree(issued, field, came_back)):
            continue
        about = tuple(finding for finding in findings if _concerns(finding, field, row)) if findings else ()
        if question is not None:
            cell, raw, candidates = question
            yield Proposal(key, field, issued, current, current, Standing.QUESTION, cell, raw, about, tuple(candidates))
            continue
        incoming = taken(current, field, came_back)
        standing = _standing(field, issued, current, came_back, about + doubted)
        raw = row.raw if field is EntryField.VALUE else _words_of(came_back, field)
        yield Proposal(key, field, issued, current, incoming, standing, row.cell, raw, about)


def _words_of(entry: Entry, field: EntryField) -> str:
    """A part of an entry but its value, as the form has it."""
    if field is EntryField.STAGE:
        return STAGES[entry.stage] if entry.stage is not None else ""
    return str(getattr(entry, FIELD_PARTS[field][0]) or "")


def _questions(row: ReturnedRow, current: Entry) -> dict[EntryField, tuple[str, str, Iterator[Entry]]]:
    """The fields that are not certain: cell, what stands there, and the entries that it may have been meant to be."""
    questions = {EntryField(one.part): (one.cell, one.raw, _worded(one, current)) for one in row.unread}
    if not row.certain:
        questions[EntryField.VALUE] = row.cell, row.raw, _candidates(row, current)
    return questions


def _worded(part: UnreadPart, current: Entry) -> Iterator[Entry]:
    for words in part.readings:
        said: dict[str, Any] = {part.part: read_stage(words) if part.part == EntryField.STAGE else words}
        yield replace(current, **said)


def _candidates(row: ReturnedRow, current: Entry) -> Iterator[Entry]:
    for reading in row.readings:
        yield replace(current, state=ValueState.REPORTED if reading else ValueState.ZERO, value=reading)
    for state in row.nothings:
        yield replace(current, state=state, value=None)


def _standing(
    field: EntryField, issued: Entry, current: Entry, came_back: Entry, findings: tuple[Finding, ...]
) -> Standing:
    if not agree(issued, field, current):
        return Standing.CONFLICT
    emptied = agree(BLANK, field, came_back)
    if emptied or any(finding.severity is not Severity.NOTICE for finding in findings):
        return Standing.FLAGGED
    return Standing.CLEAN


def _concerns(finding: Finding, field: EntryField, row: ReturnedRow) -> bool:
    """A finding about an unread cell is that field's; one about the value's own cell, or about no cell, the value's.

    One about a stage is the stage's; any other is the texts'.
    """
    if finding.code.startswith("stage."):
        return field is EntryField.STAGE
    unread = next((one.part for one in row.unread if one.cell == finding.cell), None)
    if unread is not None:
        return field == unread
    about_value = finding.cell in (None, row.cell)
    return about_value == (field is EntryField.VALUE)


def _entry_of(row: ReturnedRow, issued: Entry) -> Entry:
    """The row as an entry; columns that the workbook lacks say what was issued."""
    is_stage_unread = bool(row.unread) and any(one.part == EntryField.STAGE for one in row.unread)
    return Entry(
        state=row.state if row.certain else issued.state,
        value=row.value if row.certain else issued.value,
        stage=issued.stage if is_stage_unread or not row.has_stage else row.stage,
        narrative=issued.narrative if row.narrative is None else row.narrative,
        problems=issued.problems if row.problems is None else row.problems,
        next_steps=issued.next_steps if row.next_steps is None else row.next_steps,
        evidence=issued.evidence if row.evidence is None else row.evidence,
    )


def is_held(submission: Submission) -> bool:
    """Whether nothing of a submission may be taken before a person has looked at the whole file."""
    return (
        submission.outcome in (Outcome.REJECT, Outcome.PASSWORD)
        or submission.identity_state is not IdentityState.GENUINE
        or bool(doubts_about_file(submission))
    )
