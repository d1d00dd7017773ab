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
from model.wording import say

# A number is what is understood; a word of the five kinds of nothing is its state; "? code" waits for a person, with
# the readings that are offered behind "->". An empty last column: a cell says the same as a typist.
READINGS = """
| text                | unit   | typed                                | in a cell, where it differs           |
|---------------------|--------|--------------------------------------|---------------------------------------|
| 1200                | 名     | 1200                                 | 1200 text_number                      |
| 1,200               | 名     | 1200                                 | 1200 text_number                      |
| 12,345,678.90       | 亿元   | 12345678.9                           | 12345678.9 text_number                |
| １２００            | 名     | 1200                                 | 1200 full_width text_number           |
| １，２００          | 名     | 1200                                 | 1200 full_width text_number           |
| 1，234．5           | 亿元   | 1234.5                               | 1234.5 full_width text_number         |
| ␣1200␣              | 名     | 1200                                 | 1200 invisible_removed text_number    |
| ⍽1200⍽              | 名     | 1200                                 | 1200 invisible_removed text_number    |
| ZWSP1200            | 名     | 1200                                 | 1200 invisible_removed text_number    |
| 0                   | 名     | 0                                    | 0 text_number                         |
| -0                  | 名     | 0                                    | 0 text_number                         |
| 0.10                | 亿元   | 0.1                                  | 0.1 text_number                       |
| .5                  | 亿元   | 0.5                                  | 0.5 text_number                       |
| 1 200               | 名     | 1200                                 | ? space_inside -> 1200                |
| +12                 | 个     | 12                                   | ? plus_sign -> 12                     |
| 1.2万               | 名     | 12000                                | ? text_with_unit -> 12000             |
| １．２万            | 名     | 12000                                | ? text_with_unit -> 12000             |
| 0.35万              | 名     | 3500                                 | ? text_with_unit -> 3500              |
| 3500人              | 名     | 3500                                 | ? text_with_unit -> 3500              |
| 3500 名             | 名     | 3500                                 | ? text_with_unit -> 3500              |
| 0.35万人            | 名     | 3500                                 | ? text_with_unit -> 3500              |
| 3千                 | 家     | 3000                                 | ? text_with_unit -> 3000              |
| 3500万元            | 亿元   | 0.35                                 | ? text_with_unit -> 0.35              |
| 1亿2000万元         | 亿元   | 1.2                                  | ? text_with_unit -> 1.2               |
| 1.5亿元             | 万元   | 15000                                | ? text_with_unit -> 15000             |
| 12345元             | 万元   | 1.2345                               | ? text_with_unit -> 1.2345            |
| 5亿                 | 亿元   | 5                                    | ? text_with_unit -> 5                 |
| 3500万              | 亿元   | ? which_scale -> 0.35 35000000       |                                       |
| 1亿2000万           | 亿元   | ? which_scale -> 1.2 120000000       |                                       |
| 0.2万亩             | 亩     | 2000                                 | ? text_with_unit -> 2000              |
| 2500亩              | 万亩   | 0.25                                 | ? text_with_unit -> 0.25              |
| 1公顷               | 亩     | 15                                   | ? text_with_unit -> 15                |
| 100平方米           | 亩     | 0.15                                 | ? text_with_unit -> 0.15              |
| 1亩                 | 平方米 | ? other_unit -> 1                    |                                       |
| 1500米              | 公里   | 1.5                                  | ? text_with_unit -> 1.5               |
| 3千米               | 公里   | 3                                    | ? text_with_unit -> 3                 |
| 10家企业            | 家     | ? other_unit -> 10                   |                                       |
| 3场次               | 场     | 3                                    | ? text_with_unit -> 3                 |
| 12人次              | 人     | ? other_unit -> 12                   |                                       |
| 三千五百            | 名     | 3500                                 | ? chinese_numeral -> 3500             |
| 三千五百人          | 名     | 3500                                 | ? chinese_numeral -> 3500             |
| 十二个              | 个     | 12                                   | ? chinese_numeral -> 12               |
| 叁仟伍佰            | 名     | 3500                                 | ? chinese_numeral -> 3500             |
| 五百零三            | 名     | 503                                  | ? chinese_numeral -> 503              |
| 五千万元            | 亿元   | 0.5                                  | ? chinese_numeral -> 0.5              |
| 一万二              | 名     | ? chinese_unclear                    |                                       |
| 三百五              | 名     | ? chinese_unclear                    |                                       |
| 85%                 | %      | 85                                   | 85 percent_text                       |
| ８５％              | %      | 85                                   | 85 full_width percent_text            |
| 百分之八十五        | %      | 85                                   | ? chinese_numeral -> 85               |
| 85                  | %      | 85                                   | 85 text_number                        |
| 80%                 | 个     | ? percent_of_count                   |                                       |
| 3个百分点           | %      | ? other_unit -> 3                    |                                       |
| 约320               | 个     | ? approximate                        |                                       |
| 320左右             | 个     | ? approximate -> 320                 |                                       |
| 320余               | 个     | ? approximate -> 320                 |                                       |
| 320+                | 个     | ? approximate                        |                                       |
| 不少于320           | 个     | ? approximate                        |                                       |
| 10个(含在建2个)     | 个     | ? remark                             |                                       |
| 10个（含在建2个）   | 个     | ? remark                             |                                       |
| 5-6                 | 个     | ? several_numbers                    |                                       |
| 10+5                | 个     | ? several_numbers                    |                                       |
| 10、20              | 个     | ? separators                         |                                       |
| 1.234,56            | 亿元   | ? separators                         |                                       |
| 1,23                | 亿元   | ? separators                         |                                       |
| 1,2000              | 名     | ? separators                         |                                       |
| 12。5               | 亿元   | ? separators                         |                                       |
| 1.2.3               | 亿元   | ? separators                         |                                       |
| 007                 | 个     | ? leading_zero                       |                                       |
| 1O0                 | 个     | ? letter_in_number                   |                                       |
| l2                  | 个     | ? letter_in_number                   |                                       |
| (1,234.5)           | 亿元   | ? bracketed -> -1234.5 1234.5        |                                       |
| 1.2E+05             | 名     | ? scientific                         |                                       |
| —                   | 个     | ? dash                               |                                       |
| -                   | 个     | ? dash                               |                                       |
| /                   | 个     | ? dash                               |                                       |
| 2021-09-30          | 个     | ? date                               |                                       |
| 9月                 | 个     | ? date                               |                                       |
| 9月底               | 个     | ? date                               |                                       |
| #REF!               | 个     | ? error                              |                                       |
| #N/A                | 个     | ? error                              |                                       |
| 同上                | 个     | ? words                              |                                       |
| 已完成              | 个     | ? words                              |                                       |
| 暂无                | 个     | ? words                              |                                       |
| N/A                 | 个     | ? words                              |                                       |
| ①                   | 个     | ? words                              |                                       |
| ٣                   | 个     | ? words                              |                                       |
| 12²                 | 个     | ? remark                             |                                       |
| nan                 | 个     | ? words                              |                                       |
| inf                 | 个     | ? words                              |                                       |
| 1234567890123456    | 名     | ? too_many_digits                    |                                       |
| 12.5                | 个     | ? part_of_a_whole -> 12.5            |                                       |
| -5                  | 个     | ? negative -> -5 5                   |                                       |
| 无                  | 个     | nil                                  |                                       |
| 不适用              | 个     | not_applicable                       |                                       |
| 暂无数据            | 个     | not_available                        |                                       |
| ␣无␣                | 个     | nil                                  |                                       |
| EMPTY               | 个     | blank                                |                                       |
| ␣                   | 个     | blank                                | blank only_spaces                     |
"""

