"""Who leads, answers for and supports what, in the words of forms and task tables."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from model.entry.reporting_unit import UnitTree
from model.entry.role import Role, Roles, units_in
from model.form.meta import CarriedForm
from model.plan.exchange.words import ROLE_HEADERS
from model.plan.node import Item
from model.plan.tree import PlanTree
from model.store.plan_rows import read_recoding
from model.store.setting_rows import read_setting, write_setting
from model.store.unit_rows import RoleRow, read_roles, read_units, write_roles
from model.workflow.plan.show_plan import own_unit
from model.workflow.unit.keep_units import roles_set
from model.workflow.workspace.workspace import Workspace

ROLE_WORDS: Mapping[Role, str] = {Role.LEAD: "牵头", Role.RESPONSIBLE: "责任", Role.SUPPORTING: "配合"}
_HEADERS = dict(zip((Role.LEAD, Role.RESPONSIBLE, Role.SUPPORTING), ROLE_HEADERS, strict=True))
_TOLD = "roles_told"
_MOST_NAMES = 4
_LONGEST = 64
"""How many characters fit behind a title on a line of the form."""


def item_roles(workspace: Workspace, tree: PlanTree) -> dict[str, str]:
    """By the code of each item's own row what stands behind its title on a form; nothing for items without roles.

    Where the unit's own form said it, in its words: they name units that this workspace does not know.
    """
    told = _told_by_form(workspace)
    own = own_unit(workspace).code if told else ""
    roles = {key: role for key, role in roles_set(workspace).items() if key[0] != own}
    units = read_units(workspace)
    items = [item for chapter in tree.chapters for item in chapter.items]
    lines = {item.code: _line([told.get(item.code, ""), *_said_of_item(item, roles, units)]) for item in items}
    return {code: line for code, line in lines.items() if line}


def keep_roles_told(workspace: Workspace, carried: CarriedForm) -> None:
    """Remember what a form says of roles: the unit's own as roles, those of others in the form's words.

    A form that says nothing of them takes away only what an earlier one said.
    """
    if not (carried.roles or carried.part) and read_setting(workspace, _TOLD) is None:
        return
    own, version = carried.unit.code, carried.tree.version
    others = [row for row in read_roles(workspace) if row.unit != own]
    write_roles(workspace, [*others, *(RoleRow(own, code, version, role.value) for code, role in carried.part.items())])
    write_setting(workspace, _TOLD, json.dumps({"version": version, "lines": dict(carried.roles)}, ensure_ascii=False))


def part_of(workspace: Workspace, unit: str) -> dict[str, Role]:
    """What a unit has to do with indicators and whole items, by code."""
    return {code: role for (one, code), role in roles_set(workspace).items() if one == unit}


def _told_by_form(workspace: Workspace) -> dict[str, str]:
    """The words of the unit's own form by the codes of now."""
    kept = read_setting(workspace, _TOLD)
    if kept is None:
        return {}
    told = json.loads(kept)
    codes = read_recoding(workspace, told["version"])
    return {codes.get(code, code): line for code, line in told["lines"].items()}


def indicator_roles(workspace: Workspace, tree: PlanTree) -> dict[str, dict[str, str]]:
    """By code the names of the units under each header of the task table; nothing where nobody has a role."""
    roles, units = roles_set(workspace), read_units(workspace)
    codes = [item.code for chapter in tree.chapters for item in chapter.items]
    named = {
        code: {_HEADERS[role]: "、".join(_names(who, units)) for role, who in units_in(roles, code).items() if who}
        for code in (*codes, *(one.code for one in tree.indicators))
    }
    return {code: who for code, who in named.items() if who}


def _said_of_item(item: Item, roles: Roles, units: UnitTree) -> list[str]:
    """What holds of the whole item, then each indicator for which it is said apart."""
    own = {code for _, code in roles}
    parts = [_words(units_in(roles, item.code), units)] if item.code in own else []
    return parts + [
        f"{one.code} {_words(_said_of(roles, one.code), units)}" for one in item.indicators if one.code in own
    ]


def _line(parts: Sequence[str]) -> str:
    """The parts as far as the line goes."""
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
