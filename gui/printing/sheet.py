"""The cells of the printed form: faces, laid-out lines and their painting. Lengths are tenths of a point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from gui.printing.face import printed_font
from model.form.style import LOOKS, Look
from model.report.word_parts import HEAD_FACE, NUMBER_FACE

DOTS_AN_INCH = 720
PADDING_X, PADDING_Y = 34.0, 26.0
INK, RULE = QColor("#1f2933"), QColor("#7b8794")
_SCALE = 0.85
_LEAST_SHRUNK = 0.4
_KEPT_WHOLE = ("code", "target", "plan_target", "fact", "last", "value", "rate", "stage", "check_code", "header")
"""Looks whose words are made smaller before they are broken: a number over two lines would be misread."""
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_PAPER_LOOKS: Mapping[str, Look] = {
    "header": replace(LOOKS["header"], fill="E3E9F0", ink="1F2933"),
    "chapter": replace(LOOKS["chapter"], grid=True),
    "item": replace(LOOKS["item"], grid=True),
    "title": replace(LOOKS["title"], size=19),
    "running_title": replace(LOOKS["title"], size=12),
    "foot": Look("left", None, 9, ink="46505C", grid=False),
    "foot_right": Look("right", None, 9, ink="46505C", grid=False),
}
"""Looks that differ from the workbook's: a dark header would cost toner."""
_QUIET_ON_PAPER = "46505C"
"""Grey is paler on paper than on a screen."""


def millimetres(length: float) -> float:
    """Millimetres as tenths of a point."""
    return length * DOTS_AN_INCH / 25.4


def look_of(style: str) -> Look:
    """How a kind of cell looks on paper."""
    look = _PAPER_LOOKS.get(style) or LOOKS[style]
    return replace(look, ink=_QUIET_ON_PAPER) if look.ink == LOOKS["code"].ink else look


def font_of(look: Look) -> QFont:
    """The face nearest to the workbook's, in the size of paper."""
    face = NUMBER_FACE if look.face == LOOKS["text"].face else HEAD_FACE
    return printed_font(face, round(look.size * 10 * _SCALE), bold=look.bold)


@dataclass(frozen=True)
class LaidCell:
    """A cell with its lines broken: where it begins, how wide it is, and each line's place from the cell's top."""

    look: Look
    left: float
    width: float
    layout: QTextLayout

    @property
    def lines(self) -> list[QTextLine]:
        """Its lines, from the top."""
        return [self.layout.lineAt(number) for number in range(self.layout.lineCount())]

    @property
    def height(self) -> float:
        """With its padding."""
        return self.text_height(0, self.layout.lineCount()) + 2 * PADDING_Y

    def text_height(self, first: int, last: int) -> float:
        """How high the lines from `first` up to `last` are."""
        return sum(line.height() for line in self.lines[first:last])

    def fitting(self, first: int, room: float) -> int:
        """The line at which a page of this much room ends, when `first` is the first on it."""
        for number in range(first, self.layout.lineCount()):
            if self.text_height(first, number + 1) + 2 * PADDING_Y > room:
                return number
        return self.layout.lineCount()

    def paint(self, painter: QPainter, top: float, height: float, first: int, last: int) -> None:
        """The lines from `first` up to `last` in a box of this height, in its middle."""
        box = QRectF(self.left, top, self.width, height)
        if self.look.fill and self.look.fill != "FFFFFF":
            painter.fillRect(box, QColor(f"#{self.look.fill}"))
        if self.look.grid:
            painter.setPen(QPen(RULE, 5))
            painter.drawRect(box)
        painter.setPen(QColor(f"#{self.look.ink}"))
        shown = self.lines[first:last]
        at = top + max((height - self.text_height(first, last)) / 2, 0) - (shown[0].y() if shown else 0)
        for line in shown:
            line.draw(painter, QPointF(self.left + PADDING_X, at))


def lay_cell(text: str, style: str, left: float, width: float) -> LaidCell:
    """Break a text into the lines of a column. What must stay whole is made smaller where it would not fit."""
    look = look_of(style)
    font, room = font_of(look), width - 2 * PADDING_X
    if style.startswith(_KEPT_WHOLE):
        _shrink(font, text, room)
    option = QTextOption(_ALIGN[look.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    _break(layout, room)
    return LaidCell(look, left, width, layout)


def _break(layout: QTextLayout, room: float) -> None:
    layout.beginLayout()
    at = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, at))
        at += line.height()
    layout.endLayout()


def _shrink(font: QFont, text: str, room: float) -> None:
    widest = max((QFontMetricsF(font).horizontalAdvance(word) for word in text.split()), default=0.0)
    if widest > room:
        font.setPixelSize(max(int(font.pixelSize() * room / widest), round(font.pixelSize() * _LEAST_SHRUNK)))
