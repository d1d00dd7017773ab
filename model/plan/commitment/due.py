"""By when: the deadline of a number or of a clause, its own, the sentence's, or the end of the plan's year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from model.plan.commitment.clause import Clause
from model.plan.commitment.mention import Mention
from model.plan.commitment.subject import Context
from model.plan.deadline import Deadline
from model.plan.node import Confidence, Indicator

_SETS_A_DAY = re.compile(r"[底末前内到]")


@dataclass(frozen=True, slots=True)
class Due:
    """A date with its words; no words where the end of the plan's year is meant."""

    day: date
    words: str | None
    sure: bool = True


def due_of(clause: Clause, mention: Mention | None, deadlines: Sequence[Deadline], context: Context) -> Due:
    """The deadline of a mention, or of a whole clause where `mention` is None."""
    here = [one for one in deadlines if clause.reach <= one.start < clause.end]
    if mention is not None:
        before = [one for one in here if one.start < mention.quantity.start]
        here = before or [one for one in here if mention.quantity.end <= one.start < mention.right]
    carried = context.deadline or context.sticky
    if here and not (here[-1].is_whole_year and not here[-1].explicit_year and _is_of_other_year(carried, here[-1])):
        return Due(here[-1].due, here[-1].text, here[-1].sure and here[-1].due.year >= context.since)
    if carried is not None:
        return Due(carried.due, carried.text, carried.sure)
    if context.goals is not None:
        return Due(context.goals.due, context.goals.text, sure=False)
    return Due(date(context.year, 12, 31), None, sure=not (context.has_passed_a_day or context.looks_ahead))


def _is_of_other_year(carried: Deadline | None, here: Deadline) -> bool:
    """Whether a deadline that was named before holds against words for the plan's year: 到2025年，…，全年…."""
    return carried is not None and carried.explicit_year and carried.due.year != here.due.year


def dues_dealt_out(
    clause: Clause, group: Sequence[Mention], deadlines: Sequence[Deadline], context: Context, dealt_at: int
) -> tuple[Due, ...]:
    """Three dates for three numbers: 前三季度, 2023—2025年, or as many deadlines before `dealt_at`, where 分别 stands,
    as there are numbers; else ().
    """
    before = [one for one in deadlines if clause.start <= one.start < dealt_at]
    for given in (before, context.standing):
        if len(given) == 1 and len(given[0].parts) == len(group):
            return tuple(Due(day, given[0].text, sure=False) for day in given[0].parts)
        if len(given) == len(group):
            return tuple(Due(one.due, one.text, one.sure) for one in given)
    return ()


def is_dated(clause: Clause, deadlines: list[Deadline], context: Context) -> bool:
    """Whether a day is set in a clause or right before it; 今年 and 每年 set none."""
    here = [one for one in deadlines if clause.start <= one.start < clause.end]
    alone = context.deadline if context.deadline and context.deadline.stands_alone else None
    if not here and alone and alone.end + 1 == clause.start:
        here = [alone]
    return any(not one.is_whole_year or _SETS_A_DAY.search(one.text) for one in here)


def due_with(whole: Indicator, part: Indicator) -> Indicator:
    """A part that names no day of its own, due with its whole: 10月底前改造6万户，其中城区4万户."""
    if part.due_text is not None or whole.due_text is None:
        return part
    confidence = part.confidence if part.due == whole.due else Confidence.CHECK
    return replace(part, due=whole.due, due_text=whole.due_text, confidence=confidence)
