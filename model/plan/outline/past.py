"""Which part of a document looks back: its numbers are achievements, not promises."""

from __future__ import annotations

import re

from model.plan.characters import plain
from model.plan.deadline import FIVE_YEAR_ENDS
from model.plan.outline.year import YEAR, PlanYear, year_number

_BACK = re.compile(
    r"回顾|工作总结|^总结|发展成就|取得的?成[就绩]|主要成[就绩效]|工作成效|过去[一二三四五几]?年|(?:完成|执行|进展|工作|运行|开展|推进|落实)的?(?:基本|总体)?情况|"
    r"(?:上半年|季度|月|以来)[^，。]*(?:情况|特点|态势|成效|进展)$|"
    r"发展(?:基础|现状|环境|形势|条件|成[效绩就])(?:$|和|与|及|、)|(?:规划|编制|发展)背景$|(?:主要|实施|建设|阶段性|基本|初步)成[效绩就]$|面临的?(?:形势|机遇|挑战|问题)|形势(?:分析|与挑战)|现实基础|机遇[与和及]挑战|"
    r"存在的?(?:主要)?问题|成效(?:显著|明显|突出)$|创(?:历史)?新高$|(?:工作|经验|主要|特色)亮点$"
)
_REVIEW = re.compile(r"回顾|总结|(?:完成|执行|进展|落实)情况")
_IMPROVES = re.compile(r"打造|培育|形成|凝练|夯实|打牢|筑牢|筑强|巩固|优化|改善|营造|厚植|创造|强化|提升|增强|完善")
_FORWARD = re.compile(r"目标|任务|安排|打算|部署|要求|举措|展望|下一步|今后|规划|思路|计划(?!执行|完成)")
_YEARS = re.compile(rf"{YEAR}年")
_PARAGRAPH = re.compile(
    r"^(?:各位代表[！，,：:!]*)?(?:过去(?:的)?[一二三四五几]?年|这?[一二三四五]年来?[，,]|[一二三四五]年来|回顾|刚刚过去|"
    r"(?:在)?(?:充分)?(?:肯定|看到|总结)成绩|成绩(?:的)?(?:取得|来之不易)|同时[，,]?我们(?:也|更|还)?(?:清醒|深知)|"
    r"截至|(?:主要|目前)?(?:工作)?(?:进展|完成|开展|落实)情况[：:])"
)
_PARAGRAPH_PERIOD = re.compile(r"^[“\"](十[一二三四五]?五)[”\"](?:时期|期间|以来)?[，,](?:我|全)")
_WILL = re.compile(r"将(?!军|来)|力争|确保|争取|计划")
_DONE = re.compile(r"(?:(?:取得|做|开展|完成)了|主要成[效绩就])[^。；，]{0,20}$")
_REPORTS_AS_FOLLOWS = re.compile(
    r"情况(?:总结|汇报|报告|通报)?如下[：:。]?$|(?:工作|成绩|成就)[^，。；]{0,8}(?:回顾|总结)[:：]$"
)
_ORDERS_AS_FOLLOWS = re.compile(
    r"(?:通知|意见|方案|任务|目标|事项|安排|要求|计划|措施|分工|下达|分解)[^，,。；;]{0,8}如下[:：]$"
)
_TO_COME = re.compile(r"(?:今年|本年)(?!以来|上半年|前)|下半年|下一步|接下来|新的一年|明年")
_SUMMARY = re.compile(
    r"总结|(?:完成|执行|进展|工作|运行|开展|推进|落实|实施)的?(?:基本|总体)?情况|情况的?(?:报告|汇报|通报)$"
)
_NAMED_PAPER = re.compile(r"《[^》]*》")
_COMES_TO_PLANS = re.compile(
    r"(?:^|[。；;])[\s　]*(?:下半年|下一步|下步|接下来|明年|新的一年|今后|"
    r"(?:今|20\d\d)年，?(?:我[们市县区镇乡]?)?[将要拟])|力争|需完成|确保(?:全年|完成)"
)
_PLANS_AT_END = re.compile(r"(?:打算|计划|安排|思路|部署|建议)$")
_OPENING = 60
_PARAGRAPH_YEAR = re.compile(r"^(?:各位代表[！，,：:!]*)?(?:在)?((?:19|20)\d\d)年")


def looks_back(title: str, year: int) -> bool | None:
    """Whether a chapter of this title reports what has been done; None where it does both."""
    found = _BACK.search(title)
    back = found is not None and not _IMPROVES.search(title[: found.start()])
    years = [year_number(found) for found in _YEARS.findall(title)]
    earlier = bool(years) and max(years) < year
    parts = [part for part in re.split(r"和|与|及|、|，", title) if part]
    ahead = bool(parts) and _FORWARD.search(parts[-1]) is not None and _BACK.search(parts[-1]) is None
    if back and ahead and len(parts) > 1:
        return None
    if back:
        return not years or earlier or _REVIEW.search(title) is not None
    return earlier and not ahead


def is_summary(title: str) -> bool:
    """Whether a paper of this title tells of what has been done, and not of plans too: 某局上半年工作总结."""
    title = _NAMED_PAPER.sub("", title)
    return _SUMMARY.search(title) is not None and _FORWARD.search(title) is None


def comes_to_plans(words: str) -> bool:
    """Whether a paragraph of a summary comes, in one of its sentences, to what is still to be done."""
    return _COMES_TO_PLANS.search(plain(words)) is not None


def promises(title: str) -> bool:
    """Whether a heading inside a review is nevertheless about what is to come ("主要目标")."""
    return _FORWARD.search(title) is not None and _BACK.search(title) is None and not _YEARS.search(title)


def announces_review(words: str, year: PlanYear) -> bool:
    """Whether a paragraph ends by announcing what has been done: 2022年，…。主要成效有：, 现将有关情况报告如下。"""
    words = plain(words).rstrip()
    if _REPORTS_AS_FOLLOWS.search(words):
        return True
    is_open = words.endswith((":", "：")) and _ORDERS_AS_FOLLOWS.search(words) is None
    return is_open and (paragraph_looks_back(words, year) or _DONE.search(words[:-1]) is not None)


def heads_plans(title: str, year: PlanYear) -> bool:
    """Whether a heading after an announced review comes to what is still to be done: 2023年工作, 三、工作打算."""
    return turns_to_plan(title, year) or _PLANS_AT_END.search(plain(title)) is not None


def turns_to_plan(words: str, year: PlanYear) -> bool:
    """Whether a paragraph or a heading comes to what is still to be done: 2023年，我们要…, 下一步…."""
    words = plain(words[:_OPENING])
    named = _PARAGRAPH_YEAR.match(words)
    return _TO_COME.match(words) is not None or (named is not None and int(named[1]) >= year.since)


def paragraph_looks_back(words: str, year: PlanYear) -> bool:
    """Whether a paragraph begins as a report of earlier years does."""
    words = plain(words[:_OPENING])
    if _PARAGRAPH.match(words):
        return True
    if named := _PARAGRAPH_PERIOD.match(words):
        last = FIVE_YEAR_ENDS[named[1]]
        return last < year.since or (year.period is None and not (last > year.year and _WILL.search(words)))
    found = _PARAGRAPH_YEAR.match(words)
    return found is not None and int(found.group(1)) < year.since
