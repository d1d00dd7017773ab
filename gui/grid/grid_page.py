"""The sheet on the page 填报: which rows it shows, the block that waits to be written, and what a person changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.desk.desk import Desk
from gui.grid.cell_edit import BlockEdit, Cell, Written, edit_block
from gui.grid.columns import OPEN, Part
from gui.grid.grid_model import GridModel
from gui.grid.grid_view import GridView
from gui.grid.paste_strip import PasteStrip
from gui.grid.spread import spread
from gui.look.look import Look, set_role
from gui.widgets.block import Block
from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import Entry, EntryKey
from model.entry.value import Source, understand
from model.wording import Language

_WIDTHS = "grid/widths"


class Scope(Enum):
    """Of which node all rows are shown."""

    ALL = "all"
    CHAPTER = "chapter"
    ITEM = "item"


class GridPage(QFrame):
    """Shows the rows that the tree shows, of a scope around the current one."""

    changes_made = Signal(object, str)  # ChangeSet, name of the undo step
    row_chosen = Signal(str)  # code of the row that the person went to
    form_wanted = Signal(str)  # code of the row to show as a form
    sum_made = Signal(str, object, str)  # row code, value and the sum that it came from ("120+35")
    drafts_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        look: Look,
        language: Language,
        drafts: dict[tuple[EntryKey, str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._drafts = desk, drafts
        self._codes: Sequence[str] = ()
        self._code = ""
        self._scope = Scope.ALL
        self._block: Block = ()
        self._cut = False
        self._waiting = BlockEdit()
        self.model = GridModel(desk, look, language, drafts, self)
        self.view = GridView(self.model, look)
        self.view.setAccessibleName(self.tr("填报表格"))
        self.strip = PasteStrip(look, language)
        self._title, self._hint, self._nothing = QLabel(self.tr("填报表格")), QLabel(), QLabel()
        self._scopes = {scope: QPushButton(words) for scope, words in self._scope_words().items()}
        self._form = QPushButton(self.tr("单项填报  Ctrl+G"))
        self._lay_out()
        self._wire()

    def store(self, settings: QSettings) -> None:
        """Remember the widths of the columns."""
        settings.setValue(_WIDTHS, json.dumps(dict(self.view.widths)))

    def restore(self, settings: QSettings) -> None:
        """Take the widths of the columns from what was stored, as far as it is a width."""
        try:
            stored = json.loads(str(settings.value(_WIDTHS, "{}")))
        except ValueError:
            return
        if isinstance(stored, dict):
            self.view.restore({part: width for part, width in stored.items() if type(width) is int and width > 0})

    def show_rows(self, codes: Sequence[str], code: str) -> None:
        """Show these rows as far as they belong to the scope, with `code` as the current one."""
        self._codes, self._code = codes, code
        self._show()

    def show_row(self, code: str) -> None:
        """Go to a row; in a narrower scope to the rows around it."""
        self._code = code
        if self._scope is not Scope.ALL and self.model.row_of(code) < 0:
            self._show()
        self.view.show_row(code)

    def show_states(self, codes: Collection[str]) -> None:
        """Repaint rows after they changed."""
        self.model.show_states(codes)

    def show_scope(self, scope: Scope) -> None:
        """Show the rows of the whole period, of the chapter or of the item."""
        self._scope = scope
        self._scopes[scope].setChecked(True)
        self._show()

    def start_typing(self) -> None:
        """Put the cursor into the sheet."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_typing_in(self, code: str, part: str) -> None:
        """Put the cursor into a cell."""
        self.view.show_cell((code, Part(part)))
        self.start_typing()

    def commit(self) -> None:
        """Store what is being typed right now."""
        self.view.commit()

    def take(self, make: Callable[[str, Entry], Entry], name: str) -> None:
        """Make one change of every selected row that is open: `make` gives a row's new entry from its present one."""
        codes = dict.fromkeys(code for row in self.view.selected_cells for code, _part in row)
        open_codes = [one for one in codes if one in self._desk.plan.by_code and not self._desk.is_closed(one)]
        before = {code: self._desk.entry(code) for code in open_codes}
        changes = (Change(self._desk.key(code), entry, make(code, entry)) for code, entry in before.items())
        self._write(tuple(one for one in changes if one.before != one.after), Origin.TYPED, name)

    def _show(self) -> None:
        self._give_up()
        codes = [code for code in self._codes if self._is_in_scope(code)]
        self.model.show_codes(codes)
        self._nothing.setVisible(not codes)
        self.view.setVisible(bool(codes))
        self._hint.setText(self.tr("{count} 行").format(count=len(codes)))
        self.view.show_row(self._code)

    def _is_in_scope(self, code: str) -> bool:
        if self._scope is Scope.ALL or self._code not in self._desk.plan.reportable_codes:
            return True
        if self._scope is Scope.ITEM:
            return code.partition(".")[0] == self._code.partition(".")[0]
        return self._desk.plan.chapter_of(code) is self._desk.plan.chapter_of(self._code)

    def _on_typed(self, written: Written) -> None:
        edit = edit_block(self._desk, (written,), Source.TYPED)
        code, part = written.cell
        draft = (self._desk.key(code), part.value)
        if edit.skipped:
            self._drafts[draft] = written.text
        else:
            self._drafts.pop(draft, None)
            self._write(edit.changes, Origin.TYPED, self.tr("{code} 在表格中填报").format(code=code))
            if part is Part.VALUE and written.text.lstrip().startswith(("=", "＝")):
                said = understand(written.text, self._desk.plan.by_code[code])
                if said.sum and said.value is not None:
                    self.sum_made.emit(code, said.value, said.sum)
        self.model.show_states((code,))
        self.drafts_changed.emit()

    def _on_emptied(self, cells: Sequence[Cell]) -> None:
        texts = [Written(cell, "") for cell in cells if cell[1] in OPEN]
        for code, part in cells:
            self._drafts.pop((self._desk.key(code), part.value), None)
        edit = edit_block(self._desk, texts, Source.TYPED)
        self._write(edit.changes, Origin.TYPED, self.tr("清空 {count} 格").format(count=len(edit.shown)))
        self.model.show_states({code for code, _part in cells})
        self.drafts_changed.emit()

    def _on_pasted(self, block: Block) -> None:
        self._block, self._cut = block, False
        self._show_waiting()

    def _show_waiting(self) -> None:
        selected = self.view.selected_cells
        code, part = selected[0][0]
        rows = self.model.codes[self.model.row_of(code) :][: len(self._block)]
        parts = [column.part for column in self.model.columns[self.model.column_of(part) :]]
        sheet = [[(one, other) for other in parts] for one in rows]
        placed = spread(self._block, selected, sheet, cut=self._cut)
        edit = edit_block(self._desk, placed.texts, Source.PASTED)
        self._waiting = replace(edit, skipped=(*edit.skipped, *placed.beyond))
        self.model.show_preview(edit.shown)
        size_words, other = "", ""
        if not placed.fits:
            size = f"{len(self._block)}×{len(self._block[0])}"
            size_words = self.tr("剪贴板有 {size} 格，选中 {chosen} 格，大小不同。").format(
                size=size, chosen=f"{len(selected)}×{len(selected[0])}"
            )
            other = self.tr("改为全部粘贴") if self._cut else self.tr("只粘贴到选中的格")
        self.strip.show_edit(self._waiting, size_words, other)

    def _on_other_size(self) -> None:
        self._cut = not self._cut
        self._show_waiting()

    def _on_confirmed(self) -> None:
        changes, count = self._waiting.changes, len(self._waiting.shown)
        for one in self._waiting.shown:
            self._drafts.pop((self._desk.key(one.cell[0]), one.cell[1].value), None)
        self._give_up()
        self._write(changes, Origin.PASTED, self.tr("粘贴 {count} 格").format(count=count))
        self.drafts_changed.emit()

    def _give_up(self) -> None:
        self._waiting, self._block = BlockEdit(), ()
        self.model.show_preview(())
        if not self.strip.isHidden():
            self.strip.hide()
            self.start_typing()

    def _write(self, changes: tuple[Change, ...], origin: Origin, name: str) -> None:
        if changes:
            self.changes_made.emit(ChangeSet(changes, origin), name)

    def _scope_words(self) -> dict[Scope, str]:
        return {
            Scope.ALL: self.tr("全部"),
            Scope.CHAPTER: self.tr("本章"),
            Scope.ITEM: self.tr("本事项"),
        }

    def _lay_out(self) -> None:
        set_role(self, role="card")
        set_role(self._title, role="section")
        set_role(self._hint, role="hint")
        set_role(self._nothing, role="hint")
        set_role(self._form, kind="link")
        self._nothing.setText(self.tr("没有符合条件的行。在左栏选“全部”或清空搜索框。"))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._hint)
        head.addStretch()
        group = QButtonGroup(self)
        for scope, button in self._scopes.items():
            set_role(button, kind="chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, scope=scope: self.show_scope(scope))
            group.addButton(button)
            head.addWidget(button)
        self._scopes[Scope.ALL].setChecked(True)
        head.addWidget(self._form)
        strip = QHBoxLayout()
        strip.setContentsMargins(12, 0, 12, 8)
        strip.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(strip)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.view, 1)

    def _wire(self) -> None:
        self.model.cell_typed.connect(self._on_typed)
        self.view.row_chosen.connect(self.row_chosen)
        self.view.row_entered.connect(self.form_wanted)
        self.view.block_pasted.connect(self._on_pasted)
        self.view.emptied.connect(self._on_emptied)
        self.view.escaped.connect(self._give_up)
        self.strip.confirmed.connect(self._on_confirmed)
        self.strip.cancelled.connect(self._give_up)
        self.strip.other_size_wanted.connect(self._on_other_size)
        self._form.clicked.connect(lambda: self.form_wanted.emit(self._code))
