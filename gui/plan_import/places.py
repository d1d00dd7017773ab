"""Offsets into a document's text and positions in the widget that shows it: the widget counts UTF-16 units."""

from __future__ import annotations

from bisect import bisect_right


class Places:
    """Both ways, for one text. Only characters beyond the basic plane (𠮷) make a difference."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, character in enumerate(text) if ord(character) > 0xFFFF]
        self._shown = [place + number for number, place in enumerate(self._wide)]

    def position(self, offset: int) -> int:
        """Where the character at `offset` stands in the widget."""
        return offset + bisect_right(self._wide, offset - 1)

    def offset(self, position: int) -> int:
        """Which character stands at `position` of the widget."""
        return position - bisect_right(self._shown, position - 1)
