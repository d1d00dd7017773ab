"""The unit that stands above a table for all of it (单位：万元), and which columns are counted in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from model.plan.document.below import Kind
from model.plan.document.cell import Rows, words_of
from model.plan.document.columns import Columns
from model.plan.document.counted_in import unit_of
from model.plan.document.header import Header
from model.plan.unit_words import KIND_OF, MANY, UnitKind

_ABOVE = re.compile(r"(?:^|.*[（(])(?:计量|金额|货币|投资)?单位[:：](?:人民币)?([^。；（(]{1,24}?)[)）]?")
_BLANKS = re.compile(r"[\s|｜│]")
_SEVERAL = re.compile(r"[、，,/和及]")
_YEAR = re.compile(r"^20\d\d年?度?")
_OF_WHOLE = re.compile(r"^(?:全年|年度|本年)")
_TARGET = re.compile(r"^(?:年度|全年|本年|计划|预期)*(?:任务|目标|计划|指标)?(?:数|值|量)?$")


def units_above(rows: Rows) -> tuple[str, ...]:
    """The units that the words above a table name for all of it (单位：万亩、万株), none where one is unknown."""
    for row in rows:
        for value in row:
            if found := _ABOVE.fullmatch(_BLANKS.sub("", words_of(value))):
                units = tuple(one for one in _SEVERAL.split(found.group(1)) if one)
                if units and all(one.lstrip(MANY) in KIND_OF for one in units):
                    return units
    return ()


def in_units(columns: Columns, header: Header, units: Sequence[str]) -> Columns:
    """The columns with the units above their table: those of what places get where their own header names none, that of
    the year's investment where the unit is one of money, or those of the rows where no column names them.
    """
    if "place" in columns.places:
        return _of_places(columns, header, units)
    invested = columns.places.get("invest")
    if invested is None and "unit" not in columns.places:
        return replace(columns, units=tuple(units), is_guessed=len(units) > 1)
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
        unit, is_certain = unit_of(words, units)
        if not unit and column in columns.stages and len(columns.measures) == 1:
            ((thing, only),), is_guessed = columns.measures.values(), True
            measures[column] = _OF_WHOLE.sub("", thing), only
        elif unit:
            measures[column] = _thing(header.headings[column].thing), unit
            is_guessed = is_guessed or not is_certain
    return replace(columns, measures=measures, is_guessed=is_guessed)


def _thing(words: str) -> str:
    """What a column counts: its name without the year, or the task where it says no more than that it is one."""
    bare = _YEAR.sub("", words)
    return "任务" if _TARGET.match(bare) else bare
