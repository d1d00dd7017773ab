"""Our form in other formats, written by hand, so that every byte of them can be made wrong."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from model.submission.workbook.open_book import open_book
from model.submission.workbook.raw_cell import CellKind, RawCell
from model.submission.workbook.raw_sheet import RawSheet

Sheets = Mapping[str, tuple[RawSheet, bool]]
"""The sheets of a workbook by name, and whether each is hidden."""
Edits = Mapping[tuple[int, int], RawCell]
"""Other cells in the first sheet; their style is 1 for percentages, 2 for days."""
_SECTOR = 512
_END, _FREE, _FAT_SECTOR = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36, "#N/A": 42}
_FORMATS = {0: "General", 1: "0%", 2: "yyyy-mm-dd"}


def sheets_of(data: bytes) -> Sheets:
    """What our own reader finds in a workbook."""
    book = open_book(data, "form.xlsx")
    return {entry.name: (book.read_sheet(entry), entry.is_hidden) for entry in book.catalogue.sheets}


def old_excel(data: bytes, edits: Edits | None = None, since_1904: bool = False, sheets: Sheets | None = None) -> bytes:
    """The form as Excel 97 stores it; `sheets` are taken in place of the form's own."""
    return compound({"Workbook": _workbook_stream(sheets or sheets_of(data), edits or {}, since_1904)})


def _bare(sheet: RawSheet) -> dict[tuple[int, int], RawCell]:
    """The cells without their looks, whose numbers mean something else in the other format."""
    return {place: cell._replace(style=0) for place, cell in sheet.cells.items()}


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file; streams have at least 4096 bytes, so that none goes into the one for small ones."""
    chains: list[int] = [_END]  # the directory is sector 0
    body = b""
    entries = [_directory_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, content) in enumerate(streams.items(), start=1):
        padded = content.ljust(-(-max(len(content), 4096) // _SECTOR) * _SECTOR, b"\0")
        first, count = len(chains), len(padded) // _SECTOR
        chains += [*range(first + 1, first + count), _END]
        body += padded
        right = number + 1 if number < len(streams) else _FREE
        entries.append(_directory_entry(name, 2, first, len(padded), right=right))
    assert len(entries) <= 4
    directory = b"".join(entries).ljust(_SECTOR, b"\0")
    fats = next(n for n in range(1, 100) if n * 128 >= len(chains) + n)
    places = [len(chains) + number for number in range(fats)]
    chains += [_FAT_SECTOR] * fats
    fat = b"".join(struct.pack("<I", one) for one in chains).ljust(fats * _SECTOR, b"\xff")
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, fats, 0, 0, 4096, _END,
        0, _END, 0,
    )  # fmt: skip
    difat = b"".join(struct.pack("<I", place) for place in places).ljust(436, b"\xff")
    return header + difat + directory + body + fat


def _directory_entry(name: str, kind: int, start: int, size: int, child: int = _FREE, right: int = _FREE) -> bytes:
    raw = name.encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2, kind, 1)
    return head + struct.pack("<III16xI8x8xIQ", _FREE, right, child, 0, start, size)


def _record(kind: int, body: bytes) -> bytes:
    assert len(body) <= 8224
    return struct.pack("<HH", kind, len(body)) + body


def _text(text: str, length: str) -> bytes:
    raw = text.encode("utf-16-le")
    return struct.pack(length, len(raw) // 2) + b"\x01" + raw


def _workbook_stream(sheets: Sheets, edits: Edits, since_1904: bool) -> bytes:
    font = struct.pack("<HHHHHBBBB", 220, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + _text("宋体", "<B")
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0x0DBB, 0x07CC, 0, 6))
    head += _record(0x0042, struct.pack("<H", 1200)) + _record(0x0022, struct.pack("<H", since_1904))
    head += _record(0x0031, font) * 5
    head += b"".join(_record(0x041E, struct.pack("<H", 164 + n) + _text(code, "<H")) for n, code in _FORMATS.items())
    head += _record(0x00E0, struct.pack("<HHHBBBBIIH", 0, 0, 0xFFF5, 0x20, 0, 0, 0, 0, 0, 0)) * 15
    for number in _FORMATS:
        head += _record(0x00E0, struct.pack("<HHHBBBBIIH", 0, 164 + number, 1, 0x20, 0, 0, 0, 0, 0, 0))
    shared: dict[str, int] = {}
    parts = [
        _sheet_stream({**_bare(sheet), **(edits if place == 0 else {})}, sheet, shared)
        for place, (sheet, _) in enumerate(sheets.values())
    ]
    names = [(_text(name, "<B"), is_hidden) for name, (_, is_hidden) in sheets.items()]
    texts = _shared_texts(shared)
    place = len(head) + len(texts) + sum(10 + len(name) for name, _ in names) + 4
    for (name, is_hidden), part in zip(names, parts, strict=True):
        head += _record(0x0085, struct.pack("<IBB", place, is_hidden, 0) + name)
        place += len(part)
    return head + texts + _record(0x000A, b"") + b"".join(parts)


def _sheet_stream(cells: Mapping[tuple[int, int], RawCell], sheet: RawSheet, shared: dict[str, int]) -> bytes:
    last_row, last_column = max(row for row, _ in cells), max(column for _, column in cells)
    out = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0x0DBB, 0x07CC, 0, 6))
    out += _record(0x0200, struct.pack("<IIHHH", 0, last_row, 0, last_column, 0))
    for row in sorted(sheet.hidden_rows):
        out += _record(0x0208, struct.pack("<HHHHHHI", row - 1, 0, last_column, 255, 0, 0, 0x20))
    for (row, column), cell in sorted(cells.items()):
        out += _cell_record(struct.pack("<HHH", row - 1, column - 1, 15 + cell.style), cell, shared)
    out += _record(
        0x00E5,
        struct.pack("<H", len(sheet.merged))
        + b"".join(
            struct.pack("<HHHH", top - 1, bottom - 1, left - 1, right - 1) for top, left, bottom, right in sheet.merged
        ),
    )
    return out + _record(0x000A, b"")


def _cell_record(place: bytes, cell: RawCell, shared: dict[str, int]) -> bytes:
    if cell.kind is CellKind.NUMBER:
        return _record(0x0203, place + struct.pack("<d", float(cell.text)))
    if cell.kind is CellKind.FORMULA:
        result = struct.pack("<d", float(cell.text)) if cell.text[:1].isdigit() else b"\x03" + bytes(5) + b"\xff\xff"
        return _record(0x0006, place + result + struct.pack("<HIHBH", 0, 0, 3, 0x1E, 1))
    if cell.kind is CellKind.BOOLEAN:
        return _record(0x0205, place + struct.pack("<BB", int(cell.text), 0))
    if cell.kind is CellKind.ERROR:
        return _record(0x0205, place + struct.pack("<BB", _ERRORS[cell.text], 1))
    if cell.kind is CellKind.UNCOMPUTED:
        return _record(0x0006, place + b"\x03" + bytes(5) + b"\xff\xff" + struct.pack("<HIHBH", 0, 0, 3, 0x1E, 1))
    return _record(0x00FD, place + struct.pack("<I", shared.setdefault(cell.text, len(shared))))


def _shared_texts(texts: Iterable[str]) -> bytes:
    """The shared texts, in as many records as they need; only the signs of a text may go on in the next one."""
    texts = list(texts)
    records, current = [], struct.pack("<II", len(texts), len(texts))
    for text in texts:
        raw = text.encode("utf-16-le")
        if len(current) + 5 > 8224:
            records, current = [*records, current], b""
        current += struct.pack("<HB", len(raw) // 2, 1)
        while raw:
            room = (8224 - len(current)) // 2 * 2
            current, raw = current + raw[:room], raw[room:]
            if raw:
                records, current = [*records, current], b"\x01"
    return b"".join(_record(0x003C if place else 0x00FC, body) for place, body in enumerate([*records, current]))


_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>'
    '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/>'
    "</style:style></office:automatic-styles><office:body><office:spreadsheet>"
)
_ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def open_document(
    data: bytes, after_rows: str = "", doctype: str = "", manifest: bytes = b"", twice: bool = False
) -> bytes:
    """The form as OpenDocument; `after_rows` is put behind the first sheet's rows, the content is there `twice`."""
    tables = ""
    for number, (name, (sheet, is_hidden)) in enumerate(sheets_of(data).items()):
        rows = "".join(_ods_row(row, sheet.cells) for row in range(1, max(row for row, _ in sheet.cells) + 1))
        hidden = ' table:style-name="hidden"' if is_hidden else ""
        tables += f"<table:table table:name={quoteattr(name)}{hidden}>{rows}{after_rows if number == 0 else ''}"
        tables += "</table:table>"
    head = _ODS_HEAD.replace("?>", f"?>{doctype}", 1)
    content = ("content.xml", (head + tables + _ODS_TAIL).encode())
    return zipped(
        [
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            content,
            *([content] if twice else []),
            *([("META-INF/manifest.xml", manifest)] if manifest else []),
        ]
    )


