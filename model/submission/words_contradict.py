"""Words that say what their row has come to, and say another number than the one that stands in its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from model.entry.entry import BLANK, Entry
from model.entry.plausible import unit_of
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.plan.node import Indicator, Kind, Measure
from model.plan.tree import PlanTree
from model.submission.submission import ReturnedRow
from model.submission.table import Table, at_value_and_code

_COME_TO = r"(?:累计|总计|合计|共计|达到|已达|增至|升至|降至)"
_DEEDS = r"(?:已|共|完成|实现|达到|达|为|约){0,3}"
_CLAUSE = re.compile(r"[^，。；;！!？?\n]+")
_NOT_NOW = re.compile(
    r"目标|计划|任务|力争|预计|确保|其中|上期|上月|上年|去年|同期|全区|全市|全省|本月|当月|本期新|较|比|剩|差|第"
)
"""Words of a clause whose number is not what the row has come to by now."""


def about_words(
    rows: Sequence[ReturnedRow],
    tree: PlanTree,
    last: Mapping[str, Entry],
    targets: Mapping[str, Decimal],
    table: Table,
) -> Iterator[Finding]:
    """One finding at the value and one at the row's code, since either the number or the words may be the wrong one."""
    for row in rows:
        indicator = tree.by_code.get(row.code)
        if row.value is None or not row.narrative or indicator is None or indicator.kind is Kind.MILESTONE:
            continue
        known = {row.value, last.get(row.code, BLANK).value, targets.get(row.code), indicator.target}
        said = _said(row.narrative, indicator, row.value)
        if said and not any(one in known or _is_rounded(one, row.value) for one in said):
            context = {"said": show_number(said[0]), "text": show_number(row.value), "words": row.narrative[:30]}
            finding = Finding("row.words_contradict", Severity.CONFIRM, row.cell, row.code, context)
            yield from at_value_and_code(finding, table, row)


def _said(words: str, indicator: Indicator, value: Decimal) -> list[Decimal]:
    """The numbers that the row has come to by its words, in its unit.

    Behind the row's name alone a sum's number may be what the month brought, which is no more than the whole.
    """
    unit = unit_of(indicator)
    if not unit or unit not in words:
        return []
    plain_words = words.replace(",", "")
    pattern, may_be_less = _pattern(indicator.name, unit), indicator.measure is Measure.CUMULATIVE
    return [
        number
        for clause in _CLAUSE.findall(plain_words)
        if not _NOT_NOW.search(clause.replace(indicator.name, ""))
        for match in pattern.finditer(clause)
        if (number := Decimal(match["number"])) > value or match["come_to"] or not may_be_less
    ]


@lru_cache(maxsize=2048)
def _pattern(name: str, unit: str) -> re.Pattern[str]:
    """ "累计完成12.5亿元", "累计引进人才30名", "引进人才30名", "达到85%"; not "12亿元/年"."""
    return re.compile(
        rf"(?:(?P<come_to>{_COME_TO}){_DEEDS}(?:{re.escape(name)})?|{re.escape(name)}){_DEEDS}"
        rf"(?P<number>[0-9]+(?:\.[0-9]+)?){re.escape(unit)}(?![/／])"
    )


def _is_rounded(said: Decimal, value: Decimal) -> bool:
    """Whether the words give the number with fewer digits."""
    return 2 * abs(said - value) <= Decimal(1).scaleb(int(said.as_tuple().exponent))
