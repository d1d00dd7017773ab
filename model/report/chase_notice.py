"""The chase list as a short official notice (催报通知): the bulletin's paragraphs and its Word file, with one table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from model.report.bulletin import Bulletin, Grid, GridColumn, Kind, Paragraph, Pieces
from model.report.chase import ChaseKind, ChaseList, ChaseRow, chase_title, day_words, kind_words, summary_words
from model.report.figure import Figure, has_digit
from model.report.word_file import word_bytes
from model.safe_file import save_bytes

_COLUMNS = (
    GridColumn("序号", 0.08),
    GridColumn("单位", 0.26, centred=False),
    GridColumn("情况", 0.16),
    GridColumn("应报日期", 0.15),
    GridColumn("超期天数", 0.13),
    GridColumn("联系人及电话", 0.22, centred=False),
)


def write_chase_notice(chase: ChaseList, path: Path) -> None:
    """Write the notice; equal lists give equal bytes. ModelError "file.unwritable"."""
    save_bytes(path, word_bytes(chase_notice(chase), chase.issuer, chase.day, {}))


def chase_notice(chase: ChaseList) -> Bulletin:
    """The notice as values: to whom, what is asked, the table of units, who signs and when."""
    asked = "、".join(row.unit.name for row in chase.rows) or "各填报单位"
    table = (Grid(_COLUMNS, tuple(_row(number, row, chase) for number, row in enumerate(chase.rows, start=1))),)
    return Bulletin(
        head=(
            _paragraph(Kind.TITLE, chase_title(chase)),
            _paragraph(Kind.RECIPIENTS, f"{asked}："),
            _paragraph(Kind.BODY, summary_words(chase)),
            *(_paragraph(Kind.BODY, words) for words in _requests(chase)),
            *(table if chase.rows else ()),
        ),
        sections=(),
        foot=(_paragraph(Kind.SIGNATURE, chase.issuer), _paragraph(Kind.SIGNATURE, day_words(chase.day))),
    )


def _requests(chase: ChaseList) -> Iterator[str]:
    kinds = {row.kind for row in chase.rows}
    if ChaseKind.MISSING in kinds:
        yield "请未报单位抓紧填报，经负责人审签后尽快报送；确无进展的也要报送，并写明原因。"
    if ChaseKind.EMPTY in kinds:
        yield "请交了空表的单位补填后重报；没有可报的，请填“无”“不适用”或“暂无数据”。"
    if ChaseKind.SENT_BACK in kinds:
        yield "请退回单位按退回意见逐条修改，只改退回表中开放的内容，修改后尽快交回；交回之前，所报数据不计入汇总。"
    if ChaseKind.LATE in kinds:
        yield "请迟报单位查明原因，今后按时报送。"


def _row(number: int, row: ChaseRow, chase: ChaseList) -> tuple[Pieces, ...]:
    due = f"{chase.due.month}月{chase.due.day}日" if chase.due else "—"
    call = " ".join(part for part in (row.unit.contact, row.unit.phone) if part)
    days = str(row.days) if row.days else "—"
    return tuple(_pieces(text) for text in (str(number), row.unit.name, kind_words(row.kind), due, days, call))


def _paragraph(kind: Kind, text: str) -> Paragraph:
    return Paragraph(kind, _pieces(text))


def _pieces(text: str) -> Pieces:
    """Words that may hold numbers, all from the list of who has not reported."""
    return (Figure("chase", text, is_free=True),) if has_digit(text) else (text,)
