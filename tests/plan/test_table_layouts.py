"""Layouts of task tables: headers of several rows, tables side by side, goals beside goals, days that count."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl

from model.plan.exchange.load import load_plan_file
from model.plan.read import PlanReading
from tests.plan.sheets import quantities, reading, told


def in_word(path: Path, *blocks: str | list[str]) -> PlanReading:
    """What is read in a document of paragraphs and of tables written with | between their cells."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        rows = [line.split("|") for line in block]
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                table.cell(row, column).text = words
    document.save(str(path / "tables.docx"))
    return load_plan_file(path / "tables.docx")


def test_a_header_of_three_rows_names_each_column_by_all_of_them(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "镇街|农业|<|工业|<|<|完成时限",
        "^|播种面积（万亩）|生猪出栏（头）|规上产值（亿元）|工业投资|<|^",
        "^|^|^|^|总额（亿元）|增幅（%）|^",
        "北湖镇|5.2|12000|36|4.5|10|11月底前",
    )
    assert [one.name for one in quantities(found)][2:] == [
        "北湖镇工业规上产值", "北湖镇工业投资总额", "北湖镇工业投资增速",
    ]  # fmt: skip


def test_goals_of_two_years_to_come_stand_each_under_its_own(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "单位|到2025年规划指标（万亩）|<|到2030年规划指标（万亩）|<",
        "^|累计建成农田|累计改造提升|累计建成农田|累计改造提升",
        "芦荡镇|2.8|0.4|3.2|0.6",
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("28000", "2025-12-31"), ("4000", "2025-12-31"), ("32000", "2030-12-31"), ("6000", "2030-12-31"),
    ]  # fmt: skip


def test_the_years_of_values_may_stand_beside_what_was_there_at_first(tmp_path: Path) -> None:
    found = reading(tmp_path, "序号|指标内容|2023年底数|2024年|2025年|牵头单位", "1|养老设施（处）|36|44|52以上|民政局")
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("养老设施", "44", "2024-12-31"), ("养老设施", "52", "2025-12-31"),
    ]  # fmt: skip


def test_a_header_that_begins_anew_stands_over_a_table_of_its_own(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "|||||单位：户",
        "乡镇|改厕任务|整村推进|乡镇|改厕任务|整村推进",
        "城关镇|860|300|白塔乡|420|120",
        "双河镇|750|280|||",
        "小计|1610|580|小计|420|120",
    )
    assert [(item.title, told_of) for item, told_of in zip(found.tree.items, _targets(found), strict=True)] == [
        ("城关镇", ["860", "300"]), ("双河镇", ["750", "280"]), ("白塔乡", ["420", "120"]),
    ]  # fmt: skip


def _targets(found: PlanReading) -> list[list[str]]:
    return [[f"{one.target:f}" for one in item.indicators] for item in found.tree.items]


def test_a_second_goal_beside_the_first_is_a_target_by_its_name(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|指标|单位|基本目标|奋斗目标|责任部门",
        "1|生产总值|亿元|95|98|经发局",
        "2|新增企业|户|30|36|经发局",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("生产总值", "95", "亿元"), ("生产总值（奋斗目标）", "98", "亿元"),
        ("新增企业", "30", "户"), ("新增企业（奋斗目标）", "36", "户"),
    ]  # fmt: skip


def test_days_that_count_are_targets_of_what_their_row_names(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|任务名称|年度目标|进度安排",
        "1|培育企业|净增高企15家|6月底8家，9月底12家，12月底15家",
        "2|修路|修路6公里|10月15日前",
    )
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("净增高企", "15", "2024-12-31"), ("净增高企", "8", "2024-06-30"), ("净增高企", "12", "2024-09-30"),
        ("修路", "6", "2024-10-15"),
    ]  # fmt: skip


def test_steps_of_the_work_are_due_when_their_headers_say(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|行动|任务目标|第一阶段（3月1日—4月10日）|第二阶段（4月11日—6月10日）",
        "1|河道清漂|清理河道25公里|清理10公里|清理15公里",
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("25", "2024-12-31"), ("10", "2024-04-10"), ("15", "2024-06-10"),
    ]  # fmt: skip


