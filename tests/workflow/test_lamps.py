"""Schemes, marks and curves in a real workspace: chosen, previewed, kept, and what earlier periods decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import Period, parse_period
from model.errors import UsageError
from model.plan.curve import ProgressCurve, Shape, curve_from_text
from model.plan.exchange.load import load_plan_file
from model.progress.lamp import reason_line
from model.progress.scheme import LampScheme, Subject
from model.store.unit_rows import write_allocations
from model.workflow.consolidation.consolidate_period import adding_up, consolidate_period
from model.workflow.consolidation.look_at_year import look_at_year
from model.workflow.entry.record_entry import record_entry
from model.workflow.judge.choose_lamps import (
    drop_scheme,
    export_scheme,
    find_scheme,
    keep_scheme,
    list_schemes,
    load_scheme,
    preview_of,
    use_scheme,
    use_usual,
)
from model.workflow.judge.judge_progress import judge_unit, mark_indicator, unit_pasts
from model.workflow.judge.lamp_in_use import board_in_use, scheme_in_use
from model.workflow.judge.set_curve import list_curves, set_curve
from model.workflow.plan.export_plan import export_plan
from model.workflow.plan.import_plan import accept_plan, accept_plan_again, take_back_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace
from tests.workflow.test_import_plan import FIRST_OF_JULY, FORMER, PAIRS, REVISED

TALENT = "1.03"
MONTHS = [parse_period(f"2021-{month:02d}") for month in range(1, 13)]


def report(workspace: Workspace, period: Period, unit: str, value: int) -> None:
    entry = Entry(ValueState.REPORTED, Decimal(value))
    record_entry(workspace, ChangeSet((new_entry(EntryKey(TALENT, unit, period), entry),)))


@pytest.fixture
def reported(workspace: Workspace) -> Workspace:
    """Two units with 1,000 each: one on schedule in every month, one that falls behind from March."""
    write_allocations(workspace, {("FD", TALENT): Decimal(1000), ("FX", TALENT): Decimal(1000)})
    for number, period in enumerate(MONTHS[:6], 1):
        report(workspace, period, "FD", 100 * number)
        report(workspace, period, "FX", min(100 * number, 200))
    return workspace


def scheme(workspace: Workspace, key: str, **options: str) -> LampScheme:
    return find_scheme(workspace, key, options)


def test_ours_lights_until_another_is_chosen(reported: Workspace) -> None:
    assert scheme_in_use(reported).key == "default" and board_in_use(reported) is None
    assert judge_unit(reported, MONTHS[2], "FX")[TALENT].lamp == "yellow"
    use_scheme(reported, scheme(reported, "sanya-2022", half="points"))
    assert scheme_in_use(reported).choices[0].chosen == "points"
    judgement = judge_unit(reported, MONTHS[5], "FX")[TALENT]
    assert (judgement.lamp, judgement.lamp_class and judgement.lamp_class.word()) == ("yellow", "黄灯")
    use_scheme(reported, scheme(reported, "zaozhuang-2023"))
    assert scheme_in_use(reported).key == "sanya-2022", "a scheme by rank leaves the lamps of indicators alone"
    assert (board := board_in_use(reported)) is not None and board.key == "zaozhuang-2023"
    use_usual(reported, Subject.UNIT)
    assert board_in_use(reported) is None


def test_a_run_counts_the_months_behind_one_after_the_other(reported: Workspace) -> None:
    areas = scheme(reported, "sanya-2022-areas")
    lamps = [judge_unit(reported, period, "FX", areas)[TALENT].lamp for period in MONTHS[:6]]
    assert lamps == ["green", "green", "yellow", "red", "red", "red"]
    in_all = [consolidate_period(reported, period, scheme=areas) for period in MONTHS[:6]]
    fx = [next(unit for unit in one.units if unit.code == "FX").judgements[TALENT] for one in in_all]
    assert [one.lamp for one in fx] == lamps
    assert reason_line(fx[4]) == "完成率 20%，序时 41.7%，落后 21.7 个百分点；连续 3 期落后"
    totals = [next(total for total in one.indicators if total.code == TALENT).judgement for one in in_all]
    assert [one.run for one in totals] == [1, 2, 3, 4, 5, 6], "600 of 10,000 are behind in every month"


def test_a_year_with_runs_adds_each_month_up_once(reported: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    use_scheme(reported, find_scheme(reported, "sanming-2017"))
    now = consolidate_period(reported, MONTHS[5])
    added: list[Period] = []

    def counted(workspace: Workspace, period: Period, *more: object, **named: object) -> object:
        added.append(period)
        return adding_up(workspace, period, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("model.workflow.consolidation.consolidate_period.adding_up", counted)
    year = look_at_year(reported, now)
    assert added == MONTHS[:5]
    assert year.before is not None and year.before.digest == consolidate_period(reported, MONTHS[4]).digest


def test_a_month_without_a_report_ends_a_run_unless_the_scheme_says_otherwise(reported: Workspace) -> None:
    for number in (0, 1, 2, 4):
        report(reported, MONTHS[number], "QH", 1)
    write_allocations(reported, {("QH", TALENT): Decimal(1000)})
    areas = scheme(reported, "sanya-2022-areas")
    strict = replace(areas, unreported_counts=True)
    runs = {one.unreported_counts: judge_unit(reported, MONTHS[4], "QH", one)[TALENT].run for one in (areas, strict)}
    assert runs == {False: 1, True: 5}


def test_what_a_person_puts_down_holds_from_its_day(reported: Workspace) -> None:
    jinzhai = scheme(reported, "jinzhai-2025")
    mark_indicator(reported, "FX", TALENT, "adjusted", date(2021, 5, 10), "政办发〔2021〕7号")
    words = [judge_unit(reported, period, "FX", jinzhai)[TALENT].lamp_class for period in MONTHS[3:5]]
    assert [one and one.word() for one in words] == ["欠进度", "其它"]
    assert not judge_unit(reported, MONTHS[4], "FD", jinzhai)[TALENT].besides
    mark_indicator(reported, "FX", TALENT, "adjusted", None)
    assert unit_pasts(reported, MONTHS[4], "FX", jinzhai) == {}
    with pytest.raises(UsageError, match="mark_unknown"):
        mark_indicator(reported, "FX", TALENT, "finished", date(2021, 5, 10))


def test_a_preview_says_what_would_change_and_changes_nothing(reported: Workspace) -> None:
    june = MONTHS[5]
    xuancheng = scheme(reported, "xuancheng-2020")
    preview = preview_of(consolidate_period(reported, june), consolidate_period(reported, june, scheme=xuancheng))
    assert sum(preview.before.values()) == sum(preview.after.values()) == 258
    assert {one.word(): count for one, count in preview.after.items() if count} == {"未达到序时进度": 1, "未评": 257}
    assert [(code, now.key, then.key) for code, now, then in preview.changed] == [(TALENT, "red", "not_met")]
    assert scheme_in_use(reported).key == "default"


def test_a_scheme_of_ones_own_goes_out_and_comes_in(workspace: Workspace, tmp_path: Path) -> None:
    path = export_scheme(scheme(workspace, "suqian-2025", near="31"), tmp_path / "方案.json")
    with pytest.raises(UsageError, match="key_taken"):
        load_scheme(workspace, path)
    path.write_text(path.read_text("utf-8").replace("suqian-2025", "ours"), "utf-8")
    loaded = load_scheme(workspace, path)
    assert loaded.own and loaded.choices[0].chosen == "31"
    use_scheme(workspace, loaded)
    assert scheme_in_use(workspace) == loaded == list_schemes(workspace)["ours"]
    drop_scheme(workspace, "ours")
    assert scheme_in_use(workspace).key == "default" and "ours" not in list_schemes(workspace)
    with pytest.raises(UsageError, match="key_taken"):
        drop_scheme(workspace, "suqian-2025")


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ('"conditions": []', '"conditions": [["lag", "<=", "99"]]', "leaves_gap"),
        ('"class": "blue"', '"class": "violet"', "class_unknown"),
        ('["lag", ">", "0"]', '["lag", ">", "viel"]', "data_unreadable"),
        ('["lag", ">", "0"]', '["lag", "=", true]', "condition_unfit"),
        ('["lag", ">", "0"]', '["mood", ">", "0"]', "data_unreadable"),
        ('"chosen": "15"', '"chosen": "16"', "option_unknown"),
        ('"when": ["near", "7"]', '"when": ["far", "7"]', "choice_unknown"),
        ('"name"', '"names"', "data_unreadable"),
        ("{", "[", "data_unreadable"),
    ],
)
def test_a_broken_scheme_is_refused_whole(
    workspace: Workspace, tmp_path: Path, before: str, after: str, code: str
) -> None:
    text = (Path(__file__).parents[2] / "resources/lamps/suqian-2025.json").read_text("utf-8")
    text = text.replace("suqian-2025", "ours").replace('"conditions": [\n   ]', '"conditions": []')
    assert before in text
    (tmp_path / "x.json").write_text(text.replace(before, after), "utf-8")
    with pytest.raises(UsageError, match=code):
        load_scheme(workspace, tmp_path / "x.json")
    assert "ours" not in list_schemes(workspace)


def test_the_keys_of_published_schemes_stay_theirs(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="key_taken"):
        keep_scheme(workspace, scheme(workspace, "default"))


def test_a_curve_is_kept_with_the_plan_and_leaves_its_version_alone(reported: Workspace, tmp_path: Path) -> None:
    version = show_plan(reported).version
    curve = curve_from_text("一季度 20%、四季度 100%，自 02-01 起", 2021)
    set_curve(reported, TALENT, curve)
    assert show_plan(reported).indicator(TALENT).curve == curve
    assert show_plan(reported).version == version
    assert judge_unit(reported, MONTHS[2], "FX")[TALENT].lamp == "green"
    assert [one.indicator.code for one in list_curves(reported) if one.is_own] == [TALENT]
    for name in ("plan.xlsx", "plan.json"):
        export_plan(reported, tmp_path / name)
        assert load_plan_file(tmp_path / name).tree.indicator(TALENT).curve == curve
    set_curve(reported, TALENT, None)
    assert show_plan(reported).indicator(TALENT).curve is None


def test_a_ceiling_is_kept_and_a_milestone_is_not(workspace: Workspace) -> None:
    milestone = next(one for one in show_plan(workspace).indicators if one.kind == "milestone")
    ceiling = next(one for one in show_plan(workspace).indicators if one.comparator == "<=")
    for code, shape in ((milestone.code, Shape.KEEP_LEVEL), (ceiling.code, Shape.LINEAR)):
        with pytest.raises(UsageError, match=r"curve\.unfit"):
            set_curve(workspace, code, ProgressCurve(shape))


def test_curves_and_marks_follow_their_indicators_through_a_revision_and_back(workspace: Workspace) -> None:
    accept_plan(workspace, FORMER)
    quarters = curve_from_text("一季度 50%、二季度 100%", 2021)
    set_curve(workspace, "1.01", quarters)
    mark_indicator(workspace, "FD", "1.01", "accepted", date(2021, 3, 1))
    accepted = accept_plan(workspace, REVISED, PAIRS, FIRST_OF_JULY)
    set_curve(workspace, "1.02", curve_from_text("逐期保持", 2021))
    curves = [show_plan(workspace, period).indicator("1.02").curve for period in (MONTHS[5], MONTHS[6])]
    assert curves == [quarters, ProgressCurve(Shape.KEEP_LEVEL)], "past periods keep theirs"
    assert set(unit_pasts(workspace, MONTHS[6], "FD")) == {"1.02"}
    take_back_plan(workspace, accepted)
    assert show_plan(workspace).indicator("1.01").curve == quarters
    assert set(unit_pasts(workspace, MONTHS[6], "FD")) == {"1.01"}
    accept_plan_again(workspace, accepted)
    assert set(unit_pasts(workspace, MONTHS[6], "FD")) == {"1.02"}
