"""Numbers and units of measure as plans write them: 1万名, 285万平方米, 百分之十五, 三千五百, 3-5家, 60、30个工作日.

Counted things come out in their base unit (1万名 is 10000 名); money keeps 亿元 and 万元 as written. All text here is
`characters.plain` text, and all offsets are offsets into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from model.plan.unit_of_measure import UNIT_WORDS, Unit, UnitKind, speaks_of_people, stray_unit_at, unit_at

_SPACED = rf"(?<!\d )\d{{1,3}}(?: \d{{3}})+(?=\s?(?:万|亿|{UNIT_WORDS}))"
_ARABIC = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?![\d,])|{_SPACED}|\d+)(?:\.\d+)?"
_SCALE = r"(?:百(?!分)|千(?![瓦伏米克卡赫帕焦])|万|亿|十(?![一二三四五六七八九]?五))"
_CHINESE = r"[〇零一二三四五六七八九十百千万亿两廿卅]+(?:点[〇零一二三四五六七八九]+[万亿]*)?"
_ROMAN = r"(?:[ⅠⅡⅢⅣⅤ]|(?<![A-Za-z])(?:I{1,3}|IV|V))(?=类|[-—~至][ⅠⅡⅢⅣⅤIV]{1,3}类)"
_NUMERAL = re.compile(
    rf"(?P<tenths>[一二三四五六七八九两]成[一二三四五六七八九]?(?=以上|以下|左右|[，,。；;、]|\s*$))"
    rf"|(?P<arabic>{_ARABIC}(?:[余多](?=[万亿]))?(?:{_SCALE}+(?:\d+(?:\.\d+)?{_SCALE}+)*)?)"
    rf"|(?P<percent>百分之(?:{_ARABIC}|[一二三四五六七八九十百两零]+(?:点[〇零一二三四五六七八九]+)?))"
    rf"|(?P<roman>{_ROMAN})"
    rf"|(?P<chinese>{_CHINESE})"
)
_PIECE = re.compile(rf"(\d[\d, ]*(?:\.\d+)?)[余多]?({_SCALE}*)")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"廿": 20, "卅": 30}
_ROMANS = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_JOIN = re.compile(r"\s*(?:[-~—–－～]{1,2}|至|到)\s*")
_HOLDS = re.compile(r"(?:控制在|达到|(?<=[数分度])达|提高到|缩小到|保持在|稳定在|突破|不低于|不超过|降到|降至)$")
_CLOSES = re.compile(r"(?:以内|以下|以上|左右)|[，,。；;、]|\s*$")
_PASSES = re.compile(r"(?:突破|超过|超|达到|达|迈上|迈入|迈过|跨上|跨越|跨过|冲刺|冲击|站上)$")
LANDMARK = re.compile(r"(?:美?元|人次|吨|户)(?:大关|台阶|关口)?(?=[，,。；;、]|\s*$)|美?元(?:大关|台阶|关口)")
_IMPLIED = (
    (re.compile(r"人次"), UnitKind.COUNT, "人次"),
    (re.compile(r"人数|人口|就业"), UnitKind.COUNT, "人"),
    (re.compile(r"产值|收入|投资|总值|销售额|税收|资金|总额|交易额|营收|GDP|贷款|余额"), UnitKind.MONEY, "元"),
)
_MOST_DIGITS = 20
_VAGUE = re.compile(r"[余多来]")


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
    """A number with its unit. `numerals` are those it is made of; a range (3-5家) has its first number in `low`.

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
            numeral_value(match.group()) if not _is_landmark(text, match) else _chinese_value(f"一{match.group()}"),
            is_chinese=match["arabic"] is None and match["roman"] is None,
            is_percent=match["percent"] is not None or match["tenths"] is not None,
            is_roman=match["roman"] is not None,
        )


def _is_landmark(text: str, numeral: re.Match[str]) -> bool:
    """Whether scale words alone are a number to be passed: 突破千亿元大关, 迈上万亿元台阶."""
    return (
        numeral.group()[0] in "百千万"
        and LANDMARK.match(text, numeral.end()) is not None
        and _PASSES.search(text, max(0, numeral.start() - 6), numeral.start()) is not None
    )


def numeral_value(text: str) -> Decimal | None:
    """The number that a numeral stands for: "3亿5千万" is 350000000, "百分之十五" is 15, "九成五" 95; None for "万"."""
    text = text.removeprefix("百分之")
    if len(text) > _MOST_DIGITS:
        return None
    if text.isdecimal():
        return Decimal(text)
    if text in _ROMANS:
        return Decimal(_ROMANS[text])
    if "成" in text:
        whole, _, rest = text.partition("成")
        return Decimal(10 * _DIGITS[whole] + (_DIGITS[rest] if rest else 0))
    if text[0].isdecimal():
        return _sum_of_pieces(text)
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
    if first.value is None or _is_torn(text, first):
        return None, position + 1
    if rate := _rate(text, numerals, position):
        return rate, position + 2
    unit = _unit_after(text, first)
    join = _JOIN.match(text, unit.end)
    following = numerals[position + 1] if position + 1 < len(numerals) else None
    if join and following and following.start == join.end() and following.value is not None:
        high = _unit_after(text, following)
        if high.word and unit.word in ("", high.word) and first.value < following.value:
            return _range(first, following, high), position + 2
    if not unit.word:
        unit = _shared_unit(text, numerals, position)
    if not unit.word:
        unit = _implied_unit(text, first)
    if not unit.word and not _is_held_bare(text, first):
        return None, position + 1
    vague = bool(_VAGUE.match(text, first.end)) or "余" in first.text or "多" in first.text
    return _quantity(first, unit, vague=vague), position + 1


