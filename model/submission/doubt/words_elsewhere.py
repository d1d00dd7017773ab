"""Words that speak of another row: they give its name, or its number and not their own row's, or were its own before.

Whether the words moved or the numbers did nobody can see, so that both wait, and with them the rows around that
nothing ties to their words: a block moved as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import lru_cache

from model.entry.entry import BLANK, Entry, value_text
from model.entry.plausible import unit_of
from model.plan.node import Indicator
from model.plan.tree import PlanTree
from model.submission.doubt.figure import says
from model.submission.submission import ReturnedRow, rows_by_item

_SHORTEST_NAME, _ALIKE = 5, 4
_FARTHEST = 3
_LEAST_ROWS, _LEAST_DIGITS = 2, 5
"""How many rows must say the number of the row so far away, and how many digits these numbers have together."""
_COLONS, _SO_FAR = ("：", ":"), "累计"
_LEAST_WORDS = 8
"""Shorter words two rows may well have in common."""
_LEAST_TELLING, _LEAST_ALONE = 3, 4
"""A number of so many digits, with its unit, tells by itself whose it is of an item, and of all of them."""
_FIGURE = re.compile(r"(?<![\d.])(?:0(?=\.)|[1-9])\d*(?:\.\d+)?(?![\d.]*[\d年月日号次期届])")
_YEARS = frozenset(map(str, range(2015, 2036)))

Names = Mapping[str, Sequence[str]]


def words_elsewhere_codes(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], tree: PlanTree, last: Mapping[str, Entry]
) -> Iterator[str]:
    """The rows of which the words, or the numbers beside them, seem to belong to other rows.

    `numbers` is what stands in the cells of the values, `last` what was reported the period before.
    """
    names, said_last = _names(tree), _said_last(last)
    yield from _saying_another_of_any_item(rows, numbers, tree)
    for item in rows_by_item(rows):
        speaking = {place for place, row in enumerate(item) if row.narrative}
        if not speaking:
            continue
        moved = {place for place in speaking if _names_another(item[place], names, tree)}
        if said_last:
            moved |= _saying_what_others_said(item, said_last, last)
        figures = [_figure(numbers.get(row.code)) for row in item]
        told = "\n".join([item[place].narrative or "" for place in speaking]).replace(",", "")
        named = [one for row in item if (one := tree.by_code.get(row.code)) and one.name in told]
        if not (moved or named or _SO_FAR in told) and not any(figure in told for figure in figures if figure):
            continue
        said = [_figures(row.narrative or "") for row in item]
        tied = {place for place in speaking - moved if _is_tied(item[place], said[place], numbers, tree)}
        if not tied >= speaking:
            moved |= _saying_others(said, figures, tied) | _copied(item, said, figures, tied, numbers)
            moved |= _saying_another_in_its_unit(item, figures, numbers, tied, tree)
            moved |= _naming_another_with_its_number(item, tied, named, tree)
            moved |= {place for place in speaking - tied if _comes_to_another(item[place], names, tree)}
        yield from _around(item, moved, tied)


def _saying_another_of_any_item(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], tree: PlanTree
) -> Iterator[str]:
    """The row whose words say, with its unit, the number of another row whose own words do not, and that row: a number
    so long that no other has it, and of neither row the name.
    """
    whose: dict[str, str] = {}
    words = {row.code: row.narrative.replace(",", "") for row in rows if row.narrative}
    for code in words.keys() & numbers.keys():
        figure, unit = _figure(numbers[code]), unit_of(tree.by_code.get(code))
        if len(_significant(figure)) >= _LEAST_ALONE and unit and figure + unit not in words[code]:
            whose[figure + unit] = "" if figure + unit in whose else code
    told = "\n".join(words.values()) if whose else ""
    for phrase, code in whose.items():
        if code and phrase in told:
            saying = [one for one in words if says(words[one], phrase)]
            names = [home.name for one in (*saying, code) if (home := tree.by_code.get(one)) is not None]
            if len(saying) == 1 and not any(name in words[saying[0]] for name in names):
                yield from (*saying, code)


def _names(tree: PlanTree) -> Names:
    """The names of rows by how they begin."""
    names: dict[str, list[str]] = {}
    for indicator in tree.by_code.values():
        if len(indicator.name) >= _SHORTEST_NAME:
            names.setdefault(indicator.name[:_ALIKE], []).append(indicator.name)
    return names


def _said_last(last: Mapping[str, Entry]) -> Mapping[str, str]:
    """Which row said something last time, for what only one row said."""
    rows: dict[str, str] = {}
    for code, entry in last.items():
        if len(entry.narrative) >= _LEAST_WORDS:
            rows[entry.narrative] = "" if entry.narrative in rows else code
    return rows


def _saying_what_others_said(
    item: Sequence[ReturnedRow], said_last: Mapping[str, str], last: Mapping[str, Entry]
) -> set[int]:
    """Places whose words are to the letter what only the row so far away said last time, where several are."""
    places = {row.code: place for place, row in enumerate(item)}
    there: dict[int, list[int]] = {}
    for place, row in enumerate(item):
        words = row.narrative or ""
        home = places.get(said_last.get(words, ""), place)
        if home != place and abs(home - place) <= _FARTHEST and words != last.get(row.code, BLANK).narrative:
            there.setdefault(home - place, []).append(place)
    return {place for found in there.values() if len(found) >= _LEAST_ROWS for place in found}


def _figures(words: str) -> AbstractSet[str]:
    return set(_FIGURE.findall(words.replace(",", ""))) if words else frozenset()


def _figure(number: Decimal | None) -> str:
    """The digits of a number that words would hardly say by chance; "" for any other."""
    text = "" if number is None else value_text(number)
    is_telling = len(_significant(text)) > 1 and not text.startswith("-") and text not in _YEARS
    return text if is_telling else ""


def _significant(figure: str) -> str:
    return figure.replace(".", "").strip("0")


def _is_tied(row: ReturnedRow, said: AbstractSet[str], numbers: Mapping[str, Decimal], tree: PlanTree) -> bool:
    """Whether the words say their own row's name or number."""
    indicator = tree.by_code.get(row.code)
    if indicator is None or not row.narrative:
        return False
    return indicator.name in row.narrative or (row.code in numbers and value_text(numbers[row.code]) in said)


