"""The rows of a form and what stands in each cell, without any spreadsheet library."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from model.entry.entry import BLANK, Entry, Stage
from model.entry.plausible import MOST_DIGITS
from model.entry.unit_of_measure import is_counted, plain
from model.entry.value import NOTHINGS, STAGES, show_number
from model.form.layout import COLUMNS, FIRST_ROW, LETTERS, PLACES, Field
from model.plan.node import Chapter, Comparator, Indicator, Item, Kind, Measure
from model.plan.tree import PlanTree

_NUMERALS = "零一二三四五六七八九"
_SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.AT_MOST: "≤",
    Comparator.EXACTLY: "",
    Comparator.ABOUT: "约",
    Comparator.MORE_THAN: "＞",
    Comparator.LESS_THAN: "＜",
    Comparator.RANGE: "",
    None: "",
}
_LINE_HEIGHT, _SMALL_LINE_HEIGHT = 14.5, 12.5
_SMALL_FITS_MORE = 1.15
_PADDING = 9.0
_MOST_HEIGHT = 300.0


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without its equals sign."""

    text: str


Value = str | Decimal | Formula | None
NO_ROLES: Mapping[str, str] = {}


class RowKind(StrEnum):
    """What a row of the form is: headings are for the eye only."""

    CHAPTER = "chapter"
    ITEM = "item"
    DUTY = "duty"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row. `key` stands in the hidden column: the code, or what kind of heading it is."""

    number: int
    kind: RowKind
    key: str
    node: Chapter | Item | Indicator


def form_rows(tree: PlanTree) -> Iterator[FormRow]:
    """Chapter, item, the item's own row N.00 and its indicators, in the order of the plan."""
    number = FIRST_ROW
    for chapter in tree.chapters:
        yield FormRow(number, RowKind.CHAPTER, f"chapter:{chapter.number}", chapter)
        number += 1
        for item in chapter.items:
            yield FormRow(number, RowKind.ITEM, f"item:{item.ordinal}", item)
            yield FormRow(number + 1, RowKind.DUTY, item.code, item)
            number += 2
            for indicator in item.indicators:
                yield FormRow(number, RowKind.INDICATOR, indicator.code, indicator)
                number += 1


def row_values(
    row: FormRow,
    year: int,
    entry: Entry = BLANK,
    last: Entry = BLANK,
    target: Decimal | None = None,
    roles: Mapping[str, str] = NO_ROLES,
) -> list[Value]:
    """What stands in the row's cells, one a column. `target` is what the unit is held against; `roles` of an order."""
    values: list[Value] = [None] * len(COLUMNS)
    values[0] = row.key
    match row.node:
        case Chapter() as chapter:
            values[1] = f"{chinese_number(chapter.number)}、{chapter.title}"
        case Item() as item if row.kind is RowKind.ITEM:
            values[1] = f"{item.number}．{item.title}{_roles(item, roles)}"
        case Item() as item:
            values[1:3] = [row.key, _duties(item)]
            _fill_words(values, entry)
        case Indicator() as indicator:
            values[1:7] = _asked(row, indicator, year, last, target)
            values[PLACES[Field.VALUE]] = shown_value(entry)
            values[PLACES[Field.RATE]] = completion_formula(indicator, row.number, target)
            _fill_words(values, entry)
    return values


def row_height(row: FormRow, values: list[Value]) -> float:
    """How high the row must be for its wrapped texts, in points."""
    if row.kind is RowKind.CHAPTER:
        return 26.0
    if row.kind is RowKind.ITEM:
        return 23.0
    return max(text_height(row, place, value) for place, value in enumerate(values) if isinstance(value, str))


def text_height(row: FormRow, place: int, text: str) -> float:
    """How high a row of the plan must be for this text in the column at `place`, in points."""
    return min(round(_lines_height(row, place, text) + _PADDING, 1), _MOST_HEIGHT)


def wrapped_height(text: str, width: float) -> float:
    """How high a row must be for a text that wraps in a column of this width, in points."""
    return min(round(_lines(text, width) * _LINE_HEIGHT + _PADDING, 1), _MOST_HEIGHT)


def _lines_height(row: FormRow, place: int, text: str) -> float:
    width = COLUMNS[place].width
    if place == PLACES[Field.TARGET] or (row.kind is RowKind.DUTY and place == PLACES[Field.NAME]):
        return _lines(text, width * _SMALL_FITS_MORE) * _SMALL_LINE_HEIGHT
    return _lines(text, width) * _LINE_HEIGHT


def number_style(kind: str, value: Value, unit: str | None) -> str:
    """The style of a number's cell by its decimals ("value0", "value2"); "value" for a general one."""
    if isinstance(value, Decimal):
        exponent = plain(value).as_tuple().exponent
        assert isinstance(exponent, int)
        return f"{kind}{-exponent}" if -exponent <= 4 else kind
    return f"{kind}0" if is_counted(unit) else kind


