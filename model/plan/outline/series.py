"""Which numbers at the heads of lines count headings and which the points of a list, as the whole series tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, zip_longest

from model.plan.outline.heading_title import leads, title_length
from model.plan.outline.marker import Marker, Style, find_marker
from model.plan.outline.passage import Passage

SMALL = (Style.DASH, Style.CIRCLED, Style.DECIMAL_HALF, Style.DECIMAL_PAREN, Style.LETTER)
_COUNTED_SMALL = frozenset(SMALL) - {Style.DASH}
LISTED = _COUNTED_SMALL | {Style.DECIMAL}
"""Styles of numbers that may count the points of a list."""
_POINTS = re.compile(r"(?<=[。；：:\s])[（(][\d０-９]{1,2}[）)]\s*[\u4e00-\u9fff“]")
_FEWEST_POINTS = 3
_SHORTEST_BODY = 6
_LONGEST_TITLE = 45
_ANSWERS = re.compile(r"[。；]?\s*(?:[（(\[【〔]|责任|牵头|主办|配合|完成时|时限)")
_SHORTEST_PARAGRAPH = 20
_NAMES_TASKS = re.compile(r"任务|实事|重点工作|工作重点|重点项目|重点工程|主要工作|工作安排|举措|措施")


def has_only_small(passages: Iterable[Passage]) -> bool:
    """Whether a document counts its points by small markers alone, which are then its items: （1）新建学校3所。"""
    small = most_inline = 0
    for passage in passages:
        marker = find_marker(passage.text)
        if marker is not None and marker.style not in SMALL and not marker.doubtful:
            return False
        small += marker is not None and marker.style is Style.DECIMAL_PAREN
        most_inline = max(most_inline, sum(1 for _ in islice(_POINTS.finditer(passage.text), _FEWEST_POINTS)))
    return max(small, most_inline) >= _FEWEST_POINTS


def leading_series(passages: Sequence[Passage], *, are_items: bool = False) -> dict[int, bool]:
    """By the start of each passage whose number is one of a series: whether it leads a title, as far as the series
    tells: those of small markers do or do not, 1., 2., … and the clauses （一）…；（二）…； are lists where they stand
    in a few sections only.
    """
    listed = (point for style in (Style.HAN_PAREN, Style.DECIMAL) for point in _points_of_lists(passages, style))
    return dict.fromkeys(listed, False) | _small_series(passages, are_items=are_items)


def _small_series(passages: Sequence[Passage], *, are_items: bool) -> dict[int, bool]:
    """By the start of each passage with a small marker that is one of a series: whether most of these lead a title, or
    are items because the document `has_only_small` ones. As many as not are what most of the document's are, and a
    series under a point of a list is part of it.
    """
    found: list[_Series] = []
    current: dict[Style, _Series] = {}
    above: _Series | None = None
    for passage, after in zip_longest(passages, passages[1:]):
        marker = find_marker(passage.text)
        if marker is None:
            continue
        if marker.style not in _COUNTED_SMALL:
            above = above if marker.doubtful else None
            continue
        series = current.get(marker.style)
        if series is None or series.last + 1 != marker.number:
            series = current[marker.style] = _Series(marker.style, above)
            found.append(series)
        series.last = marker.number
        series.leads[passage.start] = _leads(passage.text[marker.width :], marker.style, after)
        above = series
    found = [series for series in found if len(series.leads) > 1]
    usual = Counter[Style]()
    for series in found:
        usual[series.style] += series.balance
    for series in found:
        is_listed = series.above is not None and series.above.style < series.style and not series.above.is_lead
        series.is_lead = are_items or (not is_listed and (series.balance or usual[series.style]) >= 0)
    return {start: series.is_lead for series in found for start in series.leads}


@dataclass
class _Series:
    """Passages with markers of one style that count on; `above` is the series of small markers before, if no heading
    parts them.
    """

    style: Style
    above: _Series | None = None
    last: int = 0
    leads: dict[int, bool] = field(default_factory=dict)
    is_lead: bool = True

    @property
    def balance(self) -> int:
        """How many more lead a title than do not."""
        return 2 * sum(self.leads.values()) - len(self.leads)


@dataclass
class _Section:
    """A heading above 1., 2., … or （一）, （二）, …, with one series of these under it; it `runs_on` where they do not
    count from 1 to n, or go on under another heading.
    """

    style: Style
    title: str
    series: _Series
    runs_on: bool = False

    def may_count(self, marker: Marker) -> bool:
        """Whether a number is one of these, and no number in running words."""
        return marker.style is self.series.style and (not marker.doubtful or marker.number == self.series.last + 1)

    def count(self, passage: Passage, number: int, *, is_title: bool) -> None:
        """Note that a number stands under this heading."""
        self.runs_on = self.runs_on or number != self.series.last + 1
        self.series.last = number
        self.series.leads[passage.start] = is_title

    @property
    def has_list(self) -> bool:
        """Whether what is counted here are sentences or names, most of them with nothing that they would head."""
        is_list = len(self.series.leads) > 1 and not self.runs_on and self.series.balance < 0
        return is_list and _NAMES_TASKS.search(self.title) is None


def _points_of_lists(passages: Sequence[Passage], counted: Style) -> Iterator[int]:
    """Where the points of lists of one style begin that stand under a heading; they are items under one that names
    tasks, where most sections of the document have nothing else, and where the numbers run on from one to the next.
    """
    sections = list(_sections(passages, counted))
    lists = [section for section in sections if section.has_list]
    deepest = [one for one, after in zip_longest(sections, sections[1:]) if after is None or after.style <= one.style]
    has_titles = any(section.series.leads and not section.has_list for section in sections)
    if has_titles or 2 * len(lists) < len(deepest):
        for section in lists:
            yield from section.series.leads


def _sections(passages: Sequence[Passage], counted: Style) -> Iterator[_Section]:
    section, last = None, None
    for passage, after in zip_longest(passages, passages[1:]):
        marker = find_marker(passage.text)
        if marker is None or passage.row or marker.style > counted:
            continue
        words = passage.text[marker.width :]
        if marker.style is not counted and not marker.doubtful:
            section = _Section(marker.style, words[: title_length(words)], _Series(counted))
            yield section
        elif section is not None and section.may_count(marker):
            if marker.number == 1 and section.series.leads:
                section = _Section(section.style, section.title, _Series(counted))
                yield section
            is_title = _has_body(words, counted, after) if counted is Style.DECIMAL else not _is_clause(words)
            section.count(passage, marker.number, is_title=is_title)
            if last is not None and last is not section and marker.number == last.series.last + 1:
                last.runs_on = True
            last = section


def _is_clause(words: str) -> bool:
    """Whether a numbered line is a part of the sentence that leads to the list, as no title is: （一）完善设施；"""
    return words.endswith(("；", ";")) and "。" not in words and not words[:-1].endswith(("）", ")"))


def _leads(words: str, style: Style, after: Passage | None) -> bool:
    """Whether a small marker stands before a title; a sentence on a line of its own is one only above a paragraph."""
    return leads(words, style) and (not words.endswith("。") or _has_body(words, style, after))


def _has_body(words: str, style: Style, after: Passage | None) -> bool:
    """Whether a numbered line heads something: words behind its first sentence, if that is no longer than a title or
    they say who answers for it, a paragraph or a deeper number.
    """
    length = title_length(words)
    if len(words) - length > _SHORTEST_BODY:
        return length <= _LONGEST_TITLE or _ANSWERS.match(words, length) is not None
    if after is None or after.row:
        return False
    marker = find_marker(after.text)
    if marker is None:
        return len(after.text) >= _SHORTEST_PARAGRAPH
    return marker.style > style and not marker.doubtful
