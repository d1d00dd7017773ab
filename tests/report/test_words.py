"""Words and figures that several tables share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from model.consolidation.consolidated import UnitStanding
from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from model.progress.lamp import DEFAULT_SCHEME, Judgement, Lamp, LampScheme, LampStep, lamp_word
from model.report.words import due_words, lamp_cell, reporting_line, scheme_lines, share_cell, silent_units
from model.wording import SENTENCES, sentence
from tests.report.setting import made_up


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2021, 12, 31), "12月31日"),
        (date(2021, 4, 30), "4月30日"),
        (date(2022, 6, 30), "2022年6月30日"),
        (None, "年底"),
    ],
)
def test_a_deadline_as_an_office_writes_it(due: date | None, words: str) -> None:
    assert due_words(due, 2021) == words


@pytest.mark.parametrize(
    ("share", "value", "shown"),
    [("0.75", Decimal("0.75"), "0%"), ("0.917", Decimal("0.917"), "0.0%"), ("6.5", Decimal("6.5"), "0%")],
)
def test_a_share_is_a_number_shown_as_a_percentage(share: str, value: Decimal, shown: str) -> None:
    cell = share_cell(Decimal(share))
    assert (cell.value, cell.format) == (value, shown)


def test_no_share_is_a_dash() -> None:
    assert share_cell(None).value == "—"


@pytest.mark.parametrize("lamp", [lamp for lamp in Lamp if lamp is not Lamp.GREY])
def test_a_lamp_has_a_shape_and_a_word(lamp: Lamp) -> None:
    shape, _, word = str(lamp_cell(Judgement(lamp, None, None, "progress.finished")).value).partition(" ")
    assert (len(shape), word) == (1, sentence(f"lamp.{lamp}"))


GREY = [code for code in SENTENCES if code.startswith("lamp.grey.")]


@pytest.mark.parametrize("code", GREY)
def test_a_grey_lamp_says_why_in_a_word(code: str) -> None:
    judgement = Judgement(Lamp.GREY, None, None, code.replace("lamp.grey", "any"))
    assert lamp_cell(judgement).value == f"○ {sentence(code)}"
    assert lamp_word(judgement, "en")


def test_the_rule_is_written_from_the_scheme() -> None:
    assert scheme_lines(DEFAULT_SCHEME)[:4] == [
        "◆ 已完成：达到目标",
        "● 正常：不落后于序时进度",
        "▲ 预警：落后不超过 10 个百分点",
        "■ 滞后：落后更多",
    ]
    lenient = LampScheme("lenient", (LampStep(Lamp.GREEN, Decimal(5), inclusive=False), LampStep(Lamp.RED, None)))
    assert scheme_lines(lenient)[1] == "● 正常：落后不到 5 个百分点"


def test_the_line_below_the_title_says_who_is_missing(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    result = made_up(bundled_plan, bundled_units)
    assert silent_units(result) == ["能源金贸区园办"]
    assert result.units[0].standing is UnitStanding.LATE
    assert reporting_line(result, bundled_units) == (
        "汇总单位：西咸新区管委会　　报告期：2021年9月　　应报 6 家，已报 5 家（报送率 83.3%），未报：能源金贸区园办"
    )
