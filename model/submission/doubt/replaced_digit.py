"""A digit that stands nowhere any more: a search for all of them replaced it by another, or took it away.

Which numbers had it cannot be seen, so that the form waits as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from model.entry.entry import value_text
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.plan.node import Measure
from model.submission.doubt.expected import Expected

_LEAST_DIGITS = 20
"""In fewer digits one of the ten may well be missing."""
_LEAST_EXPECTED = 9
"""Of so many that are expected all are missing by chance in one of eight thousand forms."""
_MANY = 10
"""Smaller counts are made of few digits."""


def about_replaced_digits(
    said: Iterable[Finding], numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]
) -> Iterator[Finding]:
    """One finding where words say a number that became the row's by such a replacement, else one for each digit that
    the last values had often. `said` is what words say against the `numbers`.
    """
    by_words = _by_words(said, numbers)
    yield from (_by_last_values(numbers, expected) if by_words is None else (by_words,))


def _by_words(said: Iterable[Finding], numbers: Mapping[str, Decimal]) -> Finding | None:
    digits = "".join(show_number(number) for number in numbers.values()).replace(",", "")
    if sum(map(str.isdecimal, digits)) < _LEAST_DIGITS:
        return None
    gone = [digit for digit in "0123456789" if digit not in digits]
    for one in said:
        if one.code != "row.words_contradict":
            continue
        words, text = (one.context[name].replace(",", "") for name in ("said", "text"))
        for old in gone:
            new = _new_digit(words, text, old)
            if new is not None:
                context = {"old": old, "new": new or "—", "said": words, "text": text}
                return Finding("sheet.digit_replaced", Severity.CONFIRM, context=context)
    return None


def _new_digit(words: str, text: str, old: str) -> str | None:
    """What stands in `text` for each `old` digit of `words`: a digit, or "" for none; None if it is not that alone."""
    if old not in words:
        return None
    return next((new for new in (*"0123456789", "") if _is_number(words.replace(old, new), text)), None)


def _is_number(replaced: str, text: str) -> bool:
    try:
        return Decimal(replaced) == Decimal(text)
    except InvalidOperation:
        return False


def _by_last_values(numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]) -> Iterator[Finding]:
    """Each digit but nought that no sum of the form has, though the last values of just these rows had it often."""
    sums = [
        (number, home.last)
        for code, number in numbers.items()
        if number >= _MANY and (home := expected.get(code)) is not None and home.indicator.measure is Measure.CUMULATIVE
        if home.last is not None
    ]
    gone = set("123456789").difference("".join(value_text(number) for number, _ in sums))
    before = "".join(value_text(last) for _, last in sums) if gone else ""
    for digit in sorted(gone):
        count = before.count(digit)
        if count >= _LEAST_EXPECTED:
            yield Finding("sheet.digit_gone", Severity.CONFIRM, context={"digit": digit, "count": str(count)})
