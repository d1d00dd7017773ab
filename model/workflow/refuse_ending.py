"""A file's ending must be that of what is written into it, or other programs cannot open it."""

from __future__ import annotations

from pathlib import Path

from model.errors import UsageError


def refuse_other_ending(path: Path, *endings: str) -> Path:
    """The path itself. UsageError "file.other_ending" where its name ends in none of `endings` (".xlsx")."""
    if path.suffix.lower() not in endings:
        raise UsageError("file.other_ending", path=path, endings="、".join(endings))
    return path
