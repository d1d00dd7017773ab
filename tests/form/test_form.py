"""The form as it goes out: what stands where, what is open, and who it is for."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from model.entry.entry import BLANK, Entry, ValueState
from model.entry.period import Cadence, Period, parse_period, periods_of_year
from model.entry.reporting_unit import ReportingUnit
from model.errors import ModelError, UsageError
from model.form.check_code import check_code
from model.form.content import FormOrder, compose
from model.form.layout import COLUMNS, IDENTITY_NAME
from model.form.naming import form_file_name, period_of_words, period_words
from model.form.snapshot import Identity
from model.form.template import FormTemplate
from model.form.token import looks_like_token, read_token, write_token
from model.form.workbook import build_form
from model.form.writer import write_form, write_forms
from model.plan.tree import PlanTree
from model.safe_file import save_bytes, save_new


@pytest.fixture(scope="session")
def book(small_plan: PlanTree, september: Period, filled: FormOrder) -> Workbook:
    template = FormTemplate(small_plan, september, date(2021, 10, 8))
    return load_workbook(io.BytesIO(template.render(template.compose(filled))))


def _cell(book: Workbook, code: str, header: str) -> Cell:
    sheet = book["填报表"]
    column = next(cell.column for cell in sheet[4] if cell.value == header)
    row = next(row for row in range(5, sheet.max_row + 1) if sheet.cell(row, 2).value == code)
    found = sheet.cell(row, column)
    assert isinstance(found, Cell)
    return found


def test_the_headers_are_those_promised(book: Workbook) -> None:
    texts = [cell.value for cell in book["填报表"][4]]
    asked = ["标识", "编号", "指标（任务）", "目标", "计量单位", "完成时限", "上期累计"]
    reported = ["本期累计", "完成率", "状态", "进展情况", "存在问题", "下步打算", "佐证材料"]
    assert texts == asked + reported


def test_every_reportable_row_is_there_once_with_its_hidden_key(book: Workbook, small_plan: PlanTree) -> None:
    sheet = book["填报表"]
    pairs = [(sheet.cell(row, 1).value, sheet.cell(row, 2).value) for row in range(5, sheet.max_row + 1)]
    assert [code for key, code in pairs if key and key == code] == list(small_plan.reportable_codes)
    assert sheet.column_dimensions["A"].hidden
    headings = [code for key, code in pairs if key and ":" in str(key)]
    assert headings == ["一、创新驱动", "1．引才引智", "2．扩大投资", "二、党的建设", "3．党建"]


@pytest.mark.parametrize(
    ("code", "target", "unit", "due", "last"),
    [
        ("1.01", "≥2,500", "名", "12月31日", 7000),
        ("1.02", "全域 ≥500", "名", "12月31日", None),
        ("1.03", "完成", "%", "6月30日", None),
        ("2.01", "≥312.6", "亿元", "12月31日", 250.5),
        ("2.03", "≤4", "%", "12月31日", None),
        ("2.05", "全域 1～2", "所", "12月31日", None),
        ("2.06", "每个新城 ≥3", "个", "2022年3月31日", None),
        ("2.04", "100", "%", "12月31日", "无"),
    ],
)
def test_what_is_asked(book: Workbook, code: str, target: str, unit: str, due: str, last: object) -> None:
    headers = ("目标", "计量单位", "完成时限", "上期累计")
    assert [_cell(book, code, header).value for header in headers] == [target, unit, due, last]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("1.01", 8200),
        ("1.02", "暂无数据"),
        ("2.01", 312.11),
        ("2.02", -1.5),
        ("2.04", "不适用"),
        ("2.05", 0),
        ("2.06", "无"),
    ],
)
def test_what_is_filled_in(book: Workbook, code: str, value: object) -> None:
    assert _cell(book, code, "本期累计").value == value


def test_open_cells_are_open_and_all_others_closed(book: Workbook, small_plan: PlanTree) -> None:
    opened = [column.header for column in COLUMNS if column.is_open]
    assert opened == ["本期累计", "状态", "进展情况", "存在问题", "下步打算", "佐证材料"]
    for code in small_plan.reportable_codes:
        for column in COLUMNS:
            is_value_of_duty = code.endswith(".00") and column.header == "本期累计"
            expected = column.header in opened and not is_value_of_duty
            assert _cell(book, code, column.header).protection.locked is not expected, (code, column.header)
    protection = book["填报表"].protection
    assert protection.sheet and not protection.password


def test_no_text_is_a_formula(book: Workbook) -> None:
    for code, header, text in (
        ("1.01", "进展情况", "=1+1"), ("1.01", "存在问题", "+86 029"), ("1.01", "下步打算", "-继续\n@推进"),
        ("3.01", "指标（任务）", "=换届"),
    ):  # fmt: skip
        cell = _cell(book, code, header)
        assert (cell.value, cell.data_type) == (text, "s")
        assert cell.quotePrefix or header == "指标（任务）"


def test_completion_is_a_formula_with_the_target_inside(book: Workbook) -> None:
    assert _cell(book, "1.01", "完成率").value == '=IF(ISNUMBER(H8),H8/2500,"")'
    assert _cell(book, "2.03", "完成率").value == '=IF(ISNUMBER(H15),MAX(0,2-H15/4),"")'
    assert "已完成" in str(_cell(book, "1.03", "完成率").value)
    assert _cell(book, "1.02", "完成率").value is None


def test_guides_are_there(book: Workbook) -> None:
    rules = book["填报表"].data_validations.dataValidation
    assert [(rule.type, rule.errorStyle) for rule in rules] == [("custom", "warning"), ("list", None)]
    assert rules[1].formula1 == '"未启动,推进中,已完成"'
    assert len(book["填报表"].conditional_formatting) == 2


def test_it_prints_as_an_office_table(book: Workbook) -> None:
    sheet = book["填报表"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$2:$4", "D5")
    assert "&P" in str(sheet.oddFooter.center.text)
    unit_line = str(sheet["B2"].value)
    for part in ("沣东新城（FD）", "2021年9月", "2021年9月30日", "上报时限：2021年10月8日", "第 1 次"):
        assert part in unit_line
    texts = {str(cell.value) for row in sheet.iter_rows(min_row=sheet.max_row - 1) for cell in row if cell.value}
    assert {"填报人：", "审核人：", "负责人：", "联系电话：", "盖章：", "校验码："} <= texts


def test_the_identity_stands_in_four_places(book: Workbook, small_plan: PlanTree, filled: FormOrder) -> None:
    token = book["_meta"]["C1"].value
    assert token == book.custom_doc_props[IDENTITY_NAME].value
    assert token == str(book.defined_names[IDENTITY_NAME].attr_text).strip('"')
    assert token == book.properties.identifier
    identity = read_token(str(token))
    assert identity is not None
    assert (identity.plan, identity.plan_version, identity.unit) == (small_plan.key, small_plan.version, "FD")
    assert book["_meta"].sheet_state == "hidden"
    last_row = [cell.value for cell in book["填报表"][book["填报表"].max_row]]
    assert identity.check_code in last_row


def _cells(data: bytes) -> Iterator[tuple[object, ...]]:
    """Every cell with all that a person or a program can see of it, and every row's height."""
    book = load_workbook(io.BytesIO(data))
    for sheet in book.worksheets:
        yield sheet.title, sheet.sheet_state, sheet.freeze_panes, sheet.print_area, str(sheet.merged_cells)
        for row in sheet.iter_rows():
            yield sheet.title, row[0].row, sheet.row_dimensions[row[0].row].height
            for cell in row:
                look = (cell.font, cell.fill, cell.border, cell.alignment, cell.protection, cell.number_format)
                yield sheet.title, cell.coordinate, cell.value, cell.data_type, repr(look), cell.quotePrefix


