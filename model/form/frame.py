"""The form's cells around and in the plan's rows, as (row, column, value, style): what both writers write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from model.cell_text import needs_quote
from model.entry.entry import BLANK, Entry
from model.form.content import HINT, FormContent, title_line, unit_line
from model.form.layout import COLUMNS, HEADER_ROW, HINT_ROW, PLACES, SIGNATURES, TITLE_ROW, UNIT_ROW, Field
from model.form.revision import is_revision, revised_head, revised_row, revised_tail
from model.form.row import FormRow, RowKind, Value, form_rows, number_style, row_height, row_values
from model.form.sheet_row import SheetRow
from model.form.style import ROW_STYLES
from model.plan.node import Indicator
from model.plan.tree import PlanTree

_SIGN_PLACES = ((2, 3), (6, 7), (10, 11))
"""Where the label and the first of the two cells of each signature stand, by column from 0."""
_TITLE_HEIGHTS = {TITLE_ROW: 36.0, UNIT_ROW: 22.0, HINT_ROW: 18.0, HEADER_ROW: 30.0}


def sheet_rows(content: FormContent) -> Iterator[SheetRow]:
    """All rows of the form from the title to the signatures."""
    revised = is_revision(content.order)
    for head in head_rows(content):
        number = head.number
        yield revised_head(head, content, number == HINT_ROW, number == HEADER_ROW) if revised else head
    last_row = HEADER_ROW
    for row in form_rows(content.tree):
        planned = plan_row(row, content)
        yield revised_row(planned, row.key, content.order) if revised else planned
        last_row = row.number
    for signature in signature_rows(content, last_row + 2):
        yield revised_tail(signature) if revised else signature


def head_rows(content: FormContent) -> Iterator[SheetRow]:
    """Title, unit, hint and headers."""
    texts = ((TITLE_ROW, title_line(content.tree), "title"), (UNIT_ROW, unit_line(content), "unit_line"))
    for number, text, style in (*texts, (HINT_ROW, HINT, "hint")):
        values: list[Value] = [None, text, *[None] * (len(COLUMNS) - 2)]
        yield SheetRow(number, _TITLE_HEIGHTS[number], values, [style] * len(COLUMNS), fixed=True)
    headers: list[Value] = [column.header for column in COLUMNS]
    yield SheetRow(HEADER_ROW, _TITLE_HEIGHTS[HEADER_ROW], headers, ["header"] * len(COLUMNS), fixed=True)


def signature_rows(content: FormContent, start: int) -> Iterator[SheetRow]:
    """填报人, 审核人, 负责人; 联系电话, 盖章, 校验码: to be filled in by hand or on the screen."""
    for number, labels in enumerate(SIGNATURES, start=start):
        values: list[Value] = ["signature", *[None] * (len(COLUMNS) - 1)]
        styles = ["key", *["sign_label"] * (len(COLUMNS) - 1)]
        for (label_place, field_place), label in zip(_SIGN_PLACES, labels, strict=True):
            values[label_place] = label
            styles[field_place : field_place + 2] = ["sign_field", "sign_field"]
            if label == "校验码：":
                values[field_place] = content.identity.check_code
                styles[field_place : field_place + 2] = ["check_code", "check_code"]
        yield SheetRow(number, 30.0, values, styles, fixed=True)


def plan_row(row: FormRow, content: FormContent) -> SheetRow:
    """One row of the plan with what stands in it for the order's unit."""
    order = content.order
    return filled_row(row, content.tree, order.entries, order.last, order.targets, order.roles)


def filled_row(
    row: FormRow,
    tree: PlanTree,
    entries: Mapping[str, Entry],
    last: Mapping[str, Entry],
    targets: Mapping[str, Decimal],
    roles: Mapping[str, str],
) -> SheetRow:
    """One row of the plan with these values in it."""
    key = row.key
    target = targets.get(key)
    values = row_values(row, tree.year, entries.get(key, BLANK), last.get(key, BLANK), target, roles)
    return SheetRow(row.number, row_height(row, values), values, _styles(row, values, target))


def _styles(row: FormRow, values: list[Value], target: Decimal | None) -> list[str]:
    styles = list(ROW_STYLES[row.kind])
    if row.kind is RowKind.INDICATOR and isinstance(row.node, Indicator):
        unit = row.node.unit_of_measure
        for field, kind in ((Field.LAST, "last"), (Field.VALUE, "value")):
            place = PLACES[field]
            styles[place] = number_style(kind, values[place], unit)
        if target is None and row.node.target is not None:
            styles[PLACES[Field.TARGET]] = "plan_target"
    for place, value in enumerate(values):
        if styles[place] == "text" and isinstance(value, str) and needs_quote(value):
            styles[place] = "text_quoted"
    return styles
