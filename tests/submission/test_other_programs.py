"""A filled form saved by other programs, in every format that they have: exact, its identity intact.

Programs that are not here skip, and say so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from model.submission.reader import read_submission
from model.submission.submission import IdentityState, Outcome
from tests.evaluation.submissions.programs import FORMATS, savers
from tests.submission.forms import FilledForm, silently_wrong

CASES = [(program, kind) for program, kinds in FORMATS.items() for kind in kinds]
ALWAYS_ASKED = {"xls": {"workbook.old_format"}, "ods": {"workbook.open_document_read"}, "xlsx": set()}


@pytest.mark.parametrize(("program", "kind"), CASES)
def test_what_another_program_saves_is_read_exactly(form: FilledForm, program: str, kind: str, tmp_path: Path) -> None:
    save = savers()[program]
    if save is None:
        pytest.skip(f"{program} is not here")
    source, saved = tmp_path / "回表.xlsx", tmp_path / "saved"
    source.write_bytes(form.data)
    saved.mkdir()
    save([source], saved, kind)
    submission = read_submission(saved / f"回表.{kind}", form.tree, form.units)
    assert {finding.code for finding in submission.findings} == ALWAYS_ASKED[kind]
    assert submission.outcome is (Outcome.REVIEW if ALWAYS_ASKED[kind] else Outcome.ACCEPT)
    assert submission.identity_state is IdentityState.GENUINE
    assert all(row.certain for row in submission.rows)
    assert silently_wrong(submission, form.truth) == []
