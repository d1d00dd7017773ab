"""One form made into many: everything that is the same for each unit of a plan and period is built and packed once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from model.entry.entry import Entry
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.form.container import PackedPart, join, join_pieces, pack, pack_piece, unpack
from model.form.content import FormContent, FormOrder, compose
from model.form.frame import filled_row, head_rows, signature_rows
from model.form.layout import HEADER_ROW, PLACES, Field
from model.form.meta import plan_rows, token_row, unit_rows
from model.form.row import (
    NO_ROLES,
    FormRow,
    RowKind,
    Value,
    completion_formula,
    form_rows,
    number_style,
    row_height,
    shown_value,
    target_words,
    text_height,
)
from model.form.sheet_xml import cell_xml, meta_xml, row_cells, row_head, row_xml
from model.form.token import write_token
from model.form.workbook import build_form
from model.plan.node import Indicator, Item
from model.plan.tree import PlanTree

_FORM_PART, _META_PART = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"
_NAMED_PARTS = ("xl/workbook.xml", "docProps/core.xml", "docProps/custom.xml")
_TARGET_PLACE, _LAST_PLACE, _RATE_PLACE = PLACES[Field.TARGET], PLACES[Field.LAST], PLACES[Field.RATE]
_SIGNATURE_GAP = 2
_LEVEL = 1
_NO_ENTRIES: dict[str, Entry] = {}


@dataclass(frozen=True, slots=True)
class _BlankRow:
    """A row of the plan with nothing filled in, as XML. `height` is what it needs without regard to its target."""

    row: FormRow
    head: bytes
    head_height: float
    cells: list[bytes]
    height: float
    whole: bytes


class FormTemplate:
    """All forms of one plan and period. Building it costs as much as one form; each form after that is cheap."""

    def __init__(self, tree: PlanTree, period: Period, due: date | None = None) -> None:
        self._tree, self._period, self._due = tree, period, due
        model = compose(tree, period, FormOrder(ReportingUnit("-", "-")), due)
        built = build_form(model)
        parts = unpack(built.data)
        self._styles = built.style_ids
        self._token = write_token(model.identity)
        self._head, self._tail = _around_rows(parts[_FORM_PART])
        self._meta_head, self._meta_tail = _around_rows(parts[_META_PART])
        self._named = {name: parts[name].decode() for name in _NAMED_PARTS}
        changing = {_FORM_PART, _META_PART, *_NAMED_PARTS}
        self._order = tuple(parts)
        self._packed = {name: pack(name, content) for name, content in parts.items() if name not in changing}
        plan = list(plan_rows(tree))
        self._plan_piece, self._after_plan = pack_piece(meta_xml(plan, 2).encode()), len(plan) + 2
        self._blank_rows = [self._blank_row(row) for row in form_rows(tree)]

    def compose(self, order: FormOrder) -> FormContent:
        """The content of one unit's form; UsageError as `compose` says."""
        return compose(self._tree, self._period, order, self._due)

    def render(self, content: FormContent) -> bytes:
        """The workbook of one unit, cell by cell what `build_form` would write."""
        token = write_token(content.identity)
        changed = {name: text.replace(self._token, token) for name, text in self._named.items()}
        parts = {name: pack(name, text.encode(), _LEVEL) for name, text in changed.items()}
        parts[_FORM_PART] = pack(_FORM_PART, self._form_xml(content), _LEVEL)
        parts[_META_PART] = self._meta_part(content)
        return join(parts.get(name) or self._packed[name] for name in self._order)

    def _form_xml(self, content: FormContent) -> bytes:
        start = (self._blank_rows[-1].row.number if self._blank_rows else HEADER_ROW) + _SIGNATURE_GAP
        above = "".join(row_xml(row, self._styles) for row in head_rows(content))
        below = "".join(row_xml(row, self._styles) for row in signature_rows(content, start))
        rows = [self._row_xml(row, content) for row in self._blank_rows]
        return b"".join(((self._head + above).encode(), *rows, (below + self._tail).encode()))

    def _row_xml(self, blank: _BlankRow, content: FormContent) -> bytes:
        order, row = content.order, blank.row
        named = row.kind is RowKind.ITEM and isinstance(row.node, Item) and row.node.code in order.roles
        if named or row.key in order.entries:
            filled = filled_row(row, self._tree, order.entries, order.last, order.targets, order.roles)
            return row_xml(filled, self._styles).encode()
        last, target = order.last.get(row.key), order.targets.get(row.key)
        indicator = row.node
        if (last is None and target is None) or not isinstance(indicator, Indicator):
            return blank.whole
        head, cells = blank.head, blank.cells.copy()
        if target is not None:
            words = target_words(indicator, target)
            cells[_TARGET_PLACE] = self._cell(row, _TARGET_PLACE, words, "target")
            cells[_RATE_PLACE] = self._cell(row, _RATE_PLACE, completion_formula(indicator, row.number, target), "rate")
            needed = text_height(row, _TARGET_PLACE, words)
            if max(needed, blank.height) != blank.head_height:
                head = row_head(row.number, max(needed, blank.height), False).encode()
        if last is not None:
            value = shown_value(last)
            style = number_style("last", value, indicator.unit_of_measure)
            cells[_LAST_PLACE] = self._cell(row, _LAST_PLACE, value, style)
        return b"".join((head, *cells, b"</row>"))

    def _cell(self, row: FormRow, place: int, value: Value, style: str) -> bytes:
        return cell_xml(row.number, place, value, self._styles[style]).encode()

    def _blank_row(self, row: FormRow) -> _BlankRow:
        blank = filled_row(row, self._tree, _NO_ENTRIES, _NO_ENTRIES, {}, NO_ROLES)
        texts: list[Value] = list(blank.values)
        texts[_TARGET_PLACE] = None
        head = row_head(row.number, blank.height, blank.fixed).encode()
        cells = [cell.encode() for cell in row_cells(blank, self._styles)]
        return _BlankRow(row, head, blank.height, cells, row_height(row, texts), row_xml(blank, self._styles).encode())

    def _meta_part(self, content: FormContent) -> PackedPart:
        head = self._meta_head + meta_xml([token_row(content.identity)], 1)
        tail = meta_xml(list(unit_rows(content)), self._after_plan) + self._meta_tail
        pieces = pack_piece(head.encode(), _LEVEL), self._plan_piece, pack_piece(tail.encode(), _LEVEL)
        return join_pieces(_META_PART, pieces)


def _around_rows(part: bytes) -> tuple[str, str]:
    """The sheet's XML before and after its rows."""
    head, mark, rest = part.decode().partition("<sheetData>")
    _, closing, tail = rest.rpartition("</sheetData>")
    return head + mark, closing + tail
