"""Every text gets into a workbook or a CSV file through `model.cell_text`."""

from __future__ import annotations

import ast
from pathlib import Path

MODEL = Path(__file__).resolve().parents[2] / "model"
COPIES_WHAT_IT_READ = {"workflow/sample/make_mistakes.py"}
"""Writes the numbers of a sample's careless office into a form that was issued."""
WRITERS = {
    "form/parcel.py",
    "form/sheet_xml.py",
    "form/unit_template.py",
    "form/workbook.py",
    "plan/exchange/write.py",
    "report/workbook.py",
}
"""Whatever writes cells: a new one belongs here, and goes through `model.cell_text` as well."""


def _writes_cells(tree: ast.Module) -> bool:
    """Whether a module makes a workbook or a CSV file, or writes cells as XML."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Workbook", "openpyxl.Workbook", "csv.writer"):
            return True
        if isinstance(node, ast.JoinedStr) and "<c r=" in ast.unparse(node):
            return True
    return False


def _imports_cell_text(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.ImportFrom) and node.module == "model.cell_text" for node in ast.walk(tree))


def test_whatever_writes_cells_takes_the_one_way() -> None:
    trees = {str(path.relative_to(MODEL)): ast.parse(path.read_text(encoding="utf-8")) for path in MODEL.rglob("*.py")}
    writers = {name for name, tree in trees.items() if _writes_cells(tree)}
    assert writers - COPIES_WHAT_IT_READ == WRITERS
    assert {name for name in WRITERS if not _imports_cell_text(trees[name])} == set()
