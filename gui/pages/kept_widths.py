"""Widths of columns that a person chose, from one session to the next."""

from __future__ import annotations

import json
from contextlib import suppress

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from gui.widgets.record_table import RecordTable

_STORED_AS = "columns/{}"


def keep_widths(page: QWidget, key: str, settings: QSettings) -> None:
    """Remember them for all tables of a page."""
    chosen = [list(table.chosen_widths.items()) for table in page.findChildren(RecordTable)]
    settings.setValue(_STORED_AS.format(key), json.dumps(chosen))


def take_widths(page: QWidget, key: str, settings: QSettings) -> None:
    """Give the tables of a page what was remembered; what cannot be read is passed over."""
    with suppress(ValueError, TypeError, AttributeError):
        stored = json.loads(str(settings.value(_STORED_AS.format(key), "[]")))
        for table, chosen in zip(page.findChildren(RecordTable), stored, strict=False):
            table.choose_widths({int(place): int(width) for place, width in chosen})
