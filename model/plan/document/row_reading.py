"""What a row of a task table says under its columns: its words by role, each number with what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from model.plan.document.cell import NOTHING, is_amount, is_counted, is_share, is_value, words_of
from model.plan.document.columns import Columns
from model.plan.document.counted_in import unit_of
from model.plan.document.day import amounts_by_day, day_in_column, due_of
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


def words_under(columns: Columns, row: Sequence[Any]) -> dict[str, str]:
    """The words of a row by role, and by year those of earlier targets."""
    return _RowReading(columns).words(row)


def leaves_doubt(columns: Columns, words: Mapping[str, str]) -> bool:
    """Whether a person should look at what a row says: its unit or its day is not certain."""
    return columns.is_guessed or DOUBT in words


@dataclass(frozen=True)
class _RowReading:
    """Reads rows of one table."""

    columns: Columns

    def words(self, row: Sequence[Any]) -> dict[str, str]:
        """As `words_under` says."""
        columns = self.columns
        words = {role: self._cell(row, place, role) for role, place in columns.places.items()}
        words |= {year: self._cell(row, place, "target") for year, place in columns.earlier.items()}
        if _IN_ALL.fullmatch(words.get("growth") or ""):
            words["total"] = words.pop("growth")
        words |= {GOAL: "target"} if columns.says_goal else {}
        if "place" in words:
            words["place"] = self._place(row)
        self._name_in_full(words)
        self._say_the_goal_in_full(words)
        if said := [one.rstrip("。；") for one in self._more(row, words) if one not in NOTHING]:
            words["more"] = "；".join(said)
        if stages := list(self._stages(row, words)):
            words["stages"] = "；".join(stages)
        if by_day := amounts_by_day(words.get("due") or ""):
            words["due"] = by_day[-1][0]
        elif "due" in words:
            words["due"], is_certain = day_in_column(words["due"])
            words |= {} if is_certain else {DOUBT: "due"}
        return words

    def _name_in_full(self, words: dict[str, str]) -> None:
        """Say behind a name what part of it the row is about, and beside it the unit that stands above the table."""
        owner, part = _owner(words), words.get("part_name") or ""
        if part not in NOTHING and owner and part != owner:
            named, unit = without_unit(owner)
            own = _OF_WHICH.sub("", part) if _OF_WHICH.match(part) else named + part
            words["name"] = f"{own}（{unit}）" if unit else own
        if self.columns.units and not without_unit(_owner(words))[1]:
            words["unit"], _ = unit_of(_owner(words), self.columns.units)

    def _say_the_goal_in_full(self, words: dict[str, str]) -> None:
        """Say of a goal that it is this year's where its day is later, and before a value its sign."""
        due, goal_year = _YEAR.search(due_of(words.get("due") or "")), self.columns.goal_year
        if goal_year and due and int(due[0]) > goal_year:
            words["goal"] = within_the_year(words.get("goal") or "")
        if words.get("sign") in SIGNS and words.get("target", "") not in NOTHING:
            words["target"] = words["sign"] + words["target"]

    def _more(self, row: Sequence[Any], words: Mapping[str, str]) -> Iterator[str]:
        """What other columns say too, nothing twice."""
        columns, known = self.columns, set(words.values())
        for place in columns.more:
            if (said := self._cell(row, place, "more")) not in known:
                yield said
        for place in columns.others:
            if not self._speaks(said := self._cell(row, place, "more"), place):
                continue
            if (own := self._owned(said, place, words)) not in known or "place" in words:
                yield own
        yield from self._parts(row, words)

    def _owned(self, said: str, place: int, words: Mapping[str, str]) -> str:
        """What a cell says, with its row's name where the column names only what is counted of that: 培训人数240人."""
        thing, _ = self.columns.measures.get(place, ("", ""))
        named = unnumbered(_owner(words))
        is_short = "place" not in self.columns.places and _SHORT_NAME.fullmatch(named)
        return f"{named}{said}" if is_short and (_OF_THE_ROW.fullmatch(thing) or CHANGED.match(said)) else said

    def _place(self, row: Sequence[Any]) -> str:
        """Who gets what the row says, from the wider to the narrower place: 石桥镇石桥村."""
        named = (
            words_of(row[column])
            for column in (self.columns.places["place"], *self.columns.narrower)
            if column < len(row)
        )
        return "".join(dict.fromkeys("".join(one.split()) for one in named if one not in NOTHING))

    def _parts(self, row: Sequence[Any], words: Mapping[str, str]) -> Iterator[str]:
        """What each place gets of what the row names, and its further goals."""
        named, unit = without_unit(unnumbered(_owner(words)))
        unit = unit or words.get("unit") or ""
        for column, (before, behind) in self.columns.parts.items():
            if (value := self._cell(row, column, "part")) not in NOTHING and named and not promises(named):
                yield measured_by(f"{before}{named}{behind}", value, unit, is_goal=GOAL in words)

    def _stages(self, row: Sequence[Any], words: Mapping[str, str]) -> Iterator[str]:
        """What is to be done in each part of the year, the goal of the year not said again at its end."""
        named = unnumbered(_owner(words))
        goals = {one for role in ("goal", "target") if (one := words.get(role) or "") and not is_value(one)}
        for when, amount in amounts_by_day(words.get("due") or ""):
            if (said := self._at_a_stage(amount, self.columns.places["due"], named, words)) not in goals:
                yield f"{when}，{said}"
        for column, when in self.columns.stages.items():
            cell = self._cell(row, column, "stages")
            if when.endswith(_ENDS_OF_YEAR) and cell in goals:
                continue
            if (said := self._at_a_stage(cell, column, named, words)) not in NOTHING:
                yield f"{when}，{said}"

    def _speaks(self, words: str, place: int) -> bool:
        """Whether a cell of a column of an unknown name promises: by its words, or as a number of what is above it."""
        if place in self.columns.measures:
            return words not in NOTHING and _GETS_NONE.fullmatch(words) is None
        if "place" in self.columns.places:
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
        if column in self.columns.growing and named:
            return grown_by(named, words)
        thing, unit = self.columns.measures.get(column, ("", row.get("unit") or ""))
        if place := row.get("place"):
            return measured_by(f"{place}{thing or '任务'}", words, unit)
        if (thing or named) and (unit not in NOTHING or without_unit(named)[1]):
            return measured_by(thing or named, words, unit, is_goal=GOAL in row)
        _, money = self.columns.measures.get(self.columns.places.get("invest", -1), ("", ""))
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
        before = [at for role in (*_COUNTING, "invest") if (at := self.columns.places.get(role, -1)) < column]
        return "投资" in self.columns.words[column] or max(before, default=-1) == self.columns.places["invest"]

    def _cell(self, row: Sequence[Any], place: int, role: str) -> str:
        """The words of one cell, a bare number with what its header measures."""
        words = words_of(row[place]) if place < len(row) else ""
        thing, unit = self.columns.measures.get(place, ("", ""))
        if place not in self.columns.measures or not (is_value(words) or (not unit and is_counted(words))):
            return words
        if role in _SPEAKERS:
            return measured_by(thing, words, unit)
        return f"{words}{unit}" if role in _AMOUNTS and is_amount(words) else words


def _owner(words: Mapping[str, str]) -> str:
    """What a row is about."""
    return words.get("name") or words.get("item") or ""


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
