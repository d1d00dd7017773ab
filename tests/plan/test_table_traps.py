"""What stands in task tables beside the targets and is none, and what is not certain and waits for a person."""

from __future__ import annotations

from pathlib import Path

from model.plan.node import Confidence
from tests.plan.sheets import quantities, reading, told
from tests.plan.test_table_layouts import in_word


def test_who_is_served_and_how_a_year_ranked_is_no_target(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|项目名称|建设内容|受益人口（人）|总投资（万元）|2023年全县排名|建设期限",
        "1|道路硬化|硬化道路26公里|3600|1300|3|10月底前",
    )
    assert told(found) == [("26", "公里")]
    found = reading(
        tmp_path, "村名|任务面积（亩）|补贴资金（万元）|户数（户）", "张村|1200|14.4|260", "李村|800|9.6|180"
    )
    assert told(found) == [("1200", "亩"), ("800", "亩")]


def test_rates_and_ranks_of_a_report_tell_what_was_reached(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "指标|单位|年度目标|1-6月完成|完成比例（%）|排名",
        "产值|亿元|420|215|51.2|2",
        "就业|人|9000|4980|55.3|4",
    )
    assert told(found) == [("420", "亿元"), ("9000", "人")]


def test_ways_to_count_points_promise_nothing(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "考核指标|目标值|分值|计分办法|加减分", "群众满意度|≥95%|10|低于90%不得分|每多1个百分点加0.5分"
    )
    assert told(found) == [("95", "%")]


def test_the_first_place_beside_a_unit_is_a_place(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "任务|<|单位|甲县|乙县", "供热管网|新建|公里|18|10", "^|改造|公里|6|9", "换热站|新建站点|个|12|8"
    )
    assert [(one.name, f"{one.target:f}") for one in quantities(found)][:4] == [
        ("甲县供热管网新建", "18"), ("乙县供热管网新建", "10"), ("甲县供热管网改造", "6"), ("乙县供热管网改造", "9"),
    ]  # fmt: skip


def test_days_with_a_point_are_days_of_the_year(tmp_path: Path) -> None:
    found = reading(tmp_path, "序号|任务|完成时间", "1|组织宣讲40场|9.15", "2|建设基地5个|11.3")
    assert [(str(one.due), one.confidence) for one in quantities(found)] == [
        ("2024-09-15", Confidence.SURE), ("2024-11-30", Confidence.CHECK),
    ]  # fmt: skip


def test_a_day_that_nobody_understands_leaves_doubt(tmp_path: Path) -> None:
    rows = ["1|新建学校3所|雨季后", "2|新建道路20公里|长期坚持", "3|建成公园2个|9月底"]
    found = reading(tmp_path, "序号|任务|完成时间", *rows)
    assert [one.confidence for one in quantities(found)] == [Confidence.CHECK, Confidence.SURE, Confidence.SURE]


def test_an_amount_for_a_goal_is_of_what_its_row_names(tmp_path: Path) -> None:
    found = in_word(
        tmp_path,
        "某县2024年工作方案",
        "一、目标任务",
        [
            "指标名称|目标任务|东湖街道|柳林镇|考核单位",
            "小区改造|25个|11个|14个|住建局",
            "新增企业|30家|10家|20家|工信局",
        ],
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)][:3] == [
        ("小区改造", "25", "个"), ("东湖街道小区改造", "11", "个"), ("柳林镇小区改造", "14", "个"),
    ]  # fmt: skip


def test_what_the_header_calls_a_goal_is_not_asked_about_and_is_a_level_where_it_is_one(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "指标|单位|2024年目标|一季度|责任单位",
        "常住人口|万人|52|51|公安局",
        "零售总额|亿元|80|20|商务局",
        "能耗下降|%|3|1|发改局",
    )
    assert [(one.name, one.measure and one.measure.value, one.confidence.value) for one in quantities(found)] == [
        ("常住人口", "level", "sure"), ("常住人口", "level", "sure"), ("零售总额", "cumulative", "sure"),
        ("零售总额", "cumulative", "sure"), ("能耗降幅", "reduction", "sure"), ("能耗降幅", "reduction", "sure"),
    ]  # fmt: skip


def test_of_a_span_of_days_the_end_is_due(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "序号|工作内容|工作目标|起止时间|<|责任人", "^|^|^|起|止|^", "1|应急演练|组织演练8场|3月|6月|王某"
    )
    assert [str(one.due) for one in quantities(found)] == ["2024-06-30"]


def test_kinds_of_goals_group_what_is_counted(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "目标类别|目标内容|目标值|权重", "学前教育|新增公办园学位|1200个|15", "^|新建幼儿园|3所|15"
    )
    assert [one.name for one in quantities(found)] == ["新增公办园学位", "新建幼儿园"]
    assert [chapter.title for chapter in found.tree.chapters] == ["学前教育"]


def test_an_empty_corner_before_places_names_what_they_get(tmp_path: Path) -> None:
    found = reading(tmp_path, "|东岭乡|西坪乡|备注", "创建示范村（个）|3|2|", "新修道路（公里）|25|18|含硬化")
    assert [(one.name, f"{one.target:f}") for one in quantities(found)] == [
        ("东岭乡创建示范村", "3"), ("西坪乡创建示范村", "2"), ("东岭乡新修道路", "25"), ("西坪乡新修道路", "18"),
    ]  # fmt: skip


def test_a_measure_is_named_over_the_whole_year_as_over_its_parts(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "序号|责任单位|投资（亿元）|<|签约项目（个）|<", "^|^|全年|一季度|全年|一季度", "1|招商局|16|4|18|5"
    )
    assert [(one.name, f"{one.target:f}") for one in quantities(found)] == [
        ("招商局投资", "16"), ("招商局签约项目", "18"), ("招商局投资", "4"), ("招商局签约项目", "5"),
    ]  # fmt: skip
