"""Edits of single cells: how people write numbers and words. Each knows what was meant, or that it must be asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from model.entry.entry import Entry, ValueState
from model.plan.node import Measure
from tests.evaluation.submissions.office import Desk, plan

Edit = Callable[[Desk, Random], None]
_CHINESE = "零一二三四五六七八九"


def _text(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _unit(code: str) -> str:
    return plan().by_code[code].unit_of_measure or "%"


def _counted(desk: Desk) -> list[str]:
    return desk.numbers("个", "家", "名", "条", "所", "项", "座", "处", "套", "件", "场", "人次", "人")


def _write(desk: Desk, code: str, text: object) -> None:
    desk.cell(code).value = text  # type: ignore[assignment]


def _tidy(make: Callable[[str], str]) -> Edit:
    """Another way to write the same number, which nobody would read otherwise."""

    def edit(desk: Desk, dice: Random) -> None:
        code = desk.pick(desk.numbers(), dice)
        _write(desk, code, make(_text(desk.meant(code).value or Decimal(0))))

    return edit


def _wordy(make: Callable[[str, str], str]) -> Edit:
    """A remark or a doubt beside the number: what was meant cannot be said without asking."""

    def edit(desk: Desk, dice: Random) -> None:
        code = desk.pick(desk.numbers(), dice)
        _write(desk, code, make(_text(desk.meant(code).value or Decimal(0)), _unit(code)))
        desk.truth.mark_unclear(code, "value")

    return edit


def _word_only(text: str) -> Edit:
    def edit(desk: Desk, dice: Random) -> None:
        code = desk.pick(desk.numbers(), dice)
        _write(desk, code, text)
        desk.truth.mark_unclear(code, "value")

    return edit


def thousands(desk: Desk, dice: Random) -> None:
    """1,200 and 1，200 as text."""
    code = desk.pick([one for one in desk.numbers() if (desk.meant(one).value or 0) >= 1000], dice)
    text = f"{desk.meant(code).value:,f}"
    _write(desk, code, dice.choice((text, text.replace(",", "，"), text.replace(",", " "))))
    desk.truth.is_clear = False


def unit_behind(desk: Desk, dice: Random) -> None:
    """1200个: the row's own unit in the cell."""
    code = desk.pick(desk.numbers(), dice)
    _write(desk, code, _text(desk.meant(code).value or Decimal(0)) + dice.choice(("", " ")) + _unit(code))
    desk.truth.is_clear = False


def in_ten_thousands(desk: Desk, dice: Random) -> None:
    """1.2万 for 12000."""
    code = desk.pick([one for one in _counted(desk) if (desk.meant(one).value or 0) >= 100], dice)
    _write(desk, code, _text((desk.meant(code).value or Decimal(0)) / 10_000) + dice.choice(("万", "万" + _unit(code))))
    desk.truth.is_clear = False


def money_in_wan(desk: Desk, dice: Random) -> None:
    """312000万元 for 31.2亿元, the unit written or not."""
    codes = [one for one in desk.numbers("亿元") if (desk.meant(one).value or 0) * 50 > (desk.reference(one) or 10**9)]
    code = desk.pick(codes, dice)
    value = (desk.meant(code).value or Decimal(0)) * 10_000
    _write(desk, code, dice.choice((_text(value) + "万元", _text(value) + "万", float(value))))
    desk.truth.is_clear = False


def unit_retyped(desk: Desk, dice: Random) -> None:
    """计量单位 changed from 亿元 to 万元 (or 亩 to 万亩), the number with it."""
    code = desk.pick(desk.numbers("亿元", "亩", "平方米", "公里", "家", "个"), dice)
    value, unit = desk.meant(code).value or Decimal(0), _unit(code)
    smaller = unit == "亿元"
    desk.cell(code, "计量单位").value = "万元" if smaller else "万" + unit
    _write(desk, code, float(value * 10_000 if smaller else value / 10_000))
    desk.truth.is_clear = False


