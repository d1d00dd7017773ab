"""The check code of a workbook that nobody touched stands for it, whatever was entered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import Entry, Stage, ValueState
from model.entry.reporting_unit import UnitTree
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.tree import PlanTree
from model.submission.read import read_content
from model.submission.submission import CodeState
from tests.submission.forms import PERIOD

VALUES = ["7.70", "14.50", "100.0", "0.10", "1E+1"]
TEXTS = [
    "两端空白 ",
    " 前面",
    "第一行\n第二行",
    "行末\r\n回车",
    "制表\t符",
    "=SUM(A1)",
    "'引号",
    "控制\x07符",
    "　全角",
]


def state_of(plan: PlanTree, units: UnitTree, entries: dict[str, Entry]) -> CodeState:
    """What the reader says of the code of a form that was written with these entries."""
    template = FormTemplate(plan, PERIOD)
    data = template.render(template.compose(FormOrder(units.unit("FD"), entries)))
    return read_content("form.xlsx", data, plan, units).code_state


@pytest.mark.parametrize("value", VALUES)
def test_zeros_at_the_end_of_a_value_do_not_count(bundled_plan: PlanTree, bundled_units: UnitTree, value: str) -> None:
    entry = Entry(ValueState.REPORTED, Decimal(value), Stage.UNDER_WAY)
    assert state_of(bundled_plan, bundled_units, {"1.05": entry}) is CodeState.MATCHES


def test_large_values_count_too(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    entry = Entry(ValueState.REPORTED, Decimal("2850000.00"), Stage.UNDER_WAY)
    assert state_of(bundled_plan, bundled_units, {"2.10": entry}) is CodeState.MATCHES


@pytest.mark.parametrize("text", TEXTS)
def test_any_words_come_back_as_they_counted(bundled_plan: PlanTree, bundled_units: UnitTree, text: str) -> None:
    entry = Entry(narrative=text, problems=text, next_steps=text, evidence=text)
    assert state_of(bundled_plan, bundled_units, {"1.00": entry, "1.05": entry}) is CodeState.MATCHES


@pytest.mark.parametrize("state", [ValueState.NIL, ValueState.NOT_APPLICABLE, ValueState.NOT_AVAILABLE])
def test_the_kinds_of_nothing_count(bundled_plan: PlanTree, bundled_units: UnitTree, state: ValueState) -> None:
    assert state_of(bundled_plan, bundled_units, {"1.05": Entry(state)}) is CodeState.MATCHES
    zero = Entry(ValueState.ZERO, Decimal("0.00"))
    assert state_of(bundled_plan, bundled_units, {"1.05": zero}) is CodeState.MATCHES
