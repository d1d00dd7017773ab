"""Entries by command: what a correction says of the value that it explains."""

from __future__ import annotations

from tests.flow.conftest import Run

OF_FD = ("--unit", "FD")


def test_a_correction_says_that_the_value_itself_stands(run: Run) -> None:
    for period, value in (("2021-07", "100"), ("2021-08", "90")):
        assert run("entry", "set", "1.03", value, "--period", period, *OF_FD).status == 0
    corrected = run("entry", "correct", "1.03", "-20", "--period", "2021-08", *OF_FD, "--reason", "重复统计")
    assert corrected.status == 0
    assert "2021-08 100 +10 更正 -20（重复统计） = 90" in corrected.err


def test_a_correction_that_the_value_does_not_hold_is_told(run: Run) -> None:
    assert run("entry", "set", "1.03", "100", "--period", "2021-08", *OF_FD).status == 0
    corrected = run("entry", "correct", "1.03", "500", "--period", "2021-08", *OF_FD, "--reason", "漏报")
    assert corrected.status == 1
    assert "entry set 1.03" in corrected.err
    assert "-400（8 期） 更正 +500（漏报） = 100" in run("entry", "ledger", "1.03", "--period", "2021-08", *OF_FD).out
