"""One indicator as the cells of its row, and a row's cells back as an indicator."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from model.errors import ModelError
from model.plan.exchange.words import COMPARATORS, CONFIDENCES, HEADERS, KINDS, MEASURES, ROLL_UPS
from model.plan.node import Indicator, Kind

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LONGEST_CELL = 32_000
_FIELDS: Mapping[str, str] = {
    "指标（任务）": "name", "类型": "kind", "口径": "measure", "比较": "comparator", "目标": "target",
    "上限": "target_max", "计量单位": "unit_of_measure", "范围": "per", "完成时限": "due", "时限原文": "due_text",
    "其中属于": "subset_of", "汇总方式": "roll_up", "地点": "named_place", "把握": "confidence",
}  # fmt: skip
_WORDS: Mapping[str, Mapping[Any, str]] = {
    "kind": KINDS,
    "measure": MEASURES,
    "comparator": COMPARATORS,
    "roll_up": ROLL_UPS,
    "confidence": CONFIDENCES,
}
_NUMBERS = ("target", "target_max")

Cell = str | int | float | None


def writable(text: str | None) -> str | None:
    """Words as a cell can hold them: without control characters, not longer than a cell may be."""
    return None if text is None else _UNWRITABLE.sub("", text)[:_LONGEST_CELL]


def as_seen(value: object) -> str:
    """A cell's content as every program keeps it: some decode "_x000D_", change line ends, or drop outer blanks."""
    decoded = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), _plain(value))
    return " ".join(_UNWRITABLE.sub("", decoded).split())


def cells_of(indicator: Indicator) -> dict[str, Cell]:
    """What stands in the columns of an indicator's row, by header."""
    cells = {header: _shown(name, getattr(indicator, name)) for header, name in _FIELDS.items()}
    cells["编号"] = indicator.code
    cells["原文"] = writable(indicator.span.quote) if indicator.span is not None else None
    return cells


def merged_with(base: Indicator, cells: Mapping[str, Any], place: str) -> Indicator:
    """`base` with what a person changed in its row; a cell that still shows the value keeps it to the last digit.

    ModelError "plan.bad_cell" where a cell holds what its column cannot mean; `place` is the row's number.
    """
    shown = cells_of(base)
    changes: dict[str, Any] = {
        name: _value(name, header, cells[header], place)
        for header, name in _FIELDS.items()
        if header in cells and as_seen(cells[header]) != as_seen(shown[header])
    }
    if changes.get("name", base.name) is None:
        raise ModelError("plan.bad_cell", cell=cell_name("指标（任务）", place), value="", column="指标（任务）")
    return replace(base, **changes) if changes else base


def new_indicator(code: str, cells: Mapping[str, Any], place: str) -> Indicator:
    """An indicator that a person added to the table."""
    target = _plain(cells.get("目标"))
    base = Indicator(code, "", Kind.QUANTITY if target else Kind.MILESTONE)
    named = {header: value for header, value in cells.items() if _plain(value)}
    return merged_with(base, named, place)


def _shown(name: str, value: object) -> Cell:
    if value is None:
        return None
    if isinstance(value, StrEnum):
        return _WORDS[name][value]
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    return writable(str(value))


def _number(value: Decimal) -> Cell:
    """A number where a workbook keeps it exactly, else its digits as words."""
    text = f"{value:f}"
    if value == value.to_integral_value() and abs(value) < 10**15:
        return int(value)
    return float(text) if len(value.as_tuple().digits) <= 15 and abs(value.adjusted()) < 15 else text


def _plain(value: object) -> str:
    """A cell's content for comparing: numbers by value, words by letters."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        return f"{Decimal(repr(value)).normalize():f}"
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _value(name: str, header: str, cell: object, place: str) -> object:
    """What a changed cell means for its field."""
    text = _plain(cell).strip()
    if not text:
        if name in ("kind", "roll_up", "confidence"):
            raise ModelError("plan.bad_cell", cell=cell_name(header, place), value="", column=header)
        return None
    if name in _WORDS:
        for value, words in _WORDS[name].items():
            if text in (words, str(value)):
                return value
        raise ModelError("plan.bad_cell", cell=cell_name(header, place), value=text, column=header)
    if name in _NUMBERS or name == "due":
        return _number_or_date(name, header, text, place)
    return text


def _number_or_date(name: str, header: str, text: str, place: str) -> Decimal | date:
    try:
        if name == "due":
            return date(*(int(part) for part in _parts(text)))
        number = Decimal(text.replace(",", "").replace("，", ""))
    except (InvalidOperation, ValueError, TypeError):
        raise ModelError("plan.bad_cell", cell=cell_name(header, place), value=text, column=header) from None
    if not number.is_finite():
        raise ModelError("plan.bad_cell", cell=cell_name(header, place), value=text, column=header)
    return number


def _parts(text: str) -> Sequence[str]:
    return [part for part in re.split(r"[-/.年月日]", text) if part]


def cell_name(header: str, place: str) -> str:
    """A cell's name as people see it: the column of a header, the number of a row."""
    return f"{chr(ord('A') + HEADERS.index(header))}{place}"
