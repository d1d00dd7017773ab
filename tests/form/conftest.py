"""A small plan with every kind of row, and orders that fill its form in every way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from model.entry.entry import Entry, Stage, ValueState
from model.entry.period import Period, parse_period
from model.entry.reporting_unit import ReportingUnit
from model.form.content import FormOrder
from model.plan.node import Chapter, Comparator, Duty, Indicator, Item, Kind, Measure
from model.plan.tree import PlanTree


def _quantity(
    code: str, name: str, target: str, unit: str, measure: Measure = Measure.CUMULATIVE, **more: object
) -> Indicator:
    known = {"comparator": Comparator.AT_LEAST, "due": date(2021, 12, 31), **more}
    return Indicator(code, name, Kind.QUANTITY, measure, target=Decimal(target), unit_of_measure=unit, **known)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def small_plan() -> PlanTree:
    """Two chapters, three items, ten indicators: counts, money, shares, ceilings, a range, a fan-out, milestones."""
    first = Item(
        1, "引才引智", 1, duties=(Duty("完善人才机制"), Duty("建设科技园区")),
        indicators=(
            _quantity("1.01", "引进各类人才", "10000", "名"),
            _quantity("1.02", "高层次人才", "500", "名", subset_of="1.01"),
            Indicator("1.03", "编制三年行动计划", Kind.MILESTONE, due=date(2021, 6, 30)),
        ),
    )  # fmt: skip
    second = Item(
        2, "扩大投资", 2,
        indicators=(
            _quantity("2.01", "固定资产投资", "1250.5", "亿元"),
            _quantity("2.02", "投资增速", "12", "%", Measure.GROWTH),
            _quantity("2.03", "失业率", "4", "%", Measure.LEVEL, comparator=Comparator.AT_MOST),
            _quantity("2.04", "处理率", "100", "%", Measure.LEVEL, comparator=Comparator.EXACTLY),
            _quantity("2.05", "新建学校", "1", "所", comparator=Comparator.RANGE, target_max=Decimal(2)),
            _quantity("2.06", "示范社区", "3", "个", per="每个新城", due=date(2022, 3, 31)),
        ),
    )  # fmt: skip
    third = Item(3, "党建", 3, duties=(Duty("加强学习"),), indicators=(Indicator("3.01", "=换届", Kind.MILESTONE),))
    chapters = (Chapter(1, "创新驱动", (first, second)), Chapter(2, "党的建设", (third,)))
    return PlanTree("small-2021", "某区2021年工作要点", 2021, chapters)


@pytest.fixture(scope="session")
def september() -> Period:
    return parse_period("2021-09")


@pytest.fixture(scope="session")
def office() -> ReportingUnit:
    return ReportingUnit("FD", "沣东新城", "XX", "new_city")


@pytest.fixture(scope="session")
def filled(office: ReportingUnit) -> FormOrder:
    """Every kind of value, text and target, awkward ones among them."""

    def reported(value: str, **more: object) -> Entry:
        number = Decimal(value)
        state = ValueState.REPORTED if number else ValueState.ZERO
        return Entry(state, number, **more)  # type: ignore[arg-type]

    entries = {
        "1.00": Entry(narrative="出台政策三项。\n召开推进会。", problems="<缺>人&钱", evidence="会议纪要.pdf；照片"),
        "1.01": reported(
            "8200", stage=Stage.UNDER_WAY, narrative="=1+1", problems="+86 029", next_steps="-继续\r\n@推进"
        ),
        "1.02": Entry(ValueState.NOT_AVAILABLE, narrative="_x000D_ 原样"),
        "1.03": reported("60", stage=Stage.UNDER_WAY),
        "2.01": reported("312.11"),
        "2.02": reported("-1.5"),
        "2.03": reported("3.55"),
        "2.04": Entry(ValueState.NOT_APPLICABLE),
        "2.05": reported("0"),
        "2.06": Entry(ValueState.NIL, narrative="  首尾空格  "),
        "3.01": Entry(stage=Stage.DONE, narrative="很长。" * 400),
    }
    last = {"1.01": reported("7000"), "2.01": reported("250.5"), "2.04": Entry(ValueState.NIL)}
    targets = {"1.01": Decimal(2500), "2.01": Decimal("312.6"), "2.03": Decimal(4), "2.04": Decimal(100)}
    return FormOrder(office, entries, last, targets)
