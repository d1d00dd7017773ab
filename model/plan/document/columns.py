"""The columns of a task table, known by the words of its header and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from model.plan.document.cell import NOTHING, Rows, is_amount, is_value, words_of
from model.plan.document.day import due_of
from model.plan.document.header import SAYS, Header
from model.plan.document.row_phrase import SIGNS, measured_by, unnumbered, without_unit
from model.plan.unit_words import KIND_OF, UnitKind

_SPEAKERS = frozenset((*SAYS, "more"))
_AMOUNTS = frozenset(("invest", "target", "total"))
_HEADER_WITHIN = 15
_SPEAKS = re.compile(r"(?=.*\d)(?:[^一-龥]*[一-龥]){6}", re.DOTALL)

_UNIT_ABOVE = re.compile(r"[（(]?(?:计量|金额|货币|投资)?单位[:：](?:人民币)?([^、，,]{1,5}?)[)）]?")
_ENDS_OF_YEAR = ("四季度", "下半年", "12月", "12月底")
_MANY = "百千万亿"
_GETS_NONE = re.compile(r"\D*0\D*")


@dataclass(frozen=True)
class Columns:
    """Role -> column of a table, the row that names them, and the year that its target column is for.

    `first` is the uppermost row of the header; `measures` are the thing and the unit that a column's own header names
    (新建管网（公里）). `more` are columns that say something too, `others` those whose header is unknown, which may;
    `stages` are those of a part of the year each, with its words, `earlier` those of targets for the years before.
    """

    places: Mapping[str, int]
    header: int
    year: str | None = None
    first: int = 0
    measures: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    more: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    stages: Mapping[int, str] = field(default_factory=dict)
    earlier: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def under(cls, header: Header, index: int, first: int) -> Columns:
        """The columns that a header names, which begins in row `first` and ends in row `index`."""
        latest = max(header.years, default=None)
        earlier = {year: column for year, column in header.years.items() if year != latest}
        return cls(
            header.places, index, latest, first, header.measures, header.more, header.others, header.stages, earlier
        )

    @property
    def speaking(self) -> frozenset[int]:
        """The columns of which something is said: all but those of numbers in order, offices and the like."""
        named = {place for role, place in self.places.items() if role not in ("order", "ignored")}
        return frozenset((*named, *self.more, *self.others, *self.stages, *self.earlier.values()))

    def cells(self, row: Sequence[Any]) -> dict[str, str]:
        """The words of a row by role, and by year those of earlier targets."""
        words = {role: self._cell(row, place, role) for role, place in self.places.items()}
        words |= {year: self._cell(row, place, "target") for year, place in self.earlier.items()}
        if words.get("sign") in SIGNS and words.get("target", "") not in NOTHING:
            words["target"] = words["sign"] + words["target"]
        said = [one for place in self.more if (one := self._cell(row, place, "more")) not in words.values()]
        more = [one for place in self.others if self._speaks(one := self._cell(row, place, "more"), place)]
        said += [one for one in more if "place" in self.places or one not in words.values()]
        if said := [one.rstrip("。；") for one in said if one not in NOTHING]:
            words["more"] = "；".join(said)
        named = unnumbered(words.get("name") or words.get("item") or "")
        goals = {one for role in ("goal", "target") if (one := words.get(role) or "") and not is_value(one)}
        cells = (
            (when, self._at_a_stage(self._cell(row, place, "stages"), named, words.get("unit") or ""))
            for place, when in self.stages.items()
            if not (when.endswith(_ENDS_OF_YEAR) and self._cell(row, place, "stages") in goals)
        )
        if stages := [f"{when}，{one}" for when, one in cells if one not in NOTHING]:
            words["stages"] = "；".join(stages)
        return words

    def _speaks(self, words: str, place: int) -> bool:
        """Whether a cell of a column of an unknown name promises: by its words, or in a table of what places get."""
        if "place" in self.places and place in self.measures:
            return words not in NOTHING and _GETS_NONE.fullmatch(words) is None
        return _SPEAKS.match(words) is not None

    def _at_a_stage(self, words: str, named: str, unit: str) -> str:
        """A cell of a part of the year, a bare number with the thing and the unit that its row names.

        Where a row names no unit, but the year's investment has a column, the number is of that.
        """
        if not is_value(words):
            return words
        if named and (unit not in NOTHING or without_unit(named)[1]):
            return measured_by(named, words, unit)
        _, money = self.measures.get(self.places.get("invest", -1), ("", ""))
        return measured_by("完成投资", words, money) if money else words

    def _cell(self, row: Sequence[Any], place: int, role: str) -> str:
        """The words of one cell, a bare number with what its header measures."""
        words = words_of(row[place]) if place < len(row) else ""
        if place not in self.measures or not is_value(words):
            return words
        thing, unit = self.measures[place]
        if role in _SPEAKERS:
            return measured_by(thing, words, unit)
        return f"{words}{unit}" if role in _AMOUNTS and is_amount(words) else words


def find_columns(rows: Rows, before: str = "") -> Columns | None:
    """The columns of a task table, None where no row near the top names at least two, one of them saying what.

    A header of two rows is read as one; the words `before` the table may name its unit. Of several columns that hold
    targets, the one of the latest year counts.
    """
    best: Columns | None = None
    above: Header | None = None
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        header = Header.of(row).in_unit(_unit_above([[before], *rows[:index]]))
        whole = header.under(above) if above is not None and best is not None and best.header == index - 1 else None
        if best is not None and whole is not None and whole.is_of_tasks:
            best = Columns.under(whole, index, best.first)
        elif header.is_of_tasks and (found := Columns.under(header, index, index)):
            best = found if _weight(found) > (_weight(best) if best else 1) else best
        above = header
    return None if best is None else _with_money(_with_days(best, rows), [[before], *rows[: best.first]])


def _with_money(columns: Columns, above: Rows) -> Columns:
    """The columns, that of investments in the unit which stands above the table (单位：万元) where it names none."""
    invested = columns.places.get("invest")
    if invested is None or invested in columns.measures:
        return columns
    unit = _unit_above(above)
    if KIND_OF.get(unit.lstrip(_MANY)) is not UnitKind.MONEY:
        return columns
    return replace(columns, measures={**columns.measures, invested: ("", unit)})


def _unit_above(rows: Rows) -> str:
    """The one unit that the words above a table name for all of it (单位：亩), "" where they name none or several."""
    words_above = ("".join(words_of(value).split()) for row in rows for value in row)
    units = (found.group(1) for words in words_above if (found := _UNIT_ABOVE.fullmatch(words)))
    return next((unit for unit in units if unit.lstrip(_MANY) in KIND_OF), "")


def _with_days(columns: Columns, rows: Rows) -> Columns:
    """The columns, one of an unknown name being that of the days where most of its cells set one."""
    if "due" in columns.places:
        return columns
    for column in columns.others:
        cells = [words_of(row[column]) for row in rows[columns.header + 1 :] if column < len(row)]
        worded = [words for words in cells if words not in NOTHING]
        if worded and 2 * sum(bool(due_of(words)) for words in worded) > len(worded):
            others = tuple(other for other in columns.others if other != column)
            return replace(columns, places={**columns.places, "due": column}, others=others)
    return columns


def _weight(columns: Columns) -> int:
    """How many columns were known that count; of two rows that name as many, the upper one is the header."""
    measured = set(columns.others).intersection(columns.measures) if "place" in columns.places else ()
    return len(columns.places.keys() - {"ignored"}) + len(measured) + len(columns.stages)
