"""The chase list (催报单): who has not reported, sent an empty form, came late, or keeps what was sent back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.form.naming import period_words
from model.report.table import Cell, Column, Row, Style, Table, height_of, whole_width
from model.report.workbook import Facts, write_tables


class ChaseKind(StrEnum):
    """Why a unit stands on the list, in the order of the list."""

    MISSING = "missing"
    EMPTY = "empty"
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


_WORDS = {
    ChaseKind.MISSING: "未报",
    ChaseKind.EMPTY: "交了空表",
    ChaseKind.SENT_BACK: "退回未交",
    ChaseKind.LATE: "迟报",
}
_STYLES = {kind: Style.LAMP_YELLOW if kind is ChaseKind.LATE else Style.LAMP_RED for kind in ChaseKind}
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
    words = {
        ChaseKind.MISSING: "家未报",
        ChaseKind.EMPTY: "家交了空表",
        ChaseKind.SENT_BACK: "家退回后未交回",
        ChaseKind.LATE: "家迟报",
    }
    return f"{head}，其中{'、'.join(f'{count}{words[kind]}' for kind, count in counts.items() if count)}。"


def day_words(day: date) -> str:
    """2021年10月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def kind_words(kind: ChaseKind) -> str:
    """未报, 交了空表, 退回未交, 迟报."""
    return _WORDS[kind]


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
