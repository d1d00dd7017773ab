"""The filled form that is damaged, edited and re-saved."""

from __future__ import annotations

import pytest

from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from tests.submission.forms import FilledForm, filled_form


@pytest.fixture(scope="session")
def form(bundled_plan: PlanTree, bundled_units: UnitTree) -> FilledForm:
    """A form of the bundled plan for one new city, filled in with known values."""
    return filled_form(bundled_plan, bundled_units)
