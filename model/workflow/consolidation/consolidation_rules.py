"""How each indicator is added up: shown, set and taken back."""

from __future__ import annotations

from collections.abc import Mapping

from model.consolidation.rule import OverTime, Rule, rule_of
from model.entry.period import Period
from model.errors import UsageError
from model.plan.node import Indicator, RollUp
from model.store.rule_rows import RuleRow, read_rules, remove_rule, write_rule
from model.workflow.plan.present_codes import present_codes
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def rules_set(workspace: Workspace) -> dict[str, Rule]:
    """The rules that somebody set, under the codes of now."""
    rules = {}
    for row in read_rules(workspace):
        codes = present_codes(workspace, row.plan_version)
        weight_by = codes.get(row.weight_by, row.weight_by) if row.weight_by else None
        rules[codes.get(row.code, row.code)] = Rule(RollUp(row.over_units), OverTime(row.over_time), weight_by)
    return rules


def show_rules(workspace: Workspace, period: Period | None = None) -> Mapping[str, tuple[Indicator, Rule]]:
    """Every indicator of the plan with the rule that holds for it, by code."""
    rules = rules_set(workspace)
    return {one.code: (one, rule_of(one, rules)) for one in show_plan(workspace, period).indicators}


def set_rule(
    workspace: Workspace,
    code: str,
    over_units: str | None = None,
    over_time: str | None = None,
    weight_by: str | None = None,
) -> Rule:
    """Say how an indicator is added up; what is not said stays as it is.

    UsageError "rule.unknown_method", "plan.unknown_indicator".
    """
    for text, known in ((over_units, RollUp), (over_time, OverTime)):
        if text is not None and text not in set(known):
            raise UsageError("rule.unknown_method", text=text, known="、".join(known))
    plan = show_plan(workspace)
    now = rule_of(plan.indicator(code), rules_set(workspace))
    rule = Rule(RollUp(over_units or now.over_units), OverTime(over_time or now.over_time), weight_by or now.weight_by)
    return put_rule(workspace, code, rule)


def put_rule(workspace: Workspace, code: str, rule: Rule | None) -> Rule:
    """Let exactly this rule hold for an indicator, or the usual one (None).

    UsageError "plan.unknown_indicator", "rule.weighs_itself".
    """
    if rule is None:
        return reset_rule(workspace, code)
    plan = show_plan(workspace)
    for known in (code, rule.weight_by):
        if known is not None:
            plan.indicator(known)
    if rule.weight_by == code:
        raise UsageError("rule.weighs_itself", code=code)
    _forget(workspace, code)
    write_rule(workspace, RuleRow(code, plan.version, rule.over_units.value, rule.over_time.value, rule.weight_by))
    return rule


def reset_rule(workspace: Workspace, code: str) -> Rule:
    """Let the usual rule hold for an indicator again. UsageError "plan.unknown_indicator"."""
    indicator = show_plan(workspace).indicator(code)
    _forget(workspace, code)
    return rule_of(indicator, {})


def rule_to_data(indicator: Indicator, rule: Rule) -> dict[str, str | None]:
    """An indicator with its rule as plain data."""
    return {
        "code": indicator.code,
        "name": indicator.name,
        "over_units": rule.over_units.value,
        "over_time": rule.over_time.value,
        "weight_by": rule.weight_by,
    }


def _forget(workspace: Workspace, code: str) -> None:
    """Remove what was set for an indicator, under whatever code it was set."""
    for row in list(read_rules(workspace)):
        if present_codes(workspace, row.plan_version).get(row.code, row.code) == code:
            remove_rule(workspace, row.code)
