"""How long there is to hand in, above the tree of rows."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from gui.main_window import MainWindow
from gui.plan.countdown import countdown
from model.entry.calendar import PeriodDates
from model.entry.period import parse_period
from model.workflow.unit.keep_calendar import set_dates
from model.workflow.unit.reporting_day import ReportingDay

DUE = date(2026, 10, 8)
SEPTEMBER = parse_period("2021-09")


@pytest.mark.parametrize(
    ("today", "words", "role"),
    [
        (date(2026, 10, 1), "上报时限 2026-10-08，还有 7 天", "hint"),
        (date(2026, 10, 5), "上报时限 2026-10-08，还有 3 天", "warn"),
        (DUE, "上报时限 2026-10-08，就是今天", "warn"),
        (date(2026, 10, 10), "上报时限 2026-10-08，已过 2 天", "bad"),
        (date(2028, 1, 1), "上报时限 2026-10-08", "hint"),
    ],
)
def test_days_are_counted_while_they_matter(today: date, words: str, role: str) -> None:
    assert countdown(ReportingDay(DUE), today) == (words, role)


def test_nothing_is_counted_without_a_day_or_once_it_is_written() -> None:
    assert countdown(ReportingDay(), DUE).words == ""
    assert countdown(ReportingDay(DUE, date(2026, 10, 7)), DUE) == ("上报表已于 2026-10-07 生成", "hint")


def test_the_pane_counts_and_stops_when_the_workbook_is_written(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = window.entry.plan_pane
    assert pane.countdown == ""
    set_dates(window.operations.workspace, SEPTEMBER, PeriodDates(due=date.today() + timedelta(days=2)))
    window.desk.reload()
    assert pane.countdown.endswith("还有 2 天")
    unit = window.desk.units.children("FD")[0]
    window.show_entry(unit.code, "1.03")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.actions_by_key["write"].trigger()
    assert pane.countdown == f"上报表已于 {date.today().isoformat()} 生成"
