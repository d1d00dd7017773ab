"""What a workbook's cell says as a value: its kind and its number format count, not only its digits."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from model.entry.entry import ValueState
from model.entry.plausible import MOST_DIGITS, unit_of
from model.entry.unit_of_measure import plain
from model.entry.value import Source, Understood, show_number, understand, understand_number
from model.entry.written import Reading, read_text
from model.finding import Finding, Severity
from model.plan.node import Indicator
from model.submission.workbook.number_format import Shown, shown_by
from model.submission.workbook.raw_cell import CellKind, RawCell

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_LARGEST = Decimal(10) ** 18
_SMALLEST = Decimal(10) ** -12
_ISO_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?")


def stored_number(text: str) -> Decimal | None:
    """The number as a person sees it, to the fifteen digits that a spreadsheet keeps; None for what is none."""
    if len(text) <= MOST_DIGITS and text.isascii() and text.isdecimal():
        return Decimal(text)
    if not _NUMBER.fullmatch(text):
        return None
    value = Decimal(text)
    if value and not _SMALLEST <= abs(value) < _LARGEST:
        return None
    if len(text) > MOST_DIGITS and len(value.as_tuple().digits) > MOST_DIGITS:
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
            return _formula(cell, indicator, last, number_format)
        case CellKind.UNCOMPUTED:
            return _asked("", indicator, "value.formula_uncomputed")
        case CellKind.BOOLEAN:
            return _asked("TRUE" if cell.text == "1" else "FALSE", indicator, "value.boolean")
        case CellKind.ERROR:
            return _asked(cell.text, indicator, "value.error", error=cell.text[:20])
        case CellKind.DATE:
            return _asked(cell.text, indicator, "value.date")
        case CellKind.DISPUTED:
            return _asked(cell.text, indicator, "value.disputed")
    return _asked(cell.text, indicator, "value.bad_text_index")


def _formula(cell: RawCell, indicator: Indicator, last: Decimal | None, number_format: str) -> Understood:
    """A formula waits, even with a result: nobody can see of which day it is. What it shows is offered."""
    result = _number(cell, indicator, last, number_format)
    readings = result.readings if result.value is None else (result.value,)
    return _asked(cell.text, indicator, "value.formula", readings, result=cell.text[:40])


def _number(cell: RawCell, indicator: Indicator, last: Decimal | None, number_format: str) -> Understood:
    value = stored_number(cell.text)
    if value is None:
        return _asked(cell.text, indicator, "value.bad_number")
    shown = shown_by(number_format, value)
    if shown.is_plain and cell.text.isdecimal():
        return understand_number(value, indicator, last=last, raw=cell.text)
    if shown.is_date:
        return _asked(cell.text, indicator, "value.date")
    if shown.is_percent:
        return _percent(value, cell, indicator, last)
    meant = _meant_by_words(value, shown, indicator)
    if meant is not None and value not in meant:
        context = {"shown": _on_screen(value, shown), "value": show_number(value)}
        return _asked(cell.text, indicator, "value.shown_differs", readings=(*meant, value), **context)
    is_share = "%" in shown.literal
    understood = understand_number(value, indicator, last=last, raw=cell.text, percent_written=is_share)
    code = _format_notice(value, shown)
    return _with_notice(understood, indicator, code, value, shown) if code and understood.certain else understood


def _meant_by_words(value: Decimal, shown: Shown, indicator: Indicator) -> tuple[Decimal, ...] | None:
    """What the words that the format puts beside the number make of it; None where there are none that count."""
    words = shown.literal.strip("-+() ")
    if not words or shown.is_hidden:
        return None
    if not shown.has_digits:
        return ()
    reading = read_text(f"{plain(shown.unrounded(value)):f}{words}", unit_of(indicator))
    if isinstance(reading, Reading):
        return (reading.value,)
    return reading.readings if reading.code == "value.which_scale" else ()


def _percent(value: Decimal, cell: RawCell, indicator: Indicator, last: Decimal | None) -> Understood:
    """A cell shown as a percentage: 0.85 is 85 where the indicator is in percent, and a question anywhere else."""
    shown = plain(value * 100)
    if unit_of(indicator) != "%":
        unit = indicator.unit_of_measure or "—"
        return _asked(f"{shown:f}%", indicator, "value.percent_of_count", unit=unit, readings=(value,))
    understood = understand_number(shown, indicator, last=last, raw=f"{shown:f}%", percent_written=True)
    if not understood.certain:
        return understood._replace(readings=tuple(dict.fromkeys((*understood.readings, value))))
    context = {"shown": f"{shown:f}%"}
    finding = Finding("value.percent_format", Severity.NOTICE, indicator=indicator.code, context=context)
    done = (*understood.done, "value.percent_format")
    return understood._replace(findings=(*understood.findings, finding), done=done)


def _format_notice(value: Decimal, shown: Shown) -> str | None:
    if shown.is_hidden:
        return "value.hidden_format"
    if shown.divisor != 1:
        return "value.scaled_format"
    return "value.shown_otherwise" if shown.on_screen(value) != value or not shown.has_digits else None


def _with_notice(understood: Understood, indicator: Indicator, code: str, value: Decimal, shown: Shown) -> Understood:
    context = {"value": show_number(value), "shown": _on_screen(value, shown)}
    finding = Finding(code, Severity.NOTICE, indicator=indicator.code, context=context)
    return understood._replace(findings=(*understood.findings, finding), done=(*understood.done, code))


def _on_screen(value: Decimal, shown: Shown) -> str:
    digits = f"{shown.on_screen(value):,f}" if shown.has_digits else ""
    return f"{digits}{shown.literal}"


def is_date_format(number_format: str) -> bool:
    """Whether numbers of this format are shown as dates or times."""
    return shown_by(number_format, Decimal(1)).is_date


def date_words(serial: Decimal, from_1904: bool) -> str | None:
    """The day that a date serial means, ISO, with the time where it has one.

    None where it is no day that a calendar knows, or so near midnight that rounding would make it another day.
    """
    days, part = int(serial), serial - int(serial)
    if part:
        day = date_words(Decimal(days), from_1904)
        minutes = round(part * 24 * 60)
        return f"{day} {minutes // 60:02}:{minutes % 60:02}" if day and 0 < minutes < 24 * 60 else None
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
            is_percent = shown_by(number_format, value).is_percent
            return f"{plain(value * 100):f}%" if is_percent else f"{value:f}"
    return None


def _asked(raw: str, indicator: Indicator, code: str, readings: tuple[Decimal, ...] = (), **context: str) -> Understood:
    severity = Severity.BLOCKING if code in ("value.error", "value.formula_uncomputed") else Severity.CONFIRM
    finding = Finding(code, severity, indicator=indicator.code, context={"text": raw[:60], **context})
    unit = unit_of(indicator) or ""
    return Understood(ValueState.BLANK, None, raw, (finding,), certain=False, readings=readings, unit=unit)
