"""On an office's laptop: what headquarters sent back, and why."""

from __future__ import annotations

from dataclasses import dataclass

from model.entry.period import Period
from model.entry.reason import Reason
from model.store.exchange_rows import read_last_issued
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True)
class AskedAgain:
    """What a unit's newest form carries: the reasons of all rounds, oldest first, and the rows that are open.

    `opened` is None where all of it is open; without reasons nothing was sent back.
    """

    reasons: tuple[Reason, ...] = ()
    opened: frozenset[str] | None = None

    def about(self, code: str) -> tuple[Reason, ...]:
        """The reasons about one row, the newest first; an empty code stands for the whole form."""
        return tuple(reversed([reason for reason in self.reasons if reason.code == code]))

    def is_closed(self, code: str) -> bool:
        """Whether a row is not asked for."""
        return self.opened is not None and code not in self.opened

    @property
    def codes(self) -> frozenset[str]:
        """The rows that are to be mended: those of the last round."""
        newest = max((reason.round for reason in self.reasons), default=0)
        return frozenset(reason.code for reason in self.reasons if reason.round == newest and reason.code)


NOT_ASKED = AskedAgain()


def asked_again(workspace: Workspace, unit: str, period: Period) -> AskedAgain:
    """What a unit's newest form of a period asks for again."""
    issued = read_last_issued(workspace, unit, period)
    return AskedAgain(issued.reasons, issued.opened) if issued is not None else NOT_ASKED
