"""Deadlines from their words, relative to the plan's year: 3月底前, 前三季度, 年内, 到2025年, “十四五”末, 三年内, 每年.

All text here is `characters.plain` text, and all offsets are offsets into it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from model.plan.deadline_words import DEADLINE_WORDS
from model.plan.quantity import numeral_value

_NOT_A_DEADLINE_BEFORE = re.compile(r"(?:每人|每户|(?<!占)比|较|与|同|对|以|自|从|由|[《“第—（(])$")
_NOT_A_DEADLINE_AFTER = re.compile(
    r"(?:以来|起|开始|以后|之后|后|相比|同期|基础|为基期|为基数|的?[《”]|出台|召开|远景|版|末?的?(?:数据|水平|基数)|北京|全国|世界|中国|国际|"
    r"电(?![力网气厂站动商费])|讯(?!息)|消息|[上下]午|凌晨|[早晚]上|[，,]?记者)"
)
_STAGE_AFTER = re.compile(r"[)）]\s*[:：]")
_ALONE_IN_BRACKETS = re.compile(r"(?<=[前底末内])(?:完成|办结|落实|建成)?\s*[)）]")
_BY = re.compile(r"^到20|20\d\d年(?:年?底|年?末|上半年|下半年|\d{1,2}月底?)?(?:之前|以前|前)$")
_FEASTS = {"七一": (6, 30), "国庆": (9, 30), "十一": (9, 30), "五一": (4, 30), "元旦": (12, 31)}
_SEASONS = {"春节": (1, 31), "春季": (2, 28), "秋季": (8, 31)}
_SEASONS |= {"汛": (5, 31), "主汛": (5, 31), "供暖": (10, 31), "采暖": (10, 31)}
"""The day before which a season usually begins."""
FIVE_YEAR_ENDS = {
    "十五": 2005,
    "十一五": 2010,
    "十二五": 2015,
    "十三五": 2020,
    "十四五": 2025,
    "十五五": 2030,
    "十六五": 2035,
}
_RELATIVE = {"今": 0, "本": 0, "当": 0, "明": 1, "后": 2}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS = {"上旬": 10, "中旬": 20}
_MOST_YEARS = 20


_YEARLY = ("每", "逐")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something is promised, with its words.

    `explicit_year` tells that the words name a year or a span of years; `stands_alone` that a comma follows, so that
    it governs the rest of the sentence; `parts` are the days of the quarters or years that the words span (前三季度,
    2023—2025年); `sure` is False where the words leave room (三年内).
    """

    start: int
    end: int
    text: str
    due: date
    explicit_year: bool = False
    stands_alone: bool = False
    is_whole_year: bool = False
    parts: tuple[date, ...] = ()
    sure: bool = True

    @property
    def is_yearly(self) -> bool:
        """Whether the words name no day, only how often (每年)."""
        return self.text.startswith(_YEARLY)


def find_deadlines(
    text: str, year: int, start: int = 0, end: int | None = None, *, since: int | None = None
) -> Iterator[Deadline]:
    """The deadlines in `text[start:end]`, in order. Days before the plan, whose first year is `since`, and
    years of comparison are left out.

    >>> [str(found.due) for found in find_deadlines("3月底前组建,到2025年翻番", 2021)]
    ['2021-03-31', '2025-12-31']
    """
    stop = len(text) if end is None else end
    for match in DEADLINE_WORDS.finditer(text, start, stop):
        is_stage = match.lastgroup in ("Days", "Months") and _STAGE_AFTER.match(text, match.end())
        stands_apart = is_stage or (
            text[match.start() - 1 : match.start()] in "（(" and _ALONE_IN_BRACKETS.match(text, match.end())
        )
        if not stands_apart and _NOT_A_DEADLINE_BEFORE.search(text[max(start, match.start() - 2) : match.start()]):
            continue
        if _NOT_A_DEADLINE_AFTER.match(text[match.end() : min(stop, match.end() + 8)]):
            continue
        deadline = _READERS[match.lastgroup or ""](_Found(match, year))
        if (
            deadline is not None
            and _lies_ahead(deadline, year if since is None else since, is_of_then=text.startswith("的", match.end()))
            and _may_stand_here(text, start, deadline)
        ):
            yield deadline


