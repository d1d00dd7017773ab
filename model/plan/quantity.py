"""Numbers and units of measure as plans write them: 1万名, 285万平方米, 百分之十五, 三千五百, 3-5家, 60、30个工作日.

Counted things come out in their base unit (1万名 is 10000 名); money keeps 亿元 and 万元 as written. All text here is
`characters.plain` text, and all offsets are offsets into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?"
_SCALE = r"(?:百(?!分)|千(?![瓦伏米克卡赫帕焦])|万|亿|十(?![一二三四五六七八九]?五))"
_CHINESE = r"[〇零一二三四五六七八九十百千万亿两廿卅]+(?:点[〇零一二三四五六七八九]+)?"
_ROMAN = r"(?:[ⅠⅡⅢⅣⅤ]|(?<![A-Za-z])(?:I{1,3}|IV|V))(?=类|[-—~至][ⅠⅡⅢⅣⅤIV]{1,3}类)"
_NUMERAL = re.compile(
    rf"(?P<arabic>{_ARABIC}(?:[余多](?=[万亿]))?(?:{_SCALE}+(?:\d+(?:\.\d+)?{_SCALE}+)*)?)"
    rf"|(?P<percent>百分之(?:{_ARABIC}|[一二三四五六七八九十百两零]+(?:点[〇零一二三四五六七八九]+)?))"
    rf"|(?P<roman>{_ROMAN})"
    rf"|(?P<chinese>{_CHINESE})"
)
_PIECE = re.compile(rf"(\d[\d,]*(?:\.\d+)?)[余多]?({_SCALE}*)")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"廿": 20, "卅": 30}
_ROMANS = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_JOIN = re.compile(r"\s*(?:[-~—–－～]{1,2}|至|到)\s*")
_PEOPLE = re.compile(r"[^，,、。；;\d]{0,10}?(?:人口|群众|居民|学生|农民|职工|老人|老年人|劳动力|市民|毕业生|村民|儿童|党员|干部|师生)")
_VAGUE = re.compile(r"[余多来]")


class UnitKind(StrEnum):
    """What a unit of measure counts; it decides what a bare number in front of a noun can mean."""

    COUNT = "count"
    SIZE = "size"
    MONEY = "money"
    PERCENT = "percent"
    TIME = "time"
    GRADE = "grade"
    RANK = "rank"
    TECHNICAL = "technical"


_UNITS: dict[UnitKind, str] = {
    UnitKind.PERCENT: "个百分点 百分点 % ‰",
    UnitKind.TIME: "个工作日 工作日 个小时 小时 个月 分钟 秒钟 秒 天 日 年 周岁 岁 个学时 学时 课时",
    UnitKind.MONEY: "元人民币 美元 欧元 港元 日元 元",
    UnitKind.TECHNICAL: "千伏安 千伏 伏 兆比特 兆 赫兹 兆赫 马力 分贝 毫米 厘米 度",
    UnitKind.GRADE: "类",
    UnitKind.SIZE: (
        "平方公里 平方千米 平方米 平米 公顷 亩 立方米 立方 方 公里 千米 海里 延米 延长米 米 吨标准煤 吨标煤 标准吨 吨公里 吨 公斤 千克 斤 升 "
        "千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 标准箱 标箱 微克/立方米 毫克/立方米 毫克/升 TEU MW GW kW KW km ㎡ km² P EFlops PFlops"
    ),
    UnitKind.COUNT: (
        "人次 人月 人天 人份 场次 班次 架次 车次 航次 件次 户次 批次 例次 台次 家次 台套 台（套） 台(套) 个（次） 倍 "
        "个 家 名 人 位 项 件 条 处 所 座 场 次 套 台 辆 艘 架 支 只 头 羽 尾 株 棵 户 间 栋 幢 片 块 张 册 部 篇 门 种 "
        "盏 口 眼 道 段 列 对 组 队 宗 起 例 份 幅 枚 颗 本 款 首 集 期 届 粒 根 班 床 孔 单 笔 席 棚 村 乡 镇 县 艇 桩 票 剂 杯 轮 厅 店"
    ),
}
_KIND_OF: dict[str, UnitKind] = {unit: kind for kind, units in _UNITS.items() for unit in units.split()}
_ONE_UNIT = "|".join(re.escape(unit) for unit in sorted(_KIND_OF, key=len, reverse=True))
_UNIT = re.compile(rf"\s*((?:{_ONE_UNIT})(?:/(?:[百千万]*(?:{_ONE_UNIT})))?)")
_SAME_UNIT = {"平米": "平方米", "㎡": "平方米", "百分点": "个百分点", "工作日": "个工作日", "小时": "小时", "个小时": "小时",
              "立方": "立方米", "方": "立方米", "km": "公里", "km²": "平方公里", "元人民币": "元", "台(套)": "台套",
              "MW": "兆瓦", "GW": "吉瓦", "kW": "千瓦", "KW": "千瓦", "延长米": "延米", "吨标煤": "吨标准煤"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Numeral:
    """One run of digits, Arabic or Chinese, with the scale words that belong to it; `value` None where it has none."""

    start: int
    end: int
    text: str
    value: Decimal | None
    is_chinese: bool = False
    is_percent: bool = False
    is_roman: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. `numerals` are those it is made of; `low` is set for a range (3-5家), then `value` is high.

    `unit` is the unit for the indicator, `value` is in it. `vague` stands for 余, 多 and 来 after the number.
    """

    start: int
    end: int
    numerals: tuple[Numeral, ...]
    value: Decimal
    unit: str
    kind: UnitKind
    low: Decimal | None = None
    vague: bool = False


