"""Qt's constants, made in a fifth of the time that Python's `enum` takes for them.

PySide6 makes every constant of a class of Qt when the class is first named, by Python's functional way of making an
enumeration: at a start some 200 enumerations with 2,800 members, a quarter of all that it computes. Python's way is
general: it tries each member against everything that may stand in a class. Of Qt's constants each is a name and a whole
number, so here the class is a copy of the one that Python makes where there are no members, and the members are added
as Python adds them. `tests/gui/test_quick_constants.py` holds every enumeration of Qt against Python's own.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Sequence
from typing import Any

_TRIED_WITH = (3, 11)
_EXAMPLE = (("Two", 2), ("One", 1), ("Both", 3))

_BASES = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_own_way = enum.EnumType._create_  # type: ignore[attr-defined]
_set = type.__setattr__
_without_members: dict[enum.EnumType, dict[str, Any]] = {}


def make_constants_quickly() -> None:
    """Let enumerations that PySide6 asks for be made quickly from now on."""
    if is_python_known():
        enum.EnumType._create_ = _made  # type: ignore[attr-defined]


def is_python_known() -> bool:
    """Whether an example comes out as this very Python makes it, which changed its enumerations within 3.11, too; any
    other makes Qt's constants in its own way.
    """
    return sys.version_info[:2] == _TRIED_WITH and all(
        _content(enumeration(base, "", _EXAMPLE))
        == _content(_own_way(base, "", list(_EXAMPLE), module="", boundary=enum.KEEP))
        for base in _BASES
    )


def _content(made: Any) -> dict[str, Any]:
    """What stands in an enumeration by name, as far as it is no object of its own."""
    return {name: value if type(value) in (int, list) else None for name, value in vars(made).items()}


def _made(base: enum.EnumType, name: str, members: Any, **named: Any) -> Any:
    """An enumeration by the functional way. Only PySide6 gives a list of pairs, a boundary and no place."""
    if named["boundary"] is enum.KEEP and named["module"] is None and type(members) is list and base in _BASES:
        return enumeration(base, name, members)
    return _own_way(base, name, members, **named)


def enumeration(base: Any, name: str, pairs: Sequence[tuple[str, int]]) -> Any:
    """An enumeration of a base of Python's with names and values; a value's further names mean the same member.

    PySide6 says afterwards in which module and class it stands.
    """
    names: list[str] = []
    members: dict[str, Any] = {}
    by_value: dict[int, Any] = {}
    own = {"_member_names_": names, "_member_map_": members, "_value2member_map_": by_value, "_unhashable_values_": []}
    made: Any = type.__new__(enum.EnumType, name, (base,), _body(base) | own)
    is_flag = issubclass(base, enum.Flag)
    new, is_number = made._new_member_, made._use_args_
    for key, value in pairs:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if is_number else new(made)
            member.__dict__.update(_value_=value, _name_=key, __objclass__=made, _sort_order_=len(names))
            if not is_flag or _is_one_bit(value):
                names.append(key)
        members[key] = member
        _set(made, key, member)
    if is_flag:
        _tell_bits(made, list(by_value))
    return made


def _body(base: Any) -> dict[str, Any]:
    """What stands in an enumeration without members."""
    body = _without_members.get(base)
    if body is None:
        body = _without_members[base] = dict(vars(_own_way(base, "", [], module="", boundary=enum.KEEP)))
    return body


def _tell_bits(made: Any, values: Sequence[int]) -> None:
    """Say which bits the flags have, and in which order they are gone through."""
    mask = 0
    for value in values:
        mask |= value
    ones = [value for value in values if _is_one_bit(value)]
    _set(made, "_flag_mask_", mask)
    _set(made, "_singles_mask_", sum(ones))
    _set(made, "_all_bits_", 2 ** mask.bit_length() - 1)
    if ones != sorted(ones):
        _set(made, "_iter_member_", made._iter_member_by_def_)


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0
