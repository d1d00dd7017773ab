"""Progress curves of single indicators: set one, take it back, list them."""

from __future__ import annotations

from dataclasses import dataclass

from model.entry.period import Period
from model.errors import ModelError, UsageError
from model.plan.curve import ProgressCurve, Shape
from model.plan.node import Indicator, Kind
from model.progress.completion import lower_is_better
from model.progress.schedule import curve_of
from model.store.plan_rows import plan_in_force, write_curve
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class IndicatorCurve:
    """An indicator with the shape that holds; `is_own` where somebody set it, else it is the one of its kind."""

    indicator: Indicator
    shape: Shape
    is_own: bool


def set_curve(workspace: Workspace, code: str, curve: ProgressCurve | None, period: Period | None = None) -> Indicator:
    """Expect progress of an indicator by this curve, or by the one of its kind again (None).

    In the plan in force, or in the one that held in a period: past periods of another plan keep theirs.
    UsageError "plan.unknown_indicator"; "curve.unfit" where a ceiling would grow, or a milestone be kept as a level.
    """
    indicator = show_plan(workspace, period).indicator(code)
    if curve is not None:
        _refuse_unfit(indicator, curve.shape)
    plan_id = plan_in_force(workspace, period.end if period is not None else None)
    if plan_id is None:
        raise ModelError("plan.none")
    write_curve(workspace, plan_id, code, curve)
    return show_plan(workspace, period).indicator(code)


def list_curves(workspace: Workspace, period: Period | None = None) -> list[IndicatorCurve]:
    """Every indicator with its curve, in the order of the plan."""
    return [
        IndicatorCurve(one, curve_of(one), one.curve is not None) for one in show_plan(workspace, period).indicators
    ]


def _refuse_unfit(indicator: Indicator, shape: Shape) -> None:
    kept_only = lower_is_better(indicator) and shape is not Shape.KEEP_LEVEL
    if kept_only or (indicator.kind is Kind.MILESTONE and shape is Shape.KEEP_LEVEL):
        raise UsageError("curve.unfit", code=indicator.code, name=indicator.name)
