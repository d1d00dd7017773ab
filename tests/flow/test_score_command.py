"""Scores from the command line."""

from __future__ import annotations

from tests.flow.conftest import Run


def test_scores_marks_and_suppositions(run: Run, tmp_path) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "units.csv"
    table.write_text("代码,名称,上级,类型,1.03\nXX,管委会,,headquarters,\nFD,沣东,XX,new_city,100\n", encoding="utf-8")
    run("units", "load", table)
    run("entry", "set", "1.03", "80", "--unit", "FD", "--period", "2021-09")
    data = run("score", "--period", "2021-09", "--json").json
    assert (data["scheme"], data["units"][0]["score"], data["units"][0]["rank"]) == ("guiyang", "80", 1)
    assert data["units"][0]["workings"][0]["working"] == "1 分 × 完成率 80% = 0.8 分"
    assert run("score", "weight", "1.03", "3").status == 0 and run("score", "weight", "1.03", "viel").status == 2
    lines = run("score", "--period", "2021-09", "--json").json["units"][0]["workings"]
    assert [line["weight"] for line in lines if line["key"] == "1.03"] == ["3"]
    assert run("score", "weight", "1.03").status == 0
    supposed = run("score", "--period", "2021-09", "--suppose", "FD:1.03=100", "--json").json
    assert supposed["units"][0]["score"] == "100"
    assert run("score", "mark", "FD", "penalty", "--times", 9, "--period", "2021-09").status == 0
    assert run("score", "--period", "2021-09", "--json").json["units"][0]["score"] == "75", "at most 5 are taken"
    assert "沣东 75.00" in run("score", "--period", "2021-09").out
    assert run("score", "use", "reporting").status == 0
    assert {one["key"]: one["in_use"] for one in run("score", "schemes", "--json").json}["reporting"]
    for words in (("--suppose", "FD"), ("--suppose", "FD:1.03=viel"), ("--scheme", "nowhere")):
        assert run("score", "--period", "2021-09", *words).status == 2
    assert run("score", "mark", "FD", "glory").status == 2
