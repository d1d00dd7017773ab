"""The promises in one clause: each number with the words that belong to it, and the numbers that are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from model.plan.commitment.boundary import why_no_target
from model.plan.commitment.clause import Clause, line_bounds
from model.plan.commitment.comparator import Predicate, predicate_before
from model.plan.commitment.phrase import Phrase, read_phrase
from model.plan.commitment.qualifier import MONEY_NOUN
from model.plan.commitment.surroundings import end_with_suffix
from model.plan.commitment.words import ADVERBS, AGAIN, RESULT_ENDS, RESULTS, SEPARATORS, one_of
from model.plan.ledger import WhyNot
from model.plan.node import Comparator
from model.plan.quantity import Quantity
from model.plan.unit_of_measure import UnitKind

_EXISTS = re.compile(r"现有|已有|共有|原有|现存|尚有")
_AT_LEAST = re.compile(r"(?:至少|最少|不少于|不低于)[^\d]{0,60}$")
_AIMS = re.compile(r"围绕|聚焦|针对|涉及|面对|适应|瞄准|紧盯|紧扣|对标|对照")
_FOR_EACH = re.compile(
    rf"{AGAIN}|每(?:[名个家所支户位座]|[村镇乡县区校企人])|各(?:自|至少|组织|开展|举办|召开)|"
    r"各[^，,、\d]{0,8}?有$"
)
# A clause that begins with a word and a count says by its first word what is done (走访120家企业): the words of doing
# are too many to list, those that name a place, a part or a state are few.
_MAY_BE_A_VERB = re.compile(
    r"(?!全[市省区县镇乡村州国校院]|我[市省区县镇乡村州国校院]|[本该各这那此]|以上|以下|上述|下列|其[余他它中]|周边|沿线|包[括含]|涉及|"
    r"分[为成布]|共有|[拥现已原存尚还仍均都]有|属于|位于|作为|列为|等|重点|主要|首批|部分|相关|有关|一|目前|现在|同比|比|较|占|达|为|是|"
    r"如|即|约(?!谈)|近|超|仅|连续|累计|平均|人均|户均|至今|之[前后]|过去|去年|上年|前|后|约占|相当)"
    r"(?:[一-龥]{2}、)?(?:[一-龥]{2}|[一-龥]{4})(?<![市区县镇乡村省州国院校局委部会组队站所厂场司园城道路河山湖级类型性式里内外中上下后等的])"
)
_RANKED = re.compile(r"(?:(?<![底末之以日月年])前|第)$")
_SHARED = (Comparator.AT_LEAST, Comparator.AT_MOST)
_NEAR = 64
_ASIDE = re.compile(r"\s*[（(][^（()）]{1,40}[)）]?")
_GAINS = re.compile(
    r"(?:提供|发放|安装|配备|落实|办理|解决|获得|获评|获批|申报|申创|创建|争创|创成|进入|跻身|入选|列入|纳入|通过|成为|完成|实现|开展|实施|进行|参加|赴|接受|逐[一个户]).{2,20}$"
)
_BROUGHT_TO = re.compile(r"(?:建成|建立|组建|设立|签订|签约|达成|引进|上线|接入).{2,20}$")
_MOVES = re.compile(r"(?:推动|促使|带动)$")
_DEALT_WITH = re.compile(r"(?:进行|实施|开展)[^，,、\d]{2,16}$")
_PACE = re.compile(r"(?:速度|进度|步伐|节奏)\s*$")
_IS_WORKED_ON = re.compile(r"[^，,、\d]{0,20}(?:进行|实施|开展)[^，,、\d]{2,12}")
_ENDS_DONE = re.compile(
    rf"(?:{one_of(RESULT_ENDS)}|交付使用|(?:开工|动工)建设|改扩建|扩建|新建|改建|重建|迁建|除险加固|提档升级|换装|安装|(?:基本|全部|全面)[一-龥]{{2}})\s*$"
)
_COMES_TO_ALL = re.compile(r"(?:全部|一律)(?!的)[^，,]{2,}|[^，,]{0,8}应[一-龥]尽[一-龥]\s*$")
_WORKED_ON = re.compile(
    r"(?:加装|更换|改造|整治|治理|维修|修缮|整修|修复|大修|中修|大中修|设备更新|设施更新|清淤|疏浚|拆除|亮化|硬化|迁改|募集|筹集|发行|到账|到位)\s*$"
)
_DOES_LATER = re.compile(
    rf"(?:{one_of(RESULT_ENDS)}|新增|新建|新[（(][^（()）]{{1,6}}[)）]建|引进|培育|推介|完成|开展|实现|建设|打造|发放|投入|安排|"
    r"增设|增加|增开|设立|设置|配备|安装|布设|种植|举办|创建|开通|开设|造林|植树|栽植).{0,14}$"
)
_AT_A_PLACE = re.compile(
    rf"在[^，,、]{{0,12}}?(?:[村镇乡县市区州旗屯街]|街道|社区|园区|学校|医院|企业|单位|公司|商圈|楼宇)(?:{one_of(ADVERBS)})*(?:{one_of(RESULTS)})"
)
_DONE_INSIDE = re.compile(r"[一-龥]{2,14}?(?:完成|建成|建立|设立|实现|推广|布设|安装|配备)[一-龥]")
_LONGEST_OF_LIST = 40
_STOPPED = re.compile(r"[。；;，,：:！？!?（(]")
_NAMES_PROJECTS = re.compile(
    r"等[^，,。；;\d]{0,8}(?:项目|工程)(?:群|集群)?(?:的?(?:建设|实施|前期|前期工作|落地|进度))*\s*$"
)
_PLAIN_PROCESS_TAIL = re.compile(
    r"(?:(?<!开工)(?<!动工)建设|工作|改革|工程|前期|前期工作|任务|发展|整治|做大做强|等)\s*$"
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
        why = why_no_target(text, clause, quantity, following)
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


def _mention(
    text: str, clause: Clause, kept: list[Quantity], position: int, deadlines: tuple[tuple[int, int], ...]
) -> Mention:
    quantity = kept[position]
    left = clause.start if position == 0 else _boundary(text, kept[position - 1], quantity, clause)
    right = clause.end if position + 1 == len(kept) else _boundary(text, quantity, kept[position + 1], clause)
    tail = end_with_suffix(text, quantity, clause.end)
    right = next((start - 1 for start, _ in deadlines if tail < start <= right and text[start - 1] in "、和及"), right)
    right = (
        tail
        if text[tail : tail + 1] in SEPARATORS or _ends_in_aside(text, tail, right)
        else max(tail, _trim(text, tail, right))
    )
    predicate = predicate_before(text, left, quantity.start)
    phrase = read_phrase(text, left, predicate.start, deadlines, thing_follows=right > tail)
    suffix = text[quantity.end : tail]
    near = max(left, quantity.start - _NEAR)
    if predicate.comparator is None and not predicate.is_change and _AT_LEAST.search(text, near, quantity.start):
        predicate = replace(predicate, comparator=Comparator.AT_LEAST)
    if position and phrase.is_bare and predicate.comparator is None and not suffix:
        predicate = _shared_with(text, clause, kept, position, predicate)
    is_rank = quantity.unit in ("位", "名", "强") and bool(_RANKED.search(text, left, quantity.start))
    words = text[left : quantity.start]
    in_brackets = any(words.rfind(mark) > words.rfind(end) for mark, end in ("()", "（）"))
    return Mention(quantity, left, tail, right, suffix, predicate, phrase, is_rank, in_brackets)


def _ends_in_aside(text: str, tail: int, right: int) -> bool:
    """Whether nothing but an aside in brackets follows a number: 600人（各2分）, 18个（含结转2个）."""
    aside = _ASIDE.match(text, tail)
    return aside is not None and (aside.end() >= right or text[aside.end()] in "、和及与,，")


def _shared_with(text: str, clause: Clause, kept: list[Quantity], position: int, own: Predicate) -> Predicate:
    """The comparator of the number before, for one that follows in its unit or at once: 至少4项…、8项…, 8大类26项."""
    first = kept[position - 1]
    if first.unit != kept[position].unit and first.end != kept[position].start:
        return own
    given = predicate_before(text, clause.start, first.start)
    return replace(own, comparator=given.comparator) if given.comparator in _SHARED else own


def _boundary(text: str, first: Quantity, second: Quantity, clause: Clause) -> int:
    """Where the words of one number end and those of the next begin."""
    tail = end_with_suffix(text, first, clause.end)
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
    """Why a number that could be a target is not promised: no result follows from the words that govern it."""
    phrase, quantity = mention.phrase, mention.quantity
    after = text[mention.tail : mention.right]
    has_value = bool(mention.predicate.comparator) or mention.predicate.is_change
    is_listed = _is_dealt_with(text, clause, mention) or _is_done_in_each(text, mention)
    done = is_listed or _is_done(text, clause, mention)
    if _EXISTS.search(text, mention.left, quantity.start) and not phrase.verb:
        return WhyNot.OTHER
    is_money = quantity.kind is UnitKind.MONEY and MONEY_NOUN.match(after)
    if phrase.is_process and mention.is_count_first and not (done or has_value or is_money):
        return WhyNot.QUALIFIER if mention.suffix else WhyNot.OTHER
    if _is_of_a_named_project(text, clause, mention) and not has_value:
        return WhyNot.QUALIFIER
    if phrase.is_context and not (has_value or is_listed or _is_promised_in_context(text, mention)):
        return WhyNot.OTHER
    if not mention.suffix and (why := _why_loose(mention)):
        return why
    if has_value or mention.suffix or quantity.kind is UnitKind.PERCENT:
        return None
    if mention.is_count_first and _PACE.search(text, mention.tail, clause.end):
        return WhyNot.QUALIFIER
    if _FOR_EACH.search(text, mention.left, quantity.start):
        return None
    goes_on = bool(earlier) or quantity.unit == unit_before
    goes_on = goes_on or _is_line_of_a_list(text, clause, mention)
    is_named_before = phrase.is_bare or (phrase.noun.endswith("等") and not phrase.is_process)
    if mention.is_count_first and not done and not phrase.verb and not (is_named_before and goes_on):
        is_verb = _MAY_BE_A_VERB.fullmatch(phrase.noun) and not (phrase.is_process or phrase.is_context)
        return None if is_verb or (earlier and not phrase.is_process) else WhyNot.OTHER
    return None


def _is_done(text: str, clause: Clause, mention: Mention) -> bool:
    """Whether the words behind the number say that something comes of it: 10家企业上市, …等工程按时完工."""
    after, closing = text[mention.tail : mention.right], text[mention.tail : clause.end].rstrip()
    if _COMES_TO_ALL.match(after):
        return True
    ends = (after, closing) if "等" in closing or "全部" in closing else (after,)
    if _WORKED_ON.search(after) and not mention.phrase.is_process:
        return True
    is_moved = mention.phrase.is_process or _MOVES.search(text, clause.start, mention.quantity.start)
    if is_moved and _BROUGHT_TO.search(after):
        return True
    return bool(_GAINS.search(after)) or any(
        _ENDS_DONE.search(words) and not _PLAIN_PROCESS_TAIL.search(words) for words in ends
    )


def _is_line_of_a_list(text: str, clause: Clause, mention: Mention) -> bool:
    """Whether a count opens a line that ends without a stop, as in a list of things to be built: 3家社区食堂."""
    begins, ends = line_bounds(text, clause.start, clause.end)
    line = text[begins:ends].rstrip()
    opens = not text[begins : mention.quantity.start].strip(" 　\t*※·-—")
    return opens and len(line) <= _LONGEST_OF_LIST and not _STOPPED.search(line)


def _is_of_a_named_project(text: str, clause: Clause, mention: Mention) -> bool:
    """Whether a size is part of what a project is called: 推动甲公司60万吨肥料、乙公司8万吨薄膜等项目建设."""
    is_size = mention.quantity.kind is UnitKind.SIZE and mention.is_count_first and not mention.suffix
    return is_size and not mention.phrase.verb and _NAMES_PROJECTS.search(text, mention.tail, clause.end) is not None


def _is_dealt_with(text: str, clause: Clause, mention: Mention) -> bool:
    """Whether something is done to a list that the number is in: 对60条主干道、80个小区周边进行整治."""
    return (
        mention.is_count_first
        and text[mention.right : mention.right + 1] in SEPARATORS
        and text.startswith(("对", "为"), mention.phrase.start)
        and _DEALT_WITH.search(text, mention.right, clause.end) is not None
    )


def _is_promised_in_context(text: str, mention: Mention) -> bool:
    """Whether a number is promised although its clause begins with 为, 向, 对 or 在: 向民间推介项目300个,
    对村路3公里进行整修.
    """
    if text.startswith("对", mention.phrase.start) and _IS_WORKED_ON.match(text, mention.tail):
        return True
    if mention.suffix and (not mention.is_count_first or mention.quantity.kind is UnitKind.TIME):
        return True
    after = text[mention.tail : mention.right]
    serves = text.startswith(("为", "向", "给"), mention.phrase.start)
    if _GAINS.search(after) if mention.is_count_first else serves:
        return serves or text.startswith("对", mention.phrase.start)
    if _AT_A_PLACE.match(text, mention.phrase.start):
        return True
    describes = "的" in after or _AIMS.match(text, mention.phrase.start)
    if mention.is_count_first and mention.phrase.verb and not describes:
        return True
    return _DOES_LATER.search(text, mention.left, mention.quantity.start) is not None


def _is_done_in_each(text: str, mention: Mention) -> bool:
    """Whether a result comes to all that are counted: 在8家企业完成系统改造, 在12个村建成食堂."""
    inside = mention.is_count_first and text.startswith("在", mention.phrase.start) and not mention.phrase.verb
    return inside and _DONE_INSIDE.match(text, mention.tail, mention.right) is not None


def _why_loose(mention: Mention) -> WhyNot | None:
    """Why a time that simply is (一般为6个月) and a water grade that nothing holds are no targets."""
    predicate, kind = mention.predicate, mention.quantity.kind
    if kind is UnitKind.TIME and predicate.comparator is Comparator.EXACTLY and not predicate.is_change:
        return WhyNot.OTHER
    if kind is UnitKind.GRADE and predicate.comparator is None and not predicate.is_change:
        return WhyNot.QUALIFIER
    return None
