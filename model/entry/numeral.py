"""Numbers as people write them: digits with separators, Chinese numerals, and mixtures of both (1亿2000万)."""

from __future__ import annotations

import re
from decimal import Decimal

from model.entry.unit_of_measure import SCALES

_PLAIN = re.compile(r"[+-]?(?:0|[1-9][0-9]*)?(?:\.[0-9]+|(?<=[0-9])\.)?(?<=[0-9.])")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SPACED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?: [0-9]{3})+(?:\.[0-9]+)?")
_SIGNS = ("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_DIGITS = {sign: value for value, signs in enumerate(_SIGNS) for sign in signs}
_FORMAL = str.maketrans("拾佰仟萬億", "十百千万亿")
_CHINESE = re.compile(
    r"[零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億]+(?:点[零〇一二三四五六七八九]+)?"
)
_SHORT = re.compile(r"([^.]+[百千万亿])([0-9一二三四五六七八九])")
_YUAN = re.compile(r"([^元圆角分]+)[元圆](?:([^元角分])角)?(?:零?([^元角分])分)?[整正]?")
_MIXED = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?[百千万亿]+)+")
_MIXED_PART = re.compile(r"([0-9]+(?:\.[0-9]+)?)([百千万亿]+)")


def read_digits(text: str) -> Decimal | None:
    """A number in digits, thousands with commas in threes; None for anything else, "1.234,56" and "007" too."""
    if _PLAIN.fullmatch(text) and text.strip("+-."):
        return Decimal(text)
    return Decimal(text.replace(",", "")) if _GROUPED.fullmatch(text) else None


def read_spaced(text: str) -> Decimal | None:
    """A number in digits whose thousands are set apart by single spaces; None for anything else."""
    return Decimal(text.replace(" ", "")) if _SPACED.fullmatch(text) else None


def read_chinese(text: str) -> Decimal | None:
    """A Chinese numeral: 三千五百 -> 3500, 一点五 -> 1.5. None where it is none, or says two things (一万二)."""
    if not _CHINESE.fullmatch(text):
        return None
    whole, _, fraction = text.translate(_FORMAL).partition("点")
    if not any(sign in SCALES for sign in whole):
        value = Decimal(_DIGITS[whole]) if len(whole) == 1 else None
    else:
        value = _read_scaled(whole)
    if value is None:
        return None
    return value + Decimal("0." + "".join(str(_DIGITS[sign]) for sign in fraction)) if fraction else value


def _read_scaled(text: str) -> Decimal | None:
    """Digits and scales in falling order; None where they are not."""
    total, section, digit, lowest = 0, 0, -1, 10**12
    for sign in text:
        scale = SCALES.get(sign)
        if scale is None:
            if digit > 0 or (digit == 0 and _DIGITS[sign] == 0):
                return None
            digit = _DIGITS[sign]
        elif scale >= 10**4:
            section += max(digit, 0)
            if not section or (total and scale >= lowest):
                return None
            total, section, digit, lowest = total + section * scale, 0, -1, scale
        else:
            if section % (scale * 10) or digit == 0 or (digit < 0 and (scale != 10 or section)):
                return None
            section, digit = section + abs(digit) * scale, -1
    if digit > 0 and len(text) > 1 and text[-2] not in "十零〇":
        return None  # 一万二 is 12000 to one person and 10002 to another.
    return Decimal(total + section + max(digit, 0))


def read_mixed(text: str) -> Decimal | None:
    """Digits with scales inside, in falling order: 1亿2000万, 3千5百. None for anything else, 1万2 among it."""
    if not _MIXED.fullmatch(text):
        return None
    total, lowest = Decimal(0), None
    for number, scales in _MIXED_PART.findall(text):
        scale = Decimal(1)
        for sign in scales:
            scale *= SCALES[sign]
        amount = Decimal(number) * scale
        if lowest is not None and amount >= lowest:
            return None
        total, lowest = total + amount, scale
    return total


def read_short_chinese(text: str) -> tuple[Decimal, ...]:
    """What a numeral may mean that says two things: 一万二 and 1万2 are 12000 or 10002, 二〇二一 is 2021."""
    match = _SHORT.fullmatch(text.translate(_FORMAL))
    if match:
        head = read_chinese(match[1]) or read_mixed(match[1])
        digit = Decimal(_DIGITS.get(match[2], match[2] if match[2].isdigit() else 0))
        if head is not None:
            return head + digit * (SCALES[match[1][-1]] // 10), head + digit
    if len(text) > 2 and all(sign in _DIGITS for sign in text):
        return (Decimal("".join(str(_DIGITS[sign]) for sign in text)),)
    return ()


def read_yuan(text: str) -> Decimal | None:
    """An amount of money in words, in 元: 叁仟伍佰元整, 十二元五角, 3500元整. None for anything else.

    "3500元" by itself is a number with a unit and read as such.
    """
    match = _YUAN.fullmatch(text)
    if match is None or not (match[2] or match[3] or text[-1] in "整正"):
        return None
    readings = (read(match[1]) for read in (read_chinese, read_digits, read_mixed))
    whole = next((one for one in readings if one is not None), None)
    tenths, hundredths = (_digit(sign) for sign in (match[2], match[3]))
    if whole is None or tenths is None or hundredths is None:
        return None
    return whole + (tenths * 10 + hundredths) / Decimal(100)


def _digit(sign: str | None) -> Decimal | None:
    """A single digit in either script; 0 for a missing one, None for any other sign."""
    if sign is None:
        return Decimal(0)
    value = int(sign) if sign.isascii() and sign.isdigit() else _DIGITS.get(sign)
    return None if value is None else Decimal(value)
