"""Whole sentences as plans of every kind write them, with every target that they hold (`sentences.md`)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from model.plan.commitment import find_commitments
from model.plan.node import Confidence, Indicator, Kind

YEAR = 2023
LINES = [
    line
    for line in Path(__file__).with_name("sentences.md").read_text(encoding="utf-8").splitlines()
    if " | " in f"{line} " and not line.startswith("#")
]


def targets(sentence: str) -> list[Indicator]:
    found = find_commitments(sentence, 0, len(sentence), year=YEAR)
    return [draft.indicator for draft in found.indicators if draft.indicator.kind is Kind.QUANTITY]


def written(one: Indicator) -> str:
    """An indicator as a line of the table has it."""
    most = "" if one.target_max is None else f"-{one.target_max:f}"
    due = str(one.due).removesuffix("-12-31")
    day = "" if due == str(YEAR) else f" {due}"
    return f"{one.comparator} {one.target:f}{most} {one.unit_of_measure or ''}".rstrip() + day


@pytest.mark.parametrize("line", LINES)
def test_every_target_of_a_sentence_and_no_other(line: str) -> None:
    sentence, _, wanted = line.partition(" |")
    expected = [re.sub(r" +", " ", one.strip()) for one in wanted.split(";") if one.strip()]
    assert [written(one) for one in targets(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "全区90%以上村集体年收入达到20万元以上。",
        "每季度召开1次推进会。",
        "PM2.5浓度达到33微克/立方米。",
        "孕产妇死亡率控制在10/10万以下。",
        "改造床位1 000张。",
        "事故起数和死亡人数分别下降10%以上。",
        "启动北侧300亩地块征收工作。",
        "开工建设恒力60兆瓦储能电站。",
        "其中，省级配套占30%。",
        "设立总规模30亿元的产业基金。",
        "加快建设12个重点项目。",
        "壮大13条重点产业链。",
        "加快建设东山、西山、南坡、北湖4个抽水蓄能电站。",
        "且日均流量超过20GB的基站，给予补贴。",
        "到2024年和2028年，普及率达到60%。",
        "完成东山、西山、南坡3乡电网改造。",
        "新增3个村集体收入超过10万元。",
        "2024年新建充电桩300个，三年累计建成充电桩1000个。",
        "三年累计完成投资2000亿元。",
        "三年培训5万新型学徒。",
        "全市工业项目库收录项目158个，同比增加45个。",
        "淘汰老旧车近5000辆，排查企业350家。",
        "新增雨量计36尊。",
        "调查地块15个（完成时限：2023年12月；其中采样6月底前完成）",
        "建设以东山片为核心的5个乡镇（东山、西山、南坡），发展茶叶产业。",
        "推动8所高校建成智慧校园。",
        "投资2.4亿元实施县一中迁建项目，规划占地90亩、建筑面积3.2万平方米。",
        "投资2.4亿元实施县一中迁建项目，可容纳学生2400人。",
        "实现“引进博士达到50名，转化率达到40%”的目标。",
        "培育新材料、新能源、生物医药3个后续产业。",
        "继续实施500亩沙地治理、4万亩黑土地治理等工程。",
        "《意见》要求：到2030年，森林覆盖率达到25%。\n非化石能源消费比重达到20%。",
    ],
)
def test_what_two_readers_may_read_in_two_ways_waits_for_a_person(sentence: str) -> None:
    found = targets(sentence)
    assert found
    assert found[-1].confidence is Confidence.CHECK


def test_a_paragraph_that_reports_is_asked_about_until_it_comes_to_plans() -> None:
    report = "上半年，全县到位资金9.4亿元，占年度任务的41.2%。新入库项目26个，总投资12亿元。"
    assert {one.confidence for one in targets(report)} == {Confidence.CHECK}
    for ahead in ("下半年，新签约项目30个。", "\n新签约项目30个。"):
        assert targets(report + ahead)[-1].confidence is Confidence.SURE


AHEAD = ("今年，新建学校3所。", "加快建设步伐，新建学校3所。", "\n新建学校3所。")


@pytest.mark.parametrize(
    "report",
    [
        "发展到户项目304万个，覆盖率由2021年的18%提高到2022年的93%。",
        "组织19个村集中申报传统村落，目前已报请省厅审批。",
        "生产总值超过210亿元，增长8.8%左右；投资61亿元，增速创历史新高。",
        "更新农村客运车辆40辆，已于8月份提前完成任务。",
        "例如，全年完成煤改电200户。排查企业350家，完成问题整改3000余个。",
        "前三季度，全市销售住房109.8万平方米，位列全省第1位。首次举办购房节，成交住房1366套。",
        "2022年，全市完成保障住房6800套。新建燃气管网265公里以上。",
    ],
)
def test_what_may_be_reported_is_asked_about_until_the_paragraph_comes_to_plans(report: str) -> None:
    found = targets(report)
    assert found and {one.confidence for one in found} == {Confidence.CHECK}
    for ahead in AHEAD:
        assert targets(report + ahead)[-1].confidence is Confidence.SURE


def test_what_a_reporter_heard_is_asked_about_where_it_has_no_word_of_resolve() -> None:
    done = "就业方面，已建成服务机构92个，覆盖率达100%；完成“西部计划”志愿者招聘80名。"
    assert {one.confidence for one in targets(done)} == {Confidence.CHECK}
    news = "记者从全省交通工作会上了解到，今年我省新建农村公路850公里。今年实现新增通车村110个。"
    assert {one.confidence for one in targets(news)} == {Confidence.CHECK}
    for done in ("粮油等主要作物推广行动后，今年以来亩产提高2.9公斤。", "脱贫县人均收入前三季度同比增长8.1%。"):
        assert {one.confidence for one in targets(done)} <= {Confidence.CHECK}
    assert targets("记者获悉，今年主要目标是生产总值增长8%以上。")[-1].confidence is Confidence.SURE
    told = "发布会上提到，设施建设力度加大，累计建成基站超过140万个，终端达到5亿户。"
    assert {one.confidence for one in targets(told)} == {Confidence.CHECK}
    for ahead in ("今年将新建学校3所。", "\n新建学校3所。"):
        assert targets(news + ahead)[-1].confidence is Confidence.SURE


@pytest.mark.parametrize(
    "report",
    [
        "2022年，全市完成保障住房6800套。新建燃气管网265公里，开工公寓68个。",
        "会议指出，2022年，全市住建工作成绩显著。新建燃气管网265公里，开工公寓68个。",
        "2021年以来，减贫态势良好，年度任务将超额完成。其中，专项资金突破1400亿元，较上年增长30%。",
        "过去一年，全县经济稳中有进。发展到户项目304个，惠及农户1.6万户。",
    ],
)
def test_what_follows_a_report_of_earlier_years_is_no_target_until_the_paragraph_comes_to_plans(report: str) -> None:
    assert targets(report) == []
    for ahead in (*AHEAD, "6月底前新建学校3所。"):
        assert [written(one).split(" 2023-")[0] for one in targets(report + ahead)] == ["= 3 所"]


def test_places_that_the_next_number_counts_in_wait_for_a_person() -> None:
    found = targets("解决8个乡（镇）25个村89个小组3万人的饮水问题。")
    assert [one.confidence for one in found[:3]] == [Confidence.CHECK] * 3


def test_a_row_of_cells_is_read_cell_by_cell() -> None:
    text = "序号\t任务\t目标\t时限\n1\t项目建设\t开工项目20个\t11月底\n2\t造林\t完成造林3万亩\t4月底前"
    assert [(one.name, written(one)) for one in targets(text)] == [
        ("开工项目", "= 20 个 2023-11-30"), ("造林", "= 30000 亩 2023-04-30"),
    ]  # fmt: skip


def test_a_day_in_a_bracket_of_its_own_dates_its_clause() -> None:
    found = targets("新增泊位4200个（10月底前），共享车位1500个（11月底前完成）；新建公厕18座。")
    assert [str(one.due) for one in found] == [f"{YEAR}-10-31", f"{YEAR}-11-30", f"{YEAR}-12-31"]


def test_a_day_in_brackets_fills_its_cell() -> None:
    text = "任务\t目标\t时限\t科室\n管网\t改造管网30公里\t汛期前（5月底）\t市政科\n绿化\t新建公园2个\t全年\t园林科"
    assert [written(one) for one in targets(text)] == ["= 30 公里 2023-05-31", "= 2 个"]


def test_nobody_is_taken_for_a_promise() -> None:
    text = "新建公路150公里，完成时限：11月底，责任单位：交通局。\n牵头单位：住建局　　完成时限：10月底前"
    found = find_commitments(text, 0, len(text), year=YEAR)
    assert [draft.indicator.name for draft in found.indicators] == ["新建公路"]
    assert found.duties == ()
    text = "新建公路150公里。（牵头单位：交通局；责任单位：水利局，各乡、镇人民政府，东湖管理区，县开发区）"
    assert find_commitments(text, 0, len(text), year=YEAR).duties == ()


@pytest.mark.parametrize(
    "event", ["某区人民代表大会会议开幕", "某市印发《实施方案》", "全县召开工作会议，记者从会上了解到", "某局发布消息"]
)
def test_the_day_of_an_event_is_no_deadline_of_what_it_tells(event: str) -> None:
    found = targets(f"2月23日，{event}，今年生产总值增长8%以上；投资增长13%以上；新建学校3所。")
    assert {one.due for one in found} == {date(YEAR, 12, 31)}
    assert targets("3月15日，完成整治任务，拆除违建5处。")[-1].due == date(YEAR, 3, 15)
