"""A digit that was replaced in the whole column."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.finding import Finding, Severity
from model.submission.doubt.replaced_digit import about_replaced_digit

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
    told = [(one.context["old"], one.context["new"]) for one in about_replaced_digit([words], numbers)]
    assert told == ([found] if found else [])
