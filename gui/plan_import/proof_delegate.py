"""Paints the rows of a proof: how sure, code and name, the target at the right, deadline and measure below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gui.look.look import Look, TextSize
from gui.look.row_ground import paint_row_ground
from gui.plan_import.proof_model import ROW_ROLE
from gui.plan_import.proof_rows import ProofRow, RowKind
from gui.plan_import.words import line_hint, target_text
from model.plan.node import Kind
from model.plan.proof.proof import Line, Mark

Index = QModelIndex | QPersistentModelIndex
_HEIGHTS = {RowKind.GROUP: 36, RowKind.CHAPTER: 36, RowKind.ITEM: 32, RowKind.LINE: 48}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ProofDelegate(QStyledItemDelegate):
    """Draws the whole row itself, selection and focus ring included."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ProofRow = index.data(ROW_ROLE)
        return QSize(120, self._look.px(_HEIGHTS[row.kind]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ProofRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        states = QStyle.StateFlag
        paint_row_ground(
            painter,
            option.rect,
            self._look,
            selected=bool(option.state & states.State_Selected),
            hovered=bool(option.state & states.State_MouseOver),
            has_keys=bool(option.state & states.State_HasFocus) and self._view.hasFocus(),
        )
        if row.line is not None:
            self._paint_line(painter, option.rect, row, row.line)
        else:
            self._paint_group(painter, option.rect, row, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, box: QRect, row: ProofRow, index: Index) -> None:
        look, px = self._look, self._look.px
        left = box.left() + px(12 if row.kind is RowKind.ITEM else 6)
        ratio = painter.device().devicePixelRatioF()
        if row.count:
            plain = index.model().index(index.row(), 0, index.parent())
            name = "chevron-down" if self._view.isExpanded(plain) else "chevron-right"
            painter.drawPixmap(left + px(2), box.center().y() - px(7), look.pixmap(name, "text2", 16, ratio))
        left += px(24)
        waits = row.kind is RowKind.GROUP
        if waits:
            painter.drawPixmap(left, box.center().y() - px(7), look.pixmap("alert-triangle", "warn_text", 16, ratio))
            left += px(22)
        painter.setFont(look.font(TextSize.SM, tabular=True))
        painter.setPen(look.colour("warn_text" if waits else "muted"))
        painter.drawText(box.adjusted(0, 0, -px(16), 0), _RIGHT, str(row.count))
        big = row.kind is not RowKind.ITEM
        painter.setFont(look.font(TextSize.SECTION if big else TextSize.BASE, bold=big))
        painter.setPen(look.colour("warn_text" if waits else "text" if big else "text2"))
        _elided(painter, QRect(left, box.top(), box.right() - left - px(48), box.height()), f"{row.label}{row.name}")

    def _paint_line(self, painter: QPainter, box: QRect, row: ProofRow, line: Line) -> None:
        look, px = self._look, self._look.px
        left, right = box.left() + px(36), box.right() - px(16)
        self._paint_mark(painter, left, box.top() + px(8), line)
        text_left = left + px(24)
        first = QRect(text_left, box.top() + px(4), right - text_left, px(22))
        target = "" if line.dropped else target_text(line.indicator)
        counted = line.indicator.kind is Kind.QUANTITY
        painter.setFont(look.font(TextSize.BASE if counted else TextSize.SM, bold=counted, tabular=True))
        painter.setPen(look.colour("text" if counted else "muted"))
        painter.drawText(first, _RIGHT, target)
        room = painter.fontMetrics().horizontalAdvance(target) + px(12)
        font = look.font()
        font.setStrikeOut(line.dropped)
        painter.setFont(font)
        painter.setPen(look.colour("muted" if line.dropped else "text"))
        _elided(painter, first.adjusted(0, 0, -room, 0), f"{row.label}  {row.name}".strip())
        painter.setFont(look.font(TextSize.SM))
        painter.setPen(look.colour("muted"))
        _elided(painter, QRect(text_left, box.top() + px(25), right - text_left, px(18)), line_hint(line, row.above))

    def _paint_mark(self, painter: QPainter, left: int, top: int, line: Line) -> None:
        look, px = self._look, self._look.px
        ratio = painter.device().devicePixelRatioF()
        if line.dropped:
            painter.drawPixmap(left, top, look.pixmap("x", "idle_fill", 16, ratio))
        elif line.mark is Mark.CHECK:
            painter.drawPixmap(left, top, look.pixmap("alert-triangle", "warn_fill", 16, ratio))
        elif line.mark is Mark.ACCEPTED:
            painter.drawPixmap(left, top, look.pixmap("circle-check", "ok_fill", 16, ratio))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("idle_fill"))
            painter.drawEllipse(QRectF(left + px(5), top + px(5), px(6), px(6)))


def _elided(painter: QPainter, box: QRect, text: str) -> None:
    painter.drawText(box, _LEFT, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
