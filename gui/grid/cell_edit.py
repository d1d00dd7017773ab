"""What a text means for a cell of the sheet, and what a block of texts would change, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gui.desk.desk import Desk
from gui.grid.columns import OPEN, Part, entry_text
from model.entry.change import Change
from model.entry.entry import BLANK, Entry
from model.entry.value import Source, read_stage, understand
from model.finding import Finding, Severity
from model.plan.node import Kind

Cell = tuple[str, Part]
"""Row code and part."""


@dataclass(frozen=True, slots=True)
class Written:
    """One cell and the text that is to be written there."""

    cell: Cell
    text: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A text that is not written, and why; `cell` is None where the block reaches beyond the sheet."""

    cell: Cell | None
    text: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class BlockEdit:
    """What a block would do: one change a row, the cells that become others with their new text, and what is left."""

    changes: tuple[Change, ...] = ()
    shown: tuple[Written, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def edit_block(desk: Desk, texts: Iterable[Written], source: Source) -> BlockEdit:
    """Read all texts against the desk; equal texts change nothing and are not listed."""
    entries: dict[str, Entry] = {}
    shown: list[Written] = []
    skipped: list[Skipped] = []
    for given in texts:
        one = in_its_place(desk, given)
        code, part = one.cell
        before = entries.get(code, desk.entry(code))
        after = read_cell(desk, before, one, source)
        if isinstance(after, Finding):
            skipped.append(Skipped(one.cell, one.text, after))
        elif after != before:
            entries[code] = after
            shown.append(Written(one.cell, entry_text(after, part)))
    changes = (Change(desk.key(code), desk.entry(code), after) for code, after in entries.items())
    return BlockEdit(tuple(one for one in changes if one.before != one.after), tuple(shown), tuple(skipped))


def in_its_place(desk: Desk, written: Written) -> Written:
    """A stage (推进中) in the value column of a milestone, where last period's stands too, belongs to its 状态."""
    code, part = written.cell
    indicator = desk.plan.by_code.get(code)
    is_milestone = indicator is not None and indicator.kind is Kind.MILESTONE
    if part is Part.VALUE and is_milestone and read_stage(written.text) is not None:
        return Written((code, Part.STAGE), written.text)
    return written


def read_cell(desk: Desk, before: Entry, written: Written, source: Source) -> Entry | Finding:
    """The entry with the text in it, or why it does not go there."""
    code, part = written.cell
    if not is_open(desk, code, part):
        return _finding("cell.locked" if desk.is_closed(code) else "cell.not_open", code, written.text)
    if part is Part.VALUE:
        return _with_value(desk, before, code, written.text, source)
    if part is Part.STAGE:
        stage = read_stage(written.text)
        if stage is None and written.text.strip():
            return _finding("cell.no_stage", code, written.text)
        return replace(before, stage=stage)
    return replace(before, **{part.value: written.text.strip()})  # type: ignore[arg-type]


def is_open(desk: Desk, code: str, part: Part) -> bool:
    """Whether a cell can be filled in: an item's own row takes words only, a locked row nothing."""
    if part not in OPEN or desk.is_closed(code):
        return False
    return part not in (Part.VALUE, Part.STAGE) or code in desk.plan.by_code


def _with_value(desk: Desk, before: Entry, code: str, text: str, source: Source) -> Entry | Finding:
    last = desk.last(code)
    said = understand(text, desk.plan.by_code[code], last=(last[1] if last else BLANK).value, source=source)
    if not said.certain:
        return said.findings[0]
    return replace(before, state=said.state, value=said.value)


def _finding(name: str, code: str, text: str) -> Finding:
    return Finding(name, Severity.CONFIRM, indicator=code, context={"text": text[:40]})
