"""A unit between headquarters and its townships: what it gave out and wrote survives each form from above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.entry.change import Change, ChangeSet
from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState
from model.entry.period import Period
from model.entry.reason import Reason, ReasonKind
from model.entry.reporting_unit import ReportingUnit, arrange
from model.plan.node import Chapter, Indicator, Item, Kind, RollUp
from model.plan.tree import PlanTree
from model.store.setting_rows import write_setting
from model.store.unit_rows import read_allocations, write_allocations, write_units
from model.workflow.approval.send_back import send_back
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.consolidation.consolidation_rules import set_rule
from model.workflow.entry.fill_from_below import fill_from_below
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.judge.judge_progress import unit_targets
from model.workflow.plan.import_plan import accept_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.review.open_review import open_reviews
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.flow.office import fill
from tests.workflow.test_import_plan import FIRST_OF_JULY, FORMER, JULY, JUNE, PAIRS, REVISED, plan

BUILT = Indicator("1.01", "大剧院建成投用", Kind.MILESTONE, due=date(2021, 12, 31), roll_up=RollUp.LEAD)
WITH_MILESTONE = PlanTree("plan", "工作要点", 2021, (Chapter(1, "总章", (Item(1, "工程", 1, indicators=(BUILT,)),)),))
UNITS = arrange(
    [ReportingUnit("HQ", "管委会", None, "headquarters"), ReportingUnit("C", "新城", "HQ", "new_city"),
     *(ReportingUnit(f"C{number}", f"{number}镇", "C", "township") for number in (1, 2))]
)  # fmt: skip


@dataclass
class Desks:
    """Headquarters and the unit in the middle, which has got the form of June and gave its target out."""

    folder: Path
    top: Workspace
    middle: Workspace

    def hand_down(self, period: Period) -> None:
        """A form goes from headquarters to the unit in the middle."""
        (form,) = issue_forms(self.top, period, ["C"], self.folder / "down")
        self._open(form.path)

    def send_back(self, code: str) -> None:
        """Headquarters asks for one row of June again."""
        asked = [Reason(1, code, ReasonKind.OTHER, "少一家")]
        self._open(send_back(self.top, "C", JUNE, asked, self.folder / "down").path)

    def _open(self, form: Path) -> None:
        close_workspace(self.middle)
        self.middle = open_form(self.folder / "middle.yaodian", form)


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    top = open_workspace(tmp_path / "top.yaodian")
    write_units(top, UNITS)
    write_setting(top, "own_unit", "HQ")
    accept_plan(top, FORMER)
    write_allocations(top, {("C", "1.01"): Decimal(20), ("C", "2.01"): Decimal(300)})
    (form,) = issue_forms(top, JUNE, ["C"], tmp_path / "down")
    made = Desks(tmp_path, top, open_form(tmp_path / "middle.yaodian", form.path))
    write_units(made.middle, UNITS)
    given = dict(read_allocations(made.middle))
    write_allocations(made.middle, {**given, ("C1", "1.01"): Decimal(12), ("C2", "1.01"): Decimal(8)})
    yield made
    close_workspace(made.top)
    close_workspace(made.middle)


def put(workspace: Workspace, unit: str, period: Period, entries: dict[str, Entry]) -> None:
    before = entries_by_code(workspace, period, unit)
    changes = tuple(
        Change(EntryKey(code, unit, period), before.get(code, BLANK), entry) for code, entry in entries.items()
    )
    record_entry(workspace, ChangeSet(changes))


def number(value: int, narrative: str = "") -> Entry:
    return Entry(ValueState.REPORTED, Decimal(value), narrative=narrative)


def named(plan: PlanTree, entries: dict[str, Entry]) -> dict[str, Decimal | None]:
    return {plan.name_of(code): entry.value for code, entry in entries.items()}


def test_the_next_form_from_above_leaves_what_was_given_to_the_units_below(desks: Desks) -> None:
    write_allocations(desks.top, {("C", "1.01"): Decimal(24)})
    desks.hand_down(JULY)
    allocations = read_allocations(desks.middle)
    assert {unit: allocations[unit, "1.01"] for unit in ("C", "C1", "C2")} == {"C": 24, "C1": 12, "C2": 8}
    assert ("C", "2.01") not in allocations, "what headquarters took away is taken away"


def test_a_revised_plan_takes_entries_and_targets_along_on_every_level(desks: Desks) -> None:
    for unit, value in (("C", 9), ("C1", 5), ("C2", 4)):
        put(desks.middle, unit, JUNE, {"1.01": number(value), "2.01": number(10 * value)})
    accept_plan(desks.top, REVISED, PAIRS, FIRST_OF_JULY)
    write_allocations(desks.top, {("C", "1.02"): Decimal(30), ("C", "1.01"): Decimal(9)})
    desks.hand_down(JULY)

    plan = show_plan(desks.middle, JULY)
    assert plan.version == show_plan(desks.top, JULY).version
    before = {"引进项目": 5, "引进人才": 50}
    assert named(show_plan(desks.middle, JUNE), entries_by_code(desks.middle, JUNE, "C1")) == before
    assert named(plan, last_entries(desks.middle, JULY, "C1")) == before
    targets = {name: unit_targets(desks.middle, "C1", period) for name, period in (("june", JUNE), ("july", JULY))}
    assert targets == {"june": {"1.02": 12}, "july": {"1.02": 12}}
    assert unit_targets(desks.middle, "C", JUNE) == {"1.02": 20, "3.01": 300}
    assert unit_targets(desks.middle, "C", JULY) == {"1.02": 30, "1.01": 9}
    june = {one.name: one.total for one in consolidate_period(desks.middle, JUNE).indicators}
    assert (june["引进项目"], june.get("新建厂房")) == (9, None)


def test_a_form_of_a_period_before_the_revision_opens_after_it_as_well(desks: Desks) -> None:
    put(desks.middle, "C", JUNE, {"1.01": number(9), "2.02": number(2)})
    accept_plan(desks.top, REVISED, PAIRS, FIRST_OF_JULY)
    desks.hand_down(JULY)
    desks.hand_down(JUNE)
    assert unit_targets(desks.middle, "C", JUNE) == {"1.02": 20, "3.01": 300}
    written = write_submission(desks.middle, JUNE, desks.folder / "up")
    assert written.path is not None
    (received,) = receive_submissions(desks.top, [written.path], JUNE)
    assert (received.kept, received.proposals) == (True, ())
    assert named(show_plan(desks.top, JUNE), entries_by_code(desks.top, JUNE, "C")) == {"引进项目": 9, "设立驿站": 2}
    desks.hand_down(JULY)
    assert write_submission(desks.middle, JULY, desks.folder / "up").path is not None


def test_who_gets_the_form_of_an_earlier_period_first_is_asked_in_the_codes_of_now(desks: Desks) -> None:
    put(desks.middle, "C", JUNE, {"1.01": number(9)})
    accept_plan(desks.top, REVISED, PAIRS, FIRST_OF_JULY)
    desks.hand_down(JUNE)
    assert named(show_plan(desks.middle, JUNE), entries_by_code(desks.middle, JUNE, "C")) == {"引进项目": 9}
    desks.hand_down(JULY)
    assert named(show_plan(desks.middle, JULY), last_entries(desks.middle, JULY, "C")) == {"引进项目": 9}


def test_what_was_collected_before_a_revision_is_not_asked_about_after_it(desks: Desks) -> None:
    put(desks.middle, "C", JUNE, {"1.01": number(9), "1.02": number(2), "2.01": number(30)})
    written = write_submission(desks.middle, JUNE, desks.folder / "up")
    assert written.path is not None
    altered = fill(written.path, {"1.01": {"本期累计": 8}}, desks.folder / "altered.xlsx")
    for path in (written.path, altered):
        receive_submissions(desks.top, [path], JUNE)
    before = [(one.submission.file, one.waiting) for one in open_reviews(desks.top, JUNE)]
    assert before == [("altered.xlsx", 1)]
    inserted = plan(
        ("产业", (("引进项目", 20), ("新建厂房", 9), ("建成园区", 4))), ("人才", (("引进人才", 300), ("设立驿站", 6)))
    )
    pairs = {"1.01": "1.01", "1.02": "1.03", "2.01": "2.01", "2.02": "2.02"}
    accept_plan(desks.top, inserted, pairs, FIRST_OF_JULY)
    assert [(one.submission.file, one.waiting) for one in open_reviews(desks.top, JUNE)] == before


def test_a_form_that_is_issued_again_for_an_earlier_period_asks_for_the_targets_of_then(desks: Desks) -> None:
    accept_plan(desks.top, REVISED, PAIRS, FIRST_OF_JULY)
    write_allocations(desks.top, {("C", "1.02"): Decimal(30), ("C", "1.01"): Decimal(9)})
    desks.hand_down(JUNE)
    assert unit_targets(desks.middle, "C", JUNE) == {"1.02": 20, "3.01": 300}


def test_a_milestone_that_was_filled_in_from_below_goes_on_following_the_units_below(desks: Desks) -> None:
    accept_plan(desks.middle, WITH_MILESTONE)
    for stage in (Stage.UNDER_WAY, Stage.DONE):
        for unit in ("C1", "C2"):
            put(desks.middle, unit, JUNE, {"1.01": Entry(stage=stage)})
        fill_from_below(desks.middle, JUNE, "C")
        assert entries_by_code(desks.middle, JUNE, "C")["1.01"].stage is stage
        (one,) = (one for one in consolidate_period(desks.middle, JUNE).indicators if one.code == "1.01")
        assert (one.stage, one.reported, one.expected) == (stage, 2, 2)


def test_names_of_a_list_go_up_with_their_number_and_are_counted_once_above(desks: Desks) -> None:
    for workspace in (desks.top, desks.middle):
        set_rule(workspace, "1.01", RollUp.UNION.value, None, None)
    put(desks.middle, "C1", JUNE, {"1.01": number(2, "名单：甲公司、乙公司。")})
    put(desks.middle, "C2", JUNE, {"1.01": number(2, "已签约。名单：乙公司，丙公司。")})
    written = write_submission(desks.middle, JUNE, desks.folder / "up")
    assert written.path is not None
    (received,) = receive_submissions(desks.top, [written.path], JUNE)
    assert (received.kept, received.proposals) == (True, ())
    assert entries_by_code(desks.top, JUNE, "C")["1.01"] == number(3, "名单：甲公司、乙公司、丙公司。")
    total = consolidate_period(desks.top, JUNE).indicators[0]
    assert (total.code, total.total) == ("1.01", 3)


def test_a_list_follows_the_units_below_until_a_person_writes_something_else(desks: Desks) -> None:
    set_rule(desks.middle, "1.01", RollUp.UNION.value, None, None)
    put(desks.middle, "C1", JUNE, {"1.01": number(1, "名单：甲公司。")})
    fill_from_below(desks.middle, JUNE, "C")
    put(desks.middle, "C2", JUNE, {"1.01": number(1, "名单：乙公司。")})
    fill_from_below(desks.middle, JUNE, "C")
    assert entries_by_code(desks.middle, JUNE, "C")["1.01"] == number(2, "名单：甲公司、乙公司。")
    put(desks.middle, "C", JUNE, {"1.01": number(2, "两家均已开工。名单：甲公司、乙公司。")})
    put(desks.middle, "C2", JUNE, {"1.01": number(1, "名单：丁公司。")})
    fill_from_below(desks.middle, JUNE, "C")
    assert entries_by_code(desks.middle, JUNE, "C")["1.01"].narrative == "两家均已开工。名单：甲公司、乙公司。"


def test_who_is_not_in_a_total_is_said_on_the_way_up_as_well(desks: Desks) -> None:
    put(desks.middle, "C1", JUNE, {"1.01": number(5)})
    fill_from_below(desks.middle, JUNE, "C")
    assert entries_by_code(desks.middle, JUNE, "C") == {"1.01": number(5, "下级合计，未计入：2镇。")}
    written = write_submission(desks.middle, JUNE, desks.folder / "up")
    assert written.path is not None
    (received,) = receive_submissions(desks.top, [written.path], JUNE)
    assert (received.kept, received.proposals) == (True, ())
    desks.send_back("1.01")
    put(desks.middle, "C2", JUNE, {"1.01": number(4)})
    written = write_submission(desks.middle, JUNE, desks.folder / "up")
    assert entries_by_code(desks.middle, JUNE, "C") == {"1.01": number(9, "下级合计，均已计入。")}
    assert written.path is not None
    (received,) = receive_submissions(desks.top, [written.path], JUNE)
    assert (received.kept, received.proposals) == (True, ()), "words that vanish would wait for a person above"


def test_only_the_rows_that_were_sent_back_are_filled_in_again(desks: Desks) -> None:
    put(desks.middle, "C1", JUNE, {"1.01": number(5), "1.02": number(1)})
    written = write_submission(desks.middle, JUNE, desks.folder / "up")
    assert written.path is not None
    receive_submissions(desks.top, [written.path], JUNE)
    desks.send_back("1.01")
    put(desks.middle, "C2", JUNE, {"1.01": number(4), "1.02": number(1)})
    fill_from_below(desks.middle, JUNE, "C")
    assert {code: one.value for code, one in entries_by_code(desks.middle, JUNE, "C").items()} == {"1.01": 9, "1.02": 1}
