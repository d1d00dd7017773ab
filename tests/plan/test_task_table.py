"""Task tables of other offices: whatever their shape and columns, no number of a promise is left behind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from model.plan.document.day import due_of
from model.plan.exchange.load import load_plan_file
from model.plan.node import Confidence, Indicator


def indicators(path: Path, header: str, *rows: str) -> list[Indicator]:
    """What is found in a sheet written with | between its cells."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in ("某县2024年重点工作任务分解表", header, *rows):
        book.active.append(line.split("|"))
    book.save(path / "table.xlsx")
    return list(load_plan_file(path / "table.xlsx").tree.indicators)


@pytest.mark.parametrize("goal", ["具体目标", "主要目标", "工作成效", "年度预期目标", "绩效目标"])
def test_goals_in_a_column_of_their_own_are_read(tmp_path: Path, goal: str) -> None:
    found = indicators(
        tmp_path,
        f"序号|工作任务|{goal}|完成时限|牵头单位",
        "1|产业发展|新增规上企业20家|12月底前|工信局",
        "2|民生改善|新建幼儿园3所，改造老旧小区12个|9月底前|住建局",
    )
    assert [(one.target and int(one.target), one.unit_of_measure) for one in found] == [
        (20, "家"),
        (3, "所"),
        (12, "个"),
    ]
    assert [one.due for one in found] == [date(2024, 12, 31), date(2024, 9, 30), date(2024, 9, 30)]


def test_a_month_that_a_spreadsheet_may_have_cut_short_waits_for_a_person(tmp_path: Path) -> None:
    header = "序号|工作任务|完成时限"
    cut, whole, day = indicators(
        tmp_path, header, "1|新建粮库4座|2024.1", "2|新建菜场3个|2024.11", "3|新建公园2个|2024.1.5"
    )
    assert (cut.due, cut.due_text, cut.confidence) == (date(2024, 10, 31), "2024年1月或10月底前", Confidence.CHECK)
    assert (whole.due, whole.confidence) == (date(2024, 11, 30), Confidence.SURE)
    assert day.due == date(2024, 1, 5)


def test_goals_beside_the_content_are_read_as_well(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "序号|工作任务|工作内容|具体目标|完成时限",
        "1|产业发展|建成标准化厂房5万平方米|新增规上企业20家|6月底前",
    )
    assert {(str(one.target), one.unit_of_measure) for one in found} == {("50000", "平方米"), ("20", "家")}


def test_a_bare_target_belongs_to_its_task_where_the_content_has_no_name_for_it(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "序号|重点任务|工作内容|目标值|完成时限",
        "1|新增规上工业企业|建立培育库，逐户走访|20家|11月底前",
    )
    assert ("20", "家", date(2024, 11, 30)) in {(str(one.target), one.unit_of_measure, one.due) for one in found}


def test_a_task_without_a_goal_is_still_a_task(tmp_path: Path) -> None:
    found = indicators(tmp_path, "序号|工作任务|具体目标|完成时限", "1|建成县档案馆新馆||10月底前")
    assert [(one.name, one.due) for one in found] == [("建成县档案馆新馆", date(2024, 10, 31))]


