"""What a window shows of a workspace before all of it is read: what the rows are called, and one row to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from model.entry.entry import EntryKey
from model.errors import ModelError
from model.plan.names import codes_in
from model.store.entry_rows import read_entry
from model.store.plan_rows import read_head, read_item, read_names
from model.workflow.plan.show_plan import own_unit
from model.workflow.workspace.workspace import current_period

if TYPE_CHECKING:
    from model.entry.entry import Entry
    from model.entry.reporting_unit import ReportingUnit
    from model.plan.names import ChapterNames
    from model.plan.node import Chapter, Indicator, Item
    from model.store.database import Store


class FirstRow(NamedTuple):
    """One row: where it stands, what is asked for in it, and what the unit said. `chapter` holds this one item."""

    key: EntryKey
    chapter: Chapter
    item: Item
    indicator: Indicator | None
    entry: Entry


class FirstSight(NamedTuple):
    """Whose figures, the names of all rows of the plan with the key `plan`, and one row."""

    unit: ReportingUnit
    plan: str
    names: tuple[ChapterNames, ...]
    row: FirstRow


def first_sight(workspace: Store, code: str) -> FirstSight:
    """What is seen first of the workspace's own unit in the period that was worked on last, at the row of `code`.

    Where the plan has no such row, its first indicator is shown. ModelError "plan.none" where there is no row at all.
    """
    unit, period = own_unit(workspace), current_period(workspace)
    head = read_head(workspace, period.end)
    names = read_names(workspace, head.plan_id) if head is not None else ()
    for wanted in (code, *codes_in(names)[:1]):
        ordinal = wanted.partition(".")[0]
        chapter = read_item(workspace, head.plan_id, int(ordinal)) if head is not None and ordinal.isdecimal() else None
        if head is None or chapter is None:
            continue
        item = chapter.items[0]
        indicator = next((one for one in item.indicators if one.code == wanted), None)
        if indicator is not None or wanted == item.code:
            key = EntryKey(wanted, unit.code, period)
            row = FirstRow(key, chapter, item, indicator, read_entry(workspace, key))
            return FirstSight(unit, head.key, names, row)
    raise ModelError("plan.none")
