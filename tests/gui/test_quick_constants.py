"""Enumerations of Qt that are made quickly are what Python makes of the same names and values."""

from __future__ import annotations

import enum
import operator
import pickle
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets

from gui.launch.quick_constants import enumeration, is_python_known

pytestmark = pytest.mark.skipif(not is_python_known(), reason="made in Python's own way")

MADE_FOR_EACH = {"_member_map_", "_value2member_map_", "_iter_member_"}
"""What stands in every enumeration and holds members of just that one."""


def enumerations(module: ModuleType) -> Iterator[enum.EnumType]:
    """All enumerations of the classes of a module."""
    for owner in vars(module).values():
        for one in vars(owner).values() if isinstance(owner, type) else ():
            if isinstance(one, enum.EnumType):
                yield one


@pytest.mark.parametrize("module", [QtCore, QtGui, QtWidgets, QtNetwork], ids=lambda module: module.__name__)
def test_every_enumeration_of_qt_is_as_python_makes_it(module: ModuleType) -> None:
    for name in dir(module):
        getattr(module, name)  # PySide6 makes a class with its constants when it is named
    found = list(enumerations(module))
    assert len(found) > 30
    for one in found:
        assert_same(
            *made_twice(one.__base__, [(name, member.value) for name, member in vars(one)["_member_map_"].items()])
        )


def made_twice(base: Any, pairs: Sequence[tuple[str, int]]) -> tuple[Any, Any]:
    """An enumeration as Python makes it, and as it is made quickly."""
    own = base("One", pairs, module=__name__, boundary=enum.KEEP)
    quick = enumeration(base, "One", pairs)
    quick.__module__ = __name__
    return own, quick


def assert_same(own: Any, quick: Any) -> None:
    """Members, their order and places, and all that stands in the class."""
    assert described(quick) == described(own)
    assert list(map(repr, quick)) == list(map(repr, own))
    assert vars(quick).keys() == vars(own).keys()
    for part in vars(own).keys() - own.__members__.keys() - MADE_FOR_EACH:
        assert getattr(quick, part) == getattr(own, part), part
    for name, member in own.__members__.items():
        found = getattr(quick, name)
        assert found is quick[name] is quick(member.value)
        assert type(found) is found.__objclass__ is quick
        assert hash(found) == hash(member)


def described(kind: Any) -> list[tuple[str, str, int, int]]:
    """Each name, with the member that it means."""
    return [(name, one.name, one.value, one._sort_order_) for name, one in kind.__members__.items()]


def test_flags_are_joined_parted_and_turned_round_as_those_of_python() -> None:
    own, quick = made_twice(enum.Flag, [("Nothing", 0), ("Four", 4), ("One", 1), ("Five", 5)])
    for kind in (own, quick):
        assert kind.One | kind.Four is kind.Five
        assert kind.Five & ~kind.One is kind.Four
        assert not kind.Nothing
    for deed in (str, repr, list, operator.invert, operator.attrgetter("name")):
        for value in (0, 1, 5, 6, 8):
            assert str(deed(quick(value))) == str(deed(own(value)))


def test_constants_can_be_kept_and_copied() -> None:
    quick = enumeration(enum.IntEnum, "Step", [("First", 1), ("Second", 2)])
    quick.__module__, quick.__qualname__ = __name__, "Step"
    globals()["Step"] = quick
    assert pickle.loads(pickle.dumps(quick.Second)) is quick.Second
    with pytest.raises(AttributeError):
        quick.First = 3
    with pytest.raises(ValueError, match="3 is not a valid Step"):
        quick(3)
