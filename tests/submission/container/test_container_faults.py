"""Every fault of a file, by its number: refused with the true reason, exact, or waiting; bombs within their limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.submission.container.guard import end_children, in_child
from model.submission.reader import read_safely
from model.submission.submission import Outcome, Submission
from model.wording import say
from tests.submission.container.container_faults import CONTAINERS, COUNT, ContainerFault
from tests.submission.forms import FilledForm, silently_wrong
from tests.submission.measured import read_measured

_OUTCOMES = {
    "accept": Outcome.ACCEPT, "notice": Outcome.ACCEPT, "review": Outcome.REVIEW, "reject": Outcome.REJECT,
    "password": Outcome.PASSWORD,
}  # fmt: skip
_BOMBS = sorted((fault.mib, number) for number, fault in CONTAINERS.items() if fault.mib)
_PATIENCE = 4
"""How many times longer than the catalogue allows a busy machine may take."""


def _check(fault: ContainerFault, submission: Submission, form: FilledForm) -> None:
    codes = [finding.code for finding in submission.findings]
    assert submission.outcome is _OUTCOMES[fault.outcome], codes
    if fault.outcome == "accept":
        assert codes == []
    else:
        assert fault.code in codes
    if fault.outcome in ("reject", "password", "notice"):
        assert codes == [fault.code]
    for finding in submission.findings:
        assert "{" not in say(finding) and say(finding) != say(finding, "en")
    row = next((row for row in submission.rows if row.code == COUNT), None)
    if fault.value is None:
        assert row is None or (row.value is None and not row.certain)
    else:
        assert row is not None and row.certain and row.value == form.truth[COUNT].value
        assert len(submission.rows) == len(form.tree.reportable_codes)
        assert set(silently_wrong(submission, form.truth)) <= {COUNT}


@pytest.mark.parametrize("number", [number for number, fault in CONTAINERS.items() if not fault.mib])
def test_a_file_has_the_outcome_that_it_must_have(form: FilledForm, number: str) -> None:
    fault = CONTAINERS[number]
    _check(fault, read_safely(fault.name, fault.make(form), form.tree, form.units), form)


@pytest.fixture(scope="module")
def fresh_child() -> None:
    """A process that has read nothing yet, so that its peak of memory is that of the files here."""
    end_children()


@pytest.mark.parametrize("number", [number for _, number in _BOMBS])
def test_a_bomb_stays_within_its_limits(form: FilledForm, number: str, fresh_child: None, tmp_path: Path) -> None:
    """Those with the smallest limits first: the peak of one process over all of them so far."""
    fault = CONTAINERS[number]
    path = tmp_path / fault.name
    path.write_bytes(fault.make(form))
    submission, seconds, mib = in_child(read_measured, path, form.tree, form.units)
    _check(fault, submission, form)
    assert seconds < fault.seconds * _PATIENCE
    assert mib < fault.mib
