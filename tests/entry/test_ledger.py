"""The account of a cumulative value: last + this period + corrections = now, whatever comes in whatever order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from model.entry.ledger import Correction, ledger
from model.entry.period import Cadence, Period

amounts = st.decimals(min_value=-(10**15), max_value=10**15, places=6, allow_nan=False)
brought_amounts = st.decimals(min_value=0, max_value=10**15, places=6, allow_nan=False)


def month(number: int) -> Period:
    return Period(2021, Cadence.MONTH, number)


def correction(number: int, amount: str) -> Correction:
    return Correction(month(number), Decimal(amount), "重复统计", date(2021, 10, 8))


def test_what_a_period_brought_is_what_remains() -> None:
    lines = ledger({month(1): Decimal(10), month(2): Decimal(35), month(5): Decimal(40)}, [])
    assert [(line.brought, line.covers) for line in lines] == [(10, 1), (25, 1), (5, 3)]


def test_a_fall_needs_a_correction() -> None:
    values = {month(1): Decimal(50), month(2): Decimal(40)}
    assert [line.is_explained for line in ledger(values, [])] == [True, False]
    explained = ledger(values, [correction(2, "-15")])[1]
    assert (explained.brought, explained.is_explained) == (5, True)


def test_a_correction_of_a_skipped_period_counts_in_the_next_report() -> None:
    lines = ledger({month(1): Decimal(50), month(4): Decimal(60)}, [correction(3, "-20"), correction(6, "-1")])
    assert [line.brought for line in lines] == [50, 30]
    assert [len(line.corrections) for line in lines] == [0, 1]


@given(
    brought=st.dictionaries(st.integers(1, 12), brought_amounts, min_size=1),
    corrected=st.lists(st.tuples(st.integers(1, 12), amounts), max_size=8),
)
def test_streams_of_amounts_and_corrections_reconcile_exactly(
    brought: dict[int, Decimal], corrected: list[tuple[int, Decimal]]
) -> None:
    """A unit reports by its own books; the account gives back what every period brought, to the last digit."""
    corrections = [Correction(month(number), amount, "更正", date(2021, 12, 31)) for number, amount in corrected]
    reported = {
        month(number): sum((amount for at, amount in brought.items() if at <= number), Decimal(0))
        + sum((amount for at, amount in corrected if at <= number), Decimal(0))
        for number in brought
    }
    lines = ledger(reported, corrections)
    assert [line.brought for line in lines] == [brought[number] for number in sorted(brought)]
    assert sum(line.covers for line in lines) == max(brought)
    before = Decimal(0)
    for line in lines:
        assert line.before == before
        assert line.before + line.brought + sum(one.amount for one in line.corrections) == line.cumulative
        before = line.cumulative
    assert ledger(dict(reversed(reported.items())), corrections[::-1]) == lines
