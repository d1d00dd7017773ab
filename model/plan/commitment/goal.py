"""Paragraphs that state the goals of a plan: the year that they begin with holds for all their sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.plan.deadline import Deadline

_TITLE = re.compile(r"(?:目标|指标)(?:任务|要求)?$")
_LABEL = re.compile(r"[\s　]*[^，,。；;：:\n]{0,12}(?:目标|指标)[：:]\s*")


def states_goals(title: str) -> bool:
    """Whether a heading (in plain characters) announces goals: 主要目标, 目标指标."""
    return _TITLE.search(title.strip()) is not None


def year_of_goals(text: str, start: int, deadlines: Sequence[Deadline], *, under_goals: bool) -> Deadline | None:
    """The year that the paragraph at `start` begins with (到2025年，…), where it states goals by its label or, with
    `under_goals`, by its heading; None where it does not.
    """
    label = _LABEL.match(text, start)
    if label is None and not under_goals:
        return None
    begin = label.end() if label else start
    return next((one for one in deadlines if one.start <= begin + 2 and one.explicit_year and begin <= one.start), None)
