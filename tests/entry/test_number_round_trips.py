"""Numbers written in every way that people write them come back as the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.value import Source, Sureness, understand
from model.plan.node import Indicator, Kind, Measure
from model.submission.row.number import understand_cell
from model.submission.workbook.number_format import shown_by
from model.submission.workbook.raw_cell import CellKind, RawCell


def _indicator(unit: str) -> Indicator:
    return Indicator("8.02", "指标", Kind.QUANTITY, Measure.LEVEL, unit_of_measure=unit)


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


# Ways to write a number that nobody reads otherwise, for somebody who sees the echo; the unit asked for is 元.
WRITTEN: dict[str, Callable[[Decimal], str]] = {
    "digits": _plain,
    "thousands": lambda value: f"{value.normalize():,f}",
    "full width": lambda value: _wide(f"{value.normalize():,f}"),
    "spaces around": lambda value: f"\u3000{_plain(value)}\u00a0",
    "unit": lambda value: f"{_plain(value)}元",
    "unit in front": lambda value: f"¥{_plain(value)}",
    "in 万": lambda value: f"{_plain(value / 10_000)}万",
    "in 万元": lambda value: f"{_plain(value / 10_000)} 万元",
    "in 亿元": lambda value: f"{_plain(value / 100_000_000)}亿元",
    "behind a quote": lambda value: f"'{_plain(value)}",
}
AMOUNTS = st.decimals(min_value=1, max_value=10**8, places=2, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("way", WRITTEN)
@given(AMOUNTS)
def test_what_was_written_is_read(way: str, value: Decimal) -> None:
    understood = understand(WRITTEN[way](value), _indicator("元"))
    assert understood.value == value
    assert understood.unit == "元"


@pytest.mark.parametrize("way", WRITTEN)
@given(AMOUNTS)
def test_a_cell_says_the_same_or_asks_and_offers_it(way: str, value: Decimal) -> None:
    understood = understand(WRITTEN[way](value), _indicator("元"), source=Source.CELL)
    assert understood.value == value if understood.certain else understood.readings == (value,)


DOUBTFUL: dict[str, Callable[[Decimal], str]] = {
    "about": lambda value: f"约{_plain(value)}",
    "or so": lambda value: f"{_plain(value)}元左右",
    "more": lambda value: f"{_plain(value)}多",
    "a remark": lambda value: f"{_plain(value)}（预计）",
    "scientific": lambda value: f"{value:E}",
    "a letter": lambda value: f"{_plain(value)}0".replace("0", "O"),
    "brackets": lambda value: f"({value:,f})",
    "a dash": lambda value: f"–{_plain(value)}",
}


@pytest.mark.parametrize("way", DOUBTFUL)
@pytest.mark.parametrize("source", list(Source))
@given(st.decimals(min_value=11, max_value=10**6, places=1, allow_nan=False, allow_infinity=False))
def test_what_is_doubtful_is_asked_and_never_taken(way: str, source: Source, value: Decimal) -> None:
    understood = understand(DOUBTFUL[way](value), _indicator("元"), source=source)
    assert not understood.certain and understood.value is None
    assert understood.sureness is Sureness.QUESTION and len(understood.readings) <= 3


_FORMATS = ("General", "0", "0.00", "#,##0.0", "#,##0_ ;[Red]-#,##0", '0.00"元"', '0!.0,"万"', "0.0,", "@", ";;;")


@given(st.decimals(min_value=0, max_value=10**9, places=3, allow_nan=False), st.sampled_from(_FORMATS))
def test_a_number_cell_is_its_stored_value_whatever_its_format_shows(value: Decimal, number_format: str) -> None:
    understood = understand_cell(RawCell(CellKind.NUMBER, f"{value:f}"), _indicator("元"), None, number_format)
    assert understood.value == value
    shown = shown_by(number_format, value)
    differs = shown.is_hidden or shown.divisor != 1 or shown.on_screen(value) != value
    assert bool(understood.findings) is differs


@given(
    st.decimals(min_value=Decimal("0.1"), max_value=100, places=1, allow_nan=False), st.sampled_from(("0%", "0.00%"))
)
def test_a_percent_cell_is_what_it_shows(value: Decimal, number_format: str) -> None:
    understood = understand_cell(RawCell(CellKind.NUMBER, f"{value / 100:f}"), _indicator("%"), None, number_format)
    assert understood.value == value
    assert [finding.code for finding in understood.findings] == ["value.percent_format"]
