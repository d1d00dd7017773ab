"""What a piece of text says as a number: read it, or say why it cannot be read without asking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from model.entry.numeral import read_chinese, read_digits, read_mixed, read_spaced, read_yuan
from model.entry.plausible import Doubt
from model.entry.unclear import ABOUT, DATE, why_not
from model.entry.unit_of_measure import convert, only_scale, plain, take_apart

_NUMBER = re.compile(r"([+-]?[0-9][0-9,]*(?:\.[0-9]+)?) ?([^0-9 ].*)", re.DOTALL)
_MIXED = re.compile(r"((?:[0-9]+(?:\.[0-9]+)?[百千万亿]+){2,})([^0-9]*)")
_CHINESE = re.compile(r"([零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億点]+)(.*)", re.DOTALL)
_SHARE_OF = re.compile(r"(百|千)分之([零〇一二两三四五六七八九十百点]+|[0-9]+(?:\.[0-9]+)?)")
_MONEY = re.compile(r"(?:人民币|RMB|CNY|[¥￥]) ?(.+)", re.IGNORECASE)
_NEGATIVE = re.compile(r"负([^负].*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A number that was read. `caution` names what a cell must be asked about although a typist need not be.

    `written` is the unit that stood in the text, empty where none did.
    """

    value: Decimal
    caution: str | None = None
    percent_written: bool = False
    written: str = ""


def read_text(text: str, unit: str | None) -> Reading | Doubt:
    """The number that cleaned-up `text` says in `unit`, or the doubt that stops it."""
    return _read(text, unit) or why_not(text, unit, _read)


def _read(text: str, unit: str | None) -> Reading | Doubt | None:
    """The number, the doubt about its unit or its word, or None where the text has to be asked about as a whole."""
    digits = read_digits(text)
    if digits is not None:
        return Reading(plain(digits), "value.plus_sign" if text.startswith("+") else None)
    return (
        _read_spaced(text) or _read_money(text, unit) or _read_with_unit(text, unit) or _read_words(text, unit)
        or _read_negative(text, unit)
    )  # fmt: skip


def _read_spaced(text: str) -> Reading | None:
    value = read_spaced(text)
    return None if value is None else Reading(plain(value), "value.space_inside")


def _read_money(text: str, unit: str | None) -> Reading | Doubt | None:
    """¥3,500, 人民币12万元, 叁仟伍佰元整, 十二元五角."""
    match = _MONEY.fullmatch(text)
    if match:
        rest = match[1] if "元" in match[1] else f"{match[1]}元"
        return _read_with_unit(rest, unit) or _read_words(rest, unit) or _read_money(rest, unit)
    amount = read_yuan(text)
    return None if amount is None else _in_unit(amount, "元", unit, "value.chinese_numeral")


def _read_with_unit(text: str, unit: str | None) -> Reading | Doubt | None:
    """3500人, 1.2万, 85 %, 1亿2000万元."""
    match = _MIXED.fullmatch(text)
    if match:
        mixed = read_mixed(match[1])
        return None if mixed is None else _in_unit(mixed, match[2], unit, "value.text_with_unit", scaled=True)
    match = _NUMBER.fullmatch(text)
    number = read_digits(match[1]) if match else None
    if match is None or number is None:
        return None
    rest = match[2].strip()
    if not _is_unit(rest) or DATE.fullmatch(text) or ABOUT.search(rest):
        return None
    return _in_unit(number, rest, unit, "value.text_with_unit")


def _read_words(text: str, unit: str | None) -> Reading | Doubt | None:
    """三千五百人, 百分之八十五, 八成."""
    match = _SHARE_OF.fullmatch(text)
    if match:
        share = read_chinese(match[2]) or read_digits(match[2])
        sign = "%" if match[1] == "百" else "‰"
        return None if share is None else _in_unit(share, sign, unit, "value.chinese_numeral")
    match = _CHINESE.fullmatch(text)
    if match is None or ABOUT.search(match[2]) or DATE.fullmatch(text):
        return None
    number, rest = read_chinese(match[1]), match[2].strip()
    if number is None or not _is_unit(rest):
        return None
    return _in_unit(number, rest, unit, "value.chinese_numeral", scaled=True)


def _read_negative(text: str, unit: str | None) -> Reading | None:
    """负12, 负三点五."""
    match = _NEGATIVE.fullmatch(text)
    inner = _read(match[1], unit) if match else None
    if not isinstance(inner, Reading) or inner.value < 0:
        return None
    return Reading(-inner.value, "value.minus_word", inner.percent_written, inner.written)


def _is_unit(text: str) -> bool:
    """Whether the text can be a unit: letters, CJK characters, percent, powers of metres; no half (半) of one."""
    if "半" in text or text.startswith("分之"):
        return False
    plain_text = text[:-1] if text.endswith(("m²", "m³")) else text
    return all(sign.isalpha() or sign in "%‰㎡ " for sign in plain_text)


def _in_unit(number: Decimal, written: str, unit: str | None, caution: str, *, scaled: bool = False) -> Reading | Doubt:
    """`number` of the unit as written, in the indicator's `unit`; a doubt where that could mean two things."""
    if not written:
        wanted_scale = take_apart(unit).scale if unit else 1
        if scaled and wanted_scale > 1 and number >= wanted_scale:
            return Doubt("value.which_scale", {"unit": unit or ""}, (plain(number / wanted_scale), plain(number)))
        return Reading(plain(number), caution)
    if unit == "%" and written == "%":
        code = "value.percent_text" if caution == "value.text_with_unit" else caution
        return Reading(plain(number), code, True, written)
    value = convert(number, written, unit) if unit else None
    if value is not None:
        return Reading(value, caution, written in ("‰", "成"), written)
    if written in ("%", "‰"):
        return Doubt("value.percent_of_count", {"unit": unit or "—"})
    scale = only_scale(written)
    if scale is not None:
        return _only_scaled(number, scale, unit, caution, written)
    return Doubt("value.other_unit", {"written": written[:20], "unit": unit or "—"}, (plain(number),))


def _only_scaled(number: Decimal, scale: int, unit: str | None, caution: str, written: str) -> Reading | Doubt:
    """1.2万 with nothing counted: clear for 名 and for 万亩 (the same scale), unclear for 亿元, senseless for %."""
    wanted = take_apart(unit) if unit else None
    if unit == "%":
        return Doubt("value.other_unit", {"written": "万", "unit": "%"}, ())
    if wanted is None or wanted.scale == 1:
        return Reading(plain(number * scale), caution, written=written)
    if wanted.scale == scale:
        return Reading(plain(number), caution, written=written)
    readings = (plain(number * scale / wanted.scale), plain(number * scale))
    return Doubt("value.which_scale", {"unit": unit or ""}, readings)
