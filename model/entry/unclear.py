"""Why a text is no number by itself, and the numbers or words that it may have been meant to be.

The readings are offered to a person, who decides; none of them is ever taken without being asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from model.entry.entry import ValueState
from model.entry.numeral import read_chinese, read_digits, read_short_chinese
from model.entry.plausible import Doubt
from model.entry.unit_of_measure import plain

Read = Callable[[str, str | None], Any]
"""The reader of what is left when a remark is taken away: something with a `value`, a doubt, or None."""

ABOUT = re.compile(
    r"不少于|不低于|不超过|不高于|大于|小于|约|大概|大约|左右|上下|将近|接近|近|超过?|逾|余|多|以上|以下|以内|不到|不足|至少|最多|几|数[十百千万]|[<>≥≤≈~～＋]|\+$"
)
DATE = re.compile(
    r"\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?|\d{1,2}月(?:\d{1,2}日?|底|初|中旬|上旬|下旬|份)?|\d{1,2}/\d{1,2}"
    r"|[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日|底|初|中旬|上旬|下旬|份)?"
)
_DASHES = frozenset(("-", "--", "—", "——", "–", "―", "/", "\\", "…", "……", "...", ".", "*", "·", "、", "。", "?"))
_ERROR = re.compile(r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d+|#{3,}", re.I)
_LETTERS = re.compile(r"[+-]?[0-9OoIlｏ|〇,.]*[OoIl|〇][0-9OoIl|〇,.]*")
_SCIENTIFIC = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]{1,3}")
_BRACKETED = re.compile(r"\(([0-9][0-9,]*(?:\.[0-9]+)?)\)")
_MINUS = re.compile(r"(?:[–—―‐‑‒△▲] ?|- )([0-9].*)|([0-9][0-9,.]*)-")
_REMARK = re.compile(r"([^()]+)\(([^()]*)\)?|(.+?)[,;:、 ]+((?:含|其中|包括|内含|内有).*)")
_WITHIN = re.compile(r"含|其中|包括|内有")
_DOWN = re.compile(r"(?:下降|减少|降低|负增长|回落)(?:了)? ?(.+)")
_ONE_OR_OTHER = re.compile(r"([一二两三四五六七八九])([二三四五六七八九])([^零〇一二两三四五六七八九十百千万亿]*)")
_AMOUNT = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?[百千万亿]*[^0-9,.、;()+~\-/ 及和与]*")
_TOTAL = re.compile(r"(?:累计|合计|共计|总计|总数|共)(?:[^0-9]{0,6})([0-9].*)")
_ZEROS = re.compile(r"[+-]?0[0-9]+(?:\.[0-9]+)?")
_MOST_READINGS = 3

_NIL, _OTHERS, _LATER = ValueState.NIL, ValueState.NOT_APPLICABLE, ValueState.NOT_AVAILABLE
_NEARLY: tuple[tuple[str, tuple[ValueState, ...]], ...] = (
    ("没有 无新增 没有新增 无发生 未发生 无此情况 无。 none nil no", (_NIL,)),
    ("不涉及 不涉及本单位 不属于本单位 无此项工作 无此项 无关", (_OTHERS,)),
    ("未统计 暂未统计 尚未统计 正在统计 统计中 待统计 数据未出 未出数 待定 待核 未知 tbd", (_LATER,)),
    ("暂无 无数据 没有数据 暂时没有", (_LATER, _NIL)),
    ("n/a na n.a. null", (_OTHERS, _LATER)),
    ("- -- — —— – ― / \\ 空", (_NIL, _OTHERS, _LATER)),
)
LOOK_ALIKES: Mapping[str, tuple[ValueState, ...]] = {
    word: states for words, states in _NEARLY for word in words.split()
}
"""Words that are nearly one of the kinds of nothing, and which of them they may mean; lower case."""


def why_not(text: str, unit: str | None, read: Read) -> Doubt:
    """The reason that helps most to mend the text, with what it may have meant in `unit`."""
    return next(doubt for doubt in _reasons(text, unit, read) if doubt is not None)


def _reasons(text: str, unit: str | None, read: Read) -> Iterator[Doubt | None]:
    yield _no_number(text)
    yield _sign(text, unit, read)
    yield _mistyped(text)
    yield _chinese(text)
    yield _approximate(text, unit, read)
    yield _separated(text)
    yield _with_remark(text, unit, read)
    yield _several(text, unit, read)
    has_number = re.search(r"[0-9]", text)
    yield Doubt("value.remark") if has_number else Doubt("value.words", nothings=LOOK_ALIKES.get(text.lower(), ()))


def _no_number(text: str) -> Doubt | None:
    """Dashes, errors and dates."""
    if text in _DASHES or set(text) <= set("-—–/ "):
        nothings = LOOK_ALIKES.get(text, ())
        return Doubt("value.dash", readings=(Decimal(0),) if nothings else (), nothings=nothings)
    if _ERROR.fullmatch(text):
        return Doubt("value.error", {"error": text})
    return Doubt("value.date") if DATE.fullmatch(text) else None


def _sign(text: str, unit: str | None, read: Read) -> Doubt | None:
    """Accountants' brackets, lines that may be a minus sign, and words that may mean one."""
    match = _DOWN.fullmatch(text)
    fall = _values(match[1], unit, read)[:1] if match else ()
    if fall:
        return Doubt("value.remark", readings=(-fall[0], fall[0]))
    match = _BRACKETED.fullmatch(text)
    if match:
        number = read_digits(match[1])
        return Doubt("value.bracketed", readings=() if number is None else (-number, number))
    match = _MINUS.fullmatch(text)
    number = read_digits(match[1] or match[2]) if match else None
    return None if number is None else Doubt("value.minus_unclear", readings=(-plain(number), plain(number)))


