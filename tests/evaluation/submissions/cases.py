"""One case from its kind, the seed and its number: the same workbook and truth on every run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from random import Random

from tests.evaluation.submissions import arrangement, containers, contents, formats, values
from tests.evaluation.submissions.misplaced import MISPLACED
from tests.evaluation.submissions.office import Desk, NoSite
from tests.evaluation.submissions.overwritten import OVERWRITTEN
from tests.evaluation.submissions.truth import Truth
from tests.evaluation.submissions.values import Edit

_FORMS = 6
_POOL = 24


class Kind(StrEnum):
    """What is done to a filled form."""

    CLEAN = "clean"
    EDIT = "human edit"
    CONTAINER = "container damage"
    CONTENT = "content damage"
    FORMAT = "damage to other formats"


@dataclass(frozen=True)
class Case:
    """A workbook, the truth about it, and the names of what was done to it; the password where it is encrypted."""

    kind: Kind
    number: int
    data: bytes
    truth: Truth
    steps: tuple[str, ...]
    name: str = "回表.xlsx"
    passwords: tuple[str, ...] = ()


def make_case(kind: Kind, seed: int, number: int) -> Case:
    """The case of that number; `number` also spreads the kinds of edit evenly."""
    for attempt in range(1000):
        dice = Random(f"{kind}/{seed}/{number}/{attempt}")
        try:
            return _made(kind, seed, number, dice)
        except NoSite:
            continue
    raise AssertionError(f"no site for {kind} {number}")


def _made(kind: Kind, seed: int, number: int, dice: Random) -> Case:
    match kind:
        case Kind.CLEAN | Kind.EDIT:
            desk = Desk(dice.randrange(_FORMS), dice)
            steps = _edit(number, desk, dice) if kind is Kind.EDIT else ()
            return Case(kind, number, desk.save(), desk.truth, steps)
        case Kind.FORMAT:
            desk, data = _filled(seed, dice.randrange(_POOL))
            to = formats.FORMATS[number % len(formats.FORMATS)]
            damage = formats.DAMAGES[number // len(formats.FORMATS) % len(formats.DAMAGES)]
            steps = (to.name, damage.__name__)
            truth = Truth(dict(desk.truth.entries), is_clear=False)
            return Case(kind, number, damage(to.made(seed, data), dice), truth, steps, to.file, to.passwords)
        case Kind.CONTAINER:
            desk, data = _filled(seed, dice.randrange(_POOL))
            damage = containers.DAMAGES[number % len(containers.DAMAGES)]
            truth = Truth(dict(desk.truth.entries), is_clear=False)
            return Case(kind, number, damage(data, dice), truth, (damage.__name__,))
        case Kind.CONTENT:
            desk, data = _filled(seed, dice.randrange(_POOL))
            desk.truth = Truth(dict(desk.truth.entries), is_clear=False)
            change = contents.DAMAGES[number % len(contents.DAMAGES)]
            data = data if dice.random() < 0.5 else contents.as_excel_saves(data)
            return Case(kind, number, change(desk, data, dice), desk.truth, (change.__name__,))


@cache
def _filled(seed: int, number: int) -> tuple[Desk, bytes]:
    """One of a pool of filled forms; damage does not alter the desk, only its bytes."""
    dice = Random(f"{seed}/{number}")
    desk = Desk(number % _FORMS, dice)
    return desk, desk.save()


_FAMILIES: tuple[tuple[Edit, ...], ...] = (
    values.CLEAR, values.UNCLEAR, values.UNCLEAR, MISPLACED, MISPLACED, arrangement.CLEAR, arrangement.UNCLEAR,
    arrangement.UNCLEAR, OVERWRITTEN,
)  # fmt: skip


def _edit(number: int, desk: Desk, dice: Random) -> tuple[str, ...]:
    """One edit of a family in turn; now and then a harmless one of cells before it, and one of the sheet after it."""
    family = _FAMILIES[number % len(_FAMILIES)]
    edits: Sequence[Edit] = (
        *((dice.choice(values.CLEAR),) if dice.random() < 0.3 else ()),
        family[number // len(_FAMILIES) % len(family)],
        *((dice.choice(_AFTER),) if family not in _OF_SHEETS and dice.random() < 0.3 else ()),
    )
    for edit in edits:
        edit(desk, dice)
    return tuple(edit.__qualname__.replace(".<locals>", "") for edit in edits)


_OF_SHEETS = (arrangement.CLEAR, arrangement.UNCLEAR)
_AFTER = tuple(edit for edit in arrangement.CLEAR if edit is not arrangement.delete_closed_column)
"""Not the deletion of a column: a number that was misplaced into it would be gone from the file for good."""
