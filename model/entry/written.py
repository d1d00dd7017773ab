"""What a piece of text says as a number: read it, or say why it cannot be read without asking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from model.entry.numeral import read_chinese, read_digits, read_mixed, read_spaced
from model.entry.plausible import Doubt
from model.entry.unit_of_measure import convert, only_scale, plain, take_apart

_NUMBER = re.compile(r"([+-]?[0-9][0-9,]*(?:\.[0-9]+)?) ?([^0-9 ].*)", re.DOTALL)
_MIXED = re.compile(r"((?:[0-9]+(?:\.[0-9]+)?[百千万亿]+){2,})([^0-9]*)")
_CHINESE = re.compile(r"([零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億点]+)(.*)", re.DOTALL)
_PER_CENT = re.compile(r"百分之([零〇一二两三四五六七八九十百点]+)")
_DASHES = frozenset(("-", "--", "—", "——", "–", "―", "/", "\\", "…", "……", "...", ".", "*"))
_ABOUT = re.compile(
    r"不少于|不低于|不超过|不高于|大于|小于|约|大概|大约|左右|上下|近|将近|接近|超过?|逾|余|多|以上|以下|以内|不到|不足|至少|最多|几|数[十百千万]|[<>≥≤≈~～＋]|\+$"
)
_ERROR = re.compile(r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d+", re.IGNORECASE)
_DATE = re.compile(
    r"\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?|\d{1,2}月(?:\d{1,2}日?|底|初|中旬|上旬|下旬|份)?|\d{1,2}/\d{1,2}"
)
_LETTERS = re.compile(r"[+-]?[0-9OoIlｏ|〇,.]*[OoIl|〇][0-9OoIl|〇,.]*")
_SCIENTIFIC = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]+")
_BRACKETED = re.compile(r"\(([0-9][0-9,]*(?:\.[0-9]+)?)\)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A number that was read. `caution` names what a cell must be asked about although a typist need not be."""

    value: Decimal
    caution: str | None = None
    percent_written: bool = False


def read_text(text: str, unit: str | None) -> Reading | Doubt:
    """The number that cleaned-up `text` says in `unit`, or the doubt that stops it."""
    digits = read_digits(text)
    if digits is not None:
        return Reading(plain(digits), "value.plus_sign" if text.startswith("+") else None)
    return _read_spaced(text) or _read_with_unit(text, unit) or _read_words(text, unit) or _why_not(text)


def _read_spaced(text: str) -> Reading | None:
    value = read_spaced(text)
    return None if value is None else Reading(plain(value), "value.space_inside")


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
    if not _is_word(rest) or _DATE.fullmatch(text):
        return None
    if _ABOUT.search(rest):
        return Doubt("value.approximate", readings=(plain(number),))
    return _in_unit(number, rest, unit, "value.text_with_unit")


def _read_words(text: str, unit: str | None) -> Reading | Doubt | None:
    """三千五百人, 百分之八十五."""
    match = _PER_CENT.fullmatch(text)
    if match:
        share = read_chinese(match[1])
        return None if share is None else _in_unit(share, "%", unit, "value.chinese_numeral")
    match = _CHINESE.fullmatch(text)
    if match is None:
        return None
    number, rest = read_chinese(match[1]), match[2].strip()
    if number is None or not _is_word(rest):
        return Doubt("value.chinese_unclear")
    if _ABOUT.search(rest):
        return Doubt("value.approximate", readings=(plain(number),))
    return _in_unit(number, rest, unit, "value.chinese_numeral", scaled=True)


def _is_word(text: str) -> bool:
    """Whether the text can be a unit: letters, CJK characters, the percent sign, powers of metres."""
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
        return Reading(plain(number), "value.percent_text" if caution == "value.text_with_unit" else caution, True)
    if written in ("%", "‰", "％"):
        return Doubt("value.percent_of_count", {"unit": unit or "—"})
    scale = only_scale(written)
    if scale is not None:
        return _only_scaled(number, scale, unit, caution)
    value = convert(number, written, unit) if unit else None
    if value is not None:
        return Reading(value, caution)
    return Doubt("value.other_unit", {"written": written[:20], "unit": unit or "—"}, (plain(number),))


def _only_scaled(number: Decimal, scale: int, unit: str | None, caution: str) -> Reading | Doubt:
    """1.2万 with nothing counted: clear for 名 and for 万亩 (the same scale), unclear for 亿元, senseless for %."""
    wanted = take_apart(unit) if unit else None
    if unit == "%":
        return Doubt("value.other_unit", {"written": "万", "unit": "%"}, ())
    if wanted is None or wanted.scale == 1:
        return Reading(plain(number * scale), caution)
    if wanted.scale == scale:
        return Reading(plain(number), caution)
    readings = (plain(number * scale / wanted.scale), plain(number * scale))
    return Doubt("value.which_scale", {"unit": unit or ""}, readings)


def _why_not(text: str) -> Doubt:
    """The reason that helps most to mend the text."""
    if text in _DASHES or set(text) <= set("-—–/ "):
        return Doubt("value.dash")
    if _ERROR.fullmatch(text):
        return Doubt("value.error", {"error": text})
    match = _BRACKETED.fullmatch(text)
    if match:
        number = read_digits(match[1])
        return Doubt("value.bracketed", readings=() if number is None else (-number, number))
    if _SCIENTIFIC.fullmatch(text):
        return Doubt("value.scientific")
    if _LETTERS.fullmatch(text) and any(sign.isdigit() for sign in text):
        return Doubt("value.letter_in_number")
    if _DATE.fullmatch(text):
        return Doubt("value.date")
    if not re.search(r"[0-9]", text):
        return Doubt("value.words")
    if _ABOUT.search(text):
        return Doubt("value.approximate")
    if re.fullmatch(r"[+-]?0[0-9]+(?:\.[0-9]+)?", text):
        return Doubt("value.leading_zero")
    if re.fullmatch(r"[+-]?[0-9][0-9.,。、 '’]*", text):
        return Doubt("value.separators")
    if "(" in text:
        return Doubt("value.remark")
    if len(re.findall(r"[0-9.]+", text)) > 1:
        return Doubt("value.several_numbers")
    return Doubt("value.remark")
