"""Which of a unit's own entries were filled in from the units below it, and altered by no person since."""

from __future__ import annotations

from collections.abc import Iterable

from model.entry.change import Origin
from model.entry.entry import Entry
from model.entry.period import Period
from model.review.compare import agree
from model.review.proposal import EntryField
from model.store.log_rows import read_log_of_origin
from model.workflow.workspace.workspace import Workspace

COUNTED = (EntryField.VALUE, EntryField.STAGE)
"""What is added up of an entry."""


def filled_in(workspace: Workspace, period: Period, unit: str, parts: Iterable[EntryField] = COUNTED) -> frozenset[str]:
    """The codes of the entries in which what `parts` say came from below last."""
    fields = tuple(parts)
    last: dict[str, Origin] = {}
    for logged in read_log_of_origin(workspace, unit, period, Origin.CONSOLIDATED):
        if not all_agree(logged.before, logged.after, fields):
            last[logged.key.code] = logged.origin
    return frozenset(code for code, origin in last.items() if origin is Origin.CONSOLIDATED)


def all_agree(one: Entry, other: Entry, parts: Iterable[EntryField] = COUNTED) -> bool:
    """Whether two entries say the same in all `parts`."""
    return all(agree(one, part, other) for part in parts)
