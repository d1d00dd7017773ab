"""Numerals that are no targets, with the reason; and that none is ever lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.plan.commitment import find_commitments
from model.plan.ledger import WhyNot
from model.plan.node import Kind
from tests.calls import calls_of
from tests.plan.growth_texts import text_of

YEAR = 2021


def reasons(sentence: str, year: int = YEAR, *, past: bool = False) -> dict[str, str]:
    """Each numeral of a sentence with why it is no target, or "target"."""
    found = find_commitments(sentence, 0, len(sentence), year=year, why_not=WhyNot.PAST if past else None)
    return {use.text: use.why_not.value if use.why_not else "target" for use in found.numerals}


NOT_TARGETS = {
    "引进总投资50亿元以上产业项目10个。": {"50亿": "qualifier", "10": "target"},
    "引进总投资10-50亿元项目40个。": {"10": "qualifier", "50亿": "qualifier", "40": "target"},
    "引进年纳税额1000万元以上的企业30家。": {"1000万": "qualifier", "30": "target"},
    "新增集体收益过50万元以上的村5个。": {"50万": "qualifier", "5": "target"},
    "引进3个5000万元以上的工业项目。": {"3": "target", "5000万": "qualifier"},
    "推进20户以上自然村通宽带。": {"20": "qualifier"},
    "2019、2020年水利投资分别达到34亿元和43亿元。": {"2019": "date", "2020": "date", "34亿": "past", "43亿": "past"},
    "纲要显示，“十三五”期间生态改善。森林覆盖率达到23%。": {"十三五": "name", "23": "past"},
    "预计2020年增加值超2.3万亿元。": {"2020": "date", "2.3万亿": "past"},
    "大豆收获面积约11.6万亩，任务完成率129%，亩产80公斤。": {"11.6万": "past", "129": "past", "80": "past"},
    "年旅客吞吐量500万人次以上的机场，桥电使用率达到95%以上。": {"500万": "qualifier", "95": "target"},
    "为60岁以上老人免费体检。": {"60": "qualifier"},
    "建成1座330千伏变电站。": {"1": "target", "330": "qualifier"},
    "改造提升5A级景区2家。": {"5": "name", "2": "target"},
    "引进世界500强企业3家。": {"500": "name", "3": "target"},
    "加快地铁16号线建设。": {"16": "name"},
    "肉牛年出栏50头以上规模养殖比例达到40%。": {"50": "qualifier", "40": "target"},
    "2019年浓度在60至70微克/立方米之间的乡镇下降至目标值50微克/立方米及以下。": {"70": "qualifier", "50": "target"},
    "实施河道治理二期、除险加固水库5座。": {"二": "name", "5": "target"},
    "整治125个村庄（包括63个省级村、62个县级村）。": {"125": "target", "63": "other", "62": "other"},
    "抓好全市将实施的10大工程、10件实事。": {"10": "other"},
    "我市已经建成了覆盖城乡的网络，基站超过1400个，还要新建基站60个。": {"1400": "past", "60": "target"},
    "12345热线提质。": {"12345": "name"},
    "建设5G基站300个。": {"5": "name", "300": "target"},
    "打造15分钟健身圈。": {"15": "name"},
    "聚焦“6+1”主导产业。": {"6": "name", "1": "name"},
    "编制“十四五”规划。": {"十四五": "name"},
    "开展建党100周年活动。": {"100": "name"},
    "PM2.5浓度控制在35微克/立方米以内。": {"2.5": "name", "35": "target"},
    "实施林长制改革2.0版。": {"2.0": "name"},
    "编制三年行动计划。": {"三": "name"},
    "推进3个市区段前期工作。": {"3": "other"},
    "办好第十六届省运会。": {"十六": "ordinal"},
    "3月底前开工5个项目。": {"3": "date", "5": "target"},
    "举办2021创新城市论坛。": {"2021": "date"},
    "新建公路300公里（含已提前开工的40公里）。": {"300": "target", "40": "other"},
    "全省26县考核中进位。": {"26": "name"},
    "按省级补助60%、地方配套40%比例原则实施。": {"60": "other", "40": "qualifier"},
    "我市现有企业500家。": {"500": "other"},
    "研发占比由2.3%提高到2.5%。": {"2.3": "past", "2.5": "target"},
    "去年完成投资80亿元。": {"80亿": "past"},
    "过去一年，新增企业300家，增长8%。": {"300": "past", "8": "past", "一": "date"},
    "2020年，新增企业300家。": {"2020": "date", "300": "past"},
    "推动已建成的项目投产，新增企业30家以上。": {"30": "target"},
    "截至2021年底，累计建成车位300个。": {"2021": "date", "300": "target"},
    "规上企业已达54家，产值50亿元。": {"54": "past", "50亿": "past"},
    "据测算，2020年污染断面比例为17.7%，需要治理。": {"2020": "date", "17.7": "past"},
    "完成了5座桥梁改造。": {"5": "past"},
    "新建沼气池2000口。": {"2000": "target"},
    "延续设备加计扣除60%政策。": {"60": "qualifier"},
    "对园区企业执行12%的优惠税率。": {"12": "qualifier"},
    "规划建设日处理能力5万吨的污水处理厂。": {"5万": "qualifier"},
    "对带动100户以上农户的企业给予奖励。": {"100": "other"},
    "顶岗实习时间一般为6个月。": {"6": "other"},
    "消除劣Ⅴ类水体。": {"Ⅴ": "qualifier"},
    "打造2个500亿级产业集群。": {"2": "target", "500亿": "qualifier"},
    "围绕6大主导产业招商。": {"6": "other"},
    "进一步统一思想。": {"一": "name"},
    "实现剩余32个村通自来水。": {"32": "target"},
    "推动7个镇各建1个重点项目。": {"7": "other", "1": "target"},
    "某省提出“全年完成投资280亿元，其中工业投资120亿元”。": {"280亿": "target", "120亿": "target"},
    "全省去年进出口增长3%，今年力争增长5%。": {"3": "past", "5": "target"},
    "完成双桥、龙泉、五台3个街道安置房建设。": {"五": "name", "3": "target"},
}


@pytest.mark.parametrize(("sentence", "expected"), NOT_TARGETS.items())
def test_why_a_numeral_is_no_target(sentence: str, expected: dict[str, str]) -> None:
    found = reasons(sentence)
    assert {text: found[text] for text in expected} == expected


def test_a_review_promises_nothing() -> None:
    sentence = "新增企业300家，建成3座桥，完成换届。"
    found = find_commitments(sentence, 0, len(sentence), year=YEAR, why_not=WhyNot.PAST)
    assert (found.indicators, found.duties) == ((), ())
    assert {use.why_not for use in found.numerals} == {WhyNot.PAST}


def test_offsets_are_the_documents_own() -> None:
    text = "第一章\n\n全年引进人才1万名。\n附则"
    start = text.index("全年")
    found = find_commitments(text, start, text.index("\n附则"), year=YEAR)
    (draft,) = found.indicators
    assert draft.indicator.span is not None
    assert text[draft.indicator.span.start : draft.indicator.span.end] == "全年引进人才1万名"
    assert [text[use.start : use.end] for use in found.numerals] == ["1万"]


PIECES = st.sampled_from(
    [
        "新增",
        "引进",
        "建成",
        "完成",
        "推进",
        "抓好",
        "企业",
        "道路",
        "项目",
        "投资",
        "增长",
        "下降",
        "达到",
        "突破",
        "不少于",
        "控制在",
        "分别",
        "均",
        "各",
        "其中",
        "每个县",
        "以上",
        "以内",
        "左右",
        "的",
        "和",
        "、",
        "，",
        "。",
        "；",
        "：",
        "3月底前",
        "上半年",
        "到2025年",
        "十四五",
        "去年",
        "从",
        "由",
        "提高到",
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "\n",
        "\u3000",
        "1",
        "2.5",
        "100",
        "1,000",
        "30%",
        "五",
        "十二",
        "三千",
        "万",
        "亿",
        "元",
        "亿元",
        "家",
        "个",
        "条",
        "公里",
        "%",
        "个百分点",
        "Ⅲ类",
        "5A级",
        "500强",
        "翻一番",
        "全覆盖",
        "清零",
        "制定",
        "办法",
        "-2",
        "~",
        "—",
        "１２",
        "個",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40).map("".join), st.booleans())
def test_ledger_is_complete_and_offsets_hold_on_any_text(text: str, past: bool) -> None:
    found = find_commitments(text, 0, len(text), year=YEAR, why_not=WhyNot.PAST if past else None)
    listed = {position for use in found.numerals for position in range(use.start, use.end)}
    every = {match.start() for match in re.finditer("[0-9０-９一二三四五六七八九十百千万亿两]", text)}
    assert every <= listed
    for use in found.numerals:
        assert text[use.start : use.end] == use.text
        assert (use.indicator is None) != (use.why_not is None)
        assert use.indicator is None or found.indicators[use.indicator].indicator.kind is Kind.QUANTITY
    for draft in found.indicators:
        span = draft.indicator.span
        assert span is not None
        assert text[span.start : span.end] == span.quote
        assert draft.indicator.name
        assert draft.subset_of is None or draft.subset_of < len(found.indicators)
    for duty in found.duties:
        assert duty.span is not None
        assert text[duty.span.start : duty.span.end] == duty.span.quote


@pytest.mark.parametrize(
    "piece",
    [
        "全年新增企业100家以上、项目20个。",
        "1",
        "一",
        "万亿",
        "“",
        "，",
        "、",
        "1个、",
        "其中5个",
        "到2020年、",
        "从1%",
        "（",
        " ",
        "每个县",
    ],
)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    short, long = (text_of(piece, length) for length in (1_500, 6_000))
    once = calls_of(lambda: find_commitments(short, 0, len(short), year=YEAR))
    four_times = calls_of(lambda: find_commitments(long, 0, len(long), year=YEAR))
    assert four_times < 4 * 1.3 * once + 1000


def test_a_table_run_together_is_left_to_a_person() -> None:
    text = "指标" + "、".join(f"{number}家" for number in range(100, 160))
    found = find_commitments(text, 0, len(text), year=YEAR)
    assert found.indicators == ()
    assert [use.why_not for use in found.numerals] == [WhyNot.OTHER] * 60
