"""`python -m tests.benchmarks.consolidate [N] [--scale M]`: N submissions collected and added up, beside pandas.

The peer is the script that a user would write: `read_excel` for each file, `concat`, `groupby().sum()`. It runs in an
environment of its own, made in the cache folder, since pandas is no dependency of the program. Everything runs in one
go on the same files, turn about; a ratio holds where a time does not. `--scale M` then collects M forms in one process
and prints time and memory for each thousand, and what 41,000 take: by extrapolation where M is another number.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook

from model.entry.entry import Entry, ValueState
from model.entry.period import parse_period
from model.entry.reporting_unit import ReportingUnit, arrange
from model.form.content import FormOrder
from model.form.writer import write_forms
from model.plan.node import Indicator, Kind
from model.store.setting_rows import write_setting
from model.store.unit_rows import write_units
from model.workflow.form.issue_forms import issue_forms
from model.workflow.plan.show_plan import show_plan
from model.workflow.submission.receive_submission import receive_each
from model.workflow.workspace.workspace import close_workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]
PERIOD = parse_period("2021-09")
COUNTRY = 41_000
MOST_RESAVED = 60
PEER = """
import sys, glob, pandas as pd
frames = [pd.read_excel(file, sheet_name="填报表", header=3) for file in sorted(glob.glob(sys.argv[1] + "/*.xlsx"))]
table = pd.concat(frames)
table["本期累计"] = pd.to_numeric(table["本期累计"], errors="coerce")
table.groupby("编号")["本期累计"].sum().to_csv(sys.argv[2])
"""


@dataclass(frozen=True)
class Cost:
    """What a command took: by the clock, by the processors, and at its peak, all its processes together."""

    seconds: float
    cpu_seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:8.1f} s  {self.cpu_seconds:8.1f} s cpu  {self.megabytes:7.0f} MB"

    def plus(self, other: Cost) -> Cost:
        """One after the other."""
        cpu = self.cpu_seconds + other.cpu_seconds
        return Cost(self.seconds + other.seconds, cpu, max(self.megabytes, other.megabytes))


def main() -> None:
    """Print all parts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--scale", type=int, default=0, help="collect so many in one process")
    parser.add_argument("--no-peer", action="store_true", help="without pandas")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yaodian-benchmark-") as name:
        folder = Path(name)
        if asked.count:
            make_submissions(folder, asked.count)
            print(f"{asked.count} submissions: {resave(folder / 'back')}")
            compare(folder, with_peer=not asked.no_peer)
            shutil.rmtree(folder / "back")
        if asked.scale:
            measure_scale(folder, asked.scale)


def make_submissions(folder: Path, count: int) -> None:
    """A workspace with `count` units and what each of them sent back, numbers and words in most rows."""
    workspace = open_workspace(folder / "hq.yaodian")
    codes = [f"T{number:05d}" for number in range(count)]
    units = [ReportingUnit("HQ", "管委会", None, "headquarters")]
    units += [ReportingUnit(code, f"{code}镇", "HQ") for code in codes]
    tree = arrange(units)
    write_units(workspace, tree)
    write_setting(workspace, "own_unit", "HQ")
    plan = show_plan(workspace, PERIOD)
    for start in range(0, count, 200):
        some = codes[start : start + 200]
        forms = issue_forms(workspace, PERIOD, some, folder / "forms")
        orders = [
            FormOrder(form.unit, *answers(list(plan.indicators), form.unit.code), answers=form.check_code)
            for form in forms
        ]
        write_forms(plan, PERIOD, orders, folder / "back")
        shutil.rmtree(folder / "forms")
    close_workspace(workspace)


def answers(indicators: Sequence[Indicator], unit: str) -> tuple[dict[str, Entry], dict[str, Entry]]:
    """What a unit reports now and reported last, plausible and growing; no two units say the same."""
    dice = random.Random(unit)
    now, last = {}, {}
    for place, one in enumerate(indicators):
        words = f"按计划推进，本月新增第{dice.randint(1, 999)}项。" if place % 3 == 0 else ""
        target = Decimal(100) if one.kind is Kind.MILESTONE or one.target is None else one.target
        value = Decimal(int(target * dice.randint(6800, 7200) / 10_000))
        before = Decimal(int(target * dice.randint(6000, 6600) / 10_000))
        now[one.code] = Entry(ValueState.REPORTED if value else ValueState.ZERO, value, narrative=words)
        last[one.code] = Entry(ValueState.REPORTED if before else ValueState.ZERO, before)
    return now, last


