"""From a document to a plan: codes, spans in the document as given, and an account of every numeral."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.plan.characters import plain
from model.plan.data import tree_from_data
from model.plan.ledger import WhyNot
from model.plan.node import Chapter, Confidence, Indicator, Item, Kind
from model.plan.quantity import find_numerals
from model.plan.read import PlanReading, read_plan
from model.plan.reading_data import reading_to_data
from model.wording import SENTENCES

REPORT = """政府工作报告

——2020年1月8日在某县第十七届人民代表大会第四次会议上

各位代表：

一、2019年工作回顾
（一）经济稳步增长。全年完成投资30亿元，增长12%。

二、2020年工作安排
今年的预期目标是：地区生产总值增长6%以上，城镇新增就业5000人。
（一）强工业。全年新增规上工业企业10家以上，
培育专精特新企业5家。
（二）兴农业。9月底前建成高标准农田2万
亩。
"""
BUNDLED = Path(__file__).resolve().parents[3] / "shared" / "plan" / "xixian-2021.txt"
_SCRAPS = (
    "一、|（一）|1.|2．|1.1 |一是|——|①|⑴|第一部分 |第一章 |2019年：再启新程\n|今年|2020年|3月底前|新增|企业|10家|5%|"
    "以上|分别|达到|三百|亿元|。|；|，|：|\n|　　|\t|“|”|（|各位代表|附件：|目录|专栏1|x"
)
SCRAPS = st.lists(st.sampled_from(_SCRAPS.split("|")), max_size=60).map("".join)


@pytest.fixture
def report() -> PlanReading:
    return read_plan(REPORT)


def test_targets_lie_in_the_document_as_given(report: PlanReading) -> None:
    found = {(one.target, one.unit_of_measure, one.due) for one in report.tree.indicators if one.kind is Kind.QUANTITY}
    assert found == {
        (Decimal(6), "%", date(2020, 12, 31)),
        (Decimal(5000), "人", date(2020, 12, 31)),
        (Decimal(10), "家", date(2020, 12, 31)),
        (Decimal(5), "家", date(2020, 12, 31)),
        (Decimal(20000), "亩", date(2020, 9, 30)),
    }
    farmland = next(one for one in report.tree.indicators if one.unit_of_measure == "亩")
    assert farmland.span is not None
    assert "2万\n亩" in farmland.span.quote


def test_the_review_promises_nothing_and_its_numbers_are_achievements(report: PlanReading) -> None:
    review = report.tree.chapters[0]
    assert [list(item.indicators) for item in review.items] == [[]]
    assert {line.why_not for line in report.ledger if line.text in ("30", "12")} == {WhyNot.PAST}


def test_an_opening_with_targets_is_an_item_under_its_chapters_name(report: PlanReading) -> None:
    opening, first, second = report.tree.chapters[1].items
    assert opening.title == report.tree.chapters[1].title == "2020年工作安排"
    assert [item.title for item in (first, second)] == ["强工业", "兴农业"]
    assert len({item.ordinal for item in report.tree.items}) == 4


def test_ordinals_are_the_printed_numbers_where_they_do_not_begin_anew() -> None:
    reading = read_plan("2021年要点\n一、甲\n7.抓招商。新引进企业3家。\n二、乙\n8.抓项目。新开工项目4个。")
    assert [one.code for one in reading.tree.indicators if one.target] == ["7.01", "8.01"]


def test_what_a_title_says_is_promised_once_where_no_heading_follows() -> None:
    news = "某区明年新增1770个幼儿园学位\n某区将建成6所幼儿园，新增学位1770个。"
    reading = read_plan(news, year=2023)
    assert [f"{one.target:f}" for one in reading.tree.indicators] == ["6", "1770"]
    assert next((line.text, line.why_not) for line in reading.ledger) == ("1770", WhyNot.OTHER)
    page = "粮食面积保持在2.1亿亩以上\n时间：2014-09-29 来源：本站\n今年粮食面积将保持在2.1亿亩以上。预计增产。"
    assert len(list(read_plan(page, year=2014).tree.indicators)) == 1
    page = "2022年预计新建基站60万个以上\n2022年是重要之年，全省今年预计新建基站60万个以上。"
    assert len(list(read_plan(page, year=2022).tree.indicators)) == 1
    page = "某省出台旅游发展意见\n力争旅游收入超1000亿元\n某省出台意见，旅游收入超过1000亿元。"
    assert len(list(read_plan(page, year=2022).tree.indicators)) == 1
    told = "为缓解就学压力，未来三年某区将新增小学学位6660个。"
    assert len(list(read_plan(f"{told}\n近日，区长调研。\n同时，{told}", year=2022).tree.indicators)) == 1
    title = "某省：2020年关停电厂4台机组"
    news = f"{title}\n时间：19-07-12 来源：某某网\n{title} 日前，某市印发方案，到2020年完成电厂4台机组关停。"
    assert [f"{one.target:f}" for one in read_plan(news, year=2019).tree.indicators] == ["4"]
    assert len(list(read_plan("新建学校3所\n改造医院2家\n", year=2023).tree.indicators)) == 2


def test_what_stands_below_the_text_is_no_title() -> None:
    page = "到2027年，全国新建公路30万公里。\n上一篇：\n发表回复\n相关推荐\n某某论坛"
    reading = read_plan(page, year=2024)
    assert [chapter.title for chapter in reading.tree.chapters] == [""]


def test_news_of_a_plan_of_several_years_is_due_when_the_plan_ends() -> None:
    news = "近日，某省印发《旅游强省建设三年行动（2023—2025年）》，接待游客年均增长10%以上。\n新增非遗工坊100个。"
    assert {one.due for one in read_plan(news, year=2023).tree.indicators} == {date(2025, 12, 31)}
    issued = "省委印发《农业强省规划（2024—2035年）》。规划提出，粮食播种面积稳定在1750万亩左右。"
    assert {one.due for one in read_plan(issued, year=2024).tree.indicators} == {date(2035, 12, 31)}
    paper = (
        "2023年工作要点\n根据省里印发《旅游强省建设三年行动（2023—2025年）》，制定本要点。\n一、任务\n新增工坊100个。"
    )
    assert {one.due for one in read_plan(paper, year=2023).tree.indicators} == {date(2023, 12, 31)}


def test_a_period_of_five_years_is_due_at_its_end() -> None:
    reading = read_plan("2021年政府工作报告\n一、“十四五”主要目标\n新建学校30所。\n二、2021年工作安排\n新建公园5个。")
    assert [one.due for one in reading.tree.indicators] == [date(2025, 12, 31), date(2021, 12, 31)]


def test_the_contracts_shape(report: PlanReading) -> None:
    data = reading_to_data(report)
    assert {"title", "year", "chapters", "numerals", "findings", "headings"} <= data.keys()
    assert tree_from_data(data).version == report.tree.version
    for heading in data["headings"]:
        assert REPORT[heading["start"] : heading["end"]] == heading["quote"]
    for chapter in data["chapters"]:
        for item in chapter["items"]:
            assert REPORT[item["start"] : item["end"]] == item["text"]


def test_sections_between_chapter_and_item_are_listed_with_their_place() -> None:
    items = ("1.育企业。新增企业3家。", "2.扩投资。抓好项目建设。", "（二）兴农业", "1.稳粮食。抓好春耕备耕。")
    text = "\n".join(("2021年要点", "一、产业", "（一）强工业", *items))
    (chapter,) = reading_to_data(read_plan(text))["chapters"]
    assert [(one["title"], text[one["start"] : one["end"]]) for one in chapter["sections"]] == [
        ("强工业", "（一）强工业"),
        ("兴农业", "（二）兴农业"),
    ]
    assert [item["section"] for item in chapter["items"]] == [["（一）强工业"], ["（一）强工业"], ["（二）兴农业"]]


@pytest.mark.skipif(not BUNDLED.exists(), reason="the bundled plan's own text lies beside the project, not in it")
def test_the_text_of_the_bundled_plan() -> None:
    reading = read_plan(BUNDLED)
    assert reading.tree.year == 2021
    assert [item.ordinal for item in reading.tree.items] == list(range(1, 33))
    assert_every_numeral_is_accounted_for(reading)


def test_a_document_without_targets_and_headings_says_so() -> None:
    codes = [finding.code for finding in read_plan("只有几句话，没有别的。").findings]
    assert codes == ["plan.year_unknown", "plan.no_heading", "plan.no_target"]
    assert all(code in SENTENCES for code in codes)


def test_a_file_without_a_title_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "某区方案.txt"
    path.write_text("一、抓项目\n新开工项目4个。", encoding="utf-8")
    assert read_plan(path, year=2022).tree.title == "某区方案"


@given(text=SCRAPS)
@settings(deadline=None, max_examples=150)
def test_spans_hold_and_no_numeral_is_lost(text: str) -> None:
    reading = read_plan(text, year=2020)
    for one in reading.tree.indicators:
        assert one.span is not None
        assert reading.text[one.span.start : one.span.end] == one.span.quote
    for item in reading.tree.items:
        assert reading.text[item.start : item.end] == item.text
        for duty in item.duties:
            assert duty.span is not None
            assert reading.text[duty.span.start : duty.span.end] == duty.span.quote
    assert_every_numeral_is_accounted_for(reading)


@given(text=st.text())
@settings(deadline=None, max_examples=100)
def test_no_text_makes_it_stumble(text: str) -> None:
    assert_every_numeral_is_accounted_for(read_plan(text))


def assert_every_numeral_is_accounted_for(reading: PlanReading) -> None:
    """Each numeral of the whole text lies in a line of the ledger, and each line says either what or why not."""
    covered = {place for line in reading.ledger for place in range(line.start, line.end)}
    for numeral in find_numerals(plain(reading.text)):
        digits = {place for place in range(numeral.start, numeral.end) if reading.text[place] not in ".．,，"}
        assert digits <= covered
    codes = {one.code for one in reading.tree.indicators}
    for line in reading.ledger:
        assert reading.text[line.start : line.end] == line.text
        assert (line.indicator in codes) if line.indicator is not None else (line.why_not is not None)


def test_codes_are_unique_and_contained_ones_point_inside_the_item(report: PlanReading) -> None:
    every: list[Indicator] = list(report.tree.indicators)
    assert len({one.code for one in every}) == len(every)
    assert isinstance(report.tree.chapters[0], Chapter)
    for item in report.tree.items:
        assert isinstance(item, Item)
        assert {one.subset_of for one in item.indicators} - {None} <= {one.code for one in item.indicators}


def test_a_day_is_no_surer_than_the_plans_year() -> None:
    text = "一、目标\n新增企业30家。到2030年，建成绿道50公里。\n二、民生\n新建学校3所。"
    given, guessed = read_plan(text, year=2024), read_plan(text)
    assert {one.confidence for one in given.tree.indicators} == {Confidence.SURE}
    assert [one.confidence for one in guessed.tree.indicators] == [Confidence.CHECK, Confidence.SURE, Confidence.CHECK]


def test_a_plan_of_several_years_is_due_at_their_end() -> None:
    text = "某市三年行动计划（2023—2025年）\n\n一、目标\n培育企业10家。年底前新建学校3所。"
    found = [(str(one.due), one.confidence) for one in read_plan(text, year=2023).tree.indicators]
    assert found == [("2025-12-31", Confidence.SURE), ("2023-12-31", Confidence.CHECK)]


@pytest.mark.parametrize(
    ("title", "confidence"),
    [
        ("某省职业教育改革实施方案", Confidence.CHECK),
        ("某省2023年职业教育改革实施方案", Confidence.SURE),
        ("政府工作报告", Confidence.SURE),
    ],
)
def test_what_names_no_day_may_be_due_with_the_goals_of_its_paper(title: str, confidence: Confidence) -> None:
    text = f"{title}\n一、主要目标\n到2027年，建成实训基地50个。\n二、重点任务\n新建教师培训基地10个。"
    goal, task = read_plan(text, year=2023).tree.indicators
    assert (goal.confidence, task.confidence) == (Confidence.SURE, confidence)


def test_the_year_that_goals_open_with_holds_for_their_points() -> None:
    text = (
        "关于加快发展养老服务业的若干意见\n一、总体要求\n（一）基本原则。改革创新。\n"
        "（二）发展目标。到2020年，全面建成养老服务体系。\n"
        "——服务体系更加健全。社会养老床位数达到每千名老年人35张。\n——产业规模显著扩大。新增就业岗位1000万个。\n"
        "（三）重点任务。新建养老院50所。"
    )
    found = [(str(one.due), one.confidence) for one in read_plan(text, year=2013).tree.indicators if one.target]
    assert found == [("2020-12-31", Confidence.CHECK)] * 2 + [("2013-12-31", Confidence.CHECK)]


@pytest.mark.parametrize(("growth", "confidence"), [("增长", Confidence.SURE), ("年均增长", Confidence.CHECK)])
def test_an_average_of_years_is_hardly_due_in_one(growth: str, confidence: Confidence) -> None:
    (one,) = read_plan(f"一、增收\n确保全市生产总值{growth}10%以上。", year=2015).tree.indicators
    assert one.confidence == confidence


def test_goals_of_a_five_year_period_are_due_at_its_end() -> None:
    text = "上海“十二五”时期的主要目标\n一是质量和效益明显改善，全市生产总值增长8%左右。"
    (one,) = read_plan(text, year=2011).tree.indicators
    assert one.due == date(2015, 12, 31)


def test_news_of_a_five_year_plan_is_due_at_its_end() -> None:
    text = "新华社北京12月26日电 国家旅游局26日披露《“十三五”旅游业发展规划》，确定了目标。\n旅游业综合贡献度达到12%。"
    assert [one.due for one in read_plan(text).tree.indicators if one.target] == [date(2020, 12, 31)]


def test_bright_spots_of_the_work_are_a_review() -> None:
    text = "一、全市工作亮点\n（一）种植实现丰收\n推广大豆种植11.6万亩。\n二、打造工作亮点\n新建公园3个。"
    assert [f"{one.target:f}" for one in read_plan(text, year=2022).tree.indicators] == ["3"]


def test_a_paragraph_on_a_coming_period_is_no_review() -> None:
    text = "某市林业工作要点\n“十四五”期间，全市将完成造林20万亩。\n一、造林\n今年造林3万亩。"
    found = [(f"{one.target:f}", str(one.due)) for one in read_plan(text, year=2021).tree.indicators]
    assert found == [("200000", "2025-12-31"), ("30000", "2021-12-31")]


@pytest.mark.parametrize(("year", "due"), [(2015, 2020), (2016, 2020), (2018, 2020), (2014, 2014)])
def test_a_plan_of_five_years_may_be_given_the_year_of_its_issue(year: int, due: int) -> None:
    (one,) = read_plan("某省水利“十三五”规划\n一、目标\n新增治理面积2万平方公里。", year=year).tree.indicators
    assert one.due == date(due, 12, 31)


def test_progress_is_told_inside_of_one_long_item_too() -> None:
    text = "2022年要点\n1.抓招商。" + "新增企业3家。" * 300
    heard = [0]

    def told(done: int, total: int, _name: str) -> None:
        assert 0 <= done <= total == len(text)
        heard.append(done)

    read_plan(text, told=told)
    assert heard == sorted(heard) and len(set(heard)) > 4


def test_the_same_words_are_read_once_and_stand_at_their_own_places() -> None:
    said = "新建公园3个，6月底前修路5公里。"
    text = f"某区2021年工作计划\n一、抓城建\n1.建设。{said}\n二、抓乡建\n1.建设。{said}"
    reading = read_plan(text, year=2021)
    quotes = [one.span.quote for one in reading.tree.indicators if one.span is not None]
    places = [one.span.start for one in reading.tree.indicators if one.span is not None]
    assert quotes[:2] == quotes[2:]
    assert places == sorted(set(places))
    assert all(text[one.span.start : one.span.end] == one.span.quote for one in reading.tree.indicators if one.span)
    assert len({one.code for one in reading.tree.indicators}) == 4


def test_nothing_is_sure_under_a_heading_that_announces_conditions() -> None:
    lines = [
        "某县2023年退出方案",
        "一、任务",
        "完成退出村30个。",
        "二、退出标准",
        "贫困发生率降到2%以下。",
        "三、提高补助标准",
        "发放补助60万元。",
    ]
    found = read_plan("\n".join(lines)).tree.indicators
    assert [one.confidence for one in found] == [Confidence.SURE, Confidence.CHECK, Confidence.SURE]


@pytest.mark.parametrize("title", ["二、认定条件", "（二）申报对象和条件", "二、奖补标准"])
def test_under_a_heading_that_says_who_may_apply_nothing_is_promised(title: str) -> None:
    terms = f"{title}\n入驻企业不少于20家，面积2000平方米以上。"
    plan = f"某县2023年方案\n一、任务\n培育基地5家。\n{terms}\n三、要求\n检查基地9家。"
    assert [one.target for one in read_plan(plan).tree.indicators] == [5, 9]


def test_a_chapter_of_background_promises_nothing() -> None:
    plan = (
        "某县2021年规划\n第一章 规划背景\n第一节 发展成效\n培育示范村144个。建设园区3个。\n第二章 任务\n新建学校9所。"
    )
    assert [one.target for one in read_plan(plan).tree.indicators] == [9]


def test_numbers_with_blanks_around_them_are_read_and_quoted_as_printed() -> None:
    reading = read_plan("某县2023年要点\n一、任务\n到 2025 年底，新建厂房 3.5 万平方米， 12 月底前引进企业 20 家以上。")
    first, second = reading.tree.indicators
    assert (first.target, first.unit_of_measure, first.due) == (Decimal(35000), "平方米", date(2025, 12, 31))
    assert (second.target, second.due) == (Decimal(20), date(2023, 12, 31))
    assert [one.span and one.span.quote for one in (first, second)] == [
        "新建厂房 3.5 万平方米",
        "12 月底前引进企业 20 家以上",
    ]


def test_a_line_with_a_label_begins_anew_behind_a_line_without_a_stop() -> None:
    reading = read_plan(
        "某街道2022年任务分工\n重点任务：建设社区综合服务中心1处，新增助餐点6个\n牵头领导：王芳\n完成时限：2022年9月"
    )
    assert [(f"{one.target:f}", str(one.due)) for one in reading.tree.indicators] == [
        ("1", "2022-09-30"),
        ("6", "2022-09-30"),
    ]


def test_points_with_dashes_are_due_with_the_goals_that_they_tell() -> None:
    text = "某省规划\n规划提出目标，到2026年，老龄事业整体水平明显提升。\n"
    text += "——养老保险参保率达到90%，医疗保险参保率稳定在95%以上。\n——护理型床位占比不低于30%。\n今年新建养老院3所。"
    found = read_plan(text, year=2023).tree.indicators
    assert [(f"{one.target:f}", one.due.year) for one in found if one.target is not None] == [
        ("90", 2026), ("95", 2026), ("30", 2026), ("3", 2023),
    ]  # fmt: skip
    assert not any(one.confidence is Confidence.SURE for one in found if one.due.year == 2026)


def test_paragraphs_of_a_year_that_is_over_are_past_without_any_heading() -> None:
    text = "这一年，我们千方百计惠民生。新建幼儿园2所，培训教师300名。\n今年，我们将新建小学1所。"
    found = read_plan(text, year=2023).tree.indicators
    assert [f"{one.target:f}" for one in found if one.target is not None] == ["1"]


def test_amounts_a_line_each_before_the_first_heading_are_promised() -> None:
    text = "某市交通要点\n新增高速公路50公里\n新改建农村公路1600公里\n新增客车200辆\n"
    text += "1 深化改革\n出台意见。\n2 抓好运输\n完成投资3亿元。"
    found = read_plan(text, year=2023).tree.indicators
    assert [f"{one.target:f}" for one in found if one.target is not None] == ["50", "1600", "200", "3"]


def test_a_goal_that_its_chapter_says_again_is_told_before_everybody_is_asked_twice() -> None:
    reading = read_plan("""2021年工作要点
