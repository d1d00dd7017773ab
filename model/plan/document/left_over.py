"""What a row of a task table says beside its promises: the numbers of cells that are no part of them.

They stand in the document's text as they do in the table, so that none is dropped in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from model.plan.document.cell import is_amount, words_of
from model.plan.document.columns import Columns
from model.plan.document.day import due_of
from model.plan.document.source import Paragraph
from model.plan.ledger import WhyNot

_NUMERAL = re.compile(r"\d+(?:\.\d+)?")


class LeftOver:
    """Finds what the rows of a table say beside what was said of them; words that a merged cell says are told once."""

    def __init__(self) -> None:
        self._above: dict[int, str] = {}

    def of(self, row: Sequence[Any], columns: Columns, said: str) -> Iterator[Paragraph]:
        """The cells of a row whose numbers are not among those of the words `said` of it, with the words above them."""
        numbers = Counter(_NUMERAL.findall(said))
        told: dict[WhyNot, list[str]] = {}
        cells = [words_of(value) for value in row]
        speaking = columns.speaking
        for column in sorted(range(len(cells)), key=lambda at: at not in speaking):
            words = cells[column]
            held = Counter(_NUMERAL.findall(words))
            if not held or columns.is_order(column) or (columns.is_due(column) and due_of(words)):
                continue
            if held <= numbers:
                numbers -= held
            elif is_amount(words) or self._above.get(column) != words:
                why = WhyNot.PAST if column in columns.past else WhyNot.OTHER
                told.setdefault(why, []).append(columns.labelled(column, words))
        self._above = dict(enumerate(cells))
        yield from (Paragraph("；".join(one), why_not=why) for why, one in told.items())


def as_it_stands(row: Sequence[Any]) -> Iterator[Paragraph]:
    """A row that promises nothing (a sum, a note, the header), where it holds a number; what spans is told once."""
    words = [one for one, _ in groupby(words_of(value) for value in row) if one]
    if any(_NUMERAL.search(one) for one in words):
        yield Paragraph("\t".join(words), why_not=WhyNot.OTHER)
