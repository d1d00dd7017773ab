"""What pictures of the window show: each page with something on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from gui.approval.approval_page import ApprovalPage
from gui.consolidation.consolidation_page import ConsolidationPage
from gui.form.form_page import FormPage
from gui.frame.command_palette import CommandPalette
from gui.judge.judge_page import JudgePage, Part
from gui.judge.scheme_preview import SchemePreview
from gui.main_window import MainWindow
from gui.plan_import.import_page import ImportPage
from gui.printing.preview import Preview
from gui.report.report_page import ReportPage
from gui.review.review_page import ReviewPage
from gui.review.rows import readings
from gui.submission.submission_page import SubmissionPage
from model.consolidation.consolidated import UnitStanding
from model.entry.change import ChangeSet, Origin, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.reason import ReasonKind
from model.review.proposal import Verdict
from model.workflow.approval.list_submissions import list_submissions
from model.workflow.entry.record_entry import record_entry
from model.workflow.plan.import_plan import read_document
from model.workflow.sample.make_mistakes import fill_carelessly
from model.workflow.submission.receive_submission import read_one

EXAMPLE = Path(__file__).resolve().parents[1] / "resources" / "plans" / "example-county-2026.txt"


DIALOGS = ("account", "marks", "restore", "help", "shortcuts", "about")
"""The actions that open a dialog of their own."""


def scenes_of(window: MainWindow, beside: Path, scratch: Path) -> Iterator[tuple[str, Callable[[], QDialog | None]]]:
    """Names of pictures, each with what brings it about: in the window, or in the dialog that is returned."""
    yield "consolidation", lambda: _show_consolidation(window, as_table=False)
    yield "overview", lambda: _show_overview(window)
    yield "totals", lambda: _show_consolidation(window, as_table=True)
    yield "report", lambda: _show_report(window)
    yield "submission", lambda: _show_submission(window, beside, scratch)
    yield "review", lambda: _show_review(window)
    yield "approval", lambda: _show_approval(window)
    yield "form", lambda: _show_form(window, scratch)
    yield "entry", lambda: _show_entry(window)
    yield "evidence", lambda: _show_evidence(window, scratch)
    yield "preview", lambda: _show_preview(window)
    yield "plan-text", lambda: _show_plan_text(window)
    yield "grid", lambda: _show_grid(window)
    yield "begin", lambda: _show_first_questions(window)
    for part in Part:
        yield f"judge-{part.value}", lambda part=part: _show_judging(window, part)  # type: ignore[misc]
    for key in DIALOGS:
        yield f"dialog-{key}", lambda key=key: _show_dialog(window, key)  # type: ignore[misc]
    yield "palette", lambda: _show_palette(window)
    yield "unit", lambda: window.show_page("page_unit")
    yield "plan", lambda: _show_plan(window)


def aim(window: MainWindow, name: str) -> None:
    """Bring what a picture is of into sight again, after the window became another size."""
    if name == "evidence":
        window.entry.page.show_end()


def _show_judging(window: MainWindow, part: Part) -> None:
    window.end_first_run()
    window.show_page("page_judge")
    page = window.page("page_judge")
    assert isinstance(page, JudgePage)
    page.show_part(part)
    if part is Part.LAMPS:
        QApplication.processEvents()
        preview = page.findChild(SchemePreview)
        assert preview is not None
        preview.try_out.click()  # at once, and not when a person has rested on a scheme


def _show_plan(window: MainWindow) -> None:
    """A document that was just read, open for correction."""
    window.show_page("page_plan")
    page = window.page("page_plan")
    assert isinstance(page, ImportPage)
    page.show_reading(read_document(EXAMPLE))


def _show_entry(window: MainWindow) -> None:
    """A reporting unit's row with a value, rather than headquarters' empty one."""
    units = window.desk.units
    below = units.children(units.top.code) if units.units else ()
    code = next((one.code for one in window.desk.plan.indicators if one.target is not None), None)
    if code is not None and below:
        window.show_entry(below[0].code, code)


def _show_evidence(window: MainWindow, scratch: Path) -> None:
    """The foot of a row's page, with a document and a picture."""
    _show_entry(window)
    table, picture = scratch / "2021-09-jobs.csv", scratch / "job-fair.png"
    table.write_text("unit,people\n" * 4000, encoding="utf-8")
    window.grab().toImage().scaledToWidth(640).save(str(picture))
    window.entry.evidence.attach([table, picture])
    QApplication.processEvents()
    window.entry.page.show_end()


def _show_preview(window: MainWindow) -> QDialog | None:
    """The form of the unit whose row is open, as it stands on paper."""
    _show_entry(window)
    window.actions_by_key["print"].trigger()
    return next((one for one in window.findChildren(Preview) if one.isVisible()), None)


def _show_dialog(window: MainWindow, key: str) -> QDialog | None:
    """What an action opens beside a unit's row."""
    window.end_first_run()
    _show_entry(window)
    window.actions_by_key[key].trigger()
    return next((one for one in window.findChildren(QDialog) if one.isVisible()), None)


