"""Numbers that could be targets, but of whose things no result is promised: the words that govern them tell."""

from __future__ import annotations

import re

from model.plan.commitment.clause import Clause, line_bounds
from model.plan.commitment.mention import Mention
from model.plan.commitment.qualifier import MONEY_NOUN
from model.plan.commitment.words import ADVERBS, AGAIN, RESULT_ENDS, RESULTS, SEPARATORS, one_of
from model.plan.ledger import WhyNot
from model.plan.node import Comparator
from model.plan.unit_of_measure import UnitKind

_EXISTS = re.compile(r"现有|已有|共有|原有|现存|尚有|占地(?:面积|总面积)?(?:约|近|达|为)?$")
_NAMED_NEXT = re.compile(r"\s*[，,]\s*(?:即|分别[是为])")
_AIMS = re.compile(r"围绕|聚焦|针对|涉及|面对|适应|瞄准|紧盯|紧扣|对标|对照")
_FOR_EACH = re.compile(
    rf"{AGAIN}|每(?:[名个家所支户位座]|[村镇乡县区校企人])|各(?:自|至少|组织|开展|举办|召开)|"
    r"各(?:新?建|培育|打造|创建|引进|完成|办|设|配备?|有)[^，,、\d]{0,8}?$|各[^，,、\d]{0,8}?有$"
)
# A clause that begins with a word and a count says by its first word what is done (走访120家企业): the words of doing
# are too many to list, those that name a place, a part or a state are few.
_MAY_BE_A_VERB = re.compile(
    r"(?!全[市省区县镇乡村州国校院]|我[市省区县镇乡村州国校院]|[本该各这那此]|以上|以下|上述|下列|其[余他它中]|周边|沿线|包[括含]|涉及|"
    r"分[为成布]|共有|[拥现已原存尚还仍均都]有|属于|位于|作为|列为|等|重点|主要|首批|部分|相关|有关|一|目前|现在|同比|比|较|占|达|为|是|"
    r"如|即|约(?!谈)|近|超|仅|连续|累计|平均|人均|户均|至今|之[前后]|过去|去年|上年|前|后|约占|相当)"
    r"(?:[一-龥]{2}、)?(?:[一-龥]{2}|[一-龥]{4})(?<![市区县镇乡村省州国院校局委部会组队站所厂场司园城道路河山湖级类型性式里内外中上下后等的])"
)
_SUMS_UP = re.compile(r"\s*(?:具体|主要|分别)?(?:包括|包含|如下|是|为)\s*")
"""What a count says of a list behind a colon: 新增14项包括：."""
_GAINS = re.compile(
    r"(?:提供|发放|安装|配备|落实|办理|解决|获得|获评|获批|申报|申创|创建|争创|创成|进入|跻身|入选|列入|纳入|通过|成为|完成|实现|开展|实施|进行|参加|赴|接受|免费[^的]|逐[一个户]).{2,20}$"
)
_BROUGHT_TO = re.compile(r"(?:改善|提升|建成|建立|组建|设立|签订|签约|达成|引进|上线|接入).{2,20}$")
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
_DONE_INSIDE = re.compile(r"[一-龥]{2,14}?(?:完成|建成|建立|设立|设置|建设|新建|实现|推广|布设|安装|配备)[一-龥]")
_DONE_IN_SHARES = re.compile(r"的[^，,。；;]{1,40}?(?:完成|建成|建立|建设|实现|推广|推进|推行|实施|开展)[一-龥]{2}")
_LONGEST_OF_LIST = 40
_STOPPED = re.compile(r"[。；;，,：:！？!?（(]")
_NAMES_PROJECTS = re.compile(
    r"等[^，,。；;\d]{0,8}(?:项目|工程)(?:群|集群)?(?:的?(?:建设|实施|前期|前期工作|落地|进度))*\s*$"
)
_POWERS = frozenset(("千瓦", "兆瓦", "吉瓦", "千瓦时", "兆瓦时", "吨"))
_PLAIN_PROCESS_TAIL = re.compile(
    r"(?:(?<!开工)(?<!动工)建设|工作|改革|工程|前期|前期工作|任务|发展|整治|做大做强|等)\s*$"
)


