"""Names of projects and companies (名单) that a unit lists with its number, and which of them are the same.

They stand in 进展情况 behind "名单：", one after another with 、 ； or a line each: the form needs no column for them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

_LIST = re.compile(r"名\s*单\s*[:：]\s*(.+?)(?:。|\n\s*\n|\Z)", re.DOTALL)
_BETWEEN = re.compile(r"[、；;\n]+|(?<=[\u4e00-\u9fff）)])[,，]\s*")
_NUMBERED = re.compile(r"^\s*(?:[(（]?[0-9]{1,3}[)）.．、]|[①-⑳])\s*")
_MARKS = re.compile(r"[\s“”\"'‘’《》<>\[\]【】·•,，.。、:：;；\-—_()（）]+")
_PLACE = re.compile(
    r"^(?:中国)?(?:[\u4e00-\u9fff]{2,3}省)?(?:[\u4e00-\u9fff]{2,3}市)?(?:[\u4e00-\u9fff]{1,3}(?:区|县))?"
)
_LEGAL = re.compile(r"(?:(?:股份)?有限(?:责任)?公司|股份公司|公司|建设项目|工程项目|项目)$")
_SHORTEST = 4
_TELLS_APART = frozenset(
    "0123456789一二三四五六七八九十甲乙丙丁东西南北中上下左右前后大小新老旧ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
"""Signs that make two names two things: a second phase, another gate, another workshop."""


@dataclass(frozen=True, slots=True)
class SameName:
    """One thing that several units name, as each of them writes it. `is_certain`: the names are equal but for form."""

    names: Mapping[str, str]
    is_certain: bool


def names_in(text: str) -> tuple[str, ...]:
    """The names that stand in a text behind 名单：, as they are written, each once; () where there is no list."""
    names: dict[str, None] = {}
    for match in _LIST.finditer(text):
        for part in _BETWEEN.split(match[1]):
            name = _NUMBERED.sub("", part).strip()
            if name:
                names.setdefault(name)
    return tuple(names)


def core_of(name: str) -> str:
    """What is left of a name without its form: widths, spaces, marks, the place before and the legal form behind it."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", name)).upper()
    core = _LEGAL.sub("", plain)
    without_place = _PLACE.sub("", core)
    return without_place if len(without_place) >= _SHORTEST else core or plain


def count_distinct(names: Mapping[str, tuple[str, ...]]) -> int:
    """How many things all units name together; names that are only alike count as two."""
    return len(distinct(names))


def distinct(names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Each thing that units name once, as it was written first."""
    first: dict[str, str] = {}
    for listed in names.values():
        for name in listed:
            first.setdefault(core_of(name), name)
    return tuple(first.values())


def list_words(names: Iterable[str]) -> str:
    """Names as a unit writes them behind its number, so that `names_in` reads them again."""
    return f"名单：{'、'.join(names)}。"


def same_names(names: Mapping[str, tuple[str, ...]]) -> list[SameName]:
    """Things that more than one unit names, each told once, in the order of their names.

    Alike are names of which one sign was left out, added, or replaced by one of the same sound, unless that sign tells
    two things apart.
    """
    units_of: dict[str, dict[str, str]] = {}
    for unit in sorted(names):
        for name in names[unit]:
            units_of.setdefault(core_of(name), {}).setdefault(unit, name)
    found = [SameName(named, True) for core, named in sorted(units_of.items()) if len(named) > 1]
    for one, other in sorted(_alike(units_of)):
        together = {**units_of[other], **units_of[one]}
        if len(together) > 1 and len(units_of[one]) == len(units_of[other]) == 1:
            found.append(SameName(together, False))
    return found


def _alike(cores: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Pairs one edit apart, found by what is left when one sign is dropped: no name is held against all others."""
    by_rest: dict[str, set[str]] = {}
    for core in cores:
        if len(core) < _SHORTEST:
            continue
        for rest in {core, *(core[:place] + core[place + 1 :] for place in range(len(core)))}:
            by_rest.setdefault(rest, set()).add(core)
    pairs = {pair for group in by_rest.values() if len(group) > 1 for pair in combinations(sorted(group), 2)}
    return (pair for pair in pairs if _is_one_edit(*pair))


def _is_one_edit(one: str, other: str) -> bool:
    """Whether a slip of one sign explains the difference."""
    short, long = sorted((one, other), key=len)
    start = next((place for place, sign in enumerate(short) if sign != long[place]), len(short))
    ends = (short[start:], long[start + 1 :]), (short[start + 1 :], long[start + 1 :])
    if len(long) - len(short) == 1:
        return ends[0][0] == ends[0][1] and long[start] not in _TELLS_APART
    if len(long) == len(short) and ends[1][0] == ends[1][1]:
        signs = {short[start], long[start]}
        return not _TELLS_APART & signs and len({_sound(sign) for sign in signs}) == 1
    return False


@lru_cache(maxsize=4096)
def _sound(sign: str) -> str:
    """How a sign is typed: most slips are another sign of the same sound."""
    from pypinyin import lazy_pinyin  # its tables take longer to load than all the rest

    return "".join(lazy_pinyin(sign))
