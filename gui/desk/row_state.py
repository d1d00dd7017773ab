"""One row of the plan as the page shows it: what is asked for, what stands there, and what is known beside it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from gui.look.status import Status
from model.entry.entry import Entry, EntryKey
from model.entry.period import Period
from model.entry.private_mark import NO_MARK, PrivateMark
from model.plan.node import Chapter, Indicator, Item
from model.workflow.workspace.first_sight import FirstRow

if TYPE_CHECKING:
    from model.entry.reason import Reason
    from model.entry.role import Role
    from model.finding import Finding
    from model.progress.lamp import Judgement

_NO_ROLES: Mapping[Role, tuple[str, ...]] = MappingProxyType({})


class RowState(NamedTuple):
    """Everything about one row. `indicator` is None for an item's own row, which is reported in words.

    `target` is what this unit is held against, None where nothing was allocated to it. `last` is the newest earlier
    entry of the year with its period. `values` are the year's values, oldest first.
    `reasons` say why headquarters sent the row back, newest first; `is_closed` where nothing may be put down: the form
    asks for other rows only, or the workspace `is_read_only`.
    `mark` is the person's own; `sum` is what the value was calculated from ("120+35"), "" where it was not.
    `last_year` is the value of the same period a year before; `is_carried` where value and stage
    were taken over from the period before with all other rows. `findings` is what must be mended or wants a word.
    `roles` names the units that lead, answer for and support it. Until the row is read to the end (`is_read`), all
    but where it stands, what is asked for and its entry is unknown.
    """

    key: EntryKey
    chapter: Chapter
    item: Item
    indicator: Indicator | None
    entry: Entry
    last: tuple[Period, Entry] | None
    target: Decimal | None
    judgement: Judgement | None
    values: tuple[tuple[Period, Decimal], ...]
    reasons: tuple[Reason, ...] = ()
    is_closed: bool = False
    mark: PrivateMark = NO_MARK
    sum: str = ""
    last_year: Decimal | None = None
    is_carried: bool = False
    findings: tuple[Finding, ...] = ()
    roles: Mapping[Role, tuple[str, ...]] = _NO_ROLES
    is_read: bool = True
    is_read_only: bool = False

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.indicator.name if self.indicator is not None else self.item.title

    @property
    def status(self) -> Status:
        """Its shape."""
        from gui.look.lamp_shape import status_of  # knows lamps: not needed at the start

        return status_of(self.judgement, self.entry)


def state_at_first(row: FirstRow) -> RowState:
    """A row as far as it is known before all is read."""
    return RowState(row.key, row.chapter, row.item, row.indicator, row.entry, None, None, None, (), is_read=False)
