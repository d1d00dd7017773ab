"""Roles: an item's hold for its indicators, an indicator's own go before, and only one unit leads."""

from __future__ import annotations

import pytest

from model.entry.role import Role, lead_of, refuse_two_leads, role_of, units_in
from model.errors import UsageError

ROLES = {("FD", "8.00"): Role.LEAD, ("FX", "8.02"): Role.LEAD, ("QH", "8.02"): Role.SUPPORTING}


def test_an_items_role_holds_for_its_indicators() -> None:
    assert role_of(ROLES, "FD", "8.01") is Role.LEAD
    assert role_of(ROLES, "FD", "9.01") is None


def test_an_indicators_own_lead_goes_before_the_items() -> None:
    assert lead_of(ROLES, "8.02") == "FX"
    assert lead_of(ROLES, "8.01") == "FD"
    assert units_in(ROLES, "8.02")[Role.SUPPORTING] == ("QH",)


def test_two_leads_of_one_row_are_refused() -> None:
    with pytest.raises(UsageError) as trouble:
        refuse_two_leads({("FD", "8.02"): Role.LEAD, ("FX", "8.02"): Role.LEAD})
    assert trouble.value.context == {"code": "8.02", "first": "FD", "second": "FX"}
