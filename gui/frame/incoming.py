"""Files that somebody drops on the window, opens, or names at the start: each goes where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from gui.look.listing import listed
from model.workflow.workspace.recognise_file import FileKind, sort_files

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.plan_import.import_page import ImportPage
    from gui.submission.submission_page import SubmissionPage

translate = QCoreApplication.translate


def take_files(window: MainWindow, paths: Sequence[Path]) -> None:
    """Receive submissions, fill in a form, import a plan or open a workspace; what is none of these is named."""
    sorted_files = window.operations.run(sort_files, paths)
    if sorted_files is None:
        return
    window.end_first_run()
    submissions, others = sorted_files.get(FileKind.SUBMISSION, []), sorted_files.get(FileKind.OTHER, [])
    if others and window.rail.page == "page_entry":
        window.entry.evidence.attach([path for path in others if path.is_file()])
    elif others:
        window.banner.show_trouble(_not_known(others))
    if submissions:
        window.show_page("page_submission")
        cast("SubmissionPage", window.page("page_submission")).receive(submissions)
    for plan in sorted_files.get(FileKind.PLAN, [])[:1]:
        window.show_page("page_plan")
        cast("ImportPage", window.page("page_plan")).read(plan)
    # The last two change the workspace, so that nothing may come after them.
    for form in sorted_files.get(FileKind.FORM, [])[:1]:
        window.form_wanted.emit(form)
        return
    for workspace in sorted_files.get(FileKind.WORKSPACE, [])[:1]:
        window.workspace_wanted.emit(workspace)


def _not_known(paths: Sequence[Path]) -> str:
    words = translate(
        "Incoming", "{files} 不是填报表、方案，也不是本程序的数据文件，没有改动任何数据。佐证材料请拖到对应条目上。"
    )
    return words.format(files=listed((path.name for path in paths), 3))
