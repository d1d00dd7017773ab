"""From a mention to indicators: who it is for, how it is measured, by when, what it is called, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from model.plan.commitment.clause import Clause
from model.plan.commitment.comparator import judge_comparator
from model.plan.commitment.mention import Mention
from model.plan.commitment.naming import name_counted, name_measured
from model.plan.commitment.spread import holds_for_each, is_respective, split_subjects
from model.plan.deadline import Deadline, quarter_ends
from model.plan.node import Comparator, Confidence, Indicator, Kind, Measure, RollUp, Span
from model.plan.quantity import UnitKind

_STOCK = re.compile(
    r"人均|拥有量|保有量|总数|总量|总户数|存栏|余额|就业人数|人口|床位数|装机|总里程|通车里程|寿命|入驻|标准|"
    r"总规模|库容|平均|户均|浓度|天数|达到.{0,4}$|总值$|比例|拥有"
)
_CHANGE_NOUN = re.compile(r"(?:增长率?|增速|增幅|涨幅|年均增长|增长速度)$")
_FALL_NOUN = re.compile(r"(?:降幅|下降率|降低率|下降)$")
_RATIO = re.compile(r"(?:率|比重|占比|比例)$")
_LOOSE_THING = re.compile(r"(?:举措|措施|任务|政策|事项|行动|实事|要求|规定|领域|方面|环节|问题|标准|服务)$")
_BETTER_BELOW = re.compile(
    r"失业率|涨幅|消费价格|杠杆率|不良|死亡率|发生率|负债率|债务率|能耗|发案|流失率|浓度|排放|辍学率|漏损率|"
    r"空置率|误差|超限率"
)


@dataclass
class Context:
    """What the clauses of one part hand on: verb and thing last spoken of, and the deadline still in force."""

    year: int
    verb: str = ""
    noun: str = ""
    deadline: Deadline | None = None
    sticky: Deadline | None = None
    noun_is_far: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Promise:
    """An indicator without a code, the numerals that it claims, and whether the words put it inside another (其中)."""

    indicator: Indicator
    numeral_starts: tuple[int, ...]
    is_part: bool


@dataclass(frozen=True, slots=True)
class Due:
    """A date with its words; no words where the end of the plan's year is meant."""

    day: date
    words: str | None
    sure: bool = True


def promises_of(
    text: str, shown: str, clause: Clause, mentions: tuple[Mention, ...], deadlines: list[Deadline], context: Context
) -> list[Promise]:
    """The indicators of one clause. `text` is masked, `shown` the same text with its quoted words."""
    group = _dealt_out(text, clause, mentions)
    promises: list[Promise] = []
    for position, mention in enumerate(mentions):
        words = _words(shown, mention, context)
        if group and mention in group:
            if mention is group[0]:
                promises += _dealt(shown, clause, group, words, deadlines, context)
        else:
            due = due_of(clause, mention, deadlines, context)
            promises += _one_or_each(text, shown, mention, words, due, position)
        if words.verb:
            context.verb = words.verb
        if words.noun and (mention.quantity.kind is UnitKind.COUNT or not context.noun or position == 0):
            context.noun = words.noun
    return promises


@dataclass(frozen=True, slots=True)
class Words:
    """Verb and thing of a mention, its own or handed on; `far` tells that the thing comes from another clause."""

    verb: str
    noun: str
    handed_on: bool = False


def _words(shown: str, mention: Mention, context: Context) -> Words:
    phrase = mention.phrase
    noun = shown[phrase.noun_start : phrase.noun_start + len(phrase.noun)] if phrase.noun else ""
    behind = shown[mention.tail : mention.right].strip() if mention.is_count_first else ""
    if behind:
        noun = _joined(noun, behind)
    has_value = mention.predicate.comparator is not None or mention.predicate.is_change
    verb = phrase.verb
    if (
        not verb
        and not has_value
        and not phrase.is_process
        and (noun == "" or mention.phrase.start > mention.left or True)
    ):
        verb = context.verb if _hands_on(mention, noun) else ""
    if noun:
        return Words(verb, noun)
    return (
        Words(verb or context.verb, context.noun, handed_on=True) if not has_value else Words(verb, context.noun, True)
    )


def _hands_on(mention: Mention, noun: str) -> bool:
    """Whether a phrase without a verb goes on with the verb before it: not when it tells a state of its own (…率)."""
    return mention.quantity.kind in (UnitKind.COUNT, UnitKind.SIZE, UnitKind.MONEY) and not _RATIO.search(noun)


