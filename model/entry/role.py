"""What a unit has to do with an indicator: it leads, it is responsible, or it supports (牵头、责任、配合)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from model.errors import UsageError
from model.plan.node import item_code
from model.plan.tree import PlanTree


class Role(StrEnum):
    """A unit's part in an indicator or in a whole item."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORTING = "supporting"


Roles = Mapping[tuple[str, str], Role]
"""Roles by (unit, code); the code of an item's own row ("8.00") stands for all of the item."""


def role_of(roles: Roles, unit: str, code: str) -> Role | None:
    """The role of a unit in an indicator: its own there, else the one that it has in the item."""
    return roles.get((unit, code)) or roles.get((unit, _item_of(code)))


def units_in(roles: Roles, code: str) -> dict[Role, tuple[str, ...]]:
    """The units of each role in an indicator. Whoever leads the indicator itself takes the item's lead from it."""
    found = {role: tuple(unit for unit, _ in roles if role_of(roles, unit, code) is role) for role in Role}
    own = tuple(unit for (unit, one), role in roles.items() if one == code and role is Role.LEAD)
    found[Role.LEAD] = own or found[Role.LEAD]
    return {role: tuple(dict.fromkeys(units)) for role, units in found.items()}


def lead_of(roles: Roles, code: str) -> str | None:
    """The unit that leads an indicator, None where nobody was named."""
    return next(iter(units_in(roles, code)[Role.LEAD]), None)


def leads(roles: Roles, tree: PlanTree) -> dict[str, str]:
    """The lead of each indicator that has one."""
    return {one.code: lead for one in tree.indicators if (lead := lead_of(roles, one.code)) is not None}


def refuse_two_leads(roles: Roles) -> None:
    """UsageError "unit.two_leads" where two units lead the same: only one can answer for it."""
    first: dict[str, str] = {}
    for (unit, code), role in roles.items():
        if role is Role.LEAD and first.setdefault(code, unit) != unit:
            raise UsageError("unit.two_leads", code=code, first=first[code], second=unit)


def refuse_unknown(roles: Iterable[tuple[str, str]], tree: PlanTree) -> None:
    """UsageError "plan.unknown_indicator" where a role names neither an indicator nor an item of the plan."""
    items = {item_code(item.ordinal) for chapter in tree.chapters for item in chapter.items}
    for _, code in roles:
        if code not in items:
            tree.indicator(code)


def _item_of(code: str) -> str:
    return item_code(int(code.partition(".")[0]))
