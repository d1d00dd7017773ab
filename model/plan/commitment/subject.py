"""What a number is about: its own verb and thing, or those that the words before hand on to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from model.plan.commitment.mention import Mention
from model.plan.commitment.sentence import is_day_of_event
from model.plan.commitment.words import TRAILING_SUFFIX
from model.plan.deadline import Deadline
from model.plan.quantity import Quantity
from model.plan.unit_of_measure import UnitKind

_RATIO = re.compile(r"(?:率|比重|占比|比例)$")
_IS_A_DEED = re.compile(r"(?:植树|造林|育林|种草)$")
"""Verbs that hold their thing, and say with a number alone all there is to say."""
_EXAMPLES = re.compile(r"(?:等|、)\s*$")
_NOTHING = re.compile(
    r"(?:同比|年均|分别|均|都|再|其中|[共总各]|比上年|较上年|比去年|较去年|预计|计划|同时|每人|每户|每月|每年|力争|争取|确保|努力|[，、（(\s])*"
)
_THRESHOLD = re.compile(r"^(?:大关|台阶|关口)")
_LEVEL = re.compile(r"^(?:国家级|省级|市级|县级|区级|自治区级|国家|省|市|县|区)$")
_CLASS = re.compile(r"^(?:.{0,12}?\d.{0,8}?(?:元|人|亩|平方米|吨)(?:以上|以下|以内)?的?)(?=.{2})")
_TOTAL = re.compile(r"总(?:数|量|额|规模|数量)$")
_RECENT = 6


@dataclass
class Context:
    """What the clauses of one part hand on: verb and thing last spoken of, and the deadlines still in force.

    `year` is the plan's, `since` the first of its years.

    `recent` are the things of the numbers before, for a later 分别; `standing` the deadlines of the clause before,
    for numbers that are dealt out over them; `sticky` a deadline that governs a list announced by a colon. `answers`
    tells that the sentence has come to who answers for the item, so that its clauses name offices; `has_passed_a_day`
    that a clause before in this part was for a day of its own, which may be meant for what follows too; `looks_ahead`
    that the paragraph speaks of a later year, or follows one of goals for a later year; `reports` that it told how far
    a year has come; `goals` is the year that a paragraph of goals begins with.
    """

    year: int
    since: int
    verb: str = ""
    noun: str = ""
    unit: str = ""
    per: str | None = None
    recent: list[str] = field(default_factory=list)
    deadline: Deadline | None = None
    standing: tuple[Deadline, ...] = ()
    sticky: Deadline | None = None
    answers: bool = False
    has_passed_a_day: bool = False
    looks_ahead: bool = False
    reports: bool = False
    goals: Deadline | None = None

    def begin_part(self) -> None:
        """Forget what was spoken of: a semicolon or a full stop has been passed."""
        self.verb = self.noun = self.unit = ""
        self.has_passed_a_day = False
        self.recent.clear()

    def is_behind_goals(self, year: int, deadlines: Sequence[Deadline]) -> bool:
        """Whether a paragraph that begins with a sentence of these deadlines stands behind one of goals for a year
        after the plan's and does not come back to the plan's `year`, so that it may go on with them.
        """
        comes_back = any(one.due.year == year for one in deadlines)
        return self.goals is not None and self.goals.due.year > year and not comes_back

    def meet(self, deadlines: Sequence[Deadline]) -> None:
        """Come to a clause with these deadlines: a day of its own ends the one that held so far."""
        if any(not one.is_whole_year for one in deadlines):
            self.deadline = None

    def hand_on(self, deadlines: Sequence[Deadline], text: str, *, announces: bool) -> None:
        """Leave a clause with these deadlines: one that names a year or stands alone before a comma governs what
        follows in its sentence, and the list that the clause `announces` with a colon.
        """
        if deadlines:
            self.standing = tuple(deadlines)
            self.has_passed_a_day |= any(not one.is_whole_year and not is_day_of_event(text, one) for one in deadlines)
            self.looks_ahead |= any(one.due.year > self.year for one in deadlines)
        for one in deadlines:
            if (one.explicit_year or one.stands_alone) and not is_day_of_event(text, one):
                is_unclear = (
                    text.endswith("其中", 0, one.start)
                    or len({each.due.year for each in deadlines}) > 1
                    or not (one.is_whole_year or one.stands_alone)
                )
                self.deadline = replace(one, sure=False) if is_unclear else one
        if announces and self.deadline and self.deadline.explicit_year:
            self.sticky = self.deadline

    def remember(self, subject: Subject, mention: Mention, *, is_first: bool) -> None:
        """Keep what a number was about for those that follow."""
        if subject.verb:
            self.verb = subject.verb
        if (
            subject.noun
            and not subject.handed_on
            and (mention.quantity.kind is UnitKind.COUNT or not self.noun or is_first)
        ):
            self.noun, self.unit = subject.noun, mention.quantity.unit
        if subject.noun and not subject.handed_on:
            self.recent = [*self.recent[-_RECENT:], subject.noun]
        self.per = mention.phrase.per or self.per


@dataclass(frozen=True, slots=True)
class Subject:
    """Verb and thing of a number; `handed_on` tells that the thing was named with another number."""

    verb: str
    noun: str
    handed_on: bool = False


def subject_of(shown: str, mention: Mention, context: Context, *, is_first: bool) -> Subject:
    """The verb and thing of a mention; `is_first` that no other number stands before it in its clause."""
    phrase = mention.phrase
    own = shown[phrase.noun_start : phrase.noun_start + len(phrase.noun)] if phrase.noun else ""
    own = "" if _NOTHING.fullmatch(own) else own
    behind = shown[mention.tail : mention.right].strip() if mention.is_count_first else ""
    behind = TRAILING_SUFFIX.sub("", _THRESHOLD.sub("", behind))
    noun = _completed(_joined(own, behind), context)
    is_stated = bool(mention.predicate.word)
    verb = phrase.verb
    if (
        not verb
        and not phrase.is_process
        and not is_stated
        and _goes_on(mention.quantity, noun, is_first=is_first and bool(own))
    ):
        verb = context.verb
    if noun:
        is_part = (
            mention.quantity.kind is not UnitKind.PERCENT and "其中" in shown[mention.left : mention.quantity.start]
        )
        return Subject(verb or (context.verb if is_part else ""), _of_class(noun, context) if is_part else noun)
    if _IS_A_DEED.search(phrase.verb):
        return Subject(verb, "")
    if (
        phrase.verb
        and not verb.endswith("投资")
        and context.unit
        and context.unit != mention.quantity.unit
        and not is_stated
    ):
        return Subject(verb, "")
    return Subject(verb, context.noun, handed_on=True)


def _goes_on(quantity: Quantity, noun: str, *, is_first: bool) -> bool:
    """Whether a phrase without a verb goes on with the verb before: in its own clause, or where it names nothing."""
    if (is_first and noun) or _IS_A_DEED.search(noun):
        return False
    return quantity.kind in (UnitKind.COUNT, UnitKind.SIZE, UnitKind.MONEY) and not _RATIO.search(noun)


def _joined(own: str, behind: str) -> str:
    """Things before and behind a number make one name, unless those before are only examples (中车等5家企业)."""
    return behind if behind and (not own or _EXAMPLES.search(own)) else own + behind


def _completed(noun: str, context: Context) -> str:
    """ "省级" after "国家级企业" is "省级企业", and "总数" is "国家级企业总数"."""
    if context.noun and (noun.startswith("占") or _TOTAL.match(noun)):
        return context.noun + noun
    if not _LEVEL.match(noun) or not context.noun:
        return noun
    thing = re.sub(r"^(?:国家级|省级|市级|县级|区级|自治区级|国家|省|市|县)", "", context.noun)
    return noun + thing


def _of_class(noun: str, context: Context) -> str:
    """A part keeps the class of its whole: 总投资50亿元以上产业项目, of these 总投资50亿元以上先进制造业项目."""
    given = _CLASS.match(context.noun)
    return given.group() + noun if given else noun
