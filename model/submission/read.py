"""Reading a workbook that came back: bytes in, a submission out. Pure, and never raises for what a file holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from model.entry.period import Period
from model.entry.reporting_unit import UnitTree
from model.errors import ModelError, reason_of
from model.finding import Finding, Severity
from model.form.layout import GUIDE_SHEET, META_SHEET, Field
from model.form.meta import CarriedForm, MetaRow, read_answers, read_last, read_meta, read_opened, read_targets
from model.plan.tree import PlanTree
from model.submission.code_check import about_codes, code_state
from model.submission.doubt.hold import hold_misplaced
from model.submission.grid import grid_findings
from model.submission.identify import Identified, hold_against_sheet, identify, meta_rows
from model.submission.opened import outside_opened
from model.submission.refusal import ASKS_FOR_PASSWORD, Refused
from model.submission.row.check import check_row
from model.submission.row.printed import printed_last, printed_targets
from model.submission.row.row_key import KeyedRow, comment_findings, key_rows, mark_remarked, stray_findings
from model.submission.row.surroundings import surroundings
from model.submission.row.table import Table, cell_in, choose_table, find_table
from model.submission.submission import IdentityState, Outcome, ReturnedRow, Submission
from model.submission.workbook.open_book import about_name, open_book
from model.submission.workbook.workbook import Workbook

_MOST_BYTES = 200 * 2**20
"""More than any reader takes, so that even what is refused as too large is told by its own hash."""
_OPEN = (Field.VALUE, Field.STAGE, Field.NARRATIVE, Field.PROBLEMS, Field.NEXT_STEPS, Field.EVIDENCE)


def read_bytes(path: Path) -> bytes:
    """A file's bytes. ModelError "file.missing", "file.unreadable", "file.too_large"."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise ModelError("file.missing", path=path) from error
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    if len(data) > _MOST_BYTES:
        raise ModelError("file.too_large", path=path, size=_MOST_BYTES // 2**20)
    return data


def read_content(
    name: str,
    data: bytes,
    tree: PlanTree,
    units: UnitTree,
    passwords: Sequence[str] = (),
    sha256: str | None = None,
    sheet: str | None = None,
) -> Submission:
    """The submission in `data`, read in this process; `name` is only told, never relied on.

    `sha256` is that of the file where `data` is what was encrypted in it, `sheet` the one that a person chose where
    several look like the form.

    For files from outside use `model.submission.reader`, which reads in another process what could harm this one.
    """
    sha256 = sha256 or hashlib.sha256(data).hexdigest()
    try:
        return _read(name, sha256, open_book(data, name, passwords), tree, units, sheet)
    except Refused as refusal:
        return refused_submission(name, sha256, refusal)


def refused_submission(name: str, sha256: str, refusal: Refused) -> Submission:
    """A file that was not read, with the reason."""
    outcome = Outcome.PASSWORD if refusal.finding.code in ASKS_FOR_PASSWORD else Outcome.REJECT
    return Submission(name, sha256, "unknown", outcome, None, IdentityState.MISSING, findings=(refusal.finding,))


def read_carried(name: str, data: bytes, passwords: Sequence[str] = ()) -> CarriedForm | None:
    """What a form says of itself, read in this process; None where it is no form. Refused where it cannot be read."""
    return read_meta(_read_meta(open_book(data, name, passwords)))


def has_form_table(name: str, data: bytes) -> bool:
    """Whether a workbook has a sheet with the headers of a form. Refused where it cannot be read."""
    tables, _ = _find_tables(open_book(data, name))
    return bool(tables)


def _read(name: str, sha256: str, book: Workbook, tree: PlanTree, units: UnitTree, sheet: str | None) -> Submission:
    if book.doubled:
        return _doubled_parts(name, sha256, book)
    meta = _read_meta(book)
    identified = identify(book, meta, tree, units)
    tables, unread = ([], []) if _is_of_another_plan(identified) else _find_tables(book)
    table, findings = choose_table(tables, sheet)
    findings += tuple(unread)
    rows: tuple[ReturnedRow, ...] = ()
    if table is not None:
        identified = hold_against_sheet(identified, table)
        others = tables if table.sheet_name != sheet else [table]
        period = identified.identity.period if identified.identity is not None else None
        rows, found = _read_rows(book, meta, tree, table, others, period)
        findings += found
    elif not _is_of_another_plan(identified):
        findings = (Finding("sheet.none", Severity.BLOCKING),)
    answers, state = read_answers(meta), code_state(rows, identified.identity)
    findings += tuple(about_codes(state, table, identified.identity, answers))
    findings = (*identified.findings, *about_name(name, book.format), *book.remarks(), *findings)
    outcome = _outcome(identified, findings)
    return Submission(
        name, sha256, book.format, outcome, identified.identity, identified.state, rows, findings, answers, state
    )


def _is_of_another_plan(identified: Identified) -> bool:
    return any(finding.code == "identity.other_plan" for finding in identified.findings)


def _outcome(identified: Identified, findings: tuple[Finding, ...]) -> Outcome:
    if any(finding.code == "identity.other_plan" or finding.code == "sheet.none" for finding in findings):
        return Outcome.REJECT
    is_clean = all(finding.severity is Severity.NOTICE for finding in findings)
    return Outcome.ACCEPT if is_clean and identified.state is IdentityState.GENUINE else Outcome.REVIEW


def _doubled_parts(name: str, sha256: str, book: Workbook) -> Submission:
    """Two parts of one name: programs differ on which they read, so nothing is read."""
    context = {"part": book.doubled[0]}
    finding = Finding("workbook.doubled_parts", Severity.BLOCKING, context=context)
    return Submission(name, sha256, book.format, Outcome.REVIEW, None, IdentityState.MISSING, findings=(finding,))


def _read_meta(book: Workbook) -> list[MetaRow]:
    entry = next((sheet for sheet in book.catalogue.sheets if sheet.name == META_SHEET), None)
    return [] if entry is None else meta_rows(book.read_sheet(entry))


def _read_rows(
    book: Workbook, meta: list[MetaRow], tree: PlanTree, table: Table, tables: list[Table], period: Period | None
) -> tuple[tuple[ReturnedRow, ...], tuple[Finding, ...]]:
    last, targets = read_last(meta), read_targets(meta)
    around = surroundings(table, tree, book.looks, book.catalogue.dates_from_1904, last, targets)
    keyed = key_rows(table, tree, around.known)
    if last is None:
        last, targets = printed_last(keyed.rows), printed_targets(keyed.rows)
        around = replace(around, known_last=last)
    told = (*comment_findings(table, keyed.rows), *stray_findings(table, keyed.rows), *grid_findings(table))
    findings = (*table.findings, *told, *keyed.findings)
    rows = []
    marked = mark_remarked(keyed.rows, table) if table.sheet.comments else keyed.rows
    for row in _mark_differing(marked, table, tables, tree):
        returned, found = check_row(row, around)
        rows.append(returned)
        if found:
            findings += found
    held, doubted = hold_misplaced(rows, tree, last, targets, table, findings, period)
    asked = read_opened(meta)
    outside = outside_opened(held, *asked, partial(cell_in, table)) if asked is not None else ()
    return held, (*findings, *doubted, *outside)


def _find_tables(book: Workbook) -> tuple[list[Table], list[Finding]]:
    """The sheets that look like the form, and what is to be said of others that hold something."""
    tables, others = [], []
    for entry in book.catalogue.sheets:
        if entry.name in (META_SHEET, GUIDE_SHEET):
            continue
        sheet = book.read_sheet(entry)
        table = find_table(entry.name, sheet, entry.is_hidden)
        if table is not None:
            tables.append(table)
        elif sheet.rows:
            others.append(Finding("sheet.not_read", Severity.NOTICE, context={"name": entry.name}))
    return tables, others


def _mark_differing(rows: Iterable[KeyedRow], chosen: Table, tables: list[Table], tree: PlanTree) -> Iterator[KeyedRow]:
    """Rows on which another sheet of the same shape says something else wait."""
    others = [_sayings(key_rows(table, tree).rows) for table in tables if table is not chosen]
    if not others:
        yield from rows
        return
    rows = tuple(rows)
    own = _sayings(rows)
    for row in rows:
        differs = any(other.get(row.code) != own[row.code] for other in others)
        yield row._replace(doubts=(*row.doubts, "row.sheets_differ")) if differs else row


def _sayings(rows: tuple[KeyedRow, ...]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for row in rows:
        texts = [cell.text if (cell := row.cells.get(field)) else "" for field in _OPEN]
        said.setdefault(row.code, []).extend(texts)
    return said
