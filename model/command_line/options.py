"""Options that many commands share, and the workspace and period that they name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from model.command_line.console import tell
from model.errors import ModelError, UsageError
from model.wording import sentence

if TYPE_CHECKING:
    from model.entry.period import Period
    from model.workflow.workspace.workspace import Workspace

PATH = click.Path(path_type=Path, readable=False)
as_json = click.option("--json", "wants_json", is_flag=True, help="Print one JSON document.")
for_period = click.option("--period", "period_text", help="2021-09, 2021-Q3, 2021-H1, 2021, 2021-09-a, 2021-09-1.")
as_of_day = click.option("--as-of", "as_of_text", help="As it stood on a past day: 2021-10-08, 2021-10-08T17:30.")
with_passwords = click.option(
    "--password", "passwords", multiple=True, envvar="YAODIAN_PASSWORD",
    help="Tried on encrypted workbooks; may be given several times. Empty: the one that Excel itself sets.",
)  # fmt: skip
for_year = click.option(
    "--year", type=click.IntRange(1949, 2999), help="The plan's year, where the document does not say it."
)


@contextmanager
def opened(path: Path | None, as_of_text: str | None = None) -> Iterator[Workspace]:
    """The workspace for the length of one command, as it stands or as it stood then."""
    from model.workflow.workspace.workspace import close_workspace

    workspace = _open_or_look(path)
    try:
        if as_of_text is None:
            yield workspace
        else:
            from model.workflow.workspace.look_back import as_of, read_moment

            with as_of(workspace, read_moment(as_of_text)) as past:
                yield past
    finally:
        close_workspace(workspace)


def _open_or_look(path: Path | None) -> Workspace:
    """The workspace; one on a medium that cannot be written is looked at, and a command that would write is refused."""
    from model.workflow.workspace.workspace import (
        default_path,
        look_at_workspace,
        open_workspace,
        told_of_last_session,
        told_of_place,
    )

    try:
        workspace = open_workspace(path)
        for words in (told_of_place(workspace), told_of_last_session(workspace)):
            if words:
                tell(words)
        return workspace
    except ModelError as trouble:
        if trouble.code != "workspace.read_only":
            raise
        looked_at = look_at_workspace(path or default_path())
        tell(sentence("workspace.looked_at", {"path": str(looked_at.path)}))
        return looked_at


def period_of(workspace: Workspace, text: str | None) -> Period:
    """The period that was asked for, or the one that is worked on. UsageError "period.*"."""
    from model.entry.period import parse_period
    from model.workflow.plan.show_plan import show_plan
    from model.workflow.workspace.workspace import current_period

    period = current_period(workspace) if text is None else parse_period(text)
    year = show_plan(workspace, period).year
    if period.year != year:
        raise UsageError("period.other_year", period=period, year=year)
    return period
