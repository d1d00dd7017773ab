"""The one record that carries edits, the review's result, undo, the log and the repaint."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from model.entry.entry import BLANK, Entry, EntryKey

PARTS: tuple[tuple[str, ...], ...] = (
    ("state", "value"),
    ("stage",),
    ("narrative",),
    ("problems",),
    ("next_steps",),
    ("evidence",),
)
"""What of an entry is edited by itself: the value goes with its state."""


class Origin(StrEnum):
    """Where a change came from; kept in the change log.

    COLLECTED is what the program took from a workbook by itself, REVIEW what a person decided about one, CONSOLIDATED
    what a unit in the middle reports because the units below it did, CARRIED what a person took over from the period
    before for all rows at once.
    """

    TYPED = "typed"
    PASTED = "pasted"
    COMMAND_LINE = "command_line"
    COLLECTED = "collected"
    REVIEW = "review"
    UNDO = "undo"
    FORM = "form"
    SAMPLE = "sample"
    REVISION = "revision"
    CONSOLIDATED = "consolidated"
    CARRIED = "carried"


BY_A_PERSON = frozenset({Origin.TYPED, Origin.PASTED, Origin.COMMAND_LINE, Origin.REVIEW, Origin.CARRIED})
"""Origins that settle what an entry says, against any workbook that had come before."""


class Change(NamedTuple):
    """One entry before and after. A BLANK `before` is a new entry, a BLANK `after` a removed one.

    `cell` says where in a returned workbook the new value stood; empty for what was typed here.
    """

    key: EntryKey
    before: Entry
    after: Entry
    cell: str = ""

    def inverted(self) -> Change:
        """The change that takes this one back."""
        return Change(self.key, self.after, self.before, self.cell)

    def rebased(self, current: Entry) -> Change | None:
        """The same change on top of `current`, or None where `current` differs in a part that this one alters.

        Parts that this change leaves alone keep what they have now, so that an undo does not take later edits away.
        """
        after = current
        for part in PARTS:
            if all(getattr(self.before, name) == getattr(self.after, name) for name in part):
                continue
            if any(getattr(self.before, name) != getattr(current, name) for name in part):
                return None
            after = replace(after, **{name: getattr(self.after, name) for name in part})
        return Change(self.key, current, after, self.cell)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that are written together or not at all. `source` says more about the origin (a file's SHA-256)."""

    changes: tuple[Change, ...]
    origin: Origin = Origin.TYPED
    source: str = ""

    @property
    def touched(self) -> frozenset[EntryKey]:
        """The keys whose rows need a repaint."""
        return frozenset(change.key for change in self.changes)

    def inverted(self) -> ChangeSet:
        """The set that takes this one back, last change first."""
        return ChangeSet(tuple(change.inverted() for change in reversed(self.changes)), Origin.UNDO, self.source)


def new_entry(key: EntryKey, entry: Entry) -> Change:
    """A change that fills in what was blank."""
    return Change(key, BLANK, entry)
