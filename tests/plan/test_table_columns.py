"""Columns of task tables that only what stands below them, or beside them, tells: years, places, units, sums."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from model.plan.exchange.load import load_plan_file
from model.plan.ledger import WhyNot
from model.plan.node import Confidence, Indicator
from model.plan.read import PlanReading


def reading(path: Path, *lines: str) -> PlanReading:
    """What is read in a sheet written with | between its cells, < where the cell before spans and ^ the one above."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    grid = [line.split("|") for line in ("某县2024年任务分解表", *lines)]
    for row in grid:
        sheet.append([None if cell in ("", "<", "^") else _value(cell) for cell in row])
    for place in _merged(grid):
        sheet.merge_cells(place)
    book.save(path / "table.xlsx")
    return load_plan_file(path / "table.xlsx")


def _value(cell: str) -> object:
    return float(cell) if cell.replace(".", "", 1).isdecimal() else cell


def _merged(grid: Sequence[Sequence[str]]) -> list[str]:
    places = []
    for row, cells in enumerate(grid, start=1):
        for column, _ in enumerate(cells, start=1):
            wide, high = column, row
            while wide < len(cells) and cells[wide] == "<":
                wide += 1
            while high < len(grid) and column <= len(grid[high]) and grid[high][column - 1] == "^":
                high += 1
            if (wide, high) != (column, row) and grid[row - 1][column - 1] not in ("<", "^"):
                first, last = openpyxl.utils.get_column_letter(column), openpyxl.utils.get_column_letter(wide)
                places.append(f"{first}{row}:{last}{high}")
    return places


def told(found: PlanReading) -> list[tuple[str, str | None]]:
    """Number and unit of each quantity."""
    return [(f"{one.target:f}", one.unit_of_measure) for one in found.tree.indicators if one.target is not None]


def quantities(found: PlanReading) -> list[Indicator]:
    return [one for one in found.tree.indicators if one.target is not None]


def test_below_two_years_only_the_later_one_is_to_come(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|指标名称|计量单位|2023年|<|2024年计划|<",
        "^|^|^|预计完成|增长（%）|目标值|增长（%）",
        "1|零售总额|亿元|96.4|7|103.5|7.4左右",
        "2|固定资产投资|亿元|142.3|-3.5||5以上",
        "3|新增就业人数|人|5230||5200|",
    )
    assert told(found) == [("103.5", "亿元"), ("7.4", "%"), ("5", "%"), ("5200", "人")]
    assert {line.text: line.why_not for line in found.ledger if line.text in ("96.4", "142.3", "5230")} == {
        "96.4": WhyNot.PAST, "142.3": WhyNot.PAST, "5230": WhyNot.PAST,
    }  # fmt: skip


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


def test_a_column_of_signs_bounds_the_values_beside_it(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "一级指标|二级指标|三级指标|指标值类型|指标值|计量单位|评分标准",
        "产出|数量|开展检查|≥|48|次|每少1次扣0.5分",
        "^|成本|支出控制数|≤|286.5|万元|超出扣5分",
    )
    assert [(one.comparator, f"{one.target:f}") for one in quantities(found)] == [(">=", "48"), ("<=", "286.5")]


def test_a_task_of_an_unknown_name_beside_its_day_is_the_item_and_goes_on_under_its_number(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|民生实事|责任单位|完成时限",
        "1|新建天桥2座|住建局|9月投入使用",
        "2|新增床位150张|民政局|10月底前",
        "^|新建老年食堂6家|^|11月底",
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("2", "2024-09-30"), ("150", "2024-10-31"), ("6", "2024-11-30"),
    ]  # fmt: skip
    assert [len(item.indicators) for item in found.tree.items] == [1, 2]


