"""The one way a text gets into a workbook: cleaned, never a formula, never mistaken for an escape."""

from __future__ import annotations

import re
from dataclasses import replace

from model.entry.entry import Entry
from model.errors import UsageError
from model.form.layout import MOST_TEXT

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def clean_text(text: str) -> str:
    """Line breaks as \\n, a tab as a space, control characters gone, nothing around it: what a cell can hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\t", " ")
    return _FORBIDDEN.sub("", lines).strip()


def clean_entry(code: str, entry: Entry) -> Entry:
    """The entry as it will stand in the form; UsageError "form.text_too_long" where a text does not fit a cell."""
    cleaned = replace(
        entry,
        narrative=clean_text(entry.narrative),
        problems=clean_text(entry.problems),
        next_steps=clean_text(entry.next_steps),
        evidence=clean_text(entry.evidence),
    )
    for text in (cleaned.narrative, cleaned.problems, cleaned.next_steps, cleaned.evidence):
        if len(escape_text(text)) > MOST_TEXT:
            raise UsageError("form.text_too_long", code=code, length=len(text), most=MOST_TEXT)
    return cleaned


def escape_text(text: str) -> str:
    """The text with what looks like a spreadsheet escape (_x000D_) marked as literal."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def needs_quote(text: str) -> bool:
    """Whether a spreadsheet would take this for a formula when the cell is edited: it gets the quote prefix."""
    return text.startswith(_FORMULA_SIGNS)
