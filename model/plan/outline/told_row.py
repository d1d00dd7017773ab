"""A row of a table in plain text as the sentence that it says, each word of it at its place in the row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from model.plan.document.cell import LISTED, narrow
from model.plan.outline.passage import Passage

_TOKEN = re.compile(r"\d[\d.,]*|[^\d\s（）()]+")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_IN_NUMBER = re.compile(r"\d[.,]?\|[.,]?\d")
_OF_HEADER = re.compile(r"年|月|季度")
_ENDS = "。；;"
_STOPS = "，。；;\t"


def told_row(
    row: Passage, cells: Collection[int], words: str, header: str = "", names: Collection[int] = ()
) -> Passage | None:
    """`words`, what the `cells` (by number) of a row say, as a passage; what the row does not hold itself (the unit or
    the quarter in the `header`, a comma) stands where its neighbour does, and what is said again of its `names` where
    they do.

    None where a number of the words is not found in the cells: the row is then read as it stands.
    """
    found = _Places(words)
    for fragment, offset in sorted(_fragments(row.text, cells), key=lambda one: -len(one[0])):
        if not found.claim(fragment, offset):
            for token in _TOKEN.finditer(fragment):
                found.claim(token.group(), offset + token.start())
    for name, offset in _fragments(row.text, names):
        for number in _NUMBER.finditer(name):
            while found.claim(number.group(), offset + number.start()):
                pass
    lent = frozenset(_NUMBER.findall(header))
    numbers = (number for number in _NUMBER.finditer(words) if number.group() not in lent)
    if any(_is_lost(words, number, found.places) for number in numbers):
        return None
    return Passage(words, tuple(_pieces(row, _with_neighbours(words, found.places))), row=True, gap=row.gap)


class _Places:
    """Where in the row each character of some words stands, as far as that is known."""

    def __init__(self, words: str) -> None:
        self.places: list[int | None] = [None] * len(words)
        self._words = words
        self._looked_up_to: dict[str, int] = {}

    def claim(self, fragment: str, offset: int) -> bool:
        """Put a fragment of the row at the first place in the words that is free for it; False where none is."""
        start = self._words.find(fragment, self._looked_up_to.get(fragment, 0)) if fragment else -1
        while start >= 0:
            end = start + len(fragment)
            self._looked_up_to[fragment] = start + 1
            if not _cuts_number(self._words, start, end) and all(place is None for place in self.places[start:end]):
                self.places[start:end] = range(offset, offset + len(fragment))
                return True
            start = self._words.find(fragment, start + 1)
        self._looked_up_to[fragment] = len(self._words)
        return False


def _fragments(text: str, cells: Collection[int]) -> Iterator[tuple[str, int]]:
    """The stretches without blanks of the cells that count, without numbers of lists, and where they are."""
    offset = 0
    for number, cell in enumerate(narrow(text).split("\t")):
        if number in cells:
            unlisted = LISTED.sub(lambda found: " " * len(found.group()), cell)
            for found in re.finditer(r"\S+", unlisted):
                yield found.group().rstrip(_ENDS), offset + found.start()
        offset += len(cell) + 1


def _cuts_number(words: str, start: int, end: int) -> bool:
    """Whether a stretch begins or ends inside a number."""
    return any(_IN_NUMBER.search(words[max(at - 2, 0) : at] + "|" + words[at : at + 2]) for at in (start, end))


def _is_lost(words: str, number: re.Match[str], places: Sequence[int | None]) -> bool:
    """Whether a number is not the row's: but for a year, a month or a quarter, which the header may say."""
    found = [place is not None for place in places[number.start() : number.end()]]
    return not all(found) and (any(found) or _OF_HEADER.match(words, number.end()) is None)


def _with_neighbours(words: str, places: Sequence[int | None]) -> list[int]:
    """The places with those of the words in between: up to a stop that of what they follow (200|亿元，), else that of
    what follows them (，增长|7).
    """
    near: list[int | None] = []
    last: int | None = None
    for word, place in zip(words, places, strict=True):
        last = place if place is not None else None if word in _STOPS else last
        near.append(last)
    following = next((place for place in reversed(places) if place is not None), 0)
    whole: list[int] = []
    for place in reversed(near):
        following = following if place is None else place
        whole.append(following)
    return whole[::-1]


def _pieces(row: Passage, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of neighbouring places, in the document."""
    begin = 0
    for position in range(1, len(places) + 1):
        if position == len(places) or places[position] != places[position - 1] + 1:
            start = row.place(places[begin])
            yield start, start + position - begin
            begin = position
