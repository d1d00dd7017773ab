"""The year that a plan is for, from its own words; a title alone is not believed against the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from model.plan.characters import plain
from model.plan.outline.period import Period, period_end

YEAR = r"((?:19|20)\d\d|[二一][〇○零O九0][〇○零O一二三四五六七八九0]{2})"
_PLANNED = re.compile(
    rf"(?<!到){YEAR}年(?:度)?(?:全[国省市县区州]|我[国省市县区州])?(?:政府|经济社会|经济和社会|国民经济|主要|的|重点|全年|民生|实事|十件|为民办|目标)*"
    r"(?:工作(?:的?总体|的?主要|安排|部署|打算|计划|重点|任务|目标|建议|要点|思路)|重点工作|目标任务|主要任务|任务目标|预期目标|发展目标|"
    r"(?:发展)?(?:主要)?预期目标|安排(?:$|如下|的)|打算(?:$|如下))"
)
_REVIEWED = re.compile(rf"{YEAR}年[^。，]{{0,16}}(?:回顾|总结|完成情况|执行情况)")
_MEETING = re.compile(
    rf"{YEAR}年\s*([\d一二三四五六七八九十]{{1,2}})月\s*[\d一二三四五六七八九十]{{1,3}}日.{{0,4}}在.{{2,40}}(?:会议|大会|全会)"
)
_TITLE = re.compile(rf"{YEAR}\s*年?(?:度)?")
_NUMBER_OF_PAPER = re.compile(r"[〔\[（(【]((?:19|20)\d\d)[〕\]）)】]\s*\d+\s*[号號]")
_MONTH = r"\s*[\d一二三四五六七八九十]{1,2}月"
_ON_A_DAY = rf"{_MONTH}\s*[\d一二三四五六七八九十]{{1,3}}日"
_DATED = re.compile(
    rf"^[（(]?{YEAR}年(?:{_ON_A_DAY}(?:印发|发布|公布|通过|下发)?|{_MONTH}(?:印发|发布|公布|通过|下发))[)）]?$"
)
_ANNIVERSARIES = (
    (re.compile(r"(?:建党|中国共产党成立|党的百年|党成立)\s*(\d{2,3})\s*周年"), 1921),
    (re.compile(r"(?:新中国|中华人民共和国|共和国|建国|国庆)(?:成立)?\s*(\d{2,3})\s*周年"), 1949),
    (re.compile(r"改革开放\s*(\d{2,3})\s*周年"), 1978),
)
_OPENING = re.compile(r"[“\"‘]?十([二三四五六七])五[”\"’]?[^。]{0,12}(?:开局|第一年|起步)")
_CLOSING = re.compile(r"[“\"‘]?十([二三四五六七])五[”\"’]?[^。]{0,12}(?:收官|最后一年|完成之年|圆满)")
_FIRST_PERIOD_ENDS = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035, "七": 2040}
_HAN_DIGITS = {"〇": "0", "○": "0", "零": "0", "O": "0"} | {
    c: str(i) for i, c in enumerate("零一二三四五六七八九") if i
}


@dataclass(frozen=True, slots=True)
class PlanYear:
    """The year of a plan. `sure` is false where the document's own words do not settle it; `why` is a short reason:
    given, heading, meeting, anniversary, this_year, number, dated, title, mention or none. `period` are the years of
    a plan of several years, which the year lies in or comes before."""

    year: int
    sure: bool
    why: str
    period: Period | None = None

    @property
    def since(self) -> int:
        """The first year that is not past: the year itself, or the first of the plan's several."""
        return self.year if self.period is None else self.period.first

    def within(self, period: Period | None) -> PlanYear:
        """The same year in a plan of `period`, or the year before, in which such a plan is issued. Any other that was
        given makes the period count for nothing; one that the document's dates gave gives way to its first year.
        """
        if period is None:
            return self
        if period.holds(self.year) or (self.why == "given" and self.year == period.first - 1):
            return replace(self, period=period)
        return self if self.why == "given" else PlanYear(period.first, True, "title", period)