@pytest.mark.parametrize("kind", ["filled", "blank", "other unit, second round"])
def test_a_clone_equals_the_form_built_alone(
    small_plan: PlanTree, september: Period, filled: FormOrder, kind: str
) -> None:
    orders = {
        "filled": filled,
        "blank": FormOrder(ReportingUnit("FX", "沣西<新>城&")),
        "other unit, second round": replace(filled, unit=ReportingUnit("Q;H/1", "秦汉新城"), round=2, targets={}),
    }
    content = compose(small_plan, september, orders[kind], date(2021, 10, 8))
    cloned = FormTemplate(small_plan, september, date(2021, 10, 8)).render(content)
    assert list(_cells(cloned)) == list(_cells(build_form(content).data))


def test_equal_orders_make_equal_files(small_plan: PlanTree, september: Period, filled: FormOrder) -> None:
    one, other = FormTemplate(small_plan, september), FormTemplate(small_plan, september)
    assert one.render(one.compose(filled)) == other.render(other.compose(filled))


def test_the_snapshot_says_what_the_form_says(
    small_plan: PlanTree, september: Period, filled: FormOrder, office: ReportingUnit, tmp_path: Path
) -> None:
    snapshot = write_form(
        small_plan, office, september, entries={**filled.entries, "3.00": BLANK}, last=filled.last,
        targets=filled.targets, path=tmp_path / "deep" / "form.xlsx",
    )  # fmt: skip
    assert "3.00" not in snapshot.entries
    assert snapshot.entries["2.06"].narrative == "首尾空格"
    assert snapshot.entries["1.01"].next_steps == "-继续\n@推进"
    assert (tmp_path / "deep" / "form.xlsx").exists()


