"""Task tables in plain and pasted text: they say what the same tables say in a workbook, at their own places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.plan.node import Confidence, Indicator
from model.plan.read import PlanReading, read_plan


def reading(*lines: str) -> PlanReading:
    """What is read in a table of a plan for 2024, its cells written with | for tabs."""
    found = read_plan("\n".join(("某县2024年重点工作任务表", *(line.replace("|", "\t") for line in lines))), year=2024)
    for one in found.tree.indicators:
        assert one.span is not None and found.text[one.span.start : one.span.end] == one.span.quote
    for numeral in found.ledger:
        assert found.text[numeral.start : numeral.end] == numeral.text
    places = [(numeral.start, numeral.end) for numeral in found.ledger]
    assert len(places) == len(set(places))
    return found


def told(found: PlanReading) -> list[tuple[str, str | None, str]]:
    """Number, unit and day of each quantity."""
    return [
        (f"{one.target:f}", one.unit_of_measure, str(one.due))
        for one in found.tree.indicators
        if one.target is not None
    ]


def quotes(found: PlanReading) -> list[str]:
    return [one.span.quote for one in found.tree.indicators if one.span is not None]


def test_cells_on_lines_of_their_own_may_leave_their_bar_behind() -> None:
    cells = "序号 | 重点工作 | 单位 | 时限 | 1 | 盘活企业10家 | 经信局 | 6月底 | 2 | 改造管网5公里 | 住建局 | 全年"
    found = read_plan("某县2024年重点工作清单\n" + cells.replace(" | ", " |\n") + " |", year=2024)
    assert [item.title for item in found.tree.items] == ["盘活企业10家", "改造管网5公里"]
    assert told(found) == [("10", "家", "2024-06-30"), ("5", "公里", "2024-12-31")]


def test_columns_of_quarters_date_what_stands_in_them() -> None:
    found = reading(
        "序号|项目名称|一季度|二季度|三季度|责任单位",
        "1|管网改造|完成招标|改造20公里|改造45公里|水务局",
        "2|校舍扩建|扩建2栋|扩建5栋|扩建9栋|教育局",
    )
    assert told(found) == [
        ("20", "公里", "2024-06-30"),
        ("45", "公里", "2024-09-30"),
        ("2", "栋", "2024-03-31"),
        ("5", "栋", "2024-06-30"),
        ("9", "栋", "2024-09-30"),
    ]
    assert "改造45公里" in quotes(found)


def test_a_header_of_two_rows_names_parts_below_a_cell_that_spans() -> None:
    found = reading(
        "序号|指标名称|计量单位|2024年目标||责任单位",
        "|||总量|增速（%）|",
        "1|地区生产总值|亿元|200|7|发改局",
        "2|新增就业|人|5500||人社局",
    )
    assert told(found) == [("200", "亿元", "2024-12-31"), ("7", "%", "2024-12-31"), ("5500", "人", "2024-12-31")]


def test_a_bare_target_has_the_thing_and_the_unit_of_its_row_or_header() -> None:
    found = reading(
        "指标|单位|目标值|责任单位",
        "优良天数比例|%|≥88|环境局",
        "PM2.5浓度|微克/立方米|≤32|环境局",
        "新增企业|户|6000|市监局",
        "合计|户|6000|",
    )
    assert [(one.comparator, f"{one.target:f}", one.unit_of_measure) for one in found.tree.indicators] == [
        (">=", "88", "%"), ("<=", "32", "微克/立方米"), ("=", "6000", "户"),
    ]  # fmt: skip
    found = reading("乡镇|造林（亩）|植树（万株）", "东河镇|1200|3", "西岭乡|900|2.5", "合计|2100|5.5")
    assert [one.name for one in found.tree.indicators][:2] == ["东河镇造林", "东河镇植树"]
    assert told(found)[-1] == ("25000", "株", "2024-12-31")
    assert quotes(found)[0] == "东河镇\t1200"


def test_a_number_in_a_header_is_lent_to_what_its_rows_say() -> None:
    found = reading(
        "责任单位|引进项目（个）|其中：5000万元以上项目|到位资金（万元）", "经发办|4|2|6500", "农业办|1|1|800"
    )
    assert told(found) == [
        ("4", "个", "2024-12-31"), ("2", "个", "2024-12-31"), ("6500", "万元", "2024-12-31"),
        ("1", "个", "2024-12-31"), ("1", "个", "2024-12-31"), ("800", "万元", "2024-12-31"),
    ]  # fmt: skip


def test_a_line_of_words_over_lines_of_values_is_a_header_in_the_unit_above_it() -> None:
    found = reading("（单位：亩）", "村别|小麦|深翻整地", "石桥村|1200|900", "大坝村|850|600", "合计|2050|1500")
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in found.tree.indicators] == [
        ("石桥村小麦", "1200", "亩"), ("石桥村深翻整地", "900", "亩"), ("大坝村小麦", "850", "亩"),
        ("大坝村深翻整地", "600", "亩"),
    ]  # fmt: skip


def test_cells_of_chapters_that_span_rows_are_chapters() -> None:
    found = reading(
        "领域|序号|重点任务|工作目标|完成时限",
        "产业|1|培育企业|新增企业12家|10月底",
        "|2|招商引资|引进项目8个|11月底",
        "民生|3|学前教育|新建幼儿园2所|8月底",
    )
    assert [(chapter.title, [item.title for item in chapter.items]) for chapter in found.tree.chapters] == [
        ("产业", ["培育企业", "招商引资"]), ("民生", ["学前教育"]),
    ]  # fmt: skip
    assert told(found) == [("12", "家", "2024-10-31"), ("8", "个", "2024-11-30"), ("2", "所", "2024-08-31")]


def test_a_column_for_each_year_and_one_for_the_investment_of_the_year() -> None:
    found = reading("序号|指标|2023年|2024年|2025年", "1|规上企业数（家）|90|120|150")
    assert told(found) == [("120", "家", "2024-12-31"), ("150", "家", "2025-12-31")]
    found = reading("序号|项目名称|建设内容|总投资（万元）|年度计划投资（万元）", "1|水厂|新建水厂2座|52000|15000")
    assert told(found) == [("2", "座", "2024-12-31"), ("15000", "万元", "2024-12-31")]


def test_a_number_is_not_found_inside_another() -> None:
    found = reading(
        "序号|指标名称|2023年实际|2024年计划|责任单位", "1|失业率（%）|3.2|4以内|人社局", "2|税收（亿元）|4|24|财政局"
    )
    assert told(found) == [("4", "%", "2024-12-31"), ("24", "亿元", "2024-12-31")]
    assert quotes(found)[1].startswith("税收") and quotes(found)[1].endswith("24")


def test_rows_under_headings_are_sentences_and_tables_go_on_below_them() -> None:
    rows = ["一、工业", "1    新增企业12家    10月底    工信局", "二、农业", "2    建设农田6万亩    9月底    农业局"]
    found = reading("序号    任务内容    完成时限    责任单位", *rows)
    assert told(found) == [("12", "家", "2024-10-31"), ("60000", "亩", "2024-09-30")]
    assert [one.name for one in found.tree.indicators] == ["新增企业", "建设农田"]


@pytest.mark.parametrize(("cell", "due", "confidence"), [
    ("2024.10", "2024-10-31", Confidence.SURE), ("雨季后", "2024-12-31", Confidence.CHECK),
])  # fmt: skip
def test_a_row_whose_day_is_not_understood_waits_for_a_person(cell: str, due: str, confidence: Confidence) -> None:
    found = reading("序号|任务|目标|完成时间", f"1|学校|新建学校3所|{cell}", "2|道路|新建道路20公里|11月底")
    first: Indicator = next(iter(found.tree.indicators))
    assert (str(first.due), first.confidence) == (due, confidence)
    assert told(found)[1] == ("20", "公里", "2024-11-30")


def test_a_number_of_no_cell_that_counts_leaves_the_row_as_it_stands() -> None:
    found = reading("序号|任务|目标|责任单位", "1|学校|新建学校3所|教育局|多出一格", "2|道路|新建道路20公里|交通局")
    assert told(found) == [("3", "所", "2024-12-31"), ("20", "公里", "2024-12-31")]


COLUMNS = {
    "序号": ["1", "2", "3"],
    "类别": ["工业", "农业", ""],
    "重点任务": ["培育企业", "新增车位2000个", "改造管网"],
    "工作目标": ["新增企业12家，培育5家", "①新建学校3所；②新增学位900个", "全年完成30座", "PM2.5浓度降到30微克/立方米"],
    "目标值": ["20", "≥95", "4以内", "2,000", "-"],
    "单位": ["家", "%", ""],
    "2024年": ["120", "3.5", "-"],
    "一季度": ["改造20公里", "3座", ""],
    "完成时限": ["6月底", "2024.10", "3月底前招标，6月底前改造20公里", "长期坚持", ""],
    "责任单位": ["县工信局", "东河镇3村"],
}


@given(data=st.data(), gap=st.sampled_from(["|", " \uff5c ", "    "]))
def test_no_numeral_of_any_table_is_lost_or_counted_twice(data: st.DataObject, gap: str) -> None:
    header = data.draw(st.lists(st.sampled_from(sorted(COLUMNS)), min_size=3, unique=True))
    rows = data.draw(st.lists(st.tuples(*(st.sampled_from(COLUMNS[one]) for one in header)), min_size=1, max_size=5))
    found = reading(*(gap.join(cells) for cells in (header, *rows)))
    counted = {place for numeral in found.ledger for place in range(numeral.start, numeral.end)}
    assert [place for place, sign in enumerate(found.text) if sign.isdecimal() and place not in counted] == []


def test_a_header_of_things_may_end_with_those_who_answer() -> None:
    rows = ["村别    油菜    小麦    责任人", "大河村    320    150    李某", "前进村    410    90    王某"]
    found = reading("单位：亩", *rows)
    assert [(one.name, f"{one.target:f}", one.unit_of_measure) for one in found.tree.indicators] == [
        ("大河村油菜", "320", "亩"), ("大河村小麦", "150", "亩"), ("前进村油菜", "410", "亩"),
        ("前进村小麦", "90", "亩"),
    ]  # fmt: skip


def test_columns_may_be_held_apart_by_commas() -> None:
    found = reading("序号,指标名称,单位,目标值,责任单位", "1,工业投资,亿元,20,发改委", "2,优良天数比例,%,≥88,环境局")
    assert told(found) == [("20", "亿元", "2024-12-31"), ("88", "%", "2024-12-31")]


def test_a_header_may_begin_with_months_and_a_row_that_promises_is_none() -> None:
    found = reading(
        "任务|年度目标|6月底|9月底|责任人",
        "健康体检|体检3000人次|体检1200人次|体检2500人次|小李",
        "义诊|义诊10场|5场|8场|小王",
    )
    assert told(found) == [
        ("3000", "人次", "2024-12-31"), ("1200", "人次", "2024-06-30"), ("2500", "人次", "2024-09-30"),
        ("10", "场", "2024-12-31"), ("5", "场", "2024-06-30"), ("8", "场", "2024-09-30"),
    ]  # fmt: skip


def in_bars(*lines: str) -> PlanReading:
    """The same between bars, with one at each end of a row."""
    rows = ("| " + " | ".join(line.split("|")) + " |" for line in lines)
    return read_plan("\n".join(("某县2024年重点工作任务表", *rows)), year=2024)


def test_a_header_of_two_rows_between_bars_keeps_its_empty_cells() -> None:
    found = in_bars(
        "编号|主要指标|2024年目标|序时进度||责任单位",
        "|||3月底|6月底|",
        "一|乡村振兴||||",
        "1|改造户厕（户）|4025|75|150|农业局",
        "2|PM2.5浓度（微克/立方米）|≤35|≤9|≤18|环境局",
    )
    assert told(found) == [
        ("4025", "户", "2024-12-31"), ("75", "户", "2024-03-31"), ("150", "户", "2024-06-30"),
        ("35", "微克/立方米", "2024-12-31"), ("9", "微克/立方米", "2024-03-31"), ("18", "微克/立方米", "2024-06-30"),
    ]  # fmt: skip


def test_rows_of_parts_are_no_headers() -> None:
    found = reading("编号|目标名称|单位|全年目标|权重", "一|社会治理|||", "1|引进外资|万美元|2891|5", "2|学位|个|743|5")
    assert told(found) == [("2891", "万美元", "2024-12-31"), ("743", "个", "2024-12-31")]


def test_a_row_of_units_or_years_may_stand_below_the_header() -> None:
    found = reading(
        "镇街|新建公路|PM2.5浓度|备注", "|（公里）|（微克/立方米）|", "石佛乡|63|32.4|", "金山镇|72|/|含园区"
    )
    assert told(found) == [
        ("63", "公里", "2024-12-31"), ("32.4", "微克/立方米", "2024-12-31"), ("72", "公里", "2024-12-31"),
    ]  # fmt: skip
    found = reading(
        "责任单位|财政收入（亿元）||新增就业（人）|", "|2024年|2025年|2024年|2025年", "石佛乡|20|21.5|6067|5271"
    )
    assert told(found) == [
        ("20", "亿元", "2024-12-31"), ("21.5", "亿元", "2025-12-31"),
        ("6067", "人", "2024-12-31"), ("5271", "人", "2025-12-31"),
    ]  # fmt: skip


def test_a_digit_of_a_day_is_not_taken_out_of_another_number() -> None:
    found = reading(
        "序号|镇街|企业（家）|投资（亿元）|完成时限", "1|白塔乡|5|70.9|2024年9月底前完成", "2|双河镇|3|59.6|11月"
    )
    assert told(found)[:2] == [("5", "家", "2024-09-30"), ("70.9", "亿元", "2024-09-30")]


def test_the_unit_above_may_stand_between_bars() -> None:
    found = in_bars("||单位：亩", "村庄|小麦|油菜", "石桥村|563|2647", "大坝村|1046|-")
    assert [(number, unit) for number, unit, _ in told(found)] == [("563", "亩"), ("2647", "亩"), ("1046", "亩")]
