"""The number reader, as tables that a person can read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.entry.entry import BLANK, Entry, Stage, ValueState
from model.entry.value import (
    NOTHINGS,
    Source,
    Understood,
    read_stage,
    show_number,
    show_value,
    understand,
    understand_number,
)
from model.plan.node import Comparator, Indicator, Kind, Measure

# What texts say by themselves is in number_vectors.md. "? code" waits for a person, the readings behind "->".
# What the same digits mean depends on the target and on what was reported before.
IN_CONTEXT = """
| text   | unit | measure    | target | last  | result                              | why                             |
|--------|------|------------|--------|-------|-------------------------------------|---------------------------------|
| 0.85   | %    | level      |        | 83    | ? share_or_fraction -> 85 0.85      | last was 83                     |
| 0.85   | %    | level      | 90     |       | ? share_or_fraction -> 85 0.85      | the target is 90                |
| 0.85%  | %    | level      | 90     |       | 0.85                                | the sign says it                |
| 1      | %    | level      | 90     |       | ? share_or_fraction -> 100 1        | all, or one in a hundred        |
| 1.08   | %    | growth     | 100    |       | ? share_or_fraction -> 108 1.08     | the target is 100               |
| 1.6    | %    | growth     | 20     |       | 1.6                                 | 160 would be absurd             |
| 0.035  | %    | level      | 4      |       | ? share_or_fraction -> 3.5 0.035    | the target is 4                 |
| 0.85   | %    | level      | 4      |       | 0.85                                | 85 would be absurd              |
| 85     | %    | level      | 90     | 0.83  | ? fraction_or_share -> 85 0.85      | a fraction was reported before  |
| 2.5    | %    | growth     | 6      | 0.8   | 2.5                                 | growth may treble               |
| -1.5   | %    | growth     | 6      |       | -1.5                                | growth may be negative          |
| -6.2   | %    | growth     | 6      | 6     | ? sign_turned -> -6.2 6.2           | as much as it grew before       |
| -3     | %    | growth     | 6      | 6     | -3                                  | growth may turn                 |
| -2.9   | %    | growth     | 6      | 2.9   | -2.9                                | little growth turns easily      |
| 6      | 个   | cumulative | 10     | 4     | 6                                   |                                 |
| 4      | 个   | cumulative | 10     | 4     | 4                                   |                                 |
| 3      | 个   | cumulative | 10     | 4     | 3 fell                              | a total cannot fall             |
| 3      | 个   | level      | 10     | 4     | 3                                   | a level may                     |
| 1000   | 个   | cumulative | 10     |       | ? size -> 1000                      | a hundred targets               |
| 999    | 个   | cumulative | 10     |       | 999                                 |                                 |
| 60000  | 亿元 | cumulative | 100    | 5     | ? size -> 60000 6                   | 万 taken for 亿                 |
"""


def _rows(table: str) -> list[list[str]]:
    lines = [line for line in table.strip().splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def _indicator(unit: str, measure: str = "cumulative", target: str = "") -> Indicator:
    number = Decimal(target) if target else None
    return Indicator("8.02", "指标", Kind.QUANTITY, Measure(measure), Comparator.AT_LEAST, number, unit_of_measure=unit)


def _written(understood: Understood) -> str:
    """The outcome in the table's words."""
    codes = [finding.code.removeprefix("value.") for finding in understood.findings]
    if not understood.certain:
        readings = " ".join(f"{reading:f}" for reading in understood.readings)
        return f"? {' '.join(codes)}" + (f" -> {readings}" if readings else "")
    said = understood.state.value if understood.value is None else f"{understood.value:f}"
    return " ".join((said, *codes))


@pytest.mark.parametrize(("text", "unit", "measure", "target", "last", "result", "why"), _rows(IN_CONTEXT))
def test_reads_in_context(text: str, unit: str, measure: str, target: str, last: str, result: str, why: str) -> None:
    before = Decimal(last) if last else None
    assert _written(understand(text, _indicator(unit, measure, target), last=before)) == result, why


def test_a_pasted_text_with_a_unit_waits_like_a_cell() -> None:
    pasted = understand("1.2万", _indicator("名"), source=Source.PASTED)
    assert not pasted.certain
    assert pasted.readings == (Decimal(12000),)
    assert understand("1,200", _indicator("名"), source=Source.PASTED).findings == ()


