"""The range in which a unit's own figures have lain so far, as a quiet hint beside a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

LEAST = 3
"""Fewer figures make no range."""


@dataclass(frozen=True, slots=True)
class TypicalRange:
    """Lowest, mean (to two decimals) and highest of what each period brought, or of the states themselves."""

    lowest: Decimal
    mean: Decimal
    highest: Decimal
    of_increases: bool


def typical_range(values: Sequence[Decimal], *, adds_up: bool) -> TypicalRange | None:
    """Of earlier values of one year, oldest first; of sums since January the increases count."""
    figures = [after - before for before, after in pairwise((Decimal(0), *values))] if adds_up else list(values)
    if len(figures) < LEAST:
        return None
    mean = (sum(figures, Decimal(0)) / len(figures)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return TypicalRange(min(figures), mean, max(figures), adds_up)
