"""What a window shows of a workspace before all of it is read: what the rows are called, and one row to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from model.entry.entry import EntryKey
from model.errors import ModelError
from model.plan.names import FEW
from model.store.entry_rows import read_entry
from model.store.plan_rows import plan_in_force, read_head, read_item, read_names, read_names_below
from model.workflow.plan.show_plan import own_unit
from model.workflow.workspace.workspace import current_period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model.entry.entry import Entry
    from model.entry.period import Period
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
    """Whose figures, the names of the rows of the plan with the key `plan`, and one row.

    Of a long plan the indicators are only counted: `names_below` names those of an item.
    """

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
    if head is None:
        raise ModelError("plan.none")
    names = read_names(workspace, head.plan_id, FEW)
    for wanted in (code, _first_code(workspace, head.plan_id, names)):
        ordinal = wanted.partition(".")[0]
        chapter = read_item(workspace, head.plan_id, int(ordinal)) if ordinal.isdecimal() else None
        if chapter is None:
            continue
        item = chapter.items[0]
        indicator = next((one for one in item.indicators if one.code == wanted), None)
        if indicator is not None or wanted == item.code:
            key = EntryKey(wanted, unit.code, period)
            row = FirstRow(key, chapter, item, indicator, read_entry(workspace, key))
            return FirstSight(unit, head.key, names, row)
    raise ModelError("plan.none")


def names_below(workspace: Store, period: Period, ordinal: int) -> tuple[tuple[str, str], ...]:
    """The codes and names of the indicators of an item of the plan that held in a period."""
    plan_id = plan_in_force(workspace, period.end)
    return () if plan_id is None else read_names_below(workspace, plan_id, ordinal)


def _first_code(workspace: Store, plan_id: int, names: Iterable[ChapterNames]) -> str:
    """The code of the first indicator; "" where there is none."""
    for item in (one for chapter in names for one in chapter.items):
        named = item.indicators or (read_names_below(workspace, plan_id, item.ordinal) if item.unread else ())
        if named:
            return named[0][0]
    return ""
