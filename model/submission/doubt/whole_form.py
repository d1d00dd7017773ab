"""What is in doubt of a form as a whole: columns that came from beside or moved, and more slips than chance makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from model.entry.entry import BLANK, Entry
from model.entry.period import Period
from model.finding import Finding, Severity
from model.form.layout import HEADERS, Field
from model.plan.node import Measure
from model.submission.doubt.expected import Expected
from model.submission.doubt.figure import figure_of, says
from model.submission.submission import ReturnedRow

_LEAST_NUMBERS, _LEAST_LIKE_LAST, _LEAST_WORDS = 8, 12, 10
_LEAST_REPEATED_WORDS = 3
_NEARLY_ALL = Decimal("0.9")
_PART_OF_FILLED = 5
"""Problems on fewer than a fifth of the rows that were filled in are told where there are some, and no other column."""
_HARDLY_ONE = 25
"""Fewer changed numbers than one in so many were left over by a column that was pasted."""
_TELLING = 10
"""Smaller counts stay as they are, or are just what was wanted, on many rows."""
_LATE = 3
"""From the third period of a year on the time that has passed is at most half as long again as before."""
_MANY_LAST, _PART_OF_LAST = 8, 4
"""So many last values that were changed, and so large a part of them all, are no corrections of single ones."""
_MANY_ITEMS = 3
"""From so many items with shifted values on, the whole column is in doubt."""
_MANY_ROWS, _PART_OF_ROWS = 6, 12
"""So many numbers that are off, and such a part of all, are no single mistakes."""
_SHIFTED = ("row.shifted", "value.in_duty_row")
_OFF = (
    "value.in_duty_row", "value.fell", "value.part_of_a_whole", "value.size", "value.over_hundred", "row.value_beside",
)  # fmt: skip

Numbers = Mapping[str, Decimal]
Places = Mapping[str, Expected]


def about_whole_form(
    rows: Sequence[ReturnedRow],
    numbers: Numbers,
    expected: Places,
    last: Mapping[str, Entry],
    doubted: Iterable[tuple[str, str]],
    findings: Sequence[Finding],
    period: Period | None,
) -> Iterator[Finding]:
    """`numbers` is what stands in the values' cells, `last` what was reported the period before, `doubted` the rows
    whose values something speaks against, with the finding's code, `findings` what was said of the rows one by one.
    """
    about_last = list(_about_last(expected, findings))
    yield from about_last
    if not about_last:
        yield from _about_column([*doubted, *_told(findings)], numbers)
        about_pasted = list(_about_pasted(numbers, expected, period))
        yield from about_pasted or _about_repeated(rows, last)
        yield from _about_words(rows)
        yield from _about_deeds(rows, numbers, expected)


def _about_last(expected: Places, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Another form's last values, or two columns exchanged: rows that happen to agree are in doubt with the others."""
    changed = {finding.indicator for finding in findings if finding.code == "row.last_changed"}
    issued = sum(home.last is not None for home in expected.values())
    if len(changed) >= _MANY_LAST and len(changed) * _PART_OF_LAST >= issued:
        yield Finding("sheet.last_changed", Severity.CONFIRM, context={"count": str(len(changed))})


