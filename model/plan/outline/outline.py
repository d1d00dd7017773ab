"""What an outline is: chapters with their items, each item a run of passages of the document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from model.plan.outline.passage import Passage
from model.plan.outline.year import PlanYear


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading as printed, `text[start:end]`; `title` is without its number, `level` counts from 1.

    `role` is chapter, section or item; `inline` says that words follow on the same line.
    """

    level: int
    role: str
    number: int
    title: str
    printed: str
    start: int
    end: int
    inline: bool


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A leaf of the outline. `number` is 0 where the document prints none.

    `section` holds the headings between chapter and item, as printed, outermost first. `passages` are all its words,
    heading included; `body` are the words in which commitments are looked for. `past` says that it reports what has
    been done; `horizon` is the last year of the five-year period that its part is about, `until` the last day
    of the time that a heading above it names. `opening` marks words before the first item of a chapter or section,
    which carry that heading's title. `has_day_column` tells that the item is a row of a table with a column of days.
    """

    number: int
    title: str
    section: tuple[str, ...]
    passages: tuple[Passage, ...]
    body: tuple[Passage, ...]
    past: bool = False
    horizon: int | None = None
    until: date | None = None
    opening: bool = False
    has_day_column: bool = False

    @property
    def start(self) -> int:
        """Where the item begins in the document's text."""
        return self.passages[0].start

    @property
    def end(self) -> int:
        """Where the item ends in the document's text."""
        return self.passages[-1].end


@dataclass(frozen=True, slots=True)
class OutlineChapter:
    """A chapter with its items; `number` is 0 for words that stand before the first chapter."""

    number: int
    title: str
    items: tuple[OutlineItem, ...]
    past: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of a document; `year` is the plan's own."""

    title: str
    year: PlanYear
    chapters: tuple[OutlineChapter, ...]
    headings: tuple[Heading, ...]
