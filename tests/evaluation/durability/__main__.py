"""`python -m tests.evaluation.durability [KIND [N [SEED]]]`: what is left after every disaster.

KIND is one of: kills, N times kill -9 at a random moment (1,000); operations, killed before every file operation; cuts,
N power cuts (10,000) replayed on a simulated disk; full, every file operation refused, by a full disk and by an error
of the disk, once and from then on; all of them where none is named. All but the first need strace. `--job` does a
single job, `--every N` tries each N-th operation. Exit status 1 when something happened that never may.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.evaluation.durability.cuts import run_cuts
from tests.evaluation.durability.jobs import JOBS
from tests.evaluation.durability.kills import run_kills
from tests.evaluation.durability.points import run_full, run_operations
from tests.evaluation.durability.server import strace
from tests.evaluation.durability.verdict import Tally

_KINDS = {"kills": 1000, "operations": 0, "cuts": 10_000, "full": 0}
_COLUMNS = ("cases", "acknowledged", "lost", "damaged", "wordless", "stuck", "refused")
_SHOWN = 20
_MEMORY = Path("/dev/shm")


def main() -> int:
    """Run, print, and say by the status whether nothing happened that never may."""
    arguments = _arguments()
    kinds = [*_KINDS] if arguments.kind == "all" else [arguments.kind]
    if strace() is None and kinds != ["kills"]:
        print("strace is missing (Debian: apt install strace): only kills at random moments are tried", file=sys.stderr)
        kinds = [kind for kind in kinds if kind == "kills"]
        if not kinds:
            return 2
    print(f"seed {arguments.seed}", *(f"{one:>14}" for one in _COLUMNS), f"{'seconds':>10}", flush=True)
    is_good = True
    for kind in kinds:
        _work_in(_MEMORY if kind != "kills" and os.access(_MEMORY, os.W_OK) else None)
        began = time.perf_counter()
        tallies = _run(kind, arguments)
        for tally in tallies:
            _print(tally, time.perf_counter() - began)
            is_good = is_good and tally.is_good
    return 0 if is_good else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.durability", description=__doc__)
    parser.add_argument("kind", nargs="?", default="all", choices=("all", *_KINDS), metavar="KIND")
    parser.add_argument("count", type=int, nargs="?", default=0, metavar="N")
    parser.add_argument("seed", type=int, nargs="?", default=1, metavar="SEED")
    parser.add_argument("--job", action="append", choices=[*JOBS], default=[])
    parser.add_argument("--every", type=int, default=1, metavar="N")
    return parser.parse_args()


def _work_in(folder: Path | None) -> None:
    """Where folders of jobs are made from here on: in memory, where no moment is awaited; by default on the disk."""
    tempfile.tempdir = None
    os.environ.pop("TMPDIR", None)
    if folder is not None:
        os.environ["TMPDIR"] = str(folder)


def _run(kind: str, arguments: argparse.Namespace) -> list[Tally]:
    count = arguments.count or _KINDS[kind]
    match kind:
        case "kills":
            return [run_kills(count, arguments.seed, _tell, arguments.job)]
        case "cuts":
            return [run_cuts(count, arguments.seed, _tell, arguments.job)]
        case "operations":
            return [run_operations(_tell, arguments.job, arguments.every)]
        case _:
            return run_full(_tell, arguments.job, arguments.every)


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _print(tally: Tally, seconds: float) -> None:
    print(tally.title)
    print(f"{'':<6}", *(f"{getattr(tally, one):>14}" for one in _COLUMNS), f"{seconds:>10.0f}")
    for words, count in sorted(tally.notes.items()):
        print(f"       {words}: {count}")
    for offender in [*tally.offenders.values()][:_SHOWN]:
        print(f"  {offender}")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
