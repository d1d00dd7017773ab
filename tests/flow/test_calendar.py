"""The calendar from the command line: rules, single dates, holidays, and what the forms say of them."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.flow.conftest import Run

SEPTEMBER = {"period": "2021-09", "opens": "2021-09-25", "due": "2021-10-05", "grace_until": "2021-10-08",
             "closes": "2021-10-20"}  # fmt: skip


def test_rules_dates_and_holidays_are_put_down_and_shown(run: Run, tmp_path: Path) -> None:
    days = ("--opens", "当月25日", "--due", "次月5日", "--grace", 3, "--closes", "次月20日")
    assert run("calendar", "set", "month", *days).status == 0
    shown = run("calendar", "show", "--json").json
    assert {**SEPTEMBER, "named": False} in shown["periods"]
    assert len(shown["periods"]) == 12 and shown["rules"]["month"]["due"] == "次月5日"

    holidays = tmp_path / "放假.txt"
    holidays.write_text("2021-10-01～2021-10-07 国庆节\n2021-10-09 上班\n", encoding="utf-8")
    said = run("calendar", "holidays", holidays, "--rule", "after_holidays")
    assert "节后第一天" in said.err and "国庆节" in said.out
    shown = run("calendar", "show", "--json").json
    assert {**SEPTEMBER, "due": "2021-10-08", "grace_until": "2021-10-11", "named": False} in shown["periods"]

    run("calendar", "date", "--period", "2021-09", "--due", "2021-10-06")
    shown = run("calendar", "show", "--json").json
    assert {**SEPTEMBER, "due": "2021-10-06", "grace_until": "2021-10-09", "named": True} in shown["periods"]

    form = run("form", "issue", "--period", "2021-09", "--unit", "FD", "--out", tmp_path / "forms").out.strip()
    assert "上报时限：2021年10月6日" in openpyxl.load_workbook(form)["填报表"]["B2"].value


def test_what_cannot_be_meant_is_refused_and_nothing_is_changed(run: Run) -> None:
    assert run("calendar", "set", "month", "--due", "五号").status == 2
    assert run("calendar", "set", "week", "--due", "当月5日").status == 2
    assert run("calendar", "set", "month", "--opens", "次月6日", "--due", "次月5日").status == 2
    assert run("calendar", "show", "--json").json["rules"] == {}