@pytest.mark.parametrize(
    ("text", "unit", "echo"),
    [
        ("1.2万", "名", "= 12,000 名"),
        ("85%", "%", "= 85%"),
        ("0", "个", "= 0 个"),
        ("无", "个", "= 无"),
        ("约3", "个", ""),
    ],
)
def test_echoes_what_it_understood(text: str, unit: str, echo: str) -> None:
    assert understand(text, _indicator(unit)).echo == echo


def test_a_milestone_is_reported_in_percent() -> None:
    milestone = Indicator("8.03", "建成投用", Kind.MILESTONE)
    assert understand("60%", milestone).value == 60
    assert understand("60", milestone).value == 60
    assert _written(understand("0.6", milestone)) == "? share_or_fraction -> 60 0.6"
    assert _written(understand("120", milestone)) == "? over_hundred -> 120"


def test_a_row_without_indicator_takes_plain_numbers() -> None:
    assert understand("1,200", None).value == 1200
    assert not understand("3500人", None).certain


NUMBERS = st.decimals(min_value=0, max_value=10**9, places=4, allow_nan=False, allow_infinity=False)


@settings(deadline=None)
@given(NUMBERS)
def test_a_shown_number_is_read_back(value: Decimal) -> None:
    assert understand(show_number(value), _indicator("亿元")).value == value


@settings(deadline=None)
@given(NUMBERS)
def test_full_width_digits_are_the_same_number(value: Decimal) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in f"{value:f}")
    assert understand(wide, _indicator("亿元")).value == value


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=10**12), st.sampled_from(["元", "万元", "亿元"]))
def test_conversion_is_exact_and_comes_back(amount: int, unit: str) -> None:
    factor = {"元": 1, "万元": 10**4, "亿元": 10**8}[unit]
    understood = understand(f"{amount}元", _indicator(unit))
    assert understood.value is not None
    assert understood.value * factor == amount


@settings(deadline=None)
@given(st.text(max_size=12))
def test_no_text_at_all_is_guessed(text: str) -> None:
    """Whatever the text: it is a number that its digits spell, one of the words, or a question; and it never fails."""
    understood = understand(text, _indicator("亿元"), source=Source.CELL)
    if not understood.certain:
        assert understood.value is None and understood.findings
    elif understood.value is not None:
        assert any(sign.isdigit() for sign in text)
    elif understood.state is ValueState.BLANK:
        assert not any(sign.isalnum() for sign in text)
    else:
        assert NOTHINGS[understood.state] in text


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=10**9))
def test_chinese_numerals_come_back(number: int) -> None:
    read = understand(_in_chinese(number), _indicator("亿元")).value
    assert read in (number, None) if number >= 10**8 else read == number


def _in_chinese(number: int) -> str:
    """The numeral as it is taught in school, written independently of the reader."""
    digits, text, pending_zero = "零一二三四五六七八九", "", False
    for scale, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section, number = divmod(number, scale)
        if not section:
            pending_zero = bool(text)
            continue
        if text and (pending_zero or section < 1000):
            text += "零"
        pending_zero = False
        inner, gap = "", False
        for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit, section = divmod(section, place)
            if digit:
                inner += ("零" if gap else "") + digits[digit] + unit
                gap = False
            else:
                gap = bool(inner)
        text += inner + name
    return text


def test_shows_entries_in_words() -> None:
    people, share = _indicator("名"), _indicator("%")
    assert show_value(Entry(ValueState.REPORTED, Decimal("1200.50")), people) == "1,200.5 名"
    assert show_value(Entry(ValueState.REPORTED, Decimal(85)), share) == "85%"
    assert show_value(Entry(ValueState.ZERO, Decimal(0)), people) == "0 名"
    assert show_value(Entry(ValueState.NIL), people) == "无"
    assert show_value(Entry(stage=Stage.DONE), people) == "已完成"
    assert show_value(BLANK, people) == "未填"


def test_reads_stages() -> None:
    assert read_stage(" 推进中 ") is Stage.UNDER_WAY
    assert read_stage("推进") is None


def test_a_number_cell_keeps_its_notices() -> None:
    understood = understand_number(Decimal("3"), _indicator("个", target="10"), last=Decimal(4), raw="3")
    assert [finding.code for finding in understood.findings] == ["value.fell"]
    assert understood.certain
