"""One form built with openpyxl: the template from which all others of the same plan and period are made."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.cell_style import StyleArray
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from model.cell_text import escape_text
from model.entry.value import NOTHINGS, STAGES
from model.form.content import GUIDE, FormContent
from model.form.frame import sheet_rows
from model.form.layout import (
    COLUMNS,
    FIRST_ROW,
    GUIDE_SHEET,
    HEADER_ROW,
    HINT_ROW,
    IDENTITY_NAME,
    LAST_LETTER,
    LETTERS,
    META_SHEET,
    REASON_HEADER,
    SHEET,
    TITLE_ROW,
    UNIT_ROW,
    Field,
)  # fmt: skip
from model.form.meta import MetaRow, plan_rows, token_row, unit_rows
from model.form.naming import period_words
from model.form.revision import REASON_LETTER, REASON_WIDTH, is_revision, reason_list, revision_hint
from model.form.row import FormRow, Formula, RowKind, Value, form_rows, wrapped_height
from model.form.sheet_row import SheetRow
from model.form.style import prototypes
from model.form.token import write_token
from model.plan.node import Comparator, Indicator

Styles = dict[str, StyleArray]
_GUIDE_WIDTH = 92.0


@dataclass(frozen=True, slots=True)
class BuiltForm:
    """A finished workbook and the numbers of its styles, which a clone needs to write cells of its own."""

    data: bytes
    style_ids: dict[str, int]


def build_form(content: FormContent) -> BuiltForm:
    """The whole workbook of one unit."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    styles = prototypes(sheet)
    _write_form_sheet(sheet, content, styles)
    _write_guide(book.create_sheet(GUIDE_SHEET), styles, content)
    _write_meta(book.create_sheet(META_SHEET), content)
    _put_identity(book, content)
    style_ids = {name: _style_id(sheet, style) for name, style in styles.items()}
    stream = io.BytesIO()
    book.save(stream)
    return BuiltForm(_mended(stream.getvalue(), content), style_ids)


def write_value(cell: Cell, value: Value, style: StyleArray) -> None:
    """One cell. A text is always a text, whatever it begins with."""
    cell._style = style  # type: ignore[attr-defined]
    if isinstance(value, Formula):
        cell.value = f"={value.text}"
    elif isinstance(value, Decimal):
        cell.value = value
    elif value is not None:
        cell.value = escape_text(value)
        cell.data_type = "s"


def _style_id(sheet: Worksheet, style: StyleArray) -> int:
    cell = Cell(sheet, 1, 1)
    cell._style = style  # type: ignore[attr-defined]
    return int(cell.style_id)


def _write_form_sheet(sheet: Worksheet, content: FormContent, styles: Styles) -> None:
    rows = list(sheet_rows(content))
    for row in rows:
        _write_row(sheet, row, styles)
    revised = is_revision(content.order)
    if revised:
        sheet.column_dimensions[REASON_LETTER].width = REASON_WIDTH
    for column in COLUMNS:
        sheet.column_dimensions[LETTERS[column.field]].width = column.width
    sheet.column_dimensions[LETTERS[Field.KEY]].hidden = True
    for number in (TITLE_ROW, UNIT_ROW, HINT_ROW):
        sheet.merge_cells(f"B{number}:{LAST_LETTER}{number}")
    _set_up_page(sheet, f"B1:{REASON_LETTER if revised else LAST_LETTER}{rows[-1].number}")
    _add_guides(sheet, content, list(form_rows(content.tree)))
    sheet.protection.sheet = True
    for freedom in ("formatCells", "formatColumns", "formatRows", "autoFilter"):
        setattr(sheet.protection, freedom, False)


def _write_row(sheet: Worksheet, row: SheetRow, styles: Styles) -> None:
    sheet.row_dimensions[row.number].height = row.height
    for column, (value, style) in enumerate(zip(row.values, row.styles, strict=True), start=1):
        cell = sheet.cell(row.number, column)
        assert isinstance(cell, Cell)
        write_value(cell, value, styles[style])


