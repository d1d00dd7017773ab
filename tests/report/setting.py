"""A consolidated period over the bundled plan, with made-up values, for reports."""

from __future__ import annotations

import random
from decimal import Decimal

from model.consolidation.consolidate import consolidate
from model.consolidation.consolidated import Consolidated, UnitStanding
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.period import Period, parse_period
from model.entry.reporting_unit import UnitTree
from model.plan.node import Kind, RollUp
from model.plan.tree import PlanTree

SEPTEMBER = parse_period("2021-09")


def made_up(plan: PlanTree, units: UnitTree, seed: int = 1, period: Period = SEPTEMBER) -> Consolidated:
    """Five of six units have reported: numbers, stages, all kinds of nothing; one is missing, one late."""
    chance = random.Random(seed)
    entries: dict[EntryKey, Entry] = {}
    allocations: dict[tuple[str, str], Decimal] = {}
    children = [unit.code for unit in units.children(units.top.code)]
    for indicator in plan.indicators:
        lead = chance.choice(children)
        for code in children[:-1]:
            key = EntryKey(indicator.code, code, period)
            if indicator.kind is Kind.MILESTONE:
                entries[key] = Entry(stage=chance.choice(list(Stage)))
            elif indicator.roll_up is RollUp.LEAD and code != lead:
                entries[key] = Entry(ValueState.NOT_APPLICABLE)
            elif chance.random() < 0.1:
                entries[key] = Entry(chance.choice([ValueState.NIL, ValueState.NOT_AVAILABLE]))
            else:
                entries[key] = Entry(ValueState.REPORTED, Decimal(chance.randint(1, 10**5)) / 100)
            if indicator.roll_up is RollUp.SUM and indicator.target is not None:
                allocations[code, indicator.code] = indicator.target / 8
    return consolidate(
        plan,
        units,
        units.top.code,
        period,
        entries,
        standings={children[0]: UnitStanding.LATE, children[-1]: UnitStanding.MISSING},
        sources={key: (f"{index:064x}", f"填报表!H{index + 5}") for index, key in enumerate(entries)},
        allocations=allocations,
    )
