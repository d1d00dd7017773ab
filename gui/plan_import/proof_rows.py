"""Which rows the tree of a proof shows under which filter: what waits first, then chapters, items and their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gui.plan.rows import chinese_number
from model.plan.node import Item, Kind
from model.plan.proof.proof import Line, Proof

TOP = ""
WAITING = "waiting"
translate = QCoreApplication.translate


class Filter(Enum):
    """What is shown."""

    ALL = "all"
    WAITING = "waiting"
    QUANTITY = "quantity"
    MILESTONE = "milestone"
    DROPPED = "dropped"


class RowKind(Enum):
    """What a row stands for."""

    GROUP = "group"
    CHAPTER = "chapter"
    ITEM = "item"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One row. `key` names it through all edits; `line` is there for lines, with the title of its item as `above`."""

    key: str
    kind: RowKind
    label: str
    name: str
    line: Line | None = None
    above: str = ""
    count: int = 0


@dataclass(frozen=True)
class Arrangement:
    """Rows by key, and the keys below each key; those at the top stand below `TOP`."""

    rows: Mapping[str, ProofRow]
    children: Mapping[str, tuple[str, ...]]


def passes(line: Line, which: Filter) -> bool:
    """Whether a line is shown under a filter."""
    if which is Filter.ALL:
        return True
    if which is Filter.DROPPED or line.dropped:
        return which is Filter.DROPPED and line.dropped
    if which is Filter.WAITING:
        return line.waits
    return line.indicator.kind is (Kind.QUANTITY if which is Filter.QUANTITY else Kind.MILESTONE)


def arrange(proof: Proof, which: Filter) -> Arrangement:
    """The rows of a proof under a filter; groups without rows are left out except in the full view."""
    rows: dict[str, ProofRow] = {}
    children: dict[str, tuple[str, ...]] = {}
    top: list[str] = []
    if which in (Filter.ALL, Filter.WAITING):
        waiting = [_line_row(proof, line) for line in proof.waiting]
        if waiting:
            rows[WAITING] = ProofRow(WAITING, RowKind.GROUP, "", translate("Plan", "待核对"), count=len(waiting))
            top.append(WAITING)
            children[WAITING] = _take(rows, waiting)
    if which is not Filter.WAITING:
        for place, chapter in enumerate(proof.frame.chapters):
            items = [row for item in chapter.items if (row := _item_row(proof, item, which, rows, children))]
            if items or which is Filter.ALL:
                key = f"chapter:{place}"
                label = f"{chinese_number(chapter.number)}、" if 0 < chapter.number < 100 else ""
                rows[key] = ProofRow(key, RowKind.CHAPTER, label, chapter.title, count=sum(row.count for row in items))
                children[key] = _take(rows, items)
                top.append(key)
    children[TOP] = tuple(top)
    return Arrangement(rows, children)


def line_key(line: int) -> str:
    """The key of a line's row."""
    return f"line:{line}"


def _item_row(
    proof: Proof, item: Item, which: Filter, rows: dict[str, ProofRow], children: dict[str, tuple[str, ...]]
) -> ProofRow | None:
    shown = [
        line for line in proof.by_item[item.ordinal] if passes(line, which) and not (which is Filter.ALL and line.waits)
    ]
    if not shown and which is not Filter.ALL:
        return None
    key = f"item:{item.ordinal}"
    children[key] = _take(rows, (_line_row(proof, line) for line in shown))
    return ProofRow(key, RowKind.ITEM, f"{item.number}.", item.title, count=len(shown))


def _line_row(proof: Proof, line: Line) -> ProofRow:
    above = proof.frame.items_by_code[f"{line.item}.00"]
    code = proof.codes.get(line.key, "")
    title = f"{above.number}. {above.title}" if line.waits else ""
    return ProofRow(line_key(line.key), RowKind.LINE, code, line.indicator.name, line, title)


def _take(rows: dict[str, ProofRow], new: Iterable[ProofRow]) -> tuple[str, ...]:
    taken = list(new)
    rows.update((row.key, row) for row in taken)
    return tuple(row.key for row in taken)
