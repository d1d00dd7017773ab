"""No number of a workbook's table is dropped in silence: each is in a target or listed with the reason why not."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from model.errors import ModelError
from model.plan.document.table import source_from_tables
from model.plan.document.turned import turned
from model.plan.read import read_source

COLUMNS = {
    "序号": ["1", "2", "3"],
    "类别": ["工业", "农业"],
    "乡镇": ["东镇", "西乡", "合计"],
    "重点任务": ["培育企业", "新增车位2000个", "改造管网"],
    "工作目标": ["新增企业12家，培育5家", "①新建学校3所；②新增学位900个", "PM2.5浓度降到30微克/立方米", "完善制度"],
    "目标值": ["20", "≥95", "4以内", "2,000", "-", "98%"],
    "单位": ["家", "%", "亩"],
    "2023年完成": ["118", "3.4"],
    "2024年": ["120", "3.5", "-"],
    "一季度": ["改造20公里", "3座", "15"],
    "造林（亩）": ["300", "-", "1200"],
    "增长（%）": ["7", "-3.5", "6以上"],
    "总投资（万元）": ["52000", "300"],
    "2024年计划投资（万元）": ["600", "-"],
    "责任单位": ["县工信局", "东河镇3村"],
    "备注": ["含桥3座", "争取资金80万元", ""],
    "西河镇": ["12", "30"],
    "北岭乡": ["7", "-"],
    "何物": ["66", "8个", "共9项任务"],
    "权重": ["10", "5%"],
    "奋斗目标": ["25", "98亿元"],
    "到2030年规划指标（亩）": ["78", "6.4"],
    "培训人数": ["240人", "160人"],
    "2023年排名": ["3", "第5"],
    "完成时限": ["6月底8家，9月底15家", "2024年9月", "雨季后10天", "11月"],
    "第一阶段（3月1日—4月10日）": ["清理10公里", "7"],
    "2025年目标": ["建成厂房5座", "33"],
    "": ["17", "某某"],
}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def test_the_days_of_a_row_are_not_taken_for_the_number_of_another_cell() -> None:
    header = ["增长（%）", "完成时限", "2025年目标"]
    row = ["6以上", "6月底8家，9月底15家", "建成厂房5座"]
    text = read_source(source_from_tables({"表": [["某县2024年任务表"], header, row]}, "table.xlsx"), year=2024).text
    assert "增长(%)：6以上" in text


def test_rows_of_days_do_not_turn_a_table_whose_first_row_holds_numbers() -> None:
    header = ["完成时限", "2024年", "", "2023年完成"]
    rows = [["6月底8家，9月底15家", "120", "17", "118"], *[["2024年9月", "120", "17", "118"]] * 2]
    assert turned([header, *rows]) == [header, *rows]


@given(data=st.data())
def test_every_number_of_any_table_stands_in_the_text_and_in_the_ledger(data: st.DataObject) -> None:
    header = data.draw(st.lists(st.sampled_from(sorted(COLUMNS)), min_size=2, max_size=8, unique=True))
    cells = st.tuples(*(st.sampled_from(COLUMNS[one]) for one in header))
    rows = data.draw(st.lists(cells, min_size=1, max_size=5, unique=True))
    try:
        source = source_from_tables({"表": [["某县2024年任务表"], header, *map(list, rows)]}, "table.xlsx")
    except ModelError as trouble:
        assert trouble.code == "plan.no_table"
        return
    found = read_source(source, year=2024)
    counted = {place for line in found.ledger for place in range(line.start, line.end)}
    assert [place for place, sign in enumerate(found.text) if sign.isdecimal() and place not in counted] == []
    assert _numbers(header, rows) <= Counter(_NUMBER.findall(found.text))


def _numbers(header: list[str], rows: list[tuple[str, ...]]) -> Counter[str]:
    """The numbers of the cells, those of words that the row above says too once, since they may be merged."""
    numbers: Counter[str] = Counter()
    for index, row in enumerate(rows):
        for column, (name, words) in enumerate(zip(header, row, strict=True)):
            is_merged = index > 0 and rows[index - 1][column] == words and re.search("[一-龥]", words) is not None
            if name != "序号" and not is_merged:
                numbers += Counter(_NUMBER.findall(words))
    return numbers