def _is_torn(text: str, numeral: Numeral) -> bool:
    """Whether digits are the rest of a number that a space has torn apart: 000 in "1 000", 0 in "3 0亿元"."""
    begins_with_zero = numeral.text[0] == "0" and (numeral.text[1:2].isdecimal() or not numeral.value)
    before = text[max(0, numeral.start - 2) : numeral.start]
    return begins_with_zero and (numeral.text[1:2].isdecimal() or (before[-1:] == " " and before[:1].isdecimal()))


def _rate(text: str, numerals: list[Numeral], position: int) -> Quantity | None:
    """A rate of so many in ten thousand or a hundred thousand: 死亡率控制在10/10万以下, in "/10万"."""
    first, following = numerals[position], numerals[position + 1 : position + 2]
    if first.is_chinese or not following or text[first.end : following[0].start] != "/":
        return None
    base = following[0]
    if base.text not in ("10万", "万", "1万", "千", "百万", "100万") or first.value is None:
        return None
    value = _tidy(first.value)
    return Quantity(first.start, base.end, (first, base), value, f"/{base.text}", UnitKind.SIZE)


def _implied_unit(text: str, numeral: Numeral) -> Unit:
    """The unit that the words before imply for a number with a scale only: 就业人数24万以上, 产值突破50亿."""
    if numeral.text[-1] in "万亿" and _CLOSES.match(text, numeral.end):
        before = text[max(0, numeral.start - 14) : numeral.start]
        for pattern, kind, word in _IMPLIED:
            if pattern.search(before):
                return Unit(word, kind, numeral.end)
    return Unit("", UnitKind.COUNT, numeral.end)


def _is_held_bare(text: str, numeral: Numeral) -> bool:
    """Whether a number without a unit is held all the same: 死亡率控制在0.1以内, 指数达到120."""
    before = text[max(0, numeral.start - 4) : numeral.start]
    return not numeral.is_chinese and bool(_HOLDS.search(before)) and bool(_CLOSES.match(text, numeral.end))


def _range(low: Numeral, high: Numeral, unit: Unit) -> Quantity:
    """A range; a scale word behind the second number holds for the first too (4.5-5万人)."""
    bottom, top = low.value or Decimal(0), high.value or Decimal(0)
    if _scale_of(low.text) == 1:
        bottom *= _scale_of(high.text)
    whole = _quantity(high, unit)
    factor = top / whole.value if whole.value else Decimal(1)
    return replace(whole, start=low.start, numerals=(low, high), low=_tidy(bottom / factor))


def _quantity(numeral: Numeral, unit: Unit, *, vague: bool = False) -> Quantity:
    value, word = numeral.value or Decimal(0), unit.word
    if unit.kind is UnitKind.MONEY:
        scale, factor = _money_scale(numeral.text)
        value, word = value / factor, scale + word
    return Quantity(numeral.start, unit.end, (numeral,), _tidy(value), word, unit.kind, vague=vague)


def _money_scale(text: str) -> tuple[str, int]:
    """The scale word that money is written in: "1.2万亿" counts in 亿, "5千万" in 万, "3亿5千万" in 亿."""
    return next(((word, _SCALES[word]) for word in "亿万" if word in text), ("", 1))


def _shared_unit(text: str, numerals: list[Numeral], position: int) -> Unit:
    """The unit of "30" for the "60" of "60、30个工作日"; none where anything but an enumeration mark stands between."""
    first = numerals[position]
    for current, following in zip(numerals[position:], numerals[position + 1 :], strict=False):
        if text[current.end : following.start] not in ("、", "和", "/", "及") or current.is_chinese:
            break
        unit = _unit_after(text, following)
        if unit.word:
            return replace(unit, end=first.end)
    return Unit("", UnitKind.COUNT, first.end)


def _unit_after(text: str, numeral: Numeral) -> Unit:
    """The unit behind a numeral; an empty word where there is none."""
    nothing = Unit("", UnitKind.COUNT, numeral.end)
    if numeral.is_percent:
        return Unit("%", UnitKind.PERCENT, numeral.end)
    start = numeral.end + (1 if _VAGUE.match(text, numeral.end) else 0)
    if start > numeral.end and text[start : start + 1] in ("万", "亿"):
        return nothing
    unit = unit_at(text, start)
    if not unit.word and numeral.text[-1] in "百千万亿" and speaks_of_people(text, start):
        return Unit("人", UnitKind.COUNT, start)
    if not unit.word and not numeral.is_chinese and not numeral.is_roman:
        unit = stray_unit_at(text, start)
    if not unit.word or (numeral.is_roman and unit.word != "类"):
        return nothing
    return Unit(unit.word, UnitKind.COUNT, unit.end) if unit.word == "类" and not numeral.is_roman else unit


def _sum_of_pieces(text: str) -> Decimal:
    """3亿5千万 is 350000000; a scale greater than the one before holds for all so far: 3万8000亿 is 38000亿."""
    total, before = Decimal(0), None
    for piece in _PIECE.finditer(text):
        scale = _scale_of(piece[2])
        total += Decimal(piece[1].replace(",", "").replace(" ", "")) * (1 if before and scale > before else scale)
        if before and scale > before:
            total *= scale
        before = scale
    return total


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
    digits = fraction.rstrip("万亿")
    return Decimal(f"{value}.{''.join(str(_DIGITS[digit]) for digit in digits)}") * _scale_of(fraction)


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
