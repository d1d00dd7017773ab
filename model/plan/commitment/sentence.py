"""Clauses gathered into sentences, and cut once more where a new date begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from model.plan.commitment.clause import Clause
from model.plan.deadline import Deadline
from model.plan.quantity import Numeral

Placed = TypeVar("Placed", Numeral, Deadline)
_MOST_CLAUSES = 300
_MAKES = re.compile(r"(?:制定|制订|编制|编印|出台|印发|修订)(?:实施|印发|出台|完善|好)?$")
_PLAN = re.compile(r"[^，,。；;、：:\n]{0,30}(?:方案|规划|计划|纲要|意见|路线图|办法|清单)")
_OF_A_TASK = re.compile(r"(?:总?任务|目标|计划|投资)(?:总?量|总?额|数)?的\d")
_EVENT = re.compile(
    r"(?:上午|下午|晚)?[，,]?[^。；;\n]{0,60}?(?:开幕|闭幕|印发|出台|发布|下发|公布|获悉|了解到|记者|(?:召开|举行)[^，,。；;]{0,24}(?:会议|大会|全会|发布会))"
)
_DEEDS = "建成|新建|安装|完成|启动|开工建设|拆除|增设|新增|修建|打通|开通|改建|扩建|组建|成立"
DEED = re.compile(rf"(?:{_DEEDS})(?!项目|工程|任务|工作)[^、]{{3}}")
_ENDS_INDEED = re.compile(rf"(?:{_DEEDS}|建设|改造|规划|设计)$")
_NUMBER = re.compile(r"\d")
_RESOLVE = re.compile(r"争取|力争|确保")


def cut_at_dates(clauses: Iterator[Clause], masked: str, deadlines: list[Deadline]) -> Iterator[Clause]:
    """The clauses, cut also at an enumeration mark before a deadline, a new resolve or a new deed without a number:
    …、年底前…, …、争取…, 建成6条道路、安装路灯.
    """
    marks = {one.start - 1 for one in deadlines} - {one.end for one in deadlines}
    for clause in clauses:
        begin = clause.start
        position = masked.find("、", clause.start + 1, clause.end)
        while position >= 0:
            is_new = _RESOLVE.match(masked, position + 1) or _does_more(masked, begin, position, clause.end)
            if position in marks or is_new:
                yield replace(clause, start=begin, end=position, ends_with="、")
                begin = position + 1
                clause = replace(clause, opens_sentence=False, opens_part=False)
            position = masked.find("、", position + 1, clause.end)
        yield clause if begin == clause.start else replace(clause, start=begin)


def _does_more(masked: str, begin: int, mark: int, end: int) -> bool:
    """Whether behind an enumeration mark something else is done, and no number of the clause is about it."""
    if DEED.match(masked, mark + 1, end) is None or _ENDS_INDEED.search(masked, begin, mark):
        return False
    return _NUMBER.search(masked, begin, mark) is not None and _NUMBER.search(masked, mark, end) is None


def sentences(clauses: Iterator[Clause]) -> Iterator[list[Clause]]:
    """The clauses sentence by sentence; one of several hundred clauses is cut, so that time stays linear."""
    sentence: list[Clause] = []
    for clause in clauses:
        if sentence and (clause.opens_sentence or len(sentence) >= _MOST_CLAUSES):
            yield sentence
            sentence = []
        sentence.append(clause)
    if sentence:
        yield sentence


def take(placed: list[Placed], end: int) -> list[Placed]:
    """Remove and give what begins before `end` from things in the order of the text."""
    count = 0
    while count < len(placed) and placed[count].start < end:
        count += 1
    taken = placed[:count]
    del placed[:count]
    return taken


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of a clause without the marks and spaces at its ends."""
    while start < end and text[start] in " 　\n\t、，,:：—-·":
        start += 1
    while end > start and text[end - 1] in " 　\n\t、，,":
        end -= 1
    return start, end


def sets_a_time(text: str, deadline: Deadline) -> bool:
    """Whether a time says by when something is done, and not what a plan is called (制定2035年前…规划) or of which task
    so much is done (完成全年任务的70%).
    """
    if _OF_A_TASK.match(text, deadline.end):
        return False
    is_made = _MAKES.search(text, max(0, deadline.start - 6), deadline.start)
    return not (is_made and _PLAN.match(text, deadline.end))


def is_day_of_event(text: str, deadline: Deadline) -> bool:
    """Whether a day is the one on which something was held or published, which holds for nothing that it tells:
    2月23日，某区人代会开幕，今年目标是….
    """
    return deadline.text.endswith("日") and _EVENT.match(text, deadline.end) is not None


def without_deadlines(text: str, start: int, end: int, deadlines: list[Deadline]) -> str:
    """The words of a clause with its deadlines taken out."""
    words, position = [], start
    for one in deadlines:
        if start <= one.start < end:
            words.append(text[position : one.start])
            position = max(position, min(end, one.end))
    words.append(text[position:end])
    return "".join(words)
