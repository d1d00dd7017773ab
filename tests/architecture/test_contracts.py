"""The layers of docs/flow.md hold: the import contracts of pyproject.toml, and what they cannot say."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "handler", "base", "misc"}


def imported_modules(module: ast.Module) -> set[str]:
    """Every module that is imported, wherever in the file, by its whole name."""
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def imported_names(module: ast.Module) -> set[str]:
    """The first part of every module that is imported: "PySide6" for PySide6.QtCore."""
    return {name.partition(".")[0] for name in imported_modules(module)}


def test_every_import_contract_is_kept(root: Path) -> None:
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", command], cwd=root, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_store_speaks_sql(sources: Mapping[str, ast.Module]) -> None:
    speakers = {path for path, module in sources.items() if imported_names(module) & {"sqlite3", "sqlite_utils"}}
    assert speakers
    assert {path for path in speakers if not path.startswith("model/store/")} == set()


def test_the_model_never_imports_the_window(sources: Mapping[str, ast.Module]) -> None:
    model = {path: imported_names(module) for path, module in sources.items() if path.startswith("model/")}
    assert [path for path, names in model.items() if names & {"PySide6", "gui"}] == []


def test_the_command_line_asks_the_workflow(sources: Mapping[str, ast.Module]) -> None:
    """main.py stands above every layer and is imported by none; import-linter cannot see a single module."""
    names = imported_modules(sources["main.py"])
    assert [name for name in sorted(names) if name.startswith(("model.store", "openpyxl", "docx"))] == []
    assert [path for path, module in sources.items() if "main" in imported_names(module)] == []


def test_every_module_is_named_for_what_it_does(sources: Mapping[str, ast.Module]) -> None:
    vague = [path for path in sources if SAYS_NOTHING & {part.removesuffix(".py") for part in path.split("/")}]
    assert vague == []


def test_the_program_catches_nothing_blindly(sources: Mapping[str, ast.Module]) -> None:
    """`except:` and `except BaseException` hide bugs; what is caught has a name."""
    blind = [
        f"{path}:{node.lineno}"
        for path, module in sources.items()
        for node in ast.walk(module)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "BaseException"))
        and not any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node))
    ]
    assert blind == []
