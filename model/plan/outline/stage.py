"""Headings that name nothing but a time date what stands under them: 第一季度, 2024年任务, 第二阶段（3月—6月）."""

from __future__ import annotations

import re
from datetime import date

from model.plan.characters import plain
from model.plan.deadline import find_deadlines
from model.plan.outline.year import PlanYear

_LONGEST = 40
_BRACKETS = str.maketrans("（）()【】", "，" * 6)
_FRAME = re.compile(
    r"第[一二三四五六\d]|阶段|启动|动员|部署|宣传|实施|推进|攻坚|整改|总结|验收|评估|巩固|提升|试点|全面|工作|任务|目标|指标|"
    r"重点|主要|近期|中期|远期|计划|安排|打算|要点|预期|年度|时期|期间|度|的|和|及|与|[，、：:\s]"
)
_STAGE = re.compile(
    r"[^，,。；;：:（(\d]{2,14}(?:阶段|环节|步骤)\s*[（(][^（()）]{2,30}[)）]\s*(?:[:：][^，,。；;：:\d]{0,24})?|"
    r"第[一二三四五六七八九十]{1,2}阶段\s*[:：]?[^，,。；;：:（(\d]{2,24}[（(][^（()）]{2,30}[)）]"
)
_CALLED = re.compile(r"(?:到|至)?20\d\d年(?:度)?[：:]")


def time_of_heading(title: str, year: PlanYear) -> date | None:
    """The last day of the time that a heading names, None where it names none, several, or something beside it."""
    if len(title) > _LONGEST:
        return None
    words = plain(title).translate(_BRACKETS)
    found = list(find_deadlines(words, year.year, since=year.since))
    if len(found) != 1:
        return None
    rest = words[: found[0].start] + words[found[0].end :]
    is_stage = _CALLED.match(words) or _STAGE.fullmatch(title.strip())
    return found[0].due if is_stage or not _FRAME.sub("", rest) else None
