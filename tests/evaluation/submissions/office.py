"""An office that fills an issued form in by its header texts, and the desk on which the workbook then lies."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from functools import cache
from random import Random

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import BLANK, Entry, Stage, ValueState
from model.entry.period import Period, parse_period
from model.entry.reporting_unit import UnitTree
from model.entry.unit_of_measure import is_counted
from model.entry.value import NOTHINGS, STAGES
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.node import Indicator, Kind, Measure
from model.plan.tree import PlanTree
from model.workflow.workspace.bundled import BUNDLED_PLAN, read_bundled_plan, read_bundled_units
from tests.evaluation.submissions.truth import Truth

SHEET = "填报表"
FIRST_ROW = 5
OPEN = ("本期累计", "状态", "进展情况", "存在问题", "下步打算", "佐证材料")
_NOT_OURS = 0.03
_NOTHINGS = (ValueState.NIL, ValueState.NOT_APPLICABLE, ValueState.NOT_AVAILABLE)


class NoSite(Exception):
    """The form that was drawn has no place for this edit; another one is drawn."""


@cache
def plan() -> PlanTree:
    """The bundled plan."""
    return read_bundled_plan(BUNDLED_PLAN)


@cache
def indicators() -> tuple[Indicator, ...]:
    """The plan's indicators in its order."""
    return tuple(plan().indicators)


@cache
def units() -> UnitTree:
    """Its reporting units."""
    return read_bundled_units(BUNDLED_PLAN)


@dataclass(frozen=True)
class Issue:
    """What a form was issued with: whose it is, for when, and what it says about the period before."""

    unit: str
    period: Period
    last: Mapping[str, Entry]
    targets: Mapping[str, Decimal]


@cache
def issue(number: int) -> Issue:
    """One of six forms: three units, each with values of the period before and without (the first form of a year)."""
    dice = Random(number)
    unit = ("FD", "QH", "KG02")[number % 3]
    allocated = {
        one.code: _rounded(one.target * Decimal(dice.randint(10, 40)) / 100, one)
        for one in plan().indicators
        if one.target is not None and one.measure is Measure.CUMULATIVE and dice.random() < 0.4
    }
    targets = {code: target for code, target in allocated.items() if target > 0}
    last = {} if number >= 3 else {
        one.code: entry
        for one in plan().indicators
        if (entry := _value(one, targets.get(one.code), None, dice)).value is not None and dice.random() < 0.9
    }  # fmt: skip
    for part in plan().indicators:
        above, below = last.get(part.subset_of or ""), last.get(part.code)
        if above and below and (above.value or 0) < (below.value or 0):
            last[part.code] = above
    period = parse_period("2021-09" if last else "2021-01")
    return Issue(unit, period, _with_not_applicable(last, Random(f"{number}/不适用")) if last else last, targets)


def _with_not_applicable(last: Mapping[str, Entry], dice: Random) -> dict[str, Entry]:
    """The same with some rows that are not this unit's."""
    return {
        code: Entry(ValueState.NOT_APPLICABLE) if dice.random() < _NOT_OURS else entry for code, entry in last.items()
    }


@cache
def issued(number: int) -> bytes:
    """The form as it leaves headquarters."""
    about = issue(number)
    template = FormTemplate(plan(), about.period)
    order = FormOrder(units().unit(about.unit), {}, about.last, about.targets)
    return template.render(template.compose(order))


def _value(
    indicator: Indicator, target: Decimal | None, last: Decimal | None, dice: Random, share: tuple[int, int] = (30, 75)
) -> Entry:
    """A number that an office may well report; `share` of the target in percent where nothing was reported before."""
    if indicator.kind is Kind.MILESTONE:
        share = dice.choice((20, 30, 50, 60, 80, 90, 100))
        return Entry(ValueState.REPORTED, max(Decimal(share), last or Decimal(0)))
    reference = target or indicator.target or Decimal(20)
    if indicator.measure is not Measure.CUMULATIVE:
        value = _rounded(reference * Decimal(dice.randint(85, 115)) / 100, indicator)
    elif last is None:
        value = _rounded(reference * Decimal(dice.randint(*share)) / 100, indicator)
    else:
        value = _rounded(last * Decimal(dice.choice((100, 100, 104, 110, 117, 125))) / 100, indicator)
        value = max(value, last)
    return Entry(ValueState.REPORTED if value else ValueState.ZERO, value)


def _rounded(value: Decimal, indicator: Indicator) -> Decimal:
    places = Decimal(1) if is_counted(indicator.unit_of_measure) else Decimal("0.01")
    return value.quantize(places, ROUND_DOWN)


