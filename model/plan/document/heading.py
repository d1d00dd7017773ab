"""The words above one column of a task table, and what they alone tell of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from model.plan.document.measured import without_unit
from model.plan.document.role import is_of_the_past, names_a_place, role_of, stage_of, year_in, year_of

_INVESTED = "投资"
_BEGINS_WITH_YEAR = re.compile(r"^[到至]?20\d\d年[底末度]?(?=.)")
_INVESTS = re.compile(r"^(?:项目|资金)?投资")
_OF_WHICH = re.compile(r"^其中[：:]?")
_REACHED = re.compile(r"完成|实际|实绩|实现|预计")
_PROMISES = re.compile(r"目标|计划|规划|任务")
"""What is called so in a year before others was promised, and may still be to come: 到2025年规划指标."""
_OF_INVESTMENT = re.compile(r"^(?:计划|完成)*投资(?:[（(]|$)")


@dataclass(frozen=True)
class Heading:
    """What stands above a column, from top to bottom: 2024年目标, below it 增长（%）."""

    path: tuple[str, ...]

    def with_below(self, words: str) -> Heading:
        """This heading with the words of a further row."""
        return self if words in ("", self.path[-1]) else Heading((*self.path, words))

    @cached_property
    def words(self) -> str:
        """All its words, as a label."""
        return "".join(self.path)

    @cached_property
    def stage(self) -> str | None:
        """The part of the year that the column is about."""
        return next((when for one in self.path if (when := stage_of(one))), None)

    @cached_property
    def year(self) -> int | None:
        """The year that the words name."""
        return next((year for one in self.path if (year := year_in(one)) is not None), None)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The words that name something else than a time."""
        timed = (one for one in self.path if stage_of(one) or year_of(without_unit(one)[0]))
        aside = {*timed, *(one for one in self.path if is_of_the_past(one))}
        return tuple(one for one in self.path if one not in aside)

    @cached_property
    def is_of_a_year(self) -> bool:
        """Whether the column holds the values of a year, of which nothing else is said than that they are its goals."""
        values = self.role != "invest" and any(year_of(without_unit(one)[0]) for one in self.path)
        named = (one for one in self._names if role_of(one) != "target")
        return values and all(role_of(one) is None and not without_unit(one)[1] for one in named)

    @cached_property
    def role(self) -> str | None:
        """What the column is for by the lowest words that tell, None where none do, or where they name a place."""
        if names_a_place(self.path[-1]):
            return "ignored" if role_of(self.path[-1]) == "ignored" else None
        if self.year is not None and (_OF_INVESTMENT.match(self.path[-1]) or any(map(_INVESTS.match, self.path[:-1]))):
            return "invest"
        return next((role for one in (*self._names[::-1], *self.path[::-1]) if (role := role_of(one))), None)

    @cached_property
    def is_told_above(self) -> bool:
        """Whether only the upper words tell what the column is for."""
        return role_of(self.path[-1]) is None

    @cached_property
    def unit(self) -> str | None:
        """The unit that the words name, the lowest first."""
        return next((unit for one in self.path[::-1] if (unit := without_unit(one)[1])), None)

    @cached_property
    def thing(self) -> str:
        """What the column counts, without its unit: the words that are no role of a column, else the lowest."""
        named = (_OF_WHICH.sub("", _BEGINS_WITH_YEAR.sub("", without_unit(one)[0])) for one in self._names)
        names = [one for one in named if one]
        if not names:
            return f"完成{_INVESTED}" if _INVESTED in self.words else ""
        names = [one for one in names if role_of(one) != "target"] or names
        thing = names[-1]
        for upper in names[-2::-1]:
            thing = thing if role_of(upper) is not None or upper in thing else upper + thing
        return thing

    @property
    def says_what_was_reached(self) -> bool:
        """Whether the words say of a year that it was done in it, and not that it is to be (2023年预计)."""
        return self.year is not None and _REACHED.search(self.words) is not None and not self.promises

    @property
    def promises(self) -> bool:
        """Whether the words of the year, or those below it, call what stands there a goal."""
        dated = next((at for at, one in enumerate(self.path) if year_in(one) is not None), 0)
        return any(_PROMISES.search(one) for one in self.path[dated:])

    def is_past(self, latest: int) -> bool:
        """Whether the column tells what was reached before; `latest` is the last year that its table names."""
        if any(is_of_the_past(one) for one in self.path):
            return True
        is_earlier = self.year is not None and self.year < latest and not self.promises
        reached = any(is_of_the_past(one, latest) for one in (*self.path, self.words))
        return is_earlier and (self.role in ("growth", "total") or reached)
