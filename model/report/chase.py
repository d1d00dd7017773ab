"""The chase list (催报单): who has not reported, who came late, who has not returned what was sent back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.form.naming import period_words
from model.report.document import OfficialDocument
from model.report.table import Cell, Column, Row, Style, Table, height_of, whole_width
from model.report.workbook import Facts, write_tables


class ChaseKind(StrEnum):
    """Why a unit stands on the list, in the order of the list."""

    MISSING = "missing"
    SENT_BACK = "sent_back"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class ChaseRow:
    """One unit. `days` after the due day it has not come yet, or came; `note` says what it is asked to do."""

    unit: ReportingUnit
    kind: ChaseKind
    days: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChaseList:
    """The list of a period as of a day. `due` is None where the period has no due day: then nothing is over."""

    plan: str
    issuer: str
    period: Period
    day: date
    due: date | None
    expected: int
    rows: tuple[ChaseRow, ...]


_WORDS = {ChaseKind.MISSING: "未报", ChaseKind.SENT_BACK: "退回未交", ChaseKind.LATE: "迟报"}
_STYLES = {ChaseKind.MISSING: Style.LAMP_RED, ChaseKind.SENT_BACK: Style.LAMP_RED, ChaseKind.LATE: Style.LAMP_YELLOW}
_COLUMNS = (
    Column("序号", 7),
    Column("单位", 28),
    Column("情况", 12),
    Column("应报日期", 14),
    Column("超期（天）", 11),
    Column("需要做什么", 44),
    Column("联系人", 12),
    Column("联系电话", 16),
)


def write_chase_workbook(chase: ChaseList, path: Path) -> None:
    """The list as a workbook that prints as it stands. ModelError "file.unwritable"."""
    width = sum(column.width for column in _COLUMNS)
    words = summary_words(chase)
    head = (
        whole_width(chase_title(chase), _COLUMNS, Style.TITLE, 40),
        whole_width(words, _COLUMNS, Style.SUBTITLE, height_of(((words, width),), 24)),
    )
    body = [_row(number, row, chase) for number, row in enumerate(chase.rows, start=1)]
    sign = whole_width(f"{chase.issuer}　{day_words(chase.day)}", _COLUMNS, Style.SIGN, 26)
    table = Table("催报单", _COLUMNS, head, [*body, Row((), 12), sign], frozen=2)
    write_tables((table,), period_words(chase.period), Facts(chase_title(chase), chase.issuer, chase.day), path)


def write_chase_notice(chase: ChaseList, path: Path) -> None:
    """The list as a short official notice. ModelError "file.unwritable"."""
    document = OfficialDocument(chase_title(chase), chase.issuer, chase.day)
    document.addressees(f"{'、'.join(row.unit.name for row in chase.rows) or '各填报单位'}：")
    document.paragraph(summary_words(chase))
    for words in _requests(chase):
        document.paragraph(words)
    if chase.rows:
        headers = ("序号", "单位", "情况", "应报日期", "超期天数", "联系人及电话")
        rows = [_texts(number, row, chase) for number, row in enumerate(chase.rows, start=1)]
        aligns = ("center", "left", "center", "center", "center", "left")
        document.table(headers, rows, (13, 40, 24, 24, 20, 35), aligns)
    document.signature()
    document.save(path)


def chase_title(chase: ChaseList) -> str:
    """The heading of both documents."""
    return f"关于催报{period_words(chase.period)}工作进展情况的通知"


def summary_words(chase: ChaseList) -> str:
    """Who is missing and late, in one sentence with its figures."""
    due = f"应于{day_words(chase.due)}前报送" if chase.due is not None else "正在报送"
    head = (
        f"《{chase.plan}》{period_words(chase.period)}进展情况{due}。截至{day_words(chase.day)}，应报{chase.expected}家"
    )
    counts = {kind: sum(row.kind is kind for row in chase.rows) for kind in ChaseKind}
    if not chase.rows:
        return f"{head}，均已按时报送。"
    words = {ChaseKind.MISSING: "家未报", ChaseKind.SENT_BACK: "家退回后未交回", ChaseKind.LATE: "家迟报"}
    return f"{head}，其中{'、'.join(f'{count}{words[kind]}' for kind, count in counts.items() if count)}。"


def day_words(day: date) -> str:
    """2021年10月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _requests(chase: ChaseList) -> Iterator[str]:
    kinds = {row.kind for row in chase.rows}
    if ChaseKind.MISSING in kinds:
        yield "请未报单位抓紧填报，经负责人审签后尽快报送；确无进展的也要报送，并写明原因。"
    if ChaseKind.SENT_BACK in kinds:
        yield "请退回单位按退回意见逐条修改，只改退回表中开放的内容，修改后尽快交回；交回之前，所报数据不计入汇总。"
    if ChaseKind.LATE in kinds:
        yield "请迟报单位查明原因，今后按时报送。"


def _row(number: int, row: ChaseRow, chase: ChaseList) -> Row:
    cells = (
        Cell(number, Style.CENTRE),
        Cell(row.unit.name),
        Cell(_WORDS[row.kind], _STYLES[row.kind]),
        Cell(chase.due.isoformat() if chase.due else "—", Style.CENTRE),
        Cell(row.days if row.days else "—", Style.CENTRE),
        Cell(row.note or None),
        Cell(row.unit.contact or None, Style.CENTRE),
        Cell(row.unit.phone or None, Style.CENTRE),
    )
    texts = [(cell.value, column.width) for cell, column in zip(cells, _COLUMNS, strict=True)]
    return Row(cells, height_of(texts, 24))


def _texts(number: int, row: ChaseRow, chase: ChaseList) -> Sequence[str]:
    due = f"{chase.due.month}月{chase.due.day}日" if chase.due else "—"
    call = " ".join(part for part in (row.unit.contact, row.unit.phone) if part)
    return (str(number), row.unit.name, _WORDS[row.kind], due, str(row.days) if row.days else "—", call)
