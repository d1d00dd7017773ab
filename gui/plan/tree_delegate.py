"""Paints the rows of the tree: chevron, shape, name, a thin bar and the tick where time stands."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gui.look.look import Look, TextSize
from gui.look.row_ground import paint_row_ground
from gui.look.status import Status
from gui.plan.rows import PlanRow, RowKind
from gui.plan.tree_model import COUNT_ROLE, DETAIL_ROLE, JUDGEMENT_ROLE, STAR_ROLE, STATUS_ROLE, PlanTreeModel

if TYPE_CHECKING:
    from model.progress.lamp import Judgement

Index = QModelIndex | QPersistentModelIndex
_HEIGHTS = {RowKind.CHAPTER: 34, RowKind.ITEM: 32, RowKind.INDICATOR: 44}
_CHEVRON_LEFT = {RowKind.CHAPTER: 4, RowKind.ITEM: 12}
_CHEVRON_STROKE = 1.2
"""How thick a chevron is, in pixels at 100 %, as icons of this size are."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlanTreeDelegate(QStyledItemDelegate):
    """Draws the whole row itself, selection and focus ring included."""

    def __init__(self, view: QTreeView, model: PlanTreeModel, look: Look) -> None:
        super().__init__(view)
        self._view, self._plan = view, model
        self._look = look
        self.hovered = -1
        """Number of the row under the mouse, -1 where there is none."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._plan.row_at(index)
        return QSize(120, self._look.px(_HEIGHTS[row.kind]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._plan.row_at(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The view is asked, since reading the option's state would load all of QStyle before the first paint.
        paint_row_ground(
            painter,
            option.rect,
            self._look,
            selected=self._view.selectionModel().isSelected(_plain(index)),
            hovered=self.hovered == row.number,
            has_keys=self._view.hasFocus() and self._view.currentIndex() == index,
        )
        if row.kind is RowKind.INDICATOR:
            self._paint_indicator(painter, option.rect, row, index)
        else:
            self._paint_group(painter, option.rect, row, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, box: QRect, row: PlanRow, index: Index) -> None:
        look, px = self._look, self._look.px
        left = box.left() + px(_CHEVRON_LEFT[row.kind])
        if row.children:
            middle = QPointF(left + px(12), box.center().y() + 1)
            self._paint_chevron(painter, middle, is_open=self._view.isExpanded(_plain(index)))
        counted = index.data(COUNT_ROLE)
        count = "{}/{}".format(*counted) if row.children and counted else ""
        painter.setFont(look.font(TextSize.SM, tabular=True))
        painter.setPen(look.colour("muted"))
        painter.drawText(box.adjusted(0, 0, -px(16), 0), _RIGHT, count)
        room = painter.fontMetrics().horizontalAdvance(count) + px(24)
        room += self._paint_star(painter, index, QRect(box.left(), box.top(), box.width() - room, box.height()))
        is_chapter = row.kind is RowKind.CHAPTER
        painter.setFont(look.font(TextSize.SECTION if is_chapter else TextSize.BASE, bold=is_chapter))
        painter.setPen(look.colour("text" if is_chapter else "text2"))
        self._elided(painter, QRect(left + px(24), box.top(), box.right() - left - px(24) - room, box.height()), index)

    def _paint_chevron(self, painter: QPainter, middle: QPointF, *, is_open: bool) -> None:
        """Draw it by hand: pictures of icons would load all that draws them before the first paint."""
        long, short = self._look.px(4), self._look.px(2)
        bend = QPointF(0, short) if is_open else QPointF(short, 0)
        end = QPointF(long, 0) if is_open else QPointF(0, long)
        painter.setPen(QPen(self._look.colour("text2"), self._look.zoom * _CHEVRON_STROKE))
        painter.drawPolyline([middle - bend - end, middle + bend, middle - bend + end])

    def _paint_indicator(self, painter: QPainter, box: QRect, row: PlanRow, index: Index) -> None:
        look, px = self._look, self._look.px
        left, right = box.left() + px(36), box.right() - px(16)
        line = QRect(left + px(22), box.top() + px(3), right - left - px(22), px(22))
        known = index.data(STATUS_ROLE)
        if known is None:  # not read yet
            painter.setFont(look.font())
            painter.setPen(look.colour("text"))
            self._elided(painter, line, index)
            return
        from gui.look.lamp_shape import paint_status, text_colour  # knows lamps: not needed at the start

        status = Status(known)
        judgement: Judgement | None = index.data(JUDGEMENT_ROLE)
        paint_status(painter, QRectF(left, box.top() + px(7), px(14), px(14)), status, look.tokens, judgement)
        detail: str = index.data(DETAIL_ROLE)
        share = "" if detail else _share_words(judgement.completion if judgement else None, status)
        painter.setFont(look.font(TextSize.SM, tabular=True))
        painter.setPen(text_colour(status, look.tokens, judgement))
        painter.drawText(line, _RIGHT, share)
        room = painter.fontMetrics().horizontalAdvance(share) + px(8)
        room += self._paint_star(painter, index, line.adjusted(0, 0, -room, 0))
        painter.setFont(look.font())
        painter.setPen(look.colour("text"))
        self._elided(painter, line.adjusted(0, 0, -room, 0), index)
        if detail:
            painter.setFont(look.font(TextSize.SM))
            painter.setPen(look.colour("muted"))
            painter.drawText(line.translated(0, px(19)), _LEFT, detail)
        else:
            self._paint_bar(painter, QRectF(line.left(), box.top() + px(30), line.width(), px(5)), status, judgement)

    def _paint_star(self, painter: QPainter, index: Index, box: QRect) -> int:
        """Draw the star of a starred row at the right end of `box`; how much room it took."""
        if not index.data(STAR_ROLE):
            return 0
        px = self._look.px
        star = self._look.pixmap("star-filled", "warn_fill", 14, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.right() - px(14), box.center().y() - px(7) + 1, star)
        return px(14 + 6)

    def _paint_bar(self, painter: QPainter, bar: QRectF, status: Status, judgement: Judgement | None) -> None:
        tokens = self._look.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        radius = bar.height() / 2
        painter.drawRoundedRect(bar, radius, radius)
        if judgement is None:
            return
        from gui.look.lamp_shape import fill_colour  # knows lamps: not needed at the start

        if judgement.completion:
            done = QRectF(bar)
            done.setWidth(max(bar.height(), bar.width() * _clamped(judgement.completion)))
            painter.setBrush(fill_colour(status, tokens, judgement))
            painter.drawRoundedRect(done, radius, radius)
        if judgement.expected is not None:
            tick = bar.left() + bar.width() * _clamped(judgement.expected)
            painter.setBrush(QColor(tokens.text))
            painter.drawRect(QRectF(tick - 1, bar.top() - 2, 2, bar.height() + 4))

    def _elided(self, painter: QPainter, box: QRect, index: Index) -> None:
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, text)


def _plain(index: Index) -> QModelIndex:
    if isinstance(index, QModelIndex):
        return index
    return index.model().index(index.row(), index.column(), index.parent())


def _share_words(completion: Decimal | None, status: Status) -> str:
    if completion is None:
        return "" if status is Status.FILLED else "—"
    from gui.look.number_words import whole_percent  # not needed before all is read

    return whole_percent(completion)


def _clamped(share: Decimal) -> float:
    return float(min(max(share, Decimal(0)), Decimal(1)))