def test_a_part_with_the_sums_of_its_rows_is_a_chapter(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|项目名称|建设内容|总投资（万元）|2024年计划投资（万元）",
        "一|交通项目（2个）||61200|29200",
        "1|东川大道|改造道路8公里|41200|19700",
        "2|客运站|建站1座|20000|9500",
        "二|水利项目（1个）||25000|10000",
        "3|水库|建水库3座|25000|10000",
    )
    assert [chapter.title for chapter in found.tree.chapters] == ["交通项目（2个）", "水利项目（1个）"]
    assert told(found) == [
        ("8", "公里"),
        ("19700", "万元"),
        ("1", "座"),
        ("9500", "万元"),
        ("3", "座"),
        ("10000", "万元"),
    ]


def test_two_tables_below_each_other_are_both_read_and_their_titles_are_chapters(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "一、主要指标|<|<|<",
        "序号|指标|2024年目标|责任单位",
        "1|新增企业|35户以上|统计局",
        "二、重点任务|<|<|<",
        "序号|工作任务|目标要求|完成时限",
        "1|停车|新增车位1800个|9月底前",
    )
    assert [chapter.title for chapter in found.tree.chapters] == ["主要指标", "重点任务"]
    assert [str(one.due) for one in quantities(found)] == ["2024-12-31", "2024-09-30"]


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


def test_goals_by_any_name_that_are_values_are_those_of_the_row(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "类别|考核指标|计量单位|目标任务|分值|评分办法",
        "经济（40分）|到位资金|亿元|3.2|12|每超1000万元加0.5分",
        "^|播种面积|亩|≥28500|10|低于目标不得分",
        "乡村（30分）|收入增速|%|高于全县平均|10|完成得满分",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("到位资金", "3.2", "亿元"), ("播种面积", "28500", "亩"),
    ]  # fmt: skip


def test_growth_over_years_and_ranks_stand_beside_values(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "指标|2020年|2025年|年均增长（%）/[累计]|2025年目标位次",
        "地区生产总值（亿元）|206|300|8左右|前3",
        "城镇化率（%）|52.3|60|[7.7]|保持第2",
        "研发投入增长（%）|—|—|>10|/",
    )
    assert [(f"{one.target:f}", one.unit_of_measure, one.comparator) for one in quantities(found)] == [
        ("300", "亿元", "="), ("8", "%", "~="), ("3", "位", "<="), ("60", "%", "="), ("2", "位", "<="),
        ("10", "%", ">"),
    ]  # fmt: skip


def test_a_number_of_a_part_of_the_year_stands_for_that_of_the_goal(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|工作内容|目标任务|序时进度|<|责任科室",
        "^|^|^|6月底|9月底|^",
        "1|楼道|整治楼道 320 个|150|260个|社区办",
        "2|调解|调解成功率98%以上|98%|98%|综治办",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)] == [
        ("整治楼道", "320", "个", "2024-12-31"), ("整治楼道", "150", "个", "2024-06-30"),
        ("整治楼道", "260", "个", "2024-09-30"), ("调解成功率", "98", "%", "2024-12-31"),
        ("调解成功率", "98", "%", "2024-06-30"), ("调解成功率", "98", "%", "2024-09-30"),
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


def test_the_first_column_that_says_something_names_the_task_beside_goals_in_words(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|《政府工作报告》任务|年度目标|反馈问题|责任单位",
        "1|全面推进乡村振兴|新建农田8万亩|日均直排污水0.8万吨|农业局",
        "^|^|村集体增收6000万元||组织部",
        "2|扩大有效投资|实施项目86个||发改委",
    )
    assert [(item.title, len(item.indicators)) for item in found.tree.items] == [
        ("全面推进乡村振兴", 2), ("扩大有效投资", 1),
    ]  # fmt: skip


def test_rows_of_chapters_count_more_than_a_column_of_kinds(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|任务类别|工作任务|工作标准",
        "一|重点整治|<|<",
        "1|消防|改造高层住宅|改造住宅48栋",
        "2|交通|治理路段|治理路段15处",
    )
    assert [(chapter.title, len(chapter.items)) for chapter in found.tree.chapters] == [("重点整治", 2)]


def test_what_stood_in_an_earlier_year_is_dated_with_it(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "单位：吨|<|<|<|<",
        "县市区|化学需氧量|<|氨氮|<",
        "^|2023年排放量|2024年减排量|2023年排放量|2024年减排量",
        "清河县|3120|≥185|210|12",
        "安丘市|5260|≥320|386|26.5",
    )
    assert [(one.name, f"{one.target:f}") for one in quantities(found)][:2] == [
        ("清河县化学需氧量减排量", "185"), ("清河县氨氮减排量", "12"),
    ]  # fmt: skip
    assert {line.text[:4]: line.why_not for line in found.ledger if line.text[:4] in ("3120", "5260")} == {
        "3120": WhyNot.PAST, "5260": WhyNot.PAST,
    }  # fmt: skip


def test_each_year_of_a_plan_over_several_is_a_target_of_what_places_get(tmp_path: Path) -> None:
    found = reading(tmp_path, "乡镇|2024年（亩）|2025年（亩）|2026年（亩）", "东河镇|300|500|200", "西岭乡|100|150|90")
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)][:3] == [
        ("200", "2026-12-31"), ("300", "2024-12-31"), ("500", "2025-12-31"),
    ]  # fmt: skip


