"""Lamps and curves from the command line, and what the consolidated JSON says of them."""

from __future__ import annotations

from pathlib import Path

from tests.flow.conftest import Run


def test_a_scheme_is_looked_at_chosen_and_named_in_the_totals(run: Run, tmp_path: Path) -> None:
    listed = {one["key"]: one for one in run("lamp", "list", "--json").json}
    assert len(listed) >= 13 and [key for key, one in listed.items() if one["in_use"]] == ["default"]
    assert "绿色：完成率 ≥ 30%" in run("lamp", "show", "dazu-2025").out

    run("entry", "set", "2.03", "--state", "under_way", "--unit", "FD", "--period", "2021-03")
    preview = run("lamp", "preview", "suqian-2025", "--period", "2021-03", "--json").json
    assert preview["after"]["red"] == {"word": "红色督办单", "count": 1}
    assert preview["changed"] == [], "red before and red after"

    assert run("lamp", "use", "suqian-2025", "--option", "near=31").status == 0
    data = run("consolidate", "--period", "2021-03", "--json").json
    assert (data["lamp_scheme"], data["lamp_scheme_name"]) == ("suqian-2025", "宿迁 2025（三色督办单）")
    one = next(one for one in data["indicators"] if one["code"] == "2.03")
    assert (one["lamp"], one["lamp_class"], one["lamp_word"]) == ("red", "red", "红色督办单")
    assert one["standing"] == "far_behind" and one["reason"].startswith("已到时限 2021-03-31")
    assert data["units"][0]["lamp_classes"]["2.03"] == "red"

    run("lamp", "mark", "2.03", "poor", "--unit", "XX", "--on", "2021-03-20")
    run("entry", "set", "2.03", "--state", "done", "--unit", "FD", "--period", "2021-03")
    data = run("consolidate", "--period", "2021-03", "--json").json
    one = next(one for one in data["indicators"] if one["code"] == "2.03")
    assert (one["lamp"], one["reason"]) == ("yellow", "已完成（时限 2021-03-31）；质量较差")


def test_what_cannot_be_meant_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("lamp", "use", "nowhere-1999").status == 2
    assert run("lamp", "use", "sanya-2022", "--option", "half").status == 2
    assert run("lamp", "mark", "1.03", "famous").status == 2
    assert run("lamp", "load", tmp_path / "missing.json").status == 3
    assert run("lamp", "export", tmp_path / "x.txt").status == 2
    assert run("progress", "curve", "set", "1.03", "irgendwie").status == 2
    assert run("progress", "curve", "set", "99.01", "linear").status == 2


def test_a_curve_is_set_listed_and_taken_back(run: Run) -> None:
    def row() -> dict[str, object]:
        listed = run("progress", "curve", "list", "--period", "2021-06", "--json").json
        return next(one for one in listed if one["indicator"] == "1.03")

    assert (row()["shape"], row()["expected_progress"]) == ("linear", "0.5")
    assert run("progress", "curve", "set", "1.03", "Q1 50%、Q2 80%、Q3 100%").status == 0
    assert (row()["shape"], row()["own"], row()["expected_progress"]) == ("steps", True, "0.8")
    run("progress", "curve", "set", "1.03", "default")
    assert (row()["shape"], row()["own"]) == ("linear", False)
