"""Faults of the file itself that one of our own issued forms can suffer, each by its number and made on a real form.

Large ones are put together of blocks that were compressed once, so that a gigabyte is made in a moment.
"""

# ruff: noqa: E501 - the tables at the end are read row by row

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import msoffcrypto
import pytest

from tests.submission.forms import (
    SHEET_PART,
    FilledForm,
    add_part,
    edit_part,
    set_value,
    value_place,
)
from tests.submission.other_formats import as_text, old_excel, open_document, zipped

Make = Callable[[FilledForm], bytes]
COUNT = "1.03"
"""The row that most faults are about: 10003 名 were reported."""
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHARED = "xl/sharedStrings.xml"


@dataclass(frozen=True)
class ContainerFault:
    """How a file is made, what it is called, and what must come of it.

    `outcome` is accept, notice (accepted, with a word about it), review, reject or password. `code` must be said.
    `value` is what is read in the row `COUNT`: "truth", or None where it waits or nothing is read at all. `seconds`
    and `mib` are the limits of the catalogue for those that are bombs.
    """

    what: str
    make: Make
    outcome: str
    code: str = ""
    name: str = "回表.xlsx"
    value: str | None = None
    seconds: float = 0
    mib: int = 0


@dataclass(frozen=True)
class _Packed:
    """Deflated bytes with what they unpack to: for containers whose parts are never whole in memory."""

    data: bytes
    size: int
    crc: int


