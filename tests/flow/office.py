"""An office without the program: fills a form in by its headers, and saves it with whatever it has."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

SHEET = "填报表"
CODE = "编号"


def fill(path: Path, answers: Mapping[str, Mapping[str, object]], to: Path | None = None) -> Path:
    """Put answers by (row's 编号, header) into a form, as a person does who reads headers and numbers."""
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    header = next(row for row in sheet.iter_rows() if any(cell.value == CODE for cell in row))
    columns = {cell.value: cell.column for cell in header if cell.value}
    written = set()
    for row in range(header[0].row + 1, sheet.max_row + 1):
        code = str(sheet.cell(row, columns[CODE]).value)
        for name, value in answers.get(code, {}).items():
            sheet.cell(row, columns[name]).value = value
            written.add(code)
    assert written == set(answers), f"rows not found: {set(answers) - written}"
    target = to or path
    target.parent.mkdir(parents=True, exist_ok=True)
    book.save(target)
    return target


def save_with_libreoffice(paths: list[Path], folder: Path) -> list[Path]:
    """Open and save workbooks with LibreOffice; skips the test where it is not installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [office, f"-env:UserInstallation=file://{folder}/.profile", "--headless", "--convert-to", "xlsx",
         "--outdir", str(folder), *map(str, paths)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    saved = [folder / path.name for path in paths]
    assert all(path.exists() for path in saved)
    return saved
