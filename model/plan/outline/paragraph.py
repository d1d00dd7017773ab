"""From lines to passages: the page's own words left out, hard-wrapped lines joined, lost line ends found."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from model.plan.document.source import SourceText
from model.plan.outline.chrome import ends_document, is_chrome, is_date_line
from model.plan.outline.marker import find_marker
from model.plan.outline.passage import Passage, join_passages

_ENDS_SENTENCE = tuple("。！？!?：:；;”）)】》…")
_BREAKS_ANYWAY = tuple("。！？!?：:")
_LOST_LINE_END = re.compile(r"(?<=\S)[ \t\xa0\u2002\u2003]*\u3000[ \u3000\xa0]+(?=\S)|(?<=[。！？])[ \xa0]{2,}(?=\S)")
_LONG_LINE = 400
_NARROWEST_WRAP = 36
_SHARE_AT_WRAP = 0.3
_SHARE_BROKEN = 0.5
_LONG_WITHOUT_STOP = 60


def passages_of(source: SourceText) -> list[Passage]:
    """The passages of a document in order; each is one paragraph, as far as the line ends tell."""
    lines = list(_worded_lines(source))
    if source.styled:
        return lines
    width = _wrap_width(lines)
    joined: list[Passage] = []
    group: list[Passage] = []
    for line in lines:
        if group and not _continues(group[-1], line, width):
            joined.append(_as_one(group, source.text))
            group = []
        group.append(line)
    if group:
        joined.append(_as_one(group, source.text))
    return joined


def _worded_lines(source: SourceText) -> Iterator[Passage]:
    gap = 0
    size = max(len(source.text), 1)
    for line in source.lines:
        words = source.of(line)
        stripped = words.strip()
        if not stripped:
            gap += 1
            continue
        if ends_document(stripped, line.start / size):
            return
        if is_chrome(stripped):
            continue
        whole = Passage(words, ((line.start, line.end),), line.heading, line.row, gap)
        gap = 0
        yield from _split_at_lost_ends(whole)


def _split_at_lost_ends(line: Passage) -> Iterator[Passage]:
    """A line of a whole chapter, in which wide blanks are all that is left of the line ends."""
    breaks = [] if len(line.text) < _LONG_LINE else list(_LOST_LINE_END.finditer(line.text.rstrip()))
    start = 0
    for found in breaks:
        if found.start() > start and (part := line.slice(start, found.start())).text.strip():
            yield part
            start = found.start()
    rest = line.slice(start, len(line.text))
    if rest.text.strip():
        yield rest


def _as_one(group: list[Passage], text: str) -> Passage:
    trimmed = [part for part in (passage.trimmed() for passage in group) if part is not None]
    if len(trimmed) == 1:
        return trimmed[0]
    return join_passages(trimmed, text)


def _wrap_width(lines: list[Passage]) -> int:
    """The width in half-width cells at which the lines were broken, 0 where every line is a paragraph."""
    widths = [_cells(line.text.rstrip()) for line in lines]
    wide = Counter(width // 2 for width in widths if width >= _NARROWEST_WRAP)
    if len(lines) < 8 or not wide:
        return 0
    best = max(wide, key=lambda half: (wide[half] + wide.get(half - 1, 0) + wide.get(half + 1, 0), half))
    near = sum(count for half, count in wide.items() if abs(half - best) <= 1)
    beyond = sum(count for half, count in wide.items() if half > best + 2)
    if near < _SHARE_AT_WRAP * len(lines) or beyond > 0.05 * len(lines):
        return 0
    full = [line.text.rstrip() for line, width in zip(lines, widths, strict=True) if abs(width // 2 - best) <= 1]
    broken = sum(not line.endswith(_ENDS_SENTENCE) for line in full)
    return best * 2 if broken >= _SHARE_BROKEN * len(full) else 0


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _continues(last: Passage, line: Passage, width: int) -> bool:
    """Whether `line` goes on with the sentence of `last`."""
    before, after = last.text.strip(), line.text
    if last.row or line.row or is_date_line(before) or is_date_line(after.strip()):
        return False
    marker = find_marker(after.strip())
    marked = marker is not None and not marker.doubtful
    if width:
        full = _cells(last.text.rstrip()) >= width - 5
        indented = after[:1] in "\u3000\t" or after.startswith("  ")
        open_end = not before.endswith(_ENDS_SENTENCE)
        return full and not indented and (open_end or (line.gap == 0 and not marked))
    if marked or before.endswith(_BREAKS_ANYWAY) or line.gap > 0 or after.startswith("\u3000"):
        return False
    if marker is not None and before.endswith(("；", ";")):
        return False
    if before.endswith(("，", "、", "；", ",", ";")):
        return True
    titled = find_marker(before) is not None and len(before) < _LONG_WITHOUT_STOP
    return not titled and len(before) >= _LONG_WITHOUT_STOP and not before.endswith(_ENDS_SENTENCE)