一、目标
1．总体目标。地区生产总值增长6%以上，城镇新增就业5000人。
二、任务
2．稳定就业。城镇新增就业5000人，城镇新增就业创业补贴600人。
3．发展经济。地区生产总值增长6.5%以上。
""")
    (twice,) = (one for one in reading.findings if one.code == "plan.asked_twice")
    assert (twice.indicator, twice.context["codes"]) == ("1.02", "1.02、2.01")


def test_a_paper_without_a_word_of_what_is_to_come_waits_for_a_person() -> None:
    done = "一、农村经济继续增长\n（一）结构进一步优化。全县完成播种面积126万亩，其中秋粮56万亩，建成大棚200个。\n"
    told = read_plan(done, year=2023).tree.indicators
    assert told and {one.confidence for one in told} == {Confidence.CHECK}
    for words in ("二、力争增收\n农民人均增收900元。", "二、工作打算\n新建大棚300个。"):
        assert any(one.confidence is Confidence.SURE for one in read_plan(done + words, year=2023).tree.indicators)


def test_what_stands_behind_an_announced_review_is_past_until_plans_come() -> None:
    told = "企业数量净增1万户以上。"
    lines = ["报告首先对去年的工作作出回顾：", f"生产总值达到99亿元。{told}", f"2021年，我们要新建学校3所。{told}"]
    reading = read_plan("某市政府工作报告\n" + "\n".join(lines), year=2021)
    assert [f"{one.target:f}" for one in reading.tree.indicators] == ["3", "10000"]
    assert [line.why_not for line in reading.ledger if line.text in ("99亿", "1万")][:2] == [WhyNot.PAST, WhyNot.PAST]
