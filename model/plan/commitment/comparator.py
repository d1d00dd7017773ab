"""The words that hold a number against a value: 不少于, 突破, 控制在…以内, 增长…左右."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.plan.commitment.words import GROWTHS, REDUCTIONS, one_of
from model.plan.node import Comparator
from model.plan.quantity import Quantity

_TO = r"[到至]"
_PREDICATES: tuple[tuple[str, Comparator | None], ...] = (
    (
        rf"(?:压缩|压减|缩短|缩小|降低|下降|下调|调低|减少|精简|压降|降|减|缩|限制|控制|减至|回落|"
        rf"收窄){_TO}?(?:在)?(?<=[到至在])",
        Comparator.AT_MOST,
    ),
    (r"不(?:得|能|会)?(?:超过|超|高于|大于|多于|突破)|最多|至多|[≤≦]|<=", Comparator.AT_MOST),
    (r"不(?:得|应|能)?(?:少于|低于|小于|亚于|短于|下于)|至少|最少|最低|[≥≧]|>=", Comparator.AT_LEAST),
    (r"低于|少于|小于|短于|跌破|<", Comparator.LESS_THAN),
    (
        r">|突破|超过|超出|高于|大于|多于|高出|逾|跨越|跨上|跨过|迈上|迈过|越过|站上|冲刺|冲击|(?<![商赶高])超|"
        r"(?<![通经不渡度])过(?!去)",
        Comparator.MORE_THAN,
    ),
    (
        rf"(?:提高|提升|上调|调高|调增|增加|增长|扩大|上升|发展|增|升|恢复|延长|扩展|拓展|壮大|做大|扩容|攀升|累计){_TO}",
        Comparator.AT_LEAST,
    ),
    (r"(?<![通直到送抵发传表])达标?[到至]?|做到|累计达|总数达|合计达", Comparator.AT_LEAST),
    (r"(?:保持|稳定|维持|稳)(?:在)?", Comparator.EXACTLY),
    (r"大约|约为|(?<![节集预合条制签特公违邀履契盟守])约|接近|将近|(?<![附最就邻临亲远])近", Comparator.ABOUT),
    (r"(?<![行作成认])为|(?<![抢侵])占|占比|占到|是", Comparator.EXACTLY),
)
_GROWTH = one_of(GROWTHS)
_REDUCTION = one_of(REDUCTIONS)
_CHANGE = rf"(?P<growth>(?<!改造)(?<!提质)(?<!优化)(?<!巩固)(?:{_GROWTH}))|(?P<reduction>{_REDUCTION})"
_FILLER = (
    r"(?:分别|均|都|约|各|总体|全部|基本|力争|争取|要|应|须|再|实现|稳定|保持|均要|年均|同比|双双|合计|累计|总计|总量|平均|"
    r"疫情前的|(?:去年|上年)(?:同期)?的|每人每[年月]|每[人户亩]?每?[年月天日]|每[人户亩件]|20\d\d年(?:年?底|末)?的|"
    r"(?:全年|年度|年初)?(?:计划|目标|任务)(?:任务|目标|数|总数)?的)*"
)
_ENDS_WITH = tuple(
    (re.compile(rf"(?:{words})(?:了|约|近|全省|全国|各)?{_FILLER}\s*$"), comparator)
    for words, comparator in _PREDICATES
)
_ENDS_WITH_ANY = re.compile("|".join(pattern.pattern for pattern, _ in _ENDS_WITH))
_ENDS_WITH_CHANGE = re.compile(
    rf"(?:{_CHANGE})(?:了|率|速度|约|近|超过|超|不低于|不少于|高于|控制在|达到|达|保持在|稳定在|在)*(?:{_FILLER})\s*$"
)
_LOOK_BACK = 24
_MARGIN = re.compile(
    r"(?:[高低快慢多少]于|领先|超过|超出?)[^，,；;\d]*(?:全[国省市县州区]|平均|水平|增速)[^，,；;\d]*$"
)
_INCLUDED = re.compile(r"[（(]含[)）]$")


@dataclass(frozen=True, slots=True)
class Predicate:
    """What stands directly before a number: its comparator, whether it is a change, and where the words begin."""

    start: int
    comparator: Comparator | None = None
    is_growth: bool = False
    is_reduction: bool = False
    word: str = ""

    @property
    def is_change(self) -> bool:
        """Whether the number is a change against another value (增长, 下降)."""
        return self.is_growth or self.is_reduction


def predicate_before(text: str, start: int, end: int) -> Predicate:
    """The predicate that ends at `end`, looked for in `text[start:end]`; an empty one at `end` where there is none."""
    begin = max(start, end - _LOOK_BACK)
    window = text[begin:end]
    comparator, word_start = _comparator_before(window)
    change = _ENDS_WITH_CHANGE.search(window[:word_start] if comparator else window)
    if change is None:
        return Predicate(begin + word_start, comparator, word=window[word_start:])
    return Predicate(
        begin + change.start(),
        comparator,
        is_growth=change["growth"] is not None,
        is_reduction=change["reduction"] is not None,
        word=window[change.start() :],
    )


def is_margin(text: str, start: int, quantity: Quantity) -> bool:
    """Whether points tell how far a rate is from that of others: 增速高于全国平均1.5个百分点."""
    return quantity.unit == "个百分点" and _MARGIN.search(text, start, quantity.start) is not None


def _comparator_before(window: str) -> tuple[Comparator | None, int]:
    if _ENDS_WITH_ANY.search(window) is None:
        return None, len(window)
    for pattern, comparator in _ENDS_WITH:
        match = pattern.search(window)
        if match:
            return comparator, match.start()
    return None, len(window)


def judge_comparator(before: Comparator | None, suffix: str, *, vague: bool) -> Comparator:
    """The comparator of a number between the words before it and the suffix behind it (以上, 以内, 左右)."""
    suffix = _INCLUDED.sub("", suffix.strip())
    if suffix in ("左右", "上下"):
        return Comparator.ABOUT
    if suffix.endswith(("以上", "之上")):
        return Comparator.MORE_THAN if before is Comparator.MORE_THAN else Comparator.AT_LEAST
    if suffix.endswith(("以下", "以内", "之内", "之下", "内")):
        return Comparator.LESS_THAN if before is Comparator.LESS_THAN else Comparator.AT_MOST
    if before is not None:
        return before
    return Comparator.ABOUT if vague else Comparator.EXACTLY
