"""A promised number with the words that belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from model.plan.commitment.comparator import Predicate
from model.plan.commitment.phrase import Phrase
from model.plan.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Mention:
    """One promised number. `left` and `right` bound the words that belong to it, `tail` ends its suffix (以上)."""

    quantity: Quantity
    left: int
    tail: int
    right: int
    suffix: str
    predicate: Predicate
    phrase: Phrase
    is_rank: bool = False
    in_brackets: bool = False

    @property
    def is_count_first(self) -> bool:
        """Whether the thing counted stands behind the number (建成10个村) and not before it (建成村10个)."""
        return self.right > self.tail
