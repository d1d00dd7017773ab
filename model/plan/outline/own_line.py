"""Lines of their own that head what stands under them by a sign or a colon: ●方便出行, 【文化惠民】, 教育方面：."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from model.plan.outline.head import Head
from model.plan.outline.marker import Style
from model.plan.outline.passage import Passage

Element = Head | Passage

SIGN = re.compile(r"[●•■◆★▲▪○☆◇□➢※]+\s*")
_SIGNED = re.compile(rf"{SIGN.pattern}[^。；;！？!?，,：:]{{3,30}}[：:]?|【[^】。；;]{{2,24}}】")
_SUBJECT = re.compile(r"[^。；;！？!?，,：:\d（(【]{2,24}[：:]")
_NO_SUBJECT = re.compile(
    r"^(?:各|附|抄送|主送|注|以下|如下|来源|编辑)|(?:如下|以下|下列|单位|部门|政府|代表|委员|同志们?|朋友们|局|办|委|会|厅|"
    r"领导|责任人|时限|时间|日期|电话|联系人|要求|措施|目标|内容|任务|包括|主要有|分别[是为]|的是|[是为])[：:]$"
)
_FEWEST_SIGNED = 2
_FEWEST_SUBJECTS = 3
_SHORTEST_BODY = 20


def own_lines(elements: Sequence[Element]) -> dict[int, float]:
    """The indexes of such lines, each with its rank: above the headings that follow them.

    A label that stands again and again (工作目标：) heads nothing, and neither does one such line alone.
    """
    signed = list(_lines(elements, _SIGNED))
    found = _ranked(elements, signed) if len(signed) >= _FEWEST_SIGNED else {}
    subjects = [index for index in _lines(elements, _SUBJECT) if not _NO_SUBJECT.search(_words(elements[index]))]
    counts = Counter(_words(elements[index]) for index in subjects)
    if len(subjects) >= _FEWEST_SUBJECTS and max(counts.values()) == 1:
        found |= _ranked(elements, subjects)
    return found


def _lines(elements: Sequence[Element], pattern: re.Pattern[str]) -> Iterator[int]:
    for index, (element, after) in enumerate(pairwise(elements)):
        opens = isinstance(after, Head) or (len(after.text) >= _SHORTEST_BODY and not pattern.fullmatch(after.text))
        if isinstance(element, Passage) and not element.row and opens and pattern.fullmatch(element.text) is not None:
            yield index


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
