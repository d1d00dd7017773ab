"""Deadlines from their words, relative to a plan of 2021."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.plan.deadline import find_deadlines, quarter_ends

YEAR = 2021


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        ("3月底前完成选址", "3月底前", "2021-03-31"),
        ("2月底前完成选址", "2月底前", "2021-02-28"),
        ("6月30日前完成", "6月30日前", "2021-06-30"),
        ("十月底前完成", "十月底前", "2021-10-31"),
        ("5月中旬开工", "5月中旬", "2021-05-20"),
        ("3月1日至20日自查", "3月1日至20日", "2021-03-20"),
        ("2021年3月1日—4月15日检查", "2021年3月1日—4月15日", "2021-04-15"),
        ("修路5公里（9月底前完成）", "9月底前", "2021-09-30"),
        ("2021年1月或10月底前完成", "2021年1月或10月底前", "2021-10-31"),
        ("一季度印发规划", "一季度", "2021-03-31"),
        ("第三季度开工", "第三季度", "2021-09-30"),
        ("前三季度全部开工", "前三季度", "2021-09-30"),
        ("上半年建成", "上半年", "2021-06-30"),
        ("下半年启动", "下半年", "2021-12-31"),
        ("年内建成", "年内", "2021-12-31"),
        ("年底前建成", "年底前", "2021-12-31"),
        ("全年引进", "全年", "2021-12-31"),
        ("今年完成", "今年", "2021-12-31"),
        ("明年6月底前完成", "明年6月底前", "2022-06-30"),
        ("到2025年，达到", "到2025年", "2025-12-31"),
        ("2022年底前完成", "2022年底前", "2022-12-31"),
        ("力争到2023年上半年建成", "到2023年上半年", "2023-06-30"),
        ("2021-2025年新增", "2021-2025年", "2025-12-31"),
        ("“十四五”期间新增", "“十四五”期间", "2025-12-31"),
        ("到“十四五”末", "到“十四五”末", "2025-12-31"),
        ("用三年时间培育", "用三年时间", "2023-12-31"),
        ("国庆节前通车", "国庆节前", "2021-09-30"),
        ("2022年秋季学期开学前投用", "2022年秋季学期开学前", "2022-08-31"),
        ("主汛期前完成", "主汛期前", "2021-05-31"),
        ("经过三年左右的努力", "经过三年左右的努力", "2023-12-31"),
        ("会议提出：后五年新增", "后五年", "2025-12-31"),
        ("全省2025年接待游客达到1亿人次", "2025年", "2025-12-31"),
        ("每年举办", "每年", "2021-12-31"),
        ("二〇二五年底前", "二〇二五年底前", "2025-12-31"),
    ],
)
def test_words_become_a_day(text: str, words: str, due: str) -> None:
    found = list(find_deadlines(text, YEAR))
    assert [(one.text, one.due.isoformat()) for one in found] == [(words, due)]
    assert text[found[0].start : found[0].end] == words


@pytest.mark.parametrize(
    "text",
    [
        "比2020年增长8%",
        "较2025年下降",
        "自2022年起实施",
        "2022年以来",
        "办好2023年世界园艺博览会",
        "与2021年同期相比",
        "去年完成",
        "2016年底前建成",
        "10个月大的婴儿",
        "标准提高到每月600元",
        "制定《规划（2021-2030年）》",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert list(find_deadlines(text, YEAR)) == []


def test_a_deadline_before_a_comma_stands_alone() -> None:
    assert [one.stands_alone for one in find_deadlines("上半年，开工。年内建成", YEAR)] == [True, False]


def test_quarters_end_on_their_last_days() -> None:
    assert quarter_ends(2021, 3) == (date(2021, 3, 31), date(2021, 6, 30), date(2021, 9, 30))


@given(st.text(alphabet="0123456789年月日底前到至今明第一二三四季度上下半全内十五“”末-—每，。", max_size=40))
def test_no_text_breaks_it_and_none_lies_before_the_plan(text: str) -> None:
    for one in find_deadlines(text, YEAR):
        assert text[one.start : one.end] == one.text
        assert one.due.year >= YEAR
