"""Kinds of units: whom the words of a fan-out name."""

from __future__ import annotations

import pytest

from model.entry.unit_kind import concerns, kind_by_name


@pytest.mark.parametrize(
    ("per", "kind", "asked"),
    [
        ("每个新城", "new_city", True),
        ("每个新城", "park_office", False),
        ("每个新城、园办", "park_office", True),
        ("各新城(园办)", "park_office", True),
        ("每个镇街", "township", True),
        ("每个镇街", "new_city", False),
        ("各单位", "township", True),
        ("每个新城", "新城", True),
        ("每个新城", "镇街", False),
        ("各镇街", "街道", True),
        ("各镇街", "乡镇", True),
        ("每个县区", "县", True),
        ("各县(市、区)", "县级市", True),
        ("各市", "市", True),
        ("各园区", "区", False),
        ("每个社区", "县区", False),
        ("每个行政村", "township", False),
        ("每个开发区", "开发区", True),
        ("每个开发区", "县区", False),
        ("各部门", "department", True),
        ("每个镇街", "", False),
        ("每个新城", None, True),
    ],
)
def test_a_fan_out_asks_the_kinds_that_it_names(per: str, kind: str | None, asked: bool) -> None:
    assert concerns(per, kind) is asked


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("沣东新城", "new_city"),
        ("上林街道办事处", "township"),
        ("东河县", "county"),
        ("西岭区", "county"),
        ("高新技术产业开发区", "township"),
        ("教育局", "department"),
        ("清溪镇", "township"),
    ],
)
def test_a_name_says_the_kind_where_the_table_does_not(name: str, kind: str) -> None:
    assert kind_by_name(name) == kind
