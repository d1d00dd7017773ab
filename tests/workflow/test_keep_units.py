"""Units with roles and shares in a real workspace: out to files and back, through other programs, and checked."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.entry.reporting_unit import arrange
from model.entry.role import Role
from model.entry.unit_table import UnitTable
from model.errors import ModelError, UsageError
from model.finding import Severity
from model.plan.exchange.load import load_plan_file
from model.plan.node import RollUp
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.consolidation.consolidation_rules import set_rule
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms, units_to_ask
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.plan.export_plan import export_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.submission.receive_submission import read_one, receive_submissions
from model.workflow.unit.check_allocation import check_allocation
from model.workflow.unit.keep_units import read_unit_table, write_unit_table
from model.workflow.unit.load_units import export_units, load_units
from model.workflow.unit.name_roles import item_roles, part_of
from model.workflow.workspace.workspace import Workspace, close_workspace
from tests.flow.office import fill

TALENT, SEPTEMBER = "1.03", parse_period("2021-09")


@pytest.fixture
def table(workspace: Workspace) -> UnitTable:
    """What the workspace holds: shares of one target, a lead, a supporter, somebody to call."""
    present = read_unit_table(workspace)
    units = [one._replace(contact="王敏", phone="029-1234") if one.code == "FD" else one for one in present.units.units]
    made = UnitTable(
        arrange(units),
        {("FD", TALENT): Decimal(6000), ("FX", TALENT): Decimal("3500.5")},
        {("FD", TALENT): Role.LEAD, ("FX", "1.00"): Role.SUPPORTING},
        {TALENT: "留有余地"},
    )
    write_unit_table(workspace, made)
    return made


def test_the_table_is_kept_and_can_be_put_back(workspace: Workspace) -> None:
    before = read_unit_table(workspace)
    other = replace(before, roles={("FD", TALENT): Role.LEAD}, reasons={TALENT: "留有余地"})
    assert write_unit_table(workspace, other) == before
    assert read_unit_table(workspace) == other
    write_unit_table(workspace, before)
    assert read_unit_table(workspace) == before


@pytest.mark.usefixtures("table")
def test_an_offices_laptop_knows_the_roles_that_its_form_names(workspace: Workspace, tmp_path: Path) -> None:
    """Its own as roles, those of others in the form's words, which go back with the submission; a later form counts."""
    form = issue_forms(workspace, SEPTEMBER, ["FX"], tmp_path)[0].path
    laptop = open_form(tmp_path / "laptop.yaodian", form)
    assert part_of(laptop, "FX") == {"1.00": Role.SUPPORTING}
    assert item_roles(laptop, show_plan(laptop)) == {"1.00": "配合：沣西新城；1.03 牵头：沣东新城"}
    written = write_submission(laptop, SEPTEMBER, tmp_path / "back.xlsx")
    names = [row[1].value for row in openpyxl.load_workbook(written.path)["填报表"].iter_rows(min_row=5)]
    assert any(str(name).endswith("　〔配合：沣西新城；1.03 牵头：沣东新城〕") for name in names)
    close_workspace(laptop)
    write_unit_table(workspace, replace(read_unit_table(workspace), roles={("FX", TALENT): Role.LEAD}))
    later = issue_forms(workspace, parse_period("2021-10"), ["FX"], tmp_path)[0].path
    laptop = open_form(tmp_path / "laptop.yaodian", later)
    assert part_of(laptop, "FX") == {TALENT: Role.LEAD}
    assert item_roles(laptop, show_plan(laptop)) == {"1.00": "1.03 牵头：沣西新城"}
    close_workspace(laptop)


@pytest.mark.usefixtures("table")
def test_forms_and_the_task_table_name_who_leads_and_supports(workspace: Workspace, tmp_path: Path) -> None:
    """Behind an item's title, where no reader looks; the form is read back as clean as any other."""
    form = issue_forms(workspace, SEPTEMBER, ["FX"], tmp_path)[0].path
    rows = {row[0].value: row[1].value for row in openpyxl.load_workbook(form)["填报表"].iter_rows(min_row=5)}
    assert str(rows["item:1"]).endswith("　〔配合：沣西新城；1.03 牵头：沣东新城〕")
    assert "〔" not in str(rows["item:2"])
    filled = fill(form, {TALENT: {"本期累计": 12}}, tmp_path / "filled.xlsx")
    assert [one.code for one in read_one(workspace, filled).findings if one.severity is Severity.BLOCKING] == []
    receive_submissions(workspace, [filled], SEPTEMBER)
    assert list_entries(workspace, SEPTEMBER, "FX")[EntryKey(TALENT, "FX", SEPTEMBER)].value == 12
    plan = export_plan(workspace, tmp_path / "plan.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx")["任务分解表"]
    header = [cell.value for cell in sheet[2]]
    row = next(row for row in sheet.iter_rows(min_row=3, values_only=True) if row[header.index("编号")] == TALENT)
    assert header[-3:] == ["牵头单位", "责任单位", "配合单位"] and row[-3:] == ("沣东新城", None, "沣西新城")
    assert load_plan_file(tmp_path / "plan.xlsx").tree == plan


@pytest.mark.parametrize("name", ["units.csv", "units.xlsx"])
def test_what_is_exported_loads_as_it_was(workspace: Workspace, table: UnitTable, tmp_path: Path, name: str) -> None:
    export_units(workspace, tmp_path / name)
    write_unit_table(workspace, UnitTable(table.units))
    load_units(workspace, tmp_path / name)
    assert read_unit_table(workspace) == replace(table, reasons={})


