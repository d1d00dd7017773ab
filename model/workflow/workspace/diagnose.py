"""A file to send to whoever maintains the program: versions, shapes and faults; no values, texts or names of units."""

from __future__ import annotations

import json
import locale
import platform
import sys
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from model.safe_file import save_bytes
from model.store.backup import check_store
from model.store.diagnosis import describe_store
from model.version import VERSION
from model.workflow.workspace.workspace import Workspace, default_path

_LIBRARIES = ("PySide6-Essentials", "sqlite-utils", "openpyxl", "python-calamine", "msoffcrypto-tool")


def log_path() -> Path:
    """Where the window keeps its log: beside the user's own workspace."""
    return default_path().parent / "日志" / "yaodian.log"


def diagnose(workspace: Workspace) -> dict[str, Any]:
    """Program, machine, workspace and the log, as plain data."""
    check = check_store(workspace)
    log = log_path()
    return {
        "program": VERSION,
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "encoding": locale.getpreferredencoding(False),
        "frozen": bool(getattr(sys, "frozen", False)),
        "libraries": {name: _version_of(name) for name in _LIBRARIES},
        "workspace": describe_store(workspace),
        "check": {"sound": check.is_sound, "damage": len(check.damage), "unexplained": len(check.unexplained)},
        "log": log.read_text(encoding="utf-8", errors="replace").splitlines()[-200:] if log.exists() else [],
    }


def write_diagnosis(workspace: Workspace, target: Path) -> Path:
    """Put the diagnosis at `target` as JSON. ModelError "file.unwritable"."""
    save_bytes(target, (json.dumps(diagnose(workspace), ensure_ascii=False, indent=1) + "\n").encode())
    return target


def _version_of(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
