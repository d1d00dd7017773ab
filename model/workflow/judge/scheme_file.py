"""Schemes as files (.json): how lamps are lit, how units are scored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from model.errors import ModelError, UsageError, reason_of
from model.safe_file import save_bytes
from model.workflow.refuse_ending import refuse_other_ending


def read_scheme_file(path: Path, unreadable: str) -> dict[str, Any]:
    """What a file holds. ModelError "file.unreadable"; UsageError with the code `unreadable` where it is no scheme."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(unreadable, detail=str(error)[:80]) from error
    if not isinstance(data, dict):
        raise UsageError(unreadable, detail=type(data).__name__)
    return data


def write_scheme_file(data: Mapping[str, Any], path: Path) -> Path:
    """Write what `read_scheme_file` reads. ModelError "file.unwritable"; UsageError "file.other_ending"."""
    refuse_other_ending(path, ".json")
    save_bytes(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
    return path
