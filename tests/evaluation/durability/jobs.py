"""The jobs of an office that must survive anything: typing, collecting, revising a plan, writing files, evidence."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

import openpyxl

from model.entry.entry import EntryKey
from model.entry.evidence import MARK_LENGTH, EvidenceFile
from model.entry.reason import Reason, ReasonKind
from model.errors import ModelError
from model.plan.revision import compare_plans
from model.report.bulletin_settings import BulletinSettings
from model.review.proposal import Decision, Verdict
from model.workflow.approval.approve import approve, undo_step
from model.workflow.approval.send_back import send_back
from model.workflow.approval.standing import Approval, approval_of
from model.workflow.entry.attach_evidence import attach_content, hand_out, remove_evidence
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.write_submission import write_submission
from model.workflow.plan.export_plan import export_plan
from model.workflow.plan.import_plan import accept_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.report.publish_bulletin import publish_bulletin
from model.workflow.report.publish_report import publish_summary
from model.workflow.review.accept_review import accept_review
from model.workflow.review.open_review import open_reviews
from model.workflow.review.past_batches import ALL_THAT_CAN_BE_TAKEN_BACK, list_batches, undo_batch
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.unit.keep_units import read_unit_table, write_unit_table
from tests.evaluation.durability.copies import COPYING, FORM, MIGRATING, STARTING
from tests.evaluation.durability.desk import DAY, MOMENT, PLAN, SEPTEMBER, Desk, Job, Step, make_workspace, plan_of, put

REVISED = plan_of("引进项目", "新建厂房", "修路", "种花", "建学校")
PHOTOGRAPH = hashlib.sha256(b"a picture").digest() * 900
MINUTES = b"minutes of a meeting\n" * 40


def _typed(code: str, unit: str, value: str, narrative: str = "") -> Step:
    return partial(put, code=code, unit=unit, value=value, narrative=narrative)


def _undo_newest(desk: Desk) -> None:
    """Take back the newest batch, unless that was done already: what then is newest was undone."""
    newest = list_batches(desk.workspace, SEPTEMBER, ALL_THAT_CAN_BE_TAKEN_BACK)[0]
    if newest.can_be_taken_back:
        undo_batch(desk.workspace, newest)


TYPING = Job("typing", make_workspace, (
    _typed("1.01", "EA", "4"), _typed("1.02", "EA", "0"), _typed("1.01", "EA", "5", "已完工两处。"),
    _typed("2.01", "EA", "7.25", "修路" * 900), _undo_newest, _typed("2.02", "WE", "11"), _undo_newest,
    _typed("2.03", "WE", "12", "植树"), _typed("1.01", "WE", "13"), _typed("1.02", "WE", "14"),
))  # fmt: skip


def _prepare_returned(folder: Path) -> None:
    """Forms that went out and came back filled in: the east's, the west's, the west's again with other numbers."""
    make_workspace(folder)
    desk = Desk(folder)
    forms = issue_forms(desk.workspace, SEPTEMBER, ["EA", "WE"], folder / "forms")
    desk.leave()
    (folder / "back").mkdir()
    answers = ((forms[0].path, "east", 4), (forms[1].path, "west", 6), (forms[1].path, "west again", 7))
    for form, name, first in answers:
        book = openpyxl.load_workbook(form)
        sheet = book["填报表"]
        header = next(row for row in sheet.iter_rows() if any(cell.value == "编号" for cell in row))
        columns = {cell.value: cell.column for cell in header}
        for row in range(header[0].row + 1, sheet.max_row + 1):
            if str(sheet.cell(row, columns["编号"]).value) in PLAN.by_code:
                sheet.cell(row, columns["本期累计"]).value = first + row
        book.save(folder / "back" / f"{name}.xlsx")


def _collect(desk: Desk, names: tuple[str, ...]) -> None:
    """Take workbooks in; one that could not be read is told as such and is no step that was done."""
    paths = [desk.folder / name for name in names]
    for received in receive_submissions(desk.workspace, paths, at=MOMENT):
        wrong = [one for one in received.submission.findings if one.code.startswith(("file.", "parcel."))]
        if not received.kept or wrong:
            raise ModelError("file.unreadable", path=received.submission.file, detail=received.submission.findings)


def _review(desk: Desk) -> None:
    """Decide all that waits in one step: what came is taken in the first item and not in the second."""
    for review in open_reviews(desk.workspace, SEPTEMBER):
        decisions = [
            Decision(one, Verdict.ACCEPT if one.key.code.startswith("1.") else Verdict.KEEP) for one in review.proposals
        ]
        if decisions:
            accept_review(desk.workspace, decisions, review.submission.sha256)


COLLECTING = Job("collecting", _prepare_returned, (
    partial(_collect, names=("back/east.xlsx",)), partial(_collect, names=("back/west.xlsx",)),
    partial(_collect, names=("back/west again.xlsx",)), _review, _undo_newest,
))  # fmt: skip
TOGETHER = Job("together", _prepare_returned, (
    partial(_collect, names=("back/east.xlsx", "back/west.xlsx", "back/west again.xlsx")), _review,
), is_whole=False)  # fmt: skip


