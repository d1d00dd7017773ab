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
from model.plan.document.measured import without_unit
from model.plan.document.role import NAMES, OF_MEASURES, SAYS, names_a_place

_PART = re.compile(r"其中[：:]?(.+)$")
_REPORTS = re.compile(r"完成率|完成比例|进度差|完成情况")
"""What a column is called beside which 1—9月完成 tells what was reached."""
_REPORT = re.compile(r"(?:目标|任务|全年|年度|计划)*(?:完成(?:率|比例|进度|情况)|进度差)(?:[（(].*)?")
"""What a column is called that itself tells it."""
_COUNTS_NOTHING = re.compile(rf"\d|{_REPORTS.pattern}")
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
        """This header with what stands below it; what stands above `labels` names no column, and an empty corner before
        places names what they get.
        """
        headings = [Heading(("",)) if at in labels else one for at, one in enumerate(self.headings)]
        corner = next((at for at, kind in enumerate(kinds) if kind is not Kind.NOTHING), 0)
        if kinds and kinds[corner] in WORDED and not headings[corner].words:
            is_of_places = any(names_a_place(one.path[-1]) for one in headings)
            headings[corner] = Heading((NAMES,)) if is_of_places else headings[corner]
        return replace(self, headings=tuple(headings), kinds=tuple(kinds))

    def under(self, upper: Header) -> Header | None:
        """This row and the one above it as one, where cells of that span parts which this one names, or where this one
        holds the units of that; else None.

        Beside those something stands above, and nothing new stands below it, as would in a row of the body.
        """
        above, below = [one.path[-1] for one in upper.headings], [one.path[0] for one in self.headings]
        if len(above) == len(below) and are_units_of(above, below):
            return Header(tuple(one.with_below(words) for one, words in zip(upper.headings, below, strict=True)))
        spanned = {at for first, one in enumerate(upper.words[:-1]) if one and one == upper.words[first + 1]
                   for at in (first, first + 1)}  # fmt: skip
        beside = [at for at, one in enumerate(above) if one and at not in spanned]
        if not beside or len(above) != len(below) or any("：" in one.rstrip("：") for one in above):
            return None
        names_parts = any(below[at] not in ("", above[at]) for at in spanned)
        is_new = any(one not in ("", above[at]) for at, one in enumerate(below) if at not in spanned)
        if is_new or not names_parts:
            return None
        return Header(tuple(one.with_below(words) for one, words in zip(upper.headings, below, strict=True)))

    @cached_property
    def stages(self) -> Mapping[int, str]:
        """The columns of a part of the year each, or of something in an earlier year than others, with its words."""
        return {at: when for at, one in enumerate(self.headings) if (when := self._when(at, one)) is not None}

    def _when(self, column: int, heading: Heading) -> str | None:
        is_value = heading.is_of_a_year and self.kind_of(column) not in WORDED
        if heading.stage or heading.year is None or is_value:
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
        valued = (at for at, one in enumerate(self.headings) if one.is_of_a_year and self.kind_of(at) not in WORDED)
        return {str(self.headings[at].year): at for at in valued if at not in self.past}

    @cached_property
    def measures(self) -> Mapping[int, tuple[str, str]]:
        """The thing and the unit that a column's own words name (新建管网（公里）); a part of what the column before
        counts (其中：重点项目) is in the same unit, and "" is that of amounts whose cells name it (培训人数, 240人).
        """
        measures: dict[int, tuple[str, str]] = {}
        for column, one in enumerate(self.headings):
            if one.unit is not None:
                measures[column] = one.thing, one.unit
            elif column - 1 in measures and (part := _PART.match(one.words)):
                measures[column] = part.group(1), measures[column - 1][1]
            elif one.words and one.role is None and not _COUNTS_NOTHING.search(one.words):
                measures |= {column: (one.thing, "")} if self.kind_of(column) is Kind.AMOUNTS else {}
        return measures

    def unit_at(self, column: int) -> str:
        """The unit that a column's own words name, "" where they name none."""
        return self.measures.get(column, ("", ""))[1]

    @cached_property
    def past(self) -> frozenset[int]:
        """The columns of what was reached before."""
        return frozenset(column for column, one in enumerate(self.headings) if self._was_reached(one))

    def _was_reached(self, heading: Heading) -> bool:
        """Whether a column tells what was reached, by its own words, or beside goals without a year (2023年预计),
        beside a rate (1—9月完成 and 完成率) or in a year of no goals (2023年排名).
        """
        if heading.is_past(self.latest) or _REPORT.fullmatch(heading.path[-1]):
            return True
        if heading.says_what_was_reached and any(one.year is None and one.role == "target" for one in self.headings):
            return True
        is_rank = heading.role == "rank" and not heading.promises
        if (is_rank or (heading.stage and heading.path[-1].endswith("完成"))) and self._is_report:
            return True
        return is_rank and heading.year is not None and heading.year not in self._years_of_goals

    @cached_property
    def _is_report(self) -> bool:
        return any(_REPORTS.search(one.words) for one in self.headings)

    @cached_property
    def _years_of_goals(self) -> frozenset[int | None]:
        return frozenset(one.year for one in self.headings if one.is_of_a_year)

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
        if column < self._order and heading.role in (None, "item", "content") and kind in WORDED:
            return "chapter"
        if heading.words and heading.role in (None, "unit", "ignored") and kind in _TOLD_BY_CELLS:
            return _TOLD_BY_CELLS[kind]
        if heading.role == "goal" and kind is Kind.DAYS:
            return "due"
        if heading.role == "unit" and kind in WORDED:
            return None
        is_number = kind is Kind.VALUES or (kind is Kind.AMOUNTS and heading.is_told_above)
        return None if heading.role in ("content", "item", "goal") and is_number else heading.role

    @cached_property
    def _order(self) -> int:
        """The column of the running numbers, -1 where there is none; what stands before it groups the rows."""
        return next((column for column, one in enumerate(self.headings) if one.role == "order"), -1)

    def kind_of(self, column: int) -> Kind | None:
        """What stands in a column, None where no rows are known."""
        return self.kinds[column] if column < len(self.kinds) else None

    def last(self, column: int) -> str:
        """The lowest words above a column."""
        return self.headings[column].path[-1]

    def says(self, column: int) -> bool:
        """Whether a column says what is to be done."""
        return self.roles[column] in SAYS

    def named_once(self) -> Iterator[int]:
        """The columns with words, of those that span several the first: 重点工作 | 目标任务 | 工作举措."""
        return (column for column, one in enumerate(self.words) if one and one not in self.words[:column])

    def holds_values(self, column: int) -> bool:
        """Whether a column holds values of something, not of other rows alone."""
        role = self.roles[column]
        is_measure = column in self.measures or role in (None, "stage", "target", *OF_MEASURES)
        return is_measure and (
            self.kind_of(column) in (Kind.VALUES, Kind.AMOUNTS) or (not self.kinds and column in self.measures)
        )

    @cached_property
    def counts(self) -> bool:
        """Whether columns hold values of things that their own words name."""
        return any(map(self.holds_values, self.measures))

    def is_worded(self, column: int) -> bool:
        """Whether a column holds words, as far as its cells are known."""
        return self.kind_of(column) in (None, *WORDED)


def _plain(value: object) -> str:
    return re.sub(r"\s", "", plain(words_of(value)))


def are_units_of(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row holds nothing but units in brackets below the words of another."""
    new = [lower for upper, lower in zip(above, below, strict=True) if lower not in ("", upper)]
    return bool(new) and all(without_unit(f"_{one}")[0] == "_" for one in new)
