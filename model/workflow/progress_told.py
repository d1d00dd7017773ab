"""How long work tells how far it is, and is told to stop."""

from __future__ import annotations

from collections.abc import Callable

ProgressTold = Callable[[int, int, str], bool]
"""Called with (done, total, name of what is at hand); answers False to stop."""


class Cancelled(Exception):
    """The person stopped the work; nothing of it was kept."""


def silent(_done: int, _total: int, _name: str) -> bool:
    """Nobody listens: go on."""
    return True
