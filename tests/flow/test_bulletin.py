"""The command line's bulletin: written, read back, caught when altered, and the same again as of then."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import time
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.flow.conftest import Run
from tests.flow.office import fill


@pytest.fixture
def reported(run: Run, tmp_path: Path) -> Run:
    """Two of six units have reported for September, one of them by workbook."""
    run("form", "issue", "--period", "2021-09", "--out", tmp_path / "forms", "--unit", "FD", "--due", "2021-10-05")
    form = next((tmp_path / "forms").glob("*.xlsx"))
    fill(form, {"1.03": {"本期累计": 900, "存在问题": "缺口 1,200 名。"}}, tmp_path / "back" / form.name)
    run("submission", "collect", tmp_path / "back", "--period", "2021-09")
    run("entry", "set", "1.03", "300", "--unit", "FX", "--period", "2021-09")
    return run


def test_it_is_written_checked_and_caught_when_altered(reported: Run, tmp_path: Path) -> None:
    answer = reported("report", "bulletin", "--period", "2021-09", "--out", tmp_path / "通报.docx", "--praised", "2")
    assert answer.status == 0 and "全部相符" in answer.err
    path = tmp_path / "通报.docx"
    check = reported("report", "check", path, "--period", "2021-09", "--json")
    assert check.status == 0 and check.json["sound"] and check.json["sourced"] == check.json["numerals"]
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    text = source.read("word/document.xml").decode()
    assert ">1,200<" in text or "1,200" in text
    with zipfile.ZipFile(path, "w") as output:
        for name in source.namelist():
            other = text.replace("1,200", "1,300") if name == "word/document.xml" else source.read(name)
            output.writestr(name, other)
    caught = reported("report", "check", path, "--period", "2021-09", "--json")
    assert caught.status == 1 and not caught.json["sound"]
    assert "1,300" in caught.json["findings"][0]["message"] and "第" in caught.json["findings"][0]["cell"]


def test_a_bulletin_is_checked_against_the_period_that_it_is_about(reported: Run, tmp_path: Path) -> None:
    path, summary = tmp_path / "通报.docx", tmp_path / "汇总.xlsx"
    reported("report", "bulletin", "--period", "2021-09", "--out", path)
    reported("report", "summary", "--period", "2021-09", "--out", summary)
    assert [reported("report", "check", one).status for one in (path, summary)] == [0, 0]
    assert reported("report", "check", path, "--period", "2021-10").status == 1


def test_a_summary_that_another_program_saved_says_its_period_as_well(reported: Run, tmp_path: Path) -> None:
    summary = tmp_path / "summary.xlsx"
    reported("report", "summary", "--period", "2021-09", "--out", summary)
    reported("form", "issue", "--period", "2021-10", "--unit", "FX", "--out", tmp_path / "forms")
    book = openpyxl.load_workbook(summary)
    book.save(summary)
    assert reported("report", "check", summary).status == 0
    book.properties.subject = None
    book.save(summary)
    unknown = reported("report", "check", summary)
    assert unknown.status == 2 and "--period" in unknown.err
    assert reported("report", "check", summary, "--period", "2021-09").status == 0


def test_it_comes_out_the_same_as_of_then(reported: Run, tmp_path: Path) -> None:
    reported("report", "bulletin", "--period", "2021-09", "--out", tmp_path / "then.docx")
    time.sleep(0.01)
    then = datetime.now().isoformat()
    reported("entry", "set", "1.03", "301", "--unit", "QH", "--period", "2021-09")
    reported("report", "bulletin", "--period", "2021-09", "--out", tmp_path / "now.docx")
    again = reported("report", "bulletin", "--period", "2021-09", "--out", tmp_path / "again.docx", "--as-of", then)
    assert again.status == 0
    assert (tmp_path / "again.docx").read_bytes() == (tmp_path / "then.docx").read_bytes()
    assert (tmp_path / "now.docx").read_bytes() != (tmp_path / "then.docx").read_bytes()
    assert reported("report", "check", tmp_path / "then.docx", "--period", "2021-09").status == 1, "the data went on"
    assert reported("report", "check", tmp_path / "then.docx", "--period", "2021-09", "--as-of", then).status == 0


def test_the_pdf_is_text_and_the_same_twice(reported: Run, run_alone: Run, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        assert run_alone("report", "bulletin", "--period", "2021-09", "--out", tmp_path / name).status == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    check = reported("report", "check", tmp_path / "one.pdf", "--period", "2021-09", "--json")
    assert check.status == 0 and check.json["sourced"] == check.json["numerals"] > 100
    reported("entry", "set", "1.03", "301", "--unit", "FX", "--period", "2021-09")
    assert reported("report", "check", tmp_path / "one.pdf", "--period", "2021-09").status == 1
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    said = subprocess.run(
        [tool, tmp_path / "one.pdf", "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    assert "关于西咸新区2021年工作要点" in said and "9月完成情况的通报" in said and "一、总体情况" in said
    assert re.search(r"—\s*1\s*—", said)


@pytest.mark.parametrize("wrong", [("--section", "x"), ("--praised", "99"), ("--as-of", "2999-01-01")])
def test_what_cannot_be_chosen_is_said(run: Run, tmp_path: Path, wrong: tuple[str, str]) -> None:
    answer = run("report", "bulletin", "--period", "2021-09", "--out", tmp_path / "b.docx", *wrong)
    assert answer.status == 2 and answer.err and not (tmp_path / "b.docx").exists()


def test_another_kind_of_file_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("report", "bulletin", "--period", "2021-09", "--out", tmp_path / "b.txt").status == 2
    (tmp_path / "x.docx").write_bytes(b"x")
    assert run("report", "check", tmp_path / "x.docx", "--period", "2021-09").status == 3
