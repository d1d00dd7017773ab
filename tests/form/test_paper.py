"""The form on paper says what the workbook says, in words, with nothing left to be computed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from model.entry.entry import BLANK, Entry, Stage, ValueState
from model.entry.evidence import EvidenceFile
from model.entry.period import Period
from model.entry.reason import Reason, ReasonKind
from model.form.content import FormOrder, compose
from model.form.layout import COLUMNS, Field
from model.form.paper import PaperForm, paper_form
from model.form.row import completion_formula, completion_share
from model.plan.tree import PlanTree

HEADERS = [column.header for column in COLUMNS[1:]]


@pytest.fixture
def paper(small_plan: PlanTree, september: Period, filled: FormOrder) -> PaperForm:
    return paper_form(compose(small_plan, september, filled))


def row(paper: PaperForm, code: str) -> dict[str, str]:
    """A row's words by header; what spans columns stands under its first."""
    cells = next(one.cells for one in paper.rows if one.cells[0].text == code)
    return {paper.columns[cell.column][0]: cell.text for cell in cells if cell.text}


def test_a_row_says_value_share_stage_and_words(paper: PaperForm) -> None:
    assert row(paper, "1.01") == {
        "编号": "1.01", "指标（任务）": "引进各类人才", "目标": "≥2,500", "计量单位": "名", "完成时限": "12月31日",
        "上期累计": "7,000", "本期累计": "8,200", "完成率": "328.0%", "状态": "推进中", "进展情况": "=1+1",
        "存在问题": "+86 029", "下步打算": "-继续\n@推进",
    }  # fmt: skip


def test_nothing_is_said_as_the_unit_said_it(paper: PaperForm) -> None:
    said = {code: row(paper, code).get("本期累计", "") for code in ("1.02", "2.04", "2.05", "2.06", "3.01")}
    assert said == {"1.02": "暂无数据", "2.04": "不适用", "2.05": "0", "2.06": "无", "3.01": ""}


def test_every_row_of_the_plan_is_there_in_order(paper: PaperForm, small_plan: PlanTree) -> None:
    codes = [one.cells[0].text for one in paper.rows if not one.is_heading]
    assert codes == list(small_plan.reportable_codes)
    assert [one.cells[0].text for one in paper.rows if one.is_heading] == [
        "一、创新驱动", "1．引才引智", "2．扩大投资", "二、党的建设", "3．党建",
    ]  # fmt: skip


def test_columns_take_the_whole_row(paper: PaperForm) -> None:
    assert [header for header, _width in paper.columns] == HEADERS
    for one in paper.rows:
        taken = [column for cell in one.cells for column in range(cell.column, cell.column + cell.span)]
        assert taken == list(range(len(HEADERS)))


def test_the_check_code_is_that_of_the_workbook(
    small_plan: PlanTree, september: Period, filled: FormOrder, paper: PaperForm
) -> None:
    assert paper.check_code == compose(small_plan, september, filled).snapshot.identity.check_code
    empty = paper_form(compose(small_plan, september, replace(filled, entries={})))
    assert empty.check_code != paper.check_code
    assert empty.hint and not paper.hint, "how to fill in belongs on a form that is to be filled in"


def test_a_form_that_was_sent_back_has_its_reasons_beside_the_rows(
    small_plan: PlanTree, september: Period, filled: FormOrder
) -> None:
    reasons = (Reason(1, "1.01", ReasonKind.WRONG_FIGURE, "与台账不符", said="8,200 名"),)
    order = replace(filled, round=2, reasons=reasons, opened=frozenset({"1.01"}))
    paper = paper_form(compose(small_plan, september, order))
    assert paper.is_revision and [header for header, _width in paper.columns] == [*HEADERS, "退回意见"]
    assert "与台账不符" in row(paper, "1.01")["退回意见"] and "1.01" in paper.hint
    assert "退回意见" not in row(paper, "1.02")


@pytest.mark.parametrize("value", [None, "0", "-1.5", "3.55", "4", "7.9", "100", "100.5", "250", "9999"])
@pytest.mark.parametrize("stage", [None, Stage.UNDER_WAY, Stage.DONE])
def test_the_share_is_what_the_formula_gives(small_plan: PlanTree, value: str | None, stage: Stage | None) -> None:
    number = None if value is None else Decimal(value)
    entry = replace(BLANK, stage=stage)
    if number is not None:
        entry = Entry(ValueState.REPORTED if number else ValueState.ZERO, number, stage=stage)
    for indicator in small_plan.indicators:
        for target in (None, Decimal(0), Decimal(4), Decimal(100)):
            formula = completion_formula(indicator, 9, target)
            expected = calculated(formula.text, number, stage) if formula else ""
            share = completion_share(indicator, entry, target)
            assert ("" if share is None else share) == expected, (indicator.code, target)


def calculated(formula: str, value: Decimal | None, stage: Stage | None) -> object:
    """The formula as a spreadsheet program computes it, without one."""
    letters = {column.field: "ABCDEFGHIJKLMN"[place] for place, column in enumerate(COLUMNS)}
    text = formula.replace(f'{letters[Field.STAGE]}9="已完成"', str(stage is Stage.DONE))
    cell = f"{letters[Field.VALUE]}9"
    words = {
        "IF": lambda condition, yes, no: yes if condition else no,
        "ISNUMBER": lambda one: one is not None,
        "MAX": max,
    }
    if value is None:
        return 1 if "True" in text else ""
    text = re.sub(r"(?<![A-Z\d])(\d+(?:\.\d+)?)(?!\d)", r'Decimal("\1")', text.replace(cell, "value"))
    return eval(text, {"__builtins__": {}, "Decimal": Decimal, "value": value, **words})


def test_files_stand_there_by_name_and_the_beginning_of_their_mark(
    small_plan: PlanTree, september: Period, filled: FormOrder
) -> None:
    file = EvidenceFile("台账.xlsx", "252c7e0db00c24bc")
    told = replace(filled.entries["1.01"], evidence=f"{file.line}\n另附照片")
    order = replace(filled, entries={**filled.entries, "1.01": told})
    paper = paper_form(compose(small_plan, september, order))
    assert row(paper, "1.01")["佐证材料"] == "台账.xlsx\n#252c7e0d\n另附照片"
