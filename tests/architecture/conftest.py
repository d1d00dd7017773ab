"""The project's own sources, parsed."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def sources() -> Mapping[str, ast.Module]:
    """Every module of the program, by its path from the root ("model/plan/tree.py")."""
    paths = [ROOT / "main.py", *sorted((ROOT / "model").rglob("*.py")), *sorted((ROOT / "gui").rglob("*.py"))]
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}
