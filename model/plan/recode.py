"""Plans in the numbering of their revision, so that within a year one code means one indicator."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from model.plan.node import Chapter, Indicator, Item, indicator_code
from model.plan.revision import Pairs, pair_items
from model.plan.tree import PlanTree


@dataclass(frozen=True)
class Recoded:
    """Earlier plans under new codes.

    `codes` maps every key of a former row, "8.00" as well as "8.02", to its new key.
    """

    trees: tuple[PlanTree, ...]
    codes: Mapping[str, str]

    @property
    def moved(self) -> dict[str, str]:
        """Only the keys that are not what they were."""
        return {old: new for old, new in self.codes.items() if old != new}


def recode(present: PlanTree, earlier: Sequence[PlanTree], revised: PlanTree, pairs: Pairs) -> Recoded:
    """What `present`, and `earlier` plans of the same numbering, asked, told in the codes of `revised`.

    An indicator that has a pair takes its code and its place; one that was removed gets a code of its item that the
    revised plan does not use; an item that was removed gets an ordinal of its own.
    """
    former = (present, *earlier)
    codes = _item_codes(former, revised, pairs)
    taken = {*revised.by_code, *pairs.values()}
    for above, one in ((item, one) for tree in former for item in tree.items for one in item.indicators):
        if one.code not in codes:
            codes[one.code] = pairs.get(one.code) or _free_code(codes[above.code], one.code, taken)
            taken.add(codes[one.code])
    if all(code == key for key, code in codes.items()):
        return Recoded(tuple(earlier), codes)
    return Recoded(tuple(retold(tree, revised, codes) for tree in earlier), codes)


def _item_codes(former: Sequence[PlanTree], revised: PlanTree, pairs: Pairs) -> dict[str, str]:
    """A row of its own for every former item: its pair's, its own where that is free, else one behind all others."""
    codes = dict(pair_items(former[0], revised, pairs))
    items = [item for tree in former for item in tree.items]
    taken = {*codes.values(), *(item.code for item in revised.items)}
    following = max((item.ordinal for item in (*items, *revised.items)), default=0)
    for item in items:
        if item.code in codes:
            continue
        codes[item.code] = item.code
        if item.code in taken:
            following += 1
            codes[item.code] = f"{following}.00"
        taken.add(codes[item.code])
    return codes


def _free_code(item: str, code: str, taken: Collection[str]) -> str:
    """A code of the item of row `item` that nobody uses: the old one where possible, else behind the highest."""
    ordinal, position = item.partition(".")[0], code.partition(".")[2]
    kept = f"{ordinal}.{position}"
    if kept not in taken:
        return kept
    used = [int(one.partition(".")[2]) for one in taken if one.partition(".")[0] == ordinal]
    return indicator_code(int(ordinal), max(used) + 1, len(position))


def retold(tree: PlanTree, revised: PlanTree, codes: Mapping[str, str]) -> PlanTree:
    """A plan with its indicators under the item that their new code names, sorted by it; `codes` names every row."""
    by_item: dict[str, list[Indicator]] = {}
    for one in tree.indicators:
        told = replace(one, code=codes[one.code], subset_of=codes[one.subset_of] if one.subset_of else None)
        by_item.setdefault(f"{told.code.partition('.')[0]}.00", []).append(told)
    chapters = [
        Chapter(
            chapter.number,
            chapter.title,
            tuple(_under(codes[item.code], item, by_item.pop(codes[item.code], ())) for item in chapter.items),
        )
        for chapter in tree.chapters
    ]
    strangers = [
        _under(item.code, replace(item, duties=()), by_item[item.code])
        for item in revised.items
        if item.code in by_item
    ]
    if strangers:
        last = chapters[-1]
        chapters[-1] = Chapter(last.number, last.title, (*last.items, *strangers))
    return replace(tree, chapters=tuple(chapters))


def _under(code: str, item: Item, indicators: Iterable[Indicator]) -> Item:
    """The item under another row key, with these indicators."""
    ordinal = int(code.partition(".")[0])
    return replace(item, ordinal=ordinal, indicators=tuple(sorted(indicators, key=_position)))


def _position(one: Indicator) -> int:
    return int(one.code.partition(".")[2])


def keeping_curves(present: PlanTree, revised: PlanTree, pairs: Pairs) -> PlanTree:
    """The revised plan with the progress curves that were set in the present one; `pairs` is old code to new code."""
    curves = {pairs[one.code]: one.curve for one in present.indicators if one.curve and one.code in pairs}

    def kept(one: Indicator) -> Indicator:
        return one if one.curve is not None else replace(one, curve=curves.get(one.code))

    return revised.with_indicators(kept) if curves else revised
