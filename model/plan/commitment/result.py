"""Clauses without a number: milestones (a result that is there or not) and duties (work without an end)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.plan.commitment.naming import shorten, strip_opening, tidy
from model.plan.commitment.words import ADVERBS, PROCESSES, RESULT_ENDS, one_of

_OPENS = re.compile(
    r"(?:编制实施|编制印发|编制完成|编制|制定实施|制定出台|制定|制订|出台实施|出台|印发实施|印发|设立|组建|成立|"
    r"筹建|建立|建成|建好|创成|启动实施|启动建设|启动|开工建设|"
    r"开工|竣工|基本建成|完成|办好|举办|召开|承办|发布|申报|开展|形成|规划建设|基本消除|全面消除|消除|全部完成|"
    r"基本完成|基本实现|实现|创建成为|争创|通过|揭牌|挂牌|推出|新建|搭建|获批|取得)"
)
_ENDS = re.compile(
    rf"(?:{one_of(RESULT_ENDS)}|基本完工|主体封顶|主体完工|全部复工|全面建成|主体建设|实现蓄水|全线贯通|"
    rf"达到通水条件|编制报批|双提升|双下降|□+)$"
)
_WHOLE_ENDS = re.compile(rf"(?:{one_of(RESULT_ENDS)}|基本完工|主体封顶|全部复工|编制报批)$")
_RANKING = re.compile(
    r"(?:排名|位次|位居|位列|跻身|进位|保持在?|走在|进入).{0,10}(?:前列|前茅|第[一二三\d]|进位|"
    r"前[一二三四五六七八九十\d]+)|实现进位|争先进位"
)
_OPEN_ENDED = re.compile(
    r"^(?:开展|形成|建立|实现|取得|完成|通过|制定|新建|推出|搭建)(?:.{0,2}$|.*(?:机制|格局|体系|合力|氛围|发展|"
    r"突破|转变|提升|优势|活力|改进|招商|力度|环境|意识|作用|基础|水平|成效|统一|共享|良性循环|工作|行动|整治|"
    r"活动|制度)$)"
)
_STRONG_OPENING = re.compile(r"^(?:建立|完成|制定|出台|编制|印发|启动|组建|成立|设立|建成|办好|举办)")
_PROCESS_OPENING = re.compile(rf"^(?:{one_of(PROCESSES)}|积极|大力|继续开展|深入开展|扎实开展|持续开展)")
_ADVERB_OPENING = re.compile(rf"^(?:{one_of(ADVERBS)}|力争|争取|确保|努力|探索|要)+")
_DROPPED = re.compile(
    r"^(?:同时|此外|并|要|将|我们要|我们将|必须|在.{2,14}(?:基础上|中|下)|以.{2,30}(?:为|契机|抓手|目标|重点|"
    r"主线|导向|引领))"
)


@dataclass(frozen=True, slots=True)
class Result:
    """A clause read as a milestone: its name, and whether its words leave room for a doubt."""

    name: str
    sure: bool


def read_result(clause: str) -> Result | None:
    """The milestone that a clause without a number states, or None where it states work without an end."""
    words = tidy(clause)
    core = _ADVERB_OPENING.sub("", words)
    if len(core) < 4:
        return None
    if _RANKING.search(core):
        return Result(shorten(strip_opening(core)), sure=True)
    if _WHOLE_ENDS.search(core) and not re.match(one_of(PROCESSES), core):
        return Result(shorten(_without_realise(core)), sure=True)
    if _OPENS.match(core) and not _PROCESS_OPENING.match(words):
        if _OPEN_ENDED.match(core) and not core.endswith(("全覆盖", "清零")):
            return None
        return Result(shorten(core), sure=bool(_STRONG_OPENING.match(core)))
    return None


def _without_realise(words: str) -> str:
    """ "实现镇街巡察全覆盖" names the state, not its coming about."""
    return words.removeprefix("实现") if words.endswith(("全覆盖", "清零")) else words


def name_duty(clause: str) -> str:
    """A duty in a few words: the clause without its opening."""
    words = tidy(clause)
    shorter = _DROPPED.sub("", words).strip("、，, ")
    return shorten(strip_opening(shorter if len(shorter) >= 4 else words))


def is_duty(clause: str) -> bool:
    """Whether a clause without a number says anything that an office could report about."""
    words = tidy(clause)
    return len(words) >= 4 and bool(re.search(r"[一-龥]{3}", words))
