"""The same input in any order is the same result; a change in anything that counts is another."""

from __future__ import annotations

import json
import random
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from model.consolidation.consolidate import consolidate
from model.consolidation.consolidated import Consolidated, UnitStanding
from model.consolidation.data import consolidated_to_data
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.reporting_unit import UnitTree
from model.plan.node import Kind, RollUp
from model.plan.tree import PlanTree
from tests.consolidation.setting import SEPTEMBER, add_up, one_indicator, only, said
from tests.progress.vectors import quantity

SUM = one_indicator(quantity(">=", "100"))


def made_up(tree: PlanTree, units: UnitTree, seed: int) -> dict[EntryKey, Entry]:
    """Entries of the six units below the top, some of them missing, some of them words."""
    chance = random.Random(seed)
    entries = {}
    for indicator in tree.indicators:
        for unit in units.children("XX"):
            key = EntryKey(indicator.code, unit.code, SEPTEMBER)
            if indicator.kind is Kind.MILESTONE:
                entries[key] = Entry(stage=chance.choice(list(Stage)))
            elif chance.random() < 0.8:
                entries[key] = Entry(ValueState.REPORTED, Decimal(chance.randint(1, 10**6)) / 100)
            elif chance.random() < 0.5:
                entries[key] = Entry(chance.choice([ValueState.NIL, ValueState.NOT_APPLICABLE]))
    return entries


def test_a_hundred_shuffles_give_one_digest(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    entries = made_up(bundled_plan, bundled_units, 7)
    sources = {key: (f"{index:064x}", f"填报表!H{index}") for index, key in enumerate(entries)}
    digests = set()
    for seed in range(100):
        order = list(entries)
        random.Random(seed).shuffle(order)
        result = consolidate(
            bundled_plan,
            bundled_units,
            "XX",
            SEPTEMBER,
            {key: entries[key] for key in order},
            standings={},
            sources={key: sources[key] for key in reversed(order)},
            allocations={},
        )
        digests.add(result.digest)
    assert len(digests) == 1
    assert len(digests.pop()) == 64


def test_sums_equal_an_independent_sum(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    entries = made_up(bundled_plan, bundled_units, 8)
    result = add_up(bundled_plan, entries, parent="XX", units=bundled_units)
    checked = 0
    for one in result.indicators:
        if one.method is not RollUp.SUM:
            continue
        cents = [int(entry.value * 100) for key, entry in entries.items() if key.code == one.code and entry.value]
        assert one.total is not None
        assert one.total * 100 == sum(cents)
        assert sum(part.value for part in one.contributions if part.value is not None) == one.total
        checked += 1
    assert checked == 134


def test_everything_that_counts_changes_the_digest() -> None:
    base = {"A": "30", "B": "20"}
    key = EntryKey("1.01", "A", SEPTEMBER)
    variants = [
        add_up(SUM, said(base)),
        add_up(SUM, said({**base, "B": "21"})),
        add_up(SUM, said({**base, "C": "0"})),
        add_up(SUM, said({**base, "C": "无"})),
        add_up(SUM, said({**base, "C": "不适用"})),
        add_up(SUM, said(base), standings={"A": UnitStanding.LATE}),
        add_up(SUM, said(base), sources={key: ("ab" * 32, "填报表!G7")}),
        add_up(SUM, said(base), sources={key: ("ab" * 32, "填报表!G8")}),
        add_up(SUM, said(base), allocations={("A", "1.01"): Decimal(40)}),
    ]
    assert len({result.digest for result in variants}) == len(variants)


def test_how_a_number_is_written_does_not_change_the_digest() -> None:
    assert add_up(SUM, said({"A": "30"})).digest == add_up(SUM, said({"A": "3E+1"})).digest
    assert add_up(SUM, said({"A": "30"})).digest == add_up(SUM, said({"A": "30.00"})).digest


CONTRACT = {
    "code", "name", "method", "total", "unit", "reported", "expected", "missing", "target", "completion",
    "expected_progress", "lamp", "reason", "contributions",
}  # fmt: skip


def test_the_data_has_the_promised_shape(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    result = add_up(bundled_plan, made_up(bundled_plan, bundled_units, 9), parent="XX", units=bundled_units)
    data = json.loads(json.dumps(consolidated_to_data(result)))
    assert {"plan", "period", "digest", "indicators", "units"} <= set(data)
    assert (data["plan"], data["period"], data["digest"]) == ("xixian-2021", "2021-09", result.digest)
    assert len(data["indicators"]) == 258
    for shown, one in zip(data["indicators"], result.indicators, strict=True):
        assert set(shown) >= CONTRACT
        assert shown["reported"] + len(shown["missing"]) == shown["expected"]
        assert shown["total"] is None or Decimal(shown["total"]) == one.total
        assert all({"unit", "value", "submission_sha256", "cell"} <= set(part) for part in shown["contributions"])
    assert [unit["code"] for unit in data["units"]] == ["FD", "FX", "QH", "KG", "JH", "NM"]
    assert all(len(unit["lamps"]) == 258 for unit in data["units"])


answers = st.dictionaries(
    st.sampled_from("ABCP"),
    st.one_of(
        st.sampled_from(["无", "不适用", "暂无数据", "话"]),
        st.decimals(min_value=-(10**9), max_value=10**9, places=3).map(str),
    ),
)


@settings(max_examples=200)
@given(answers, st.sampled_from(list(RollUp)))
def test_any_pattern_of_missing_units_adds_up(given_answers, method):  # type: ignore[no-untyped-def]
    tree = one_indicator(quantity(">=", "100"), method.value)
    one = only(add_up(tree, said(given_answers)))
    excused = {unit for unit, text in given_answers.items() if text == "不适用"}
    silent = {unit for unit in "ABCP" if given_answers.get(unit, "话") in ("话", "暂无数据")}
    assert (one.expected, set(one.missing)) == (4 - len(excused), silent)
    assert one.reported + len(one.missing) == one.expected
    numbers = [Decimal(text) for text in given_answers.values() if text[-1].isdigit()]
    if not numbers:
        assert one.total in (None, 0)
    elif method in (RollUp.SUM, RollUp.EVERY):
        assert one.total == sum(numbers)
    elif one.total is not None and method is not RollUp.WEIGHTED_MEAN:
        assert min(numbers) <= one.total <= max(numbers)


def test_reading_a_result_twice_is_equal(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    entries = made_up(bundled_plan, bundled_units, 10)
    results: list[Consolidated] = [add_up(bundled_plan, entries, parent="XX", units=bundled_units) for _ in range(2)]
    assert results[0] == results[1]
