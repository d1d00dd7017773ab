"""The workspaces that were open lately: where, whose, which period, when."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QDateTime, QSettings, Qt

_KEY = "window/recent"
_MOST = 10


@dataclass(frozen=True)
class RecentFile:
    """One workspace as it was when it was closed. `at` is ISO local time."""

    path: str
    unit: str
    period: str
    at: str

    @property
    def is_missing(self) -> bool:
        """Whether the file is not there now (a stick that is not in, a folder that was moved)."""
        return not Path(self.path).exists()


def recent_files(settings: QSettings) -> list[RecentFile]:
    """Newest first; what cannot be read of the setting is left out."""
    try:
        stored = json.loads(str(settings.value(_KEY, "[]")))
        return [RecentFile(**one) for one in stored]
    except (ValueError, TypeError):
        return []


def remember_file(settings: QSettings, path: Path, unit: str, period: str) -> None:
    """Put a workspace first in the list."""
    now = QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate)
    first = RecentFile(str(path), unit, period, now)
    others = [one for one in recent_files(settings) if one.path != first.path]
    settings.setValue(_KEY, json.dumps([asdict(one) for one in (first, *others[: _MOST - 1])], ensure_ascii=False))
