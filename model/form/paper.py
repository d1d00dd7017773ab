"""The form as it stands on paper: words in every cell, nothing left to be computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from model.entry.entry import BLANK
from model.entry.evidence import marked_names
from model.entry.value import show_number
from model.form.content import HINT, FormContent, title_line, unit_line
from model.form.frame import plan_row
from model.form.layout import COLUMNS, PLACES, REASON_HEADER, SIGNATURES, Field
from model.form.revision import is_revision, revised_row, revision_hint
from model.form.row import FormRow, Formula, RowKind, Value, completion_share, form_rows
from model.plan.node import Indicator

CHECK_CODE = "校验码："
CONTINUED = "（续）"
"""Below the code of a row that goes on on another page."""
_HEADINGS = (RowKind.CHAPTER, RowKind.ITEM)
_TENTH = Decimal("0.1")
_WIDTHS = {Field.NAME: 31.0, Field.UNIT: 10.0, Field.LAST: 12.0, Field.VALUE: 14.0, Field.NARRATIVE: 36.0}
"""Where paper has more to gain than the workbook's width: wide numbers stay large, long words take fewer lines."""


@dataclass(frozen=True, slots=True)
class PaperCell:
    """One cell: its words, the name of its look, and the columns that it takes, from 0 (编号)."""

    text: str
    style: str
    column: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row of the plan."""

    kind: RowKind
    cells: tuple[PaperCell, ...]

    @property
    def is_heading(self) -> bool:
        """Whether it names the rows that follow."""
        return self.kind in _HEADINGS


@dataclass(frozen=True, slots=True)
class PaperForm:
    """Everything that is printed. `hint` may be empty; of the signatures only 校验码 is filled in."""

    title: str
    unit_line: str
    hint: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[PaperRow, ...]
    check_code: str
    issuer: str
    round: int

    @property
    def is_revision(self) -> bool:
        """Whether it was sent back: the last column then says why."""
        return self.columns[-1][0] == REASON_HEADER

    @property
    def signatures(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """Two lines of labels, each with what stands behind it."""
        return tuple(
            tuple((label, self.check_code if label == CHECK_CODE else "") for label in line) for line in SIGNATURES
        )

    @property
    def text(self) -> str:
        """All words."""
        cells = (cell.text for row in self.rows for cell in row.cells)
        labels = (words for line in self.signatures for pair in line for words in pair)
        headers = (header for header, _width in self.columns)
        return "\n".join(
            (self.title, self.unit_line, self.hint, *headers, *cells, *labels, *self.foot(1, 1), CONTINUED)
        )

    def foot(self, number: int, count: int) -> tuple[str, str]:
        """What stands below a page, at the left and at the right; `number` from 1."""
        return f"{self.issuer}　{CHECK_CODE}{self.check_code}", f"第 {number} 页　共 {count} 页"


def paper_form(content: FormContent) -> PaperForm:
    """The form of one unit and period as it is printed; the columns are those of the workbook without 标识."""
    order = content.order
    columns = [(column.header, _WIDTHS.get(column.field, column.width)) for column in COLUMNS[1:]]
    hint = HINT if not order.entries else ""
    if is_revision(order):
        columns.append((REASON_HEADER, _WIDTHS[Field.NARRATIVE]))
        hint = "\n".join(revision_hint(order))
    rows = tuple(_paper_row(row, content) for row in form_rows(content.tree))
    return PaperForm(
        title_line(content.tree), unit_line(content), hint, tuple(columns), rows, content.identity.check_code,
        order.unit.name, order.round,
    )  # fmt: skip


def _paper_row(row: FormRow, content: FormContent) -> PaperRow:
    planned = plan_row(row, content)
    if is_revision(content.order):
        planned = revised_row(planned, row.key, content.order)
    words = [_words(value, row, content) for value in planned.values]
    words[PLACES[Field.EVIDENCE]] = marked_names(words[PLACES[Field.EVIDENCE]])
    return PaperRow(row.kind, tuple(_cells(row.kind, words, planned.styles)))


def _cells(kind: RowKind, words: list[str], styles: list[str]) -> Iterator[PaperCell]:
    """The cells from 编号 on. A heading takes the whole row; the duties take the columns that are closed to them."""
    if kind in _HEADINGS:
        yield PaperCell(words[1], styles[1], 0, len(words) - 1)
        return
    name, rate = PLACES[Field.NAME], PLACES[Field.RATE]
    for place in range(1, len(words)):
        if kind is RowKind.DUTY and name < place <= rate:
            continue
        span = rate - name + 1 if kind is RowKind.DUTY and place == name else 1
        yield PaperCell(words[place], styles[place], place - 1, span)


def _words(value: Value, row: FormRow, content: FormContent) -> str:
    if isinstance(value, Formula):
        assert isinstance(row.node, Indicator)
        entry = content.order.entries.get(row.key, BLANK)
        share = completion_share(row.node, entry, content.order.targets.get(row.key))
        return "" if share is None else f"{(share * 100).quantize(_TENTH, ROUND_HALF_UP)}%"
    if isinstance(value, Decimal):
        return show_number(value)
    return value or ""
