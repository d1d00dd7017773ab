"""Word documents in the shape of an official one (公文): page, faces, sizes, numbered pages.

After GB/T 9704-2012: A4, margins 37/35/28/26 mm, title 小标宋 22 pt, body 仿宋 16 pt on lines of 28 pt, two characters
of indentation, headings 黑体 and 楷体, page numbers — 1 —. Where an office lacks a face, Word takes another one named.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from model.form.cell_text import clean_text
from model.form.safe_file import save_bytes
from model.report.timeless import timeless
from model.report.word_parts import BODY_FACE, HEAD_FACE, SUBHEAD_FACE, SUBSTITUTES, TITLE_FACE

_LATIN = "Times New Roman"
_TITLE, _BODY, _TABLE, _PAGE = 22.0, 16.0, 12.0, 14.0
_LINE = Pt(28)
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


class OfficialDocument:
    """A document that is written from top to bottom; nothing in it is a formula, a field or a link but page numbers."""

    def __init__(self, title: str, issuer: str, day: date) -> None:
        self._document = Document()
        self._day = day
        self._issuer = issuer
        _set_up(self._document)
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = title, issuer, ""
        self._title(title)

    def addressees(self, text: str) -> None:
        """Whom it is to (主送), without indentation, ending in a colon."""
        self._paragraph(text, indent=False)

    def paragraph(self, text: str) -> None:
        """A paragraph of the body."""
        self._paragraph(text)

    def heading(self, text: str, level: int = 1) -> None:
        """一、 in 黑体, （一） in 楷体."""
        self._paragraph(text, face=HEAD_FACE if level == 1 else SUBHEAD_FACE)

    def table(self, headers: Sequence[str], rows: Sequence[Sequence[str]], widths_mm: Sequence[float],
              aligns: Sequence[str]) -> None:  # fmt: skip
        """A table over the width of the text; its headers are repeated on every page, no row is torn apart."""
        self._paragraph("", indent=False).paragraph_format.line_spacing = Pt(8)
        table = self._document.add_table(rows=0, cols=len(headers), style="Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for number, texts in enumerate((headers, *rows)):
            row = table.add_row()
            _row_property(row, "w:cantSplit")
            if number == 0:
                _row_property(row, "w:tblHeader")
            for cell, text, width, align in zip(row.cells, texts, widths_mm, aligns, strict=True):
                cell.width = Mm(width)
                paragraph = cell.paragraphs[0]
                paragraph.alignment = _ALIGN["center" if number == 0 else align]
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
                self._run(paragraph, text, HEAD_FACE if number == 0 else BODY_FACE, _TABLE)
        self._paragraph("", indent=False)

    def signature(self) -> None:
        """Who issues it and when, at the right, four characters from the edge."""
        for text in (self._issuer, f"{self._day.year}年{self._day.month}月{self._day.day}日"):
            paragraph = self._paragraph(text, indent=False, align="right")
            paragraph.paragraph_format.right_indent = Pt(4 * _BODY)
            paragraph.paragraph_format.keep_together = True

    def save(self, path: Path) -> None:
        """Save it; an old file stays whole until then. Equal text, equal bytes. ModelError "file.unwritable"."""
        stream = io.BytesIO()
        self._document.save(stream)
        save_bytes(path, timeless(stream.getvalue(), self._day))

    def _title(self, text: str) -> None:
        paragraph = self._paragraph(text, face=TITLE_FACE, size=_TITLE, indent=False, align="center")
        paragraph.paragraph_format.line_spacing = Pt(34)
        paragraph.paragraph_format.space_after = Pt(28)

    def _paragraph(
        self, text: str, *, face: str = BODY_FACE, size: float = _BODY, indent: bool = True, align: str = "both"
    ) -> Paragraph:
        paragraph = self._document.add_paragraph()
        paragraph.alignment = _ALIGN[align]
        shape = paragraph.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, _LINE
        if indent:
            shape.first_line_indent = Pt(2 * size)
        self._run(paragraph, text, face, size)
        return paragraph

    @staticmethod
    def _run(paragraph: Paragraph, text: str, face: str, size: float) -> Run:
        run = paragraph.add_run(clean_text(text))
        _dress(run, face, size)
        return run


def _dress(run: Run, face: str, size: float) -> None:
    run.font.size, run.font.name = Pt(size), _LATIN
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _set_up(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("text", "— "), ("field", "PAGE"), ("text", " —")):
        run = footer.add_run(text if kind == "text" else "")
        _dress(run, "宋体", _PAGE)
        if kind == "field":
            _add_field(run, text)
    _name_alternatives(document)


def _add_field(run: Run, instruction: str) -> None:
    for kind in ("begin", None, "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = instruction
        run._element.append(element)


def _name_alternatives(document: Any) -> None:
    """Say in the table of fonts which other face will do, in the order in which they look alike."""
    part = next(one for one in document.part.package.iter_parts() if one.partname == "/word/fontTable.xml")
    more = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{",".join(others)}"/><w:charset w:val="86"/></w:font>'
        for face, others in SUBSTITUTES.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", f"{more}</w:fonts>".encode())


def _row_property(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