def _lies_ahead(deadline: Deadline, year: int, *, is_of_then: bool) -> bool:
    """Whether a day is one to work for: in the plan's year or later, or by a year of a plan of five that ends then."""
    if deadline.due.year >= year:
        return True
    return deadline.due.year >= year - 4 and bool(_BY.search(deadline.text)) and not is_of_then


def quarter_ends(year: int, count: int) -> tuple[date, ...]:
    """The last days of the first `count` quarters."""
    return tuple(month_end(year, 3 * quarter) for quarter in range(1, count + 1))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return (
        (date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(1))
        if month
        else date(year, 12, 31)
    )


def read_year(word: str, year: int) -> int:
    """ "2025" or "二〇二五" as it stands, 今 本 当 明 后 relative to the plan's year."""
    return year + _RELATIVE[word] if word in _RELATIVE else int(numeral_value(word) or year)


class _Found:
    """A match with its groups by their own names, and the plan's year."""

    def __init__(self, match: re.Match[str], year: int) -> None:
        self.match = match
        self.plan_year = year
        self.name = match.lastgroup or ""

    def get(self, group: str) -> str | None:
        return self.match[f"{self.name}_{group}"]

    @property
    def year(self) -> int:
        word = self.get("year")
        return read_year(word, self.plan_year) if word else self.plan_year

    @property
    def names_year(self) -> bool:
        """Whether a year stands in the words as a number."""
        word = self.get("year") if f"{self.name}_year" in self.match.re.groupindex else None
        return word is not None and word not in _RELATIVE

    def deadline(self, due: date, *, explicit: bool = False, whole: bool = False, sure: bool = True,
                 parts: tuple[date, ...] = ()) -> Deadline:  # fmt: skip
        end = self.match.end()
        words = self.match.group()
        return Deadline(
            start=self.match.start(),
            end=end,
            text=words,
            due=due,
            explicit_year=explicit or self.names_year or due.year != self.plan_year,
            stands_alone=self.match.string[end : end + 1] in (",", "，", "：", ":"),
            is_whole_year=whole,
            parts=parts,
            sure=sure,
        )


def _day(found: _Found) -> Deadline | None:
    month, day = int(numeral_value(found.get("month") or "1") or 1), int(found.get("day") or 1)
    try:
        return found.deadline(date(found.year, month, day))
    except ValueError:
        return None


def _month(found: _Found) -> Deadline:
    month = int(numeral_value(found.get("month") or "1") or 1)
    day = _PARTS.get(found.get("part") or "")
    return found.deadline(date(found.year, month, day) if day else month_end(found.year, month))


def _days(found: _Found) -> Deadline | None:
    """The last day of a span: 3月1日至20日, 2023年3月1日—4月15日."""
    month, then = int(found.get("month") or found.get("from") or "1"), found.get("then")
    year = found.year if then is None else found.year + 1 if then in "明次" else int(then)
    try:
        return found.deadline(date(year, month, int(found.get("day") or 1)), explicit=True, sure=False)
    except ValueError:
        return None


def _months(found: _Found) -> Deadline:
    """The last month of a span: 2023年3月—6月, 1-6月."""
    month = int(numeral_value(found.get("month") or "1") or 1)
    then = found.get("then")
    year = found.year if then is None else found.year + 1 if then in "明次" else int(then)
    day = _PARTS.get(found.get("part") or "")
    return found.deadline(date(year, month, day) if day else month_end(year, month), explicit=True, sure=False)


def _either(found: _Found) -> Deadline:
    """The later of two months: 1月或10月底前."""
    return replace(_month(found), sure=False)


def _quarter(found: _Found) -> Deadline:
    if found.get("upto"):
        return found.deadline(month_end(found.year, 9), parts=quarter_ends(found.year, 3))
    quarter = _QUARTERS[found.get("nth") or found.get("plain") or "4"]
    return found.deadline(month_end(found.year, 3 * quarter))


