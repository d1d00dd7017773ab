"""指标完成情况: the ones that are worst off in words; what is met and what is not, all by name, in attachments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from model.entry.value import STAGES
from model.plan.node import RollUp
from model.progress.figures import percent, target_text
from model.progress.lamp import WORST_FIRST, Standing, lamp_word, reason_line
from model.report.bulletin import Block, Grid, GridColumn, Kind, Paragraph, Pieces
from model.report.figure import Figure, amount, counted, exact
from model.report.material import Material, how_many, indicator_name, listed

_MOST_WORST = 10
_FINISHED = frozenset({Standing.FINISHED})


def indicators(material: Material) -> Iterator[Block]:
    """Finished by name, then the worst ten with their arithmetic, then where the full lists stand."""
    finished, unmet = material.standing_in(_FINISHED), worst_first(material)
    if finished:
        names = listed([indicator_name(material.by_code[code]) for code in finished], "；")
        yield Paragraph(
            Kind.LISTED,
            (exact("plan/finished/words", "已完成"), how_many("plan/finished", finished), "项：", *names, "。"),
        )
    if not unmet:
        yield Paragraph(Kind.BODY, ("可评指标均达到序时进度。",))
        return
    shown = unmet[:_MOST_WORST]
    lead = (exact("plan/unmet/all", "未达到序时进度"), how_many("plan/unmet", material.unmet), "项")
    rest = ("，其中落后最多的", counted("plan/worst", len(shown)), "项是") if len(shown) < len(unmet) else ()
    yield Paragraph(Kind.BODY, (*lead, *rest, "：" if rest else "，分别是："))
    for code in shown:
        yield Paragraph(Kind.LISTED, (*indicator_name(material.by_code[code]), "：", _reason(material, code), "。"))


def lists(material: Material) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The attachments: not met, met, not judged, each with its title; none that would be empty."""
    unjudged = material.standing_in(frozenset({Standing.NOT_JUDGED}))
    if material.unmet:
        yield "未达到序时进度的指标", _list(material, worst_first(material))
    if material.met:
        yield "达到序时进度的指标", _list(material, material.met)
    if unjudged:
        yield "未作评判的指标", _list(material, unjudged)


def worst_first(material: Material) -> tuple[str, ...]:
    """What is not met, the furthest behind first; equals in the order of the plan."""

    def badness(code: str) -> tuple[int, float]:
        judgement = material.by_code[code].judgement
        expected = 1 if judgement.expected is None else judgement.expected
        lag = expected - judgement.completion if judgement.completion is not None else 1
        return WORST_FIRST.index(judgement.standing), -float(lag)

    return tuple(sorted(material.unmet, key=badness))


def _reason(material: Material, code: str) -> Figure:
    return exact(f"indicator/{code}/reason", reason_line(material.by_code[code].judgement), (("", code),))


def _list(material: Material, codes: tuple[str, ...]) -> tuple[Block, ...]:
    """The table, and how targets are counted that each unit has to itself: a reader would divide the two sums."""
    each = [material.by_code[code] for code in codes if material.by_code[code].method is RollUp.EVERY]
    if not each:
        return (_grid(material, codes),)
    names = listed([(exact(f"indicator/{one.code}/each", one.code),) for one in each])
    how = "是各单位各自的目标：完成率为各单位完成率的平均数，超额的不多计；评判看最差的一家。"
    return _grid(material, codes), Paragraph(Kind.NOTE, ("注：", *names, how))


def _grid(material: Material, codes: tuple[str, ...]) -> Grid:
    columns = (
        GridColumn("编号", 0.08),
        GridColumn("指标（任务）", 0.245, centred=False),
        GridColumn("单位", 0.08),
        GridColumn("目标", 0.14),
        GridColumn("已报合计", 0.125),
        GridColumn("完成率", 0.105),
        GridColumn("序时", 0.095),
        GridColumn("评判", 0.13),
    )
    return Grid(columns, tuple(_row(material, code) for code in codes))


def _row(material: Material, code: str) -> tuple[Pieces, ...]:
    one, indicator = material.by_code[code], material.tree.indicator(code)
    about, source = (("", code),), f"indicator/{code}"
    number, _, name = indicator_name(one)
    target = target_text(replace(indicator, unit_of_measure=None), one.target)
    total: Figure | str = exact(f"{source}/stage", STAGES[one.stage]) if one.stage else "—"
    if one.stage is None and one.total is not None:
        total = amount(f"{source}/total", one.total, "", about)
    shares = {"completion": one.judgement.completion, "expected": one.judgement.expected}
    printed = (
        (Figure(f"{source}/{key}", percent(value), about) if value is not None else "—",)
        for key, value in shares.items()
    )
    lamp = exact(f"{source}/lamp", f"{one.judgement.shape} {lamp_word(one.judgement)}")
    return (
        (number,),
        (name,),
        (exact(f"{source}/unit", one.unit_of_measure or "—"),),
        (Figure(f"{source}/target", target, about) if target else "完成" if one.stage else "—",),
        (total,),
        *printed,
        (lamp,),
    )