def _send_back(desk: Desk) -> None:
    if approval_of(desk.workspace, "EA", SEPTEMBER).approval is not Approval.SENT_BACK:
        reason = Reason(1, "1.01", ReasonKind.WRONG_FIGURE, "数据与上月不符")
        send_back(desk.workspace, "EA", SEPTEMBER, [reason], desk.folder / "out")


def _undo_sending_back(desk: Desk) -> None:
    known = approval_of(desk.workspace, "EA", SEPTEMBER)
    if known.approval is Approval.SENT_BACK:
        undo_step(desk.workspace, known.step)


def _approve(desk: Desk) -> None:
    if approval_of(desk.workspace, "EA", SEPTEMBER).approval is not Approval.APPROVED:
        approve(desk.workspace, "EA", SEPTEMBER)


SENDING = Job("sending", _prepare_returned, (
    partial(_collect, names=("back/east.xlsx",)), _send_back, _undo_sending_back, _approve,
))  # fmt: skip


def _prepare_revision(folder: Path) -> None:
    make_workspace(folder)
    desk = Desk(folder)
    table = read_unit_table(desk.workspace)
    write_unit_table(desk.workspace, table.__class__(table.units, {("EA", "1.01"): PLAN.by_code["1.01"].target}))
    put(desk, "1.01", "EA", "8")
    put(desk, "2.02", "WE", "9", "建成一所。")
    desk.leave()


def _revise(desk: Desk) -> None:
    present = show_plan(desk.workspace)
    if present.version != REVISED.version:
        accept_plan(desk.workspace, REVISED, compare_plans(present, REVISED).codes(), valid_from=DAY.replace(day=1))


REVISING = Job("revising", _prepare_revision, (
    _typed("2.03", "EA", "3"), _revise, _typed("1.02", "EA", "10"), _typed("2.02", "WE", "2"),
))  # fmt: skip


def _prepare_files(folder: Path) -> None:
    """A workspace with entries, and files of an earlier day under the names that will be written."""
    make_workspace(folder)
    desk = Desk(folder)
    put(desk, "1.01", "EA", "4", "已开工。")
    for write in _WRITTEN[1:]:
        write(desk)
    (folder / "plan.json").write_text('{"of": "another year"}\n', encoding="utf-8")
    put(desk, "1.02", "EA", "6", "完成签约。")
    put(desk, "2.01", "WE", "1")
    desk.leave()


def _issue(desk: Desk) -> None:
    issue_forms(desk.workspace, SEPTEMBER, ["EA", "WE"], desk.folder / "out" / "forms", due=DAY)


def _hand_in(desk: Desk) -> None:
    write_submission(desk.workspace, SEPTEMBER, desk.folder / "handed in.xlsx", "EA")


def _summarise(desk: Desk) -> None:
    publish_summary(desk.workspace, SEPTEMBER, desk.folder / "summary.xlsx")


def _report(desk: Desk) -> None:
    publish_bulletin(desk.workspace, SEPTEMBER, desk.folder / "bulletin.docx", settings=BulletinSettings(day=DAY))


def _export(desk: Desk) -> None:
    export_plan(desk.workspace, desk.folder / "plan.json")


_WRITTEN: tuple[Step, ...] = (_issue, _hand_in, _summarise, _report, _export)
WRITING = Job("writing", _prepare_files, _WRITTEN)


def _prove(desk: Desk, code: str, name: str, content: bytes) -> None:
    attach_content(desk.workspace, EntryKey(code, "EA", SEPTEMBER), name, content)


def _take_off(desk: Desk) -> None:
    remove_evidence(desk.workspace, EntryKey("1.01", "EA", SEPTEMBER), _mark(MINUTES))


def _open_copy(desk: Desk) -> None:
    hand_out(desk.workspace, EvidenceFile("照片.jpg", _mark(PHOTOGRAPH)), desk.folder / "handed out")


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:MARK_LENGTH]


def _pack(desk: Desk) -> None:
    write_submission(desk.workspace, SEPTEMBER, desk.folder / "parcel.zip", "EA")


def _prepare_evidence(folder: Path) -> None:
    """A workspace, and a parcel of a form and its files that was packed in another one."""
    other = folder / "elsewhere"
    other.mkdir()
    make_workspace(other)
    desk = Desk(other)
    _prove(desk, "2.01", "清单.txt", b"a list of roads\n" * 30)
    _pack(desk)
    desk.leave()
    (other / "parcel.zip").rename(folder / "came.zip")
    for left in sorted(other.rglob("*"), reverse=True):
        left.unlink()
    other.rmdir()
    make_workspace(folder)


EVIDENCE = Job("evidence", _prepare_evidence, (
    partial(_prove, code="1.01", name="纪要.txt", content=MINUTES),
    partial(_prove, code="1.02", name="照片.jpg", content=PHOTOGRAPH),
    partial(_prove, code="1.01", name="照片.jpg", content=PHOTOGRAPH),
    _take_off, _open_copy, _pack,
))  # fmt: skip
PARCEL = Job("parcel", _prepare_evidence, (partial(_collect, names=("came.zip",)),), is_whole=False)

JOBS = {job.name: job for job in (
    TYPING, COLLECTING, TOGETHER, SENDING, REVISING, WRITING, EVIDENCE, PARCEL, MIGRATING, COPYING, STARTING, FORM
)}  # fmt: skip
