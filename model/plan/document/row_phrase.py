"""What the rows of a task table say, each row as a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from model.plan.document.cell import LISTED, NOTHING
from model.plan.document.day import due_of, takes_years
from model.plan.document.measured import CHANGED, VALUE, grown, grown_by, measured_by, unnumbered, without_unit

_LONGEST_TITLE = 60
BEFORE_DAY = "\t"
"""What parts the day that all of a row is due by from what the row says, as in a table."""
GOAL = "called a goal"
"""Beside the words of a row by role: that the header calls its values a goal."""
SUM = re.compile(r"[^\d，。；]{0,12}(?:合|总|小|共)\s*计(?:数|\s*[（(][^（）()]*[）)])?")
"""What a row begins with that adds up those above it."""
_AMOUNT = re.compile(r"(?:≥|>=|>|＞|≤|<=|<|＜)?\s*[\d.,]+\s*[^\s\d，。；;、：:（(]{1,6}")
_BARE = re.compile(rf"(?:达到)?{VALUE.pattern}(?<![，。；;])", re.DOTALL)
_NUMERAL_WHOLE = re.compile(r"\d+")
_NUMERAL = re.compile(r"\d")
_STAGE = r"\d月[底末份上中下旬]*之?前?[，,：:]?(?:力争|确保)?[^，,。；;\d前月]{2,}"
_STAGED = re.compile(rf"{_STAGE}[^，,。；;]*[，,。；;].*?{_STAGE}", re.DOTALL)
"""Several days in one cell, each with what is done by it: 3月底前完成招标，6月底前改造20公里."""
_CLAUSE = re.compile(r"[^，,；;。]*[，,；;。]?")
_TIMED = re.compile(r"[年月季]|^其中|^[，,；;。]$")
_LONGEST_SUBJECT = 14
_GOES_ON = re.compile(r"[不高低超少多优]+于|达到?|控制在|保持|稳定|增长|下降|提高|降低|超过|突破|位居|进入")
"""How a goal begins whose subject is the name of its row: 高于全县平均水平."""


def phrase_of(cells: Mapping[str, str], year: str | None = None) -> str:
    """What a row promises: what, how much, and behind `BEFORE_DAY` by when; "" where it says nothing."""
    said = _said(cells)
    if (invested := cells.get("invest") or "") not in NOTHING:
        said = "；".join(one for one in (said, f"年内完成投资{invested}") if one)
    if not said:
        return ""
    due = due_of(cells.get("due") or "")
    earlier = list(_earlier(cells))
    if year and not due and year not in said:
        said = f"到{year}年，{said}"
    said = "；".join([said, *earlier] if due else [*earlier, said])
    whole = said if said.endswith(("。", "；")) else said + "。"
    return f"{whole}{BEFORE_DAY}{due}" if due and due not in said else whole


def headed(title: str, phrase: str) -> str:
    """What a row promises with the title of its item before it, unless it says that itself."""
    named, said = unnumbered(title), phrase.partition(BEFORE_DAY)[0]
    said_twice = phrase == f"{named}。" or (_NUMERAL.search(named) and said.endswith(f"{named}。"))
    return phrase if said_twice or not named else f"{named}。{phrase}"


def _said(cells: Mapping[str, str]) -> str:
    """What is to be done and how much is to be reached; a target in words is a goal, a bare one is measured.

    The goal of a row that takes years is one of the plan's year.
    """
    target, in_words = _target(cells)
    goal = _running(cells.get("goal") or "")
    if not (target or in_words) and _AMOUNT.fullmatch(goal):
        target, goal = goal, ""
    goals = [one for one in (goal, in_words) if one not in NOTHING]
    goal = "；".join(map(within_the_year, goals) if takes_years(cells.get("due") or "") else goals)
    parts = [_too_long_for_a_title(cells), _together(_running(cells.get("content") or ""), goal)]
    if place := cells.get("place"):
        parts = [f"{place}{one}" for part in (*parts, cells.get("more") or "") for one in part.split("；") if one]
        return "；".join(one for one in ("，".join(parts), cells.get("stages") or "") if one)
    said = "；".join(one for one in (*parts, *_said_besides(cells)) if one)
    if not target and _AMOUNT.fullmatch(said):
        said, target = "", said
    measures = bool(target) or (cells.get("growth") or "") not in NOTHING
    named = unnumbered(cells.get("name") or (cells.get("item") or "" if measures or not said else ""))
    if not measures and _GOES_ON.match(said):
        said = f"{unnumbered(cells.get('name') or cells.get('item') or '')}{said}"
    if measures and named:
        said = "；".join(one for one in (_measures(named, target, cells), said) if one)
    elif target:
        said = f"{said}，{target}" if said else target
    return said or ("" if "target" in cells else named)


def within_the_year(goal: str) -> str:
    """A goal, each of its clauses without a time of its own being of the plan's year."""
    return "".join(f"年内{one}" if one and not _TIMED.search(one) else one for one in _CLAUSE.findall(goal))


