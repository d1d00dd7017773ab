"""The bulletin on pages: no row is cut, no line is painted twice, and the checker reads the finished PDF back."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.report.paper import TEXT_PX, paginated
from gui.report.pdf import pdf_bytes
from model.entry.period import parse_period
from model.entry.reporting_unit import UnitTree
from model.errors import ModelError
from model.plan.tree import PlanTree
from model.report.bulletin import Bulletin, Grid, GridColumn, Kind, Paragraph
from model.report.compose import SECTIONS, compose
from model.report.material import Material, Problem
from model.report.pdf_check import check_pdf
from model.report.pdf_reading import read_pdf
from tests.report.setting import made_up
from tests.report.test_bulletin import cut

GLYPHS = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-F]{4})> Tj")


@pytest.fixture(scope="module")
def material(qapp: QApplication, bundled_plan: PlanTree, bundled_units: UnitTree) -> Material:
    tree = cut(bundled_plan, 60)
    quotes = (Problem("FD", "1.03", "缺口 1,200 万元，2 个项目停工——" * 40),)
    before = made_up(tree, bundled_units, seed=3, period=parse_period("2021-08"))
    return Material(
        made_up(tree, bundled_units), tree, bundled_units, before, quotes, date(2021, 10, 5), date(2021, 10, 8),
    )  # fmt: skip


@pytest.fixture(scope="module")
def written(material: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "bulletin.pdf"
    path.write_bytes(pdf_bytes(compose(material), material))
    return path


def test_what_we_write_is_sound_and_says_what_it_was_made_from(material: Material, written: Path) -> None:
    check = check_pdf(written, compose(material))
    assert check.findings == () and check.sourced == check.numerals > 300
    reading = read_pdf(written)
    assert len(reading.pages) > 4 and all(len(page) > 40 for page in reading.pages)
    assert reading.identity["digest"] == material.result.digest
    assert reading.pages[0].startswith(f"关于{material.tree.title}")


def test_letters_that_faces_draw_as_one_sign_are_read_back(material: Material, tmp_path: Path) -> None:
    """ﬁ, ﬄ and the like: searched for as they were written."""
    path, quote = (
        tmp_path / "bulletin.pdf",
        Problem("FD", "1.03", "office 的 WiFi 和 file 接口 2 个，flow、baffle 不通。"),
    )
    other = replace(material, problems=(quote,))
    path.write_bytes(pdf_bytes(compose(other), other))
    assert check_pdf(path, compose(other)).findings == ()
    assert any("office的WiFi和file接口" in page.replace(" ", "") for page in read_pdf(path).pages)


def test_no_heading_stands_alone_at_the_foot_of_a_page(material: Material, tmp_path: Path) -> None:
    headings = {f"{number}、{title}" for number, (title, _) in zip("一二三四五六七八", SECTIONS.values(), strict=True)}
    for number in ("", "西咸督〔2021〕9号"):
        with_number = replace(material, settings=replace(material.settings, number=number))
        path = tmp_path / "bulletin.pdf"
        path.write_bytes(pdf_bytes(compose(with_number), with_number))
        for page, text in enumerate(read_pdf(path).pages, start=1):
            squeezed = "".join(text.split()).removesuffix(f"—{page}—")
            assert not any(squeezed.endswith(one) for one in headings)
        assert check_pdf(path, compose(with_number)).is_sound


def test_the_signature_never_stands_alone_on_a_page(material: Material) -> None:
    """However long the text is: as official documents want it, words of the text stand on the signature's page."""
    row = material.result.indicators[0].code
    units = [one.code for one in material.result.units]
    quotes = [Problem(unit, row, f"项目用地指标不足，{place}。") for unit in units for place in "甲乙"]
    signed = set()
    for most in range(len(quotes) + 1):
        longer = replace(material, problems=tuple(quotes[:most]))
        pages = ["".join(page.split()) for page in read_pdf_of(longer)]
        (page,) = (page for page in pages if page.partition("附件1未")[0].count("西咸新区管委会20"))
        assert not page.startswith("西咸新区管委会20"), most
        signed.add(pages.index(page))
    assert len(signed) > 1, "the signature came to the foot of a page at some length"


