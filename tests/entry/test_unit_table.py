"""The table of units: its header found under a title, its numbers and codes as spreadsheets show them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from model.entry.role import Role
from model.entry.unit_table import UnitTable, rows_of, units_from_rows
from model.errors import UsageError


def read(table: str) -> UnitTable:
    """A table written with | between its cells, a line a row."""
    return units_from_rows([line.split("|") for line in table.strip().splitlines()], "units.xlsx")


def test_units_with_their_parents_and_shares() -> None:
    table = read("代码|名称|上级|类型|1.03|说明\nXX|管委会||headquarters||\nFD|沣东新城|XX|new_city|6000|核定")
    assert [unit.code for unit in table.units.children("XX")] == ["FD"]
    assert table.allocations == {("FD", "1.03"): Decimal(6000)}


def test_headers_are_known_as_offices_write_them() -> None:
    table = read("单位编码|填报单位|上级单位 *|类别|1.03 就业人数|2.1（家）\nXX|管委会|||9|\nFD|沣东新城|XX|新城||7")
    assert [unit.code for unit in table.units.children("XX")] == ["FD"]
    assert table.allocations == {("XX", "1.03"): Decimal(9), ("FD", "2.10"): Decimal(7)}


def test_columns_that_say_something_unknown_are_told() -> None:
    table = read("代码|名称|序号|备注|说明|1.5亿元\nXX|管委会|1||核定|3\nFD|沣东新城|2||")
    assert table.passed_over == ("序号", "说明", "1.5亿元")


def test_a_title_may_stand_above_the_header() -> None:
    table = read("西咸新区单位表|||\n代码|名称|上级|类型\nXX|管委会||headquarters")
    assert table.units.top.name == "管委会"


@pytest.mark.parametrize(("header", "code"), [("8.10", "8.10"), ("8.1", "8.10"), ("8.02", "8.02"), ("12.1", "12.10")])
def test_a_code_that_a_spreadsheet_took_for_a_number_still_names_its_indicator(header: str, code: str) -> None:
    assert list(read(f"代码|名称|{header}\nXX|管委会|5").allocations) == [("XX", code)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("1,200.5", "1200.5"),
        ("１，２００", "1200"),
        ("０", "0"),
        ("312.11", "312.11"),
        ("0.30000000000000004", "0.3"),
        ("12,345,678", "12345678"),
    ],
)
def test_shares_are_read_as_people_write_them(text: str, target: str) -> None:
    assert read(f"代码|名称|1.03\nXX|管委会|{text}").allocations["XX", "1.03"] == Decimal(target)


@pytest.mark.parametrize("text", ["五", "1,20", "1.2.3", "NaN", "Infinity", "10 个"])
def test_a_share_that_is_no_plain_number_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as trouble:
        read(f"代码|名称|1.03\nXX|管委会|{text}")
    assert trouble.value.code == "unit.target_unreadable"
    assert trouble.value.context["text"] == text


@pytest.mark.parametrize("table", ["x|y\n1|2", "代码|上级\nA|"])
def test_a_table_without_code_or_name_is_refused(table: str) -> None:
    with pytest.raises(UsageError) as trouble:
        read(table)
    assert trouble.value.code == "unit.table_unreadable"


def test_roles_stand_in_columns_of_their_own() -> None:
    table = read("代码|名称|牵头|责任单位|配合\nXX|管委会|8.1、12|8.02，8.03|\nFD|沣东新城|||8.10 8.02")
    assert table.roles == {
        ("XX", "8.10"): Role.LEAD,
        ("XX", "12.00"): Role.LEAD,
        ("XX", "8.02"): Role.RESPONSIBLE,
        ("XX", "8.03"): Role.RESPONSIBLE,
        ("FD", "8.10"): Role.SUPPORTING,
        ("FD", "8.02"): Role.SUPPORTING,
    }


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("代码|名称|8.1|8.10\nXX|管委会|5|6", "unit.column_doubled"),
        ("代码|名称|牵头\nXX|管委会|全部", "unit.role_unreadable"),
        ("代码|名称|牵头|配合\nXX|管委会|8.02|8.02", "unit.two_roles"),
        ("代码|名称|牵头\nXX|管委会|8.02\nFD|沣东新城|8.02", "unit.two_leads"),
        ("代码|名称|停用日期\nXX|管委会|去年", "unit.day_unreadable"),
        ("代码|名称|上级\nXX|管委会|\nFD|沣东新城|YY", "unit.parent_missing"),
        ("代码|名称|上级\nA|甲|B\nB|乙|A", "unit.circle"),
        ("代码|名称\nA|甲\nA|乙", "unit.doubled"),
    ],
)
def test_what_contradicts_itself_is_refused(table: str, code: str) -> None:
    with pytest.raises(UsageError) as trouble:
        read(table)
    assert trouble.value.code == code


def test_a_table_is_written_as_it_is_read() -> None:
    lines = (
        "代码|名称|上级|类型|牵头|停用日期|8.10|12.01",
        "XX|管委会||headquarters||||",
        "FD|沣东|XX|new_city|8.1、9||5|0.25",
        "FX|沣西|XX|new_city||2021-09-01||7",
    )
    table = read("\n".join(lines))
    written = [[str(cell) for cell in row] for row in rows_of(table)]
    assert units_from_rows(written, "again") == table
    assert table.units.unit("FX").retired == date(2021, 9, 1)
