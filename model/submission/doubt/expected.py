"""What a row's number is expected to be near, and how far off one is: by the value before, the target, the unit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from model.entry.plausible import falls, unit_of
from model.entry.unit_of_measure import SCALES, is_counted
from model.plan.node import Comparator, Indicator, Kind, Measure

_FAR_OFF, _FALL = 5.0, 0.5
_MUCH_OF_A_STAGE = 60
_LEAST_KNOWN, _MOST_GROWTH = 5, 4.0
_QUIET, _MOST_SCALE = 0.2, 3.0
"""The farthest that three of four sums lie, by logarithm, from what they are expected to be in a quiet month."""
_FEW = 1.0
"""One thing more or less is little, however few there are."""
_WANTED_LOW = (Comparator.AT_MOST, Comparator.LESS_THAN)
_BARELY_ABOVE = Decimal("1.2")
_LEAST_BEFORE, _MONTHLY = 3, 1.5
_LEAP, _SIXFOLD, _TENFOLD, _LEAST_LEAP, _JUMP = 5, 6, 10, 10, 3
_LEAST_SMALL_LEAP, _MANIFOLD = 6, 8
_LITTLE_OF_TARGET = 10
_ALL, _FAR_ABOVE_ALL = 100, 150
_SURGE = Decimal("1.7")
_AS_EXPECTED = 1.0
"""How far off a number may be, by logarithm, that is about as large as is expected of its row."""
_ABOUT = 1.0
"""How far off a number counted in 万 may be in the row's unit, by logarithm, to be taken for what was meant."""


