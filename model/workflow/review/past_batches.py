"""Batches that were put down at some time: what still stands of them, and taking one back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, Entry, EntryKey
from model.entry.period import Period
from model.errors import UsageError
from model.store.batch_rows import LoggedBatch, read_batches
from model.store.entry_rows import read_entries
from model.workflow.approval.list_submissions import kept_files
from model.workflow.entry.record_entry import Undone
from model.workflow.review.accept_review import Settled, undo_review
from model.workflow.workspace.workspace import Workspace

FROM_WORKBOOKS = frozenset({Origin.COLLECTED, Origin.REVIEW})
"""What came of returned workbooks."""
ALL_THAT_CAN_BE_TAKEN_BACK = frozenset(Origin) - {Origin.UNDO, Origin.REVISION}
"""A revision moves entries to other codes and is no batch; taking back what was taken back is a new edit."""
_MOST = 200


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch. `standing` is how many of its changes nothing has altered since; `file` the workbook's name."""

    logged: LoggedBatch
    file: str
    standing: int

    @property
    def units(self) -> tuple[str, ...]:
        """The codes of the units whose entries it altered."""
        return tuple(dict.fromkeys(one.key.unit for one in self.logged.changes))

    @property
    def can_be_taken_back(self) -> bool:
        """Whether anything of it is left."""
        return bool(self.standing or self.logged.kept)


def list_batches(
    workspace: Workspace, period: Period, origins: Collection[Origin] = FROM_WORKBOOKS, most: int = _MOST
) -> list[Batch]:
    """The newest batches of a period, newest first."""
    files, now = kept_files(workspace, period), read_entries(workspace, period)
    return [
        Batch(one, files.get(one.source, ""), _count_standing(_changes_of(one), now))
        for one in read_batches(workspace, period, origins, most)
    ]


def find_batch(workspace: Workspace, period: Period, name: str) -> Batch:
    """The batch whose name begins so. UsageError "batch.unknown", "batch.several"."""
    found = [
        one
        for one in list_batches(workspace, period, ALL_THAT_CAN_BE_TAKEN_BACK)
        if name and one.logged.name.startswith(name)
    ]
    if len(found) != 1:
        raise UsageError("batch.several" if found else "batch.unknown", name=name, period=period)
    return found[0]


def undo_batch(workspace: Workspace, batch: Batch) -> Undone:
    """Take a batch back in one step: later edits survive, and what they keep from being taken back is listed."""
    one = batch.logged
    return undo_review(workspace, Settled(_changes_of(one), one.source, one.at))


def _changes_of(batch: LoggedBatch) -> ChangeSet:
    changes = (Change(one.key, one.before, one.after, one.cell) for one in batch.changes)
    return ChangeSet(tuple(changes), batch.origin, batch.source)


def _count_standing(changes: ChangeSet, now: Mapping[EntryKey, Entry]) -> int:
    return sum(one.rebased(now.get(one.key, BLANK)) is not None for one in changes.inverted().changes)
