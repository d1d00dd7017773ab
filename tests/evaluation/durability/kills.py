"""`kill -9` at random moments of every job; each time the workspace is opened and the work goes on to its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.evaluation.durability.jobs import JOBS
from tests.evaluation.durability.server import Server, Truth, dice_for, fresh, serving, truths
from tests.evaluation.durability.verdict import Tally, judge

Tell = Callable[[str], None]


def run_kills(count: int, seed: int, tell: Tell, jobs: Sequence[str] = ()) -> Tally:
    """`count` kills, spread over the jobs."""
    tally = Tally("kill -9 at random moments")
    with truths(jobs) as known, serving([one.template for one in known.values()]) as server:
        usual = {name: _usual_time(server, truth) for name, truth in known.items()}
        names = list(known)
        for number in range(count):
            name = names[number % len(names)]
            dice = dice_for("kills", seed, number)
            _kill_once(tally, server, known[name], dice.uniform(0, 1.1 * usual[name]), f"{name} #{number}")
            if number % 100 == 99:
                tell(f"{number + 1} kills")
    return tally


def _usual_time(server: Server, truth: Truth) -> float:
    """How long a job takes: the middle of three."""
    seconds = []
    for _ in range(3):
        with fresh(truth.template) as folder:
            outcome = server.do(truth.job, folder)
            assert outcome.done == len(JOBS[truth.job].steps), outcome
            seconds.append(outcome.seconds)
    return sorted(seconds)[1]


def _kill_once(tally: Tally, server: Server, truth: Truth, after: float, words: str) -> None:
    with fresh(truth.template) as folder:
        outcome = server.do(truth.job, folder, kill_after=after)
        tally.notes["ended before the kill" if outcome.status == 0 else "killed at work"] += 1
        for fault in outcome.faults + outcome.refused:
            tally.complain("wordless", f"{words}: {fault}")
        judge(tally, truth, folder, outcome.done, words)
        go_on(tally, server, truth, folder, outcome.done, words)


def go_on(tally: Tally, server: Server, truth: Truth, folder: Path, done: int, words: str) -> None:
    """Do the rest of a job undisturbed; everything is then as if nothing had happened."""
    rest = server.do(truth.job, folder, done)
    if rest.done != len(JOBS[truth.job].steps):
        tally.complain("stuck", f"{words}: it goes on only to step {rest.done}: {rest.refused + rest.faults}")
        return
    after = Tally("")
    judge(after, truth, folder, rest.done, f"{words}, gone on")
    for offender in after.offenders.values():
        tally.complain("stuck", offender)
