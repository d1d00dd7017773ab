"""Scores of the units below one, with their workings; what would be if, without anything being stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from model.consolidation.consolidated import UnitStanding
from model.entry.calendar import Timing
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.errors import UsageError
from model.progress.judge import judge
from model.progress.lamp import LampClass, Standing
from model.progress.ranking import ranks
from model.progress.scheme import LampScheme
from model.progress.score import ScoreLine, UnitScore, ranked, score_line, score_unit
from model.progress.score_scheme import Cause, ScoreScheme
from model.progress.situation import NOTHING_BEFORE, Fact
from model.store.entry_rows import read_entries
from model.store.judging_rows import read_score_marks, write_score_mark
from model.store.unit_rows import read_units
from model.workflow.approval.list_submissions import UnitSubmission, list_submissions
from model.workflow.judge.choose_scoring import score_scheme_in_use
from model.workflow.judge.judge_progress import unit_pasts, unit_targets
from model.workflow.judge.lamp_in_use import board_in_use, scheme_in_use
from model.workflow.judge.score_weights import weighted
from model.workflow.plan.show_plan import show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent
from model.workflow.workspace.workspace import Workspace

Supposed = Mapping[tuple[str, str], Decimal]
"""Values that are not so, by (unit, indicator code): what would be if they were."""


@dataclass(frozen=True)
class ScoreTable:
    """The units of a period, best first, by one scheme; `plates` are those of the scheme by rank, where one is used."""

    period: Period
    scheme: ScoreScheme
    scores: tuple[UnitScore, ...]
    units: Mapping[str, ReportingUnit]
    plates: Mapping[str, LampClass]
    supposed: Supposed


def score_units(
    workspace: Workspace,
    period: Period,
    scheme: ScoreScheme | None = None,
    parent: str | None = None,
    supposed: Supposed | None = None,
    today: date | None = None,
    progress: ProgressTold = silent,
) -> ScoreTable:
    """The scores of the units directly below `parent`, the workspace's own unit by default; stores nothing. Cancelled.

    Indicators count what was set for them, else what the scheme says of their kind. What was sent back and has not
    returned counts as not reported. `supposed` values stand in the place of reported ones.
    UsageError "unit.unknown", "plan.unknown_indicator".
    """
    by, what_if = weighted(workspace, scheme or score_scheme_in_use(workspace), period), supposed or {}
    lamps, marks = scheme_in_use(workspace), read_score_marks(workspace, period)
    listed = list_submissions(workspace, period, parent, today)
    for unit, code in what_if:
        read_units(workspace).unit(unit)
        show_plan(workspace, period).indicator(code)
    scores = []
    for done, one in enumerate(listed):
        go_on(progress, done, len(listed), one.unit.name)
        lines, standings = _lines(workspace, period, one, by, lamps, what_if)
        by_hand = {rule: times for (unit, rule), (times, _) in marks.items() if unit == one.unit.code}
        scores.append(score_unit(one.unit.code, lines, {**_counted(by, one, standings), **by_hand}, by))
    placed = tuple(ranked(scores, by.ties))
    units = {one.unit.code: one.unit for one in listed}
    return ScoreTable(period, by, placed, units, _plates(placed, board_in_use(workspace), by), what_if)


def mark_score(
    workspace: Workspace, unit: str, period: Period, rule: str, times: Decimal, note: str = "",
    scheme: ScoreScheme | None = None,
) -> None:  # fmt: skip
    """Say how often a rule counts for a unit in a period; 0 takes it back.

    UsageError "score.mark_unknown", "score.times_negative", "unit.unknown".
    """
    if times < 0 or not times.is_finite():
        raise UsageError("score.times_negative", times=times)
    known = (scheme or score_scheme_in_use(workspace)).mark(rule)
    write_score_mark(workspace, read_units(workspace).unit(unit).code, period, known.key, times, note)


def marked(workspace: Workspace, unit: str, period: Period, rule: str) -> tuple[Decimal, str]:
    """How often a rule counts for a unit in a period, and the note; 0 and no note where nobody said so."""
    return read_score_marks(workspace, period).get((unit, rule), (Decimal(0), ""))


def scores_to_data(table: ScoreTable) -> dict[str, Any]:
    """The table as plain data: numbers as decimal strings, workings as Chinese sentences."""
    return {
        "period": table.period.key,
        "scheme": table.scheme.key,
        "scheme_name": table.scheme.word(),
        "ties": table.scheme.ties.value,
        "supposed": [
            {"unit": unit, "indicator": code, "value": f"{value:f}"} for (unit, code), value in table.supposed.items()
        ],
        "units": [_score_to_data(table, one) for one in table.scores],
    }


def _score_to_data(table: ScoreTable, one: UnitScore) -> dict[str, Any]:
    plate = table.plates.get(one.unit)
    return {
        "unit": one.unit,
        "name": table.units[one.unit].name,
        "rank": one.rank,
        "score": _text(one.total),
        "vetoed": one.vetoed,
        "earned": _text(one.earned),
        "possible": _text(one.possible),
        "bonus": _text(one.bonus),
        "penalty": _text(one.penalty),
        "plate": plate and {"class": plate.key, "colour": plate.colour.value, "word": plate.word()},
        "summary": one.words(),
        "workings": [_line_to_data(line) for line in (*one.lines, *one.marks)],
    }


def _line_to_data(line: ScoreLine) -> dict[str, Any]:
    return {
        "key": line.key, "name": line.name[0], "points": _text(line.points), "weight": _text(line.weight),
        "working": line.words(),
    }  # fmt: skip


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _lines(
    workspace: Workspace, period: Period, one: UnitSubmission, scheme: ScoreScheme, lamps: LampScheme, what_if: Supposed
) -> tuple[list[ScoreLine], Counter[Standing]]:
    """The lines of a unit's indicators, and how many of its lamps stand where, if the scheme counts lamps."""
    unit = one.unit.code
    sent_back = one.standing is UnitStanding.SENT_BACK
    entries = {} if sent_back else read_entries(workspace, period, unit)
    targets, counts_lamps = unit_targets(workspace, unit, period), scheme.counts_lamps
    pasts = unit_pasts(workspace, period, unit, lamps) if counts_lamps else {}
    lines: list[ScoreLine] = []
    standings: Counter[Standing] = Counter()
    for indicator in show_plan(workspace, period).indicators:
        code = indicator.code
        entry = entries.get(EntryKey(code, unit, period), BLANK)
        if (unit, code) in what_if:
            entry = _as_if(entry, what_if[unit, code])
        target = targets.get(code)
        if entry.is_blank and target is None:
            continue
        if counts_lamps:
            past = pasts.get(code, NOTHING_BEFORE)
            standings[judge(indicator, entry, period, target=target, scheme=lamps, past=past).standing] += 1
        if (line := score_line(indicator, entry, target, scheme)) is not None:
            lines.append(line)
    return lines, standings


