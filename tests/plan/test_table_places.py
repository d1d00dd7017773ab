"""What places and offices get in task tables, in which unit, and in which part of the year."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from model.plan.exchange.load import load_plan_file
from model.plan.node import Confidence
from tests.plan.sheets import quantities, reading, told


@pytest.mark.parametrize("subject", ["征收单位", "县 份", "县（市、区）", "承办所"])
def test_rows_of_those_that_get_something_are_known_by_the_values_beside_them(tmp_path: Path, subject: str) -> None:
    found = reading(
        tmp_path,
        "制表单位：市税务局|<|<|单位：万元|<",
        f"{subject}|2023年实绩|2024年任务|一季度|上半年",
        "东 山|8300|9000|2600|4900",
        "西河所|15100|16500|4700|9000",
        "合  计|23400|25500|7300|13900",
    )
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("东山", "9000", "2024-12-31"), ("东山", "2600", "2024-03-31"), ("东山", "4900", "2024-06-30"),
        ("西河所", "16500", "2024-12-31"), ("西河所", "4700", "2024-03-31"), ("西河所", "9000", "2024-06-30"),
    ]  # fmt: skip
    assert {one.unit_of_measure for one in quantities(found)} == {"万元"}
    assert [item.title for item in found.tree.items] == ["东山", "西河所"]


def test_places_side_by_side_get_their_part_of_what_each_row_names(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|指标名称|单位|全县|城关|西河镇|北岭乡",
        "1|新增规上企业|家|9|4|3|2",
        "2|卫生厕所改造|户|1500|—|800|700",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("新增规上企业", "9", "家"), ("城关新增规上企业", "4", "家"), ("西河镇新增规上企业", "3", "家"),
        ("北岭乡新增规上企业", "2", "家"),
        ("卫生厕所改造", "1500", "户"), ("西河镇卫生厕所改造", "800", "户"), ("北岭乡卫生厕所改造", "700", "户"),
    ]  # fmt: skip


def test_of_several_units_above_a_table_that_is_taken_which_a_column_names_and_a_person_looks(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "单位：万亩、万株|<|<",
        "县（区）|成片造林|四旁植树",
        "安平县|2.5|260",
        "高桥区|1.8|110",
        "合计|4.3|370",
    )
    assert told(found) == [("25000", "亩"), ("2600000", "株"), ("18000", "亩"), ("1100000", "株")]
    assert {one.confidence for one in quantities(found)} == {Confidence.CHECK}


def test_a_measure_that_spans_its_years_keeps_its_name_and_unit_and_only_what_is_to_come(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "县（市、区）|PM2.5浓度（微克/立方米）|<|优良天数比率（%）|<",
        "^|2023年实际|2024年目标|2023年实际|2024年目标",
        "东平县|34.6|33|82.5|≥84",
        "南安市|31|30.5|88.1|88.5",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("东平县PM2.5浓度", "33", "微克/立方米"), ("东平县优良天数比率", "84", "%"),
        ("南安市PM2.5浓度", "30.5", "微克/立方米"), ("南安市优良天数比率", "88.5", "%"),
    ]  # fmt: skip


def test_parts_of_the_year_that_span_measures_date_them(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "（单位：个、亿元）|<|<|<|<",
        "责任单位|全年目标|<|上半年目标|<",
        "^|新签约项目|到位资金|新签约项目|到位资金",
        "开发区|20|35|11|18",
        "工信局|6|8|3|4.2",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)][:4] == [
        ("开发区新签约项目", "20", "个", "2024-12-31"), ("开发区到位资金", "35", "亿元", "2024-12-31"),
        ("开发区新签约项目", "11", "个", "2024-06-30"), ("开发区到位资金", "18", "亿元", "2024-06-30"),
    ]  # fmt: skip


def test_signs_and_units_are_known_by_their_cells_whatever_they_are_called(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "一级指标|二级指标|三级指标|绩效指标性质|指标数额|绩效度量单位",
        "产出|数量|造林面积|≥|12000|亩",
        "^|成本|造林成本|≤|600|元",
    )
    assert [(one.name, one.comparator, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("造林面积", ">=", "12000", "亩"), ("造林成本", "<=", "600", "元"),
    ]  # fmt: skip


def test_parts_below_a_cell_that_only_says_so_are_named_by_themselves(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "县区|总任务（人次）|其中：|<|完成时限",
        "^|^|企业职工|失业人员|^",
        "金山县|3600|1800|400|11月底",
        "银湖区|2800|1600|400|11月底",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)][1:3] == [
        ("金山县企业职工", "1800", "人次"), ("金山县失业人员", "400", "人次"),
    ]  # fmt: skip


def test_amounts_with_their_units_are_of_what_the_first_column_names(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "品类|补贴数量|拉动消费（万元）|责任单位",
        "汽车更新|1500辆|24000|商务局",
        "家电换新|2.2万台|8800|商务局",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("汽车更新补贴数量", "1500", "辆"), ("汽车更新拉动消费", "24000", "万元"),
        ("家电换新补贴数量", "22000", "台"), ("家电换新拉动消费", "8800", "万元"),
    ]  # fmt: skip


def test_the_units_above_a_table_are_those_of_its_rows_where_no_column_names_them(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "单位：亿元、%|<|<|<|<|<",
        "指标|全年预期|<|上半年|<|责任单位",
        "^|总量|增速|总量|增速|^",
        "地区生产总值|465|6.5|212|6.2|发改局",
        "固定资产投资|—|10—12|—|-1.5|发改局",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)] == [
        ("地区生产总值", "465", "亿元", "2024-12-31"), ("地区生产总值增速", "6.5", "%", "2024-12-31"),
        ("地区生产总值", "212", "亿元", "2024-06-30"), ("地区生产总值增速", "6.2", "%", "2024-06-30"),
        ("固定资产投资增速", "10", "%", "2024-12-31"), ("固定资产投资降幅", "1.5", "%", "2024-06-30"),
    ]  # fmt: skip
    assert {one.confidence for one in quantities(found)} == {Confidence.CHECK}


def test_the_unit_in_the_title_is_that_of_its_table_and_the_title_keeps_its_year(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["某街道2023年任务分解表（单位：万元）", None], ["社区", "固定资产投资"], ["东湖社区", "12,600"]):
        book.active.append(row)
    book.save(tmp_path / "titled.xlsx")
    found = load_plan_file(tmp_path / "titled.xlsx")
    assert found.tree.title == "某街道2023年任务分解表"
    assert [(f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)] == [
        ("12600", "万元", "2023-12-31")
    ]


def test_each_year_of_a_plan_over_several_is_a_target_of_what_places_get(tmp_path: Path) -> None:
    found = reading(tmp_path, "乡镇|2024年（亩）|2025年（亩）|2026年（亩）", "东河镇|300|500|200", "西岭乡|100|150|90")
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)][:3] == [
        ("200", "2026-12-31"), ("300", "2024-12-31"), ("500", "2025-12-31"),
    ]  # fmt: skip


def test_what_is_counted_in_a_column_of_units_is_named_by_the_first_column(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "序号|推广机具|推广数量|单位|补贴标准（元/台）", "1|插秧机|35|台|18000", "2|植保无人机|60|架|8000"
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("插秧机", "35", "台"), ("植保无人机", "60", "架"),
    ]  # fmt: skip


def test_a_narrower_place_stands_behind_the_wider_one(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "乡镇|村名|创建类型|道路硬化（米）|安装路灯（盏）",
        "石桥镇|石桥村|精品村|1200|45",
        "^|柳树村|示范村|800|—",
    )
    assert [(one.name, f"{one.target:f}") for one in quantities(found)] == [
        ("石桥镇石桥村道路硬化", "1200"), ("石桥镇石桥村安装路灯", "45"), ("石桥镇柳树村道路硬化", "800"),
    ]  # fmt: skip


def test_what_part_of_a_measure_is_counted_is_named_with_it(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "指标|分项|单位|目标值",
        "固定资产投资|总量|亿元|210",
        "^|其中：工业投资|亿元|135",
        "研发投入|占比|%|3.5",
    )
    assert [(one.name, f"{one.target:f}") for one in quantities(found)] == [
        ("固定资产投资总量", "210"), ("工业投资", "135"), ("研发投入占比", "3.5"),
    ]  # fmt: skip


def test_contents_beside_units_and_amounts_are_names(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "工程类别|建设内容|单位|任务量|完成时限",
        "供水|新建供水工程|处|6|2024年10月",
        "^|更新改造管网|公里|85.5|2024年11月",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("新建供水工程", "6", "处"), ("更新改造管网", "85.5", "公里"),
    ]  # fmt: skip


def test_no_word_in_the_brackets_of_a_header_is_a_unit_that_counts_nothing(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "指标名称|计量单位|全年目标|分解到季度（累计）|<",
        "^|^|^|一季度|年底",
        "零售额|亿元|46|10.5|46",
        "路灯|盏|90|20|90",
    )
    assert told(found)[:3] == [("46", "亿元"), ("10.5", "亿元"), ("46", "亿元")]


def test_shares_of_places_are_read_with_their_sign(tmp_path: Path) -> None:
    found = reading(tmp_path, "单位|登记率|征集比例|备注", "东街|100%|60%|", "西街|98%|55%|含企业")
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("东街登记率", "100", "%"), ("东街征集比例", "60", "%"), ("西街登记率", "98", "%"), ("西街征集比例", "55", "%"),
    ]  # fmt: skip


def test_a_row_of_units_below_a_header_belongs_to_it(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "责任单位|高企净增|研发经费投入|完成时间",
        "^|（家）|（亿元）|^",
        "高新区|18|9.5|11月底",
        "滨海县|6|2.8|11月底",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)][:2] == [
        ("高新区高企净增", "18", "家"), ("高新区研发经费投入", "9.5", "亿元"),
    ]  # fmt: skip


def test_parts_of_the_year_in_units_of_their_own_are_of_what_the_row_names(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|项目区|建设任务（万亩）|3月底（万亩）|6月底（万亩）",
        "1|北片区|3.2|0.5|1.6",
        "2|南片区|2.4|0.3|1.1",
    )
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)][:3] == [
        ("建设任务", "32000", "2024-12-31"), ("北片区", "5000", "2024-03-31"), ("北片区", "16000", "2024-06-30"),
    ]  # fmt: skip


def test_shares_below_goals_that_span_are_of_their_places(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "县（区）|扶持村数|集体收入目标|<",
        "^|^|20万元以上村占比|50万元以上村占比",
        "甲县|26个|85%|40%",
        "乙县|18个|80%|35%",
    )
    assert [(one.name[:2], f"{one.target:f}", one.unit_of_measure) for one in quantities(found)][:3] == [
        ("甲县", "26", "个"), ("甲县", "85", "%"), ("甲县", "40", "%"),
    ]  # fmt: skip


def test_parts_of_the_year_are_in_the_unit_of_the_only_measure_beside_them(tmp_path: Path) -> None:
    found = reading(tmp_path, "单位|全年签约项目（个）|一季度|上半年", "商务局|16|3|7", "文旅局|8|1|4")
    assert [(f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)][:3] == [
        ("16", "个", "2024-12-31"), ("3", "个", "2024-03-31"), ("7", "个", "2024-06-30"),
    ]  # fmt: skip
    assert {one.confidence for one in quantities(found)} == {Confidence.CHECK}


def test_a_header_of_names_may_say_that_their_units_stand_in_brackets(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "指标（单位）|全市|江东区|江西区", "新增就业（人）|9000|5000|4000", "失业率（%）|≤4|≤4|≤4.2"
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)][:3] == [
        ("新增就业", "9000", "人"), ("江东区新增就业", "5000", "人"), ("江西区新增就业", "4000", "人"),
    ]  # fmt: skip
