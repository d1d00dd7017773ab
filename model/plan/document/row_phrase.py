"""What the rows of a task table say: columns known by their words, each row as a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise, zip_longest
from typing import Any

from model.plan.characters import plain

Rows = Sequence[Sequence[Any]]

_HEADER_WITHIN = 15
_LONGEST_TITLE = 60
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
    ("due", re.compile(r"时限|完成时间|时间节点|完成日期|截止|进度安排|办结")),
    (
        "target",
        re.compile(
            r"^(?:20\d\d年?)?(?:年度|全年|本年)?(?:目标|计划|指标|任务)(?:值|数|量)$|"
            r"^(?:20\d\d年?|年度|全年|本年)(?:目标|计划)$|^目标$|^20\d\d年?$"
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
    ("item", re.compile(r"事项|项目名称|重点工作|二级|^项目$|^(?:重点|主要|工作|目标)?任务(?:名称)?$|^工作名称$")),
    ("name", re.compile(r"(?<!量化)(?<!考核)指标(?:名称|（任务）|\(任务\))?$|^指\s*标$")),
    ("growth", re.compile(r"^(?:同比|比上年)?(?:增长|增幅)率?(?:[（(]%[)）])?$")),
    ("goal", re.compile(r"目标|成效|成果|标准|形象进度|年度进度|量化指标|考核指标")),
    ("content", re.compile(r"任务|事项|工作|内容|措施|举措|项目")),
)
BEFORE_DAY = "\t"
"""What parts the day that all of a row is due by from what the row says, as in a table."""
_SAYS = ("content", "goal", "item", "name")
_STAGE = re.compile(
    r"((?:20\d\d年)?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月底?))(?:份|末|前)*"
    r"(?:工作|计划|目标|任务|形象|进度|节点|安排|完成|投资)*(?:[（(].*)?$"
)
_SIGNS = {
    "≥": "不低于", ">=": "不低于", ">": "超过", "＞": "超过",
    "≤": "不超过", "<=": "不超过", "<": "低于", "＜": "低于", "=": "", "＝": "",
}  # fmt: skip
_VALUE = re.compile(
    r"[\[【〔]?\s*(≥|>=|>|＞|≤|<=|<|＜|=|＝)?\s*([\d.,]+(?:\s*[-—~～至]\s*[\d.,]+)?)\s*([^\]】〕]*?)\s*[\]】〕]?"
)
_AMOUNT = re.compile(r"(?:≥|>=|>|＞|≤|<=|<|＜)?\s*[\d.,]+\s*[^\s\d，。；;、：:（(]{1,6}")
_ORDER = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*")
_UNIT_IN_NAME = re.compile(r"[（(]([^（）()]{1,10})[）)]$")
_UNIT = re.compile(r"[%‰元人个万亿千吨里米亩家项件张辆岁年天日次平]|[a-zA-Z]")
_DOTTED = re.compile(r"(20\d\d)[./-](\d{1,2})(?:[./-](\d{1,2})日?)?")
_MONTH = re.compile(r"^(?:20\d\d年)?\d{1,2}月份?$")
_MONTHS = re.compile(r"(20\d\d年)?\d{1,2}月?[-—~～至到]+(20\d\d年)?(\d{1,2}月)(?:份|底)?")
_DONE = re.compile(r"(?<=前)(?:全面|全部)?(?:完成|办结|建成|到位)$")
_DAY = re.compile(r"^[^每]*(?:日|底|末|旬)$")
_FEWEST_IN_HEADER = 2
_LONGEST_SUBJECT = 14
_LISTED = re.compile(r"(?:(?<=[。；;：:\s])|^)(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s*(?=[\u4e00-\u9fff“])")
_NOTHING = frozenset(("", "-", "—", "–", "/", "——", "－", "无"))


@dataclass(frozen=True)
class Columns:
    """Role -> column of a table, the row that names them, and the year that its target column is for.

    `first` is the uppermost row of the header; `units` are those that a column's own header names. `more` are columns
    that say something too, `stages` those of a part of the year each, with its words.
    """

    places: Mapping[str, int]
    header: int
    year: str | None = None
    first: int = 0
    units: Mapping[str, str] = field(default_factory=dict)
    more: tuple[int, ...] = ()
    stages: Mapping[int, str] = field(default_factory=dict)

    def cells(self, row: Sequence[Any]) -> dict[str, str]:
        """The words of a row by role."""

        def at(place: int) -> str:
            return words_of(row[place]) if place < len(row) else ""

        words = {role: at(place) for role, place in self.places.items()}
        if _is_amount(words.get("invest", "")):
            words["invest"] += self.units.get("invest", "")
        if said := [one.rstrip("。；") for place in self.more if (one := at(place)) not in _NOTHING]:
            words["more"] = "；".join(said)
        if stages := [f"{when}，{one}" for place, when in self.stages.items() if (one := at(place)) not in _NOTHING]:
            words["stages"] = "；".join(stages)
        return words


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
    return best


def _columns_in(header: Sequence[Any], index: int, above: Columns | None) -> Columns | None:
    """The columns that the row at `index` names, None where it names too few or none of them says what."""
    words = [_plain(value) for value in header]
    years = {found.group(1): column for column, one in enumerate(words) if (found := _YEAR.match(one))}
    stages = {column: found.group(1) for column, one in enumerate(words) if (found := _STAGE.match(one))}
    places: dict[str, int] = {}
    for column, one in enumerate(words):
        if column not in stages and (role := _role(one)) is not None:
            places.setdefault(role, column)
    latest = max(years, default=None)
    if latest is not None:
        places["target"] = years[latest]
    if len(places) < _FEWEST_IN_HEADER or not any(role in places for role in _SAYS):
        return None
    units = {role: unit.group(1) for role, at in places.items() if (unit := _UNIT_IN_NAME.search(words[at]))}
    first = above.first if above is not None else index
    return Columns(places, index, latest, first, units, tuple(_more(words, places, stages)), stages)


def _more(words: Sequence[str], places: Mapping[str, int], stages: Mapping[int, str]) -> Iterator[int]:
    """The columns that say something although another one has their role: 重点工作 | 目标任务 | 工作举措."""
    taken = {*places.values(), *stages}
    for column, one in enumerate(words):
        if column not in taken and one not in words[:column] and _role(one) in _SAYS:
            yield column


def _weight(columns: Columns) -> int:
    """How many columns were known that count; of two rows that name as many, the upper one is the header."""
    return len(columns.places.keys() - {"ignored"})


def _spans(row: Sequence[Any]) -> bool:
    """Whether a row holds a cell that spans several columns, as the upper row of a header does."""
    words = [_plain(value) for value in row]
    return any(one and one == other and _role(one) is not None for one, other in pairwise(words))


def _one_header(upper: Sequence[Any], lower: Sequence[Any]) -> list[Any]:
    """Two rows of a header as one: below a cell that spans, its parts count."""
    return [below if _plain(below) else above for above, below in zip_longest(upper, lower)]


def _plain(value: object) -> str:
    return re.sub(r"\s", "", plain(words_of(value)))


def _is_amount(words: str) -> bool:
    return re.fullmatch(r"[\d,.]+", words) is not None


def phrase_of(cells: Mapping[str, str], year: str | None = None) -> str:
    """What a row promises: what, how much, and behind `BEFORE_DAY` by when; "" where it says nothing."""
    content, goal = (_running(cells.get(role) or "") for role in ("content", "goal"))
    said = "；".join(one for one in (_together(content, goal), *_said_besides(cells)) if one)
    named = unnumbered(cells.get("name") or ("" if said else cells.get("item") or ""))
    target = cells.get("target") or ""
    if target in _NOTHING:
        target = cells.get("total") or ""
    if target in _NOTHING and _AMOUNT.fullmatch(said):
        said, target = "", said
    named = named or (unnumbered(cells.get("item") or "") if target not in _NOTHING else "")
    if target not in _NOTHING and named:
        measured = _measured(named, target, cells.get("unit") or "")
        said = f"{measured}；{said}" if said else measured
        if (growth := cells.get("growth") or "") not in _NOTHING:
            said = f"{said}，增长{growth.rstrip('%')}%"
    said = said or ("" if "target" in cells else named)
    if (invested := cells.get("invest") or "") not in _NOTHING:
        said = "；".join(one for one in (said, f"完成投资{invested}") if one)
    if not said:
        return ""
    due = due_of(cells.get("due") or "")
    if year and not due and year not in said:
        said = f"到{year}年，{said}"
    whole = said if said.endswith(("。", "；")) else said + "。"
    return f"{whole}{BEFORE_DAY}{due}" if due and due not in said else whole


def _said_besides(cells: Mapping[str, str]) -> Iterator[str]:
    """What further columns say, and what each part of the year is for."""
    for role in ("more", "stages"):
        yield _running(cells.get(role) or "").rstrip("。；")


def due_of(words: str) -> str:
    """When a row is to be done, as a sentence says it: "12月" is 12月底前; "" where no time is said (长期坚持).

    "2021.1" may be what a spreadsheet made of 2021.10, so both months are named; of a span (3月-11月) the last one.
    """
    words = _DONE.sub("", words)
    if months := _MONTHS.fullmatch(words):
        return f"{months[2] or months[1] or ''}{months[3]}底前"
    if dotted := _DOTTED.fullmatch(words):
        year, month, day = dotted.groups()
        if day is None and words.endswith(".1"):
            return f"{year}年1月或10月底前"
        return f"{year}年{int(month)}月{int(day)}日前" if day else f"{year}年{int(month)}月底前"
    if _MONTH.search(words):
        return words.removesuffix("份") + "底前"
    if words.endswith(("前", "内", "年", "度")):
        return words if re.search("[年月日季度底末内]", words) else ""
    return words + "前" if _DAY.search(words) else ""


def _together(content: str, goal: str) -> str:
    """What is to be done, and what is to come of it; a short task is what its goal is about."""
    parts = [one.rstrip("。；") for one in (content, goal) if one not in _NOTHING]
    short = len(parts) == 2 and len(content) <= _LONGEST_SUBJECT and re.search(r"[\d，；。]", content) is None
    return ("，" if short else "；").join(parts)


def _running(words: str) -> str:
    """A cell's words without the numbers of a list in it, which would look like items of the plan."""
    return _LISTED.sub("", words)


