"""What became of lamps between two periods: which rose, which fell, which are new and which went out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model.consolidation.consolidated import Consolidated, UnitStanding
from model.progress.lamp import WORST_FIRST, Judgement, Standing

_SILENT = frozenset({UnitStanding.MISSING, UnitStanding.SENT_BACK})


@dataclass(frozen=True, slots=True)
class Moves:
    """Indicator codes in the order of the plan: judged better or worse than before, newly judged, judged no more."""

    better: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def moves(before: Consolidated, now: Consolidated) -> Moves:
    """How the totals moved; an indicator is the same by code and name, since a revision gives codes anew."""
    then = {(one.code, one.name): one.judgement for one in before.indicators}
    return _moves(
        (one.code, then[one.code, one.name], one.judgement) for one in now.indicators if (one.code, one.name) in then
    )


def unit_moves(before: Consolidated, now: Consolidated) -> Mapping[str, Moves]:
    """How the indicators of each unit moved, as far as they mean the same in both periods; by unit code."""
    names = {one.code: one.name for one in before.indicators}
    same = [one.code for one in now.indicators if names.get(one.code) == one.name]
    then = {unit.code: unit.judgements for unit in before.units}
    return {
        unit.code: _moves(
            (code, then[unit.code][code], unit.judgements[code])
            for code in same
            if code in unit.judgements and code in then[unit.code]
        )
        for unit in now.units
        if unit.code in then
    }


def spoke_up(before: Consolidated, now: Consolidated) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of units that reported now and not before, and of those that reported before and not now."""
    then = {unit.code: unit.standing in _SILENT for unit in before.units}
    pairs = [(unit.code, then[unit.code], unit.standing in _SILENT) for unit in now.units if unit.code in then]
    return (
        tuple(code for code, was_silent, is_silent in pairs if was_silent and not is_silent),
        tuple(code for code, was_silent, is_silent in pairs if is_silent and not was_silent),
    )


def _moves(judged: Iterable[tuple[str, Judgement, Judgement]]) -> Moves:
    none = Standing.NOT_JUDGED
    pairs = [(code, old.standing, now.standing) for code, old, now in judged]
    lit = [
        (code, WORST_FIRST.index(now) - WORST_FIRST.index(old)) for code, old, now in pairs if none not in (old, now)
    ]
    return Moves(
        better=tuple(code for code, step in lit if step > 0),
        worse=tuple(code for code, step in lit if step < 0),
        new=tuple(code for code, old, now in pairs if old is none and now is not none),
        gone=tuple(code for code, old, now in pairs if old is not none and now is none),
    )
