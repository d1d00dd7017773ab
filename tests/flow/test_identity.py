"""Whose file it is and whether it is the right one: copies, old rounds, former plans, codes, told apart in words."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.flow.conftest import Run
from tests.flow.office import fill, save_with_libreoffice

SEPTEMBER = ("--period", "2021-09")
NOTE = "没有经过身份认证"


@pytest.fixture
def form(run: Run, tmp_path: Path) -> Path:
    return Path(run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip())


def collect(run: Run, path: Path, *more: object) -> Any:
    return run("submission", "collect", path, *SEPTEMBER, *more, "--json").json[0]


def read(run: Run, path: Path) -> Any:
    return run("submission", "read", path, "--json").json[0]


def codes(one: Any) -> list[str]:
    return [finding["code"] for finding in one["findings"]]


def rezip(path: Path, to: Path) -> Path:
    """The same parts in other bytes."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return to


def test_copies_are_told_apart(run: Run, form: Path, tmp_path: Path) -> None:
    filled = fill(form, {"1.03": {"本期累计": 1200}}, tmp_path / "FD.xlsx")
    assert codes(collect(run, filled)) == []
    copy = shutil.copy(filled, tmp_path / "FD - 副本.xlsx")
    assert codes(collect(run, Path(copy))) == ["submission.already_received"]
    assert codes(collect(run, rezip(filled, tmp_path / "FD另存.xlsx"))) == ["submission.same_content"]
    again = fill(form, {"1.03": {"本期累计": 1300}}, tmp_path / "FD更正.xlsx")
    assert not {"submission.same_content", "submission.already_received"} & set(codes(collect(run, again)))


def test_a_form_that_nobody_filled_in_is_told(run: Run, form: Path) -> None:
    one = read(run, form)
    assert codes(one) == ["submission.unchanged"] and one["outcome"] == "accept"


def test_what_cannot_be_known_is_said_once(run: Run, form: Path, tmp_path: Path) -> None:
    answer = run("submission", "read", form, form, "--json")
    assert answer.err.count(NOTE) == 1
    run("form", "open", form, workspace="fd.yaodian")
    run("entry", "set", "1.03", "1200", *SEPTEMBER, workspace="fd.yaodian")
    written = run("submission", "write", *SEPTEMBER, "--out", tmp_path / "back.xlsx", workspace="fd.yaodian")
    assert written.err.count(NOTE) == 1


def test_what_was_left_open_is_named_when_it_is_handed_in(run: Run, form: Path, tmp_path: Path) -> None:
    run("form", "open", form, workspace="fd.yaodian")
    write = ("submission", "write", *SEPTEMBER, "--out", tmp_path / "back.xlsx")
    run("entry", "set", "1.03", "1200", *SEPTEMBER, workspace="fd.yaodian")
    run("entry", "set", "1.04", "无", *SEPTEMBER, workspace="fd.yaodian")
    told = run(*write, workspace="fd.yaodian").err
    assert "还有 256 项指标没有填：1.01、1.02、1.05、" in told


@pytest.fixture
def written(run: Run, form: Path, tmp_path: Path) -> Path:
    """What FD's laptop wrote."""
    run("form", "open", form, workspace="fd.yaodian")
    words = ("--narrative", " 第一行\r\n第二行 ", "--state", "under_way")
    assert run("entry", "set", "1.03", "1200", *SEPTEMBER, *words, workspace="fd.yaodian").status == 0
    out = tmp_path / "back.xlsx"
    assert run("submission", "write", *SEPTEMBER, "--out", out, workspace="fd.yaodian").status == 0
    return out


def test_the_code_says_whether_the_content_was_altered(run: Run, written: Path, tmp_path: Path) -> None:
    one = read(run, written)
    assert (one["outcome"], one["identity"]["check_code_state"]) == ("accept", "matches")
    [saved] = save_with_libreoffice([written], tmp_path / "office")
    assert read(run, saved)["identity"]["check_code_state"] == "matches"
    altered = read(run, fill(written, {"1.03": {"本期累计": 1250}}, tmp_path / "altered.xlsx"))
    assert altered["outcome"] == "review"
    assert (altered["identity"]["check_code_state"], codes(altered)) == ("differs", ["check_code.altered"])


