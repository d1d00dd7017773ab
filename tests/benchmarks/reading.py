"""`python -m tests.benchmarks.reading [FILE]`: what reading one form costs, beside python-calamine and openpyxl.

The same file is read in turns by each, and the processor's time is taken, since machines are busy: medians, and the
first call of each in a new process. Ours is the whole cost: strict container, cells, identity, and every value
checked; the others hand cells over and check nothing.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import openpyxl
import python_calamine

from model.submission.container.guard import in_child
from model.submission.read import read_content
from model.submission.workbook.open_book import open_book
from model.workflow.workspace.bundled import BUNDLED_PLAN, read_bundled_plan, read_bundled_units
from tests.submission.forms import edit_book, filled_form
from tests.submission.measured import read_timed
from tests.submission.other_formats import as_text, old_excel, open_document

ROUNDS = 25
FIRST = """
import sys
from pathlib import Path
from tests.benchmarks.reading import readers, timed
data = Path(sys.argv[1]).read_bytes()
read = readers(data)[sys.argv[2]]
print(timed(read))
"""
_TREE, _UNITS = read_bundled_plan(BUNDLED_PLAN), read_bundled_units(BUNDLED_PLAN)


def readers(data: bytes) -> dict[str, Callable[[], object]]:
    """The ways to read a form, by name."""

    def cells() -> None:
        book = open_book(data, "form.xlsx")
        for entry in book.catalogue.sheets:
            book.read_sheet(entry)

    def calamine() -> None:
        book = python_calamine.load_workbook(io.BytesIO(data))
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)

    def with_openpyxl() -> None:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        for sheet in book.worksheets:
            for _ in sheet.iter_rows(values_only=True):
                pass

    return {
        "ours, cells only": cells,
        "ours, identity and checks": lambda: read_content("form.xlsx", data, _TREE, _UNITS),
        "ours, in the child": lambda: in_child(read_timed, "form.xlsx", data, _TREE, _UNITS),
        "python-calamine": calamine,
        "openpyxl": with_openpyxl,
    }


def timed(read: Callable[[], object]) -> float:
    """The processor's time of one call, that of the other process too."""
    begun = time.process_time()
    result = read()
    elsewhere = result[1] if isinstance(result, tuple) else 0.0
    return time.process_time() - begun + elsewhere


def main() -> int:
    """Measure and print."""
    form = filled_form(_TREE, _UNITS)
    files = {"as issued and filled": form.data, "saved by openpyxl": edit_book(form.data, lambda _book, _sheet: None)}
    if len(sys.argv) > 1:
        files = {sys.argv[1]: Path(sys.argv[1]).read_bytes()}
    for title, data in files.items():
        _print(title, data)
    if len(sys.argv) == 1:
        _print_others(form.data)
    return 0


def _print(title: str, data: bytes) -> None:
    found = readers(data)
    times: dict[str, list[float]] = {name: [] for name in found}
    for _ in range(ROUNDS):
        for name, read in found.items():
            times[name].append(timed(read))
    middle = {name: median(taken) for name, taken in times.items()}
    slowest = middle["openpyxl"]
    print(f"{title}, {len(data) / 1024:.0f} KB{'':<12}{'median':>10}{'first call':>12}{'openpyxl =':>12}")
    for name, taken in middle.items():
        print(f"  {name:<34}{taken * 1000:>8.1f} ms{_first(data, name) * 1000:>9.0f} ms{slowest / taken:>11.1f}x")


def _print_others(data: bytes) -> None:
    others = {
        "form.xls": old_excel(data), "form.ods": open_document(data), "form.csv": as_text(data).encode("gb18030"),
    }  # fmt: skip
    print("other formats, whole cost in the child")
    for name, other in others.items():
        taken = [timed(lambda: in_child(read_timed, name, other, _TREE, _UNITS)) for _ in range(7)]  # noqa: B023
        print(f"  {name:<34}{median(taken) * 1000:>8.1f} ms")


def _first(data: bytes, name: str) -> float:
    """The first call in a new process; libraries are imported before, our own are loaded as they are needed."""
    command = [sys.executable, "-c", FIRST, "/dev/stdin", name]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    raise SystemExit(main())
