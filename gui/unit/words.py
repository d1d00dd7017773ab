"""Kinds of unit, in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

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
