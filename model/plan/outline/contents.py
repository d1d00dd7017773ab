"""The table of contents before a document, which names the headings once before they stand over their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.plan.outline.marker import find_marker
from model.plan.outline.passage import Passage

_CONTENTS = re.compile(r"目\s*录[:：]?")
_PAGED = re.compile(r"[^。]*\D(\d{1,3})")
_FURTHEST = 60
_LONGEST_ENTRY = 60
_FEWEST_ENTRIES = 4


def without_contents(passages: Sequence[Passage]) -> list[Passage]:
    """The passages without a table of contents: under the word 目录, its entries closed by the numbers of their pages,
    or known by its headings, which stand one right behind the other and begin again further down.
    """
    first_run = None
    for index, passage in enumerate(passages[:_FURTHEST]):
        if _CONTENTS.fullmatch(passage.text) and index + 1 < len(passages):
            again = _stands_again(passages, index + 1, index + 2)
            return [*passages[:index], *passages[_end_of_paged(passages, index + 1) if again is None else again :]]
        if first_run is None and _is_first(passage):
            end = _end_of_entries(passages, index)
            first_run = range(index, end) if end - index >= _FEWEST_ENTRIES else None
    if first_run is not None and _stands_again(passages, first_run.start, first_run.stop) is not None:
        return [*passages[: first_run.start], *passages[first_run.stop :]]
    return list(passages)


def _end_of_paged(passages: Sequence[Passage], start: int) -> int:
    """Where the lines end that begin at `start` and close with the numbers of their pages, which never go back."""
    end, page = start, 0
    while end < len(passages) and len(passages[end].text) <= _LONGEST_ENTRY:
        found = _PAGED.fullmatch(passages[end].text)
        if found is None or int(found[1]) < page:
            break
        end, page = end + 1, int(found[1])
    return end


def _stands_again(passages: Sequence[Passage], index: int, start: int) -> int | None:
    """Where the words of a passage stand again, from `start` on."""
    words = passages[index].text.split()
    return next((later for later in range(start, len(passages)) if passages[later].text.split() == words), None)


def _is_first(passage: Passage) -> bool:
    marker = find_marker(passage.text)
    return marker is not None and marker.number == 1 and not passage.row


def _end_of_entries(passages: Sequence[Passage], start: int) -> int:
    """Where the headings without any words under them end that begin at `start`."""
    end = start
    while end < len(passages) and _is_entry(passages[end]):
        end += 1
    return end


def _is_entry(passage: Passage) -> bool:
    is_short = len(passage.text) <= _LONGEST_ENTRY and "。" not in passage.text
    return is_short and not passage.row and find_marker(passage.text) is not None
