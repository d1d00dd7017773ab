"""Three rounds between headquarters and one office, by files only: what was sent back, why, and what became of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.flow.conftest import Run
from tests.flow.office import fill, save_with_libreoffice

SEPTEMBER = ("--period", "2021-09")
HEADERS = {"本期累计", "状态", "进展情况", "存在问题", "下步打算", "佐证材料"}


@pytest.fixture
def received(run: Run, tmp_path: Path) -> Path:
    """Headquarters has FD's first workbook; the form lies at the path that comes back."""
    form = Path(run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip())
    answers = {"1.03": {"本期累计": 1200}, "1.04": {"本期累计": 30, "进展情况": "正在推进"}, "8.02": {"本期累计": 4}}
    first = fill(form, answers, tmp_path / "usb" / "round1.xlsx")
    assert run("submission", "collect", first, *SEPTEMBER).status == 0
    return form


def unit(run: Run, code: str = "FD") -> Any:
    listed = run("submission", "list", *SEPTEMBER, "--json").json["units"]
    return next(row for row in listed if row["unit"] == code)


def total(run: Run, code: str) -> Any:
    indicators = run("consolidate", *SEPTEMBER, "--json").json["indicators"]
    return next(one for one in indicators if one["code"] == code)


def test_a_total_that_somebody_is_missing_in_is_told_by_the_status(run: Run, received: Path, tmp_path: Path) -> None:
    below = ("--unit", "FD")
    table = tmp_path / "units.csv"
    table.write_text("代码,名称,上级\nXX,管委会,\nFD,沣东新城,XX\n", "utf-8")
    assert run("units", "load", table).status == 0
    answer = run("consolidate", *SEPTEMBER)
    assert answer.status == 1 and "（0/1 家）" in answer.out
    assert run("consolidate", *SEPTEMBER, "--json").status == 1
    assert run("consolidate", *SEPTEMBER, *below).status == 0, "nobody is asked there"


def send_back(run: Run, target: Path, *words: object) -> Path:
    answer = run("submission", "send-back", "FD", *SEPTEMBER, "--out", target, *words)
    assert answer.status == 0, answer.err
    return Path(answer.out.strip())


def open_cells(path: Path) -> dict[str, set[str]]:
    """Headers of the cells that may be filled in, by the row's 编号; the signature block is left out."""
    sheet = openpyxl.load_workbook(path)["填报表"]
    assert sheet.protection.sheet
    header = next(row for row in sheet.iter_rows() if any(cell.value == "编号" for cell in row))
    names = {cell.column: cell.value for cell in header}
    found: dict[str, set[str]] = {}
    for row in sheet.iter_rows(min_row=header[0].row + 1):
        if row[0].value == "signature":
            break
        for cell in row:
            if not cell.protection.locked:
                found.setdefault(str(row[1].value), set()).add(str(names[cell.column]))
    return found


def texts(path: Path, sheet: str) -> str:
    rows = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return "\n".join(str(value) for row in rows for value in row if value)


def test_the_list_says_in_words_who_has_reported(run: Run, received: Path) -> None:
    listed = run("submission", "list", *SEPTEMBER)
    assert listed.status == 1
    assert "FD 沣东新城 已报 待审核" in listed.out.splitlines()
    assert "FX 沣西新城 未报" in listed.out.splitlines()


