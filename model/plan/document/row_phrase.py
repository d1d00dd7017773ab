"""What the rows of a task table say: columns known by their words, each row as a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

Rows = Sequence[Sequence[Any]]

_HEADER_WITHIN = 15
_LONGEST_TITLE = 60
_LONGEST_HEADER = 16
_YEAR = re.compile(r"^(20\d\d)年?(?:目标|计划|预期)?(?:值|数)?$")
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("order", re.compile(r"^(?:序号|编号|序|项号)$")),
    (
        "ignored",
        re.compile(r"牵头|责任|配合|承办|协办|主办|分管|领导|联系人|备注|说明|进展|完成情况|性质|属性|来源|基期|现状"),
    ),
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
            r"(?:工作|任务|目标|主要|具体|建设|实施)(?:内容|要求|措施|举措|描述)|"
            r"^(?:年度|具体|工作)目标任务$|^目标要求$|^(?:年度)?工作目标$|^具体任务$"
        ),
    ),
    ("item", re.compile(r"事项|项目名称|重点工作|二级|^项目$|^(?:重点|主要|工作|目标)?任务(?:名称)?$|^工作名称$")),
    ("name", re.compile(r"指标(?:名称|（任务）|\(任务\))?$|^指\s*标$")),
    ("goal", re.compile(r"目标|成效|预期成果")),
)
_SAYS = ("content", "goal", "item", "name")
_SIGNS = {
    "≥": "不低于", ">=": "不低于", ">": "超过", "＞": "超过",
    "≤": "不超过", "<=": "不超过", "<": "低于", "＜": "低于", "=": "", "＝": "",
}  # fmt: skip
_VALUE = re.compile(
    r"[\[【〔]?\s*(≥|>=|>|＞|≤|<=|<|＜|=|＝)?\s*([\d.,]+(?:\s*[-—~～至]\s*[\d.,]+)?)\s*([^\]】〕]*?)\s*[\]】〕]?"
)
_ORDER = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*")
_UNIT_IN_NAME = re.compile(r"[（(]([^（）()]{1,10})[）)]$")
_UNIT = re.compile(r"[%‰元人个万亿千吨里米亩家项件张辆岁年天日次平]|[a-zA-Z]")
_NOTHING = frozenset(("", "-", "—", "–", "/", "——", "－", "无"))


@dataclass(frozen=True)
class Columns:
    """Role -> column of a table, the row that names them, and the year that its target column is for."""

    places: Mapping[str, int]
    header: int
    year: str | None = None

    def cells(self, row: Sequence[Any]) -> dict[str, str]:
        """The words of a row by role."""
        return {role: words_of(row[at]) if at < len(row) else "" for role, at in self.places.items()}


def find_columns(rows: Rows) -> Columns | None:
    """The columns of a task table, None where no row near the top names at least two, one of them saying what.

    Of several columns that hold targets, the one of the latest year counts.
    """
    best: Columns | None = None
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        places: dict[str, int] = {}
        years: dict[str, int] = {}
        for column, value in enumerate(row):
            plain = re.sub(r"\s", "", words_of(value))
            role = _role(plain)
            if role is not None:
                places.setdefault(role, column)
            if found := _YEAR.match(plain):
                years[found.group(1)] = column
        latest = max(years, default=None)
        if latest is not None:
            places["target"] = years[latest]
        if (
            any(role in places for role in _SAYS)
            and len(places) >= 2
            and len(places) > len(best.places if best else ())
        ):
            best = Columns(places, index, latest)
    return best


def phrase_of(cells: Mapping[str, str], year: str | None = None) -> str:
    """What a row promises: when, what, how much; "" where it says nothing."""
    said = "；".join(one for role in ("content", "goal") if (one := cells.get(role) or "") not in _NOTHING)
    named = unnumbered(cells.get("name") or ("" if said else cells.get("item") or ""))
    target = cells.get("target") or ""
    if target in _NOTHING:
        target = cells.get("total") or ""
    named = named or (unnumbered(cells.get("item") or "") if target not in _NOTHING else "")
    if target not in _NOTHING and named:
        measured = _measured(named, target, cells.get("unit") or "")
        said = f"{measured}；{said}" if said else measured
    said = said or ("" if "target" in cells else named)
    due = cells.get("due") or (f"到{year}年" if year else "")
    if said and due and due[:4] not in said:
        said = f"{due if due.endswith(('前', '内', '年', '度', '底前')) else due + '前'}，{said}"
    return said if not said or said.endswith(("。", "；")) else said + "。"


def title_of(cells: Mapping[str, str]) -> str:
    """What a row's item is called, "" where that would be a whole sentence."""
    title = cells.get("item") or cells.get("name") or ""
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
    return " ".join(str(value).split())


def _measured(named: str, target: str, unit: str) -> str:
    """ "城镇化率（%）" and "≥65" as "城镇化率不低于65%"."""
    inside = _UNIT_IN_NAME.search(named)
    if inside is not None and _UNIT.search(inside.group(1)):
        named, unit = named[: inside.start()], unit if unit not in _NOTHING else inside.group(1)
    found = _VALUE.fullmatch(target)
    if found is None:
        return f"{named}{target}"
    sign, number, after = _SIGNS.get(found.group(1) or "", ""), found.group(2), found.group(3)
    unit = "" if unit in _NOTHING or after.startswith(unit) else unit
    return f"{named}{sign}{number}{unit}{after}"


def _role(plain: str) -> str | None:
    if not plain or len(plain) > _LONGEST_HEADER:
        return None
    return next((role for role, pattern in _ROLES if pattern.search(plain)), None)
