"""Numbers that are still, or once more, those of the period before in rows below each other.

Any of them may have stayed. What speaks against a run of them are the words beside some, or that nearly all else in the
form changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.plan.node import Measure
from model.submission.doubt.expected import Expected
from model.submission.doubt.rare_runs import rare_runs
from model.submission.submission import ReturnedRow

_LEAST_PROVED, _LEAST_RUN_PROVED = 2, 4
"""A single one was forgotten, or its words are wrong, unless so many stayed with it."""
_LEAST_RUN, _TELLING = 5, 10
_RARELY = 3e-5
"""How many sums, which are no small counts; in how many forms as many below each other may stay by chance; works that
rest do so together.
"""


def left_as_last_codes(
    rows: Sequence[ReturnedRow],
    numbers: Mapping[str, Decimal],
    expected: Mapping[str, Expected],
    contradicted: Collection[str],
) -> Iterator[str]:
    """Rows below each other that all have their last value, where one of many, or two, say another in their words.

    Rows without a number, or that never had one before, lie between them.
    """
    run: list[str] = []
    for code in (*(row.code for row in rows if row.code in numbers), ""):
        home = expected.get(code)
        if home is not None and (home.last is None or home.last == numbers[code]):
            run += [code] if home.last is not None else []
            continue
        proved = sum(1 for one in run if one in contradicted)
        if proved >= _LEAST_PROVED or (proved and len(run) >= _LEAST_RUN_PROVED):
            yield from run
        run = []


def pasted_last_codes(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]
) -> Iterator[str]:
    """The rows from the first to the last of such a run, in the order of the sheet, whatever their kind.

    Small counts often stay as they are: one that did says nothing, one that changed ends the run.
    """
    have_stayed = [_has_stayed(numbers.get(row.code), expected.get(row.code)) for row in rows]
    population = sum(1 for has_stayed in have_stayed if has_stayed is not None)
    for run in rare_runs(have_stayed, population, _LEAST_RUN, _RARELY):
        between = rows[run[0] : run[-1] + 1]
        yield from (row.code for row in between if numbers.get(row.code) is not None)


def _has_stayed(number: Decimal | None, home: Expected | None) -> bool | None:
    """Whether a sum is still what it was; None of what may well be, or never was anything."""
    if number is None or home is None or not home.last or home.indicator.measure is not Measure.CUMULATIVE:
        return None
    if number != home.last:
        return False
    return True if number >= _TELLING or number % 1 else None
