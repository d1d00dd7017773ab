"""What the answers to the first questions do in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.first_run.first_run import FirstRun
from model.wording import say
from model.workflow.sample.make_sample import FOLDER, HEADQUARTERS, OFFICE, make_sample
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
    card.sample_wanted.connect(lambda is_office: show_sample(window, is_office))


def show_sample(window: MainWindow, is_office: bool = False) -> None:
    """Change to the sample in a folder of its own beside the workspace; at first it is made, in the background.

    An office begins with a row of its own, headquarters with what all units said.
    """
    present = window.operations.workspace.path
    folder = next((one for one in present.parents if one.name == FOLDER), present.parent / FOLDER)
    wanted, page = (folder / OFFICE, "page_entry") if is_office else (folder / HEADQUARTERS, "page_consolidation")
    window.end_first_run()
    if wanted.exists():
        window.sample_wanted.emit(wanted, page)
        return
    window.progress.show_start(translate("Begin", "正在准备样例数据"))
    task = window.background.start(make_sample, folder, wants_progress=True)
    task.progressed.connect(window.progress.show_progress)
    task.ended.connect(window.progress.hide)
    task.done.connect(lambda _made: window.sample_wanted.emit(wanted, page))
    task.failed.connect(lambda trouble: window.banner.show_trouble(say(trouble, window.operations.language)))
    window.progress.stop_requested.connect(task.cancel)
