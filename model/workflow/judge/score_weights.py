"""What each indicator weighs in the scores: shown, set and taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from model.entry.period import Period
from model.errors import UsageError
from model.progress.score import fits_of
from model.progress.score_scheme import ScoreScheme
from model.progress.score_weight import weight_of, with_weights
from model.store.setting_rows import read_setting, write_setting
from model.workflow.plan.present_codes import present_codes
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace

_SETTING = "score_weights"


def weights_set(workspace: Workspace) -> dict[str, Decimal]:
    """The weights that somebody set, under the codes of now."""
    kept = json.loads(read_setting(workspace, _SETTING) or "{}")
    return {
        present_codes(workspace, version).get(code, code): Decimal(weight) for code, (version, weight) in kept.items()
    }


def read_weight(text: str | None) -> Decimal | None:
    """A weight as it is typed; None for none. UsageError "score.weight_unfit"."""
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        raise UsageError("score.weight_unfit", weight=text) from None


def set_weight(workspace: Workspace, code: str, weight: Decimal | None) -> None:
    """Let an indicator count so much in every scheme, or what the scheme says of its kind again (None).

    UsageError "score.weight_unfit" for what is no number from 0 up, "plan.unknown_indicator".
    """
    if weight is not None and not (weight.is_finite() and weight >= 0):
        raise UsageError("score.weight_unfit", weight=weight)
    plan = show_plan(workspace)
    weights = weights_set(workspace) | {plan.indicator(code).code: weight}
    kept = {one: [plan.version, f"{given:f}"] for one, given in weights.items() if given is not None}
    write_setting(workspace, _SETTING, json.dumps(kept, sort_keys=True))


def weighted(workspace: Workspace, scheme: ScoreScheme, period: Period | None = None) -> ScoreScheme:
    """The scheme with the weights that were set."""
    fits = {one.code: fits_of(one) for one in show_plan(workspace, period).indicators}
    return with_weights(scheme, weights_set(workspace), fits)


def show_weights(workspace: Workspace, scheme: ScoreScheme, period: Period | None = None) -> Mapping[str, Decimal]:
    """What each indicator counts by a scheme and the weights that were set; those that it does not ask for are out."""
    by = weighted(workspace, scheme, period)
    rules = {one.code: by.rule_for(one.code, fits_of(one)) for one in show_plan(workspace, period).indicators}
    return {code: weight_of(rule) for code, rule in rules.items() if rule is not None}
