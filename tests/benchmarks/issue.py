"""`python -m tests.benchmarks.issue [N]`: N forms as they are issued, beside openpyxl building every one of them.

Both write the same workbook, cell by cell: openpyxl with shared styles, as a careful user of it would. Turn about in
one run, and by the processor's time, since machines are busy; a ratio holds where a time does not.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from model.entry.period import parse_period
from model.entry.reporting_unit import ReportingUnit
from model.form.content import FormOrder, compose
from model.form.workbook import build_form
from model.form.writer import write_forms
from model.workflow.workspace.bundled import BUNDLED_PLAN, read_bundled_plan

PERIOD = parse_period("2021-09")
ROUNDS = 3
PEER_SHARE = 10


def main() -> None:
    """Print seconds and ratio of each round. The peer builds every tenth form, and its time is taken ten times."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    plan = read_bundled_plan(BUNDLED_PLAN)
    orders = [FormOrder(ReportingUnit(f"T{number:04d}", f"第{number}镇", "HQ")) for number in range(count)]
    some = orders[:: min(PEER_SHARE, count)]
    with tempfile.TemporaryDirectory(prefix="yaodian-benchmark-") as folder:
        for turn in range(ROUNDS):
            ours = seconds(lambda turn=turn: write_forms(plan, PERIOD, orders, Path(folder) / str(turn)))  # type: ignore[misc]
            peer = seconds(lambda: [build_form(compose(plan, PERIOD, order)) for order in some]) * count / len(some)
            print(f"{count} forms: ours {ours:.2f} s, openpyxl {peer:.1f} s, {peer / ours:.0f}x")


def seconds(work: Callable[[], object]) -> float:
    """The processor's time that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
