"""Where the texts of a block go: one text over a selection, a block over one like it, or from its first cell on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.grid.cell_edit import Cell, Skipped, Written
from gui.widgets.block import Block
from model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Spread:
    """Texts with their cells, and what reaches beyond the sheet. `fits` is False where the sizes differ."""

    texts: tuple[Written, ...]
    beyond: tuple[Skipped, ...] = ()
    fits: bool = True


def spread(block: Block, selected: Sequence[Sequence[Cell]], sheet: Sequence[Sequence[Cell]], *, cut: bool) -> Spread:
    """`sheet` holds all cells from the selection's first one down and to the right; `cut` keeps to the selection."""
    size, chosen = (len(block), len(block[0])), (len(selected), len(selected[0]))
    if size == (1, 1):
        return Spread(tuple(Written(cell, block[0][0]) for row in selected for cell in row))
    fits = chosen in ((1, 1), size)
    texts: list[Written] = []
    beyond: list[Skipped] = []
    for down, row in enumerate(block):
        for along, text in enumerate(row):
            if cut and (down >= chosen[0] or along >= chosen[1]):
                continue
            if down < len(sheet) and along < len(sheet[down]):
                texts.append(Written(sheet[down][along], text))
            else:
                finding = Finding("cell.beyond", Severity.CONFIRM, context={"text": text[:40]})
                beyond.append(Skipped(None, text, finding))
    return Spread(tuple(texts), tuple(beyond), fits)
