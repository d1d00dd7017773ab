"""The promises in one clause: each number with the words that belong to it, and the numbers that are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from model.plan.commitment.clause import Clause
from model.plan.commitment.comparator import Predicate, predicate_before
from model.plan.commitment.phrase import VERB_AT_END, Phrase, read_phrase
from model.plan.commitment.words import RESULT_ENDS, SEPARATORS, SUFFIX, TARGET_MONEY, one_of
from model.plan.ledger import WhyNot
from model.plan.node import Comparator
from model.plan.quantity import Quantity
from model.plan.unit_of_measure import UnitKind

_SUFFIX_AT = SUFFIX
_NOUN_FOLLOWS = re.compile(r"\s*的?\s*[一-龥□A-Za-z“]")
_MONEY_NOUN = re.compile(rf"\s*(?:{one_of(TARGET_MONEY)})")
_CLASS_BEFORE = re.compile(
    r"(?:总投资|投资额|计划投资|投资|注册资本|注册资金|年?纳税额?|年?产值|年?营业?收入?|年?营收|年?销售额?|收益|"
    r"人口|面积|占地|规模|库容|市值|日处理|年产|日产|年处理|装机|处理能力|生产能力|能力|容量|投资规模|估值|总?建筑面积|长|总长|全长)"
    r"(?:超过|超|过|达到|达|约|在|不低于|不少于|为)?\s*$"
)
_OVER = re.compile(r"(?:超过|超|(?<![通经不])过|达到|达|突破|不足|不低于|不少于)\s*$")
_EXISTING = re.compile(
    r"(?:现有|已有|共有|原有|拥有(?!量)|存量|已建成|已|目前|涉及|尚有|还有|剩余|余下|"
    r"(?<![拥具专享国私公所持含保建配设])有|已完成|去年|上年|往年|现存|以上年|相当于|占全省|占全国|原来)(?:的|约|达|超|"
    r"近|共|是)*\s*$"
)
_EXISTS = re.compile(r"现有|已有|共有|原有|现存|尚有")
_BASE = re.compile(r"(?:从|由|自)[^，,;；。]{0,24}$")
_TO = re.compile(r"[^，,;；。]{0,12}?(?:到|至|为)")
_HELD = re.compile(r"(?:突破|超过|超|达到|达|增长|下降|提高|降低|不低于|不少于|控制|占|保持|稳定|完成|实现)")
_VALUE_OF_THEM = re.compile(
    r"(?:均|都|分别|各)(?:力争|要)?(?:突破|超过|超|达到|达|增长|下降|提高|不低于|不少于|保持|控制在)(?:到|在)?$"
)
_SETTLED = re.compile(r"(?:办结|办完|完成|审结|出具|审批|办理)")
_NO_GRADE = re.compile(r"\s*的?(?:水质|水体|断面|水的|及劣|标准的)")
_AIM = re.compile(r"\s*的(?:目标|水平|任务|要求|比例|速度|增速|增长|增幅|左右)")
_SPENT_ON = re.compile(r"\s*(?:实施|建设|新建|用于|改造|启动|支持|完成|推进|开展|购置|设立|打造|对)")
_DESCRIBES = re.compile(r"\s*的")
_AT_LEAST = re.compile(r"至少|最少|不少于|不低于")
_GAINS = re.compile(r"(?:获得|获评|获批|进入|跻身|入选|列入|纳入|通过|成为|完成|实现|开展|实施|进行).{2,20}$")
_ENDS_DONE = re.compile(rf"(?:{one_of(RESULT_ENDS)})\s*$")
_DOES_LATER = re.compile(
    rf"(?:{one_of(RESULT_ENDS)}|新增|新建|引进|培育|推介|完成|开展|实现|建设|打造|发放|投入|安排).{{0,14}}$"
)
_PLAIN_PROCESS_TAIL = re.compile(r"(?:建设|工作|改革|工程|前期|前期工作|任务|发展|整治|做大做强|等)\s*$")
_TIME_CUES = re.compile(
    r"压缩|缩短|压减|控制在|不超过|降至|降到|以内|用时|时限|时间|时长|天数|提速|提前|延长|办结|办理|平均|寿命|"
    r"年限|年龄"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One promised number. `left` and `right` bound the words that belong to it, `tail` ends its suffix (以上)."""

    quantity: Quantity
    left: int
    tail: int
    right: int
    suffix: str
    predicate: Predicate
    phrase: Phrase
    is_rank: bool = False

    in_brackets: bool = False

    @property
    def is_count_first(self) -> bool:
        """Whether the thing counted stands behind the number (建成10个村) and not before it (建成村10个)."""
        return self.right > self.tail


