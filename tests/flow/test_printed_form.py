"""`form print`: the unit's form as a PDF, beside the workbook of the same values."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from tests.flow.conftest import Run

SEPTEMBER = ("--period", "2021-09")
pdftotext = shutil.which("pdftotext")


def text_of(path: Path) -> str:
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode()


@pytest.mark.skipif(pdftotext is None, reason="poppler is not installed")
def test_paper_and_workbook_carry_one_check_code(run: Run, run_alone: Run, tmp_path: Path) -> None:
    entry = ("entry", "set", "1.03", "1200", "--unit", "FD", *SEPTEMBER)
    assert run(*entry).status == 0
    printed = run_alone("form", "print", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "form.pdf")
    assert printed.status == 0 and Path(printed.out.strip()) == tmp_path / "form.pdf"
    empty = run_alone("form", "print", *SEPTEMBER, "--unit", "FD", "--empty", "--out", tmp_path / "empty.pdf")
    assert empty.status == 0
    written = run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip()
    cells = [cell.value for line in openpyxl.load_workbook(written)["填报表"].iter_rows() for cell in line]
    code = next(cells[place + 1] for place, value in enumerate(cells) if value == "校验码：")
    assert f"校验码：{code}" in text_of(tmp_path / "form.pdf") and "1,200" in text_of(tmp_path / "form.pdf")
    assert code not in text_of(tmp_path / "empty.pdf") and "1,200" not in text_of(tmp_path / "empty.pdf")


def test_another_ending_and_an_unknown_unit_are_refused(run_alone: Run, tmp_path: Path) -> None:
    for words in (("--out", tmp_path / "form.docx"), ("--unit", "??", "--out", tmp_path / "form.pdf")):
        assert run_alone("form", "print", *SEPTEMBER, *words).status == 2
    assert [path.suffix for path in tmp_path.iterdir() if path.suffix in (".pdf", ".docx")] == []
