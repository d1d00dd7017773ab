"""A workbook that a user filled is never loaded and saved: it is read, and what goes out is written afresh."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

_STREAMS = {"stream", "data", "output"}


def _calls(module: ast.Module, method: str) -> Iterator[ast.Call]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method:
            yield node


def _loads(module: ast.Module) -> bool:
    names = {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}
    return "load_workbook" in names | attributes


def test_what_loads_a_workbook_saves_none(sources: Mapping[str, ast.Module]) -> None:
    loading = {path: module for path, module in sources.items() if _loads(module)}
    assert loading, "nothing loads a workbook any more: this test has lost its subject"
    assert [path for path, module in loading.items() if any(_calls(module, "save"))] == []


def test_workbooks_are_saved_to_memory_and_files_by_one_function(sources: Mapping[str, ast.Module]) -> None:
    """`save` of openpyxl and python-docx destroys the old file where the disk is full; `save_bytes` does not."""
    saving = [
        (path, call)
        for path, module in sources.items()
        if path.startswith("model/") and any(name in ast.dump(module) for name in ("'openpyxl", "'docx"))
        for call in _calls(module, "save")
    ]
    assert saving
    assert [path for path, call in saving if ast.unparse(call.args[0]) not in _STREAMS] == []
