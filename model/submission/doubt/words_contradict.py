"""Words that say what their row has come to, where another number, or none, stands in its cell.

So do words that nothing has begun, or that all is done, and a list of more names than are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from model.entry.entry import BLANK, Entry, ValueState
from model.entry.named_list import names_in
from model.entry.plausible import grows, unit_of
from model.entry.unit_of_measure import convert, is_counted
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.plan.node import Indicator, Kind, Measure
from model.plan.tree import PlanTree
from model.plan.unit_words import KIND_OF, UnitKind
from model.submission.row.table import Table, at_value_and_code
from model.submission.submission import ReturnedRow

_COME_TO = r"(?:累计|总计|合计|共计|达到|已达|增至|升至|降至|目前为|目前达|现为)"
_DEEDS = r"(?:已|共|完成|实现|达到|达|为|约){0,3}"
_DONE = r"(?:已|共|完成|实现)"
_CLAUSE = re.compile(r"[^，。；;！!？?\n]+")
_NOT_NOW = re.compile(
    r"目标|计划|任务|力争|预计|确保|其中|上期|上月|上年|去年|同期|全区|全市|全省|本月|当月|本期新|较|比|剩|差|第"
)
"""Words of a clause whose number is not what the row has come to by now."""
_SO_FAR = re.compile(
    r"截[至止]|[今本]年以来|年初|(?<!\d)[1一] ?[-－—–~～至到] ?\d{1,2} ?月|(?:占|完成)(?:全?年度?|目标|任务)"
)
"""Words that say that numbers beside them count from the year's beginning."""
_SINCE = (
    r"截[至止](?:目前|当前|今|本?月[底末]|\d{1,2}月(?:[底末]|\d{1,2}日)?)|[今本]年以来|年初(?:以来|至今)|"
    r"(?<!\d)1[-－—–~～至到]\d{1,2}月"
)
_BARE = re.compile(
    rf"(?:^|[，。；;！!\n])(?:(?:{_SINCE})，?)?(?:目前|现)?(?:{_COME_TO}|{_DONE}){_DEEDS}"
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<unit>[^0-9，。；;！!\s]{1,6})(?=$|[，。；;！!\n])"
)
"""Words that say a number and its unit, and of what by no more than the row in which they stand."""
_WORKS = re.compile(
    r"(?:总?工程量|(?:工程|施工|形象|总体|整体|总)进度)(?P<come_to>的|已|完成|达到?|为){0,3}(?P<number>[0-9]+(?:\.[0-9]+)?)%"
)
"""How far works have come as a whole."""
_NOT_BEGUN = re.compile(
    r"(?:^|[，。；,;])(?:目前)?(?:尚|暂|还)?未(?:正式)?(?:启动|开展|开工|动工|开始|实施)(?:$|[，。；,;])"
)
_DONE_IN_PART = re.compile(r"[0-9]|已|完成|建成")
_ALL_DONE = re.compile(r"(?:已(?:于[^，。；]{1,8})?|现已|均已)(?:全部|全面)(?:完成|完工|建成)(?:$|[，。；,;并])")
"""Of works as a whole: what follows is no part of them."""
_BRACKETS = frozenset("()（）[]【】")


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
        if not row.narrative or indicator is None:
            continue
        otherwise = _said_otherwise(row, indicator)
        if otherwise is not None:
            context = {"said": otherwise, "words": row.narrative[:30], "text": row.raw[:20]}
            finding = Finding("row.words_contradict", Severity.CONFIRM, row.cell, row.code, context)
            yield from at_value_and_code(finding, table, row)
            continue
        if row.value is None and (row.raw or not row.certain):
            continue
        wanted = targets.get(row.code), indicator.target
        said = _said(row.narrative, indicator, row.value)
        context = {"words": row.narrative[:30]}
        if row.value is None:
            if said and not any(one in wanted for one in said):
                context |= {"said": show_number(said[0]), "unit": unit_of(indicator) or ""}
                yield Finding("value.only_in_words", Severity.CONFIRM, row.cell, row.code, context)
            continue
        known = {row.value, last.get(row.code, BLANK).value, *wanted}
        if said and not any(one in known or _is_rounded(one, row.value) for one in said):
            context |= {"said": show_number(said[0]), "text": show_number(row.value)}
            finding = Finding("row.words_contradict", Severity.CONFIRM, row.cell, row.code, context)
            yield from at_value_and_code(finding, table, row)


