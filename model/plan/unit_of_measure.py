"""Units of measure: which words are units, what kind of thing each counts, and its standard form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.plan.unit_words import KIND_OF
from model.plan.unit_words import UnitKind as UnitKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found in a text: its standard word, its kind, and where it ends. An empty word stands for none."""

    word: str
    kind: UnitKind
    end: int


_NOT_BEFORE = {
    "方": "面案式针",
    "部": "门分",
    "度": "假",
    "期": "间货",
    "组": "织合",
    "人": "均才",
    "位": "于",
    "家": "庭",
    "节": "能约点日庆目水电气假奏育余支",
    "分": "别钟行局会公类批级布期散析工解享配管为成之片区段校院馆站店中支流贝子红制",
    "堂": "食",
    "具": "体有备",
    "路": "口公段线由灯网基边面",
}
_SAME = {
    "平米": "平方米", "㎡": "平方米", "m²": "平方米", "m2": "平方米", "立方": "立方米", "方": "立方米",
    "m³": "立方米", "m3": "立方米", "㎥": "立方米", "km": "公里", "km²": "平方公里", "km2": "平方公里",
    "hm²": "公顷", "hm2": "公顷", "ha": "公顷", "t": "吨", "kg": "公斤", "kWh": "千瓦时",
    **dict.fromkeys(("μg/m³", "µg/m³", "μg/m3", "ug/m3"), "微克/立方米"),
    "微克每立方米": "微克/立方米", "毫克每立方米": "毫克/立方米", "毫克每升": "毫克/升",
    "mg/m³": "毫克/立方米", "mg/m3": "毫克/立方米", "mg/L": "毫克/升",
    "GJ": "吉焦", "标准立方米": "标立方米", "标方": "标立方米",
    "MWh": "兆瓦时", "GWh": "吉瓦时", "延长米": "延米", "MW": "兆瓦", "GW": "吉瓦", "kW": "千瓦",
    "KW": "千瓦", "吨标煤": "吨标准煤", "台(套)": "台套", "台（套）": "台套", "百分点": "个百分点",
    "基点": "个基点", "BP": "个基点",
    "工作日": "个工作日", "个小时": "小时", "元人民币": "元",
}  # fmt: skip


def _unless_longer(word: str) -> str:
    """A unit's pattern: no shorter one is read out of a word that goes on (MWh is not MW, 组织 is no 组)."""
    if word.isascii() or word[-1] in "²³":
        return re.escape(word) + "(?![A-Za-z0-9²³])"
    return re.escape(word) + (f"(?![{_NOT_BEFORE[word]}])" if word in _NOT_BEFORE else "")


UNIT_WORDS = "|".join(map(_unless_longer, sorted(KIND_OF, key=len, reverse=True)))
_PER = rf"(?:/(?:[百千万]{{0,2}}(?:{UNIT_WORDS}|月)))"
_OTHERWISE = r"(?:[（(][人次间户套处只座所家台条个株亩][)）])?"  # A second unit in brackets: 套（间）, 人（次）.
_UNIT = re.compile(rf" {{0,4}}\n?((?P<first>{UNIT_WORDS}){_PER}{{0,2}}){_OTHERWISE}")
_STRAY = re.compile(
    r"(?![年月日号时分秒以上下中内外前后左右余多来强版成倍半万亿千百十至到和与及或的等度点])[一-龥]"
    r"(?=(?:以上|以下|以内|左右)?(?:[，,。；;、）)\n]|\s*$))"
)
_PEOPLE = re.compile(
    r"[^，,、。；;\d]{0,10}?(?:人口|群众|居民|学生|农民|农牧民|牧民|渔民|职工|老人|老年人|劳动力|市民|毕业生|村民|儿童|党员|干部|师生|学徒|残疾人|妇女|青年)"
)


def unit_at(text: str, position: int) -> Unit:
    """The unit that begins at `position`, in its standard word; "平米" is 平方米 and "平方米/人" a size of its own."""
    match = _UNIT.match(text, position)
    if match is None:
        return Unit("", UnitKind.COUNT, position)
    word = match[1]
    kind = KIND_OF.get(word) or (UnitKind.MONEY if KIND_OF[match["first"]] is UnitKind.MONEY else UnitKind.SIZE)
    return Unit(_SAME.get(word, word), kind, match.end())


def stray_unit_at(text: str, position: int) -> Unit:
    """A measure word that is in no list, where it closes its phrase: 新增泵浦5丙，; an empty word where none stands."""
    match = _STRAY.match(text, position)
    return Unit(match.group() if match else "", UnitKind.COUNT, match.end() if match else position)


def is_stray(word: str) -> bool:
    """Whether a unit is a measure word that is in no list."""
    return len(word) == 1 and "\u4e00" <= word <= "\u9fff" and word not in KIND_OF


def speaks_of_people(text: str, position: int) -> bool:
    """Whether people follow a number without a unit (3万农村人口)."""
    return _PEOPLE.match(text, position) is not None
