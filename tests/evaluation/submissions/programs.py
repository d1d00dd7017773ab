"""Forms saved by other programs: LibreOffice, Gnumeric, SheetJS and exceljs, each where it is to be had."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.evaluation.submissions.cases import Case, Kind, make_case
from tests.evaluation.submissions.run import Tally

Saver = Callable[[Sequence[Path], Path, str], None]
"""Saves workbooks anew into a folder as "xlsx", "xls" or "ods", under their names with that ending."""
FORMATS = {"LibreOffice": ("xlsx", "xls", "ods"), "Gnumeric": ("xlsx", "xls", "ods"),
           "SheetJS": ("xlsx", "xls", "ods"), "exceljs": ("xlsx",)}  # fmt: skip
"""What each program can save."""

_SHEETJS = """
const XLSX = require('xlsx'); const path = require('path');
const [folder, kind] = process.argv.slice(-2);
for (const file of process.argv.slice(2, -2)) {
  const book = XLSX.readFile(file, {cellStyles: true, cellNF: true, bookVBA: true});
  XLSX.writeFile(book, path.join(folder, path.basename(file, '.xlsx') + '.' + kind));
}
"""
_EXCELJS = """
const ExcelJS = require('exceljs'); const path = require('path');
(async () => {
  for (const file of process.argv.slice(2, -2)) {
    const book = new ExcelJS.Workbook();
    try {
      await book.xlsx.readFile(file);
      await book.xlsx.writeFile(path.join(process.argv.at(-2), path.basename(file)));
    } catch (error) { console.error(file, error.message); }
  }
})();
"""


def run_programs(count: int, seed: int, tell: Callable[[str], None]) -> list[Tally]:
    """`count` clean and `count` edited forms, saved by each program that is there."""
    tallies = []
    for name, saver in savers().items():
        if saver is None:
            tell(f"{name}: not here")
            continue
        for kind in (Kind.CLEAN, Kind.EDIT):
            tell(f"{name}: {count} {kind}")
            tallies.append(_run(f"{name}, {kind}", saver, [make_case(kind, seed, number) for number in range(count)]))
    return tallies


def _run(title: str, saver: Saver, cases: list[Case]) -> Tally:
    tally = Tally(title)
    with tempfile.TemporaryDirectory() as folder:
        source, saved = Path(folder, "in"), Path(folder, "out")
        source.mkdir()
        saved.mkdir()
        paths = [source / f"{case.number}.xlsx" for case in cases]
        for path, case in zip(paths, cases, strict=True):
            path.write_bytes(case.data)
        saver(paths, saved, "xlsx")
        there = sum((saved / path.name).exists() for path in paths)
        tally.title += "" if there == len(cases) else f" ({len(cases) - there} unsaved)"
        for path, case in zip(paths, cases, strict=True):
            if (saved / path.name).exists():
                tally.add(replace(case, data=(saved / path.name).read_bytes()))
    return tally


def savers() -> dict[str, Saver | None]:
    """Each program with a way to save through it; None where it is not here."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    gnumeric, node = shutil.which("ssconvert"), shutil.which("node")
    modules = _node_modules() if node else None
    return {
        "LibreOffice": _libreoffice(office) if office else None,
        "Gnumeric": _gnumeric(gnumeric) if gnumeric else None,
        "SheetJS": _script(node, modules, "xlsx", _SHEETJS) if node and modules else None,
        "exceljs": _script(node, modules, "exceljs", _EXCELJS) if node and modules else None,
    }


def _node_modules() -> Path | None:
    """Where SheetJS and exceljs are: NODE_PATH, or the folder of the environment into which `.ci/setup` puts them."""
    named = os.environ.get("NODE_PATH")
    folder = Path(named) if named else Path(sys.prefix, "node", "node_modules")
    return folder if (folder / "exceljs").exists() else None


def _libreoffice(program: str) -> Saver:
    filters = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods:calc8"}

    def save(paths: Sequence[Path], folder: Path, kind: str) -> None:
        profile = f"-env:UserInstallation=file://{folder.parent}/profile"
        to = ["--convert-to", filters[kind], "--outdir", str(folder)]
        subprocess.run([program, profile, "--headless", *to, *map(str, paths)], check=True, capture_output=True,
                       timeout=900)  # fmt: skip

    return save


def _gnumeric(program: str) -> Saver:
    def save(paths: Sequence[Path], folder: Path, kind: str) -> None:
        for path in paths:
            saved = folder / path.with_suffix(f".{kind}").name
            subprocess.run([program, str(path), str(saved)], check=True, capture_output=True, timeout=120)

    return save


def _script(node: str, modules: Path, package: str, text: str) -> Saver | None:
    if not (modules / package).exists():
        return None

    def save(paths: Sequence[Path], folder: Path, kind: str) -> None:
        script = folder.parent / f"{package}.js"
        script.write_text(text, encoding="utf-8")
        environment = {**os.environ, "NODE_PATH": str(modules)}
        command = [node, str(script), *map(str, paths), str(folder), kind]
        subprocess.run(command, check=True, capture_output=True, timeout=600, env=environment)

    return save
