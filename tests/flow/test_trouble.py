"""What an office's everyday trouble does on the command line: a sentence and a status, and nothing else stops."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from model.errors import SYSTEM_REASONS, ModelError, reason_of
from model.form.parcel import PackedFile, pack_parcel
from model.wording import say
from model.wording.system import SENTENCES
from tests.flow.conftest import ROOT, Run
from tests.flow.office import fill

OTHER_UNITS = "代码,名称,上级,类型\nAA,甲局,,headquarters\nAB,乙局,AA,district\n"


def issue(run: Run, folder: Path, *units: str) -> list[Path]:
    asked = [word for unit in units for word in ("--unit", unit)]
    return [
        Path(line) for line in run("form", "issue", "--period", "2021-09", "--out", folder, *asked).out.splitlines()
    ]


def test_a_unit_that_is_not_ours_is_told_and_nothing_stored(run: Run, tmp_path: Path) -> None:
    (form,) = issue(run, tmp_path / "forms", "FX")
    (tmp_path / "units.csv").write_text(OTHER_UNITS, encoding="utf-8")
    assert run("units", "load", "units.csv", workspace="other.yaodian").status == 0
    answer = run("submission", "collect", form, "--period", "2021-09", "--json", workspace="other.yaodian")
    assert answer.status == 1
    assert [finding["code"] for finding in answer.json[0]["findings"]] == ["identity.unknown_unit"]
    assert answer.json[0]["kept"] is False
    assert "FX" in answer.err.splitlines()[1]


@pytest.mark.skipif(os.name != "posix", reason="a folder in place of a file is made by a link here")
def test_a_file_that_cannot_be_opened_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    forms = issue(run, tmp_path / "forms", "FD", "FX")
    for form in forms:
        fill(form, {"1.03": {"本期累计": 5}})
    (tmp_path / "elsewhere").mkdir()
    answer = run("submission", "collect", forms[0], tmp_path / "gone.lnk", forms[1], "--period", "2021-09", "--json")
    assert answer.status == 3
    assert answer.out == ""
    (tmp_path / "gone.lnk").symlink_to("/proc/self/mem")
    answer = run("submission", "collect", forms[0], tmp_path / "gone.lnk", forms[1], "--period", "2021-09", "--json")
    assert answer.status == 3
    assert [(one["outcome"], len(one["applied"])) for one in answer.json] == [
        ("accept", 1),
        ("reject", 0),
        ("accept", 1),
    ]
    assert answer.json[1]["findings"][0]["code"] == "file.unreadable"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_name_from_an_archive_of_another_system_is_readable(run: Run, tmp_path: Path) -> None:
    (form,) = issue(run, tmp_path / "forms", "FX")
    inbox = os.fsencode(tmp_path / "inbox")
    os.mkdir(inbox)
    os.rename(form, os.path.join(inbox, "沣西新城.xlsx".encode("gb18030")))
    answer = run("submission", "collect", tmp_path / "inbox", "--period", "2021-09", "--json")
    assert answer.status == 0
    assert answer.json[0]["file"] == "沣西新城.xlsx"


@pytest.mark.parametrize("words", [["form", "issue", "--out", "forms"], ["consolidate"], ["submission", "list"]])
@pytest.mark.parametrize("period", ["", "2022-09", "2020-Q3"])
def test_a_period_outside_the_plan_is_wrong_usage(run: Run, tmp_path: Path, words: list[str], period: str) -> None:
    answer = run(*words, "--period", period)
    assert (answer.status, answer.out) == (2, "")
    assert not (tmp_path / "forms").exists()


def test_a_unit_named_twice_gets_one_form(run: Run, tmp_path: Path) -> None:
    assert len(issue(run, tmp_path / "forms", "FX", "FX")) == 1


@pytest.mark.parametrize(
    "words",
    [
        ["1.03"],
        ["1.03", "5", "--state", "zero"],
        ["1.03", "--state", "reported"],
        ["1.03", "--state", ""],
        ["1.03", "--narrative", b"\xb9\xab".decode("utf-8", "surrogateescape")],
    ],
)
def test_an_entry_that_says_nothing_or_two_things_is_not_stored(run: Run, words: list[str]) -> None:
    answer = run("entry", "set", *words)
    assert (answer.status, answer.out) == (2, "")
    assert run("entry", "list", "--json").json == []


@pytest.mark.skipif(os.name != "posix", reason="Windows speaks UTF-8 by itself")
def test_a_locale_without_chinese_changes_nothing(tmp_path: Path) -> None:
    poor = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    start = [sys.executable, str(ROOT / "main.py"), "--workspace", str(tmp_path / "work.yaodian")]
    issue = ["form", "issue", "--period", "2021-09", "--unit", "FX", "--out", str(tmp_path / "表")]
    for words in (issue, ["entry", "set", "1.03", "无", "--narrative", "进展"]):
        done = subprocess.run([*start, *words], env=poor, capture_output=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "表").iterdir()] == ["2021-09_FX_沣西新城_第1次.xlsx"]
    listed = subprocess.run([*start, "entry", "list", "--json"], env=poor, capture_output=True, timeout=120, check=True)
    assert "进展" in listed.stdout.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_an_output_that_is_full_or_gone_is_no_fault_of_ours(run: Run, tmp_path: Path) -> None:
    run("plan", "show")
    start = [sys.executable, str(ROOT / "main.py"), "--workspace", str(tmp_path / "work.yaodian"), "plan", "show"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*start, "--json"], stdout=full, stderr=subprocess.PIPE, timeout=120, check=False)
    assert done.returncode == 3
    assert "yaodian-fault" not in done.stderr.decode()
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*start, "--json"], stdout=writing, stderr=subprocess.PIPE, timeout=120, check=False)
    os.close(writing)
    assert done.stderr == b""


@pytest.mark.parametrize(
    "words",
    [
        ["report", "summary", "--period", "2021-09", "--out", "summary.pdf"],
        ["submission", "write", "--period", "2021-09", "--out", "back.txt"],
        ["units", "template", "units.txt"],
        ["plan", "export", "plan.docx"],
        ["plan", "parse", "plan.docx", "--year", "99999"],
    ],
)
def test_nothing_is_written_under_an_ending_that_promises_something_else(
    run: Run, tmp_path: Path, words: list[str]
) -> None:
    answer = run(*words)
    assert (answer.status, answer.out) == (2, "")
    assert not [path for path in tmp_path.iterdir() if path.suffix != ".yaodian"]


def test_a_backup_replaces_nothing_but_an_older_backup(run: Run, tmp_path: Path) -> None:
    run("entry", "set", "1.03", "5", "--unit", "FX")
    assert run("backup", "--out", "copy.yaodian").status == 0
    assert run("backup", "--out", "copy.yaodian").status == 0
    (tmp_path / "letter.txt").write_text("一封信", encoding="utf-8")
    assert run("backup", "--out", "letter.txt").status == 2
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "一封信"
    before = (tmp_path / "work.yaodian").read_bytes()
    assert run("backup", "--out", "work.yaodian").status == 2
    assert (tmp_path / "work.yaodian").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("plan.docx", b"\x80\xff\x81", "已损坏"),
        ("plan.doc", b"\x80\xff\x81", "旧版"),
        ("plan.pdf", b"%PDF-1.7\n\x80\xff", "PDF 或图片，没有读取"),
        ("plan.txt", b"\x80\xff\x81", "文字编码"),
    ],
)
def test_a_plan_that_cannot_be_read_says_what_it_is(
    run: Run, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    answer = run("plan", "parse", name, "--json")
    assert (answer.status, answer.out) == (3, "")
    assert code in answer.err


@pytest.mark.parametrize("words", [["plan", "parse", "gone.txt"], ["plan", "load", "."], ["form", "open", "."]])
def test_the_systems_reasons_are_said_in_the_language_of_the_sentence(run: Run, words: list[str]) -> None:
    answer = run(*words)
    assert answer.status == 3
    assert "No such" not in answer.err
    assert "Is a directory" not in answer.err


def test_every_reason_of_the_system_has_its_words() -> None:
    assert SENTENCES.keys() == SYSTEM_REASONS
    assert (
        say(ModelError("file.unwritable", path="x", detail=reason_of(OSError(errno.ENOSPC, "")))).count("磁盘已满") == 1
    )
    assert "the disk is full" in say(ModelError("file.unwritable", path="x", detail="system.ENOSPC"), "en")


def test_evidence_that_is_not_what_was_packed_is_told(run: Run, tmp_path: Path) -> None:
    (form,) = issue(run, tmp_path / "forms", "FD")
    fill(form, {"1.03": {"本期累计": 5}})
    receipt = b"a receipt"
    files = [PackedFile("1.03", name, hashlib.sha256(receipt).hexdigest(), receipt) for name in ("a.pdf", "b.pdf")]
    whole = pack_parcel(form.name, form.read_bytes(), files)
    (tmp_path / "whole.zip").write_bytes(whole)
    with ZipFile(tmp_path / "whole.zip") as packed, ZipFile(tmp_path / "spoilt.zip", "w") as spoilt:
        for member in packed.namelist():
            if not member.endswith("a.pdf"):
                spoilt.writestr(member, b"another" if member.endswith("b.pdf") else packed.read(member))
    assert run("submission", "read", tmp_path / "whole.zip").status == 0
    assert run("submission", "read", tmp_path / "spoilt.zip").status == 1
    answer = run("submission", "collect", tmp_path / "spoilt.zip", "--period", "2021-09")
    assert answer.status == 1 and "a.pdf" in answer.err and "b.pdf" in answer.err
    assert run("entry", "list", "--json").json[0]["value"] == "5"
