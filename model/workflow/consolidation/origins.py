"""Which workbook and which cell say what stands in an entry, for the lineage of totals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from model.consolidation.scope import Source
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import Period
from model.review.proposal import EntryField, Standing
from model.submission.submission import ReturnedRow
from model.workflow.review.open_review import OpenReview


class Origins:
    """Which workbook and cell say what stands in each entry, and over which entries workbooks contradict each other.

    Forms of one plan have the same cells, which are kept once, so that a unit takes little.
    """

    def __init__(self) -> None:
        self.contested: set[EntryKey] = set()
        self._workbooks: dict[tuple[str, Period], list[_Workbook]] = {}
        self._layouts: dict[tuple[tuple[str, str], ...], Mapping[str, tuple[int, str]]] = {}

    def add(self, review: OpenReview, current: Mapping[str, Entry]) -> None:
        """Notes one workbook beside what stands here of its unit."""
        identity, rows = review.submission.identity, review.submission.rows
        if identity is None:
            return
        self.contested |= {
            one.key
            for one in review.proposals
            if one.standing is Standing.CONFLICT and one.field in (EntryField.VALUE, EntryField.STAGE)
        }
        cells = tuple((row.code, row.cell) for row in rows)
        if cells not in self._layouts:
            self._layouts[cells] = {code: (place, cell) for place, (code, cell) in enumerate(cells)}
        said = bytes(_is_said(row, current.get(row.code)) for row in rows)
        workbook = _Workbook(review.submission.sha256, self._layouts[cells], said)
        self._workbooks.setdefault((identity.unit, identity.period), []).append(workbook)

    def of(self, key: EntryKey) -> Source | None:
        """The workbook and cell behind an entry; where several say the same, the one with the smallest hash.

        Which of them arrived first does not matter, so that the same files give the same result in any order.
        """
        code, unit, period = key
        workbooks = self._workbooks.get((unit, period), ())
        if len(workbooks) == 1:
            return workbooks[0].source_of(code)
        found = (one.source_of(code) for one in workbooks)
        return min((one for one in found if one is not None), default=None)


class _Workbook(NamedTuple):
    """A workbook's rows by code, each with its place and its cell, and by place whether it says what stands here."""

    sha256: str
    layout: Mapping[str, tuple[int, str]]
    said: bytes

    def source_of(self, code: str) -> Source | None:
        """The cell that says what stands here."""
        place, cell = self.layout.get(code, (0, ""))
        return (self.sha256, cell) if cell and self.said[place] else None


def _is_said(row: ReturnedRow, entry: Entry | None) -> bool:
    """Whether a row says what stands in the entry as far as it counts in a total.

    That is the value with its state, or the stage alone where no value was filled in.
    """
    if entry is None or not row.certain or row.state is not entry.state or row.value != entry.value:
        return False
    return row.state is not _BLANK or row.stage is entry.stage


_BLANK = ValueState.BLANK