def test_a_goal_that_begins_with_its_verb_is_about_its_row(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "类别|任务|2024年目标|时限", "水|用水总量|控制在4.2亿立方米以内|12月底", "^|河流|治理42公里|11月底"
    )
    assert [one.name for one in quantities(found)] == ["用水总量", "治理"]


def test_budgets_are_goals(tmp_path: Path) -> None:
    found = reading(tmp_path, "单位：万元|<|<|<", "项目|2023年完成数|2024年预算数|增长%", "增值税|18600|20100|8.1")
    assert told(found) == [("20100", "万元"), ("8.1", "%")]


def test_what_a_report_says_was_done_by_a_month_is_no_target(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "指标|单位|全年目标|1—9月完成|完成率", "规上产值|亿元|420|305|72.6%", "新增就业|人|6800|5600|82.4%"
    )
    assert told(found) == [("420", "亿元"), ("6800", "人")]


def test_investments_below_the_goals_of_a_year_are_those_of_the_year(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|项目名称|总投资（亿元）|2024年建设目标|<|责任单位",
        "^|^|^|投资（亿元）|形象进度|^",
        "1|改线|9.8|4.2|路面完成16公里|公路中心",
    )
    assert told(found) == [("16", "公里"), ("4.2", "亿元")]


def test_a_label_merged_with_the_header_down_to_the_last_row_names_no_column(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "项目名称|公路养护|<|<|<",
        "绩效指标|一级指标|二级指标|三级指标|指标值",
        "^|产出指标|数量指标|养护里程|≥1860公里",
        "^|^|质量指标|验收合格率|100%",
    )
    assert [(one.name, f"{one.target:f}", one.comparator) for one in quantities(found)] == [
        ("养护里程", "1860", ">="), ("验收合格率", "100", "="),
    ]  # fmt: skip


