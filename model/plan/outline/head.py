"""Headings found in the passages of a document, with their titles and the words that follow on the same line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from model.plan.indicator_line import is_line_of_table
from model.plan.outline.heading_title import title_length
from model.plan.outline.inline import parts_of
from model.plan.outline.marker import Marker, Style, find_marker
from model.plan.outline.passage import Passage
from model.plan.outline.sequence import Sequence, numbers_before
from model.plan.outline.series import has_only_small, leading_series
from model.plan.outline.title import ends_as_title

_LONGEST_NAME = 60
_SHORTEST_TITLE = 8
_FOLLOWING = 8
_END = Passage("", ((0, 0),))
_LONGEST_SENTENCE = 120
_TRAILING = "；;：:，,、"
_ATTACHMENTS = re.compile(r"附(?:件|表|图)?\s*[:：]\s*(?:[1１]\s*[.．、]|$)")
_ATTACHED = re.compile(r"[\d０-９]{1,2}\s*[.．、][^。；]{2,70}[。；]?$")
_LENGTH = re.compile(r"\s*\d+字$")
_AS_FOLLOWS = re.compile(r"[，,](?:具体|主要)?[^，,。；;]{0,6}如下$")
_CLAUSE = re.compile(r"[^，,；;]{6,}(?=[，,；;])")
_FIRST_POINT = re.compile(r"一[是要](?=[\u4e00-\u9fff“‘《，])")
_SECOND_POINT = re.compile(r"二[是要](?=[\u4e00-\u9fff“‘《，])")


@dataclass(frozen=True)
class Head:
    """A heading: its marker, its title without the marker, and what follows on the same line.

    `printed` is the heading as it stands in the document, marker and all; `body` is the rest of its `line`;
    `words` is the line without the marker. `has_day_column` tells of a table's row that a column of it is for days.
    """

    style: Style
    number: int
    title: str
    printed: Passage
    body: Passage | None
    line: Passage
    words: Passage
    rank: float
    has_day_column: bool = False


def heads_of(passages: Iterable[Passage]) -> Iterator[Head | Passage]:
    """The passages in order, those that begin with a marker as heads; a line with several levels as several heads."""
    passages = list(passages)
    sequence = Sequence(running=numbers_before(passages))
    are_items = has_only_small(passages)
    leading = leading_series(passages, are_items=are_items)
    listed = False
    for passage, after in pairwise((*_with_first_points(_without_name_of_collection(passages)), _END)):
        listed = _ATTACHMENTS.match(passage.text) is not None or (listed and _ATTACHED.match(passage.text) is not None)
        if passage.row or listed or is_line_of_table(passage.text):
            yield passage
            continue
        parts = parts_of(passage, sequence, after.text[:_FOLLOWING], leading.get(passage.start), are_items=are_items)
        for part, marker in parts:
            yield part if marker is None else _head(part, marker)


def _with_first_points(passages: list[Passage]) -> Iterator[Passage]:
    """The passages, one that leads up to 一是 cut before it where 二是 begins the next: …做好以下工作：一是…."""
    for passage, after in zip_longest(passages, passages[1:]):
        first = None
        if after is not None and _SECOND_POINT.match(after.text) and not _FIRST_POINT.match(passage.text):
            first = re.search(r"(?<=[：:。])" + _FIRST_POINT.pattern, passage.text)
        if first is None:
            yield passage
        else:
            yield passage.slice(0, first.start())
            yield passage.slice(first.start(), len(passage.text))


def _without_name_of_collection(passages: list[Passage]) -> list[Passage]:
    """The passages, a number left out that a collection of papers put before the title: 第一篇：某镇工作报告."""
    parts = [index for index, one in enumerate(passages) if one.text[:1] == "第" and _is_part(find_marker(one.text))]
    if len(parts) != 1 or len(passages[parts[0]].text) > _LONGEST_NAME:
        return passages
    named = passages[parts[0]]
    marker = find_marker(named.text)
    assert marker is not None
    after = passages[parts[0] + 1].text if parts[0] + 1 < len(passages) else ""
    stands_again = len(after) >= _SHORTEST_TITLE and named.text.startswith(after, marker.width)
    if not (stands_again or ends_as_title(_LENGTH.sub("", named.text))):
        return passages
    return [*passages[: parts[0]], named.slice(marker.width, len(named.text)), *passages[parts[0] + 1 :]]


def _is_part(marker: Marker | None) -> bool:
    return marker is not None and marker.style is Style.PART


def _head(part: Passage, marker: Marker) -> Head:
    words_after = part.slice(marker.width, len(part.text))
    words = words_after.text
    length = title_length(words)
    title = _AS_FOLLOWS.sub("", words[:length].strip().rstrip(_TRAILING))
    rest = part.slice(marker.width + length, len(part.text)) if length < len(words) else None
    body = None
    if rest is not None:
        skip = len(rest.text) - len(rest.text.lstrip("。！？!?.．：: \u3000\xa0\t"))
        body = rest.slice(skip, len(rest.text)).trimmed() if skip < len(rest.text) else None
    shown = words.find(title) + len(title)
    if len(title) > _LONGEST_NAME:
        body = words_after.trimmed()
    if len(title) > _LONGEST_SENTENCE and (found := _CLAUSE.match(title)):
        title = found.group()
    printed = part.slice(0, marker.width + max(shown, 1)) if marker.width < len(part.text) else part
    return Head(marker.style, marker.number, title, printed, body, part, words_after, float(marker.style))