# What the same digits mean depends on the target and on what was reported before.
IN_CONTEXT = """
| text   | unit | measure    | target | last  | result                              | why                             |
|--------|------|------------|--------|-------|-------------------------------------|---------------------------------|
| 0.85   | %    | level      |        | 83    | ? share_or_fraction -> 85 0.85      | last was 83                     |
| 0.85   | %    | level      | 90     |       | ? share_or_fraction -> 85 0.85      | the target is 90                |
| 0.85%  | %    | level      | 90     |       | 0.85                                | the sign says it                |
| 1      | %    | level      | 90     |       | ? share_or_fraction -> 100 1        | all, or one in a hundred        |
| 0.035  | %    | level      | 4      |       | ? share_or_fraction -> 3.5 0.035    | the target is 4                 |
| 0.85   | %    | level      | 4      |       | 0.85                                | 85 would be absurd              |
| 85     | %    | level      | 90     | 0.83  | ? fraction_or_share -> 85 0.85      | a fraction was reported before  |
| 2.5    | %    | growth     | 6      | 0.8   | 2.5                                 | growth may treble               |
| -1.5   | %    | growth     | 6      |       | -1.5                                | growth may be negative          |
| 6      | 个   | cumulative | 10     | 4     | 6                                   |                                 |
| 4      | 个   | cumulative | 10     | 4     | 4                                   |                                 |
| 3      | 个   | cumulative | 10     | 4     | 3 fell                              | a total cannot fall             |
| 3      | 个   | level      | 10     | 4     | 3                                   | a level may                     |
| 1000   | 个   | cumulative | 10     |       | ? size -> 1000 0.1                  | a hundred targets               |
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


def _text(shown: str) -> str:
    marks = {"␣": " ", "⍽": "\u00a0", "ZWSP": "\u200b", "EMPTY": ""}
    for mark, sign in marks.items():
        shown = shown.replace(mark, sign)
    return shown


@pytest.mark.parametrize(("text", "unit", "typed", "cell"), _rows(READINGS))
def test_reads_what_is_clear_and_asks_about_the_rest(text: str, unit: str, typed: str, cell: str) -> None:
    indicator = _indicator(unit)
    assert _written(understand(_text(text), indicator)) == typed
    assert _written(understand(_text(text), indicator, source=Source.CELL)) == (cell or typed)


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


@pytest.mark.parametrize("table", [READINGS, IN_CONTEXT])
def test_every_finding_has_its_sentence(table: str) -> None:
    for row in _rows(table):
        indicator = _indicator(row[1])
        for source in Source:
            for finding in understand(_text(row[0]), indicator, source=source).findings:
                assert finding.indicator == "8.02"
                assert say(finding) and say(finding, "en") != say(finding)


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
