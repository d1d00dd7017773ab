"""From the numbers of a clause to indicators: one each, or one for each thing that a number is dealt out to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from model.plan.commitment.clause import Clause
from model.plan.commitment.doubt import is_doubtful, only_goes_on
from model.plan.commitment.due import Due, due_of, dues_dealt_out
from model.plan.commitment.measure import comparator_of, measure_of, roll_up_of
from model.plan.commitment.mention import Mention
from model.plan.commitment.naming import in_context, name_counted, name_grade, name_increase, name_measured, name_twin
from model.plan.commitment.spread import holds_for_each, split_subjects, tail_of_last
from model.plan.commitment.subject import Context, Subject, subject_of
from model.plan.deadline import Deadline
from model.plan.node import Confidence, Indicator, Kind, Measure, Span
from model.plan.unit_of_measure import UnitKind

_LEADING_MARKS = "、，,和及与以并（() 　\n\t)）；;:："
_EACH = re.compile(r"(?:均|都|各|年均|同比)+$")
_BASIS = re.compile(r"(?:每[人户亩件]?每?[年月天日]?)?")
_PARTS = re.compile(r"[、，,；;（(和及]")
_RESPECTIVELY = "分别"
_STATES = ("", "增长", "稳定", "保持", "达到", "实现")


@dataclass(frozen=True, slots=True)
class Promise:
    """An indicator without a code, the numerals that it claims, and whether the words put it inside another (其中)."""

    indicator: Indicator
    numeral_starts: tuple[int, ...]
    is_part: bool = False


def promises_of(
    text: str, shown: str, clause: Clause, mentions: Sequence[Mention], deadlines: Sequence[Deadline], context: Context
) -> list[Promise]:
    """The indicators of one clause. `text` is masked, `shown` the same text with its quoted words."""
    group = _dealt_out(text, clause, mentions) or _in_step(mentions, context)
    promises: list[Promise] = []
    context.per = None
    tails, is_led_on = _shared_tails(shown, mentions), False
    for position, mention in enumerate(mentions):
        subject = subject_of(shown, mention, context, is_first=position == 0)
        if tail := tails.get(position):
            subject = replace(subject, noun=subject.noun + tail)
        due = due_of(clause, mention, deadlines, context)
        made: list[Promise] = []
        is_led_on = only_goes_on(text, mention) or (is_led_on and mention.phrase.is_bare)
        if mention not in group:
            asks = is_led_on or _is_of_a_share(text, mentions, position)
            made = _one_or_each(text, shown, mention, subject, due, context, asks=asks)
        elif mention is group[0]:
            dues = dues_dealt_out(clause, group, deadlines, context, _dealt_at(text, clause, mention))
            made = _dealt(shown, group, subject, dues, due, context)
        if shown.find("其中", clause.start, mention.quantity.start) >= 0:
            made = [replace(one, is_part=True) for one in made]
        promises += made
        context.remember(subject, mention, is_first=position == 0)
    return list(_told_apart(promises))


def _shared_tails(shown: str, mentions: Sequence[Mention]) -> dict[int, str]:
    """What the thing behind the last number lends to those behind the numbers before, counted in the same unit."""
    tails = {}
    for position, (mention, following) in enumerate(pairwise(mentions)):
        goes_on = following.phrase.is_bare and mention.is_count_first and following.is_count_first
        if goes_on and mention.quantity.unit == following.quantity.unit:
            things = [shown[one.tail : one.right].strip() for one in (mention, following)]
            tails[position] = tail_of_last(things)
    return tails


def _is_of_a_share(text: str, mentions: Sequence[Mention], position: int) -> bool:
    """Whether a number tells what a share or a count of things is like: 80%以上的村收入达8万元, 3个村收入过8万元."""
    before, current = mentions[position - 1] if position else None, mentions[position]
    if before is None or before.predicate.word or _PARTS.search(text, before.tail, current.quantity.start):
        return False
    is_held_by_them = current.predicate.comparator is not None and current.quantity.unit != before.quantity.unit
    return before.quantity.kind is UnitKind.PERCENT or (before.quantity.kind is UnitKind.COUNT and is_held_by_them)


def _one_or_each(
    text: str, shown: str, mention: Mention, subject: Subject, due: Due, context: Context, *, asks: bool
) -> list[Promise]:
    front = text[mention.left : mention.quantity.start]
    each = holds_for_each(front[-6:]) or (holds_for_each(front) and mention.predicate.is_change)
    if (each or mention.quantity.kind is UnitKind.GRADE) and not mention.is_count_first:
        noun = subject.noun.partition("水质")[0] if mention.quantity.kind is UnitKind.GRADE else subject.noun
        subjects = split_subjects(_EACH.sub("", noun.rstrip()))
        if len(subjects) > 1:
            return [_promise(shown, mention, replace(subject, noun=one), due, context, asks=True) for one in subjects]
    return [_promise(shown, mention, subject, due, context, asks=asks or "分别" in front)]


def _dealt_out(text: str, clause: Clause, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions that 分别 deals out one by one; () where it does not stand before two numbers."""
    place = text.find(_RESPECTIVELY, clause.start, clause.end)
    group = tuple(mention for mention in mentions if mention.quantity.start > place) if place >= 0 else ()
    if len(group) < 2 or any(mention.phrase.verb or not _BASIS.fullmatch(mention.phrase.noun) for mention in group[1:]):
        return ()
    return group


