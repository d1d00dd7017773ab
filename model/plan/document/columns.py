"""The columns of a task table, known by the words of its header and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from model.plan.document.cell import NOTHING, is_amount, is_counted, is_share, is_value, words_of
from model.plan.document.counted_in import unit_of
from model.plan.document.day import amounts_by_day, day_in_column, due_of
from model.plan.document.layout import Layout
from model.plan.document.measured import CHANGED, SIGNS, grown_by, measured_by, promises, unnumbered, without_unit
from model.plan.document.role import SAYS
from model.plan.document.row_phrase import GOAL, within_the_year

DOUBT = "doubt"
"""Beside the words of a row by role: that a person should look at one of them."""
_SPEAKERS = frozenset((*SAYS, "more"))
_COUNTING = ("goal", "target", "content")
_AMOUNTS = frozenset(("invest", "target", "total"))
_SPEAKS = re.compile(r"(?=.*\d)(?:[^一-龥]*[一-龥]){5}", re.DOTALL)
_ENDS_OF_YEAR = ("四季度", "下半年", "12月", "12月底", "年底", "年末")
_NUMERAL = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"20\d\d")
_WORDED = re.compile(r"[一-龥]")
_IN_ALL = re.compile(r"[\[［【〔].*[\]］】〕]")
"""What a value over all years stands in beside those of growth: [7.7]."""
_OF_WHICH = re.compile(r"^其中[：:]?")
_SHORT_NAME = re.compile(r"[一-龥“”]{2,14}")
_OF_THE_ROW = re.compile(r"[一-龥]{0,3}(?:数|量|规模|面积|金额)")
"""What a column is called that counts something of what its row names: 培训人数, 规模."""
_GETS_NONE = re.compile(r"\D*0\D*")


@dataclass(frozen=True)
class Columns:
    """Role -> column of a table, the row that names them, and the year that its target column is for.

    `first` is the uppermost row of the header, `header` its last; `measures` are the thing and the unit of a column's
    values (新建管网（公里）). `more` are columns that say something too, `others` those of an unknown name, which may;
    `stages` are those of a part of the year each, with its words, `earlier` those of targets for the years before,
    `parts` those of further values of what the rows name (each place's, a second goal) with the words before and behind
    that name, `past` those of what was reached before. `words` stand above the columns, and `units` above the table for
    its rows; `growing` are stages of growth, `narrower` are places within the place, `goal_year` is that which the
    goals' header names, `says_goal` tells that the header calls the target one, and `is_guessed` that a unit was
    not certain.
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
    parts: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    past: frozenset[int] = frozenset()
    words: tuple[str, ...] = ()
    growing: frozenset[int] = frozenset()
    units: tuple[str, ...] = ()
    narrower: tuple[int, ...] = ()
    goal_year: int | None = None
    says_goal: bool = False
    is_guessed: bool = False

    @classmethod
    def under(cls, layout: Layout, index: int, first: int) -> Columns:
        """The columns under a header, which begins in row `first` and ends in row `index`."""
        header = layout.header
        latest = max(header.years, default=None)
        earlier = {year: column for year, column in header.years.items() if year != latest}
        stages = {column: when for column, when in header.stages.items() if header.roles[column] == "stage"}
        if "place" in layout.places:
            stages |= {column: f"{year}年" for year, column in earlier.items()}
            earlier = {}
        return cls(
            layout.places, index, latest, first, header.measures, layout.more, layout.others, stages, earlier,
            layout.parts, header.past, header.words, header.growing, (), layout.narrower,
            layout.goal_year, layout.says_goal,
        )  # fmt: skip

    @property
    def speaking(self) -> frozenset[int]:
        """The columns of which something is said: all but those of numbers in order, offices and the like."""
        named = {place for role, place in self.places.items() if role not in ("order", "ignored")}
        return frozenset(
            (*named, *self.narrower, *self.more, *self.others, *self.stages, *self.earlier.values(), *self.parts)
        )

    @property
    def counts_something(self) -> bool:
        """Whether the table says what is to be done, or counts what places get in some unit or by some time."""
        counted = self.measures or self.stages or self.units or self.year
        return bool(counted) or "place" not in self.places or any(role in self.places for role in SAYS)

    def is_order(self, column: int) -> bool:
        """Whether a column numbers the rows."""
        return self.places.get("order") == column

    def is_due(self, column: int) -> bool:
        """Whether a column is that of the days."""
        return self.places.get("due") == column

    def labelled(self, column: int, words: str) -> str:
        """The words of a cell with those above it: 总投资：41200."""
        label = self.words[column] if column < len(self.words) else ""
        return f"{label}：{words}" if label else words

    def leaves_doubt(self, cells: Mapping[str, str]) -> bool:
        """Whether a person should look at what a row says: its unit or its day is not certain."""
        return self.is_guessed or DOUBT in cells

    def cells(self, row: Sequence[Any]) -> dict[str, str]:
        """The words of a row by role, and by year those of earlier targets."""
        words = {role: self._cell(row, place, role) for role, place in self.places.items()}
        words |= {year: self._cell(row, place, "target") for year, place in self.earlier.items()}
        if _IN_ALL.fullmatch(words.get("growth") or ""):
            words["total"] = words.pop("growth")
        words |= {GOAL: "target"} if self.says_goal else {}
        if "place" in words:
            words["place"] = self._place(row)
        owner = words.get("name") or words.get("item") or ""
        if (part := words.get("part_name") or "") not in NOTHING and owner and part != owner:
            named, unit = without_unit(owner)
            words["name"] = (
                f"{_OF_WHICH.sub('', part) if _OF_WHICH.match(part) else named + part}{f'（{unit}）' if unit else ''}"
            )
        if self.units and not without_unit(named := words.get("name") or words.get("item") or "")[1]:
            words["unit"], _ = unit_of(named, self.units)
        if self.goal_year and (due := _YEAR.search(due_of(words.get("due") or ""))) and int(due[0]) > self.goal_year:
            words["goal"] = within_the_year(words.get("goal") or "")
        if words.get("sign") in SIGNS and words.get("target", "") not in NOTHING:
            words["target"] = words["sign"] + words["target"]
        said = [one for place in self.more if (one := self._cell(row, place, "more")) not in words.values()]
        more = [
            self._owned(one, place, words)
            for place in self.others
            if self._speaks(one := self._cell(row, place, "more"), place)
        ]
        said += [one for one in more if "place" in self.places or one not in words.values()]
        said += self._parts(row, words)
        if said := [one.rstrip("。；") for one in said if one not in NOTHING]:
            words["more"] = "；".join(said)
        if stages := list(self._stages(row, words)):
            words["stages"] = "；".join(stages)
        if by_day := amounts_by_day(words.get("due") or ""):
            words["due"] = by_day[-1][0]
        elif "due" in words:
            words["due"], is_certain = day_in_column(words["due"])
            words |= {} if is_certain else {DOUBT: "due"}
        return words

    def _owned(self, said: str, place: int, words: Mapping[str, str]) -> str:
        """What a cell says, with its row's name where the column names only what is counted of that: 培训人数240人."""
        thing, _ = self.measures.get(place, ("", ""))
        named = unnumbered(words.get("name") or words.get("item") or "")
        is_short = "place" not in self.places and _SHORT_NAME.fullmatch(named)
        return f"{named}{said}" if is_short and (_OF_THE_ROW.fullmatch(thing) or CHANGED.match(said)) else said

    def _place(self, row: Sequence[Any]) -> str:
        """Who gets what the row says, from the wider to the narrower place: 石桥镇石桥村."""
        named = (words_of(row[column]) for column in (self.places["place"], *self.narrower) if column < len(row))
        return "".join(dict.fromkeys("".join(one.split()) for one in named if one not in NOTHING))

    def _parts(self, row: Sequence[Any], words: Mapping[str, str]) -> Iterator[str]:
        """What each place gets of what the row names, and its further goals."""
        named, unit = without_unit(unnumbered(words.get("name") or words.get("item") or ""))
        unit = unit or words.get("unit") or ""
        for column, (before, behind) in self.parts.items():
            if (value := self._cell(row, column, "part")) not in NOTHING and named and not promises(named):
                yield measured_by(f"{before}{named}{behind}", value, unit, is_goal=GOAL in words)

    def _stages(self, row: Sequence[Any], words: Mapping[str, str]) -> Iterator[str]:
        """What is to be done in each part of the year, the goal of the year not said again at its end."""
        named = unnumbered(words.get("name") or words.get("item") or "")
        goals = {one for role in ("goal", "target") if (one := words.get(role) or "") and not is_value(one)}
        for when, amount in amounts_by_day(words.get("due") or ""):
            if (said := self._at_a_stage(amount, self.places["due"], named, words)) not in goals:
                yield f"{when}，{said}"
        for column, when in self.stages.items():
            cell = self._cell(row, column, "stages")
            if when.endswith(_ENDS_OF_YEAR) and cell in goals:
                continue
            if (said := self._at_a_stage(cell, column, named, words)) not in NOTHING:
                yield f"{when}，{said}"

    def _speaks(self, words: str, place: int) -> bool:
        """Whether a cell of a column of an unknown name promises: by its words, or as a number of what is above it."""
        if place in self.measures:
            return words not in NOTHING and _GETS_NONE.fullmatch(words) is None
        if "place" in self.places:
            return _NUMERAL.search(words) is not None and len(_WORDED.findall(words)) > 1
        return (_SPEAKS.match(words) or CHANGED.match(words)) is not None

    def _at_a_stage(self, words: str, column: int, named: str, row: Mapping[str, str]) -> str:
        """A cell of a part of the year, a bare number with the thing and the unit that its row names, or with the place
        that gets it.

        Where a row names no unit, its number stands for the only one of the row's goal (整治楼道320个), or is of the
        year's investment where that has a column, whichever of both stands last before the parts of the year.
        """
        has_unit = is_share(words) or is_counted(words)
        if not has_unit and not is_value(words):
            return words
        if column in self.growing and named:
            return grown_by(named, words)
        thing, unit = self.measures.get(column, ("", row.get("unit") or ""))
        if place := row.get("place"):
            return measured_by(f"{place}{thing or '任务'}", words, unit)
        if (thing or named) and (unit not in NOTHING or without_unit(named)[1]):
            return measured_by(thing or named, words, unit, is_goal=GOAL in row)
        _, money = self.measures.get(self.places.get("invest", -1), ("", ""))
        if money and is_value(words) and self._is_invested(column):
            return measured_by("完成投资", words, money)
        goals = (row.get(role) or "" for role in _COUNTING)
        if said := next((said for goal in goals if (said := _with_number(goal, words))), ""):
            return said
        return measured_by(named, words, "", is_goal=GOAL in row) if has_unit and not is_value(words) else words

    def _is_invested(self, column: int) -> bool:
        """Whether a column of a part of the year holds what is invested: by its words, or as that of the year does that
        stands before it, nearer than any goal.
        """
        before = [at for role in (*_COUNTING, "invest") if (at := self.places.get(role, -1)) < column]
        return "投资" in self.words[column] or max(before, default=-1) == self.places["invest"]

    def _cell(self, row: Sequence[Any], place: int, role: str) -> str:
        """The words of one cell, a bare number with what its header measures."""
        words = words_of(row[place]) if place < len(row) else ""
        thing, unit = self.measures.get(place, ("", ""))
        if place not in self.measures or not (is_value(words) or (not unit and is_counted(words))):
            return words
        if role in _SPEAKERS:
            return measured_by(thing, words, unit)
        return f"{words}{unit}" if role in _AMOUNTS and is_amount(words) else words


def _with_number(goal: str, value: str) -> str:
    """A goal with the value of a part of the year in place of its only number (整治楼道320个, 150); "" where it has
    more, is smaller, or counts in another unit.
    """
    numbers = list(_NUMERAL.finditer(goal))
    own = _NUMERAL.search(value)
    if len(numbers) != 1 or own is None or _amount(own) > _amount(numbers[0]):
        return ""
    before, after = goal[: numbers[0].start()], goal[numbers[0].end() :]
    if not _WORDED.search(before):
        return ""
    unit = value[own.end() :].strip()
    return f"{before}{value[: own.end()]}{after}".rstrip("。；") if after.lstrip().startswith(unit) else ""


def _amount(number: re.Match[str]) -> float:
    return float(number.group().replace(",", "").strip(".") or 0)
