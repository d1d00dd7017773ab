"""Task tables (任务分解表) of other offices in .xlsx: columns found by their words, merged cells understood.

A table becomes running text with the numbers of an outline, so that one reader serves every kind of document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from model.errors import ModelError
from model.plan.document.numbering import chinese_number
from model.plan.document.source import SourceText, source_from_text
from model.plan.document.workbook import Rows

_HEADER_WITHIN = 15
_LONGEST_TITLE = 60
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("order", re.compile(r"^(?:序号|编号|序|项号)$")),
    ("ignored", re.compile(r"牵头|责任|配合|承办|协办|主办|分管|领导|联系人|备注|说明|进展|完成情况|性质|属性|来源")),
    ("unit", re.compile(r"^(?:计量)?单位$")),
    ("due", re.compile(r"时限|完成时间|时间节点|完成日期|截止|进度安排|办结")),
    (
        "target",
        re.compile(
            r"^(?:20\d\d年?)?(?:年度|全年|本年)?(?:目标|计划|指标|任务)(?:值|数|量)$|"
            r"^(?:20\d\d年?|年度|全年|本年)(?:目标|计划)$|^目标$|^20\d\d年$"
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
    ("name", re.compile(r"指标(?:名称|（任务）|\(任务\))?$")),
)
_SIGNS = {
    "≥": "不低于", ">=": "不低于", ">": "超过", "＞": "超过",
    "≤": "不超过", "<=": "不超过", "<": "低于", "＜": "低于",
}  # fmt: skip
_ORDER = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*")
_SAYS = ("content", "item", "name")


def source_from_table(sheets: Mapping[str, Rows], name: str) -> SourceText:
    """The first sheet with a task table, as text. ModelError "plan.no_table" where none has one."""
    for rows in sheets.values():
        columns, header = _find_header(rows)
        if columns:
            return source_from_text("\n".join(_lines(rows, columns, header, name)))
    raise ModelError("plan.no_table", file=name)


def _find_header(rows: Rows) -> tuple[dict[str, int], int]:
    """Role -> column, and the header's row; no roles where no row near the top reads like a header."""
    best: dict[str, int] = {}
    at = 0
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        roles: dict[str, int] = {}
        for column, value in enumerate(row):
            role = _role(_words(value))
            if role is not None:
                roles.setdefault(role, column)
        if len(roles) > len(best) and any(role in roles for role in _SAYS):
            best, at = roles, index
    return (best, at) if len(best) >= 2 else ({}, 0)


def _role(words: str) -> str | None:
    if not words or len(words) > 16:
        return None
    plain = re.sub(r"\s", "", words)
    return next((role for role, pattern in _ROLES if pattern.search(plain)), None)


def _lines(rows: Rows, columns: Mapping[str, int], header: int, name: str) -> Iterator[str]:
    """The table as text: its title, then chapters and numbered items with what each row promises."""
    yield _title(rows[:header]) or re.sub(r"\.\w+$", "", name)
    chapter = item = ""
    chapters = items = 0
    for row in rows[header + 1 :]:
        cells = {role: _words(row[column]) if column < len(row) else "" for role, column in columns.items()}
        phrase, title = _phrase(cells), _item_title(cells)
        if not phrase and not title:
            continue
        if cells.get("chapter") and cells["chapter"] != chapter:
            chapter, item = cells["chapter"], ""
            chapters += 1
            yield f"{chinese_number(chapters)}、{_unnumbered(chapter)}"
        if title != item or not title:
            item = title
            items += 1
            yield (
                f"{items}. {_unnumbered(title)}。{phrase}"
                if title and phrase != title
                else f"{items}. {phrase or title}"
            )
        else:
            yield phrase


def _title(rows: Rows) -> str:
    words = [_words(value) for row in rows for value in row[:1]]
    return next((re.sub(r"\s+", "", one) for one in words if 4 <= len(one) <= 60), "")


def _item_title(cells: Mapping[str, str]) -> str:
    title = cells.get("item") or cells.get("name") or ""
    return title if len(title) <= _LONGEST_TITLE else ""


def _phrase(cells: Mapping[str, str]) -> str:
    """What a row promises, as a sentence: when, what, how much."""
    said = cells.get("content") or ""
    named = cells.get("name") or ("" if said else cells.get("item") or "")
    target = cells.get("target") or ""
    if target and named:
        unit = cells.get("unit") or ""
        measured = f"{named}{_comparison(target)}" + ("" if unit in ("", "-", "—", "/") or unit in target else unit)
        said = f"{measured}；{said}" if said else measured
    said = said or named
    due = cells.get("due") or ""
    if said and due and due[:4] not in said:
        said = f"{due if due.endswith(('前', '内', '年', '度', '半年')) else due + '前'}，{said}"
    return said if not said or said.endswith(("。", "；")) else said + "。"


def _comparison(target: str) -> str:
    """Signs as words: "≥8" is 达到8以上."""
    found = re.fullmatch(r"\s*([≥>＞≤<＜]=?|＝|=)\s*(.+)", target)
    if found is None:
        return target
    words = {
        "≥": "不低于",
        ">=": "不低于",
        ">": "超过",
        "＞": "超过",
        "≤": "不超过",
        "<=": "不超过",
        "<": "低于",
        "＜": "低于",
    }
    return words.get(found.group(1), "") + found.group(2)


def _unnumbered(words: str) -> str:
    return _ORDER.sub("", words).rstrip("。；")


def _words(value: object) -> str:
    """A cell as words: whole numbers without a fraction, dates in Chinese, line ends as blanks."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int | float):
        return f"{Decimal(repr(value)).normalize():f}"
    return " ".join(str(value).split())
