"""Rows of a sheet as XML, as openpyxl would write them: for the many copies of one template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from xml.sax.saxutils import escape

from model.cell_text import escape_text
from model.form.meta import MetaRow
from model.form.row import Formula, Value
from model.form.sheet_row import SheetRow

_LETTERS = "ABCDEFGHIJKLMN"


def cell_xml(row: int, place: int, value: Value, style: int) -> str:
    """One cell; `place` is its column from 0."""
    head = f'<c r="{_LETTERS[place]}{row}" s="{style}"'
    if value is None or value == "":
        return f"{head}/>"
    if isinstance(value, Decimal):
        return f"{head}><v>{value:f}</v></c>"
    if isinstance(value, Formula):
        return f"{head}><f>{escape(value.text)}</f><v/></c>"
    return f'{head} t="inlineStr">{_text(value)}</c>'


def row_head(number: int, height: float, fixed: bool) -> str:
    """The row's opening tag. A row that is not `fixed` grows with its text."""
    return f'<row r="{number}" ht="{height:g}"{" customHeight=" + chr(34) + "1" + chr(34) if fixed else ""}>'


def row_cells(row: SheetRow, style_ids: Mapping[str, int]) -> list[str]:
    """The cells of a row, one a column."""
    return [
        cell_xml(row.number, place, value, style_ids[style])
        for place, (value, style) in enumerate(zip(row.values, row.styles, strict=True))
    ]


def row_xml(row: SheetRow, style_ids: Mapping[str, int]) -> str:
    """A whole row."""
    return f"{row_head(row.number, row.height, row.fixed)}{''.join(row_cells(row, style_ids))}</row>"


def meta_xml(rows: Sequence[MetaRow], start: int) -> str:
    """Rows of the hidden sheet from row `start` on."""
    return "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{letter}{number}" t="inlineStr">{_text(text)}</c>'
            for letter, text in zip("ABC", row, strict=True)
            if text
        )
        + "</row>"
        for number, row in enumerate(rows, start=start)
    )


def _text(value: str) -> str:
    text = escape(escape_text(value))
    space = "" if text == text.strip() and "\n" not in text else ' xml:space="preserve"'
    return f"<is><t{space}>{text}</t></is>"
