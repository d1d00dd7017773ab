"""Damage and hostile parts beside those of the catalogue; nothing is ever silently wrong."""

from __future__ import annotations

import pytest

from model.submission.read import read_content
from model.submission.refusal import Refused
from model.submission.submission import Outcome
from model.submission.workbook.open_book import open_book
from tests.submission.container.container_faults import encrypted, relation, stored, wide, without
from tests.submission.forms import SHEET_PART, FilledForm, add_part, edit_part, silently_wrong
from tests.submission.other_formats import zipped

REFUSED = {
    "no sheet": (lambda form: without(form.data, SHEET_PART), "workbook.missing_part"),
    "no relations": (lambda form: without(form.data, "xl/_rels/workbook.xml.rels"), "workbook.missing_part"),
    "two sheets on one part": (relation(b"/xl/worksheets/sheet3.xml"), "workbook.damaged"),
    "an OpenDocument text": (lambda form: _document_of(b"text"), "workbook.open_document"),
    "an end of a container again and again": (lambda form: b"PK\x05\x06" * 2**20, "workbook.incomplete"),
    "more than any form has": (lambda form: form.data + bytes(51 * 2**20), "workbook.too_large"),
}


def _document_of(kind: bytes) -> bytes:
    return zipped({"mimetype": b"application/vnd.oasis.opendocument." + kind, "content.xml": b"<x/>"})


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_with_the_true_reason(form: FilledForm, name: str) -> None:
    make, code = REFUSED[name]
    submission = read_content("回表.xlsx", make(form), form.tree, form.units)
    assert (submission.outcome, [finding.code for finding in submission.findings]) == (Outcome.REJECT, [code])
    assert submission.rows == ()


def test_a_container_without_compression_is_read(form: FilledForm) -> None:
    submission = read_content("回表.xlsx", stored(form.data), form.tree, form.units)
    assert (submission.outcome, submission.findings) == (Outcome.ACCEPT, ())
    assert silently_wrong(submission, form.truth) == []


def test_a_container_that_counts_in_64_bits_is_read(form: FilledForm) -> None:
    submission = read_content("回表.xlsx", wide(form.data), form.tree, form.units)
    assert (submission.outcome, submission.findings) == (Outcome.ACCEPT, ())
    assert silently_wrong(submission, form.truth) == []


def test_what_a_container_says_in_64_bits_is_believed_nowhere(form: FilledForm) -> None:
    data = wide(form.data)
    end = data.rindex(b"PK\6\6")
    for place in (*range(end, len(data)), *range(data.index(b"PK\1\2"), data.index(b"PK\1\2") + 90)):
        changed = data[:place] + bytes([data[place] ^ 0x41]) + data[place + 1 :]
        submission = read_content("回表.xlsx", changed, form.tree, form.units)
        assert submission.outcome is not Outcome.ACCEPT or submission.rows, place
        assert silently_wrong(submission, form.truth) == [], place


def test_hidden_rows_are_told(form: FilledForm) -> None:
    data = edit_part(form.data, SHEET_PART, lambda part: part.replace(b'<row r="10"', b'<row hidden="1" r="10"', 1))
    submission = read_content("回表.xlsx", data, form.tree, form.units)
    assert [finding.code for finding in submission.findings] == ["sheet.hidden_rows"]
    assert submission.outcome is Outcome.ACCEPT


def test_what_is_beside_the_cells_is_told_once(form: FilledForm) -> None:
    data = add_part(add_part(form.data, "xl/media/a.png", b"x"), "xl/media/b.png", b"x")
    submission = read_content("回表.xlsx", data, form.tree, form.units)
    assert [finding.code for finding in submission.findings] == ["workbook.pictures"]


@pytest.mark.parametrize(
    ("given", "outcome", "code"),
    [
        ((), Outcome.PASSWORD, "workbook.password"),
        (("wrong",), Outcome.PASSWORD, "workbook.wrong_password"),
        (("wrong", "秘密 123"), Outcome.ACCEPT, None),
    ],
)
def test_a_password_is_asked_for_and_opens(
    form: FilledForm, given: tuple[str, ...], outcome: Outcome, code: str | None
) -> None:
    submission = read_content("回表.xlsx", encrypted(form.data, "秘密 123"), form.tree, form.units, given)
    assert (submission.outcome, [finding.code for finding in submission.findings]) == (outcome, [code] if code else [])
    assert not submission.rows or silently_wrong(submission, form.truth) == []


def test_the_password_that_excel_sets_is_an_empty_one(form: FilledForm) -> None:
    data = encrypted(form.data, "VelvetSweatshop")
    assert read_content("回表.xlsx", data, form.tree, form.units, ("",)).outcome is Outcome.ACCEPT


def test_what_was_altered_under_encryption_is_refused(form: FilledForm) -> None:
    data = bytearray(encrypted(form.data, "a"))
    data[len(data) // 2] ^= 1
    submission = read_content("回表.xlsx", bytes(data), form.tree, form.units, ("a",))
    assert (submission.outcome, submission.rows) == (Outcome.REJECT, ())


@pytest.mark.parametrize("name", ["old", "locked"])
def test_the_name_of_a_stream_inside_a_cell_does_not_make_the_kind(name: str) -> None:
    word = {"old": "Workbook", "locked": "EncryptedPackage"}[name]
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(505) + word.encode("utf-16-le") + bytes(600)
    with pytest.raises(Refused, match=r"workbook\.unknown"):
        open_book(data, "a.xls")