def test_a_list_of_people_is_no_table_of_tasks(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    tasks, people = book.active, book.create_sheet("通讯录")
    assert tasks is not None
    for row in (["某县2024年防汛任务表"], ["序号", "重点工作", "完成时间"], [1, "排查水库46座", "5月底前"]):
        tasks.append(row)
    for row in (
        ["序号", "姓名", "职务", "手机"],
        [1, "张建国", "局长", 13800000001],
        [2, "李志强", "科长", 13800000002],
    ):
        people.append(row)
    book.save(tmp_path / "people.xlsx")
    found = load_plan_file(tmp_path / "people.xlsx")
    assert [len(item.indicators) for item in found.tree.items] == [1]
    assert "13800000002" in [line.text for line in found.ledger]


def test_a_table_whose_rows_are_times_is_read_by_its_columns(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "项目|工业产值（亿元）|财政收入（万元）",
        "2023年完成|18.6|5260",
        "2024年计划|20|5600",
        "增长（%）|7.5|6.5",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("工业产值", "20", "亿元"), ("工业产值增速", "7.5", "%"),
        ("财政收入", "5600", "万元"), ("财政收入增速", "6.5", "%"),
    ]  # fmt: skip


def test_sums_of_parts_of_a_table_are_left_out(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "单位|渠道清淤（公里）|泵站维修（座）",
        "一、库区片小计|86|6",
        "石梁镇|48|4",
        "枫林乡|38|2",
        "全县总计|86|6",
    )
    assert told(found) == [("48", "公里"), ("4", "座"), ("38", "公里"), ("2", "座")]


def test_what_is_counted_in_a_column_of_units_is_named_by_the_first_column(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "序号|推广机具|推广数量|单位|补贴标准（元/台）", "1|插秧机|35|台|18000", "2|植保无人机|60|架|8000"
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("插秧机", "35", "台"), ("植保无人机", "60", "架"),
    ]  # fmt: skip


def test_the_whole_year_beside_its_parts_is_the_goal(tmp_path: Path) -> None:
    found = reading(tmp_path, "序号|指标名称|计量单位|上半年|全年", "1|工业产值|亿元|118|260")
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("260", "2024-12-31"), ("118", "2024-06-30"),
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
        ("固定资产投资总量", "210"), ("工业投资", "135"), ("研发投入比例", "3.5"),
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


def test_indicators_without_numbers_name_the_values_beside_them(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|重点工作任务|考核指标|年度目标值|二季度节点目标|权重分",
        "1|优化学前教育|新增学位（个）|1500|600|8",
        "2|完善公共卫生|疫苗接种率（%）|≥90|50|6",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)] == [
        ("新增学位", "1500", "个", "2024-12-31"), ("新增学位", "600", "个", "2024-06-30"),
        ("疫苗接种率", "90", "%", "2024-12-31"), ("疫苗接种率", "50", "%", "2024-06-30"),
    ]  # fmt: skip
    assert [item.title for item in found.tree.items] == ["优化学前教育", "完善公共卫生"]


def test_what_stands_before_the_running_numbers_groups_the_rows(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "任务分组|序号|任务内容|目标值或形象进度|完成时限",
        "“两稳一保”|1|地区生产总值|增长6%以上|12月底",
        "^|2|财政收入|增长5%，达到42亿元|12月底",
        "城市更新|3|新建供热管网|38公里|10月15日前",
    )
    assert [chapter.title for chapter in found.tree.chapters] == ["“两稳一保”", "城市更新"]
    assert [item.title for item in found.tree.items] == ["地区生产总值", "财政收入", "新建供热管网"]
    assert [one.name for one in quantities(found)] == ["地区生产总值增速", "财政收入增速", "财政收入", "新建供热管网"]


def test_tables_side_by_side_are_read_one_after_the_other(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "取暖任务表||||散煤任务表||",
        "乡镇|煤改气（户）|完成时间||乡镇|配送煤（吨）|完成时间",
        "东镇|1200|10月底||东镇|800|9月底",
        "西镇|900|10月底||西镇|1500|9月底",
    )
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("东镇煤改气", "1200", "2024-10-31"), ("西镇煤改气", "900", "2024-10-31"),
        ("东镇配送煤", "800", "2024-09-30"), ("西镇配送煤", "1500", "2024-09-30"),
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


def test_goals_of_a_year_are_due_in_it_where_the_row_takes_longer(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|项目|建设内容|2024年建设目标|投产时间",
        "1|风电场|安装风机60台|吊装风机20台|2025年6月",
        "2|储能站|建站3座|建成2座|10月底",
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("60", "2025-06-30"), ("20", "2024-12-31"), ("3", "2024-10-31"), ("2", "2024-10-31"),
    ]  # fmt: skip


def test_contents_with_their_days_are_contents(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|工作任务|具体内容及完成时限|牵头单位",
        "1|小巷整治|3月底前完成摸底；6月底前整治30条；11月底前整治85条|城管局",
        "2|公厕提升|新建公厕18座（9月底前），改造36座|城管局",
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("30", "2024-06-30"), ("85", "2024-11-30"), ("18", "2024-09-30"), ("36", "2024-12-31"),
    ]  # fmt: skip


