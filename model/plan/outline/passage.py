"""A passage of running words, put together from pieces of the document's text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Passage:
    """Words that belong together although lines, page numbers or blanks stand between them in the document.

    `pieces` are (start, end) in the document's text; `text` is their words one after the other. `heading` is the
    level of a heading style, `row` marks a table's row, `gap` counts the blank lines before it, `bold` tells that it is
    set in bold or black type.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]
    heading: int | None = None
    row: bool = False
    gap: int = 0
    bold: bool = False
    _offsets: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        offsets, length = [], 0
        for start, end in self.pieces:
            offsets.append(length)
            length += end - start
        object.__setattr__(self, "_offsets", tuple(offsets))

    @property
    def start(self) -> int:
        """Where the passage begins in the document."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where the passage ends in the document."""
        return self.pieces[-1][1]

    def place(self, offset: int) -> int:
        """The document's offset of the character at `offset` of `text`."""
        index = bisect_right(self._offsets, offset) - 1
        return self.pieces[index][0] + offset - self._offsets[index]

    def slice(self, start: int, end: int) -> Passage:
        """The part `text[start:end]` as a passage of its own; `start < end`."""
        if start <= 0 and end >= len(self.text):
            return self
        pieces = []
        for index in range(max(bisect_right(self._offsets, start) - 1, 0), bisect_left(self._offsets, end)):
            offset, (first, last) = self._offsets[index], self.pieces[index]
            low, high = max(start, offset), min(end, offset + last - first)
            if low < high:
                pieces.append((first + low - offset, first + high - offset))
        return Passage(
            self.text[start:end], tuple(pieces), self.heading, self.row, self.gap if start == 0 else 0, self.bold
        )

    def trimmed(self) -> Passage | None:
        """Without blanks at both ends; None where nothing else is left."""
        inner = self.text.strip()
        if not inner:
            return None
        start = len(self.text) - len(self.text.lstrip())
        return self.slice(start, start + len(inner))


def join_passages(passages: Iterable[Passage], text: str) -> Passage:
    """Passages that one broken paragraph was split into, as one again."""
    parts = tuple(passages)
    pieces = tuple(piece for part in parts for piece in part.pieces)
    words = "".join(text[start:end] for start, end in pieces)
    return Passage(words, pieces, parts[0].heading, parts[0].row, parts[0].gap)
