"""Headings inside a line: the line cut before each marker that goes on with a series."""

from __future__ import annotations

import re
from collections.abc import Iterator

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

_INLINE = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[编篇章节部]|(?<![统第之唯同专万单])[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|"
    r"[\d０-９]{1,2}[.．、](?=\s*[\u4e00-\u9fff“])|[（(][\d０-９]{1,2}[）)](?=\s*[\u4e00-\u9fff“])"
)
_INLINE_STYLES = (
    Style.PART, Style.CHAPTER, Style.SECTION, Style.HAN, Style.HAN_PAREN, Style.DECIMAL, Style.DECIMAL_PAREN,
)  # fmt: skip
_LONGEST_OWN_LINE = 48
SMALL = (Style.DASH, Style.CIRCLED, Style.DECIMAL_HALF, Style.DECIMAL_PAREN, Style.LETTER)
_ANNOUNCES = re.compile(r"(?:以下|如下|下列)[^。；]{0,16}$")
_NAMES_OFFICES = re.compile(r"[（(][^（()）]{0,8}(?:单位|部门|领导)[:：][^（()）]*[）)]\s*$")
_HAN_DIGITS = "一二三四五六七八九十"
_WHOLE_DOCUMENT = 600
_LONGEST_FRONT = 600


def parts_of(passage: Passage, sequence: Sequence) -> Iterator[tuple[Passage, Marker | None]]:
    """The passage cut before each marker inside it that goes on with a series."""
    text = passage.text
    start, marker = 0, _leading_marker(text, sequence)
    for found in _INLINE.finditer(text):
        position = found.start()
        if position <= start:
            continue
        inner = find_marker(text[position : position + 64])
        if inner is None or inner.style not in _INLINE_STYLES or inner.doubtful or not sequence.expects(inner):
            continue
        if not _may_begin_at(text, start, position, marker) and not _goes_on(text, position, inner, marker):
            continue
        if not _titled(text, position + inner.width):
            continue
        if inner.style in SMALL and not leads(text[position + inner.width :], inner.style):
            continue
        if (before := passage.slice(start, position).trimmed()) is not None:
            yield before, marker
        sequence.take(inner)
        start, marker = position, inner
    if (rest := passage.slice(start, len(text)).trimmed()) is not None:
        yield rest, marker


def _leading_marker(text: str, sequence: Sequence) -> Marker | None:
    marker = find_marker(text)
    if marker is None or marker.width >= len(text) or not sequence.accepts(marker):
        return None
    if marker.style is Style.POINT and re.search(r"[。；，：]二[是要]", text):
        return None
    if marker.style in SMALL and not leads(text[marker.width :], marker.style):
        return None
    sequence.take(marker)
    return marker


def _may_begin_at(text: str, start: int, position: int, marker: Marker | None) -> bool:
    """Whether a heading may begin inside a line: after a full stop, or right behind a heading that has none."""
    before = text[max(start, position - 8) : position].rstrip(" \u3000\xa0")
    if before.endswith(tuple(STOPS)) or re.search(r"[。！？负责担办合）][”）)]$", before):
        return True
    if before.endswith(("）", ")")) and _NAMES_OFFICES.search(text[max(start, position - LONGEST_TITLE) : position]):
        return True
    if before.endswith(("：", ":")) and _ANNOUNCES.search(text[max(start, position - 30) : position]):
        return True
    if marker is None and len(text) > _WHOLE_DOCUMENT and text.startswith("一、", position):
        return position < _LONGEST_FRONT
    if marker is None or marker.style >= Style.DECIMAL or position - start > _LONGEST_OWN_LINE:
        return False
    if text[position] in _HAN_DIGITS and before[-1:] not in " \u3000”）)":
        return False
    return not any(stop in text[start:position] for stop in "。；：！？")


def _goes_on(text: str, position: int, inner: Marker, marker: Marker | None) -> bool:
    """Whether the next number of a heading's own series follows a semicolon: "1.做好招商；2.抓好项目"."""
    return marker is not None and inner.style is marker.style and text[:position].rstrip().endswith(("；", ";"))


def _titled(text: str, position: int) -> bool:
    """Whether a title of reasonable length begins at `position`."""
    rest = text[position : position + LONGEST_TITLE]
    if STANDING_TITLE.match(plain(rest[:LONGEST_STANDING])):
        return True
    if any(SENTENCE_BEHIND_BLANK.match(text, position + index) for index in range(4, LATEST_BLANK + 1)):
        return True
    ends = [rest.find(stop) for stop in "。！？（(" if stop in rest]
    return (bool(ends) and min(ends) >= SHORTEST_TITLE) or SHORTEST_TITLE <= len(rest) < LONGEST_TITLE
