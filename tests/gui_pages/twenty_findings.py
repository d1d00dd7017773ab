"""A form that really was issued, come back with more than twenty different things wrong or odd about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.form.layout import FIRST_ROW, LETTERS, SHEET, Field
from model.plan.node import Kind
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace

SEPTEMBER, AUGUST = parse_period("2021-09"), parse_period("2021-08")
TYPED = (
    "约{n}", "{n}（含在建2个）", "三百二十", "1.2万", "{n}O", "{n}-{m}", "-{n}", "9月30日", "详见附件",
    "{n}，其中新建{m}", "#REF!", "两百多",
)  # fmt: skip
"""What was typed where a count is asked for; n is a fitting number and m a larger one."""


def twenty_findings(workspace: Workspace, unit: str, folder: Path) -> Path:
    """Issue `unit`'s form for September 2021, fill it in badly, and say where the workbook lies.

    One value was typed here meanwhile, and one falls below that of August.
    """
    codes = _counted(workspace)
    last = new_entry(EntryKey(codes[-1], unit, AUGUST), Entry(ValueState.REPORTED, Decimal(20)))
    record_entry(workspace, ChangeSet((last,)))
    form = issue_forms(workspace, SEPTEMBER, [unit], folder / "forms")[0].path
    book = load_workbook(form)
    sheet = book[SHEET]
    rows = {str(sheet.cell(row, 2).value): row for row in range(FIRST_ROW, sheet.max_row + 1)}
    _fill(sheet, rows, codes)
    path = folder / "returned" / form.name
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    typed = new_entry(EntryKey(codes[0], unit, SEPTEMBER), Entry(ValueState.REPORTED, Decimal(25)))
    record_entry(workspace, ChangeSet((typed,)))
    return path


def _counted(workspace: Workspace) -> list[str]:
    """Indicators that count something whole, in the order of the form."""
    return [
        one.code
        for one in show_plan(workspace).indicators
        if one.kind is Kind.QUANTITY
        and one.target is not None
        and one.target == one.target.to_integral_value()
        and one.unit_of_measure not in (None, "%", "亿元", "万元")
    ]


def _fill(sheet: Worksheet, rows: Mapping[str, int], codes: list[str]) -> None:
    def cell(code: str, field: Field = Field.VALUE) -> Cell:
        found = sheet[f"{LETTERS[field]}{rows[code]}"]
        assert isinstance(found, Cell)
        return found

    waiting = iter(codes)
    cell(codes[-1]).value = 12
    cell(next(waiting)).value = 30
    for text in TYPED:
        cell(next(waiting)).value = text.format(n=12, m=24)
    for oddity in _ODDITIES:
        oddity(cell, next(waiting))
    moved, doubled = next(waiting), next(waiting)
    cell(moved, Field.NAME).value = "另一件事"
    cell(moved).value = 6
    cell(doubled).value = 7
    end = sheet.max_row + 1
    for column in range(1, 15):
        sheet.cell(end, column).value = sheet.cell(rows[doubled], column).value
    sheet.cell(end, 8).value = 9
    for code in (next(waiting), next(waiting)):
        cell(code).value = 3
        cell(code, Field.NARRATIVE).value = "按计划推进，已完成三处，其余正在招标，预计年底前全部建成并投入使用。"


CellOf = Callable[..., Cell]


def _struck(cell: CellOf, code: str) -> None:
    cell(code).value = 8
    cell(code).font = Font(strike=True)


def _unseen(cell: CellOf, code: str) -> None:
    cell(code).value = 9
    cell(code).font = Font(color="FFFFFFFF")
    cell(code).fill = PatternFill("none")


def _formula(cell: CellOf, code: str) -> None:
    cell(code).value = "=3+4"


def _boolean(cell: CellOf, code: str) -> None:
    cell(code).value = True


def _merged(cell: CellOf, code: str) -> None:
    one = cell(code)
    one.value = 4
    sheet = one.parent
    assert isinstance(sheet, Worksheet)
    sheet.merge_cells(start_row=one.row, end_row=one.row, start_column=one.column, end_column=one.column + 1)


def _remarked(cell: CellOf, code: str) -> None:
    cell(code).value = 5
    cell(code).comment = Comment("去年口径，请以统计局数为准", "经办人")
    cell(code).fill = PatternFill("solid", fgColor="FFFFF2B3")


def _percent(cell: CellOf, code: str) -> None:
    cell(code).value = 0.12
    cell(code).number_format = "0%"


def _other_stage(cell: CellOf, code: str) -> None:
    cell(code).value = 6
    cell(code, Field.STAGE).value = "差不多了"


def _misread(cell: CellOf, code: str) -> None:
    cell(code).value = 6
    cell(code, Field.NARRATIVE).value = "锟斤拷锟斤拷"


def _struck_text(cell: CellOf, code: str) -> None:
    cell(code, Field.PROBLEMS).value = "资金未到位"
    cell(code, Field.PROBLEMS).font = Font(strike=True)


_ODDITIES = (
    _struck, _unseen, _formula, _boolean, _merged, _remarked, _percent, _other_stage, _misread, _struck_text,
)  # fmt: skip