def _half(found: _Found) -> Deadline:
    return found.deadline(month_end(found.year, 6 if found.get("half") == "上半年" else 12))


def _years(found: _Found) -> Deadline:
    """The last day of a span of years, or of the half year that it ends with (2023年—2024年上半年)."""
    first, last = int(found.get("first") or 0), int(found.get("last") or 0)
    if found.get("half"):
        return found.deadline(month_end(last, 6), explicit=True)
    ends = tuple(month_end(year, 12) for year in range(first, last + 1)) if last - first < _MOST_YEARS else ()
    return found.deadline(month_end(last, 12), explicit=True, parts=ends)


def _year_end(found: _Found) -> Deadline:
    return found.deadline(month_end(found.year, 12), whole=True)


def _this_year(found: _Found) -> Deadline:
    return found.deadline(month_end(found.plan_year, 12), whole=True)


def _five_years(found: _Found) -> Deadline:
    return found.deadline(month_end(FIVE_YEAR_ENDS[found.get("plan") or "十四五"], 12), explicit=True)


def _span(found: _Found) -> Deadline:
    years = int(numeral_value(found.get("span") or "1") or 1)
    return found.deadline(month_end(found.plan_year + years - 1, 12), sure=False)


def _coming(found: _Found) -> Deadline:
    years = int(numeral_value(found.get("coming") or "1") or 1)
    return found.deadline(month_end(found.plan_year + years - 1, 12), sure=False)


def _every(found: _Found) -> Deadline:
    return found.deadline(month_end(found.plan_year, 12), whole=True)


def _occasion(found: _Found) -> Deadline:
    """A feast is on a day of the calendar, a season begins near one (秋季开学前, 汛期前)."""
    words = found.get("occasion") or "国庆"
    if words in _FEASTS:
        return found.deadline(date(found.year, *_FEASTS[words]))
    return found.deadline(date(found.year, *_SEASONS[words.rstrip("期")[:2]]), sure=False)


_READERS: dict[str, Callable[[_Found], Deadline | None]] = {
    "Years": _years, "Either": _either, "Days": _days, "Months": _months, "Day": _day, "Month": _month,
    "Quarter": _quarter, "Half": _half, "YearEnd": _year_end, "ThisYear": _this_year, "FiveYears": _five_years,
    "Within": _span, "Coming": _coming, "Every": _every, "Occasion": _occasion,
}  # fmt: skip
_BEFORE_A_YEAR = ("展望", "力争", "争取", "确保", "计划", "实现", "其中")
_AFTER_A_YEAR = re.compile(r"20\d\d年?(?:年?底|年?末)?前?[和及与、]$")
_BEFORE_A_VALUE = re.compile(
    r"(?:要|将|力争|应)?(?:达到?|不低于|不少于|不超过|不高于|提高到|提升到|提升至|提高至|增至|升至|降至|降到|突破|超过)"
)
_OUR_PLACE = re.compile(r"(?:^|[,，;；。:：、\n　 ])[一-龥]{1,4}[省市县区州旗镇乡国]$")
"""Who stands before a year at the head of a clause: 全省2025年接待游客…, 东山市2025年浓度…."""
_LONGEST_PLACE = 8
_BARE_YEAR = re.compile(r"(?:20\d\d|二[〇零]..|今|本|当|明|后)年度?$")


def _may_stand_here(text: str, start: int, deadline: Deadline) -> bool:
    """A bare year ("2022年") is a deadline at the head of a clause only; elsewhere it is part of a name."""
    if not _BARE_YEAR.match(deadline.text) or deadline.text.startswith(("今", "本", "当")):
        return True
    if _BEFORE_A_VALUE.match(text, deadline.end) or _AFTER_A_YEAR.search(
        text, max(start, deadline.start - 12), deadline.start
    ):
        return True
    before = text[max(start, deadline.start - _LONGEST_PLACE) : deadline.start].rstrip()
    return (
        not before
        or before[-1] in ",，;；。:：、\n　"
        or before.endswith(_BEFORE_A_YEAR)
        or _OUR_PLACE.search(before) is not None
    )