@dataclass(frozen=True, slots=True)
class Reading:
    """The mentions of one clause, and why the other quantities of it are none (by the start of their numerals)."""

    mentions: tuple[Mention, ...]
    reasons: dict[int, WhyNot]


def read_clause(
    text: str,
    clause: Clause,
    quantities: list[Quantity],
    deadlines: tuple[tuple[int, int], ...],
    *,
    unit_before: str = "",
) -> Reading:
    """Find the promised numbers of a clause. `text` is masked; `quantities` are those no zone has excluded.

    `unit_before` is what the clause before has promised in: 建成3所小学，2所中学 goes on.
    """
    reasons: dict[int, WhyNot] = {}
    kept: list[Quantity] = []
    for position, quantity in enumerate(quantities):
        following = quantities[position + 1] if position + 1 < len(quantities) else None
        previous = quantities[position - 1] if position else None
        why = why_no_target(text, clause, quantity, previous, following)
        if why is None:
            kept.append(quantity)
        else:
            reasons.update((numeral.start, why) for numeral in quantity.numerals)
    mentions: list[Mention] = []
    for position, quantity in enumerate(kept):
        mention = _mention(text, clause, kept, position, deadlines)
        why = _why_not_promised(text, clause, mention, mentions, unit_before)
        if why is None:
            mentions.append(mention)
        else:
            reasons.update((numeral.start, why) for numeral in quantity.numerals)
    return Reading(tuple(mentions), reasons)


def why_no_target(
    text: str, clause: Clause, quantity: Quantity, previous: Quantity | None, following: Quantity | None
) -> WhyNot | None:
    """Why a quantity is a class boundary, a base or a state of today, by its place between the others; None if it may
    be a target."""
    before = text[max(clause.start, quantity.start - 30) : quantity.start]
    tail = _tail(text, quantity, clause.end)
    after = text[tail : clause.end]
    if quantity.kind is UnitKind.TECHNICAL or (quantity.kind is UnitKind.GRADE and _NO_GRADE.match(after)):
        return WhyNot.QUALIFIER
    if _EXISTING.search(before):
        return WhyNot.OTHER
    if _BASE.search(before) and following and _TO.fullmatch(text[quantity.end : following.start]):
        return WhyNot.PAST
    if quantity.kind is UnitKind.TIME and not _TIME_CUES.search(text, clause.start, clause.end):
        return WhyNot.QUALIFIER
    return _why_boundary(text, quantity, before, tail, after, following)


def _why_boundary(
    text: str, quantity: Quantity, before: str, tail: int, after: str, following: Quantity | None
) -> WhyNot | None:
    """The class boundaries: 总投资50亿元以上产业项目10个, 产值超亿元的企业, 20户以上自然村."""
    if not _NOUN_FOLLOWS.match(after):
        return None
    has_suffix, described = tail > quantity.end, bool(_DESCRIBES.match(after))
    between = text[tail : following.start] if following else ""
    attached = following is not None and not any(mark in between for mark in "、，,;；(（") and bool(between.strip())
    if attached and quantity.kind is UnitKind.COUNT and _VALUE_OF_THEM.search(between) and not has_suffix:
        return WhyNot.OTHER
    if quantity.kind is UnitKind.PERCENT:
        is_first = not before.strip("，,。；;、：: 　\n") or before[-1:] in "，,。；;、：:\n"
        return WhyNot.QUALIFIER if described and not has_suffix and not is_first and not _AIM.match(after) else None
    if quantity.kind is UnitKind.TIME and _SETTLED.match(after):
        return None
    if quantity.kind in (UnitKind.MONEY, UnitKind.SIZE, UnitKind.TIME):
        if quantity.kind is UnitKind.MONEY and _SPENT_ON.match(after):
            return None
        if _MONEY_NOUN.match(after) and not has_suffix:
            return None
        if has_suffix or (described and _CLASS_BEFORE.search(before)):
            return WhyNot.QUALIFIER
        if (
            (_OVER.search(before) or described)
            and quantity.kind is UnitKind.MONEY
            and not re.match(r"大关|台阶", after)
        ):
            return WhyNot.QUALIFIER
        if _CLASS_BEFORE.search(before) and attached and not _HELD.search(between):
            return WhyNot.QUALIFIER
        return None
    if quantity.kind is UnitKind.COUNT and has_suffix and described:
        return None if VERB_AT_END.search(before) and not attached else WhyNot.QUALIFIER
    if attached and has_suffix and quantity.kind is UnitKind.COUNT and following and following.kind is UnitKind.COUNT:
        return WhyNot.QUALIFIER if not _HELD.search(between) and not any(m in between for m in SEPARATORS) else None
    return None


def _tail(text: str, quantity: Quantity, end: int) -> int:
    match = _SUFFIX_AT.match(text, quantity.end, end)
    return match.end() if match else quantity.end


