"""Rows that were met before: forms of one plan agree in most of them to the letter, so that each is understood once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from model.plan.tree import PlanTree
from model.submission.workbook.looks import Looks

Result = TypeVar("Result")
_MOST_ROWS, _MOST_MANNERS = 8192, 4


class KnownRows:
    """What rows came to by all that it depends on; it forgets everything when that has become too much."""

    def __init__(self) -> None:
        self._results: dict[Hashable, Any] = {}

    def get(self, key: Hashable, find: Callable[..., Result], *arguments: Any) -> Result:
        """`find(*arguments)`, which is the same wherever `key` is."""
        result: Result | None = self._results.get(key)
        if result is None:
            if len(self._results) >= _MOST_ROWS:
                self._results.clear()
            result = self._results[key] = find(*arguments)
        return result


def known_rows(tree: PlanTree, looks: Looks, manner: Hashable) -> KnownRows:
    """The rows that were read by this very plan, in a workbook of these very looks, otherwise in the same `manner`."""
    for known_tree, known_looks, known_manner, known in tuple(_known):
        if known_tree is tree and known_looks is looks and known_manner == manner:
            return known
    known = KnownRows()
    _known.append((tree, looks, manner, known))
    return known


_known: deque[tuple[PlanTree, Looks, Hashable, KnownRows]] = deque(maxlen=_MOST_MANNERS)
