"""Who leads, answers for and supports what, in the words of forms and task tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from model.entry.reporting_unit import UnitTree
from model.entry.role import Role, Roles, units_in
from model.plan.exchange.words import ROLE_HEADERS
from model.plan.node import Item
from model.plan.tree import PlanTree
from model.store.unit_rows import read_units
from model.workflow.keep_units import roles_set
from model.workflow.workspace import Workspace

ROLE_WORDS: Mapping[Role, str] = {Role.LEAD: "牵头", Role.RESPONSIBLE: "责任", Role.SUPPORTING: "配合"}
_HEADERS = dict(zip((Role.LEAD, Role.RESPONSIBLE, Role.SUPPORTING), ROLE_HEADERS, strict=True))
_MOST_NAMES = 4
_LONGEST = 64
"""How many characters fit behind a title on a line of the form."""


def item_roles(workspace: Workspace, tree: PlanTree) -> dict[str, str]:
    """By the code of each item's own row what stands behind its title on a form; nothing for items without roles."""
    roles, units = roles_set(workspace), read_units(workspace)
    lines = {item.code: _item_line(item, roles, units) for chapter in tree.chapters for item in chapter.items}
    return {code: line for code, line in lines.items() if line}


def indicator_roles(workspace: Workspace, tree: PlanTree) -> dict[str, dict[str, str]]:
    """By code the names of the units under each header of the task table; nothing where nobody has a role."""
    roles, units = roles_set(workspace), read_units(workspace)
    codes = [item.code for chapter in tree.chapters for item in chapter.items]
    named = {
        code: {_HEADERS[role]: "、".join(_names(who, units)) for role, who in units_in(roles, code).items() if who}
        for code in (*codes, *(one.code for one in tree.indicators))
    }
    return {code: who for code, who in named.items() if who}


def _item_line(item: Item, roles: Roles, units: UnitTree) -> str:
    """What holds of the whole item, then each indicator for which it is said apart, as far as the line goes."""
    own = {code for _, code in roles}
    parts = [_words(units_in(roles, item.code), units)] if item.code in own else []
    parts += [f"{one.code} {_words(_said_of(roles, one.code), units)}" for one in item.indicators if one.code in own]
    line = "；".join(part for part in parts if part)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 2] + "……"


def _said_of(roles: Roles, code: str) -> dict[Role, tuple[str, ...]]:
    return {role: tuple(unit for (unit, one), of in roles.items() if one == code and of is role) for role in Role}


def _words(who: Mapping[Role, Sequence[str]], units: UnitTree) -> str:
    return " ".join(f"{ROLE_WORDS[role]}：{_short(_names(codes, units))}" for role, codes in who.items() if codes)


def _short(names: Sequence[str]) -> str:
    shown = "、".join(names[:_MOST_NAMES])
    return shown if len(names) <= _MOST_NAMES else f"{shown}等 {len(names)} 家"


def _names(codes: Sequence[str], units: UnitTree) -> list[str]:
    return [units.unit(code).name if code in units.by_code else code for code in codes]