def _repeated(head: bytes, block: bytes, times: int, tail: bytes) -> _Packed:
    """`head`, `times` times `block`, `tail`; the block is compressed once, its stretches independent of each other."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    end = packer.compress(tail) + packer.flush()
    crc = zlib.crc32(head)
    for _ in range(times):
        crc = zlib.crc32(block, crc)
    return _Packed(start + middle * times + end, len(head) + len(block) * times + len(tail), zlib.crc32(tail, crc))


def _container(data: bytes, replaced: str, packed: _Packed, declared: int | None = None) -> bytes:
    """The container with one part replaced; `declared` is what it says that the part unpacks to."""
    out, directory = b"", b""
    size = packed.size if declared is None else declared
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for name in parts:
        if name == replaced:
            body, crc, length = packed.data, packed.crc, size
        else:
            packer = zlib.compressobj(6, zlib.DEFLATED, -15)
            body, crc, length = packer.compress(parts[name]) + packer.flush(), zlib.crc32(parts[name]), len(parts[name])
        fields = (20, 0, 8, 0, 33, crc, len(body), length, len(name), 0)
        directory += struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *fields, 0, 0, 0, 0, len(out)) + name.encode()
        out += struct.pack("<4s5H3L2H", b"PK\x03\x04", *fields) + name.encode() + body
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(parts), len(parts), len(directory), len(out), 0)
    return out + directory + end


def _sheet_text(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return source.read(SHEET_PART)


def gigabyte_of_spaces(form: FilledForm) -> bytes:
    head, mark, tail = _sheet_text(form.data).partition(b"</sheetData>")
    return _container(form.data, SHEET_PART, _repeated(head, b" " * 2**20, 1024, mark + tail))


def gigabyte_that_says_one_megabyte(form: FilledForm) -> bytes:
    head, mark, tail = _sheet_text(form.data).partition(b"</sheetData>")
    packed = _repeated(head, b" " * 2**20, 1024, mark + tail)
    return _container(form.data, SHEET_PART, packed, declared=2**20)


def million_rows(form: FilledForm) -> bytes:
    head, mark, tail = _sheet_text(form.data).partition(b"</sheetData>")
    rows = (b"<row>" + b"<c><v>375</v></c>" * 20 + b"</row>") * 1024
    return _container(form.data, SHEET_PART, _repeated(head, rows, 1024, mark + tail))


def overlapping(form: FilledForm) -> bytes:
    """Many names for the same bytes: gigabytes by the directory, a few kilobytes on disk."""
    block = b" " * 8 * 2**20
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packer.compress(block) + packer.flush()
    fields = (20, 0, 8, 0, 33, zlib.crc32(block), len(body), len(block), 1, 0)
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", *fields) + b"a"
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *fields, 0, 0, 0, 0, 0) + b"a"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2000, 2000, len(entry) * 2000, len(head) + len(body), 0)
    return head + body + entry * 2000 + end


def overlapping_by_other_names(form: FilledForm) -> bytes:
    """The same, each name another one, as the published bombs are made."""
    data = overlapping(form)
    place = data.index(b"PK\x01\x02")
    names = iter(b"abcdefghijklmnopqrstuvwxyz" * 80)
    directory = re.sub(rb"a(?=PK)", lambda _: bytes([next(names)]), data[place:])
    return data[:place] + directory


def cut_before_directory(form: FilledForm) -> bytes:
    """An old workbook as LibreOffice stores it, its directory last, cut at 70 %."""
    data = bytearray(old_excel(form.data))
    sectors = len(data) // 512 - 1
    directory = int.from_bytes(data[48:52], "little")
    data += data[(directory + 1) * 512 : (directory + 2) * 512]
    data[(directory + 1) * 512 : (directory + 2) * 512] = bytes(512)
    data[48:52] = sectors.to_bytes(4, "little")
    return bytes(data[: len(data) * 7 // 10])


def sheet(change: Callable[[bytes], bytes]) -> Make:
    return lambda form: edit_part(form.data, SHEET_PART, change)


def behind_rows(xml: bytes) -> Make:
    return sheet(lambda part: part.replace(b"</sheetData>", xml + b"</sheetData>"))


def with_shared(change: Callable[[bytes], bytes]) -> Make:
    """The form as other programs save it, with its texts in a part of their own, changed."""
    return lambda form: edit_part(_with_shared_texts(form), _SHARED, change)


@cache
def _shared(data: bytes) -> bytes:
    texts: dict[bytes, int] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = re.sub(
                rb't="inlineStr"><is>(.*?)</is></c>',
                lambda match: b't="s"><v>%d</v></c>' % texts.setdefault(match[1], len(texts)),
                parts[name],
                flags=re.DOTALL,
            )
    items = b"".join(b"<si>%s</si>" % text for text in texts)
    parts[_SHARED] = b'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="%s">%s</sst>' % (MAIN, items)
    return zipped(parts)


def _with_shared_texts(form: FilledForm) -> bytes:
    return _shared(form.data)


def with_doctype(doctype: bytes, use: bytes) -> Callable[[bytes], bytes]:
    """A document type put before the root, and one of its entities used in the first text."""

    def change(part: bytes) -> bytes:
        head, mark, rest = part.partition(b"?>") if part.startswith(b"<?xml") else (b"", b"", part)
        return head + mark + doctype + rest.replace(b"<t>", b"<t>" + use, 1)

    return change


_LAUGHS = b'<!DOCTYPE x [<!ENTITY a0 "ha">%s]>' % b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 11)
)
_QUADRATIC = b'<!DOCTYPE x [<!ENTITY a "%s">]>' % (b"A" * 100_000)
_OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_CALLS_OUT = b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'


def stored(data: bytes) -> bytes:
    """The same container without compression."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return output.getvalue()


def wide(data: bytes) -> bytes:
    """The same parts in a container that says every size and place in 64 bits, as some programs always do."""
    parts, directory = b"", b""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        for name in source.namelist():
            content, raw = source.read(name), name.encode()
            sizes = struct.pack("<2H2Q", 1, 16, len(content), len(content))
            head = (0, 0, 0, 33, zlib.crc32(content), 2**32 - 1, 2**32 - 1, len(raw))
            places = struct.pack("<2H3Q", 1, 24, len(content), len(content), len(parts))
            directory += struct.pack("<4s6H3L5H2L", b"PK\1\2", 45, 45, *head, len(places), 0, 0, 0, 0, 2**32 - 1)
            directory += raw + places
            parts += struct.pack("<4s5H3L2H", b"PK\3\4", 45, *head, len(sizes)) + raw + sizes + content
        count = len(source.namelist())
    start, size = len(parts), len(directory)
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    pointer = struct.pack("<4sLQL", b"PK\6\7", 0, start + size, 1)
    short = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 2**32 - 1, 2**32 - 1, 0)
    return parts + directory + end + pointer + short


