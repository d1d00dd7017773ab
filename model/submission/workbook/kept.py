"""What stored texts were read as, for the next form that has them: forms of one plan have most of theirs in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


class Kept(dict[str, Result]):
    """`read(text)` by text, to be had like any value of a dict. Bounded: it keeps what was asked for last.

    At most twice `most` texts of at most `longest` signs are kept; `is_worth` says which are worth it.
    """

    def __init__(
        self,
        read: Callable[[str], Result],
        most: int,
        longest: int,
        is_worth: Callable[[str], bool] = bool,
    ) -> None:
        super().__init__()
        self._read, self._most, self._longest, self._is_worth = read, most, longest, is_worth
        self._before: dict[str, Result] = {}

    def __missing__(self, text: str) -> Result:
        result = self._before.get(text)
        if result is None:
            result = self._read(text)
            if len(text) > self._longest or not self._is_worth(text):
                return result
        if len(self) >= self._most:
            self._before = dict(self)
            self.clear()
        self[text] = result
        return result
