"""Work that makes many objects and no circles, done without searching for garbage meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

Made = TypeVar("Made")


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: a workbook or a plan makes many objects, and searching takes a third."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def each_uncollected(made: Iterator[Made]) -> Iterator[Made]:
    """The same, each of them made without a search for garbage."""
    while True:
        with uncollected():
            one = next(made, None)
        if one is None:
            return
        yield one