def test_one_task_told_by_labels_is_a_row(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "项目名称|幼儿园建设|<|<",
        "责任单位|教育局|完成时限|8月底",
        "建设内容|新建幼儿园3所，新增学位810个|<|<",
    )
    assert [item.title for item in found.tree.items] == ["幼儿园建设"]
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("3", "2024-08-31"), ("810", "2024-08-31"),
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


def test_tables_below_titles_are_told_by_the_names_of_all_their_columns(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "（一）经济指标|<|<|<|<",
        "指标|单位|目标|增长|牵头单位",
        "工业投资|亿元|110|15%|经发局",
        "（二）项目建设|<|<|<|<",
        "项目|年度目标|开工时间|竣工时间|牵头单位",
        "人才公寓|建成公寓600套|2024年3月|2024年11月|建设局",
        "（三）民生实事|<|<|<|<",
        "事项|内容|数量|单位|牵头单位",
        "公园|新建公园|6|个|建设局",
    )
    assert [(f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)] == [
        ("110", "亿元", "2024-12-31"), ("15", "%", "2024-12-31"), ("600", "套", "2024-11-30"),
        ("6", "个", "2024-12-31"),
    ]  # fmt: skip


def test_kinds_of_projects_name_what_is_counted_where_nothing_else_does(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "项目类别|项目数量（个）|建设规模|<|总投资（亿元）|牵头单位",
        "^|^|数量|单位|^|^",
        "小区改造|46|1.2|万户|8.5|住建局",
        "管网更新|3|120|公里|2.4|城管局",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("小区改造", "12000", "户"), ("项目数量", "46", "个"), ("管网更新", "120", "公里"), ("项目数量", "3", "个"),
    ]  # fmt: skip


def test_names_of_an_unknown_kind_before_measures_are_the_items(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "责任河长|河流|河道清淤（公里）|排污口整治（个）|水质目标|完成时限",
        "张书记|清水河|12.5|6|Ⅲ类|11月底",
        "王主任|石头河|6.8|2|Ⅳ类|10月底",
    )
    assert [(item.title, len(item.indicators)) for item in found.tree.items] == [("清水河", 2), ("石头河", 2)]
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("12.5", "2024-11-30"), ("6", "2024-11-30"), ("6.8", "2024-10-31"), ("2", "2024-10-31"),
    ]  # fmt: skip


def test_rows_numbered_as_sections_are_chapters_where_no_others_are(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|工作任务|工作目标|完成时限",
        "（一）稳经济|<|<|<",
        "1|促消费|办活动20场次|12月",
        "（二）惠民生|<|<|<",
        "2|教育|新建学校3所|8月",
    )
    assert [(chapter.title, len(chapter.items)) for chapter in found.tree.chapters] == [("稳经济", 1), ("惠民生", 1)]


def test_every_number_of_a_table_is_in_the_ledger(tmp_path: Path) -> None:
    lines = [
        "序号|项目名称|建设内容|总投资（万元）|2023年底已完成|权重|备注|完成时限",
        "1|东川大道|改造道路8公里|41200|21500|6|含桥3座|10月底",
        "2|客运站|建站2座|20000|0|4|占地15亩|11月底",
        "合计|||61200|21500|10||",
        "注：1.每月25日前报进展。|<|<|<|<|<|<|<",
    ]
    found = reading(tmp_path, *lines)
    numbers = [line.text for line in found.ledger]
    for one in ("41200", "21500", "20000", "0", "6", "4", "3", "15", "61200", "10", "25"):
        assert one in numbers
    assert told(found) == [("8", "公里"), ("2", "座")]
    assert all(found.text[line.start : line.end] == line.text for line in found.ledger)


def test_rows_below_a_header_that_names_nothing_go_on_with_the_table_above(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|工作任务|目标|完成时限",
        "1|教育|新建学校3所|8月底",
        "序号|考核标准|得分|",
        "1|95|7|",
        "2|88|6|",
    )
    assert told(found) == [("3", "所")]
    assert {"95", "7", "88", "6"} <= {line.text for line in found.ledger}
