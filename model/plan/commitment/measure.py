"""How a promised number is measured and compared, and how sure the reading of it is."""

from __future__ import annotations

import re

from model.plan.commitment.comparator import judge_comparator
from model.plan.commitment.due import Due
from model.plan.commitment.mention import Mention
from model.plan.commitment.subject import Subject
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
_RATIO = re.compile(r"(?:率|比重|占比|比例|覆盖面)$")
_LOOSE_THING = re.compile(r"(?:举措|措施|任务|政策|事项|行动|实事|要求|规定|领域|方面|环节|问题|标准|服务)$")
_SAYS_NOT_OF_WHAT = re.compile(
    r"^(?:预期|主要|年度|全年|总体|增长|的)*(?:目标|任务|指标)值?(?:设定|确定|安排|定|设|拟)?为?$"
)
_HERD = frozenset(("头", "只", "羽", "尾", "匹"))
_KEPT_AT = re.compile(r"(?:场|基地|园区?|小区|中心|项目|工程)")
_DOES_INSIDE = re.compile(r"新增|净增|新建|完成|实现|建成|培育|引进|就业$|到位|利用")


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


def comparator_of(mention: Mention) -> Comparator:
    """The comparator; a better water grade or rank is the smaller number, so that at least III is <= 3."""
    quantity = mention.quantity
    if quantity.low is not None:
        return Comparator.RANGE
    given = judge_comparator(mention.predicate.comparator, mention.suffix, vague=quantity.vague)
    if quantity.kind is UnitKind.GRADE and given in (Comparator.AT_LEAST, Comparator.MORE_THAN):
        return Comparator.AT_MOST
    if mention.is_rank:
        return Comparator.AT_MOST
    return given


def roll_up_of(per: str | None, measure: Measure) -> RollUp:
    """Each unit's own for a fan-out, a sum for what is counted up, else the lead unit's number."""
    if per:
        return RollUp.EVERY
    return RollUp.SUM if measure is Measure.CUMULATIVE else RollUp.LEAD


def is_doubtful(mention: Mention, subject: Subject, due: Due) -> bool:
    """Whether a person should look: anything that another reader might read in another way."""
    quantity, phrase = mention.quantity, mention.phrase
    if not due.sure or quantity.low is not None or quantity.vague or mention.is_rank or mention.in_brackets:
        return True
    if not quantity.unit:
        return True
    if _SAYS_NOT_OF_WHAT.match(subject.noun) or _tells_a_size(mention, subject):
        return True
    if _LOOSE_THING.search(subject.noun) or quantity.unit in ("类", "种", "级", "倍"):
        return True
    if any(numeral.is_chinese for numeral in quantity.numerals) or phrase.is_process or phrase.is_context:
        return True
    if quantity.kind in (UnitKind.TIME, UnitKind.GRADE) or subject.handed_on:
        return True
    if len(subject.verb + subject.noun) < 2 or any(character.isdigit() for character in subject.noun[-2:]):
        return True
    if quantity.kind is UnitKind.PERCENT and any(character.isdigit() for character in subject.noun):
        return True
    has_words = mention.predicate.is_change or mention.predicate.comparator is not None
    if quantity.kind is UnitKind.PERCENT:
        return not (has_words or _RATIO.search(subject.noun))
    return not (subject.verb or has_words or mention.suffix or _DOES_INSIDE.search(subject.noun))


def _tells_a_size(mention: Mention, subject: Subject) -> bool:
    """Whether the number may tell how big a field or a farm is: 在12个领域开展, 2万头奶牛场."""
    if not mention.is_count_first:
        return False
    is_herd = mention.quantity.unit in _HERD and _KEPT_AT.search(subject.noun) is not None
    return is_herd or mention.phrase.noun.endswith("在")
