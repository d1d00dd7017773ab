"""A form goes out, is filled in, comes back: every value exact, whatever program saved it."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import Entry, ValueState
from model.entry.value import NOTHINGS, STAGES
from model.errors import ModelError
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.read import read_content
from model.submission.reader import carried_plan, read_submission
from model.submission.row.number import stored_number, understand_cell
from model.submission.submission import IdentityState, Outcome, Submission
from model.submission.workbook.raw_cell import CellKind, RawCell
from tests.submission.forms import PERIOD, FilledForm, column_of, edit_book, row_of, silently_wrong


def _read(form: FilledForm, data: bytes) -> Submission:
    return read_content("回表.xlsx", data, form.tree, form.units)


def _fill_as_a_person(form: FilledForm) -> bytes:
    """The blank form, filled in by header texts as an Excel user would."""
    template = FormTemplate(form.tree, PERIOD)
    blank = template.render(template.compose(FormOrder(form.units.unit("FD"))))

    def fill(_: Workbook, sheet: Worksheet) -> None:
        rows = {str(sheet.cell(row, 2).value): row for row in range(5, sheet.max_row + 1)}
        for code, entry in form.truth.items():
            texts = {
                "本期累计": float(entry.value) if entry.value is not None else NOTHINGS.get(entry.state),
                "状态": STAGES[entry.stage] if entry.stage else None,
                "进展情况": entry.narrative or None, "存在问题": entry.problems or None,
                "下步打算": entry.next_steps or None, "佐证材料": entry.evidence or None,
            }  # fmt: skip
            for header, value in texts.items():
                if value is not None:
                    sheet.cell(rows[code], column_of(sheet, header), value)

    return edit_book(blank, fill)


def _saved_by_libreoffice(data: bytes, folder: Path) -> bytes:
    program = shutil.which("soffice") or pytest.skip("LibreOffice is not installed here")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    kind = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/out"]
    return _converted(data, folder, [program, profile, "--headless", *kind])


def _saved_by_gnumeric(data: bytes, folder: Path) -> bytes:
    program = shutil.which("ssconvert") or pytest.skip("Gnumeric is not installed here")
    (folder / "out").mkdir()
    return _converted(data, folder, [program], [f"{folder}/out/form.xlsx"])


def _converted(data: bytes, folder: Path, before: list[str], after: list[str] | None = None) -> bytes:
    source = folder / "form.xlsx"
    source.write_bytes(data)
    subprocess.run([*before, str(source), *(after or [])], check=True, capture_output=True, timeout=180)
    return (folder / "out" / "form.xlsx").read_bytes()


def _as_it_is(data: bytes, folder: Path) -> bytes:
    return data


SAVERS: dict[str, Callable[[bytes, Path], bytes]] = {
    "openpyxl": _as_it_is,
    "LibreOffice": _saved_by_libreoffice,
    "Gnumeric": _saved_by_gnumeric,
}


@pytest.mark.parametrize("saver", SAVERS)
def test_every_value_comes_back_exact(form: FilledForm, saver: str, tmp_path: Path) -> None:
    submission = _read(form, SAVERS[saver](_fill_as_a_person(form), tmp_path))
    assert [finding.code for finding in submission.findings] == []
    assert (submission.outcome, submission.identity_state) == (Outcome.ACCEPT, IdentityState.GENUINE)
    assert silently_wrong(submission, form.truth) == []
    assert {row.code for row in submission.rows} == set(form.tree.reportable_codes)
    states = {row.state for row in submission.rows}
    assert states >= {ValueState.NIL, ValueState.NOT_APPLICABLE, ValueState.NOT_AVAILABLE, ValueState.BLANK}


@pytest.mark.parametrize("saver", SAVERS)
def test_the_units_own_submission_comes_back_exact(form: FilledForm, saver: str, tmp_path: Path) -> None:
    submission = _read(form, SAVERS[saver](form.data, tmp_path))
    assert (submission.outcome, submission.findings) == (Outcome.ACCEPT, ())
    assert silently_wrong(submission, form.truth) == []


@pytest.mark.parametrize("saver", SAVERS)
def test_a_form_carries_its_plan(form: FilledForm, saver: str, tmp_path: Path) -> None:
    path = tmp_path / "carried.xlsx"
    path.write_bytes(SAVERS[saver](form.data, tmp_path))
    carried = carried_plan(path)
    assert carried.tree.version == form.tree.version
    assert carried.tree.reportable_codes == form.tree.reportable_codes
    assert (carried.unit.code, carried.unit.name, carried.identity.period) == ("FD", form.units.unit("FD").name, PERIOD)
    assert carried.entries == {code: entry for code, entry in form.truth.items() if not entry.is_blank}
    assert carried.last and set(carried.last) <= set(form.truth)


def test_what_is_no_form_carries_nothing(tmp_path: Path) -> None:
    output = io.BytesIO()
    Workbook().save(output)
    path = tmp_path / "other.xlsx"
    path.write_bytes(output.getvalue())
    with pytest.raises(ModelError, match=r"form\.not_a_form"):
        carried_plan(path)
    with pytest.raises(ModelError, match=r"file\.missing"):
        carried_plan(tmp_path / "nowhere.xlsx")


def test_the_name_of_the_file_does_not_matter(form: FilledForm, tmp_path: Path) -> None:
    path = tmp_path / "副本(2) 最终版.xls"
    path.write_bytes(form.data)
    submission = read_submission(path, form.tree, form.units)
    assert (submission.outcome, submission.format) == (Outcome.ACCEPT, "xlsx")
    assert submission.identity is not None and submission.identity.unit == "FD"


MONEY = Indicator("2.01", "投资", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, unit_of_measure="亿元")


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**10, places=4, allow_nan=False, allow_infinity=False))
def test_a_number_survives_binary_floating_point(value: Decimal) -> None:
    """Programs store the nearest binary number with up to 17 digits; what a person typed is found again."""
    for stored in (repr(float(value)), f"{float(value):.17g}", f"{float(value):.16e}"):
        assert stored_number(stored) == value
        understood = understand_cell(RawCell(CellKind.NUMBER, stored), MONEY, None, "General")
        assert understood.value == value


@settings(max_examples=15, deadline=None)
@given(st.decimals(min_value=0, max_value=10**6, places=3, allow_nan=False), st.text(max_size=60))
def test_anything_filled_in_survives_writing_and_reading(form: FilledForm, value: Decimal, text: str) -> None:
    """Whatever is written, the snapshot says the same as the reader finds; the number and its doubts aside."""
    state = ValueState.REPORTED if value else ValueState.ZERO
    template = FormTemplate(form.tree, PERIOD)
    content = template.compose(FormOrder(form.units.unit("FD"), {"1.05": Entry(state, value, narrative=text)}))
    row = next(row for row in _read(form, template.render(content)).rows if row.code == "1.05")
    assert row.value == value or not row.certain
    assert row.narrative == content.snapshot.entries["1.05"].narrative


def test_a_stray_number_that_was_moved_is_told(form: FilledForm) -> None:
    """A number typed beside a heading belongs to nobody: it is told, never dropped."""

    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "1.00") - 1, column_of(sheet, "本期累计"), 77)

    submission = _read(form, edit_book(form.data, edit))
    assert [finding.code for finding in submission.findings] == ["row.unidentified"]
    assert submission.outcome is Outcome.REVIEW
