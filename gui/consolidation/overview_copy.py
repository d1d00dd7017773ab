"""The overview for other programs: each of its lists as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt

from gui.widgets.block import copy_block
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable


def copy_records(table: RecordTable) -> None:
    """Put a list on the clipboard with its headings, all of it."""
    model = table.model()
    assert isinstance(model, RecordModel)
    copy_block(list(record_rows(model)))


def record_rows(model: RecordModel[Any]) -> Iterator[list[str]]:
    """The headings of a list and its records as texts."""
    columns = range(model.columnCount())
    yield [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns]
    for row in range(model.rowCount()):
        yield [str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) or "") for column in columns]
