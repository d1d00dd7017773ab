"""What a person has decided about workbooks that are still open, until it is put down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gui.review.rows import ReviewRow
from model.entry.entry import EntryKey
from model.review.group import Concern
from model.review.proposal import Decision, EntryField, Proposal, Verdict


class DecisionBook:
    """Decisions by workbook and place; they outlive a new reading as long as the difference is still the same."""

    def __init__(self) -> None:
        self._decisions: dict[tuple[str, EntryKey, EntryField, str], Decision] = {}

    def about(self, sha256: str, proposal: Proposal) -> Decision | None:
        """What was decided about this very difference."""
        decision = self._decisions.get((sha256, proposal.key, proposal.field, proposal.cell))
        return decision if decision is not None and decision.proposal == proposal else None

    def remember(self, sha256: str, rows: Iterable[ReviewRow]) -> None:
        """Keep the decisions of some rows; a row without one takes it back."""
        for row in rows:
            if row.decision is None:
                self._decisions.pop((sha256, *row.place), None)
            else:
                self._decisions[sha256, *row.place] = row.decision

    def forget(self, sha256: str, decisions: Iterable[Decision]) -> None:
        """What was put down needs no keeping."""
        for one in decisions:
            self._decisions.pop((sha256, one.proposal.key, one.proposal.field, one.proposal.cell), None)


def clean_rows(rows: Iterable[ReviewRow], shown: Concern | None) -> list[ReviewRow]:
    """What one key accepts; what only the file casts doubt on, once the person looks at just that."""
    wanted = (Concern.CLEAN, Concern.NOTICED, *((Concern.FILE,) if shown is Concern.FILE else ()))
    return [row for row in rows if row.concern in wanted and row.decision is None]


def others_settled_by(row: ReviewRow, verdict: Verdict | None, rows: Iterable[ReviewRow]) -> list[ReviewRow]:
    """Rows that stand in the workbook twice are one: a value from one of them leaves nothing of the others."""
    if verdict in (None, Verdict.KEEP):
        return []
    return [one.decided(Verdict.KEEP) for one in rows if one.about == row.about and one.place != row.place]


def ready(rows: Sequence[ReviewRow]) -> list[Decision]:
    """What can be put down: keeping one of two rows that are about the same waits for the other."""
    waiting = {row.about for row in rows if row.decision is None}
    decisions = (row.decision for row in rows if row.about not in waiting)
    return [decision for decision in decisions if decision is not None]
