"""`python -m tests.evaluation.submissions N SEED [KIND...]`: N human edits and clean files, 10 N damaged containers.

KIND is one or more of clean, edits, contents, containers, formats, programs; all where none is named. `--show` prints
the offending cases, `--case KIND NUMBER FILE` writes one of them. Exit status 1 when something happened that never may.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.evaluation.submissions.cases import Kind, make_case
from tests.evaluation.submissions.programs import run_programs
from tests.evaluation.submissions.run import Tally, run
from tests.evaluation.submissions.truth import Verdict

_KINDS = {"clean": (Kind.CLEAN, 1), "edits": (Kind.EDIT, 1), "contents": (Kind.CONTENT, 2),
          "containers": (Kind.CONTAINER, 10), "formats": (Kind.FORMAT, 1)}  # fmt: skip
_COLUMNS = (
    Verdict.EXACT, Verdict.FLAGGED, Verdict.REFUSED, Verdict.WRONG, Verdict.LOST, Verdict.CRASHED, Verdict.HUNG,
    Verdict.UNDECIDABLE,
)  # fmt: skip


def main() -> int:
    """Run, print, and say by the status whether nothing happened that never may."""
    arguments = _arguments()
    if arguments.case:
        kind, number, path = arguments.case
        case = make_case(_KINDS[kind][0], arguments.seed, int(number))
        Path(path).write_bytes(case.data)
        print(f"{path}: {'+'.join(case.steps)}")
        return 0
    tallies = []
    for name in arguments.kinds or (*_KINDS, "programs"):
        if name == "programs":
            tallies += run_programs(max(3, arguments.count // 20), arguments.seed, _tell)
        else:
            kind, times = _KINDS[name]
            make = lambda number, kind=kind: make_case(kind, arguments.seed, number)  # noqa: E731
            tallies.append(run(name, arguments.count * times, make, _tell))
    _print(tallies, show=arguments.show)
    return 0 if all(tally.is_good for tally in tallies) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.submissions", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100, metavar="N")
    parser.add_argument("seed", type=int, nargs="?", default=1, metavar="SEED")
    parser.add_argument("kinds", nargs="*", choices=(*_KINDS, "programs", []), metavar="KIND")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--case", nargs=3, metavar=("KIND", "NUMBER", "FILE"))
    return parser.parse_args()


def _tell(words: str) -> None:
    print(words, file=sys.stderr)


def _print(tallies: list[Tally], *, show: bool) -> None:
    print(f"{'':<26}{'cases':>7}", *(f"{one:>15}" for one in _COLUMNS), f"{'asked though clear':>20}{'slowest':>10}")
    for tally in tallies:
        counts = (f"{tally.counts[one]:>15}" for one in _COLUMNS)
        share = f"{tally.asked_though_clear} of {tally.clear}"
        print(f"{tally.title:<26}{tally.cases:>7}", *counts, f"{share:>20}{tally.slowest:>9.2f}s")
    if show:
        for offender in (offender for tally in tallies for offender in tally.offenders):
            print(offender)


if __name__ == "__main__":
    raise SystemExit(main())
