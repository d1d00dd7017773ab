"""Scoring schemes (计分办法) as data: how an indicator earns its points, and what adds to or takes from a unit's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from model.errors import UsageError
from model.progress.ranking import TieRule


class Formula(StrEnum):
    """How points are earned.

    RATE: weight x completion, full when done, nothing beyond, never below 0, 0 for negative growth (发展型, 贵阳).
    CONTROL: weight x (2 - value/target), at most the weight, 0 beyond twice the target (控制型, 贵阳). SHARE: weight x
    the share of the works, 0 where not begun (定性, 贵阳). ALL_OR_NOTHING: `done` or `missed`. STEPS: `done`, and
    `plus` for every whole `per` beyond the target up to `cap`, else `missed`.
    """

    RATE = "rate"
    CONTROL = "control"
    SHARE = "share"
    ALL_OR_NOTHING = "all_or_nothing"
    STEPS = "steps"


class Fits(StrEnum):
    """Which indicators a rule is for, where it names none: more is better, a ceiling, a milestone."""

    HIGHER = "higher"
    LOWER = "lower"
    MILESTONE = "milestone"


class Cause(StrEnum):
    """What a deduction or bonus counts: days late, a report that is missing, lamps, or what a person puts down."""

    DAYS_LATE = "days_late"
    MISSING = "missing"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class PointRule:
    """How indicators of one kind, or those named by `codes`, earn points; `weight` is what they can earn."""

    formula: Formula
    fits: Fits
    weight: Decimal = Decimal(1)
    codes: frozenset[str] = frozenset()
    done: Decimal = Decimal(0)
    missed: Decimal = Decimal(0)
    per: Decimal = Decimal(1)
    plus: Decimal = Decimal(0)
    cap: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class MarkRule:
    """What adds to or takes from a unit's score: `points` for every `each` times. A veto decides by itself."""

    key: str
    words: tuple[str, str]
    cause: Cause
    points: Decimal = Decimal(0)
    each: Decimal = Decimal(1)
    veto: bool = False


@dataclass(frozen=True)
class ScoreScheme:
    """How units are scored.

    Points for indicators are added up and, with `out_of`, scaled so that everything done is that much. Bonuses and
    deductions by marks are each capped where a cap is given; a bonus counts in the total only where `bonus_counts`.
    `unreported_zero`: an indicator that was not reported earns 0 of its weight; else it is left out, and said so.
    """

    key: str
    words: tuple[str, str]
    points: tuple[PointRule, ...]
    marks: tuple[MarkRule, ...] = ()
    out_of: Decimal | None = Decimal(100)
    bonus_cap: Decimal | None = None
    penalty_cap: Decimal | None = None
    bonus_counts: bool = True
    unreported_zero: bool = False
    ties: TieRule = TieRule.SKIP
    source: str = ""
    note: tuple[str, str] = ("", "")

    def word(self, language: str = "zh") -> str:
        """What the scheme is called."""
        return self.words[0 if language == "zh" else 1]

    def rule_for(self, code: str, fits: Fits) -> PointRule | None:
        """The rule of an indicator: one that names it, else the first for its kind; None where there is none."""
        named = next((rule for rule in self.points if code in rule.codes), None)
        return named or next((rule for rule in self.points if rule.fits is fits and not rule.codes), None)

    @property
    def counts_lamps(self) -> bool:
        """Whether lamps earn or cost points."""
        return any(rule.cause in (Cause.BEHIND, Cause.FAR_BEHIND) for rule in self.marks)

    def mark(self, key: str) -> MarkRule:
        """The rule of a mark that people put down. UsageError "score.mark_unknown"."""
        found = next((rule for rule in self.marks if rule.key == key and rule.cause is Cause.BY_HAND), None)
        if found is None:
            known = "、".join(rule.key for rule in self.marks if rule.cause is Cause.BY_HAND) or "—"
            raise UsageError("score.mark_unknown", mark=key, scheme=self.key, marks=known)
        return found


_OPTIONAL = ("done", "missed", "per", "plus", "cap")


def score_scheme_to_data(scheme: ScoreScheme) -> dict[str, Any]:
    """All of a scheme."""
    return {
        "key": scheme.key,
        "name": list(scheme.words),
        "source": scheme.source,
        "note": list(scheme.note),
        "out_of": _shown(scheme.out_of),
        "bonus_cap": _shown(scheme.bonus_cap),
        "penalty_cap": _shown(scheme.penalty_cap),
        "bonus_counts": scheme.bonus_counts,
        "unreported_zero": scheme.unreported_zero,
        "ties": scheme.ties.value,
        "points": [
            {"formula": one.formula.value, "fits": one.fits.value, "weight": _shown(one.weight),
             "codes": sorted(one.codes), **{name: _shown(getattr(one, name)) for name in _OPTIONAL}}
            for one in scheme.points
        ],
        "marks": [
            {"key": one.key, "words": list(one.words), "cause": one.cause.value, "points": _shown(one.points),
             "each": _shown(one.each), "veto": one.veto}
            for one in scheme.marks
        ],
    }  # fmt: skip


def score_scheme_from_data(data: Mapping[str, Any]) -> ScoreScheme:
    """The scheme that `score_scheme_to_data` wrote, or a person. UsageError "score.data_unreadable"."""
    try:
        return ScoreScheme(
            key=str(data["key"]),
            words=(data["name"][0], data["name"][1]),
            points=tuple(_points(one) for one in data["points"]),
            marks=tuple(_mark(one) for one in data.get("marks") or ()),
            out_of=_number(data["out_of"]) if data.get("out_of") is not None else None,
            bonus_cap=_number(data["bonus_cap"]) if data.get("bonus_cap") is not None else None,
            penalty_cap=_number(data["penalty_cap"]) if data.get("penalty_cap") is not None else None,
            bonus_counts=bool(data.get("bonus_counts", True)),
            unreported_zero=bool(data.get("unreported_zero", False)),
            ties=TieRule(data.get("ties") or TieRule.SKIP),
            source=str(data.get("source") or ""),
            note=tuple(data.get("note") or ("", "")),
        )
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
        raise UsageError("score.data_unreadable", detail=f"{type(error).__name__}: {error}") from error


def _points(data: Mapping[str, Any]) -> PointRule:
    numbers = {name: _number(data[name]) for name in ("weight", *_OPTIONAL) if data.get(name) is not None}
    if numbers.get("weight", Decimal(1)) < 0 or numbers.get("per", Decimal(1)) <= 0:
        raise ValueError(f"weight or per: {data}")
    return PointRule(Formula(data["formula"]), Fits(data["fits"]), codes=frozenset(data.get("codes") or ()), **numbers)


def _mark(data: Mapping[str, Any]) -> MarkRule:
    each = _number(data.get("each") or 1)
    if each <= 0:
        raise ValueError(f"each: {data}")
    words = (data["words"][0], data["words"][1])
    points = _number(data.get("points") or 0)
    return MarkRule(str(data["key"]), words, Cause(data["cause"]), points, each, bool(data.get("veto")))


def _number(value: object) -> Decimal:
    number = Decimal(str(value))
    if not number.is_finite():
        raise ValueError(f"no number: {value}")
    return number


def _shown(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
