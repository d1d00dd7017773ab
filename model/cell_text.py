"""The one way a text gets into a workbook or a CSV file: cleaned, never a formula, never mistaken for an escape."""

from __future__ import annotations

import re
from typing import Any

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def clean_text(text: str) -> str:
    """Line breaks as \\n, a tab as a space, control characters gone, nothing around it: what a cell can hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\t", " ")
    return _FORBIDDEN.sub("", lines).strip()


def escape_text(text: str) -> str:
    """The text with what looks like a spreadsheet escape (_x000D_) marked as literal."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def needs_quote(text: str) -> bool:
    """Whether a spreadsheet would take this for a formula when the cell is edited: it gets the quote prefix."""
    return text.startswith(_FORMULA_SIGNS)


def put_text(cell: Any, text: str) -> None:
    """Put a text into a cell of openpyxl, after its style: a string cell, with the quote prefix where it needs one."""
    put_as_it_is(cell, escape_text(clean_text(text)))


def put_as_it_is(cell: Any, text: str) -> None:
    """The same for words that are as a cell can hold them already, to the letter."""
    cell.value = text
    cell.data_type = "s"
    if needs_quote(text):
        cell.quotePrefix = True


def csv_text(text: str) -> str:
    """The text for a CSV file, with the apostrophe by which a spreadsheet keeps it a text where it needs one."""
    words = clean_text(text)
    return f"'{words}" if needs_quote(words) else words


def without_apostrophe(text: str) -> str:
    """What `csv_text` was given."""
    return text[1:] if text[:1] == "'" and needs_quote(text[1:]) else text