class Expected(NamedTuple):
    """A row as somebody knows it who has its last value and its target (the unit's own, or else that of all units).

    `near` is what a number is expected to be near, 0 where nothing is known. `growth` is how many times the form's sums
    have grown in the middle, `scale` how much farther than in a quiet month its numbers lie from what they grew to;
    `is_quiet` where they are known to have grown, and strayed, little; `leap` how many times its value before a sum of
    this form has to be to be asked about.
    """

    indicator: Indicator
    last: Decimal | None
    target: Decimal | None
    near: float
    is_own_target: bool = False
    growth: float = 1.0
    scale: float = 1.0
    is_quiet: bool = False
    leap: float = _TENFOLD

    def has_grown_as_usual(self, number: Decimal) -> bool:
        """Whether a sum grew, at most threefold and not beyond its target: nobody is asked about its size."""
        last, target = self.last, self.target
        if last is None or target is None or not _counts_up(self.indicator):
            return False
        return 0 < last <= number <= target and number <= _JUMP * last

    def is_odd(self, number: Decimal) -> bool:
        """Whether the number stops a reader: another kind of number, a fall of what counts up, a leap, a jump."""
        last = self.last
        if last is not None and 0 < last <= number <= _JUMP * last:  # neither a fall nor a leap nor a jump
            return self.is_other_kind(number)
        is_fall = falls(number, self.indicator, last)
        return is_fall or self.is_other_kind(number) or self.leaps(number) or self.jumps(number)

    def is_astray(self, number: Decimal) -> bool:
        """Whether an odd number may be another row's: half a school where some are expected is this row's own slip."""
        if not self.is_odd(number):
            return False
        is_part = number > 0 and self.is_known and is_counted(unit_of(self.indicator)) and number % 1 != 0
        return not (is_part and self.deviation(number) < _AS_EXPECTED and not falls(number, self.indicator, self.last))

    def is_other_kind(self, number: Decimal) -> bool:
        """Whether the row cannot hold such a number: half a school, more than all of a milestone, less than none."""
        if self.indicator.kind is Kind.MILESTONE:
            return not 0 <= number <= 100
        if is_counted(unit_of(self.indicator)) and number != number.to_integral_value():
            return True
        return number < 0 and self.indicator.measure not in (Measure.GROWTH, Measure.REDUCTION)

    def leaps(self, number: Decimal) -> bool:
        """Whether the number is asked about: more than five times both the target and the value before, which small
        numbers may well be; what all units together should reach at one go; a sum that became tenfold while the
        form's others did not (sixfold where they hardly grew), or that went far beyond its target at one go; a level or
        rate of which only a fifth is left though it should not fall; a level that became eightfold, not on its way to
        its target; a share that is far more than all; a rate of growth of all and more, which an index would have.
        """
        before, target = self.last or Decimal(0), self.target
        if self._is_alone_above_all(number):
            return True
        if target is not None and 0 < number <= target and _counts_up(self.indicator):
            return self._multiplies(number, before)
        is_level = self.indicator.measure is Measure.LEVEL
        if (is_level or self.indicator.measure is Measure.GROWTH) and _LEAST_LEAP <= before >= _LEAP * abs(number):
            return self.indicator.comparator not in _WANTED_LOW
        if self.indicator.measure is Measure.GROWTH and number >= _ALL > 2 * max(before, target or Decimal(0)):
            return True
        if is_level and self._is_share and before <= _ALL and number > _FAR_ABOVE_ALL:
            return True
        if is_level and before >= _LEAST_LEAP and number >= _MANIFOLD * before:
            is_wanted = bool(target) and self.indicator.comparator not in _WANTED_LOW
            return not (is_wanted and number <= (target or 0) * _BARELY_ABOVE)
        if self.indicator.kind is Kind.MILESTONE or number <= 0:
            return False
        if self._surges(number, before) or self._multiplies(number, before):
            return True
        if number < _LEAST_LEAP and is_counted(unit_of(self.indicator)):
            return False
        return target is not None and target > 0 and number > _LEAP * max(target, before)

    def _is_alone_above_all(self, number: Decimal) -> bool:
        """Whether one unit has at once come to what is wanted of all together, of which the form's others are far."""
        if self.is_own_target or not self.target or not _counts_up(self.indicator):
            return False
        is_telling = number >= _LEAST_LEAP or not is_counted(unit_of(self.indicator))
        return is_telling and number >= self.target and float(number) >= _TENFOLD * self.near > 0

    def _multiplies(self, number: Decimal, before: Decimal) -> bool:
        """Whether a sum became far more than it was; a few things may, and what is little of a target."""
        if before <= 0 or not _counts_up(self.indicator) or float(number) < self.leap * float(before):
            return False
        target = self.target or Decimal(0)
        if is_counted(unit_of(self.indicator)):
            return number >= _LEAST_LEAP and (before >= _LEAST_BEFORE or number > (target or number))
        return number * _LITTLE_OF_TARGET >= target

    def _surges(self, number: Decimal, before: Decimal) -> bool:
        """Whether a sum passed its target and grew by far more than the form's others; a small one threefold both."""
        if not self.target or number <= self.target or not 0 < before <= self.target or number < _LEAST_SMALL_LEAP:
            return False
        if not _counts_up(self.indicator):
            return False
        if number < _LEAST_LEAP:
            return number > _JUMP * self.target
        is_far = number > self.target * _BARELY_ABOVE and number > _SURGE * before * Decimal(self.growth)
        return self.is_quiet and is_far

    def had_it_been_in_ten_thousands(self, number: Decimal) -> Decimal | None:
        """What the number comes to if it was counted in 万, where just that is expected of the row."""
        more = number * SCALES["万"]
        is_small = 0 < float(number) * _JUMP <= self.near and unit_of(self.indicator) != "%"
        return more if is_small and abs(math.log(float(more) / self.near)) < _ABOUT else None

    @property
    def _is_share(self) -> bool:
        """Whether the row's numbers are parts of something in percent: their target is less than all of it."""
        return unit_of(self.indicator) == "%" and self.target is not None and 0 < self.target < _ALL

    def jumps(self, number: Decimal) -> bool:
        """Whether the number of a level is three times more or less than before, and not just on its way to the target.

        This may be news, so that it is not asked about by itself.
        """
        if not self.last or self.last < 0 or self.indicator.measure is not Measure.LEVEL:
            return False
        if self.target and self.last < number <= self.target * _BARELY_ABOVE:
            return False
        return not self.last <= _JUMP * number <= _JUMP * _JUMP * self.last

    @property
    def is_known(self) -> bool:
        """Whether anything says what the row's number should be near: a milestone has only its last value."""
        return self.last is not None if self.indicator.kind is Kind.MILESTONE else bool(self.last or self.target)

    def distance(self, number: Decimal) -> float:
        """How far the number is off, by the logarithm of its ratio to what is expected; 0 where nothing is known."""
        if self.is_other_kind(number):
            return _FAR_OFF
        return (_FALL if falls(number, self.indicator, self.last) else 0.0) + self.deviation(number) / self.scale

    def deviation(self, number: Decimal) -> float:
        """The same of the number's size alone, whether or not the row can hold such a number."""
        if self.indicator.kind is Kind.MILESTONE:
            return 0.0 if self.last is None else abs(float(number - self.last)) / _MUCH_OF_A_STAGE
        if self.near <= 0 or number <= 0:
            return 0.0
        few = _FEW if is_counted(self.indicator.unit_of_measure) else 0.0
        off = math.log((float(number) + few) / (self.near + few))
        if not self.last:
            return abs(off)
        return -off if off < 0 else max(off - math.log(self.growth), 0.0)


