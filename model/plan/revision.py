"""A revised plan beside the present one: what was kept, changed, added and removed, and which code became which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from model.plan.node import Indicator, Item, Kind
from model.plan.tree import PlanTree

Pairs = Mapping[str, str]
"""Old code -> new code, of indicators or of items."""

_SURE = 0.86
_POSSIBLE = 0.55
_FEWEST_PAIRS_TO_LIMIT = 400
_TURNS = re.compile(r"\d|[非不未无一二三四五六七八九十]|农村|其中")
"""Words that make another thing of a name which they are added to."""
_NOT_ASKED = frozenset(("code", "span", "confidence", "curve"))
_HOW_MUCH = ("measure", "comparator", "target", "target_max", "unit_of_measure", "per", "due")


class Fate(StrEnum):
    """What became of an indicator."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Step:
    """One indicator on its way from the present plan to the revised one.

    `fields` are the names of the `Indicator` fields that differ. `likeness` (0 to 1) says how sure the pair is; a
    pair with `sure` false is offered to a person and counts as added and removed until it is confirmed.
    """

    fate: Fate
    before: Indicator | None
    after: Indicator | None
    fields: tuple[str, ...] = ()
    likeness: float = 1.0
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Revision:
    """The whole comparison, in the order of the revised plan, what was removed at the end."""

    steps: tuple[Step, ...]

    def of(self, fate: Fate) -> tuple[Step, ...]:
        """The steps of one fate."""
        return tuple(step for step in self.steps if step.fate is fate)

    def codes(self, confirmed: Iterable[str] = ()) -> Pairs:
        """Old code -> new code of every pair that is sure, or whose old code a person confirmed."""
        agreed = frozenset(confirmed)
        return {
            step.before.code: step.after.code
            for step in self.steps
            if step.before is not None and step.after is not None and (step.sure or step.before.code in agreed)
        }


def compare_plans(present: PlanTree, revised: PlanTree) -> Revision:
    """Pair the indicators of two plans: by equal name and unit first, then by likeness; each stands in one pair.

    Codes alone prove nothing, since an inserted sentence moves every later code of its item.
    """
    old = {indicator.code: indicator for indicator in present.indicators}
    pairs: dict[str, tuple[str, float]] = {}
    _pair_equals(present, revised, old, pairs)
    _pair_alike(present, revised, old, pairs)
    steps = [_step(old.get(pairs[new.code][0]), new, pairs[new.code][1]) if new.code in pairs else _added(new)
             for new in revised.indicators]  # fmt: skip
    taken = {code for code, _ in pairs.values()}
    steps.extend(Step(Fate.REMOVED, one, None) for code, one in old.items() if code not in taken)
    return Revision(tuple(steps))


def pair_items(present: PlanTree, revised: PlanTree, pairs: Pairs) -> Pairs:
    """Row key of an old item -> row key of the new item that is the same; `pairs` is old code to new code.

    Items are the same by their title, else where most of what the one asks went to the other, else by a title to
    which only words were added. Titles that merely sound alike (做强工业, 做强农业) prove nothing.
    """
    found = _titled_alike(present, revised)
    for item in present.items:
        heir = _heir(item, revised, pairs) if item.code not in found else None
        if heir is not None and heir not in found.values():
            found[item.code] = heir
    for item in present.items:
        if item.code not in found:
            free = (one for one in revised.items if one.code not in found.values())
            longer = [one for one in free if _only_longer(item.title, one.title)]
            likest = max(longer, key=lambda one: _alike(item.title, one.title), default=None)
            if likest is not None and _alike(item.title, likest.title) >= _POSSIBLE:
                found[item.code] = likest.code
    return found


def _titled_alike(present: PlanTree, revised: PlanTree) -> dict[str, str]:
    """Items of equal titles; of several, the same place goes first."""
    by_title: dict[str, list[str]] = {}
    for item in revised.items:
        by_title.setdefault(item.title, []).append(item.code)
    found: dict[str, str] = {}
    for item in present.items:
        codes = by_title.get(item.title, [])
        if codes:
            chosen = item.code if item.code in codes else codes[0]
            codes.remove(chosen)
            found[item.code] = chosen
    return found


