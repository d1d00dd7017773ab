"""Kinds of unit and roles, in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from model.entry.role import Role

translate = QCoreApplication.translate


def kinds() -> Mapping[str, str]:
    """The kinds of unit that targets "for each" may name, and those of headquarters and its departments."""
    return {
        "headquarters": translate("Units", "本级"),
        "department": translate("Units", "部门"),
        "county": translate("Units", "区县"),
        "new_city": translate("Units", "新城"),
        "park_office": translate("Units", "园办"),
        "township": translate("Units", "镇街"),
    }


def kind_words(kind: str) -> str:
    """A kind as it is shown; a word of one's own stays."""
    return kinds().get(kind, kind)


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
