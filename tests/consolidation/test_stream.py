"""What is told while it is being added up is what the whole says, in whatever order the parts came."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace

from model.consolidation.consolidate import Adding, Said, add_all
from model.consolidation.consolidated import UnitStanding
from model.consolidation.data import consolidated_to_data
from model.consolidation.stream import adding_to_json
from model.entry.entry import Entry, EntryKey
from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from tests.consolidation.setting import SEPTEMBER
from tests.consolidation.test_digest import made_up


def adding(plan: PlanTree, units: UnitTree, entries: Sequence[tuple[EntryKey, Entry]]) -> Adding:
    """Entries in this order, each from a workbook and cell of its own."""
    standings = dict.fromkeys((one.code for one in units.children("XX")), UnitStanding.RECEIVED)

    def said_about(code: str) -> Said:
        asked = {key: entry for key, entry in entries if key.code == code}
        return asked, {key: (f"{key.unit}{code}", "填报表!H7") for key in asked}

    return Adding(plan, units, units.unit("XX"), SEPTEMBER, said_about, standings, {})


def test_the_pieces_are_the_whole(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    added = adding(bundled_plan, bundled_units, [*made_up(bundled_plan, bundled_units, 3).items()])
    pieces = [*adding_to_json(added)]
    assert len(pieces) > len(list(bundled_plan.indicators))
    assert json.loads("".join(pieces)) == consolidated_to_data(add_all(added))


def test_nothing_to_add_up_is_told_whole_too(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    nothing = adding(replace(bundled_plan, chapters=()), bundled_units.on(SEPTEMBER.end), [])
    for one in (nothing, replace(nothing, parent=bundled_units.children("XX")[0])):
        assert json.loads("".join(adding_to_json(one))) == consolidated_to_data(add_all(one))


def test_a_hundred_shuffles_are_told_alike(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    codes = [one.code for one in bundled_plan.indicators][:12]
    plan = bundled_plan.only(codes)
    entries = [*made_up(plan, bundled_units, 7).items()]
    told = set()
    for seed in range(100):
        random.Random(seed).shuffle(entries)
        told.add("".join(adding_to_json(adding(plan, bundled_units, entries))))
    assert len(told) == 1
