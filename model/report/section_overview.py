"""一、总体情况 and 二、各章进展: how many reported, how much is met, in which classes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from model.consolidation.consolidated import UnitStanding
from model.form.row import chinese_number
from model.progress.lamp import Standing
from model.progress.tally import shares
from model.report.bulletin import Block, Grid, GridColumn, Kind, Paragraph, Pieces
from model.report.figure import Figure, exact, share
from model.report.material import Material, how_many, how_many_units, totals
from model.report.ranking import MET, UNMET
from model.report.words import scheme_words

_NOT_JUDGED = frozenset({Standing.NOT_JUDGED})


def overview(material: Material) -> Iterator[Block]:
    """Units, then met and not met, then every class with shares that add up to 100.0, then the rule."""
    yield Paragraph(Kind.BODY, _units(material))
    yield Paragraph(Kind.BODY, _met(material))
    yield Paragraph(Kind.BODY, _classes(material))
    rule = exact("plan/rule", scheme_words(material.result.scheme))
    yield Paragraph(Kind.NOTE, ("注：亮灯按", rule, "。"))


def chapters(material: Material) -> Iterator[Block]:
    """One line a chapter and their sum."""
    rows = []
    for chapter in material.tree.chapters:
        codes = tuple(indicator.code for item in chapter.items for indicator in item.indicators)
        title = exact(f"chapter/{chapter.number}/title", f"{chinese_number(chapter.number)}、{chapter.title}")
        rows.append(_chapter_row(material, f"chapter/{chapter.number}", (title,), codes))
    rows.append(_chapter_row(material, "plan", ("合　计",), tuple(material.by_code)))
    columns = (
        GridColumn("章", 0.4, centred=False),
        *(GridColumn(heading, 0.12) for heading in ("指标", "达到", "未达", "未评", "达到率")),
    )
    yield Paragraph(Kind.BODY, ("各章指标达到序时进度的情况如下，达到率按可评指标计算。",))
    yield Grid(columns, tuple(rows))


def _units(material: Material) -> Pieces:
    units = material.tallies
    received = [unit for unit in units if unit not in material.silent]
    late = material.units_that_are(UnitStanding.LATE)
    parts: list[Figure | str] = [
        exact("plan/issuer", material.units.unit(material.result.parent).name), "所属单位应报",
        how_many_units("units/expected", units), "家，已报", how_many_units("units/received", received), "家",
    ]  # fmt: skip
    if units:
        parts += ["，报送率", share("units/rate", shares([len(received), len(material.silent)])[0])]
    if late:
        parts += ["，其中迟报", how_many_units("units/late", late), "家"]
    for standing, said in ((UnitStanding.MISSING, "未报"), (UnitStanding.SENT_BACK, "退回尚未重报")):
        if found := material.units_that_are(standing):
            parts += ["；", said, how_many_units(f"units/{standing.value}", found), "家"]
    if material.silent:
        parts += ["，其数据未计入，也不按零计"]
    return (*parts, "。")


def _met(material: Material) -> Pieces:
    met, unmet = material.met, material.unmet
    unjudged = material.standing_in(_NOT_JUDGED)
    part_met, part_unmet = shares([len(met), len(unmet)])
    parts: list[Figure | str] = [
        "纳入通报的指标共", how_many("plan/indicators", tuple(material.by_code)), "项，其中可评",
        how_many("plan/judged", met + unmet), "项：",
        exact("plan/met/words", "达到序时进度"), how_many("plan/met", met), "项，占",
        share("plan/met/share", part_met, totals(met)), "；",
        exact("plan/unmet/words", "未达到"), how_many("plan/unmet", unmet), "项，占",
        share("plan/unmet/share", part_unmet, totals(unmet)), "。",
    ]  # fmt: skip
    if unjudged:
        parts += ["另有", how_many("plan/unjudged", unjudged), "项因未报、未分解目标或各单位所报不一致，未作评判。"]
    return tuple(parts)


def _classes(material: Material) -> Pieces:
    classes = material.classes
    printed = shares([len(codes) for codes in classes.values()])
    parts: list[Figure | str] = ["按", exact("plan/scheme", material.result.scheme.word()), "分类："]
    for place, ((one, codes), part) in enumerate(zip(classes.items(), printed, strict=True)):
        source = f"class/{one.key}"
        parts += ["，" if place else "", exact(f"{source}/words", f"{one.shape}{one.word()}")]
        parts += [how_many(source, codes), "项（", share(f"{source}/share", part, totals(codes)), "）"]
    whole = how_many("plan/indicators", tuple(material.by_code))
    return (*parts, "，合计", whole, "项（", share("plan/classes/share", sum(printed, Decimal(0))), "）。")


def _chapter_row(material: Material, source: str, title: Pieces, codes: tuple[str, ...]) -> tuple[Pieces, ...]:
    standing = {code: material.by_code[code].judgement.standing for code in codes}
    met = tuple(code for code in codes if standing[code] in MET)
    unmet = tuple(code for code in codes if standing[code] in UNMET)
    rest = tuple(code for code in codes if standing[code] in _NOT_JUDGED)
    rate = share(f"{source}/rate", shares([len(met), len(unmet)])[0], totals(met)) if met or unmet else "—"
    return (
        title,
        (how_many(f"{source}/indicators", codes),),
        (how_many(f"{source}/met", met),),
        (how_many(f"{source}/unmet", unmet),),
        (how_many(f"{source}/unjudged", rest),),
        (rate,),
    )
