"""Columns of task tables that only what stands below them, or beside them, tells: years, names, goals, sums."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from model.plan.exchange.load import load_plan_file
from model.plan.ledger import WhyNot
from tests.plan.sheets import quantities, reading, told


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


def test_the_whole_year_beside_its_parts_is_the_goal(tmp_path: Path) -> None:
    found = reading(tmp_path, "序号|指标名称|计量单位|上半年|全年", "1|工业产值|亿元|118|260")
    assert [(f"{one.target:f}", str(one.due)) for one in quantities(found)] == [
        ("260", "2024-12-31"), ("118", "2024-06-30"),
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
        ("小区改造", "12000", "户"), ("小区改造项目数量", "46", "个"), ("管网更新", "120", "公里"),
        ("管网更新项目数量", "3", "个"),
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


def test_numbers_beside_the_days_of_a_row_stay_in_the_ledger(tmp_path: Path) -> None:
    found = reading(
        tmp_path, "序号|任务|目标|完成时限", "1|高企|净增高企20家|6月底8家，9月底15家", "2|平台|新建平台6家|2024.10"
    )
    assert {"8", "15"} <= {line.text for line in found.ledger}
