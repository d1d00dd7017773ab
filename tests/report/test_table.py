"""Widths, heights and formats of tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.report.table import TALLEST, Cell, Column, Style, height_of, number_format, text_width, whole_width


@pytest.mark.parametrize(("text", "width"), [("", 0), ("abc", 3), ("完成率", 6), ("≥1,000 名", 9), ("１２", 4)])
def test_chinese_takes_two_places(text: str, width: int) -> None:
    assert text_width(text) in (width, width + 1)  # ≥ is of ambiguous width


def test_a_row_is_as_high_as_its_longest_text() -> None:
    short = height_of((("短", 20), (None, 20), (Decimal(5), 1)))
    long = height_of((("短", 20), ("长" * 40, 20)))
    broken = height_of((("一\n二\n三", 20),))
    assert short == 20
    assert long > broken > short
    assert height_of((("长" * 10_000, 20),)) == TALLEST


@pytest.mark.parametrize(
    ("value", "shown"), [(Decimal("1200"), "#,##0"), (Decimal("1.50"), "#,##0.00"), (7, "#,##0"), (Decimal(0), "#,##0")]
)
def test_a_number_keeps_its_own_decimals(value: Decimal | int, shown: str) -> None:
    assert number_format(value) == shown


def test_a_whole_row_covers_all_columns() -> None:
    columns = (Column("一", 5), Column("二", 5))
    assert whole_width("题", columns, Style.TITLE, 30).cells == (Cell("题", Style.TITLE, 2),)
