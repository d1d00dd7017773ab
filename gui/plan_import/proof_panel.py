"""The document beside the tree that is made of it; every correction is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.look.look import Look, set_role
from gui.plan_import.correction_step import CorrectionStep
from gui.plan_import.document_view import DocumentView
from gui.plan_import.legend import Legend
from gui.plan_import.proof_model import ProofModel
from gui.plan_import.proof_rows import Filter, passes
from gui.plan_import.proof_view import ProofView
from gui.plan_import.split_bar import SplitBar
from gui.plan_import.stretches import lines_at, stretches_of
from gui.plan_import.target_editor import TargetEditor
from gui.widgets.chip_row import ChipRow
from model.errors import UsageError
from model.plan.proof import correct
from model.plan.proof.proof import Proof
from model.plan.tree import PlanTree
from model.wording import Language, say
from model.workflow.plan.correct_target import Part, correct_target


class ProofPanel(QSplitter):
    """Owns the proof that is being corrected and the steps that led to it."""

    corrected = Signal(object)  # the Proof after a correction, an undo or a redo

    def __init__(self, look: Look, language: Language = "zh", parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._language = language
        self._proof = Proof(PlanTree("", "", 0), ())
        self._filter = Filter.ALL
        self._after_edit: int | None = None
        self.undo_stack = QUndoStack(self)
        self.document, self.editor, self.split_bar = DocumentView(look), TargetEditor(), SplitBar(look)
        self.model = ProofModel(self)
        self.tree = ProofView(self.model, look)
        self.filters, self._legend = ChipRow(Filter), Legend(look)
        self._add = QPushButton(self.tr("标为指标 N"))
        self._lay_out()
        self._wire()

    @property
    def proof(self) -> Proof:
        """The proof as it stands."""
        return self._proof

    def show_proof(self, proof: Proof) -> None:
        """Begin with another document; earlier steps are forgotten."""
        self.undo_stack.clear()
        self._proof = proof
        self._filter = Filter.ALL
        self.filters.show_chosen(Filter.ALL)
        self.document.show_text(proof.text)
        self.model.show_proof(proof, self._filter)
        self._repaint()
        first = next((line.key for line in (*proof.waiting, *proof.lines)), None)
        self.split_bar.hide()
        self._show_line(first)
        if first == next(iter(self.model.shown_lines()), None):
            self.tree.scrollToTop()
        self.tree.setFocus()

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the proof while the panel has the focus and there is something to undo."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key, step, possible in (
                (QKeySequence.StandardKey.Undo, self.undo_stack.undo, self.undo_stack.canUndo()),
                (QKeySequence.StandardKey.Redo, self.undo_stack.redo, self.undo_stack.canRedo()),
            ):
                if event.matches(key) and possible:
                    event.accept()
                    step()
                    return True
        return super().event(event)

    def show_correction(self, proof: Proof, line: int | None) -> None:
        """Take over a corrected proof and go to a line: at once, since a current row that goes costs two layouts."""
        self._proof = proof
        if line is not None:
            self.tree.show_line(line)
        self.model.show_correction(proof, self._filter)
        self._repaint()
        self._show_line(line)
        self.corrected.emit(proof)

    def _correct(self, name: str, make: Callable[[Proof], Proof], then: int | None) -> bool:
        """Make a correction as one step; False where it could not be made."""
        before = self._proof
        try:
            after = make(before)
        except UsageError as trouble:
            self.editor.show_trouble(say(trouble, self._language))
            return False
        if after != before:
            self.undo_stack.push(
                CorrectionStep(name, self.show_correction, before, after, (self.tree.current_line, then))
            )
        return True

    def _accept(self, keys: Sequence[int]) -> None:
        following = self._next_waiting(keys)
        self._correct(self.tr("确认指标"), lambda proof: correct.accept(proof, set(keys)), following)

    def _drop(self, keys: Sequence[int]) -> None:
        chosen = set(keys)
        if all(self._proof.by_key[key].dropped for key in chosen):
            self._correct(self.tr("恢复指标"), lambda proof: correct.restore(proof, chosen), keys[0])
        else:
            following = self._next_shown(keys)
            self._correct(self.tr("标为非指标"), lambda proof: correct.drop(proof, chosen), following)

    def _edit(self, part: Part, text: str) -> None:
        key = self.tree.current_line
        if key is None:
            return
        year = self._proof.frame.year
        self._correct(
            self.tr("修改指标"),
            lambda proof: correct.edit(proof, key, correct_target(proof.by_key[key].indicator, part, text, year)),
            key,
        )

    def _start_edit(self, key: int) -> None:
        self._after_edit = self._next_waiting([key]) if self._proof.by_key[key].waits else None
        self.editor.start()

    def _leave_editor(self) -> None:
        """Back to the tree; where the line waited and is settled now, on to the next that waits."""
        following, current = self._after_edit, self.tree.current_line
        self._after_edit = None
        is_settled = current is not None and not self._proof.by_key[current].waits
        if following in self._proof.by_key and is_settled:
            self._show_line(following)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_split(self, key: int) -> None:
        span = self._proof.by_key[key].indicator.span
        if span is None or span.end - span.start < 2:
            self.editor.show_trouble(self.tr("这一项没有可以拆分的原文。"))
            return
        self.split_bar.show_split(key, span.quote, span.start, correct.split_places(self._proof, key))

    def _split(self, key: int, at: int) -> None:
        self._correct(self.tr("拆分指标"), lambda proof: correct.split(proof, key, at)[0], key)
        self.tree.setFocus()

    def _merge(self, key: int) -> None:
        self._correct(self.tr("合并指标"), lambda proof: correct.merge(proof, key), key)

    def _add_target(self) -> None:
        start, end = self.document.selected()
        before = {line.key for line in self._proof.lines}
        if self._correct(self.tr("新增指标"), lambda proof: correct.add(proof, start, end)[0], None):
            new = [line.key for line in self._proof.lines if line.key not in before]
            self._show_line(new[0] if new else None)
            self.tree.setFocus()

    def _next_waiting(self, keys: Sequence[int]) -> int | None:
        """The line to look at next after some were settled: the next that waits, else the last of them."""
        waiting = [line.key for line in self._proof.waiting]
        places = [place for place, key in enumerate(waiting) if key in keys]
        left = [key for key in waiting if key not in keys]
        behind = [key for key in waiting[max(places, default=-1) + 1 :] if key not in keys]
        if not places:
            return self._next_shown(keys)
        return behind[0] if behind else left[0] if left else keys[-1]

    def _next_shown(self, keys: Sequence[int]) -> int | None:
        shown = self.model.shown_lines()
        place = max((shown.index(key) for key in keys if key in shown), default=-1)
        behind = [key for key in shown[place + 1 :] if key not in keys]
        return behind[0] if behind else keys[-1]

    def _show_line(self, key: int | None) -> None:
        line = self._proof.by_key.get(key) if key is not None else None
        if line is None:
            self.editor.show_nothing()
            self.document.hide_current()
            return
        self.tree.show_line(line.key)
        self._show_current(line.key)

    def _show_current(self, key: int) -> None:
        line = self._proof.by_key[key]
        self.split_bar.hide()
        self.editor.show_line(line, self._proof.codes.get(key, ""))
        span = line.indicator.span
        if span is not None:
            self.document.show_current(span.start, span.end)
        else:
            self.document.hide_current()

    def _on_place_chosen(self, offset: int) -> None:
        found = lines_at(self._proof, offset)
        if not found:
            return
        current = self.tree.current_line
        place = (found.index(current) + 1) % len(found) if current in found else 0
        if not passes(self._proof.by_key[found[place]], self._filter):
            self._show_filter(Filter.ALL)
            self.filters.show_chosen(Filter.ALL)
        self._show_line(found[place])

    def _show_filter(self, which: Filter) -> None:
        current = self.tree.current_line
        self._filter = which
        self.model.show_proof(self._proof, which)
        shown = self.model.shown_lines()
        self._show_line(current if current in shown else shown[0] if shown else None)

    def _repaint(self) -> None:
        with QSignalBlocker(self.document):
            self.document.show_stretches(tuple(stretches_of(self._proof)))
        self._show_counts()

    def _show_counts(self) -> None:
        """Say how many lines each filter shows; what was dropped is not counted among all."""
        words = {
            Filter.ALL: self.tr("全部"),
            Filter.WAITING: self.tr("待核对"),
            Filter.QUANTITY: self.tr("定量"),
            Filter.MILESTONE: self.tr("里程碑"),
            Filter.DROPPED: self.tr("非指标"),
        }
        lines = self._proof.lines
        counts = {which: sum(passes(line, which) for line in lines) for which in Filter}
        counts[Filter.ALL] = sum(not line.dropped for line in lines)
        self.filters.show_counts(words, counts)

    def _wire(self) -> None:
        tree, editor = self.tree, self.editor
        tree.line_chosen.connect(self._show_current)
        tree.accept_wanted.connect(self._accept)
        tree.drop_wanted.connect(self._drop)
        tree.edit_wanted.connect(self._start_edit)
        tree.split_wanted.connect(self._start_split)
        tree.merge_wanted.connect(self._merge)
        editor.edited.connect(self._edit)
        editor.left.connect(self._leave_editor)
        self.split_bar.split_requested.connect(self._split)
        self.split_bar.left.connect(lambda: tree.setFocus(Qt.FocusReason.OtherFocusReason))
        self.document.place_chosen.connect(self._on_place_chosen)
        self.document.target_wanted.connect(self._add_target)
        self._add.clicked.connect(self._add_target)
        self.filters.chosen.connect(self._show_filter)

    def _lay_out(self) -> None:
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self.addWidget(self._make_document())
        self.addWidget(self._make_tree())
        self.setSizes([560, 620])

    def _make_document(self) -> QFrame:
        card = QFrame()
        set_role(card, role="card")
        title = QLabel(self.tr("原文"))
        set_role(title, role="section")
        set_role(self._add, kind="link")
        self._add.setToolTip(self.tr("在原文中选中漏掉的目标，按 N 或 Insert 标为指标"))
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 4)
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self._legend, 1)
        head.addWidget(self._add)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.document, 1)
        return card

    def _make_tree(self) -> QFrame:
        card = QFrame()
        set_role(card, role="card")
        self.filters.setContentsMargins(14, 12, 12, 6)
        hint = QLabel(self.tr("A 确认　E 修改　S 拆分　M 与下一项合并　Del 非指标　Ctrl+Z 撤销"))
        set_role(hint, role="hint")
        hint.setContentsMargins(16, 0, 16, 6)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(hint)
        column.addWidget(self.tree, 1)
        column.addWidget(self.split_bar)
        column.addWidget(self.editor)
        return card
