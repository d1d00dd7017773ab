"""Scores of a real workspace: late and missing by the calendar, vetoes, ranks, plates, and what would be if."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.entry.calendar import PeriodDates
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.errors import UsageError
from model.report.bulletin import text_of
from model.report.compose import compose
from model.report.ranking import RankBy
from model.store.unit_rows import write_allocations
from model.workflow.entry.list_entries import history, list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.judge.choose_lamps import find_scheme, use_scheme
from model.workflow.judge.choose_scoring import (
    export_score_scheme,
    find_score_scheme,
    load_score_scheme,
    score_scheme_in_use,
    use_score_scheme,
)
from model.workflow.judge.score_units import ScoreTable, mark_score, score_units, scores_to_data
from model.workflow.judge.score_weights import set_weight, weights_set
from model.workflow.report.check_report import check_report
from model.workflow.report.publish_bulletin import bulletin_bytes, bulletin_settings, gather_material
from model.workflow.unit.keep_calendar import set_dates
from model.workflow.workspace.workspace import Workspace

TALENT, SEPTEMBER, AFTERWARDS = "1.03", parse_period("2021-09"), date(2021, 10, 12)
UNITS = ("FD", "FX", "QH", "KG")


@pytest.fixture
def reported(workspace: Workspace) -> Workspace:
    """Four units are asked for 1,000 each; three say 900, 900 and 400, one says nothing; due on 8 October."""
    write_allocations(workspace, {(unit, TALENT): Decimal(1000) for unit in UNITS})
    changes = [
        new_entry(EntryKey(TALENT, unit, SEPTEMBER), Entry(ValueState.REPORTED, Decimal(value)))
        for unit, value in (("FD", 900), ("FX", 900), ("QH", 400))
    ]
    record_entry(workspace, ChangeSet(tuple(changes)))
    set_dates(workspace, SEPTEMBER, PeriodDates(due=date(2021, 10, 8)))
    return workspace


def totals(table: ScoreTable) -> dict[str, tuple[int | None, str | None]]:
    return {one.unit: (one.rank, None if one.total is None else f"{one.total:f}") for one in table.scores}


def test_an_indicator_weighs_what_was_set_in_every_scheme(reported: Workspace) -> None:
    other = "1.04"
    write_allocations(reported, {**{(unit, TALENT): Decimal(1000) for unit in UNITS}, ("FX", other): Decimal(10)})
    half = new_entry(EntryKey(other, "FX", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(5)))
    record_entry(reported, ChangeSet((half,)))
    assert totals(score_units(reported, SEPTEMBER))["FX"] == (2, "70.00")
    set_weight(reported, TALENT, Decimal(3))
    table = score_units(reported, SEPTEMBER)
    assert totals(table)["FX"] == (2, "80.00")
    line = next(line for one in table.scores if one.unit == "FX" for line in one.lines if line.key == TALENT)
    assert line.words() == "3 分 × 完成率 90% = 2.7 分"
    township = score_units(reported, SEPTEMBER, find_score_scheme(reported, "township"))
    line = next(line for one in township.scores if one.unit == "FX" for line in one.lines if line.key == TALENT)
    assert (line.points, weights_set(reported)) == (-3, {TALENT: 3})
    set_weight(reported, TALENT, None)
    assert totals(score_units(reported, SEPTEMBER))["FX"] == (2, "70.00") and not weights_set(reported)


def test_a_bulletin_ranks_by_scores_once_a_way_of_scoring_was_chosen(reported: Workspace, tmp_path: Path) -> None:
    assert gather_material(reported, SEPTEMBER).scores is None
    use_score_scheme(reported, "guiyang")
    mark_score(reported, "QH", SEPTEMBER, "veto", Decimal(1))
    material = gather_material(reported, SEPTEMBER)
    assert [(one.place, one.unit.code) for one in material.ranked] == [(1, "FD"), (1, "FX")]
    bulletin = compose(material)
    said = "".join(text_of(pieces) for pieces in bulletin.texts)
    assert "沣东新城（第1名，得分90）、沣西新城（第1名，得分90）进展较快" in said
    assert "排名按“贵阳（目标绩效考核）”计分" in said and "否决" in said
    path = tmp_path / "bulletin.docx"
    path.write_bytes(bulletin_bytes(bulletin, material))
    assert check_report(reported, path, SEPTEMBER).is_sound
    by_share = replace(bulletin_settings(reported), rank_by=RankBy.SHARE)
    assert gather_material(reported, SEPTEMBER, settings=by_share).scores is None


@pytest.mark.parametrize("weight", ["-1", "NaN", "Infinity"])
def test_what_is_no_weight_is_refused(workspace: Workspace, weight: str) -> None:
    with pytest.raises(UsageError):
        set_weight(workspace, TALENT, Decimal(weight))


def test_units_are_ranked_with_ties_and_silence_is_no_zero(reported: Workspace) -> None:
    table = score_units(reported, SEPTEMBER, today=AFTERWARDS)
    assert table.scheme.key == "guiyang"
    assert totals(table) == {
        "FD": (1, "90.00"), "FX": (1, "90.00"), "QH": (3, "40.00"),
        "KG": (None, None), "JH": (None, None), "NM": (None, None),
    }  # fmt: skip
    talent = next(line for one in table.scores if one.unit == "FD" for line in one.lines if line.key == TALENT)
    assert talent.words() == "1 分 × 完成率 90% = 0.9 分"


def test_a_missing_report_costs_once_it_is_due_and_a_veto_takes_the_rank(reported: Workspace) -> None:
    use_score_scheme(reported, "reporting")
    assert totals(score_units(reported, SEPTEMBER, today=date(2021, 10, 8)))["KG"] == (None, None)
    mark_score(reported, "FD", SEPTEMBER, "no_substance", Decimal(2), "两项只写“正在推进”")
    mark_score(reported, "FX", SEPTEMBER, "veto", Decimal(1))
    table = score_units(reported, SEPTEMBER, today=AFTERWARDS)
    assert totals(table)["KG"] == (3, "-10.00")
    assert totals(table)["FD"] == (1, "80.00") and totals(table)["QH"] == (2, "40.00")
    assert totals(table)["FX"] == (None, "90.00")
    assert "一票否决" in next(one for one in table.scores if one.unit == "FX").words()
    mark_score(reported, "FX", SEPTEMBER, "veto", Decimal(0))
    assert totals(score_units(reported, SEPTEMBER, today=AFTERWARDS))["FX"] == (1, "90.00")


def test_what_would_be_if_is_stored_nowhere(reported: Workspace) -> None:
    before, log = list_entries(reported), list(history(reported))
    table = score_units(reported, SEPTEMBER, supposed={("QH", TALENT): Decimal(1000), ("KG", TALENT): Decimal(0)})
    assert totals(table)["QH"] == (1, "100.00") and totals(table)["KG"] == (4, "0.00")
    assert scores_to_data(table)["supposed"][0] == {"unit": "QH", "indicator": TALENT, "value": "1000"}
    assert list_entries(reported) == before and list(history(reported)) == log
    assert totals(score_units(reported, SEPTEMBER))["QH"] == (3, "40.00")
    with pytest.raises(UsageError, match="unknown"):
        score_units(reported, SEPTEMBER, supposed={("QH", "99.99"): Decimal(1)})


def test_cards_follow_the_lamps_in_use(reported: Workspace) -> None:
    scheme = find_score_scheme(reported, "guangyuan")
    use_scheme(reported, find_scheme(reported, "guangyuan-2018"))
    marks = {one.unit: [line.words() for line in one.marks] for one in score_units(reported, SEPTEMBER, scheme).scores}
    assert marks["QH"] == ["1 × -2 分 = -2 分"] and marks["FD"] == []


def test_plates_by_rank_stand_beside_the_scores(reported: Workspace) -> None:
    assert score_units(reported, SEPTEMBER).plates == {}
    use_scheme(reported, find_scheme(reported, "zaozhuang-2023", {"plates": "1_1_1"}))
    data = scores_to_data(score_units(reported, SEPTEMBER))
    plates = {one["unit"]: one["plate"] and one["plate"]["word"] for one in data["units"]}
    assert plates == {
        "FD": "黄牌（提醒）",
        "FX": "黄牌（提醒）",
        "QH": "红牌（警告）",
        "KG": None,
        "JH": None,
        "NM": None,
    }


def test_a_scheme_of_ones_own_weighs_by_name(reported: Workspace, tmp_path: Path) -> None:
    path = export_score_scheme(find_score_scheme(reported, "guiyang"), tmp_path / "计分.json")
    with pytest.raises(UsageError, match="key_taken"):
        load_score_scheme(reported, path)
    text = path.read_text("utf-8").replace('"guiyang"', '"ours"').replace('"codes": []', f'"codes": ["{TALENT}"]', 1)
    path.write_text(text.replace('"weight": "1"', '"weight": "5"', 1), "utf-8")
    load_score_scheme(reported, path)
    assert use_score_scheme(reported, "ours") == score_scheme_in_use(reported)
    line = next(one for one in score_units(reported, SEPTEMBER).scores[0].lines if one.key == TALENT)
    assert (line.points, line.weight) == (Decimal("4.50"), Decimal(5))


def test_only_marks_that_the_scheme_knows_are_put_down(reported: Workspace) -> None:
    for rule, times, code in (("late", 1, "mark_unknown"), ("veto", -1, "times_negative")):
        with pytest.raises(UsageError, match=code):
            mark_score(reported, "FD", SEPTEMBER, rule, Decimal(times))
