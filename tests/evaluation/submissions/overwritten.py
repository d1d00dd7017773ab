"""Cells overwritten by what belongs beside them: words for nothing, targets, last values, another row's words.

Each leaves something in the workbook by which it can be seen, and marks what only asking is right for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from openpyxl.comments import Comment

from model.entry.entry import ValueState
from model.plan.node import Indicator, Kind, Measure
from tests.evaluation.submissions.office import OPEN, Desk, NoSite, issue, plan
from tests.evaluation.submissions.values import Edit

_LARGE = 20_000
_LEAST_CELLS = 12


def nothing_over_a_number(desk: Desk, dice: Random) -> None:
    """无 or 不适用 where the period before had a number."""
    code = desk.pick([one for one in desk.numbers() if desk.last(one)], dice)
    desk.cell(code).value = dice.choice(("无", "不适用"))
    desk.truth.mark_unclear(code, "value")


def number_over_not_applicable(desk: Desk, dice: Random) -> None:
    """A number on a row that was 不适用 the period before: typed one row off, or exchanged."""
    last = issue(desk.number).last
    codes = [one for one, entry in last.items() if entry.state is ValueState.NOT_APPLICABLE]
    code = desk.pick(codes, dice)
    desk.cell(code).value = dice.randint(2, 9)
    desk.truth.mark_unclear(code, "value")


def _sums(desk: Desk) -> list[Indicator]:
    return [
        one
        for one in plan().indicators
        if one.kind is Kind.QUANTITY and one.measure is Measure.CUMULATIVE and desk.meant(one.code).value
    ]


def _over_the_column(desk: Desk, stands_beside: Callable[[str], Decimal | None]) -> None:
    """What stands beside each sum written over it."""
    told = 0
    for one in _sums(desk):
        value = stands_beside(one.code)
        if value:
            desk.cell(one.code).value = float(value)
            told += value != desk.meant(one.code).value and value >= _LEAST_CELLS
    if told < _LEAST_CELLS:
        raise NoSite
    desk.truth.is_clear = False


def targets_over_the_column(desk: Desk, dice: Random) -> None:
    """The targets pasted over 本期累计."""
    _over_the_column(desk, desk.reference)


def last_over_the_column(desk: Desk, dice: Random) -> None:
    """上期累计 copied over 本期累计, whose rows then all say what they said before."""
    for one in _sums(desk):
        if not desk.last(one.code):
            desk.truth.mark_unclear(one.code, "value")
    _over_the_column(desk, desk.last)


def progress_among_problems(desk: Desk, dice: Random) -> None:
    """进展情况 and 存在问题 exchanged below their headers."""
    for code in desk.rows:
        said, problem = desk.cell(code, "进展情况"), desk.cell(code, "存在问题")
        said.value, problem.value = problem.value, said.value
    desk.truth.is_clear = False


def words_of_the_next_row(desk: Desk, dice: Random) -> None:
    """What another row of the item has come to, written beside this one."""
    items = [item.indicators for item in plan().items if len(item.indicators) > 1]
    one, other = dice.sample(dice.choice(items), 2)
    value = desk.meant(other.code).value
    if value is None or not desk.meant(one.code).value or other.unit_of_measure is None or len(other.name) < 5:
        raise NoSite
    if value == desk.meant(one.code).value or one.name in other.name:
        raise NoSite
    desk.cell(one.code, "进展情况").value = f"截至月底累计{other.name}{value:f}{other.unit_of_measure}，名单附后"
    desk.truth.mark_unclear(one.code, "narrative")


def _words_for(code: str, value: Decimal, unit: str | None, dice: Random) -> str:
    """What a row has come to, said in one of the ways in which offices say it."""
    number, name = f"{value.normalize():f}{unit}", plan().by_code[code].name
    said = (
        f"月底累计达到{number}，较上年同期有所增加", f"截至9月底，{name}{number}", f"1-9月{name}{number}，进度符合预期",
        f"{name}{number}，占年度目标的六成",
    )  # fmt: skip
    return dice.choice(said)


def number_that_its_words_contradict(desk: Desk, dice: Random) -> None:
    """A tenth more than the words beside it say."""
    codes = [code for code in desk.numbers(measure=Measure.CUMULATIVE) if (desk.meant(code).value or 0) >= 30]
    code = desk.pick(codes, dice)
    value, unit = desk.meant(code).value or Decimal(0), plan().by_code[code].unit_of_measure
    if value in (desk.last(code), desk.reference(code), plan().by_code[code].target):
        raise NoSite
    desk.cell(code, "进展情况").value = _words_for(code, value, unit, dice)
    desk.cell(code).value = float(round(value * Decimal("1.1")))
    desk.truth.mark_unclear(code, "value", "narrative")


def counted_in_ten_thousands(desk: Desk, dice: Random) -> None:
    """126.825 where 1,268,250 was meant: nobody wrote 万 beside it."""
    large = [code for code in desk.numbers(measure=Measure.CUMULATIVE) if (desk.meant(code).value or 0) >= _LARGE]
    code = desk.pick([one for one in large if desk.last(one)], dice)
    desk.cell(code).value = float((desk.meant(code).value or Decimal(0)) / 10_000)
    desk.truth.mark_unclear(code, "value")


def far_beyond_the_target(desk: Desk, dice: Random) -> None:
    """A sum that is twice its target at one go, where all others grew a little."""
    codes = [
        code
        for code in desk.numbers(measure=Measure.CUMULATIVE)
        if 10 <= (desk.last(code) or 0) <= (desk.reference(code) or 0)
    ]
    code = desk.pick(codes, dice)
    desk.cell(code).value = float(2 * (desk.reference(code) or Decimal(0)) + 1)
    desk.truth.mark_unclear(code, "value")


def emptied_beside_its_words(desk: Desk, dice: Random) -> None:
    """A number deleted, or cut and pasted into another item's row without one, that the words beside it still say."""
    codes = [code for code in desk.numbers(measure=Measure.CUMULATIVE) if (desk.meant(code).value or 0) >= 10]
    code = desk.pick([one for one in codes if desk.cell(one).value not in _all_but(desk, one)], dice)
    value = desk.meant(code).value or Decimal(0)
    if value in (desk.reference(code), plan().by_code[code].target):
        raise NoSite
    words = _words_for(code, value, plan().by_code[code].unit_of_measure, dice)
    desk.cell(code, "进展情况").value = words
    desk.truth.entries[code] = replace(desk.meant(code), narrative=words)
    if dice.random() < 0.5:
        empty = [one.code for one in plan().indicators if desk.cell(one.code).value is None]
        over = desk.pick([one for one in empty if one.partition(".")[0] != code.partition(".")[0]], dice)
        desk.cell(over).value = desk.cell(code).value
        desk.truth.mark_unclear(over, "value")
    desk.cell(code).value = None
    desk.truth.mark_unclear(code, "value")


