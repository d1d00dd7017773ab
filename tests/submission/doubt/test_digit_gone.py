"""A digit that no number has any more, though last period's had it often: searched and replaced."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.digit_gone import about_digits
from model.submission.doubt.expected import expected_rows

LAST = [Decimal(103 + 37 * place) for place in range(60)]


@pytest.mark.parametrize(
    ("edit", "gone"),
    [
        (lambda text: text, []),
        (lambda text: text.replace("7", "9"), ["7"]),
        (lambda text: text.replace("2", ""), ["2"]),
    ],
    ids=["as meant", "another digit", "nothing"],
)
def test_a_digit_that_is_gone(edit: Callable[[str], str], gone: list[str]) -> None:
    numbers = [Decimal(edit(str(last + 11)) or "0") for last in LAST]
    assert _digits_gone(LAST, numbers) == gone


def test_few_numbers_may_lack_a_digit() -> None:
    assert _digits_gone(LAST[:9], [Decimal(str(last + 11).replace("7", "9")) for last in LAST[:9]]) == []


def _digits_gone(last: list[Decimal], numbers: list[Decimal]) -> list[str]:
    codes = [f"1.{place:02}" for place in range(1, len(last) + 1)]
    indicators = [
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(9999)) for code in codes
    ]
    now, before = dict(zip(codes, numbers, strict=True)), dict(zip(codes, last, strict=True))
    return [one.context["digit"] for one in about_digits(now, expected_rows(indicators, before, {}, now))]