def read_pdf_of(material: Material) -> tuple[str, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bulletin.pdf"
        path.write_bytes(pdf_bytes(compose(material), material))
        return tuple(read_pdf(path).pages)


def test_a_paragraph_longer_than_a_page_is_painted_once(
    qapp: QApplication, bundled_plan: PlanTree, bundled_units: UnitTree, tmp_path: Path
) -> None:
    result = made_up(bundled_plan, bundled_units)
    done = tuple(replace(one, name=f"{one.name}及其后续工作" * 3) for one in result.indicators)
    whole = Material(replace(result, indicators=done), bundled_plan, bundled_units, None, (), date(2021, 10, 5))
    paper, pages = paginated(compose(whole), QColor("#000000"))
    block, heights = paper.document.begin(), []
    while block.isValid():
        heights.append(paper.document.documentLayout().blockBoundingRect(block).height())
        block = block.next()
    assert max(heights) > 2 * TEXT_PX[1], "no paragraph fills a page and goes on"
    path = tmp_path / "bulletin.pdf"
    path.write_bytes(pdf_bytes(compose(whole), whole))
    assert check_pdf(path, compose(whole)).findings == () and pages > 6


def test_another_value_in_the_data_is_found(material: Material, written: Path) -> None:
    first = material.result.indicators[2]
    other = replace(first, total=(first.total or Decimal(0)) + 1)
    indicators = tuple(other if one is first else one for one in material.result.indicators)
    check = check_pdf(written, compose(replace(material, result=replace(material.result, indicators=indicators))))
    assert not check.is_sound and all(one.context["where"].startswith("第 ") for one in check.findings)


@pytest.mark.parametrize("page", [0, 1, -1])
def test_one_digit_that_is_painted_otherwise_is_found(
    material: Material, written: Path, tmp_path: Path, page: int
) -> None:
    altered = tmp_path / "altered.pdf"
    altered.write_bytes(with_another_digit(written.read_bytes(), page))
    assert len(read_pdf(altered).pages) == len(read_pdf(written).pages)
    check = check_pdf(altered, compose(material))
    assert 1 <= len(check.findings) <= 2 and check.sourced < check.numerals


def test_every_part_of_a_table_stands_on_one_page(material: Material) -> None:
    paper, pages = paginated(compose(material), QColor("#000000"))
    layout = paper.document.documentLayout()
    rects = [layout.frameBoundingRect(part.table) for part in paper._parts]
    assert pages > 4 and len(rects) > 4
    assert all(int(rect.top() // TEXT_PX[1]) == int((rect.bottom() - 1) // TEXT_PX[1]) for rect in rects)


def test_a_table_whose_first_row_has_no_room_begins_on_the_next_page(qapp: QApplication) -> None:
    """Wherever the text above it ends: headings never stand alone, and a row of two lines is never cut."""
    columns = (GridColumn("章", 0.5, centred=False), GridColumn("指标", 0.5))
    grid = Grid(columns, ((("主要工作和发展成就" * 4,), ("—",)), (("合计",), ("—",))))
    for lines in range(1, 45):
        paragraphs = tuple(Paragraph(Kind.BODY, ("按计划推进。",)) for _ in range(lines))
        paper, _ = paginated(Bulletin((*paragraphs, grid), (), ()), QColor("#000000"))
        layout = paper.document.documentLayout()
        rects = [layout.frameBoundingRect(part.table) for part in paper._parts]
        assert all(int(rect.top() // TEXT_PX[1]) == int((rect.bottom() - 1) // TEXT_PX[1]) for rect in rects)


def test_signs_that_a_face_draws_alike_are_called_what_the_text_calls_them(material: Material, tmp_path: Path) -> None:
    """Faces draw ～ and 〜, 〈 and 〈, ／ and ∕ with one glyph each: search must find what was written."""
    words = "任务〈一〉：亿元／年，温度～湿度，中心·基地"
    told = replace(material, problems=(Problem("FD", "1.03", words),))
    path = tmp_path / "bulletin.pdf"
    path.write_bytes(pdf_bytes(compose(told), told))
    assert words in "".join("".join(read_pdf(path).pages).split())
    assert check_pdf(path, compose(told)).is_sound


@pytest.mark.parametrize(
    "words", ["进展顺利😀👍🏽，3个", "𬭸山村🇨🇳2处✅", "零宽\u200b字\u200d，5个", "印尼文ภาษา，7个"]
)
def test_signs_that_no_face_names_are_left_out_of_the_comparison(
    material: Material, tmp_path: Path, words: str
) -> None:
    told = replace(material, problems=(Problem("FD", "1.03", words),))
    path = tmp_path / "bulletin.pdf"
    path.write_bytes(pdf_bytes(compose(told), told))
    assert check_pdf(path, compose(told)).is_sound
    other = replace(material, problems=(Problem("FD", "1.03", words.translate({ord(one): "9" for one in "2357"})),))
    assert not check_pdf(path, compose(other)).is_sound


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\nstartxref\n9\n%%EOF", b"%PDF-1.4\nxref\n", b"PK\x03\x04"])
def test_what_is_no_such_pdf_is_refused(tmp_path: Path, content: bytes, material: Material) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    with pytest.raises(ModelError):
        check_pdf(path, compose(material))


def with_another_digit(data: bytes, page: int) -> bytes:
    """The file with one digit's glyph on a page in place of another digit's of the same face."""
    contents = [int(number) for number in re.findall(rb"/Contents (\d+) 0 R", data)]
    start = re.search(rb"\n%d 0 obj\s.*?stream\n" % contents[page], data, re.S)
    assert start is not None
    end = data.index(b"\nendstream", start.end())
    stream = zlib.decompress(data[start.end() : end])
    resources = re.search(
        rb"\n\d+ 0 obj\s(?:(?!endobj).)*?/Contents %d 0 R.*?/Resources (\d+) 0 R" % contents[page], data, re.S
    )
    assert resources is not None
    digits = _digits(data, int(resources[1]))
    face = b""
    for match in GLYPHS.finditer(stream):
        face = match[1] or face
        known = digits.get(face, {})
        if match[2] in known and len(known) > 1:
            other = next(glyph for glyph, digit in known.items() if digit != known[match[2]])
            changed = stream[: match.start(2)] + other + stream[match.end(2) :]
            packed = zlib.compress(changed, 9)
            assert len(packed) <= end - start.end()
            return data[: start.end()] + packed.ljust(end - start.end(), b"\0") + data[end:]
    raise AssertionError("no digit on this page")


def _digits(data: bytes, resources: int) -> dict[bytes, dict[bytes, str]]:
    """By face the glyphs of digits."""
    listed = re.search(rb"\n%d 0 obj\s.*?/Font(.*?)>>" % resources, data, re.S)
    assert listed is not None
    found: dict[bytes, dict[bytes, str]] = {}
    for face, font in re.findall(rb"/(\w+) (\d+) 0 R", listed[1]):
        named = re.search(rb"\n%s 0 obj\s.*?/ToUnicode (\d+) 0 R" % font, data, re.S)
        assert named is not None
        table = re.search(rb"\n%s 0 obj\s.*?begincmap(.*?)endcmap" % named[1], data, re.S)
        assert table is not None
        names = re.findall(rb"<([0-9A-F]{4})>", table[1].split(b"[")[1].split(b"]")[0])
        found[face] = {
            b"%04X" % place: chr(int(name, 16))
            for place, name in enumerate(names, start=1)
            if 0x30 <= int(name, 16) <= 0x39
        }
    return found
