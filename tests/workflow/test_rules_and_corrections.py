"""Methods and corrections as they are set, kept and used; the account and the checks that go with them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.errors import UsageError
from model.plan.node import RollUp
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.consolidation.consolidation_rules import reset_rule, set_rule, show_rules
from model.workflow.entry.keep_ledger import correct_value, ledger_to_data, show_ledger
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.write_submission import check_unit
from model.workflow.workspace.workspace import Workspace

JULY, AUGUST, SEPTEMBER = (parse_period(f"2021-0{month}") for month in (7, 8, 9))
TALENT, OTHER = "1.03", "1.04"


def put(workspace: Workspace, code: str, unit: str, period: object, value: str) -> None:
    key = EntryKey(code, unit, period)  # type: ignore[arg-type]
    record_entry(workspace, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(value))),)))


def total(workspace: Workspace, code: str = TALENT) -> Decimal | None:
    result = consolidate_period(workspace, SEPTEMBER)
    return next(one.total for one in result.indicators if one.code == code)


def test_a_method_that_was_set_is_used_until_it_is_reset(workspace: Workspace) -> None:
    for period, value in ((JULY, "10"), (AUGUST, "20"), (SEPTEMBER, "30")):
        put(workspace, TALENT, "FD", period, value)
    put(workspace, TALENT, "FX", SEPTEMBER, "4")
    assert total(workspace) == 34
    set_rule(workspace, TALENT, over_time="sum")
    assert total(workspace) == 64
    set_rule(workspace, TALENT, over_units="max")
    assert show_rules(workspace)[TALENT][1].over_time == "sum"
    assert total(workspace) == 60
    assert reset_rule(workspace, TALENT).over_units is RollUp.SUM
    assert total(workspace) == 34


def test_the_latest_value_goes_back_to_earlier_periods(workspace: Workspace) -> None:
    put(workspace, TALENT, "FD", AUGUST, "20")
    set_rule(workspace, TALENT, over_units="latest")
    result = consolidate_period(workspace, SEPTEMBER)
    one = next(one for one in result.indicators if one.code == TALENT)
    assert (one.total, one.reported, one.contributions[0].period) == (20, 0, AUGUST)


def test_a_weighted_mean_weighs_by_another_indicator(workspace: Workspace) -> None:
    for unit, value, weight in (("FD", "10", "1"), ("FX", "40", "3")):
        put(workspace, TALENT, unit, SEPTEMBER, value)
        put(workspace, OTHER, unit, SEPTEMBER, weight)
    set_rule(workspace, TALENT, over_units="weighted_mean", weight_by=OTHER)
    assert total(workspace) == Decimal("32.5")


@pytest.mark.parametrize("wrong", [{"over_units": "sums"}, {"over_time": "never"}, {"weight_by": "99.99"}])
def test_what_is_no_method_is_refused(workspace: Workspace, wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        set_rule(workspace, TALENT, **wrong)


def test_a_correction_explains_a_fall_and_leaves_the_entries(workspace: Workspace) -> None:
    put(workspace, TALENT, "FD", JULY, "50")
    put(workspace, TALENT, "FD", SEPTEMBER, "40")
    assert "value.fell" in [one.code for one in check_unit(workspace, SEPTEMBER, "FD")]
    correct_value(workspace, TALENT, "FD", SEPTEMBER, "－15", "7月重复统计")
    assert check_unit(workspace, SEPTEMBER, "FD") == ()
    july, september = map(ledger_to_data, show_ledger(workspace, TALENT, "FD", SEPTEMBER))
    assert (july["brought"], july["covers"]) == ("50", 7)
    assert (september["before"], september["brought"], september["cumulative"]) == ("50", "5", "40")
    assert [(one["amount"], one["reason"]) for one in september["corrections"]] == [("-15", "7月重复统计")]
    assert total(workspace) == 40


def test_a_correction_that_is_too_small_does_not_explain_it(workspace: Workspace) -> None:
    put(workspace, TALENT, "FD", AUGUST, "50")
    put(workspace, TALENT, "FD", SEPTEMBER, "40")
    correct_value(workspace, TALENT, "FD", SEPTEMBER, "-3", "多报")
    assert "value.fell" in [one.code for one in check_unit(workspace, SEPTEMBER, "FD")]
    assert [line.is_explained for line in show_ledger(workspace, TALENT, "FD", SEPTEMBER)] == [True, False]


@pytest.mark.parametrize(("amount", "reason"), [("-3", "  "), ("些", "多报"), ("0", "多报"), ("约3", "多报")])
def test_a_correction_needs_an_amount_and_a_reason(workspace: Workspace, amount: str, reason: str) -> None:
    with pytest.raises(UsageError):
        correct_value(workspace, TALENT, "FD", SEPTEMBER, amount, reason)
