"""The rows that were open, for going back and forward among them."""

from __future__ import annotations


class Visited:
    """Like the pages of a browser: going somewhere forgets what was in front."""

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._place = -1

    def note(self, code: str) -> None:
        """A row was gone to; the one that is open anyway is not noted twice."""
        if self._codes[self._place : self._place + 1] != [code]:
            self._codes = [*self._codes[: self._place + 1], code]
            self._place = len(self._codes) - 1

    def step(self, step: int) -> str | None:
        """The row before (-1) or after (1), which is the open one from now on; None where there is none."""
        if not 0 <= self._place + step < len(self._codes):
            return None
        self._place += step
        return self._codes[self._place]
