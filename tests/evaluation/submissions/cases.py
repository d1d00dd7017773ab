"""One case from its kind, the seed and its number: the same workbook and truth on every run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from tests.evaluation.submissions import arrangement, containers, contents, values
from tests.evaluation.submissions.misplaced import MISPLACED
from tests.evaluation.submissions.office import Desk, NoSite
from tests.evaluation.submissions.truth import Truth
from tests.evaluation.submissions.values import Edit

_FORMS = 6


class Kind(StrEnum):
    """What is done to a filled form."""

    CLEAN = "clean"
    EDIT = "human edit"
    CONTAINER = "container damage"
    CONTENT = "content damage"


@dataclass(frozen=True)
class Case:
    """A workbook, the truth about it, and the names of what was done to it."""

    kind: Kind
    number: int
    data: bytes
    truth: Truth
    steps: tuple[str, ...]


def make_case(kind: Kind, seed: int, number: int) -> Case:
    """The case of that number; `number` also spreads the kinds of edit evenly."""
    for attempt in range(1000):
        dice = Random(f"{kind}/{seed}/{number}/{attempt}")
        desk = Desk(dice.randrange(_FORMS), dice)
        try:
            data, steps = _made(kind, number, desk, dice)
        except NoSite:
            continue
        return Case(kind, number, data, desk.truth, steps)
    raise AssertionError(f"no site for {kind} {number}")


def _made(kind: Kind, number: int, desk: Desk, dice: Random) -> tuple[bytes, tuple[str, ...]]:
    match kind:
        case Kind.CLEAN:
            return desk.save(), ()
        case Kind.EDIT:
            steps = _edit(number, desk, dice)
            return desk.save(), steps
        case Kind.CONTAINER:
            desk.truth.is_clear = False
            damage = containers.DAMAGES[number % len(containers.DAMAGES)]
            return damage(desk.save(), dice), (damage.__name__,)
        case Kind.CONTENT:
            desk.truth.is_clear = False
            change = contents.DAMAGES[number % len(contents.DAMAGES)]
            data = desk.save() if dice.random() < 0.5 else contents.as_excel_saves(desk.save())
            return change(desk, data, dice), (change.__name__,)


_FAMILIES: tuple[tuple[Edit, ...], ...] = (
    values.CLEAR, values.UNCLEAR, values.UNCLEAR, MISPLACED, MISPLACED, arrangement.CLEAR, arrangement.UNCLEAR,
    arrangement.UNCLEAR,
)  # fmt: skip


def _edit(number: int, desk: Desk, dice: Random) -> tuple[str, ...]:
    """One edit of a family in turn; now and then a harmless one of cells before it, and one of the sheet after it."""
    family = _FAMILIES[number % len(_FAMILIES)]
    edits: Sequence[Edit] = (
        *((dice.choice(values.CLEAR),) if dice.random() < 0.3 else ()),
        family[number // len(_FAMILIES) % len(family)],
        *((dice.choice(arrangement.CLEAR),) if family not in _OF_SHEETS and dice.random() < 0.3 else ()),
    )
    for edit in edits:
        edit(desk, dice)
    return tuple(edit.__qualname__.replace(".<locals>", "") for edit in edits)


_OF_SHEETS = (arrangement.CLEAR, arrangement.UNCLEAR)