def _set_up_page(sheet: Worksheet, printed: str) -> None:
    sheet.freeze_panes = f"{LETTERS[Field.TARGET]}{FIRST_ROW}"
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 100
    _fit_width(sheet)
    sheet.print_title_rows = f"{UNIT_ROW}:{HEADER_ROW}"
    sheet.print_area = printed
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.6, 0.25, 0.3
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("第 &P 页　共 &N 页", size=9))


def _fit_width(sheet: Worksheet) -> None:
    """A4 landscape, as wide as the paper and as long as it takes."""
    setup = sheet.page_setup
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", 9, 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _add_guides(sheet: Worksheet, content: FormContent, rows: list[FormRow]) -> None:
    """Validations that guide and colours that show; none of them is needed for reading."""
    values = _ranges(Field.VALUE, (row for row in rows if row.kind is RowKind.INDICATOR))
    first = next((row.number for row in rows if row.kind is RowKind.INDICATOR), None)
    if first is None:
        return
    cell = f"{LETTERS[Field.VALUE]}{first}"
    words = ",".join(f'{cell}="{word}"' for word in NOTHINGS.values())
    number = DataValidation(type="custom", formula1=f"OR(ISNUMBER({cell}),{words})", allow_blank=True, sqref=values)
    number.errorStyle, number.showErrorMessage = "warning", True
    number.errorTitle, number.error = "请核对", "这里只填数字，或填“无、不适用、暂无数据”。仍要保留刚才输入的内容吗？"
    stage = DataValidation(type="list", formula1=f'"{",".join(STAGES.values())}"', allow_blank=True)
    stage.sqref = _ranges(Field.STAGE, (row for row in rows if row.kind in (RowKind.INDICATOR, RowKind.DUTY)))
    stage.showErrorMessage, stage.errorTitle, stage.error = True, "请从列表选择", "请选：" + "、".join(STAGES.values())
    sheet.add_data_validation(number)
    sheet.add_data_validation(stage)
    _colour_rates(sheet, content, rows)


def _colour_rates(sheet: Worksheet, content: FormContent, rows: list[FormRow]) -> None:
    """Green where the target is met; amber where a sum is behind the share of the year that has passed."""
    rates = _ranges(Field.RATE, (row for row in rows if row.kind is RowKind.INDICATOR))
    sums = [row for row in rows if isinstance(row.node, Indicator) and _grows(row.node)]
    first = rates.split(":")[0].split(" ")[0]
    met = _rule(f"AND(ISNUMBER({first}),{first}>=1)", "1B6E3C", "DDF3E4")
    sheet.conditional_formatting.add(rates, met)
    if not sums:
        return
    end = content.period.end
    passed = (end - end.replace(month=1, day=1)).days + 1
    behind_range = _ranges(Field.RATE, sums)
    cell = behind_range.split(":")[0].split(" ")[0]
    behind = _rule(f"AND(ISNUMBER({cell}),{cell}<{passed}/365)", "8A5A00", "FFF0CC")
    sheet.conditional_formatting.add(behind_range, behind)


def _rule(formula: str, ink: str, fill: str) -> Rule:
    look = DifferentialStyle(font=Font(color=ink, bold=True), fill=PatternFill(bgColor=fill))
    return Rule(type="expression", formula=[formula], dxf=look, stopIfTrue=True)


def _grows(indicator: Indicator) -> bool:
    ceiling = indicator.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN)
    return indicator.measure == "cumulative" and not ceiling


