"""What of a form's values is held back once all its rows are known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from model.entry.check import turned
from model.entry.entry import Entry
from model.entry.period import Period
from model.entry.plausible import unit_of
from model.entry.unit_of_measure import convert
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.form.layout import Field
from model.plan.node import Indicator
from model.plan.tree import PlanTree
from model.submission.doubt.as_last import left_as_last_codes, pasted_last_codes
from model.submission.doubt.cleared import about_cleared, about_stage_only
from model.submission.doubt.copied_block import copied_block_codes
from model.submission.doubt.expected import Expected, expected_rows
from model.submission.doubt.filled_down import filled_down_codes
from model.submission.doubt.laid_across import laid_across_codes
from model.submission.doubt.lost_and_found import lost_and_found_codes
from model.submission.doubt.misplaced import misplaced_codes
from model.submission.doubt.moved_last import moved_last_codes
from model.submission.doubt.replaced_digit import about_replaced_digits
from model.submission.doubt.stage_check import about_stages
from model.submission.doubt.targets_pasted import targets_pasted_codes
from model.submission.doubt.totals import about_totals
from model.submission.doubt.whole_block import moved_along
from model.submission.doubt.whole_form import about_whole_form
from model.submission.doubt.words_contradict import about_words
from model.submission.doubt.words_elsewhere import words_elsewhere_codes
from model.submission.row.check import explanation_of, without_value
from model.submission.row.number import stored_number
from model.submission.row.table import Table, at_value_and_code, cell_in
from model.submission.submission import ReturnedRow

_ABOUT_NUMBERS = frozenset(
    f"value.{reason}"
    for reason in (
        "part_of_a_whole", "over_hundred", "negative", "size", "in_duty_row", "share_or_fraction", "fraction_or_share",
        "sign_turned",
    )
)  # fmt: skip
"""Why a value waits whose cell nevertheless holds a plain number."""
_OFF = ("value.fell", "value.part_of_a_whole", "value.size", "value.over_hundred")
"""What is said of a number that its row cannot have come to."""
_OUT_OF_PLACE = (*_OFF, "row.last_changed", "row.closed_changed", "row.words_in_stage", "row.stage_beside")
"""That, and what is said of a row of which cells were moved sideways."""
_ABOUT_WORDS = ("value.only_in_words", "row.words_contradict")
"""What is said of words that give the number of a row, and not the one that it has."""
_ELSEWHERE = ("row.value_beside", "value.only_in_words")
"""What is said of a row that has its number in another cell."""


def hold_misplaced(
    rows: Sequence[ReturnedRow],
    tree: PlanTree,
    last: Mapping[str, Entry],
    targets: Mapping[str, Decimal],
    table: Table,
    findings: Sequence[Finding],
    period: Period | None,
) -> tuple[tuple[ReturnedRow, ...], tuple[Finding, ...]]:
    """The rows, those without their values that seem to stand in the wrong place, and what is to be said about them.

    `last` and `targets` are what the form was issued with, `findings` what was said of the rows one by one. A leap is
    told although its value stays.
    """
    doubted = {finding.indicator for finding in findings if finding.code in _ABOUT_NUMBERS}
    units = {one.indicator: one.context["text"] for one in findings if one.code == "row.unit_changed"}
    numbers = {
        row.code: _in_own_unit(number, units[row.code], tree.by_code[row.code]) if row.code in units else number
        for row in rows
        if (number := _number_in(row, row.code in doubted)) is not None
    }
    before = {code: entry.value for code, entry in last.items()}
    expected = expected_rows(tree.by_code.values(), before, targets, numbers)
    said = (*about_words(rows, tree, last, targets, table), *_about_turned(rows, tree, last))
    contradicted = {code for one in said if (code := one.indicator) and one.severity is Severity.CONFIRM}
    misplaced = {  # what says most of a row comes last
        **dict.fromkeys(_said_of_others(rows, said, numbers), "row.exchanged"),
        **dict.fromkeys(targets_pasted_codes(rows, tree, targets, expected), "row.mixed_up"),
        **dict.fromkeys(laid_across_codes(rows, table), "row.mixed_up"),
        **dict.fromkeys(pasted_last_codes(rows, numbers, expected), "row.as_last"),
        **dict.fromkeys(left_as_last_codes(rows, numbers, expected, contradicted), "row.mixed_up"),
        **dict.fromkeys(lost_and_found_codes(rows, expected, last), "row.mixed_up"),
        **dict.fromkeys(words_elsewhere_codes(rows, numbers, tree, last), "row.words_elsewhere"),
        **dict.fromkeys(moved_last_codes(rows, last, table, findings), "row.mixed_up"),
        **misplaced_codes(rows, numbers, expected, contradicted),
        **dict.fromkeys(copied_block_codes(rows, numbers, doubted), "row.mixed_up"),
        **dict.fromkeys(filled_down_codes(rows, numbers, expected), "row.filled_down"),
    }
    off = {one.indicator for one in findings if one.code in _OUT_OF_PLACE and one.indicator}
    along = moved_along(rows, {*misplaced, *contradicted, *off}, numbers, expected, last)
    misplaced |= dict.fromkeys(along, "row.mixed_up")
    held = tuple(without_value(row) if row.code in misplaced else row for row in rows)
    elsewhere = {one.indicator or "" for one in (*findings, *said) if one.code in _ELSEWHERE}
    told = [
        *about_cleared(rows, numbers, expected, last, elsewhere),
        *about_stage_only(rows, expected),
        *_about_misplaced(rows, misplaced, table),
        *_about_leaps(held, expected, last),
        *(finding for finding in said if finding.indicator not in misplaced),
        *about_stages(held, tree, last, targets, table),
        *about_totals(held, tree, last, targets, findings),
        *about_replaced_digits(said, numbers, expected),
        *_about_words_beside(rows, findings, misplaced, table),
    ]
    doubted_rows = (*misplaced.items(), *((code, "") for code in contradicted))
    return held, (*about_whole_form(held, numbers, expected, last, doubted_rows, findings, period), *told)


def _number_in(row: ReturnedRow, is_number: bool) -> Decimal | None:
    """The number in the row's cell: a certain one, or one that only waits because it does not suit the row."""
    return stored_number(row.raw) if row.value is None and is_number else row.value


