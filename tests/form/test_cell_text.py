"""A text that a spreadsheet would run, decode or choke on stands in every table as the text that it is."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from model.cell_text import clean_text, csv_text, without_apostrophe
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.entry.unit_table import UnitTable, rows_of, units_from_rows
from model.form.unit_template import write_unit_rows
from model.submission.plain_table import read_plain_table

HOSTILE = ("=cmd|' /C calc'!A1", "@SUM(1)", "+86 29 1234", "-1+2", "＝1", "甲_x000D_乙", "12345678901234567890")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_units_with_hostile_names_come_back_as_they_were(tmp_path: Path, ending: str) -> None:
    units = [ReportingUnit("HQ", "总部")]
    units += [ReportingUnit(f"U{place}", text, "HQ", contact=text) for place, text in enumerate(HOSTILE)]
    path = tmp_path / f"units.{ending}"
    write_unit_rows(path, rows_of(UnitTable(UnitTree(tuple(units)))))
    assert units_from_rows(read_plain_table(path), path).units.units == tuple(units)
    if ending == "csv":
        cells = path.read_text(encoding="utf-8-sig").replace("\n", ",").split(",")
        assert not [one for one in cells if one.strip('"').startswith(("=", "@", "+", "-"))]
    else:
        sheet = openpyxl.load_workbook(path).active
        assert sheet is not None
        cells = {cell.value: cell for row in sheet.iter_rows() for cell in row}
        assert {cells[text].data_type for text in HOSTILE if text in cells} == {"s"}
        assert cells[HOSTILE[0]].quotePrefix and not cells["总部"].quotePrefix


@pytest.mark.parametrize("text", HOSTILE)
def test_the_apostrophe_is_taken_off_again(text: str) -> None:
    assert without_apostrophe(csv_text(text)) == clean_text(text)


def test_an_apostrophe_of_the_text_itself_stays() -> None:
    assert without_apostrophe("'十四五'") == "'十四五'"