def _ranges(field: Field, rows: Iterable[FormRow]) -> str:
    """The cells of a column in these rows, neighbours joined: "H7:H9 H12"."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and spans[-1][1] + 1 == row.number:
            spans[-1][1] = row.number
        else:
            spans.append([row.number, row.number])
    letter = LETTERS[field]
    return " ".join(f"{letter}{one}" if one == end else f"{letter}{one}:{letter}{end}" for one, end in spans)


def _write_guide(sheet: Worksheet, styles: Styles, content: FormContent) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 14, _GUIDE_WIDTH
    sheet.sheet_view.showGridLines = False
    sheet.merge_cells("A1:B1")
    title = sheet.cell(1, 1)
    assert isinstance(title, Cell)
    write_value(title, "填报说明", styles["title"])
    sheet.row_dimensions[1].height = 36
    first = 2 + _write_reasons(sheet, styles, content)
    for number, texts in enumerate(GUIDE, start=first):
        _write_guide_row(sheet, number, texts, ("guide_head", "guide"), styles)
    sheet.protection.sheet = True
    _fit_width(sheet)


def _write_guide_row(
    sheet: Worksheet, number: int, texts: tuple[str, str], looks: tuple[str, str], styles: Styles
) -> None:
    sheet.row_dimensions[number].height = max(40.0, wrapped_height(texts[1], _GUIDE_WIDTH))
    for column, (text, look) in enumerate(zip(texts, looks, strict=True), start=1):
        cell = sheet.cell(number, column)
        assert isinstance(cell, Cell)
        write_value(cell, text, styles[look])


def _write_reasons(sheet: Worksheet, styles: Styles, content: FormContent) -> int:
    """The list of reasons at the top of 填报说明, each code a link to its row; how many rows that took."""
    if not is_revision(content.order):
        return 0
    rows = {row.key: row.number for row in form_rows(content.tree)}
    asked = (REASON_HEADER, revision_hint(content.order)[0])
    _write_guide_row(sheet, 2, asked, ("guide_head", "revision_hint"), styles)
    number = 2
    for number, (about, words, code) in enumerate(reason_list(content.order, content.tree), start=3):
        _write_guide_row(sheet, number, (about, words), ("guide_head", "reason"), styles)
        if code in rows:
            place = f"'{SHEET}'!{LETTERS[Field.VALUE]}{rows[code]}"
            sheet.cell(number, 1).hyperlink = Hyperlink(ref=f"A{number}", location=place)
    return number - 1


def meta_rows(content: FormContent) -> list[MetaRow]:
    """All rows of the hidden sheet; those of the plan come before those of the unit."""
    return [token_row(content.identity), *plan_rows(content.tree), *unit_rows(content)]


def _write_meta(sheet: Worksheet, content: FormContent) -> None:
    for number, row in enumerate(meta_rows(content), start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            assert isinstance(cell, Cell)
            cell.value = escape_text(text) or None
            if text:
                cell.data_type = "s"
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True


def _put_identity(book: Workbook, content: FormContent) -> None:
    token = write_token(content.identity)
    book.defined_names[IDENTITY_NAME] = DefinedName(IDENTITY_NAME, attr_text=f'"{token}"', hidden=True)
    book.custom_doc_props.append(StringProperty(name=IDENTITY_NAME, value=token))  # type: ignore[attr-defined]
    properties = book.properties
    properties.identifier = token
    properties.title = f"{content.tree.title} 填报表"
    properties.subject = period_words(content.period)
    properties.creator = "要点台账"


_VT = b' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'


def _mended(data: bytes, content: FormContent) -> bytes:
    """The same workbook with what openpyxl cannot say: rows that grow with their text, a property that survives
    Gnumeric (its namespace on the root element), and times that make equal forms equal files."""
    stamp = datetime.combine(content.period.end, datetime.min.time()).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as output:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/custom.xml":
                part = _with_namespace_on_root(part)
            elif name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, part)
            elif name == "xl/worksheets/sheet1.xml":
                head, mark, tail = part.partition(f'<row r="{FIRST_ROW}"'.encode())
                part = head + mark + tail.replace(b' customHeight="1"', b"")
            output.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _with_namespace_on_root(part: bytes) -> bytes:
    """Custom properties that declare their types' namespace on the root: openpyxl does so only where it has no lxml."""
    root = part[: part.index(b">", part.index(b"<Properties"))]
    return part if _VT in root else part.replace(b"<Properties", b"<Properties" + _VT, 1)
