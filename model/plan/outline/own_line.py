"""Lines of their own that head what stands under them: ●方便出行, 【文化惠民】, 教育方面：, 一教育方面, 扩大内需。"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from model.plan.outline.head import Head
from model.plan.outline.marker import SIGNS, Style, read_number
from model.plan.outline.passage import Passage

Element = Head | Passage

_SIGN = re.compile(rf"(?:[{SIGNS}]+|[—―─－]{{1,4}}|-{{2,6}})\s*")
_SIGNED = re.compile(
    rf"{_SIGN.pattern}[^。；;！？!?，,：:]{{3,30}}(?:[，,][^。；;！？!?，,：:]{{3,16}})?[：:]?|【[^】。；;]{{2,24}}】"
)
_SUBJECT = re.compile(r"[^。；;！？!?，,：:\d（(【]{2,24}[：:]")
_NO_SUBJECT = re.compile(
    r"^(?:各|附|抄送|主送|注|以下|如下|来源|编辑)|(?:如下|以下|下列|单位|部门|政府|代表|委员|同志们?|朋友们|局|办|委|会|厅|"
    r"领导|责任人|时限|时间|日期|电话|联系人|要求|措施|目标|内容|任务|包括|主要有|分别[是为]|的是|[是为部司处科]|方式)[：:]$"
)
_COUNTED = re.compile(
    r"([一二三四五六七八九十]{1,2})(?![一二三四五六七八九十是要、年月日个项级类产次季])[^。；;！？!?，,：:\s]{3,16}"
)
_SENTENCE = re.compile(
    r"(?!.*?(?:今年|我们|以下|如下|各位|单位|部门))(?:[^。；;！？!?：:、\d]{4,26}|[^。；;！？!?：:、\d]{2,16}、[^。；;！？!?：:、\d]{2,16})。"
)
_FEWEST_SIGNED = 2
_FEWEST_COUNTED = 3
_FEWEST_SUBJECTS = 3
_FEWEST_SENTENCES = 3
_LONGEST_STRETCH = 4
_SHORTEST_BODY = 20


def own_lines(elements: Sequence[Element]) -> dict[int, tuple[float, str]]:
    """The indexes of such lines, each with its rank (above the headings that follow them) and its title.

    A label that stands again and again (工作目标：) heads nothing, and neither does one such line alone.
    """
    signed = list(_lines(elements, _SIGNED))
    found = _ranked(elements, signed) if len(signed) >= _FEWEST_SIGNED else {}
    subjects = [index for index in _lines(elements, _SUBJECT) if not _NO_SUBJECT.search(_words(elements[index]))]
    counts = Counter(_words(elements[index]) for index in subjects)
    if len(subjects) >= _FEWEST_SUBJECTS and max(counts.values()) == 1:
        found |= _ranked(elements, subjects)
    counted = list(_lines(elements, _COUNTED))
    numbers = [read_number(_counted(elements[index])) for index in counted]
    if len(counted) >= _FEWEST_COUNTED and numbers == list(range(1, len(counted) + 1)):
        found |= _ranked(elements, counted)
    found |= _sentences(elements)
    return {
        index: (rank, _title(_words(elements[index]), is_counted=index in counted)) for index, rank in found.items()
    }


def _sentences(elements: Sequence[Element]) -> dict[int, float]:
    """Short sentences on lines of their own, each before the paragraphs that carry it out, all of them of one rank;
    none that is said again and again.
    """
    places = [index for index in _lines(elements, _SENTENCE) if isinstance(elements[index + 1], Passage)]
    times = Counter(_words(elements[index]) for index in places)
    places = [index for index in places if times[_words(elements[index])] < _FEWEST_SENTENCES]
    if len(places) < _FEWEST_SENTENCES:
        return {}
    paragraphs = sum(isinstance(one, Passage) for one in elements[places[0] :])
    if paragraphs > _LONGEST_STRETCH * len(places):
        return {}
    return dict.fromkeys(places, max(_ranks_above(elements, places), default=float(Style.HAN)) + 0.5)


def _ranks_above(elements: Sequence[Element], places: Sequence[int]) -> Iterator[float]:
    """The rank of the last heading before each line, of the styles that such lines stand under."""
    last, waiting = None, set(places)
    for index, element in enumerate(elements):
        if isinstance(element, Head) and element.rank <= Style.DECIMAL:
            last = element.rank
        elif index in waiting and last is not None:
            yield last


def _counted(element: Element) -> str:
    match = _COUNTED.fullmatch(_words(element))
    return match[1] if match else ""


def _title(words: str, *, is_counted: bool) -> str:
    counted = _COUNTED.fullmatch(words) if is_counted else None
    bare = words[counted.end(1) :] if counted else _SIGN.sub("", words, count=1) if _SIGN.match(words) else words
    return bare.rstrip("：:。").removeprefix("【").removesuffix("】")


def _lines(elements: Sequence[Element], pattern: re.Pattern[str]) -> Iterator[int]:
    for index, (element, after) in enumerate(pairwise(elements)):
        opens = isinstance(after, Head) or (len(after.text) >= _SHORTEST_BODY and not _goes_on(after.text, pattern))
        if isinstance(element, Passage) and not element.row and opens and pattern.fullmatch(element.text) is not None:
            yield index


def _goes_on(words: str, pattern: re.Pattern[str]) -> bool:
    """Whether a line is one more of those in question, or of a list whose entries begin with a sign."""
    return pattern.fullmatch(words) is not None or (pattern is _SIGNED and _SIGN.match(words) is not None)


def _words(element: Element) -> str:
    return element.text if isinstance(element, Passage) else ""


def _ranked(elements: Sequence[Element], indexes: Sequence[int]) -> dict[int, float]:
    following = [after for index in indexes if isinstance(after := elements[index + 1], Head)]
    if following:
        rank = min(one.rank for one in following) - 0.5
    else:
        above = [one.rank for one in elements[: indexes[0]] if isinstance(one, Head)]
        rank = above[-1] + 0.5 if above else float(Style.HAN)
    return dict.fromkeys(indexes, rank)