def _show_palette(window: MainWindow) -> None:
    """Commands and rows by what is typed, which both are found by."""
    window.end_first_run()
    _show_entry(window)
    window.actions_by_key["palette"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    palette.box.insert("1.0")


def _show_plan_text(window: MainWindow) -> None:
    _show_entry(window)
    window.entry.turn_plan_text()


def _show_grid(window: MainWindow) -> None:
    _show_entry(window)
    window.entry.aside.put_away()
    window.entry.show_grid(True)


def _show_first_questions(window: MainWindow) -> None:
    window.entry.show_grid(False)
    window.show_first_run()


def _show_form(window: MainWindow, scratch: Path) -> None:
    window.show_page("page_form")
    page = window.page("page_form")
    assert isinstance(page, FormPage)
    page.folder.setText(str(scratch / "forms"))
    page.issue()


def _show_submission(window: MainWindow, beside: Path, scratch: Path) -> None:
    """Takes in what an office without the program made of its form, where a form lies beside the workspace."""
    window.show_page("page_submission")
    page = window.page("page_submission")
    assert isinstance(page, SubmissionPage)
    period = window.desk.period
    returned = beside / "returned" / str(period)
    paths = [returned] if returned.is_dir() else []
    form = _form_of_a_missing_unit(window, beside / "forms" / str(period))
    if form is not None:
        filled = fill_carelessly(window.operations.workspace, form, scratch / "careless" / form.name)
        _contradict(window, filled)
        paths.append(filled)
    if paths:
        page.receive(paths, at=_when_others_came(window))


def _when_others_came(window: MainWindow) -> datetime | None:
    workspace, period = window.operations.workspace, window.desk.period
    rows = list_submissions(workspace, period) if period is not None else []
    return max((row.received_at for row in rows if row.received_at is not None), default=None)


def _form_of_a_missing_unit(window: MainWindow, folder: Path) -> Path | None:
    workspace, period = window.operations.workspace, window.desk.period
    if period is None:
        return None
    missing = {row.unit.code for row in list_submissions(workspace, period) if row.standing is UnitStanding.MISSING}
    for form in sorted(folder.glob("*.xlsx")):
        identity = read_one(workspace, form).identity
        if identity is not None and identity.unit in missing:
            return form
    return None


def _contradict(window: MainWindow, filled: Path) -> None:
    """Type other values for two rows here, as if they had come by telephone."""
    submission = read_one(window.operations.workspace, filled)
    if submission.identity is None:
        return
    certain = [row for row in submission.rows if row.certain and row.state is ValueState.REPORTED][:2]
    unit, period = submission.identity.unit, submission.identity.period
    other = Entry(ValueState.REPORTED, Decimal(1))
    changes = tuple(new_entry(EntryKey(row.code, unit, period), other) for row in certain)
    window.operations.run(record_entry, ChangeSet(changes, Origin.SAMPLE))


def _show_review(window: MainWindow) -> None:
    """The workbook with the most to decide, the first three differences decided."""
    window.show_page("page_review")
    page = window.page("page_review")
    assert isinstance(page, ReviewPage)
    page.show_fullest()
    for row in page.model.records[:3]:
        meant = readings(row)
        page.decide(Verdict.EDIT if meant else Verdict.KEEP, meant[0] if meant else None)


def _show_approval(window: MainWindow) -> None:
    """A unit that reported, with a reason noted and a row marked for the next one."""
    window.show_page("page_approval")
    page = window.page("page_approval")
    assert isinstance(page, ApprovalPage)
    heard = [one for one in page.units.records if one.received_at is not None]
    if heard:
        page.show_unit(heard[0].unit.code)
        codes = [one.row.code for one in page.pane.grid.records if not one.row.entry.is_blank][1:4]
        page.pane.grid.show_checked(codes[:1])
        page.note(ReasonKind.NO_EVIDENCE, page.tr("请补充验收报告"))
        page.pane.grid.show_checked(codes[1:])


def _show_report(window: MainWindow) -> None:
    """The bulletin, with the sources of one of its totals."""
    window.show_page("page_report")
    page = window.page("page_report")
    assert isinstance(page, ReportPage)
    page.show_figure("plan/unmet")


def _show_overview(window: MainWindow) -> None:
    window.show_page("page_consolidation")
    page = window.page("page_consolidation")
    assert isinstance(page, ConsolidationPage)
    page.show_overview()
    QApplication.processEvents()


def _show_consolidation(window: MainWindow, as_table: bool) -> None:
    window.show_page("page_consolidation")
    page = window.page("page_consolidation")
    assert isinstance(page, ConsolidationPage)
    page.show_as(table=as_table)
    heard = [unit for unit in page.result.units if unit.standing is not UnitStanding.MISSING] if page.result else []
    counted = next((one for one in page.result.indicators if one.total is not None), None) if page.result else None
    if counted is not None and heard:
        page.show_total(counted.code, heard[0].code)
