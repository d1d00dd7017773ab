"""Kinds of reporting units: in the words of a table of units (县区, 镇街, new_city) and of a plan (每个县区)."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "new_city": "新城",
    "park_office": "园办|园区",
    "county": "[县旗]|(?<![园社片发能街小校景城新])区",
    "city": "(?<!县)市(?![县区直])",
    "township": "[镇乡]|街道?|苏木|办事处",
    "department": "部门|委办局",
}
"""What names each kind. A word that names none of them (开发区, 医院) stands for itself."""
_KINDS = {kind: re.compile(words) for kind, words in _WORDS.items()}
_EVERYBODY = re.compile(r"单位|地(?!市)|各级")
_ENDS = {
    "new_city": "新城",
    "park_office": "园办|园区(管委会)?",
    "county": "[县旗]|(?<![园社片发能街小校景城新])区",
    "township": "[镇乡]|街道(办事处|办)?|苏木",
    "department": "[局委]|办公室",
}
_NAMES = {kind: re.compile(f"({words})$") for kind, words in _ENDS.items()}


def concerns(per: str, kind: str | None) -> bool:
    """Whether the words of a fan-out name units of `kind`, which may be a word of one's own; no kind is always named.

    Words for places that nobody reports for (每个行政村) name no unit.

    >>> concerns("每个新城", "park_office"), concerns("每个县区", "县区"), concerns("各单位", "township")
    (False, True, True)
    """
    if kind is None or _EVERYBODY.search(per):
        return True
    theirs = {kind} if kind in _KINDS else _named(kind)
    return bool(_named(per) & theirs) if theirs else bool(kind) and kind in per


def kind_by_name(name: str) -> str:
    """The kind that a unit's name ends in, where its table has none: 沣东新城, 上林街道; a township otherwise."""
    return next((kind for kind, ending in _NAMES.items() if ending.search(name)), "township")


def _named(words: str) -> set[str]:
    return {kind for kind, pattern in _KINDS.items() if pattern.search(words)}
