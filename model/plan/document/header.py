"""The header of a task table: what the words above each column say that stands in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from model.plan.characters import plain
from model.plan.document.below import WORDED, Kind
from model.plan.document.cell import words_of
from model.plan.document.heading import Heading
from model.plan.document.role import OF_MEASURES, SAYS, is_of_all, is_of_bodies, names_a_place

_FEWEST = 2
_ANY_YEAR = re.compile(r"20\d\d(?=年|$)")
_ASSESSED = re.compile(r"考核(?:内容|项目)$")
_PART = re.compile(r"其中[：:]?(.+)$")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[\d.,]+%?")
_REPORTS = re.compile(r"完成率|完成比例|进度差|完成情况")
"""What a column is called beside which 1—9月完成 tells what was reached."""
_ANY_TIME = 9999
_TOLD_BY_CELLS = {Kind.SIGNS: "sign", Kind.UNITS: "unit"}


@dataclass(frozen=True)
class Header:
    """What stands above the columns of a table, in one row or in several put together by `under`.

    `kinds` is what stands below each column, where that is known: (name, 3) is then told from (task, 3 schools).
    """

    headings: tuple[Heading, ...]
    kinds: tuple[Kind, ...] = ()

    @classmethod
    def of(cls, row: Sequence[Any]) -> Header:
        """The header that a table's row is, if it is one; its words without blanks."""
        return cls(tuple(Heading((_plain(value),)) for value in row))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words above each column."""
        return tuple(one.words for one in self.headings)

    def over(self, kinds: Sequence[Kind], labels: Collection[int] = ()) -> Header:
        """This header with what stands below it; what stands above `labels` names no column."""
        headings = (Heading(("",)) if at in labels else one for at, one in enumerate(self.headings))
        return replace(self, headings=tuple(headings), kinds=tuple(kinds))

    def under(self, upper: Header) -> Header | None:
        """This row and the one above it as one, where cells of that span parts which this one names; else None.

        Beside those something stands above, and nothing new stands below it, as would in a row of the body.
        """
        above, below = upper.words, [one.path[0] for one in self.headings]
        spanned = {at for first in range(len(above) - 1) if above[first] and above[first] == above[first + 1]
                   for at in (first, first + 1)}  # fmt: skip
        beside = [at for at, one in enumerate(above) if one and at not in spanned]
        if not beside or len(above) != len(below) or any("：" in one for one in above):
            return None
        names_parts = any(below[at] not in ("", above[at]) for at in spanned)
        is_new = any(one not in ("", above[at]) for at, one in enumerate(below) if at not in spanned)
        if is_new or not names_parts:
            return None
        return Header(tuple(one.with_below(words) for one, words in zip(upper.headings, below, strict=True)))

    @cached_property
    def stages(self) -> Mapping[int, str]:
        """The columns of a part of the year each, or of something in an earlier year than others, with its words."""
        return {at: when for at, one in enumerate(self.headings) if (when := self._when(one)) is not None}

    def _when(self, heading: Heading) -> str | None:
        if heading.stage or heading.year is None or heading.is_of_a_year:
            return heading.stage
        is_earlier = heading.year < self.latest
        in_series = any(one.thing == heading.thing and one.year not in (None, heading.year) for one in self.headings)
        return f"{heading.year}年" if is_earlier or (in_series and heading.role != "invest") else None

    @cached_property
    def latest(self) -> int:
        """The last year that a heading names, 0 where none does."""
        return max((one.year for one in self.headings if one.year is not None), default=0)

    @property
    def growing(self) -> frozenset[int]:
        """The columns of a part of the year that hold by how much something is to grow."""
        return frozenset(at for at in self.stages if self.headings[at].role == "growth")

    @cached_property
    def years(self) -> Mapping[str, int]:
        """The columns of values of a year each."""
        goals = (at for at, one in enumerate(self.headings) if one.is_of_a_year and at not in self.past)
        return {str(self.headings[at].year): at for at in goals}

    @cached_property
    def measures(self) -> Mapping[int, tuple[str, str]]:
        """The thing and the unit that a column's own words name (新建管网（公里）); a part of what the column before
        counts (其中：重点项目) is in the same unit.
        """
        measures: dict[int, tuple[str, str]] = {}
        for column, one in enumerate(self.headings):
            if one.unit is not None:
                measures[column] = one.thing, one.unit
            elif column - 1 in measures and (part := _PART.match(one.words)):
                measures[column] = f"其中{part.group(1)}", measures[column - 1][1]
        return measures

    @cached_property
    def past(self) -> frozenset[int]:
        """The columns of what was reached before."""
        is_report = any(_REPORTS.search(one.words) for one in self.headings)
        return frozenset(
            column
            for column, one in enumerate(self.headings)
            if one.is_past(self.latest) or (is_report and one.stage and one.path[-1].endswith("完成"))
        )

    @cached_property
    def roles(self) -> tuple[str | None, ...]:
        """What each column is for by its own words and by what stands in it; "stage" for a part of the year."""
        return tuple(self._role_at(column, one) for column, one in enumerate(self.headings))

    def _role_at(self, column: int, heading: Heading) -> str | None:
        if column in self.past:
            return "ignored"
        if column in self.stages:
            return "stage"
        kind = self.kind_of(column)
        if heading.role in (None, "unit") and kind in _TOLD_BY_CELLS:
            return _TOLD_BY_CELLS[kind]
        if heading.role == "unit" and kind in WORDED:
            return None
        return None if heading.role in ("content", "item", "goal") and kind is Kind.VALUES else heading.role

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
            places["invest"] = max(invested, key=lambda column: self.headings[column].year or _ANY_TIME)
        if "target" not in places and (goal := self._valued(places)) is not None:
            places["target"] = goal
        places = self._with_name(self._with_item(places))
        places = self._with_bodies(places)
        if "place" in places:
            return {role: at for role, at in places.items() if not (role in OF_MEASURES or self._is_amount(at))}
        if self.years:
            places["target"] = self.years[max(self.years)]
        if "target" not in places and (whole := self._whole(places)) is not None:
            places["target"] = whole
        return places

    def _valued(self, places: Mapping[str, int]) -> int | None:
        """The column whose name is that of goals or tasks and that holds their values, beside one that says what they
        are of.
        """
        named = any(role in SAYS and self.kind_of(column) in WORDED for role, column in places.items())
        said = (at for at, one in enumerate(self.headings) if one.role in ("content", "item", "goal"))
        free = (at for at in said if self.roles[at] is None and at not in self.measures)
        return next(free, None) if named else None

    def _with_item(self, places: dict[str, int]) -> dict[str, int]:
        """Where no column names the task, the first of several that say something does, or beside a day the first
        whose name is unknown (民生实事).
        """
        if "item" in places or "name" in places:
            return places
        worded = (at for at, role in enumerate(self.roles) if role == "target" and self.kind_of(at) in WORDED)
        speaking = [column for column in self._named_once() if self._says(column)]
        if len(speaking) > 1 or (speaking and speaking[0] < next(worded, -1)):
            return {role: column for role, column in places.items() if column != speaking[0]} | {"item": speaking[0]}
        if not speaking and "place" not in places and {"order", "due"} <= places.keys():
            unknown = (at for at in self._named_once() if self.roles[at] is None and self._is_worded(at))
            if (first := next(unknown, None)) is not None:
                return places | {"item": first}
        return places

    def _with_name(self, places: dict[str, int]) -> dict[str, int]:
        """Beside units and targets goals (考核指标) are names, and so is what is assessed (考核内容) beside targets."""
        names_goals = "target" in places and self.kind_of(places["target"]) is Kind.VALUES and "name" not in places
        if names_goals and "goal" in places and self.kind_of(places["goal"]) is Kind.NAMES:
            places["name"] = places.pop("goal")
        said = next((role for role in ("goal", "content") if role in places), None)
        if {"unit", "target"} <= places.keys() and not {"name", "item"} & places.keys() and said is not None:
            places["name"] = places.pop(said)
        if "unit" in places and not any(role in places for role in SAYS):
            worded = (at for at in self._named_once() if self.kind_of(at) in WORDED and self.roles[at] is None)
            valued = (at for at in self._free_of(places) if self.kind_of(at) is Kind.VALUES and self.roles[at] is None)
            of_rows = [at for at in valued if at not in self.measures and self.kinds]
            if (named := next(worded, None)) is not None and (of_rows or "target" in places):
                return {"target": of_rows[0], **places, "name": named} if of_rows else places | {"name": named}
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
        body = self._subject(places, valued)
        if body is None or not (len(self.measures) > bool(says) or (self.kinds and valued)):
            return places
        kept = {role: column for role, column in places.items() if column not in (body, *self.measures)}
        return kept | {"place": body}

    def _subject(self, places: Mapping[str, int], valued: Sequence[int]) -> int | None:
        """The column of those that get what stands beside it: the first of words, or by its name where no rows are
        known.
        """
        if not self.kinds:
            return next((at for at in self._named_once() if is_of_bodies(self.words[at]) and at not in valued), None)
        worded = [at for at in self._named_once() if self.kinds[at] in WORDED and self.roles[at] != "chapter"]
        known = (at for at in worded if self.roles[at] is None or is_of_bodies(self.words[at]) or at == worded[0])
        return None if "unit" in places else next(known, None)

    def _whole(self, places: Mapping[str, int]) -> int | None:
        """The column of what all places come to together (全县), in a table whose rows name what is counted."""
        if not self.kinds or not {"name", "item"} & places.keys():
            return None
        return next((at for at in self._free_of(places) if is_of_all(self._last(at)) and self._holds_values(at)), None)

    def _holds_values(self, column: int) -> bool:
        role = self.roles[column]
        is_measure = column in self.measures or role in (None, "stage", "target", *OF_MEASURES)
        return is_measure and (
            self.kind_of(column) in (Kind.VALUES, Kind.AMOUNTS) or (not self.kinds and column in self.measures)
        )

    def _is_amount(self, column: int) -> bool:
        return self.roles[column] == "target" and self.kind_of(column) is Kind.VALUES

    def _is_worded(self, column: int) -> bool:
        return self.kind_of(column) in (None, *WORDED)

    @property
    def is_of_tasks(self) -> bool:
        """Whether at least two columns are named, one of them saying what is to be done, or what each place gets."""
        if len(set(self.words) - {""}) < _FEWEST:
            return False
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

    @property
    def narrower(self) -> tuple[int, ...]:
        """The columns of places within the place that its column names: 村 beside 乡镇."""
        place = self.places.get("place")
        return (
            () if place is None else tuple(at for at, role in enumerate(self.roles) if role == "place" and at != place)
        )

    @cached_property
    def parts(self) -> Mapping[int, str]:
        """The columns of what each place or office gets of what the rows name (西河镇), with its words.

        One such name among columns of values that stand side by side tells for all of them (城关 beside 西河镇).
        """
        if not self.kinds or "place" in self.places or not {"name", "item"} & self.places.keys():
            return {}
        free = [column for column in self._free() if self.kinds[column] in (Kind.VALUES, Kind.NOTHING)]
        free = [at for at in free if at not in self.measures and self.roles[at] in (None, "ignored")]
        found = [at for at in free if self.roles[at] is None or names_a_place(self._last(at))]
        named = sum(names_a_place(self._last(at)) for at in found)
        return {at: self._last(at) for at in found if not is_of_all(self._last(at))} if named * 2 >= _FEWEST else {}

    def _last(self, column: int) -> str:
        return self.headings[column].path[-1]

    def _says(self, column: int) -> bool:
        return self.roles[column] in SAYS

    def _free(self) -> Iterator[int]:
        return self._free_of(self.places)

    def _free_of(self, places: Mapping[str, int]) -> Iterator[int]:
        latest = self.years[max(self.years)] if "place" in places and self.years else None
        taken = {*places.values(), *self.stages, *self.years.values()} - {latest}
        ignored = {column for column, role in enumerate(self.roles) if role == "ignored"}
        kept = ignored - {column for column in ignored if names_a_place(self._last(column))}
        return (column for column, one in enumerate(self.words) if one and column not in taken | kept)

    def _named_once(self) -> Iterator[int]:
        """The columns with words, of those that span several the first: 重点工作 | 目标任务 | 工作举措."""
        return (column for column, one in enumerate(self.words) if one and one not in self.words[:column])


def _plain(value: object) -> str:
    return re.sub(r"\s", "", plain(words_of(value)))
