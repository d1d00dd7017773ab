"""What the answers to the first questions do in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.first_run.first_run import FirstRun
from model.wording import say
from model.workflow.sample.make_sample import FOLDER, HEADQUARTERS, make_sample
from model.workflow.workspace.first_questions import settle

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate


def begin(window: MainWindow) -> None:
    """Put the first questions over the window."""
    if window.first_run is not None:
        return
    card = FirstRun(window.look, window.desk.plan.title, window)
    window.cover(card)

    def settled(page: str) -> None:
        window.operations.run(settle)
        window.end_first_run()
        window.show_page(page)

    card.form_given.connect(window.form_wanted)
    card.plan_wanted.connect(lambda: settled("page_plan"))
    card.bundled_wanted.connect(lambda: settled("page_form"))
    card.skipped.connect(lambda: settled("page_entry"))
    card.sample_wanted.connect(lambda: show_sample(window))


def show_sample(window: MainWindow) -> None:
    """Change to the sample in a folder of its own beside the workspace; at first it is made, in the background."""
    present = window.operations.workspace.path
    folder = present.parent if present.parent.name == FOLDER else present.parent / FOLDER
    made_before = folder / HEADQUARTERS
    window.end_first_run()
    if made_before.exists():
        window.workspace_wanted.emit(made_before)
        return
    window.progress.show_start(translate("Begin", "正在准备样例数据"))
    task = window.background.start(make_sample, folder, wants_progress=True)
    task.progressed.connect(window.progress.show_progress)
    task.ended.connect(window.progress.hide)
    task.done.connect(lambda made: window.workspace_wanted.emit(made.workspace))
    task.failed.connect(lambda trouble: window.banner.show_trouble(say(trouble, window.operations.language)))
    window.progress.stop_requested.connect(task.cancel)
