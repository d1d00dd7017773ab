"""Numbers that became a word for nothing since the period before, and the other way round."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import Entry, ValueState
from model.entry.reporting_unit import UnitTree
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.tree import PlanTree
from model.review.compare import compare
from model.review.proposal import EntryField, Standing
from model.submission.read import read_content
from model.submission.submission import Submission
from tests.submission.forms import PERIOD

NUMBER = Entry(ValueState.REPORTED, Decimal(1200))
ZERO = Entry(ValueState.ZERO, Decimal(0))
NOT_APPLICABLE, NIL = Entry(ValueState.NOT_APPLICABLE), Entry(ValueState.NIL)


def _read(tree: PlanTree, units: UnitTree, before: Entry, now: Entry) -> Submission:
    template = FormTemplate(tree, PERIOD)
    order = FormOrder(units.unit("FD"), {"1.03": now}, {"1.03": before})
    return read_content("回表.xlsx", template.render(template.compose(order)), tree, units)


@pytest.mark.parametrize(
    ("before", "now", "code"),
    [
        (NUMBER, NOT_APPLICABLE, "value.gone"),
        (NUMBER, NIL, "value.gone"),
        (NUMBER, Entry(ValueState.NOT_AVAILABLE), None),
        (ZERO, NIL, None),
        (NOT_APPLICABLE, NOT_APPLICABLE, None),
        (NOT_APPLICABLE, NUMBER, "value.came"),
        (NOT_APPLICABLE, ZERO, None),
        (NIL, NUMBER, None),
    ],
)
def test_a_number_that_became_nothing_is_asked_about(
    bundled_plan: PlanTree, bundled_units: UnitTree, before: Entry, now: Entry, code: str | None
) -> None:
    submission = _read(bundled_plan, bundled_units, before, now)
    found = [one.code for one in submission.findings if one.severity == "confirm" and one.cell]
    assert found == ([code, "explanation.missing"] if code else [])
    row = next(row for row in submission.rows if row.code == "1.03")
    assert (row.state, row.value) == (now.state, now.value)


def test_only_the_value_waits(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    now = Entry(ValueState.NOT_APPLICABLE, narrative="职能划转给市局")
    proposals = compare(_read(bundled_plan, bundled_units, NUMBER, now), {}, {})
    standings = {one.field: one.standing for one in proposals}
    assert standings[EntryField.VALUE] is Standing.FLAGGED
    assert standings[EntryField.NARRATIVE] is Standing.CLEAN