def flipped_digit(form: FilledForm) -> bytes:
    """One digit of a value flipped in a stored part, the check sum left as it was."""
    data = stored(form.data)
    match = re.search(rb'<c r="%s"[^>]*><v>1' % value_place(form.data, COUNT).encode(), data)
    assert match
    return data[: match.end() - 1] + b"9" + data[match.end() :]


def doubled_sheet(form: FilledForm) -> bytes:
    other = re.sub(rb"<v>\d+</v>", b"<v>1</v>", _sheet_text(form.data))
    with pytest.warns(UserWarning, match="Duplicate name"):
        return add_part(form.data, SHEET_PART, other)


def without(data: bytes, part: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return zipped({name: source.read(name) for name in source.namelist() if name != part})


def prefixed(part: bytes) -> bytes:
    """Every element of the sheet with a prefix, as some converters write."""
    text = part.replace(b"</", b"</x:").replace(b"<", b"<x:").replace(b"<x:/x:", b"</x:").replace(b"<x:?", b"<?")
    return text.replace(b'xmlns="', b'xmlns:x="')


def without_places(part: bytes) -> bytes:
    """Rows and cells without their places; a row that was left out must be there when rows are counted."""
    text = re.sub(rb'<row r="\d+"', b"<row", part)
    text = re.sub(rb'<c r="[A-Z]+\d+"', b"<c", text)
    return text.replace(
        b'<row ht="30" customHeight="1"><c s="5" t="inlineStr"><is><t>signature',
        b'<row/><row ht="30" customHeight="1"><c s="5" t="inlineStr"><is><t>signature',
        1,
    )


def strict(form: FilledForm) -> bytes:
    """The namespaces of Strict Open XML in every part."""
    office = b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    with zipfile.ZipFile(io.BytesIO(form.data)) as source:
        return zipped(
            {
                name: source.read(name)
                .replace(MAIN, b"http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(office, b'"http://purl.oclc.org/ooxml/officeDocument/relationships"')
                for name in source.namelist()
            }
        )


def utf16(part: bytes) -> bytes:
    return part.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


def styled_blanks(form: FilledForm) -> bytes:
    """A million and a half formatted, empty cells below the form."""
    rows = b"".join(b'<row r="%d">%s</row>' % (row, _blank_cells(row)) for row in range(400, 15_400))
    return behind_rows(rows)(form)


def _blank_cells(row: int) -> bytes:
    return b"".join(b'<c r="%s%d" s="5"/>' % (letters, row) for letters in _letters())


@cache
def _letters() -> tuple[bytes, ...]:
    names = [chr(65 + n) for n in range(26)]
    return tuple(name.encode() for name in [*names, *(a + b for a in names for b in names)][:100])


def ghost_names(form: FilledForm) -> bytes:
    names = b"".join(b'<definedName name="n%d">#REF!</definedName>' % number for number in range(40_000))
    return edit_part(
        form.data, "xl/workbook.xml", lambda part: part.replace(b"<definedNames>", b"<definedNames>" + names)
    )


def many_styles(form: FilledForm) -> bytes:
    more = b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' * 64_000
    return edit_part(form.data, "xl/styles.xml", lambda part: part.replace(b"</cellXfs>", more + b"</cellXfs>"))


def relation(target: bytes) -> Make:
    def change(part: bytes) -> bytes:
        return part.replace(b'"/xl/worksheets/sheet1.xml"', b'"' + target + b'"')

    return lambda form: edit_part(form.data, "xl/_rels/workbook.xml.rels", change)


def huge_picture(form: FilledForm) -> bytes:
    """A picture of 30,000 by 30,000 points in one colour: a hundred kilobytes that decode to gigabytes."""
    row = b"\0" + bytes(30_000 // 8)
    packed = zlib.compress(row * 30_000, 9)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0))
    picture = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    return add_part(form.data, "xl/media/image1.png", picture)


def part(name: str, content: bytes = b"<x/>") -> Make:
    return lambda form: add_part(form.data, name, content)


def encrypted(data: bytes, password: str) -> bytes:
    """The workbook with an open password (agile AES-256)."""
    output = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(data)).encrypt(password, output)
    return output.getvalue()


