"""A form filled in by an office without the program, as offices do: for the sample's pictures and for trying."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from model.errors import ModelError, reason_of
from model.plan.node import Indicator, Kind
from model.workflow.plan.show_plan import show_plan
from model.workflow.submission.receive_submission import read_one
from model.workflow.workspace.workspace import Workspace

COUNTED = (
    "约{n}", "{n}余", "{n}（含在建2个）", "三百二十", "1.2万", "{n}O", "{n}左右", "{n}-{m}", "0{n}", "-{n}", "{n}.5",
    "({n})", "1.2E+3", "9月30日", "详见附件", "——", "{n}套", "{n}，其中新建{m}", "85%", "#REF!", "１２０", " {n} ",
    "1,2,0", "正在统计", "{n}", "无", "暂无数据", "{n}.0", "+{n}", "两百多",
)  # fmt: skip
"""What people type where a count is asked for; n is a fitting number and m a larger one."""
_SHEET = "xl/worksheets/sheet1.xml"


def fill_carelessly(workspace: Workspace, form: Path, to: Path, texts: Sequence[str] = COUNTED) -> Path:
    """A copy of `form` in which one counted indicator after the other has one of `texts` for a value.

    Only the sheet's cells are touched, as by a spreadsheet program; identity and layout stay. ModelError
    "file.unwritable" where `to` cannot be written.
    """
    cells = {row.code: row.cell.rpartition("!")[2] for row in read_one(workspace, form).rows}
    plan = show_plan(workspace)
    asked = [one for one in plan.indicators if _is_counted(one) and one.code in cells]
    typed = {cells[one.code]: _typed(text, one) for one, text in zip(asked, texts, strict=False)}
    _rewrite(form, to, typed)
    return to


def _is_counted(indicator: Indicator) -> bool:
    whole = indicator.target is not None and indicator.target == indicator.target.to_integral_value()
    return indicator.kind is Kind.QUANTITY and whole and indicator.unit_of_measure not in (None, "%", "亿元", "万元")


def _typed(text: str, indicator: Indicator) -> str:
    number = max(2, int(indicator.target or 2) // 8)
    return text.format(n=number, m=number * 2)


def _rewrite(form: Path, to: Path, typed: dict[str, str]) -> None:
    """Copy a workbook with these cells of its first sheet as text, or as a number or error where that is meant."""
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(form) as source, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as target:
            for part in source.infolist():
                content = source.read(part)
                if part.filename == _SHEET:
                    content = _with_cells(content.decode("utf-8"), typed).encode("utf-8")
                target.writestr(part, content)
    except OSError as trouble:
        raise ModelError("file.unwritable", path=to, detail=reason_of(trouble)) from trouble


def _with_cells(sheet: str, typed: dict[str, str]) -> str:
    for cell, text in typed.items():
        pattern = rf'<c r="{cell}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)'
        found = re.search(pattern, sheet)
        if found is not None:
            sheet = sheet[: found.start()] + _cell(cell, found[1] or "", text) + sheet[found.end() :]
    return sheet


def _cell(name: str, style: str, text: str) -> str:
    if text.startswith("#"):
        return f'<c r="{name}"{style} t="e"><v>{text}</v></c>'
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) and not text.startswith("0"):
        return f'<c r="{name}"{style}><v>{text}</v></c>'
    return f'<c r="{name}"{style} t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