def _all_but(desk: Desk, code: str) -> set[object]:
    return {desk.cell(one).value for one in desk.rows if one != code}


def amount_tenfold(desk: Desk, dice: Random) -> None:
    """A point forgotten in an amount that counts up, in a month in which the others grew a little."""
    amounts = desk.numbers("万元", "亿元", "公里", "平方米", "亩", "吨", measure=Measure.CUMULATIVE)
    code = desk.pick([one for one in amounts if (desk.last(one) or 0) * 2 >= (desk.reference(one) or 0) > 0], dice)
    desk.cell(code).value = float((desk.meant(code).value or Decimal(0)) * 10)
    desk.truth.mark_unclear(code, "value")


def more_than_all(desk: Desk, dice: Random) -> None:
    """A share in percent that became far more than all."""
    shares = desk.numbers("%", measure=Measure.LEVEL)
    code = desk.pick([one for one in shares if 0 < (desk.reference(one) or 0) < 100], dice)
    desk.cell(code).value = float((desk.last(code) or 0) + 160)
    desk.truth.mark_unclear(code, "value")


def corrected_in_a_remark(desk: Desk, dice: Random) -> None:
    """The right number given in a comment on a wrong one that is as plausible."""
    codes = [code for code in desk.numbers(measure=Measure.CUMULATIVE) if (desk.meant(code).value or 0) >= 10]
    code = desk.pick(codes, dice)
    value = desk.meant(code).value or Decimal(0)
    desk.cell(code).value = float(value + 2)
    desk.cell(code).comment = Comment(
        dice.choice(("更正：应为{}", "实际是{}，上一稿有误")).format(f"{value:f}"), "办公室"
    )
    desk.truth.mark_unclear(code, "value")


def done_by_its_words_alone(desk: Desk, dice: Random) -> None:
    """The number written into 进展情况 and nowhere else, without the row's name."""
    codes = [code for code in desk.numbers(measure=Measure.CUMULATIVE) if (desk.meant(code).value or 0) >= 3]
    code = desk.pick(codes, dice)
    value, unit = desk.meant(code).value or Decimal(0), plan().by_code[code].unit_of_measure
    if unit is None or value in (desk.reference(code), plan().by_code[code].target):
        raise NoSite
    words = f"{dice.choice(('截至目前已完成', '今年共实现', '现已完成'))}{value.normalize():f}{unit}"
    desk.cell(code).value, desk.cell(code, "进展情况").value = None, words
    desk.truth.entries[code] = replace(desk.meant(code), narrative=words)
    desk.truth.mark_unclear(code, "value")


def cleared_block(desk: Desk, dice: Random) -> None:
    """Some rows below each other emptied that had numbers the period before."""
    codes = [one.code for one in plan().indicators]
    size = dice.randint(5, 8)
    starts = [
        place
        for place in range(len(codes) - size)
        if all(desk.last(code) and desk.meant(code).value for code in codes[place : place + size])
    ]
    if not starts:
        raise NoSite
    start = dice.choice(starts)
    for code in codes[start : start + size]:
        for header in OPEN:
            desk.cell(code, header).value = None
        desk.truth.mark_unclear(code)


def collapsed_rate(desk: Desk, dice: Random) -> None:
    """A nought, or the first digit, of a rate of growth lost: a fifth of it is left at most."""
    rates = [code for code in desk.numbers("%", measure=Measure.GROWTH) if (desk.last(code) or 0) >= 10]
    code = desk.pick(rates, dice)
    desk.cell(code).value = float(round((desk.last(code) or Decimal(0)) / dice.choice((6, 8, 10)), 1))
    desk.truth.mark_unclear(code, "value")


def values_among_words(desk: Desk, dice: Random) -> None:
    """本期累计 and 进展情况 exchanged below their headers."""
    for code in desk.rows:
        value, said = desk.cell(code), desk.cell(code, "进展情况")
        value.value, said.value = said.value, value.value
    desk.truth.is_clear = False


OVERWRITTEN: tuple[Edit, ...] = (
    nothing_over_a_number, number_over_not_applicable, targets_over_the_column, last_over_the_column,
    progress_among_problems, words_of_the_next_row, number_that_its_words_contradict, counted_in_ten_thousands,
    far_beyond_the_target, emptied_beside_its_words, amount_tenfold, more_than_all,
    corrected_in_a_remark, done_by_its_words_alone, cleared_block, collapsed_rate, values_among_words,
)  # fmt: skip
