"""A number and the words around it, by which it is told whether it is promised."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.plan.commitment.clause import Clause
from model.plan.commitment.words import SUFFIX
from model.plan.quantity import Quantity

ENDS_OF_CLAUSES = "，,。；;、：:\n"
CALLED_GOAL = re.compile(r"\s?的[^，,、。；;\d]{0,10}(?:目标|任务|要求|指标|预期)\s?(?=[，,、。；;]|\s*$)")
"""What a number is called that is to be reached: 达到80%的年度任务."""
_DESCRIBES = re.compile(
    r"\s*(?:、(?:惠及|受益|覆盖|服务|涉及|容纳|占地|总?投资|年产|建筑面积|长|宽)[^，,、。；;的\d]{0,8}\d[\d.]*[百千万亿]*[一-龥㎡]{1,4})*的"
)
"""What makes a number describe a thing, alone or with those after it: 灌溉300万亩、惠及50万人的工程."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A quantity and the words around it; `between` are those up to the next, `attached` if no mark parts them."""

    quantity: Quantity
    before: str
    after: str
    between: str
    following: Quantity | None
    has_suffix: bool
    described: bool
    attached: bool


def end_with_suffix(text: str, quantity: Quantity, end: int) -> int:
    """Where a quantity ends with the suffix behind it (以上, 左右)."""
    match = SUFFIX.match(text, quantity.end, end)
    return match.end() if match else quantity.end


def surroundings_of(text: str, clause: Clause, quantity: Quantity, following: Quantity | None) -> Surroundings:
    """A quantity of a clause with what stands around it, `following` being the next quantity."""
    tail = end_with_suffix(text, quantity, clause.end)
    after = text[tail : min(clause.end, tail + 60)]
    between = text[tail : following.start] if following else ""
    return Surroundings(
        quantity,
        text[max(clause.start, quantity.start - 30) : quantity.start],
        after,
        between,
        following,
        has_suffix=tail > quantity.end,
        described=_DESCRIBES.match(after) is not None,
        attached=bool(between.strip()) and not any(mark in between for mark in "、，,;；(（"),
    )
