"""Loading a plan from any file that holds one: a document, a task table, exported data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from model.errors import ModelError
from model.plan.data import tree_from_data
from model.plan.document.cell import Rows
from model.plan.document.kind import code_of_refusal
from model.plan.document.read import read_bytes
from model.plan.document.table import source_from_tables
from model.plan.document.workbook import is_workbook, read_sheets
from model.plan.exchange.table import own_table, plan_of_table
from model.plan.exchange.words import DATA_SHEET
from model.plan.read import PlanReading, Told, nobody_told, read_plan, read_source, to_check
from model.plan.tree import PlanTree


def load_plan_file(path: Path, *, year: int | None = None, told: Told = nobody_told) -> PlanReading:
    """The plan in a file of any kind that `plan load` reads: .json, an exported or a foreign .xlsx, .docx, .txt.

    `year` counts for documents and tables only; exported plans know their own. ModelError where it cannot be read.
    """
    data = read_bytes(path)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and code_of_refusal(data) is None:
        return reading_of(_tree_of(data, path.name))
    if is_workbook(data):
        sheets = read_sheets(data, path.name)
        written = sheets.pop(DATA_SHEET, None)
        base = _tree_of(_text_of(written), path.name) if written is not None else None
        if (table := own_table(sheets.values())) is not None:
            return reading_of(plan_of_table(table, base, path.stem, year))
        if base is not None:
            return reading_of(base)
        return read_source(source_from_tables(sheets, path.name), year=year, name=path.stem, told=told)
    return read_plan(path, year=year, told=told)


def reading_of(tree: PlanTree) -> PlanReading:
    """A plan that was read before, with what still waits for a person."""
    return PlanReading(tree, tree.source_text, findings=tuple(to_check(list(tree.indicators))))


def _text_of(rows: Rows) -> bytes:
    return "".join(str(row[0]) for row in rows if row and row[0] is not None).encode()


def _tree_of(data: bytes, name: str) -> PlanTree:
    try:
        loaded = json.loads(data.decode("utf-8-sig"))
        return replace(tree_from_data(loaded), source_text=str(loaded.get("source_text") or ""))
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ModelError("plan.bad_data", file=name, reason=f"{type(error).__name__}: {error}"[:80]) from error