def expected_rows(
    indicators: Iterable[Indicator],
    last: Mapping[str, Decimal | None],
    targets: Mapping[str, Decimal],
    numbers: Mapping[str, Decimal],
) -> dict[str, Expected]:
    """What each row is expected to be near, by code.

    Without a value before, a number that counts up is expected at the share of its target that the form's `numbers`
    have reached in the middle, apart for own targets and for those of all units together; a level at its target. With
    one, it is expected anywhere between that and what it would be had it grown as the form's sums have.
    """
    known = [
        (one, last.get(code), targets.get(code) or one.target, code in targets or bool(one.per), _counts_up(one))
        for one in indicators
        for code in (one.code,)
    ]
    usual, (growth, scale, is_quiet, leap) = _usual_shares(known, numbers), _usual_growth(known, numbers)
    expected = {}
    for one, before, target, is_own, counts_up in known:
        near = float(before) if before else float(target or 0) * (usual[is_own] if counts_up else 1.0)
        row = (one, before, target, near, is_own, growth if counts_up else 1.0, scale, is_quiet, leap)
        expected[one.code] = tuple.__new__(Expected, row)
    return expected


Known = tuple[Indicator, Decimal | None, Decimal | None, bool, bool]
"""An indicator with its value before, its target, whether that is the unit's own, and whether its numbers add up."""


def _usual_shares(known: Sequence[Known], numbers: Mapping[str, Decimal]) -> Mapping[bool, float]:
    """What share of its target a number has reached in the middle, for own targets and for others; not where all
    numbers that count up are known from before.
    """
    reached: dict[bool, list[float]] = {False: [], True: []}
    if any(counts_up and not before for _, before, _, _, counts_up in known):
        for one, _, target, is_own, counts_up in known:
            if target and counts_up and (number := numbers.get(one.code)):
                reached[is_own].append(float(number) / float(target))
    return {is_own: median(shares) if shares else 0.5 for is_own, shares in reached.items()}


def _usual_growth(known: Sequence[Known], numbers: Mapping[str, Decimal]) -> tuple[float, float, bool, float]:
    """How many times the sums have grown in the middle, how much farther off than usual the farther ones are, whether
    both are known to be as in a quiet month, and how many times a sum has to grow to be asked about.
    """
    grown = sorted(
        float(number) / float(before)
        for one, before, _, _, counts_up in known
        if counts_up and before and before > 0 and (number := numbers.get(one.code)) and number > 0
    )
    if len(grown) < _LEAST_KNOWN:
        return 1.0, 1.0, False, _TENFOLD
    growth = min(max(median(grown), 1.0), _MOST_GROWTH)
    off = sorted(max(math.log(one / growth), -math.log(one), 0.0) for one in grown)
    scale = min(max(off[len(off) * 3 // 4] / _QUIET, 1.0), _MOST_SCALE)
    if growth > _MONTHLY:
        return growth, scale, False, _TENFOLD * growth
    return growth, scale, scale == 1.0, min(_SIXFOLD * scale, _TENFOLD)


def _counts_up(indicator: Indicator) -> bool:
    return indicator.measure is Measure.CUMULATIVE
