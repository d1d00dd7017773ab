"""One digit replaced by another, or taken away, in a whole column, as a search for all of them does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from model.entry.value import show_number
from model.finding import Finding, Severity

_LEAST_DIGITS = 20
"""In fewer digits one of the ten may well be missing."""


def about_replaced_digit(said: Iterable[Finding], numbers: Mapping[str, Decimal]) -> Iterator[Finding]:
    """One finding about the form where words say a number that has become the row's by such a replacement, and the
    digit is nowhere in the column any more. Which other numbers had it cannot be seen.
    """
    digits = "".join(show_number(number) for number in numbers.values()).replace(",", "")
    if sum(map(str.isdecimal, digits)) < _LEAST_DIGITS:
        return
    gone = [digit for digit in "0123456789" if digit not in digits]
    for one in said:
        if one.code != "row.words_contradict":
            continue
        words, text = (one.context[name].replace(",", "") for name in ("said", "text"))
        for old in gone:
            new = _new_digit(words, text, old)
            if new is not None:
                context = {"old": old, "new": new or "—", "said": words, "text": text}
                yield Finding("sheet.digit_replaced", Severity.CONFIRM, context=context)
                return


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
