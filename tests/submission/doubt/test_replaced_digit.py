"""A digit that was replaced in the whole column."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from model.finding import Finding, Severity
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.expected import expected_rows
from model.submission.doubt.replaced_digit import about_replaced_digits

LAST = [Decimal(103 + 37 * place) for place in range(60)]
COLUMN = ("1212", "322", "52", "9244", "1225", "86.5", "330", "41")


@pytest.mark.parametrize(
    ("column", "said", "text", "found"),
    [
        (COLUMN, "1,712", "1,212", ("7", "2")),
        (COLUMN, "1712", "1213", None),
        ((*COLUMN, "37"), "1712", "1212", None),
        (COLUMN[:3], "1712", "1212", None),
        (COLUMN, "3727", "32", ("7", "—")),
        (COLUMN, "372.7", "32.2", None),
        (COLUMN, "1312", "1212", None),
    ],
    ids=[
        "replaced",
        "another slip",
        "still there",
        "few digits",
        "taken away",
        "not all of them",
        "other ones are there",
    ],
)
def test_a_digit_replaced_in_a_column(
    column: tuple[str, ...], said: str, text: str, found: tuple[str, str] | None
) -> None:
    numbers = {f"1.{place:02}": Decimal(number) for place, number in enumerate(column)}
    words = Finding("row.words_contradict", Severity.CONFIRM, "H7", "1.00", {"said": said, "text": text})
    told = [(one.context["old"], one.context["new"]) for one in about_replaced_digits([words], numbers, {})]
    assert told == ([found] if found else [])


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
    found = about_replaced_digits((), now, expected_rows(indicators, before, {}, now))
    return [one.context["digit"] for one in found]
