"""What a person answers about a workbook on the review page, each answer one undo step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.operations import Operations
from model.form.snapshot import Identity
from model.submission.submission import Submission
from model.workflow.submission.answer_for_file import (
    Answer,
    choose_sheet,
    confirm_former_codes,
    former_codes,
    put_answer,
)
from model.workflow.submission.place_submission import MappedRow

translate = QCoreApplication.translate


def let_sheet_count(operations: Operations, submission: Submission, sheet: str) -> None:
    """From here on this sheet of the workbook counts."""
    said = operations.run(choose_sheet, submission.sha256, sheet)
    _keep(operations, translate("AnswerFile", "以工作表“{name}”为准").format(name=sheet), said)


def take_former_codes(operations: Operations, identity: Identity) -> None:
    """Forms of this former plan are taken by the codes of the present one."""
    said = operations.run(confirm_former_codes, identity.plan_version, identity.period)
    _keep(operations, translate("AnswerFile", "确认新旧编号对照"), said)


def codes_to_confirm(operations: Operations, submission: Submission) -> tuple[MappedRow, ...] | None:
    """How the rows of a former plan are called now, where nobody has confirmed it; None where that is no question."""
    identity = submission.identity
    if identity is None or all(one.code != "identity.mapping" for one in submission.findings):
        return None
    return operations.run(former_codes, identity.plan_version, identity.period)


def _keep(operations: Operations, name: str, said: Answer | None) -> None:
    if said is not None:
        again, back = partial(put_answer, answer=said), partial(put_answer, answer=said.inverted())
        operations.announce_answer(name, again, back)
