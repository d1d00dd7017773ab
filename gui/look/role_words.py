"""Roles of units in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.look.listing import listed
from model.entry.role import Role

translate = QCoreApplication.translate


def role_words() -> Mapping[Role, str]:
    """Roles in full."""
    return {
        Role.LEAD: translate("Units", "牵头"),
        Role.RESPONSIBLE: translate("Units", "责任"),
        Role.SUPPORTING: translate("Units", "配合"),
    }


def role_marks() -> Mapping[Role, str]:
    """Roles as one sign in a cell."""
    return {
        Role.LEAD: translate("Units", "牵"),
        Role.RESPONSIBLE: translate("Units", "责"),
        Role.SUPPORTING: translate("Units", "配"),
    }


def named_roles(units: Mapping[Role, tuple[str, ...]]) -> str:
    """Who has which role, by name, on one line; "" where nobody has one."""
    words = role_words()
    told = translate("Units", "{role}：{names}")
    return "　".join(told.format(role=words[role], names=listed(names)) for role, names in units.items() if names)
