"""The indicators in a table that stands as lines in a text (`indicator_line`).

Which column is the target only the header tells; so every number found here waits for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from model.plan.commitment.draft import Draft
from model.plan.commitment.measure import roll_up_of
from model.plan.commitment.naming import shorten, tidy
from model.plan.indicator_line import CELL, LONGEST, ROW, columns_of
from model.plan.ledger import WhyNot, Zone
from model.plan.node import Comparator, Confidence, Indicator, Kind, Measure, Span
from model.plan.quantity import Numeral, find_numerals, find_quantities
from model.plan.unit_of_measure import UnitKind

_LINE = re.compile(r"[^\n]+")
_ENDS_OF_SENTENCE = re.compile(r"[。；;，]")
_SIGNS = {
    "≥": Comparator.AT_LEAST, "≤": Comparator.AT_MOST, ">": Comparator.MORE_THAN, "＞": Comparator.MORE_THAN,
    "<": Comparator.LESS_THAN, "＜": Comparator.LESS_THAN,
}  # fmt: skip
_ENDS = {"以上": Comparator.AT_LEAST, "以下": Comparator.AT_MOST, "以内": Comparator.AT_MOST, "左右": Comparator.ABOUT}
_IS_CHANGE = re.compile(r"(?:增长率?|增速|增幅|提高)$")
_IS_FALL = re.compile(r"(?:降低|下降|减少|削减|降幅)(?:率|比例)?$")
_ADDS_UP = re.compile(r"^(?:新增|累计|新建|完成)")


@dataclass(frozen=True, slots=True)
class IndicatorRows:
    """The drafts of such rows with the numerals they claim, and the stretches (lines) that nothing else may read."""

    drafts: tuple[tuple[Draft, int], ...]
    zones: tuple[Zone, ...]


def read_indicator_rows(text: str, since: int) -> IndicatorRows:
    """The indicators in rows under a header of years in `text` (plain), of the years from `since` on."""
    drafts: list[tuple[Draft, int]] = []
    zones: list[Zone] = []
    columns: tuple[int | None, ...] = ()
    for line in _LINE.finditer(text):
        words = line.group()
        if len(words) > LONGEST or _ENDS_OF_SENTENCE.search(words):
            columns = ()
        elif header := columns_of(words):
            columns = header
            zones.append(Zone(*line.span(), WhyNot.DATE))
        elif columns and (row := ROW.fullmatch(words)) and (found := list(_drafts(row, line, columns, since))):
            drafts += found
            zones.append(Zone(*line.span(), WhyNot.PAST))
    return IndicatorRows(tuple(drafts), tuple(zones) if drafts else ())


def _drafts(
    row: re.Match[str], line: re.Match[str], columns: tuple[int | None, ...], since: int
) -> Iterator[tuple[Draft, int]]:
    cells = list(CELL.finditer(row["values"]))
    if len(cells) > len(columns):
        return
    for cell, year in zip(cells, columns, strict=False):
        if year is not None and year >= since and (numeral := next(find_numerals(cell.group()), None)):
            start = line.start() + row.start("values") + cell.start()
            yield _draft(row, line, cell, numeral, year), start + numeral.start


def _draft(row: re.Match[str], line: re.Match[str], cell: re.Match[str], numeral: Numeral, year: int) -> Draft:
    value, unit, kind = _in_unit(numeral.text, cell.group(), row["unit"] or row["column"] or "")
    measure = _measure(row["name"], kind)
    start, end = line.start() + row.start("name"), line.start() + row.start("values") + cell.end()
    ending = next((_ENDS[words] for words in _ENDS if words in cell.group()), Comparator.EXACTLY)
    return Draft(
        Indicator(
            code="",
            name=shorten(tidy(row["name"])) or row["name"],
            kind=Kind.QUANTITY,
            measure=measure,
            comparator=next((_SIGNS[sign] for sign in _SIGNS if sign in cell.group()), ending),
            target=value,
            unit_of_measure=unit or None,
            due=date(year, 12, 31),
            due_text=f"{year}年",
            roll_up=roll_up_of(None, measure),
            span=Span(line.string[start:end], start, end),
            confidence=Confidence.CHECK,
        )
    )


def _in_unit(number: str, cell: str, unit: str) -> tuple[Decimal, str, UnitKind]:
    """The value in its unit: 3 of 万人 is 30000 人; a unit that nobody knows stays as written."""
    unit = next((sign for sign in "%‰" if sign in cell.replace("％", "%")), unit)
    words = number + unit
    found = find_quantities(words, list(find_numerals(words))) if unit else []
    if len(found) == 1 and found[0].end == len(words):
        return found[0].value, found[0].unit, found[0].kind
    return Decimal(number.replace(",", "")), unit, UnitKind.COUNT


def _measure(name: str, kind: UnitKind) -> Measure:
    if _IS_CHANGE.search(name):
        return Measure.GROWTH
    if _IS_FALL.search(name):
        return Measure.REDUCTION
    return Measure.CUMULATIVE if kind is not UnitKind.PERCENT and _ADDS_UP.search(name) else Measure.LEVEL
