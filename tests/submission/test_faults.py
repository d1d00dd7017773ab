"""Every fault of the catalogue, by its number: exact, exact with a word about it, waiting, or refused."""

from __future__ import annotations

import pytest

from model.finding import Severity
from model.submission.read import read_content
from model.submission.submission import Outcome
from model.wording import say
from tests.submission.faults import FAULTS
from tests.submission.forms import FilledForm, silently_wrong

_OUTCOMES = {"accept": Outcome.ACCEPT, "notice": Outcome.ACCEPT, "review": Outcome.REVIEW, "reject": Outcome.REJECT}


@pytest.mark.parametrize("number", FAULTS)
def test_a_fault_has_the_outcome_that_it_must_have(form: FilledForm, number: str) -> None:
    fault = FAULTS[number]
    submission = read_content("回表.xlsx", fault.make(form), form.tree, form.units)
    codes = [finding.code for finding in submission.findings]
    assert submission.outcome is _OUTCOMES[fault.outcome], codes
    assert set(fault.codes) <= set(codes)
    if fault.outcome == "accept":
        assert codes == []
    if fault.outcome == "notice":
        assert set(codes) - {"value.text_number"} == set(fault.codes) - {"value.text_number"}
    for finding in submission.findings:
        assert "{" not in say(finding) and say(finding) != say(finding, "en")


@pytest.mark.parametrize("number", FAULTS)
def test_what_is_read_is_exact_or_waits(form: FilledForm, number: str) -> None:
    fault = FAULTS[number]
    submission = read_content("回表.xlsx", fault.make(form), form.tree, form.units)
    row = next((row for row in submission.rows if row.code == fault.row), None)
    if fault.value == "absent":
        assert row is None
        return
    assert row is not None
    if fault.value is None:
        asked = {one.cell for one in submission.findings if one.severity is not Severity.NOTICE}
        assert (row.certain is False and row.value is None) or row.cell in asked
    else:
        said = row.state.value if row.value is None else f"{row.value:f}"
        assert row.certain
        assert said == (f"{form.truth[fault.row].value:f}" if fault.value == "truth" else fault.value)
    if fault.text is not None:
        assert row.narrative == fault.text
    wrong = set(silently_wrong(submission, form.truth)) - {fault.row, fault.beside}
    assert not wrong, "other rows than the one that was altered"
