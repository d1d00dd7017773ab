"""与上期相比: which indicators rose and fell, which are newly reported, and which are no more; by name."""

from __future__ import annotations

from collections.abc import Iterator

from model.consolidation.moves import moves
from model.form.naming import period_words
from model.progress.tally import shares
from model.report.bulletin import Block, Kind, Paragraph, Pieces
from model.report.figure import Figure, counted, share
from model.report.material import Material, how_many, indicator_name, listed, totals
from model.report.ranking import MET, UNMET


def changes(material: Material) -> Iterator[Block]:
    """What differs from the period before, which may not have been reported."""
    before = material.before
    if before is None:
        yield Paragraph(Kind.BODY, ("本年度在此之前没有汇总数据，本期不作比较。",))
        return
    yield Paragraph(Kind.BODY, _met_before(material))
    said = False
    for source, words, codes in _moves(material):
        if codes:
            said = True
            names = listed([indicator_name(material.by_code[code]) for code in codes], "；")
            number = how_many(f"change/{source}", codes)
            yield Paragraph(Kind.LISTED, (f"{words}的", number, "项：", *names, "。"))
    if not said:
        yield Paragraph(Kind.BODY, ("各项指标的评判与上期相同。",))


def _met_before(material: Material) -> Pieces:
    assert material.before is not None
    standings = [one.judgement.standing for one in material.before.indicators]
    met, unmet = (sum(one in among for one in standings) for among in (MET, UNMET))
    now = shares([len(material.met), len(material.unmet)])[0]
    return (
        "上期（", Figure("before/period", period_words(material.before.period)), "）可评",
        counted("before/judged", met + unmet), "项，达到序时进度", counted("before/met", met), "项，占",
        share("before/met/share", shares([met, unmet])[0]), "；本期达到", how_many("plan/met", material.met), "项，占",
        share("plan/met/share", now, totals(material.met)), "。",
    )  # fmt: skip


def _moves(material: Material) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Codes by what became of them, in the order of the plan."""
    assert material.before is not None
    found = moves(material.before, material.result)
    yield "better", "评判上升", found.better
    yield "worse", "评判下降", found.worse
    yield "new", "上期未评、本期可评", found.new
    yield "gone", "上期可评、本期未评", found.gone
