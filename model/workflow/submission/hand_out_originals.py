"""The workbooks that came, written out as they came: every version of every round, not only the one that counts."""

from __future__ import annotations

from pathlib import Path

from model.entry.period import Period
from model.form.naming import safe_name
from model.safe_file import save_bytes
from model.store.exchange_rows import ReceivedRow, read_received, read_received_content
from model.store.unit_rows import read_units
from model.workflow.workspace.workspace import Workspace

_LONGEST = 60


def hand_out_originals(workspace: Workspace, period: Period, folder: Path, unit: str | None = None) -> list[Path]:
    """Write the workbooks of a period into a folder, of one unit or of all, in the order of rounds; what was written.

    A name says unit, round, when it came and the beginning of the hash that reports name as a source, so that equal
    names are equal files. UsageError "unit.unknown"; ModelError "file.unwritable".
    """
    if unit is not None:
        read_units(workspace).unit(unit)
    written = []
    for row in read_received(workspace, period, unit):
        path = folder / _name(row)
        save_bytes(path, read_received_content(workspace, row.sha256))
        written.append(path)
    return written


def _name(row: ReceivedRow) -> str:
    came = row.received_at.astimezone().strftime("%Y%m%d-%H%M%S")
    file = Path(row.file)
    said = safe_name(file.stem)[:_LONGEST]
    return f"{safe_name(row.unit)}_{row.round}_{came}_{row.sha256[:8]}_{said}{file.suffix.lower()}"
