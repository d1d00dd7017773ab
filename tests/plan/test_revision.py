"""A plan revised in mid-year: what was kept, changed, added and removed, and which code became which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from model.plan.node import Chapter, Comparator, Duty, Indicator, Item, Kind
from model.plan.revision import Fate, compare_plans, pair_items
from model.plan.tree import PlanTree
from tests.plan.trees import trees


def quantity(code: str, name: str, target: int, unit: str = "家") -> Indicator:
    return Indicator(
        code, name, Kind.QUANTITY, None, Comparator.AT_LEAST, Decimal(target), None, unit, due=date(2021, 12, 31)
    )


def plan(*indicators: Indicator, title: str = "培育企业") -> PlanTree:
    return PlanTree("p", "要点", 2021, (Chapter(1, "产业", (Item(3, title, 3, indicators=indicators),)),))


BEFORE = plan(
    quantity("3.01", "新增规上企业", 10), quantity("3.02", "引进瞪羚企业", 5), quantity("3.03", "关停企业", 2)
)


def test_an_inserted_target_moves_codes_but_not_meanings() -> None:
    after = plan(
        quantity("3.01", "新增上市公司", 1),
        quantity("3.02", "新增规上企业", 12),
        quantity("3.03", "引进培育瞪羚企业", 5),
    )
    revision = compare_plans(BEFORE, after)
    assert [(step.fate, step.fields) for step in revision.steps] == [
        (Fate.ADDED, ()),
        (Fate.CHANGED, ("target",)),
        (Fate.CHANGED, ("name",)),
        (Fate.REMOVED, ()),
    ]
    assert revision.codes()["3.01"] == "3.02"
    assert revision.codes(confirmed=["3.02"])["3.02"] == "3.03"
    assert [step.before.name for step in revision.of(Fate.REMOVED) if step.before] == ["关停企业"]


def test_a_doubtful_pair_waits_for_a_person() -> None:
    revision = compare_plans(plan(quantity("3.01", "引进瞪羚企业", 5)), plan(quantity("3.01", "引进培育独角兽企业", 5)))
    (step,) = revision.steps
    assert not step.sure
    assert revision.codes() == {}
    assert revision.codes(confirmed=["3.01"]) == {"3.01": "3.01"}


@pytest.mark.parametrize(
    ("name", "other", "sure"),
    [
        ("一般贸易进口额增速", "一般贸易出口额增速", False),
        ("60岁以上老年人口健康管理率", "65岁以上老年人口健康管理率", False),
        ("公有制经济增加值增速", "非公有制经济增加值增速", False),
        ("研发投入占生产总值比重", "全社会研发投入占生产总值比重", True),
    ],
)
def test_entries_do_not_pass_to_a_target_that_only_sounds_alike(name: str, other: str, *, sure: bool) -> None:
    (step,) = compare_plans(plan(quantity("3.01", name, 5)), plan(quantity("3.01", other, 6))).steps
    assert (step.fate, step.sure) == (Fate.CHANGED, sure)


def test_a_target_of_the_same_number_was_only_named_anew() -> None:
    def longer(target: int) -> bool:
        revised = plan(quantity("3.01", "新增中小学优质学位", target, "个"))
        (step,) = compare_plans(plan(quantity("3.01", "新增学位", 6000, "个")), revised).steps
        return step.sure

    assert longer(6000)
    assert not longer(8000)


def test_items_are_paired_by_title() -> None:
    assert pair_items(BEFORE, plan(title="大力培育企业"), {}) == {"3.00": "3.00"}
    assert pair_items(BEFORE, plan(title="修路"), {}) == {}


def test_an_item_goes_where_most_of_it_went_and_not_where_a_title_sounds_alike() -> None:
    """What was written about an item must not appear under another one."""
    assert pair_items(plan(title="做强工业"), plan(title="做强农业"), {}) == {}
    moved = {"3.01": "3.01", "3.02": "3.02"}
    assert pair_items(BEFORE, replace_title(BEFORE, "抓好市场主体"), moved) == {"3.00": "3.00"}
    assert pair_items(BEFORE, replace_title(BEFORE, "抓好市场主体"), {"3.01": "3.01"}) == {}
    worded = Item(4, "干部教育", 4, duties=(Duty("加强培训"), Duty("开展轮训")))
    anew = Item(7, "队伍建设", 7, duties=(Duty("开展轮训"), Duty("严格考核")))
    former, later = (PlanTree("p", "要点", 2021, (Chapter(1, "党建", (one,)),)) for one in (worded, anew))
    assert pair_items(former, later, {}) == {"4.00": "7.00"}


def replace_title(tree: PlanTree, title: str) -> PlanTree:
    (chapter,) = tree.chapters
    (item,) = chapter.items
    return replace(tree, chapters=(replace(chapter, items=(replace(item, title=title),)),))


@given(tree=trees())
@settings(max_examples=40, deadline=None)
def test_a_plan_compared_with_itself_is_kept_whole(tree: PlanTree) -> None:
    revision = compare_plans(tree, tree)
    assert {step.fate for step in revision.steps} <= {Fate.KEPT}
    assert len(revision.codes()) == len(tree.by_code)
    assert set(revision.codes().values()) == set(tree.by_code)


@given(one=trees(), other=trees())
@settings(max_examples=40, deadline=None)
def test_each_indicator_has_one_fate(one: PlanTree, other: PlanTree) -> None:
    other = replace(other, key=one.key)
    revision = compare_plans(one, other)
    assert sorted(step.before.code for step in revision.steps if step.before) == sorted(one.by_code)
    assert sorted(step.after.code for step in revision.steps if step.after) == sorted(other.by_code)
