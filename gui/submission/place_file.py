"""Taking in a workbook whose unit and period a person named, as one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.operations import Operations
from model.workflow.submission.answer_for_file import Answers, give_back
from model.workflow.submission.read_workbooks import find_workbooks, name_to_tell
from model.workflow.submission.receive_submission import Received, receive_submissions

translate = QCoreApplication.translate


def place_file(
    operations: Operations, given: Sequence[Path], file: str, answers: Answers, passwords: Sequence[str]
) -> Received | None:
    """What came of the file called `file` among the files and folders `given`; None where it is not to be had."""
    whose = answers.whose
    assert whose is not None
    found = _named(given, file)
    came = operations.run_long(
        translate("PlaceFile", "收表"), receive_submissions, found, whose.period, answers=answers, passwords=passwords
    )
    one = next((one for one in came or () if one.submission.sha256 == answers.only), None)
    if one is not None and one.kept and not one.already:
        name = translate("PlaceFile", "指明 {file} 是谁的").format(file=file)
        again = partial(
            receive_submissions, paths=found, period=whose.period, answers=answers, passwords=tuple(passwords)
        )
        operations.announce_answer(name, again, partial(give_back, sha256=answers.only))
    return one


def _named(given: Sequence[Path], file: str) -> list[Path]:
    """The one file of that name, or all of them where it lies in a parcel."""
    workbooks = find_workbooks([one for one in given if one.exists()])
    return [one for one in workbooks if name_to_tell(one) == file] or workbooks
