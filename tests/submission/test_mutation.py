"""Random damage to an issued form: never a crash, never another value without a word."""

from __future__ import annotations

import random

import pytest

from model.submission.read import read_content
from model.submission.submission import Outcome
from tests.submission.container.container_faults import stored
from tests.submission.forms import SHEET_PART, FilledForm, edit_part, silently_wrong

ROUNDS = 150


def _flip(data: bytes, chance: random.Random) -> bytes:
    mutant = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        mutant[chance.randrange(len(mutant))] ^= 1 << chance.randrange(8)
    return bytes(mutant)


def _cut_or_doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    piece = data[start : start + min(end - start, 400)]
    return data[:start] + (piece + data[start:] if chance.random() < 0.5 else data[start + len(piece) :])


@pytest.mark.parametrize("kind", ["deflated", "stored"])
@pytest.mark.parametrize("damage", [_flip, _cut_or_doubled])
def test_damage_to_the_container_is_never_silent(form: FilledForm, kind: str, damage: object) -> None:
    chance = random.Random(kind)
    data = form.data if kind == "deflated" else stored(form.data)
    outcomes = set()
    for round_ in range(ROUNDS):
        mutant = damage(data, chance)  # type: ignore[operator]
        submission = read_content("回表.xlsx", mutant, form.tree, form.units)
        outcomes.add(submission.outcome)
        assert silently_wrong(submission, form.truth) == [], f"round {round_}"
    assert Outcome.REJECT in outcomes


def test_damage_to_the_sheets_text_never_crashes(form: FilledForm) -> None:
    """With the check sum put right the digits themselves may change: whatever comes out, it is a submission."""
    chance = random.Random(4)
    for _ in range(ROUNDS):
        mutant = edit_part(form.data, SHEET_PART, lambda part: _flip(part, chance))
        submission = read_content("回表.xlsx", mutant, form.tree, form.units)
        assert submission.outcome in Outcome