def _names_another(row: ReturnedRow, names: Names, tree: PlanTree) -> bool:
    """Whether the words begin with the name of a row that is called quite otherwise than their own, or that is set off
    by a colon. A name that their own begins with is short for that.
    """
    indicator, words = tree.by_code.get(row.code), row.narrative or ""
    if indicator is None or indicator.name in words:
        return False
    others = [
        name for name in names.get(words[:_ALIKE], ()) if words.startswith(name) and not indicator.name.startswith(name)
    ]
    if words[:_ALIKE] == indicator.name[:_ALIKE]:
        return any(words[len(name) : len(name) + 1] in _COLONS for name in others)
    return bool(others)


def _comes_to_another(row: ReturnedRow, names: Names, tree: PlanTree) -> bool:
    """Whether the words say what a row of any item, called quite otherwise than their own, has come to."""
    indicator, (_, *sums) = tree.by_code.get(row.code), (row.narrative or "").split(_SO_FAR)
    if indicator is None or not sums:
        return False
    return any(
        words.startswith(name)
        for words in sums
        if words[:_ALIKE] != indicator.name[:_ALIKE]
        for name in names.get(words[:_ALIKE], ())
    )


def _naming_another_with_its_number(
    item: Sequence[ReturnedRow], tied: AbstractSet[int], named: Sequence[Indicator], tree: PlanTree
) -> set[int]:
    """Places whose words give the name of another row of the item and, right behind it, a number in its unit."""
    patterns = [
        (one.code, _with_number(one.name, unit))
        for one in named
        if len(one.name) >= _SHORTEST_NAME and (unit := unit_of(one))
    ]
    return {
        place
        for place, row in enumerate(item)
        if row.narrative and place not in tied and row.code in tree.by_code
        for code, pattern in patterns
        if code != row.code and pattern.search((row.narrative or "").replace(",", ""))
    }


@lru_cache(maxsize=2048)
def _with_number(name: str, unit: str) -> re.Pattern[str]:
    """A row's name and its number in words: "新增床位（张）达到420张"."""
    return re.compile(rf"{re.escape(name)}[^0-9，。；;]{{0,4}}[0-9.]+{re.escape(unit)}")


def _saying_others(said: Sequence[AbstractSet[str]], figures: Sequence[str], tied: AbstractSet[int]) -> set[int]:
    """Places whose words say the number of the row that is so many rows away, at a distance at which several do."""
    found: set[int] = set()
    for offset in (one for far in range(1, _FARTHEST + 1) for one in (far, -far)):
        there = [
            place
            for place in range(max(0, -offset), min(len(said), len(said) - offset))
            if said[place] and place not in tied and figures[place + offset] in said[place]
        ]
        different = {figures[place + offset] for place in there}
        if len(different) >= _LEAST_ROWS and sum(map(len, map(_significant, different))) >= _LEAST_DIGITS:
            found.update(there)
    return found


def _saying_another_in_its_unit(
    item: Sequence[ReturnedRow],
    figures: Sequence[str],
    numbers: Mapping[str, Decimal],
    tied: AbstractSet[int],
    tree: PlanTree,
) -> set[int]:
    """Places whose words say, with its unit, a number of another row that no other would have by chance."""
    phrases = {
        f"{figure}{unit}": place
        for place, (row, figure) in enumerate(zip(item, figures, strict=True))
        if len(_significant(figure)) >= _LEAST_TELLING and (unit := unit_of(tree.by_code.get(row.code)))
    }
    if not phrases:
        return set()
    return {
        place
        for place, row in enumerate(item)
        if row.narrative and place not in tied and row.code in numbers
        for phrase, other in phrases.items()
        if other != place and says(row.narrative.replace(",", ""), phrase)
    }


def _copied(
    item: Sequence[ReturnedRow],
    said: Sequence[AbstractSet[str]],
    figures: Sequence[str],
    tied: AbstractSet[int],
    numbers: Mapping[str, Decimal],
) -> set[int]:
    """Places beside a number whose words are to the letter those of a row that they are tied to by its number."""
    own = {item[place].narrative for place in tied if figures[place] in said[place]}
    return {
        place
        for place, row in enumerate(item)
        if place not in tied and row.code in numbers and row.narrative and row.narrative in own
    }


def _around(item: Sequence[ReturnedRow], moved: AbstractSet[int], tied: AbstractSet[int]) -> Iterator[str]:
    """The codes of the moved rows and of those on both sides up to one that its words are tied to."""
    taken = set(moved)
    for step in (1, -1):
        for place in moved:
            while 0 <= place + step < len(item) and place + step not in tied:
                place += step
                taken.add(place)
    return (item[place].code for place in sorted(taken))
