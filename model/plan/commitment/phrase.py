"""The parts of the words in front of a number: for whom, by when, with which verb, of what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.plan.commitment.words import (
    ADVERBS,
    AMBIGUOUS_PROCESSES,
    CONTEXTS,
    MODALS,
    PLACES,
    PROCESSES,
    RESULTS,
    SHORT_MODALS,
    one_of,
)

_PLACE = one_of(PLACES)
PER = re.compile(
    rf"(?:每个?|各)(?:{_PLACE})(?:\([^)]{{1,12}}\)|（[^）]{{1,12}}）)?(?:(?:、|"
    rf"和)(?:{_PLACE})(?:\([^)]{{1,12}}\))?)*(?:至少|均|都|分别|要)*"
)
_SOFT = re.compile(rf"(?:{one_of(MODALS)}|{one_of(ADVERBS)}|{SHORT_MODALS})")
_PROCESS = re.compile(rf"(?:{one_of(PROCESSES)}|{AMBIGUOUS_PROCESSES})")
_GUARDS = r"(?!(?<=建成)区|(?<=建设)(?:用地|银行|兵团)|(?<=发展)(?:改革|规划|指数)|(?<=组织)部|(?<=安置)房|(?<=改造)率)"
_RESULT = re.compile(rf"新?(?:{one_of(RESULTS)}){_GUARDS}")
_CHAINED = re.compile(
    rf"(?:建设|改造|培育|引进|落户|投用|交付|运营|通车|提升|实施|建成|新建|改建|扩建|改扩建|竣工|治理|修复|孵化|打造|推广|认定|"
    rf"培养|入库|开工|投产|布局|调整|运行|使用|动工|预备|整治|绿化|创建|申报|出让|供应|实现){_GUARDS}"
)
_CONTEXT = re.compile(
    rf"(?:{one_of(CONTEXTS)}|在(?![线校建编岗册园职营地库])|对(?!接|外|口|标|照|象)|向(?!上)|除(?![涝险尘草雪]))"
)
_NO_VERB_AT_END = (  # They end nouns (贷款, 投资) or say what has become of the things before them (签约, 脱贫).
    "达到 增长 保持 稳定 提升 覆盖 到位 利用 支出 投资 贷款 联合 组织 受益 补贴 维持 保有 减排 融资 授信 "
    "集聚 聚集 汇聚 登记 注册 上市 挂牌 入库 签约 落地 竣工 投产 投用 投运 流转 退出 进入 跨入 跻身 回收 "
    "扩容 扩大 输出 到账 出列 摘帽 落成 脱贫 搬迁"
)
_VERBS_AT_END = one_of(" ".join(set(RESULTS.split()) - set(_NO_VERB_AT_END.split())))
VERB_AT_END = re.compile(rf"(?:{_VERBS_AT_END})(?:不少于|不低于|至少|超过|约|近|了)?$")
_JUNK = re.compile(r"^[\s*※、和及与以并（(）)\-—:：“”·的了]+")
_WHO_WILL = re.compile(r"[一-龥]{1,10}?(?:将|力争|确保|计划|拟|争取)(?:再|力争|确保|争取|要)?")
_DOES_AT_END = re.compile(r"(?:完成|实现)$")
_NUMBERED = re.compile(r"\s*(?:[（(]?\d{1,2}[)）.．、](?!\d)|[①-⑳])")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A read phrase; all offsets are the document's. `verb` and `noun` are stretches, `verb` empty where there is none.

    `is_process` tells that only 推进, 加快, 支持 and the like govern the number; `is_context` that the phrase begins
    with 按照, 围绕 and the like, so that the number is not promised at all.
    """

    start: int
    per: str | None
    verb: str
    noun: str
    noun_start: int
    is_process: bool
    is_context: bool

    @property
    def is_bare(self) -> bool:
        """Whether the phrase says neither what is done nor of what."""
        return not self.verb and not self.noun


