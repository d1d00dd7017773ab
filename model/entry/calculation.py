"""Sums that a person types into a number field: =120+35, =(1.2+0.8)*3. Exact, or not taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

MOST_LETTERS = 200
_PLACES = 6
_ROUNDED = (2, 0)
_TOKEN = re.compile(r"\s*(?:([0-9][0-9,]*(?:\.[0-9]+)?)|([-+*/()]))")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SIGNS = str.maketrans({"×": "*", "÷": "/", "x": "*", "X": "*"})


@dataclass(frozen=True, slots=True)
class Sum:
    """`value` where the result is a number of at most six decimals; else None, with what it may be rounded to."""

    value: Decimal | None
    rounded: tuple[Decimal, ...] = ()


def calculate(text: str) -> Sum | None:
    """The result of a sum in half-width signs, with or without its equals sign; None where it is none."""
    letters = text.removeprefix("=").translate(_SIGNS).strip()
    tokens = list(_tokens(letters)) if 0 < len(letters) <= MOST_LETTERS else []
    if not tokens or "" in tokens:
        return None
    try:
        result, left = _added(tokens)
    except (ValueError, ZeroDivisionError):
        return None
    if left:
        return None
    exact = result * 10**_PLACES
    if exact.denominator == 1:
        return Sum(Decimal(exact.numerator).scaleb(-_PLACES).normalize() + 0)
    return Sum(None, tuple(dict.fromkeys(_round(result, places) for places in _ROUNDED)))


def _tokens(letters: str) -> Iterator[str]:
    """Numbers and signs; "" for what is neither."""
    at = 0
    while at < len(letters):
        found = _TOKEN.match(letters, at)
        if found is None or ("," in found[0] and not _GROUPED.fullmatch(found[1] or "")):
            yield ""
            return
        yield found[1] or found[2]
        at = found.end()


def _added(tokens: list[str]) -> tuple[Fraction, list[str]]:
    """The value of tokens up to a closing bracket, and what is left. ValueError where they make no sum."""
    value, left = _multiplied(tokens)
    while left and left[0] in "+-":
        other, rest = _multiplied(left[1:])
        value, left = (value + other if left[0] == "+" else value - other), rest
    return value, left


def _multiplied(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, left = _single(tokens)
    while left and left[0] in "*/":
        other, rest = _single(left[1:])
        value, left = (value * other if left[0] == "*" else value / other), rest
    return value, left


def _single(tokens: list[str]) -> tuple[Fraction, list[str]]:
    if not tokens:
        raise ValueError("something is missing")
    first, left = tokens[0], tokens[1:]
    if first == "-":
        value, left = _single(left)
        return -value, left
    if first == "(":
        value, left = _added(left)
        if not left or left[0] != ")":
            raise ValueError("a bracket is not closed")
        return value, left[1:]
    if not first[0].isdigit():
        raise ValueError("a number is missing")
    return Fraction(first.replace(",", "")), left


def _round(value: Fraction, places: int) -> Decimal:
    """Half away from zero, as on a pocket calculator."""
    scaled = abs(value) * 10**places + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    return Decimal(whole if value >= 0 else -whole).scaleb(-places)
