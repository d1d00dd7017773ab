"""The header of a task table: what the words above each column say that stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, zip_longest
from typing import Any

from model.plan.characters import plain
from model.plan.document.below import Kind
from model.plan.document.cell import UNIT_IN_NAME, words_of
from model.plan.document.role import (
    LONGEST,
    OF_MEASURES,
    SAYS,
    is_of_all,
    is_of_bodies,
    is_of_the_past,
    names_a_place,
    role_of,
    stage_of,
    year_of,
)  # fmt: skip

_FEWEST = 2
_ANY_YEAR = re.compile(r"20\d\d(?=年|$)")
_LEADING_YEAR = re.compile(r"20\d\d年?度?")
_ASSESSED = re.compile(r"考核(?:内容|项目)$")
_PART = re.compile(r"其中[：:]?(\D+)$")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[\d.,]+%?")
_ANY_TIME = 9999


@dataclass(frozen=True)
class Header:
    """The words above the columns, each without its blanks, of several rows put together by `under`.

    `kinds` is what stands below each column, where that is known: (name, 3) is then told from (task, 3 schools).
    """

    words: tuple[str, ...]
    kinds: tuple[Kind, ...] = ()

    @classmethod
    def of(cls, row: Sequence[Any]) -> Header:
        """The header that a table's row is, if it is one."""
        return cls(tuple(_plain(value) for value in row))

    def over(self, kinds: Sequence[Kind]) -> Header:
        """This header with what stands below it."""
        return replace(self, kinds=tuple(kinds))

    def under(self, upper: Header) -> Header | None:
        """This row and the one above it as one, where that spans parts that this one names; else None.

        Below a cell that spans, its parts count that say what they hold (增幅, 二季度) or have its unit (新建 below
        任务（万亩）), else the cell itself. Beside it stands something, with nothing new below it, as a row has.
        """
        cells = list(zip_longest(upper.words, self.words, fillvalue=""))
        spanned = {
            column
            for first, (above, following) in enumerate(pairwise(upper.words))
            if above and above == following
            for column in (first, first + 1)
        }
        beside = [one for column, one in enumerate(upper.words) if one and column not in spanned]
        if not beside or any("：" in one for one in upper.words):
            return None
        parts = [_part(above, below) if column in spanned else above for column, (above, below) in enumerate(cells)]
        names_parts = any(part != above for part, (above, _) in zip(parts, cells, strict=True))
        is_new = any(below not in ("", above) for column, (above, below) in enumerate(cells) if column not in spanned)
        return Header(tuple(parts)) if names_parts and not is_new else None

    @cached_property
    def stages(self) -> Mapping[int, str]:
        """The columns of a part of the year each, with its words."""
        return {column: when for column, one in enumerate(self.words) if (when := stage_of(one))}

    @cached_property
    def years(self) -> Mapping[str, int]:
        """The columns of values of a year each."""
        return {year: column for column, one in enumerate(self.words) if (year := year_of(one))}

    @cached_property
    def measures(self) -> Mapping[int, tuple[str, str]]:
        """The thing and the unit that a column's own words name (新建管网（公里）); a part of what the column before
        counts (其中：重点项目) is in the same unit.
        """
        measures: dict[int, tuple[str, str]] = {}
        for column, one in enumerate(self.words):
            if unit := UNIT_IN_NAME.search(one):
                measures[column] = one[: unit.start()], unit.group(1)
            elif column - 1 in measures and (part := _PART.match(one)):
                measures[column] = f"其中{part.group(1)}", measures[column - 1][1]
        return measures

    @cached_property
    def roles(self) -> tuple[str | None, ...]:
        """What each column is for by its own words and by what stands in it; "stage" for a part of the year."""
        return tuple(self._role_at(column, one) for column, one in enumerate(self.words))

    @cached_property
    def past(self) -> frozenset[int]:
        """The columns of what was reached before."""
        latest = max((int(year) for one in self.words for year in _ANY_YEAR.findall(one)), default=0)
        return frozenset(column for column, one in enumerate(self.words) if is_of_the_past(one, latest))

    def _role_at(self, column: int, words: str) -> str | None:
        if column in self.past:
            return "ignored"
        if column in self.stages:
            return "stage"
        role, kind = role_of(words), self.kind_of(column)
        if role is None and kind is Kind.SIGNS:
            return "sign"
        return None if role in ("content", "item", "goal") and kind is Kind.VALUES else role

    def kind_of(self, column: int) -> Kind | None:
        """What stands in a column, None where no rows are known."""
        return self.kinds[column] if column < len(self.kinds) else None

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Role -> column, the first that has it; of several years the latest is the target, and has the investment."""
        places: dict[str, int] = {}
        for column, role in enumerate(self.roles):
            if role not in (None, "stage"):
                places.setdefault(str(role), column)
        if "invest" in places:
            invested = [at for at, role in enumerate(self.roles) if role == "invest"]
            places["invest"] = max(invested, key=lambda column: _year_named(self.words[column]))
        places = self._with_name(self._with_item(places))
        places = self._with_bodies(places)
        if "place" in places:
            return {role: at for role, at in places.items() if not (role in OF_MEASURES or self._is_amount(at))}
        if self.years:
            places["target"] = self.years[max(self.years)]
        if "target" not in places and (whole := self._whole(places)) is not None:
            places["target"] = whole
        return places

    def _with_item(self, places: dict[str, int]) -> dict[str, int]:
        """Where no column names the task, the first of several that say something does, or beside a day the first
        whose name is unknown (民生实事).
        """
        if "item" in places or "name" in places:
            return places
        speaking = [column for column in self._named_once() if self._says(column)]
        if len(speaking) > 1:
            return {role: column for role, column in places.items() if column != speaking[0]} | {"item": speaking[0]}
        if not speaking and "place" not in places and {"order", "due"} <= places.keys():
            unknown = (at for at in self._named_once() if self.roles[at] is None and self._is_worded(at))
            if (first := next(unknown, None)) is not None:
                return places | {"item": first}
        return places

    def _with_name(self, places: dict[str, int]) -> dict[str, int]:
        """Beside units and targets goals (考核指标) are names, and so is what is assessed (考核内容) beside targets."""
        if {"unit", "target", "goal"} <= places.keys() and not {"name", "item"} & places.keys():
            places["name"] = places.pop("goal")
        if "target" in places and "name" not in places and "item" not in places:
            assessed = places.get("content")
            if assessed is not None and _ASSESSED.match(self.words[assessed]):
                places["name"] = places.pop("content")
        return places

    def _with_bodies(self, places: dict[str, int]) -> dict[str, int]:
        """Beside nothing but measures a column of offices (单位), or of an unknown name, is of those that get them."""
        says = [places[role] for role in SAYS if role in places]
        if "place" in places or any(column not in self.measures for column in says):
            return places
        valued = [column for column in range(len(self.words)) if self._holds_values(column)]
        body = next((at for at in self._named_once() if is_of_bodies(self.words[at]) and at not in valued), None)
        if body is None and self.kinds and "unit" not in places:
            worded = [at for at in self._named_once() if self.kinds[at] is Kind.WORDS]
            body = next((at for at in worded if self.roles[at] is None or at == worded[0]), None)
        if body is None or not (len(self.measures) > bool(says) or (self.kinds and valued)):
            return places
        kept = {role: column for role, column in places.items() if column not in (body, *self.measures)}
        return kept | {"place": body}

    def _whole(self, places: Mapping[str, int]) -> int | None:
        """The column of what all places come to together (全县), in a table whose rows name what is counted."""
        if not self.kinds or not {"name", "item"} & places.keys():
            return None
        return next((at for at in self._free_of(places) if is_of_all(self.words[at]) and self._holds_values(at)), None)

    def _holds_values(self, column: int) -> bool:
        role = self.roles[column]
        is_measure = column in self.measures or role in (None, "stage", "target", *OF_MEASURES)
        return is_measure and (self.kind_of(column) is Kind.VALUES or (not self.kinds and column in self.measures))

    def _is_amount(self, column: int) -> bool:
        return self.roles[column] == "target" and self.kind_of(column) is Kind.VALUES

    def _is_worded(self, column: int) -> bool:
        return self.kind_of(column) in (None, Kind.WORDS)

    @property
    def is_of_tasks(self) -> bool:
        """Whether at least two columns are named, one of them saying what is to be done, or what each place gets."""
        if any(_NUMBER.fullmatch(one) and not _ANY_YEAR.match(one) for one in self.words):
            return False
        gets = "place" in self.places and any(self._holds_values(column) for column in range(len(self.words)))
        gets = gets or ("place" in self.places and any(column in self.measures for column in self.others))
        return gets or (len(self.places) >= _FEWEST and any(role in self.places for role in SAYS))

    @property
    def begins_a_table(self) -> bool:
        """Whether this row is beyond doubt a header, also below the rows of another table: 序号 | 任务 | 时限."""
        has_numbers = any(_DIGIT.search(_ANY_YEAR.sub("", one)) for one in self.words)
        return self.is_of_tasks and "order" in self.places and not has_numbers

    @property
    def more(self) -> tuple[int, ...]:
        """The columns without a role of their own that say something too, as all below a header that spans several."""
        return tuple(column for column in self._free() if self._says(column))

    @property
    def others(self) -> tuple[int, ...]:
        """The columns of an unknown name, which may say something, and beside places those of measures."""
        known = (None, *OF_MEASURES, "target") if "place" in self.places else (None,)
        parts = self.parts
        return tuple(column for column in self._free() if self.roles[column] in known and column not in parts)

    @cached_property
    def parts(self) -> Mapping[int, str]:
        """The columns of what each place or office gets of what the rows name (西河镇), with its words.

        One such name among columns of values that stand side by side tells for all of them (城关 beside 西河镇).
        """
        if not self.kinds or "place" in self.places or not {"name", "item"} & self.places.keys():
            return {}
        free = [column for column in self._free() if self.kinds[column] in (Kind.VALUES, Kind.NOTHING)]
        free = [at for at in free if at not in self.measures and self.roles[at] in (None, "ignored")]
        found = [at for at in free if self.roles[at] is None or names_a_place(self.words[at])]
        named = sum(names_a_place(self.words[at]) for at in found)
        return {at: self.words[at] for at in found if not is_of_all(self.words[at])} if named * 2 >= _FEWEST else {}

    def _says(self, column: int) -> bool:
        return self.roles[column] in SAYS

    def _free(self) -> Iterator[int]:
        return self._free_of(self.places)

    def _free_of(self, places: Mapping[str, int]) -> Iterator[int]:
        latest = self.years[max(self.years)] if "place" in places and self.years else None
        taken = {*places.values(), *self.stages, *self.years.values()} - {latest}
        ignored = {column for column, role in enumerate(self.roles) if role == "ignored"}
        kept = ignored - {column for column in ignored if names_a_place(self.words[column])}
        return (column for column, one in enumerate(self.words) if one and column not in taken | kept)

    def _named_once(self) -> Iterator[int]:
        """The columns with words, of those that span several the first: 重点工作 | 目标任务 | 工作举措."""
        return (column for column, one in enumerate(self.words) if one and one not in self.words[:column])


def _part(above: str, below: str) -> str:
    """What a column below a cell that spans is called: its own words, with the thing, the year or the unit of the cell
    above.
    """
    if below in ("", above):
        return above
    unit = UNIT_IN_NAME.search(above)
    if _LEADING_YEAR.match(above) and not _LEADING_YEAR.match(below) and stage_of(below) is None:
        tells = _says_what(below) or is_of_the_past(above + below, _ANY_TIME)
        return above if not tells else above + below if len(above + below) <= LONGEST else below
    if UNIT_IN_NAME.search(below) and unit is None and role_of(above) is None:
        return above + below
    if _says_what(below) or names_a_place(below):
        return below
    return f"{below}（{unit.group(1)}）" if unit and not _DIGIT.search(below) else above


def _says_what(words: str) -> bool:
    return role_of(words) is not None or stage_of(words) is not None or year_of(words) is not None


def _year_named(words: str) -> int:
    """The year that words begin with; 年度 and the like are the plan's own, later than those that were."""
    return int(words[:4]) if words[:4].isdecimal() else _ANY_TIME


def _plain(value: object) -> str:
    return re.sub(r"\s", "", plain(words_of(value)))
