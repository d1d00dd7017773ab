"""From text to drafts: clause by clause, with what one clause hands on to the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from model.plan.characters import plain
from model.plan.commitment.chinese_count import may_count
from model.plan.commitment.clause import MASK, Clause, mask_quotes, split_clauses
from model.plan.commitment.clause_reading import read_clause
from model.plan.commitment.closing import (
    find_closings,
    says_who_or_when,
    with_closing_deadlines,
    with_missing_dates_asked,
)
from model.plan.commitment.doubling import Doubling, find_doubling, indicator_of
from model.plan.commitment.draft import Draft, Found
from model.plan.commitment.due import Due, due_of, due_with, is_dated
from model.plan.commitment.exclusion import find_notes, find_quoted, find_zones
from model.plan.commitment.goal import goes_on_with_goals, year_of_goals
from model.plan.commitment.indicator_row import read_indicator_rows
from model.plan.commitment.promise import Promise, promises_of
from model.plan.commitment.report import Report, clauses_behind
from model.plan.commitment.result import Result, is_duty, name_duty, read_results, without_process
from model.plan.commitment.sentence import cut_at_dates, sentences, sets_a_time, take, trimmed, without_deadlines
from model.plan.commitment.subject import Context
from model.plan.commitment.terms import terms_of
from model.plan.deadline import Deadline, find_deadlines
from model.plan.ledger import NumeralUse, WhyNot, Zone, between_zones, first_overlap, write_ledger, zones_of
from model.plan.node import Confidence, Duty, Indicator, Kind, Measure, RollUp, Span
from model.plan.quantity import Numeral, Quantity, find_numerals, find_quantities

_MOST_NUMBERS = 40  # No writer's clause holds more; a table without its lines does, and is left to a person.
_MOST_NUMERALS = 120  # The same for numerals, of which some are no quantities.
_LISTED = re.compile(r"\s*(?:[-—·●◆■]|[一二三四五六七八九十]是|[（(]?\d+[)）.、])")
_TITLES = re.compile(r"《[^》\n]{1,80}》")
_WORDLESS = re.compile(r"[\d\s.,%/-]*")
_LABEL = re.compile(r"(?:任务|目标|指标|安排|要求)$")
_HAS_NO_NUMBER = re.compile(r"(?:机制|体系|制度|政策|环境|作用|力度)$")

_TELL_EVERY = 50  # Sentences.
_SHORT = 1000
_SHORT_REMEMBERED = 256
Reached = Callable[[int], None]
"""Called with the offset that reading has reached; may raise to stop."""


def nobody_told(_place: int) -> None:
    """Nobody listens."""


def find_commitments(
    text: str,
    start: int,
    end: int,
    *,
    year: int,
    since: int | None = None,
    why_not: WhyNot | None = None,
    goals: bool = False,
    handed: Deadline | None = None,
    told: Reached = nobody_told,
) -> Found:
    """What `text[start:end]` commits to in a plan of `year`; all offsets are offsets into `text`.

    `since` is the first year that is not past, where the plan is for several. With `why_not`, the stretch promises
    nothing, as it is a review or sets the terms of something: its numerals are listed with this reason. `goals` tells
    that it stands under a heading that announces goals, so that a year at the head of a paragraph holds to its end,
    and `handed` is the year that the goals before it began with.
    `told` hears now and then how far reading has come (an offset into the stretch), and may raise to stop it.
    """
    since = year if since is None else since
    if start == 0 and end <= _SHORT:
        return _read_short(text[:end], year, since, why_not, goals, handed)
    return _Reader(text[start:end], start, year, since, goals=goals, handed=handed).read(why_not, told)


@lru_cache(maxsize=_SHORT_REMEMBERED)
def _read_short(
    text: str, year: int, since: int, why_not: WhyNot | None, goals: bool, handed: Deadline | None
) -> Found:
    """What a short stretch commits to; the same words under the same years are read once."""
    return _Reader(text, 0, year, since, goals=goals, handed=handed).read(why_not, nobody_told)


class _Reader:
    """Reads one stretch; holds what has been found so far."""

    def __init__(self, text: str, offset: int, year: int, since: int, *, goals: bool, handed: Deadline | None) -> None:
        self.shown, self.offset, self.year, self.since, self.goals = text, offset, year, since, goals
        self.handed = self.aim = handed
        self.plain = plain(text)
        self.masked = mask_quotes(self.plain)
        self.numerals = list(find_numerals(self.plain))
        self.reasons: dict[int, WhyNot] = {}
        self.claims: dict[int, int] = {}
        self.drafts: list[Draft] = []
        self.duties: list[Duty] = []
        self.closing: set[int] = set()

    def read(self, why_not: WhyNot | None, told: Reached) -> Found:
        if why_not is not None:
            self.reasons = {numeral.start: why_not for numeral in self.numerals}
        else:
            self._read_clauses(told)
        return Found(tuple(self._shifted()), tuple(self.duties), tuple(self._ledger()), self.aim)

    def _read_clauses(self, told: Reached) -> None:
        rows = read_indicator_rows(self.plain, self.since)
        notes = (one for one in find_notes(self.plain) if first_overlap(rows.zones, one.start, one.end) is None)
        self._read_sentences(tuple(sorted((*rows.zones, *notes), key=lambda one: one.start)), told)
        for draft, numeral_start in rows.drafts:
            self.claims[numeral_start] = len(self.drafts)
            self.drafts.append(draft)
        if rows.drafts:
            self._put_in_order()

    def _put_in_order(self) -> None:
        """Put the drafts in the order of the text, and what points to them."""
        order = sorted(range(len(self.drafts)), key=lambda one: _start_of(self.drafts[one]))
        places = {before: now for now, before in enumerate(order)}
        moved = (self.drafts[before] for before in order)
        self.drafts = [one if one.subset_of is None else replace(one, subset_of=places[one.subset_of]) for one in moved]
        self.claims = {start: places[position] for start, position in self.claims.items()}

    def _read_sentences(self, rows: tuple[Zone, ...], told: Reached) -> None:
        """Read everything but the lines of `rows`."""
        free = self._free_numerals(rows)
        untitled = _TITLES.sub(lambda match: MASK * len(match.group()), self.plain)
        deadlines = [one for one in find_deadlines(untitled, self.year, since=self.since) if sets_a_time(untitled, one)]
        deadlines = [one for one in deadlines if first_overlap(rows, one.start, one.end) is None]
        closings = find_closings(untitled, deadlines)
        self.closing = {one.deadline.start for one in closings}
        context, report = Context(self.year, self.since), Report(self.since)
        clauses = chain.from_iterable(
            split_clauses(self.masked, *between) for between in between_zones(rows, len(self.masked))
        )
        for count, sentence in enumerate(sentences(cut_at_dates(clauses, self.masked, deadlines))):
            if count % _TELL_EVERY == 0:
                told(sentence[0].start)
            inside = take(free, sentence[-1].end)
            near = take(deadlines, sentence[-1].end)
            context.deadline, context.standing, context.answers = None, (), False
            if sentence[0].start == 0 or self.plain[sentence[0].start - 1] == "\n":
                context.looks_ahead, report = context.is_behind_goals(self.year, near), Report(self.since)
                goals = year_of_goals(self.plain, sentence[0].start, near, under_goals=self.goals, year=self.year)
                if goals is not None or not goes_on_with_goals(self.plain, sentence[0].start):
                    context.goals = self.aim = goals or self.handed
            if not _LISTED.match(self.plain, sentence[0].start):
                context.sticky = None
            words = self.plain[sentence[0].start : sentence[-1].end]
            begins_behind = report.hear(words, is_dated=any(not one.is_yearly for one in near))
            context.reports = report.tells_progress
            told_in = (self.plain[clause.start : clause.end] for clause in sentence)
            behind = clauses_behind(told_in, self.since, begins_behind=begins_behind)
            terms = terms_of(self.plain, sentence[0].start, sentence[-1].end)
            for clause, is_behind in zip(sentence, behind, strict=True):
                numerals = take(inside, clause.end)
                if is_behind or clause.start >= terms:
                    why = WhyNot.PAST if is_behind else WhyNot.QUALIFIER
                    self.reasons.update((numeral.start, why) for numeral in numerals)
                else:
                    self._read_clause(clause, numerals, near, context)
        if closings:
            self.drafts = with_closing_deadlines(self.drafts, closings)
        self.drafts = with_missing_dates_asked(self.drafts, self.plain)

    def _read_clause(
        self, clause: Clause, numerals: list[Numeral], deadlines: list[Deadline], context: Context
    ) -> None:
        if clause.opens_part:
            context.begin_part()
        quantities = self._quantities(numerals)
        here = [one for one in deadlines if clause.start <= one.start < clause.end]
        spans = tuple((one.start, one.end) for one in here)
        reading = read_clause(self.masked, clause, quantities, spans, unit_before=context.unit)
        self.reasons.update(reading.reasons)
        context.meet(here)
        if reading.mentions:
            promises = promises_of(self.masked, self.shown, clause, reading.mentions, deadlines, context)
            self._add_promises(promises)
        elif _WORDLESS.fullmatch(self.plain, clause.start, clause.end):
            context.answers &= clause.ends_with in (":", "：")
            context.noun = context.verb = context.unit = ""
        elif not any(one.start in self.closing for one in here):
            self._add_words(clause, deadlines, context)
            self._remember_noun(clause, quantities, context)
        context.hand_on(here, self.plain, announces=clause.ends_with in (":", "："))

    def _quantities(self, numerals: list[Numeral]) -> list[Quantity]:
        """The quantities of a clause; none where it holds more numbers than a writer's does."""
        found: list[Quantity] = []
        if len(numerals) <= _MOST_NUMERALS:
            found = [one for one in find_quantities(self.masked, numerals) if may_count(self.masked, one)]
        if len(numerals) > _MOST_NUMERALS or len(found) > _MOST_NUMBERS:
            self.reasons.update((numeral.start, WhyNot.OTHER) for numeral in numerals if not numeral.is_chinese)
            return []
        return found

    def _add_promises(self, promises: list[Promise]) -> None:
        for promise in promises:
            position, own = len(self.drafts), promise.indicator
            parent = self._parent(own) if promise.is_part else None
            self.drafts.append(Draft(own if parent is None else due_with(self.drafts[parent].indicator, own), parent))
            for numeral_start in promise.numeral_starts:
                self.claims.setdefault(numeral_start, position)

    def _parent(self, part: Indicator) -> int | None:
        """The nearest indicator before that counts the same in the same unit."""
        for position in range(len(self.drafts) - 1, max(-1, len(self.drafts) - 4), -1):
            whole = self.drafts[position]
            if whole.subset_of is None and whole.indicator.unit_of_measure == part.unit_of_measure:
                return position if part.measure is Measure.CUMULATIVE is whole.indicator.measure else None
        return None

    def _add_words(self, clause: Clause, deadlines: list[Deadline], context: Context) -> None:
        start, end = trimmed(self.shown, clause.start, clause.end)
        words = self.shown[start:end]
        bare = without_deadlines(self.shown, start, end, deadlines)
        if context.answers or says_who_or_when(bare):
            context.answers = True
            return
        span = Span(words, start + self.offset, end + self.offset)
        results = read_results(bare, has_date=is_dated(clause, deadlines, context))
        doubling = find_doubling(self.shown, clause.start, clause.end)
        due = due_of(clause, None, deadlines, context)
        if doubling is not None:
            self._add_doubling(doubling, due)
        elif results:
            self.drafts += [Draft(_milestone(result, due, Span(words, start, end))) for result in results]
        elif is_duty(bare):
            self.duties.append(Duty(name_duty(bare), span))

    def _add_doubling(self, found: Doubling, due: Due) -> None:
        """A doubling claims the numeral that it is made with (翻一番) and waits for a person."""
        self.claims.update(
            (numeral.start, len(self.drafts)) for numeral in self.numerals if found.start <= numeral.start < found.end
        )
        self.drafts.append(Draft(indicator_of(found, due, self.shown)))

    def _remember_noun(self, clause: Clause, quantities: list[Quantity], context: Context) -> None:
        """What the clause speaks of, for a next clause that has a number but no thing."""
        begin = quantities[-1].end if quantities else clause.start
        words = without_process(name_duty(self.shown[begin : clause.end]))
        names_nothing = clause.ends_with in (":", "：") and _LABEL.search(words)
        context.noun = "" if names_nothing or _HAS_NO_NUMBER.search(words) else re.sub(r"(?:建设|工作)$", "", words)
        context.verb = context.unit = ""

    def _free_numerals(self, rows: tuple[Zone, ...]) -> list[Numeral]:
        """The numerals that nothing around them excludes; the reasons of the others are noted."""
        zones = [*find_zones(self.plain, 0, len(self.plain)), *find_quoted(self.masked), *rows]
        free = []
        for numeral, zone in zones_of(self.numerals, sorted(zones, key=lambda one: one.start)):
            if zone is not None:
                self.reasons[numeral.start] = zone.why
            elif numeral.value is None:
                self.reasons[numeral.start] = WhyNot.NAME
            else:
                free.append(numeral)
                if numeral.is_chinese:
                    self.reasons[numeral.start] = WhyNot.NAME
        return free

    def _shifted(self) -> Iterator[Draft]:
        if self.offset == 0:
            yield from self.drafts
            return
        for draft in self.drafts:
            span = draft.indicator.span
            assert span is not None
            moved = Span(span.quote, span.start + self.offset, span.end + self.offset)
            yield replace(draft, indicator=replace(draft.indicator, span=moved))

    def _ledger(self) -> Iterator[NumeralUse]:
        uses = write_ledger(self.shown, self.numerals, self.claims, self.reasons)
        if self.offset == 0:
            yield from uses
            return
        for use in uses:
            yield replace(use, start=use.start + self.offset, end=use.end + self.offset)


def _milestone(result: Result, due: Due, span: Span) -> Indicator:
    return Indicator(
        code="",
        name=result.name,
        kind=Kind.MILESTONE,
        due=due.day,
        due_text=due.words,
        roll_up=RollUp.LEAD,
        span=span,
        confidence=Confidence.SURE if result.sure and due.sure else Confidence.CHECK,
    )


def _start_of(draft: Draft) -> int:
    return draft.indicator.span.start if draft.indicator.span else 0
