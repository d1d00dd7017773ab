"""The published rules, line by line from `published.md`, and that each line of a lamp lights the same lamp again."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.entry import BLANK, Entry, ValueState
from model.entry.period import parse_period
from model.plan.curve import ProgressCurve, Shape
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.progress.judge import judge
from model.progress.lamp import Judgement, Lamp, reason_line
from model.progress.scheme import DEFAULT_SCHEME, LampScheme
from model.progress.scheme_data import scheme_from_data
from model.progress.situation import Fact, Past
from model.progress.tally import shares
from tests.conftest import RESOURCES
from tests.progress.reading import facts_in
from tests.progress.vectors import reported, told

TABLES = (Path(__file__).parent / "published.md").read_text(encoding="utf-8").split("\n## ")
SCHEMES = {
    path.stem: scheme_from_data(json.loads(path.read_text(encoding="utf-8")))
    for path in sorted((RESOURCES / "lamps").glob("*.json"))
}
STAGES = {"未启动": "not_started", "推进中": "under_way", "已完成": "done"}
MARKS = {"验收": Fact.ACCEPTED, "调整": Fact.ADJUSTED, "质量较差": Fact.POOR, "有理由": Fact.EXCUSED}
STATES = {"未报": BLANK, "不适用": Entry(ValueState.NOT_APPLICABLE), "无": Entry(ValueState.NIL)}


def rows(table: str) -> list[list[str]]:
    """The cells of a Markdown table's body."""
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def indicator_of(words: str, year: int) -> Indicator:
    """ "节点至06-30始03" as an indicator with target 100."""
    due = re.search(r"至(\d\d)-(\d\d)", words)
    day = date(year, int(due[1]), int(due[2])) if due else date(year, 12, 31)
    starts = re.search(r"始(\d\d)", words)
    kind = Kind.MILESTONE if "节点" in words else Kind.QUANTITY
    curve = ProgressCurve(Shape.STEP, starts=date(year, int(starts[1]), 1)) if starts else None
    measure = Measure.GROWTH if "增幅" in words else Measure.LEVEL if "水平" in words else Measure.CUMULATIVE
    named = "项目入库" if "入库" in words else "项目"
    if kind is Kind.MILESTONE:
        return Indicator("1.01", named, kind, due=day, curve=curve)
    return Indicator(
        "1.01", named, kind, measure, Comparator.AT_LEAST, Decimal(100), unit_of_measure="个", due=day, curve=curve
    )


def entry_of(words: str) -> Entry:
    """ "40", "推进中", "未报" as an entry."""
    if words in STAGES:
        return told(STAGES[words])
    return STATES[words] if words in STATES else reported(words)


def past_of(words: str) -> Past:
    """ "落后2期、有理由" as what came before."""
    run = re.search(r"落后(\d+)期", words)
    return Past(int(run[1]) if run else 0, frozenset(MARKS[part] for part in words.split("、") if part in MARKS))


def scheme_of(key: str, option: str) -> LampScheme:
    """A preset with the option of the row."""
    return SCHEMES[key].choosing(*option.split("=")) if option else SCHEMES[key]


def judged(scheme: LampScheme, indicator: Indicator, entry: Entry, period: str, past: Past) -> Judgement:
    return judge(indicator, entry, parse_period(period), target=indicator.target, scheme=scheme, past=past)


def test_there_are_as_many_vectors_as_promised() -> None:
    assert sum(len(rows(table)) for table in TABLES) >= 110


@pytest.mark.parametrize("row", rows(TABLES[0]), ids=" ".join)
def test_a_published_rule_lights_its_lamp(row: list[str]) -> None:
    key, option, what, said, period, before, wanted, line = row
    scheme, indicator = scheme_of(key, option), indicator_of(what, int(period[:4]))
    judgement = judged(scheme, indicator, entry_of(said), period, past_of(before))
    assert (judgement.lamp_class.key if judgement.lamp_class else "—") == wanted, reason_line(judgement)
    assert line in ("", reason_line(judgement))
    if judgement.lamp_class is not None:
        assert scheme.classify(facts_in(reason_line(judgement), indicator)) == judgement.lamp_class
        assert judgement.lamp is judgement.lamp_class.lamp
        assert judgement.shape and judgement.lamp_class.word() and judgement.lamp_class.word("en")


@pytest.mark.parametrize("row", rows(TABLES[1]), ids=" ".join)
def test_a_rank_gets_its_plate(row: list[str]) -> None:
    key, option, rank, wanted = row
    place = Decimal(rank)
    situation = {Fact.RANK: place, Fact.RANK_FROM_BELOW: 11 - place}
    assert scheme_of(key, option).classify(situation).key == wanted


@pytest.mark.parametrize("row", rows(TABLES[2]), ids=lambda row: row[0])
def test_shares_add_up_as_printed(row: list[str]) -> None:
    counts = [int(count) for count in row[1].split()]
    assert [str(share) for share in shares(counts)] == row[2].split()


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=12))
def test_shares_always_add_up_to_a_hundred(counts: list[int]) -> None:
    printed = shares(counts)
    assert sum(printed) == (100 if any(counts) else 0)
    assert all(share >= 0 for share in printed)
    whole = sum(counts) or 1
    assert all(
        abs(share - Decimal(100 * count) / whole) <= Decimal("0.25")
        for share, count in zip(printed, counts, strict=True)
    )


CASES = [
    ("累计", st.decimals(-5, 300, places=2).map(lambda value: reported(str(value)))),
    ("累计至07-10", st.decimals(0, 150, places=1).map(lambda value: reported(str(value)))),
    ("增幅", st.decimals(-20, 150, places=1).map(lambda value: reported(str(value)))),
    ("水平", st.decimals(0, 150, places=1).map(lambda value: reported(str(value)))),
    ("节点至07-10始03", st.sampled_from([*map(told, STAGES.values()), *(reported(str(n)) for n in range(0, 101, 5))])),
    ("入库节点至12-31始03", st.sampled_from([told(stage) for stage in STAGES.values()])),
]


@given(
    st.sampled_from([DEFAULT_SCHEME, *SCHEMES.values()]).filter(lambda scheme: scheme.subject == "indicator"),
    st.sampled_from(CASES).flatmap(lambda case: st.tuples(st.just(case[0]), case[1])),
    st.integers(1, 12),
    st.integers(0, 4),
    st.frozensets(st.sampled_from(sorted(MARKS.values())), max_size=2),
    st.integers(0, 2),
)
def test_the_line_read_again_lights_the_same_lamp(scheme, case, month, run, marks, option):  # type: ignore[no-untyped-def]
    """Under every published scheme and every option, from the printed words and figures alone."""
    for choice in scheme.choices:
        scheme = scheme.choosing(choice.key, choice.options[option % len(choice.options)].key)
    what, entry = case
    indicator = indicator_of(what, 2025)
    judgement = judged(scheme, indicator, entry, f"2025-{month:02d}", Past(run, marks))
    if judgement.lamp_class is None:
        assert judgement.lamp is Lamp.GREY
        return
    assert scheme.classify(facts_in(reason_line(judgement), indicator)) == judgement.lamp_class, reason_line(judgement)
    assert reason_line(judgement, "en")