def percent_as_fraction(desk: Desk, dice: Random) -> None:
    """0.85 typed for 85."""
    code = desk.pick([one for one in desk.numbers("%") if (desk.reference(one) or 0) >= 5], dice)
    value = desk.meant(code).value or Decimal(0)
    if desk.last(code) is not None and (desk.last(code) or 0) < 5:
        return
    _write(desk, code, float(value / 100))
    desk.truth.is_clear = False


def percent_format(desk: Desk, dice: Random) -> None:
    """The cell formatted as a percentage: 85% is stored as 0.85, and 85 typed before the format shows 8500%."""
    code = desk.pick(desk.numbers("%"), dice)
    value = desk.meant(code).value or Decimal(0)
    cell = desk.cell(code)
    cell.number_format = dice.choice(("0%", "0.00%"))
    if dice.random() < 0.5:
        cell.value = float(value / 100)
    else:
        desk.truth.mark_unclear(code, "value")


def percent_of_a_count(desk: Desk, dice: Random) -> None:
    """80% where pieces are counted: of what?"""
    code = desk.pick(_counted(desk), dice)
    _write(desk, code, f"{dice.randint(5, 99)}%")
    desk.truth.mark_unclear(code, "value")


def in_chinese(desk: Desk, dice: Random) -> None:
    """十二 for 12."""
    code = desk.pick([one for one in _counted(desk) if 2 < (desk.meant(one).value or 0) < 100], dice)
    tens, ones = divmod(int(desk.meant(code).value or 0), 10)
    text = ("" if tens == 0 else "十" if tens == 1 else _CHINESE[tens] + "十") + (_CHINESE[ones] if ones else "")
    _write(desk, code, text)
    desk.truth.is_clear = False


def letter_for_digit(desk: Desk, dice: Random) -> None:
    """1O for 10, l2 for 12."""
    codes = [one for one in desk.numbers() if set("01") & set(_text(desk.meant(one).value or Decimal(0)))]
    code = desk.pick(codes, dice)
    text = _text(desk.meant(code).value or Decimal(0))
    _write(desk, code, text.replace("0", dice.choice("OＯo")).replace("1", dice.choice("lI1")))
    if not any(sign.isalpha() for sign in str(desk.cell(code).value)):
        desk.cell(code).value = text + "O"
        desk.truth.mark_unclear(code, "value")
    desk.truth.is_clear = False


def struck_through(desk: Desk, dice: Random) -> None:
    """The number struck through, the new one in the note beside it."""
    code = desk.pick(desk.numbers(), dice)
    desk.cell(code).font = Font(strike=True)
    note = f"应为{_text((desk.meant(code).value or Decimal(0)) + 1)}"
    desk.cell(code, "进展情况").value = note
    desk.truth.entries[code] = replace(desk.meant(code), narrative=note)
    desk.truth.mark_unclear(code, "value")


def other_kind(desk: Desk, dice: Random) -> None:
    """A formula, an error, a logical value, a date."""
    code = desk.pick(desk.numbers(), dice)
    cell = desk.cell(code)
    text = dice.choice(("=SUM(H6:H9)", "#REF!", "#N/A", True, "=[1]Sheet1!$H$7", "2021-09-30", "9月底"))
    cell.value = text
    desk.truth.mark_unclear(code, "value")


def as_a_date(desk: Desk, dice: Random) -> None:
    """3-5 that a spreadsheet made a date of."""
    code = desk.pick(desk.numbers(), dice)
    cell = desk.cell(code)
    cell.value, cell.number_format = 44260, dice.choice(('m"月"d"日"', "yyyy/m/d", "mm-dd-yy"))
    desk.truth.mark_unclear(code, "value")


