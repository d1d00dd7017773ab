"""Whether numbers that belong together add up: parts (其中) and their whole, a subtotal and the rows above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from model.entry.check import contradicted_wholes
from model.entry.entry import Entry, ValueState
from model.entry.plausible import unit_of
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.plan.tree import PlanTree
from model.submission.row.number import stored_number
from model.submission.submission import ReturnedRow
from model.submission.workbook.raw_cell import place_of

_LEAST_ROWS = 2


def about_totals(
    rows: Sequence[ReturnedRow],
    tree: PlanTree,
    last: Mapping[str, Entry],
    targets: Mapping[str, Decimal],
    about_rows: Sequence[Finding],
) -> Iterator[Finding]:
    """核实性: what does not add up, told at each of the numbers, of which any may be the wrong one.

    A part above its whole is asked about where both were in order in the values that the form was issued with (`last`);
    where nothing is known of them, or where they or the targets contradict each other in the same way, it is told only.
    `about_rows` is what was said of the sheet's rows, the subtotals that somebody inserted among it.
    """
    yield from _about_wholes(rows, tree, last, targets)
    for finding in about_rows:
        if finding.code == "row.subtotal" and finding.cell is not None:
            yield from _about_subtotal(finding, finding.cell, rows, tree, about_rows)


def _about_wholes(
    rows: Sequence[ReturnedRow], tree: PlanTree, last: Mapping[str, Entry], targets: Mapping[str, Decimal]
) -> Iterator[Finding]:
    by_code = {row.code: row for row in rows}
    asked = {code for one in tree.indicators if one.subset_of for code in (one.code, one.subset_of)}
    values = {row.code: Entry(row.state, row.value) for row in rows if row.code in asked and row.value is not None}
    contradicted = list(contradicted_wholes(tree, values))
    if not contradicted:
        return
    as_issued = (last, {code: Entry(ValueState.REPORTED, target) for code, target in targets.items()})
    before = {codes for entries in as_issued for _, codes in contradicted_wholes(tree, entries)}
    for found, codes in contradicted:
        was_in_order = codes not in before and all(code in last and last[code].value is not None for code in codes)
        finding = found if was_in_order else replace(found, severity=Severity.NOTICE)
        for code in codes:
            if code in by_code:
                yield replace(finding, cell=by_code[code].cell, indicator=code)


def _about_subtotal(
    subtotal: Finding, cell: str, rows: Sequence[ReturnedRow], tree: PlanTree, about_rows: Sequence[Finding]
) -> Iterator[Finding]:
    """An inserted subtotal whose number is not what the rows above it come to, where two or more count the same."""
    number = stored_number(subtotal.context["text"])
    ends = [_line(one.cell) for one in about_rows if one.code == "row.subtotal" and one.cell is not None]
    start = max((end for end in ends if end < _line(cell)), default=0)
    above = sorted((row for row in rows if start < _line(row.cell) < _line(cell)), key=lambda row: _line(row.cell))
    summed = _run_above(above, tree)
    if number is None or len(summed) < _LEAST_ROWS:
        return
    come_to = sum((row.value for row in summed if row.value is not None), Decimal())
    if come_to != number:
        context = {**subtotal.context, "sum": show_number(come_to), "count": str(len(summed))}
        for row in summed:
            yield Finding("row.subtotal_differs", Severity.CONFIRM, row.cell, row.code, context)


def _run_above(above: Sequence[ReturnedRow], tree: PlanTree) -> list[ReturnedRow]:
    """The last rows of one item that count the same, as far as they have a number, without the parts of others."""
    run: list[ReturnedRow] = []
    for row in reversed(above):
        indicator = tree.by_code.get(row.code)
        if indicator is None or (run and unit_of(indicator) != unit_of(tree.by_code[run[0].code])):
            break
        run.append(row)
    there = {row.code for row in run}
    return [row for row in run if row.value is not None and tree.by_code[row.code].subset_of not in there]


def _line(cell: str) -> int:
    return place_of(cell.rpartition("!")[2])[0]
