"""Rows that were met before are not understood anew, and that changes nothing of what is read."""

from __future__ import annotations

from collections.abc import Callable

from openpyxl.worksheet.worksheet import Worksheet

from model.submission.read import read_content
from model.submission.row import known_rows
from model.submission.submission import Submission
from tests.submission.forms import FilledForm, edit_book


def _edited(form: FilledForm, change: Callable[[Worksheet], None]) -> bytes:
    return edit_book(form.data, lambda _book, sheet: change(sheet))


def _altered(place: str, value: object) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        sheet[place] = value

    return change


def test_forms_are_read_alike_after_others_and_alone(form: FilledForm) -> None:
    row = 8
    files = [
        form.data,
        _edited(form, _altered(f"H{row + 2}", 1)),
        _edited(form, _altered(f"G{row + 2}", 77)),
        _edited(form, _altered(f"K{row + 2}", "已完成")),
        _edited(form, lambda sheet: sheet.merge_cells(f"K{row + 3}:L{row + 3}")),
        _edited(form, lambda sheet: sheet.delete_cols(12)),
        _edited(form, lambda sheet: sheet.insert_rows(row + 4)),
    ]

    def read(data: bytes) -> Submission:
        return read_content("x.xlsx", data, form.tree, form.units)

    alone = []
    for data in files:
        known_rows._known.clear()
        alone.append(read(data))
    assert len({len(one.findings) for one in alone}) > 3
    assert [read(data) for data in files] == alone
    assert [read(data) for data in reversed(files)] == alone[::-1]
