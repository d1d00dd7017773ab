"""What waits is told and decided by command, as the review page does it."""

from __future__ import annotations

from pathlib import Path

from tests.flow.conftest import Run
from tests.flow.office import fill

SEPTEMBER = ("--period", "2021-09")


def value(run: Run, code: str) -> str | None:
    listed = run("entry", "list", *SEPTEMBER, "--unit", "FD", "--json").json
    return next((one.get("value") for one in listed if one["indicator"] == code), None)


def test_rows_and_whole_files_are_taken_or_left(run: Run, tmp_path: Path) -> None:
    form = Path(run("form", "issue", *SEPTEMBER, "--unit", "FD", "--out", tmp_path / "forms").out.strip())
    answers = {"1.03": {"本期累计": 30}, "1.04": {"本期累计": "约40"}, "8.02": {"本期累计": 4}}
    came = fill(form, answers, tmp_path / "came.xlsx")
    assert run("submission", "collect", came, *SEPTEMBER, "--accept", "none").status == 1
    told = run("submission", "review", *SEPTEMBER, "--json")
    (sha256,) = [one["sha256"] for one in told.json]
    assert "1.04 填报表!" in told.err and "“约40”" in told.err and "约数" in told.err

    assert run("submission", "review", *SEPTEMBER, "--keep", f"{sha256}:8.02").status == 1
    assert run("submission", "review", *SEPTEMBER, "--take", f"{sha256}:9.99").status == 2
    left = run("submission", "review", *SEPTEMBER, "--take", sha256)
    assert (value(run, "1.03"), value(run, "1.04"), value(run, "8.02")) == ("30", None, None)
    assert left.status == 1 and "1.04" in left.err, "an unclear value cannot be taken"
    assert run("submission", "review", *SEPTEMBER, "--keep", sha256).status == 0
    assert run("submission", "review", *SEPTEMBER, "--take", sha256).status == 2, "nothing waits any more"
