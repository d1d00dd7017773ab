"""The bulletin (通报) as values: paragraphs and tables of pieces, free of any file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from model.report.figure import Figure, Piece, has_digit


class Kind(StrEnum):
    """What a paragraph is; how each looks is the writers' business."""

    NUMBER = "number"
    TITLE = "title"
    TITLE_END = "title_end"
    RECIPIENTS = "recipients"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BODY = "body"
    CLOSING = "closing"
    LISTED = "listed"
    NOTE = "note"
    SIGNATURE = "signature"
    COPIES = "copies"
    ATTACHMENT = "attachment"
    ATTACHMENT_TITLE = "attachment_title"


class SectionKey(StrEnum):
    """The parts of a bulletin that can be chosen, in their order."""

    OVERVIEW = "overview"
    CHAPTERS = "chapters"
    UNITS = "units"
    INDICATORS = "indicators"
    CHANGES = "changes"
    PROBLEMS = "problems"
    REPORTING = "reporting"
    NEXT_STEPS = "next_steps"


Pieces = tuple[Piece, ...]


def _refuse_unsourced(pieces: Pieces) -> None:
    for piece in pieces:
        if isinstance(piece, str) and has_digit(piece):
            raise ValueError(f"a number without a source: {piece}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces that read as one text. Every digit in it stands in a `Figure`; ValueError otherwise."""

    kind: Kind
    pieces: Pieces

    def __post_init__(self) -> None:
        _refuse_unsourced(self.pieces)

    @property
    def text(self) -> str:
        """The whole text."""
        return text_of(self.pieces)


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: heading, width as a share of the table's, whether its cells stand in the middle."""

    heading: str
    width: float
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its headings are repeated on every page."""

    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[Pieces, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            for cell in row:
                _refuse_unsourced(cell)


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Section:
    """One chapter of the text, with its heading among the blocks."""

    key: SectionKey
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Bulletin:
    """Head (number, title, recipients, opening), sections, foot (signature, copies), attachments on new pages."""

    head: tuple[Block, ...]
    sections: tuple[Section, ...]
    foot: tuple[Block, ...]
    attachments: tuple[tuple[Block, ...], ...] = ()

    @property
    def blocks(self) -> Iterator[Block]:
        """Everything in reading order."""
        yield from self.head
        for section in self.sections:
            yield from section.blocks
        yield from self.foot
        for attachment in self.attachments:
            yield from attachment

    @property
    def title(self) -> str:
        """The text of the title, which may stand on two lines."""
        kinds = (Kind.TITLE, Kind.TITLE_END)
        return "".join(one.text for one in self.head if isinstance(one, Paragraph) and one.kind in kinds)

    @property
    def figures(self) -> Iterator[Figure]:
        """Every figure in reading order."""
        for pieces in self.texts:
            yield from (piece for piece in pieces if isinstance(piece, Figure))

    @property
    def texts(self) -> Iterator[Pieces]:
        """Paragraphs and cells in reading order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block.pieces
            else:
                for row in block.rows:
                    yield from row


def text_of(pieces: Pieces) -> str:
    """The pieces as one text."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
