"""What a person puts down for herself on a row; it never leaves the workspace."""

from __future__ import annotations

from typing import NamedTuple


class PrivateMark(NamedTuple):
    """A star to come back to, and a note."""

    is_starred: bool = False
    note: str = ""


NO_MARK = PrivateMark()
