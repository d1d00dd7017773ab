"""A deadline that closes what stands before it: 新建公路150公里，完成时限：11月底前 or （市交通局，10月底前）."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.plan.commitment.clause import line_bounds
from model.plan.commitment.draft import Draft
from model.plan.deadline import Deadline
from model.plan.node import Confidence

_ANNOUNCES = re.compile(
    r"(?:(?:完成|办结|整改|实施|达成|落实|工作|计划|建设)?(?:时限|期限|时间节点|时间要求|时间)|时间进度|进度要求|进度安排)"
    r"(?:要求|目标)?\s*(?:为|是|[:：])?\s*$"
)
_ENDS_CELL = re.compile(r" *(?:前|之前|以前)?(?:全面|全部)?(?:完成|办结|建成|到位)? *(?:[\t\n]|$)")
_COLUMN_OF_DAYS = re.compile(r"\t *(?:完成|办结|整改|计划完成)?(?:时限|期限|时间|日期|时间节点)(?:要求)? *(?:\t|\n|$)")
_EXCEPTS = re.compile(r"[^）)\n，,；;]{0,4}[，,；;][^）)\n]{0,80}其中")  # 完成时限：12月底；其中调查6月底前完成
_LOOK_BACK = 14
_ALL_DONE = re.compile(
    r"(?:之?前)?(?:力争|确保|要)*(?:全部|全面|基本|正式|如期|按期|保质保量)*(?:完成|完工|竣工|建成|投用|投入使用|交付|到位|验收|"
    r"办结|通车)(?:全部|各项|目标|年度|建设|改造|任务|工作|使用|投用|运营)*(?=[。；;，,、\n]|$)"
)
_BEGINS_CLAUSE = re.compile(r"[，,](?:力争|确保|争取|务必|必须|计划|预计|要|全部|均|于|在)*$")
_ENDS_OF_SENTENCES = ("。", "；", ";", "\n")
_SENTENCE = 300
_LONGEST_ROW = 2000
_GOES_ON = re.compile(r" *\t")
_STAGE = re.compile(r"\s*(?:1[0-2]|[1-9])月")  # A cell of stages: …；3月招标，6月封顶，9月底前建成.
_NAMES = r"[一-龥、，,：:；;\s]*?"
_OFFICE = rf"{_NAMES}(?:[局委办部厅院会司处室镇]|牵头|负责|配合|责任|单位|政府|街道|区县){_NAMES}"
_BEFORE_IN_BRACKET = re.compile(rf"[（(](?:{_OFFICE})?$")
_AFTER_IN_BRACKET = re.compile(r"(?:之?前)?(?:完成|办结|落实|建成)?\s*[)）]\s*?(?=[。\t\n]|$)")
_ENDS_IN_BRACKET = re.compile(r"(?:之?前)?(?:完成|办结|落实|建成)?\s*[)）](?=[，,；;])")
_LONGEST_BRACKET = 160
_WHO_OR_WHEN = re.compile(
    r"[（(\s　]*(?:(?:责任|牵头|配合|主办|协办|承办|参与|实施|分管|包联|联系|督办)(?:单位|部门|科室|处室|领导|人)|"
    r"(?:第[一二三四五]|[一-龥]{2,4})阶段[\s（(）)]*$|"
    r"(?:完成|办结|整改|实施|达成)?(?:时限|期限|时间节点|时间要求|时间)(?:要求)?(?:为|是)?[\s（(）)前]*$)"
)


@dataclass(frozen=True, slots=True)
class Closing:
    """A deadline that dates what stands between `reach` and itself; not `sure` where it may be a day on the way."""

    deadline: Deadline
    reach: int
    sure: bool = True


def find_closings(text: str, deadlines: Sequence[Deadline]) -> list[Closing]:
    """The deadlines of `text` that are announced (完成时限：…), stand in a cell of their own or in a bracket behind
    an office, or end a sentence with nothing but 完成 behind them (改造公厕20座，6月底前完成); a bracket that holds
    nothing but a day dates its clause (新增泊位4200个（10月底前），…).
    """
    found = (_closing(text, one) for one in deadlines)
    return [one for one in found if one is not None]


def _closing(text: str, deadline: Deadline) -> Closing | None:
    is_cell = text[deadline.start - 1 : deadline.start] == "\t"
    if is_cell and _ENDS_CELL.match(text, deadline.end):
        return Closing(deadline, _row_begin(text, deadline.start))
    if _ANNOUNCES.search(text, max(0, deadline.start - _LOOK_BACK), deadline.start):
        return Closing(deadline, 0, sure=_EXCEPTS.match(text, deadline.end) is None)
    if _AFTER_IN_BRACKET.match(text, deadline.end):
        begin = max(0, deadline.start - _LONGEST_BRACKET)
        opening = max(text.rfind(mark, begin, deadline.start) for mark in "（(")
        if opening > 0 and _BEFORE_IN_BRACKET.fullmatch(text, opening, deadline.start):
            return Closing(deadline, text.rfind("\n", 0, opening) + 1)
    if text[deadline.start - 1 : deadline.start] in ("（", "(") and _ENDS_IN_BRACKET.match(text, deadline.end):
        return Closing(deadline, max(text.rfind(mark, 0, deadline.start) for mark in "，,。；;\n") + 1)
    done = _ALL_DONE.match(text, deadline.end)
    stands_apart = _BEGINS_CLAUSE.search(text, max(0, deadline.start - _LOOK_BACK), deadline.start)
    if done is None or stands_apart is None or deadline.is_whole_year:
        return None
    begin = _part_before(text, deadline.start)
    if begin > 0 and text[begin] in "；;" and _STAGE.match(text, begin + 1):
        return Closing(deadline, _part_before(text, begin) + 1, sure=False)
    return Closing(deadline, begin + 1, sure=text.startswith(_ENDS_OF_SENTENCES, done.end()) or done.end() == len(text))


def _row_begin(text: str, place: int) -> int:
    """Where the row of a cell begins; a line whose first cell is empty goes on with the row above."""
    lowest = max(0, place - _LONGEST_ROW)
    begin = text.rfind("\n", lowest, place) + 1
    while begin > lowest and _GOES_ON.match(text, begin):
        begin = text.rfind("\n", lowest, begin - 1) + 1
    return max(lowest, begin)


def _part_before(text: str, end: int) -> int:
    """Where the mark stands that the part of a sentence before `end` begins with; -1 at the text's beginning."""
    return max(text.rfind(mark, max(0, end - _SENTENCE), end) for mark in "。；;\n")


