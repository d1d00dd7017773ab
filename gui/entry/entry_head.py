"""The upper part of the entry page: where the row stands, what the plan says, and how far it is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.desk.row_state import RowState
from gui.look.look import Look, set_role
from gui.look.status import Status
from gui.look.status_words import status_words
from gui.plan.rows import chinese_number
from gui.plan_words import due_words, promise_of
from gui.widgets.elided_label import ElidedLabel
from model.plan.node import Item, Kind, Measure

if TYPE_CHECKING:
    from gui.widgets.completion_bar import CompletionBar
    from gui.widgets.tile import Tile
    from model.wording import Language


BAR_HEIGHT = 54
_TILE_HEIGHT, _TILE_FRAME = 58, 22
"""In pixels at 100 %: what a tile says, which grows with the text, and what is around it, which does not."""
_LARGE_TITLE = 40
"""A longer name is set smaller, so that the fields stay in sight."""


class EntryHead(QWidget):
    """Breadcrumb, title with chips, the plan's wording, tiles and the completion bar."""

    star_turned = Signal(bool)  # the person marked the row, or took the mark away

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._look = language, look
        self._row: RowState | None = None
        self.star = QToolButton()
        self._place, self._due, self._title = ElidedLabel(), QLabel(), QLabel()
        self._lamp, self._kind = QLabel(), QLabel()
        self._quote_title, self._quote, self._quote_box = QLabel(), QLabel(), QFrame()
        self._tile_row = QWidget()
        self._bar_room = QWidget()
        self._reason, self._roles = QLabel(), QLabel()
        self._lay_out()

    @cached_property
    def _tiles(self) -> tuple[Tile, ...]:
        """Made with the first numbers: until a row is read to the end only their room is kept."""
        from gui.widgets.tile import Tile  # not needed at the start

        made = tuple(Tile() for _ in range(4))
        for tile in made:
            self._tile_line.addWidget(tile, 1)
        return made

    @cached_property
    def _bar(self) -> CompletionBar:
        from gui.widgets.completion_bar import CompletionBar  # knows lamps: not needed at the start

        made = CompletionBar(self._look)
        self._column.insertWidget(self._column.indexOf(self._bar_room), made)
        return made

    def show_row(self, row: RowState) -> None:
        """Show where a row stands."""
        chapter = f"{chinese_number(row.chapter.number)}、{row.chapter.title}"
        self._place.setText(f"{chapter}  ›  {row.item.ordinal}. {row.item.title}  ›  {row.key.code}")
        self._title.setText(row.name)
        set_role(self._title, role="title" if len(row.name) <= _LARGE_TITLE else "section")
        self._due.setText(due_words(row.indicator) if row.indicator else "")
        self.star.setChecked(row.mark.is_starred)
        if row.is_read:
            self._paint_star()
        self._roles.setText(_named_roles(row))
        self._roles.setVisible(bool(self._roles.text()))
        self._show_chips(row)
        self._show_quote(row)
        self._row = row
        self._show_numbers()

    def _show_chips(self, row: RowState) -> None:
        has_lamp = row.indicator is not None and row.is_read
        self._lamp.setVisible(has_lamp)
        self._kind.setText(self._kind_words(row))
        if has_lamp:
            from gui.look.lamp_shape import tone  # knows lamps: not needed at the start

            chip = tone(row.status, row.judgement)
            set_role(self._lamp, chip=chip)
            self._lamp.setText(self._lamp_words(row))

    def _lamp_words(self, row: RowState) -> str:
        """Shape and word of the lamp; without one, whether anything is filled in."""
        if row.judgement is not None and row.judgement.lamp_class is not None:
            return f"{row.judgement.shape} {row.judgement.lamp_class.word(self._language)}"
        return f"{'●' if row.status is Status.FILLED else '○'} {status_words()[row.status]}"

    def _kind_words(self, row: RowState) -> str:
        if row.indicator is None:
            return self.tr("工作内容")
        if row.indicator.subset_of:
            return self.tr("其中：{code} 的一部分").format(code=row.indicator.subset_of)
        return self.tr("里程碑") if row.indicator.kind is Kind.MILESTONE else self.tr("定量指标")

    def _show_quote(self, row: RowState) -> None:
        """The document's own sentence where it is known; otherwise what the plan's data say, and called so."""
        if row.indicator is None:
            title, text = self._duties(row.item)
        elif row.indicator.span is not None:
            title, text = self.tr("方案原文"), f"“{row.indicator.span.quote}”"
        else:
            title, text = self.tr("考核要求"), promise_of(row.indicator)
        self._quote_title.setText(title)
        self._quote.setText(text)
        self._quote_box.setVisible(bool(text))

    def _duties(self, item: Item) -> tuple[str, str]:
        names = "；".join(duty.name for duty in item.duties)
        return self.tr("工作内容（{count} 项，只填文字）").format(count=len(item.duties)), names

    def _show_numbers(self) -> None:
        row = self._row
        if row is None:
            return
        counted = row.indicator is not None
        self._tile_row.setVisible(counted)
        self._reason.setVisible(counted)
        is_sum = counted and row.judgement is not None and row.judgement.expected is not None
        shown = is_sum and row.indicator is not None and row.indicator.kind is Kind.QUANTITY
        if shown or "_bar" in vars(self):
            self._bar.setVisible(shown)
        self._keep_room(row)
        if row.indicator is None or row.judgement is None:
            return
        from gui.desk.amounts import row_at  # not needed at the start
        from gui.desk.figures import reason_of, tiles_of
        from gui.look.number_words import percent

        for tile, figure in zip(self._tiles, tiles_of(row_at(row, self._look.money)), strict=True):
            tile.show_number(figure.title, figure.number, figure.unit, figure.also)
        self._reason.setText(reason_of(row, self._language))
        done, expected = row.judgement.completion, row.judgement.expected
        if shown and expected is not None:
            self._bar.show_progress(
                None if done is None else float(done),
                float(expected),
                row.status,
                self.tr("序时进度 {share}").format(share=percent(expected)),
                "" if done is None else self.tr("完成率 {share}").format(share=percent(done)),
                "",
            )

    def _keep_room(self, row: RowState) -> None:
        """Where a bar will be once the row is read, so that the fields below do not move away from the cursor."""
        one = row.indicator
        is_sum = one is not None and one.kind is Kind.QUANTITY and one.measure in (None, Measure.CUMULATIVE)
        self._bar_room.setVisible(is_sum and not row.is_read)
        self._bar_room.setFixedHeight(self._look.px(BAR_HEIGHT))

    def _fit_tiles(self) -> None:
        """Keep the height of the tiles, so that nothing moves when they come."""
        self._tile_row.setFixedHeight(self._look.px(_TILE_HEIGHT) + _TILE_FRAME)

    def _paint_star(self) -> None:
        on = self.star.isChecked()
        self._look.dress(self.star, "star-filled" if on else "star", "warn_fill" if on else "muted")
        self.star.setToolTip(self.tr("取消星标（Ctrl+B）") if on else self.tr("加星标，以后再看（Ctrl+B）；只在本机"))

    def _lay_out(self) -> None:
        self.star.setCheckable(True)
        self.star.setAccessibleName(self.tr("星标"))
        self.star.clicked.connect(self.star_turned)
        self._look.changed.connect(self._paint_star)
        self._look.changed.connect(self._fit_tiles)
        self._fit_tiles()
        self._look.money_changed.connect(self._show_numbers)
        for label, role in (
            (self._place, "hint"),
            (self._due, "hint"),
            (self._title, "title"),
            (self._reason, "hint"),
            (self._roles, "hint"),
        ):
            set_role(label, role=role)
        set_role(self._kind, chip="idle")
        set_role(self._quote_box, role="quote")
        set_role(self._quote_title, role="hint")
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._title, self._quote, self._reason, self._roles):
            label.setWordWrap(True)
        top, title = QHBoxLayout(), QHBoxLayout()
        tiles = self._tile_line = QHBoxLayout(self._tile_row)
        top.setSpacing(12)
        top.addWidget(self._place, 1)
        top.addWidget(self._due)
        title.setSpacing(8)
        title.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self._title, 1)
        title.addWidget(self._lamp, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignVCenter)
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(10)
        quote = QVBoxLayout(self._quote_box)
        quote.setContentsMargins(12, 8, 12, 10)
        quote.setSpacing(4)
        quote.addWidget(self._quote_title)
        quote.addWidget(self._quote)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(title)
        for widget in (self._roles, self._quote_box, self._tile_row, self._bar_room, self._reason):
            column.addWidget(widget)


def _named_roles(row: RowState) -> str:
    if not row.roles:
        return ""
    from gui.look.role_words import named_roles  # not needed at the start

    return named_roles(row.roles)
