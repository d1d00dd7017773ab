"""What a command says: JSON on standard output, words for people beside it, an exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from model.wording import say, sentence

if TYPE_CHECKING:
    from model.finding import Finding


DONE, SOMETHING_TO_LOOK_AT, WRONG_USAGE, FILE_AT_FAULT = 0, 1, 2, 3


def show(data: Any) -> None:
    """Exactly one JSON document on standard output, in UTF-8 whatever the terminal's own encoding is."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=1).encode())


@contextmanager
def one_list(wanted: bool) -> Iterator[Callable[[Callable[[], Any]], None]]:
    """One JSON list of values that are shown one by one, so that thousands need no memory.

    What was begun is closed in any case; trouble before the first value leaves nothing on standard output.
    """
    begun = False

    def show_one(value: Callable[[], Any]) -> None:
        nonlocal begun
        if wanted:
            separator = b",\n" if begun else b"["
            click.echo(separator + json.dumps(value(), ensure_ascii=False, indent=1).encode(), nl=False)
            begun = True

    try:
        yield show_one
        if wanted and not begun:
            click.echo(b"[]")
    finally:
        if begun:
            click.echo(b"]")


def tell(text: str) -> None:
    """Words for people: standard error, so that they never mix with JSON."""
    click.echo(text, err=True)


def told(label: str) -> Callable[[int, int, str], bool]:
    """A progress bar on a terminal, silence elsewhere."""

    def tell_progress(done: int, total: int, name: str) -> bool:
        if sys.stderr.isatty():
            tell(f"{label} {done + 1}/{total} {name}")
        return True

    return tell_progress


def tell_findings(findings: Sequence[Finding]) -> None:
    """What a person should look at, and the exit status that says so; a mere notice leaves it at done."""
    for finding in findings:
        tell(say(finding))
    waiting = any(finding.severity.value != "notice" for finding in findings)
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if waiting else DONE)


def tell_findings_of(findings: Sequence[Finding]) -> None:
    """A unit's findings by grade: what holds it back, what wants an explanation, what informs."""
    from model.finding import Severity

    for severity in Severity:
        for finding in findings:
            if finding.severity is severity:
                tell(f"[{sentence(f'severity.{severity}')}] {finding.indicator or ''} {say(finding)}")