def read_phrase(
    text: str, start: int, end: int, deadlines: tuple[tuple[int, int], ...] = (), *, thing_follows: bool = False
) -> Phrase:
    """Read `text[start:end]`, the words before a number, passing over deadlines, modal words and adverbs.

    `thing_follows` tells that what is counted stands behind the number: a verb is then also looked for at the end.
    """
    opening = _read_opening(text, start, end, deadlines, thing_follows=thing_follows)
    position = opening.end
    noun_start = _verbs(text, position, end)
    verb = text[position:noun_start]
    behind = VERB_AT_END.search(text, noun_start, end) if thing_follows and not verb else None
    if behind:
        verb, noun_start = behind.group(), end
    while noun_start < end and text[noun_start] in "了好起的、 ":
        noun_start += 1
    return Phrase(
        opening.start,
        opening.per,
        verb,
        text[noun_start:end].strip(),
        noun_start,
        is_process=opening.is_process and not verb,
        is_context=opening.is_context,
    )


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands before the verb: where it begins and ends, for whom, and which kinds of words are in it."""

    start: int
    end: int
    per: str | None
    is_process: bool
    is_context: bool


def _read_opening(
    text: str, start: int, end: int, deadlines: tuple[tuple[int, int], ...], *, thing_follows: bool
) -> _Opening:
    numbered = _NUMBERED.match(text, start, end)
    position, per, begin = numbered.end() if numbered else start, None, -1
    is_process = is_context = False
    while position < end:
        step = _skip(text, position, end, deadlines)
        if step:
            position = step
            continue
        begin = position if begin < 0 else begin
        if per is None and (match := PER.match(text, position, end)):
            per = match.group().rstrip("至少均都分别要")
        elif _is_soft(text, position, end):
            match = _SOFT.match(text, position, end)
            if match and match.end() == end and thing_follows and (done := _DOES_AT_END.search(match.group())):
                position += done.start()
                break
        elif match := _process_at(text, position, end):
            is_process = True
        elif position == begin and (match := _context_at(text, position, end)):
            is_context = True
        if match is None and position == begin and thing_follows:
            match = _subject_at(text, position, end)
        if match is None:
            break
        position = match.end()
    return _Opening(start if begin < 0 else begin, position, per, is_process, is_context)


def _subject_at(text: str, position: int, end: int) -> re.Match[str] | None:
    """Who will do it, before the word of doing: 全省将确保建成3条高速公路."""
    who = _WHO_WILL.match(text, position, end)
    return who if who is not None and _RESULT.match(text, who.end(), end) else None


def _process_at(text: str, position: int, end: int) -> re.Match[str] | None:
    """A word of work without an end, unless a longer word of doing begins here."""
    process, result = _PROCESS.match(text, position, end), _RESULT.match(text, position, end)
    return None if process is None or (result and result.end() > process.end()) else process


def _context_at(text: str, position: int, end: int) -> re.Match[str] | None:
    return None if _RESULT.match(text, position) else _CONTEXT.match(text, position, end)


def _skip(text: str, position: int, end: int, deadlines: tuple[tuple[int, int], ...]) -> int:
    """The end of punctuation or of a deadline that begins here, or 0."""
    for start, stop in deadlines:
        if start == position:
            return stop
    junk = _JUNK.match(text[position:end])
    return position + junk.end() if junk else 0


def _is_soft(text: str, position: int, end: int) -> bool:
    """Modal words give way to a longer verb that begins with them: 完成 in 完成投资, 新 in 新增."""
    soft, result = _SOFT.match(text, position, end), _RESULT.match(text, position, end)
    if soft is None:
        return False
    return (
        result is None
        or (soft.end() >= result.end() and _RESULT.match(text, soft.end(), end) is not None)
        or (soft.end() > result.end())
    )


def _verbs(text: str, position: int, end: int) -> int:
    """The end of the run of result verbs at `position`: 引进培育, 新开工建设, 创建、提升."""
    match = _RESULT.match(text, position, end)
    while match:
        position = match.end()
        following = position + (1 if text[position : position + 1] in "、和并" and position + 1 < end else 0)
        match = _CHAINED.match(text, following, end)
    return position