def why_not_promised(
    text: str, clause: Clause, mention: Mention, earlier: list[Mention], unit_before: str
) -> WhyNot | None:
    """Why a number that could be a target is not promised: no result follows from the words that govern it."""
    phrase, quantity = mention.phrase, mention.quantity
    after = text[mention.tail : mention.right]
    has_value = bool(mention.predicate.comparator) or mention.predicate.is_change
    is_listed = _is_dealt_with(text, clause, mention) or _is_done_in_each(text, clause, mention)
    done = is_listed or _is_done(text, clause, mention)
    if _EXISTS.search(text, mention.left, quantity.start) and not phrase.verb:
        return WhyNot.OTHER
    if _NAMED_NEXT.match(text, mention.tail) and text[quantity.start - 1 : quantity.start] == "共":
        return WhyNot.OTHER
    is_money = quantity.kind is UnitKind.MONEY and MONEY_NOUN.match(after)
    if phrase.is_process and mention.is_count_first and not (done or has_value or is_money):
        return WhyNot.QUALIFIER if mention.suffix else WhyNot.OTHER
    if _is_of_a_named_project(text, clause, mention, goes_on=bool(earlier)) and not has_value:
        return WhyNot.QUALIFIER
    if phrase.is_context and not (has_value or is_listed or _is_promised_in_context(text, mention)):
        return WhyNot.OTHER
    if not mention.suffix and (why := _why_loose(mention)):
        return why
    if has_value or mention.suffix or quantity.kind is UnitKind.PERCENT:
        return None
    if clause.ends_with in (":", "：") and _SUMS_UP.fullmatch(text, mention.tail, clause.end):
        return WhyNot.OTHER
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
    if _COMES_TO_ALL.match(after) or after.endswith("受益"):
        return True
    is_shared = "等" in closing or "全部" in closing or mention.phrase.noun.endswith("等")
    ends = (after, closing) if is_shared else (after,)
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
    if mention.quantity.start - begins > _LONGEST_OF_LIST or text[begins : mention.quantity.start].strip(" 　\t*※·-—"):
        return False
    line = text[begins:ends].rstrip()
    return len(line) <= _LONGEST_OF_LIST and not _STOPPED.search(line)


def _is_of_a_named_project(text: str, clause: Clause, mention: Mention, *, goes_on: bool) -> bool:
    """Whether a size is part of what a project is called: 推动甲公司60万吨肥料、乙公司8万吨薄膜等项目建设,
    开工南河720兆瓦电站等项目. One that begins its part of a list and `goes_on` is as good as those before it:
    实施3公里道路、5万亩节水灌溉等项目.
    """
    if goes_on and mention.phrase.is_bare:
        return False
    is_size = mention.quantity.kind is UnitKind.SIZE and mention.is_count_first and not mention.suffix
    is_plant = mention.quantity.unit in _POWERS and bool(mention.phrase.noun)
    return (
        is_size
        and (is_plant or not mention.phrase.verb)
        and _NAMES_PROJECTS.search(text, mention.tail, clause.end) is not None
    )


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
    after = text[mention.tail : mention.right]
    is_worked_on = _IS_WORKED_ON.match(text, mention.tail) or _WORKED_ON.search(after)
    if text.startswith("对", mention.phrase.start) and is_worked_on:
        return True
    if mention.suffix and (not mention.is_count_first or mention.quantity.kind is UnitKind.TIME):
        return True
    serves = text.startswith(("为", "向", "给"), mention.phrase.start)
    if _GAINS.search(after) if mention.is_count_first else serves:
        return serves or text.startswith("对", mention.phrase.start)
    if _AT_A_PLACE.match(text, mention.phrase.start):
        return True
    describes = "的" in after or _AIMS.match(text, mention.phrase.start)
    if mention.is_count_first and mention.phrase.verb and not describes:
        return True
    return _DOES_LATER.search(text, mention.left, mention.quantity.start) is not None


def _is_done_in_each(text: str, clause: Clause, mention: Mention) -> bool:
    """Whether a result comes to all that are counted: 在8家企业完成系统改造, 在12个村建成食堂, 在30%以上的园区实施
    循环化改造.
    """
    inside = mention.is_count_first and text.startswith("在", mention.phrase.start) and not mention.phrase.verb
    if inside and mention.quantity.kind is UnitKind.PERCENT and _DONE_IN_SHARES.match(text, mention.tail, clause.end):
        return True
    return inside and _DONE_INSIDE.match(text, mention.tail, mention.right) is not None


def _why_loose(mention: Mention) -> WhyNot | None:
    """Why a time that simply is (一般为6个月) and a water grade that nothing holds are no targets."""
    predicate, kind = mention.predicate, mention.quantity.kind
    if kind is UnitKind.TIME and predicate.comparator is Comparator.EXACTLY and not predicate.is_change:
        return WhyNot.OTHER
    if kind is UnitKind.GRADE and predicate.comparator is None and not predicate.is_change:
        return WhyNot.QUALIFIER
    return None
