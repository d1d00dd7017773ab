"""The proof: what was read from a document, line by line, with what a person has said about each line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from model.plan.ledger import WhyNot
from model.plan.node import Chapter, Confidence, Duty, Indicator, Item, Kind, indicator_code
from model.plan.outline.outline import Heading
from model.plan.read import LedgerLine, PlanReading
from model.plan.tree import PlanTree

_WIDTH_OF_CODES = 2


class Mark(StrEnum):
    """How sure a line is: read but doubtful, read and sure, or settled by a person."""

    CHECK = "check"
    SURE = "sure"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Line:
    """One commitment. `key` stays the same through every edit; the code follows from the place among the others.

    `item` is the ordinal of its item, `part_of` the key of the line that contains it (其中). A line that is
    `dropped` is no target: it stays in the proof, so that it can be taken back, and out of the plan. `made` says
    that a person found it in words that the reader had passed over.
    """

    key: int
    item: int
    indicator: Indicator
    mark: Mark
    part_of: int | None = None
    dropped: bool = False
    made: bool = False

    @property
    def start(self) -> int:
        """Where its words begin in the document; before everything where it has none."""
        return -1 if self.indicator.span is None else self.indicator.span.start

    @property
    def waits(self) -> bool:
        """Whether a person should look at it before the plan is put into force."""
        return self.mark is Mark.CHECK and not self.dropped


@dataclass(frozen=True, slots=True)
class NumeralMark:
    """One numeral of the document: the key of the line that counts it, or why none does."""

    text: str
    start: int
    end: int
    line: int | None
    why_not: WhyNot | None


@dataclass(frozen=True)
class Proof:
    """A frozen value: every correction makes another, and undo goes back to the one before.

    `frame` is the plan without its indicators. `lines` stand in the order of the document; `numerals` pairs each
    entry of the ledger with the key of the line that first claimed it.
    """

    frame: PlanTree
    lines: tuple[Line, ...]
    headings: tuple[Heading, ...] = ()
    numerals: tuple[tuple[LedgerLine, int | None], ...] = ()

    @property
    def text(self) -> str:
        """The document's text, which every offset counts into."""
        return self.frame.source_text

    @cached_property
    def by_key(self) -> Mapping[int, Line]:
        """Lines by key, dropped ones too."""
        return {line.key: line for line in self.lines}

    @cached_property
    def by_item(self) -> Mapping[int, tuple[Line, ...]]:
        """Lines by the ordinal of their item, dropped ones too."""
        found: dict[int, list[Line]] = {item.ordinal: [] for item in self.frame.items}
        for line in self.lines:
            found[line.item].append(line)
        return {ordinal: tuple(lines) for ordinal, lines in found.items()}

    @cached_property
    def codes(self) -> Mapping[int, str]:
        """The code that each line has as things stand; dropped lines have none."""
        live = {item: [line for line in lines if not line.dropped] for item, lines in self.by_item.items()}
        width = max([_WIDTH_OF_CODES, *(len(str(len(lines))) for lines in live.values())])
        return {
            line.key: indicator_code(item, place, width)
            for item, lines in live.items()
            for place, line in enumerate(lines, 1)
        }

    @cached_property
    def tree(self) -> PlanTree:
        """The plan as it would be put into force now."""
        chapters = tuple(
            Chapter(chapter.number, chapter.title, tuple(self._item(item) for item in chapter.items))
            for chapter in self.frame.chapters
        )
        return replace(self.frame, chapters=chapters)

    @property
    def waiting(self) -> Iterator[Line]:
        """The lines that a person should look at, in order."""
        return (line for line in self.lines if line.waits)

    def numeral_marks(self) -> Iterator[NumeralMark]:
        """Every numeral of the document, in order, with the line that counts it now."""
        made = [line for line in self.lines if line.mark is Mark.ACCEPTED and not line.dropped]
        for numeral, first in self.numerals:
            line = self.by_key.get(first) if first is not None else None
            owner = line if line is not None and not line.dropped else _covering(made, numeral)
            if owner is not None:
                yield NumeralMark(numeral.text, numeral.start, numeral.end, owner.key, None)
            else:
                yield NumeralMark(numeral.text, numeral.start, numeral.end, None, numeral.why_not or WhyNot.OTHER)

    def _item(self, item: Item) -> Item:
        lines = self.by_item[item.ordinal]
        live = tuple(self._indicator(line) for line in lines if not line.dropped)
        left = tuple(_as_duty(line) for line in lines if line.dropped and line.indicator.kind is Kind.MILESTONE)
        return replace(item, indicators=live, duties=(*item.duties, *left))

    def _indicator(self, line: Line) -> Indicator:
        above = self.codes.get(line.part_of) if line.part_of is not None else None
        confidence = Confidence.CHECK if line.mark is Mark.CHECK else Confidence.SURE
        return replace(line.indicator, code=self.codes[line.key], subset_of=above, confidence=confidence)


def proof_of(reading: PlanReading) -> Proof:
    """The proof of a document that was just read: nothing settled, nothing dropped."""
    keys = {indicator.code: place for place, indicator in enumerate(reading.tree.indicators)}
    lines = tuple(_line(indicator, item.ordinal, keys) for item in reading.tree.items for indicator in item.indicators)
    return Proof(
        _frame(reading.tree, reading.text),
        lines,
        reading.headings,
        tuple((numeral, keys.get(numeral.indicator or "")) for numeral in reading.ledger),
    )


def _line(indicator: Indicator, item: int, keys: Mapping[str, int]) -> Line:
    mark = Mark.CHECK if indicator.confidence is Confidence.CHECK else Mark.SURE
    return Line(keys[indicator.code], item, indicator, mark, keys.get(indicator.subset_of or ""))


def _frame(tree: PlanTree, text: str) -> PlanTree:
    chapters = tuple(
        Chapter(chapter.number, chapter.title, tuple(replace(item, indicators=()) for item in chapter.items))
        for chapter in tree.chapters
    )
    return replace(tree, chapters=chapters, source_text=text)


def _covering(lines: list[Line], numeral: LedgerLine) -> Line | None:
    """A settled line whose words hold the numeral: its first line is gone, or the reader had passed it over."""
    for line in lines:
        span = line.indicator.span
        fits = line.made or numeral.indicator is not None
        if fits and span is not None and span.start <= numeral.start and numeral.end <= span.end:
            return line
    return None


def _as_duty(line: Line) -> Duty:
    span = line.indicator.span
    return Duty(span.quote if span is not None else line.indicator.name, span)
