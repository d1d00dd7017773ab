"""The header of a task table: what the words above each column say that stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise, zip_longest
from typing import Any

from model.plan.characters import plain
from model.plan.document.cell import UNIT_IN_NAME, words_of

SAYS = ("content", "goal", "item", "name")
"""The roles of columns that say what is to be done."""
_OF_MEASURES = ("invest", "growth", "total")
_LONGEST = 16
_FEWEST = 2
_YEAR = re.compile(r"^(20\d\d)年?(?:目标|计划|预期)?(?:值|数)?$")
_PLACE = r"(?:乡镇|镇乡?|乡|街道|镇街|县区|区县|县市|市县|县|区|市州|地区|村|社区|村居)"
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("order", re.compile(r"^(?:序号|编号|序|项号)$")),
    (
        "ignored",
        re.compile(
            r"牵头|责任|配合|承办|协办|主办|分管|领导|联系人|备注|说明|进展|完成情况|性质|属性|来源|基期|现状|总投资|截至|截止20|(?<!到位)资金(?!到位)|估算|概算|造价|权重|(?:开工|启动|开始)时间|电话|签字|地点"
        ),
    ),
    ("invest", re.compile(r"^(?:20\d\d年|年度|当年|本年|今年)(?:度)?(?:计划)?(?:完成)?投资")),
    ("growth", re.compile(r"^(?:全年|年度|预期|计划|目标|同比|比上年)*(?:增长|增幅|增速)率?(?:[（(]%[)）])?$")),
    ("total", re.compile(r"年均|累计|增速")),
    ("sign", re.compile(r"^符号$")),
    ("unit", re.compile(r"^(?:计量)?单位$")),
    (
        "due",
        re.compile(
            r"时限|期限|(?:完成|竣工|完工|建成|投用|交付)时间|时间节点|完成节点|时间进度|时间要求|时间安排|完成日期|截止|进度安排|办结|起止|建设(?:年限|工期)"
        ),
    ),
    (
        "target",
        re.compile(
            r"^(?:20\d\d年?)?(?:年度|全年|本年)?(?:目标|计划|指标|任务)(?:值|数|量)$|"
            r"^(?:20\d\d年?|年度|全年|本年)(?:目标|计划|任务)$|^目标$|^20\d\d年?$|^(?:建设|任务)?数[量值]$"
        ),
    ),
    ("place", re.compile(rf"^(?:{_PLACE}(?:[、/]{_PLACE})*|{_PLACE}[（(][^（()）]{{2,8}}[）)])名?称?$")),
    (
        "chapter",
        re.compile(r"^(?:(?:指标|项目|任务|工作)?(?:类别|类型)|领域|板块|章|分类|大类|方面|专项|一级.{0,4}|重点领域)$"),
    ),
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
    ("name", re.compile(r"(?<!量化)(?<!考核)指标(?:名称|（任务）|\(任务\))?$|^指\s*标$|^目标名称$")),
    ("goal", re.compile(r"目标|成效|成果|标准|形象进度|年度进度|量化指标|考核指标")),
    ("content", re.compile(r"任务|事项|工作|内容|措施|举措|项目")),
)
_BODY = re.compile(r"(?:责任|承担|承接|落实|目标)?单位$")
_ASSESSED = re.compile(r"考核(?:内容|项目)$")
_PART = re.compile(r"其中[：:]?(\D+)$")
_COUNTS_OTHERWISE = re.compile(
    r"[户人个亩家项场次件条处所座台栋套株头]数$|(?:面积|产量|里程|数量|名单|排名|得分|电话|[率比幅速])$"
)
_STAGE = re.compile(
    r"(?:累计)?(?:截至|截止|到|至|1月?[-—–~～至])?((?:20\d\d年)?(?:第?[一二三四]季度|前三季度|[上下]半年|\d{1,2}月底?))(?:份|末|前)*"
    r"(?:工作|计划|目标|任务|形象|进度|节点|安排|完成|投资)*(?:[（(].*)?$"
)


@dataclass(frozen=True)
class Header:
    """A row of words above the columns, each without its blanks; of two rows, what `under` makes of them."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, row: Sequence[Any]) -> Header:
        """The header that a table's row is, if it is one."""
        return cls(tuple(_plain(value) for value in row))

    def in_unit(self, unit: str) -> Header:
        """This header, in a table of what places get each column of an unknown name in the unit of the whole table;
        a column keeps out that tells by its name that it counts something else (户数 in a table of 亩).
        """
        if not unit or not any(_role(one) == "place" for one in self.words):
            return self
        return Header(tuple(f"{one}（{unit}）" if self._is_in(unit, one) else one for one in self.words))

    def _is_in(self, unit: str, words: str) -> bool:
        role, has_unit = _role(words), UNIT_IN_NAME.search(words) is not None
        is_number = words.endswith(("数", "量", "额")) if role in SAYS else role is None and not _says_what(words)
        other = _COUNTS_OTHERWISE.search(words)
        return bool(words) and is_number and not has_unit and (other is None or other.group() == f"{unit}数")

    def under(self, upper: Header) -> Header | None:
        """This row and the one above it as one, where that spans parts that this one names; else None.

        Below a cell that spans, its parts count that say what they hold (增幅, 二季度) or have its unit (新建 below
        任务（万亩）), else the cell itself; beside it nothing new stands, as in a row of the body.
        """
        cells = list(zip_longest(upper.words, self.words, fillvalue=""))
        spanned = {
            column
            for first, (above, beside) in enumerate(pairwise(upper.words))
            if above and above == beside
            for column in (first, first + 1)
        }
        parts = [_part(above, below) if column in spanned else above for column, (above, below) in enumerate(cells)]
        names_parts = any(part != above for part, (above, _) in zip(parts, cells, strict=True))
        is_new = any(below not in ("", above) for column, (above, below) in enumerate(cells) if column not in spanned)
        return Header(tuple(parts)) if names_parts and not is_new else None

    @cached_property
    def stages(self) -> Mapping[int, str]:
        """The columns of a part of the year each, with its words."""
        return {column: found.group(1) for column, one in enumerate(self.words) if (found := _STAGE.match(one))}

    @cached_property
    def years(self) -> Mapping[str, int]:
        """The columns of values of a year each."""
        return {found.group(1): column for column, one in enumerate(self.words) if (found := _YEAR.match(one))}

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
    def places(self) -> Mapping[str, int]:
        """Role -> column, the first that has it; of several years the latest is the target, and has the investment.

        Where no column names the task, the first of several that say something does; beside units and targets goals
        (考核指标) are names, and so is what is assessed (考核内容) beside targets. Beside nothing but measures a column
        called 单位 is of places.
        """
        places: dict[str, int] = {}
        for column, one in enumerate(self.words):
            if column not in self.stages and (role := _role(one)) is not None:
                places.setdefault(role, column)
        if "invest" in places:
            places["invest"] = max(self._invested(), key=lambda column: _year_named(self.words[column]))
        speaking = [column for column in self._named_once() if column not in self.stages and self._says(column)]
        if "item" not in places and "name" not in places and len(speaking) > 1:
            places = {role: column for role, column in places.items() if column != speaking[0]} | {"item": speaking[0]}
        if {"unit", "target", "goal"} <= places.keys() and not {"name", "item"} & places.keys():
            places["name"] = places.pop("goal")
        if "target" in places and "name" not in places and "item" not in places:
            assessed = places.get("content")
            if assessed is not None and _ASSESSED.match(self.words[assessed]):
                places["name"] = places.pop("content")
        says = [places[role] for role in SAYS if role in places]
        body = next((column for column, one in enumerate(self.words) if _BODY.match(one)), None)
        is_said = any(column not in self.measures for column in says)
        if body is not None and not is_said and len(self.measures) > bool(says):
            places = {role: column for role, column in places.items() if column not in (body, *self.measures)}
            places["place"] = body
        if "place" in places:
            places = {role: column for role, column in places.items() if role not in _OF_MEASURES}
        return places | ({"target": self.years[max(self.years)]} if self.years else {})

    @property
    def is_of_tasks(self) -> bool:
        """Whether at least two columns are named, one of them saying what is to be done, or what each place gets."""
        gets = "place" in self.places and any(column in self.measures for column in self.others)
        return gets or (len(self.places) >= _FEWEST and any(role in self.places for role in SAYS))

    @property
    def begins_a_table(self) -> bool:
        """Whether this row is beyond doubt a header, also below the rows of another table: 序号 | 任务 | 时限."""
        return self.is_of_tasks and "order" in self.places and not any(re.search(r"\d", one) for one in self.words)

    @property
    def more(self) -> tuple[int, ...]:
        """The columns without a role of their own that say something too, as all below a header that spans several."""
        return tuple(column for column in self._free() if self._says(column))

    @property
    def others(self) -> tuple[int, ...]:
        """The columns of an unknown name, which may say something, and beside places those of measures."""
        known = (None, *_OF_MEASURES) if "place" in self.places else (None,)
        return tuple(column for column in self._free() if _role(self.words[column]) in known)

    def _says(self, column: int) -> bool:
        return _role(self.words[column]) in SAYS

    def _invested(self) -> list[int]:
        """The columns of what is invested in a year."""
        return [at for at, one in enumerate(self.words) if at not in self.stages and _role(one) == "invest"]

    def _free(self) -> Iterator[int]:
        taken = {*self.places.values(), *self.stages, *self.years.values()}
        return (column for column, one in enumerate(self.words) if one and column not in taken)

    def _named_once(self) -> Iterator[int]:
        """The columns with words, of those that span several the first: 重点工作 | 目标任务 | 工作举措."""
        return (column for column, one in enumerate(self.words) if one and one not in self.words[:column])


def _part(above: str, below: str) -> str:
    """What a column below a cell that spans is called: its own words, with the thing or the unit of the cell above."""
    unit = UNIT_IN_NAME.search(above)
    if UNIT_IN_NAME.search(below) and unit is None and _role(above) is None and below != above:
        return above + below
    if below == above or _says_what(below):
        return below
    return f"{below}（{unit.group(1)}）" if unit and below and not re.search(r"\d", below) else above


def _says_what(words: str) -> bool:
    return _role(words) is not None or _STAGE.match(words) is not None or _YEAR.match(words) is not None


def _year_named(words: str) -> int:
    """The year that words begin with; 年度 and the like are the plan's own, later than those that were."""
    return int(words[:4]) if words[:4].isdecimal() else 9999


def _plain(value: object) -> str:
    return re.sub(r"\s", "", plain(words_of(value)))


@lru_cache(maxsize=512)
def _role(words: str) -> str | None:
    if not words or len(words) > _LONGEST:
        return None
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)
