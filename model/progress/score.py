"""Scores with their workings: each line's arithmetic computes to its points again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from model.entry.entry import Entry, Stage, ValueState
from model.entry.value import show_number
from model.plan.node import Indicator, Kind, Measure
from model.progress.completion import ZERO, completion, is_met, lower_is_better
from model.progress.figures import HUNDREDTH_OF_POINT, ONE, percent, printed_share, target_text, with_unit
from model.progress.judge import counted_value
from model.progress.lamp import Figures
from model.progress.milestone import stage_of
from model.progress.ranking import TieRule, ranks
from model.progress.score_scheme import Fits, Formula, MarkRule, PointRule, ScoreScheme
from model.wording import Language, sentence

_CENT = Decimal("0.01")
_OF_A_LINE = Decimal("0.000001")
"""What one row earns is rounded only so far: rows count little beside the whole, which is rounded to a cent."""
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One line of the workings. `key` is an indicator's code or a mark's key; `weight` what could be earned at most.

    `points` is None where nothing was counted, and the sentence says why.
    """

    key: str
    name: tuple[str, str]
    points: Decimal | None
    weight: Decimal
    reason: str
    context: Figures = field(default_factory=dict)

    def words(self, language: Language = "zh") -> str:
        """The arithmetic in one line."""
        return sentence(self.reason, self.context, language)


@dataclass(frozen=True, slots=True)
class UnitScore:
    """One unit's score. `total` is what ranks it; `rank` is None for a unit that was vetoed (不合格), or has no score.

    `earned` of `possible` points came from indicators, `based` is that scaled; bonus and deduction after their caps.
    """

    unit: str
    lines: tuple[ScoreLine, ...]
    marks: tuple[ScoreLine, ...]
    earned: Decimal
    possible: Decimal
    based: Decimal | None
    bonus: Decimal
    penalty: Decimal
    total: Decimal | None
    vetoed: bool
    rank: int | None = None
    summary: tuple[tuple[str, Figures], ...] = ()

    def words(self, language: Language = "zh") -> str:
        """How the lines come to the total, in one line."""
        return ("；" if language == "zh" else "; ").join(
            sentence(code, given, language) for code, given in self.summary
        )


def score_unit(unit: str, lines: Sequence[ScoreLine], marks: Mapping[str, Decimal], scheme: ScoreScheme) -> UnitScore:
    """The score of a unit from the lines of its indicators and how often each mark counts (by key)."""
    counted = [line for line in lines if line.points is not None]
    earned = sum((line.points for line in counted if line.points is not None), ZERO)
    possible = sum((line.weight for line in counted), ZERO)
    marked = tuple(_mark_line(rule, marks[rule.key]) for rule in scheme.marks if marks.get(rule.key))
    gained = sum((line.points for line in marked if line.points and line.points > 0), ZERO)
    lost = sum((line.points for line in marked if line.points and line.points < 0), ZERO)
    bonus = gained if scheme.bonus_cap is None else min(gained, scheme.bonus_cap)
    penalty = lost if scheme.penalty_cap is None else max(lost, -scheme.penalty_cap)
    vetoed = any(rule.veto and marks.get(rule.key) for rule in scheme.marks)
    based, said = _based(earned, possible, scheme)
    if left_out := len(lines) - len(counted):
        said.append(("score.left_out", {"count": str(left_out)}))
    if based is None and penalty:
        based = ZERO  # a unit that sent nothing at all does not escape its deductions
    total = None if based is None else based + penalty + (bonus if scheme.bonus_counts else ZERO)
    if total is not None:
        said.append(("score.total", _total_figures(based, bonus, penalty, total, scheme)))
    if vetoed:
        said.append(("score.vetoed", {}))
    return UnitScore(
        unit, tuple(lines), marked, earned, possible, based, bonus, penalty, total, vetoed, None, tuple(said)
    )


