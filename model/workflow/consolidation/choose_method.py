"""How each indicator is added up and what it weighs in the scores: listed together, put down together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from model.consolidation.rule import Rule, rule_of, usual_rule
from model.entry.period import Period
from model.plan.node import Indicator
from model.store.database import transaction
from model.workflow.consolidation.consolidation_rules import put_rule, rules_set
from model.workflow.judge.choose_scoring import score_scheme_in_use
from model.workflow.judge.score_weights import set_weight, show_weights, weights_set
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class IndicatorMethod:
    """An indicator with what holds for it; `own_rule` and `own_weight` are what somebody set, None where nobody did.

    `weight` is None for an indicator that the scoring scheme in use does not ask for.
    """

    indicator: Indicator
    rule: Rule
    weight: Decimal | None
    own_rule: Rule | None = None
    own_weight: Decimal | None = None

    @property
    def is_own(self) -> bool:
        """Whether anything of it was set."""
        return self.own_rule is not None or self.own_weight is not None


def list_methods(workspace: Workspace, period: Period | None = None) -> list[IndicatorMethod]:
    """Every indicator of the plan that holds in a period, in its order."""
    rules, own = rules_set(workspace), weights_set(workspace)
    weights = show_weights(workspace, score_scheme_in_use(workspace), period)
    return [
        IndicatorMethod(one, rule_of(one, rules), weights.get(one.code), rules.get(one.code), own.get(one.code))
        for one in show_plan(workspace, period).indicators
    ]


def put_method(workspace: Workspace, code: str, rule: Rule | None, weight: Decimal | None) -> str:
    """Let a rule and a weight hold for an indicator, or what is usual (None); the code comes back.

    UsageError "plan.unknown_indicator", "rule.weighs_itself", "score.weight_unfit"; nothing is put down then.
    """
    indicator = show_plan(workspace).indicator(code)
    with transaction(workspace):
        put_rule(workspace, code, None if rule == usual_rule(indicator) else rule)
        set_weight(workspace, code, weight)
    return code
