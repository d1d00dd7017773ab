"""The numeral ledger: each numeral of a text is inside an indicator, or listed with the reason why it is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from model.plan.quantity import Numeral


class WhyNot(StrEnum):
    """Why a numeral is no target: a class boundary, part of a name or a set word, an achievement, an order, a date."""

    QUALIFIER = "qualifier"
    NAME = "name"
    PAST = "past"
    ORDINAL = "ordinal"
    DATE = "date"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NumeralUse:
    """One numeral of the document: `indicator` is a position in the found indicators, else `why_not` says why none.

    Exactly one of the two is set. `text[start:end] == text` of the document.
    """

    text: str
    start: int
    end: int
    indicator: int | None = None
    why_not: WhyNot | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of text whose numerals are no targets, and why."""

    start: int
    end: int
    why: WhyNot


def write_ledger(
    text: str, numerals: Iterable[Numeral], claims: Mapping[int, int], reasons: Mapping[int, WhyNot]
) -> tuple[NumeralUse, ...]:
    """The ledger of some numerals: `claims` maps a numeral's start to an indicator, `reasons` to why it is none."""
    return tuple(
        NumeralUse(text[one.start : one.end], one.start, one.end, claims[one.start])
        if one.start in claims
        else NumeralUse(text[one.start : one.end], one.start, one.end, None, reasons.get(one.start, WhyNot.OTHER))
        for one in numerals
    )


def first_overlap(zones: Iterable[Zone], start: int, end: int) -> Zone | None:
    """The first zone that shares a character with `[start, end)`."""
    return next((zone for zone in zones if zone.start < end and start < zone.end), None)


def zones_of(numerals: Iterable[Numeral], zones: list[Zone]) -> Iterator[tuple[Numeral, Zone | None]]:
    """Each numeral with the first zone that it lies in; both in the order of the text, so one pass is enough."""
    ordered = sorted(zones, key=lambda zone: zone.start)
    open_from = 0
    for numeral in numerals:
        while open_from < len(ordered) and ordered[open_from].end <= numeral.start:
            open_from += 1
        yield numeral, first_overlap(ordered[open_from : open_from + 12], numeral.start, numeral.end)


def between_zones(zones: tuple[Zone, ...], end: int) -> Iterator[tuple[int, int]]:
    """The stretches before, between and after zones in order."""
    position = 0
    for zone in zones:
        yield position, zone.start
        position = zone.end
    yield position, end