def ranked(scores: Iterable[UnitScore], ties: TieRule) -> list[UnitScore]:
    """The scores with their ranks, best first; who was vetoed or has no score comes last, without a rank."""
    every = list(scores)
    judged = [one for one in every if one.total is not None and not one.vetoed]
    places = ranks([one.total for one in judged if one.total is not None], ties)
    placed = [replace(one, rank=place) for one, place in zip(judged, places, strict=True)]
    rest = [one for one in every if one.total is None or one.vetoed]
    return sorted(placed, key=lambda one: one.rank or 0) + rest


def fits_of(indicator: Indicator) -> Fits:
    """Which kind of rule an indicator asks for."""
    if indicator.kind is Kind.MILESTONE:
        return Fits.MILESTONE
    return Fits.LOWER if lower_is_better(indicator) else Fits.HIGHER


def score_line(indicator: Indicator, entry: Entry, target: Decimal | None, scheme: ScoreScheme) -> ScoreLine | None:
    """What an indicator earns; None where the scheme, or the plan, asks nothing of the unit here."""
    rule = scheme.rule_for(indicator.code, fits_of(indicator))
    milestone = indicator.kind is Kind.MILESTONE
    if rule is None or entry.state is ValueState.NOT_APPLICABLE or (target is None and not milestone):
        return None
    value = counted_value(indicator, entry)
    silent = stage_of(entry) is None if milestone else value is None
    if silent:
        points = ZERO if scheme.unreported_zero else None
        code = "score.unreported_zero" if scheme.unreported_zero else "score.unreported"
        return _line(indicator, rule, points, code)
    if milestone:
        return _milestone_line(indicator, entry, rule)
    assert value is not None and target is not None
    return _FORMULAS[rule.formula](indicator, rule, value, target)


def _rate(indicator: Indicator, rule: PointRule, value: Decimal, target: Decimal) -> ScoreLine:
    rate = completion(indicator, value, target, HUNDREDTH_OF_POINT)
    if is_met(indicator, value, target):
        shown = with_unit(value, indicator) if rate is None else percent(rate)
        return _line(indicator, rule, rule.weight, "score.full", {"rate": shown})
    if indicator.measure is Measure.GROWTH and value < 0:
        return _line(indicator, rule, ZERO, "score.shrunk", {"value": with_unit(value, indicator)})
    rate = min(rate or ZERO, ONE)
    return _line(indicator, rule, rule.weight * rate, "score.rate", {"rate": percent(rate)})


def _control(indicator: Indicator, rule: PointRule, value: Decimal, target: Decimal) -> ScoreLine:
    if target <= 0:
        code = "score.held" if value <= target else "score.broken"
        return _line(
            indicator, rule, rule.weight if value <= target else ZERO, code, _against(indicator, value, target)
        )
    rate = printed_share(value / target, HUNDREDTH_OF_POINT)
    if rate > 2:
        return _line(indicator, rule, ZERO, "score.beyond_twice", {"rate": percent(rate)})
    if rate <= 1:
        return _line(indicator, rule, rule.weight, "score.within", {"rate": percent(rate)})
    return _line(indicator, rule, rule.weight * (2 - rate), "score.control", {"rate": percent(rate)})


def _all_or_nothing(indicator: Indicator, rule: PointRule, value: Decimal, target: Decimal) -> ScoreLine:
    met = is_met(indicator, value, target)
    code = "score.reached" if met else "score.missed"
    return _line(indicator, rule, rule.done if met else rule.missed, code, _against(indicator, value, target))


def _steps(indicator: Indicator, rule: PointRule, value: Decimal, target: Decimal) -> ScoreLine:
    if not is_met(indicator, value, target):
        return _all_or_nothing(indicator, rule, value, target)
    over = max(value - target, ZERO)
    steps = (over / rule.per).to_integral_value(ROUND_DOWN)
    plus = min(steps * rule.plus, rule.cap)
    figures = {
        "done": show_number(rule.done), "over": with_unit(over, indicator), "per": show_number(rule.per),
        "steps": show_number(steps), "plus": show_number(rule.plus), "cap": show_number(rule.cap),
    }  # fmt: skip
    return _line(indicator, rule, rule.done + plus, "score.steps", figures | _against(indicator, value, target))