def value_cell(form: FilledForm) -> tuple[int, int]:
    """Where the value of `COUNT` stands."""
    return int(value_place(form.data, COUNT)[1:]), 8


def looping(form: FilledForm) -> bytes:
    """An old workbook whose chain of sectors leads back to where it came from."""
    data = bytearray(old_excel(form.data))
    fat = struct.unpack_from("<I", data, 76)[0]
    place = 512 + fat * 512
    struct.pack_into("<I", data, place + 4 * 20, 20)  # sector 20 follows itself
    return bytes(data)


def web_page(form: FilledForm) -> bytes:
    rows = "".join(f"<tr><td>{line}</td></tr>" for line in as_text(form.data, "</td><td>").splitlines())
    return f'<html><head><meta charset="gbk"></head><body><table>{rows}</table></body></html>'.encode("gb18030")


def xml_2003(form: FilledForm) -> bytes:
    return (
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'
    )


def rare(form: FilledForm) -> bytes:
    """GB18030 with signs that take four bytes."""
    return as_text(form.data).replace("进展2", "㐂𠮷").encode("gb18030")


def quoted(form: FilledForm) -> bytes:
    """UTF-8 with its mark, commas and line breaks inside quotes."""
    return as_text(form.data).replace(",进展2,", ',"进展2，一, 二\r\n三",').encode("utf-8-sig")


def repeated_cells(cell: str, rows: int, columns: int) -> Make:
    xml = (
        f'<table:table-row table:number-rows-repeated="{rows}">'
        f'<table:table-cell table:number-columns-repeated="{columns}"{cell}</table:table-row>'
    )
    return lambda form: open_document(form.data, xml)


