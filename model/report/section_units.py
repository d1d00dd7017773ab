"""各单位进展: the rule, who is praised, who lags, the order of all; and 报送情况: who is missing, late, asked again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from model.consolidation.consolidated import UnitStanding
from model.progress.ranking import TieRule
from model.progress.score import UnitScore
from model.report.bulletin import Block, Grid, GridColumn, Kind, Paragraph, Pieces
from model.report.figure import Figure, amount, counted, exact, share
from model.report.material import Material, Scores, day_words, how_many, how_many_units, listed, unit_name
from model.report.ranking import Ranked, UnitTally, lagging, praised
from model.wording import sentence

RULE = (
    "排名按达到序时进度的指标占应评指标的比重，由高到低；比重（保留一位小数）相同的并列，其后名次顺延。应报而未报的指标计为"
    "未达到，不适用和尚未分解目标的不计；未报送的、退回尚未重报的单位不参加排名。"
)


def units(material: Material) -> Iterator[Block]:
    """Praise and blame by name, then the table."""
    settings, ranked = material.settings, material.ranked
    yield Paragraph(Kind.BODY, (RULE,) if material.scores is None else _score_rule(material.scores))
    if not ranked:
        yield Paragraph(Kind.BODY, ("本期没有可以排名的单位。",))
        return
    good = praised(ranked, settings.praised)
    bad = [one for one in lagging(ranked, settings.lagging) if one not in good]
    if good:
        yield Paragraph(Kind.BODY, (*listed([_with_share(one) for one in good]), "进展较快，予以表扬。"))
    if bad:
        yield Paragraph(Kind.BODY, (*listed([_with_share(one) for one in bad]), "进展靠后，予以通报。"))
    unplaced = [unit for unit in material.tallies if unit not in [one.unit for one in ranked]]
    if material.scores is not None:
        yield _score_grid(ranked, unplaced, material.scores)
        return
    columns = (
        GridColumn("名次", 0.1),
        GridColumn("单位", 0.3, centred=False),
        *(GridColumn(heading, 0.12) for heading in ("应评", "达到", "未达", "未报", "达到率")),
    )
    rows = (*(_row(one.unit, (_place(one),)) for one in ranked), *(_row(unit, ("—",)) for unit in unplaced))
    yield Grid(columns, rows)


def _score_rule(scores: Scores) -> Pieces:
    ties = "其后名次顺延" if scores.scheme.ties is TieRule.SKIP else "其后名次相连"
    return (
        "排名按“", exact("score/scheme", scores.scheme.word()),
        f"”计分，由高到低；得分相同的并列，{ties}。没有得分和被一票否决的单位不参加排名。",
    )  # fmt: skip


def _score_grid(ranked: list[Ranked], unplaced: list[UnitTally], scores: Scores) -> Grid:
    columns = (
        GridColumn("名次", 0.1),
        GridColumn("单位", 0.3, centred=False),
        *(GridColumn(heading, 0.12) for heading in ("得分", "指标得分", "加分", "扣分", "达到率")),
    )
    placed = (_score_row(one.unit, (_place(one),), one.score) for one in ranked)
    rest = (
        _score_row(unit, (_no_place(scores.units.get(unit.code)),), scores.units.get(unit.code)) for unit in unplaced
    )
    return Grid(columns, (*placed, *rest))


def _no_place(score: UnitScore | None) -> str:
    return "否决" if score is not None and score.vetoed else "—"


def _score_row(unit: UnitTally, place: Pieces, score: UnitScore | None) -> tuple[Pieces, ...]:
    points = (
        ("total", score.total), ("based", score.based), ("bonus", score.bonus), ("penalty", score.penalty)
    ) if score is not None else tuple((name, None) for name in ("total", "based", "bonus", "penalty"))  # fmt: skip
    return (
        place,
        unit_name(unit),
        *((_points(unit, name, value),) for name, value in points),
        (_share(unit),),
    )


def _points(unit: UnitTally, name: str, value: Decimal | None) -> Figure | str:
    about = tuple((unit.code, code) for code in (*unit.met, *unit.unmet))
    return "—" if value is None else amount(f"unit/{unit.code}/score/{name}", value, "", about)


def reporting(material: Material) -> Iterator[Block]:
    """Everybody whose report is not simply there, by name; then the list by which they are asked (催报)."""
    said = False
    for standing, said_of in (
        (UnitStanding.MISSING, "未报"),
        (UnitStanding.SENT_BACK, "已退回、尚未重报"),
        (UnitStanding.LATE, "迟报"),
        (UnitStanding.CONFLICT, "所报前后不一致、待核对"),
    ):
        found = material.units_that_are(standing)
        if found:
            said = True
            number = how_many_units(f"units/{standing.value}", found)
            yield Paragraph(
                Kind.BODY, (f"{said_of}的", number, "家：", *listed([unit_name(one) for one in found]), "。")
            )
    if not said:
        yield Paragraph(Kind.BODY, ("各单位均已按时报送。",))
    chased = [unit for unit in material.tallies if unit.unreported or unit in material.silent]
    if chased:
        yield Paragraph(Kind.BODY, ("催报清单如下，请逐项补齐。",))
        yield _chase_grid(material, chased)


def _chase_grid(material: Material, chased: list[UnitTally]) -> Grid:
    columns = (
        GridColumn("单位", 0.36, centred=False),
        GridColumn("报送状态", 0.18),
        GridColumn("未报指标（项）", 0.2),
        GridColumn("原定上报日期", 0.26),
    )
    due: Pieces = (Figure("plan/due", day_words(material.due)),) if material.due else ("未设定",)
    return Grid(
        columns,
        tuple(
            (
                unit_name(unit),
                (exact(f"unit/{unit.code}/standing", sentence(f"standing.{unit.standing}")),),
                (how_many(f"unit/{unit.code}/unreported", unit.unreported, unit.code),),
                due,
            )
            for unit in chased
        ),
    )


def _with_share(one: Ranked) -> Pieces:
    if one.score is not None:
        points = _points(one.unit, "total", one.score.total)
        return (*unit_name(one.unit), "（第", _place(one), "名，得分", points, "）")
    return (*unit_name(one.unit), "（第", _place(one), "名，达到率", _share(one.unit), "）")


def _place(one: Ranked) -> Figure:
    return counted(f"unit/{one.unit.code}/place", one.place, tuple((one.unit.code, code) for code in one.unit.met))


def _share(unit: UnitTally) -> Figure | str:
    about = tuple((unit.code, code) for code in unit.met)
    return "—" if unit.share is None else share(f"unit/{unit.code}/share", 100 * unit.share, about)


def _row(unit: UnitTally, place: Pieces) -> tuple[Pieces, ...]:
    asked = unit.met + unit.unmet + unit.unreported
    return (
        place,
        unit_name(unit),
        (how_many(f"unit/{unit.code}/asked", asked, unit.code),),
        (how_many(f"unit/{unit.code}/met", unit.met, unit.code),),
        (how_many(f"unit/{unit.code}/unmet", unit.unmet, unit.code),),
        (how_many(f"unit/{unit.code}/unreported", unit.unreported, unit.code),),
        (_share(unit),),
    )
