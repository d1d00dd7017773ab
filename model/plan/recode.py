"""The old plan in the numbering of its revision, so that within a year one code means one indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from model.plan.node import Chapter, Indicator, Item, indicator_code
from model.plan.revision import Pairs, pair_items
from model.plan.tree import PlanTree


@dataclass(frozen=True)
class Recoded:
    """The old plan under new codes. `codes` maps every key of an old row, "8.00" as well as "8.02", to its new key."""

    tree: PlanTree
    codes: Mapping[str, str]

    @property
    def moved(self) -> dict[str, str]:
        """Only the keys that are not what they were."""
        return {old: new for old, new in self.codes.items() if old != new}


def recode(old: PlanTree, new: PlanTree, pairs: Pairs) -> Recoded:
    """What `old` asked, told in the codes of `new`.

    An indicator that has a pair takes its code and its place; one that was removed gets a code of its item that the
    new plan does not use; an item that was removed gets an ordinal of its own.
    """
    homes = _item_codes(old, new)
    codes = dict(homes)
    taken = {*new.by_code, *pairs.values()}
    for item in old.items:
        for one in item.indicators:
            codes[one.code] = pairs.get(one.code) or _free_code(homes[item.code], one.code, taken)
            taken.add(codes[one.code])
    if all(code == key for key, code in codes.items()):
        return Recoded(old, codes)
    return Recoded(_retold(old, new, codes), codes)


def _item_codes(old: PlanTree, new: PlanTree) -> dict[str, str]:
    """A row of its own for every old item: its pair's, its own where that is free, else one behind all others."""
    codes = dict(pair_items(old, new))
    taken = {*codes.values(), *(item.code for item in new.items)}
    following = max([item.ordinal for tree in (old, new) for item in tree.items], default=0)
    for item in old.items:
        if item.code in codes:
            continue
        if item.code in taken:
            following += 1
            codes[item.code] = f"{following}.00"
        else:
            codes[item.code] = item.code
        taken.add(codes[item.code])
    return codes


def _free_code(item: str, code: str, taken: Iterable[str]) -> str:
    """A code of the item of row `item` that nobody uses: the old one where possible, else behind the highest."""
    ordinal = int(item.partition(".")[0])
    width = len(code.partition(".")[2])
    kept = f"{ordinal}.{code.partition('.')[2]}"
    if kept not in taken:
        return kept
    used = [int(one.partition(".")[2]) for one in taken if one.partition(".")[0] == str(ordinal)]
    return indicator_code(ordinal, max(used, default=0) + 1, width)


def _retold(old: PlanTree, new: PlanTree, codes: Mapping[str, str]) -> PlanTree:
    """The old plan's indicators under the item that their new code names, sorted by it."""
    by_item: dict[str, list[Indicator]] = {}
    for one in old.indicators:
        told = replace(one, code=codes[one.code], subset_of=codes[one.subset_of] if one.subset_of else None)
        by_item.setdefault(f"{told.code.partition('.')[0]}.00", []).append(told)
    chapters = [
        Chapter(
            chapter.number,
            chapter.title,
            tuple(_under(codes[item.code], item, by_item.pop(codes[item.code], ())) for item in chapter.items),
        )
        for chapter in old.chapters
    ]
    strangers = [
        _under(item.code, replace(item, duties=()), by_item[item.code]) for item in new.items if item.code in by_item
    ]
    if strangers:
        last = chapters[-1]
        chapters[-1] = Chapter(last.number, last.title, (*last.items, *strangers))
    return PlanTree(old.key, old.title, old.year, tuple(chapters), old.source_text)


def _under(code: str, item: Item, indicators: Iterable[Indicator]) -> Item:
    """The item under another row key, with these indicators."""
    ordinal = int(code.partition(".")[0])
    return replace(item, ordinal=ordinal, indicators=tuple(sorted(indicators, key=_position)))


def _position(one: Indicator) -> int:
    return int(one.code.partition(".")[2])