def cut(make: Make, percent: int) -> Make:
    def cut_short(form: FilledForm) -> bytes:
        data = make(form)
        return data[: len(data) * percent // 100]

    return cut_short


def _issued(form: FilledForm) -> bytes:
    return form.data


def protected(form: FilledForm) -> bytes:
    """Protected with the hash of a password, which is no encryption."""
    return sheet(
        lambda text: re.sub(rb"<sheetProtection[^>]*/>", b'<sheetProtection sheet="1" password="CC1A"/>', text)
    )(form)


def random_bytes(form: FilledForm) -> bytes:
    return bytes((n * 7919 + n // 251) % 256 for n in range(65_536))


def _rows(*rows: tuple[str, ContainerFault]) -> dict[str, ContainerFault]:
    found = dict(rows)
    assert len(found) == len(rows)
    return found


F = ContainerFault
_TWIN = b'<row r="10"><c r="H10"><v>77</v></c></row>'

CONTAINERS = _rows(
    ("A00", F("the form as it is", _issued, "accept", value="truth")),
    ("A01", F("a gigabyte of spaces", gigabyte_of_spaces, "reject", "workbook.unpacks_too_large", seconds=3, mib=200)),
    ("A01b", F("the same, which says that it is one megabyte", gigabyte_that_says_one_megabyte, "reject", "workbook.damaged", seconds=3, mib=200)),
    ("A02", F("a million rows of twenty numbers", million_rows, "reject", "workbook.unpacks_too_large", seconds=3, mib=300)),
    ("A03", F("two thousand names for the same bytes", overlapping, "reject", "workbook.overlapping", seconds=3, mib=200)),
    ("A03b", F("the same by names of their own", overlapping_by_other_names, "reject", "workbook.overlapping", seconds=3, mib=200)),
    ("A04", F("cut at 60 %", cut(_issued, 60), "reject", "workbook.incomplete")),
    ("A05", F("the second half is zeros", lambda form: form.data[: len(form.data) // 2].ljust(len(form.data), b"\0"), "reject", "workbook.incomplete")),
    ("A06", F("a digit flipped, the check sum as it was", flipped_digit, "reject", "workbook.check_sum")),
    ("A07", F("empty", lambda form: b"", "reject", "workbook.empty")),
    ("A08", F("random bytes", random_bytes, "reject", "workbook.unknown")),
    ("A09", F("a zip with a text and a picture", lambda form: zipped({"a.txt": b"text", "b.png": b"\x89PNG"}), "reject", "workbook.plain_zip")),
    ("A10", F("a Word document", lambda form: zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), "reject", "workbook.word_document")),
    ("A11", F("two parts of one name", doubled_sheet, "review", "workbook.doubled_parts")),
    ("A12", F("four kilobytes behind the container", lambda form: form.data + b"--disclaimer--\r\n" * 256, "accept", value="truth")),
    ("A13", F("the shared texts are missing", lambda form: without(_with_shared_texts(form), _SHARED), "reject", "workbook.missing_part")),
    ("A14", F("a shared text beyond the last", lambda form: set_value(form.data, COUNT, '<c r="{r}" s="{s}" t="s"><v>99999</v></c>'), "reject", "workbook.missing_part")),
    ("A14b", F("the same, with the others there", lambda form: _broken_index(form, b"99999"), "review", "value.bad_text_index")),
    ("A14c", F("the same in a code", lambda form: _broken_index(form, b"99999", "B"), "review", "row.code_unreadable")),
    ("A15b", F("the same in a name", lambda form: _broken_index(form, b"-1", "C"), "review", "row.name_unreadable")),
    ("A15c", F("the same in words", lambda form: _broken_index(form, b"-1", "K"), "review", "text.bad_text_index", value="truth")),
    ("A15", F("a shared text before the first", lambda form: _broken_index(form, b"-1"), "review", "value.bad_text_index")),
    ("B01", F("a billion laughs in the shared texts", with_shared(with_doctype(_LAUGHS, b"&a10;")), "reject", "workbook.doctype", seconds=3, mib=200)),
    ("B02", F("a billion laughs in the sheet", sheet(with_doctype(_LAUGHS, b"&a10;")), "reject", "workbook.doctype", seconds=3, mib=200)),
    ("B03", F("a large entity used twenty thousand times", sheet(with_doctype(_QUADRATIC, b"&a;" * 20_000)), "reject", "workbook.doctype", seconds=3, mib=300)),
    ("B04", F("a file of this machine as an entity", with_shared(with_doctype(_OUTSIDE, b"&a;")), "reject", "workbook.doctype")),
    ("B05", F("a document type from the network", lambda form: edit_part(form.data, "xl/workbook.xml", with_doctype(_CALLS_OUT, b"")), "reject", "workbook.doctype")),
    ("B06", F("the sheet breaks off, its check sum is right", sheet(lambda text: text[: text.index(b'<row r="60"')]), "reject", "workbook.broken_xml")),
    ("B07", F("a hundred thousand elements in each other", sheet(lambda text: text.replace(b"<sheetData>", b"<a>" * 100_000 + b"</a>" * 100_000 + b"<sheetData>", 1)), "reject", "workbook.broken_xml", seconds=5, mib=300)),
    ("B08", F("the sheet in UTF-16", sheet(utf16), "accept", value="truth")),
    ("B09", F("GB18030 that calls itself UTF-8", with_shared(lambda text: text.replace("进展2".encode(), "进展2".encode("gb18030"))), "reject", "workbook.broken_xml")),
    ("B10", F("a prefix on every element", sheet(prefixed), "accept", value="truth")),
    ("B11", F("strict namespaces", strict, "accept", value="truth")),
    ("C01", F("a dimension far too large", sheet(lambda text: text.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>', 1)), "accept", value="truth", seconds=5, mib=300)),
    ("C02", F("a stray cell in the last corner", behind_rows(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "notice", "sheet.far_cell", value="truth", seconds=5, mib=300)),
    ("C03", F("a dimension far too small", sheet(lambda text: text.replace(b"<sheetData>", b'<dimension ref="A1:B2"/><sheetData>', 1)), "accept", value="truth")),
    ("C04", F("no dimension", sheet(lambda text: re.sub(rb"<dimension[^>]*/>", b"", text) + b" "), "accept", value="truth")),
    ("C05", F("a cell nowhere", sheet(lambda text: text.replace(b"</row>", b'<c r="ZZZZ99999999"><v>1</v></c></row>', 1)), "reject", "workbook.cell_place")),
    ("C05b", F("a cell of another row", lambda form: set_value(form.data, COUNT, '<c r="H99" s="{s}"><v>1</v></c>'), "reject", "workbook.cell_place")),
    ("C06", F("no places at all", sheet(without_places), "accept", value="truth")),
    ("C07", F("one cell twice", lambda form: set_value(form.data, COUNT, '<c r="{r}" s="{s}"><v>111</v></c><c r="{r}" s="{s}"><v>222</v></c>'), "review", "value.cell_doubled")),
    ("C08", F("one row twice", behind_rows(_TWIN), "review", "row.number_doubled")),
    ("C09", F("a million and a half empty cells", styled_blanks, "accept", value="truth", seconds=10, mib=500)),
    ("C10", F("forty thousand ghost names", ghost_names, "notice", "workbook.many_names", value="truth", seconds=10, mib=500)),
    ("C11", F("sixty-four thousand styles", many_styles, "notice", "workbook.many_styles", value="truth", seconds=10, mib=500)),
    ("G01", F("macros", part("xl/vbaProject.bin", b"\xd0\xcf"), "notice", "workbook.macros", name="回表.xlsm", value="truth")),
    ("G02", F("a value that comes from another file", lambda form: set_value(add_part(form.data, "xl/externalLinks/externalLink1.xml", b"<x/>"), COUNT, '<c r="{r}" s="{s}"><f>[1]Sheet1!A1</f><v>55</v></c>'), "review", "value.formula")),
    ("G03", F("a DDE link", part("xl/externalLinks/externalLink1.xml", b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'), "notice", "workbook.links", value="truth")),
    ("G04", F("an embedded object", part("xl/embeddings/oleObject1.bin", b"x"), "notice", "workbook.embedded", value="truth")),
    ("G05", F("a formula that would call out", lambda form: _formula_in_note(form), "notice", "text.formula", value="truth")),
    ("G06", F("a path that leads outside", part("../../../../evil.txt"), "reject", "workbook.path_outside")),
    ("G06b", F("a path on a drive", part("C:/evil.txt"), "reject", "workbook.path_outside")),
    ("G06c", F("an absolute path", part("/abs.txt"), "reject", "workbook.path_outside")),
    ("G07", F("a sheet that is outside", relation(b"../../../../etc/passwd"), "reject", "workbook.path_outside", seconds=3, mib=200)),
    ("G08", F("a picture of 900 million points", huge_picture, "notice", "workbook.pictures", value="truth", seconds=5, mib=300)),
    ("H01", F("a web page", web_page, "reject", "workbook.web_page", "回表.xls")),
    ("H02", F("tabs in GB18030", lambda form: as_text(form.data, "\t").encode("gb18030"), "review", "workbook.text_table", "回表.xls", "truth")),
    ("H03", F("commas in GB18030, with rare signs", rare, "review", "workbook.text_table", "回表.csv", "truth")),
    ("H04", F("commas in UTF-8, with quotes", quoted, "review", "workbook.text_table", "回表.csv", "truth")),
    ("H05", F("tabs in UTF-16", lambda form: as_text(form.data, "\t").encode("utf-16"), "review", "workbook.text_table", "回表.csv", "truth")),
    ("H06", F("an .xlsx that is called .xls", _issued, "notice", "workbook.other_ending", "回表.xls", "truth")),
    ("H07", F("XML of 2003", xml_2003, "reject", "workbook.xml_table", "回表.xls")),
    ("H08", F("a web archive", lambda form: b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", "reject", "workbook.web_archive", "回表.xls")),
    ("H08b", F("a web archive with the page in it", lambda form: b"From: <Excel>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\n" + web_page(form), "reject", "workbook.web_archive", "回表.mht")),
    ("H09", F("an old workbook", lambda form: old_excel(form.data), "review", "workbook.old_format", "回表.xls", "truth")),
    ("H10", F("an old workbook of WPS", lambda form: old_excel(form.data), "review", "workbook.old_format", "回表.et", "truth")),
    ("H11", F("an old workbook that counts from 1904", lambda form: old_excel(form.data, since_1904=True), "review", "workbook.old_format", "回表.xls", "truth")),
    ("H12", F("an old workbook cut at 70 %", cut(lambda form: old_excel(form.data), 70), "reject", "workbook.old_damaged", "回表.xls")),
    ("H12b", F("the same, its directory behind the cut", lambda form: cut_before_directory(form), "reject", "workbook.incomplete", "回表.xls")),
    ("H13", F("an old workbook in a circle", looping, "reject", "workbook.old_damaged", "回表.xls", seconds=5, mib=300)),
    ("H14", F("a password", lambda form: encrypted(form.data, "秘密 123"), "password", "workbook.password")),
    ("H15", F("the password that Excel itself sets", lambda form: encrypted(form.data, "VelvetSweatshop"), "password", "workbook.built_in_password")),
    ("H16", F("a protected sheet", protected, "accept", value="truth")),
    ("H17", F("an OpenDocument sheet", lambda form: open_document(form.data), "review", "workbook.open_document_read", "回表.ods", "truth")),
    ("H18", F("a filled cell repeated over the whole sheet", repeated_cells(' office:value-type="float" office:value="1"/>', 1_048_576, 16_384), "reject", "workbook.unpacks_too_large", "回表.ods", seconds=5, mib=300)),
    ("H19", F("a million empty rows", repeated_cells("/>", 1_048_000, 16_384), "review", "workbook.open_document_read", "回表.ods", "truth", seconds=5, mib=300)),
    ("H20", F("an owner file of Excel", lambda form: b"\x05user" + bytes(160), "reject", "workbook.owner_file", "~$回表.xlsx")),
    ("H21", F("a shortcut", lambda form: b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(200), "reject", "workbook.shortcut", "回表.xlsx.lnk")),
)  # fmt: skip


def _broken_index(form: FilledForm, index: bytes, column: str = "H") -> bytes:
    """The form of another program in which one cell of a row is a text that is not there."""
    data = _with_shared_texts(form)
    place = (column + value_place(form.data, COUNT)[1:]).encode()
    return edit_part(
        data,
        SHEET_PART,
        lambda text: re.sub(
            rb'<c r="%s"( s="\d+")?[^>]*>.*?</c>' % place, rb'<c r="%s"\1 t="s"><v>%s</v></c>' % (place, index), text
        ),
    )


def _formula_in_note(form: FilledForm) -> bytes:
    place = "K" + value_place(form.data, COUNT)[1:]
    return sheet(
        lambda text: re.sub(
            rb'<c r="%s" s="(\d+)".*?</c>' % place.encode(),
            rb'<c r="%s" s="\1" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>x</v></c>' % place.encode(),
            text,
        )
    )(form)
