"""The account of one unit's indicator: what stood there, what each period brought, what was corrected, what stands.

Last cumulative + this period + corrections = this cumulative, by construction: what a period brought is never stored,
it is what remains. All exact in decimal digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal, localcontext

from model.entry.period import Period
from model.entry.value import understand
from model.errors import UsageError
from model.plan.node import Indicator, Measure

_MINUS = "-－−"
_EXACT = Context(prec=400)


@dataclass(frozen=True, slots=True)
class Correction:
    """An amount by which what was reported up to a period was wrong: -20 where 20 too many had been counted."""

    period: Period
    amount: Decimal
    reason: str
    day: date
    who: str = ""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One reported period. `brought` = `cumulative` - `before` - the corrections, over `covers` periods.

    More than one period where those in between were not reported.
    """

    period: Period
    before: Decimal
    corrections: tuple[Correction, ...]
    brought: Decimal
    cumulative: Decimal
    covers: int

    @property
    def is_explained(self) -> bool:
        """Whether nothing but corrections made the value fall: less than nothing cannot have been brought."""
        return self.brought >= 0


def read_correction(indicator: Indicator, period: Period, amount: str, reason: str, day: date) -> Correction:
    """What a person wrote of a correction: "-20", "+1.2万".

    UsageError "correction.not_cumulative", "correction.no_reason", "correction.unreadable".
    """
    if indicator.measure is not Measure.CUMULATIVE:
        raise UsageError("correction.not_cumulative", code=indicator.code)
    value = read_amount(indicator, amount)
    if value is None:
        raise UsageError("correction.unreadable", text=amount)
    if not reason.strip():
        raise UsageError("correction.no_reason", code=indicator.code)
    return Correction(period, value, reason.strip(), day)


def read_amount(indicator: Indicator, text: str) -> Decimal | None:
    """By how much a value was wrong, in the indicator's unit; None where that cannot be read, or is nothing."""
    said = understand(text.strip().lstrip(_MINUS), indicator)
    if not said.certain or not said.value:
        return None
    return -said.value if text.strip().startswith(tuple(_MINUS)) else said.value


def ledger(cumulative: Mapping[Period, Decimal], corrections: Iterable[Correction]) -> tuple[LedgerLine, ...]:
    """The lines of one year, oldest first. `cumulative` are the values since January of the periods that were reported.

    All are of one year and cadence; in January everything begins at 0. A correction of a period that was not reported
    counts in the next one that was; one after the last reported period counts in none yet.
    """
    waiting = sorted(corrections, key=lambda one: (one.period, one.day, one.amount))
    lines: list[LedgerLine] = []
    before, last = Decimal(0), 0
    for period in sorted(cumulative):
        due = tuple(one for one in waiting if one.period <= period)
        waiting = waiting[len(due) :]
        with localcontext(_EXACT):
            brought = cumulative[period] - before - sum((one.amount for one in due), Decimal(0))
        lines.append(LedgerLine(period, before, due, brought, cumulative[period], period.number - last))
        before, last = cumulative[period], period.number
    return tuple(lines)
