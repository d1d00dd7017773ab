"""An issued form filled in with known values, ways to edit it, and whether a reading is silently wrong."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import BLANK, Entry, Stage, ValueState
from model.entry.period import Period, parse_period
from model.entry.reporting_unit import UnitTree
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.node import Indicator, Kind
from model.plan.tree import PlanTree
from model.submission.submission import Outcome, Submission

SHEET_PART = "xl/worksheets/sheet1.xml"
PERIOD: Period = parse_period("2021-09")
_NOTHINGS = (ValueState.NIL, ValueState.NOT_APPLICABLE, ValueState.NOT_AVAILABLE)


@dataclass(frozen=True)
class FilledForm:
    """A workbook and the truth about it, by row key."""

    data: bytes
    truth: Mapping[str, Entry]
    tree: PlanTree
    units: UnitTree


def plausible_entry(indicator: Indicator, number: int) -> Entry:
    """An entry that raises no doubt: every third a nothing or blank, the others a number."""
    if number % 7 == 3:
        return Entry(_NOTHINGS[number % 3], narrative="情况说明")
    if number % 7 == 5:
        return BLANK
    if indicator.kind is Kind.MILESTONE:
        stage = (Stage.UNDER_WAY, Stage.DONE, None)[number % 3]
        come_to = Decimal(100 if stage is Stage.DONE else 20 + number % 70)
        return Entry(ValueState.REPORTED, come_to, stage, f"第{number}项\n进展顺利")
    target = indicator.target or Decimal(10)
    value = Decimal(int(target) + number % 3 + 1)
    if indicator.unit_of_measure in ("亿元", "%", "公里"):
        value += Decimal("0.25")
    evidence = f"材料{number}.pdf"
    return Entry(
        ValueState.REPORTED, value, Stage.UNDER_WAY, f"进展{number}", f"问题{number}", f"打算{number}", evidence
    )


def filled_form(tree: PlanTree, units: UnitTree, unit: str = "FD") -> FilledForm:
    """A form of the bundled plan with about three quarters of its rows filled in."""
    entries = {one.code: plausible_entry(one, number) for number, one in enumerate(tree.indicators)}
    entries |= {item.code: Entry(narrative=f"{item.code} 总体进展") for item in tree.items}
    last = {
        one.code: Entry(ValueState.REPORTED, entry.value if number % 2 else entry.value * 3 // 4 or Decimal(1))
        for number, one in enumerate(tree.indicators)
        if (entry := entries[one.code]).value
    }
    template = FormTemplate(tree, PERIOD)
    order = FormOrder(units.unit(unit), entries, last)
    return FilledForm(template.render(template.compose(order)), entries, tree, units)


def edit_part(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same container with one part changed, its check sum right again."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            changed = change(content) if name == part else content
            assert name != part or changed != content, f"nothing was changed in {part}"
            target.writestr(name, changed)
    return output.getvalue()


def add_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same container with one more part."""
    output = io.BytesIO(data)
    with zipfile.ZipFile(output, "a", zipfile.ZIP_DEFLATED) as target:
        target.writestr(name, content)
    return output.getvalue()


def set_value(data: bytes, code: str, cell_xml: str) -> bytes:
    """The form with the XML of one value cell replaced; {r} and {s} are its place and style."""
    place = value_place(data, code)

    def change(content: bytes) -> bytes:
        pattern = rf'<c r="{place}" s="(\d+)"(?:/>|.*?</c>)'
        return re.sub(pattern, lambda match: cell_xml.format(r=place, s=match[1]), content.decode()).encode()

    return edit_part(data, SHEET_PART, change)


def value_place(data: bytes, code: str) -> str:
    """Where the value of a row stands: "H10"."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        match = re.search(rf'<c r="B(\d+)"[^>]*><is><t>{re.escape(code)}</t>', source.read(SHEET_PART).decode())
    assert match
    return f"H{match[1]}"


def edit_book(data: bytes, edit: Callable[[Workbook, Worksheet], None]) -> bytes:
    """The form opened, edited and saved as a person's program would."""
    book = load_workbook(io.BytesIO(data))
    sheet = book["填报表"]
    edit(book, sheet)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def row_of(sheet: Worksheet, code: str) -> int:
    """The row of a code."""
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == code)


def column_of(sheet: Worksheet, header: str) -> int:
    """The column of a header."""
    return next(cell.column for cell in sheet[4] if cell.value == header)


def silently_wrong(submission: Submission, truth: Mapping[str, Entry]) -> list[str]:
    """Codes for which the reading gives something else than what was meant, without a word about it."""
    if submission.outcome in (Outcome.REJECT, Outcome.PASSWORD):
        return []
    told = {finding.indicator for finding in submission.findings}
    is_held = any(finding.indicator is None and finding.severity != "notice" for finding in submission.findings)
    wrong = []
    for row in submission.rows:
        meant = truth.get(row.code, BLANK)
        if row.certain and (row.state, row.value) != (meant.state, meant.value):
            wrong.append(row.code)
        texts = (row.narrative, row.problems, row.next_steps, row.evidence)
        true_texts = (meant.narrative, meant.problems, meant.next_steps, meant.evidence)
        if row.code not in told and not is_held and (texts != true_texts or row.stage != meant.stage):
            wrong.append(row.code)
    there = {row.code for row in submission.rows}
    lost = [code for code, entry in truth.items() if not entry.is_blank and code not in there | told and not is_held]
    return wrong + lost
