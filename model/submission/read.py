"""Reading a workbook that came back: bytes in, a submission out. Pure, and never raises for what a file holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from model.entry.reporting_unit import UnitTree
from model.errors import ModelError, reason_of
from model.finding import Finding, Severity
from model.form.layout import GUIDE_SHEET, META_SHEET, Field
from model.form.meta import CarriedForm, MetaRow, read_answers, read_last, read_meta, read_opened, read_targets
from model.plan.tree import PlanTree
from model.submission.book import Book, open_book
from model.submission.check import check_row, grid_findings, surroundings
from model.submission.hold import hold_misplaced
from model.submission.identify import Identified, hold_against_sheet, identify, meta_rows
from model.submission.kind_of_file import is_password_protected
from model.submission.opened import outside_opened
from model.submission.refusal import Refused
from model.submission.row_key import KeyedRow, comment_findings, key_rows
from model.submission.submission import IdentityState, Outcome, ReturnedRow, Submission
from model.submission.table import Table, cell_in, choose_table, find_table

__all__ = ["CarriedForm", "carried_plan", "holds_form_table", "read_bytes", "read_content", "refused_submission"]

_MANY_NAMES, _MANY_STYLES = 2000, 20_000
_OPEN = (Field.VALUE, Field.STAGE, Field.NARRATIVE, Field.PROBLEMS, Field.NEXT_STEPS, Field.EVIDENCE)


def read_bytes(path: Path) -> bytes:
    """A file's bytes, at most what a workbook may have. ModelError "file.missing", "file.unreadable"."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ModelError("file.missing", path=path) from error
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error