def chinese_number(number: int) -> str:
    """1 -> 一, 12 -> 十二, 21 -> 二十一; digits from 100 on."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return ten + (_NUMERALS[ones] if ones else "")


def target_words(indicator: Indicator, target: Decimal | None) -> str:
    """The target as the form prints it: the unit's own, or else the plan's with a word that says so."""
    if indicator.kind is Kind.MILESTONE:
        return "完成"
    sign = _SIGNS[indicator.comparator]
    if target is not None and target != indicator.target:
        return f"{sign}{show_number(target)}"
    if indicator.target is None:
        return ""
    words = f"{sign}{show_number(indicator.target)}"
    if indicator.comparator is Comparator.RANGE and indicator.target_max is not None:
        words = f"{show_number(indicator.target)}～{show_number(indicator.target_max)}"
    return words if target is not None else f"{indicator.per or '全域'} {words}"


def _asked(row: FormRow, indicator: Indicator, year: int, last: Entry, target: Decimal | None) -> list[Value]:
    name = f"　其中：{indicator.name}" if indicator.subset_of else indicator.name
    unit = "%" if indicator.kind is Kind.MILESTONE else indicator.unit_of_measure
    return [row.key, name, target_words(indicator, target), unit, due_words(indicator, year), shown_value(last)]


def _roles(item: Item, roles: Mapping[str, str]) -> str:
    return f"　〔{roles[item.code]}〕" if item.code in roles else ""


def due_words(indicator: Indicator, year: int) -> str | None:
    """The deadline as the form prints it."""
    if indicator.due is None:
        return indicator.due_text
    return _day(indicator.due, year)


def _day(day: date, year: int) -> str:
    return f"{day.month}月{day.day}日" if day.year == year else f"{day.year}年{day.month}月{day.day}日"


def _duties(item: Item) -> str:
    if not item.duties:
        return "本条总体进展"
    return "工作内容：" + "；".join(duty.name for duty in item.duties)


def shown_value(entry: Entry) -> Value:
    """A number, a word for nothing, or nothing. More digits than a spreadsheet keeps are written as text."""
    if entry.value is None:
        return NOTHINGS.get(entry.state)
    value = plain(entry.value)
    return value if len(value.as_tuple().digits) <= MOST_DIGITS else f"{value:f}"


def _fill_words(values: list[Value], entry: Entry) -> None:
    values[PLACES[Field.STAGE]] = STAGES[entry.stage] if entry.stage else None
    values[PLACES[Field.NARRATIVE]] = entry.narrative or None
    values[PLACES[Field.PROBLEMS]] = entry.problems or None
    values[PLACES[Field.NEXT_STEPS]] = entry.next_steps or None
    values[PLACES[Field.EVIDENCE]] = entry.evidence or None


def completion_formula(indicator: Indicator, row: int, target: Decimal | None) -> Formula | None:
    """完成率 as a formula for the person who fills in; no reader needs it. A ceiling counts 2 - value / target."""
    value = f"{LETTERS[Field.VALUE]}{row}"
    if indicator.kind is Kind.MILESTONE:
        stage = f"{LETTERS[Field.STAGE]}{row}"
        return Formula(f'IF({stage}="已完成",1,IF(ISNUMBER({value}),{value}/100,""))')
    if target is None or target <= 0:
        return None
    share = f"{value}/{plain(target):f}"
    if indicator.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
        share = f"MAX(0,2-{share})"
    elif indicator.comparator is Comparator.EXACTLY and indicator.measure is Measure.LEVEL:
        share = f"IF({share}<=1,{share},MAX(0,2-{share}))"
    return Formula(f'IF(ISNUMBER({value}),{share},"")')


def completion_share(indicator: Indicator, entry: Entry, target: Decimal | None) -> Decimal | None:
    """What `completion_formula` gives for an entry, for paper; None where the formula leaves its cell empty."""
    value = entry.value
    if indicator.kind is Kind.MILESTONE:
        if entry.stage is Stage.DONE:
            return Decimal(1)
        return None if value is None else value / 100
    if target is None or target <= 0 or value is None:
        return None
    share = value / target
    if indicator.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
        return max(Decimal(0), 2 - share)
    if indicator.comparator is Comparator.EXACTLY and indicator.measure is Measure.LEVEL and share > 1:
        return max(Decimal(0), 2 - share)
    return share


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column, a CJK character being two wide."""
    fitting = max(width - 1.5, 1)
    if 2 * len(text) <= fitting and "\n" not in text:
        return 1
    if "\n" not in text:
        return max(1, math.ceil(_width(text) / fitting))
    return sum(max(1, math.ceil(_width(line) / fitting)) for line in text.split("\n"))


def _width(text: str) -> int:
    """CJK characters are two bytes in GBK and two wide on paper."""
    return len(text) if text.isascii() else len(text.encode("gbk", errors="replace"))
