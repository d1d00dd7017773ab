"""Damaged and hostile containers and parts, each with what must happen; nothing is ever silently wrong."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

import msoffcrypto
import pytest

from model.submission.read import read_content
from model.submission.submission import Outcome, Submission
from model.wording import say
from tests.submission.forms import SHEET_PART, FilledForm, add_part, edit_part, set_value, silently_wrong

Damage = Callable[[bytes], bytes]
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _sheet(change: Callable[[bytes], bytes]) -> Damage:
    return lambda data: edit_part(data, SHEET_PART, change)


def _zip(parts: dict[str, bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return output.getvalue()


def _stored(data: bytes) -> bytes:
    """The same container without compression."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return output.getvalue()


def _flipped_digit(data: bytes) -> bytes:
    """One digit of a value flipped in a stored part, the check sum left as it was."""
    stored = _stored(data)
    match = re.search(rb"<v>[1-8]\d*</v>", stored)
    assert match
    return stored[: match.start() + 3] + b"9" + stored[match.start() + 4 :]


def _overlapping(data: bytes) -> bytes:
    """Many names for the same bytes: gigabytes by the directory, a few kilobytes on disk."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packed.compress(b" " * 2**19) + packed.flush()
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 33, zlib.crc32(b" " * 2**19), len(body), 2**19, 1, 0)
    entry = struct.pack(
        "<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, zlib.crc32(b" " * 2**19), len(body), 2**19, 1, 0, 0, 0, 0,
        0, 0,
    )  # fmt: skip
    directory = (entry + b"a") * 2000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2000, 2000, len(directory), 31 + len(body), 0)
    return head + b"a" + body + directory + end


def _without(part: str) -> Damage:
    def change(data: bytes) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            return _zip({name: source.read(name) for name in source.namelist() if name != part})

    return change


def _doubled_sheet(data: bytes) -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return add_part(data, SHEET_PART, b"<worksheet/>")


def _prefixed(content: bytes) -> bytes:
    """Every element of the sheet with a prefix, as some converters write."""
    text = content.replace(b"</", b"</x:").replace(b"<", b"<x:").replace(b"<x:/x:", b"</x:").replace(b"<x:?", b"<?")
    return text.replace(b'xmlns="', b'xmlns:x="')


def _bare(content: bytes) -> bytes:
    """Rows and cells without their places."""
    text = re.sub(rb'<row r="\d+"', b"<row", content)
    text = re.sub(rb'<c r="[A-Z]+\d+"', b"<c", text)
    # Rows that were left out must be there when places are counted.
    return text.replace(
        b'<row ht="30" customHeight="1"><c s="5" t="inlineStr"><is><t>signature',
        b'<row/><row ht="30" customHeight="1"><c s="5" t="inlineStr"><is><t>signature',
        1,
    )


def _strict(data: bytes) -> bytes:
    """The namespaces of Strict Open XML in every part."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return _zip(
            {
                name: source.read(name)
                .replace(MAIN, b"http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                    b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
                    b'"http://purl.oclc.org/ooxml/officeDocument/relationships"',
                )
                for name in source.namelist()
            }
        )


def _utf16(content: bytes) -> bytes:
    return content.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


NAMED = b"".join(b'<definedName name="n%d">#REF!</definedName>' % number for number in range(5000))

