"""From a plan document to a plan tree: its text, its outline, what each item promises, every numeral's account."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from model.finding import Finding, Severity
from model.plan.characters import plain
from model.plan.commitment import find_commitments
from model.plan.commitment.goal import aims_beyond, states_goals
from model.plan.commitment.terms import states_terms
from model.plan.deadline import Deadline
from model.plan.document.read import read_document
from model.plan.document.source import Line, SourceText, source_from_text
from model.plan.ledger import NumeralUse, WhyNot
from model.plan.node import Chapter, Confidence, Duty, Indicator, Item, Kind, indicator_code
from model.plan.outline.build import build_outline
from model.plan.outline.kind import may_only_report
from model.plan.outline.outline import Heading, Outline, OutlineChapter, OutlineItem
from model.plan.outline.passage import Passage
from model.plan.outline.year import PlanYear
from model.plan.place import Placed, own_year, placed, running_text, span_in, uses_in
from model.plan.quantity import find_numerals
from model.plan.tree import PlanTree
from model.uncollected import uncollected

_WIDTH_OF_CODES = 2
_ONE_QUESTION = ("name", "unit_of_measure", "measure", "comparator", "target", "target_max", "per", "due")
"""What makes two indicators the same question; a plan that says a goal first and again in its chapter asks it twice."""
_WORDLESS = re.compile(r"[\s\d.,|｜]*")
Told = Callable[[int, int, str], None]
"""Called with (characters read, characters of the document, title of what is at hand); may raise to stop."""


def nobody_told(_done: int, _total: int, _name: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One numeral of the document: the `indicator` whose words it is part of, or why it is no target."""

    text: str
    start: int
    end: int
    indicator: str | None = None
    why_not: WhyNot | None = None


