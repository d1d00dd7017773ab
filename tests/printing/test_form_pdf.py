"""The printed form: nothing is cut, every page says what it is, and its text can be searched."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.printing.form_pages import PAGE, FormPages
from gui.printing.form_pdf import form_pdf
from gui.printing.sheet import PADDING_X, LaidCell, look_of
from model.entry.entry import Entry, Stage, ValueState
from model.entry.period import parse_period
from model.entry.reason import Reason, ReasonKind
from model.entry.reporting_unit import ReportingUnit
from model.form.content import FormOrder, compose
from model.form.paper import PaperForm, paper_form
from model.plan.tree import PlanTree

SEPTEMBER = parse_period("2021-09")
OFFICE = ReportingUnit("A2", "沣东新城")


def order_for(plan: PlanTree) -> FormOrder:
    """Every row filled in: wide numbers, short and long words, one text longer than a page."""
    entries = {}
    for place, code in enumerate(plan.reportable_codes):
        words = f"{code}号进展顺利，已完成选址。" * (1 + place % 7)
        if code in plan.by_code:
            value = Decimal(place * 987_654_321) / 100 + 1
            entries[code] = Entry(ValueState.REPORTED, value, Stage.UNDER_WAY, words, f"{code}号缺口", "继续推进")
        else:
            entries[code] = Entry(narrative=words)
    long = "甲" + "很长的一段话，" * 400 + "乙"
    entries["8.02"] = Entry(ValueState.REPORTED, Decimal("1234567890.12"), narrative=long)
    return FormOrder(OFFICE, entries, targets={code: Decimal("1000000.5") for code in plan.by_code})


@pytest.fixture(scope="module")
def form(bundled_plan: PlanTree) -> PaperForm:
    return paper_form(compose(bundled_plan, SEPTEMBER, order_for(bundled_plan)))


@pytest.fixture(scope="module")
def empty(bundled_plan: PlanTree) -> PaperForm:
    return paper_form(compose(bundled_plan, SEPTEMBER, FormOrder(OFFICE)))


@pytest.fixture(scope="module")
def pages(qapp: QApplication, form: PaperForm) -> FormPages:
    return FormPages(form)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def text_of(data: bytes, folder: Path) -> list[str]:
    """What a reader's search finds on each page, without spaces and line breaks."""
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    path = folder / "form.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return [bare(page) for page in done.stdout.decode().split("\f")[:-1]]


def test_a_plan_of_three_hundred_rows_is_printed_whole(pages: FormPages, form: PaperForm) -> None:
    assert len(form.rows) >= 300
    printed: dict[int, list[tuple[int, int]]] = defaultdict(list)
    cells: dict[int, LaidCell] = {}
    for page in pages.pages:
        for placed in page[3 if page is pages.pages[0] else 2 :]:
            for cell, span in zip(placed.strip.cells, placed.strip.spans, strict=True):
                if cell.look.fill != look_of("header").fill and not cell.layout.text().endswith("（续）"):
                    cells[id(cell)] = cell
                    printed[id(cell)].append(span)
    assert len(cells) == sum(len(row.cells) for row in form.rows)
    for number, spans in printed.items():
        ends = [0, *(last for _first, last in spans)]
        assert [first for first, _last in spans] == ends[:-1] and ends[-1] == cells[number].layout.lineCount()


def test_no_text_leaves_its_cell_and_no_cell_its_page(pages: FormPages) -> None:
    for page in pages.pages:
        bottom = 0.0
        for placed in page:
            assert placed.top >= bottom - 0.01
            bottom = placed.top + placed.strip.height
            assert placed.strip.needed <= placed.strip.height
            for cell in placed.strip.cells:
                assert all(line.naturalTextWidth() <= cell.width - 2 * PADDING_X + 1 for line in cell.lines)
        assert bottom < PAGE[1] - 16 * 28


def test_numbers_are_made_smaller_before_they_are_broken(pages: FormPages) -> None:
    texts = {cell.layout.text(): cell for page in pages.pages for one in page for cell in one.strip.cells}
    assert texts["1,234,567,890.12"].layout.lineCount() == 1


def test_no_page_ends_with_a_heading(pages: FormPages) -> None:
    for page in pages.pages:
        assert len(page[-1].strip.cells) > 1


def test_every_word_is_text_and_every_page_says_what_it_is(form: PaperForm, pages: FormPages, tmp_path: Path) -> None:
    found = text_of(form_pdf(form, SEPTEMBER), tmp_path)
    assert len(found) == len(pages.pages) > 16
    for number, page in enumerate(found, start=1):
        assert bare(form.title) in page and bare(form.unit_line) in page
        assert f"第{number}页共{len(found)}页" in page and f"校验码：{form.check_code}" in page
        assert "编号指标（任务）目标计量单位完成时限上期累计本期累计完成率状态进展情况" in page
    whole = "".join(found)
    cells = [cell.text for row in form.rows for cell in row.cells if cell.column < 9 or len(cell.text) < 90]
    assert [text for text in cells if bare(text) not in whole] == []
    assert whole.count("很长的一段话，") > 390, "a text that goes on over pages is broken by their heads and feet only"
    assert any("8.02（续）" in page for page in found)
    assert found[-1].endswith(f"沣东新城校验码：{form.check_code}第{len(found)}页共{len(found)}页")
    assert f"填报人：审核人：负责人：联系电话：盖章：校验码：{form.check_code}" in found[-1]


def test_an_empty_form_asks_for_every_row_and_says_nothing(empty: PaperForm, form: PaperForm, tmp_path: Path) -> None:
    whole = "".join(text_of(form_pdf(empty, SEPTEMBER), tmp_path))
    codes = [row.cells[0].text for row in empty.rows if not row.is_heading]
    assert [code for code in codes if code not in whole] == []
    assert "只填浅黄色单元格" in whole and "推进中" not in whole and "进展顺利" not in whole
    assert empty.check_code in whole and form.check_code not in whole


def test_the_same_form_gives_the_same_bytes(empty: PaperForm, qapp: QApplication) -> None:
    assert form_pdf(empty, SEPTEMBER) == form_pdf(empty, SEPTEMBER)


def test_reasons_stand_beside_their_rows(bundled_plan: PlanTree, tmp_path: Path) -> None:
    reasons = (Reason(1, "1.03", ReasonKind.WRONG_FIGURE, "与统计局数据不一致，请核对。"),)
    order = FormOrder(OFFICE, round=2, reasons=reasons, opened=frozenset({"1.03"}))
    found = text_of(form_pdf(paper_form(compose(bundled_plan, SEPTEMBER, order)), SEPTEMBER), tmp_path)
    assert all("退回意见" in page for page in found)
    assert "与统计局数据不一致，请核对。" in found[0]
