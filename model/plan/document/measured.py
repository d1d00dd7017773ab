"""A measure with its value as words: 城镇化率（%） and ≥65 are 城镇化率不低于65%."""

from __future__ import annotations

import re

from model.plan.document.cell import NOTHING
from model.plan.unit_words import KIND_OF, MANY, UnitKind

SIGNS = {
    "≥": "不低于", ">=": "不低于", ">": "超过", "＞": "超过",
    "≤": "不超过", "<=": "不超过", "<": "低于", "＜": "低于", "=": "", "＝": "",
}  # fmt: skip
"""How a bound is said in words."""
_BOUND = r"(≥|>=|>|＞|≤|<=|<|＜|=|＝)?\s*"
_NUMBERS = r"([\d.,]+(?:\s*[-—–~～至]+\s*[\d.,]+)?)\s*"
"""A number or a range of them."""
VALUE = re.compile(rf"[\[【〔]?\s*{_BOUND}{_NUMBERS}([^\]】〕]*?)\s*[\]】〕]?")
"""A bare number with its bound, brackets and unit."""
CHANGED = re.compile(
    r"((?:增长|增加|提高|上升|下降|降低|减少|压减|控制在|达到|保持在?|稳定在?|不[高低超少多]于?过?|超过|突破)[到至]?)"
    r"\s*([\d.,]+)\s*(以上|以下|以内|左右)?"
)
"""A number that says itself how it changes what it is of: 下降3, 控制在5以内."""
_CHANGES = re.compile(r"(?:增长|增加|提高|上升|下降|降低|减少|压减|削减|压缩|达到?|为)$")
_BOUNDS = ("以上", "以下", "以内", "左右")
_GROWN = re.compile(rf"{_BOUND}(?:[+＋]|([-－]))?\s*{_NUMBERS}%?\s*(以上|以下|以内|左右)?")
_ORDER = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*")
_UNIT = re.compile(r"[%‰元人个万亿千吨里米亩家项件张辆岁年天日次平]|[a-zA-Z]|^.$")
_ENDS_IN_AMOUNT = re.compile(r"[一-龥]\d[\d.,]*([^\d\s]{1,4})$")
_IN_BRACKETS = re.compile(r"[（(\[［【]([^（）()：:\]］】]{1,10})[）)\]］】]$")
_BEHIND = re.compile(r"(.{2,})[/／，,]([^/／，,（）()]{1,8})")


def unnumbered(words: str) -> str:
    """Words without the number that they begin with."""
    return _ORDER.sub("", words).rstrip("。；")


def without_unit(named: str) -> tuple[str, str]:
    """A name and the unit that it carries: "城镇化率（%）" is 城镇化率 in %; "" where it carries none."""
    if (behind := _BEHIND.fullmatch(named)) and behind[2].lstrip(MANY) in KIND_OF:
        return behind[1], behind[2]
    inside = _IN_BRACKETS.search(named)
    if inside is None or not (_UNIT.search(inside.group(1)) or inside.group(1).lstrip(MANY) in KIND_OF):
        return named, ""
    return named[: inside.start()], inside.group(1)


def measured_by(named: str, target: str, unit: str, *, is_goal: bool = False) -> str:
    """ "城镇化率（%）" and "≥65" as "城镇化率不低于65%"; `unit` counts where the name carries none. What the header
    calls a goal and has no bound is said to be so much: 常住人口为52万人.
    """
    named, inside = without_unit(named)
    unit = inside if unit in NOTHING else unit
    if changed := CHANGED.fullmatch(target):
        return f"{named}{changed[1]}{changed[2]}{'' if unit in NOTHING else unit}{changed[3] or ''}"
    found = VALUE.fullmatch(target)
    if found is None:
        return f"{named}{target}"
    sign, number, after = SIGNS.get(found.group(1) or "", ""), found.group(2), found.group(3)
    unit = "" if unit in NOTHING or after.startswith(unit) else unit
    is_so = is_goal and not sign and (unit or after) and not after.endswith(_BOUNDS) and not _CHANGES.search(named)
    return f"{named}{'为' if is_so else sign}{number}{unit}{after}"


def grown_by(named: str, growth: str) -> str:
    """ "研发投入增长（%）" and "10左右" as "研发投入增长10%左右"."""
    thing, said = without_unit(named)[0], grown(growth)
    return f"{thing}{said[2:] if thing.endswith(said[:2]) else said}"


def grown(growth: str) -> str:
    """A cell of a column of growth as words: 6.5左右 is 增长6.5%左右, -3 is 下降3%, and words say themselves how."""
    found = _GROWN.fullmatch(growth)
    if found is None:
        return growth if CHANGED.match(growth) else f"增长{growth}"
    sign, falls, number, after = found.groups()
    return f"{'下降' if falls else '增长'}{SIGNS.get(sign or '', '')}{number}%{after or ''}"


def promises(words: str) -> bool:
    """Whether words are a sentence or end in an amount, as those of a row do and no header does: 改造20公里."""
    if words.endswith("。"):
        return True
    found = _ENDS_IN_AMOUNT.search(words)
    return found is not None and KIND_OF.get(found[1].lstrip(MANY), UnitKind.TIME) is not UnitKind.TIME