def find_year(title: str, front: Iterable[str], headings: Iterable[str], body: str, tail: Iterable[str]) -> PlanYear:
    """The plan's year from, in this order, its headings, its meeting, its own "this year" words, and its dates.

    `front` are the lines before the body, `headings` the titles in it, `tail` the last lines (signature and date).
    """
    title, body, heads = plain(title), plain(body), [plain(heading) for heading in headings]
    front, tail = [plain(line) for line in front], [plain(line) for line in tail]
    if re.search("规划|纲要", title) and (last := period_end(title)) is not None:
        return PlanYear(last - 4, True, "title")
    for candidate in (
        _from_headings(heads),
        _from_meeting(front),
        _after_review(heads),
        _from_number(title, front),
        _from_body(body),
        _from_date(title, front, tail),
    ):
        if candidate is not None:
            return candidate
    return _from_title(title, "\n".join((*front, body)))


def year_number(text: str) -> int:
    """The year in digits or characters: "2021", "二〇二一"."""
    return int("".join(_HAN_DIGITS.get(character, character) for character in text))


def _from_headings(headings: list[str]) -> PlanYear | None:
    years = [year_number(found) for heading in headings for found in _PLANNED.findall(heading)]
    years += [year_number(found.group(1)) for heading in headings if (found := re.match(rf"{YEAR}年[:：]", heading))]
    return PlanYear(max(years), True, "heading") if years else None


def _after_review(headings: list[str]) -> PlanYear | None:
    """The year after the one that a heading looks back on."""
    years = [year_number(found) for heading in headings for found in _REVIEWED.findall(heading)]
    return PlanYear(max(years) + 1, True, "heading") if years else None


def _from_meeting(front: Iterable[str]) -> PlanYear | None:
    """The year of the meeting that heard a report; a line may break off within its name."""
    lines = list(front)
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        if found := _MEETING.search(line) or _MEETING.search(line + after):
            next_year = found.group(2) in ("11", "12", "十一", "十二")
            return PlanYear(year_number(found.group(1)) + next_year, True, "meeting")
    return None


def _from_body(body: str) -> PlanYear | None:
    years: Counter[int] = Counter(year_number(found) for found in _PLANNED.findall(body))
    if years:
        return PlanYear(max(years), True, "this_year")
    for pattern, founded in _ANNIVERSARIES:
        if found := pattern.search(body):
            return PlanYear(founded + int(found.group(1)), True, "anniversary")
    if found := _OPENING.search(body):
        return PlanYear(_FIRST_PERIOD_ENDS[found.group(1)] - 4, True, "this_year")
    if found := _CLOSING.search(body):
        return PlanYear(_FIRST_PERIOD_ENDS[found.group(1)], False, "this_year")
    return None


def _from_number(title: str, front: Iterable[str]) -> PlanYear | None:
    """The year of a paper's number."""
    for line in front:
        if found := _NUMBER_OF_PAPER.search(line):
            return _issued(int(found.group(1)), title, "number")
    return None


def _from_date(title: str, front: Iterable[str], tail: Iterable[str]) -> PlanYear | None:
    for line in (*front, *tail):
        if found := _DATED.match(line.strip()):
            return _issued(year_number(found.group(1)), title, "dated")
    return None


def _issued(year: int, title: str, why: str) -> PlanYear:
    """The year of issue; a plan for the coming year may be issued at the end of the year before."""
    if _titled(title) == year + 1:
        return PlanYear(year + 1, True, "title")
    return PlanYear(year, True, why)


def _titled(title: str) -> int | None:
    """The year that a title names, the last of them where it names one to look back on: 2022年总结暨2023年计划."""
    years = [year_number(found) for found in _TITLE.findall(title)]
    return None if not years else max(years) if _REVIEWED.search(title) else years[0]


def _mentions(body: str) -> Counter[int]:
    """How often each year is named; those of comparison (比2020年下降) count only where there is no other."""
    named = re.findall(r"([比较]?)(20\d\d)(?=年|[-—~至]{1,2}20\d\d)", body)
    own = [year for compares, year in named if not compares]
    return Counter(int(year) for year in own or [year for _, year in named])


def _from_title(title: str, body: str) -> PlanYear:
    year = _titled(title)
    mentions = _mentions(body)
    if year is not None:
        return PlanYear(year, not mentions or year in mentions or min(mentions) > year, "title")
    if mentions:
        most = max(mentions.values())
        return PlanYear(min(year for year, count in mentions.items() if count == most), False, "mention")
    return PlanYear(date.today().year, False, "none")