def test_a_bound_is_no_day(tmp_path: Path) -> None:
    found = reading(tmp_path, "单位|新增就业（人）|登记失业率（%）", "沙河镇|1200|4以内", "开发区|900|3.8以内")
    assert told(found) == [("1200", "人"), ("4", "%"), ("900", "人"), ("3.8", "%")]


def test_tables_under_headings_of_a_document_leave_out_sums_and_name_what_they_count(tmp_path: Path) -> None:
    found = in_word(
        tmp_path,
        "沙河县2024年就业工作目标任务分解",
        "一、就业目标任务",
        ["单位|新增就业（人）|其中：困难人员（人）", "沙河镇|1200|130", "柳林镇|650|60", "合计|1850|190"],
        "二、培训目标任务",
        ["序号|培训项目|培训人数|完成时限", "1|家政服务|240人|8月底前", "2|电商直播|160人|10月底前"],
    )
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("沙河镇新增就业", "1200", "2024-12-31"), ("沙河镇困难人员", "130", "2024-12-31"),
        ("柳林镇新增就业", "650", "2024-12-31"), ("柳林镇困难人员", "60", "2024-12-31"),
        ("家政服务培训人数", "240", "2024-08-31"), ("电商直播培训人数", "160", "2024-10-31"),
    ]  # fmt: skip


def test_numbers_in_wide_signs_are_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (
        ("某县2024年任务表",),
        ("序号", "指标", "单位", "目标"),
        (1, "投资", "亿元", "７．５"),
        (2, "收入", "元", "１２，３００"),
    ):
        book.active.append(row)
    book.save(tmp_path / "wide.xlsx")
    assert told(load_plan_file(tmp_path / "wide.xlsx")) == [("7.5", "亿元"), ("12300", "元")]


def test_the_number_of_an_item_hides_no_number_of_its_row(tmp_path: Path) -> None:
    found = reading(tmp_path, "序号|指标|单位|目标|分值", "1|增速|%|6|1", "2|户数|户|14|2")
    assert {"1", "2"} <= {line.text for line in found.ledger if found.text[line.start - 1] == "："}


def test_what_is_invested_in_the_year_of_a_project_that_takes_longer_is_due_in_it(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "单位：万元|<|<|<|<|<",
        "序号|项目名称|建设内容|建设年限|投资完成及计划|<",
        "^|^|^|^|至2023年底累计完成|2024年计划",
        "1|北环路|新建道路18公里|2023-2025年|21000|12000",
    )
    assert [(f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)] == [
        ("18", "公里", "2025-12-31"), ("12000", "万元", "2024-12-31"),
    ]  # fmt: skip


def test_numbers_of_quarters_behind_the_investment_are_invested_and_never_built(tmp_path: Path) -> None:
    header = "序号|项目名称|年度形象进度|年度计划投资（万元）|一季度|二季度"
    found = reading(tmp_path, header, "1|粮库|完成仓房4座|800|100|450")
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("完成仓房", "4", "座"), ("完成投资", "100", "万元"), ("完成投资", "450", "万元"), ("完成投资", "800", "万元"),
    ]  # fmt: skip


def test_a_number_above_the_goal_is_none_of_its_parts(tmp_path: Path) -> None:
    found = reading(tmp_path, "序号|任务|年度目标|一季度|二季度", "1|粮库|建成仓房4座|1|300")
    assert told(found) == [("4", "座"), ("1", "座")]


def test_a_goal_behind_a_label_above_a_table_is_a_target(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "年度总体目标|抚育森林5000亩，提升管护水平。|<|<",
        "一级指标|二级指标|三级指标|指标值",
        "产出指标|数量指标|巡护人次|≥12000人次",
    )
    assert told(found) == [("5000", "亩"), ("12000", "人次")]