def _as_if(entry: Entry, value: Decimal) -> Entry:
    return replace(entry, state=ValueState.REPORTED if value else ValueState.ZERO, value=value, stage=None)


def _counted(scheme: ScoreScheme, one: UnitSubmission, standings: Counter[Standing]) -> dict[str, Decimal]:
    """How often each rule that people do not put down counts for a unit.

    A report is missing once its due day is over; days late are counted only for one that came.
    """
    missing = one.standing is UnitStanding.MISSING and one.timing in (Timing.MISSING, Timing.CLOSED)
    times = {
        Cause.DAYS_LATE: 0 if one.standing is UnitStanding.MISSING else one.days,
        Cause.MISSING: int(missing),
        Cause.BEHIND: standings[Standing.BEHIND],
        Cause.FAR_BEHIND: standings[Standing.FAR_BEHIND],
    }
    return {rule.key: Decimal(times[rule.cause]) for rule in scheme.marks if rule.cause in times}


def _plates(scores: tuple[UnitScore, ...], board: LampScheme | None, scheme: ScoreScheme) -> dict[str, LampClass]:
    """The class of each ranked unit by the scheme for ranks in use."""
    placed = [one for one in scores if one.rank is not None and one.total is not None]
    if board is None:
        return {}
    from_below = ranks([-one.total for one in placed if one.total is not None], scheme.ties)
    return {
        one.unit: board.classify({Fact.RANK: Decimal(one.rank or 0), Fact.RANK_FROM_BELOW: Decimal(below)})
        for one, below in zip(placed, from_below, strict=True)
    }
