"""How long work tells how far it is, and is told to stop."""

from __future__ import annotations

from collections.abc import Callable

ProgressTold = Callable[[int, int, str], bool]
"""Called with (done, total, name of what is at hand); answers False to stop."""


class Cancelled(Exception):
    """The person stopped the work; nothing of it was kept."""


def step_of(progress: ProgressTold, place: int, steps: int) -> ProgressTold:
    """How far one of several steps is, told as how far all of them are; they take about as long as each other."""
    return lambda done, total, name: progress(place * total + done, steps * total, name)


def go_on(progress: ProgressTold, done: int, total: int, name: str) -> None:
    """Tell how far the work is. `Cancelled` where it is to stop."""
    if not progress(done, total, name):
        raise Cancelled


def silent(_done: int, _total: int, _name: str) -> bool:
    """Nobody listens: go on."""
    return True