def _heir(item: Item, revised: PlanTree, pairs: Pairs) -> str | None:
    """The row key of the new item to which at least half of what an item asks has gone."""
    duties = {duty.name: one.code for one in revised.items for duty in one.duties}
    went = [revised.item_of(pairs[one.code]).code if one.code in pairs else None for one in item.indicators]
    went.extend(duties.get(duty.name) for duty in item.duties)
    code, count = max(Counter(went).items(), key=lambda one: (one[0] is not None, one[1]), default=(None, 0))
    return code if 2 * count >= len(went) else None


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _pair_equals(
    present: PlanTree, revised: PlanTree, old: Mapping[str, Indicator], pairs: dict[str, tuple[str, float]]
) -> None:
    """Pairs of one name, unit and kind; of several, the same item and the same code go first."""
    waiting: dict[tuple[str, str | None, Kind], list[str]] = {}
    for code, one in old.items():
        waiting.setdefault(_meaning(one), []).append(code)
    for same_place in (True, False):
        for new in revised.indicators:
            codes = waiting.get(_meaning(new), [])
            near = [code for code in codes if _item(present, code) == _item(revised, new.code)] if same_place else codes
            if new.code not in pairs and near:
                chosen = new.code if new.code in near else near[0]
                codes.remove(chosen)
                pairs[new.code] = (chosen, 1.0)


def _pair_alike(
    present: PlanTree, revised: PlanTree, old: Mapping[str, Indicator], pairs: dict[str, tuple[str, float]]
) -> None:
    """The likeliest pairs of what is left, best first."""
    taken = {code for code, _ in pairs.values()}
    left = [one for code, one in old.items() if code not in taken]
    open_ends = [one for one in revised.indicators if one.code not in pairs]
    limited = len(left) * len(open_ends) > _FEWEST_PAIRS_TO_LIMIT**2
    scored = [
        (_likeness(before, after, present, revised), before.code, after.code)
        for after in open_ends
        for before in left
        if before.kind is after.kind and not (limited and _item(present, before.code) != _item(revised, after.code))
    ]
    for score, before_code, after_code in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if score >= _POSSIBLE and before_code not in taken and after_code not in pairs:
            taken.add(before_code)
            pairs[after_code] = (before_code, score)


def _likeness(before: Indicator, after: Indicator, present: PlanTree, revised: PlanTree) -> float:
    name = _alike(before.name, after.name)
    unit = 1.0 if before.unit_of_measure == after.unit_of_measure else 0.0
    place = 1.0 if _item(present, before.code) == _item(revised, after.code) else 0.0
    return 0.7 * name + 0.15 * unit + 0.15 * place


def _meaning(one: Indicator) -> tuple[str, str | None, Kind]:
    return one.name, one.unit_of_measure, one.kind


def _item(tree: PlanTree, code: str) -> str:
    return tree.item_of(code).title


def _step(before: Indicator | None, after: Indicator, likeness: float) -> Step:
    if before is None:
        return _added(after)
    differing = tuple(
        one.name
        for one in fields(Indicator)
        if one.name not in _NOT_ASKED and getattr(before, one.name) != getattr(after, one.name)
    )
    asked = tuple(name for name in differing if name != "subset_of")
    fate = Fate.CHANGED if asked else Fate.KEPT
    sure = _only_longer(before.name, after.name) and (likeness >= _SURE or _ask_as_much(before, after))
    return Step(fate, before, after, asked, round(likeness, 2), sure)


def _ask_as_much(one: Indicator, other: Indicator) -> bool:
    """Whether two indicators ask for the same number of the same unit by the same day: only the name was mended."""
    return one.target is not None and all(getattr(one, name) == getattr(other, name) for name in _HOW_MUCH)


def _only_longer(one: str, other: str) -> bool:
    """Whether two names are the same but for words that one of them adds: 进口额 and 出口额 differ in what they say,
    as do 60岁以上 and 65岁以上, or 公有制 and 非公有制."""
    changes = [edit for edit in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if edit[0] != "equal"]
    added = "".join(one[a:b] + other[c:d] for _, a, b, c, d in changes)
    kinds = {edit[0] for edit in changes}
    return len(kinds) <= 1 and "replace" not in kinds and _TURNS.search(added) is None


def _added(after: Indicator) -> Step:
    return Step(Fate.ADDED, None, after)