def _mistyped(text: str) -> Doubt | None:
    """Scientific notation, letters among digits, zeros in front."""
    if _SCIENTIFIC.fullmatch(text):
        value = Decimal(text)
        return Doubt("value.scientific", readings=(plain(value),) if abs(value.adjusted()) < 16 else ())
    if _LETTERS.fullmatch(text) and any(sign.isdigit() for sign in text):
        mended = text.translate(str.maketrans("OoIlｏ|〇", "0011010"))
        number = read_digits(mended.lstrip("0") if mended.lstrip("0")[:1].isdigit() else mended)
        return Doubt("value.letter_in_number", readings=() if number is None else (plain(number),))
    if _ZEROS.fullmatch(text):
        digits = text.lstrip("+-0")
        number = read_digits(digits if digits[:1].isdigit() else f"0{digits}")
        lost_point = read_digits(f"0.{text.lstrip('+-')[1:]}") if "." not in text else None
        readings = tuple(dict.fromkeys(plain(one) for one in (number, lost_point) if one is not None))
        return Doubt("value.leading_zero", readings=readings)
    return None


def _chinese(text: str) -> Doubt | None:
    """一万二 and 1万2: 12000 or 10002; 二〇二一: digits in a row; 两三个: two or three."""
    match = _ONE_OR_OTHER.fullmatch(text)
    if match:
        both = (digit for sign in match.groups()[:2] if (digit := read_chinese(sign)) is not None)
        return Doubt("value.approximate", readings=tuple(both))
    readings = read_short_chinese(text)
    return Doubt("value.chinese_unclear", readings=readings) if readings else None


def _approximate(text: str, unit: str | None, read: Read) -> Doubt | None:
    if not ABOUT.search(text) or not re.search(r"[0-9零一二两三四五六七八九十百千万亿]", text):
        return None
    if re.search(r"[0-9] ?[~～] ?[0-9]", text):
        return None
    readings = _values(" ".join(ABOUT.sub(" ", text).split()), unit, read)
    return Doubt("value.approximate", readings=readings) if readings or not re.search(r"[0-9]", text) else None


