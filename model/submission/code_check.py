"""Whether the check codes (校验码) of a returned form, printed and in the file, stand for its content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from model.finding import Finding, Severity
from model.form.check_code import check_code
from model.form.snapshot import Identity
from model.submission.row.table import Table
from model.submission.submission import CodeState, ReturnedRow
from model.submission.workbook.raw_cell import cell_name

_CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")


def code_state(rows: Sequence[ReturnedRow], identity: Identity | None) -> CodeState:
    """The file's code held against the rows that were read."""
    if identity is None or not rows or not all(row.certain and not row.unread for row in rows):
        return CodeState.UNKNOWN
    entries = {row.code: row for row in rows}
    parts = (identity.plan, identity.plan_version, identity.unit, identity.period, identity.round)
    return CodeState.MATCHES if check_code(*parts, entries) == identity.check_code else CodeState.DIFFERS


def about_codes(state: CodeState, table: Table | None, identity: Identity | None, answers: str) -> Iterator[Finding]:
    """What is said where a code contradicts the file, or the printed one the carried one.

    A form filled in by hand carries the code it was issued with, so only a workbook that the program wrote (it
    `answers` a form) can contradict its own code.
    """
    if identity is None or table is None:
        return
    if answers and state is CodeState.DIFFERS:
        yield Finding("check_code.altered", Severity.CONFIRM, context={"code": identity.check_code})
    hyphened = (
        (row, column, text.strip())
        for row, cells in table.sheet.rows.items()
        if row > table.header_row
        for column, (_, text, _) in cells.items()
        if "-" in text
    )
    for row, column, printed in hyphened:
        if printed != identity.check_code and _CODE.fullmatch(printed):
            context = {"printed": printed, "code": identity.check_code}
            place = cell_name(table.sheet_name, row, column)
            yield Finding("check_code.printed_differs", Severity.CONFIRM, place, context=context)
            return
