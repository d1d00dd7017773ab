"""How cells of a kept workbook looked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from model.store.exchange_rows import read_received_content
from model.submission.reader import here_or_in_child
from model.submission.refusal import Refused
from model.submission.row.seen_row import SeenRow, see_rows
from model.workflow.workspace.workspace import Workspace


def rows_as_they_looked(workspace: Workspace, sha256: str, file: str, places: Iterable[str]) -> Mapping[str, SeenRow]:
    """The rows in which cells of one kept workbook stand, by place; empty where the workbook cannot be shown."""
    data = read_received_content(workspace, sha256)
    try:
        return here_or_in_child(data, see_rows, file, data, tuple(dict.fromkeys(places)))
    except Refused:
        return {}
