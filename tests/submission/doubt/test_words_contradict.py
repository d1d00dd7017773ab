"""Words that say what their row has come to against the number in its cell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import Entry, ValueState
from model.entry.reporting_unit import UnitTree
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.tree import PlanTree
from model.submission.read import read_content
from tests.submission.forms import PERIOD

LAST = Entry(ValueState.REPORTED, Decimal(1100))


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ("截至9月底，累计引进各类人才1300名。", True),
        ("9月末累计达到1,300名，名单已公示", True),
        ("累计完成1200名", False),
        ("累计完成1300名，其中硕士1200名", True),
        ("累计引进各类人才1200名，其中硕士累计300名", False),
        ("引进各类人才1300名，较上月有所增加", True),
        ("引进各类人才30名", False),
        ("截至9月底，引进各类人才1020名", True),
        ("1-9月引进各类人才1,020名，进度符合预期", True),
        ("引进各类人才1020名，占年度目标的10.2%", True),
        ("1-9月引进各类人才1200名", False),
        ("年初以来完成1020名，进展顺利", True),
        ("年初以来完成1200名，进展顺利", False),
        ("截至9月底，已完成1,020名；名单已公示", True),
        ("截至9月底已完成1020名的登记", False),
        ("截至9月底，东片完成700名，西片完成500名", False),
        ("截至9月底，高校完成700名，企业完成500名。", False),
        ("完成1020名，进展顺利", False),
        ("目前为1020名", True),
        ("截至9月底，引进各类人才1200名，本月新增100名", False),
        ("本月累计新增30名", False),
        ("目标达到5000名", False),
        ("上月累计1100名，本月新增100名", False),
        ("较上月累计增加30名", False),
        ("累计举办招聘会13场", False),
        ("累计发放补贴1300名/次", False),
        ("累计完成1100名", False),
        ("截至9月底，累计331亩，按计划推进。", True),
        ("已完成14.08公里，下一步继续抓好落实。", True),
        ("累计完成投资3.2亿元，按计划推进。", False),
        ("已完成45%。", False),
        ("已完成12个。", False),
        ("已完成2公里的招聘长廊", False),
        ("正在推进", False),
        ("", False),
    ],
)
def test_words_that_contradict_the_number(
    bundled_plan: PlanTree, bundled_units: UnitTree, words: str, waits: bool
) -> None:
    template = FormTemplate(bundled_plan, PERIOD)
    now = Entry(ValueState.REPORTED, Decimal(1200), narrative=words)
    order = FormOrder(bundled_units.unit("FD"), {"1.03": now}, {"1.03": LAST})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    places = [str(one.cell)[4] for one in submission.findings if one.code == "row.words_contradict"]
    assert places == (["H", "B"] if waits else [])
    assert next(row for row in submission.rows if row.code == "1.03").value == 1200


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ("已完成总工程量的45%。", True),
        ("形象进度达到45%", True),
        ("已完成总工程量的70%。", False),
        ("已完成征地45%。", False),
        ("力争年底形象进度达到90%", False),
    ],
)
def test_how_far_works_have_come_by_their_words(
    bundled_plan: PlanTree, bundled_units: UnitTree, words: str, waits: bool
) -> None:
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), {"1.01": Entry(ValueState.REPORTED, Decimal(70), narrative=words)})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert any(one.code == "row.words_contradict" for one in submission.findings) is waits


@pytest.mark.parametrize(("value", "waits"), [("12.46", False), ("12.5", False), ("12.55", False), ("12.4", True)])
def test_words_may_give_fewer_digits(bundled_plan: PlanTree, bundled_units: UnitTree, value: str, waits: bool) -> None:
    template = FormTemplate(bundled_plan, PERIOD)
    now = Entry(ValueState.REPORTED, Decimal(value), narrative="技术合同交易额累计达到12.5亿元")
    order = FormOrder(bundled_units.unit("FD"), {"1.05": now})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert any(one.code == "row.words_contradict" for one in submission.findings) is waits


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ("1-9月引进各类人才1300名", True),
        ("引进各类人才30名", True),
        ("累计1100名", True),
        ("正在推进，目标达到10000名", False),
        ("截至目前已完成56名", True),
        ("本月新增完成5名", False),
        ("已举办招聘会13场", False),
    ],
)
def test_a_number_that_only_the_words_give_is_asked_about(
    bundled_plan: PlanTree, bundled_units: UnitTree, words: str, waits: bool
) -> None:
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), {"1.03": Entry(narrative=words)}, {"1.03": LAST})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert [one.code for one in submission.findings if one.indicator == "1.03"] == ["value.only_in_words"] * waits


@pytest.mark.parametrize(
    ("words", "waits"),
    [("编制实施创新驱动战略三年行动计划已完成75%", True), ("已完成75%的章节", False), ("完成45%", False)],
)
def test_words_that_give_a_stage_of_works_behind_its_name(
    bundled_plan: PlanTree, bundled_units: UnitTree, words: str, waits: bool
) -> None:
    template = FormTemplate(bundled_plan, PERIOD)
    now = Entry(ValueState.REPORTED, Decimal(45), narrative=words)
    order = FormOrder(bundled_units.unit("FD"), {"1.01": now})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert any(one.code == "row.words_contradict" for one in submission.findings) is waits


def test_the_number_that_an_empty_rows_words_give_is_its_own_wherever_it_stands(
    bundled_plan: PlanTree, bundled_units: UnitTree
) -> None:
    """Cut from 1.03 and pasted in another item, where it would raise no doubt."""
    template = FormTemplate(bundled_plan, PERIOD)
    now = {
        "1.03": Entry(narrative="累计引进各类人才35名"),
        "2.08": Entry(ValueState.REPORTED, Decimal(35)),
        "2.09": Entry(ValueState.REPORTED, Decimal(36)),
    }
    order = FormOrder(bundled_units.unit("FD"), now, {"1.03": LAST})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert {row.code for row in submission.rows if not row.certain} == {"2.08"}
    asked = {(one.indicator, one.code) for one in submission.findings if one.cell and one.severity == "confirm"}
    assert asked == {("1.03", "value.only_in_words"), ("2.08", "row.exchanged")}


@pytest.mark.parametrize(
    ("code", "value", "words", "waits"),
    [
        ("1.03", "30", "尚未启动，正在做前期准备。", True),
        ("1.03", "0", "尚未启动，正在做前期准备。", False),
        ("1.03", "30", "尚未启动的3个项目年底前开工。", False),
        ("1.03", "30", "本月暂未开展。", False),
        ("1.03", "30", "因资金未到位，未实施。", True),
        ("1.03", "30", "前期手续已办结，尚未开工。", False),
        ("1.03", "30", "首批30名全部到岗，第二批尚未启动。", False),
        ("4.03", "12", "未开展，下月起统计。", False),
        ("4.03", "-0.6", "目前为-0.6%。", False),
        ("1.01", "40", "已全部完成并通过验收。", True),
        ("1.01", "40", "已于6月全面完成。", True),
        ("1.01", "100", "已全部完成并通过验收。", False),
        ("1.01", "40", "已全部完成征地拆迁。", False),
        ("1.04", "2", "名单：甲南项目、乙北项目、丙西项目、丁东项目。", True),
        ("1.04", "4", "名单：甲南项目、乙北项目、丙西项目、丁东项目。", False),
        ("1.04", "9", "名单：甲南项目、乙北项目、丙西项目、丁东项目。", False),
        ("1.04", "2", "名单：甲南项目（一期、二期）、乙北项目。", False),
        ("1.05", "2", "名单：甲南项目、乙北项目、丙西项目、丁东项目。", False),
    ],
)
def test_words_that_contradict_the_number_without_saying_one(
    bundled_plan: PlanTree, bundled_units: UnitTree, code: str, value: str, words: str, waits: bool
) -> None:
    """Nothing, all, or more names than are counted; 1.05 is a sum of money."""
    template = FormTemplate(bundled_plan, PERIOD)
    now = Entry(ValueState.REPORTED, Decimal(value), narrative=words)
    order = FormOrder(bundled_units.unit("FD"), {code: now})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    places = [str(one.cell)[4] for one in submission.findings if one.code == "row.words_contradict"]
    assert places == (["H", "B"] if waits else [])


@pytest.mark.parametrize(
    ("state", "words", "waits"),
    [
        (ValueState.NOT_APPLICABLE, "截至9月底累计完成30名。", True),
        (ValueState.NIL, "年初以来完成30名，进展顺利", True),
        (ValueState.NOT_APPLICABLE, "由上级统一实施，已完成30名", False),
        (ValueState.NOT_APPLICABLE, "不属本单位职责", False),
        (ValueState.NOT_AVAILABLE, "上月末累计完成30名", False),
        (ValueState.NOT_AVAILABLE, "累计完成30名", False),
    ],
)
def test_words_that_say_a_number_beside_a_word_for_nothing(
    bundled_plan: PlanTree, bundled_units: UnitTree, state: ValueState, words: str, waits: bool
) -> None:
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), {"1.03": Entry(state, narrative=words)})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert any(one.code == "row.words_contradict" for one in submission.findings) is waits
