"""Loading a plan from any file that holds one: a document, a task table, exported data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from model.errors import ModelError
from model.plan.data import tree_from_data
from model.plan.document.cell import Rows
from model.plan.document.kind import code_of_refusal
from model.plan.document.read import read_bytes
from model.plan.document.table import source_from_tables
from model.plan.document.workbook import is_workbook, read_sheets
from model.plan.exchange.row import as_seen, merged_with, new_indicator, writable
from model.plan.exchange.words import DATA_SHEET, DUTY, HEADERS, SHEET
from model.plan.node import Chapter, Duty, Indicator, Item, indicator_code
from model.plan.read import PlanReading, Told, nobody_told, read_plan, read_source
from model.plan.tree import PlanTree


def load_plan_file(path: Path, *, year: int | None = None, told: Told = nobody_told) -> PlanReading:
    """The plan in a file of any kind that `plan load` reads: .json, an exported or a foreign .xlsx, .docx, .txt.

    `year` counts for documents only; exported plans know their own. ModelError where the file cannot be read.
    """
    data = read_bytes(path)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and code_of_refusal(data) is None:
        return _reading(_tree_of(data, path.name))
    if is_workbook(data):
        sheets = read_sheets(data, path.name)
        if DATA_SHEET in sheets and SHEET in sheets:
            text = "".join(str(row[0]) for row in sheets[DATA_SHEET] if row and row[0] is not None)
            return _reading(_with_edits(_tree_of(text.encode(), path.name), sheets[SHEET]))
        return read_source(source_from_tables(sheets, path.name), year=year, name=path.stem, told=told)
    return read_plan(path, year=year, told=told)


def _reading(tree: PlanTree) -> PlanReading:
    return PlanReading(tree, tree.source_text)


def _tree_of(data: bytes, name: str) -> PlanTree:
    try:
        loaded = json.loads(data.decode("utf-8-sig"))
        return replace(tree_from_data(loaded), source_text=str(loaded.get("source_text") or ""))
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ModelError("plan.bad_data", file=name, reason=f"{type(error).__name__}: {error}"[:80]) from error


def _with_edits(base: PlanTree, rows: Rows) -> PlanTree:
    """The plan of the hidden data with what a person changed, added and took away in the visible table."""
    header = next((index for index, row in enumerate(rows) if "编号" in row and "指标（任务）" in row), None)
    if header is None:
        return base
    columns = {str(words): index for index, words in enumerate(rows[header]) if words in HEADERS}
    by_item: dict[int, list[tuple[int, Mapping[str, Any]]]] = {item.ordinal: [] for item in base.items}
    current: int | None = None
    for place, row in enumerate(rows[header + 1 :], start=header + 2):
        cells = {words: row[index] if index < len(row) else None for words, index in columns.items()}
        current = _item_of(cells, current)
        if current in by_item and any(value not in (None, "") for value in cells.values()):
            by_item[current].append((place, cells))
    return replace(base, chapters=tuple(_chapter(chapter, by_item) for chapter in base.chapters))


def _item_of(cells: Mapping[str, Any], current: int | None) -> int | None:
    """The item that a row belongs to: by its code, else by its number, else the one above."""
    for header in ("编号", "序号"):
        before = str(cells.get(header) if cells.get(header) is not None else "").partition(".")[0]
        if before.isascii() and before.isdecimal():
            return int(before)
    return current


def _chapter(chapter: Chapter, by_item: Mapping[int, Sequence[tuple[int, Mapping[str, Any]]]]) -> Chapter:
    items = tuple(_item(item, by_item[item.ordinal]) for item in chapter.items)
    first = next((rows[0][1] for item in chapter.items if (rows := by_item[item.ordinal])), {})
    return Chapter(chapter.number, _edited(first.get("章"), chapter.title), items)


def _item(item: Item, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> Item:
    known = {one.code: one for one in item.indicators}
    duties = list(item.duties)
    kept: list[Indicator] = []
    new_duties: list[Duty] = []
    for place, cells in rows:
        code = _whole_code(cells.get("编号"), known)
        name = cells.get("指标（任务）")
        if cells.get("类型") == DUTY:
            new_duties.append(_duty(str(name or ""), duties))
        elif code in known:
            kept.append(merged_with(known[code], cells, str(place)))
        elif name not in (None, ""):
            kept.append(new_indicator(_free_code(item, [*known, *(one.code for one in kept)]), cells, str(place)))
    title = _edited(rows[0][1].get("事项"), item.title) if rows else item.title
    return replace(item, title=title, indicators=tuple(kept), duties=tuple(new_duties))


def _edited(cell: object, base: str) -> str:
    """What a cell says now, or the value to the letter where it still shows it."""
    shown = str(cell) if cell is not None else ""
    return base if not shown or as_seen(shown) == as_seen(writable(base)) else shown


def _whole_code(cell: object, known: Mapping[str, Indicator]) -> str:
    """A code as it was written: one that a spreadsheet took for a number (8.1) is the indicator 8.10."""
    code = str(cell if cell is not None else "").strip()
    before, point, after = code.partition(".")
    width = len(next(iter(known), "").partition(".")[2])
    return code if code in known or not point else f"{before}.{after.ljust(width, '0')}"


def _duty(name: str, duties: list[Duty]) -> Duty:
    for index, duty in enumerate(duties):
        if as_seen(writable(duty.name)) == as_seen(name):
            return duties.pop(index)
    return Duty(name)


def _free_code(item: Item, used: Sequence[str]) -> str:
    tails = [code.partition(".")[2] for code in used]
    width = max((len(tail) for tail in tails), default=2)
    highest = max((int(tail) for tail in tails if tail.isdecimal()), default=0)
    return indicator_code(item.ordinal, highest + 1, width)