def _mention(
    text: str, clause: Clause, kept: list[Quantity], position: int, deadlines: tuple[tuple[int, int], ...]
) -> Mention:
    quantity = kept[position]
    left = clause.start if position == 0 else _boundary(text, kept[position - 1], quantity, clause)
    right = clause.end if position + 1 == len(kept) else _boundary(text, quantity, kept[position + 1], clause)
    tail = _tail(text, quantity, clause.end)
    right = next((start - 1 for start, _ in deadlines if tail < start <= right and text[start - 1] in "、和及"), right)
    right = tail if text[tail : tail + 1] in SEPARATORS else max(tail, _trim(text, tail, right))
    predicate = predicate_before(text, left, quantity.start)
    phrase = read_phrase(text, left, predicate.start, deadlines, thing_follows=right > tail)
    suffix = text[quantity.end : tail]
    if predicate.comparator is None and not predicate.is_change and _AT_LEAST.search(text, left, quantity.start):
        predicate = replace(predicate, comparator=Comparator.AT_LEAST)
    if position and phrase.is_bare and predicate.comparator is None and not suffix:
        predicate = _shared_with(text, clause, kept, position, predicate)
    is_rank = quantity.unit in ("位", "名", "强") and text[quantity.start - 1 : quantity.start] in ("前", "第")
    words = text[left : quantity.start]
    in_brackets = any(words.rfind(mark) > words.rfind(end) for mark, end in ("()", "（）"))
    return Mention(quantity, left, tail, right, suffix, predicate, phrase, is_rank, in_brackets)


def _shared_with(text: str, clause: Clause, kept: list[Quantity], position: int, own: Predicate) -> Predicate:
    """The comparator of the number before, for one that follows at once in the same unit: 至少4项…、8项…."""
    first = kept[position - 1]
    if first.unit != kept[position].unit:
        return own
    given = predicate_before(text, clause.start, first.start)
    return replace(own, comparator=given.comparator) if given.comparator is Comparator.AT_LEAST else own


def _boundary(text: str, first: Quantity, second: Quantity, clause: Clause) -> int:
    """Where the words of one number end and those of the next begin."""
    tail = _tail(text, first, clause.end)
    for position in range(tail, second.start):
        if text[position] in "、（(）)" or text.startswith(("以及", "其中"), position):
            return position
    for position in range(tail, second.start):
        if text[position] in "和及与并或" and text[position - 1 : position] not in ("共", "参"):
            return position
    return tail


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in "、和及与（()） 　\n":
        end -= 1
    return end


def _why_not_promised(
    text: str, clause: Clause, mention: Mention, earlier: list[Mention], unit_before: str
) -> WhyNot | None:
    """Why a number that could be a target is not promised: no result follows from the verb that governs it."""
    phrase, quantity = mention.phrase, mention.quantity
    after = text[mention.tail : mention.right]
    has_value = bool(mention.predicate.comparator) or mention.predicate.is_change
    closing = text[mention.tail : clause.end].rstrip()
    ends = (after, closing) if "等" in closing or "全部" in closing else (after,)
    done = bool(_GAINS.search(after)) or any(
        _ENDS_DONE.search(words) and not _PLAIN_PROCESS_TAIL.search(words) for words in ends
    )
    if _EXISTS.search(text, mention.left, quantity.start) and not phrase.verb:
        return WhyNot.OTHER
    goes_on = bool(earlier) or quantity.unit == unit_before
    is_money = quantity.kind is UnitKind.MONEY and _MONEY_NOUN.match(after)
    if phrase.is_process and mention.is_count_first and not (done or has_value or is_money):
        return WhyNot.QUALIFIER if mention.suffix else WhyNot.OTHER
    if phrase.is_context and not has_value and mention.suffix and not mention.is_count_first:
        return None
    is_done_to = mention.is_count_first and text[phrase.start : phrase.start + 1] == "对" and bool(_GAINS.search(after))
    if (
        phrase.is_context
        and not has_value
        and not is_done_to
        and not _DOES_LATER.search(text, mention.left, quantity.start)
    ):
        return WhyNot.OTHER
    is_loose = mention.predicate.comparator is Comparator.EXACTLY and not mention.suffix
    if quantity.kind is UnitKind.TIME and is_loose and not mention.predicate.is_change:
        return WhyNot.OTHER
    if quantity.kind is UnitKind.GRADE and not has_value and not mention.suffix:
        return WhyNot.QUALIFIER
    if has_value or mention.suffix or quantity.kind is UnitKind.PERCENT:
        return None
    if mention.is_count_first and not done and not phrase.verb and not (phrase.is_bare and goes_on):
        return None if earlier and not phrase.is_process else WhyNot.OTHER
    return None
