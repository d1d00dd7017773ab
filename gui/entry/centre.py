"""The middle of the page 填报: one row as a form, or the sheet of all rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal

from gui.desk.desk import Desk
from gui.entry.entry_page import EntryPage
from gui.look.explained import explain
from gui.look.look import Look
from gui.widgets.current_stack import CurrentStack

if TYPE_CHECKING:
    from gui.desk.row_state import RowState
    from gui.grid.grid_page import GridPage
    from model.entry.entry import Entry
    from model.wording import Language


class Centre(CurrentStack):
    """Whoever asks for something here need not know which of both is open."""

    row_chosen = Signal(str)  # code of the row that the person went to in the sheet
    form_wanted = Signal(str)  # code of a row of the sheet that the person wants as a form
    changes_made = Signal(object, str)  # ChangeSet from the sheet, name of the undo step
    sum_made = Signal(str, object, str)  # from the sheet: row code, value and the sum that it came from ("120+35")
    drafts_changed = Signal()  # other texts stand in the sheet that could not be stored

    def __init__(self, desk: Desk, look: Look, language: Language) -> None:
        super().__init__()
        self._desk, self._look, self._language = desk, look, language
        self._settings: QSettings | None = None
        self.page = EntryPage(look, language)
        self.grid: GridPage | None = None
        """The sheet, once it was opened."""
        self.addWidget(self.page)

    @property
    def sheet(self) -> GridPage | None:
        """The sheet, while it is open."""
        return self.grid if self.currentWidget() is self.grid else None

    def open_form(self) -> None:
        """Put the form in the place of the sheet."""
        self.setCurrentWidget(self.page)

    def open_sheet(self) -> None:
        """Put the sheet in the place of the form."""
        self.grid = self.grid or self._make_grid()
        self.setCurrentWidget(self.grid)

    def show_rows(self, codes: Sequence[str], code: str) -> None:
        """Show these rows in the sheet, with the cursor in that of `code`; the form shows one row anyway."""
        if self.sheet is not None:
            self.sheet.show_rows(codes, code)

    def show_row(self, row: RowState) -> None:
        """Go to a row, or show anew what is known of it."""
        if self.sheet is not None:
            self.sheet.show_row(row.key.code)
        else:
            self.page.show_row(row)

    def show_states(self, codes: Collection[str]) -> None:
        """Show rows of the sheet anew after their entries changed."""
        if self.sheet is not None:
            self.sheet.show_states(codes)

    def start_typing(self) -> None:
        """Put the cursor where a person begins."""
        (self.sheet or self.page).start_typing()

    def start_typing_in(self, code: str, part: str) -> None:
        """Put the cursor into a part of the row that is shown."""
        if self.sheet is not None:
            self.sheet.start_typing_in(code, part)
        else:
            self.page.start_typing_in(part)

    def commit(self) -> None:
        """Store what is being typed right now."""
        self.page.commit()
        if self.sheet is not None:
            self.sheet.commit()

    def take_last(self) -> None:
        """Put last period's answer down in this row, or in all that are selected in the sheet."""
        self.commit()
        if self.sheet is not None:
            self.sheet.take(self._with_last, self.tr("与上期相同"))
        else:
            self.page.take_last()

    def take_nothing(self, text: str) -> None:
        """Put one of the kinds of nothing down: "无", "不适用", "暂无数据", "0", or "" for not filled in."""
        if self.sheet is None:
            self.page.take_nothing(text)
            return
        from model.entry.value import nothing_said  # not needed at the start

        self.sheet.commit()
        said = nothing_said(text)
        name = self.tr("填“{text}”").format(text=text or self.tr("未填"))
        self.sheet.take(lambda _code, entry: replace(entry, state=said.state, value=said.value), name)

    def store(self, settings: QSettings) -> None:
        """Remember the widths of the sheet's columns."""
        if self.grid is not None:
            self.grid.store(settings)

    def restore(self, settings: QSettings) -> None:
        """Take the widths from what was stored, once there is a sheet."""
        self._settings = settings

    def _make_grid(self) -> GridPage:
        from gui.grid.grid_page import GridPage  # not needed at the start

        grid = GridPage(self._desk, self._look, self._language, self.page.drafts)
        if self._settings is not None:
            grid.restore(self._settings)
        grid.row_chosen.connect(self.row_chosen)
        grid.form_wanted.connect(self.form_wanted)
        grid.changes_made.connect(self.changes_made)
        grid.sum_made.connect(self.sum_made)
        grid.drafts_changed.connect(self.drafts_changed)
        explain("sheet", grid)
        self.addWidget(grid)
        return grid

    def _with_last(self, code: str, entry: Entry) -> Entry:
        from model.entry.carry import carried  # not needed at the start

        last = self._desk.last(code)
        return entry if last is None else carried(entry, last[1])
