"""The five steps of a heat map, the same in the window and on paper."""

from __future__ import annotations

from decimal import Decimal

from model.progress.lamp import Judgement, Standing

WELL_AHEAD = Decimal("0.10")
"""From how far ahead of the expected share a green lamp counts as ahead (超前)."""

_STEPS = {Standing.FAR_BEHIND: 0, Standing.BEHIND: 1, Standing.FINISHED: 4}


def heat_of(judgement: Judgement) -> int | None:
    """0 far behind, 1 behind, 2 on schedule, 3 ahead by ten points or more, 4 finished; None for what was not judged.

    The steps follow what the lamps stand for, whatever their colours, so that the map never contradicts them.
    """
    if judgement.standing is Standing.NOT_JUDGED:
        return None
    if judgement.standing in _STEPS:
        return _STEPS[judgement.standing]
    if judgement.completion is None:
        return 2
    lead = judgement.completion - (judgement.expected if judgement.expected is not None else 1)
    return 3 if lead >= WELL_AHEAD else 2