def read_content(name: str, data: bytes, tree: PlanTree, units: UnitTree, password: str | None = None) -> Submission:
    """The submission in `data`, read in this process; `name` is only told, never relied on.

    For files from outside use `model.submission.reader`, which reads in another process what could harm this one.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        return _read(name, sha256, open_book(data, name), tree, units)
    except Refused as refusal:
        return refused_submission(name, sha256, refusal)


def refused_submission(name: str, sha256: str, refusal: Refused) -> Submission:
    """A file that was not read, with the reason."""
    outcome = Outcome.PASSWORD if is_password_protected(refusal.finding.code) else Outcome.REJECT
    return Submission(name, sha256, "unknown", outcome, None, IdentityState.MISSING, findings=(refusal.finding,))


def carried_plan(path: Path) -> CarriedForm:
    """What a form says of itself: plan, unit, identity and values. ModelError "form.not_a_form" where it is none."""
    try:
        carried = read_meta(_read_meta(open_book(read_bytes(path), path.name)))
    except Refused as refusal:
        raise ModelError(refusal.finding.code, **refusal.finding.context) from refusal
    if carried is None:
        raise ModelError("form.not_a_form", path=path)
    return carried


def holds_form_table(path: Path) -> bool:
    """Whether a workbook has a sheet with the headers of a form, whatever became of its identity."""
    try:
        return next(_find_tables(open_book(read_bytes(path), path.name)), None) is not None
    except Refused:
        return False


def _read(name: str, sha256: str, book: Book, tree: PlanTree, units: UnitTree) -> Submission:
    if book.package.doubled:
        return _doubled_parts(name, sha256, book)
    meta = _read_meta(book)
    identified = identify(book, meta, tree, units)
    tables = [] if _is_of_another_plan(identified) else list(_find_tables(book))
    table, findings = choose_table(tables)
    rows: tuple[ReturnedRow, ...] = ()
    if table is not None:
        identified = hold_against_sheet(identified, table)
        rows, found = _read_rows(book, meta, tree, table, tables)
        findings += found
    elif not _is_of_another_plan(identified):
        findings = (Finding("sheet.none", Severity.BLOCKING),)
    findings = (*identified.findings, *_book_findings(book), *findings)
    outcome = _outcome(identified, findings)
    return Submission(
        name, sha256, book.format, outcome, identified.identity, identified.state, rows, findings, read_answers(meta)
    )


def _is_of_another_plan(identified: Identified) -> bool:
    return any(finding.code == "identity.other_plan" for finding in identified.findings)


def _outcome(identified: Identified, findings: tuple[Finding, ...]) -> Outcome:
    if any(finding.code == "identity.other_plan" or finding.code == "sheet.none" for finding in findings):
        return Outcome.REJECT
    is_clean = all(finding.severity is Severity.NOTICE for finding in findings)
    return Outcome.ACCEPT if is_clean and identified.state is IdentityState.GENUINE else Outcome.REVIEW


def _doubled_parts(name: str, sha256: str, book: Book) -> Submission:
    """Two parts of one name: programs differ on which they read, so nothing is read."""
    context = {"part": book.package.doubled[0]}
    finding = Finding("workbook.doubled_parts", Severity.BLOCKING, context=context)
    return Submission(name, sha256, book.format, Outcome.REVIEW, None, IdentityState.MISSING, findings=(finding,))


def _read_meta(book: Book) -> list[MetaRow]:
    entry = next((sheet for sheet in book.catalogue.sheets if sheet.name == META_SHEET), None)
    return [] if entry is None else meta_rows(book.read_sheet(entry))


def _read_rows(
    book: Book, meta: list[MetaRow], tree: PlanTree, table: Table, tables: list[Table]
) -> tuple[tuple[ReturnedRow, ...], tuple[Finding, ...]]:
    keyed = key_rows(table, tree)
    findings = (*table.findings, *comment_findings(table, keyed.rows), *grid_findings(table), *keyed.findings)
    last = read_last(meta)
    around = surroundings(table, tree, book.looks, book.catalogue.dates_from_1904, last)
    rows = []
    for row in _mark_differing(keyed.rows, table, tables, tree):
        returned, found = check_row(row, around)
        rows.append(returned)
        findings += found
    held, doubted = hold_misplaced(rows, tree, last or {}, read_targets(meta), table, findings)
    asked = read_opened(meta)
    outside = outside_opened(held, *asked, partial(cell_in, table)) if asked is not None else ()
    return held, (*findings, *doubted, *outside)


def _find_tables(book: Book) -> Iterator[Table]:
    for entry in book.catalogue.sheets:
        if entry.name not in (META_SHEET, GUIDE_SHEET):
            table = find_table(entry.name, book.read_sheet(entry), entry.is_hidden)
            if table is not None:
                yield table


def _mark_differing(
    rows: tuple[KeyedRow, ...], chosen: Table, tables: list[Table], tree: PlanTree
) -> Iterator[KeyedRow]:
    """Rows on which another sheet of the same shape says something else wait."""
    others = [_sayings(key_rows(table, tree).rows) for table in tables if table is not chosen]
    own = _sayings(rows) if others else {}
    for row in rows:
        differs = any(other.get(row.code) != own[row.code] for other in others)
        yield replace(row, doubts=(*row.doubts, "row.sheets_differ")) if differs else row


def _sayings(rows: tuple[KeyedRow, ...]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for row in rows:
        texts = [cell.text if (cell := row.cells.get(field)) else "" for field in _OPEN]
        said.setdefault(row.code, []).extend(texts)
    return said


def _book_findings(book: Book) -> Iterator[Finding]:
    """What is in the workbook besides cells; none of it is run, followed or kept."""
    parts = (
        ("xl/vbaproject.bin", "workbook.macros"),
        ("xl/externallinks/", "workbook.links"),
        ("xl/embeddings/", "workbook.embedded"),
        ("xl/comments", "workbook.comments"),
        ("xl/threadedcomments/", "workbook.comments"),
    )
    codes = dict.fromkeys(code for prefix, code in parts if book.package.has(prefix))
    yield from (Finding(code, Severity.NOTICE) for code in codes)
    if book.catalogue.names_count > _MANY_NAMES:
        yield Finding("workbook.many_names", Severity.NOTICE, context={"count": str(book.catalogue.names_count)})
    if len(book.looks.formats) > _MANY_STYLES:
        yield Finding("workbook.many_styles", Severity.NOTICE, context={"count": str(len(book.looks.formats))})
