"""Lines without a number between paragraphs and headings that head what stands under them."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from model.plan.characters import plain
from model.plan.document.finding import find_columns
from model.plan.outline.chrome import is_date_line
from model.plan.outline.head import Head
from model.plan.outline.heading_title import is_standing_title
from model.plan.outline.marker import FLOATING, SIGNS, Style
from model.plan.outline.passage import Passage
from model.plan.outline.title import ends_as_title
from model.plan.outline.year import YEAR

Element = Head | Passage

_YEARS = rf"{YEAR}年(?:度)?|(?:过去|今后|未来)的?[一二三四五]年|“?十[一二三四五六]五”?"
_YEAR_PART = re.compile(rf"(?:回顾|总结|展望)?(?:{_YEARS})[:：\u3000 ]?[^\s，,。；;]{{2,24}}")
_TIME_PART = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:第?[一二三四1-4]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[上下]半年)?[:：]?"
)
_NO_HEADING = re.compile(
    r"[。；;！？!?，,：:、…~～—]$|[。；;！？!?](?![”’）)])|^(?:各位|附件|附[:：]|抄送|印发|表\d|图\d|注[:：]|专栏|编号|单位[:：])|(?:人民|[省市县区州镇乡])政府(?:办公[厅室])?$|委员会$|"
    r"以下|如下|^【[^】]{2,12}】.|(?:省|市|县|区|州|盟|旗)长[\s\u3000]|记者|通讯员|主任[\s\u3000]|^[（(][^（()）]+[)）]$|\d{4}[-/.]\d{1,2}[-/.]\d"
)
_KEYED = re.compile(r"(?!(?:19|20|二).{2,3}年)([^“（(：:]{2,8})[:：].")
_LABEL = re.compile(r"单位|部门|科室|领导|人$|时限|时间|日期|电话|地点|来源|编辑|审核|作者|进度|投资|备注|说明")
_AMOUNT = re.compile(
    r"\d[百千万亿]{0,2}(?:人|人次|户|美?元|亩|公顷|[公千]?斤|吨(?:标准?煤)?|公里|平方米|立方米|千瓦时?|%|‰|个百分点|岁|年)"
    r"(?:以上|以下|以内|左右)?$"
)
_ATTACHED = re.compile(r"附\s*(?:件|表)?\s*\d{0,2}[:：]?")
_BEGINS_TIME = frozenset("0123456789第一二三四五六七八九十上下")
_BENEATH = FLOATING | {Style.HAN, Style.HAN_PAREN, Style.DECIMAL, Style.POINT, Style.DASH}
_ADDRESS = re.compile("各位(?:代表|委员|同志)")
"""The words to an assembly: the title of what it hears stands before them, and no title behind them."""
_SHORTEST, _SHORTEST_BOLD, _LONGEST = 3, 2, 36
_LONG_LINE = 20
_ENDS = "。；;！？!?：:…”）)》】"
_SHORTEST_BODY = 50
_SHORTEST_IN_SERIES = 20
_FEWEST_IN_SERIES = 3
_LONGEST_FRONT = 60
_LAST_AT_TOP, _SHORTEST_AGAIN, _LONGEST_TITLE = 10, 8, 90


def heading_lines(elements: Sequence[Element], first: int) -> dict[int, tuple[Style, float]]:
    """The indexes of such lines, each with its style and rank; the body begins at index `first`.

    Of several lines it is enough that a short paragraph follows, and numbers that run on across them; a line that
    stands again and again is a label, and the one before the body is the document's title unless others are like it.
    """
    lines = _lines(elements, first)
    times = [index for index, element in enumerate(elements) if index > 0 and _is_time_part(element)]
    found: dict[int, Style] = {}
    if len(times) > 1:
        found |= {index: Style.PLAIN_PART if _restarts(elements, index) else Style.PLAIN for index in times}
        lines = [index for index in lines if index not in times]
    if len(papers := [index for index in lines if _names_paper(elements, index)]) == 1:
        lines.remove(papers[0])
    within = _within_chapters(elements, lines)
    years = [index for index in lines if _is_year_part(elements[index]) and index not in within]
    if len(years) == 1 and (years[0] == 0 or (years[0] <= first and ends_as_title(_text(elements[years[0]])))):
        lines.remove(years.pop())
    numbered = any(isinstance(element, Head) and element.style <= Style.HAN for element in elements)
    are_parts = _are_above_heads(elements, lines, numbered)
    parting = _parting(elements, lines)
    for index in lines:
        if index in years or are_parts or index in parting:
            found[index] = Style.PLAIN_PART
        elif len(lines) - len(years) >= 2:
            found[index] = Style.PLAIN
    ranks = {Style.PLAIN_PART: _rank_of_parts(elements, found), Style.PLAIN: _rank_of_lines(elements, found)}
    return {index: (style, ranks[style]) for index, style in found.items()}


def _names_paper(elements: Sequence[Element], index: int) -> bool:
    """Whether a line is the title of the paper that a letter carries: behind 附件 or a date, or named before."""
    words, before = _text(elements[index]), _text(elements[index - 1]) if index else ""
    if _ATTACHED.fullmatch(before):
        return True
    return ends_as_title(words) and (
        is_date_line(before) or any(words in _text(one) for one in elements[: min(index, _LONGEST_FRONT)])
    )


def _says_title_again(elements: Sequence[Element], index: int) -> bool:
    """Whether a line at the top is the title again, or the part of it that a page sets apart."""
    words = _text(elements[index])
    at_top = index < _LAST_AT_TOP and len(words) >= _SHORTEST_AGAIN
    return at_top and any(words in _text(one) for one in elements[:index] if len(_text(one)) <= _LONGEST_TITLE)


def _lines(elements: Sequence[Element], first: int) -> list[int]:
    """The indexes of the lines that look like headings and have something under them."""
    looks = [
        index
        for index, element in enumerate(elements[:-1])
        if isinstance(element, Passage)
        and _looks_like_heading(element)
        and not _is_all_of(elements, index)
        and not (index and _breaks_off(elements[index - 1]))
        and not _says_title_again(elements, index)
    ]
    looks = _without_labels(elements, looks)
    times = Counter(_text(elements[index]).rstrip("：:") for index in looks)
    looks = [index for index in looks if times[_text(elements[index]).rstrip("：:")] == 1]
    early = [index for index in looks if index < first and not _is_year_part(elements[index])]
    looks = [index for index in looks if index not in early]
    opening = [index for index in early[-1:] if _heads_the_first(elements, index, first, looks)]
    looks = sorted((*opening, *looks))
    under = Counter(after.style for index in looks if isinstance(after := elements[index + 1], Head))
    lines = [
        index
        for index in looks
        if _opens(elements[index + 1], under)
        or (_is_year_part(elements[index]) and _is_short_paragraph(elements[index + 1]))
        or is_standing_title(_text(elements[index]).rstrip("：:"))
        or _stands_out(elements[index], elements[index + 1])
    ]
    restarting = [index for index, head in _heads_below(elements, looks).items() if head.number == 1]
    parting = {*lines, *opening, *(restarting if len(restarting) > 1 else ())}
    series = [index for index in looks if index in parting or _is_short_paragraph(elements[index + 1])]
    return series if len(series) >= _FEWEST_IN_SERIES else lines


def _without_labels(elements: Sequence[Element], looks: Sequence[int]) -> list[int]:
    """The lines without those that give a label its words (责任单位：县教育局); several whose words before the colon
    stand nowhere else are headings.
    """
    keys = Counter(found[1] for element in elements if (found := _KEYED.match(plain(_text(element)))) is not None)
    keyed = {index: found[1] for index in looks if (found := _KEYED.match(plain(_text(elements[index])))) is not None}
    heads = {index for index, key in keyed.items() if keys[key] == 1 and not _LABEL.search(key)}
    if len(heads) < _FEWEST_IN_SERIES:
        heads = set()
    return [index for index in looks if index not in keyed or index in heads]


def _heads_the_first(elements: Sequence[Element], index: int, first: int, looks: Sequence[int]) -> bool:
    """Whether the last line before the body is a heading, and not the title: it heads the same kind of headings as
    other lines (one other behind the words to an assembly, which no title follows), or stands right before the body of
    a document that has no usual numbers.
    """
    words = _text(elements[index])
    if index == 0 or (ends_as_title(words) and not is_standing_title(words)):
        return False
    counted = any(isinstance(element, Head) and element.style <= Style.DECIMAL for element in elements)
    if index == first - 1 and not counted:
        return True
    heads = _heads_below(elements, (index, *looks))
    own = heads.pop(index, None)
    addressed = any(_ADDRESS.match(_text(element)) for element in elements[:index])
    return own is not None and sum(one.style is own.style for one in heads.values()) > (0 if addressed else 1)


def _are_above_heads(elements: Sequence[Element], lines: Sequence[int], numbered: bool) -> bool:
    """Whether headings stand under some lines, or none before the first of them; where chapters are `numbered`, whether
    they stand right under all lines, and begin anew under one.
    """
    if numbered:
        heads = [isinstance(elements[index + 1], Head) for index in lines]
        return all(heads) and any(_restarts(elements, index) for index in lines)
    if not lines or _heads_below(elements, lines):
        return True
    if len(lines) == 1 and not (_is_bold(elements[lines[0]]) or is_standing_title(_text(elements[lines[0]]))):
        return False
    return not any(isinstance(element, Head) for element in elements[: lines[0]])


def _heads_below(elements: Sequence[Element], lines: Sequence[int]) -> dict[int, Head]:
    """The first heading under each line: right behind it, or the first of a series before the next line."""
    found = {}
    for index, end in pairwise((*lines, len(elements))):
        head = next((one for one in elements[index + 1 : end] if isinstance(one, Head)), None)
        if head is not None and (head is elements[index + 1] or head.number == 1):
            found[index] = head
    return found


def _parting(elements: Sequence[Element], lines: Sequence[int]) -> set[int]:
    """The lines that part the document: chapters begin anew right under one, or somewhere under each of several."""
    anew = [
        index for index, head in _heads_below(elements, lines).items() if head.number == 1 and head.rank <= Style.HAN
    ]
    return {index for index in anew if len(anew) > 1 or _restarts(elements, index)}


def _within_chapters(elements: Sequence[Element], lines: Sequence[int]) -> set[int]:
    """The lines across which the numbers of chapters go on, so that each stands within one of them."""
    chapters = [
        (index, one.number) for index, one in enumerate(elements) if isinstance(one, Head) and one.style is Style.HAN
    ]
    places = [index for index, _ in chapters]
    numbers = [0, *(number for _, number in chapters)]
    next_ones = ((index, bisect(places, index)) for index in lines)
    return {index for index, place in next_ones if 0 < place < len(places) and numbers[place + 1] == numbers[place] + 1}


def _breaks_off(before: Element) -> bool:
    """Whether the line before ends within a sentence, so that the next goes on with it."""
    words = before.text.rstrip() if isinstance(before, Passage) and not before.row else ""
    return len(words) >= _LONG_LINE and any(comma in words for comma in "，,、") and words[-1] not in _ENDS


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


def _is_time_part(element: Element) -> bool:
    """Whether a line names only a year, a quarter or a month, as the parts of a calendar of work do."""
    is_line = isinstance(element, Passage) and not element.row and len(element.text) <= 16
    words = plain(_text(element)) if is_line else ""
    return 2 <= len(words) <= 16 and words[0] in _BEGINS_TIME and _TIME_PART.fullmatch(words) is not None


def _text(element: Element) -> str:
    return element.text if isinstance(element, Passage) else ""


def _is_year_part(element: Element) -> bool:
    """Whether a line is a year or several and what they are for; a colon behind it says that this follows."""
    return _YEAR_PART.fullmatch(plain(_text(element)).rstrip("：:")) is not None


def _looks_like_heading(element: Passage) -> bool:
    words = element.text
    if _is_year_part(element) or is_standing_title(words.rstrip("：:")):
        words = words.rstrip("：:")
    return (
        not element.row
        and words[:1] not in SIGNS
        and (_SHORTEST_BOLD if element.bold else _SHORTEST) <= len(words) <= _LONGEST
        and not _NO_HEADING.search(plain(words))
        and (_AMOUNT.search(plain(words)) is None or _is_year_part(element))
        and not is_date_line(words)
        and find_columns([words.split()]) is None
        and any("\u4e00" <= character <= "\u9fff" for character in words)
    )


def _opens(after: Element, under: Mapping[Style, int]) -> bool:
    """Whether what follows can stand under a line: a long paragraph or headings, of which `under` counts the styles."""
    if isinstance(after, Head):
        return after.style in _BENEATH or after.number == 1 or under[after.style] >= _FEWEST_IN_SERIES
    return len(after.text) >= _SHORTEST_BODY


def _stands_out(element: Element, after: Element) -> bool:
    """Whether a line is set in bold, and what follows is not."""
    return isinstance(element, Passage) and element.bold and (isinstance(after, Head) or not after.bold)


def _is_bold(element: Element) -> bool:
    return isinstance(element, Passage) and element.bold


def _is_short_paragraph(after: Element) -> bool:
    return isinstance(after, Passage) and len(after.text) >= _SHORTEST_IN_SERIES and after.text.endswith("。")


def _rank_of_lines(elements: Sequence[Element], found: Mapping[int, Style]) -> float:
    """The rank of unnumbered lines: just above the headings under most of them, else below all numbered ones and the
    one that the first of them follows.
    """
    lines = [index for index, style in found.items() if style is Style.PLAIN]
    heads = _heads_below(elements, lines).values()
    if 2 * len(heads) > len(lines):
        return min(head.rank for head in heads) - 0.5
    before = [one.rank for one in elements[: lines[0]] if isinstance(one, Head)] if lines else []
    return max([float(Style.PLAIN), *(rank + 0.5 for rank in before[-1:])])


def _rank_of_parts(elements: Sequence[Element], found: Mapping[int, Style]) -> float:
    """The rank of unnumbered parts: just above the headings right under them, or that begin anew further below."""
    parts = [index for index, style in found.items() if style is Style.PLAIN_PART]
    first_heads = (
        next((one for one in elements[index + 1 :] if isinstance(one, Head) and one.style <= Style.HAN), None)
        for index in parts
    )
    below = [one.rank for one in first_heads if one is not None and one.number == 1]
    below += [after.rank for index in parts if isinstance(after := elements[index + 1], Head)]
    return min([float(Style.PLAIN_PART), *(rank - 5.0 for rank in below)])