@dataclass(frozen=True, slots=True)
class PlanReading:
    """What reading a document gave. Offsets everywhere count characters into `text`: `text[start:end] == quote`."""

    tree: PlanTree
    text: str
    headings: tuple[Heading, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _ReadItem:
    """An item with what was found in it; positions instead of codes."""

    item: OutlineItem
    drafts: tuple[Placed, ...]
    duties: tuple[Duty, ...]
    numerals: tuple[NumeralUse, ...]


def read_plan(document: Path | str, *, year: int | None = None, told: Told = nobody_told) -> PlanReading:
    """The plan in a .txt or .docx file (a Path) or in pasted text (a str); `year` overrules the document's own.

    ModelError where the file cannot be read; its code names the sentence that says what to do.
    """
    if isinstance(document, Path):
        return read_source(read_document(document), year=year, name=document.stem, told=told)
    return read_source(source_from_text(document), year=year, told=told)


@uncollected()
def read_source(
    source: SourceText, *, year: int | None = None, name: str = "", told: Told = nobody_told
) -> PlanReading:
    """The plan in a document's text. `name` stands in for the title of a document that has none."""
    length = len(source.text)
    outline = build_outline(source, year=year, told=lambda: told(0, length, ""))
    unsure = ((0, length),) if may_only_report(source, outline) else source.unsure
    open_end = outline.year.period is None and aims_beyond(outline.year.year, plain(outline.title), plain(source.text))
    chapters = [
        (chapter, list(_read_items(chapter, source.text, outline.year, unsure, told, open_end)))
        for chapter in outline.chapters
    ]
    kept = [(chapter, items) for chapter, found in chapters if (items := _worth_keeping(chapter, found))]
    ordinals = _ordinals([one for _, items in kept for one in items])
    tree = _tree(outline, kept, ordinals, name, source.text)
    ledger = _ledger(source, outline, kept, ordinals, chapters)
    return PlanReading(tree, source.text, outline.headings, ledger, tuple(_findings(outline, tree)))


def _read_items(
    chapter: OutlineChapter,
    text: str,
    year: PlanYear,
    unsure: Collection[tuple[int, int]],
    told: Told,
    open_end: bool,
) -> Iterator[_ReadItem]:
    """What the items of a chapter commit to; the year that a section of goals opens with is handed to its points,
    where those have no heading with one of their own.
    """
    handed: Deadline | None = None
    section: tuple[str, ...] | None = None
    for item in chapter.items:
        follows = item.section == section and item.until is None and item.horizon is None
        read, goals = _read_item(chapter, item, text, year, unsure, told, open_end, handed if follows else None)
        if item.opening and states_goals(plain(item.title)):
            handed, section = goals, item.section
        yield read


def _read_item(
    chapter: OutlineChapter,
    item: OutlineItem,
    text: str,
    year: PlanYear,
    unsure: Collection[tuple[int, int]],
    told: Told,
    open_end: bool,
    handed: Deadline | None,
) -> tuple[_ReadItem, Deadline | None]:
    """What an item commits to, found in its words as one running text and placed in the document's, and the year of
    its goals; what stands in one of the `unsure` stretches waits for a person.
    """
    length = len(text)
    told(item.start, length, item.title)
    words, places = running_text(item.body)
    goals = states_goals(plain(item.title))
    titles = (chapter.title, *item.section, item.title)
    terms = WhyNot.QUALIFIER if any(states_terms(plain(title)) for title in titles) else None
    found = find_commitments(
        words, 0, len(words), year=own_year(item, year), since=year.since, goals=goals, handed=handed,
        why_not=WhyNot.PAST if item.past else terms,
        told=lambda place: told(places[place], length, item.title),
    )  # fmt: skip
    drafts = tuple(
        placed(draft, places, text, item, year, open_end=open_end).in_doubt(unsure) for draft in found.indicators
    )
    duties = tuple(Duty(duty.name, span_in(duty.span, places, text)) for duty in found.duties)
    return _ReadItem(item, drafts, duties, tuple(uses_in(found.numerals, places, text))), found.goals


def _worth_keeping(chapter: OutlineChapter, found: Sequence[_ReadItem]) -> list[_ReadItem]:
    """Items without the openings that promise no number; a chapter keeps at least one item, a nameless one need not."""
    kept = [one for one in found if not one.item.opening or any(_counts(draft) for draft in one.drafts)]
    if kept or chapter.number == 0:
        return kept
    return list(found[:1])


def _counts(one: Placed) -> bool:
    return one.draft.indicator.kind is Kind.QUANTITY


def _ordinals(items: Sequence[_ReadItem]) -> dict[int, int]:
    """A unique number for each item, by its start: the printed one where most have one and none twice."""
    printed = [one.item.number for one in items if one.item.number]
    if len(set(printed)) < len(printed) or 2 * len(printed) < len(items):
        return {id(one): position for position, one in enumerate(items, start=1)}
    following = max(printed, default=0)
    ordinals = {}
    for one in items:
        if not one.item.number:
            following += 1
        ordinals[id(one)] = one.item.number or following
    return ordinals


def _tree(
    outline: Outline,
    kept: Sequence[tuple[OutlineChapter, Sequence[_ReadItem]]],
    ordinals: dict[int, int],
    name: str,
    text: str,
) -> PlanTree:
    title = outline.title or name
    year = outline.year.year
    width = _code_width(kept)
    chapters = tuple(
        Chapter(chapter.number, chapter.title, tuple(_item(one, ordinals[id(one)], width, text) for one in items))
        for chapter, items in kept
    )
    return PlanTree(key_of(title, year), title, year, chapters, text)


def _code_width(kept: Sequence[tuple[OutlineChapter, Sequence[_ReadItem]]]) -> int:
    most = max((len(one.drafts) for _, items in kept for one in items), default=0)
    return max(_WIDTH_OF_CODES, len(str(most)))


def key_of(title: str, year: int) -> str:
    """What names a plan across workspaces, where its document does not."""
    digest = hashlib.sha256(f"{title} {year}".encode()).hexdigest()[:8]
    return f"plan-{year}-{digest}"


def _item(one: _ReadItem, ordinal: int, width: int, text: str) -> Item:
    codes = [indicator_code(ordinal, position, width) for position in range(1, len(one.drafts) + 1)]
    indicators = tuple(_coded(placed, code, codes) for code, placed in zip(codes, one.drafts, strict=True))
    start, end = one.item.start, one.item.end
    return Item(
        one.item.number or ordinal, one.item.title, ordinal, one.item.section, text[start:end], start, end, indicators,
        one.duties,
    )  # fmt: skip


def _coded(one: Placed, code: str, codes: Sequence[str]) -> Indicator:
    whole = None if one.draft.subset_of is None else codes[one.draft.subset_of]
    return replace(
        one.draft.indicator, code=code, subset_of=whole, span=one.span, due=one.due, confidence=one.confidence
    )


def _ledger(
    source: SourceText,
    outline: Outline,
    kept: Sequence[tuple[OutlineChapter, Sequence[_ReadItem]]],
    ordinals: dict[int, int],
    chapters: Sequence[tuple[OutlineChapter, Sequence[_ReadItem]]],
) -> tuple[LedgerLine, ...]:
    """Every numeral of the document in order: those of the items, and those that stand outside of them."""
    width = _code_width(kept)
    lines = [
        LedgerLine(use.text, use.start, use.end, _code(one, use, ordinals, width), use.why_not)
        for _, items in chapters
        for one in items
        for use in one.numerals
    ]
    passages = (passage for _, items in chapters for one in items for passage in one.item.body)
    told = [line for line in source.lines if line.why_not not in (None, WhyNot.OTHER)]
    lines.extend(use for line in told for use in _beside(line, source.text))
    pieces = (piece for passage in passages for piece in _own_pieces(passage, source.text))
    covered = sorted((*pieces, *((line.start, line.end) for line in told)))
    lines.extend(_outside(source.text, covered, outline.headings, outline.year))
    return tuple(_once(lines))


def _beside(line: Line, text: str) -> Iterator[LedgerLine]:
    """The numerals of a line that stands in the document beside its promises, with the reason that it was given."""
    for one in find_numerals(plain(text[line.start : line.end])):
        start, end = line.start + one.start, line.start + one.end
        yield LedgerLine(text[start:end], start, end, None, line.why_not)


def _own_pieces(passage: Passage, text: str) -> Iterator[tuple[int, int]]:
    """The pieces of a passage that stand in the document as it has them, not the words that a table's header lends."""
    offset = 0
    for start, end in passage.pieces:
        if end - start > 1 or text[start] == passage.text[offset]:
            yield start, end
        offset += end - start


def _once(lines: Sequence[LedgerLine]) -> Iterator[LedgerLine]:
    """The lines in order, one for each place: a table's cell may be told in its row and in the heading that it is."""
    found: dict[int, LedgerLine] = {}
    for line in lines:
        if line.start not in found or found[line.start].indicator is None:
            found[line.start] = line
    yield from (found[start] for start in sorted(found))


def _code(one: _ReadItem, use: NumeralUse, ordinals: dict[int, int], width: int) -> str | None:
    if use.indicator is None or id(one) not in ordinals:
        return None
    return indicator_code(ordinals[id(one)], use.indicator + 1, width)


def _outside(
    text: str, covered: Sequence[tuple[int, int]], headings: Sequence[Heading], year: PlanYear
) -> Iterator[LedgerLine]:
    """The numerals of page chrome, titles, headings and the numbers before them."""
    marked = {
        place
        for heading in headings
        for place in range(heading.start, heading.start + max(heading.printed.find(heading.title), 0))
    }
    position = 0
    for start, end in [*covered, (len(text), len(text))]:
        numerals = list(find_numerals(plain(text[position:start])))
        is_number_of_heading = all(position + one.start in marked for one in numerals)
        if is_number_of_heading or _WORDLESS.fullmatch(text, position, start):
            why = WhyNot.ORDINAL if is_number_of_heading else WhyNot.OTHER
            for one in numerals:
                begin, stop = position + one.start, position + one.end
                yield LedgerLine(text[begin:stop], begin, stop, None, why)
        else:
            for use in find_commitments(text, position, start, year=year.year, since=year.since).numerals:
                why = WhyNot.ORDINAL if use.start in marked else use.why_not or WhyNot.OTHER
                yield LedgerLine(use.text, use.start, use.end, None, why)
        position = max(position, end)


def _findings(outline: Outline, tree: PlanTree) -> Iterator[Finding]:
    if not outline.year.sure:
        code = "plan.year_unknown" if outline.year.why == "none" else "plan.year_unsure"
        yield Finding(code, Severity.CONFIRM, context={"year": str(outline.year.year)})
    if not outline.headings:
        yield Finding("plan.no_heading", Severity.CONFIRM)
    indicators = list(tree.indicators)
    if not indicators:
        yield Finding("plan.no_target", Severity.CONFIRM)
    yield from to_check(indicators)


def to_check(indicators: Sequence[Indicator]) -> Iterator[Finding]:
    """How many indicators wait for a person, where any do, and what every unit would be asked twice."""
    doubtful = sum(indicator.confidence is Confidence.CHECK for indicator in indicators)
    if doubtful:
        yield Finding("plan.to_check", Severity.NOTICE, context={"count": str(doubtful), "total": str(len(indicators))})
    asked: dict[tuple[object, ...], list[Indicator]] = {}
    for one in indicators:
        if one.target is not None:
            asked.setdefault(tuple(getattr(one, name) for name in _ONE_QUESTION), []).append(one)
    for first, *others in asked.values():
        if others:
            codes = "、".join(one.code for one in (first, *others))
            yield Finding(
                "plan.asked_twice", Severity.NOTICE, indicator=first.code, context={"codes": codes, "name": first.name}
            )