def column_next_door(desk: Desk, dice: Random) -> None:
    """The number typed into another column instead of 本期累计, or beside the table."""
    code = desk.pick(desk.numbers(), dice)
    value = desk.meant(code).value
    others = ["完成率", "完成时限", "状态", "进展情况", "佐证材料", ""]
    others += [
        header for header, own in (("上期累计", desk.last(code)), ("目标", desk.reference(code))) if own != value
    ]
    header = dice.choice(others)
    column = desk.columns[header] if header else max(desk.columns.values()) + dice.randint(1, 3)
    desk.sheet.cell(desk.rows[code], column).value = float(value or 0)
    if header in ("状态", "进展情况", "佐证材料"):
        desk.truth.mark_unclear(code)
    _write(desk, code, None)
    desk.truth.is_clear = False


def number_in_heading(desk: Desk, dice: Random) -> None:
    """The number of an item's first indicator typed on the item's own row above it: asked there, blank below."""
    firsts = [
        item.indicators[0].code
        for item in plan().items
        if item.indicators and desk.meant(item.indicators[0].code).value
    ]
    code = desk.pick(firsts, dice)
    row = desk.rows[code] - dice.choice((1, 2))
    desk.sheet.cell(row, desk.columns["本期累计"]).value = float(desk.meant(code).value or 0)
    _write(desk, code, None)
    desk.truth.entries[code] = replace(desk.meant(code), state=ValueState.BLANK, value=None)
    own = next(one for one, place in desk.rows.items() if place in (row, row + 1) and one.endswith(".00"))
    desk.truth.mark_unclear(own, "value")


def kinds_of_nothing(desk: Desk, dice: Random) -> None:
    """The words for nothing and the number 0, in the ways that people type them."""
    code = desk.pick(desk.numbers(), dice)
    text, state = dice.choice((
        ("无", ValueState.NIL), (" 无 ", ValueState.NIL), ("不适用", ValueState.NOT_APPLICABLE),
        ("暂无数据", ValueState.NOT_AVAILABLE), ("0", ValueState.ZERO), (0, ValueState.ZERO), ("０", ValueState.ZERO),
        (None, ValueState.BLANK), ("  ", ValueState.BLANK),
    ))  # fmt: skip
    _write(desk, code, text)
    value = Decimal(0) if state is ValueState.ZERO else None
    desk.truth.entries[code] = replace(desk.meant(code), state=state, value=value)
    is_asked = state in (ValueState.ZERO, ValueState.NIL, ValueState.NOT_APPLICABLE) and desk.last(code)
    desk.truth.is_clear = desk.truth.is_clear and not is_asked


def unclear_nothing(desk: Desk, dice: Random) -> None:
    """A dash, a slash, 无新增: zero, nothing, or not filled?"""
    code = desk.pick(desk.numbers(), dice)
    _write(desk, code, dice.choice(("—", "-", "/", "无新增", "暂无", "N/A", "没有", "空", "同上", "…", "详见附件")))
    desk.truth.mark_unclear(code, "value")


def another_stage(desk: Desk, dice: Random) -> None:
    """A stage in other words."""
    code = desk.pick(desk.numbers(), dice)
    desk.cell(code, "状态").value = dice.choice(("完成", "进行中", "已启动", "快了", "100%", 1))
    desk.truth.mark_unclear(code, "stage")


def awkward_words(desk: Desk, dice: Random) -> None:
    """Texts that a program might take for something else."""
    code = desk.pick(desk.numbers(), dice)
    text = dice.choice(("=1+1", "+86 029", "@张三", "第一行\n第二行", "1-2", "007", "<b>重点</b>", "𠮷地㐂事", "'引号"))
    cell = desk.cell(code, "进展情况")
    cell.value, cell.data_type, cell.quotePrefix = text, "s", True
    desk.truth.entries[code] = replace(desk.meant(code), narrative=text)


def correction_below_last(desk: Desk, dice: Random) -> None:
    """A cumulative number below that of the period before: perhaps right, surely to be asked."""
    codes = [one for one in desk.numbers(measure=Measure.CUMULATIVE) if (desk.last(one) or 0) > 3]
    code = desk.pick(codes, dice)
    value = (desk.last(code) or Decimal(0)) - 1
    _write(desk, code, float(value))
    desk.truth.entries[code] = replace(desk.meant(code), value=value, state=Entry(ValueState.REPORTED, value).state)
    desk.truth.mark_unclear(code, "value")


