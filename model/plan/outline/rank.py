"""How headings of different styles stand to each other, where a document does not keep to the usual order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from model.plan.outline.head import Head
from model.plan.outline.marker import FLOATING, Style

_ALONE = 45.0
"""The rank of a floating style that is the only one: its headings are items and no chapters."""
_UNNUMBERED = frozenset((Style.PLAIN_PART, Style.PLAIN, Style.DASH, Style.LEAD))
"""Styles whose order no number shows."""


def ranks_of(heads: Sequence[Head]) -> dict[Style, float]:
    """The ranks that are not the usual ones: （一） above 一、 or 1. above （一）, and those of floating styles."""
    ranks: dict[Style, float] = {}
    counted = sorted({head.style for head in heads} - FLOATING - _UNNUMBERED)
    for upper, lower in combinations(counted, 2):
        if lower not in ranks and _turned_around(heads, upper, lower):
            ranks[lower] = ranks.get(upper, float(upper)) - 1.0
    for style, above in _first_above(heads):
        ranks[style] = _rank_below(style, above, heads, ranks)
    return ranks


def _first_above(heads: Sequence[Head]) -> Iterator[tuple[Style, Head | None]]:
    """Each floating style with the heading before its first one, in the order in which they appear."""
    known: set[Style] = set()
    for before, head in pairwise((None, *heads)):
        if head is not None and head.style in FLOATING and head.style not in known:
            known.add(head.style)
            yield head.style, before


def _rank_below(style: Style, above: Head | None, heads: Sequence[Head], ranks: Mapping[Style, float]) -> float:
    """Just below the heading that a style first stands under; above all others where it opens the document."""
    if above is not None:
        rank = ranks.get(above.style, above.rank) + 0.5
        return max(rank, float(style)) if style is Style.ARTICLE else rank
    others = [head.rank for head in heads if head.style not in FLOATING]
    return min(others) - 1.0 if others and style is not Style.ARTICLE else _ALONE


def _turned_around(heads: Sequence[Head], upper: Style, lower: Style) -> bool:
    """Whether each heading of `upper` stands under one of `lower`, whose numbers go on across it.

    In the usual order the series of `lower` would begin anew under each `upper`, or after the first of them.
    """
    turned = False
    unusual = (upper, lower) != (Style.HAN_PAREN, Style.DECIMAL)
    strict = unusual or any(head.style < min(upper, lower) for head in heads)
    for scope in _scopes(heads, upper, lower):
        lowers = [head.number for head in scope if head.style is lower]
        if not lowers:
            continue
        if lowers != list(range(lowers[0], lowers[0] + len(lowers))) or scope[0].style is upper:
            return False
        crossed = [head.style for head in scope]
        within = upper in crossed and (not strict or crossed.index(upper) < len(crossed) - crossed[::-1].index(lower))
        turned = turned or (len(lowers) > 1 and within)
    return turned


def _scopes(heads: Sequence[Head], upper: Style, lower: Style) -> Iterator[list[Head]]:
    """The headings of two styles between headings that are above both."""
    scope: list[Head] = []
    for head in heads:
        if head.style in (upper, lower):
            scope.append(head)
        elif head.style < min(upper, lower) and scope:
            yield scope
            scope = []
    if scope:
        yield scope
