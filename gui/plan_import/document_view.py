"""The document as it was read: targets in colour, numerals that no target uses underlined with the reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from gui.look.look import Look, TextSize, set_role
from gui.plan_import.places import Places

_LINE_HEIGHT = 165
_LONG = 300_000


class Paint(Enum):
    """How a stretch of the document is painted; later members over earlier ones."""

    HEADING = "heading"
    QUANTITY = "quantity"
    MILESTONE = "milestone"
    CHECK = "check"
    COUNTED = "counted"
    UNCLAIMED = "unclaimed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` and how it is painted; `words` is its tooltip."""

    start: int
    end: int
    paint: Paint
    words: str = ""


class DocumentView(QTextEdit):
    """Read-only. A click or the cursor names a place; the page answers with what stands there."""

    place_chosen = Signal(int)  # offset that the person clicked on
    target_wanted = Signal()  # make a target of the words that are selected (Insert, N)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._places = Places("")
        self._current: tuple[int, int] | None = None
        self._painter = _Painter(self.document(), look)
        set_role(self, role="document")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("方案原文"))
        look.changed.connect(self._on_look_changed)

    def show_text(self, text: str) -> None:
        """Show another document; nothing is painted yet."""
        self._places = Places(text)
        self._current = None
        self._painter.show(())
        self.setExtraSelections([])
        self.setPlainText(text)
        self._set_font()

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Paint these, and nothing that was painted before."""
        places = self._places
        self._painter.show(
            Stretch(places.position(one.start), places.position(one.end), one.paint, one.words) for one in stretches
        )

    def show_current(self, start: int, end: int) -> None:
        """Mark the words of the line that is chosen and bring them into view."""
        self._current = (start, end)
        self._mark()
        cursor = self._cursor(start, start)
        self.setTextCursor(cursor)
        self._centre(cursor)

    def hide_current(self) -> None:
        """No line is chosen."""
        self._current = None
        self._mark()

    def selected(self) -> tuple[int, int]:
        """The offsets of the words that the person has selected; equal where there are none."""
        cursor = self.textCursor()
        return self._places.offset(cursor.selectionStart()), self._places.offset(cursor.selectionEnd())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self.viewport().mapFrom(self, event.pos())
            words = self._painter.words_at(self.cursorForPosition(spot).position())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.place_chosen.emit(self._places.offset(self.cursorForPosition(event.position().toPoint()).position()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._current is not None:
            self._centre(self._cursor(*self._current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Insert, Qt.Key.Key_N) and not event.modifiers():
            self.target_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_chosen.emit(self._places.offset(self.textCursor().position()))
        else:
            super().keyPressEvent(event)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._places.position(start), self.document().characterCount() - 1))
        cursor.setPosition(
            min(self._places.position(end), self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def _centre(self, cursor: QTextCursor) -> None:
        box = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        if not self.viewport().rect().adjusted(0, 40, 0, -80).contains(box.center()):
            bar.setValue(bar.value() + box.center().y() - self.viewport().height() // 3)

    def _mark(self) -> None:
        marks = []
        if self._current is not None:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(*self._current)
            mark.format = QTextCharFormat()
            mark.format.setBackground(self._look.colour("primary"))
            mark.format.setForeground(self._look.colour("on_primary"))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _set_font(self) -> None:
        font = self._look.font(TextSize.SECTION)
        font.setWeight(QFont.Weight.Normal)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(self._look.px(20))
        if self.document().characterCount() < _LONG:
            shape = QTextBlockFormat()
            shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(shape)

    def _on_look_changed(self) -> None:
        self._set_font()
        self._painter.rehighlight()
        self._mark()


class _Painter(QSyntaxHighlighter):
    """Gives each block the formats of the stretches that lie in it."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._by_start: list[Stretch] = []
        self._starts: list[int] = []
        self._longest = 0

    def show(self, stretches: Iterable[Stretch]) -> None:
        """Take stretches of positions in the document; only blocks in which something differs are painted anew."""
        before = set(self._by_start)
        self._by_start = sorted(stretches, key=lambda one: one.start)
        self._starts = [one.start for one in self._by_start]
        self._longest = max((one.end - one.start for one in self._by_start), default=0)
        for block in self._blocks_of(before.symmetric_difference(self._by_start)):
            self.rehighlightBlock(self.document().findBlockByNumber(block))

    def words_at(self, position: int) -> str:
        """The tooltip of the smallest stretch that holds a position."""
        around = [one for one in self._near(position, position + 1) if one.start <= position <= one.end and one.words]
        return min(around, key=lambda one: one.end - one.start).words if around else ""

    def highlightBlock(self, text: str) -> None:
        first = self.currentBlock().position()
        inside = self._near(first, first + len(text))
        order = list(Paint)
        for one in sorted(inside, key=lambda one: order.index(one.paint)):
            start, end = max(one.start - first, 0), min(one.end - first, len(text))
            for place, length, shape in self._shapes(one.paint, start, end):
                self.setFormat(place, length, shape)

    def _blocks_of(self, stretches: Iterable[Stretch]) -> list[int]:
        """The numbers of the blocks that hold any of these."""
        find = self.document().findBlock
        numbers: set[int] = set()
        for one in stretches:
            numbers.update(range(find(one.start).blockNumber(), find(one.end).blockNumber() + 1))
        return sorted(numbers)

    def _near(self, start: int, end: int) -> list[Stretch]:
        low = bisect_right(self._starts, start - self._longest - 1)
        high = bisect_right(self._starts, end)
        return [one for one in self._by_start[low:high] if one.end > start and one.start < end]

    def _shapes(self, paint: Paint, start: int, end: int) -> list[tuple[int, int, QTextCharFormat]]:
        """The format of every character, so that a later paint adds to an earlier one."""
        shapes: list[tuple[int, int, QTextCharFormat]] = []
        for place in range(start, end):
            shape = self.format(place)
            self._add(shape, paint)
            if shapes and shapes[-1][2] == shape:
                first, length, _ = shapes.pop()
                shapes.append((first, length + 1, shape))
            else:
                shapes.append((place, 1, shape))
        return shapes

    def _add(self, shape: QTextCharFormat, paint: Paint) -> None:
        tokens = self._look.tokens
        if paint is Paint.HEADING or paint is Paint.COUNTED:
            shape.setFontWeight(QFont.Weight.DemiBold)
        elif paint is Paint.UNCLAIMED:
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            shape.setUnderlineColor(QColor(tokens.control))
            shape.setForeground(QColor(tokens.muted))
        else:
            grounds = {Paint.QUANTITY: tokens.selected, Paint.MILESTONE: tokens.ok_bg, Paint.CHECK: tokens.warn_bg}
            shape.setBackground(QColor(grounds[paint]))
            shape.setForeground(QColor(tokens.warn_text if paint is Paint.CHECK else tokens.text))