REFUSED: dict[str, tuple[Damage, str]] = {
    "A01 a gigabyte of spaces": (
        _sheet(lambda part: part.replace(b"<sheetData>", b"<sheetData>" + b" " * 160 * 2**20, 1)),
        "workbook.unpacks_too_large",
    ),
    "A03 overlapping parts": (_overlapping, "workbook.overlapping"),
    "A04 cut at 60 %": (lambda data: data[: len(data) * 6 // 10], "workbook.incomplete"),
    "A05 second half zeros": (lambda data: data[: len(data) // 2] + bytes(len(data) // 2), "workbook.incomplete"),
    "A06 a digit flipped, CRC as it was": (_flipped_digit, "workbook.check_sum"),
    "A07 empty": (lambda data: b"", "workbook.empty"),
    "A08 random bytes": (lambda data: bytes((n * 7919 + n // 251) % 256 for n in range(65536)), "workbook.unknown"),
    "A09 a plain zip": (lambda data: _zip({"a.txt": b"text", "b.png": b"\x89PNG"}), "workbook.plain_zip"),
    "A10 a Word document": (
        lambda data: _zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
        "workbook.word_document",
    ),
    "A13 shared texts missing": (
        lambda data: set_value(data, "1.03", '<c r="{r}" s="{s}" t="s"><v>0</v></c>'),
        "workbook.missing_part",
    ),
    "B01 entities": (
        _sheet(lambda part: ENTITIES + part.replace(b"<t>", b"<t>&b;", 1)),
        "workbook.doctype",
    ),
    "B04 external entity": (
        _sheet(lambda part: OUTSIDE + part.replace(b"<t>", b"<t>&a;", 1)),
        "workbook.doctype",
    ),
    "B05 external entity in workbook.xml": (
        lambda data: edit_part(data, "xl/workbook.xml", lambda part: OUTSIDE + part),
        "workbook.doctype",
    ),
    "B06 cut inside the sheet": (_sheet(lambda part: part[: len(part) // 2]), "workbook.broken_xml"),
    "B07 nested without end": (
        _sheet(lambda part: part.replace(b"<sheetData>", b"<a>" * 100_000 + b"</a>" * 100_000 + b"<sheetData>", 1)),
        "workbook.broken_xml",
    ),
    "B09 GB18030 that calls itself UTF-8": (
        _sheet(lambda part: part.replace("进展1".encode(), "进展1".encode("gb18030"))),
        "workbook.broken_xml",
    ),
    "C05 a cell nowhere": (
        _sheet(lambda part: part.replace(b"</row>", b'<c r="ZZZZ99999999"><v>1</v></c></row>', 1)),
        "workbook.cell_place",
    ),
    "C05 a cell of another row": (
        lambda data: set_value(data, "1.03", '<c r="H99" s="{s}"><v>1</v></c>'),
        "workbook.cell_place",
    ),
    "G06 a path that leads outside": (lambda data: add_part(data, "../../evil.txt", b"x"), "workbook.path_outside"),
    "G06 an absolute path": (lambda data: add_part(data, "C:/evil.txt", b"x"), "workbook.path_outside"),
    "G07 a target that leads outside": (
        lambda data: edit_part(
            data,
            "xl/_rels/workbook.xml.rels",
            lambda part: part.replace(b'"/xl/worksheets/sheet1.xml"', b'"../../../etc/passwd"'),
        ),
        "workbook.path_outside",
    ),
    "no sheet": (_without(SHEET_PART), "workbook.missing_part"),
    "no relations": (_without("xl/_rels/workbook.xml.rels"), "workbook.missing_part"),
    "H01 a web page": (lambda data: b"<html><table><tr><td>1</table></html>", "workbook.web_page"),
    "H07 XML 2003": (
        lambda data: b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "workbook.xml_table",
    ),
    "H08 a web archive": (lambda data: b"MIME-Version: 1.0\nContent-Type: multipart/related;", "workbook.web_archive"),
    "H21 a shortcut": (lambda data: b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(200), "workbook.shortcut"),
}

READ_ALL_THE_SAME: dict[str, tuple[Damage, set[str]]] = {
    "A12 junk behind the zip": (lambda data: data + b"disclaimer " * 400, set()),
    "stored, not deflated": (_stored, set()),
    "B08 UTF-16": (_sheet(_utf16), set()),
    "B10 a prefix on every element": (_sheet(_prefixed), set()),
    "B11 strict namespaces": (_strict, set()),
    "C01 a dimension far too large": (
        _sheet(lambda part: part.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>', 1)),
        set(),
    ),
    "C02 a stray cell at the end": (
        _sheet(
            lambda part: part.replace(
                b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
            )
        ),
        {"sheet.far_cell"},
    ),
    "C06 no places at all": (_sheet(_bare), set()),
    "C09 many empty cells": (
        _sheet(
            lambda part: part.replace(
                b"</sheetData>",
                b"".join(b'<row r="%d">%s</row>' % (row, b'<c s="5"/>' * 100) for row in range(400, 1900))
                + b"</sheetData>",
            )
        ),
        set(),
    ),
    "C10 ghost names": (
        lambda data: edit_part(
            data, "xl/workbook.xml", lambda part: part.replace(b"<definedNames>", b"<definedNames>" + NAMED)
        ),
        {"workbook.many_names"},
    ),
    "G01 macros": (lambda data: add_part(data, "xl/vbaProject.bin", b"\xd0\xcf"), {"workbook.macros"}),
    "G02 links to other files": (
        lambda data: add_part(data, "xl/externalLinks/externalLink1.xml", b"<x/>"),
        {"workbook.links"},
    ),
    "G04 an embedded object": (lambda data: add_part(data, "xl/embeddings/a.bin", b"x"), {"workbook.embedded"}),
    "E22 comments": (lambda data: add_part(data, "xl/comments1.xml", b"<x/>"), {"workbook.comments"}),
    "E15 hidden rows": (
        _sheet(lambda part: part.replace(b'<row r="10"', b'<row hidden="1" r="10"', 1)),
        {"sheet.hidden_rows"},
    ),
}


def _read(form: FilledForm, data: bytes) -> Submission:
    return read_content("回表.xlsx", data, form.tree, form.units)


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_with_the_true_reason(form: FilledForm, name: str) -> None:
    damage, code = REFUSED[name]
    submission = _read(form, damage(form.data))
    assert (submission.outcome, [finding.code for finding in submission.findings]) == (Outcome.REJECT, [code])
    assert submission.rows == ()
    assert say(submission.findings[0])


@pytest.mark.parametrize("name", READ_ALL_THE_SAME)
def test_is_read_exactly_all_the_same(form: FilledForm, name: str) -> None:
    damage, codes = READ_ALL_THE_SAME[name]
    submission = _read(form, damage(form.data))
    assert {finding.code for finding in submission.findings} == codes
    assert submission.outcome is Outcome.ACCEPT
    assert silently_wrong(submission, form.truth) == []


def encrypted(data: bytes, password: str) -> bytes:
    """The workbook with an open password."""
    output = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(data)).encrypt(password, output)
    return output.getvalue()


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
    asked = read_content("回表.xlsx", data, form.tree, form.units)
    assert (asked.outcome, asked.findings[0].code) == (Outcome.PASSWORD, "workbook.built_in_password")
    assert read_content("回表.xlsx", data, form.tree, form.units, ("",)).outcome is Outcome.ACCEPT


def test_an_owner_file_is_told_by_its_name(form: FilledForm) -> None:
    submission = read_content("~$回表.xlsx", b"\x05user" + bytes(160), form.tree, form.units)
    assert [finding.code for finding in submission.findings] == ["workbook.owner_file"]


def test_parts_of_one_name_wait(form: FilledForm) -> None:
    submission = _read(form, _doubled_sheet(form.data))
    assert (submission.outcome, submission.rows) == (Outcome.REVIEW, ())
    assert [finding.code for finding in submission.findings] == ["workbook.doubled_parts"]


def test_a_row_that_is_stored_twice_waits(form: FilledForm) -> None:
    twin = b'<row r="10"><c r="H10"><v>77</v></c></row></sheetData>'
    submission = _read(form, edit_part(form.data, SHEET_PART, lambda part: part.replace(b"</sheetData>", twin)))
    waiting = [row.code for row in submission.rows if not row.certain]
    assert waiting == ["1.03"]
    assert "row.number_doubled" in {finding.code for finding in submission.findings}
    assert submission.outcome is Outcome.REVIEW
    assert silently_wrong(submission, form.truth) == []
