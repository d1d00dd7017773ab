"""Numbers and units as plans write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.plan.characters import plain
from model.plan.quantity import find_numerals, find_quantities, numeral_value


def quantities(text: str) -> list[str]:
    """Each quantity as "low-value unit" in plain words."""
    words = plain(text)
    return [
        f"{f'{one.low:f}-' if one.low is not None else ''}{one.value:f} {one.unit}"
        for one in find_quantities(words, list(find_numerals(words)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培训1万名", "10000 名"),
        ("新增学位3.2万个", "32000 个"),
        ("研发人员达到180人年", "180 人年"),
        ("绿化285万平方米", "2850000 平方米"),
        ("开工300万平米", "3000000 平方米"),
        ("改造5千套", "5000 套"),
        ("引进１，２００家", "1200 家"),
        ("引进1,200家", "1200 家"),
        ("装机66万千瓦", "660000 千瓦"),
        ("投资312.11亿元", "312.11 亿元"),
        ("规模1.2万亿元", "12000 亿元"),
        ("投资3亿5千万元", "3.5 亿元"),
        ("投资5000万元", "5000 万元"),
        ("外资40亿美元", "40 亿美元"),
        ("增长8.5%", "8.5 %"),
        ("增长８％", "8 %"),
        ("增长百分之十五点五", "15.5 %"),
        ("提高2个百分点", "2 个百分点"),
        ("提高2百分点", "2 个百分点"),
        ("压缩到3个工作日", "3 个工作日"),
        ("压缩到3工作日", "3 个工作日"),
        ("建设三百五十公里", "350 公里"),
        ("二十家", "20 家"),
        ("一萬二千個", "12000 个"),
        ("新增綠地210公頃", "210 公顷"),
        ("水质达到Ⅲ类", "3 类"),
        ("水质达到IV类", "4 类"),
        ("35微克/立方米", "35 微克/立方米"),
        ("35μg/m³", "35 微克/立方米"),
        ("50mg/L", "50 毫克/升"),
        ("解决3万农村人口饮水", "30000 人"),
        ("2000余万元", "2000 万元"),
        ("补贴5000台（套）", "5000 台套"),
    ],
)
def test_number_and_unit(text: str, expected: str) -> None:
    assert quantities(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1-2个", ["1-2 个"]),
        ("3—5家", ["3-5 家"]),
        ("5至10家", ["5-10 家"]),
        ("6%-6.5%", ["6-6.5 %"]),
        ("6％～6.5％", ["6-6.5 %"]),
        ("10-50亿元", ["10-50 亿元"]),
        ("4.5—5万人", ["45000-50000 人"]),
        ("压缩到60、30个工作日", ["60 个工作日", "30 个工作日"]),
        ("61条60公里", ["61 条", "60 公里"]),
    ],
)
def test_ranges_and_lists(text: str, expected: list[str]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二〇二一", "2021"),
        ("十", "10"),
        ("一百零五", "105"),
        ("三千五百万", "35000000"),
        ("两万", "20000"),
        ("廿三", "23"),
        ("九点五", "9.5"),
        ("๑๒", "12"),
    ],
)
def test_chinese_numerals(text: str, value: str) -> None:
    assert numeral_value(text) == Decimal(value)


@pytest.mark.parametrize("text", ["万", "百", "亿", "1" * 40, "一" * 40])
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert numeral_value(text) is None


@given(st.text(alphabet="0123456789.,一二十百千万亿点个家元%两余多至-—、 年I类Ⅲ", max_size=40))
def test_every_digit_is_in_one_numeral_and_numerals_do_not_overlap(text: str) -> None:
    found = list(find_numerals(text))
    inside = [position for one in found for position in range(one.start, one.end)]
    assert len(inside) == len(set(inside))
    digits = {place for place, character in enumerate(text) if character.isdigit() or character in "一二十百千万亿两"}
    assert digits <= set(inside)
    assert all(text[one.start : one.end] == one.text for one in found)


@given(st.integers(min_value=0, max_value=10**9))
def test_arabic_numbers_mean_themselves(number: int) -> None:
    assert numeral_value(str(number)) == number
    assert numeral_value(f"{number:,}") == number


@given(st.text(max_size=60))
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)