def resave(folder: Path) -> str:
    """Open and save some of them with what offices have; says how many with what."""
    files = sorted(folder.glob("*.xlsx"))
    share = min(len(files) // 6, MOST_RESAVED)
    by_openpyxl, by_office, by_gnumeric = files[:share], files[share : 2 * share], files[2 * share : 3 * share]
    for file in by_openpyxl:
        load_workbook(file).save(file)
    done = [f"{share} saved by openpyxl"]
    if (office := shutil.which("soffice")) and by_office:
        out = folder.parent / "office"
        command = [office, f"-env:UserInstallation=file://{out}/profile", "--headless", "--convert-to", "xlsx",
                   "--outdir", str(out), *map(str, by_office)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=900)
        saved = [file for file in by_office if (out / file.name).exists()]
        for file in saved:
            shutil.move(out / file.name, file)
        done.append(f"{len(saved)} by LibreOffice")
    if gnumeric := shutil.which("ssconvert"):
        for file in by_gnumeric:
            subprocess.run([gnumeric, str(file), str(file)], check=True, capture_output=True, timeout=60)
        done.append(f"{len(by_gnumeric)} by Gnumeric")
    return ", ".join(done) + ", the others by this program"


def compare(folder: Path, with_peer: bool) -> None:
    """Collect and add up here, in two processes and on a cluster; then the peer."""
    results = {
        "one process": collect_and_add(folder, "serial", "--jobs", "1"),
        "--jobs 2": collect_and_add(folder, "jobs", "--jobs", "2"),
    }
    with cluster() as address:
        if address:
            results["dask, 2 workers"] = collect_and_add(folder, "dask", "--scheduler", address)
    for label, (cost, again, added, _) in results.items():
        print(f"{label:16} collect {cost}\n{'':16}   again {again}\n{'':16}  add up {added}")
    digests = {digest for *_, digest in results.values()}
    print(f"digests: {'all the same' if len(digests) == 1 else 'DIFFERENT'} ({', '.join(results)})")
    peer = run_peer(folder) if with_peer else None
    if peer is None:
        print("peer: pandas could not be had" if with_peer else "peer: not asked for")
        return
    print(f"{'pandas+openpyxl':16}         {peer}")
    for label, (cost, _, added, _) in results.items():
        ours = cost.plus(added)
        print(
            f"{label:16} {peer.seconds / ours.seconds:.1f}x by the clock, {peer.cpu_seconds / ours.cpu_seconds:.1f}x by"
            f" the processors; collecting alone {peer.seconds / cost.seconds:.1f}x;"
            f" memory 1/{peer.megabytes / cost.megabytes:.1f} collecting,"
            f" 1/{peer.megabytes / added.megabytes:.1f} adding up"
        )


def collect_and_add(folder: Path, name: str, *how: str) -> tuple[Cost, Cost, Cost, str]:
    """Costs of collecting, of collecting once more, of adding up; and the digest."""
    workspace = folder / f"{name}.yaodian"
    shutil.copy(folder / "hq.yaodian", workspace)
    program = [sys.executable, str(ROOT / "main.py"), "--workspace", str(workspace)]
    collect = [*program, "submission", "collect", str(folder / "back"), "--period", PERIOD.key, *how]
    first, _ = cost_of(collect)
    again, _ = cost_of(collect)
    added, printed = cost_of([*program, "consolidate", "--period", PERIOD.key, "--json"])
    workspace.unlink()
    return first, again, added, json.loads(printed)["digest"]


def run_peer(folder: Path) -> Cost | None:
    """The script in its own environment, made on first use; None where that cannot be."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "yaodian-benchmark"
    python = home / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        try:
            subprocess.run([sys.executable, "-m", "venv", str(home / "venv")], check=True, capture_output=True)
            subprocess.run(
                [python, "-m", "pip", "-q", "install", "pandas", "openpyxl"], check=True, capture_output=True
            )
        except (subprocess.CalledProcessError, OSError):
            shutil.rmtree(home / "venv", ignore_errors=True)
            return None
    return cost_of([str(python), "-c", PEER, str(folder / "back"), str(folder / "peer.csv")])[0]


def cost_of(command: Sequence[str]) -> tuple[Cost, bytes]:
    """Run a command; its cost with all its processes, and what it printed."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        peak = _Peak(process.pid)
        if process.wait() not in (0, 1):
            raise SystemExit(f"failed: {' '.join(command)}")
        took, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
        out.seek(0)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Cost(took, cpu, peak.end()), out.read()


class _Peak:
    """Watches the memory of a process and all below it (Linux)."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._is_over = pid, 0.0, threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def end(self) -> float:
        """The peak in megabytes."""
        self._is_over.set()
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while not self._is_over.wait(0.2):
            self._most = max(self._most, sum(_resident(pid) for pid in _family(self._pid)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _resident(pid: int) -> float:
    """What a process has in memory; what it shares with others is counted once, each has its part of it."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


@contextmanager
def cluster() -> Iterator[str | None]:
    """The address of a small dask cluster; None where dask is not installed."""
    try:
        from distributed import LocalCluster
    except ImportError:
        yield None
        return
    os.environ["PYTHONPATH"] = str(ROOT)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as made:
        yield made.scheduler_address


def measure_scale(folder: Path, count: int) -> None:
    """Collect `count` submissions in one process and add them up: what each takes, and the memory by then."""
    shutil.rmtree(folder / "scale", ignore_errors=True)
    make_submissions(folder / "scale", count)
    workspace = open_workspace(folder / "scale" / "hq.yaodian")
    began = before = time.process_time()
    for done, one in enumerate(receive_each(workspace, [folder / "scale" / "back"], PERIOD), 1):
        assert one.kept
        if done % 1000 == 0 or done == count:
            now = time.process_time()
            memory = _resident(os.getpid())
            print(
                f"{done:6} collected  {1000 * (now - before) / ((done - 1) % 1000 + 1):6.1f} ms each  {memory:6.0f} MB"
            )
            before = now
    each = (time.process_time() - began) / count
    size = (folder / "scale" / "hq.yaodian").stat().st_size / count
    minutes, gigabytes = each * COUNTRY / 60, size * COUNTRY / 2**30
    close_workspace(workspace)
    program = [sys.executable, str(ROOT / "main.py"), "--workspace", str(folder / "scale" / "hq.yaodian")]
    added, _ = cost_of([*program, "consolidate", "--period", PERIOD.key, "--json"])
    print(f"{count:6} added up  {1000 * added.cpu_seconds / count:6.1f} ms each  {added.megabytes:6.0f} MB")
    minutes += added.cpu_seconds / count * COUNTRY / 60
    how = "as measured" if count == COUNTRY else "by extrapolation"
    print(f"{COUNTRY} {how}: {minutes:.0f} min of one processor, {gigabytes:.1f} GiB on disk")


if __name__ == "__main__":
    main()
