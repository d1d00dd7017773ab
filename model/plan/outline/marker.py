"""What a heading or an item begins with: 一、 （一） 1. （1） ① 第一章 第一条 壹、 任务一： 一是 ——."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_DIGITS |= {character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"貳": 2, "參": 3, "陸": 6}
_SCALES = {"十": 10, "百": 100, "拾": 10}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


class Style(IntEnum):
    """Kinds of markers from the outermost to the innermost, in the usual order of official documents."""

    PART = 0
    CHAPTER = 10
    SECTION = 20
    PLAIN_PART = 25
    FORMAL = 26
    ARTICLE = 28
    HAN = 30
    HAN_PAREN = 40
    DECIMAL = 50
    DECIMAL_TWO = 53
    DECIMAL_THREE = 56
    DECIMAL_PAREN = 60
    DECIMAL_HALF = 65
    CIRCLED = 70
    PLAIN = 75
    ORDINAL = 80
    POINT = 85
    DASH = 90
    LEAD = 95
    STEM = 101
    ROMAN = 102
    NAMED = 103
    LETTER = 104
    STAGE = 105


FLOATING = frozenset((Style.ARTICLE, Style.STEM, Style.ROMAN, Style.NAMED, Style.LETTER, Style.STAGE))
"""Styles without a usual place in the order: each stands below what it first stands under."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line begins with: its kind, its number, and how many characters it takes; none where it is the title too.

    `doubtful` is true where the same characters may be a number in running words ("3.5", "一、二产业"); `above` is
    the number of the level above where the marker prints it (2 in "2.3").
    """

    style: Style
    number: int
    width: int
    doubtful: bool = False
    above: int = 0


SIGNS = "●•■◆★▲▪○☆◇□➢※▶►◎⊙➤✓✔√▷△▼◼❖◉☞✦✧◈▣☑🔹🔸⭐"
"""What stands before a line or a heading to be seen, and counts nothing."""
_SIGN = re.compile(rf"[{SIGNS}]\s*")
_HAN = "一二三四五六七八九十百"
_FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾"
_NAMES = (
    r"任务|任務|行动|行動|工程|实事|實事|专项|项目|举措|措施|目标|课题|专题|板块|领域|单元|模块|步骤|阶段|重点|重点任务|重点工程|重点行动|"
    r"重点专项|重点项目|专项行动|专项工程|专项任务|主要任务|NO[.．]|No[.．]|PART[.．]?\s?|Part[.．]?\s?"
)
_COUNTED = (
    "年月日时点个项条件家户人名所座处公千百万亿元多余次场批台套辆亩吨米平类号级期届周岁天分小至到位支部种组镇村乡县市区省"
    "路站楼层栋幢间张"
)
"""What a number before it counts: 3个, 12月, 2号."""
_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.PART, re.compile(rf"第([{_HAN}零〇\d]{{1,4}})(?:编|篇|大?部分|大?方面|大?板块)[\s、:：.．,，]*")),
    (Style.PART, re.compile(r"[上中下][编編篇](?:[\s、:：.．]+|$)")),
    (Style.CHAPTER, re.compile(rf"第([{_HAN}零〇\d]{{1,4}})章[\s、:：.．]*")),
    (Style.SECTION, re.compile(rf"第([{_HAN}零〇\d]{{1,4}})节[\s、:：.．]*")),
    (Style.ARTICLE, re.compile(rf"第([{_HAN}零〇\d]{{1,4}})[条條](?:[\s、:：.．]+|(?=【))")),
    (Style.FORMAL, re.compile(rf"([{_FORMAL}]{{1,3}})\s*[、．.]\s*")),
    (Style.STEM, re.compile(rf"([{_STEMS}])\s*[、．.]\s*(?![{_STEMS}])")),
    (Style.HAN, re.compile(rf"([{_HAN}]{{1,3}})\s*(?:[、．.]|[：:](?=[\u4e00-\u9fff“]))\s*")),
    (Style.HAN, re.compile(rf"([{_HAN}]{{1,3}})[\u3000 ]{{1,4}}(?=[^\s{_HAN}]\S{{2,30}}$)")),
    (Style.HAN_PAREN, re.compile(rf"[（(〔［\[【〈]\s*([{_HAN}]{{1,3}})\s*[）)〕］\]】〉]\s*[、．.]?\s*")),
    (Style.HAN_PAREN, re.compile(rf"([{_HAN}]{{1,3}})[）)]\s*")),
    (Style.HAN_PAREN, re.compile(r"[（(]\s*[）)]\s*(?=[\u4e00-\u9fff“])")),
    (Style.DECIMAL_THREE, re.compile(r"(?:[\d０-９]{1,2}[.．]){2}([\d０-９]{1,2})[.．、]?\s*(?=[\u4e00-\u9fff“《])")),
    (Style.DECIMAL_TWO, re.compile(r"[\d０-９]{1,2}[.．]([\d０-９]{1,2})(?:[.．、]\s*|\s+)(?=[\u4e00-\u9fff“《])")),
    (
        Style.DECIMAL_TWO,
        re.compile(
            r"[\d０-９]{1,2}[.．]([\d０-９]{1,2})(?=[\u4e00-\u9fff“《])(?![万亿千百个家倍年元公平名人张座项件条处所场次户天月日号台辆吨米亩度分岁])"
        ),
    ),
    (Style.DECIMAL, re.compile(r"([\d０-９]{1,3})\s*(?:[.．、﹒]|[：:](?=[\u4e00-\u9fff“]))\s*(?=\S)")),
    (Style.DECIMAL, re.compile(r"([\d０-９]{1,2})[ \u3000]{1,4}(?=[\u4e00-\u9fff]\S{1,30}$)")),
    (
        Style.DECIMAL,
        re.compile(rf"([\d０-９]{{1,2}})[ \u3000]{{0,4}}(?![{_COUNTED}])(?=[一-龥][^\s。；，,：:\d]{{2,30}}(?:。|$))"),
    ),
    (Style.DECIMAL_PAREN, re.compile(r"[（(〔【〈]\s*([\d０-９]{1,2})\s*[）)〕】〉]\s*[、．.]?\s*")),
    (Style.DECIMAL_HALF, re.compile(r"([\d０-９]{1,2})[）)]\s*")),
    (Style.ORDINAL, re.compile(r"[第其]([一二三四五六七八九十]{1,2})[，、,：:]\s*")),
    (Style.POINT, re.compile(r"([一二三四五六七八九十]{1,2})[是要](?=[\u4e00-\u9fff“‘《，])[，,]?")),
    (Style.ROMAN, re.compile(r"([Ⅰ-Ⅻ]|X?I{1,3}|I?[VX]|VI{1,3})\s*[、．.]\s*(?=[\u4e00-\u9fff“《])")),
    (Style.LETTER, re.compile(r"[（(]?([A-Za-z])[)）、．.]\s*(?=[\u4e00-\u9fff“《])")),
    (
        Style.NAMED,
        re.compile(
            rf"(?:第([{_HAN}]{{1,3}})[项件步](?:[：:，,\s]|$)|(?:{_NAMES})([{_HAN}]{{1,3}}|\d{{1,2}})[：:—\s])[：:—\s]*"
        ),
    ),
    (Style.STAGE, re.compile(rf"(?=第([{_HAN}]{{1,2}})阶段(?:[（(：:\s]|$))")),
    (Style.DASH, re.compile(rf"(?:[—―─－]{{1,4}}|-{{2,6}})\s*(?=[^\d\s—-])|[{SIGNS}]\s*(?=\S)")),
)
_NUMBERS = "0123456789０１２３４５６７８９"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BEGINS: Mapping[Style, str] = {
    Style.PART: "第上中下",
    Style.FORMAL: _FORMAL,
    Style.STEM: _STEMS,
    Style.HAN: _HAN,
    Style.HAN_PAREN: "（(〔［[【〈" + _HAN,
    Style.DECIMAL_PAREN: "（(〔【〈",
    Style.ORDINAL: "第其",
    Style.POINT: _HAN,
    Style.ROMAN: "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫIVX",
    Style.LETTER: "（(" + _LETTERS,
    Style.NAMED: "第" + "".join(name[0] for name in _NAMES.split("|")),
    Style.STAGE: "第",
    Style.DASH: "—―─－-" + SIGNS,
    **dict.fromkeys((Style.CHAPTER, Style.SECTION, Style.ARTICLE), "第"),
    **dict.fromkeys((Style.DECIMAL, Style.DECIMAL_TWO, Style.DECIMAL_THREE, Style.DECIMAL_HALF), _NUMBERS),
}
_BY_FIRST = {
    first: tuple((style, pattern) for style, pattern in _PATTERNS if first in _BEGINS[style])
    for first in frozenset("".join(_BEGINS.values()))
}
"""The patterns that a character can begin, in their order; most lines of a document then cost a look-up."""
_CIRCLES = (
    (Style.CIRCLED, 0x2460, 20),
    (Style.DECIMAL_PAREN, 0x2474, 20),
    (Style.DECIMAL, 0x2488, 20),
    (Style.HAN_PAREN, 0x3220, 10),
    (Style.CIRCLED, 0x2776, 10),
)
_AFTER_DECIMAL = re.compile(
    r"(?:19|20)\d\d\s*年|\d{1,3}[A-Za-z]|\d{1,5}(?!个百分点|个工作日|个月|个小时)"
    r"[\u4e00-\u9fff](?<![万亿千百元倍公亩吨米平度点分年天小岁])"
)
_TRAILS_OF_HAN = re.compile(rf"[{_HAN}两][、，产级次至类季期手个]|[{_HAN}]+$")


def find_marker(text: str) -> Marker | None:
    """The marker at the very beginning of `text`, or None. The first character must not be a blank."""
    if not text:
        return None
    for style, first, count in _CIRCLES:
        offset = ord(text[0]) - first
        if 0 <= offset < count:
            width = 1 + len(text) - 1 - len(text[1:].lstrip(" \u3000、.．"))
            return Marker(style, offset + 1, width)
    sign = _SIGN.match(text)
    if sign is not None and (inner := find_marker(text[sign.end() :])) is not None and inner.style is not Style.DASH:
        return replace(inner, width=sign.end() + inner.width)
    for style, pattern in _BY_FIRST.get(text[0], ()):
        found = pattern.match(text)
        if found is not None and (marker := _checked(style, found, text)) is not None:
            return marker
    return None


def read_number(text: str) -> int:
    """The number that a marker prints: "12", "１２", "十二", "二十". 0 for an empty text."""
    plain = unicodedata.normalize("NFKC", text)
    if plain.isdecimal():
        return int(plain)
    total, digit = 0, 0
    for character in plain:
        if character in _SCALES:
            total += (digit or 1) * _SCALES[character]
            digit = 0
        else:
            digit = _DIGITS.get(character, 0)
    return total + digit


def _checked(style: Style, found: re.Match[str], text: str) -> Marker | None:
    number = _number_of(style, next((one for one in found.groups() if one), ""))
    rest = text[found.end() : found.end() + 24]
    doubtful = style in (Style.LETTER, Style.ROMAN, Style.NAMED, Style.STAGE)
    printed = found.group(0)
    if found.lastindex and printed.strip() == found.group(1):
        doubtful = True
    elif style is Style.DECIMAL and rest[:1].isdigit():
        if not _AFTER_DECIMAL.match(unicodedata.normalize("NFKC", rest)):
            return None
        doubtful = True
    elif (style is Style.DECIMAL_TWO and "、" not in found.group(0) and not found.group(0)[-1].isspace()) or (
        style is Style.HAN and _TRAILS_OF_HAN.match(rest)
    ):
        doubtful = True
    return Marker(style, number, found.end(), doubtful, _number_above(style, found))


def _number_of(style: Style, printed: str) -> int:
    """What a marker counts, 0 where it prints no number; letters and heavenly stems count from the first one."""
    if style is Style.STEM:
        return _STEMS.index(printed) + 1
    if style is Style.LETTER:
        return ord(printed.lower()) - ord("a") + 1
    if style is Style.ROMAN:
        return _ROMAN.index(unicodedata.normalize("NFKC", printed)) + 1
    return read_number(printed) if printed else 0


def _number_above(style: Style, found: re.Match[str]) -> int:
    """The number before the last one of "2.3" or "2.3.1"."""
    if style not in (Style.DECIMAL_TWO, Style.DECIMAL_THREE):
        return 0
    return read_number(re.split(r"[.．]", found.group(0))[style is Style.DECIMAL_THREE])
