"""The workspace as it stood on a past day, for reports that come out the same again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any, TypeVar

from model.errors import UsageError
from model.store.past import open_past
from model.workflow.workspace.workspace import Workspace

Result = TypeVar("Result")


def read_moment(text: str, today: date | None = None) -> datetime:
    """The moment that "2021-10-08" (the end of that day here) or "2021-10-08T17:30" names, with its time zone.

    UsageError "as_of.unreadable", "as_of.ahead".
    """
    try:
        whole_day = len(text.strip()) == len("2021-10-08")
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError("as_of.unreadable", text=text) from None
    if moment.date() > (today or date.today()):
        raise UsageError("as_of.ahead", day=moment.date())
    moment = datetime.combine(moment.date(), time.max) if whole_day else moment
    return moment if moment.tzinfo is not None else moment.astimezone()


@contextmanager
def as_of(workspace: Workspace, moment: datetime | None) -> Iterator[Workspace]:
    """The workspace itself, or with a moment a copy in memory as it stood then: entries, approvals, targets, plan,
    lamp scheme and settings. What is written to the copy is lost.
    """
    if moment is None:
        yield workspace
        return
    past = open_past(workspace, moment)
    try:
        yield past
    finally:
        past.close()


def on_day(
    workspace: Workspace, day: date | None, function: Callable[..., Result], *arguments: Any, **named: Any
) -> Result:
    """`function(workspace, ...)` on the workspace as it stood at the end of a day, or as it is now.

    UsageError "as_of.ahead".
    """
    with as_of(workspace, None if day is None else read_moment(day.isoformat())) as past:
        return function(past, *arguments, **named)