def test_rows_of_years_are_read_whatever_stands_in_their_corner(tmp_path: Path) -> None:
    found = reading(tmp_path, "年度|新改建公路（公里）|改造危桥（座）", "2024年|120|15", "2025年|140|18", "合计|260|33")
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("新改建公路", "120", "2024-12-31"), ("新改建公路", "140", "2025-12-31"),
        ("改造危桥", "15", "2024-12-31"), ("改造危桥", "18", "2025-12-31"),
    ]  # fmt: skip


def test_a_card_of_one_task_may_name_several_people_and_parts_of_the_year(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "任务名称|园区提质|牵头领导|李某",
        "年度目标|建成厂房15万平方米，入驻企业30家以上|<|<",
        "上半年目标|修编规划2个|<|<",
        "责任单位|管委会|完成时限|12月底前",
    )
    assert [(f"{one.target:f}", one.unit_of_measure, str(one.due)) for one in quantities(found)] == [
        ("150000", "平方米", "2024-12-31"), ("30", "家", "2024-12-31"), ("2", "个", "2024-06-30"),
    ]  # fmt: skip


def test_amounts_with_their_units_below_parts_of_the_year_are_of_what_their_row_names(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "考核内容|2024年任务|一季度|上半年|分值|责任单位",
        "实际利用外资|3725万美元|75万美元|150万美元|10|商务局",
        "抽检合格率|≥97.6%|≥97.6%|≥97.6%|3|市场局",
    )
    assert [(one.name, f"{one.target:f}", one.comparator, str(one.due)[5:]) for one in quantities(found)] == [
        ("实际利用外资", "3725", "=", "12-31"), ("实际利用外资", "75", "=", "03-31"),
        ("实际利用外资", "150", "=", "06-30"), ("抽检合格率", "97.6", ">=", "12-31"),
        ("抽检合格率", "97.6", ">=", "03-31"), ("抽检合格率", "97.6", ">=", "06-30"),
    ]  # fmt: skip


def test_an_office_that_gets_measures_by_a_day_is_named_with_them(tmp_path: Path) -> None:
    found = reading(tmp_path, "序号|单位|改造小区（个）|新增学位（个）|完成时限", "1|石佛乡|36|900|10月底前")
    assert [(one.name, str(one.due)) for one in quantities(found)] == [
        ("石佛乡改造小区", "2024-10-31"), ("石佛乡新增学位", "2024-10-31"),
    ]  # fmt: skip


def test_a_value_of_an_earlier_year_dates_no_other(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "编号|目标名称|2023年|2024年|龙泉街道|石佛乡|完成时限", "1|新增就业|4007|1965人|400人|401人|11月"
    )
    assert [(one.name, f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("新增就业", "1965", "2024-11-30"), ("龙泉街道新增就业", "400", "2024-11-30"),
        ("石佛乡新增就业", "401", "2024-11-30"),
    ]  # fmt: skip


def test_what_was_expected_of_a_year_beside_a_goal_without_one_is_past(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "序号|指标项目|单位|2023年预计|年度目标值|石佛乡|柳林镇", "1|新增学位|个|3216|1063|101|102"
    )
    assert told(found) == [("1063", "个"), ("101", "个"), ("102", "个")]


def test_goals_in_words_beside_quarters_need_no_other_name(tmp_path: Path) -> None:
    for goal in ("年度目标", "2024年目标"):
        found = reading(
            tmp_path, f"板块|序号|{goal}|一季度|上半年|牵头领导", "乡村|1|送戏下乡143场|送戏下乡35场|送戏下乡71场|李某"
        )
        assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
            ("143", "2024-12-31"), ("35", "2024-03-31"), ("71", "2024-06-30"),
        ]  # fmt: skip


def test_rows_of_a_document_that_were_told_are_no_header(tmp_path: Path) -> None:
    found = in_word(
        tmp_path,
        "某县2024年工作方案",
        "一、目标任务",
        ["指标|单位|任务数|完成期限", "造林面积|亩|2500|全年", "新增就业|人|6611|2024年6月30日"],
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("2500", "2024-12-31"), ("6611", "2024-06-30"),
    ]  # fmt: skip


