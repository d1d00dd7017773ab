"""The checker: passes for what we write, and finds any digit that was changed, wherever it stands."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.entry.period import parse_period
from model.entry.reporting_unit import UnitTree
from model.errors import ModelError
from model.plan.tree import PlanTree
from model.report.bulletin_settings import BulletinSettings
from model.report.check import check_word
from model.report.compose import compose, figures_of
from model.report.figure import Figure
from model.report.material import Material, Problem
from model.report.summary_check import check_summary
from model.report.word_file import word_bytes
from model.report.word_reading import read_word
from model.report.workbook import write_summary
from tests.report.setting import made_up
from tests.report.test_bulletin import cut


def written(material: Material, path: Path) -> bytes:
    data = word_bytes(compose(material), material.issuer, material.day, {"period": material.result.period.key})
    path.write_bytes(data)
    return data


@pytest.fixture(scope="module")
def material(bundled_plan: PlanTree, bundled_units: UnitTree) -> Material:
    """A small plan, so that every digit of the bulletin can be tried."""
    tree = cut(bundled_plan, 7)
    before = made_up(tree, bundled_units, seed=3, period=parse_period("2021-08"))
    quotes = (Problem("FD", "1.03", "缺口 1,200 万元，2 个项目停工。"),)
    choice = BulletinSettings(number="西咸督〔2021〕9号", copies="3个工作组")
    return Material(
        made_up(tree, bundled_units), tree, bundled_units, before, quotes, date(2021, 10, 5), date(2021, 10, 8), choice
    )


@pytest.fixture(scope="module")
def known(material: Material) -> dict[str, Figure]:
    return figures_of(material)


@pytest.mark.parametrize(
    ("said", "other"), [("未达到", "达到"), ("未达到序时进度", "已达到序时进度"), ("达到序时进度", "完成")]
)
def test_what_a_count_is_of_is_held_to_the_letter(
    material: Material, known: dict[str, Figure], tmp_path: Path, said: str, other: str
) -> None:
    path = tmp_path / "bulletin.docx"
    text = zipfile.ZipFile(io.BytesIO(written(material, path))).read("word/document.xml").decode()
    whole = f">{said}<"
    assert whole in text
    path.write_bytes(_packed(zipfile.ZipFile(path), "word/document.xml", text.replace(whole, f">{other}<", 1)))
    assert not check_word(path, known).is_sound


def changed(data: bytes, place: int, part: str = "word/document.xml") -> tuple[bytes, str] | None:
    """The file with the digit at `place`, counted over what a person sees, as another one; None beyond the last."""
    source = zipfile.ZipFile(io.BytesIO(data))
    text = source.read(part).decode()
    seen = [match for one in re.finditer(r"<w:t[^>]*>([^<]*)</w:t>", text) for match in _digits(text, one)]
    if place >= len(seen):
        return None
    at = seen[place]
    other = "7" if text[at] != "7" else "3"
    return _packed(source, part, text[:at] + other + text[at + 1 :]), text[max(at - 8, 0) : at + 8]


def _digits(text: str, match: re.Match[str]) -> list[int]:
    return [at for at in range(match.start(1), match.end(1)) if text[at].isdecimal()]


def _packed(source: zipfile.ZipFile, part: str, text: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as output:
        for name in source.namelist():
            output.writestr(name, text.encode() if name == part else source.read(name))
    return target.getvalue()


def test_what_we_write_passes(material: Material, known: dict[str, Figure], tmp_path: Path) -> None:
    path = tmp_path / "通报.docx"
    written(material, path)
    check = check_word(path, known)
    assert check.findings == () and check.is_sound
    assert check.sourced == check.numerals > 150
    assert read_word(path).identity == {"period": "2021-09"}


def test_any_digit_that_is_changed_is_found(material: Material, known: dict[str, Figure], tmp_path: Path) -> None:
    data, path, place = written(material, tmp_path / "one.docx"), tmp_path / "other.docx", 0
    while (other := changed(data, place)) is not None:
        path.write_bytes(other[0])
        findings = check_word(path, known).findings
        assert len(findings) == 1 and findings[0].code == "report.numeral_differs", f"{place}: {other[1]}"
        assert (findings[0].cell or "").startswith("正文第")
        place += 1
    assert place > 300


@given(place=st.integers(0, 3500))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_digit_of_a_whole_bulletin_is_found(
    place: int, bundled_plan: PlanTree, bundled_units: UnitTree, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = Material(made_up(bundled_plan, bundled_units), bundled_plan, bundled_units)
    path = tmp_path_factory.mktemp("whole") / "通报.docx"
    other = changed(written(whole, path), place)
    if other is not None:
        path.write_bytes(other[0])
        assert len(check_word(path, figures_of(whole)).findings) == 1


def test_a_number_that_somebody_typed_has_no_source(
    material: Material, known: dict[str, Figure], tmp_path: Path
) -> None:
    path = tmp_path / "通报.docx"
    written(material, path)
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    text = source.read("word/document.xml").decode()
    for before, after, found in (
        ("完成情况通报如下。", "完成情况通报如下，共 12 个月。", "12"),
        ("项，其中可评", "9项，其中可评", "9"),
        ("抄送：", "抄送：１", "１"),
    ):
        path.write_bytes(_packed(source, "word/document.xml", text.replace(before, after, 1)))
        codes = [(one.code, one.context["found"]) for one in check_word(path, known).findings]
        assert codes == [("report.numeral_without_source", found)]


def test_words_may_be_polished(material: Material, known: dict[str, Figure], tmp_path: Path) -> None:
    path = tmp_path / "通报.docx"
    written(material, path)
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    text = source.read("word/document.xml").decode().replace("进展较快，予以表扬", "走在前列，特此表扬")
    path.write_bytes(_packed(source, "word/document.xml", text))
    assert check_word(path, known).is_sound


def test_a_row_that_was_taken_out_is_told(material: Material, known: dict[str, Figure], tmp_path: Path) -> None:
    path, bulletin = tmp_path / "通报.docx", compose(material)
    written(material, path)
    assert check_word(path, known, bulletin.figures).findings == ()
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    text = source.read("word/document.xml").decode()
    row = next(one for one in re.findall(r"<w:tr>.*?</w:tr>", text, re.S) if len(re.findall("bookmarkStart", one)) > 2)
    path.write_bytes(_packed(source, "word/document.xml", text.replace(row, "", 1)))
    check = check_word(path, known, bulletin.figures)
    (finding,) = check.findings
    assert check.is_sound and finding.code == "report.left_out"
    seen = "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", row))
    assert all(one in seen for one in finding.context["found"].split("、"))
    assert int(finding.context["count"]) == len(re.findall("bookmarkStart", row))


def test_data_that_changed_since_are_told(material: Material, bundled_units: UnitTree, tmp_path: Path) -> None:
    path = tmp_path / "通报.docx"
    written(material, path)
    later = replace(material, result=made_up(material.tree, bundled_units, seed=9))
    findings = check_word(path, figures_of(later)).findings
    assert {one.code for one in findings} <= {"report.numeral_differs", "report.source_gone"} and findings


@pytest.mark.parametrize("program", ["soffice"])
def test_marks_survive_another_program(
    program: str, material: Material, known: dict[str, Figure], tmp_path: Path
) -> None:
    office = shutil.which(program)
    if office is None:
        pytest.skip("LibreOffice is not installed")
    written(material, tmp_path / "通报.docx")
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "again"), str(tmp_path / "通报.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    again = tmp_path / "again" / "通报.docx"
    if not again.exists():
        pytest.skip("this LibreOffice has no Writer")
    check = check_word(again, known, compose(material).figures)
    assert check.findings == () and check.sourced > 150


def test_equal_material_is_equal_bytes(material: Material, tmp_path: Path) -> None:
    assert written(material, tmp_path / "a.docx") == written(replace(material), tmp_path / "b.docx")


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all"])
def test_what_is_no_word_file_is_refused_in_words(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    with pytest.raises(ModelError, match=r"file\.unreadable"):
        read_word(path)


def test_a_formula_in_a_summary_is_no_number(material: Material, tmp_path: Path) -> None:
    path = tmp_path / "汇总.xlsx"
    write_summary(material.result, material.tree, material.units, path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    place = next(cell.coordinate for row in sheet.iter_rows() for cell in row if isinstance(cell.value, int | float))
    sheet[place].value = f"={sheet[place].value}"
    book.save(path)
    check = check_summary(path, material.result, material.tree, material.units)
    assert [one.cell for one in check.findings] == [f"{sheet.title}!{place}"]


def test_a_summary_passes_and_a_changed_cell_does_not(material: Material, tmp_path: Path) -> None:
    path = tmp_path / "汇总.xlsx"
    write_summary(material.result, material.tree, material.units, path)
    check = check_summary(path, material.result, material.tree, material.units)
    assert check.findings == () and check.numerals > 300
    tried = 0
    for sheet in openpyxl.load_workbook(path).sheetnames:
        places = [
            cell.coordinate for row in openpyxl.load_workbook(path)[sheet].iter_rows() for cell in row
            if re.search(r"\d", str(cell.value or ""))
        ]  # fmt: skip
        for place in places[:: max(len(places) // 6, 1)]:
            book = openpyxl.load_workbook(path)
            cell = book[sheet][place]
            said = str(cell.value)
            digit = next(character for character in said if character.isdecimal())
            other = said.replace(digit, "7" if digit != "7" else "3", 1)
            cell.value = type(cell.value)(other) if not isinstance(cell.value, str) else other
            book.save(tmp_path / "other.xlsx")
            found = check_summary(tmp_path / "other.xlsx", material.result, material.tree, material.units).findings
            assert [one.cell for one in found] == [f"{sheet}!{place}"]
            tried += 1
    assert tried > 20


def test_a_name_or_a_judgement_that_says_something_else_is_found(
    material: Material, known: dict[str, Figure], tmp_path: Path
) -> None:
    """Units, indicators, lamps and why: whoever is praised or blamed stands in the data, not only the numbers."""
    path = tmp_path / "通报.docx"
    source = zipfile.ZipFile(io.BytesIO(written(material, path)))
    text = source.read("word/document.xml").decode()
    names = [one.name for one in material.units.children(material.result.parent)]
    said = [*names, "滞后", "落后", "已退回", material.result.indicators[0].name]
    tried = 0
    for word in said:
        for match in re.finditer(re.escape(word), text):
            other = next(one for one in names if one != word)
            path.write_bytes(_packed(source, "word/document.xml", text[: match.start()] + other + text[match.end() :]))
            inside = text.rfind("<w:bookmarkStart", 0, match.start()) > text.rfind("<w:bookmarkEnd", 0, match.start())
            codes = {one.code for one in check_word(path, known).findings}
            assert codes == ({"report.numeral_differs"} if inside else set()), text[match.start() - 80 : match.end()]
            tried += inside
    assert tried > 20
