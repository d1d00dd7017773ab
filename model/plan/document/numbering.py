"""Automatic numbering of a .docx, written out as the reader of the page sees it: 一、 （一） 1. ① 第一章."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

from model.plan.document.package import attribute, child, children

_CHINESE = frozenset(
    ("chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting", "taiwaneseCounting",
     "taiwaneseCountingThousand", "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand",
     "koreanCounting", "koreanDigital2", "ideographTraditional", "chineseCountingSimplified")
)  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_BARE_END = re.compile(r"[0-9A-Za-z\u4e00-\u9fff]$")
_HIGHEST_LEVEL = 8
_MOST_LETTERS = 260


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number looks, where it starts, and after which level it begins anew."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True)
class NumberingList:
    """A list of a document: the levels of its definition and the starts that it overrides."""

    definition: str
    levels: Mapping[int, Level]
    overrides: Mapping[int, int] = field(default_factory=dict)


class Numbering:
    """Counts through the lists of one document in reading order."""

    def __init__(self, root: ElementTree.Element | None) -> None:
        self._lists = _lists(root)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next(self, number_id: str, level: int) -> str:
        """The words before the next paragraph of a list, "" where the list has none."""
        known = self._lists.get(number_id)
        if known is None or level not in known.levels:
            return ""
        counts = self._counts.setdefault(known.definition, {})
        if number_id not in self._begun:
            self._begun.add(number_id)
            for overridden, start in known.overrides.items():
                counts[overridden] = start - 1
        shape = known.levels[level]
        counts[level] = counts.get(level, shape.start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            if _begins_anew(known.levels.get(deeper, Level()), level):
                del counts[deeper]
        return _written(known, counts, level)


def chinese_number(number: int) -> str:
    """1 to 999 in Chinese characters as headings write them: 10 is 十, 21 is 二十一."""
    digits = "零一二三四五六七八九"
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        words += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        words += "零"
    return words + (digits[ones] if ones else "")


def _begins_anew(deeper: Level, level: int) -> bool:
    return deeper.restart is None or (deeper.restart > 0 and level < deeper.restart)


def _written(known: NumberingList, counts: Mapping[int, int], level: int) -> str:
    shape = known.levels[level]
    if shape.format == "bullet":
        return "●"
    if shape.format == "none":
        return ""

    def number(found: re.Match[str]) -> str:
        at = int(found.group(1)) - 1
        other = known.levels.get(at, Level())
        value = counts.get(at, other.start)
        return str(value) if shape.legal and at != level else _shown(value, other.format)

    words = _PLACE.sub(number, shape.text)
    return words + " " if _BARE_END.search(words) else words


def _shown(number: int, style: str) -> str:
    if style in _CHINESE:
        return chinese_number(number)
    return _STYLES.get(style, str)(number)


def _letters(number: int) -> str:
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26)


def _roman(number: int) -> str:
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    words = ""
    for value, letters in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV")):
        words += letters * (number // value)
        number %= value
    return words + "I" * number


def _from_block(first: int, count: int) -> Callable[[int], str]:
    return lambda number: chr(first + number - 1) if 0 < number <= count else str(number)


_STYLES: Mapping[str, Callable[[int], str]] = {
    "decimalEnclosedCircle": _from_block(0x2460, 20),
    "decimalEnclosedCircleChinese": _from_block(0x2460, 20),
    "decimalEnclosedParen": _from_block(0x2474, 20),
    "decimalEnclosedFullstop": _from_block(0x2488, 20),
    "ideographEnclosedCircle": _from_block(0x3220, 10),
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
}


def _lists(root: ElementTree.Element | None) -> dict[str, NumberingList]:
    definitions = {attribute(one, "abstractNumId") or "": _levels(one) for one in children(root, "abstractNum")}
    lists = {}
    for one in children(root, "num"):
        definition = attribute(child(one, "abstractNumId"), "val") or ""
        levels = dict(definitions.get(definition, {}))
        overrides = {}
        for override in children(one, "lvlOverride"):
            at = _integer(attribute(override, "ilvl"), 0)
            levels.update(_levels(override))
            if (start := attribute(child(override, "startOverride"), "val")) is not None:
                overrides[at] = _integer(start, 1)
        lists[attribute(one, "numId") or ""] = NumberingList(definition, levels, overrides)
    return lists


def _levels(parent: ElementTree.Element) -> dict[int, Level]:
    levels = {}
    for one in children(parent, "lvl"):
        restart = attribute(child(one, "lvlRestart"), "val")
        at = min(_integer(attribute(one, "ilvl"), 0), _HIGHEST_LEVEL)
        levels[at] = Level(
            attribute(child(one, "numFmt"), "val") or "decimal",
            attribute(child(one, "lvlText"), "val") or "",
            _integer(attribute(child(one, "start"), "val"), 1),
            None if restart is None else _integer(restart, 0),
            child(one, "isLgl") is not None,
        )
    return levels


def _integer(text: str | None, otherwise: int) -> int:
    """A number in an attribute; files in the wild hold all sorts of things there."""
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text) else otherwise
