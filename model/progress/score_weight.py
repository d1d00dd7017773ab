"""What single indicators weigh in a score, whatever the scheme says of their kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from model.progress.score_scheme import Fits, Formula, PointRule, ScoreScheme

_FLAT = frozenset({Formula.ALL_OR_NOTHING, Formula.STEPS})


def weight_of(rule: PointRule) -> Decimal:
    """What an indicator earns by a rule when it is done, without what goes beyond."""
    return rule.done if rule.formula in _FLAT else rule.weight


def with_weights(scheme: ScoreScheme, weights: Mapping[str, Decimal], fits: Mapping[str, Fits]) -> ScoreScheme:
    """The scheme with indicators (by code, of the kind in `fits`) that count `weights`; their formulas stay.

    Rules that give points for done and missed are scaled as a whole. An indicator for which the scheme has no rule
    stays without one.
    """
    own = tuple(
        replace(_weighing(rule, weight), codes=frozenset({code}))
        for code, weight in sorted(weights.items())
        if code in fits and (rule := scheme.rule_for(code, fits[code])) is not None
    )
    return replace(scheme, points=own + scheme.points) if own else scheme


def _weighing(rule: PointRule, weight: Decimal) -> PointRule:
    if rule.formula not in _FLAT or not rule.done:
        return replace(rule, weight=weight)
    times = weight / rule.done
    return replace(
        rule, weight=weight, done=weight, missed=rule.missed * times, plus=rule.plus * times, cap=rule.cap * times
    )
