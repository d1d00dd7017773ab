"""Damaged and hostile files: one clear sentence, never a crash, and never more memory than a document is worth."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from model.errors import ModelError
from model.plan.exchange.load import load_plan_file
from tests.plan.word_file import WriteWord, paragraph

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
STYLES = '<w:style w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="A"/></w:style>'
Table = Callable[..., Path]


def read(path: Path) -> str:
    """What becomes of a file: the code of its refusal, or "read"; what is read stands where it says."""
    try:
        reading = load_plan_file(path)
    except ModelError as trouble:
        return trouble.code
    assert all(reading.text[line.start : line.end] == line.text for line in reading.ledger)
    assert all(reading.text[item.start : item.end] == item.text for item in reading.tree.items)
    return "read"


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Writes a small task table and changes the XML of its sheet; returns the path."""

    def write(old: bytes = b"", new: bytes = b"", **parts: bytes) -> Path:
        book = Workbook()
        assert book.active is not None
        for row in (("序号", "重点任务", "目标"), (1, "招商", "引进项目5个")):
            book.active.append(row)
        book.active.merge_cells("A3:B4")
        stream = io.BytesIO()
        book.save(stream)
        path = tmp_path / "table.xlsx"
        with zipfile.ZipFile(stream) as whole, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name in whole.namelist():
                data = whole.read(name)
                file.writestr(name, data.replace(old, new) if old and "sheet1" in name else data)
            for name, data in parts.items():
                file.writestr(f"xl/{name}.xml", data)
        return path

    return write


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'ref="A3:B4"', b'ref="A2:XFD1048576"'),
        (b'<mergeCell ref="A3:B4"/>', b'<mergeCell ref="A1:BH20000"/>' * 500),
        (b'r="A1"', b'r="XFD1048576"'),
        (b"<sheetData>", b'<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    ],
)
def test_a_sheet_may_claim_any_size(table: Table, old: bytes, new: bytes) -> None:
    assert read(table(old, new)) in ("read", "plan.no_table", "plan.damaged")


def test_entities_bombs_and_floods_of_rows_are_refused(table: Table) -> None:
    assert read(table(b"<worksheet", b"<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet")) == "plan.refused"
    assert read(table(bomb=b" " * 140_000_000)) == "plan.refused"
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(5, 20_010))
    assert read(table(b"</sheetData>", rows + b"</sheetData>")) == "plan.refused"
    wide = b'<row r="9">' + b"<c><v>1</v></c>" * 16_385 + b"</row>"
    assert read(table(b"</sheetData>", wide + b"</sheetData>")) == "plan.refused"


@pytest.mark.parametrize("value", ["²", "-1", "99999999999", "", "x", "１"])
def test_odd_numbers_in_attributes_are_borne(write_word: WriteWord, value: str) -> None:
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="A"/><w:outlineLvl w:val="{value}"/><w:numPr><w:ilvl w:val="{value}"/>'
        f'<w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>正文</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr>'
        f'<w:gridSpan w:val="{value}"/></w:tcPr>{paragraph("甲")}</w:tc><w:tc>{paragraph("乙")}</w:tc></w:tr></w:tbl>'
    )
    numbering = NUMBERING.replace('w:start w:val="1"', f'w:start w:val="{value}"')
    assert read(write_word(body, numbering=numbering, styles=STYLES)) == "read"


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hits=st.lists(st.tuples(st.integers(0, 999), st.integers(0, 255)), min_size=1, max_size=6), cut=st.booleans())
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_no_damage_makes_it_stumble(
    write_word: WriteWord, table: Table, kind: str, hits: list[tuple[int, int]], cut: bool
) -> None:
    body = paragraph("一、抓工业", style="A") + paragraph("新增企业10家。", number=(1, 0))
    sound = write_word(body, numbering=NUMBERING, styles=STYLES) if kind == "docx" else table()
    whole = bytearray(sound.read_bytes())
    for place, value in hits:
        whole[place * len(whole) // 1000] = value
    path = sound.with_name(f"damaged.{kind}")
    path.write_bytes(bytes(whole[: len(whole) // 2] if cut else whole))
    assert read(path)
