"""A deadline that closes what stands before it: 新建公路150公里，完成时限：11月底前 or （完成时间：10月底前）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from model.plan.commitment.draft import Draft
from model.plan.deadline import Deadline

_ANNOUNCES = re.compile(
    r"(?:(?:完成|办结|整改|实施|达成|落实|工作|计划|建设)?(?:时限|期限|时间节点|时间要求|时间)|时间进度|进度要求|进度安排)"
    r"(?:要求|目标)?\s*(?:为|是|[:：])?\s*$"
)
_LOOK_BACK = 14
_WHO_OR_WHEN = re.compile(
    r"[（(\s　]*(?:(?:责任|牵头|配合|主办|协办|承办|参与|实施|分管|包联|联系|督办)(?:单位|部门|科室|处室|领导|人)|"
    r"(?:第[一二三四五]|[一-龥]{2,4})阶段[\s（(）)]*$|"
    r"(?:完成|办结|整改|实施|达成)?(?:时限|期限|时间节点|时间要求|时间)(?:要求)?(?:为|是)?[\s（(）)前]*$)"
)


def closes(text: str, deadline: Deadline) -> bool:
    """Whether a deadline is announced as that of the words before it (完成时限：…) or is a cell of its own."""
    if text[deadline.start - 1 : deadline.start] == "\t" and text[deadline.end : deadline.end + 1] in ("", "\t", "\n"):
        return True
    return _ANNOUNCES.search(text, max(0, deadline.start - _LOOK_BACK), deadline.start) is not None


def says_who_or_when(clause: str) -> bool:
    """Whether a clause without a number only names who answers or by when (责任单位, 完成时限为)."""
    return _WHO_OR_WHEN.match(clause) is not None


def with_closing_deadlines(drafts: Sequence[Draft], closing: Sequence[Deadline]) -> list[Draft]:
    """The drafts with the day of the closing deadline behind them, where their own words name none."""
    dated = []
    for draft in drafts:
        span = draft.indicator.span
        assert span is not None
        due = next((one for one in closing if span.end <= one.start), None)
        if due is None or draft.indicator.due_text is not None:
            dated.append(draft)
            continue
        dated.append(replace(draft, indicator=replace(draft.indicator, due=due.due, due_text=due.text)))
    return dated