def _said_otherwise(row: ReturnedRow, indicator: Indicator) -> str | None:
    """What the words say of the whole row without its number, where the number is another: nothing, all, or more names
    than it counts. Where a word says that there is nothing: any number.
    """
    words = row.narrative or ""
    if row.state in (ValueState.NIL, ValueState.NOT_APPLICABLE):
        said = _said(words, indicator, Decimal(0))
        return show_number(max(said)) if any(said) else None
    if not row.value:
        return None
    if grows(indicator) and _NOT_BEGUN.search(words) and not _DONE_IN_PART.search(words):
        return show_number(Decimal(0))
    if indicator.kind is Kind.MILESTONE:
        return show_number(Decimal(100)) if row.value < 100 and _ALL_DONE.match(words) else None
    in_another_unit = _said_in_another_unit(row, indicator)
    if in_another_unit is not None:
        return in_another_unit
    named = names_in(words) if is_counted(indicator.unit_of_measure) else ()
    is_list = 0 < row.value < len(named) and not any(_BRACKETS.intersection(name) for name in named)
    return show_number(Decimal(len(named))) if is_list else None


def _said_in_another_unit(row: ReturnedRow, indicator: Indicator) -> str | None:
    """What bare words ("累计331亩，", "已完成6个。") have come to in a unit that measures quite another thing than the
    row's, whose own they do not say. A percentage may be that of the year's target, unless it is the row's number.
    """
    words, own = (row.narrative or "").replace(",", ""), unit_of(indicator)
    if indicator.kind is Kind.MILESTONE or not own or own in words or own not in KIND_OF or not row.raw:
        return None
    for match in _BARE.finditer(words):
        unit, number = match["unit"], Decimal(match["number"])
        if KIND_OF.get(unit, KIND_OF[own]) is KIND_OF[own] or convert(number, unit, own) is not None:
            continue
        if KIND_OF[unit] is not UnitKind.PERCENT or (number == row.value and number != number.to_integral_value()):
            return f"{show_number(number)}{unit}"
    return None


def _said(words: str, indicator: Indicator, value: Decimal | None) -> list[Decimal]:
    """The numbers that the row has come to by its words, in its unit; of a stage of works behind its name or theirs.

    Behind a sum's name alone may stand what the month brought, which is no more than the whole, unless the words say
    since when they count. Where there is no `value`, what was done counts without any name.
    """
    unit = unit_of(indicator)
    if not unit or unit not in words:
        return []
    plain_words = words.replace(",", "")
    may_be_less = value is not None and indicator.measure is Measure.CUMULATIVE and not _SO_FAR.search(plain_words)
    return [
        number
        for clause in _CLAUSE.findall(plain_words)
        if not _NOT_NOW.search(clause.replace(indicator.name, ""))
        for match in _matches(clause, indicator, unit, is_only=value is None)
        if (number := Decimal(match["number"])) > (value or 0) or match["come_to"] or not may_be_less
    ] + _done_since_new_year(plain_words, indicator, unit, value)


def _done_since_new_year(words: str, indicator: Indicator, unit: str, value: Decimal | None) -> list[Decimal]:
    """What was done of a sum since the year's beginning by words that say nothing else."""
    if value is None or indicator.kind is Kind.MILESTONE:
        return []
    return [Decimal(match["number"]) for match in _done(unit).finditer(words)]


def _matches(clause: str, indicator: Indicator, unit: str, *, is_only: bool) -> Iterator[re.Match[str]]:
    """Where a clause says what the row has come to; `is_only`: there is no number but that."""
    if indicator.kind is Kind.MILESTONE:
        named = _pattern(indicator.name, unit, is_only=False).finditer(clause)
        yield from (match for match in named if not match["come_to"])
        if not is_only:
            yield from _WORKS.finditer(clause)
        return
    yield from _pattern(indicator.name, unit, is_only=is_only).finditer(clause)


@lru_cache(maxsize=2048)
def _pattern(name: str, unit: str, *, is_only: bool) -> re.Pattern[str]:
    """ "累计完成12.5亿元", "累计引进人才30名", "引进人才30名", "达到85%"; not "12亿元/年".

    `is_only`: "已完成12.5亿元", too.
    """
    deeds = rf"|{_DONE}" if is_only else ""
    return re.compile(
        rf"(?:(?P<come_to>{_COME_TO}){_DEEDS}(?:{re.escape(name)})?|{re.escape(name)}{deeds}){_DEEDS}"
        rf"(?P<number>[0-9]+(?:\.[0-9]+)?){re.escape(unit)}(?![/／])"
    )


@lru_cache(maxsize=256)
def _done(unit: str) -> re.Pattern[str]:
    """Words that say since when they count and what was done, and no more: "年初以来完成12家", "截至6月底，已完成12家";
    not "截至6月底，东片完成5家，西片完成7家", nor "年初以来完成2个地块的征收".
    """
    return re.compile(
        rf"(?:{_SINCE})，?(?:全[区县市镇]|我[区县市镇])?{_DONE}{_DEEDS}"
        rf"(?P<number>[0-9]+(?:\.[0-9]+)?){re.escape(unit)}(?=$|[，。；;！!\n])"
    )


def _is_rounded(said: Decimal, value: Decimal) -> bool:
    """Whether the words give the number with fewer digits."""
    return 2 * abs(said - value) <= Decimal(1).scaleb(int(said.as_tuple().exponent))
