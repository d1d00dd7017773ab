"""A digit that stands nowhere any more: 查找替换 went through the numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from model.entry.entry import value_text
from model.finding import Finding, Severity
from model.plan.node import Measure
from model.submission.doubt.expected import Expected

_LEAST_EXPECTED = 9
"""Of so many that are expected all are missing by chance in one of eight thousand forms."""
_MANY = 10
"""Smaller counts are made of few digits."""


def about_digits(numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]) -> Iterator[Finding]:
    """Each digit but nought that no sum of the form has, though the last values of just these rows had it often."""
    sums = [
        (number, home.last)
        for code, number in numbers.items()
        if number >= _MANY and (home := expected.get(code)) is not None and home.indicator.measure is Measure.CUMULATIVE
        if home.last is not None
    ]
    now, before = _digits(one for one, _ in sums), _digits(last for _, last in sums)
    for digit in "123456789":
        if not now[digit] and before[digit] >= _LEAST_EXPECTED:
            context = {"digit": digit, "count": str(before[digit])}
            yield Finding("sheet.digit_gone", Severity.CONFIRM, context=context)


def _digits(numbers: Iterator[Decimal]) -> Counter[str]:
    return Counter("".join(map(value_text, numbers)))