def _joined(noun: str, behind: str) -> str:
    """ "诗经里小镇等" in front of "3个文化产业园区" only gives an example."""
    if not noun or noun.rstrip().endswith("等"):
        return behind
    return noun + behind if not noun.endswith(("、", "和")) else behind


def _one_or_each(text: str, shown: str, mention: Mention, words: Words, due: Due, position: int) -> list[Promise]:
    front = text[mention.left : mention.quantity.start]
    if mention.quantity.unit == "类" and mention.quantity.kind is UnitKind.GRADE:
        front += "均"
    if holds_for_each(front[-6:]) or (holds_for_each(front) and mention.predicate.is_change):
        subjects = split_subjects(re.sub(r"(?:均|都|各|年均|同比)+$", "", words.noun.rstrip()))
        if len(subjects) > 1 and not mention.is_count_first:
            return [_promise(shown, mention, Words(words.verb, one), due, doubts=("each",)) for one in subjects]
    doubts = ("handed_on",) if words.handed_on and position == 0 else ()
    return [_promise(shown, mention, words, due, doubts=doubts)]


def _dealt_out(text: str, clause: Clause, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that 分别 deals out one by one; () where it does not stand before two numbers."""
    place = text.find("分别", clause.start, clause.end)
    if place < 0:
        return ()
    group = tuple(mention for mention in mentions if mention.quantity.start > place)
    if len(group) < 2 or not is_respective(text[clause.start : group[0].quantity.start]):
        return ()
    own_words = [m for m in group[1:] if m.phrase.noun or m.phrase.verb]
    return group if not own_words else ()


def _dealt(
    shown: str, clause: Clause, group: tuple[Mention, ...], words: Words, deadlines: list[Deadline], context: Context
) -> list[Promise]:
    noun = words.noun.split("分别")[0]
    subjects = split_subjects(noun, len(group))
    dues = _dealt_dues(clause, group, deadlines, context)
    last_suffix = group[-1].suffix if not any(mention.suffix for mention in group[:-1]) else ""
    promises = []
    for position, mention in enumerate(group):
        given = group[0].predicate if mention.predicate.comparator is None else mention.predicate
        mention = replace(mention, predicate=given, suffix=mention.suffix or last_suffix, right=group[-1].right,
                          tail=group[-1].right, left=group[0].left)  # fmt: skip
        subject = subjects[position] if subjects else noun
        due = dues[position] if dues else due_of(clause, group[0], deadlines, context)
        doubts = () if subjects or dues else ("dealt",)
        promises.append(_promise(shown, mention, Words(words.verb, subject), due, doubts=doubts))
    return promises


def _dealt_dues(
    clause: Clause, group: tuple[Mention, ...], deadlines: list[Deadline], context: Context
) -> tuple[Due, ...]:
    """Three dates for three numbers: 前三季度, or as many deadlines before the numbers as there are numbers."""
    before = [one for one in deadlines if clause.start <= one.start < group[0].quantity.start]
    if len(before) == 1 and before[0].quarters == len(group):
        return tuple(Due(day, before[0].text, sure=False) for day in quarter_ends(context.year, len(group)))
    if len(before) == len(group):
        return tuple(Due(one.due, one.text, one.sure) for one in before)
    return ()


def due_of(clause: Clause, mention: Mention | None, deadlines: list[Deadline], context: Context) -> Due:
    """The deadline of a mention (or of a whole clause): its own, the clause's, the sentence's, the plan year's end."""
    here = [one for one in deadlines if clause.start <= one.start < clause.end]
    if mention is not None:
        before = [one for one in here if one.start < mention.quantity.start]
        behind = [one for one in here if mention.quantity.end <= one.start < mention.right]
        here = before or behind
    if here:
        chosen = here[-1]
        if chosen.is_whole_year and not chosen.explicit_year and len(here) == 1 and context.deadline:
            chosen = context.deadline if context.deadline.explicit_year else chosen
        return Due(chosen.due, chosen.text, chosen.sure)
    carried = context.deadline or context.sticky
    if carried is not None:
        return Due(carried.due, carried.text, carried.sure)
    return Due(date(context.year, 12, 31), None)


def _promise(shown: str, mention: Mention, words: Words, due: Due, *, doubts: tuple[str, ...]) -> Promise:
    quantity = mention.quantity
    measure = _measure(mention, words.noun)
    comparator = _comparator(mention, words.noun)
    start = mention.left
    while start < quantity.start and shown[start] in "、，,和及与以并（() 　\n\t)）；;:：":
        start += 1
    end = max(mention.right, mention.tail)
    indicator = Indicator(
        code="",
        name=_name(mention, words, measure) or shown[start:end].strip()[:30],
        kind=Kind.QUANTITY,
        measure=measure,
        comparator=comparator,
        target=quantity.low if quantity.low is not None else quantity.value,
        target_max=quantity.value if quantity.low is not None else None,
        unit_of_measure=quantity.unit,
        per=mention.phrase.per,
        due=due.day,
        due_text=due.words,
        roll_up=_roll_up(mention, measure),
        named_place=mention.phrase.per,
        span=Span(shown[start:end], start, end),
        confidence=Confidence.CHECK if _is_doubtful(mention, words, due, doubts) else Confidence.SURE,
    )
    is_part = "其中" in shown[mention.left : quantity.start]
    return Promise(indicator, tuple(numeral.start for numeral in quantity.numerals), is_part)


def _measure(mention: Mention, noun: str) -> Measure:
    quantity, predicate = mention.quantity, mention.predicate
    if quantity.kind is UnitKind.PERCENT or quantity.unit == "倍":
        if predicate.is_reduction or _FALL_NOUN.search(noun):
            return Measure.REDUCTION
        if predicate.is_growth or _CHANGE_NOUN.search(noun):
            return Measure.GROWTH
        return Measure.LEVEL
    if quantity.kind in (UnitKind.TIME, UnitKind.GRADE):
        return Measure.LEVEL
    holds = predicate.comparator is not None or mention.suffix
    return Measure.LEVEL if holds and not mention.phrase.verb and _STOCK.search(noun) else Measure.CUMULATIVE


def _comparator(mention: Mention, noun: str) -> Comparator:
    quantity = mention.quantity
    if quantity.low is not None:
        return Comparator.RANGE
    given = judge_comparator(
        mention.predicate.comparator,
        mention.suffix,
        is_change=mention.predicate.is_change,
        vague=quantity.vague,
    )
    if quantity.kind is UnitKind.GRADE and quantity.unit == "类" and given is Comparator.AT_LEAST:
        return Comparator.AT_MOST
    return given


def _roll_up(mention: Mention, measure: Measure) -> RollUp:
    if mention.phrase.per:
        return RollUp.EVERY
    return RollUp.SUM if measure is Measure.CUMULATIVE else RollUp.LEAD


def _name(mention: Mention, words: Words, measure: Measure) -> str:
    is_change = measure in (Measure.GROWTH, Measure.REDUCTION)
    has_value = mention.predicate.comparator is not None and not words.verb
    if is_change or measure is Measure.LEVEL or has_value:
        verb = words.verb if words.verb not in ("", "增长", "稳定", "保持", "达到") else ""
        return name_measured(
            verb + words.noun if words.noun else verb,
            mention.quantity.kind,
            is_growth=measure is Measure.GROWTH,
            is_reduction=measure is Measure.REDUCTION,
        )
    if words.handed_on and words.verb.endswith("投资"):
        return name_counted("", words.noun + "投资")
    return name_counted(words.verb, words.noun)


def _is_doubtful(mention: Mention, words: Words, due: Due, doubts: tuple[str, ...]) -> bool:
    """Whether a person should look: anything that another reader might read in another way."""
    quantity, phrase = mention.quantity, mention.phrase
    if doubts or mention.doubts or not due.sure or quantity.low is not None or quantity.vague:
        return True
    if _LOOSE_THING.search(words.noun) or quantity.unit in ("类", "种", "级"):
        return True
    if any(numeral.is_chinese for numeral in quantity.numerals) or phrase.is_process or phrase.is_context:
        return True
    if quantity.kind in (UnitKind.TIME, UnitKind.GRADE) or quantity.unit == "倍":
        return True
    if words.handed_on or len(words.verb + words.noun) < 2:
        return True
    if quantity.kind is UnitKind.PERCENT:
        return not (mention.predicate.is_change or mention.predicate.comparator or _RATIO.search(words.noun))
    return not (words.verb or mention.predicate.comparator or mention.suffix)
