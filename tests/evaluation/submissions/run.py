"""Reading many cases, counting what became of them."""

from __future__ import annotations

import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType

from model.submission.read import read_content
from model.submission.reader import read_safely
from tests.evaluation.submissions.cases import Case, Kind
from tests.evaluation.submissions.office import plan, units
from tests.evaluation.submissions.truth import MUST_BE_ZERO, Judged, Verdict, judge

LONGEST = 20
"""Seconds that no file may take; the process that reads other formats is given up by itself after so many."""


@dataclass
class Tally:
    """What became of the cases of one kind."""

    title: str
    counts: Counter[Verdict] = field(default_factory=Counter)
    cases: int = 0
    clear: int = 0
    asked_though_clear: int = 0
    slowest: float = 0.0  # in seconds of this process
    offenders: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether nothing happened that must never happen."""
        return not any(self.counts[one] for one in MUST_BE_ZERO)

    def add(self, case: Case) -> None:
        """Reads one case and counts it."""
        started = time.process_time()
        judged = read_and_judge(case)
        self.slowest = max(self.slowest, time.process_time() - started)
        self.cases += 1
        self.counts[judged.verdict] += 1
        name = f"{case.kind} {case.number} {'+'.join(case.steps)}"
        if case.truth.is_clear:
            self.clear += 1
            if judged.asked:
                self.asked_though_clear += 1
                self.offenders.append(f"asked though clear: {name} {'; '.join(judged.offences)}")
        if judged.verdict in MUST_BE_ZERO:
            self.offenders.append(f"{judged.verdict}: {name}\n    " + "\n    ".join(judged.offences[:6]))


def read_and_judge(case: Case) -> Judged:
    """The verdict on one case; never raises."""
    try:
        with _limit(LONGEST + 5):
            read = read_safely if case.kind is Kind.FORMAT else read_content
            submission = read(case.name, case.data, plan(), units(), case.passwords)
    except TimeoutError:
        return Judged(Verdict.HUNG)
    except Exception:
        return Judged(Verdict.CRASHED, (traceback.format_exc(limit=-3),))
    judged = judge(submission, case.truth)
    if judged.asked and case.truth.is_clear and not judged.offences:
        said = Counter(f"{one.code}@{one.indicator}" for one in submission.findings if one.severity != "notice")
        return Judged(judged.verdict, tuple(said), judged.asked)
    return judged


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """TimeoutError after so many seconds of the processor's time, since a busy machine hangs nobody.

    Without a limit where the system has no alarm.
    """
    if not hasattr(signal, "SIGPROF"):
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def run(title: str, count: int, make: Callable[[int], Case], tell: Callable[[str], None]) -> Tally:
    """Makes, reads and counts `count` cases."""
    tally = Tally(title)
    for number in range(count):
        if number and number % 200 == 0:
            tell(f"{title}: {number} of {count}")
        tally.add(make(number))
    return tally