def test_three_rounds_by_files_keep_every_reason(run: Run, received: Path, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    assert total(run, "1.03")["total"] == "1200"
    second = send_back(run, usb / "back2.xlsx", "--cell", "1.03", "--kind", "数据有误", "--reason", "与统计口径差一位")
    assert open_cells(second) == {"1.03": HEADERS}
    assert unit(run)["state"] == "sent_back" and unit(run)["round"] == 2
    assert total(run, "1.03")["total"] is None and "FD" in total(run, "1.03")["missing"]

    laptop = {"workspace": "laptop.yaodian"}
    assert run("form", "open", second, **laptop).status == 0
    assert [one["text"] for one in run("submission", "reasons", "--json", **laptop).json] == ["与统计口径差一位"]
    assert run("entry", "set", "1.04", "31", **laptop).status == 2  # was not sent back
    assert run("entry", "set", "1.03", "1150", **laptop).status == 0
    run("submission", "write", *SEPTEMBER, "--out", usb / "round2.xlsx", **laptop)
    collected = run("submission", "collect", usb / "round2.xlsx", *SEPTEMBER, "--json").json[0]
    assert [one["indicator"] for one in collected["applied"]] == ["1.03"] and not collected["waiting"]
    back = unit(run)
    assert (back["state"], back["approval"], back["round"], back["changed"]) == ("received", "returned", 2, ["1.03"])
    assert total(run, "1.03")["total"] == "1150"

    third = send_back(run, usb / "back3.xlsx", "--cell", "1.04", "--kind", "no_substance", "--reason", "写清楚到哪一步")
    for sheet in ("填报表", "填报说明"):
        assert "第1次退回 数据有误：与统计口径差一位" in texts(third, sheet)
        assert "第2次退回 说明无实质内容：写清楚到哪一步" in texts(third, sheet)
    assert open_cells(third) == {"1.04": HEADERS}
    run("form", "open", third, **laptop)
    said = [(one["round"], one["code"], one["said"]) for one in run("submission", "reasons", "--json", **laptop).json]
    assert said[0][:2] == (1, "1.03") and "1,200" in said[0][2] and said[1][:2] == (2, "1.04")
    run("entry", "set", "1.04", "--narrative", "主体已封顶，10月进场装修。", **laptop)
    run("submission", "write", *SEPTEMBER, "--out", usb / "round3.xlsx", **laptop)
    run("submission", "collect", usb / "round3.xlsx", *SEPTEMBER)
    assert run("submission", "approve", "FD", *SEPTEMBER).status == 0
    assert run("submission", "withdraw", "FD", *SEPTEMBER, "--reason", "漏看一行").status == 0
    assert run("submission", "withdraw", "FX", *SEPTEMBER, "--reason", "漏看一行").status == 2
    assert run("submission", "approve", "FD", *SEPTEMBER).status == 0
    done = unit(run)
    assert (done["approval"], done["round"], len(done["reasons"])) == ("approved", 3, 2)
    entries = {one["indicator"]: one for one in run("entry", "list", *SEPTEMBER, "--unit", "FD", "--json").json}
    assert (entries["1.03"]["value"], entries["8.02"]["value"]) == ("1150", "4")
    assert entries["1.04"]["narrative"].startswith("主体已封顶")


def test_edits_outside_the_opened_rows_are_listed_and_not_taken(run: Run, received: Path, tmp_path: Path) -> None:
    second = send_back(run, tmp_path / "back2.xlsx", "--cell", "1.03", "--reason", "请核对")
    answers = {"1.03": {"本期累计": 1150}, "8.02": {"本期累计": 9}, "1.04": {"进展情况": "悄悄改的"}}
    returned = fill(second, answers, tmp_path / "usb" / "round2.xlsx")
    read = run("submission", "read", returned, "--json").json[0]
    outside = {one["indicator"]: one["message"] for one in read["findings"] if one["code"] == "row.not_opened"}
    assert set(outside) == {"8.02", "1.04"} and "“4”变为“9”" in outside["8.02"]
    collected = run("submission", "collect", returned, *SEPTEMBER, "--json").json[0]
    assert [one["indicator"] for one in collected["applied"]] == ["1.03"]
    assert {(one["indicator"], one["field"], one["standing"]) for one in collected["waiting"]} == {
        ("8.02", "value", "flagged"),
        ("1.04", "narrative", "flagged"),
    }
    assert total(run, "8.02")["total"] == "4"
    assert run("submission", "approve", "FD", *SEPTEMBER).status == 1  # two differences are undecided


def test_edits_outside_are_found_by_our_own_record_too(run: Run, received: Path, tmp_path: Path) -> None:
    second = send_back(run, tmp_path / "back2.xlsx", "--cell", "1.03", "--reason", "请核对")
    returned = fill(second, {"8.02": {"本期累计": 9}}, tmp_path / "usb" / "round2.xlsx")
    book = openpyxl.load_workbook(returned)
    del book["_meta"]
    book.save(returned)
    collected = run("submission", "collect", returned, *SEPTEMBER, "--json").json[0]
    waiting = {one["indicator"]: one for one in collected["waiting"]}
    assert "8.02" in waiting and total(run, "8.02")["total"] == "4"
    assert any(finding["code"] == "row.not_opened" for finding in waiting["8.02"]["findings"])
    assert not collected["applied"]


def test_only_the_asked_cells_are_open_in_libreoffice(run: Run, received: Path, tmp_path: Path) -> None:
    second = send_back(run, tmp_path / "back2.xlsx", "--cell", "1.03", "--cell", "8.02", "--reason", "请核对")
    (saved,) = save_with_libreoffice([second], tmp_path / "office")
    assert open_cells(saved) == {"1.03": HEADERS, "8.02": HEADERS}
    assert "第1次退回 其他：请核对" in texts(saved, "填报表")
    returned = fill(saved, {"1.03": {"本期累计": 1150}}, tmp_path / "usb" / "round2.xlsx")
    collected = run("submission", "collect", returned, *SEPTEMBER, "--json").json[0]
    assert [one["indicator"] for one in collected["applied"]] == ["1.03"] and not collected["waiting"]


def test_the_whole_form_is_sent_back_with_what_the_unit_had_written(run: Run, tmp_path: Path) -> None:
    form = Path(run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip())
    answers = {"1.03": {"本期累计": "约1200"}, "1.04": {"本期累计": 30}}
    run("submission", "collect", fill(form, answers, tmp_path / "round1.xlsx"), *SEPTEMBER)
    refused = run("submission", "send-back", "FD", *SEPTEMBER, "--cell", "1.04", "--reason", "x", "--out", tmp_path)
    assert refused.status == 1 and "1.03" in refused.err  # an undecided row would be lost
    second = send_back(run, tmp_path / "back2.xlsx", "--reason", "口径统一后重报", "--kind", "口径不符")
    assert len(open_cells(second)) > 258
    assert "总的意见：第1次退回 口径不符：口径统一后重报" in texts(second, "填报表")
    assert unit(run)["state"] == "sent_back"
    again = run("submission", "send-back", "FD", *SEPTEMBER, "--reason", "x", "--out", tmp_path / "back3.xlsx")
    assert again.status == 2 and not (tmp_path / "back3.xlsx").exists()


def test_what_was_not_read_for_sure_stands_in_the_reason(run: Run, tmp_path: Path) -> None:
    form = Path(run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip())
    run("submission", "collect", fill(form, {"1.03": {"本期累计": "约1200"}}, tmp_path / "one.xlsx"), *SEPTEMBER)
    second = send_back(run, tmp_path / "back2.xlsx", "--cell", "1.03", "--reason", "请填准数")
    assert "请填准数（当时填报：约1200）" in texts(second, "填报表")


def test_nothing_is_approved_that_was_not_reported(run: Run) -> None:
    assert run("submission", "approve", "FD", *SEPTEMBER).status == 1
    assert run("submission", "approve", "没有", *SEPTEMBER).status == 2


def test_a_late_unit_is_late_by_days_until_somebody_corrects_the_day(run: Run, received: Path) -> None:
    run("calendar", "set", "month", "--due", "次月5日", "--grace", 3)
    late = unit(run)
    assert (late["state"], late["timing"], late["beyond_grace"]) == ("late", "late", True) and late["days"] > 365
    assert unit(run, "FX")["timing"] == "missing" and unit(run, "FX")["state"] == "missing"
    assert run("submission", "arrived", "FD", *SEPTEMBER, "--on", "2021-10-05", "--reason", " ").status == 2
    corrected = run("submission", "arrived", "FD", *SEPTEMBER, "--on", "2021-10-05", "--reason", "已按时签字，优盘迟到")
    assert corrected.status == 0
    in_time = unit(run)
    assert (in_time["state"], in_time["days"], in_time["arrival_corrected"]) == ("received", 0, True)


def test_after_closing_nothing_is_taken_by_itself(run: Run, tmp_path: Path) -> None:
    form = Path(run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip())
    run("calendar", "set", "month", "--due", "次月5日", "--closes", "次月20日")
    filled = fill(form, {"1.03": {"本期累计": 1200}}, tmp_path / "late.xlsx")
    collected = run("submission", "collect", filled, *SEPTEMBER, "--json")
    assert collected.status == 1 and not collected.json[0]["applied"]
    assert [one["indicator"] for one in collected.json[0]["waiting"]] == ["1.03"]
    assert any(one["code"] == "submission.after_closing" for one in collected.json[0]["findings"])
    assert unit(run)["open"] == 1 and unit(run)["timing"] == "late"

    again = run("submission", "collect", filled, *SEPTEMBER, "--json")
    assert again.status == 1 and not again.json[0]["applied"], "a folder that is collected each night is not a person"
    run("calendar", "date", *SEPTEMBER, "--closes", f"{date.today()}")
    opened = run("submission", "collect", filled, *SEPTEMBER, "--json")
    assert opened.status == 0 and len(opened.json[0]["applied"]) == 1


def test_collecting_a_folder_again_does_not_take_a_first_round_for_a_straggler(run: Run, received: Path) -> None:
    send_back(run, received.parent, "--reason", "与台账不一致", "--cell", "1.03")
    again = run("submission", "collect", received.parent.parent / "usb", *SEPTEMBER, "--json")
    assert (again.status, again.json[0]["applied"]) == (0, [])
    assert [one["code"] for one in again.json[0]["findings"]] == ["submission.already_received"]
