"""Power cuts at random moments of every job, replayed on a simulated disk from one recording of each."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.evaluation.durability.disk import Disk, lay_out, matters
from tests.evaluation.durability.server import dice_for, truths
from tests.evaluation.durability.trace import Recording, record
from tests.evaluation.durability.verdict import Tally, judge

Tell = Callable[[str], None]


def run_cuts(count: int, seed: int, tell: Tell, jobs: Sequence[str] = ()) -> Tally:
    """`count` cuts, spread over the jobs."""
    tally = Tally("power cuts")
    seen: set[bytes] = set()
    with truths(jobs) as known:
        for place, truth in enumerate(known.values()):
            recording = record(truth)
            _refuse_unlike(recording)
            share = count // len(known) + (place < count % len(known))
            _cut(tally, recording, share, seed, seen)
            tell(f"{truth.job}: {tally.cases} cuts")
    tally.notes["different disks"] = len(seen)
    return tally


def _refuse_unlike(recording: Recording) -> None:
    """The simulation itself: with the power on it ends with the very files that the job left."""
    disk = Disk.holding(recording.truth.template)
    for call in recording.calls:
        disk.take(call)
    assert disk.now() == recording.left, "the simulated disk is unlike the real one"


def _cut(tally: Tally, recording: Recording, count: int, seed: int, seen: set[bytes]) -> None:
    truth = recording.truth
    moments = [0, *(number for number, call in enumerate(recording.calls, 1) if matters(call))]
    dice = dice_for("cuts", seed, truth.job)
    wanted = Counter(dice.choice(moments) for _ in range(count))
    disk = Disk.holding(truth.template)
    for number in range(len(recording.calls) + 1):
        for turn in range(wanted[number]):
            found = disk.after_cut(dice_for("cuts", seed, truth.job, number, turn))
            seen.add(hashlib.sha256(repr(found).encode()).digest())
            with tempfile.TemporaryDirectory(prefix="durability-") as folder:
                lay_out(found, Path(folder))
                judge(tally, truth, Path(folder), disk.done, f"{truth.job}, after call {number}, cut {turn}")
        if number < len(recording.calls):
            disk.take(recording.calls[number])
