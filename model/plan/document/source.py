"""The text of a document with its lines; every offset in a plan counts characters into this text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from model.plan.ledger import WhyNot

_LINE_END = re.compile("\r\n|[\r\v\x85\u2028\u2029]")
_PRINTED_LINE_END = "\u0420"
"""What pages that show shared documents print for each line end, a Cyrillic letter; none of a Chinese text."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_FEWEST_PRINTED = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text: `text[start:end]`, without its line end.

    `heading` is the level of the heading style (1 is outermost) where the document has styles; `row` marks the row
    of a table, whose cells are separated by tabs; `bold` tells that all of it is set in bold or black type. What has a
    `why_not` promises nothing, and its numerals are no targets for that reason; what is `unsure` waits for a person.
    """

    start: int
    end: int
    heading: int | None = None
    row: bool = False
    bold: bool = False
    why_not: WhyNot | None = None
    unsure: bool = False


@dataclass(frozen=True)
class SourceText:
    """A document's text and its lines, in order. `styled` says that line ends are paragraphs, as in a .docx."""

    text: str
    lines: tuple[Line, ...]
    styled: bool = False

    @cached_property
    def unsure(self) -> tuple[tuple[int, int], ...]:
        """The stretches of which the document's reader was not certain."""
        return tuple((line.start, line.end) for line in self.lines if line.unsure)

    def of(self, line: Line) -> str:
        """The words of one line."""
        return self.text[line.start : line.end]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph before it has a place in the text."""

    text: str
    heading: int | None = None
    row: bool = False
    bold: bool = False
    why_not: WhyNot | None = None
    unsure: bool = False


def source_from_text(text: str) -> SourceText:
    """Plain or pasted text; line ends of every system become one, a byte order mark is left out."""
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    if text.count(_PRINTED_LINE_END) >= _FEWEST_PRINTED and set(_CYRILLIC.findall(text)) == {_PRINTED_LINE_END}:
        text = text.replace(_PRINTED_LINE_END, "\n")
    lines = []
    start = 0
    for piece in text.split("\n"):
        lines.append(Line(start, start + len(piece)))
        start += len(piece) + 1
    return SourceText(text, tuple(lines))


def source_from_paragraphs(paragraphs: Sequence[Paragraph]) -> SourceText:
    """The text of a styled document: one paragraph a line."""
    lines = []
    start = 0
    texts = [" ".join(paragraph.text.split("\n")) for paragraph in paragraphs]
    for text, paragraph in zip(texts, paragraphs, strict=True):
        end = start + len(text)
        lines.append(
            Line(start, end, paragraph.heading, paragraph.row, paragraph.bold, paragraph.why_not, paragraph.unsure)
        )
        start += len(text) + 1
    return SourceText("\n".join(texts), tuple(lines), styled=True)
