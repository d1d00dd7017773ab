"""The years that a plan of several years is for, from its title: 三年行动计划（2023—2025年）, “十四五”规划."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from model.plan.characters import plain

_FIVE_YEARS = re.compile(r"[“\"‘]?(?:第十([一二三四五六七])个五年|十([一二三四五六七])五)[”\"’]?")
_PLANS = re.compile(r"规划|纲要|时期[^，,。]{0,8}目标$")
_SPAN = re.compile(r"(20\d\d)\s?年?\s?(?:[-—–－~～]{1,2}|至|到)\s?(20\d\d)\s?年?")
_ONLY_SPAN = re.compile(rf"[（(]?\s?(?:规划期限?[:：]?)?{_SPAN.pattern}\s?[)）]?")
_ONE_YEAR = re.compile(r"20\d\d年?(?:度|工作|重点|要点|任务|实施|行动|计划|目标)")
_REPORTED = re.compile(
    r"(?:日前|近日|消息|获悉|据悉|记者|昨[日天]|今[日天]|日电)[^。；;]{0,80}(?:印发|发布|公布|出台|实施|披露|编制)了?[《“]([^》”]{4,60})[》”]"
)
_ISSUED = re.compile(
    r"^\s*(?!.{0,12}(?:关于|根据|按照|贯彻|落实))[^，。；;《]{2,20}(?:印发|发布|公布|出台)了?《([^》]{4,60})》[。，,][^。]{0,12}(?:提出|明确|要求|指出)"
)
_LONGEST = 30
_FIRST_PERIOD_ENDS = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035, "七": 2040}


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last year of a plan."""

    first: int
    last: int

    def holds(self, year: int) -> bool:
        """Whether a year lies in it."""
        return self.first <= year <= self.last


def period_end(text: str) -> int | None:
    """The last year of the last five-year period named in `text` ("十四五" is 2025), or None."""
    found = [one or other for one, other in _FIVE_YEARS.findall(text)]
    return _FIRST_PERIOD_ENDS[found[-1]] if found else None


def reported_period(passages: Iterable[str]) -> Period | None:
    """The years of the plan that a piece of news tells of: 近日，某市印发《某某行动计划（2023—2025年）》."""
    for passage in map(plain, passages):
        for told in (*_ISSUED.finditer(passage), *_REPORTED.finditer(passage)):
            span = _SPAN.search(told[1])
            if span is not None and 0 < int(span[2]) - int(span[1]) <= _LONGEST:
                return Period(int(span[1]), int(span[2]))
            if (last := period_end(told[1])) is not None:
                return Period(last - 4, last)
    return None


def period_of(title: str, front: Iterable[str]) -> Period | None:
    """The years named by a title, or by a line before the body that holds nothing else; None for a plan of one year.

    A yearly plan may carry out a longer one (“十四五”规划2023年工作要点): it names its own year beside it.
    """
    title = plain(title)
    if _ONE_YEAR.search(_SPAN.sub("", title)):
        return None
    for match in (_SPAN.search(title), *map(_ONLY_SPAN.fullmatch, (plain(line).strip() for line in front))):
        if match is not None and 0 < int(match[2]) - int(match[1]) <= _LONGEST:
            return Period(int(match[1]), int(match[2]))
    last = period_end(title) if _PLANS.search(title) else None
    return Period(last - 4, last) if last is not None else None