def _share(indicator: Indicator, rule: PointRule, value: Decimal, target: Decimal) -> ScoreLine:
    return _rate(indicator, rule, value, target)


_FORMULAS = {
    Formula.RATE: _rate,
    Formula.CONTROL: _control,
    Formula.SHARE: _share,
    Formula.ALL_OR_NOTHING: _all_or_nothing,
    Formula.STEPS: _steps,
}


def _milestone_line(indicator: Indicator, entry: Entry, rule: PointRule) -> ScoreLine:
    stage = stage_of(entry)
    if stage is Stage.DONE:
        flat = rule.formula in (Formula.ALL_OR_NOTHING, Formula.STEPS)
        return _line(indicator, rule, rule.done if flat else rule.weight, "score.stage_done")
    if rule.formula in (Formula.ALL_OR_NOTHING, Formula.STEPS):
        return _line(indicator, rule, rule.missed, "score.stage_missed")
    if stage is Stage.NOT_STARTED:
        return _line(indicator, rule, ZERO, "score.not_begun")
    if entry.value is None:
        return _line(indicator, rule, None, "score.no_share")
    share = min(max(printed_share(entry.value / _HUNDRED, HUNDREDTH_OF_POINT), ZERO), ONE)
    return _line(indicator, rule, rule.weight * share, "score.share", {"rate": percent(share)})


def _line(
    indicator: Indicator, rule: PointRule, points: Decimal | None, code: str, figures: Mapping[str, str] | None = None
) -> ScoreLine:
    rounded = None if points is None else points.quantize(_OF_A_LINE, ROUND_HALF_UP).normalize()
    weight = (
        max(rule.done, rule.done + rule.cap) if rule.formula in (Formula.ALL_OR_NOTHING, Formula.STEPS) else rule.weight
    )
    shown = {"weight": show_number(rule.weight), **({"points": show_number(rounded)} if rounded is not None else {})}
    return ScoreLine(
        indicator.code, (indicator.name, indicator.name), rounded, weight, code, {**shown, **(figures or {})}
    )


def _against(indicator: Indicator, value: Decimal, target: Decimal) -> dict[str, str]:
    return {"value": with_unit(value, indicator), "target": target_text(indicator, target)}


def _mark_line(rule: MarkRule, times: Decimal) -> ScoreLine:
    if rule.veto:
        return ScoreLine(rule.key, rule.words, ZERO, ZERO, "score.veto", {"times": show_number(times)})
    counted = (times / rule.each).to_integral_value(ROUND_DOWN) if rule.each != 1 else times
    points = (counted * rule.points).quantize(_CENT, ROUND_HALF_UP)
    figures = {"times": show_number(times), "rate": show_number(rule.points), "points": show_number(points)}
    if rule.each != 1:
        return ScoreLine(
            rule.key, rule.words, points, ZERO, "score.mark_each", {**figures, "each": show_number(rule.each)}
        )
    return ScoreLine(rule.key, rule.words, points, ZERO, "score.mark", figures)


def _based(earned: Decimal, possible: Decimal, scheme: ScoreScheme) -> tuple[Decimal | None, list[tuple[str, Figures]]]:
    """The points from indicators, scaled where the scheme says out of how many; None where nothing was counted."""
    if possible <= 0:
        return None, [("score.nothing", {})]
    figures = {"earned": show_number(earned), "possible": show_number(possible)}
    if scheme.out_of is None:
        return earned.quantize(_CENT, ROUND_HALF_UP), [("score.earned", figures)]
    based = (earned / possible * scheme.out_of).quantize(_CENT, ROUND_HALF_UP)
    return based, [("score.scaled", {**figures, "out_of": show_number(scheme.out_of), "based": show_number(based)})]


def _total_figures(
    based: Decimal | None, bonus: Decimal, penalty: Decimal, total: Decimal, scheme: ScoreScheme
) -> Figures:
    counted = bonus if scheme.bonus_counts else ZERO
    return {
        "based": show_number(based or ZERO), "bonus": show_number(counted), "penalty": show_number(-penalty),
        "total": show_number(total),
    }  # fmt: skip
