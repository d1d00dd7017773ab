"""The columns of a task table, known by the words of its header and by what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from model.plan.document.layout import Layout
from model.plan.document.role import SAYS


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
