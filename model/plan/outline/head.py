"""Headings found in the passages of a document, with their titles and the words that follow on the same line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, zip_longest

from model.plan.characters import plain
from model.plan.indicator_line import is_line_of_table
from model.plan.outline.marker import Marker, Style, find_marker
from model.plan.outline.passage import Passage

_STOPS = "。！？!?"
_OPENING, _CLOSING = "“‘（(《〈【「『", "”’）)》〉】」』"
_INLINE = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[编篇章节部]|(?<![统第之唯同专万单])[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|"
    r"[\d０-９]{1,2}[.．、](?=\s*[\u4e00-\u9fff“])|[（(][\d０-９]{1,2}[）)](?=\s*[\u4e00-\u9fff“])"
)
_INLINE_STYLES = (
    Style.PART, Style.CHAPTER, Style.SECTION, Style.HAN, Style.HAN_PAREN, Style.DECIMAL, Style.DECIMAL_PAREN,
)  # fmt: skip
_LONGEST_NAME = 60
_LONGEST_SENTENCE = 120
_TRAILING = "；;：:，,、"
_LONGEST_TITLE = 90
_SHORTEST_TITLE = 2
_LONGEST_OWN_LINE = 48
_SMALL = (Style.DASH, Style.CIRCLED, Style.DECIMAL_HALF, Style.DECIMAL_PAREN, Style.LETTER)
_LONGEST_SMALL_TITLE = 45
_LONGEST_OWN_TITLE = 28
_SHORTEST_SMALL_BODY = 12
_LATEST_COLON = 16
_SHORTEST_RUN_ON = 24
_SHORTEST_SENTENCE = 40
_WIDE_BLANK = re.compile(r"\u3000+|[ \xa0]{2,}|\t")
_LATEST_BLANK = 14
_SENTENCE_BEHIND_BLANK = re.compile(
    r"(?<=[一-龥])[ \xa0](?=[一-龥“])(?:(?=[^。；：:]{31})[^。；]*[，,]|[^。；：:\d]{6,}\d[^。；：:]*[，,。；])"
)
_ATTACHMENTS = re.compile(r"附件?\s*[:：]")
_ATTACHED = re.compile(r"[\d０-９]{1,2}\s*[.．、][^。；]{2,70}$")
_STANDING_TITLE = re.compile(
    r".{0,12}?(?:工作回顾|工作总结|工作安排|工作打算|工作部署|"
    r"主要工作(?!目标|任务|要求|措施|内容)|存在的?(?:主要)?问题|重点工作(?!任务)|总体要求|指导思想|基本原则|"
    r"主要目标|工作目标|发展目标|预期目标|主要任务|重点任务|"
    r"目标任务|(?:工作|保障|整治|主要|推进|具体|实施)措施|(?:工作|实施|方法)步骤|主要内容|工作内容|工作思路|时间安排|组织领导|"
    r"工作要求)(?![、，,和与及的。；：:“”（()])"
)
_LONGEST_STANDING = 40
_ANNOUNCES = re.compile(r"(?:以下|如下|下列)[^。；]{0,16}$")
_NAMES_OFFICES = re.compile(r"[（(][^（()）]{0,8}(?:单位|部门|领导)[:：][^（()）]*[）)]\s*$")
_HAN_DIGITS = "一二三四五六七八九十"
_BEGINS_LIST = re.compile(r"\s*(?:\d{1,2}[.．、](?!\d)|[（(][一1][）)]|一[、是]|①)")
_CLAUSE = re.compile(r"[^，,；;]{6,}(?=[，,；;])")
_SENTENCE = re.compile(r"[^。；;]*[，,、\d][^。；;]*[。；;]")
_FIRST_POINT = re.compile(r"一[是要](?=[\u4e00-\u9fff“‘《，])")
_SECOND_POINT = re.compile(r"二[是要](?=[\u4e00-\u9fff“‘《，])")
_WHOLE_DOCUMENT = 600
_LONGEST_FRONT = 600
_HIGHEST_UNEXPECTED = 40


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

    def accepts(self, marker: Marker) -> bool:
        """Whether `marker` at the beginning of a line is a heading's, and not a number in running words."""
        if marker.style is Style.DASH or (marker.style is Style.PART and not marker.number):
            return True
        if marker.style is Style.POINT:
            return marker.number == 1 or self.expects(marker)
        if marker.doubtful:
            return self.expects(marker)
        return marker.number > 0 and (marker.number <= _HIGHEST_UNEXPECTED or self.expects(marker))

    def take(self, marker: Marker) -> None:
        """Note that `marker` has been read; series of deeper styles begin anew."""
        self.here = {style: number for style, number in self.here.items() if style <= marker.style}
        self.here[marker.style] = marker.number
        self.running[marker.style] = marker.number


def heads_of(passages: Iterable[Passage]) -> Iterator[Head | Passage]:
    """The passages in order, those that begin with a marker as heads; a line with several levels as several heads."""
    passages = list(passages)
    sequence = Sequence(running=_numbers_before(passages))
    listed = False
    for passage in _with_first_points(passages):
        listed = _ATTACHMENTS.match(passage.text) is not None or (listed and _ATTACHED.match(passage.text) is not None)
        if passage.row or listed or is_line_of_table(passage.text):
            yield passage
            continue
        for part, marker in _parts(passage, sequence):
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


