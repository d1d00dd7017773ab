"""How a promised number is measured, compared and added up."""

from __future__ import annotations

import re

from model.plan.commitment.comparator import judge_comparator
from model.plan.commitment.mention import Mention
from model.plan.commitment.subject import Subject
from model.plan.commitment.words import TRAILING_SUFFIX
from model.plan.node import Comparator, Measure, RollUp
from model.plan.unit_of_measure import UnitKind

_STOCK = re.compile(
    r"人均|拥有量|保有量|总数|总量|总户数|存栏|余额|就业人数|人口|床位数|装机|总里程|通车里程|寿命|入驻|标准|总规模|"
    r"库容|平均|户均|浓度|天数|总值$|拥有"
)
_CHANGE_NOUN = re.compile(r"(?:增长率?|增速|增幅|涨幅|增长速度)$")
_FALL_NOUN = re.compile(r"(?:降幅|下降率|降低率|下降)$")
_FALL_VERB = re.compile(r"^(?:降低|减少|压减|压缩|削减|缩短|下调|压降|节约)")
_RISE_VERB = re.compile(r"^(?:提高|提升|增加|扩大|上调|增长)")
_SETTLED = re.compile(r"(?:全部)?(?:办[结完理毕]|审[结批核]|出[具证]|[领取拿]证|受理|答复|响应|到达)")


def measure_of(mention: Mention, subject: Subject) -> Measure:
    """Whether the number is a sum since January, a state, or a change."""
    quantity, predicate = mention.quantity, mention.predicate
    if quantity.kind is UnitKind.PERCENT or quantity.unit == "倍":
        words = subject.verb + subject.noun
        if predicate.is_reduction or _FALL_NOUN.search(subject.noun) or _FALL_VERB.match(words):
            return Measure.REDUCTION
        if predicate.is_growth or _CHANGE_NOUN.search(subject.noun) or _RISE_VERB.match(words):
            return Measure.GROWTH
        return Measure.LEVEL
    if quantity.kind in (UnitKind.TIME, UnitKind.GRADE) or quantity.unit in ("", "位"):
        return Measure.LEVEL
    if predicate.is_change:
        return Measure.CUMULATIVE
    is_held = predicate.comparator is not None or bool(mention.suffix)
    return Measure.LEVEL if is_held and not subject.verb and _STOCK.search(subject.noun) else Measure.CUMULATIVE


def comparator_of(mention: Mention, behind: str = "") -> Comparator:
    """The comparator; a better water grade or rank is the smaller number, so that at least III is <= 3, and what is
    settled in two hours (2小时办结, in the words `behind` the number) may take no longer. A suffix may stand behind the
    thing too (10家企业以上).
    """
    quantity = mention.quantity
    if quantity.low is not None:
        return Comparator.RANGE
    trailing = TRAILING_SUFFIX.search(behind) if mention.is_count_first and not mention.suffix else None
    suffix = trailing.group() if trailing else mention.suffix
    given = judge_comparator(mention.predicate.comparator, suffix, vague=quantity.vague)
    if quantity.kind is UnitKind.GRADE and given in (Comparator.AT_LEAST, Comparator.MORE_THAN):
        return Comparator.AT_MOST
    is_time_to_settle = quantity.kind is UnitKind.TIME and quantity.unit != "年" and _SETTLED.match(behind)
    if mention.is_rank or (is_time_to_settle and given is Comparator.EXACTLY):
        return Comparator.AT_MOST
    return given


def roll_up_of(per: str | None, measure: Measure) -> RollUp:
    """Each unit's own for a fan-out, a sum for what is counted up, else the lead unit's number."""
    if per:
        return RollUp.EVERY
    return RollUp.SUM if measure is Measure.CUMULATIVE else RollUp.LEAD
