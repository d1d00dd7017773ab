"""Rows of which there is nothing to say, nearly all of a form: read without asking every question about them.

Whatever is not certainly ordinary is left to `model.submission.row.check`, which gives the same of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from model.entry.entry import Stage, ValueState
from model.entry.plausible import MOST_DIGITS, grows, unit_of
from model.entry.value import STAGES
from model.form.layout import TEXTS, Field
from model.form.row import due_words, target_words
from model.plan.node import Indicator, Kind
from model.plan.tree import PlanTree
from model.submission.row.row_key import KeyedRow
from model.submission.row.row_text import unremarkable_text
from model.submission.row.surroundings import Surroundings
from model.submission.submission import ReturnedRow
from model.submission.workbook.looks import Looks
from model.submission.workbook.number_format import shown_by
from model.submission.workbook.raw_cell import CellKind, RawCell

_STAGES: Mapping[str, Stage] = {word: stage for stage, word in STAGES.items()}
_VALUE, _TARGET, _UNIT, _DUE, _LAST, _RATE, _STAGE = (
    Field.VALUE, Field.TARGET, Field.UNIT, Field.DUE, Field.LAST, Field.RATE, Field.STAGE,
)  # fmt: skip
_CLOSED = (_TARGET, _UNIT, _DUE, _LAST, _RATE)
_LONGEST_STAGE = 8
"""Text that is longer is no stage's word, whatever signs stand around it."""
_NUMBER, _TEXT = CellKind.NUMBER, CellKind.TEXT
_BLANK, _REPORTED, _ZERO = ValueState.BLANK, ValueState.REPORTED, ValueState.ZERO
_BESIDE_TARGET = 3
"""Up to so many times the target no number is too large, whatever the last one was."""


class _Usual(NamedTuple):
    """Which whole numbers raise no doubt about their size in a row, 0 besides: from `lowest` to `highest`.

    `is_share`: unless a fraction was reported last. `grows`: unless more was.
    """

    unit: str
    lowest: int
    highest: int
    is_share: bool
    grows: bool
    target: str
    due: str


class OrdinaryRows:
    """What is ordinary by a plan and the looks of a workbook."""

    def __init__(self, tree: PlanTree, looks: Looks) -> None:
        self._tree = tree
        self._usual = {code: _usual(indicator, tree.year) for code, indicator in tree.by_code.items()}
        self._targets: dict[tuple[str, Decimal], str] = {}
        self._odd_styles = looks.struck | looks.unseen
        self._plain_styles = frozenset(
            style for style, format_ in enumerate(looks.formats) if style not in self._odd_styles and _is_plain(format_)
        )

    def read(self, row: KeyedRow, around: Surroundings) -> ReturnedRow | None:
        """The row, None for one that is not ordinary. For sheets without oddities of their own (`around.known`)."""
        code, number, cells, doubts, strays = row
        if doubts or strays or _VALUE not in around.table.columns:
            return None
        state, value, raw = _BLANK, None, ""
        written, usual = cells.get(_VALUE), self._usual.get(code)
        if usual is None:
            if written is not None or not cells.keys().isdisjoint(_CLOSED):
                return None
        else:
            last = around.last(code)
            target = usual.target if code not in around.targets else self._target_words(code, around.targets[code])
            if not _is_beside_in_order(cells, usual, target, last, around):
                return None
            if written is not None:
                kind, raw, style = written
                if kind is not _NUMBER or style not in self._plain_styles or not _is_whole(raw):
                    return None
                if not _is_usual(int(raw), usual, last):
                    return None
                value = Decimal(raw)
                state = _REPORTED if value else _ZERO
        stage = None
        if _STAGE in cells:
            kind, word, _ = cells[_STAGE]
            stage = _STAGES.get(word) if kind is _TEXT else None
            if stage is None:
                return None
        texts = around.no_texts
        if not cells.keys().isdisjoint(TEXTS):
            found = self._texts(cells, around)
            if found is None or (stage is None and any(text and len(text) <= _LONGEST_STAGE for text in found)):
                return None
            texts = tuple(found)
        place = f"{around.columns[_VALUE]}{number}"
        has_stage = _STAGE in around.table.columns
        return tuple.__new__(ReturnedRow, (code, place, state, value, raw, True, stage, *texts, (), (), (), has_stage))

    def _target_words(self, code: str, target: Decimal) -> str:
        words = self._targets.get((code, target))
        if words is None:
            words = self._targets[code, target] = target_words(self._tree.by_code[code], target)
        return words

    def _texts(self, cells: Mapping[Field, RawCell], around: Surroundings) -> list[str | None] | None:
        texts = [*around.no_texts]
        for place, field in enumerate(TEXTS):
            if field in cells:
                kind, stored, style = cells[field]
                text = unremarkable_text(stored) if kind is _TEXT and style not in self._odd_styles else None
                if text is None:
                    return None
                texts[place] = text
        return texts


def _is_whole(stored: str) -> bool:
    return len(stored) <= MOST_DIGITS and stored.isascii() and stored.isdecimal()


def _is_beside_in_order(
    cells: Mapping[Field, RawCell], usual: _Usual, target: str, issued: Decimal | None, around: Surroundings
) -> bool:
    """Whether the closed cells say what was issued, and nothing that belongs into an empty cell stands beside it."""
    unit, last = cells.get(_UNIT), cells.get(_LAST)
    if unit is not None and unit.text != usual.unit:
        return False
    if last is not None and around.issued_last is not None:
        kind, stored, _ = last
        if kind is not _NUMBER or issued is None or stored != str(issued) or not stored.isdecimal():
            return False
    for field, words in ((_TARGET, target), (_DUE, usual.due)):
        cell = cells.get(field)
        if words != (cell.text if cell is not None else ""):
            return False
    return _VALUE in cells or (_RATE not in cells and cells.keys().isdisjoint(TEXTS))


def _is_usual(number: int, usual: _Usual, last: Decimal | None) -> bool:
    if number and not usual.lowest <= number <= usual.highest:
        return False
    if last is None:
        return True
    return not (usual.grows and number < last) and not (usual.is_share and last and abs(last) <= 1)


def _usual(indicator: Indicator, year: int) -> _Usual:
    """By `model.entry.plausible`: what it says nothing of."""
    unit = unit_of(indicator) or ""
    is_share = unit == "%"
    target = indicator.target_max or indicator.target
    highest = 100 if indicator.kind is Kind.MILESTONE else int(abs(target or Decimal(0))) * _BESIDE_TARGET
    words = target_words(indicator, None), due_words(indicator, year) or ""
    return _Usual(unit, 2 if is_share else 1, highest, is_share, grows(indicator), *words)


def _is_plain(number_format: str) -> bool:
    """Whether whole numbers, none below zero, are shown as they are and by the same rule."""
    samples = (Decimal(0), Decimal(1))
    return "[" not in number_format and all(shown_by(number_format, one).is_plain for one in samples)