def title_of(cells: Mapping[str, str]) -> str:
    """What a row's item is called, "" where that would be a whole sentence."""
    title = cells.get("item") or without_unit(cells.get("name") or "")[0]
    return title if len(title) <= _LONGEST_TITLE else ""


def unnumbered(words: str) -> str:
    """Words without the number that they begin with."""
    return _ORDER.sub("", words).rstrip("。；")


def words_of(value: object) -> str:
    """A cell as words: whole numbers without a fraction, dates in Chinese, line ends as blanks."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int | float):
        return f"{Decimal(repr(value)).normalize():f}"
    return _joined([line for one in str(value).splitlines() if (line := " ".join(one.split()))])


def _joined(lines: Sequence[str]) -> str:
    """The lines of a cell: broken words go on, a list becomes clauses."""
    listed = sum(_LISTED.match(line) is not None for line in lines) > 1
    stops = ("。", "；", ";", "，", "、", "：", ":")
    ends = ["；" if listed and not line.endswith(stops) else " " for line in lines[:-1]]
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True)) if lines else ""


def without_unit(named: str) -> tuple[str, str]:
    """A name and the unit that it carries: "城镇化率（%）" is 城镇化率 in %; "" where it carries none."""
    inside = _UNIT_IN_NAME.search(named)
    if inside is None or not _UNIT.search(inside.group(1)):
        return named, ""
    return named[: inside.start()], inside.group(1)


def _measured(named: str, target: str, unit: str) -> str:
    """ "城镇化率（%）" and "≥65" as "城镇化率不低于65%"."""
    named, inside = without_unit(named)
    unit = inside if unit in _NOTHING else unit
    found = _VALUE.fullmatch(target)
    if found is None:
        return f"{named}{target}"
    sign, number, after = _SIGNS.get(found.group(1) or "", ""), found.group(2), found.group(3)
    unit = "" if unit in _NOTHING or after.startswith(unit) else unit
    return f"{named}{sign}{number}{unit}{after}"


def _role(words: str) -> str | None:
    if not words or len(words) > _LONGEST_HEADER:
        return None
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)
