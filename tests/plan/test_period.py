"""Plans of several years: their years, and what lies before, in and after them."""

from __future__ import annotations

from datetime import date

import pytest

from model.plan.node import Confidence, Indicator, Kind
from model.plan.outline.period import Period, period_of
from model.plan.read import read_plan

THREE_YEARS = """滨江市充电设施三年行动计划（2023—2025年）
一、总体目标
2023年新建充电站60座，到2025年底累计达到300座。
二、重点任务
1.网络建设。2024年改造充电桩500根。车位配建比例达到98%。6月底前完成选址200处。
2.应用推广。打造示范小区20个，其中2023年不少于6个、完成投资1亿元，培训人员500人。
"""
FIVE_YEARS = """云山县国民经济和社会发展第十三个五年规划纲要
一、主要目标
“十二五”末，全县财政收入达到12亿元，五年年均增长10.4%；城镇化率45.2%，森林覆盖率60.5%。
到2020年，全县生产总值达到200亿元。
2018年实现30个贫困村全部退出。
“十三五”时期，全县新建学校20所。
"""


def due_by_number(text: str, year: int | None) -> dict[str, date | None]:
    return {f"{one.target:f}{one.unit_of_measure}": one.due for one in counted(text, year)}


def counted(text: str, year: int | None) -> list[Indicator]:
    return [one for one in read_plan(text, year=year).tree.indicators if one.kind is Kind.QUANTITY]


@pytest.mark.parametrize("year", [None, 2023, 2024, 2025])
def test_no_year_of_the_plan_is_past_and_its_last_day_is_meant_where_none_is_named(year: int | None) -> None:
    found = due_by_number(THREE_YEARS, year)
    assert found.pop("200处") == date(year or 2023, 6, 30)
    assert found == {
        "60座": date(2023, 12, 31), "300座": date(2025, 12, 31), "500根": date(2024, 12, 31),
        "98%": date(2025, 12, 31), "20个": date(2025, 12, 31), "6个": date(2023, 12, 31),
        "1亿元": date(2023, 12, 31), "500人": date(2023, 12, 31),
    }  # fmt: skip


def test_a_month_without_a_year_waits_for_a_person_in_a_plan_of_several() -> None:
    (siting,) = [one for one in counted(THREE_YEARS, 2025) if one.unit_of_measure == "处"]
    assert siting.confidence is Confidence.CHECK


def test_a_year_given_outside_of_the_titles_makes_them_count_for_nothing() -> None:
    found = due_by_number(THREE_YEARS, 2026)
    assert "60座" not in found
    assert found["20个"] == date(2026, 12, 31)


@pytest.mark.parametrize(
    "goals",
    [
        "一、主要目标\n到2024年，粮食产量达到9万吨。新建学校5所。\n修路7公里。",
        "一、總體要求\n（一）目標指標。到2024年，粮食产量达到9万吨。新建学校5所。\n修路7公里。",
        "具体指标：到2024年，粮食产量达到9万吨。新建学校5所。\n修路7公里。",
    ],
)
def test_the_year_of_a_paragraph_of_goals_holds_to_its_end_and_waits_for_a_person(goals: str) -> None:
    found = counted(
        f"云山县行动计划\n{goals}\n二、措施\n1.建设。新建公园3个。到2024年，绿地达到60公顷。种树2万株。", 2021
    )
    assert [str(one.due) for one in found] == [
        "2024-12-31", "2024-12-31", "2021-12-31", "2021-12-31", "2024-12-31", "2021-12-31",
    ]  # fmt: skip
    assert found[1].confidence is Confidence.CHECK


@pytest.mark.parametrize("year", [None, 2016, 2018, 2020])
def test_results_of_the_five_years_before_are_no_targets(year: int | None) -> None:
    assert due_by_number(FIVE_YEARS, year) == {
        "200亿元": date(2020, 12, 31), "30个": date(2018, 12, 31), "20所": date(2020, 12, 31),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "front", "years"),
    [
        ("云山县治水三年行动方案（2021－2023年）", [], (2021, 2023)),
        ("云山县2012－2015年造林规划", [], (2012, 2015)),
        ("云山县治水三年行动方案", ["（2021年至2023年）"], (2021, 2023)),
        ("云山县“十四五”水利规划", [], (2021, 2025)),
        ("云山县“十四五”水利规划2023年工作要点", [], None),
        ("2023年政府工作报告", ["2019—2022年的成绩来之不易。"], None),
        ("贯彻“十四五”规划的意见（2023—2025年）", [], (2023, 2025)),
    ],
)
def test_the_years_of_a_plan(title: str, front: list[str], years: tuple[int, int] | None) -> None:
    assert period_of(title, front) == (None if years is None else Period(*years))


def test_a_day_that_another_part_of_the_sentence_names_waits_for_a_person() -> None:
    text = (
        "云山县国民经济“十三五”规划（2016—2020年）\n一、民生\n1.就业。2018年新建车站3座；新增岗位500个，培训200人次。"
    )
    found = {f"{one.target}": one.confidence for one in read_plan(text, year=2020).tree.indicators}
    assert found == {"3": Confidence.SURE, "500": Confidence.CHECK, "200": Confidence.CHECK}


HEADINGS_OF_TIMES = [
    ("（一）2022年任务", "2022-12-31", "2022-09-30"),
    ("（二）2022年：打基础", "2022-12-31", "2022-09-30"),
    ("（二）第二阶段（2023年1月—6月）", "2023-06-30", "2023-09-30"),
    ("第一阶段（2023年1月—6月）：集中整治", "2023-06-30", "2023-09-30"),
    ("第一阶段：集中整治（2023年1月—6月）", "2023-06-30", "2023-09-30"),
    ("（三）2023年上半年", "2023-06-30", "2023-09-30"),
    ("（三）自查阶段（2023年3月1日—4月20日）", "2023-04-20", "2023-09-30"),
    ("（三）项目竣工阶段（2022年6月1日至30日）", "2022-06-30", "2022-09-30"),
    ("（一）修好2022年规划的道路", "2023-12-31", "2021-09-30"),
]


@pytest.mark.parametrize(("heading", "undated", "in_autumn"), HEADINGS_OF_TIMES)
def test_a_heading_that_names_a_time_dates_what_stands_under_it(heading: str, undated: str, in_autumn: str) -> None:
    said = "1.修路。新建公路30公里。\n2.修桥。9月底前建成桥梁4座。"
    text = f"云山县道路三年行动方案（2021—2023年）\n一、任务\n{heading}\n{said}"
    road, bridge = counted(text, None)
    assert (str(road.due), str(bridge.due)) == (undated, in_autumn)
    assert bridge.confidence is Confidence.CHECK


@pytest.mark.parametrize(
    ("heading", "due"), [("第一季度", "2022-03-31"), ("3月份", "2022-03-31"), ("上半年", "2022-06-30")]
)
def test_a_calendar_of_work_dates_its_items_and_they_wait_for_a_person(heading: str, due: str) -> None:
    text = f"云山县2022年工作计划\n{heading}\n1.修路。新建公路30公里。\n第四季度\n1.修桥。建成桥梁4座。"
    road, bridge = counted(text, None)
    assert (str(road.due), road.confidence) == (due, Confidence.CHECK)
    assert str(bridge.due) == "2022-12-31"


def test_two_years_for_two_numbers() -> None:
    found = counted("云山县行动\n1.教育。到2023年底和2025年,入园率分别不低于80%和90%。", 2022)
    assert [str(one.due) for one in found] == ["2023-12-31", "2025-12-31"]
