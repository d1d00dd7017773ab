"""What the rows of the plan show, whatever scheme lights their lamps."""

from __future__ import annotations

from enum import StrEnum

from model.entry.entry import Entry, Stage, ValueState


class Status(StrEnum):
    """What one row of the plan shows: a lamp, filled in without a lamp, or nothing filled in."""

    DONE = "done"
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    NEAR_DUE = "near_due"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    FILLED = "filled"
    EMPTY = "empty"


def is_filled(entry: Entry) -> bool:
    """Whether the unit said anything that counts: a value, one of the words for nothing, or a stage."""
    return entry.state is not ValueState.BLANK or entry.stage in tuple(Stage)
