"""Headings without a number: lines of their own between paragraphs, and styled headings of a word processor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from model.plan.characters import plain
from model.plan.document.columns import find_columns
from model.plan.outline.chrome import is_date_line
from model.plan.outline.head import Head
from model.plan.outline.heading_title import is_standing_title
from model.plan.outline.marker import FLOATING, Style
from model.plan.outline.own_line import own_lines
from model.plan.outline.passage import Passage
from model.plan.outline.title import ends_as_title
from model.plan.outline.year import YEAR

Element = Head | Passage

_YEAR_PART = re.compile(rf"{YEAR}年(?:度)?[:：\u3000 ]?\S{{2,24}}")
_TIME_PART = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:第?[一二三四1-4]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[上下]半年)?[:：]?"
)
_NO_HEADING = re.compile(
    r"[。；;！？!?，,：:、…~～]$|[。；;！？!?](?![”’）)])|^(?!(?:19|20|二).{2,3}年)[^“（(]{2,8}[:：]|^(?:各位|附件|附[:：]|抄送|印发|表\d|图\d|注[:：]|专栏|编号|单位[:：])|(?:人民|[省市县区州镇乡])政府(?:办公[厅室])?$|委员会$|"
    r"以下|如下|^【[^】]{2,12}】.|(?:省|市|县|区|州|盟|旗)长[\s\u3000]"
)
_AMOUNT = re.compile(
    r"\d[百千万亿]{0,2}(?:人|人次|户|美?元|亩|公顷|[公千]?斤|吨(?:标准?煤)?|公里|平方米|立方米|千瓦时?|%|‰|个百分点|岁|年)"
    r"(?:以上|以下|以内|左右)?$"
)
_ATTACHED = re.compile(r"附\s*(?:件|表)?\s*\d{0,2}[:：]?")
_BEGINS_TIME = frozenset("0123456789第一二三四五六七八九十上下")
_BENEATH = FLOATING | {Style.HAN, Style.HAN_PAREN, Style.DECIMAL, Style.POINT, Style.DASH}
_LONGEST = 36
_SHORTEST_BODY = 50
_SHORTEST_IN_SERIES = 20
_FEWEST_IN_SERIES = 3
_LONG = 60


def with_plain_heads(elements: Sequence[Element]) -> list[Element]:
    """The same elements, unnumbered headings now heads; titles and signatures before and after the body are not."""
    first = _first_of_body(elements)
    styled = _ranks_of_levels(elements)
    found = dict(_candidates(elements, first))
    largest = sum(_level(element) == 1 for element in elements)
    part_rank = _rank_of_parts(elements, found)
    own = own_lines(elements)
    result: list[Element] = []
    for index, element in enumerate(elements):
        if isinstance(element, Passage) and element.heading in styled and _fits_style(element, index, first, largest):
            result.append(_plain(element, Style.PLAIN, styled[element.heading]))
        elif isinstance(element, Passage) and index in own:
            rank, title = own[index]
            result.append(_plain(element, Style.PLAIN, rank, title))
        elif isinstance(element, Passage) and index in found:
            style = found[index]
            result.append(_plain(element, style, part_rank if style is Style.PLAIN_PART else float(style)))
        else:
            result.append(element)
    return result


def _rank_of_parts(elements: Sequence[Element], found: Mapping[int, Style]) -> float:
    """The rank of unnumbered parts: just above the headings that begin anew under them."""
    first_heads = (
        next((one for one in elements[index + 1 :] if isinstance(one, Head) and one.style <= Style.HAN), None)
        for index, style in found.items()
        if style is Style.PLAIN_PART
    )
    return min(
        [float(Style.PLAIN_PART), *(one.rank - 5.0 for one in first_heads if one is not None and one.number == 1)]
    )


def _first_of_body(elements: Sequence[Element]) -> int:
    """The index of the first heading or of the first long paragraph."""
    for index, element in enumerate(elements):
        if isinstance(element, Head) or len(element.text) >= _LONG:
            return index
    return len(elements)


def _candidates(elements: Sequence[Element], first: int) -> Iterator[tuple[int, Style]]:
    styles = {element.style for element in elements if isinstance(element, Head)}
    numbered = any(style <= Style.HAN for style in styles)
    counted = any(style <= Style.DECIMAL for style in styles)
    looks = [
        index
        for index, element in enumerate(elements[:-1])
        if isinstance(element, Passage)
        and (index > first or _is_year_part(element) or (0 < index == first - 1 and not counted))
        and _looks_like_heading(element)
        and not _is_all_of(elements, index)
    ]
    standing = Counter(words for element in elements if is_standing_title(words := _text(element).rstrip("：:")))
    looks = [index for index in looks if standing[_text(elements[index]).rstrip("：:")] <= 1]
    lines = [
        index for index in looks if _opens(elements[index + 1]) or _text(elements[index]).rstrip("：:") in standing
    ]
    if len(lines) >= _FEWEST_IN_SERIES:
        lines = [index for index in looks if index in lines or _opens(elements[index + 1], _SHORTEST_IN_SERIES)]
    times = [index for index, element in enumerate(elements) if index > 0 and _is_time_part(element)]
    if len(times) > 1:
        yield from ((index, Style.PLAIN_PART if _restarts(elements, index) else Style.PLAIN) for index in times)
        lines = [index for index in lines if index not in times]
    years = [index for index in lines if _is_year_part(elements[index])]
    if len(attached := [index for index in lines if index and _ATTACHED.fullmatch(_text(elements[index - 1]))]) == 1:
        lines.remove(attached[0])
    if len(years) == 1 and (years[0] == 0 or (years[0] <= first and ends_as_title(_text(elements[years[0]])))):
        lines.remove(years.pop())
    for index in lines:
        restarts = _restarts(elements, index) and _rank_after(elements, index) <= Style.HAN
        if index in years or not numbered or restarts:
            yield index, Style.PLAIN_PART
        elif len(lines) - len(years) >= 2:
            yield index, Style.PLAIN


def _is_all_of(elements: Sequence[Element], index: int) -> bool:
    """Whether a line is all that stands between two headings of one series: 二、改造旧城, 完成两万户, 三、办学校."""
    before, after = elements[index - 1] if index else None, elements[index + 1]
    if not isinstance(before, Head) or not isinstance(after, Head) or before.body is not None:
        return False
    return after.style is before.style and after.number == before.number + 1


def _restarts(elements: Sequence[Element], index: int) -> bool:
    """Whether numbers begin anew right after a line."""
    after = elements[index + 1] if index + 1 < len(elements) else None
    return isinstance(after, Head) and after.number == 1


def _rank_after(elements: Sequence[Element], index: int) -> float:
    after = elements[index + 1]
    return after.rank if isinstance(after, Head) else float("inf")


def _is_time_part(element: Element) -> bool:
    """Whether a line names only a year, a quarter or a month, as the parts of a calendar of work do."""
    words = plain(_text(element)) if isinstance(element, Passage) and len(element.text) <= 16 else ""
    return 2 <= len(words) <= 16 and words[0] in _BEGINS_TIME and _TIME_PART.fullmatch(words) is not None


def _text(element: Element) -> str:
    return element.text if isinstance(element, Passage) else ""


def _is_year_part(element: Element) -> bool:
    """Whether a line is a year and what it is for; a colon behind it says that this follows."""
    return _YEAR_PART.fullmatch(plain(_text(element)).rstrip("：:")) is not None


def _looks_like_heading(element: Passage) -> bool:
    words = element.text
    if _is_year_part(element) or is_standing_title(words.rstrip("：:")):
        words = words.rstrip("：:")
    return (
        not element.row
        and 4 <= len(words) <= _LONGEST
        and not _NO_HEADING.search(plain(words))
        and (_AMOUNT.search(plain(words)) is None or _is_year_part(element))
        and not is_date_line(words)
        and find_columns([words.split()]) is None
        and any("\u4e00" <= character <= "\u9fff" for character in words)
    )


def _opens(after: Element, shortest: int = _SHORTEST_BODY) -> bool:
    """Whether what follows can stand under a heading: smaller headings, or sentences of at least `shortest` signs."""
    if isinstance(after, Head):
        return after.style in _BENEATH
    return len(after.text) >= _SHORTEST_BODY or (len(after.text) >= shortest and after.text.endswith("。"))


def _ranks_of_levels(elements: Sequence[Element]) -> dict[int | None, float]:
    """The rank of each level of heading styles that some unnumbered line has."""
    known: dict[int, float] = {}
    for element in elements:
        if isinstance(element, Head) and element.printed.heading is not None:
            known.setdefault(element.printed.heading, element.rank)
    bare = {element.heading for element in elements if isinstance(element, Passage) and element.heading is not None}
    ranks: dict[int | None, float] = {}
    for level in sorted(bare):
        outer = [rank for other, rank in known.items() if other < level]
        inner = [rank for other, rank in known.items() if other > level]
        low = max(outer, default=min(inner, default=float(Style.HAN)) - 9.0)
        ranks[level] = known.get(level, low + 0.1 * level)
        known[level] = ranks[level]
    return ranks


def _level(element: Element) -> int | None:
    return element.heading if isinstance(element, Passage) else element.printed.heading


def _fits_style(element: Passage, index: int, first: int, largest: int) -> bool:
    """Whether a styled line is a heading of the body, and not the title set in the largest style."""
    titled = index <= first and largest == 1 == element.heading and ends_as_title(element.text)
    return len(element.text) <= 2 * _LONGEST and not titled


def _plain(element: Passage, style: Style, rank: float, title: str = "") -> Head:
    return Head(style, 0, title or element.text.rstrip("。；：:"), element, None, element, element, rank)
