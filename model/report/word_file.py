"""A bulletin as a Word file (.docx) whose figures carry their sources, so that it can be checked after printing.

Each figure stands in a bookmark with a hidden name, "_0012_" and the mark of its source. Word, WPS and LibreOffice keep
bookmarks when somebody works on the text. The same bulletin gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from model.cell_text import clean_text
from model.form.container import join, pack
from model.report.bulletin import Bulletin, Grid, Kind, Paragraph, Pieces
from model.report.figure import Piece, mark_of
from model.report.word_parts import (
    MAIN,
    TEXT_MM,
    fonts_part,
    footer_part,
    page_part,
    settings_part,
    styles_part,
    twips,
)

IDENTITY = "yaodian."
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_WORD_PARTS = {
    "styles": "styles",
    "fontTable": "fontTable",
    "settings": "settings",
    "footer1": "footer",
    "footer2": "footer",
}
_NARROW = '<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>'
_RULE = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'

_RULES = {
    Kind.NUMBER: '<w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/>',
    Kind.COPIES: _RULE.format(side="top"),
}
"""The red line below the number of an official document, 4 mm under it, and the line above those who get a copy."""


def word_bytes(bulletin: Bulletin, issuer: str, day: date, identity: dict[str, str]) -> bytes:
    """The file. `identity` (period, unit, settings, ...) goes into its properties, for whoever reads it back."""
    odd, even = footer_part(is_even=False), footer_part(is_even=True)
    ids = {part: f"rId{number}" for number, part in enumerate(_WORD_PARTS, start=1)}
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            {
                "word/document.xml": f"{_OFFICE}/relationships/officeDocument",
                "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
                "docProps/custom.xml": f"{_OFFICE}/relationships/custom-properties",
            }
        ),
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body>{"".join(_body(bulletin))}'
        f"{page_part(ids['footer2'], ids['footer1'])}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            {f"{part}.xml": f"{_OFFICE}/relationships/{kind}" for part, kind in _WORD_PARTS.items()}
        ),
        "word/styles.xml": styles_part(),
        "word/fontTable.xml": fonts_part(),
        "word/settings.xml": settings_part(),
        "word/footer1.xml": odd,
        "word/footer2.xml": even,
        "docProps/core.xml": _core(bulletin.title, issuer, day),
        "docProps/custom.xml": _custom(identity),
    }
    return join(pack(name, (_XML + text).encode()) for name, text in parts.items())


def _body(bulletin: Bulletin) -> Iterator[str]:
    numbers = count(1)
    for block in bulletin.blocks:
        if isinstance(block, Grid):
            yield _grid(block, numbers)
        else:
            yield _paragraph(block, numbers)


def _paragraph(paragraph: Paragraph, numbers: Iterator[int]) -> str:
    rule = f"<w:pBdr>{_RULES[paragraph.kind]}</w:pBdr>" if paragraph.kind in _RULES else ""
    style = f'<w:pPr><w:pStyle w:val="{paragraph.kind.value}"/>{rule}</w:pPr>'
    return f"<w:p>{style}{_runs(paragraph.pieces, numbers)}</w:p>"


def _runs(pieces: Pieces, numbers: Iterator[int]) -> str:
    return "".join(_run(piece, numbers) for piece in pieces)


def _run(piece: Piece, numbers: Iterator[int]) -> str:
    text = piece if isinstance(piece, str) else piece.text
    run = f'<w:r><w:t xml:space="preserve">{escape(clean_line(text))}</w:t></w:r>'
    if isinstance(piece, str):
        return run
    number = next(numbers)
    name = f"_{number:04d}_{mark_of(piece.source)}"
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{run}<w:bookmarkEnd w:id="{number}"/>'


def clean_line(text: str) -> str:
    """A text as it can stand in one run: no line breaks, no control characters, spaces around it kept."""
    kept = clean_text(text).replace("\n", " ")
    if not text.strip():
        return text.replace("\n", " ")
    return kept if text == text.strip() else text[: len(text) - len(text.lstrip())] + kept + text[len(text.rstrip()) :]


def _grid(grid: Grid, numbers: Iterator[int]) -> str:
    widths = [round(column.width * twips(TEXT_MM[0])) for column in grid.columns]
    borders = "".join(_RULE.format(side=side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    head = "".join(
        _cell((column.heading,), width, "cellhead", numbers) for column, width in zip(grid.columns, widths, strict=True)
    )
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            _cell(cell, width, "cell", numbers, centred=column.centred)
            for cell, width, column in zip(row, widths, grid.columns, strict=True)
        )
        + "</w:tr>"
        for row in grid.rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/>{_NARROW}</w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + f"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
        f'<w:p><w:pPr><w:pStyle w:val="{Kind.BODY.value}"/><w:spacing w:line="200" w:lineRule="exact"/></w:pPr></w:p>'
    )


def _cell(pieces: Pieces, width: int, style: str, numbers: Iterator[int], *, centred: bool = True) -> str:
    align = '<w:jc w:val="center"/>' if centred else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{align}</w:pPr>{_runs(pieces, numbers)}</w:p></w:tc>'
    )


def _content_types() -> str:
    kinds = {
        "word/document": f"{_TYPE}.wordprocessingml.document.main+xml",
        "word/styles": f"{_TYPE}.wordprocessingml.styles+xml",
        "word/fontTable": f"{_TYPE}.wordprocessingml.fontTable+xml",
        "word/settings": f"{_TYPE}.wordprocessingml.settings+xml",
        "word/footer1": f"{_TYPE}.wordprocessingml.footer+xml",
        "word/footer2": f"{_TYPE}.wordprocessingml.footer+xml",
        "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/custom": f"{_TYPE}.custom-properties+xml",
    }
    overrides = "".join(f'<Override PartName="/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    rows = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def _core(title: str, issuer: str, day: date) -> str:
    stamp = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{{0}}>'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean_line(title))}</dc:title><dc:creator>{escape(clean_line(issuer))}</dc:creator>"
        f"{stamp.format('created')}{stamp.format('modified')}</cp:coreProperties>"
    )


def _custom(identity: dict[str, str]) -> str:
    rows = (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name={quoteattr(IDENTITY + name)}>'
        f"<vt:lpwstr>{escape(clean_text(value))}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(sorted(identity.items()), start=2)
    )
    spaces = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    return f"<Properties {spaces}>{''.join(rows)}</Properties>"