def _separated(text: str) -> Doubt | None:
    """Points and commas that are neither thousands nor decimals as we write them."""
    if not re.fullmatch(r"[+-]?[0-9.,][0-9.,。、 '’]*", text) or not re.search(r"[0-9]", text):
        return None
    return Doubt("value.separators", readings=tuple(dict.fromkeys(plain(one) for one in _separations(text))))


def _separations(text: str) -> Iterator[Decimal]:
    if re.fullmatch(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?", text) and text.count(".") + text.count(",") > 1:
        yield Decimal(text.replace(".", "").replace(",", "."))
    elif re.fullmatch(r"[+-]?[0-9]+[。][0-9]+", text):
        yield Decimal(text.replace("。", "."))
    elif re.fullmatch(r"[+-]?,[0-9]+", text):
        yield Decimal(text.replace(",", "0."))
    elif re.fullmatch(r"[+-]?[0-9]+,[0-9]+", text):
        yield Decimal(text.replace(",", "."))
        yield Decimal(text.replace(",", ""))
    elif re.fullmatch(r"[+-]?[0-9]+(?:[,'’][0-9]+)+(?:\.[0-9]+)?", text):
        yield Decimal(re.sub(r"[,'’]", "", text))
    elif re.fullmatch(r"[+-]?[0-9.]+[.,。、]", text) and text.count(".") <= 1:
        yield Decimal(text[:-1])
    else:
        numbers = [read_digits(part) for part in re.split(r"[、 ]+", text)]
        yield from (one for one in numbers[:_MOST_READINGS] if one is not None and None not in numbers)


def _with_remark(text: str, unit: str | None, read: Read) -> Doubt | None:
    """10个(含在建2个): ten, or eight that are finished; 12(预计): twelve."""
    match = _REMARK.fullmatch(text)
    if match is None:
        return None
    number, remark = match[1] or match[3], match[2] if match[1] else match[4]
    whole, parts = _values(number.strip(), unit, read), _amounts(remark, unit, read)
    if not whole:
        return None
    if parts and _WITHIN.search(remark) and parts[0] < whole[0]:
        parts = (whole[0] - parts[0],)
    return Doubt("value.remark", readings=tuple(dict.fromkeys((*whole, *parts)))[:2])


def _several(text: str, unit: str | None, read: Read) -> Doubt | None:
    """More than one number: a sum, a span, this month's beside the total's."""
    if len(re.findall(r"[0-9.]+", text)) < 2:
        amounts = _amounts(text, unit, read)
        return Doubt("value.remark", readings=amounts[:1]) if amounts else None
    terms = [read_digits(part) for part in text.split("+")]
    amounts = _amounts(text, unit, read)
    if len(terms) > 1 and None not in terms:
        amounts = (sum((one for one in terms if one is not None), Decimal(0)), *amounts)
    total = _TOTAL.search(text)
    if total:
        amounts = (*_amounts(total[1], unit, read)[:1], *amounts)
    readings = tuple(dict.fromkeys(plain(one) for one in amounts))
    return Doubt("value.several_numbers", readings=readings[:_MOST_READINGS])


def _amounts(text: str, unit: str | None, read: Read) -> tuple[Decimal, ...]:
    """The numbers in a text, each with the unit behind it or, where that is none, by itself."""
    found: list[Decimal] = []
    if "半" in text:
        return ()
    for match in _AMOUNT.finditer(text):
        number = re.match(r"[0-9,.]+[百千万亿]*", match[0])
        assert number is not None
        found += _values(match[0].strip(), unit, read) or _values(number[0].rstrip(",."), unit, read)
    return tuple(dict.fromkeys(found))


def _values(text: str, unit: str | None, read: Read) -> tuple[Decimal, ...]:
    said = read(text, unit)
    if said is None:
        return ()
    return said.readings if isinstance(said, Doubt) else (said.value,)
