"""Holding what stands after a disaster against what had been acknowledged before it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from model.workflow.workspace.workspace import SUFFIX
from tests.evaluation.durability.desk import NAME
from tests.evaluation.durability.server import Truth
from tests.evaluation.durability.state import ABSENT, FAULT, State, litter_in, state_of


@dataclass
class Tally:
    """Figures of one kind of disaster.

    `lost`: acknowledged and not there, a false "saved"; `damaged`: not whole, or neither old nor new; `wordless`:
    broken off without a sentence; `stuck`: the work could not go on afterwards; `refused`: broken off in words.
    """

    title: str
    cases: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0
    wordless: int = 0
    stuck: int = 0
    refused: int = 0
    notes: Counter[str] = field(default_factory=Counter)
    offenders: dict[str, str] = field(default_factory=dict)
    """The first of those that are alike but for numbers."""

    @property
    def is_good(self) -> bool:
        """Whether nothing happened that never may."""
        return not (self.lost or self.damaged or self.wordless or self.stuck)

    def complain(self, kind: str, words: str) -> None:
        """Count a fault of a kind and keep the first ones in words."""
        setattr(self, kind, getattr(self, kind) + 1)
        self.offenders.setdefault(re.sub(r"\d+", "#", f"{kind}: {words[:60]}"), f"{kind}: {words}")


def judge(tally: Tally, truth: Truth, folder: Path, done: int, words: str) -> State:
    """Count a case: `done` steps were acknowledged, so each part is as after these or, wholly, as after one more."""
    found = state_of(folder)
    tally.cases += 1
    tally.acknowledged += done
    tally.notes["unfinished files left behind"] += litter_in(folder)
    now = truth.states[done]
    then = truth.states[min(done + 1, len(truth.states) - 1)]
    for part in now.keys() | then.keys() | found.keys():
        has = found.get(part, ABSENT)
        allowed = {now.get(part, ABSENT), then.get(part, ABSENT)}
        if part == NAME and done == 0:
            allowed.add(truth.states[1].get(part, ABSENT))
        if has in allowed or _is_spare_copy(part, has, allowed):
            continue
        is_older = any(has == state.get(part, ABSENT) for state in truth.states[:done])
        if is_older and part != NAME and allowed == {ABSENT}:
            tally.notes["files still there that were taken back"] += 1
            continue
        kind = "lost" if has == ABSENT or is_older else "damaged"
        tally.complain(kind, f"{words}: after {done} steps {part} is {has[:400]}")
    return found


def _is_spare_copy(part: str, has: str, allowed: set[str]) -> bool:
    """Whether it is a copy besides those that are asked for, and whole: a restore that was begun twice keeps two."""
    return part.endswith(SUFFIX) and part != NAME and allowed == {ABSENT} and not has.startswith(FAULT)
