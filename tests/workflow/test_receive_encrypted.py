"""An encrypted workbook is taken in with its password, told by its own hash, and kept so that it opens without."""

from __future__ import annotations

import hashlib
from pathlib import Path

from model.entry.period import parse_period
from model.submission.submission import Outcome
from model.workflow.form.issue_forms import issue_forms
from model.workflow.review.open_review import _read_kept, review_period
from model.workflow.submission.receive_submission import read_one, receive_submissions
from model.workflow.workspace.workspace import Workspace
from tests.submission.container.container_faults import encrypted

SEPTEMBER = parse_period("2021-09")


def test_a_password_opens_a_workbook_once_and_for_all(workspace: Workspace, tmp_path: Path) -> None:
    form = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path)[0].path
    form.write_bytes(encrypted(form.read_bytes(), "秘密"))
    sha256 = hashlib.sha256(form.read_bytes()).hexdigest()

    [asked] = receive_submissions(workspace, [form], SEPTEMBER)
    assert (asked.submission.outcome, asked.submission.sha256, asked.kept) == (Outcome.PASSWORD, sha256, False)
    assert read_one(workspace, form, ["秘密"]).outcome is Outcome.ACCEPT

    [opened] = receive_submissions(workspace, [form], SEPTEMBER, passwords=["other", "秘密"])
    assert (opened.submission.outcome, opened.submission.sha256, opened.kept) == (Outcome.ACCEPT, sha256, True)
    _read_kept.cache_clear()
    [review] = review_period(workspace, SEPTEMBER)
    assert (review.submission.outcome, review.submission.sha256) == (Outcome.ACCEPT, sha256)
    [again] = receive_submissions(workspace, [form], SEPTEMBER, passwords=["秘密"])
    assert again.already