def test_another_code_on_the_paper_is_told(run: Run, written: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written)
    sheet = book["填报表"]
    code = read(run, written)["identity"]["check_code"]
    printed = next(cell for row in sheet.iter_rows(min_row=sheet.max_row - 3) for cell in row if cell.value == code)
    printed.value = "0000-0000"
    other = tmp_path / "other.xlsx"
    book.save(other)
    assert codes(read(run, other)) == ["check_code.printed_differs"]


def test_an_older_round_waits(run: Run, form: Path, tmp_path: Path) -> None:
    first = fill(form, {"1.03": {"本期累计": 1200}}, tmp_path / "first.xlsx")
    assert collect(run, first)["applied"]
    back = run("submission", "send-back", "FD", *SEPTEMBER, "--reason", "数据有误", "--out", tmp_path / "round2.xlsx")
    assert back.status == 0
    late = collect(run, fill(form, {"1.03": {"本期累计": 1100}}, tmp_path / "late.xlsx"))
    assert codes(late)[0] == "submission.older_round"
    assert (late["outcome"], late["applied"]) == ("review", [])


def test_a_form_of_a_former_plan_is_taken_by_a_mapping_that_a_person_confirms(
    run: Run, form: Path, tmp_path: Path
) -> None:
    filled = fill(form, {"1.03": {"本期累计": 1200}, "8.02": {"本期累计": 4}}, tmp_path / "FD.xlsx")
    data = tmp_path / "plan.json"
    assert run("plan", "export", data).status == 0
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("引进各类人才", "引进各类高层次人才", 1), encoding="utf-8")
    assert run("plan", "load", data, "--from", "2021-07-01").status in (0, 1)
    held = collect(run, filled)
    assert {"identity.stale", "identity.mapping"} <= set(codes(held)) and held["applied"] == []
    assert "--confirm-mapping" in next(one["message"] for one in held["findings"] if one["code"] == "identity.mapping")
    taken = collect(run, filled, "--confirm-mapping")
    assert "identity.mapped" in codes(taken) and taken["identity"]["state"] == "genuine"
    assert {one["indicator"] for one in taken["applied"]} >= {"8.02"}


def test_the_command_line_takes_what_a_person_says_of_a_file(run: Run, form: Path, tmp_path: Path) -> None:
    """Whose it is, which sheet counts, and that what is in doubt was seen to."""
    filled = fill(form, {"1.03": {"本期累计": 1200}}, tmp_path / "FD.xlsx")
    book = openpyxl.load_workbook(filled)
    copy = book.copy_worksheet(book["填报表"])
    copy.title = "新"
    row = next(row for row in range(1, copy.max_row + 1) if copy.cell(row, 2).value == "1.03")
    copy.cell(row, 8, 1300)
    book.save(filled)
    assert collect(run, filled)["applied"] == []
    assert [one["after"]["value"] for one in collect(run, filled, "--sheet", "新")["applied"]] == ["1300"]
    bare = openpyxl.Workbook()
    assert bare.active is not None
    for values in copy.iter_rows(max_row=30, values_only=True):
        bare.active.append(values)
    bare.save(tmp_path / "bare.xlsx")
    assert not collect(run, tmp_path / "bare.xlsx")["kept"]
    placed = collect(run, tmp_path / "bare.xlsx", "--unit", "FD")
    assert (placed["kept"], placed["applied"], placed["identity"]["unit"]) == (True, [], "FD")
    (review,) = run("submission", "review", *SEPTEMBER, "--json").json
    assert {"identity.told", "row.many_missing"} <= {one["code"] for one in review["doubts"]}
    seen = run("submission", "review", *SEPTEMBER, "--seen", review["sha256"], "--json")
    assert (seen.status, seen.json) == (0, [])