def _ods_row(row: int, cells: Mapping[tuple[int, int], RawCell]) -> str:
    columns = [column for place, column in cells if place == row]
    inside = "".join(
        _ods_cell(cells.get((row, column))) for column in range(1, (max(columns) if columns else 1) + 1)
    )  # fmt: skip
    return f"<table:table-row>{inside}</table:table-row>"


def _ods_cell(cell: RawCell | None) -> str:
    if cell is None:
        return "<table:table-cell/>"
    formula = ' table:formula="of:=1"' if cell.kind in (CellKind.FORMULA, CellKind.UNCOMPUTED) else ""
    if cell.kind is CellKind.NUMBER or (formula and cell.text[:1].isdigit()):
        return f'<table:table-cell{formula} office:value-type="float" office:value="{cell.text}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.text.split("\n"))
    return f'<table:table-cell{formula} office:value-type="string">{lines}</table:table-cell>'


def as_text(data: bytes, separator: str = ",") -> str:
    """The form's first sheet as a program writes it as text: everything as it is shown, quoted where it must be."""
    sheet = next(iter(sheets_of(data).values()))[0]
    last_row, last_column = max(row for row, _ in sheet.cells), max(column for _, column in sheet.cells)
    return "".join(
        separator.join(_quoted(sheet.cells.get((row, column)), separator) for column in range(1, last_column + 1))
        + "\r\n"
        for row in range(1, last_row + 1)
    )


def _quoted(cell: RawCell | None, separator: str) -> str:
    text = cell.text if cell else ""
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in f'{separator}"\n') else text


def zipped(parts: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """A container with these parts."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items() if isinstance(parts, Mapping) else parts:
            target.writestr(name, content)
    return output.getvalue()