def find_numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """Every numeral of `text[start:end]`, in order; none is left out, whatever it turns out to be."""
    for match in _NUMERAL.finditer(text, start, len(text) if end is None else end):
        yield Numeral(
            match.start(),
            match.end(),
            match.group(),
            numeral_value(match.group()),
            is_chinese=match["chinese"] is not None or match["percent"] is not None,
            is_percent=match["percent"] is not None,
            is_roman=match["roman"] is not None,
        )


def numeral_value(text: str) -> Decimal | None:
    """The number that a numeral stands for, or None: "3亿5千万" is 350000000, "百分之十五" is 15, "万" alone is None."""
    text = text.removeprefix("百分之")
    if text in _ROMANS:
        return Decimal(_ROMANS[text])
    if text[0].isdigit() and text[0].isascii():
        return sum((_piece_value(piece) for piece in _PIECE.finditer(text)), Decimal(0))
    return _chinese_value(text)


def find_quantities(text: str, numerals: list[Numeral]) -> list[Quantity]:
    """The numerals of one sentence that have a unit, ranges joined and a unit shared by a list given to each."""
    found: list[Quantity] = []
    position = 0
    while position < len(numerals):
        quantity, position = _quantity_at(text, numerals, position)
        if quantity is not None:
            found.append(quantity)
    return found


def _quantity_at(text: str, numerals: list[Numeral], position: int) -> tuple[Quantity | None, int]:
    first = numerals[position]
    if first.value is None:
        return None, position + 1
    last, unit_end, kind, unit = first, *_unit_after(text, first)
    join = _JOIN.match(text, unit_end)
    following = numerals[position + 1] if position + 1 < len(numerals) else None
    if join and following and following.start == join.end() and following.value is not None:
        high_end, high_kind, high_unit = _unit_after(text, following)
        if high_unit and unit in ("", high_unit) and _rises(first, following, unit):
            return _range(first, following, high_end, high_kind, high_unit), position + 2
    if not unit:
        unit_end, kind, unit = last.end, *_shared_unit(text, numerals, position)
    if not unit:
        return None, position + 1
    vague = bool(_VAGUE.match(text, first.end)) or "余" in first.text or "多" in first.text
    return _quantity(first, unit_end, kind, unit, vague=vague), position + 1


def _rises(low: Numeral, high: Numeral, low_unit: str) -> bool:
    """Whether two joined numbers make a range: the second is greater, in its own scale where only it has one."""
    assert low.value is not None and high.value is not None
    return low.value < high.value or (not low_unit and low.value < high.value)


