"""The unit that stands above a table for all of it (单位：万元), and which columns are counted in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from model.plan.document.below import Kind
from model.plan.document.cell import Rows, words_of
from model.plan.document.columns import Columns
from model.plan.document.header import Header
from model.plan.unit_words import KIND_OF, MANY, UnitKind

_ABOVE = re.compile(r"[（(]?(?:计量|金额|货币|投资)?单位[:：](?:人民币)?([^。；]{1,24}?)[)）]?")
_SEVERAL = re.compile(r"[、，,/和及]")
_COUNTS = re.compile(r"([户人个亩家项场次件条处所座台栋套株头])数$|(名单|排名|得分|电话|[率比幅速])$")
_NAMING: Mapping[str, str] = {
    "亩": r"面积|造林|林网|种植|播种|农田|耕地|绿化", "公顷": r"面积|造林|种植|播种|绿化", "株": r"株|植树|苗|树",
    "吨": r"产量|总产|吨", "公斤": r"产量|总产|单产", "斤": r"产量|总产|单产", "元": r"资金|投资|产值|收入|税|额|费|款",
    "人": r"人|就业|培训|学员", "户": r"户|厕|农房|危房", "套": r"套|住房", "头": r"头|生猪|牛", "只": r"只|禽|羊",
    "公里": r"里程|公里|道路|长度", "平方米": r"面积", "处": r"处|点", "个": r"个|数",
}  # fmt: skip
_YEAR = re.compile(r"^20\d\d年?度?")
_TARGET = re.compile(r"^(?:年度|全年|本年|计划|预期)*(?:任务|目标|计划|指标)?(?:数|值|量)?$")


def units_above(rows: Rows) -> tuple[str, ...]:
    """The units that the words above a table name for all of it (单位：万亩、万株), none where one is unknown."""
    for row in rows:
        for value in row:
            if found := _ABOVE.fullmatch("".join(words_of(value).split())):
                units = tuple(one for one in _SEVERAL.split(found.group(1)) if one)
                if units and all(one.lstrip(MANY) in KIND_OF for one in units):
                    return units
    return ()


def in_units(columns: Columns, header: Header, units: Sequence[str]) -> Columns:
    """The columns with the units above their table: those of what places get where their own header names none, and
    that of the year's investment where the unit is one of money.
    """
    if "place" in columns.places:
        return _of_places(columns, header, units)
    invested = columns.places.get("invest")
    money = next((one for one in units if KIND_OF.get(one.lstrip(MANY)) is UnitKind.MONEY), None)
    if invested is None or invested in columns.measures or money is None:
        return columns
    return replace(columns, measures={**columns.measures, invested: ("", money)})


def _of_places(columns: Columns, header: Header, units: Sequence[str]) -> Columns:
    measures, is_guessed = dict(columns.measures), False
    for column in (*columns.others, *columns.more, *columns.stages):
        words = header.words[column]
        kind = header.kind_of(column)
        if kind is Kind.AMOUNTS:
            measures[column] = _thing(header.headings[column].thing), ""
        if column in measures or not words or kind not in (None, Kind.VALUES):
            continue
        unit, is_certain = _unit_of(words, units)
        if unit:
            measures[column] = _thing(header.headings[column].thing), unit
            is_guessed = is_guessed or not is_certain
    return replace(columns, measures=measures, is_guessed=is_guessed)


def _unit_of(words: str, units: Sequence[str]) -> tuple[str, bool]:
    """The unit of a column's numbers and whether it is certain; "" where its name tells that it is none of them
    (户数 in a table of 亩).
    """
    if (counted := _COUNTS.search(words)) is not None:
        own = counted.group(1) or ""
        return next((one for one in units if own and one.endswith(own)), "" if units else own), True
    if len(units) == 1:
        return units[0], True
    named = next((one for one in units if re.search(_NAMING.get(one.lstrip(MANY), "$^"), words)), "")
    return (named, False) if named else (units[0] if units else "", False)


def _thing(words: str) -> str:
    """What a column counts: its name without the year, or the task where it says no more than that it is one."""
    bare = _YEAR.sub("", words)
    return "任务" if _TARGET.match(bare) else bare