def answers(number: int, dice: Random) -> dict[str, Entry]:
    """What the office fills in: most rows a number, some of the five kinds of nothing, words beside them.

    No part is more than its whole.
    """
    about = issue(number)
    filled: dict[str, Entry] = {}
    share = dice.choice(((30, 75), (95, 130), (1, 15), (1, 200)))
    for item in plan().items:
        if dice.random() < 0.5:
            filled[item.code] = Entry(narrative=f"{item.title}：总体进展顺利，序号{dice.randint(1, 999)}。")
    for one in plan().indicators:
        draw = dice.random()
        if draw < 0.08:
            continue
        last = about.last.get(one.code, BLANK).value
        target = about.targets.get(one.code)
        value = Entry(_nothing(last, dice)) if draw < 0.16 else _value(one, target, last, dice, share)
        if about.last.get(one.code, BLANK).state is ValueState.NOT_APPLICABLE:
            value = Entry(ValueState.NOT_APPLICABLE)
        filled[one.code] = _with_words(value, one.code, dice)
    for part in plan().indicators:
        above, below = filled.get(part.subset_of or ""), filled.get(part.code)
        if above and below and above.value is not None and below.value is not None and above.value < below.value:
            if (about.last.get(part.code, BLANK).value or 0) <= above.value:
                filled[part.code] = replace(below, state=above.state, value=above.value)
            else:
                filled[part.subset_of or ""] = replace(above, state=below.state, value=below.value)
    return filled


def _nothing(last: Decimal | None, dice: Random) -> ValueState:
    """A kind of nothing; where there was a number before, only that it is not there yet needs no explanation."""
    state = dice.choice(_NOTHINGS)
    return ValueState.NOT_AVAILABLE if last else state


def _with_words(entry: Entry, code: str, dice: Random) -> Entry:
    stage = dice.choice((*Stage, None))
    if entry.value is not None and stage is not None:  # neither done nor not begun, as far as anybody can tell
        stage = Stage.UNDER_WAY
    narrative = f"{code}已推进{dice.randint(1, 99)}次" if dice.random() < 0.6 else ""
    problems = f"{code}资金紧张" if dice.random() < 0.2 else ""
    evidence = f"{code}材料.pdf" if dice.random() < 0.2 else ""
    return Entry(entry.state, entry.value, stage, narrative, problems, "继续推进" if problems else "", evidence)


class Desk:
    """A filled form as a person's program holds it, with the truth about it. Edits alter both.

    `rows` and `columns` say where rows (by code) and columns (by header) stood before any rearrangement.
    """

    def __init__(self, number: int, dice: Random) -> None:
        self.number = number
        self.book: Workbook = load_workbook(io.BytesIO(issued(number)))
        self.sheet: Worksheet = self.book[SHEET]
        self.truth = Truth(answers(number, dice))
        header = next(row for row in self.sheet.iter_rows(max_row=30) if any(cell.value == "编号" for cell in row))
        self.columns = {str(cell.value): cell.column for cell in header if cell.value}
        self.header_row = header[0].row
        codes = set(plan().reportable_codes)
        self.rows = {
            str(code): row
            for row in range(self.header_row + 1, self.sheet.max_row + 1)
            if (code := self.sheet.cell(row, self.columns["编号"]).value) in codes
        }
        for code, entry in self.truth.entries.items():
            self._fill(code, entry)

    def _fill(self, code: str, entry: Entry) -> None:
        texts = (
            float(entry.value) if entry.value is not None else NOTHINGS.get(entry.state),
            STAGES[entry.stage] if entry.stage else None,
            entry.narrative or None, entry.problems or None, entry.next_steps or None, entry.evidence or None,
        )  # fmt: skip
        for header, text in zip(OPEN, texts, strict=True):
            if text is not None:
                self.cell(code, header).value = text

    def cell(self, code: str, header: str = "本期累计") -> Cell:
        """A row's cell under a header."""
        cell = self.sheet.cell(self.rows[code], self.columns[header])
        assert isinstance(cell, Cell)
        return cell

    def meant(self, code: str) -> Entry:
        """What was meant on a row."""
        return self.truth.entries.get(code, BLANK)

    def last(self, code: str) -> Decimal | None:
        """What the form says was reported the period before."""
        return issue(self.number).last.get(code, BLANK).value

    def reference(self, code: str) -> Decimal | None:
        """The target that the row shows."""
        return issue(self.number).targets.get(code) or plan().by_code[code].target

    def numbers(self, *units_of_measure: str, measure: Measure | None = None) -> list[str]:
        """Codes of rows with a number other than 0, of these units and this measure (any where none is named)."""
        return [
            one.code
            for one in plan().indicators
            if self.meant(one.code).value
            and (not units_of_measure or one.unit_of_measure in units_of_measure)
            and (measure is None or one.measure is measure)
        ]

    def pick(self, codes: list[str], dice: Random) -> str:
        """One of the codes; NoSite where there is none."""
        if not codes:
            raise NoSite
        return dice.choice(codes)

    def save(self) -> bytes:
        """The workbook's bytes."""
        output = io.BytesIO()
        self.book.save(output)
        return output.getvalue()
