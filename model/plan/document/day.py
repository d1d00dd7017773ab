"""The day that a cell of a task table sets, however an office writes it."""

from __future__ import annotations

import re

from model.plan.document.cell import NOTHING

_DOTTED = re.compile(r"(20\d\d)[./-](\d{1,2})(?:[./-](\d{1,2})日?)?")
_MONTH = re.compile(r"^(?:20\d\d年)?\d{1,2}月份?$")
_MONTHS = re.compile(r"(20\d\d年)?\d{1,2}月?[-—~～至到]+(20\d\d年)?(\d{1,2}月)(?:份|底)?")
_SPAN = re.compile(
    r"(20\d\d)(?:[年./](\d{1,2})月?[-—–~～至到]+((?:20\d\d[年./])?)|-(\d{1,2})[-—–~～至到]+(20\d\d-))(\d{1,2})月?"
)
_DAYS = re.compile(r"(20\d\d年)?(\d{1,2}月)\d{1,2}日?[-—–~～至到]+(20\d\d年)?(\d{1,2}月)?(\d{1,2}日)前?")
_MONTH_AND_DAY = re.compile(r"(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])")
_MOST_TENS = 3
_WITHOUT_DAY = re.compile(r"长期|持续|常态|定期|适时|每|全程|日常|按|及时|随时|\d月")
_BY_DAY = re.compile(
    r"(?:截至|到|至)?((?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?[底末上中下旬]*|第?[一二三四]季度[底末]?|[上下]半年|[全年]年[底末]?))"
    r"[之以]?前?[：:]?(?:累计|完成|达到?|实现)*(\d+(?:\.\d+)?(?![日月旬])[^\d，。；前底]{1,4})"
)
_CLAUSE_ENDS = re.compile(r"[，,、；;。]")
_YEARS = re.compile(r"(20\d\d)年?[-—–~～至到]+(20\d\d)年?")
_YEAR = re.compile(r"20\d\d(?=\D|$)")
_DONE = re.compile(r"(?<=前)(?:全面|全部)?(?:完成|办结|建成|到位)$")
_DAY = re.compile(r"^[^每]*(?:日|底|末|旬)$")
_WITHIN = re.compile(r"[年月日季度期]内$|[年季]度$")
_MONTH_INSIDE = re.compile(r"(?<![\d.])(?:1[0-2]|[1-9])月")
_ENDS_WORK = re.compile(r"完成|建成|投用|投入|竣工|完工|通车|交付|办结|月[底末]?前")


def due_of(words: str) -> str:
    """When a row is to be done, as a sentence says it: "12月" is 12月底前; "" where no time is said (长期坚持).

    "2021.1" may be what a spreadsheet made of 2021.10, so both months are named, as of words with several; of a span
    (3月-11月, 2024.3-2026.10) the last one.
    """
    words = _DONE.sub("", "".join(words.split()))
    if months := _MONTHS.fullmatch(words):
        return f"{months[2] or months[1] or ''}{months[3]}底前"
    if days := _DAYS.fullmatch(words):
        return f"{days[3] or days[1] or ''}{days[4] or days[2]}{days[5]}前"
    if span := _SPAN.fullmatch(words):
        return due_of(f"{(span[3] or span[5] or span[1])[:4]}.{span[6]}")
    if years := _YEARS.fullmatch(words):
        return f"{years[2]}年底前"
    if dotted := _DOTTED.fullmatch(words):
        year, month, day = dotted.groups()
        if day is None and words.endswith(".1"):
            return f"{year}年1月或10月底前"
        return f"{year}年{int(month)}月{int(day)}日前" if day else f"{year}年{int(month)}月底前"
    if _MONTH.search(words):
        return words.removesuffix("份") + "底前"
    if words.endswith(("前", "年")) or _WITHIN.search(words):
        return words if re.search("[年月日季底末汛暖学节]", words) else ""
    return words + "前" if _DAY.search(words) else _month_in(words)


def _month_in(words: str) -> str:
    """The month that a sentence in place of a day ends with; with the first one, where there are several."""
    months = _MONTH_INSIDE.findall(words)
    if len(set(months)) > 1:
        return f"{months[0]}或{months[-1]}底前"
    return f"{months[0]}底前" if months and _ENDS_WORK.search(words) else ""


def day_in_column(words: str) -> tuple[str, bool]:
    """A cell of days as `due_of` understands it and whether it is certain: 9.30 is 9月30日, and 9.3 the later of that
    and 9月3日, since a spreadsheet may have cut it short.
    """
    found = _MONTH_AND_DAY.fullmatch("".join(words.split()))
    if found is None:
        return words, not _is_lost(words)
    month, day = found.groups()
    is_whole = len(day) > 1 or int(day) > _MOST_TENS
    return f"{month}月{day}{'' if is_whole else '0'}日", is_whole


def _is_lost(words: str) -> bool:
    """Whether a cell of days says something that is no day to anybody here, nor that there is none (长期坚持)."""
    return bool(words) and words not in NOTHING and not due_of(words) and _WITHOUT_DAY.search(words) is None


def amounts_by_day(words: str) -> list[tuple[str, str]]:
    """What a cell of days counts by each of them (6月底8家，9月底15家), as (day, amount); none where it says more."""
    clauses = [_BY_DAY.fullmatch(one) for one in _CLAUSE_ENDS.split("".join(words.split())) if one]
    return [(one[1], one[2]) for one in clauses if one] if all(clauses) else []


def takes_years(words: str) -> bool:
    """Whether a row takes from one year into another, as projects do: 2024.3-2026.10."""
    return len(set(_YEAR.findall(words))) > 1
