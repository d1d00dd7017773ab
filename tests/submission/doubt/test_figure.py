"""A number with its unit, found in words."""

from __future__ import annotations

import pytest

from model.submission.doubt.figure import says


@pytest.mark.parametrize(
    ("words", "figure", "is_said"),
    [
        ("已建成9家。", "9家", True),
        ("已建成19家。", "9家", False),
        ("达到1.9家", "9家", False),
        ("19家，其中9家在建", "9家", True),
        ("完成95项", "9", False),
        ("完成9.5项", "9", False),
        ("完成9.", "9", True),
        ("正在推进", "9", False),
    ],
)
def test_a_number_is_said_where_it_is_no_part_of_a_longer_one(words: str, figure: str, is_said: bool) -> None:
    assert says(words, figure) is is_said
