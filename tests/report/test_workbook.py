"""The summary workbook, read back cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.consolidation.consolidate import consolidate
from model.consolidation.consolidated import Consolidated
from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.errors import ModelError
from model.plan.tree import PlanTree
from model.progress.heat import heat_of
from model.report.lineage_table import lineage_tables
from model.report.look import LOOKS
from model.report.table import Style
from model.report.workbook import write_summary
from tests.report.setting import SEPTEMBER, made_up

CODE = re.compile(r"\d+\.\d\d")
SHEETS = ["汇总表", "热力图", "报送情况", "数据来源"]


@pytest.fixture(scope="module")
def result(bundled_plan: PlanTree, bundled_units: UnitTree) -> Consolidated:
    return made_up(bundled_plan, bundled_units)


@pytest.fixture(scope="module")
def book(
    result: Consolidated, bundled_plan: PlanTree, bundled_units: UnitTree, tmp_path_factory: pytest.TempPathFactory
) -> Workbook:
    path = tmp_path_factory.mktemp("report") / "汇总.xlsx"
    write_summary(result, bundled_plan, bundled_units, path)
    return openpyxl.load_workbook(path)


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell))


def rows_by_code(sheet: Worksheet) -> dict[str, list[object]]:
    return {str(row[0]): list(row) for row in sheet.iter_rows(values_only=True) if CODE.fullmatch(str(row[0]))}


def number(value: object) -> Decimal:
    return Decimal(str(value))


def test_four_sheets_of_values_and_no_formula(book: Workbook) -> None:
    assert book.sheetnames == SHEETS
    assert {cell.data_type for cell in cells(book)} <= {"s", "n", "inlineStr"}


@pytest.mark.parametrize("name", SHEETS)
def test_each_sheet_prints_as_it_stands(book: Workbook, name: str) -> None:
    sheet = book[name]
    heading = next(row[0].row for row in sheet.iter_rows() if row[0].value in ("编号", "序号"))
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${heading}:${heading}"
    assert sheet.print_area == f"'{name}'!$A$1:${sheet.dimensions.split(':')[1].rstrip('0123456789')}${sheet.max_row}"
    assert int(str(sheet.freeze_panes).lstrip("ABCDEFG")) == heading + 1
    assert "&P" in sheet.oddFooter.right.text and "&N" in sheet.oddFooter.right.text
    assert isinstance(sheet["B1"], MergedCell) and sheet["A1"].font.size == 20
    assert str(sheet["A1"].value).startswith("西咸新区2021年工作要点")


@pytest.mark.parametrize("name", ["汇总表", "热力图"])
def test_no_heading_stands_last_on_a_page(book: Workbook, name: str) -> None:
    """Pages end by our own count: a spreadsheet knows nothing of rows that belong together."""
    sheet = book[name]
    heights = {row: sheet.row_dimensions[row].height or 0 for row in range(1, sheet.max_row + 1)}
    ends = [0, *(one.id for one in sheet.row_breaks.brk), sheet.max_row]
    assert len(ends) > 8
    widths = (sheet.column_dimensions[get_column_letter(column)].width for column in range(1, sheet.max_column + 1))
    a_page = (595.3 - 1.1 * 72) * max(sum(widths) * 5.25 / (841.9 - 0.8 * 72), 1)
    for before, last in pairwise(ends):
        assert a_page / 2 < sum(heights[row] for row in range(before + 1, last + 1)) < a_page or last == sheet.max_row
        following = str(sheet.cell(min(last + 1, sheet.max_row), 1).value)
        assert CODE.fullmatch(str(sheet.cell(last, 1).value)) or not CODE.fullmatch(following)


def test_every_indicator_stands_in_the_summary_with_its_figures(book: Workbook, result: Consolidated) -> None:
    rows = rows_by_code(book["汇总表"])
    compared = 0
    for one in result.indicators:
        row = rows[one.code]
        assert row[5] == f"{one.reported}/{one.expected}"
        if one.total is not None and one.stage is None:
            assert number(row[4]) == one.total
            compared += 1
        for place, share in ((6, one.judgement.completion), (7, one.judgement.expected)):
            assert row[place] == "—" if share is None else number(row[place]) == share
    assert compared > 100


def test_the_overview_adds_up_to_all_indicators(book: Workbook) -> None:
    overview = str(book["汇总表"]["A3"].value)
    total, lamps = overview.split("：")
    counted = [int(count) for count in re.findall(r" (\d+)（", lamps)]
    shares = [Decimal(share) for share in re.findall(r"（([\d.]+)%）", lamps)]
    assert (total, len(counted), sum(counted)) == ("指标 258 项", 5, 258)
    assert (len(shares), sum(shares)) == (5, Decimal("100.0"))


def test_who_is_missing_is_named_beside_the_total(book: Workbook, result: Consolidated) -> None:
    rows = rows_by_code(book["汇总表"])
    partly = [one for one in result.indicators if one.missing and one.reported]
    assert partly
    assert all("未计入：" in str(rows[one.code][9]) and "能源金贸区园办" in str(rows[one.code][9]) for one in partly)


def test_the_heat_map_has_the_colour_of_every_judgement(book: Workbook, result: Consolidated) -> None:
    sheet = book["热力图"]
    steps = [Style.HEAT_0, Style.HEAT_1, Style.HEAT_2, Style.HEAT_3, Style.HEAT_4]
    found = set()
    for row in sheet.iter_rows(min_row=6):
        code = str(row[0].value)
        if row[1].value is None:
            continue
        for unit, cell in zip(result.units, row[3:], strict=True):
            step = heat_of(unit.judgements[code])
            found.add(step)
            if step is None:
                assert cell.fill.fill_type is None
            else:
                assert cell.fill.start_color.rgb == f"00{LOOKS[steps[step]].fill}"
    assert found == {None, 0, 1, 2, 3, 4}


def test_the_units_add_up(book: Workbook, result: Consolidated) -> None:
    rows = [list(row) for row in book["报送情况"].iter_rows(min_row=5, values_only=True)]
    assert [row[2] for row in rows] == [*(unit.name for unit in result.units), "合　计"]
    for row in rows:
        expected, reported, missing, *lamps = (int(str(value)) for value in row[4:])
        assert reported + missing == expected
        assert sum(lamps) == (258 * 6 if row is rows[-1] else 258)
    assert rows[-1][7:] == [sum(int(str(row[place])) for row in rows[:-1]) for place in range(7, 12)]


def test_the_lineage_recomputes_every_sum(book: Workbook, result: Consolidated) -> None:
    sheet = book["数据来源"]
    parts: dict[str, list[Decimal]] = {}
    for row in sheet.iter_rows(min_row=4, values_only=True):
        assert len(str(row[7])) == 64 and str(row[6]).startswith("填报表!H")
        if isinstance(row[4], int | float):
            parts.setdefault(str(row[0]), []).append(number(row[4]))
    sums = [one for one in result.indicators if one.method == "sum" and one.total]
    assert len(sums) > 100
    assert all(sum(parts[one.code]) == one.total for one in sums)
    assert sheet.auto_filter.ref == f"A3:H{sheet.max_row}"


def test_the_digest_stands_on_paper(book: Workbook, result: Consolidated) -> None:
    texts = [str(cell.value) for cell in cells(book) if cell.value]
    assert any(result.digest in text for text in texts)
    assert result.digest[:12] in book["汇总表"].oddFooter.left.text


def test_equal_results_are_equal_files(
    result: Consolidated, bundled_plan: PlanTree, bundled_units: UnitTree, tmp_path: Path
) -> None:
    paths = [tmp_path / "one.xlsx", tmp_path / "two.xlsx"]
    for path in paths:
        write_summary(result, bundled_plan, bundled_units, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_text_is_never_a_formula(bundled_plan: PlanTree, tmp_path: Path) -> None:
    names = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "坏\x07名", "_x000D_", "#REF!"]
    units = arrange(
        [
            ReportingUnit("T", "=HYPERLINK(1)", None, "headquarters"),
            *(ReportingUnit(f"U{place}", name, "T") for place, name in enumerate(names)),
        ]
    )
    path = tmp_path / "sharp.xlsx"
    write_summary(made_up(bundled_plan, units), bundled_plan, units, path)
    book = openpyxl.load_workbook(path)
    assert {cell.data_type for cell in cells(book)} <= {"s", "n", "inlineStr"}
    column = {str(row[2].value): row[2] for row in book["报送情况"].iter_rows(min_row=5)}
    assert {"=1+1", "@SUM(A1)", "坏名", "#REF!"} <= set(column)
    assert column["=1+1"].quotePrefix and not column["坏名"].quotePrefix


def test_many_units_run_over_pages_sideways(bundled_plan: PlanTree, tmp_path: Path) -> None:
    units = arrange(
        [ReportingUnit("T", "总"), *(ReportingUnit(f"U{place}", f"第{place}单位", "T") for place in range(40))]
    )
    path = tmp_path / "wide.xlsx"
    write_summary(made_up(bundled_plan, units), bundled_plan, units, path)
    heat = openpyxl.load_workbook(path)["热力图"]
    assert heat.max_column == 43
    assert (heat.page_setup.fitToWidth, heat.print_title_cols) == (0, "$A:$B")
    assert not heat.sheet_properties.pageSetUpPr.fitToPage


def test_a_headquarters_without_units_still_has_its_tables(bundled_plan: PlanTree, tmp_path: Path) -> None:
    units = arrange([ReportingUnit("T", "孤")])
    path = tmp_path / "alone.xlsx"
    empty = consolidate(bundled_plan, units, "T", SEPTEMBER, {}, standings={}, sources={}, allocations={})
    write_summary(empty, bundled_plan, units, path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == SHEETS
    assert len(rows_by_code(book["汇总表"])) == 258


def test_a_full_sheet_of_lineage_goes_on_in_another(
    result: Consolidated, bundled_plan: PlanTree, bundled_units: UnitTree
) -> None:
    tables = list(lineage_tables(result, bundled_plan, bundled_units, most_rows=100))
    counts = [len(list(table.body)) for table in tables]
    assert [table.name for table in tables[:3]] == ["数据来源", "数据来源2", "数据来源3"]
    assert max(counts) <= 100
    assert sum(counts) == sum(len(one.contributions) for one in result.indicators)


def test_writing_tells_each_row_and_stops_without_a_trace(
    result: Consolidated, bundled_plan: PlanTree, bundled_units: UnitTree, tmp_path: Path
) -> None:
    path, rows = tmp_path / "report.xlsx", list[int]()

    def told(row: int) -> None:
        rows.append(row)
        if row == 40:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_summary(result, bundled_plan, bundled_units, path, told)
    assert rows == list(range(1, 41)) and not list(tmp_path.iterdir())


def test_what_cannot_be_written_leaves_the_old_file(
    result: Consolidated, bundled_plan: PlanTree, bundled_units: UnitTree, tmp_path: Path
) -> None:
    blocked = tmp_path / "report.xlsx"
    blocked.mkdir()
    with pytest.raises(ModelError, match=r"file\.unwritable"):
        write_summary(result, bundled_plan, bundled_units, blocked)
    assert list(tmp_path.iterdir()) == [blocked]
