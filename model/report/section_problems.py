"""存在问题, in the units' own words; and 下一步工作, which follows from the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from model.entry.period import periods_of_year
from model.form.naming import period_words
from model.plan.node import Indicator
from model.progress.lamp import WORST_FIRST, Judgement, Standing
from model.report.bulletin import Block, Kind, Paragraph
from model.report.figure import Figure, Piece, counted, exact, words
from model.report.material import GAP, Material, Problem, day_words, how_many, indicator_name, listed, unit_name
from model.report.shorten import shorten

MOST_OF_A_UNIT = 2
LONGEST_QUOTE = 80
_FINISHED = frozenset({Standing.FINISHED})


def problems(material: Material) -> Iterator[Block]:
    """Each unit's words on what it is furthest behind with, with its name; the same words are quoted once a unit."""
    quoted = chosen_problems(material)
    if not quoted:
        yield Paragraph(Kind.BODY, ("本期各单位均未填报存在问题。",))
        return
    names = {unit.code: unit for unit in material.tallies}
    for one in quoted:
        place = ((one.unit, one.code),)
        quote = words(f"problem/{one.unit}/{one.code}", shorten(one.text, LONGEST_QUOTE), place)
        row = _row_name(material, one.code)
        yield Paragraph(Kind.LISTED, (*unit_name(names[one.unit]), "（", *row, "）：“", quote, "”"))


def chosen_problems(material: Material) -> list[Problem]:
    """At most two a unit: of the rows that are worst off first, then in the order of the plan; units by their table."""
    judged = {unit.code: unit.judgements for unit in material.result.units}
    chosen = []
    for unit in material.result.units:
        own = sorted(
            (one for one in material.problems if one.unit == unit.code and shorten(one.text, LONGEST_QUOTE)),
            key=lambda one: _badness(judged[one.unit], one.code),
        )
        texts = {one.text: one for one in reversed(own)}
        chosen += [one for one in own if texts[one.text] is one][:MOST_OF_A_UNIT]
    return chosen


def next_steps(material: Material) -> Iterator[Block]:
    """Who has to report, what has to be caught up with, and what is due next; nothing is asked of nobody."""
    names = [unit_name(unit) for unit in material.silent]
    if names:
        yield Paragraph(Kind.BODY, ("请", *listed(names), "抓紧补报，补报后数据计入下期通报。"))
    if material.unmet:
        worst = material.standing_in(frozenset({Standing.FAR_BEHIND}))
        first: tuple[Piece, ...] = (
            ("，对其中明显滞后的", how_many("plan/far_behind", worst), "项逐项明确责任人和赶上进度的时间")
            if worst
            else ()
        )
        count = how_many("plan/unmet", material.unmet)
        yield Paragraph(
            Kind.BODY,
            ("请有关单位对照附件清单，梳理未达到序时进度的", count, "项指标的原因", *first, "，下期上报时一并说明。"),
        )
    yield from _due_next(material)
    if material.problems:
        rows = tuple((one.unit, one.code) for one in material.problems)
        yield Paragraph(
            Kind.BODY, ("各单位共反映问题", counted("plan/problems", len(rows), rows), "条，请牵头单位逐条研究答复。")
        )
    if not (names or material.unmet or material.problems):
        yield Paragraph(Kind.BODY, ("请各单位保持工作力度，按时上报下期进展。",))


def _due_next(material: Material) -> Iterator[Block]:
    """What ends in the period after this one and is not finished."""
    period = material.result.period
    coming = next(
        (one for one in periods_of_year(period.year, period.cadence) if one.number == period.number + 1), None
    )
    if coming is None:
        return
    done = set(material.standing_in(_FINISHED))
    due = [
        indicator
        for indicator in material.tree.indicators
        if indicator.due is not None and coming.start <= indicator.due <= coming.end and indicator.code not in done
    ]
    if due:
        codes = tuple(one.code for one in due)
        yield Paragraph(
            Kind.LISTED,
            (
                "下期（", Figure("next/period", period_words(coming)), "）到期、尚未完成的指标",
                how_many("next/due", codes), "项，请按期完成：", *listed([_with_day(one) for one in due], "；"), "。",
            ),
        )  # fmt: skip


def _with_day(indicator: Indicator) -> tuple[Piece, ...]:
    assert indicator.due is not None
    day = Figure(f"indicator/{indicator.code}/due", day_words(indicator.due), (("", indicator.code),))
    return (*indicator_name(indicator), "（", day, "）")


def _row_name(material: Material, code: str) -> tuple[Piece, ...]:
    if code in material.by_code:
        return indicator_name(material.by_code[code])
    title = material.tree.items_by_code[code].title
    return (Figure(f"indicator/{code}/code", code), GAP, exact(f"indicator/{code}/name", title))


def _badness(judgements: Mapping[str, Judgement], code: str) -> tuple[int, list[int]]:
    standing = judgements[code].standing if code in judgements else Standing.NOT_JUDGED
    return WORST_FIRST.index(standing), [int(part) for part in code.split(".")]