def _numbers_before(passages: Iterable[Passage]) -> dict[Style, int]:
    """Where the numbers stood before a document that is part of a longer one: 204., 205., 206. go on from 203."""
    markers = (find_marker(passage.text[:8]) for passage in passages)
    counted = (one.number for one in markers if one is not None and one.style is Style.DECIMAL and not one.doubtful)
    first, *others = list(islice(counted, 3)) or [0]
    goes_on = first > _HIGHEST_UNEXPECTED and others == [first + 1, first + 2]
    return {Style.DECIMAL: first - 1} if goes_on else {}


def title_length(words: str) -> int:
    """How many characters of `words` (a heading without its marker) are the title; the rest is body.

    A title ends at the first full stop outside quotation marks, at a wide blank, or at a colon early in the line.
    """
    depth = 0
    standing = _STANDING_TITLE.match(plain(words[:_LONGEST_STANDING]))
    if (
        standing is not None
        and standing.end() + _SHORTEST_RUN_ON < len(words)
        and "。" not in words[: standing.end() + _SHORTEST_RUN_ON]
    ):
        return standing.end()
    for index, character in enumerate(words[: _LONGEST_TITLE * 2]):
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and _ends_title(words, index, character):
            return index
    return len(words)


def _ends_title(words: str, index: int, character: str) -> bool:
    if character in _STOPS:
        return True
    if character in "：:":
        return index <= _LATEST_COLON and _stands_alone(words, index)
    if index <= 3 or len(words) - index <= _SHORTEST_SENTENCE:
        return False
    return _WIDE_BLANK.match(words, index) is not None or (
        index <= _LATEST_BLANK and _SENTENCE_BEHIND_BLANK.match(words, index) is not None
    )


def _stands_alone(words: str, colon: int) -> bool:
    """Whether a sentence of its own follows the colon of "指导思想：以…为指导，…。"."""
    if _BEGINS_LIST.match(words, colon + 1):
        return True
    if "，" in words[:colon] or "," in words[:colon] or words[:colon].isdecimal():
        return False
    return len(words) - colon > _SHORTEST_SENTENCE or _SENTENCE.fullmatch(words, colon + 1) is not None


def is_standing_title(words: str) -> bool:
    """Whether words are nothing but what parts of plans are called everywhere: 总体要求, 保障措施."""
    return len(words) <= _LONGEST_STANDING and _STANDING_TITLE.fullmatch(plain(words)) is not None


def _head(part: Passage, marker: Marker) -> Head:
    words_after = part.slice(marker.width, len(part.text))
    words = words_after.text
    length = title_length(words)
    title = words[:length].strip().rstrip(_TRAILING)
    rest = part.slice(marker.width + length, len(part.text)) if length < len(words) else None
    body = None
    if rest is not None:
        skip = len(rest.text) - len(rest.text.lstrip("。！？!?：: \u3000\xa0\t"))
        body = rest.slice(skip, len(rest.text)).trimmed() if skip < len(rest.text) else None
    shown = words.find(title) + len(title)
    if len(title) > _LONGEST_NAME:
        body = words_after.trimmed()
    if len(title) > _LONGEST_SENTENCE and (found := _CLAUSE.match(title)):
        title = found.group()
    printed = part.slice(0, marker.width + max(shown, 1)) if marker.width < len(part.text) else part
    return Head(marker.style, marker.number, title, printed, body, part, words_after, float(marker.style))


def _parts(passage: Passage, sequence: Sequence) -> Iterator[tuple[Passage, Marker | None]]:
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
        if inner.style in _SMALL and not _leads(text[position + inner.width :], inner.style):
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
    if marker.style in _SMALL and not _leads(text[marker.width :], marker.style):
        return None
    sequence.take(marker)
    return marker


def _may_begin_at(text: str, start: int, position: int, marker: Marker | None) -> bool:
    """Whether a heading may begin inside a line: after a full stop, or right behind a heading that has none."""
    before = text[max(start, position - 8) : position].rstrip(" \u3000\xa0")
    if before.endswith(tuple(_STOPS)) or re.search(r"[。！？负责担办合）][”）)]$", before):
        return True
    if before.endswith(("）", ")")) and _NAMES_OFFICES.search(text[max(start, position - _LONGEST_TITLE) : position]):
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
    rest = text[position : position + _LONGEST_TITLE]
    if _STANDING_TITLE.match(plain(rest[:_LONGEST_STANDING])):
        return True
    if any(_SENTENCE_BEHIND_BLANK.match(text, position + index) for index in range(4, _LATEST_BLANK + 1)):
        return True
    ends = [rest.find(stop) for stop in "。！？（(" if stop in rest]
    return (bool(ends) and min(ends) >= _SHORTEST_TITLE) or _SHORTEST_TITLE <= len(rest) < _LONGEST_TITLE


def _leads(words: str, style: Style) -> bool:
    """Whether a small marker stands before a title, and not before one line of a list or a note."""
    length = title_length(words)
    if not _SHORTEST_TITLE <= length <= _LONGEST_SMALL_TITLE or re.search(r"\d", words[:length]):
        return False
    if len(words) - length > _SHORTEST_SMALL_BODY:
        return True
    if style is Style.DECIMAL_PAREN and words.endswith("。"):
        return length <= _LONGEST_OWN_TITLE
    return style is not Style.DASH and not words.endswith(("；", ";", "。", "，"))
