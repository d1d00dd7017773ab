"""The page 方案: choose a document, correct what was read, compare it with the present plan, put it into force."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QHideEvent, QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.background import Background, Task
from gui.choose import choose_file, choose_target
from gui.look.look import Look
from gui.operations import Operations
from gui.pages.page import Page
from gui.plan_import.accept_step import announce_plan
from gui.plan_import.kept_strip import KeptStrip, may_give_up
from gui.plan_import.open_pairs import may_leave_figures, may_part
from gui.plan_import.proof_panel import ProofPanel
from gui.plan_import.reading_note import ReadingNote
from gui.plan_import.revision_panel import RevisionPanel
from gui.plan_import.start_panel import StartPanel
from gui.widgets.current_stack import CurrentStack
from gui.widgets.page_head import PageHead
from gui.widgets.progress_strip import ProgressStrip
from model.entry.period import Period
from model.errors import ModelError
from model.plan.pairing import pair_plans
from model.plan.proof.proof import Proof, proof_of
from model.plan.read import PlanReading
from model.plan.tree import PlanTree
from model.wording import say
from model.workflow.plan.export_plan import export_plan
from model.workflow.plan.import_plan import accept_plan, plan_to_revise, read_document, removed_with_figures
from model.workflow.plan.keep_proof import keep_proof, kept_proof
from model.workflow.plan.show_plan import show_plan

_PAUSE = 300
"""Milliseconds without a correction after which what was corrected is written down."""


class ImportPage(Page):
    """The plan in force stays as it is until 采用方案, one undo step of the window; corrections are kept meanwhile."""

    def __init__(
        self, operations: Operations, look: Look, background: Background | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._background = background or Background(1)
        self._task: Task | None = None
        self._source: Path | str = ""
        self._period: Period | None = None
        self.start = StartPanel(look)
        self.proof = ProofPanel(look, operations.language)
        self.revision = RevisionPanel(look, operations.language)
        self.note, self.progress = ReadingNote(look, operations.language), ProgressStrip()
        self.kept = KeptStrip(look)
        self._stack, self._start_sheet, self._proof_sheet = CurrentStack(), QWidget(), QWidget()
        self._head = PageHead(self.tr("方案"), look)
        self._back = self._head.add_button(self.tr("返回"), "arrow-back-up")
        self._next = self._head.add_button(self.tr("采用方案"), "check", "primary")
        self._next.setToolTip("Ctrl+Enter")
        self._lay_out()
        self._wire()
        self._open_proof: Proof | None = operations.run(kept_proof)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(lambda: self._keep(self._open_proof))
        self._show_start()

    @property
    def undo_stack(self) -> QUndoStack:
        """What undo means here: the corrections while a document is open, else the window's own steps."""
        is_open = self._stack.currentWidget() is self._proof_sheet
        return self.proof.undo_stack if is_open else self._operations.undo_stack

    @property
    def focus_start(self) -> QWidget | None:
        """The list that is worked on, whose keys are letters; not the button that leaves it."""
        if self._stack.currentWidget() is self._proof_sheet:
            return self.proof.tree
        return self.revision.table if self._stack.currentWidget() is self.revision else None

    def store(self, settings: QSettings) -> None:
        """The window closes: nothing is left for the next pause."""
        self._keep_now()

    def show_period(self, period: Period) -> None:
        """Show what plan is in force; a document that is being corrected stays open."""
        self._period = period
        self.start.show_plan(self._operations.run(show_plan))

    def read(self, source: Path | str) -> None:
        """Begin to read a file or pasted text; the window stays alive meanwhile."""
        if self._task is not None or not self._may_give_up():
            return
        self._source = source
        name = source.name if isinstance(source, Path) else self.tr("粘贴的文字")
        self.progress.show_start(self.tr("正在读取 {name}").format(name=name))
        self._stack.setEnabled(False)
        self._task = self._background.start(read_document, source, self._year(), wants_progress=True)
        self._task.progressed.connect(self.progress.show_progress)
        self._task.done.connect(self.show_reading)
        self._task.failed.connect(self._on_failed)
        self._task.ended.connect(self._on_ended)

    def show_reading(self, reading: PlanReading) -> None:
        """Open what was read for correction."""
        self.note.show_reading(reading)
        self._keep(proof_of(reading))
        self.resume()

    def resume(self) -> None:
        """Go on with the proof that was begun."""
        if self._open_proof is not None:
            self.proof.show_proof(self._open_proof)
            self._show_proof()
            self.proof.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Forget the proof that was begun, after asking where work would be lost."""
        if self._may_give_up():
            self._keep(None)
            self._show_start()

    def go_on(self) -> None:
        """The next step: compare with the plan that units have in their hands already, or put into force."""
        if self._stack.currentWidget() is self.revision:
            self._adopt_revision()
            return
        self.proof.editor.commit()
        tree = self.proof.proof.tree
        present = self._operations.run(plan_to_revise, tree)
        if present is None:
            self._adopt(tree)
        else:
            self.revision.show_pairing(pair_plans(present, tree), self._first_day(tree))
            self._show_revision()

    def go_back(self) -> None:
        """From the comparison to the corrections, from there to the beginning; the corrections are kept."""
        if self._stack.currentWidget() is self.revision:
            self._show_proof()
        else:
            self.proof.editor.commit()
            self._show_start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep_now()
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._stack.currentWidget() is self._start_sheet and event.mimeData().hasUrls():
            self.start.show_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.start.show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.start.show_over(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read(paths[0])

    def _year(self) -> int | None:
        box = self.note if self._stack.currentWidget() is self._proof_sheet else self.start
        return box.chosen_year

    def _first_day(self, tree: PlanTree) -> date:
        """The first day of the period that is worked on, if it is of the plan's year."""
        if self._period is not None and self._period.year == tree.year:
            return self._period.start
        return date(tree.year, 1, 1)

    def _adopt_revision(self) -> None:
        pairing = self.revision.pairing
        try:
            first_day = self.revision.valid_from
        except ValueError:
            self._operations.failed.emit(self.tr("生效日期请写成 2021-07-01 这样；还没有采用方案。"))
            self.revision.first_day.setFocus()
            return
        if pairing is None or not may_part(self, pairing):
            return
        is_all_year = first_day is None or first_day == date(pairing.revised.year, 1, 1)
        removed = self._operations.run(removed_with_figures, pairing) if is_all_year else None
        if may_leave_figures(self, removed or ()):
            self._adopt(pairing.revised, dict(pairing.pairs), first_day)

    def _adopt(self, tree: PlanTree, pairs: dict[str, str] | None = None, first_day: date | None = None) -> None:
        accepted = self._operations.run(accept_plan, tree, pairs, first_day)
        if accepted is None:
            return
        self._keep(None)
        self._show_start()
        announce_plan(self._operations, accepted)
        self._head.show_hint(self.tr("已采用《{title}》；Ctrl+Z 可以撤销").format(title=accepted.tree.title))

    def _show_start(self) -> None:
        self._keep_now()
        self._stack.setCurrentWidget(self._start_sheet)
        self._back.hide()
        self._next.hide()
        self._head.show_hint(self.tr("导入工作要点、工作方案或任务分解表，核对读出的指标，再采用"))
        self.start.show_plan(self._operations.run(show_plan))
        self.kept.show_proof(self._open_proof)
        self.start.show_kept(self._open_proof is not None)
        self.undo_stack_changed.emit()

    def _keep(self, proof: Proof | None) -> None:
        """Remember the proof as it stands now, also beyond the end of the program."""
        self._pause.stop()
        self._open_proof = proof
        self._operations.run(keep_proof, proof)

    def _keep_now(self) -> None:
        """Write down what was corrected since the last pause."""
        if self._pause.isActive():
            self._keep(self._open_proof)

    def _may_give_up(self) -> bool:
        return self._open_proof is None or may_give_up(self, self._open_proof)

    def _on_corrected(self, proof: Proof) -> None:
        """A long document takes longer to write down than the next key takes to come: wait for a pause."""
        self._open_proof = proof
        self._pause.start(_PAUSE)
        self._show_counts()

    def _show_proof(self) -> None:
        self._stack.setCurrentWidget(self._proof_sheet)
        self._back.show()
        self._back.setText(self.tr("返回"))
        self._next.show()
        self._next.setText(self.tr("采用方案"))
        self._show_counts()
        self.undo_stack_changed.emit()

    def _show_revision(self) -> None:
        self._stack.setCurrentWidget(self.revision)
        self._back.setText(self.tr("返回核对"))
        self._next.setText(self.tr("确认调整并采用"))
        self._head.show_hint(self.tr("与现行方案逐项对照：先看“请确认”的，再看目标有变化的；采用前什么都不会改动"))
        self.undo_stack_changed.emit()

    def _show_counts(self) -> None:
        proof = self.proof.proof
        waiting, live = len(list(proof.waiting)), sum(not line.dropped for line in proof.lines)
        title = proof.frame.title
        if waiting:
            words = self.tr("{title} · {live} 项指标，还有 {waiting} 项待核对；采用前现行方案不变")
        else:
            words = self.tr("{title} · {live} 项指标，全部核对完毕，可以采用")
        self._head.show_hint(words.format(title=title, live=live, waiting=waiting))

    def _on_failed(self, trouble: ModelError) -> None:
        self._operations.failed.emit(say(trouble, self._operations.language))

    def _on_ended(self) -> None:
        self._task = None
        self._stack.setEnabled(True)
        self.progress.hide()

    def _on_shortcut(self) -> None:
        if self._next.isVisible():
            self.go_on()

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.progress.show_stopping()

    def _choose_file(self) -> None:
        kinds = self.tr("方案文件 (*.docx *.txt *.xlsx *.json);;所有文件 (*)")
        chosen = choose_file(self, self.tr("选择方案文件"), kinds)
        if chosen is not None:
            self.read(chosen)

    def _choose_export(self) -> None:
        kinds = self.tr("任务分解表 (*.xlsx);;方案数据 (*.json)")
        chosen = choose_target(self, self.tr("导出任务分解表"), self.tr("任务分解表.xlsx"), kinds)
        if chosen is not None:
            self._operations.run(export_plan, chosen)

    def _wire(self) -> None:
        self.start.file_wanted.connect(self._choose_file)
        self.start.text_given.connect(self.read)
        self.start.export_wanted.connect(self._choose_export)
        self.note.year_given.connect(lambda: self.read(self._source))
        self.progress.stop_requested.connect(self._on_stop)
        self.proof.corrected.connect(self._on_corrected)
        self.kept.resume_wanted.connect(self.resume)
        self.kept.give_up_wanted.connect(self.give_up)
        self.revision.troubled.connect(self._operations.failed)
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        QShortcut(
            QKeySequence("Ctrl+Return"), self, self._on_shortcut, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self._operations.replaced.connect(lambda: self.start.show_plan(self._operations.run(show_plan)))

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        sheet = QVBoxLayout(self._proof_sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(8)
        sheet.addWidget(self.note)
        sheet.addWidget(self.proof, 1)
        begin = QVBoxLayout(self._start_sheet)
        begin.setContentsMargins(0, 0, 0, 0)
        begin.setSpacing(10)
        begin.addWidget(self.kept)
        begin.addWidget(self.start, 1)
        for widget in (self._start_sheet, self._proof_sheet, self.revision):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)
