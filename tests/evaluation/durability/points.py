"""Every single file operation of every job: killed before it, or refused by a full or a failing disk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

from tests.evaluation.durability.jobs import JOBS
from tests.evaluation.durability.kills import go_on
from tests.evaluation.durability.serve import CALLS
from tests.evaluation.durability.server import Server, Truth, fresh, serving, strace, truths
from tests.evaluation.durability.trace import record
from tests.evaluation.durability.verdict import Tally, judge

Tell = Callable[[str], None]
_ONLY_READ = ("read", "pread64")
_BEYOND_LOADING = {"read": 2500, "openat": 2000}
"""More calls than loading the program takes; of other names it makes a few."""
_A_FEW = 60


def run_operations(tell: Tell, jobs: Sequence[str] = (), every: int = 1, calls: Collection[str] = CALLS) -> Tally:
    """SIGKILL before each operation (each `every`-th one of `calls`)."""
    tally = Tally("killed before every file operation")
    with truths(jobs) as known:
        for truth in known.values():
            for call, turns in _points(truth, every, calls).items():
                if call in _ONLY_READ:
                    continue
                with _injecting(truth, call, turns, "signal=KILL", once=True) as (server, most):
                    for turn in turns:
                        _kill_at(tally, server, truth, call, turn, most)
            tell(f"{truth.job}: {tally.cases} operations")
    return tally


def run_full(tell: Tell, jobs: Sequence[str] = (), every: int = 1, calls: Collection[str] = CALLS) -> list[Tally]:
    """ENOSPC and EIO at each operation (each `every`-th one of `calls`), once and from there on.

    Reading fails with EIO only.
    """
    tallies = []
    with truths(jobs or [name for name, job in JOBS.items() if job.is_whole]) as known:
        points = {name: _points(truth, every, calls) for name, truth in known.items()}
        for error in ("ENOSPC", "EIO"):
            for is_once in (True, False):
                tally = Tally(f"{error} at every file operation, {'once' if is_once else 'from there on'}")
                for truth in known.values():
                    _refuse_all(tally, truth, points[truth.job], error, once=is_once)
                    tell(f"{tally.title}: {truth.job}: {tally.cases}")
                tallies.append(tally)
    return tallies


def _refuse_all(tally: Tally, truth: Truth, points: dict[str, list[int]], error: str, *, once: bool) -> None:
    for call, turns in points.items():
        if call in _ONLY_READ and error != "EIO":
            continue
        with _injecting(truth, call, turns, f"error={error}", once=once) as (server, most):
            for turn in turns:
                _refuse_at(tally, server, truth, call, turn, most, is_once=once)


def _points(truth: Truth, every: int, calls: Collection[str]) -> dict[str, list[int]]:
    """The turns, by the name of the call, that touch the job's folder when it is done undisturbed."""
    points: dict[str, list[int]] = defaultdict(list)
    for call in record(truth).calls:
        name = call.name.removeprefix("vain ")
        if name in calls:
            points[name].append(call.turn)
    return {name: turns[::every] for name, turns in points.items()}


@contextmanager
def _injecting(truth: Truth, call: str, turns: list[int], what: str, *, once: bool) -> Iterator[tuple[Server, int]]:
    """A process in whose children the call of a certain number fails or kills, and that number.

    A child that makes the call in vain so many times less as the turn that is meant meets it there. The process itself
    makes its own calls before, while it loads: the number is beyond them.
    """
    tool = strace()
    assert tool is not None
    most = max(turns) + _BEYOND_LOADING.get(call, _A_FEW)
    fast = [] if what.startswith("signal") else ["--seccomp-bpf"]  # with it no signal is sent
    prefix = [tool, "-f", "-qq", *fast, "-o", "/dev/null", "-e", f"trace={call}", "-e", "signal=none",
              "-e", f"inject={call}:{what}:when={most}{'' if once else '+'}"]  # fmt: skip
    with serving([truth.template], prefix) as server:
        yield server, most


def _kill_at(tally: Tally, server: Server, truth: Truth, call: str, turn: int, most: int) -> None:
    words = f"{truth.job}, before {call} {turn}"
    with fresh(truth.template) as folder:
        outcome = server.do(truth.job, folder, ahead=(call, most - turn))
        if outcome.status != -9:
            tally.complain("stuck", f"{words}: it was not killed there but ended with {outcome.status}")
        for fault in outcome.faults + outcome.refused:
            tally.complain("wordless", f"{words}: {fault}")
        judge(tally, truth, folder, outcome.done, words)
        go_on(tally, server, truth, folder, outcome.done, words)


def _refuse_at(tally: Tally, server: Server, truth: Truth, call: str, turn: int, most: int, *, is_once: bool) -> None:
    """A refusal has words and stores nothing; asked once more, or later with space again, the work goes on."""
    words = f"{truth.job}, {call} {turn}"
    with fresh(truth.template) as folder:
        outcome = server.do(truth.job, folder, ahead=(call, most - turn), is_patient=is_once)
        tally.refused += len(outcome.refused)
        for fault in outcome.faults:
            tally.complain("wordless", f"{words}: {fault}")
        if outcome.status:
            tally.complain("wordless", f"{words}: ended with {outcome.status}")
        if is_once and not outcome.faults and outcome.done < len(JOBS[truth.job].steps):
            tally.complain("stuck", f"{words}: refused once more: {outcome.refused}")
        judge(tally, truth, folder, outcome.done, words)
        if outcome.done < len(JOBS[truth.job].steps):
            go_on(tally, server, truth, folder, outcome.done, words)