def test_villages_of_any_name_stand_behind_their_towns(tmp_path: Path) -> None:
    found = reading(tmp_path, "县区|乡镇|行政村|清淤（公里）|护岸（处）", "安县|白石镇|上坪村|12|3", "^|^|下坪村|8.5|2")
    assert [one.name for one in quantities(found)][::2] == ["安县白石镇上坪村清淤", "安县白石镇下坪村清淤"]


def test_how_much_more_it_is_than_a_year_before_stands_behind_the_value(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "指标|单位|2024年计划|比上年增减",
        "城镇化率|%|86|提高2个百分点",
        "工业投资|亿元|45|增长8%",
        "新增就业|人|12000|—",
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("城镇化率", "86", "%"), ("城镇化率增幅", "2", "个百分点"), ("工业投资", "45", "亿元"),
        ("工业投资增速", "8", "%"), ("新增就业", "12000", "人"),
    ]  # fmt: skip


def test_a_goal_that_is_a_day_is_that_of_its_row(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "序号|项目|数量目标|质量目标|时效目标",
        "1|演出|演出60场|满意度95%以上|11月底前完成",
        "2|阵地|提升阵地8个|合格率100%|10月底前",
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("60", "2024-11-30"), ("95", "2024-11-30"), ("8", "2024-10-31"), ("100", "2024-10-31"),
    ]  # fmt: skip


def test_offices_side_by_side_get_their_part_of_the_only_other_column(tmp_path: Path) -> None:
    found = reading(tmp_path, "任务名称|发改局|工信局", "争取资金（万元）|3200|1500", "争取项目（个）|6|4")
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("发改局争取资金", "3200", "万元"), ("工信局争取资金", "1500", "万元"),
        ("发改局争取项目", "6", "个"), ("工信局争取项目", "4", "个"),
    ]  # fmt: skip


def test_goals_in_words_of_several_years_are_each_of_its_own(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        "主要任务|具体措施|2024年目标|2025年目标|责任单位",
        "建强示范村|完善设施|建成示范村30个|建成示范村50个|农业局",
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("30", "2024-12-31"), ("50", "2025-12-31"),
    ]  # fmt: skip


def test_what_each_span_of_months_in_a_cell_is_for_is_read(tmp_path: Path) -> None:
    days = "1—3月：完成招标；4—6月：改造管网20公里；7—12月：改造管网45公里"
    found = reading(
        tmp_path, "序号|重点任务|时间进度", f"1|管网改造|{days}", "2|泵站|1—6月：完成前期；7—9月：建成泵站3座"
    )
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("20", "2024-06-30"), ("45", "2024-12-31"), ("3", "2024-09-30"),
    ]  # fmt: skip


def test_units_may_stand_behind_a_stroke_a_comma_or_in_any_bracket(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "序号|指标|目标值", "1|工业增速/%|8", "2|粮食产量／万吨|32", "3|城镇化率，%|66.5", "4|投资[亿元]|18"
    )
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("工业增速", "8", "%"), ("粮食产量", "320000", "吨"), ("城镇化率", "66.5", "%"), ("投资", "18", "亿元"),
    ]  # fmt: skip


def test_the_title_and_the_unit_may_stand_in_the_table_of_a_document(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=5, cols=3)
    rows = ("2024年非税任务表||", "单位：万元||", "单位|任务数|备注", "税务局|2600|", "财政局|1400|含罚没")
    for row, line in enumerate(rows):
        for column, words in enumerate(line.split("|")):
            table.cell(row, column).text = words
    for row in (0, 1):
        table.cell(row, 0).merge(table.cell(row, 2))
    document.save(str(tmp_path / "inside.docx"))
    found = load_plan_file(tmp_path / "inside.docx")
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in quantities(found)] == [
        ("税务局", "2600", "万元"), ("财政局", "1400", "万元"),
    ]  # fmt: skip
