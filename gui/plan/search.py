"""Finding rows as somebody types: by number, by name, or by the initials of its pinyin (czxz for 城镇新增)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gui.plan.rows import PlanRows, RowKind


def initials_of(names: Sequence[str]) -> list[str]:
    """The pinyin initials of each name in small letters, other letters and digits kept."""
    # Its dictionaries take longer to load than the window takes to open.
    from pypinyin import Style, lazy_pinyin

    return ["".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower() for name in names]


def find(rows: PlanRows, initials: Mapping[int, str], query: str) -> frozenset[int]:
    """The numbers of the indicators that match all words of `query`, themselves or by their item.

    Where nothing matches that way, a matching chapter gives all of its own.

    `initials` holds pinyin initials by row number; rows that are absent are found by number and name only.
    """
    words = query.lower().split()
    direct = _hits(rows, initials, words, (RowKind.ITEM, RowKind.INDICATOR))
    return direct or _hits(rows, initials, words, (RowKind.CHAPTER,))


def _hits(
    rows: PlanRows, initials: Mapping[int, str], words: Sequence[str], kinds: Sequence[RowKind]
) -> frozenset[int]:
    """The indicators that match, or stand below a match, among rows of these kinds."""
    hits: set[int] = set()
    found: set[int] = set()
    for row in rows.rows:
        haystacks = (row.code, row.name.lower(), initials.get(row.number, ""))
        matches = row.kind in kinds and all(_matches(word, haystacks) for word in words)
        if matches or row.parent in hits:
            hits.add(row.number)
            if row.kind is RowKind.INDICATOR or not row.children:
                found.add(row.number)
    return frozenset(found)


def _matches(word: str, haystacks: tuple[str, str, str]) -> bool:
    code, name, initials = haystacks
    return word in name or word in initials or code.startswith(word)
