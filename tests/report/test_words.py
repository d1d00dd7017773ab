"""Words and figures that several tables share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from model.consolidation.consolidated import UnitStanding
from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from model.progress.lamp import Judgement, Lamp, lamp_word
from model.progress.scheme import DEFAULT_SCHEME
from model.report.words import due_words, lamp_cell, reporting_line, scheme_words, share_cell, silent_units
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
    said = scheme_words(DEFAULT_SCHEME)
    assert said.startswith("本程序默认——不落后为绿，落后 10 个百分点以内（含）为黄")
    assert said.endswith("○ 为未报、不适用、未分解目标或各单位所报不一致")
    bare = replace(DEFAULT_SCHEME, note=("", ""))
    assert "；● 正常：落后 ≤ 0 个百分点；▲ 预警：落后 ≤ 10 个百分点；■ 滞后：其余情况。" in scheme_words(bare)


def test_the_line_below_the_title_says_who_is_missing(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    result = made_up(bundled_plan, bundled_units)
    assert silent_units(result) == {"未报": ["能源金贸区园办"]}
    assert result.units[0].standing is UnitStanding.LATE
    assert reporting_line(result, bundled_units) == (
        "汇总单位：西咸新区管委会　　报告期：2021年9月　　应报 6 家，已报 5 家（报送率 83.3%），未报：能源金贸区园办"
    )
