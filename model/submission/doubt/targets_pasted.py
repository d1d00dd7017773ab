"""Cells of the targets' column that were pasted over values: some of them read as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from model.form.row import target_words
from model.plan.tree import PlanTree
from model.submission.submission import ReturnedRow

_LEAST_ROWS = 3


def targets_pasted_codes(rows: Sequence[ReturnedRow], tree: PlanTree, targets: Mapping[str, Decimal]) -> Iterator[str]:
    """Rows below each other that say to the letter what the form prints as their targets, not all of them numbers.

    That several targets were just reached is nothing to ask about; "≥60" or "完成" nobody types as a value.
    """
    if all(row.certain for row in rows):
        return

    def is_target(row: ReturnedRow) -> bool:
        return bool(row.raw) and row.raw.strip() == target_words(tree.by_code[row.code], targets.get(row.code))

    for is_pasted, group in groupby([row for row in rows if row.code in tree.by_code], key=is_target):
        run = list(group)
        if is_pasted and len(run) >= _LEAST_ROWS and not all(row.certain for row in run):
            yield from (row.code for row in run)
