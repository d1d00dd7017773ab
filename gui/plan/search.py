"""Finding rows as somebody types: by number, name, initials of its pinyin (czxz for 城镇新增), or the plan's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from gui.plan.rows import PlanRows, RowKind

if TYPE_CHECKING:
    from model.plan.node import Indicator
    from model.plan.tree import PlanTree

NO_TEXTS: Mapping[int, str] = {}


def initials_of(names: Sequence[str]) -> list[str]:
    """The pinyin initials of each name in small letters, other letters and digits kept."""
    # Its dictionaries take longer to load than the window takes to open.
    from pypinyin import Style, lazy_pinyin

    return ["".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower() for name in names]


def texts_of(rows: PlanRows, plan: PlanTree) -> dict[int, str]:
    """What else is looked through, by row number, in small letters: the unit of measure and the plan's own sentence."""
    return {rows.by_code[one.code]: _text_of(one).lower() for one in plan.indicators if one.code in rows.by_code}


def _text_of(indicator: Indicator) -> str:
    quote = indicator.span.quote if indicator.span is not None else ""
    return " ".join(part for part in (indicator.unit_of_measure, quote) if part)


def find(
    rows: PlanRows, initials: Mapping[int, str], query: str, texts: Mapping[int, str] = NO_TEXTS
) -> frozenset[int]:
    """The numbers of the indicators that match all words of `query`, themselves or by their item.

    Where nothing matches that way, a matching chapter gives all of its own.

    `initials` holds pinyin initials by row number; rows that are absent are found by number and name only. `texts` is
    what `texts_of` gives.
    """
    words = query.lower().split()
    direct = _hits(rows, initials, texts, words, (RowKind.ITEM, RowKind.INDICATOR))
    return direct or _hits(rows, initials, NO_TEXTS, words, (RowKind.CHAPTER,))


def numbered(rows: PlanRows, query: str) -> str:
    """The code of the row whose own number was typed, "" where it is none: it goes before rows that mention it."""
    code = query.strip()
    return code if code in rows.by_code else ""


def _hits(
    rows: PlanRows,
    initials: Mapping[int, str],
    texts: Mapping[int, str],
    words: Sequence[str],
    kinds: Sequence[RowKind],
) -> frozenset[int]:
    """The indicators that match, or stand below a match, among rows of these kinds."""
    hits: set[int] = set()
    found: set[int] = set()
    for row in rows.rows:
        haystacks = (row.code, row.name.lower(), initials.get(row.number, ""), texts.get(row.number, ""))
        matches = row.kind in kinds and all(_matches(word, haystacks) for word in words)
        if matches or row.parent in hits:
            hits.add(row.number)
            if row.kind is RowKind.INDICATOR or not row.children:
                found.add(row.number)
    return frozenset(found)


def _matches(word: str, haystacks: tuple[str, str, str, str]) -> bool:
    code, name, initials, text = haystacks
    return word in name or word in initials or code.startswith(word) or word in text