def says_who_or_when(clause: str) -> bool:
    """Whether a clause without a number only names who answers or by when (责任单位, 完成时限为)."""
    return _WHO_OR_WHEN.match(clause) is not None


def with_closing_deadlines(drafts: Sequence[Draft], closings: Sequence[Closing]) -> list[Draft]:
    """The drafts with the day of the closing deadline behind them, where their own words name none."""
    starts = [one.deadline.start for one in closings]
    dated = []
    for draft in drafts:
        one, span = draft.indicator, draft.indicator.span
        assert span is not None
        place = bisect_left(starts, span.end)
        closing = closings[place] if place < len(closings) else None
        if closing is None or one.due_text is not None or span.start < closing.reach:
            dated.append(draft)
            continue
        sureness = one.confidence if closing.sure and closing.deadline.sure else Confidence.CHECK
        day, words = closing.deadline.due, closing.deadline.text
        dated.append(replace(draft, indicator=replace(one, due=day, due_text=words, confidence=sureness)))
    return dated


def with_missing_dates_asked(drafts: list[Draft], text: str) -> list[Draft]:
    """The drafts, those unsure whose row names no day in a table with a column of days: its cell may have been lost."""
    if not _COLUMN_OF_DAYS.search(text):
        return drafts
    return [
        replace(one, indicator=replace(one.indicator, confidence=Confidence.CHECK)) if _is_undated(one, text) else one
        for one in drafts
    ]


def _is_undated(draft: Draft, text: str) -> bool:
    span = draft.indicator.span
    if span is None or draft.indicator.due_text is not None:
        return False
    return "\t" in text[slice(*line_bounds(text, span.start, span.end))]
