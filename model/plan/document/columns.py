"""The columns of a task table, known by the words of its header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from typing import Any

from model.plan.characters import plain
from model.plan.document.cell import NOTHING, UNIT_IN_NAME, Rows, is_amount, words_of
from model.plan.document.day import due_of

_SAYS = ("content", "goal", "item", "name")
_SPEAKERS = frozenset((*_SAYS, "more"))
_AMOUNTS = frozenset(("invest", "target", "total"))
_HEADER_WITHIN = 15
_LONGEST_HEADER = 16
_YEAR = re.compile(r"^(20\d\d)年?(?:目标|计划|预期)?(?:值|数)?$")
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("order", re.compile(r"^(?:序号|编号|序|项号)$")),
    (
        "ignored",
        re.compile(
            r"牵头|责任|配合|承办|协办|主办|分管|领导|联系人|备注|说明|进展|完成情况|性质|属性|来源|基期|现状|总投资|资金|电话|签字|地点"
        ),
    ),
    ("invest", re.compile(r"^(?:20\d\d年|年度|当年|本年|今年)(?:度)?(?:计划)?(?:完成)?投资")),
    ("total", re.compile(r"年均|累计|增速")),
    ("unit", re.compile(r"^(?:计量)?单位$")),
    ("due", re.compile(r"时限|完成时间|时间节点|完成节点|时间进度|时间要求|完成日期|截止|进度安排|办结")),
    (
        "target",
        re.compile(
            r"^(?:20\d\d年?)?(?:年度|全年|本年)?(?:目标|计划|指标|任务)(?:值|数|量)$|"
            r"^(?:20\d\d年?|年度|全年|本年)(?:目标|计划)$|^目标$|^20\d\d年?$|^(?:建设|任务)?数量$"
        ),
    ),
    ("chapter", re.compile(r"^(?:类别|类型|领域|板块|章|分类|大类|方面|专项|一级.{0,4}|工作类别|任务类别|重点领域)$")),
    (
        "content",
        re.compile(
            r"(?:工作|任务|目标|主要|具体|建设|实施|推进)(?:内容|要求|措施|举措|描述)|"
            r"^(?:年度|具体|工作)目标任务$|^目标要求$|^(?:年度)?工作目标$|^具体任务$"
        ),
    ),
    (
        "item",
        re.compile(
            r"事项|(?:项目|工程|任务|工作|活动)名称|重点工作|二级|^项目$|^(?:重点|主要|工作|目标)?任务(?:名称)?$"
        ),
    ),
    ("name", re.compile(r"(?<!量化)(?<!考核)指标(?:名称|（任务）|\(任务\))?$|^指\s*标$")),
    ("growth", re.compile(r"^(?:同比|比上年)?(?:增长|增幅)率?(?:[（(]%[)）])?$")),
    ("goal", re.compile(r"目标|成效|成果|标准|形象进度|年度进度|量化指标|考核指标")),
    ("content", re.compile(r"任务|事项|工作|内容|措施|举措|项目")),
)
_STAGE = re.compile(
    r"((?:20\d\d年)?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月底?))(?:份|末|前)*"
    r"(?:工作|计划|目标|任务|形象|进度|节点|安排|完成|投资)*(?:[（(].*)?$"
)
_FEWEST_IN_HEADER = 2
_SPEAKS = re.compile(r"(?=.*\d)(?:[^一-龥]*[一-龥]){6}", re.DOTALL)


@dataclass(frozen=True)
class Columns:
    """Role -> column of a table, the row that names them, and the year that its target column is for.

    `first` is the uppermost row of the header; `measures` are the thing and the unit that a column's own header names
    (新建管网（公里）). `more` are columns that say something too, `others` those whose header is unknown, which may;
    `stages` are those of a part of the year each, with its words.
    """

    places: Mapping[str, int]
    header: int
    year: str | None = None
    first: int = 0
    measures: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    more: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    stages: Mapping[int, str] = field(default_factory=dict)

    def cells(self, row: Sequence[Any]) -> dict[str, str]:
        """The words of a row by role."""
        words = {role: self._cell(row, place, role) for role, place in self.places.items()}
        said = [self._cell(row, place, "more") for place in self.more]
        said += [one for place in self.others if _SPEAKS.match(one := self._cell(row, place, "more"))]
        if said := [one.rstrip("。；") for one in said if one not in NOTHING]:
            words["more"] = "；".join(said)
        cells = ((when, self._cell(row, place, "stages")) for place, when in self.stages.items())
        if stages := [f"{when}，{one}" for when, one in cells if one not in NOTHING]:
            words["stages"] = "；".join(stages)
        return words

    def _cell(self, row: Sequence[Any], place: int, role: str) -> str:
        """The words of one cell, a bare number with what its header measures."""
        words = words_of(row[place]) if place < len(row) else ""
        if place not in self.measures or not is_amount(words):
            return words
        thing, unit = self.measures[place]
        return f"{thing if role in _SPEAKERS else ''}{words}{unit if role in _AMOUNTS or role in _SPEAKERS else ''}"


def find_columns(rows: Rows) -> Columns | None:
    """The columns of a task table, None where no row near the top names at least two, one of them saying what.

    A header of two rows is read as one. Of several columns that hold targets, the one of the latest year counts.
    """
    best: Columns | None = None
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        upper = rows[index - 1] if best is not None and best.header == index - 1 and _spans(rows[index - 1]) else None
        found = _columns_in(row if upper is None else _one_header(upper, row), index, best if upper else None)
        if found is not None and (upper is not None or _weight(found) > (_weight(best) if best else 1)):
            best = found
    return None if best is None else _with_days(best, rows)


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


def _columns_in(header: Sequence[Any], index: int, above: Columns | None) -> Columns | None:
    """The columns that the row at `index` names, None where it names too few or none of them says what."""
    words = [_plain(value) for value in header]
    years = {found.group(1): column for column, one in enumerate(words) if (found := _YEAR.match(one))}
    stages = {column: found.group(1) for column, one in enumerate(words) if (found := _STAGE.match(one))}
    places: dict[str, int] = {}
    for column, one in enumerate(words):
        if column not in stages and (role := _role(one)) is not None:
            places.setdefault(role, column)
    if "item" not in places and "name" not in places and len(speaking := _speaking(words, stages)) > 1:
        places = {role: column for role, column in places.items() if column != speaking[0]} | {"item": speaking[0]}
    latest = max(years, default=None)
    if latest is not None:
        places["target"] = years[latest]
    if len(places) < _FEWEST_IN_HEADER or not any(role in places for role in _SAYS):
        return None
    measures = {
        column: (one[: unit.start()], unit.group(1))
        for column, one in enumerate(words)
        if (unit := UNIT_IN_NAME.search(one))
    }
    first = above.first if above is not None else index
    free = [column for column in _named_once(words) if column not in {*places.values(), *stages}]
    more = tuple(column for column in free if _role(words[column]) in _SAYS)
    others = tuple(column for column in free if _role(words[column]) is None)
    return Columns(places, index, latest, first, measures, more, others, stages)


def _speaking(words: Sequence[str], stages: Mapping[int, str]) -> list[int]:
    """The columns that say something, from the left; where none is called so, the first of several names the task."""
    return [column for column in _named_once(words) if column not in stages and _role(words[column]) in _SAYS]


def _named_once(words: Sequence[str]) -> Iterator[int]:
    """The columns with a header, of one that spans several the first: 重点工作 | 目标任务 | 工作举措."""
    return (column for column, one in enumerate(words) if one and one not in words[:column])


def _weight(columns: Columns) -> int:
    """How many columns were known that count; of two rows that name as many, the upper one is the header."""
    return len(columns.places.keys() - {"ignored"})


def _spans(row: Sequence[Any]) -> bool:
    """Whether a row holds a cell that spans several columns, as the upper row of a header does."""
    words = [_plain(value) for value in row]
    return any(one and one == other and _role(one) is not None for one, other in pairwise(words))


def _one_header(upper: Sequence[Any], lower: Sequence[Any]) -> list[Any]:
    """Two rows of a header as one: below a cell that spans, its parts count that say what they hold (增幅), else it."""
    return [below if _says_what(below) else above for above, below in zip_longest(upper, lower)]


def _says_what(header: object) -> bool:
    words = _plain(header)
    return _role(words) is not None or _STAGE.match(words) is not None


def _plain(value: object) -> str:
    return re.sub(r"\s", "", plain(words_of(value)))


def _role(words: str) -> str | None:
    if not words or len(words) > _LONGEST_HEADER:
        return None
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)
