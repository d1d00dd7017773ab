"""The words and figures that several tables share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from model.consolidation.consolidated import Consolidated, UnitStanding
from model.entry.reporting_unit import UnitTree
from model.entry.unit_of_measure import plain
from model.entry.value import show_number
from model.form.naming import period_words
from model.progress.lamp import SHAPES, Judgement, Lamp, lamp_word
from model.progress.scheme import LampScheme
from model.progress.scheme_words import choice_words, class_words, scheme_lines
from model.progress.tally import shares, tally
from model.report.table import Cell, Style, number_format

LAMP_STYLES: Mapping[Lamp, Style] = {
    Lamp.BLUE: Style.LAMP_BLUE,
    Lamp.GREEN: Style.LAMP_GREEN,
    Lamp.YELLOW: Style.LAMP_YELLOW,
    Lamp.RED: Style.LAMP_RED,
    Lamp.GREY: Style.LAMP_GREY,
}
_SILENT = {UnitStanding.MISSING: "未报", UnitStanding.SENT_BACK: "退回尚未重报"}


def lamp_cell(judgement: Judgement) -> Cell:
    """The lamp with its shape and its word, so that a black-and-white print says as much."""
    return Cell(f"{judgement.shape} {lamp_word(judgement)}", LAMP_STYLES[judgement.lamp])


def share_cell(share: Decimal | None) -> Cell:
    """A share as a percentage with no needless decimal; a dash where there is none."""
    if share is None:
        return Cell("—", Style.CENTRE)
    return Cell(plain(share), Style.CENTRE, format=share_format(share))


def share_format(share: Decimal) -> str:
    """ "0%" for whole percentages, else "0.0%"."""
    return "0%" if share * 100 == (share * 100).to_integral_value() else "0.0%"


def number_cell(value: Decimal | int, style: Style = Style.NUMBER) -> Cell:
    """A number with its groups and its own decimals."""
    exact = plain(value) if isinstance(value, Decimal) else value
    return Cell(exact, style, format=number_format(exact))


def lamp_counts(lamps: Mapping[Lamp, int]) -> str:
    """ "◆ 2　● 5　■ 1": the lamps that occur, with their shapes."""
    return "　".join(f"{SHAPES[lamp]} {lamps[lamp]}" for lamp in Lamp if lamps.get(lamp))


def class_counts_in_words(result: Consolidated) -> str:
    """Every class of the scheme in use with its count and its share; the shares add up to 100.0."""
    counts = tally(result.scheme, (one.judgement for one in result.indicators))
    parts = zip(counts.items(), shares(list(counts.values())), strict=True)
    return "　".join(f"{class_words(one)} {count}（{share:.1f}%）" for (one, count), share in parts)


def due_words(due: date | None, year: int) -> str:
    """A deadline as an office writes it: 12月31日; with the year where it is another one."""
    if due is None:
        return "年底"
    return f"{'' if due.year == year else f'{due.year}年'}{due.month}月{due.day}日"


def silent_units(result: Consolidated) -> dict[str, list[str]]:
    """The names of the units whose report is not there, by what became of it."""
    names: dict[str, list[str]] = {}
    for standing, word in _SILENT.items():
        if units := [unit.name for unit in result.units if unit.standing is standing]:
            names[word] = units
    return names


def reporting_line(result: Consolidated, units: UnitTree) -> str:
    """Who adds up what, and how much of it is there: the line below the title."""
    silent = silent_units(result)
    expected, received = len(result.units), len(result.units) - sum(map(len, silent.values()))
    rate = f"（报送率 {show_number(_percent(received, expected))}%）" if expected else ""
    whom = "".join(f"，{word}：{'、'.join(units)}" for word, units in silent.items())
    return (
        f"汇总单位：{units.unit(result.parent).name}　　报告期：{period_words(result.period)}　　"
        f"应报 {expected} 家，已报 {received} 家{rate}{whom}"
    )


def scheme_words(scheme: LampScheme) -> str:
    """The rule by which the lamps are lit: the scheme's own note, or its rules, what was chosen, and what has none."""
    rule = scheme.note[0].rstrip("。") or "；".join(scheme_lines(scheme))
    chosen = "；".join(choice_words(choice) for choice in scheme.choices)
    unlit = f"{SHAPES[Lamp.GREY]} 为未报、不适用、未分解目标或各单位所报不一致"
    return "。".join(part for part in (f"{scheme.word()}——{rule}", chosen, unlit) if part)


def _percent(part: int, whole: int) -> Decimal:
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"))
