"""A unit's form with another unit's numbers: taken where it came first, asked about where it came after."""

from __future__ import annotations

from pathlib import Path

from model.entry.period import parse_period
from model.plan.node import Measure, RollUp
from model.submission.submission import Outcome
from model.workflow.form.issue_forms import issue_forms
from model.workflow.plan.show_plan import show_plan
from model.workflow.review.open_review import open_reviews
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")


def _forms(workspace: Workspace, folder: Path, *, changed: int) -> list[Path]:
    """Two units' forms with the same numbers, but for so many of the last of the second one's."""
    forms = issue_forms(workspace, SEPTEMBER, ["FD", "FX"], folder / "forms")
    sums = [
        one.code
        for one in show_plan(workspace).indicators
        if one.measure is Measure.CUMULATIVE and one.roll_up is RollUp.SUM and one.target and one.target >= 1000
    ][:12]
    filled = []
    for form, more in zip(forms, (0, changed), strict=True):
        numbers = {code: 1013 + 211 * place for place, code in enumerate(sums)}
        numbers |= {code: numbers[code] + 17 for code in sums[len(sums) - more :]}
        answers = {code: {"本期累计": number} for code, number in numbers.items()}
        filled.append(fill(form.path, answers, folder / "back" / form.path.name))
    return filled


def test_a_whole_form_of_another_unit_waits_as_a_whole(workspace: Workspace, tmp_path: Path) -> None:
    first, second = receive_submissions(workspace, _forms(workspace, tmp_path, changed=2), SEPTEMBER)
    assert (first.submission.outcome, second.submission.outcome) == (Outcome.ACCEPT, Outcome.REVIEW)
    assert first.applied.changes and not second.applied.changes
    assert [one.code for one in second.doubts] == ["sheet.as_another_unit"]
    (review,) = open_reviews(workspace, SEPTEMBER)
    assert [one.code for one in review.doubts] == ["sheet.as_another_unit"] and len(review.proposals) == 12


def test_a_block_of_another_unit_waits_and_the_rest_is_taken(workspace: Workspace, tmp_path: Path) -> None:
    _, second = receive_submissions(workspace, _forms(workspace, tmp_path, changed=8), SEPTEMBER)
    assert (len(second.applied.changes), len(second.proposals)) == (8, 4)
    (review,) = open_reviews(workspace, SEPTEMBER)
    assert {one.code for proposal in review.proposals for one in proposal.findings} == {"row.as_another_unit"}