def _earlier(cells: Mapping[str, str]) -> Iterator[str]:
    """What a measure is to be in each year before the last: 2024年，规上企业数120家."""
    named = unnumbered(cells.get("name") or cells.get("item") or "")
    for year, value in cells.items():
        if year.isdecimal() and value not in NOTHING and named:
            yield f"{year}年，{measured_by(named, value, cells.get('unit') or '', is_goal=GOAL in cells)}"


def _target(cells: Mapping[str, str]) -> tuple[str, str]:
    """The cell of the target, else of the total, as (a bare value, words), one of them empty."""
    target = next((one for role in ("target", "total") if (one := cells.get(role) or "") not in NOTHING), "")
    return (target, "") if _BARE.fullmatch(target) or CHANGED.fullmatch(target) else ("", target)


def _too_long_for_a_title(cells: Mapping[str, str]) -> str:
    return "" if title_of(cells) else unnumbered(cells.get("item") or "")


def _measures(named: str, target: str, cells: Mapping[str, str]) -> str:
    """ "城镇化率（%）" with what it is to be and by how much it is to grow, each where it is given."""
    growth = (cells.get("growth") or "").strip()
    measured = measured_by(named, target, cells.get("unit") or "", is_goal=GOAL in cells) if target else ""
    if growth in NOTHING:
        return measured
    return f"{measured}，{grown(growth)}" if measured else grown_by(named, growth)


def _said_besides(cells: Mapping[str, str]) -> Iterator[str]:
    """What further columns say, what each part of the year is for, and what is done by each of a cell's days."""
    if rank := _NUMERAL_WHOLE.search(cells.get("rank") or ""):
        yield f"{unnumbered(without_unit(cells.get('name') or cells.get('item') or '')[0])}排名前{rank.group()}位"
    for role in ("more", "stages"):
        yield _running(cells.get(role) or "").rstrip("。；")
    if _STAGED.search(days := cells.get("due") or ""):
        yield _running(days).rstrip("。；")


def _together(content: str, goal: str) -> str:
    """What is to be done, and what is to come of it; a short task is what its goal is about."""
    parts = [one.rstrip("。；") for one in (content, goal) if one not in NOTHING]
    short = len(parts) == 2 and len(content) <= _LONGEST_SUBJECT and re.search(r"[\d，；。]", content) is None
    return ("，" if short else "；").join(parts)


def _running(words: str) -> str:
    """A cell's words without the numbers of a list in it, which would look like items of the plan."""
    return LISTED.sub("", words)


def title_of(cells: Mapping[str, str]) -> str:
    """What a row's item is called, "" where that would be a whole sentence."""
    title = cells.get("item") or without_unit(cells.get("name") or "")[0] or cells.get("place") or ""
    return title if len(title) <= _LONGEST_TITLE else ""