def test_gb18030_is_read_as_excel_writes_it(workspace: Workspace, table: UnitTable, tmp_path: Path) -> None:
    export_units(workspace, tmp_path / "utf8.csv")
    text = (tmp_path / "utf8.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "gb.csv").write_bytes(text.encode("gb18030"))
    assert load_units(workspace, tmp_path / "gb.csv").units == table.units


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_table_that_libreoffice_saved_loads(workspace: Workspace, table: UnitTable, tmp_path: Path) -> None:
    export_units(workspace, tmp_path / "units.xlsx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "again"),
         str(tmp_path / "units.xlsx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    loaded = load_units(workspace, tmp_path / "again" / "units.xlsx")
    assert (loaded.units, loaded.allocations, loaded.roles) == (table.units, table.allocations, table.roles)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("代码,名称,99.01\nXX,管委会,5\n", "plan.unknown_indicator"),
        ("代码,名称,牵头\nXX,管委会,99\n", "plan.unknown_indicator"),
        ("代码,名称,上级\nXX,管委会,\nFD,沣东新城,YY\n", "unit.parent_missing"),
    ],
)
def test_a_table_that_cannot_be_changes_nothing(
    workspace: Workspace, table: UnitTable, tmp_path: Path, text: str, code: str
) -> None:
    (tmp_path / "units.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ModelError) as trouble:
        load_units(workspace, tmp_path / "units.csv")
    assert trouble.value.code == code and not isinstance(trouble.value, UsageError)
    assert read_unit_table(workspace) == table


@pytest.mark.usefixtures("table")
def test_shares_are_held_against_the_plan(workspace: Workspace) -> None:
    one = next(one for one in check_allocation(workspace) if one.indicator.code == TALENT)
    assert (one.target, one.total, one.difference) == (10000, Decimal("9500.5"), Decimal("-499.5"))
    assert not one.is_open and "留有余地" in one.sentence


def test_what_differs_between_units_is_the_leads(workspace: Workspace) -> None:
    code = next(one.code for one in show_plan(workspace).indicators if one.roll_up is RollUp.LEAD)
    said = {"FD": Decimal(5), "FX": Decimal(7)}
    changes = tuple(
        new_entry(EntryKey(code, unit, SEPTEMBER), Entry(ValueState.REPORTED, value)) for unit, value in said.items()
    )
    record_entry(workspace, ChangeSet(changes))
    total = {one.code: one.total for one in consolidate_period(workspace, SEPTEMBER).indicators}
    assert total[code] is None, "nobody leads, so nobody's word is the total"
    present = read_unit_table(workspace)
    write_unit_table(workspace, replace(present, roles={("FX", f"{code.partition('.')[0]}.00"): Role.LEAD}))
    total = {one.code: one.total for one in consolidate_period(workspace, SEPTEMBER).indicators}
    assert total[code] == 7


def test_a_retired_unit_is_asked_no_more_and_its_past_stays(workspace: Workspace) -> None:
    record_entry(
        workspace,
        ChangeSet((new_entry(EntryKey(TALENT, "NM", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(9))),)),
    )
    present = read_unit_table(workspace)
    left_out = arrange(one for one in present.units.units if one.code != "NM")
    with pytest.raises(ModelError) as trouble:
        write_unit_table(workspace, replace(present, units=left_out))
    assert trouble.value.code == "unit.has_entries"
    retired = arrange(
        one._replace(retired=date(2021, 10, 1)) if one.code == "NM" else one for one in present.units.units
    )
    write_unit_table(workspace, replace(present, units=retired))
    october = parse_period("2021-10")
    assert "NM" in units_to_ask(workspace, period=SEPTEMBER) and "NM" not in units_to_ask(workspace, period=october)
    asked = {
        period: {unit.code for unit in consolidate_period(workspace, period).units} for period in (SEPTEMBER, october)
    }
    assert "NM" in asked[SEPTEMBER] and "NM" not in asked[october]
    assert {one.code: one.total for one in consolidate_period(workspace, SEPTEMBER).indicators}[TALENT] == 9


def test_what_a_retired_unit_had_reported_is_told_where_it_is_in_no_total(workspace: Workspace) -> None:
    said = {TALENT: Entry(ValueState.REPORTED, Decimal(9)), "1.04": Entry(ValueState.ZERO, Decimal(0))}
    record_entry(
        workspace,
        ChangeSet(tuple(new_entry(EntryKey(code, "NM", SEPTEMBER), entry) for code, entry in said.items())),
    )
    present = read_unit_table(workspace)
    retired = (one._replace(retired=date(2021, 10, 1)) if one.code == "NM" else one for one in present.units.units)
    write_unit_table(workspace, replace(present, units=arrange(retired)))
    assert not consolidate_period(workspace, SEPTEMBER).findings
    (finding,) = consolidate_period(workspace, parse_period("2021-11")).findings
    assert (finding.code, finding.indicator) == ("consolidation.left_behind", TALENT)
    assert (finding.context["period"], finding.context["value"]) == ("2021-09", "9 名")
    set_rule(workspace, TALENT, over_units="max")
    assert not consolidate_period(workspace, parse_period("2021-11")).findings
