"""Headings inside a line: the line cut before each marker that goes on with a series."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from model.plan.characters import plain
from model.plan.outline.heading_title import (
    LATEST_BLANK,
    LONGEST_STANDING,
    LONGEST_TITLE,
    SENTENCE_BEHIND_BLANK,
    SHORTEST_TITLE,
    STANDING_TITLE,
    STOPS,
    leads,
)
from model.plan.outline.marker import Marker, Style, find_marker
from model.plan.outline.passage import Passage
from model.plan.outline.sequence import Sequence
from model.plan.outline.series import SMALL

_INLINE = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[编篇章节部]|"
    r"(?<![统第之唯同专万单其周期初一二三四五六七八九十百])[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|"
    r"[\d０-９]{1,2}[.．、](?=\s*[\u4e00-\u9fff“])|[（(][\d０-９]{1,2}[）)](?=\s*[\u4e00-\u9fff“])"
)
_INLINE_STYLES = (
    Style.PART, Style.CHAPTER, Style.SECTION, Style.HAN, Style.HAN_PAREN, Style.DECIMAL, Style.DECIMAL_PAREN,
)  # fmt: skip
_LONGEST_MARKED = 64
_LONGEST_OWN_LINE = 48
_SHORTEST_BEFORE = 4
_ANNOUNCES = re.compile(r"(?:以下|如下|下列)[^。；]{0,16}$")
_NAMES_OFFICES = re.compile(r"[（(][^（()）]{0,8}(?:单位|部门|领导)[:：][^（()）]*[）)]\s*$")
_ANSWERED_FOR = re.compile(
    r"(?:责任|牵头|配合|主办|承办|协办)(?:单位|部门|领导)[:：][^。；;]{1,160}[局委办室厅院会处科站所队社区镇乡道县市府心部司校团）)]$"
)
_NAMES_PARTS = re.compile(r"(?:分|包括|包含|共有)[^，,。；;]{0,6}(?:部分|方面|章节?|板块)[:：]$")
_PARTED = tuple(" \u3000”）)")
_BEFORE_COLON = re.compile(r"[^，,。；;：:\d\s]{2,16}[：:]")
_SECOND_POINT = re.compile(r"[。；;，,：:](?:二[是要]|[其第]二[，,])")
_LONGEST_FRONT = 600
_LONGEST_RESUMED = 40
_FURTHEST = 60
_LONGEST_OFFICES = 180
_LONGEST_TASK = 160
_SHORT = 16


def parts_of(
    passage: Passage,
    sequence: Sequence,
    following: str = "",
    is_lead: bool | None = None,
    *,
    are_items: bool = False,
) -> Iterator[tuple[Passage, Marker | None]]:
    """The passage cut before each marker inside it that goes on with a series.

    `following` is how the next passage begins, where a series may go on; `is_lead` tells of a marker at its head
    whether it leads a title, None where the passage alone decides; `are_items` that small markers inside do.
    """
    text = passage.text
    start, marker = 0, _leading_marker(text, sequence, is_lead)
    for found in _INLINE.finditer(text):
        place = _Place(text, start, found.start(), marker, following, are_items)
        inner = place.heading(sequence)
        if inner is None:
            continue
        if (before := passage.slice(start, place.position).trimmed()) is not None:
            yield before, marker
        sequence.take(inner)
        start, marker = place.position, inner
    if (rest := passage.slice(start, len(text)).trimmed()) is not None:
        yield rest, marker


def _leading_marker(text: str, sequence: Sequence, is_lead: bool | None) -> Marker | None:
    marker = find_marker(text)
    if marker is None or marker.width >= len(text) or not sequence.accepts(marker):
        return None
    if marker.style in (Style.POINT, Style.ORDINAL) and _SECOND_POINT.search(text):
        return None
    if is_lead is None:
        is_lead = marker.style not in SMALL or leads(text[marker.width :], marker.style)
    if not is_lead:
        return None
    sequence.take(marker)
    return marker


@dataclass(frozen=True)
class _Place:
    """A place inside of a line where a heading may begin, behind `text[start:position]`, which begins with `marker`."""

    text: str
    start: int
    position: int
    marker: Marker | None
    following: str
    are_items: bool = False

    def heading(self, sequence: Sequence) -> Marker | None:
        """The marker of the heading that begins here, None where none does."""
        inner = _inline_marker(self.text, self.position)
        if self.position <= self.start or inner is None:
            return None
        longest = LONGEST_TITLE
        if self._is_behind_offices():
            fits, longest = sequence.expects(inner), _LONGEST_TASK
        elif self._is_behind_a_stop():
            fits = sequence.expects(inner) or (sequence.resumes(inner) and self._titled(inner, _LONGEST_RESUMED))
        else:
            behind = self._is_behind_a_heading(inner) or self._opens_document(inner) or self._goes_on(inner)
            fits = behind and sequence.expects(inner)
        if not fits or not self._titled(inner, longest):
            return None
        is_in_list = (
            inner.style in SMALL
            and not self.are_items
            and not leads(self.text[self.position + inner.width :], inner.style)
        )
        return None if is_in_list else inner

    def _before(self, length: int) -> str:
        return self.text[max(self.start, self.position - length) : self.position].rstrip(" \u3000\xa0")

    def _is_behind_offices(self) -> bool:
        """Whether the offices that answer for the task before end here: 责任单位：县财政局 2.…."""
        return _ANSWERED_FOR.search(self._before(_LONGEST_OFFICES)) is not None

    def _is_behind_a_stop(self) -> bool:
        """Whether a sentence, a bracket that names offices or words that announce a list end here."""
        before = self._before(8)
        if before.endswith(tuple(STOPS)) or re.search(r"[。！？负责担办合）][”）)]$", before):
            return True
        if before.endswith(("）", ")")):
            return (
                _NAMES_OFFICES.search(self.text[max(self.start, self.position - LONGEST_TITLE) : self.position])
                is not None
            )
        if before.endswith(("：", ":")) and self.are_items:
            return True
        return before.endswith(("：", ":")) and _ANNOUNCES.search(self._before(30).rstrip("：:")) is not None

    def _is_behind_a_heading(self, inner: Marker) -> bool:
        """Whether all of the line so far is a heading without a stop.

        Where nothing parts the two, the number is the next of a series under way, or the next one stands further on.
        """
        between = self.text[self.start : self.position]
        if inner.style is Style.HAN_PAREN or _BEFORE_COLON.match(self.text, self.position + inner.width):
            between = between.rstrip("：:")
        if self.marker is None or len(between) > _LONGEST_OWN_LINE or any(stop in between for stop in "。；：:！？"):
            return False
        if inner.style <= self.marker.style:
            is_parted = self.marker.style < Style.DECIMAL and self.text[self.position - 1] in _PARTED
            return is_parted or (inner.number > 1 and len(between) - self.marker.width >= _SHORTEST_BEFORE)
        is_usual = self.marker.style < Style.DECIMAL and inner.style is not Style.DECIMAL_PAREN
        if is_usual and (inner.style is not Style.HAN or self.text[self.position - 1] in _PARTED):
            return True
        return self._is_counted_on(inner)

    def _opens_document(self, inner: Marker) -> bool:
        """Whether the first heading of a document stands here behind its title, on one line with all the others."""
        is_first = self.marker is None and inner.style is Style.HAN and inner.number == 1
        if _NAMES_PARTS.search(self._before(_SHORT)):
            return False
        return is_first and self.position < _LONGEST_FRONT and self._is_counted_on(inner)

    def _goes_on(self, inner: Marker) -> bool:
        """Whether the next number of a heading's own series follows a semicolon: "1.做好招商；2.抓好项目"."""
        is_own = self.marker is not None and inner.style is self.marker.style
        return is_own and self.text[: self.position].rstrip().endswith(("；", ";"))

    def _is_counted_on(self, inner: Marker) -> bool:
        """Whether the next number of the same style stands further on."""
        further = _INLINE.finditer(self.text, self.position + inner.width)
        markers = (_inline_marker(self.text, found.start()) for found in further)
        return any(
            one is not None and (one.style, one.number) == (inner.style, inner.number + 1)
            for one in (*islice(markers, _FURTHEST), find_marker(self.following))
        )

    def _titled(self, inner: Marker, longest: int) -> bool:
        """Whether a title of reasonable length begins behind the marker."""
        begin = self.position + inner.width
        rest = self.text[begin : begin + longest]
        if STANDING_TITLE.match(plain(rest[:LONGEST_STANDING])) or _BEFORE_COLON.match(rest):
            return True
        if any(SENTENCE_BEHIND_BLANK.match(self.text, begin + index) for index in range(4, LATEST_BLANK + 1)):
            return True
        ends = [rest.find(stop) for stop in "。！？（(" if stop in rest]
        ends += [found.start() - begin for found in islice(_INLINE.finditer(self.text, begin + 1, begin + longest), 1)]
        return (bool(ends) and min(ends) >= SHORTEST_TITLE) or SHORTEST_TITLE <= len(rest) < longest


def _inline_marker(text: str, position: int) -> Marker | None:
    """The marker at a place inside of a line, of a style that can stand there, None for a number of other words."""
    inner = find_marker(text[position : position + _LONGEST_MARKED])
    return inner if inner is not None and inner.style in _INLINE_STYLES and not inner.doubtful else None
