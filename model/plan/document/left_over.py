"""What a row of a task table says beside its promises: the numbers of cells that are no part of them.

They stand in the document's text as they do in the table, so that none is dropped in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from model.plan.document.cell import words_of
from model.plan.document.columns import Columns
from model.plan.document.day import due_of
from model.plan.document.row_phrase import BEFORE_DAY
from model.plan.document.source import Paragraph
from model.plan.ledger import WhyNot

_HAN = re.compile(r"[一-龥]")
_DAY = re.compile(
    r"20\d\d(?:[年./-]\d{1,2})?(?:[月./-]\d{1,2}日?)?|\d{1,2}(?:月\d{0,2}|日)|\d{1,2}(?=[-—–~～至到])|\d{1,2}\.\d{1,2}"
)
_OWN_DAY = re.compile(rf"{BEFORE_DAY}[^\n]*")
_NUMERAL = re.compile(r"\d+(?:\.\d+)?")


class LeftOver:
    """Finds what the rows of a table say beside what was said of them; words that a merged cell says are told once."""

    def __init__(self) -> None:
        self._above: dict[int, str] = {}

    def pass_by(self, row: Sequence[Any]) -> None:
        """Remember a row as the one above the next."""
        self._above = {column: words_of(value) for column, value in enumerate(row)}

    def of(self, row: Sequence[Any], columns: Columns, said: str) -> Iterator[Paragraph]:
        """The cells of a row whose numbers are not among those of the words `said` of it, with the words above them."""
        spoken = _OWN_DAY.sub("", said)
        told: dict[WhyNot, list[str]] = {}
        cells = [words_of(value) for value in row]
        due = {at for at, words in enumerate(cells) if columns.is_due(at) and BEFORE_DAY in said and due_of(words)}
        days = [day for at in due for day in _DAY.findall(cells[at]) if day in spoken]
        numbers = _numerals(spoken) - _numerals(" ".join(days))
        speaking = columns.speaking
        for column in sorted(range(len(cells)), key=lambda at: at not in speaking):
            words = cells[column]
            held = _numerals(_DAY.sub("", words) if column in due else words)
            if not held or columns.is_order(column):
                continue
            if held <= numbers:
                numbers -= held
            elif not _HAN.search(words) or self._above.get(column) != words:
                why = WhyNot.PAST if column in columns.past else WhyNot.OTHER
                told.setdefault(why, []).append(columns.labelled(column, words))
        yield from (Paragraph("；".join(one), why_not=why) for why, one in told.items())


def _numerals(words: str) -> Counter[str]:
    return Counter(_NUMERAL.findall(words))


def as_it_stands(row: Sequence[Any]) -> Iterator[Paragraph]:
    """A row that promises nothing (a sum, a note, the header), where it holds a number; what spans is told once."""
    runs = [(one, list(run)) for one, run in groupby(words_of(value) for value in row) if one]
    words = [told for one, run in runs for told in (run[:1] if _HAN.search(one) else run)]
    if any(_NUMERAL.search(one) for one in words):
        yield Paragraph("\t".join(words), why_not=WhyNot.OTHER)
