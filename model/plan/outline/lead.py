"""Items without a number: paragraphs that each begin with a short sentence saying what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from model.plan.outline.head import Head
from model.plan.outline.heading_title import title_length
from model.plan.outline.marker import Style, find_marker
from model.plan.outline.passage import Passage
from model.plan.outline.series import LISTED
from model.plan.outline.stage import time_of_heading
from model.plan.outline.tree import Node
from model.plan.outline.year import PlanYear

_SHORTEST, _LONGEST = 4, 34
_SHORTEST_BODY = 14
_NO_LEAD = re.compile(
    r"今年|明年|去年|全年|年来|当前|过去|我们|各位|以上|上述|以来|目前|截至|到20|是$|^据(?:了解|悉|介绍|统计)|(?:强调|指出|认为|表示|介绍|要求|提出|说)$|^(?:但|而|其中|同时|此外|因此|为此|对此|要|根据|按照|通过|会议)|"
    r"如下|以下|任务(?:艰巨|繁重|非常|十分)|[:：]$"
)
_OF_A_YEAR = re.compile(r"20\d\d年度?[：:][^。，,；;：:\d]{2,16}(?=。)")
_BRACKETED = re.compile(r"【[^】]{2,30}】(?=.)")
_LABEL = re.compile(r"单位|部门|领导|时限|时间|地点|人员?$|电话|来源|说明|要求|问题|注$|责任|日期|编号|目标$|任务$")
_STOPS = ("。", ".", "．")
_COLONS = ("：", ":")
_LONGEST_BEFORE_COLON = 16
_COMMAS = re.compile("[，,]")
_NUMERAL = re.compile(r"\d")
_QUOTED = re.compile(r"[“‘《][^”’》]*[”’》]")
_PREAMBLE = re.compile(
    r"(?:坚持|围绕|紧紧围绕|以|按照|把|着眼|聚焦|紧扣|立足|牢固树立|牢牢把握|(?:深入|认真|全面|坚决)?(?:贯彻|落实))[^。]{0,30}，"
)
_APPEAL = re.compile(r"让我们|(?:紧密|更加紧密)(?:地)?团结在|努力奋斗")
_PRINCIPLES = re.compile(r"原则$")
"""Each principle is named by its first sentence, mostly of two clauses: 政府引导，市场运作。…."""
_COUNTED = LISTED | {Style.POINT}
_FEWEST = 2
_FEWEST_OF_TWO_CLAUSES = 3
_SHARE_OF_TWO_CLAUSES = 0.8
_SHARE = 0.7
_MOST_BEFORE = 6
_LONGEST_PREAMBLE = 130


def with_leads(node: Node, year: PlanYear) -> None:
    """Give the leaves under `node` their unnumbered items; parts that look back keep their paragraphs.

    Where half of the leaves under one heading are divided so, one of a single paragraph is, too. Leads of two clauses
    are titles where all paragraphs of several leaves have one.
    """
    if not node.children:
        _divide(node, _FEWEST, year)
        return
    waiting, undivided = [node], []
    while waiting:
        parent = waiting.pop()
        children = parent.children
        _divide_closing(parent, year)
        waiting.extend(child for child in children if child.children)
        leaves = [child for child in children if not child.children and child.past is not True]
        whole = [leaf for leaf in leaves if not _divide(leaf, _FEWEST, year)]
        if whole and 2 * len(whole) <= len(leaves):
            whole = [leaf for leaf in whole if not _divide(leaf, 1, year)]
        undivided += [leaf for leaf in whole if _is_led_throughout(leaf)]
    if len(undivided) >= _FEWEST:
        for leaf in undivided:
            _divide(leaf, _FEWEST, year, are_titles=True)


def _divide_closing(node: Node, year: PlanYear) -> None:
    """The paragraphs behind the last heading under a chapter, addressed to the whole assembly again, as its items."""
    last = max(index for index, part in enumerate(node.parts) if isinstance(part, Node))
    closing = node.parts[last + 1 :]
    if node.head is None or node.past is True or not closing:
        return
    rest = replace(node, head=replace(node.head, body=None), parts=closing)
    if _divide(rest, _FEWEST, year):
        node.parts[last + 1 :] = rest.parts


def lead_length(words: str) -> int:
    """The length of the sentence that leads a paragraph, 0 where none does; a small number or 一是 begins a list."""
    marker = find_marker(words)
    if closes_document(words) or (marker is not None and marker.style in _COUNTED):
        return 0
    if marked := _BRACKETED.match(words) or _OF_A_YEAR.match(words):
        is_lead = len(words) - marked.end() >= _SHORTEST_BODY and not _LABEL.search(marked.group().strip("【】"))
        return marked.end() if is_lead else 0
    length = title_length(words[: 3 * _LONGEST])
    title = words[:length]
    if not _SHORTEST <= length <= _LONGEST or len(words) - length < _SHORTEST_BODY:
        return 0
    stop = words[length : length + 1]
    if stop not in _STOPS and (stop not in _COLONS or length > _LONGEST_BEFORE_COLON or _LABEL.search(title)):
        return 0
    if len(_COMMAS.findall(title)) > 1 or _NO_LEAD.search(title) or _NUMERAL.search(_QUOTED.sub("", title)):
        return 0
    return length


def closes_document(words: str) -> bool:
    """Whether a paragraph is the last appeal of a report, which asks for nothing in particular."""
    return _APPEAL.search(words) is not None and re.search(r"[！!]\s*$", words) is not None


def _is_led_throughout(node: Node) -> bool:
    """Whether all paragraphs of a leaf begin with a lead, one before them apart that says what they are about."""
    own = _own_paragraphs(node)
    rest = own[1:] if own and not lead_length(own[0].text) else own
    return len(rest) >= _FEWEST and all(lead_length(passage.text) for passage in rest)


def _own_paragraphs(node: Node) -> list[Passage]:
    """The passages under a heading that are no rows and no part of its line."""
    passages = [part for part in node.passages if not part.row]
    return passages[1:] if node.head is not None and node.head.body is not None else passages


def _divide(node: Node, fewest: int, year: PlanYear, *, are_titles: bool = False) -> bool:
    """A leaf's paragraphs as items, where most begin with a lead; mostly one clause long, as a title is."""
    own = _own_paragraphs(node)
    led = [position for position, passage in enumerate(own) if lead_length(passage.text)]
    if led[:1] == [0] and node.head is not None and node.head.body is None and _is_preamble(own[0].text):
        led = led[1:]
    if len(led) < fewest or len(led) < _SHARE * (led[-1] - led[0] + 1) or led[0] > _MOST_BEFORE:
        return False
    is_all_there_is = node.head is None and len(led) >= _SHARE_OF_TWO_CLAUSES * (led[-1] - led[0] + 1)
    if node.head is not None and _PRINCIPLES.search(node.head.title) and len(led) == len(own):
        are_titles = True
    if not are_titles and not _are_titles([own[position].text for position in led], is_all_there_is=is_all_there_is):
        return False
    chosen = {id(own[position]) for position in led}
    parts: list[Passage | Node] = []
    for part in node.passages:
        if id(part) in chosen:
            parts.append(_lead_node(part, node, year))
        elif parts and isinstance(parts[-1], Node):
            parts[-1].parts.append(part)
        else:
            parts.append(part)
    node.parts = parts
    return True


def _are_titles(paragraphs: Sequence[str], *, is_all_there_is: bool) -> bool:
    """Whether leads are titles, which mostly are of one clause; of two, only where a document has no other headings."""
    clauses = sum(_COMMAS.search(words, 0, lead_length(words)) is None for words in paragraphs)
    return 2 * clauses >= len(paragraphs) or (is_all_there_is and len(paragraphs) >= _FEWEST_OF_TWO_CLAUSES)


def _is_preamble(words: str) -> bool:
    """Whether a short first paragraph states the spirit in which the items after it are done."""
    return len(words) < _LONGEST_PREAMBLE and _PREAMBLE.match(words) is not None


def _lead_node(passage: Passage, parent: Node, year: PlanYear) -> Node:
    length = lead_length(passage.text)
    title = passage.text[:length].strip("【】")
    begins = length + (passage.text[length] in (*_STOPS, *_COLONS))
    body = passage.slice(begins, len(passage.text)).trimmed()
    head = Head(Style.LEAD, 0, title, passage.slice(0, length), body, passage, passage, float(Style.LEAD))
    until = time_of_heading(title, year) or parent.until
    return Node(head, parent.past, parent.horizon, until, [] if body is None else [body])
