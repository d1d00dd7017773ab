"""Rows of one oddity below each other."""

from __future__ import annotations

import pytest

from model.submission.doubt.rare_runs import rare_runs

SIGNS = {"x": True, "?": None, ".": False}


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (".xxx." + "." * 60, [[1, 2, 3]]),
        (".xx." + "." * 60, []),
        (".xxx.", []),
        ("x?x??x" + "." * 60, [[0, 2, 5]]),
        ("xxx" + "x...." * 12, []),
        ("." * 60 + "xxxx", [[60, 61, 62, 63]]),
        ("xxxx" + "." * 30 + "x" + "." * 60, [[0, 1, 2, 3]]),
        ("x" * 60, []),
        ("", []),
    ],
)
def test_what_hardly_comes_by_chance(rows: str, found: list[list[int]]) -> None:
    assert list(rare_runs([SIGNS[one] for one in rows], sum(one != "?" for one in rows))) == found
