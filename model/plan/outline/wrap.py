"""Text that was broken into lines of one width, as printing, mail and old editors leave it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from model.plan.indicator_line import is_line_of_table
from model.plan.outline.chrome import is_date_line
from model.plan.outline.marker import find_marker
from model.plan.outline.passage import Passage
from model.plan.unit_of_measure import UNIT_WORDS

_ENDS_SENTENCE = tuple("。！？!?：:；;”）)】》….．")
_BREAKS_ANYWAY = tuple("。！？!?：:.．")
_ENDS_HALF = tuple("。！？!?：:；;，,、")
_LONGEST_HALF = 40
_WANTS_MORE = re.compile(
    r"[，,、][^，,、]*(?:加快|推动|构建|全面|深入|持续|着力|大力|进一步|和|与|及|的|促进|打造|实现|强化|加强|不断|切实|扎实|努力|奋力|为)$"
)
_WANTS_OTHERS = re.compile(r"(?:及(?![时早格])|以及|暨)")
_UNIT = re.compile(rf"(?:[万亿]|{UNIT_WORDS})(?![一-龥]*[：:])")
_NARROWEST = 18
_FEWEST_LINES = 8
_SHARE_AT_WIDTH = 0.3
_SHARE_BEYOND = 0.05
_SHARE_BROKEN = 0.5
_NEARLY_ALL = 0.9
_LONG_WITHOUT_STOP = 60


@dataclass(frozen=True)
class Wrap:
    """How a text was broken: `measure` gives a line's width, and a line is full that is at most `slack` short of
    `width`. `indented` says that paragraphs begin with blanks. A `width` of 0 says that each line is a paragraph."""

    measure: Callable[[str], int] = len
    width: int = 0
    slack: int = 0
    indented: bool = False

    def is_full(self, line: str) -> bool:
        """Whether a line reaches the width at which the text was broken."""
        return self.width > 0 and self.measure(line.rstrip()) >= self.width - self.slack


def find_wrap(lines: Sequence[Passage]) -> Wrap:
    """How the lines were broken: by cells, as on paper, or by characters, as editors do."""
    texts = [line.text.rstrip() for line in lines]
    tried = [_try(texts, cells, 2 * _NARROWEST, 5), _try(texts, len, _NARROWEST, 1)]
    share, wrap = max(tried, key=lambda one: one[0])
    return wrap if share >= _SHARE_AT_WIDTH else Wrap()


def cells(text: str) -> int:
    """The width of a text in half-width cells: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def continues(last: Passage, line: Passage, wrap: Wrap) -> bool:
    """Whether `line` goes on with the sentence of `last`."""
    before, after = last.text.strip(), line.text
    if last.row or line.row or is_line_of_table(before) or is_line_of_table(after.strip()):
        return False
    marker = find_marker(after.strip())
    marked = marker is not None and not marker.doubtful
    if wrap.width:
        if not wrap.is_full(last.text) or _is_indented(after):
            return False
        return wrap.indented or not before.endswith(_ENDS_SENTENCE) or (line.gap == 0 and not marked)
    if marker is None and _is_half_of_heading(before, after.strip(), gap=line.gap):
        return True
    if marked or before.endswith(_BREAKS_ANYWAY) or line.gap > 0 or after.startswith("\u3000"):
        return False
    if marker is not None and before.endswith(("；", ";")):
        return False
    return _has_open_end(before, after.strip())


def _is_half_of_heading(before: str, after: str, *, gap: int) -> bool:
    """Whether a heading or a title goes on in the next line: it ends with a word that wants another (…，加快), or the
    next begins with one that has none before it (及…).
    """
    if len(before) > _LONGEST_HALF or len(after) > _LONGEST_HALF or not before or not after:
        return False
    if before.endswith(_ENDS_HALF) or after.endswith(_ENDS_HALF):
        return False
    ends_open = gap == 0 and find_marker(before) is not None and _WANTS_MORE.search(before) is not None
    return ends_open or _WANTS_OTHERS.match(after) is not None


def _has_open_end(before: str, after: str) -> bool:
    if is_date_line(before) or is_date_line(after) or _ends_with_heading(before):
        return False
    if before.endswith(("，", "、", "；", ",", ";")) or (before[-1:].isdecimal() and _UNIT.match(after)):
        return True
    titled = find_marker(before) is not None and len(before) < _LONG_WITHOUT_STOP
    return not titled and len(before) >= _LONG_WITHOUT_STOP and not before.endswith(_ENDS_SENTENCE)


def _ends_with_heading(line: str) -> bool:
    """Whether a heading without a stop is what stands behind the last sentence of a line."""
    before, _, last = line.rpartition("。")
    return bool(before) and len(last) < _LONG_WITHOUT_STOP and find_marker(last.strip()) is not None


def _is_indented(line: str) -> bool:
    return line[:1] in "\u3000\t" or line.startswith("  ")


def _try(texts: Sequence[str], measure: Callable[[str], int], narrowest: int, slack: int) -> tuple[float, Wrap]:
    """The share of lines that are full by one measure, and the wrap that they show; 0 where they show none."""
    widths = [measure(text) for text in texts]
    counts = Counter(width for width in widths if width >= narrowest)
    if len(texts) < _FEWEST_LINES or not counts:
        return 0.0, Wrap()

    def near(width: int) -> int:
        return sum(counts.get(one, 0) for one in range(width - slack, width + 1))

    best = max(counts, key=lambda width: (near(width), -width))
    beyond = sum(count for width, count in counts.items() if width > best + 1)
    full = [text for text, width in zip(texts, widths, strict=True) if best - slack <= width <= best]
    broken = sum(not text.endswith(_ENDS_SENTENCE) for text in full)
    if beyond > _SHARE_BEYOND * len(texts) or broken < _SHARE_BROKEN * len(full):
        return 0.0, Wrap()
    share = near(best) / len(texts)
    if not beyond and near(best) >= _FEWEST_LINES and broken >= _NEARLY_ALL * len(full):
        share = max(share, _SHARE_AT_WIDTH)
    return share, Wrap(measure, best, slack, _indents(texts, widths, best - slack))


def _indents(texts: Sequence[str], widths: Sequence[int], full: int) -> bool:
    """Whether the lines after short lines, which begin a paragraph, mostly begin with blanks."""
    begins = [texts[index + 1] for index, width in enumerate(widths[:-1]) if width < full]
    return bool(begins) and sum(_is_indented(text) for text in begins) >= 0.6 * len(begins)
