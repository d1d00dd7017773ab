"""Units: a hierarchy that is refused when it is none."""

from __future__ import annotations

import pytest

from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.errors import UsageError


def test_the_bundled_units_stand_in_two_levels_below_the_top(bundled_units: UnitTree) -> None:
    assert bundled_units.top.code == "XX"
    assert [unit.code for unit in bundled_units.children("XX")] == ["FD", "FX", "QH", "KG", "JH", "NM"]
    assert len(list(bundled_units.below("XX"))) == 26
    assert [unit.code for unit in bundled_units.below("KG")] == ["KG01", "KG02", "KG03"]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([("A", None), ("A", None)], "unit.doubled"),
        ([("A", "B")], "unit.parent_missing"),
        ([("A", "B"), ("B", "A")], "unit.circle"),
        ([("A", "A")], "unit.circle"),
    ],
)
def test_what_is_no_hierarchy_is_refused(rows: list[tuple[str, str | None]], code: str) -> None:
    with pytest.raises(UsageError) as trouble:
        arrange(ReportingUnit(unit, unit, parent) for unit, parent in rows)
    assert trouble.value.code == code
