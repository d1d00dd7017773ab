"""Units from the command line: out and in again, and what was given out held against the plan."""

from __future__ import annotations

from pathlib import Path

from tests.flow.conftest import Run


def test_units_go_out_and_come_in_and_are_held_against_the_plan(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "units.csv"
    table.write_text(
        "代码,名称,上级,类型,牵头,1.03\nXX,管委会,,headquarters,,\nFD,沣东新城,XX,new_city,1,6000\nFX,沣西新城,XX,new_city,,4000\n",
        encoding="gb18030",
    )
    assert run("units", "load", table).status == 0
    assert run("units", "check").status == 0
    assert run("units", "export", tmp_path / "out.xlsx").status == 0
    assert run("units", "load", tmp_path / "out.xlsx", workspace="other.yaodian").status == 0
    other = run("units", "check", "--json", workspace="other.yaodian")
    one = next(one for one in other.json["indicators"] if one["code"] == "1.03")
    assert (one["target"], one["allocated"], one["difference"]) == ("10000", "10000", "0")
    table.write_text(table.read_text(encoding="gb18030").replace("4000", "4500"), encoding="utf-8")
    run("units", "load", table)
    assert run("units", "check").status == 1, "500 more than the plan asks, and nobody said why"


def test_a_table_that_cannot_be_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "units.csv"
    table.write_text("代码,名称,上级\nXX,管委会,\nFD,沣东,YY\n", encoding="utf-8")
    refused = run("units", "load", table)
    assert refused.status == 3 and "YY" in refused.err and "没有改动" in refused.err
    table.write_text("代码,名称,上级,类型\n", encoding="utf-8")
    empty = run("units", "load", table)
    assert empty.status == 3 and "没有单位" in empty.err
    assert run("units", "export", tmp_path / "units.txt").status == 2


def test_a_unit_between_two_levels_lists_those_below_it_alone(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "units.csv"
    table.write_text("代码,名称,上级,1.03\nXX,管委会,,\nFD,沣东新城,XX,6000\n", encoding="utf-8")
    run("units", "load", table)
    run("form", "issue", "--period", "2021-09", "--out", tmp_path / "forms")
    (form,) = (tmp_path / "forms").iterdir()
    assert run("form", "open", form, workspace="laptop").status == 0
    table.write_text("代码,名称,上级,1.03\nFD01,三桥街道,FD,2500\nFD02,王寺街道,FD,3500\n", encoding="utf-8")
    assert run("units", "load", table, workspace="laptop").status == 0
    assert run("form", "issue", "--period", "2021-09", "--out", tmp_path / "down", workspace="laptop").status == 0
    assert len(list((tmp_path / "down").iterdir())) == 2
    (one,) = (
        one for one in run("units", "check", "--json", workspace="laptop").json["indicators"] if one["code"] == "1.03"
    )
    assert (one["target"], one["allocated"]) == ("6000", "6000")

    table.write_text("代码,名称,上级\nFD01,三桥街道,FD\n", encoding="utf-8")
    refused = run("units", "load", table, workspace="laptop")
    assert refused.status == 3, "FD02 is known, and a table is the whole table"


def test_who_has_nobody_below_is_told_so(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "units.csv"
    table.write_text("代码,名称,上级,类型\nAA,甲局,,headquarters\n", encoding="utf-8")
    run("units", "load", table)
    answer = run("form", "issue", "--period", "2021-09", "--out", tmp_path / "forms")
    assert answer.status == 1 and answer.out == "" and "甲局" in answer.err and "--unit" in answer.err
