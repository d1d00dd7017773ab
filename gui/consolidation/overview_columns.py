"""The lines of the overview: chapters with their lamps, and what changed since the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from gui.consolidation.words import lamp_words
from gui.plan.rows import chinese_number
from gui.widgets.record_model import Column
from model.consolidation.consolidated import Consolidated
from model.consolidation.moves import Moves, moves, spoke_up, unit_moves
from model.entry.value import show_number
from model.plan.tree import PlanTree
from model.progress.lamp import Standing
from model.progress.scheme_words import class_words
from model.progress.tally import tally
from model.report.ranking import Ranked
from model.wording import Language
from model.workflow.consolidation.look_at_year import YearSoFar

translate = QCoreApplication.translate
_MET = frozenset({Standing.FINISHED, Standing.AHEAD, Standing.ON_SCHEDULE})


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """One chapter: its indicators, how many are judged and not behind, and how many are of each class.

    `shapes` says that with the shapes of the classes alone, `lamps` with their words.
    """

    title: str
    codes: tuple[str, ...]
    judged: int
    met: int
    shapes: str
    lamps: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that changed: of a total, or of a unit where one is named. `tone` is a token of the look."""

    what: str
    words: str
    detail: str
    tone: str
    code: str = ""
    unit: str = ""


def chapter_rows(result: Consolidated, plan: PlanTree, language: Language) -> Iterator[ChapterRow]:
    """Every chapter with indicators, in order."""
    by_code = {one.code: one for one in result.indicators}
    for chapter in plan.chapters:
        totals = [by_code[one.code] for item in chapter.items for one in item.indicators if one.code in by_code]
        if not totals:
            continue
        standings = [one.judgement.standing for one in totals]
        counts = [one for one in tally(result.scheme, (one.judgement for one in totals)).items() if one[1]]
        yield ChapterRow(
            f"{chinese_number(chapter.number)}、{chapter.title}",
            tuple(one.code for one in totals),
            sum(one is not Standing.NOT_JUDGED for one in standings),
            sum(one in _MET for one in standings),
            "  ".join(f"{one.shape} {count}" for one, count in counts),
            " ".join(f"{class_words(one, language)} {count}" for one, count in counts),
        )


def change_rows(year: YearSoFar, language: Language) -> list[ChangeRow]:
    """What is worse first, then what is better, who reported and who did not, what was corrected, and each unit's."""
    now, before = year.now, year.before
    corrections = list(_corrections(year))
    if before is None:
        return corrections
    units = {unit.code: unit.name for unit in now.units}
    came, went = spoke_up(before, now)
    reports = [ChangeRow(translate("Overview", "新上报"), units[one], "", "ok_text", unit=one) for one in came]
    silent = [ChangeRow(translate("Overview", "本期未报"), units[one], "", "warn_text", unit=one) for one in went]
    totals = list(_of_totals(before, now, language))
    return [*totals, *silent, *reports, *corrections, *_of_units(before, now, language)]


def chapter_columns() -> Sequence[Column[ChapterRow]]:
    """One line a chapter."""
    return (
        Column(translate("Overview", "章"), lambda row: row.title, is_long=True, width=116),
        Column(
            translate("Overview", "达序时/可评"), lambda row: f"{row.met}/{row.judged}", numeric=True, width=88,
            stands_elsewhere=True,  # the lamps beside it say as much
            colour=lambda row: "warn_text" if row.met < row.judged else None,
        ),
        Column(
            translate("Overview", "各灯"), lambda row: row.shapes, tooltip=lambda row: row.lamps,
            said=lambda row: row.lamps, width=210,
        ),
    )  # fmt: skip


def rank_columns() -> Sequence[Column[Ranked]]:
    """One line a unit that has a place."""

    def measure(row: Ranked) -> str:
        if row.score is not None:
            return translate("Overview", "{points} 分").format(points=show_number(row.score.total or Decimal(0)))
        return f"{100 * (row.unit.share or Decimal(0)):.1f}%"

    return (
        Column(translate("Overview", "名次"), lambda row: str(row.place), numeric=True, width=52),
        Column(translate("Overview", "单位"), lambda row: row.unit.name, is_long=True, width=116),
        Column(translate("Overview", "达到率或得分"), measure, numeric=True, width=96, bold=lambda row: True),
        Column(
            translate("Overview", "未达"), lambda row: str(len(row.unit.unmet)), numeric=True, width=56,
            colour=lambda row: "warn_text" if row.unit.unmet else None,
        ),
    )  # fmt: skip


def change_columns() -> Sequence[Column[ChangeRow]]:
    """One line a change."""
    return (
        Column(translate("Overview", "变化"), lambda row: row.what, colour=lambda row: row.tone, width=84),
        Column(translate("Overview", "指标或单位"), lambda row: row.words, is_long=True, width=180),
        Column(translate("Overview", "上期 → 本期"), lambda row: row.detail, is_long=True, width=170),
    )


def _move_words() -> Mapping[str, tuple[str, str]]:
    return {
        "worse": (translate("Overview", "▼ 变差"), "bad_text"),
        "better": (translate("Overview", "▲ 变好"), "ok_text"),
        "gone": (translate("Overview", "○ 不再可评"), "warn_text"),
        "new": (translate("Overview", "● 新可评"), "link"),
    }


def _kinds(found: Moves) -> Iterator[tuple[str, str, str]]:
    for kind, (word, tone) in _move_words().items():
        for code in getattr(found, kind):
            yield code, word, tone


def _of_totals(before: Consolidated, now: Consolidated, language: Language) -> Iterator[ChangeRow]:
    then, present = ({one.code: one for one in result.indicators} for result in (before, now))
    for code, word, tone in _kinds(moves(before, now)):
        detail = f"{lamp_words(then[code].judgement, language)} → {lamp_words(present[code].judgement, language)}"
        yield ChangeRow(word, f"{code} {present[code].name}", detail, tone, code)


def _of_units(before: Consolidated, now: Consolidated, language: Language) -> Iterator[ChangeRow]:
    """Of units only what got better or worse: what is new or gone goes with their report."""
    names = {one.code: one.name for one in now.indicators}
    then, present = ({unit.code: unit for unit in result.units} for result in (before, now))
    for unit, found in unit_moves(before, now).items():
        for code, word, tone in _kinds(Moves(better=found.better, worse=found.worse)):
            old, new = then[unit].judgements[code], present[unit].judgements[code]
            detail = f"{lamp_words(old, language)} → {lamp_words(new, language)}"
            yield ChangeRow(word, f"{present[unit].name} · {code} {names[code]}", detail, tone, code, unit)


def _corrections(year: YearSoFar) -> Iterator[ChangeRow]:
    names = {one.code: one.name for one in year.now.indicators}
    units = {unit.code: unit.name for unit in year.now.units}
    for unit, code, one in year.corrections:
        words = f"{units[unit]} · {code} {names.get(code, '')}"
        yield ChangeRow(translate("Overview", "更正"), words, f"{one.amount:+,f} {one.reason}", "warn_text", code, unit)
