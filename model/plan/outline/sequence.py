"""Where the numbers of a document stand while it is read, and which number can come next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from model.plan.outline.marker import Marker, Style, find_marker
from model.plan.outline.passage import Passage

_HIGHEST_UNEXPECTED = 40
_MOST_LEFT_OUT = 3


@dataclass
class Sequence:
    """Where the numbers of each style stand while a document is read from top to bottom."""

    here: dict[Style, int] = field(default_factory=dict)
    running: dict[Style, int] = field(default_factory=dict)

    def expects(self, marker: Marker) -> bool:
        """Whether `marker` is the next one of its style, or begins a series where none is under way."""
        last = self.here.get(marker.style, 0)
        if marker.above:
            upper = Style.DECIMAL if marker.style is Style.DECIMAL_TWO else Style.DECIMAL_TWO
            return marker.above == self.running.get(upper, marker.above) and marker.number == last + 1
        if marker.number == last + 1:
            return True
        return last == 0 and marker.number == self.running.get(marker.style, 0) + 1

    def resumes(self, marker: Marker) -> bool:
        """Whether `marker` is one of a series under way whose numbers were miscounted: printed twice, left out, begun
        anew; of small numbers, which running words hold too, only where some were left out.
        """
        last = self.here.get(marker.style, 0)
        if not last or marker.style not in (Style.HAN, Style.HAN_PAREN, Style.DECIMAL):
            return False
        first = last + 1 if marker.style is Style.DECIMAL else last
        return first <= marker.number <= last + _MOST_LEFT_OUT or (marker.number == 1 and marker.style is Style.HAN)

    def accepts(self, marker: Marker) -> bool:
        """Whether `marker` at the beginning of a line is a heading's, and not a number in running words."""
        if marker.style is Style.DASH or (marker.style in (Style.PART, Style.HAN_PAREN) and not marker.number):
            return True
        if marker.style is Style.POINT:
            return marker.number == 1 or self.expects(marker)
        if marker.doubtful:
            return self.expects(marker) or (marker.number == 1 and self.here.get(marker.style, 0) > 1)
        skipped = marker.number - self.running.get(marker.style, 0) - 1
        return marker.number > 0 and (marker.number <= _HIGHEST_UNEXPECTED or 0 <= skipped <= _MOST_LEFT_OUT)

    def take(self, marker: Marker) -> None:
        """Note that `marker` has been read; series of deeper styles begin anew."""
        self.here = {style: number for style, number in self.here.items() if style <= marker.style}
        self.here[marker.style] = marker.number
        self.running[marker.style] = marker.number


def numbers_before(passages: Iterable[Passage]) -> dict[Style, int]:
    """Where the numbers stood before a document that is part of a longer one: 204., 205., 206. go on from 203."""
    markers = (find_marker(passage.text[:8]) for passage in passages)
    counted = (one.number for one in markers if one is not None and one.style is Style.DECIMAL and not one.doubtful)
    first, *others = list(islice(counted, 3)) or [0]
    goes_on = first > _HIGHEST_UNEXPECTED and others == [first + 1, first + 2]
    return {Style.DECIMAL: first - 1} if goes_on else {}
