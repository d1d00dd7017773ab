"""Tables of indicators that stand as lines in a text: a header with years, then 1 城镇化率（%） 45.2 60 预期性."""

from __future__ import annotations

import re

LONGEST = 160
_COLUMN = re.compile(r"(?P<year>20\d\d)\s?年?|(?:年均)?(?:增长|增速|增幅|累计)[^\s\d]*")
_SPEAKS_OF_COLUMNS = re.compile(r"指标|属性|单位|序号|年均")
_RUNNING_WORDS = re.compile(r"[。；]|[，,][^，,]*[，,]")
_NUMBER = r"(?:(?:[^\s\d]{2,8}[ \t　]+)?\d{1,2}[.．、]?[ \t　]+|\d{1,2}[.．、])?"
_NAME = (
    r"(?P<name>[^\s\d（(][^\s（()）]{1,24}(?:[（(][^（()）\s]{1,8}[)）](?=[^\s\d〔（(])[^\s（()）]{1,20})?"
    r"(?:（[^）\s]{6,20}）)?)"
)
_UNIT = r"(?:\s*[（(](?P<unit>[^（()）\s]{1,12})[)）]|[ \t]+(?P<column>1?/10万|[^\s\d〔（(]{1,10}))?"
_VALUE = r"(?:[〔\[（(]?[<>≤≥＜＞]?\d[\d,]{0,12}(?:\.\d{1,4})?[%％‰]?(?:以上|以下|以内|左右)?[〕\])）]?|[-—–－/]{1,3})"
_NATURE = r"(?:预期性?|约束性?|指导性)?"
ROW = re.compile(rf"[ \t　]*{_NUMBER}{_NAME}{_UNIT}(?P<values>(?:[ \t　]+{_VALUE}){{2,8}})[ \t　]*{_NATURE}[ \t　]*")
"""A row, whole line: groups `name`, `unit` (in brackets) or `column` (in a column of its own), `values`."""
CELL = re.compile(_VALUE)


def columns_of(line: str) -> tuple[int | None, ...]:
    """The columns of values that a header names in order, years as numbers and rates of growth as None; else ()."""
    columns = tuple(int(match["year"]) if match["year"] else None for match in _COLUMN.finditer(line))
    years = [year for year in columns if year is not None]
    if len(years) < 2 or years != sorted(set(years)) or _RUNNING_WORDS.search(line):
        return ()
    return columns if _SPEAKS_OF_COLUMNS.search(line) or not _COLUMN.sub("", line).strip() else ()


def is_line_of_table(line: str) -> bool:
    """Whether a line may be the header or a row of such a table, so that no other line is joined to it."""
    return len(line) <= LONGEST and (ROW.fullmatch(line) is not None or (" " in line and bool(columns_of(line))))
