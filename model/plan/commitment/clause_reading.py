"""The promises in one clause: each number with the words that belong to it, and the numbers that are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from model.plan.commitment.boundary import why_no_target
from model.plan.commitment.clause import Clause
from model.plan.commitment.comparator import Predicate, is_margin, predicate_before
from model.plan.commitment.mention import Mention
from model.plan.commitment.phrase import read_phrase
from model.plan.commitment.surroundings import CALLED_GOAL, end_with_suffix
from model.plan.commitment.unpromised import why_not_promised
from model.plan.commitment.words import SEPARATORS
from model.plan.ledger import WhyNot
from model.plan.node import Comparator
from model.plan.quantity import Quantity

_AT_LEAST = re.compile(r"(?:至少|最少|不少于|不低于)[^\d]{0,60}$")
_RANKED = re.compile(r"(?:(?<![底末之以日月年])前|第)$")
_SHARED = (Comparator.AT_LEAST, Comparator.AT_MOST)
_NEAR = 64
_HELD = re.compile(r"(?:达到?|增长|提高|下降|降低|减少|控制在|不低于|不少于|不超过|超过|突破)[^，,、。；;]{0,12}$")
_ASIDE = re.compile(r"\s*[（(][^（()）]{1,40}[)）]?")


@dataclass(frozen=True, slots=True)
class Reading:
    """The mentions of one clause, and why the other quantities of it are none (by the start of their numerals)."""

    mentions: tuple[Mention, ...]
    reasons: dict[int, WhyNot]


def read_clause(
    text: str,
    clause: Clause,
    quantities: list[Quantity],
    deadlines: tuple[tuple[int, int], ...],
    *,
    unit_before: str = "",
) -> Reading:
    """Find the promised numbers of a clause. `text` is masked; `quantities` are those no zone has excluded.

    `unit_before` is what the clause before has promised in: 建成3所小学，2所中学 goes on.
    """
    reasons: dict[int, WhyNot] = {}
    kept: list[Quantity] = []
    for position, quantity in enumerate(quantities):
        following = quantities[position + 1] if position + 1 < len(quantities) else None
        why = why_no_target(text, clause, quantity, following)
        if why is None:
            kept.append(quantity)
        else:
            reasons.update((numeral.start, why) for numeral in quantity.numerals)
    mentions: list[Mention] = []
    for position, quantity in enumerate(kept):
        mention = _mention(text, clause, kept, position, deadlines)
        why = why_not_promised(text, clause, mention, mentions, unit_before)
        if why is None:
            mentions.append(mention)
        else:
            reasons.update((numeral.start, why) for numeral in quantity.numerals)
    return Reading(tuple(mentions), reasons)


def _mention(
    text: str, clause: Clause, kept: list[Quantity], position: int, deadlines: tuple[tuple[int, int], ...]
) -> Mention:
    quantity = kept[position]
    left = clause.start if position == 0 else _boundary(text, kept[position - 1], quantity, clause)
    right = clause.end if position + 1 == len(kept) else _boundary(text, quantity, kept[position + 1], clause)
    tail = end_with_suffix(text, quantity, clause.end)
    right = next((start - 1 for start, _ in deadlines if tail < start <= right and text[start - 1] in "、和及"), right)
    right = (
        tail
        if text[tail : tail + 1] in SEPARATORS
        or text[tail:right].strip() == "等"
        or _ends_in_aside(text, tail, right)
        or _is_goal(text, left, tail, right)
        else max(tail, _trim(text, tail, right))
    )
    predicate = (
        Predicate(quantity.start) if is_margin(text, left, quantity) else predicate_before(text, left, quantity.start)
    )
    phrase = read_phrase(text, left, predicate.start, deadlines, thing_follows=right > tail)
    suffix = text[quantity.end : tail]
    near = max(left, quantity.start - _NEAR)
    if predicate.comparator is None and not predicate.is_change and _AT_LEAST.search(text, near, quantity.start):
        predicate = replace(predicate, comparator=Comparator.AT_LEAST)
    if position and phrase.is_bare and predicate.comparator is None and not suffix:
        predicate = _shared_with(text, clause, kept, position, predicate)
    is_rank = quantity.unit in ("位", "名", "强") and bool(_RANKED.search(text, left, quantity.start))
    words = text[left : quantity.start]
    in_brackets = any(words.rfind(mark) > words.rfind(end) for mark, end in ("()", "（）"))
    return Mention(quantity, left, tail, right, suffix, predicate, phrase, is_rank, in_brackets)


def _ends_in_aside(text: str, tail: int, right: int) -> bool:
    """Whether nothing but an aside in brackets follows a number: 600人（各2分）, 18个（含结转2个）."""
    aside = _ASIDE.match(text, tail)
    return aside is not None and (aside.end() >= right or text[aside.end()] in "、和及与,，")


def _is_goal(text: str, left: int, tail: int, right: int) -> bool:
    """Whether nothing but what such a number is called follows one that is held or grows: 占比达到80%的年度任务."""
    return CALLED_GOAL.fullmatch(text, tail, right) is not None and _HELD.search(text, left, tail) is not None


def _shared_with(text: str, clause: Clause, kept: list[Quantity], position: int, own: Predicate) -> Predicate:
    """The comparator of the number before, for one that follows in its unit or at once: 至少4项…、8项…, 8大类26项."""
    first = kept[position - 1]
    if first.unit != kept[position].unit and first.end != kept[position].start:
        return own
    given = predicate_before(text, clause.start, first.start)
    return replace(own, comparator=given.comparator) if given.comparator in _SHARED else own


def _boundary(text: str, first: Quantity, second: Quantity, clause: Clause) -> int:
    """Where the words of one number end and those of the next begin."""
    tail = end_with_suffix(text, first, clause.end)
    for position in range(tail, second.start):
        if text[position] in "、（(）)" or text.startswith(("以及", "其中"), position):
            return position
    for position in range(tail, second.start):
        if text[position] in "和及与并或" and text[position - 1 : position] not in ("共", "参"):
            return position
    return tail


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in "、和及与（()） 　\n":
        end -= 1
    return end