def _range(low: Numeral, high: Numeral, end: int, kind: UnitKind, unit: str) -> Quantity:
    scale = _scale_of(high.text)
    bottom = low.value or Decimal(0)
    if (_scale_of(low.text) == 1 and scale > 1 and kind is not UnitKind.MONEY) or (_scale_of(low.text) == 1 and kind is UnitKind.MONEY):
        bottom *= scale
    top = _quantity(high, end, kind, unit)
    factor = (high.value or Decimal(1)) / top.value if top.value else Decimal(1)
    return replace(top, start=low.start, numerals=(low, high), low=_tidy(bottom / factor))


def _quantity(numeral: Numeral, end: int, kind: UnitKind, unit: str, *, vague: bool = False) -> Quantity:
    value = numeral.value or Decimal(0)
    if kind is UnitKind.MONEY:
        word, factor = _money_scale(numeral.text)
        value, unit = value / factor, word + unit
    return Quantity(numeral.start, end, (numeral,), _tidy(value), unit, kind, vague=vague)


def _money_scale(text: str) -> tuple[str, int]:
    """The scale word that money is written in: "1.2万亿" counts in 亿, "5千万" in 万, "3亿5千万" in 亿."""
    return next(((word, _SCALES[word]) for word in "亿万" if word in text), ("", 1))


def _shared_unit(text: str, numerals: list[Numeral], position: int) -> tuple[UnitKind, str]:
    """The unit of "30" for the "60" of "60、30个工作日"; none where anything but an enumeration mark stands between."""
    for current, following in zip(numerals[position:], numerals[position + 1 :], strict=False):
        if text[current.end : following.start] not in ("、", "和", "/", "及") or current.is_chinese:
            break
        _, kind, unit = _unit_after(text, following)
        if unit:
            return kind, unit
    return UnitKind.COUNT, ""


def _unit_after(text: str, numeral: Numeral) -> tuple[int, UnitKind, str]:
    """End, kind and standard word of the unit behind a numeral; an empty word where there is none."""
    if numeral.is_percent:
        return numeral.end, UnitKind.PERCENT, "%"
    start = numeral.end
    if _VAGUE.match(text, start):
        start += 1
        if text[start : start + 1] in ("万", "亿"):
            return numeral.end, UnitKind.COUNT, ""
    match = _UNIT.match(text, start)
    if match is None and _PEOPLE.match(text, start) and numeral.value is not None and numeral.text[-1] in "百千万亿":
        return start, UnitKind.COUNT, "人"
    if match is None:
        return numeral.end, UnitKind.COUNT, ""
    word = match[1]
    kind = _KIND_OF.get(word) or UnitKind.SIZE
    if numeral.is_roman and word != "类":
        return numeral.end, UnitKind.COUNT, ""
    if word == "类" and not numeral.is_roman:
        kind = UnitKind.COUNT
    return match.end(), kind, _SAME_UNIT.get(word, word)


def _piece_value(piece: re.Match[str]) -> Decimal:
    value = Decimal(piece[1].replace(",", ""))
    for word in piece[2]:
        value *= _SCALES[word]
    return value


def _scale_of(text: str) -> Decimal:
    scale = Decimal(1)
    for word in reversed(text):
        if word not in _SCALES:
            break
        scale *= _SCALES[word]
    return scale


def _chinese_value(text: str) -> Decimal | None:
    whole, _, fraction = text.partition("点")
    value = _chinese_whole(whole)
    if value is None or not fraction:
        return None if value is None else Decimal(value)
    return Decimal(f"{value}.{''.join(str(_DIGITS[character]) for character in fraction)}")


def _chinese_whole(text: str) -> int | None:
    """二〇二一 digit by digit, else by place; None for a scale word without a number (万元, 百强)."""
    if len(text) > 1 and all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    if text[0] in "百千万亿":
        return None
    total, section, digit = 0, 0, 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _TENS:
            section += _TENS[character]
        elif character in "万亿":
            total = (total + section + digit) * _SCALES[character]
            section = digit = 0
        else:
            section += (digit or 1) * _SCALES[character]
            digit = 0
    return total + section + digit


def _tidy(value: Decimal) -> Decimal:
    """The same number without an exponent and without trailing zeros."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()