def _told(findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    return ((code, one.code) for one in findings if one.code in _OFF and (code := one.indicator))


def _about_column(doubted: Sequence[tuple[str, str]], numbers: Numbers) -> Iterator[Finding]:
    """Many items of which the numbers moved, be it into the items' own rows, or of which many numbers are off for any
    reason: others of them may be plausible by chance.
    """
    shifted, off = {code for code, kind in doubted if kind in _SHIFTED}, {code for code, _ in doubted}
    is_much = len(off) >= max(_MANY_ROWS, len(numbers) // _PART_OF_ROWS)
    count = max(_items(shifted), _items(off) if is_much else 0)
    if count >= _MANY_ITEMS:
        yield Finding("sheet.shifted", Severity.CONFIRM, context={"count": str(count)})


def _items(codes: Iterable[str]) -> int:
    return len({code.partition(".")[0] for code in codes})


def _about_pasted(numbers: Numbers, expected: Places, period: Period | None) -> Iterator[Finding]:
    """All numbers are the unit's own targets (all targets, where none is its own), or last period's once more: then
    hardly one of them is another, while in a quiet month nine of ten stay. Or all have at least doubled late in the
    year, as sums do to which the last ones were added once more.
    """
    sums = [
        (number, row)
        for code, number in numbers.items()
        if _is_telling(number) and (row := expected.get(code)) and row.indicator.measure is Measure.CUMULATIVE
    ]
    wanted = [(number, row) for number, row in sums if row.target and row.target != row.last]
    own = [(number, row) for number, row in wanted if row.is_own_target]
    at_target = [number == row.target for number, row in own or wanted]
    if _is_nearly_all(at_target, _LEAST_NUMBERS):
        yield Finding("sheet.as_targets", Severity.CONFIRM, context={"count": str(sum(at_target))})
    as_last = sum(number == row.last for number, row in sums if row.last)
    if as_last >= _LEAST_LIKE_LAST and _changed(numbers, expected) * _HARDLY_ONE < as_last:
        yield Finding("sheet.as_last", Severity.CONFIRM, context={"count": str(as_last)})
    doubled = [number >= 2 * row.last for number, row in sums if row.last and row.last > 0]
    if period is not None and period.number >= _LATE and len(doubled) >= _LEAST_NUMBERS and all(doubled):
        yield Finding("sheet.all_doubled", Severity.CONFIRM, context={"count": str(len(doubled))})


def _about_repeated(rows: Sequence[ReturnedRow], last: Mapping[str, Entry]) -> Iterator[Finding]:
    """Each row says what it said the period before, to the letter: small counts may stay as they are, sentences are
    written anew.
    """
    said = [row for row in rows if row.raw or row.narrative]
    if any(not _is_as_last(row, last.get(row.code, BLANK)) for row in said):
        return
    count = sum(1 for row in said if row.value)
    if count >= _LEAST_NUMBERS and sum(1 for row in said if row.narrative) >= _LEAST_REPEATED_WORDS:
        yield Finding("sheet.repeated", Severity.CONFIRM, context={"count": str(count)})


def _is_as_last(row: ReturnedRow, before: Entry) -> bool:
    return (row.state, row.value, row.narrative or "") == (before.state, before.value, before.narrative)


def _changed(numbers: Numbers, expected: Places) -> int:
    """How many sums have another number than the last time."""
    return sum(
        bool(row.last) and row.indicator.measure is Measure.CUMULATIVE and row.last != numbers.get(code, row.last)
        for code, row in expected.items()
    )


def _is_telling(number: Decimal) -> bool:
    return number >= _TELLING or number != number.to_integral_value()


def _is_nearly_all(are_alike: Sequence[bool], least: int) -> bool:
    alike = sum(are_alike)
    return alike >= least and alike >= _NEARLY_ALL * len(are_alike)


def _about_words(rows: Sequence[ReturnedRow]) -> Iterator[Finding]:
    """Problems on many rows of which hardly one says what was done: two columns exchanged, or pasted one column off."""
    alone = sum(1 for row in rows if row.problems and not row.narrative)
    filled = sum(1 for row in rows if row.raw or row.narrative or row.problems)
    if alone < _LEAST_WORDS or alone * _PART_OF_FILLED < filled:
        return
    if alone > sum(1 for row in rows if row.narrative):
        yield Finding("sheet.words_as_problems", Severity.CONFIRM, context={"count": str(alone)})


def _about_deeds(rows: Sequence[ReturnedRow], numbers: Numbers, expected: Places) -> Iterator[Finding]:
    """Rows that say their own number as a problem or a next step, and not in 进展情况: two columns exchanged."""
    said = {Field.NARRATIVE: 0, Field.PROBLEMS: 0, Field.NEXT_STEPS: 0}
    for row in rows:
        home, number = expected.get(row.code), numbers.get(row.code)
        if home is not None and number and (row.problems or row.next_steps):
            figure = figure_of(number, home.indicator)
            for field, words in zip(said, (row.narrative, row.problems, row.next_steps), strict=True):
                said[field] += says((words or "").replace(",", ""), figure)
    for field in (Field.PROBLEMS, Field.NEXT_STEPS):
        if said[field] >= _LEAST_REPEATED_WORDS and said[field] > 2 * said[Field.NARRATIVE]:
            context = {"count": str(said[field]), "header": HEADERS[field]}
            yield Finding("sheet.deeds_elsewhere", Severity.CONFIRM, context=context)