def _dealt_at(text: str, clause: Clause, first: Mention) -> int:
    """Where the dates end that the numbers from `first` on are dealt out to: at 分别, else at that number."""
    place = text.find(_RESPECTIVELY, clause.start, first.quantity.start)
    return place if place >= 0 else first.quantity.start


def _in_step(mentions: Sequence[Mention], context: Context) -> tuple[Mention, ...]:
    """The mentions of a clause that has a number for each year named before: 到2022年和2030年，…，比例达到37%和40%."""
    years = {one.due.year for one in context.standing}
    is_one_each = 1 < len(mentions) == len(context.standing) == len(years)
    goes_on = all(one.phrase.is_bare and one.quantity.unit == mentions[0].quantity.unit for one in mentions[1:])
    return tuple(mentions) if is_one_each and goes_on else ()


def _dealt(
    shown: str, group: Sequence[Mention], subject: Subject, dues: Sequence[Due], due: Due, context: Context
) -> list[Promise]:
    """One indicator for each number, dealt to the things or dates before; the last suffix holds for all."""
    noun = subject.noun.split("分别")[0]
    subjects = split_subjects(noun, len(group)) if noun else ()
    if subject.handed_on and len(context.recent) >= len(group):
        subjects = tuple(context.recent[-len(group) :])
    last_suffix = "" if any(mention.suffix for mention in group[:-1]) else group[-1].suffix
    promises = []
    for position, mention in enumerate(group):
        whole = Mention(
            mention.quantity,
            group[0].left,
            group[-1].right,
            group[-1].right,
            mention.suffix or last_suffix,
            group[0].predicate if mention.predicate.comparator is None else mention.predicate,
            mention.phrase,
            mention.is_rank,
            mention.in_brackets,
        )
        own = Subject(subject.verb, subjects[position] if subjects else noun, subject.handed_on)
        own_due = dues[position] if dues else due
        promise = _promise(shown, whole, own, own_due, context, asks=not (subjects or dues))
        promises.append(_dated(promise, dues, position) if dues and not subjects else promise)
    return promises


def _dated(promise: Promise, dues: Sequence[Due], position: int) -> Promise:
    """The promise with its time in its name, where only the times tell the numbers apart."""
    one = promise.indicator
    years = {due.day.year for due in dues}
    when = f"{dues[position].day.year}年" if len(years) == len(dues) else f"{'一二三四'[position % 4]}季度"
    return replace(promise, indicator=replace(one, name=when + one.name))


def _promise(
    shown: str, mention: Mention, subject: Subject, due: Due, context: Context, *, asks: bool = False
) -> Promise:
    quantity = mention.quantity
    measure = measure_of(mention, subject)
    per = mention.phrase.per or context.per
    start = mention.left
    while start < quantity.start and shown[start] in _LEADING_MARKS:
        start += 1
    end = max(mention.right, mention.tail)
    indicator = Indicator(
        code="",
        name=_name(shown, mention, subject, measure) or shown[start:end].strip(),
        kind=Kind.QUANTITY,
        measure=measure,
        comparator=comparator_of(mention, shown[mention.tail : mention.right]),
        target=quantity.value if quantity.low is None else quantity.low,
        target_max=None if quantity.low is None else quantity.value,
        unit_of_measure=quantity.unit or None,
        per=per,
        due=due.day,
        due_text=due.words,
        roll_up=roll_up_of(per, measure),
        named_place=per,
        span=Span(shown[start:end], start, end),
        confidence=Confidence.CHECK
        if asks or context.reports or is_doubtful(shown, mention, subject, due)
        else Confidence.SURE,
    )
    return Promise(indicator, tuple(numeral.start for numeral in quantity.numerals))


def _name(shown: str, mention: Mention, subject: Subject, measure: Measure) -> str:
    if mention.quantity.kind is UnitKind.GRADE:
        return name_grade(subject.noun)
    if mention.predicate.is_growth and measure is Measure.CUMULATIVE:
        return name_increase(subject.noun, mention.quantity.unit)
    is_change = measure in (Measure.GROWTH, Measure.REDUCTION)
    is_state = mention.predicate.comparator is not None and not subject.verb
    if is_change or measure is Measure.LEVEL or is_state:
        verb = "" if subject.verb in _STATES else subject.verb
        return name_measured(
            verb + subject.noun,
            mention.quantity.kind,
            is_growth=measure is Measure.GROWTH,
            is_reduction=measure is Measure.REDUCTION,
            in_points=mention.quantity.unit == "个百分点",
        )
    if subject.handed_on and subject.noun and subject.verb.endswith("投资"):
        return name_counted("", subject.noun + "投资")
    is_context = mention.phrase.is_context and not subject.verb and not subject.handed_on
    noun = in_context(shown[mention.phrase.start], subject.noun) if is_context else subject.noun
    return name_counted(subject.verb, noun)


def _told_apart(promises: Sequence[Promise]) -> Sequence[Promise]:
    """The promises with different names where one thing is counted in two units: 61条60公里 is 条数 and 里程."""
    if len(promises) < 2:
        return promises
    names = Counter(promise.indicator.name for promise in promises)
    return [_twin(promise) if names[promise.indicator.name] > 1 else promise for promise in promises]


def _twin(promise: Promise) -> Promise:
    one = promise.indicator
    name = name_twin(one.name, one.unit_of_measure)
    return promise if name == one.name else replace(promise, indicator=replace(one, name=name))
