"""Units of measure at a value: which things come whole."""

from __future__ import annotations

import pytest

from model.entry.unit_of_measure import is_counted


@pytest.mark.parametrize("unit", ["个", "人次", "家次", "车次", "头", "本", "株", "盏", "批", "类", "村"])
def test_things_come_whole(unit: str) -> None:
    assert is_counted(unit)


@pytest.mark.parametrize("unit", ["%", "万元", "亩", "公里", "吨", "万人", "倍", "分", "亩次", "人月", None])
def test_amounts_and_shares_have_parts(unit: str | None) -> None:
    assert not is_counted(unit)
