"""Names for people: of a form's file and of a period."""

from __future__ import annotations

import re

from model.entry.period import Cadence, Period, periods_of_year
from model.entry.reporting_unit import ReportingUnit

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\s]+')
_LONGEST_UNIT_NAME = 40


def form_file_name(unit: ReportingUnit, period: Period, round: int = 1) -> str:
    """The file name by rule, safe on Windows: 2021-09_FD_沣东新城_第1次.xlsx. No reader ever relies on it."""
    code, name = safe_name(unit.code), safe_name(unit.name)
    return f"{period.key}_{code}_{name[:_LONGEST_UNIT_NAME].rstrip('. ')}_第{round}次.xlsx"


def safe_name(text: str) -> str:
    """A text as a part of a file's name: nothing in it that Windows refuses."""
    return _UNSAFE.sub("-", text).strip("-. ")


def period_of_words(words: str) -> Period | None:
    """The period that `period_words` says so; None where it says none so."""
    year = words[:4]
    if not (year.isascii() and year.isdecimal()):
        return None
    periods = (period for cadence in Cadence for period in periods_of_year(int(year), cadence))
    return next((period for period in periods if period_words(period) == words), None)


def period_words(period: Period) -> str:
    """A period as an office writes it: 2021年9月, 2021年第三季度, 2021年上半年, 2021年9月上旬."""
    year, month = f"{period.year}年", f"{period.start.month}月"
    match period.cadence:
        case Cadence.YEAR:
            return f"{year}度"
        case Cadence.HALF_YEAR:
            return f"{year}{'上下'[period.number - 1]}半年"
        case Cadence.QUARTER:
            return f"{year}第{'一二三四'[period.number - 1]}季度"
        case Cadence.MONTH:
            return f"{year}{month}"
        case Cadence.HALF_MONTH:
            return f"{year}{month}{'上下'[(period.number - 1) % 2]}半月"
        case Cadence.TEN_DAY:
            return f"{year}{month}{'上中下'[(period.number - 1) % 3]}旬"
