"""Whether a paper tells of plans at all, by the words of its title, its headings and its text."""

from __future__ import annotations

import re

from model.plan.characters import plain
from model.plan.document.source import SourceText
from model.plan.outline.outline import Outline

_NAMES_PLANS = re.compile(
    r"计划|要点|方案|安排|打算|规划|纲要|意见|通知|实事|建议|措施|行动|任务|目标|清单|分工|部署|思路|举措|决定|办法|细则"
)
_DOES = re.compile(
    r"加[快强大]|推[进动]|强化|[抓做]好|狠抓|坚[持决]|着力|[全大]力|突出|深[化入]|完善|优化|提[升高]|实施|打造|落实|健全|聚焦|开展|"
    r"建[设立]|扎实|全面|积极|持续|切实|统筹|确保|构建|培育|发展|保障|改善|促进|严格|支持|鼓励|引导|规范|创新|扩大|巩固"
)
_LOOKS_AHEAD = re.compile(
    r"力争|确保|争取|不低于|不少于|下一步|我们要|到20\d\d年(?!的)|年[底内]前?|今年(?!以来|的)|明年|应当|"
    r"将(?=在|于|再|要|会|继续|进一步|新|实施|完成|建|开工|投入)|计划(?=完成|新|实施|投资|建|总)"
)


def may_only_report(source: SourceText, outline: Outline) -> bool:
    """Whether neither the names of a paper and its parts nor its words tell of anything still to be done, so that its
    numbers may all be achievements; tables and texts with a heading of what is done are left out.
    """
    if any(line.row for line in source.lines) or _NAMES_PLANS.search(outline.title):
        return False
    if any(_NAMES_PLANS.search(one.title) or _DOES.match(one.title) for one in outline.headings):
        return False
    return _LOOKS_AHEAD.search(plain(source.text)) is None