def _in_own_unit(number: Decimal, written: str, indicator: Indicator) -> Decimal:
    """The number in the row's unit where it can be converted from the one that was written instead."""
    own = unit_of(indicator)
    converted = convert(number, written, own) if own else None
    return number if converted is None else converted


def _said_of_others(
    rows: Sequence[ReturnedRow], said: Iterable[Finding], numbers: Mapping[str, Decimal]
) -> Iterator[str]:
    """The only row that has the number which words say of another row, or the one next to that."""
    filled = [row.code for row in rows if row.code in numbers]
    for one in said:
        if one.code not in _ABOUT_WORDS or one.indicator is None:
            continue
        there = [code for code in filled if show_number(numbers[code]) == one.context["said"]]
        if len(there) == 1 and len(one.context["said"]) > 1:
            yield there[0]
        elif one.indicator in filled:
            place = filled.index(one.indicator)
            yield from (code for code in there if code in filled[max(place - 1, 0) : place + 2])


def _about_misplaced(rows: Sequence[ReturnedRow], misplaced: Mapping[str, str], table: Table) -> Iterator[Finding]:
    """One finding at each value, and one at the row's code: the words beside it may have moved along."""
    for row in rows:
        code = misplaced.get(row.code)
        if code is None:
            continue
        context = {"text": row.raw[:20], "words": (row.narrative or "")[:30]}
        finding = Finding(code, Severity.CONFIRM, row.cell, row.code, context)
        yield from at_value_and_code(finding, table, row)


def _about_words_beside(
    rows: Sequence[ReturnedRow], findings: Sequence[Finding], misplaced: Collection[str], table: Table
) -> Iterator[Finding]:
    """Of several numbers that their rows cannot have come to, some were exchanged: the words may have moved along."""
    off = {one.indicator: one for one in findings if one.code in _OFF}
    for row in rows if len(off) > 1 else ():
        if row.code in off and row.code not in misplaced:
            yield replace(off[row.code], cell=cell_in(table, row, Field.CODE))


def _about_turned(rows: Sequence[ReturnedRow], tree: PlanTree, last: Mapping[str, Entry]) -> Iterator[Finding]:
    """Numbers that became a word for nothing, or were one before, though their own rows hold either."""
    for row in rows:
        before = last.get(row.code)
        if before is None or (row.value is None) is (before.value is None):
            continue
        finding = turned(tree.by_code[row.code], Entry(row.state, row.value), before)
        if finding is not None:
            yield replace(finding, cell=row.cell)
            yield explanation_of(row, last)


def _about_leaps(
    rows: Sequence[ReturnedRow], expected: Mapping[str, Expected], last: Mapping[str, Entry]
) -> Iterator[Finding]:
    for row in rows:
        one = expected.get(row.code)
        if one is None or row.value is None or one.has_grown_as_usual(row.value):
            continue
        if one.leaps(row.value):
            context = {"text": show_number(row.value)}
            yield Finding("value.leapt", Severity.CONFIRM, row.cell, row.code, context=context)
            yield explanation_of(row, last)
        elif (more := one.had_it_been_in_ten_thousands(row.value)) is not None:
            context = {"text": show_number(row.value), "more": show_number(more), "unit": unit_of(one.indicator) or ""}
            yield Finding("value.in_ten_thousands", Severity.CONFIRM, row.cell, row.code, context=context)