def shown_in_another_unit(desk: Desk, dice: Random) -> None:
    """A number format that puts another unit beside the digits: 31.2 shown as 31.2万元 where 亿元 is asked for."""
    code = desk.pick(desk.numbers("亿元", "亩", "家", "个"), dice)
    unit = _unit(code)
    desk.cell(code).number_format = f'0.00"{"万元" if unit == "亿元" else "万" + unit}"'
    desk.truth.mark_unclear(code, "value")


def partly_struck(desk: Desk, dice: Random) -> None:
    """The old number struck through and the new one behind it, in one cell."""
    code = desk.pick(desk.numbers(), dice)
    old = TextBlock(InlineFont(strike=True), _text(desk.meant(code).value or Decimal(0)))
    desk.cell(code).value = CellRichText(old, str(dice.randint(1, 99)))
    desk.truth.mark_unclear(code, "value")


def in_own_unit(desk: Desk, dice: Random) -> None:
    """A number format with the row's own unit: nothing is unclear about it."""
    code = desk.pick(desk.numbers("亿元", "亩", "家", "个"), dice)
    desk.cell(code).number_format = f'General"{_unit(code)}"'


CLEAR: tuple[Edit, ...] = (
    in_own_unit,
    _tidy(lambda text: text.translate({ord(sign): chr(ord(sign) + 0xFEE0) for sign in "0123456789."})),
    _tidy(lambda text: f" {text}\u00a0"),
    _tidy(lambda text: f"\u200b{text}\u3000"),
    _tidy(lambda text: text),
    kinds_of_nothing,
    awkward_words,
)
UNCLEAR: tuple[Edit, ...] = (
    thousands, unit_behind, in_ten_thousands, money_in_wan, unit_retyped, percent_as_fraction, percent_format,
    percent_of_a_count, in_chinese, letter_for_digit, struck_through, other_kind, as_a_date, column_next_door,
    number_in_heading, unclear_nothing, another_stage, correction_below_last,
    _wordy(lambda text, unit: f"约{text}"), _wordy(lambda text, unit: f"{text}左右"),
    _wordy(lambda text, unit: f"{text}{unit}（含在建2{unit}）"), _wordy(lambda text, unit: f"{text}余{unit}"),
    _wordy(lambda text, unit: f"{text}（预计）"), _wordy(lambda text, unit: f"{text}+2"),
    _wordy(lambda text, unit: f"{text}/{text}"), _wordy(lambda text, unit: f"本月2，累计{text}"),
    _wordy(lambda text, unit: f"{text}?"), _wordy(lambda text, unit: f"({text})"),
    _wordy(lambda text, unit: f"-{text}-"), _wordy(lambda text, unit: f"{text},5"),
    _wordy(lambda text, unit: f"{text}。5"), _wordy(lambda text, unit: f">{text}"),
    _wordy(lambda text, unit: f"{text}\n12"), _wordy(lambda text, unit: f"00{text}"),
    _wordy(lambda text, unit: f"{text}e3"),
    _word_only("已完成"), _word_only("全部完成"), _word_only("数十个"), _word_only("3千多"), _word_only("一万二"),
    _word_only("超额完成120%"), _word_only("1~3"), _word_only("3-5"), _word_only("两三个"),
    shown_in_another_unit, partly_struck, _word_only("三分之二"), _word_only("未统计"), _word_only("不涉及"),
    _wordy(lambda text, unit: f"–{text}"), _wordy(lambda text, unit: f"{text}{unit}，其中在建1{unit}"),
    _wordy(lambda text, unit: f"近{text}{unit}"), _wordy(lambda text, unit: f"累计{text}{unit}，其中本月1{unit}"),
)  # fmt: skip
