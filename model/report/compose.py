"""The bulletin out of its material: head, the chosen sections with running numbers, signature, lists as attachments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from model.form.row import chinese_number
from model.report.bulletin import Block, Bulletin, Kind, Paragraph, Section, SectionKey
from model.report.bulletin_settings import MOST_NAMED
from model.report.figure import Figure, exact, words
from model.report.material import Material, day_words
from model.report.section_changes import changes
from model.report.section_indicators import indicators, lists
from model.report.section_overview import chapters, overview
from model.report.section_problems import next_steps, problems
from model.report.section_units import reporting, units

_TITLE_FITS = 20
"""Characters of a title on one line; a longer one is broken between what it is about and when."""
Maker = Callable[[Material], Iterator[Block]]
SECTIONS: Mapping[SectionKey, tuple[str, Maker]] = {
    SectionKey.OVERVIEW: ("总体情况", overview),
    SectionKey.CHAPTERS: ("各章进展情况", chapters),
    SectionKey.UNITS: ("各单位进展情况", units),
    SectionKey.INDICATORS: ("指标完成情况", indicators),
    SectionKey.CHANGES: ("与上期相比", changes),
    SectionKey.PROBLEMS: ("存在问题", problems),
    SectionKey.REPORTING: ("报送情况", reporting),
    SectionKey.NEXT_STEPS: ("下一步工作", next_steps),
}


def compose(material: Material) -> Bulletin:
    """The whole bulletin; the same material gives the same one."""
    attachments = tuple(_attachments(material))
    sections = [
        Section(
            key,
            (Paragraph(Kind.HEADING, (f"{chinese_number(place)}、{SECTIONS[key][0]}",)), *SECTIONS[key][1](material)),
        )
        for place, key in enumerate(material.settings.sections, start=1)
    ]
    sections[-1] = replace(sections[-1], blocks=_with_closing(sections[-1].blocks))
    return Bulletin(tuple(_head(material)), tuple(sections), tuple(_foot(material, attachments)), attachments)


def _with_closing(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same; the last words go to the page of the signature, which never stands alone (GB/T 9704)."""
    last = blocks[-1]
    if isinstance(last, Paragraph) and last.kind is Kind.BODY:
        return (*blocks[:-1], replace(last, kind=Kind.CLOSING))
    return blocks


def figures_of(material: Material) -> dict[str, Figure]:
    """Every figure that a bulletin of this material may hold, by its source, whatever is chosen.

    ValueError where one source would say two things: then nothing could be held against it.
    """
    everything = replace(material.settings, sections=tuple(SectionKey), praised=MOST_NAMED, lagging=MOST_NAMED)
    known: dict[str, Figure] = {}
    for figure in compose(replace(material, settings=everything)).figures:
        if known.setdefault(figure.source, figure).text != figure.text:
            raise ValueError(f"{figure.source} says {known[figure.source].text} and {figure.text}")
    return known


def _head(material: Material) -> Iterator[Block]:
    settings = material.settings
    if settings.number:
        yield Paragraph(Kind.NUMBER, (words("plan/number", settings.number),))
    title, period = material.tree.title, material.period
    year = f"{material.tree.year}年"
    when = period.removeprefix(year) if year in title else period
    lines = (f"关于{title}", f"{when}完成情况的通报")
    if sum(map(len, lines)) <= _TITLE_FITS:
        lines = ("".join(lines), "")
    for number, (kind, line) in enumerate(zip((Kind.TITLE, Kind.TITLE_END), lines, strict=True)):
        if line:
            yield Paragraph(kind, (words(f"plan/title/{number}", line),))
    if settings.recipients:
        yield Paragraph(Kind.RECIPIENTS, (words("plan/recipients", settings.recipients), "："))
    opening: list[Figure | str] = [
        "现将", exact("plan/name", title), Figure("plan/period", period), "完成情况通报如下。",
    ]  # fmt: skip
    if material.data_day is not None:
        opening += ["数据截至", Figure("plan/data_day", day_words(material.data_day)), "，以各单位上报表为准。"]
    yield Paragraph(Kind.BODY, tuple(opening))


def _foot(material: Material, attachments: tuple[tuple[Block, ...], ...]) -> Iterator[Block]:
    for number, attachment in enumerate(attachments, start=1):
        title = next(one.text for one in attachment if isinstance(one, Paragraph) and one.kind is Kind.ATTACHMENT_TITLE)
        lead = "附件：" if number == 1 else "　　　"
        yield Paragraph(
            Kind.CLOSING,
            (lead, Figure(f"attachment/{number}", f"{number}."), exact(f"attachment/{number}/title", title)),
        )
    yield Paragraph(Kind.SIGNATURE, (exact("plan/signature", material.issuer),))
    yield Paragraph(Kind.SIGNATURE, (Figure("plan/day", day_words(material.day)),))
    if material.settings.copies:
        yield Paragraph(Kind.COPIES, ("抄送：", words("plan/copies", material.settings.copies), "。"))


def _attachments(material: Material) -> Iterator[tuple[Block, ...]]:
    if SectionKey.INDICATORS not in material.settings.sections:
        return
    for number, (title, blocks) in enumerate(lists(material), start=1):
        yield (
            Paragraph(Kind.ATTACHMENT, ("附件", Figure(f"attachment/{number}/number", str(number)))),
            Paragraph(Kind.ATTACHMENT_TITLE, (title,)),
            *blocks,
        )
