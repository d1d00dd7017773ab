"""What the window asks of a page, and how the pages of headquarters are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from gui.background import Background
from gui.look.look import Look
from gui.operations import Operations
from model.entry.period import Period

FOR_UNITS_BELOW = frozenset(
    {
        "page_form",
        "page_submission",
        "page_review",
        "page_approval",
        "page_consolidation",
        "page_judge",
        "page_report",
    }
)
"""The pages that an office without units below it seldom needs."""


class Page(QWidget):
    """A page of headquarters: it shows one period and may ask for another page, a unit's row or a method."""

    entry_wanted = Signal(str, str)  # unit code, row code: open it on the page 填报
    page_wanted = Signal(str)  # key of another page ("page_review")
    method_wanted = Signal(str)  # indicator code: open how its total is made on the page 研判
    undo_stack_changed = Signal()  # `undo_stack` is another one now

    @property
    def undo_stack(self) -> QUndoStack | None:
        """What undo means while this page is open; None for the window's own steps."""
        return None

    @property
    def focus_start(self) -> QWidget | None:
        """Where the keyboard begins on this page; None for its first control.

        Not a focus proxy: with one, the Tab key passes over whatever stands before it.
        """
        return None

    def restore(self, settings: QSettings) -> None:
        """Take what a person chose here in another session; called once, before the page is shown."""

    def store(self, settings: QSettings) -> None:
        """Remember what a person chose here."""

    def show_period(self, period: Period) -> None:
        """Read and show a period; called whenever the page is opened or the period changes."""
        raise NotImplementedError


def page_makers(operations: Operations, look: Look, background: Background) -> Mapping[str, Callable[[], Page]]:
    """The pages by the key of their action; each is imported when it is first opened, since start-up counts."""

    def form() -> Page:
        from gui.form.form_page import FormPage

        return FormPage(operations, look)

    def submission() -> Page:
        from gui.submission.submission_page import SubmissionPage

        return SubmissionPage(operations, look)

    def review() -> Page:
        from gui.review.review_page import ReviewPage

        return ReviewPage(operations, look)

    def approval() -> Page:
        from gui.approval.approval_page import ApprovalPage

        return ApprovalPage(operations, look)

    def consolidation() -> Page:
        from gui.consolidation.consolidation_page import ConsolidationPage

        return ConsolidationPage(operations, look)

    def judge() -> Page:
        from gui.judge.judge_page import JudgePage

        return JudgePage(operations, look)

    def report() -> Page:
        from gui.report.report_page import ReportPage

        return ReportPage(operations, look)

    def plan() -> Page:
        from gui.plan_import.import_page import ImportPage

        return ImportPage(operations, look, background)

    def unit() -> Page:
        from gui.unit.unit_page import UnitPage

        return UnitPage(operations, look)

    return {
        "page_form": form,
        "page_submission": submission,
        "page_review": review,
        "page_approval": approval,
        "page_consolidation": consolidation,
        "page_judge": judge,
        "page_report": report,
        "page_plan": plan,
        "page_unit": unit,
    }
