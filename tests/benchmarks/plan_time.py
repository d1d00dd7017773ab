"""`python -m tests.benchmarks.plan_time [LENGTH]`: processor seconds a megabyte of plan text, ordinary and hostile.

Each text is read at LENGTH characters (40,000 without it) and at twice that; work in proportion gives a ratio of 2.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from openpyxl import Workbook

from model.errors import ModelError
from model.plan.exchange.load import load_plan_file
from model.plan.read import read_plan
from tests.plan.growth_texts import PIECES, text_of

ROUNDS = 2
CELLS = 300_000


def main() -> None:
    """Print seconds a megabyte and growth for each kind of text, then what a row of very many cells takes."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000
    for name, piece in PIECES.items():
        once, twice = (_seconds(text_of(piece, factor * length)) for factor in (1, 2))
        size = len(text_of(piece, 2 * length).encode()) / 1e6
        print(f"{name:<28}{twice / size:6.1f} s/MB, twice the text takes {twice / max(once, 1e-9):.1f} times as long")
    seconds, outcome = _wide_row()
    print(f"{'a row of 300,000 cells':<28}{seconds:6.1f} s, {outcome}")


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        read_plan(text, year=2023)
        best = min(best, time.process_time() - began)
    return best


def _wide_row() -> tuple[float, str]:
    """A workbook whose last row has more cells than any program can show."""
    stream = io.BytesIO()
    book = Workbook()
    assert book.active is not None
    for row in (("序号", "重点任务", "目标"), (1, "招商", "引进项目5个")):
        book.active.append(row)
    book.save(stream)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wide.xlsx"
        wide = b"<row>" + '<c t="inlineStr"><is><t>引进3个</t></is></c>'.encode() * CELLS + b"</row></sheetData>"
        with zipfile.ZipFile(stream) as whole, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name in whole.namelist():
                data = whole.read(name)
                file.writestr(name, data.replace(b"</sheetData>", wide) if "sheet1" in name else data)
        began = time.process_time()
        try:
            load_plan_file(path)
        except ModelError as trouble:
            return time.process_time() - began, trouble.code
        return time.process_time() - began, "read"


if __name__ == "__main__":
    main()
