"""Headquarters, five new cities and twenty townships: three rounds, all by files, and the sums agree at the end."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from model.entry.change import Change, ChangeSet, Origin, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.entry.reason import Reason, ReasonKind
from model.entry.reporting_unit import ReportingUnit, arrange
from model.store.setting_rows import write_setting
from model.store.unit_rows import write_units
from model.workflow.approval.send_back import send_back
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.fill_from_below import fill_from_below
from model.workflow.entry.list_entries import history, list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.report.check_report import check_report
from model.workflow.report.publish_bulletin import publish_bulletin
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.flow.conftest import Run
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")
CITIES = [f"C{number}" for number in range(5)]
CODES = ("1.03", "1.04", "1.05")
TOWNSHIPS = {city: [f"{city}T{number}" for number in range(4)] for city in CITIES}


def all_units() -> list[ReportingUnit]:
    units = [ReportingUnit("HQ", "管委会", None, "headquarters")]
    for city in CITIES:
        units.append(ReportingUnit(city, f"{city}新城", "HQ", "new_city"))
        units += [ReportingUnit(code, f"{code}街道", city, "township") for code in TOWNSHIPS[city]]
    return units


@dataclass
class Levels:
    """The desks of headquarters and of the new cities, and what the townships truly have."""

    folder: Path
    top: Workspace
    cities: dict[str, Workspace]
    truth: dict[tuple[str, str], int]

    def bottom(self, code: str) -> int:
        """The sum at the bottom, by nobody's program."""
        return sum(value for (_, one), value in self.truth.items() if one == code)

    def close(self) -> None:
        for workspace in (self.top, *self.cities.values()):
            close_workspace(workspace)


@pytest.fixture
def levels(tmp_path: Path) -> Iterator[Levels]:
    dice = random.Random(20)
    top = open_workspace(tmp_path / "hq.yaodian")
    write_units(top, arrange(all_units()))
    write_setting(top, "own_unit", "HQ")
    truth = {(unit, code): dice.randint(1, 60) for units in TOWNSHIPS.values() for unit in units for code in CODES}
    cities = {}
    for form in issue_forms(top, SEPTEMBER, CITIES, tmp_path / "down"):
        city = form.unit.code
        cities[city] = open_form(tmp_path / f"{city}.yaodian", form.path)
        known = [one for one in all_units() if one.code in ("HQ", city) or one.parent == city]
        write_units(cities[city], arrange(known))
    desks = Levels(tmp_path, top, cities, truth)
    yield desks
    desks.close()


def township_answers(levels: Levels, city: str, form: Path, unit: str) -> Path:
    answers = {code: {"本期累计": levels.truth[unit, code]} for code in CODES}
    return fill(form, answers, levels.folder / city / "back" / form.name)


def ask_townships(levels: Levels, city: str) -> None:
    """A city's own forms go down, are filled in with Excel, and come back."""
    desk = levels.cities[city]
    forms = issue_forms(desk, SEPTEMBER, TOWNSHIPS[city], levels.folder / city / "down")
    back = [township_answers(levels, city, form.path, form.unit.code) for form in forms]
    assert all(one.kept and not one.proposals for one in receive_submissions(desk, back, SEPTEMBER))


def report_upwards(levels: Levels, city: str) -> tuple[str, ...]:
    """A city's own workbook goes up and is taken as it is; the codes of what the city was told before it went."""
    written = write_submission(levels.cities[city], SEPTEMBER, levels.folder / "up")
    (received,) = receive_submissions(levels.top, [written.path], SEPTEMBER)
    assert (received.kept, received.proposals) == (True, ())
    return tuple(finding.code for finding in written.findings)


def totals(workspace: Workspace) -> dict[str, Decimal | None]:
    result = consolidate_period(workspace, SEPTEMBER)
    return {one.code: one.total for one in result.indicators if one.code in CODES}


def test_three_rounds_on_three_levels(levels: Levels) -> None:
    for city in CITIES:
        ask_townships(levels, city)
        assert report_upwards(levels, city) == ()
    assert totals(levels.top) == {code: levels.bottom(code) for code in CODES}

    for number, (city, code) in enumerate((("C1", "1.03"), ("C3", "1.04")), 1):
        before = totals(levels.top)[code]
        returned = send_back(
            levels.top, city, SEPTEMBER, [Reason(1, code, ReasonKind.OTHER, "与台账不一致")], levels.folder / "down"
        )
        assert totals(levels.top)[code] != before
        close_workspace(levels.cities[city])
        levels.cities[city] = open_form(levels.folder / f"{city}.yaodian", returned.path)
        unit = TOWNSHIPS[city][0]
        lower = send_back(
            levels.cities[city],
            unit,
            SEPTEMBER,
            [Reason(1, code, ReasonKind.OTHER, "请核实")],
            levels.folder / city / "down",
        )
        levels.truth[unit, code] += 7 * number
        again = fill(
            lower.path,
            {code: {"本期累计": levels.truth[unit, code]}},
            levels.folder / city / f"back{number}" / lower.path.name,
        )
        (received,) = receive_submissions(levels.cities[city], [again], SEPTEMBER)
        assert (received.kept, received.proposals) == (True, ())
        assert report_upwards(levels, city) == ()
        assert totals(levels.top) == {one: levels.bottom(one) for one in CODES}


