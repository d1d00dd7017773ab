"""Reading with a look at the clock and at the peak of memory; imported by the process that reads."""

from __future__ import annotations

import re
import resource
import time
from pathlib import Path

from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from model.submission.read import read_content
from model.submission.submission import Submission


def read_measured(path: Path, tree: PlanTree, units: UnitTree) -> tuple[Submission, float, float]:
    """What the file says, the seconds that took, and the most MiB that this process has ever had."""
    begun = time.monotonic()
    submission = read_content(path.name, path.read_bytes(), tree, units)
    return submission, time.monotonic() - begun, peak_of_memory()


def read_timed(name: str, data: bytes, tree: PlanTree, units: UnitTree) -> tuple[Submission, float]:
    """What the file says, and the processor's time that took."""
    begun = time.process_time()
    return read_content(name, data, tree, units), time.process_time() - begun


def peak_of_memory() -> float:
    """In MiB. What getrusage says counts the process that started this one, too; Linux knows better."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    match = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert match
    return int(match[1]) / 1024
