"""What each column of a task table is for beside the others: which names the task, the goal, the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from model.plan.document.below import WORDED, Kind
from model.plan.document.cell import is_share
from model.plan.document.header import Header
from model.plan.document.measured import promises, without_unit
from model.plan.document.role import OF_MEASURES, SAYS, is_of_all, is_of_bodies, names_a_place

_FEWEST = 2
_VALUED = (Kind.VALUES, Kind.AMOUNTS)
_ANY_YEAR = re.compile(r"20\d\d(?=年|$)")
_DIGIT = re.compile(r"\d")
_ANY_TIME = 9999


@dataclass(frozen=True)
class Layout:
    """The columns under a header, each with its part in the table."""

    header: Header

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Role -> column, the first that has it; of several years the latest is the target, and has the investment, and
        of several days the last is that of the end (起 | 止).
        """
        places: dict[str, int] = {}
        for column, role in enumerate(self.header.roles):
            if role not in (None, "stage"):
                places.setdefault(str(role), column)
        if "invest" in places:
            places["invest"] = max(self._of_role("invest"), key=lambda at: self.header.headings[at].year or _ANY_TIME)
        if "due" in places:
            places["due"] = max(self._of_role("due"))
        latest = self.header.years[max(self.header.years)] if self.header.years else None
        if latest is not None:
            places = _with(places, "target", latest)
        elif "target" not in places and (goal := self._valued(places)) is not None:
            places["target"] = goal
        if not any(role in places for role in SAYS) and self._is_worded_target(places):
            places["goal"] = places.pop("target")
        places = self._with_name_beside_units(self._with_name(self._with_item(places)))
        places = self._with_part(self._with_bodies(places))
        if "place" in places:
            valued = {at for role, at in places.items() if role in OF_MEASURES or self._is_amount(at) or at == latest}
            return {role: at for role, at in places.items() if at not in valued}
        if "target" not in places and (whole := self._whole(places)) is not None:
            places["target"] = whole
        return places

    def _with_part(self, places: dict[str, int]) -> dict[str, int]:
        """Where the words above the name span a second column of names, that parts the first (供热管网 | 新建)."""
        named = places.get("name", places.get("item"))
        if named is None or "part_name" in places or named + 1 >= len(self.header.words):
            return places
        spans = self.header.words[named + 1] == self.header.words[named]
        is_part = spans and self.header.kind_of(named + 1) is Kind.NAMES
        return {**places, "part_name": named + 1} if is_part else places

    def _is_worded_target(self, places: Mapping[str, int]) -> bool:
        """Whether what is to be done stands in the column of the target, in words."""
        return "target" in places and self.header.kind_of(places["target"]) in WORDED

    def _valued(self, places: Mapping[str, int]) -> int | None:
        """The column whose name is that of goals or tasks and that holds their values, beside one that says what they
        are of.
        """
        named = any(role in SAYS and self.header.kind_of(column) in WORDED for role, column in places.items())
        said = (at for at, one in enumerate(self.header.headings) if one.role in ("content", "item", "goal"))
        free = (at for at in said if self.header.roles[at] is None and at not in self.header.measures)
        return next(free, None) if named else None

    def _with_item(self, places: dict[str, int]) -> dict[str, int]:
        """Where no column names the task, the first of several that say something does, or beside a day the first
        whose name is unknown (民生实事).
        """
        if "item" in places or "name" in places:
            return places
        header = self.header
        worded = (at for at in self._of_role("target") if header.kind_of(at) in WORDED)
        speaking = [column for column in header.named_once() if header.says(column)]
        named: int | None = None
        if len(speaking) > 1 or (speaking and speaking[0] < next(worded, -1)):
            named = speaking[0]
        elif speaking and "place" not in places:
            named = self._naming(speaking[0])
        elif not (speaking or header.counts or "place" in places) and {"order", "due"} <= places.keys():
            unknown = (at for at in header.named_once() if header.roles[at] is None and header.is_worded(at))
            named = next(unknown, None)
        return places if named is None else _with(places, "item", named)

    def _naming(self, speaking: int) -> int | None:
        """The column that names what others count in the units of their headers: one of names that no other says
        anything before, be its own name unknown (河流) or that of a content.
        """
        header = self.header
        names = (at for at in header.named_once() if header.kind_of(at) is Kind.NAMES and at <= speaking)
        named = next((at for at in names if header.roles[at] in (None, "content")), None)
        return named if header.counts else None

    def _with_name(self, places: dict[str, int]) -> dict[str, int]:
        """Beside values goals (考核指标) are names, and so is any content (考核内容) where nothing else names them."""
        kinds = {role: self.header.kind_of(at) for role, at in places.items()}
        is_valued = kinds.get("target") in _VALUED or bool(self.header.years)
        if "name" not in places and is_valued and kinds.get("goal") is Kind.NAMES:
            places["name"] = places.pop("goal")
        said = next((role for role in ("goal", "content") if role in places), None)
        is_counted = is_valued or {"unit", "target"} <= places.keys()
        if is_counted and not {"name", "item"} & places.keys() and said is not None:
            places["name"] = places.pop(said)
        return places

    def _with_name_beside_units(self, places: dict[str, int]) -> dict[str, int]:
        """Beside a column of units the first of words names what is counted, and the first of values is the target,
        where those are not what places get.
        """
        header = self.header
        if "unit" not in places or not header.kinds:
            return places
        free = [at for at in self._free_of(places) if header.kind_of(at) is Kind.VALUES and at not in header.measures]
        valued = [] if any(names_a_place(header.last(at)) for at in free) else free
        counted = [places["target"]] if "target" in places else [at for at in valued if header.roles[at] is None][:1]
        worded = [at for at in header.named_once() if header.kind_of(at) in WORDED]
        said = next((places[role] for role in SAYS if role in places), None)
        named = next((at for role in (None, "chapter") for at in worded if header.roles[at] == role), None)
        if not counted or (said is None and named is None):
            return places
        if said is not None or named is None:
            return {**places, "target": counted[0]}
        return _with(places, "name", named) | {"target": counted[0]}

    def _with_bodies(self, places: dict[str, int]) -> dict[str, int]:
        """Beside nothing but measures a column of offices (单位), or of an unknown name, is of those that get them."""
        says = [places[role] for role in SAYS if role in places]
        if "place" in places or any(column not in self.header.measures for column in says):
            return places
        valued = [column for column in range(len(self.header.words)) if self.header.holds_values(column)]
        body = self._subject(places, valued)
        if body is None or not (len(self.header.measures) > bool(says) or (self.header.kinds and valued)):
            return places
        kept = {role: column for role, column in places.items() if column not in (body, *self.header.measures)}
        return kept | {"place": body}

    def _subject(self, places: Mapping[str, int], valued: Sequence[int]) -> int | None:
        """The column of those that get what stands beside it: the first of words, or by its name where no rows are
        known.
        """
        header = self.header
        bodies = [at for at in header.named_once() if is_of_bodies(header.words[at])]
        if not header.kinds:
            return next((at for at in bodies if at not in valued), None)
        worded = (at for at in header.named_once() if header.kinds[at] in WORDED and header.roles[at] != "chapter")
        first = min(valued, default=0)
        known = (at for at in worded if header.roles[at] is None or at in bodies or at < first)
        return None if "unit" in places else next(known, None)

    def _whole(self, places: Mapping[str, int]) -> int | None:
        """The column of what all places come to together (全县), in a table whose rows name what is counted."""
        if not self.header.kinds or not {"name", "item"} & places.keys():
            return None
        of_all = (at for at in self._free_of(places) if is_of_all(self.header.last(at)))
        return next((at for at in of_all if self.header.holds_values(at)), None)

    def _is_amount(self, column: int) -> bool:
        return self.header.roles[column] == "target" and self.header.kind_of(column) is Kind.VALUES

    @property
    def is_of_tasks(self) -> bool:
        """Whether at least two columns are named, one of them saying what is to be done, or what each place gets."""
        if len(set(self.header.words) - {""}) < _FEWEST:
            return False
        if any((is_share(one) and not _ANY_YEAR.match(one)) or promises(one) for one in self.header.words):
            return False
        columns = range(len(self.header.words))
        counts = any(self.header.holds_values(at) for at in columns) or any(
            at in self.header.measures for at in self.others
        )
        gets = "place" in self.places and counts
        is_named = len(self.places) >= _FEWEST or bool(self.parts)
        return gets or (is_named and any(role in self.places for role in SAYS))

    @property
    def begins_a_table(self) -> bool:
        """Whether this row is beyond doubt a header, also below the rows of another table: 序号 | 任务 | 时限."""
        has_numbers = any(_DIGIT.search(_ANY_YEAR.sub("", one)) for one in self.header.words)
        return self.is_of_tasks and "order" in self.places and not has_numbers

    @property
    def names_all(self) -> bool:
        """Whether each word of a row, of which there are several, is the name of a column."""
        words = list(self.header.named_once())
        named = all(self.header.roles[at] is not None or at in self.header.measures for at in words)
        has_numbers = any(_DIGIT.search(_ANY_YEAR.sub("", one)) for one in self.header.words)
        return self.is_of_tasks and named and len(words) > _FEWEST and not has_numbers

    @property
    def more(self) -> tuple[int, ...]:
        """The columns without a role of their own that say something too, as all below a header that spans several."""
        return tuple(at for at in self._free() if self.header.says(at) and at not in self.parts)

    @property
    def others(self) -> tuple[int, ...]:
        """The columns of an unknown name, which may say something, and beside places those of measures."""
        known = (None, *OF_MEASURES, "target") if "place" in self.places else (None,)
        parts = self.parts
        return tuple(column for column in self._free() if self.header.roles[column] in known and column not in parts)

    @property
    def says_goal(self) -> bool:
        """Whether the header calls the values of the target column a goal, or dates them."""
        heading = self.header.headings[self.places["target"]] if "target" in self.places else None
        return heading is not None and (heading.is_of_a_year or heading.role in ("target", "goal", "content"))

    @property
    def goal_year(self) -> int | None:
        """The year whose goals a column of goals holds by its name (2024年建设目标)."""
        return self.header.headings[self.places["goal"]].year if "goal" in self.places else None

    @property
    def narrower(self) -> tuple[int, ...]:
        """The columns of places within the place that its column names: 村 beside 乡镇."""
        return tuple(at for at in self._of_role("place") if "place" in self.places and at != self.places["place"])

    @cached_property
    def parts(self) -> Mapping[int, tuple[str, str]]:
        """The columns of further values of what the rows name, with the words before and behind that name: what each
        place gets (西河镇), and goals beside the first (奋斗目标).
        """
        if not self.header.kinds or "place" in self.places or not {"name", "item"} & self.places.keys():
            return {}
        gets = {at: (words, "") for at, words in self._of_places().items()}
        goals = {at: ("", f"（{without_unit(self.header.last(at))[0]}）") for at in self._further_goals()}
        return goals | gets

    def _further_goals(self) -> Iterator[int]:
        """The columns of values of the goal's kind beside that of the goal."""
        if not {"target", "goal"} & self.places.keys():
            return
        for column in self._free():
            is_goal = self.header.headings[column].role in ("target", "goal", "content")
            if is_goal and self.header.kinds[column] in _VALUED and not self.header.unit_at(column):
                yield column

    def _of_places(self) -> Mapping[int, str]:
        """The columns of what places get, with their names: one such name among columns of values that stand side by
        side tells for all of them (城关 beside 西河镇).
        """
        free = [column for column in self._free() if self.header.kinds[column] in (*_VALUED, Kind.NOTHING)]
        free = [at for at in free if not self.header.unit_at(at) and self.header.roles[at] in (None, "ignored")]
        words = {at: self.header.last(at) for at in free}
        found = {at: one for at, one in words.items() if self.header.roles[at] is None or names_a_place(one)}
        if not any(map(names_a_place, found.values())):
            return {}
        return {at: one for at, one in found.items() if not is_of_all(one)}

    def _of_role(self, role: str) -> Iterator[int]:
        return (column for column, one in enumerate(self.header.roles) if one == role)

    def _free(self) -> Iterator[int]:
        return self._free_of(self.places)

    def _free_of(self, places: Mapping[str, int]) -> Iterator[int]:
        latest = self.header.years[max(self.header.years)] if "place" in places and self.header.years else None
        taken = {*places.values(), *self.header.stages, *self.header.years.values()} - {latest}
        ignored = {column for column, role in enumerate(self.header.roles) if role == "ignored"}
        kept = ignored - {column for column in ignored if names_a_place(self.header.last(column))}
        return (column for column, one in enumerate(self.header.words) if one and column not in taken | kept)


def _with(places: Mapping[str, int], role: str, column: int) -> dict[str, int]:
    """The columns by role, one of them having this role instead of its own."""
    return {other: at for other, at in places.items() if at != column} | {role: column}