def told(found: list[Indicator]) -> list[tuple[str, str | None, str]]:
    """Number, unit and day of each indicator."""
    return [(f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in found if one.target is not None]


def test_every_column_that_says_something_is_read(tmp_path: Path) -> None:
    header = "序号|重点工作|目标任务|工作任务|具体举措|责任单位|完成时限"
    found = indicators(tmp_path, header, "1|强工业|新增企业15家|技改40项|培训2000人次|工信局|9月底")
    assert {(number, unit) for number, unit, _ in told(found)} == {("15", "家"), ("40", "项"), ("2000", "人次")}
    assert {day for _, _, day in told(found)} == {"2024-09-30"}


def test_a_column_of_an_unknown_name_is_read_where_it_promises(tmp_path: Path) -> None:
    header = "序号|重点工作|年度打算|所在乡镇|完成时限"
    found = indicators(tmp_path, header, "1|强水利|加固水库5座，新建水渠12公里|东山镇3村|9月底")
    assert [(number, unit) for number, unit, _ in told(found)] == [("5", "座"), ("12", "公里")]


def test_bare_numbers_have_the_thing_and_the_unit_of_their_column(tmp_path: Path) -> None:
    found = indicators(
        tmp_path, "序号|镇街|引进项目（个）|技改投入（亿元）|完成时限", "1|东山镇|5|2.5|6月底", "2|西山镇|4|2|6月底"
    )
    assert [(number, unit) for number, unit, _ in told(found)] == [
        ("5", "个"),
        ("2.5", "亿元"),
        ("4", "个"),
        ("2", "亿元"),
    ]


def test_the_first_of_several_columns_names_the_task_where_none_is_called_so(tmp_path: Path) -> None:
    header = "序号|报告内容|细化任务|量化目标|牵头单位|完成时间"
    rows = [
        "1|扩大投资|推进项目建设|开工项目90个|发改委|11月底",
        "2|稳定粮食|建设农田12万亩|产量40万吨以上|农业局|10月底",
    ]
    found = indicators(tmp_path, header, *rows)
    assert {number for number, _, _ in told(found)} == {"90", "120000", "400000"}
    tree = load_plan_file(tmp_path / "table.xlsx").tree
    assert [item.title for chapter in tree.chapters for item in chapter.items] == ["扩大投资", "稳定粮食"]


def test_a_target_in_words_is_read_as_a_goal(tmp_path: Path) -> None:
    found = indicators(tmp_path, "编号|工程名称|建设内容|年度目标", "1|扩容|新建学校4所|投用3所，新增学位5200个")
    assert [(number, unit) for number, unit, _ in told(found)] == [("4", "所"), ("3", "所"), ("5200", "个")]


def test_a_column_of_amounts_is_that_of_the_targets(tmp_path: Path) -> None:
    found = indicators(
        tmp_path, "项目名称|实施内容|数量|经费（万元）|完成时间", "辅具适配|为残疾人适配辅具|900件|180|10月底"
    )
    assert told(found) == [("900", "件", "2024-10-31")]


def test_a_task_too_long_for_a_title_is_said(tmp_path: Path) -> None:
    task = "建成泵站4座，" + "统筹推进水利基础设施建设和管护" * 4
    found = indicators(tmp_path, "序号|重点任务|工作内容", f"1|{task}|整修渠道30公里")
    assert {number for number, _, _ in told(found)} == {"4", "30"}


def test_what_is_done_by_each_day_of_a_cell_is_read(tmp_path: Path) -> None:
    days = "①3月底前，完成设计招标；②6月底前完成改造20公里；③10月底前完成改造45公里"
    found = indicators(
        tmp_path, "序号|工作任务|进度安排|单位", f"1|改造管网|{days}|水务局", "2|修路8公里|6月底前|交通局"
    )
    assert [(one.name, str(one.due)) for one in found if one.target is None] == [("完成设计招标", "2024-03-31")]
    assert told(found) == [
        ("20", "公里", "2024-06-30"), ("45", "公里", "2024-10-31"), ("8", "公里", "2024-06-30"),
    ]  # fmt: skip


def test_a_row_is_due_before_a_season(tmp_path: Path) -> None:
    (found,) = indicators(tmp_path, "序号|工作任务|主要指标|完成时限", "1|水库加固|加固水库11座|汛期前")
    assert (found.due, found.confidence) == (date(2024, 5, 31), Confidence.CHECK)


def test_a_column_of_days_is_known_by_its_cells(tmp_path: Path) -> None:
    found = indicators(tmp_path, "序号|工作任务|目标|何时", "1|种植|建大棚300座|9月底前", "2|养殖|建牛舍20栋|11月")
    assert [day for _, _, day in told(found)] == ["2024-09-30", "2024-11-30"]


def test_the_day_of_a_row_is_that_of_all_its_sentences(tmp_path: Path) -> None:
    rows = ["1|教育|培训教师100人。建设学校3所。|6月底", "2|养老|新建中心2处，5月开工；改造敬老院4所|10月底"]
    found = indicators(tmp_path, "序号|重点任务|工作内容|完成时限", *rows)
    assert [day for _, _, day in told(found)] == ["2024-06-30", "2024-06-30", "2024-10-31", "2024-10-31"]


def test_columns_of_quarters_say_what_is_for_each(tmp_path: Path) -> None:
    header = "序号|项目名称|建设内容|一季度|二季度目标|责任单位"
    found = indicators(tmp_path, header, "1|水厂|新建管网12公里|完成投资2亿元|完成投资5亿元|水务局")
    assert told(found) == [
        ("12", "公里", "2024-12-31"), ("2", "亿元", "2024-03-31"), ("5", "亿元", "2024-06-30"),
    ]  # fmt: skip


def test_bare_numbers_of_quarters_are_of_the_thing_and_the_unit_that_the_row_names(tmp_path: Path) -> None:
    header = "考核内容|年度任务|权重|一季度|上半年|责任部门"
    found = indicators(tmp_path, header, "新增市场主体（户）|3600|6|800|1700|市监局", "零售额（亿元）|24|8|5|11|商务局")
    assert told(found) == [
        ("3600", "户", "2024-12-31"), ("800", "户", "2024-03-31"), ("1700", "户", "2024-06-30"),
        ("24", "亿元", "2024-12-31"), ("5", "亿元", "2024-03-31"), ("11", "亿元", "2024-06-30"),
    ]  # fmt: skip


def test_what_was_spent_by_an_earlier_day_is_no_target_and_a_last_day_is_one(tmp_path: Path) -> None:
    header = "序号|项目名称|总投资（万元）|截至上年底完成投资（万元）|建设内容|完成期限"
    found = indicators(tmp_path, header, "1|东湖路|9000|4000|建成桥梁2座|9月底", "2|水厂|800|0|铺管3公里|11月底")
    assert told(found) == [("2", "座", "2024-09-30"), ("3", "公里", "2024-11-30")]


def test_what_each_office_has_to_reach_stands_below_measures_of_any_name(tmp_path: Path) -> None:
    header = "责任单位|亿元以上项目（个）|其中：工业项目|到位资金（亿元）|实际利用外资（万美元）|备注"
    found = indicators(tmp_path, header, "经开区|25|4|60|1500|-", "东山街道|6|1|12|-|牵头", "合计|31|5|72|1500|-")
    assert [(number, unit) for number, unit, _ in told(found)] == [
        ("25", "个"), ("4", "个"), ("60", "亿元"), ("1500", "万美元"), ("6", "个"), ("1", "个"), ("12", "亿元"),
    ]  # fmt: skip


def test_an_amount_in_place_of_words_belongs_to_its_task(tmp_path: Path) -> None:
    rows = ["1|城镇新增就业|≥8000人", "2|新增学位|3600个"]
    found = indicators(tmp_path, "序号|项目|内容及标准", *rows)
    assert [(one.name, f"{one.target:f}") for one in found] == [("城镇新增就业", "8000"), ("新增学位", "3600")]


def test_measures_beside_a_task_and_growth_beside_a_value_are_read(tmp_path: Path) -> None:
    found = indicators(tmp_path, "序号|任务|具体举措|量化指标", "1|盘活|盘活厂房|5万平方米", "2|扩容|新建粮仓|3座")
    assert [(number, unit) for number, unit, _ in told(found)] == [("50000", "平方米"), ("3", "座")]
    found = indicators(tmp_path, "指标名称|计量单位|2024年计划|增长（%）", "地区生产总值|亿元|345|7")
    assert [(number, unit) for number, unit, _ in told(found)] == [("345", "亿元"), ("7", "%")]


def test_shares_that_a_workbook_shows_as_percents_are_read_as_shown(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["某区2024年主要指标计划表"],
        ["指标名称", "单位", "2024年目标", "增幅"],
        ["工业投资", "亿元", 52, 0.0847],
        ["住院率", "%", 0.12, None],
    ):
        sheet.append(row)
    sheet["D3"].number_format, sheet["C4"].number_format = "0.0%", "0%;[Red]-0%"
    book.save(tmp_path / "shares.xlsx")
    found = list(load_plan_file(tmp_path / "shares.xlsx").tree.indicators)
    assert [(number, unit) for number, unit, _ in told(found)] == [("52", "亿元"), ("8.5", "%"), ("12", "%")]


def test_what_is_called_a_goal_beside_its_value_is_a_name(tmp_path: Path) -> None:
    found = indicators(
        tmp_path, "序号|目标名称|年度目标值|完成时间", "1|引进博士（名）|12|10月底", "2|销售额（亿元）|7|年底"
    )
    assert [(one.name, number, unit) for one, (number, unit, _) in zip(found, told(found), strict=True)] == [
        ("引进博士", "12", "名"), ("销售额", "7", "亿元"),
    ]  # fmt: skip


def test_a_task_beside_nothing_but_quarters_is_read(tmp_path: Path) -> None:
    found = indicators(
        tmp_path, "任务|一季度|二季度|责任科室", "引资|签约项目3个|签约项目7个|综合科", "办会|-|办会2场|办公室"
    )
    assert told(found) == [("3", "个", "2024-03-31"), ("7", "个", "2024-06-30"), ("2", "场", "2024-06-30")]


def test_what_is_to_add_up_to_by_a_month_is_for_that_month(tmp_path: Path) -> None:
    header = "序号|指标|计量单位|本年目标|累计到6月底目标"
    found = indicators(tmp_path, header, "1|工业产值|亿元|148|70", "2|新建基站|个|38|≥20")
    assert told(found) == [
        ("148", "亿元", "2024-12-31"), ("70", "亿元", "2024-06-30"),
        ("38", "个", "2024-12-31"), ("20", "个", "2024-06-30"),
    ]  # fmt: skip


def test_a_number_with_a_bound_is_measured_by_its_column_as_a_bare_one_is(tmp_path: Path) -> None:
    header = "序号|镇街|引进项目（个）|技改投入（亿元）"
    found = indicators(tmp_path, header, "1|东山镇|≥5|2.5以上", "2|西山镇|4|≤2")
    assert [(f"{one.target:f}", one.unit_of_measure, one.comparator) for one in found] == [
        ("5", "个", ">="), ("2.5", "亿元", ">="), ("4", "个", found[2].comparator), ("2", "亿元", "<="),
    ]  # fmt: skip


def test_signs_beside_numbers_are_their_bounds(tmp_path: Path) -> None:
    lines = ["某局2024年绩效目标表", "一级指标|二级指标|三级指标|指标值||", "|||符号|数值|单位"]
    lines += ["产出|数量|开展巡查|≥|36|次", "产出|质量|巡查合格率|≥|97|%", "产出|成效|巡查记录规范|定性|优|"]
    merged = ["A1:F1", "D2:F2", "A2:A3", "B2:B3", "C2:C3"]
    found = load_plan_file(book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": merged})).tree.indicators
    assert [(f"{one.target:f}", one.unit_of_measure, one.comparator) for one in found if one.target is not None] == [
        ("36", "次", ">="), ("97", "%", ">="),
    ]  # fmt: skip


def test_investments_by_the_months_of_the_year_are_read(tmp_path: Path) -> None:
    header = "序号|项目名称|年度计划投资（万元）|1-3月|1-6月|责任单位"
    found = indicators(tmp_path, header, "1|水厂|2600|300|1,500|水务局", "2|粮库|800|-|450|粮食局")
    assert told(found) == [
        ("300", "万元", "2024-03-31"), ("1500", "万元", "2024-06-30"), ("2600", "万元", "2024-12-31"),
        ("450", "万元", "2024-06-30"), ("800", "万元", "2024-12-31"),
    ]  # fmt: skip


def test_the_growth_of_a_whole_year_is_read_beside_its_value(tmp_path: Path) -> None:
    found = indicators(tmp_path, "指标名称|计量单位|全年目标|全年增速（%）", "外贸进出口|亿元|27|8.2")
    assert [(number, unit) for number, unit, _ in told(found)] == [("27", "亿元"), ("8.2", "%")]


def test_another_table_below_the_rows_of_one_has_its_own_columns(tmp_path: Path) -> None:
    rows = [
        "1|签约项目|签约项目15个|招商局|11月底",
        "序号|服务事项|服务标准|办理时限|牵头部门",
        "1|走访|走访企业70家|6月底|中心",
    ]
    found = indicators(tmp_path, "序号|任务名称|目标|牵头部门|时限", *rows)
    assert told(found) == [("15", "个", "2024-11-30"), ("70", "家", "2024-06-30")]


def test_the_goal_of_the_year_is_not_said_again_at_its_end(tmp_path: Path) -> None:
    found = indicators(tmp_path, "序号|任务|年度目标|三季度|四季度", "1|修路|铺油28公里|铺油28公里|铺油28公里")
    assert told(found) == [("28", "公里", "2024-12-31"), ("28", "公里", "2024-09-30")]
    found = indicators(
        tmp_path, "序号|工程名称|年度目标|6月底|年底", "1|改线|完成路基28公里|完成路基9公里|完成路基28公里"
    )
    assert told(found) == [("28", "公里", "2024-12-31"), ("9", "公里", "2024-06-30")]


def test_a_sum_that_counts_its_rows_is_no_task(tmp_path: Path) -> None:
    found = indicators(
        tmp_path, "序号|项目名称|建设内容", "合计（2个）|合计（2个）|", "1|水厂|铺管3公里", "2|桥|建桥4座"
    )
    assert [(number, unit) for number, unit, _ in told(found)] == [("3", "公里"), ("4", "座")]


def book_of(path: Path, sheets: dict[str, list[str]], merged: dict[str, list[str]] | None = None) -> Path:
    """A workbook of sheets written with | between their cells, some of them merged."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in line.split("|")])
        for place in (merged or {}).get(name, ()):
            sheet.merge_cells(place)
    book.save(path / "book.xlsx")
    return path / "book.xlsx"


def outline(path: Path) -> list[str]:
    """Chapters and items of a workbook, one a line."""
    tree = load_plan_file(path).tree
    return [
        line
        for chapter in tree.chapters
        for line in (f"{chapter.number} {chapter.title}", *(f"  {item.number} {item.title}" for item in chapter.items))
    ]


def test_rows_that_name_a_part_are_chapters(tmp_path: Path) -> None:
    lines = [
        "某县2024年任务分解表",
        "序号|主要任务|工作目标|完成时限",
        "一|工业发展",
        "（一）企业|||",
        "1|育龙头|新增企业10家|12月",
    ]
    lines += ["二、农业发展|||", "2|稳粮食|粮食产量稳定在20万吨|10月底", "合计||30|"]
    path = book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": ["A1:D1", "A4:D4", "A6:D6"]})
    assert outline(path) == ["1 工业发展", "  1 育龙头", "2 农业发展", "  2 稳粮食"]
    assert load_plan_file(path).tree.chapters[0].items[0].section == ("（一）企业",)
    assert [one.due for one in load_plan_file(path).tree.indicators] == [date(2024, 12, 31), date(2024, 10, 31)]


def test_a_header_of_two_rows_and_merged_cells(tmp_path: Path) -> None:
    lines = ["某县2024年任务分解表", "序号|任务分解||责任分工|", "|主要任务|目标值|牵头单位|配合单位"]
    lines += ["1|新建公园|5个|园林局|城管局", "2|改造小区|20个|住建局|街道"]
    path = book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": ["A1:E1", "A2:A3", "B2:C2", "D2:E2"]})
    assert outline(path)[1:] == ["  1 新建公园", "  2 改造小区"]
    assert [str(one.target) for one in load_plan_file(path).tree.indicators] == ["5", "20"]


def test_parts_of_a_spanning_header_that_say_nothing_have_its_meaning(tmp_path: Path) -> None:
    lines = ["某县2024年指标分解表", "序号|指标名称|单位|2024年目标||责任单位", "|||总量|增幅（%）|"]
    lines += ["1|地区生产总值|亿元|440|6.5|发改局", "2|工业增加值|%|—|9|工信局", "3|调查失业率|%|5.5以内|—|人社局"]
    merged = ["A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3"]
    found = list(load_plan_file(book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": merged})).tree.indicators)
    assert [(f"{one.target:f}", one.unit_of_measure) for one in found] == [
        ("440", "亿元"), ("6.5", "%"), ("9", "%"), ("5.5", "%"),
    ]  # fmt: skip


def test_quarters_below_a_spanning_header_are_read(tmp_path: Path) -> None:
    lines = ["某县2024年任务表", "序号|工作任务|年度目标|节点安排|||单位", "|||一季度|上半年|前三季度|"]
    lines += ["1|农房改造|改造800户|改造100户|改造300户|改造600户|住建局"]
    merged = ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3"]
    found = list(load_plan_file(book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": merged})).tree.indicators)
    assert told(found) == [
        ("800", "户", "2024-12-31"),
        ("100", "户", "2024-03-31"),
        ("300", "户", "2024-06-30"),
        ("600", "户", "2024-09-30"),
    ]


def test_the_first_row_below_a_header_that_spans_is_no_header(tmp_path: Path) -> None:
    lines = [
        "某县2024年任务表",
        "序号|重点工作||完成时限",
        "1|水利项目|加固水库5座|6月底",
        "2|交通项目|修路30公里|9月底",
    ]
    path = book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": ["A1:D1", "B2:C2"]})
    assert [number for number, _, _ in told(list(load_plan_file(path).tree.indicators))] == ["5", "30"]


def test_every_column_of_a_year_to_come_is_a_target(tmp_path: Path) -> None:
    found = indicators(tmp_path, "序号|指标|2023年|2024年|2025年", "1|规上企业数（家）|90|120|150")
    assert told(found) == [("120", "家", "2024-12-31"), ("150", "家", "2025-12-31")]


def test_a_target_that_says_how_it_changes_has_the_unit_of_its_row(tmp_path: Path) -> None:
    rows = ["单位能耗|%|下降3", "污水处理率|%|97以上", "新增床位|张|不少于200"]
    found = indicators(tmp_path, "指标|单位|目标值", *rows)
    assert [(one.comparator, f"{one.target:f}", one.unit_of_measure) for one in found] == [
        ("=", "3", "%"), (">=", "97", "%"), (">=", "200", "张"),
    ]  # fmt: skip
    assert found[0].measure == "reduction"


def test_parts_below_a_header_with_a_unit_have_that_unit(tmp_path: Path) -> None:
    lines = ["某市2024年任务表", "序号|县（市、区）|建设任务（万亩）|", "||新建|改造", "1|东县|5|2", "2|西县|4|1"]
    path = book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": ["A1:D1", "A2:A3", "B2:B3", "C2:D2"]})
    found = list(load_plan_file(path).tree.indicators)
    assert [(one.name, f"{one.target:f}") for one in found][:2] == [("东县新建", "50000"), ("东县改造", "20000")]


def test_things_above_parts_with_units_name_them(tmp_path: Path) -> None:
    lines = ["某县2024年任务表", "单位|固定资产投资||新增企业（家）", "|总额（亿元）|增速（%）|", "东镇|12.5|10|5"]
    path = book_of(tmp_path, {"Sheet1": lines}, {"Sheet1": ["A1:D1", "A2:A3", "B2:C2", "D2:D3"]})
    found = list(load_plan_file(path).tree.indicators)
    assert [(number, unit) for number, unit, _ in told(found)] == [("12.5", "亿元"), ("10", "%"), ("5", "家")]
    assert found[0].name == "东镇固定资产投资总额"


def test_a_row_is_due_when_it_is_done_and_not_when_it_is_begun(tmp_path: Path) -> None:
    found = indicators(
        tmp_path, "序号|工程名称|建设内容|计划开工时间|计划竣工时间", "1|滨河路|建成2公里|2024.3|2024.11"
    )
    assert told(found) == [("2", "公里", "2024-11-30")]


def test_goals_beside_units_and_targets_are_names(tmp_path: Path) -> None:
    rows = ["经济|工业增速|%|8.5|10", "民生|新增就业|人|3200|6"]
    found = indicators(tmp_path, "指标类别|考核指标|单位|目标值|权重（分）", *rows)
    assert [(one.name, number, unit) for one, (number, unit, _) in zip(found, told(found), strict=True)] == [
        ("工业增速", "8.5", "%"), ("新增就业", "3200", "人"),
    ]  # fmt: skip
    tree = load_plan_file(tmp_path / "table.xlsx").tree
    assert [chapter.title for chapter in tree.chapters] == ["经济", "民生"]


def test_a_title_with_a_number_like_a_year_is_read(tmp_path: Path) -> None:
    found = indicators(tmp_path, "序号|工作目标|工作措施|时间安排", "1|新增车位2000个|盘活地块12处|10月底前")
    assert told(found) == [("2000", "个", "2024-10-31"), ("12", "处", "2024-10-31")]


def test_what_a_project_is_to_cost_is_no_target(tmp_path: Path) -> None:
    found = indicators(tmp_path, "项目类别|项目名称|建设规模和内容|投资估算（万元）", "交通|修路|改造公路80公里|6400")
    assert [number for number, _, _ in told(found)] == ["80"]


def test_what_each_place_gets_is_read_where_the_columns_name_things_and_units(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "乡镇|人工造林（亩）|义务植树（万株）",
        "东河镇|1200|3",
        "西岭乡|900|2.5",
        "南塘镇|0|",
        "合计|2100|5.5",
    )
    assert [(one.name, number) for one, (number, _, _) in zip(found, told(found), strict=True)] == [
        ("东河镇人工造林", "1200"), ("东河镇义务植树", "30000"), ("西岭乡人工造林", "900"), ("西岭乡义务植树", "25000"),
    ]  # fmt: skip


def test_what_places_get_is_in_the_one_unit_above_their_table(tmp_path: Path) -> None:
    lines = ["2024年造林任务分配表", "|||（单位：亩）", "乡镇|造林任务数|其中：经济林|农户户数"]
    path = book_of(tmp_path, {"Sheet1": [*lines, "东河镇|1200|300|88", "西岭乡|900|-|45", "合计|2100|300|133"]})
    assert [(number, unit) for number, unit, _ in told(list(load_plan_file(path).tree.indicators))] == [
        ("1200", "亩"), ("300", "亩"), ("900", "亩"),
    ]  # fmt: skip


def test_every_sheet_counts_once_and_hidden_ones_do_not(tmp_path: Path) -> None:
    header = "序号|重点任务|工作目标"
    sheets = {"工业": [header, "1|育龙头|新增企业10家"], "农业": [header, "1|稳粮食|粮食产量达到20万吨"]}
    path = book_of(tmp_path, {**sheets, "汇总": [header, "1|育龙头|新增企业10家"], "说明": ["填表说明"]})
    assert outline(path) == ["1 工业", "  1 育龙头", "2 农业", "  2 稳粮食"]
    book = openpyxl.load_workbook(path)
    book["农业"].sheet_state = "hidden"
    book.save(path)
    assert outline(path)[1:] == ["  1 育龙头"]


def test_the_list_in_a_cell_is_no_list_of_items(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (
        ("序号", "重点工作", "具体措施"),
        (1, "招商引资", "1.引进项目20个\n2.举办推介会3场"),
        (2, "园区", "扩建厂房5座"),
    ):
        book.active.append(row)
    book.save(tmp_path / "listed.xlsx")
    assert outline(tmp_path / "listed.xlsx")[1:] == ["  1 招商引资", "  2 园区"]


def test_the_investment_of_the_year_has_the_unit_of_its_column(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "序号|项目名称|建设内容|总投资（万元）|年度计划投资（万元）|年度形象进度",
        "1|产业园|新建厂房5座|50000|20000|主体完工",
    )
    assert ("20000", "万元") in {(str(one.target), one.unit_of_measure) for one in found}
    assert "50000" not in {str(one.target) for one in found}


def test_investments_are_in_the_unit_above_their_table(tmp_path: Path) -> None:
    lines = ["某县2024年重点项目计划", "单位：万元||||", "序号|项目名称|建设内容|总投资|2024年计划投资"]
    path = book_of(tmp_path, {"Sheet1": [*lines, "1|水厂|铺管3公里|9000|2600", "2|粮库|建仓4座|1,800|1,200"]})
    assert [(number, unit) for number, unit, _ in told(list(load_plan_file(path).tree.indicators))] == [
        ("3", "公里"), ("2600", "万元"), ("4", "座"), ("1200", "万元"),
    ]  # fmt: skip


def test_of_the_investments_of_several_years_the_latest_is_to_come(tmp_path: Path) -> None:
    header = "序号|项目名称|建设内容|2023年完成投资（万元）|2024年计划投资（万元）"
    found = indicators(tmp_path, header, "1|水厂|铺管3公里|300|5000", "2|桥|建桥4座|100|600")
    assert [(number, unit) for number, unit, _ in told(found)] == [
        ("3", "公里"), ("5000", "万元"), ("4", "座"), ("600", "万元"),
    ]  # fmt: skip


def test_what_takes_years_is_due_at_their_end_and_its_goal_and_investment_in_the_plans_year(tmp_path: Path) -> None:
    header = "序号|项目名称|建设内容|年度投资（万元）|年度形象进度|开竣工时间"
    rows = ["1|水厂|铺管30公里|2600|铺管12公里；建泵站7座|2023.5-2025.10", "2|粮库|建仓4座|800|完工|2024.3-2024.9"]
    assert told(indicators(tmp_path, header, *rows)) == [
        ("30", "公里", "2025-10-31"), ("12", "公里", "2024-12-31"), ("7", "座", "2024-12-31"),
        ("2600", "万元", "2024-12-31"),
        ("4", "座", "2024-09-30"), ("800", "万元", "2024-12-31"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("2024.3-2026.11", "2026年11月底前"),
        ("2024年3月至9", "2024年9月底前"),
        ("2024-2026年", "2026年底前"),
        (" 2024 年 8 月", "2024年8月底前"),
        ("12月", "12月底前"),
        ("6月底", "6月底前"),
        ("2024.6", "2024年6月底前"),
        ("2024-06-30", "2024年6月30日前"),
        ("9月1日", "9月1日前"),
        ("3月-11月", "11月底前"),
        ("2024年1-10月", "2024年10月底前"),
        ("12月底前完成", "12月底前"),
        ("全年", "全年"),
        ("年底", "年底前"),
        ("6月底完成选址，11月底全部完成", "6月或11月底前"),
        ("力争10月建成", "10月底前"),
        ("3月启动", ""),
        ("长期坚持", ""),
        ("每月1期", ""),
    ],
)
def test_when_a_row_is_due(words: str, said: str) -> None:
    assert due_of(words) == said
