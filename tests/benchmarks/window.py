"""`python -m tests.benchmarks.window`: how soon the window can be used, and how fast it answers in a large plan.

The start is measured beside a bare window with a tree, turn about in one run, since machines differ: the ratio counts.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import resource
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from gui.look.look import Look
from gui.main_window import MainWindow
from gui.plan.plan_pane import Filter
from model.plan.node import Chapter, Indicator
from model.plan.tree import PlanTree
from model.store.plan_rows import write_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import close_workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
TIMES = 20
INDICATORS = 5160


def main() -> None:
    """Print both parts."""
    with tempfile.TemporaryDirectory(prefix="yaodian-benchmark-") as folder:
        measure_start(Path(folder))
        measure_large(Path(folder))


def measure_start(folder: Path) -> None:
    """From process start until a window can be used: a bare one, ours, and ours with thousands of rows, in turns.

    Beside the seconds by the clock stand those of the processor, which other work on the machine lengthens less.
    """
    for name, least in (("start", 0), ("large", INDICATORS)):
        workspace = open_workspace(folder / f"{name}.yaodian")
        if least:
            write_plan(workspace, enlarged(show_plan(workspace), least))
        close_workspace(workspace)
    ours = "tests.benchmarks.our_window"
    starts = {
        "a bare window": ("tests.benchmarks.bare_window",),
        "our window": (ours, str(folder / "start.yaodian")),
        f"at {INDICATORS} indicators": (ours, str(folder / "large.yaodian")),
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in starts}
    for turn in range(-2, ROUNDS):  # the first two turns fill the caches of bytecode and disk
        for name, arguments in starts.items():
            seconds = seconds_to_usable(folder, *arguments)
            if turn >= 0:
                taken[name].append(seconds)
    bare = taken["a bare window"]
    for name, seconds in taken.items():
        for part, clock in enumerate(("", ", processor")):
            print(f"start of {name + clock:<30} {told([one[part] for one in seconds])}")
            ratios = [one[part] / other[part] for one, other in zip(seconds, bare, strict=True)]
            if seconds is not bare:
                print(f"  ratio {'':<31} {median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")


def seconds_to_usable(folder: Path, module: str, *arguments: str) -> tuple[float, float]:
    """One start in a process of its own, with bytecode cached as on any user's machine: by the clock, and processor."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings |= {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "XDG_CONFIG_HOME": str(folder)}
    begun = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, env=surroundings, capture_output=True, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return float(ran.stdout) - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure_large(folder: Path) -> None:
    """Item switch, key to saved, search and filter where the plan has thousands of indicators."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    look = Look()
    look.apply()
    workspace = open_workspace(folder / "large.yaodian")
    window = MainWindow(workspace, look, QSettings(str(folder / "large.ini"), QSettings.Format.IniFormat))
    window.resize(1440, 900)
    window.show()
    begun = time.monotonic()
    window.desk.finish()
    print(f"all read and judged      {told([time.monotonic() - begun])}")
    QTest.qWait(3000)  # the initials of all names are found in the background
    print(f"indicators               {len(window.desk.plan.by_code)}")
    for name, times in times_of(window, application).items():
        print(f"{name:<24} {told(times)}")
    print(f"memory at its highest    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    window.entry.page.forget()
    window.close()
    close_workspace(workspace)


def times_of(window: MainWindow, application: QApplication) -> Mapping[str, list[float]]:
    """The seconds that each deed takes the window's thread until it is painted, which other work does not lengthen."""
    entry, pane = window.entry, window.entry.plan_pane
    quantities = [code for code, one in window.desk.plan.by_code.items() if one.kind.value == "quantity"]

    def timed(deed: Callable[[int], object]) -> list[float]:
        times = []
        for turn in range(TIMES):
            begun = time.thread_time()
            deed(turn)
            application.processEvents()
            times.append(time.thread_time() - begun)
        return times

    def key_to_saved(turn: int) -> None:
        QTest.keyClick(entry.page.number.edit, "7")
        entry.page.commit()

    def saved() -> list[float]:
        times = []
        for code in quantities[:TIMES]:
            entry.enter(code)
            application.processEvents()
            begun = time.thread_time()
            key_to_saved(0)
            times.append(time.thread_time() - begun)
        return times

    queries = ("工业", "czxz", "8.0", "人")
    chips = (Filter.EMPTY, Filter.ALL)
    return {
        "item switch": timed(lambda turn: entry.enter(quantities[turn * 97 % len(quantities)])),
        "key to saved": saved(),
        "search": timed(lambda turn: pane.show_query(queries[turn % len(queries)])),
        "search cleared": timed(lambda turn: pane.show_query("")),
        "filter": timed(lambda turn: pane.show_filter(chips[turn % len(chips)])),
        "tree scrolled by a page": timed(lambda turn: scroll(pane.tree, turn)),
        **sheet_times(window, timed),
    }


def sheet_times(
    window: MainWindow, timed: Callable[[Callable[[int], object]], list[float]]
) -> Mapping[str, list[float]]:
    """Opening the sheet of all rows, paging through it, and the list of what is to be checked."""
    entry = window.entry
    opened = timed(lambda turn: entry.show_grid(wanted=turn % 2 == 0))
    entry.show_grid(wanted=True)
    assert entry.grid is not None
    view = entry.grid.view
    paged = timed(lambda turn: scroll(view, turn))
    entry.show_grid(wanted=False)
    return {"sheet opened or closed": opened, "sheet paged": paged, "check list": timed(lambda turn: entry.go_check())}


def scroll(view: QAbstractItemView, turn: int) -> None:
    """Go to another page of a view."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.pageStep() * (turn + 1) % max(bar.maximum(), 1))


def enlarged(plan: PlanTree, least: int) -> PlanTree:
    """The plan with its items repeated under new ordinals until it has at least so many indicators."""
    chapters: list[Chapter] = []
    ordinal = count = 0
    while count < least:
        for chapter in plan.chapters:
            items = []
            for item in chapter.items:
                ordinal += 1
                indicators = tuple(recoded(one, ordinal) for one in item.indicators)
                count += len(indicators)
                items.append(replace(item, ordinal=ordinal, indicators=indicators))
            chapters.append(replace(chapter, number=len(chapters) + 1, items=tuple(items)))
    return replace(plan, key="large", chapters=tuple(chapters))


def recoded(one: Indicator, ordinal: int) -> Indicator:
    """The same indicator in another item."""
    above = one.subset_of and f"{ordinal}.{one.subset_of.split('.')[1]}"
    return replace(one, code=f"{ordinal}.{one.code.split('.')[1]}", subset_of=above)


def told(times: list[float]) -> str:
    """Median with the lowest and the highest, in milliseconds."""
    return f"{median(times) * 1000:7.1f} ms ({min(times) * 1000:.1f}-{max(times) * 1000:.1f})"


if __name__ == "__main__":
    main()
