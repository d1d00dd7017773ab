"""Corrections as entries of their own, and the account of an indicator that they are part of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from model.entry.ledger import Correction, LedgerLine, ledger, read_correction
from model.entry.period import Period
from model.store.entry_rows import read_entries
from model.store.rule_rows import read_corrections, write_correction
from model.store.unit_rows import read_units
from model.workflow.plan.present_codes import present_codes
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def correct_value(
    workspace: Workspace, code: str, unit: str, period: Period, amount: str, reason: str, day: date | None = None
) -> Correction:
    """Put down that what was reported up to a period was wrong by an amount ("-20"), and why; the entries stay.

    UsageError as of `read_correction`, "unit.unknown", "plan.unknown_indicator".
    """
    indicator = show_plan(workspace, period).indicator(code)
    correction = read_correction(indicator, period, amount, reason, day or date.today())
    keep_correction(workspace, code, unit, correction)
    return correction


def keep_correction(workspace: Workspace, code: str, unit: str, correction: Correction) -> None:
    """Put a correction down. UsageError "unit.unknown", "plan.unknown_indicator"."""
    plan = show_plan(workspace, correction.period)
    plan.indicator(code)
    read_units(workspace).unit(unit)
    write_correction(workspace, code, plan.version, unit, correction)


def corrected_by(workspace: Workspace, period: Period, unit: str) -> dict[str, Decimal]:
    """What was corrected of a unit's indicators in a period, by code."""
    amounts: dict[str, Decimal] = {}
    for former, version, correction in read_corrections(workspace, unit, period):
        code = present_codes(workspace, version).get(former, former)
        amounts[code] = amounts.get(code, Decimal(0)) + correction.amount
    return amounts


def show_ledger(workspace: Workspace, code: str, unit: str, period: Period) -> tuple[LedgerLine, ...]:
    """The account of a unit's indicator up to a period, a line for each period of its year that was reported.

    UsageError "unit.unknown", "plan.unknown_indicator".
    """
    show_plan(workspace, period).indicator(code)
    read_units(workspace).unit(unit)

    def counts(one: Period) -> bool:
        return (one.year, one.cadence) == (period.year, period.cadence) and one <= period

    values = {
        key.period: entry.value
        for key, entry in read_entries(workspace, unit=unit).items()
        if key.code == code and entry.value is not None and counts(key.period)
    }
    known = (
        correction
        for former, version, correction in read_corrections(workspace, unit)
        if present_codes(workspace, version).get(former, former) == code and counts(correction.period)
    )
    return ledger(values, known)


def corrections_in(workspace: Workspace, unit: str, period: Period) -> list[tuple[str, Correction]]:
    """What was corrected of a unit in one period, with the codes of now, in the order in which it was done."""
    return [
        (present_codes(workspace, version).get(code, code), one)
        for code, version, one in read_corrections(workspace, unit, period)
    ]


def ledger_to_data(line: LedgerLine) -> dict[str, Any]:
    """One line of an account as plain data."""
    return {
        "period": line.period.key,
        "before": f"{line.before:f}",
        "brought": f"{line.brought:f}",
        "corrections": [
            {"period": one.period.key, "amount": f"{one.amount:f}", "reason": one.reason, "day": one.day.isoformat(),
             "who": one.who}
            for one in line.corrections
        ],
        "cumulative": f"{line.cumulative:f}",
        "covers": line.covers,
        "explained": line.is_explained,
    }  # fmt: skip
