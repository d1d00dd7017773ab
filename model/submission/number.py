"""What a workbook's cell says as a value: its kind and its number format count, not only its digits."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from model.entry.entry import ValueState
from model.entry.plausible import MOST_DIGITS, unit_of
from model.entry.unit_of_measure import plain
from model.entry.value import Source, Understood, show_number, understand, understand_number
from model.finding import Finding, Severity
from model.plan.node import Indicator
from model.submission.raw_sheet import CellKind, RawCell

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_LARGEST = Decimal(10) ** 18
_SMALLEST = Decimal(10) ** -12
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ISO_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?")


def stored_number(text: str) -> Decimal | None:
    """The number as a person sees it, to the fifteen digits that a spreadsheet keeps; None for what is none."""
    if not _NUMBER.fullmatch(text):
        return None
    value = Decimal(text)
    if value and not _SMALLEST <= abs(value) < _LARGEST:
        return None
    if len(value.as_tuple().digits) > MOST_DIGITS:
        value = round(value, MOST_DIGITS - 1 - value.adjusted())
    return plain(value)


def understand_cell(cell: RawCell, indicator: Indicator, last: Decimal | None, number_format: str) -> Understood:
    """The value that a cell in 本期累计 holds, or the question that it puts."""
    match cell.kind:
        case CellKind.TEXT:
            return understand(cell.text, indicator, last=last, source=Source.CELL)
        case CellKind.NUMBER:
            return _number(cell, indicator, last, number_format)
        case CellKind.FORMULA:
            return _asked(cell.text, indicator, "value.formula", result=cell.text[:40])
        case CellKind.UNCOMPUTED:
            return _asked("", indicator, "value.formula_uncomputed")
        case CellKind.BOOLEAN:
            return _asked("TRUE" if cell.text == "1" else "FALSE", indicator, "value.boolean")
        case CellKind.ERROR:
            return _asked(cell.text, indicator, "value.error", error=cell.text[:20])
        case CellKind.DATE:
            return _asked(cell.text, indicator, "value.date")
    return _asked(cell.text, indicator, "value.bad_text_index")


def _number(cell: RawCell, indicator: Indicator, last: Decimal | None, number_format: str) -> Understood:
    value = stored_number(cell.text)
    if value is None:
        return _asked(cell.text, indicator, "value.bad_number")
    shape = _shape(number_format)
    if is_date_format(number_format):
        return _asked(cell.text, indicator, "value.date")
    if "%" in shape:
        return _percent(value, cell, indicator, last)
    understood = understand_number(value, indicator, last=last, raw=cell.text)
    code = _format_notice(number_format, shape)
    if code and understood.certain:
        finding = Finding(code, Severity.NOTICE, indicator=indicator.code, context={"value": show_number(value)})
        return replace(understood, findings=(*understood.findings, finding))
    return understood


def _percent(value: Decimal, cell: RawCell, indicator: Indicator, last: Decimal | None) -> Understood:
    """A cell shown as a percentage: 0.85 is 85 where the indicator is in percent, and a question anywhere else."""
    shown = plain(value * 100)
    if unit_of(indicator) != "%":
        unit = indicator.unit_of_measure or "—"
        return _asked(f"{shown:f}%", indicator, "value.percent_of_count", unit=unit, readings=(value,))
    understood = understand_number(shown, indicator, last=last, raw=f"{shown:f}%", percent_written=True)
    if not understood.certain:
        return replace(understood, readings=(*understood.readings, value))
    context = {"shown": f"{shown:f}%"}
    finding = Finding("value.percent_format", Severity.NOTICE, indicator=indicator.code, context=context)
    return replace(understood, findings=(*understood.findings, finding))


def _format_notice(number_format: str, shape: str) -> str | None:
    if shape.replace(";", "").strip() == "" and ";" in shape:
        return "value.hidden_format"
    scaled = re.search(r"[0#?],+(?![0#?])|!\.", shape) or "万" in number_format or "亿" in number_format
    return "value.scaled_format" if scaled else None


def _shape(number_format: str) -> str:
    """A number format without its quoted and escaped parts."""
    return _LITERAL.sub("", number_format)


def is_date_format(number_format: str) -> bool:
    """Whether numbers of this format are shown as dates or times."""
    return bool(re.search(r"[ymdhs年月日]", _shape(number_format), re.IGNORECASE)) and "General" not in number_format


def date_words(serial: Decimal, from_1904: bool) -> str | None:
    """The day that a date serial means, ISO; None where it is no day that a calendar knows."""
    days = int(serial)
    if from_1904:
        return (date(1904, 1, 1) + timedelta(days)).isoformat() if 0 <= days < 2_957_004 else None
    if days < 1 or days == 60 or days > 2_958_465:
        return None
    return (date(1899, 12, 31) + timedelta(days if days < 60 else days - 1)).isoformat()


def shown_text(cell: RawCell, number_format: str, from_1904: bool) -> str | None:
    """What a cell in a text column shows; None where that cannot be said (an error, a formula without a result)."""
    match cell.kind:
        case CellKind.TEXT | CellKind.FORMULA:
            return cell.text
        case CellKind.BOOLEAN:
            return "是" if cell.text == "1" else "否"
        case CellKind.DATE:
            match = _ISO_DATE.fullmatch(cell.text)
            return match[1] if match else None
        case CellKind.NUMBER:
            value = stored_number(cell.text)
            if value is None:
                return None
            if is_date_format(number_format):
                return date_words(value, from_1904)
            return f"{plain(value * 100):f}%" if "%" in _shape(number_format) else f"{value:f}"
    return None


def _asked(raw: str, indicator: Indicator, code: str, readings: tuple[Decimal, ...] = (), **context: str) -> Understood:
    severity = Severity.BLOCKING if code in ("value.error", "value.formula_uncomputed") else Severity.CONFIRM
    finding = Finding(code, severity, indicator=indicator.code, context={"text": raw[:60], **context})
    return Understood(ValueState.BLANK, None, raw, "", (finding,), certain=False, readings=readings)
