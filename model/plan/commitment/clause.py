"""Cutting a stretch of plan text into sentences and clauses, with quoted words masked.

A sentence ends at 。！？ or at the end of a paragraph; a part at ； or at the end of a table's cell; a clause at a
comma or colon. Deadlines reach as far as the sentence, nouns and verbs as far as the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

MASK = "\u25a1"
_QUOTED = re.compile(r"“[^”\n]{1,60}”|《[^》\n]{1,80}》|「[^」\n]{1,40}」|\"[^\"\n，。；]{1,30}\"|‘[^’\n]{1,40}’")
LONGEST_QUOTE = 80
_PROMISES = re.compile(
    r"[，,；;].*(?:达到?|增长|突破|超过|不低于|不少于|提高到|下降)\d[\d.]*[万亿]?[%名人个家户元亩项所]"
)
_SAYS = re.compile(r"(?:提出|要求|指出|表示|明确)[，,：:]?$")
_SAYS_SO = re.compile(
    r"(?:完成|新增|新建|新开工|建成|增长|达到?|力争|确保|投资|推进|以上|左右).*\d|\d.*(?:以上|左右|以内)"
)
_LONG_ENOUGH = 12
_BREAK = re.compile(
    r"[。！？!?；;\t]|(?<=[一-龥%])[.．](?=[一-龥]{2})|\n+[ \t]*|(?<!\d)[,:]|[,:](?!\d{3}(?!\d))|[，：]"
)
_ENDS_SENTENCE = frozenset("。！？!?.．")
_NEW_LINE_HEAD = re.compile(
    r"\s|　|[-—·●◆■★*]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳]|第[一二三四五六七八九十\d]+[条章节]|"
    r"[一-龥]{2,8}[：:]"
)
_WRAPPED_LINE = 22
_LONGEST = 600  # No writer's clause is longer; what is gets cut, so that time stays linear.


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause, as offsets into the document; `opens_part` and `opens_sentence` tell what ends just before it.

    `reach` is where the deadlines that hold for it begin: its own start, or that of a clause it was cut from.
    """

    start: int
    end: int
    opens_sentence: bool
    opens_part: bool
    ends_with: str
    reach: int


def line_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the line, or lines, begin and end in which a stretch of the text stands."""
    ends = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, ends if ends >= 0 else len(text)


def mask_quotes(text: str) -> str:
    """The text with everything between quotation marks or book-title marks masked, the marks too; same length.

    Of a quotation that promises (实现“人才达到2000名，贡献率达到40%”的目标, 某省提出“全年新开工项目200个”) the marks
    alone become blanks.
    """
    return _QUOTED.sub(_masked, text)


def _masked(quoted: re.Match[str]) -> str:
    words = quoted.group()
    is_told = len(words) >= _LONG_ENOUGH and _SAYS.search(quoted.string, max(0, quoted.start() - 4), quoted.start())
    if words[0] == "“" and (_PROMISES.search(words) or (is_told and _SAYS_SO.search(words))):
        return f" {words[1:-1]} "
    return MASK * len(words)


def split_clauses(masked: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses of `masked[start:end]` in order; together they hold everything but the marks between them."""
    for clause in _marked_clauses(masked, start, end):
        if clause.end - clause.start <= _LONGEST:
            yield clause
            continue
        begin = clause.start
        while clause.end - begin > _LONGEST:
            yield replace(clause, start=begin, end=begin + _LONGEST, reach=begin, ends_with="")
            begin += _LONGEST
            clause = replace(clause, opens_sentence=True, opens_part=True)
        yield replace(clause, start=begin, reach=begin)


def _marked_clauses(masked: str, start: int, end: int) -> Iterator[Clause]:
    begin, opens_sentence, opens_part, line = start, True, True, start
    for match in _BREAK.finditer(masked, start, end):
        mark = match.group()[0]
        if mark == "\n":
            wrapped = _is_wrapped(masked, line, match)
            line = match.end()
            if wrapped:
                continue
        if match.start() > begin:
            yield Clause(begin, match.start(), opens_sentence, opens_part, mark, begin)
        begin = match.end()
        opens_sentence = mark in _ENDS_SENTENCE or mark == "\n" or (opens_sentence and match.start() == begin)
        opens_part = opens_sentence or mark in "；;\t"
    if end > begin:
        yield Clause(begin, end, opens_sentence, opens_part, "", begin)


def _is_wrapped(masked: str, line: int, match: re.Match[str]) -> bool:
    """Whether a line break stands inside a sentence: a long line without a mark at its end, then no new beginning."""
    before = masked[line : match.start()].rstrip()
    if "\t" in before or "\n" in match.group()[1:] or len(before) < _WRAPPED_LINE or before[-1] in "。！？!?；;：:":
        return False
    return not (match.group()[1:] or _NEW_LINE_HEAD.match(masked, match.end()))
