"""Checks between a unit's own entries, before they go out and after they came back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from model.entry.entry import BLANK, Entry, Stage, ValueState
from model.entry.explanation import Shortfall, find_shortfall
from model.entry.plausible import falls, find_doubt
from model.entry.value import NOTHINGS, show_number
from model.finding import Finding, Severity
from model.plan.node import Indicator, Kind, Measure
from model.plan.tree import PlanTree

_DOUBTS = {
    "value.part_of_a_whole": ("entry.part_of_a_whole", Severity.BLOCKING),
    "value.over_hundred": ("entry.over_hundred", Severity.BLOCKING),
    "value.negative": ("entry.negative", Severity.CONFIRM),
    "value.share_or_fraction": ("entry.share_or_fraction", Severity.CONFIRM),
    "value.fraction_or_share": ("entry.share_or_fraction", Severity.CONFIRM),
    "value.size": ("entry.size", Severity.CONFIRM),
    "value.date_number": ("entry.size", Severity.CONFIRM),
}
"""What is said about a number that stands in the workspace although it was asked about when it was put down."""
_LEAST_PARTS = 2


def check_entries(
    tree: PlanTree,
    entries: Mapping[str, Entry],
    last: Mapping[str, Entry],
    corrections: Mapping[str, Decimal] | None = None,
) -> tuple[Finding, ...]:
    """Findings about one unit's entries of one period, by row key; `last` is what it reported before.

    `corrections` are amounts by which that was put right: a fall that they explain needs no more words.

    强制性: what cannot be (half a school, more than all of a milestone). 核实性: a cumulative value that falls, a part
    (其中) that is larger than what it is a part of, parts that do not come to their whole, a number far from what is
    known, a stage that contradicts it, a number that became "不适用" or was that before.
    """
    amounts = corrections or {}
    one_by_one = (
        finding
        for indicator in tree.indicators
        for finding in _check(indicator, entries, last, amounts.get(indicator.code, Decimal(0)))
    )
    return (*one_by_one, *(finding for finding, _ in _other_sums(tree, entries)))


def to_look_at(indicator: Indicator, entries: Mapping[str, Entry], last: Mapping[str, Entry]) -> tuple[Finding, ...]:
    """What about one indicator's entry must be mended, or wants a word that is not there yet."""
    code = indicator.code
    entry = entries.get(code, BLANK)
    if entry.state is ValueState.NOT_APPLICABLE:
        return (_finding("entry.not_applicable", indicator),) if find_shortfall(entry.narrative) is not None else ()
    explained = find_shortfall(entry.narrative, last.get(code, BLANK).narrative) is None
    asked = (Severity.BLOCKING,) if explained else (Severity.BLOCKING, Severity.CONFIRM)
    return tuple(one for one in _check(indicator, entries, last, Decimal(0)) if one.severity in asked)


def ask_for_explanations(
    findings: Sequence[Finding],
    entries: Mapping[str, Entry],
    last: Mapping[str, Entry],
    outdated: Collection[str] = (),
) -> tuple[Finding, ...]:
    """The same findings, those of 核实性 held against 进展情况: explained, or asked once a row what it lacks.

    What is explained becomes 提示性. `outdated` are rows whose value was altered after the words were written.
    """
    asked: list[Finding] = []
    lacking: dict[str, Finding] = {}
    for finding in findings:
        code = finding.indicator or ""
        if finding.severity is not Severity.CONFIRM:
            asked.append(finding)
            continue
        words = entries.get(code, BLANK).narrative
        shortfall = Shortfall.OUTDATED if code in outdated else find_shortfall(words, last.get(code, BLANK).narrative)
        if shortfall is None:
            asked.append(replace(finding, severity=Severity.NOTICE))
            continue
        asked.append(finding)
        lacking[code] = Finding(shortfall.value, Severity.CONFIRM, indicator=code, context={"text": words[:40]})
    return (*asked, *lacking.values())


def check_words(entries: Mapping[str, Entry], last: Mapping[str, Entry]) -> tuple[Finding, ...]:
    """提示性: 进展情况 that says nothing, or only what it said last time; rows without words are no finding."""
    return tuple(
        Finding("entry.words_say_nothing", Severity.NOTICE, indicator=code, context={"text": entry.narrative[:40]})
        for code, entry in entries.items()
        if find_shortfall(entry.narrative, last.get(code, BLANK).narrative)
        in (Shortfall.EMPTY_PHRASE, Shortfall.REPEATS_LAST)
    )


def check_not_applicable(tree: PlanTree, entries: Mapping[str, Entry]) -> tuple[Finding, ...]:
    """核实性: "不适用" without a reason in 进展情况; the same reason as last period is one."""
    return tuple(
        _finding("entry.not_applicable", indicator)
        for indicator in tree.indicators
        if (entry := entries.get(indicator.code, BLANK)).state is ValueState.NOT_APPLICABLE
        and find_shortfall(entry.narrative) is not None
    )