def test_the_bulletin_of_three_levels_checks_and_is_caught_when_a_digit_is_changed(levels: Levels) -> None:
    for city in CITIES:
        ask_townships(levels, city)
        assert report_upwards(levels, city) == ()
    path = publish_bulletin(levels.top, SEPTEMBER, levels.folder / "通报.docx")
    check = check_report(levels.top, path, SEPTEMBER)
    assert check.is_sound and check.sourced == check.numerals > 500
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    text = source.read("word/document.xml").decode()
    total = f">{levels.bottom('1.03'):,}<"
    assert total in text, "the sum at the bottom stands in the bulletin at the top"
    wrong = text.replace(total, f">{levels.bottom('1.03') + 1:,}<")
    with zipfile.ZipFile(path, "w") as output:
        for name in source.namelist():
            output.writestr(name, wrong if name == "word/document.xml" else source.read(name))
    findings = check_report(levels.top, path, SEPTEMBER).findings
    assert findings and all(one.code == "report.numeral_differs" for one in findings)


def test_every_total_leads_to_the_workbook_it_was_read_from(levels: Levels) -> None:
    ask_townships(levels, "C0")
    assert report_upwards(levels, "C0") == ()
    top = next(one for one in consolidate_period(levels.top, SEPTEMBER).indicators if one.code == "1.03")
    (part,) = top.contributions
    assert part.submission_sha256 and part.cell.startswith("填报表!")
    city = levels.cities["C0"]
    below = next(one for one in consolidate_period(city, SEPTEMBER).indicators if one.code == "1.03")
    assert sum(one.value or 0 for one in below.contributions) == part.value
    assert all(one.submission_sha256 and one.cell.startswith("填报表!") for one in below.contributions)
    made = history(city, EntryKey("1.03", "C0", SEPTEMBER))[-1]
    assert (made.origin, made.cell, len(made.source)) == (Origin.CONSOLIDATED, "汇总 4/4 家", 64)


def test_what_a_person_put_down_stays_and_the_rest_follows(levels: Levels) -> None:
    ask_townships(levels, "C0")
    city, key = levels.cities["C0"], EntryKey("1.03", "C0", SEPTEMBER)
    record_entry(city, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(999))),)))
    fill_from_below(city, SEPTEMBER, "C0")
    assert list_entries(city)[key].value == 999
    other = EntryKey("1.04", "C0", SEPTEMBER)
    first = list_entries(city)[other].value
    township = EntryKey("1.04", "C0T0", SEPTEMBER)
    now = list_entries(city)[township]

    more = Entry(ValueState.REPORTED, (now.value or Decimal(0)) + 1)
    record_entry(city, ChangeSet((Change(township, now, more),)))
    fill_from_below(city, SEPTEMBER, "C0")
    assert first is not None
    assert list_entries(city)[other].value == first + 1
    assert fill_from_below(city, SEPTEMBER, "C0").changes == ()


def test_a_total_in_which_somebody_is_missing_goes_up_with_that_said(levels: Levels) -> None:
    city = levels.cities["C2"]
    forms = issue_forms(city, SEPTEMBER, TOWNSHIPS["C2"], levels.folder / "C2" / "down")
    back = [township_answers(levels, "C2", form.path, form.unit.code) for form in forms[:3]]
    receive_submissions(city, back, SEPTEMBER)
    written = write_submission(city, SEPTEMBER, levels.folder / "up")
    told = {one.indicator: one.context["missing"] for one in written.findings if one.code == "entry.total_incomplete"}
    assert told == dict.fromkeys(CODES, "C2T3街道")


@pytest.mark.parametrize(
    ("words", "state", "told"),
    [("无", ValueState.NIL, ()), ("不适用", ValueState.NOT_APPLICABLE, ("entry.not_applicable",))],
)
def test_nothing_goes_up_as_the_same_kind_of_nothing(
    levels: Levels, words: str, state: ValueState, told: tuple[str, ...]
) -> None:
    city = levels.cities["C4"]
    forms = issue_forms(city, SEPTEMBER, TOWNSHIPS["C4"], levels.folder / "C4" / "down")
    back = [fill(one.path, {"1.03": {"本期累计": words}}, levels.folder / "C4" / one.path.name) for one in forms]
    receive_submissions(city, back, SEPTEMBER)
    assert report_upwards(levels, "C4") == told
    assert list_entries(levels.top)[EntryKey("1.03", "C4", SEPTEMBER)].state is state


def test_a_form_of_another_unit_leaves_a_workspace_that_is_in_use(run: Run, tmp_path: Path) -> None:
    run("form", "issue", "--period", "2021-09", "--out", tmp_path / "forms", "--unit", "FD", "--unit", "FX")
    one, other = sorted((tmp_path / "forms").iterdir())
    assert run("form", "open", one, workspace="laptop.yaodian").status == 0
    refused = run("form", "open", other, workspace="laptop.yaodian")
    assert refused.status == 3 and "别的单位" in refused.err and "沣西新城" in refused.err
    assert run("form", "open", one, workspace="laptop.yaodian").status == 0
