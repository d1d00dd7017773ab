"""What every job works at: a folder with a workspace, opened when the first step needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.entry.reporting_unit import ReportingUnit, arrange
from model.plan.node import Chapter, Comparator, Indicator, Item, Kind, Measure
from model.plan.tree import PlanTree
from model.store.database import open_store
from model.store.entry_rows import read_entry
from model.store.plan_rows import write_plan
from model.store.setting_rows import write_setting
from model.store.unit_rows import write_units
from model.workflow.entry.record_entry import record_entry
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace

NAME = "work.yaodian"
SEPTEMBER, AUGUST = parse_period("2021-09"), parse_period("2021-08")
DAY, MOMENT = date(2021, 9, 30), datetime(2021, 10, 2, tzinfo=UTC)
UNITS = arrange(
    [
        ReportingUnit("HQ", "区推进办", None, "headquarters"),
        ReportingUnit("EA", "东片", "HQ", "district"),
        ReportingUnit("WE", "西片", "HQ", "district"),
    ]
)


@dataclass
class Desk:
    """A folder that a job works in. `workspace` is opened when it is first asked for."""

    folder: Path

    @property
    def path(self) -> Path:
        """Where the workspace stands."""
        return self.folder / NAME

    @cached_property
    def workspace(self) -> Workspace:
        """The open workspace."""
        return open_workspace(self.path)

    def leave(self) -> None:
        """Close the workspace where it is open; the next step opens it again."""
        workspace = self.__dict__.pop("workspace", None)
        if workspace is not None:
            close_workspace(workspace)


Step = Callable[[Desk], None]


@dataclass(frozen=True)
class Job:
    """Steps that are acknowledged one by one. Taken once more after it was done, a step changes nothing.

    `prepare` makes what lies in the folder before the first step. Not `is_whole`: a file that cannot be read keeps a
    step from a part of its work, which is told; so no reading is refused to it.
    """

    name: str
    prepare: Callable[[Path], None]
    steps: tuple[Step, ...]
    is_whole: bool = True


def counted(code: str, name: str, target: int) -> Indicator:
    """A target that is counted."""
    return Indicator(
        code, name, Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(target), unit_of_measure="个",
        due=date(2021, 12, 31),
    )  # fmt: skip


def plan_of(*names: str) -> PlanTree:
    """A plan of one chapter with two items; all but the first two indicators stand in the second one."""
    items = tuple(
        Item(place, title, place, indicators=tuple(
            counted(f"{place}.{number:02d}", name, 10 * number) for number, name in enumerate(part, 1)))
        for place, (title, part) in enumerate((("产业", names[:2]), ("民生", names[2:])), 1)
    )  # fmt: skip
    return PlanTree("durable", "某区工作要点", 2021, (Chapter(1, "总章", items),))


PLAN = plan_of("新建厂房", "引进项目", "修路", "建学校", "植树")


def make_workspace(folder: Path) -> None:
    """A workspace with the small plan, two units, and a few entries of the month before."""
    store = open_store(folder / NAME)
    write_units(store, UNITS)
    write_setting(store, "own_unit", "HQ")
    write_plan(store, PLAN)
    store.close()
    desk = Desk(folder)
    for place, code in enumerate(PLAN.by_code):
        put(desk, code, "EA", str(place + 3), month=AUGUST)
    desk.leave()


def put(desk: Desk, code: str, unit: str, value: str, narrative: str = "", month: object = SEPTEMBER) -> None:
    """Type a value, as the window does."""
    key = EntryKey(code, unit, month)  # type: ignore[arg-type]
    number = Decimal(value)
    entry = Entry(ValueState.REPORTED if number else ValueState.ZERO, number, narrative=narrative)
    record_entry(desk.workspace, ChangeSet((Change(key, read_entry(desk.workspace, key), entry),), Origin.TYPED))
