"""The chase list: missing, sent back and late units with their days, as a workbook and as a notice."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from model.entry.calendar import PeriodDates
from model.entry.period import parse_period
from model.entry.reason import Reason, ReasonKind
from model.errors import UsageError
from model.workflow.approval.chase_units import chase_list, write_chase_list
from model.workflow.approval.send_back import send_back
from model.workflow.form.issue_forms import issue_forms
from model.workflow.progress_told import Cancelled
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.unit.keep_calendar import set_dates
from model.workflow.unit.load_units import load_units
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")
TODAY = date(2021, 10, 12)
UNITS = """代码,名称,上级,类型,联系人,联系电话
XX,西咸新区管委会,,headquarters,,
FD,沣东新城,XX,new_city,张三,029-1
FX,沣西新城,XX,new_city,,
QH,秦汉新城,XX,new_city,李四,029-3
KG,空港新城,XX,new_city,,
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """KG reported in time, QH late and FX was sent back; nothing came from FD."""
    opened = open_workspace(tmp_path / "hq.yaodian")
    table = tmp_path / "units.csv"
    table.write_text(UNITS, encoding="utf-8")
    load_units(opened, table)
    set_dates(opened, SEPTEMBER, PeriodDates(due=date(2021, 10, 5), grace_until=date(2021, 10, 8)))
    for unit, day in (("KG", 5), ("QH", 7), ("FX", 4)):
        form = issue_forms(opened, SEPTEMBER, [unit], tmp_path / "forms")[0].path
        came = fill(form, {"1.03": {"本期累计": 5}}, tmp_path / "usb" / form.name)
        receive_submissions(opened, [came], SEPTEMBER, at=datetime(2021, 10, day, 12, tzinfo=UTC))
    reasons = [Reason(0, "1.03", ReasonKind.NO_EVIDENCE, "请附证明")]
    send_back(opened, "FX", SEPTEMBER, reasons, tmp_path / "back.xlsx")
    yield opened
    close_workspace(opened)


def test_the_list_says_who_what_and_for_how_long(workspace: Workspace) -> None:
    chase = chase_list(workspace, SEPTEMBER, TODAY)
    assert [(row.unit.code, row.kind.value, row.days) for row in chase.rows] == [
        ("FD", "missing", 7),
        ("FX", "sent_back", 0),
        ("QH", "late", 2),
    ]
    assert (chase.expected, chase.due) == (4, date(2021, 10, 5))


def test_a_form_that_came_back_empty_is_asked_for_again(workspace: Workspace, tmp_path: Path) -> None:
    """It came in time, and yet nothing is known: neither reported nor "nothing to report"."""
    form = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "forms")[0].path
    receive_submissions(workspace, [form], SEPTEMBER, at=datetime(2021, 10, 4, 12, tzinfo=UTC))
    chase = chase_list(workspace, SEPTEMBER, TODAY)
    assert next((row.unit.code, row.kind.value) for row in chase.rows) == ("FD", "empty")
    path = tmp_path / "notice.docx"
    write_chase_list(workspace, SEPTEMBER, path, TODAY)
    words = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert "1家交了空表" in words and "没有可报的，请填“无”" in words
    came = fill(form, {"1.03": {"本期累计": "无"}}, tmp_path / "usb" / "again.xlsx")
    receive_submissions(workspace, [came], SEPTEMBER, at=datetime(2021, 10, 5, 12, tzinfo=UTC))
    assert "FD" not in [row.unit.code for row in chase_list(workspace, SEPTEMBER, TODAY).rows]


def test_the_workbook_names_contacts_and_prints(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "催报单.xlsx"
    write_chase_list(workspace, SEPTEMBER, path, TODAY)
    sheet = openpyxl.load_workbook(path)["催报单"]
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == ["关于催报2021年9月工作进展情况的通知"]
    assert "应报4家，其中1家未报、1家退回后未交回、1家迟报。" in rows[1][0]
    assert [1, "沣东新城", "未报", "2021-10-05", 7, "尽快报送", "张三", "029-1"] in rows
    assert [2, "沣西新城", "退回未交", "2021-10-05", "—", "按退回意见修改后交回：1.03"] in rows
    assert sheet.print_title_rows == "$3:$3"
    before = path.read_bytes()
    write_chase_list(workspace, SEPTEMBER, path, TODAY)
    assert path.read_bytes() == before


def test_the_notice_has_the_shape_of_an_official_document(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "催报通知.docx"
    write_chase_list(workspace, SEPTEMBER, path, TODAY)
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[0] == "关于催报2021年9月工作进展情况的通知"
    assert texts[1] == "沣东新城、沣西新城、秦汉新城："
    assert texts[-2:] == ["西咸新区管委会", "2021年10月12日"]
    styles = [one.style.element.rPr for one in document.paragraphs[:3]]
    assert [one.rFonts.get(qn("w:eastAsia")) for one in styles] == ["方正小标宋简体", "仿宋_GB2312", "仿宋_GB2312"]
    assert document.paragraphs[2].style.font.size.pt == 16
    section = document.sections[0]
    assert [round(one.mm) for one in (section.page_width, section.top_margin, section.left_margin)] == [210, 37, 28]
    assert "PAGE" in section.footer._element.xml
    table = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert table[1] == ["1", "沣东新城", "未报", "10月5日", "7", "张三 029-1"]
    before = path.read_bytes()
    write_chase_list(workspace, SEPTEMBER, path, TODAY)
    assert path.read_bytes() == before


def test_nothing_is_left_behind_when_it_is_stopped_or_cannot_be_meant(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_chase_list(workspace, SEPTEMBER, tmp_path / "a.docx", TODAY, lambda _done, _total, _name: False)
    with pytest.raises(UsageError):
        write_chase_list(workspace, SEPTEMBER, tmp_path / "a.txt", TODAY)
    assert not list(tmp_path.glob("a.*"))
