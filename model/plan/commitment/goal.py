"""Paragraphs that state goals of a plan or of later years: the year that they begin with holds for all sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.plan.deadline import Deadline

_TITLE = re.compile(r"(?:目标|指标)(?:任务|要求)?$")
_SOURCE = re.compile(
    r"[\s　]*(?:根据|按照)?(?:《[^》\n]{1,60}》|规划|方案|意见|计划|纲要|白皮书|报告)"
    r"(?:明确)?(?:提出|指出|要求|明确|规定|强调|显示)?"
    r"(?:目标)?[，,：:]\s*"
)
_DASH = re.compile(r"[\s　]*(?:[—―─－]{1,2}|-{2})[^\d\s—]")
_LABEL = re.compile(r"[\s　]*[^，,。；;：:\n]{0,12}(?:目标|指标)[：:]\s*")
_BEGINS_WITH_YEAR = re.compile(
    r"(?:(?:^|\n)[^，,。；;：:\n]{0,6}|(?:目标|指标)[^，,。；;：:\n]{0,6}[。，,：:][^，,。；;：:\n]{0,4})(?<!提高)(?<!增加)到(20\d\d)年"
)
_OF_ONE_YEAR = re.compile(r"工作报告|要点|年度|[今本]年")


def states_goals(title: str) -> bool:
    """Whether a heading (in plain characters) announces goals: 主要目标, 目标指标."""
    return _TITLE.search(title.strip()) is not None


def year_of_goals(
    text: str, start: int, deadlines: Sequence[Deadline], *, under_goals: bool, year: int
) -> Deadline | None:
    """The year that the paragraph at `start` begins with (到2025年，…), where it states goals by its label or, with
    `under_goals`, by its heading, or where the year is later than the plan's `year`; None where it does not.
    """
    label = _LABEL.match(text, start)
    begin = label.end() if label else start
    if source := _SOURCE.match(text, begin):
        begin = source.end()
    first = next((one for one in deadlines if begin <= one.start <= begin + 2 and one.explicit_year), None)
    if label is not None or under_goals or first is None:
        return first
    return first if first.text.startswith("到") and first.stands_alone and first.due.year > year else None


def aims_beyond(year: int, title: str, text: str) -> bool:
    """Whether a paper (in plain characters) is not for one `year` by its `title` and has goals that begin with a
    later one (到2025年，…), so that what names no day may be due with its goals.
    """
    if str(year) in title or _OF_ONE_YEAR.search(title):
        return False
    return any(int(found[1]) > year for found in _BEGINS_WITH_YEAR.finditer(text))


def goes_on_with_goals(text: str, start: int) -> bool:
    """Whether the paragraph at `start` is one of the points, begun with a dash, that goals are told in."""
    return _DASH.match(text, start) is not None
