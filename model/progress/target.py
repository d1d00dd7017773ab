"""What a unit is held against."""

from __future__ import annotations

from decimal import Decimal

from model.plan.node import Indicator, Measure

_WORDS_OF_KIND = {
    "new_city": ("新城",),
    "park_office": ("园办", "园区"),
    "township": ("镇", "街道", "乡"),
    "county": ("县", "区县"),
}
"""Which words of a fan-out ("每个新城、园办") name which kind of unit."""


def target_of(
    indicator: Indicator, unit_target: Decimal | None, is_top: bool, *, kind: str | None = None
) -> Decimal | None:
    """The number that a unit's value is held against; None where it has been given none.

    Its own allocation comes first. A target "for each" (`per`) is every such unit's own. The plan's target holds for
    the top unit, and for levels and rates everywhere, since those are not divided. A share of a sum that nobody has
    allocated is not invented. `kind` is the unit's kind; a fan-out that names other kinds asks nothing of it.
    """
    if unit_target is not None:
        return unit_target
    if indicator.per is not None and not is_top:
        return indicator.target if concerns(indicator.per, kind) else None
    undivided = indicator.measure in (Measure.LEVEL, Measure.GROWTH, Measure.REDUCTION)
    return indicator.target if is_top or undivided else None


def concerns(per: str, kind: str | None) -> bool:
    """Whether the words of a fan-out name units of `kind`; words that name no kind we know, and no kind, do.

    >>> concerns("每个新城", "park_office"), concerns("每个新城、园办", "park_office"), concerns("各单位", "township")
    (False, True, True)
    """
    named = {name for name, words in _WORDS_OF_KIND.items() if any(word in per for word in words)}
    return kind is None or not named or kind in named