def turned(indicator: Indicator, now: Entry, before: Entry) -> Finding | None:
    """核实性: a number of the period before that is "无" or "不适用" now, or a number where "不适用" stood.

    What is not there yet (暂无数据) may well have been there a month ago.
    """
    if now.state in (ValueState.NIL, ValueState.NOT_APPLICABLE) and before.value:
        return _finding("value.gone", indicator, last=before.value, word=NOTHINGS[now.state])
    if now.value and before.state is ValueState.NOT_APPLICABLE:
        return _finding("value.came", indicator, value=now.value)
    return None


def _check(
    indicator: Indicator, entries: Mapping[str, Entry], last: Mapping[str, Entry], corrected: Decimal
) -> Iterator[Finding]:
    found = turned(indicator, entries.get(indicator.code, BLANK), last.get(indicator.code, BLANK))
    if found is not None:
        yield found
    value = _value(entries, indicator.code)
    if value is None:
        return
    before = _value(last, indicator.code)
    yield from _doubtful(indicator, value, before)
    if falls(value, indicator, None if before is None else before + corrected):
        yield _finding("value.fell", indicator, value=value, last=before)
    yield from _too_large_part(indicator, value, entries)
    yield from _contradicted(indicator, value, entries.get(indicator.code, BLANK).stage)


def contradicted_wholes(tree: PlanTree, entries: Mapping[str, Entry]) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """Of the findings of `check_entries` those about parts (其中) and their whole, each with the rows it is about."""
    for indicator in tree.by_code.values():
        value = _value(entries, indicator.code) if indicator.subset_of else None
        if value is not None:
            for finding in _too_large_part(indicator, value, entries):
                yield finding, (indicator.code, indicator.subset_of or "")
    yield from _other_sums(tree, entries)


def _other_sums(tree: PlanTree, entries: Mapping[str, Entry]) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    for whole, parts in _wholes(tree):
        finding = _other_sum(whole, parts, entries)
        if finding is not None:
            yield finding, (whole.code, *(part.code for part in parts))


def _wholes(tree: PlanTree) -> Iterator[tuple[Indicator, list[Indicator]]]:
    """What counts up and has two parts or more that count the same."""
    parts: dict[str, list[Indicator]] = {}
    for one in tree.by_code.values():
        whole = tree.by_code.get(one.subset_of) if one.subset_of else None
        if whole is not None and one.unit_of_measure == whole.unit_of_measure:
            parts.setdefault(whole.code, []).append(one)
    for code, ones in parts.items():
        if len(ones) >= _LEAST_PARTS and tree.by_code[code].measure is Measure.CUMULATIVE:
            yield tree.by_code[code], ones


def _other_sum(whole: Indicator, parts: Sequence[Indicator], entries: Mapping[str, Entry]) -> Finding | None:
    """Parts that come to more than their whole, unless the plan's own do; or to anything else, where the plan's do not.

    None where a single part is larger already, which is told of it alone.
    """
    total, values = _value(entries, whole.code), [_value(entries, part.code) for part in parts]
    known = [value for value in values if value is not None]
    if total is None or len(known) < _LEAST_PARTS or max(known) > total:
        return None
    come_to = sum(known, Decimal(0))
    asked = sum((part.target or Decimal(0) for part in parts), Decimal(0))
    is_all = all(part.target for part in parts) and asked == whole.target
    if is_all and len(known) == len(parts) and come_to != total:
        return _finding("entry.parts_not_whole", whole, value=total, sum=come_to)
    may_overlap = whole.target is None or asked > whole.target
    return (
        _finding("entry.parts_exceed_whole", whole, value=total, sum=come_to)
        if come_to > total and not may_overlap
        else None
    )


def _too_large_part(indicator: Indicator, value: Decimal, entries: Mapping[str, Entry]) -> Iterator[Finding]:
    whole = _value(entries, indicator.subset_of) if indicator.subset_of else None
    if whole is not None and indicator.measure is Measure.CUMULATIVE and value > whole:
        yield _finding("entry.part_exceeds_whole", indicator, value=value, whole=whole, of=indicator.subset_of)


def _doubtful(indicator: Indicator, value: Decimal, before: Decimal | None) -> Iterator[Finding]:
    doubt = find_doubt(value, indicator, before, percent_written=False)
    if doubt is not None and doubt.code in _DOUBTS:
        code, severity = _DOUBTS[doubt.code]
        compared = doubt.context.get("compared", "—")
        finding = _finding(code, indicator, value=value, unit=indicator.unit_of_measure or "%", compared=compared)
        yield replace(finding, severity=severity)


def _contradicted(indicator: Indicator, value: Decimal, stage: Stage | None) -> Iterator[Finding]:
    """A milestone that is done, or has not begun, by its stage, and something else by its number."""
    if indicator.kind is not Kind.MILESTONE:
        return
    if stage is Stage.DONE and value < 100:
        yield _finding("entry.done_below_hundred", indicator, value=value)
    elif stage is Stage.NOT_STARTED and value > 0:
        yield _finding("entry.begun_by_number", indicator, value=value)


def _value(entries: Mapping[str, Entry], code: str) -> Decimal | None:
    return entries.get(code, BLANK).value


def _finding(code: str, indicator: Indicator, **context: object) -> Finding:
    words = {name: show_number(value) if isinstance(value, Decimal) else str(value) for name, value in context.items()}
    return Finding(code, Severity.CONFIRM, indicator=indicator.code, context={"name": indicator.name} | words)
