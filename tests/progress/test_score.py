"""The published scoring rules, from `published.md`, and that each line of the workings computes to its points."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.entry import Entry
from model.errors import UsageError
from model.plan.node import Indicator
from model.progress.ranking import TieRule, ranks
from model.progress.score import ScoreLine, UnitScore, ranked, score_line, score_unit
from model.progress.score_scheme import ScoreScheme, score_scheme_from_data, score_scheme_to_data
from tests.conftest import RESOURCES
from tests.progress.test_published import TABLES, entry_of, rows
from tests.progress.vectors import milestone, quantity

SCHEMES = {
    path.stem: score_scheme_from_data(json.loads(path.read_text(encoding="utf-8")))
    for path in sorted((RESOURCES / "scores").glob("*.json"))
}
KINDS = {"累计": (">=", "cumulative", "个"), "增幅": (">=", "growth", "%"), "不超": ("<=", "cumulative", "个")}


def weighing_ten(scheme: ScoreScheme) -> ScoreScheme:
    return replace(scheme, points=tuple(replace(rule, weight=Decimal(10)) for rule in scheme.points))


def indicator_of(words: str, target: str) -> Indicator:
    if words == "节点":
        return milestone("2021-12-31")
    comparator, measure, unit = KINDS[words]
    return quantity(comparator, target, measure, unit=unit)


def line_of(scheme: ScoreScheme, what: str, target: str, entry: Entry) -> ScoreLine:
    indicator = indicator_of(what, target)
    line = score_line(indicator, entry, indicator.target, weighing_ten(scheme))
    assert line is not None
    return line


@pytest.mark.parametrize("row", rows(TABLES[3]), ids=" ".join)
def test_a_published_rule_gives_its_points(row: list[str]) -> None:
    key, what, target, said, points, words = row
    line = line_of(SCHEMES[key], what, target, entry_of(said))
    assert line.points == (None if points == "—" else Decimal(points)), line.words()
    assert words in ("", line.words())
    assert line.words("en")


@pytest.mark.parametrize("row", rows(TABLES[4]), ids=" ".join)
def test_marks_add_and_take_as_published(row: list[str]) -> None:
    key, marks, bonus, penalty, total = row
    counted = {name: Decimal(times) for name, times in (part.split() for part in marks.split("、") if part)}
    scheme = replace(SCHEMES[key], out_of=Decimal(100))
    done = ScoreLine("1.01", ("", ""), Decimal(1), Decimal(1), "score.stage_done", {"points": "1"})
    score = score_unit("FD", [done], counted, scheme)
    assert (score.bonus, score.penalty) == (Decimal(bonus), Decimal(penalty))
    assert score.vetoed == (total == "否决")
    assert score.vetoed or score.total == Decimal(total)
    assert score.words("en")


@pytest.mark.parametrize("row", rows(TABLES[5]), ids=" ".join)
def test_ties_share_a_rank_by_a_rule_with_a_name(row: list[str]) -> None:
    rule, values, wanted = row
    assert ranks([Decimal(value) for value in values.split()], TieRule(rule)) == [
        int(place) for place in wanted.split()
    ]


def made_up(unit: str, total: str | None, vetoed: bool = False) -> UnitScore:
    zero = Decimal(0)
    return UnitScore(unit, (), (), zero, zero, None, zero, zero, None if total is None else Decimal(total), vetoed)


def test_who_was_vetoed_or_has_no_score_has_no_rank_and_comes_last() -> None:
    table = ranked([made_up("A", None), made_up("B", "99", True), made_up("C", "60"), made_up("D", "70")], TieRule.SKIP)
    assert [(one.unit, one.rank) for one in table] == [("D", 1), ("C", 2), ("A", None), ("B", None)]


def computed(words: str) -> Decimal | None:
    """What the arithmetic of a line comes to, read from its words alone; None where it has none."""

    def number(text: str) -> Decimal:
        return Decimal(text.replace(",", ""))

    if match := re.match(r"([\d.]+) 分 × \S+ ([\d.]+)% = ", words):
        return number(match[1]) * number(match[2]) / 100
    if match := re.match(r"([\d.]+) 分 ×（2 − 实际占目标 ([\d.]+)%）", words):
        return number(match[1]) * (2 - number(match[2]) / 100)
    if match := re.search(
        r"完成记 (\S+) 分.*超 ([\d,.]+)\D*?每满 ([\d,.]+) 加 (\S+) 分，共 ([\d,.]+) 次，加分至多 (\S+) 分", words
    ):
        done, over, per, plus, steps, cap = map(number, match.groups())
        assert steps == over // per
        return done + min(steps * plus, cap)
    match = re.search(r"记(?:满分)? (-?[\d.,]+) 分$", words)
    return number(match[1]) if match else None


numbers = st.decimals(0, 200000, places=2)


@given(st.sampled_from(sorted(SCHEMES)), st.sampled_from(sorted(KINDS)), numbers, numbers)
def test_every_line_computes_to_its_points(key, what, target, value):  # type: ignore[no-untyped-def]
    line = line_of(SCHEMES[key], what, str(target), entry_of(str(value)))
    again = computed(line.words())
    assert again is not None and again.quantize(Decimal("0.000001"), ROUND_HALF_UP) == line.points
    assert line.points is not None and line.points <= max(line.weight, Decimal(0))


def test_a_total_of_many_rows_is_what_a_calculator_says() -> None:
    """Six rows of one point, each a third done: 2 of 6, and not six times a third that was cut to a cent."""
    lines = [line for _ in range(6) if (line := line_of(SCHEMES["guiyang"], "累计", "3", entry_of("1")))]
    score = score_unit("FD", lines, {}, SCHEMES["guiyang"])
    assert score.total == Decimal("33.33")
    weights = replace(
        SCHEMES["guiyang"], points=tuple(replace(one, weight=Decimal(1)) for one in SCHEMES["guiyang"].points)
    )
    indicator = indicator_of("累计", "3")
    ones = [line for _ in range(6) if (line := score_line(indicator, entry_of("2"), indicator.target, weights))]
    assert score_unit("FD", ones, {}, weights).total == Decimal("66.67")


def test_a_score_says_how_many_rows_were_left_out() -> None:
    lines = [line_of(SCHEMES["guiyang"], "累计", "3", entry_of(said)) for said in ("3", "未报", "未报")]
    score = score_unit("FD", lines, {}, SCHEMES["guiyang"])
    assert score.total == Decimal(100)
    assert "另有 2 项未报或无数，未计入" in score.words()
    assert "left out" not in score_unit("FD", lines[:1], {}, SCHEMES["guiyang"]).words("en")


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 100)), min_size=1, max_size=9), st.integers(0, 30))
def test_a_total_is_what_its_summary_says(parts, days):  # type: ignore[no-untyped-def]
    lines = [
        ScoreLine(str(place), ("", ""), Decimal(min(got, weight)), Decimal(weight), "score.stage_done", {"points": ""})
        for place, (got, weight) in enumerate(parts)
    ]
    score = score_unit("FD", lines, {"late": Decimal(days)}, SCHEMES["reporting"])
    earned, possible, out_of, based = map(Decimal, re.findall(r"[\d.]+", score.words().partition("；")[0]))
    assert based == (earned / possible * out_of).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert score.total == based - Decimal(days) / 2


@pytest.mark.parametrize("key", sorted(SCHEMES))
def test_schemes_come_back_from_their_data(key: str) -> None:
    assert score_scheme_from_data(score_scheme_to_data(SCHEMES[key])) == SCHEMES[key]


@pytest.mark.parametrize(
    "change",
    [{"points": [{"formula": "luck", "fits": "higher"}]}, {"out_of": "viel"}, {"ties": "alphabet"}, {"name": "x"},
     {"points": [{"formula": "steps", "fits": "higher", "per": "0"}]}, {"marks": [{"key": "late"}]}],
)  # fmt: skip
def test_a_broken_scheme_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="data_unreadable"):
        score_scheme_from_data({**score_scheme_to_data(SCHEMES["guiyang"]), **change})
