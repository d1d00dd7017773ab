"""Blocks that were copied over other rows, seen by numbers that cannot stand where they came to lie."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import ValueState
from model.submission.doubt.copied_block import copied_block_codes
from model.submission.submission import ReturnedRow

# What rows say from the first on ("-" nothing), which of them are doubted, and which are held.
CASES = {
    "a block over another": ("9 28.8 17.6 100 5 - 9 28.8 17.6 100", {1, 2}, {0, 1, 2, 3}),
    "where it was taken from stays": ("3 9 28.8 17.6 - 9 28.8 17.6", {6, 7}, {5, 6, 7}),
    "one doubt is none": ("9 28 100 - 9 28 100", {1}, set()),
    "so much the same is no chance": ("7 10.55 8 9.4 3 - 6 10.55 8 9.4 4", set(), {1, 2, 3, 7, 8, 9}),
    "over empty rows, too": ("10.55 - 8 9.4 3 6 10.55 - 8 9.4 4", set(), {0, 1, 2, 3, 6, 7, 8, 9}),
    "of which one is doubted": ("7 10.55 8 9.4 3 - 6 10.55 8 9.4 4", {3}, {1, 2, 3}),
    "stages are often alike": ("50 100 85 30 100 - 40 100 85 30 100", set(), set()),
    "two of three alike": ("7 10.55 8 9.4 3 - 6 10.55 8 9.5 4", set(), set()),
    "two rows are no block": ("9 28.8 17.6 5 - 8 28.8 17.6 7", {1, 2}, set()),
    "another order": ("9 28.8 17.6 100 - 9 17.6 28.8 100", {1, 2}, set()),
    "doubted there too": ("9 28 100 - 9 28 100", {1, 5}, set()),
    "all the same": ("5 5 5 5 5 5", {0, 1}, set()),
}


@pytest.mark.parametrize("case", CASES)
def test_what_came_with_numbers_that_cannot_stand_waits_with_them(case: str) -> None:
    said, doubted, held = CASES[case]
    texts = said.split()
    codes = [f"1.{place:02}" for place in range(len(texts))]
    rows = [ReturnedRow(code, "", ValueState.REPORTED, None, text) for code, text in zip(codes, texts, strict=True)]
    numbers = {code: Decimal(text) for code, text in zip(codes, texts, strict=True) if text != "-"}
    found = copied_block_codes(rows, numbers, {codes[place] for place in doubted})
    assert set(found) == {codes[place] for place in held}
