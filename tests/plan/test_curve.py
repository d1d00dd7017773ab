"""Progress curves: what is expected by when, and the words that people type for them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import UsageError
from model.plan.curve import (
    CurvePoint,
    ProgressCurve,
    Shape,
    curve_from_data,
    curve_from_text,
    curve_text,
    curve_to_data,
)

QUARTERS = "2021-03-31 50%、2021-06-30 80%、2021-09-30 100%"


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("按月均匀", "按月均匀"),
        ("linear", "按月均匀"),
        ("到时限一次", "到时限一次"),
        ("step", "到时限一次"),
        ("逐期保持", "逐期保持"),
        ("keep_level", "逐期保持"),
        ("一季度 50%、二季度 80%、三季度 100%", f"分步 {QUARTERS}"),
        ("steps Q1 50%, Q2 80%, Q3 100%", f"分步 {QUARTERS}"),
        ("分步：3月31日50%，6.30 80%；2021-09-30 100%", f"分步 {QUARTERS}"),
        ("折线 03-31 20%、12-31 100%", "折线 2021-03-31 20%、2021-12-31 100%"),
        ("linear from 03-01", "按月均匀，自 2021-03-01 起"),
        ("按月均匀，自 3月1日 起", "按月均匀，自 2021-03-01 起"),
        ("Q2 33.5%、Q4 100%，自 2021-02-01 起", "分步 2021-06-30 33.5%、2021-12-31 100%，自 2021-02-01 起"),
    ],
)
def test_typed_curves_are_understood(typed: str, means: str) -> None:
    assert curve_text(curve_from_text(typed, 2021)) == means
    assert curve_from_text(means, 2021) == curve_from_text(typed, 2021)


@pytest.mark.parametrize(
    "typed",
    ["", "随便", "分步", "按月均匀 Q1 50%", "Q1 80%、Q2 50%", "Q2 50%、Q1 80%", "Q1 50%、Q2 120%", "13-31 50%",
     "02-30 50%", "Q1 50% 左右", "自 某日 起 按月均匀"],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="curve"):
        curve_from_text(typed, 2021)


@pytest.mark.parametrize(
    ("curve", "on", "percent"),
    [
        (QUARTERS, "2021-03-30", "0"),
        (QUARTERS, "2021-03-31", "50"),
        (QUARTERS, "2021-06-29", "50"),
        (QUARTERS, "2021-06-30", "80"),
        (QUARTERS, "2021-12-31", "100"),
        ("折线 2021-04-30 40%、2021-12-31 100%", "2021-04-30", "40"),
        ("折线 2021-04-30 40%、2021-12-31 100%", "2021-02-28", "19.667"),
        ("折线 2021-04-30 40%、2021-12-31 100%", "2021-12-31", "100"),
        ("折线 2021-12-31 100%", "2021-07-02", "50.137"),
    ],
)
def test_shares_by_day(curve: str, on: str, percent: str) -> None:
    share = curve_from_text(curve, 2021).share_on(date.fromisoformat(on))
    assert round(share * 100, 3) == Decimal(percent)


days = st.dates(date(2021, 1, 1), date(2021, 12, 31))
shares = st.decimals(0, 1, places=3)


@given(
    st.lists(st.tuples(days, shares), min_size=1, max_size=8), st.sampled_from([Shape.STEPS, Shape.TABLE]), days, days
)
def test_a_curve_never_falls_and_comes_back_from_its_words(rows, shape, one, other):  # type: ignore[no-untyped-def]
    on = sorted({day for day, _ in rows})
    points = tuple(map(CurvePoint, on, sorted(share for _, share in rows)))
    curve = ProgressCurve(shape, points, one)
    assert curve_from_text(curve_text(curve), 2021) == curve
    assert curve_from_data(curve_to_data(curve)) == curve
    early, late = sorted((one, other))
    assert 0 <= curve.share_on(early) <= curve.share_on(late) <= 1


@pytest.mark.parametrize(
    ("shape", "points"),
    [
        (Shape.LINEAR, ((1, "0.5"),)),
        (Shape.STEPS, ()),
        (Shape.TABLE, ((2, "0.5"), (1, "0.6"))),
        (Shape.TABLE, ((1, "0.5"), (1, "0.6"))),
        (Shape.TABLE, ((1, "0.6"), (2, "0.5"))),
        (Shape.TABLE, ((1, "-0.1"),)),
    ],
)
def test_points_that_make_no_curve_are_refused(shape: Shape, points: tuple[tuple[int, str], ...]) -> None:
    with pytest.raises(ValueError, match="curve"):
        ProgressCurve(shape, tuple(CurvePoint(date(2021, month, 1), Decimal(share)) for month, share in points))
