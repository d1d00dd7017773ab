"""The copies of a workspace that lie beside it, and what each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from model.workflow.workspace.daily_copy import DAILY
from model.workflow.workspace.keep_safe import BACKUPS


class CopyKind(StrEnum):
    """Why a copy was made: at the first start of a day, when asked for, before a new version, or when put aside."""

    DAILY = "daily"
    ASKED = "asked"
    UPGRADE = "upgrade"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """One copy; `at` is local time, `size` in bytes."""

    path: Path
    kind: CopyKind
    at: datetime
    size: int


def list_copies(workspace_path: Path) -> list[KeptCopy]:
    """The copies of the workspace at a path, newest first; what goes away meanwhile is left out."""
    stem, suffix = workspace_path.stem, workspace_path.suffix
    found = [
        *(workspace_path.parent / BACKUPS).glob(f"{stem}-*{suffix}"),
        *workspace_path.parent.glob(f"{stem}.before-*{suffix}"),
        *workspace_path.parent.glob(f"{stem}.replaced-*{suffix}"),
    ]
    copies = [copy for path in found if (copy := _look(path, stem)) is not None]
    return sorted(copies, key=lambda copy: copy.at, reverse=True)


def _look(path: Path, stem: str) -> KeptCopy | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    rest = path.stem.removeprefix(stem)
    kinds = ((f"-{DAILY}-", CopyKind.DAILY), (".before-", CopyKind.UPGRADE), (".replaced-", CopyKind.REPLACED))
    kind = next((kind for start, kind in kinds if rest.startswith(start)), CopyKind.ASKED)
    return KeptCopy(path, kind, datetime.fromtimestamp(seen.st_mtime), seen.st_size)