def test_many_forms_are_named_by_rule_and_never_replace_a_file(
    small_plan: PlanTree, september: Period, tmp_path: Path
) -> None:
    orders = [FormOrder(ReportingUnit(code, f"{code}镇")) for code in ("A1", "A2", "A3")]
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> bool:
        told.append((done, total, name))
        return done < 2

    written = write_forms(small_plan, september, orders, tmp_path, progress=progress)
    assert [form.path.name for form in written] == ["2021-09_A1_A1镇_第1次.xlsx", "2021-09_A2_A2镇_第1次.xlsx"]
    assert told == [(0, 3, "A1镇"), (1, 3, "A2镇"), (2, 3, "A3镇")]
    written[0].path.write_bytes(b"a returned workbook of the same name")
    again = write_forms(small_plan, september, orders[:2], tmp_path)
    assert [form.path.name for form in again] == ["2021-09_A1_A1镇_第1次 (2).xlsx", "2021-09_A2_A2镇_第1次.xlsx"]
    assert written[0].path.read_bytes() == b"a returned workbook of the same name"


def test_what_cannot_be_written_is_said(small_plan: PlanTree, september: Period, office: ReportingUnit) -> None:
    with pytest.raises(UsageError, match=r"plan\.unknown_indicator"):
        compose(small_plan, september, FormOrder(office, {"9.99": BLANK}))
    with pytest.raises(UsageError, match=r"form\.text_too_long"):
        compose(small_plan, september, FormOrder(office, {"1.01": Entry(narrative="长" * 40_000)}))


def test_saving_keeps_the_old_file_when_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ModelError, match=r"file\.unwritable"):
        save_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    monkeypatch.undo()
    save_bytes(path, b"new")
    assert (path.read_bytes(), save_new(path, b"new")) == (b"new", path)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2021", "2021年度"), ("2021-H1", "2021年上半年"), ("2021-Q3", "2021年第三季度"), ("2021-09", "2021年9月"),
        ("2021-09-b", "2021年9月下半月"), ("2021-09-1", "2021年9月上旬"),
    ],
)  # fmt: skip
def test_periods_in_words(key: str, words: str) -> None:
    assert period_words(parse_period(key)) == words


@pytest.mark.parametrize(
    ("code", "name", "file"),
    [
        ("FD", "沣东新城", "2021-09_FD_沣东新城_第2次.xlsx"),
        ("a/b", 'x:y*?"<>| .', "2021-09_a-b_x-y_第2次.xlsx"),
        ("L", "长" * 80, f"2021-09_L_{'长' * 40}_第2次.xlsx"),
    ],
)
def test_file_names_are_safe_on_windows(code: str, name: str, file: str) -> None:
    assert form_file_name(ReportingUnit(code, name), parse_period("2021-09"), 2) == file


def test_the_check_code_follows_the_values() -> None:
    entries = {"1.01": Entry(ValueState.REPORTED, Decimal("8200"), narrative="好")}
    period = parse_period("2021-09")
    code = check_code("p", "v", "FD", period, 1, entries)
    assert len(code) == 9 and not set(code) & set("ILOU")
    assert code == check_code("p", "v", "FD", period, 1, {**entries, "1.02": BLANK})
    changed = {"1.01": replace(entries["1.01"], value=Decimal("8201"))}
    others = {
        check_code("p", "v", "FD", period, 1, changed),
        check_code("p", "v", "FX", period, 1, entries),
        check_code("p", "v", "FD", period, 2, entries),
        check_code("p", "v", "FD", parse_period("2021-10"), 1, entries),
    }
    assert code not in others and len(others) == 4


def test_a_token_comes_back_and_shows_every_change() -> None:
    identity = Identity("plan;1", "abc", "单位/1", parse_period("2021-Q3"), 3, "7K3M-Q9TX")
    token = write_token(identity)
    assert read_token(f" {token}\n") == identity
    for place in range(len(token)):
        altered = token[:place] + ("1" if token[place] != "1" else "2") + token[place + 1 :]
        assert read_token(altered) is None
    assert looks_like_token(token) and not looks_like_token("YD2;x")


def test_the_words_of_every_period_name_it_and_no_other() -> None:
    periods = [period for cadence in Cadence for period in periods_of_year(2021, cadence)]
    assert [period_of_words(period_words(period)) for period in periods] == periods
    for words in ("", "2021", "2021年13月", "本月", "２０２１年8月"):
        assert period_of_words(words) is None
