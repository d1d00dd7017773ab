"""A plan revised by command: what became of each indicator is said, and what is not sure waits for a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flow.conftest import Run
from tests.flow.office import fill

FORMER = """2021年工作要点

一、产业
1．做强工业。全年新增规上企业20家以上，技改投资增长12%以上，建成标准厂房3栋。
2．引进人才。全年引进各类人才10000名以上。
"""
REVISED = """2021年工作要点

一、产业
1．做强工业。全年新增规上企业26家以上，技改投资增长12%以上，新建实验室2家。
二、人才
2．引进人才。全年引进技能人才8000名以上。
"""


@pytest.fixture
def revised(run: Run, tmp_path: Path) -> Path:
    """The revised document beside a workspace in which the former one is reported on."""
    (tmp_path / "former.txt").write_text(FORMER, encoding="utf-8")
    (tmp_path / "revised.txt").write_text(REVISED, encoding="utf-8")
    assert run("plan", "load", tmp_path / "former.txt").status == 0
    for code, value in (("1.01", "9"), ("1.03", "1"), ("2.01", "4000")):
        assert run("entry", "set", code, value, "--period", "2021-06", "--unit", "FD").status == 0
    return tmp_path / "revised.txt"


def test_a_revision_is_compared_before_anything_is_stored(run: Run, revised: Path) -> None:
    answer = run("plan", "compare", revised, "--json")
    assert answer.status == 1
    assert answer.json["counts"] == {"offered": 1, "changed": 1, "added": 1, "removed": 1, "kept": 1}
    changed = next(row for row in answer.json["rows"] if row["state"] == "changed")
    assert changed["fields"] == ["target"]
    assert (changed["old"]["target"], changed["new"]["target"]) == ("20", "26")
    lines = run("plan", "compare", revised).out.splitlines()
    assert any(line.startswith("有变化 ") and line.endswith("（目标）") for line in lines)
    assert "规上企业" in run("plan", "show").out and "实验室" not in run("plan", "show").out


def test_what_is_not_sure_is_told_with_the_command_that_settles_it(run: Run, revised: Path) -> None:
    loaded = run("plan", "load", revised, "--from", "2021-07-01")
    assert loaded.status == 1
    assert "不变 1 项，有变化 1 项，新增 1 项，删除 1 项，待确认 1 项" in loaded.err
    words = next(line for line in loaded.err.splitlines() if "plan pair" in line).rpartition("：")[2].split()
    assert run(*words).status == 0
    entries = {one["indicator"]: one["value"] for one in run("entry", "list", "--period", "2021-06", "--json").json}
    assert entries[words[-1]] == "4000"
    assert run(*words).status == 2


def test_figures_of_what_is_removed_are_named(run: Run, revised: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.yaodian").write_bytes((tmp_path / "work.yaodian").read_bytes())
    dated = run("plan", "load", revised, "--from", "2021-07-01")
    assert "1 项填过数：1.03 建成标准厂房。这些数留在生效日以前的报告期" in dated.err
    assert "建成标准厂房" in run("consolidate", "--period", "2021-06").out
    all_year = run("plan", "load", revised, workspace="copy.yaodian")
    assert "1.03 建成标准厂房。全年按新方案，这些数不再出现在任何报告期" in all_year.err and all_year.status == 1


def test_every_code_that_changed_is_shown_before_a_form_of_the_former_plan_is_taken(
    run: Run, revised: Path, tmp_path: Path
) -> None:
    run("form", "issue", "--period", "2021-07", "--unit", "FD", "--out", tmp_path / "forms")
    (form,) = (tmp_path / "forms").iterdir()
    filled = fill(form, {"1.01": {"本期累计": 11}, "1.03": {"本期累计": 2}}, tmp_path / "FD.xlsx")
    run("plan", "load", revised, "--from", "2021-07-01")
    collect = ("submission", "collect", filled, "--period", "2021-07")
    held = run(*collect)
    assert held.status == 1 and "写入 0" in held.err
    assert "  1.03 → —  建成标准厂房" in held.err and "  2.01 → —  引进各类人才" in held.err
    assert "1.02 →" not in held.err
    taken = run(*collect, "--confirm-mapping")
    assert "写入 1" in taken.err and "不再填报“建成标准厂房”" in taken.err
