"""Which section of its page's help is about a widget: what F1 opens while the cursor is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_PROPERTY = "help"


def explain(section: str, *widgets: QWidget) -> None:
    """Let the section with this key ("words") be about the widgets and all that stands in them."""
    for widget in widgets:
        widget.setProperty(_PROPERTY, section)


def section_of(place: QWidget | None) -> str:
    """The key of the section that is about a widget; empty where its page's whole help is."""
    while place is not None:
        if section := place.property(_PROPERTY):
            return str(section)
        place = place.parentWidget()
    return ""
