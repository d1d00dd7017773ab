"""The five steps of a heat map, the same in the window and on paper."""

from __future__ import annotations

from decimal import Decimal

from model.progress.lamp import Judgement, Lamp

WELL_AHEAD = Decimal("0.10")
"""From how far ahead of the expected share a green lamp counts as ahead (超前)."""

_OF_LAMP = {Lamp.RED: 0, Lamp.YELLOW: 1, Lamp.BLUE: 4}


def heat_of(judgement: Judgement) -> int | None:
    """0 far behind, 1 behind, 2 on schedule, 3 ahead by ten points or more, 4 finished; None for a grey lamp.

    The steps follow the lamps, so that the map never contradicts them.
    """
    if judgement.lamp is Lamp.GREY:
        return None
    if judgement.lamp is not Lamp.GREEN:
        return _OF_LAMP[judgement.lamp]
    if judgement.completion is None:
        return 2
    lead = judgement.completion - (judgement.expected if judgement.expected is not None else 1)
    return 3 if lead >= WELL_AHEAD else 2
