"""Lamp schemes (亮灯方案) as data: classes, and rules tried from the top until one holds. Places contradict each other.

What a published text leaves open is a `Choice` of its scheme: it has options, one of which is chosen, and everybody
can see which. A scheme whose rules leave a case without a class is refused when it is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from itertools import product
from operator import eq, ge, gt, le, lt

from model.errors import UsageError
from model.progress.lamp import Colour, LampClass, Standing
from model.progress.situation import FLAGS, NUMBERS, Fact, Situation


class Sign(StrEnum):
    """How a fact is held against a condition's value; each says whether its boundary belongs to it."""

    LESS = "<"
    AT_MOST = "<="
    EQUAL = "="
    AT_LEAST = ">="
    MORE = ">"
    CONTAINS = "contains"


_HOLDS = {Sign.LESS: lt, Sign.AT_MOST: le, Sign.EQUAL: eq, Sign.AT_LEAST: ge, Sign.MORE: gt}


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing a rule asks: a number on one side of a boundary, a fact that is so or not, a word in the name."""

    fact: Fact
    sign: Sign
    value: Decimal | bool | str

    def __post_init__(self) -> None:
        fits = (
            (self.fact in NUMBERS and type(self.value) is Decimal and self.sign in _HOLDS)
            or (self.fact in FLAGS and type(self.value) is bool and self.sign is Sign.EQUAL)
            or (self.fact is Fact.NAME and isinstance(self.value, str) and self.sign is Sign.CONTAINS)
        )
        if not fits:
            raise UsageError("lamp.condition_unfit", condition=f"{self.fact} {self.sign} {self.value}")

    def holds(self, situation: Situation) -> bool:
        """Whether the situation meets it; what is not known meets nothing."""
        known = situation.get(self.fact)
        if known is None:
            return False
        if self.sign is Sign.CONTAINS:
            return str(self.value) in str(known)
        return bool(_HOLDS[self.sign](known, self.value))


@dataclass(frozen=True, slots=True)
class LampRule:
    """The class of a situation that meets all `conditions`. `when` names a choice and the option it goes with."""

    lamp_class: str
    conditions: tuple[Condition, ...] = ()
    when: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One way of settling a choice, in words."""

    key: str
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the published text does not say, or says in two ways; `chosen` is the key of the option that holds."""

    key: str
    words: tuple[str, str]
    options: tuple[Option, ...]
    chosen: str


class Subject(StrEnum):
    """What a scheme sorts: indicators one by one, or whole units by their rank."""

    INDICATOR = "indicator"
    UNIT = "unit"


@dataclass(frozen=True)
class LampScheme:
    """When which class is lit. The first of `rules` whose conditions hold gives it.

    `source` says where it was published, `note` what of it is ours. `about` is how far below an approximate target
    (约) a value still meets it, as a share. `unreported_counts`: whether a period without a report is a period behind
    when runs are counted. `unjudged` is the class under which what has no lamp is counted, None for our own grey.
    """

    key: str
    words: tuple[str, str]
    classes: tuple[LampClass, ...]
    rules: tuple[LampRule, ...]
    choices: tuple[Choice, ...] = ()
    subject: Subject = Subject.INDICATOR
    source: str = ""
    note: tuple[str, str] = ("", "")
    about: Decimal = Decimal("0.05")
    unreported_counts: bool = False
    unjudged: str | None = None
    own: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        keys = [one.key for one in self.classes]
        named = {rule.lamp_class for rule in self.rules} | ({self.unjudged} if self.unjudged else set())
        if len(set(keys)) < len(keys) or not named <= set(keys):
            raise UsageError("lamp.class_unknown", scheme=self.key, names="、".join(sorted(named - set(keys)) or keys))
        for choice in self.choices:
            if choice.chosen not in {option.key for option in choice.options}:
                raise UsageError("lamp.option_unknown", scheme=self.key, choice=choice.key, option=choice.chosen)
        known = {(choice.key, option.key) for choice in self.choices for option in choice.options}
        if any(rule.when is not None and rule.when not in known for rule in self.rules):
            raise UsageError("lamp.choice_unknown", scheme=self.key)
        for chosen in self._ways_of_choosing():
            if not any(not rule.conditions and _applies(rule, chosen) for rule in self.rules):
                raise UsageError("lamp.leaves_gap", scheme=self.key)

    def word(self, language: str = "zh") -> str:
        """What the scheme is called."""
        return self.words[0 if language == "zh" else 1]

    def classify(self, situation: Situation) -> LampClass:
        """The class of a situation; there always is one."""
        return self.by_key[self.rule_for(situation).lamp_class]

    def rule_for(self, situation: Situation) -> LampRule:
        """The rule that decides."""
        return next(rule for rule in self.live if all(one.holds(situation) for one in rule.conditions))

    def choosing(self, key: str, option: str) -> LampScheme:
        """The same with another option of a choice. UsageError "lamp.option_unknown"."""
        if key not in {choice.key for choice in self.choices}:
            raise UsageError("lamp.option_unknown", scheme=self.key, choice=key, option=option)
        choices = tuple(replace(one, chosen=option) if one.key == key else one for one in self.choices)
        return replace(self, choices=choices)

    @cached_property
    def by_key(self) -> Mapping[str, LampClass]:
        """Classes by key."""
        return {one.key: one for one in self.classes}

    @cached_property
    def live(self) -> tuple[LampRule, ...]:
        """The rules that hold under the options chosen."""
        chosen = {choice.key: choice.chosen for choice in self.choices}
        return tuple(rule for rule in self.rules if _applies(rule, chosen))

    @cached_property
    def asks_for(self) -> frozenset[Fact]:
        """The facts that any rule looks at."""
        return frozenset(one.fact for rule in self.live for one in rule.conditions)

    def decisive(self, situation: Situation) -> frozenset[Fact]:
        """The facts without which another rule might have decided: told again, they give the same class.

        Of each rule down to the one that decides: the facts of conditions beside which all others of the rule hold.
        """
        facts: set[Fact] = set()
        for rule in self.live:
            failed = [one.fact for one in rule.conditions if not one.holds(situation)]
            if not failed:
                return frozenset(facts.union(one.fact for one in rule.conditions))
            if len(failed) == 1:
                facts.add(failed[0])
        raise AssertionError("a scheme always has a rule that holds")

    @property
    def looks_back(self) -> bool:
        """Whether earlier periods decide anything."""
        return Fact.RUN in self.asks_for

    @cached_property
    def in_time(self) -> LampClass:
        """The class of what is neither behind nor finished."""
        known = {Fact.LAG: Decimal(0), Fact.LAG_SHARE: Decimal(0), Fact.OF_EXPECTED: Decimal(100), Fact.RUN: Decimal(0)}
        return self.classify({**dict.fromkeys(FLAGS, False), Fact.STARTED: True, **known})

    def _ways_of_choosing(self) -> Iterator[dict[str, str]]:
        for options in product(*([option.key for option in choice.options] for choice in self.choices)):
            yield dict(zip((choice.key for choice in self.choices), options, strict=True))


def _applies(rule: LampRule, chosen: Mapping[str, str]) -> bool:
    return rule.when is None or chosen.get(rule.when[0]) == rule.when[1]


def _points(sign: Sign, points: int) -> Condition:
    return Condition(Fact.LAG, sign, Decimal(points))


def _is(fact: Fact, so: bool = True) -> Condition:
    return Condition(fact, Sign.EQUAL, so)


DEFAULT_SCHEME = LampScheme(
    "default",
    ("本程序默认", "our own"),
    (
        LampClass("blue", Colour.BLUE, "◆", ("已完成", "finished"), Standing.FINISHED),
        LampClass("green", Colour.GREEN, "●", ("正常", "on schedule"), Standing.ON_SCHEDULE),
        LampClass("yellow", Colour.YELLOW, "▲", ("预警", "behind"), Standing.BEHIND),
        LampClass("red", Colour.RED, "■", ("滞后", "far behind"), Standing.FAR_BEHIND),
    ),
    (
        LampRule("blue", (_is(Fact.FINISHED),)),
        LampRule("red", (_is(Fact.FAILED),)),
        LampRule("yellow", (_is(Fact.SHORT),)),
        LampRule(
            "yellow",
            (
                _is(Fact.STARTED, False),
                Condition(Fact.DAYS_LEFT, Sign.AT_MOST, Decimal(31)),
                _points(Sign.AT_MOST, 0),
            ),
        ),
        LampRule("green", (_points(Sign.AT_MOST, 0),)),
        LampRule("yellow", (_points(Sign.AT_MOST, 10),)),
        LampRule("red"),
    ),
    note=(
        "不落后为绿，落后 10 个百分点以内（含）为黄，更多为红，完成为蓝。",
        "Green when not behind, yellow up to and with 10 points behind, red beyond, blue when finished.",
    ),
)
"""Ours, where no other was chosen."""
