"""What a number format makes of a number on the screen: a percentage, a date, tens of thousands, nothing at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[0-9.]+)\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|!([^.])|([\u3400-\u9fff%‰]+)')
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_PATTERN = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?")
_INSERTED_POINT = re.compile(r"!\.([0#?]*)")
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": Decimal.__lt__, ">": Decimal.__gt__, "<=": Decimal.__le__, ">=": Decimal.__ge__,
    "=": lambda one, other: one == other, "<>": lambda one, other: one != other,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """How one section of a format shows a number: divided by `divisor`, to `places` decimals, with `literal` beside it.

    `places` is None where the format is not one of plain digits (General, a fraction, scientific). `has_digits` is
    False where only the literal is shown, `hides_sign` where a negative number is shown without its sign.
    """

    divisor: int = 1
    places: int | None = None
    literal: str = ""
    is_percent: bool = False
    is_date: bool = False
    is_hidden: bool = False
    has_digits: bool = True
    hides_sign: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether whole numbers are shown as they are, with nothing beside them."""
        is_altered = self.is_date or self.is_percent or self.is_hidden or self.hides_sign or self.divisor != 1
        return self.has_digits and not (is_altered or self.literal)

    def unrounded(self, value: Decimal) -> Decimal:
        """`value` as this section scales it."""
        seen = (value * 100 if self.is_percent else value) / self.divisor
        return abs(seen) if self.hides_sign else seen

    def on_screen(self, value: Decimal) -> Decimal:
        """The digits that a person sees of `value`."""
        seen = self.unrounded(value)
        return seen if self.places is None else seen.quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP)


def shown_by(number_format: str, value: Decimal) -> Shown:
    """How `number_format` shows `value`: by the section for its sign, or the one whose condition holds."""
    if ";" not in number_format:
        return _read_section(number_format)
    sections = _split(number_format)
    section = _section(sections, value)
    shown = _read_section(section)
    is_own = value < 0 and len(sections) > 1 and section is sections[1] and not _CONDITION.search(number_format)
    return replace(shown, hides_sign=True) if is_own and not re.search(r"[-(]", section) else shown


def _split(number_format: str) -> list[str]:
    """The sections of a format; a semicolon in quotes belongs to its text."""
    return re.findall(r'(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;)|(?<=;)$|^(?=;)', number_format) or [number_format]


def _section(sections: list[str], value: Decimal) -> str:
    conditions = [_CONDITION.search(one) for one in sections]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _COMPARE[condition[1]](value, Decimal(condition[2])):
                return section
        return sections[-1]
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]


@lru_cache(maxsize=512)
def _read_section(section: str) -> Shown:
    bare = _NOT_SHOWN.sub("", section)
    if "General" in bare or bare == "@" or "常规" in bare:
        return Shown(literal=_literal(section))
    if not bare.strip():
        return Shown(literal=_literal(section), is_hidden=not _literal(section), has_digits=False)
    if re.search(r"[ymdhs年月日]", bare, re.IGNORECASE):
        return Shown(is_date=True)
    is_percent = "%" in bare
    scale = re.search(r"[#0?.](,+)(?![#0?,.])", bare)
    divisor = 1000 ** len(scale[1]) if scale else 1
    point = _INSERTED_POINT.search(bare)
    if point:
        return Shown(divisor * 10 ** len(point[1]), len(point[1]), _literal(section), is_percent)
    places = None if "E" in bare or "/" in bare else _places(bare)
    return Shown(divisor, places, _literal(section), is_percent, has_digits=bool(_PATTERN.search(bare)))


def _places(bare: str) -> int | None:
    match = _PATTERN.search(bare)
    if match is None:
        return None
    fraction = match[0].partition(".")[2]
    return sum(sign in "#0?" for sign in fraction)


def _literal(section: str) -> str:
    """The words that stand beside the digits: "万元" in 0.0"万元"; without the percent sign that is none of them."""
    texts = [next(group for group in match.groups() if group is not None) for match in _LITERAL.finditer(section)]
    bare_percent = "%" in _NOT_SHOWN.sub("", section)
    words = "".join(texts).strip()
    return words.replace("%", "") if bare_percent else words
