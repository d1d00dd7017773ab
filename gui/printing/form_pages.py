"""The form broken into pages: A4 landscape, rows that grow, headers on each page, signatures at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from gui.printing.sheet import PADDING_Y, RULE, LaidCell, lay_cell, millimetres
from model.form.paper import CHECK_CODE, CONTINUED, PaperForm, PaperRow

PAGE = (millimetres(297), millimetres(210))
_SIDE, _TOP, _BOTTOM = millimetres(10), millimetres(10), millimetres(16)
_WIDTH = PAGE[0] - 2 * _SIDE
_FOOT_AT = PAGE[1] - millimetres(13)
_BROKEN_FROM, _LEAST_PART = millimetres(60), millimetres(18)
"""Only a row higher than this is broken, and it keeps at least so much on the page where it begins."""
_SIGN_LABEL, _SIGN_FIELD, _SIGN_GAP = millimetres(24), millimetres(56), millimetres(8)
_SIGN_HEIGHTS = (millimetres(13), millimetres(24))
"""The second line leaves room for the seal."""
_SIGN_ABOVE = millimetres(4)


@dataclass(frozen=True)
class Strip:
    """Cells side by side on a page: which lines of each, and how high the strip is."""

    cells: tuple[LaidCell, ...]
    spans: tuple[tuple[int, int], ...]
    height: float

    @property
    def needed(self) -> float:
        """The height of its highest text; never more than `height`."""
        return max((cell.text_height(*span) for cell, span in zip(self.cells, self.spans, strict=True)), default=0.0)

    def paint(self, painter: QPainter, top: float) -> None:
        """All cells from `top` on."""
        for cell, (first, last) in zip(self.cells, self.spans, strict=True):
            cell.paint(painter, top, self.height, first, last)


@dataclass(frozen=True)
class PlacedStrip:
    """A strip and where it stands on its page."""

    top: float
    strip: Strip


def part_of(cells: tuple[LaidCell, ...], spans: tuple[tuple[int, int], ...]) -> Strip:
    """A strip with some lines of its cells, as high as its highest text."""
    texts = (cell.text_height(*span) for cell, span in zip(cells, spans, strict=True))
    return Strip(cells, spans, max(texts, default=0.0) + 2 * PADDING_Y)


def whole(cells: tuple[LaidCell, ...]) -> Strip:
    """A strip with all lines of its cells."""
    return part_of(cells, tuple((0, cell.layout.lineCount()) for cell in cells))


class FormPages:
    """Lays a form out once; `paint` then paints any of its pages onto anything of `DOTS_AN_INCH`."""

    def __init__(self, form: PaperForm) -> None:
        self.form = form
        widths = [width for _header, width in form.columns]
        self._edges = [_SIDE + _WIDTH * sum(widths[:place]) / sum(widths) for place in range(len(widths) + 1)]
        headers = (lay_cell(name, "header", *self._place(at, 1)) for at, (name, _width) in enumerate(form.columns))
        self._header = whole(tuple(headers))
        self.pages: list[list[PlacedStrip]] = []
        self._at = 0.0
        self._signed_at = 0.0
        self._start_page()
        self._fill()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint the page `number`, from 0."""
        for placed in self.pages[number]:
            placed.strip.paint(painter, placed.top)
        if number == len(self.pages) - 1:
            self._paint_signatures(painter)
        self._paint_foot(painter, number)

    def _place(self, column: int, span: int) -> tuple[float, float]:
        """The left edge and the width of columns."""
        return self._edges[column], self._edges[column + span] - self._edges[column]

    def _start_page(self, has_header: bool = True) -> None:
        first = not self.pages
        self.pages.append([])
        self._at = _TOP
        heads = [(self.form.title, "title" if first else "running_title"), (self.form.unit_line, "unit_line")]
        if first and self.form.hint:
            heads.append((self.form.hint, "revision_hint" if self.form.is_revision else "hint"))
        for text, style in heads:
            self._put(whole((lay_cell(text, style, _SIDE, _WIDTH),)))
        if has_header:
            self._put(self._header)

    @property
    def _room(self) -> float:
        return PAGE[1] - _BOTTOM - self._at

    def _put(self, strip: Strip) -> None:
        self.pages[-1].append(PlacedStrip(self._at, strip))
        self._at += strip.height

    def _fill(self) -> None:
        rows = self.form.rows
        waiting: list[Strip] = []
        for number, row in enumerate(rows):
            strip = self._strip(row)
            if row.is_heading:
                waiting.append(strip)
                continue
            tail = self._sign_height if number == len(rows) - 1 else 0.0
            self._put_together(waiting, strip, tail)
            waiting = []
        for strip in waiting:
            self._put_whole(strip)
        if self._room < self._sign_height:
            self._start_page(has_header=False)
        self._signed_at = self._at + _SIGN_ABOVE

    def _put_together(self, headings: list[Strip], strip: Strip, tail: float) -> None:
        """Headings with at least the beginning of their row; the last row with the signatures below it."""
        least = _LEAST_PART if strip.height > _BROKEN_FROM else strip.height + tail
        if sum(one.height for one in headings) + least > self._room:
            self._start_page()
        for one in headings:
            self._put_whole(one)
        self._put_parts(strip)

    def _put_whole(self, strip: Strip) -> None:
        if strip.height > self._room:
            self._start_page()
        self._put(strip)

    def _put_parts(self, strip: Strip) -> None:
        """A row on this page, or what fits of it here and the rest on the next ones."""
        if strip.height <= self._room:
            self._put(strip)
            return
        if self._room < _LEAST_PART:
            self._start_page()
        cells, firsts = strip.cells, [0] * len(strip.cells)
        while True:
            lasts = [cell.fitting(first, self._room) for cell, first in zip(cells, firsts, strict=True)]
            self._put(part_of(cells, tuple(zip(firsts, lasts, strict=True))))
            if all(last == cell.layout.lineCount() for cell, last in zip(cells, lasts, strict=True)):
                return
            cells, firsts = (self._continued(strip.cells[0]), *strip.cells[1:]), [0, *lasts[1:]]
            self._start_page()

    def _continued(self, code: LaidCell) -> LaidCell:
        """The code of a row, once more where the row goes on."""
        return lay_cell(f"{code.layout.text()}\n{CONTINUED}", "code", code.left, code.width)

    def _strip(self, row: PaperRow) -> Strip:
        cells = (lay_cell(cell.text, cell.style, *self._place(cell.column, cell.span)) for cell in row.cells)
        return whole(tuple(cells))

    @property
    def _sign_height(self) -> float:
        return _SIGN_ABOVE + sum(_SIGN_HEIGHTS)

    def _paint_signatures(self, painter: QPainter) -> None:
        at = self._signed_at
        for line, height in zip(self.form.signatures, _SIGN_HEIGHTS, strict=True):
            for (label, words), left in zip(line, self._sign_places(), strict=True):
                base = at + height - millimetres(9)
                lay_cell(label, "sign_label", left, _SIGN_LABEL).paint(painter, base, millimetres(8), 0, 1)
                style = "check_code" if label == CHECK_CODE else "sign_field"
                field = lay_cell(words, style, left + _SIGN_LABEL, _SIGN_FIELD)
                field.paint(painter, base, millimetres(8), 0, 1)
                painter.setPen(QPen(RULE, 5))
                under = base + millimetres(8)
                painter.drawLine(QPointF(field.left, under), QPointF(field.left + _SIGN_FIELD, under))
            at += height

    def _sign_places(self) -> Iterator[float]:
        step = (_WIDTH - 3 * (_SIGN_LABEL + _SIGN_FIELD) - 2 * _SIGN_GAP) / 2 + _SIGN_GAP
        for number in range(3):
            yield _SIDE + number * (_SIGN_LABEL + _SIGN_FIELD + step)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        left, right = self.form.foot(number + 1, len(self.pages))
        for text, style in ((left, "foot"), (right, "foot_right")):
            lay_cell(text, style, _SIDE, _WIDTH).paint(painter, _FOOT_AT, millimetres(7), 0, 1)
