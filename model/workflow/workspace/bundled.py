"""The plans that come with the program."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from model.entry.reporting_unit import UnitTree
from model.entry.unit_table import units_from_rows
from model.errors import ModelError
from model.plan.data import tree_from_data
from model.plan.tree import PlanTree

BUNDLED_PLAN = "xixian-2021"
_FOLDER = Path(__file__).parents[3] / "resources" / "plans"


def read_bundled_plan(name: str) -> PlanTree:
    """A bundled plan by its key. ModelError "plan.unknown_name"."""
    path = _FOLDER / f"{name}.json"
    if Path(name).name != name or not path.exists():
        raise ModelError("plan.unknown_name", name=name)
    return tree_from_data(json.loads(path.read_text(encoding="utf-8")))


def read_bundled_units(name: str) -> UnitTree:
    """The reporting units of a bundled plan."""
    path = _FOLDER / f"{name}.units.csv"
    with path.open(encoding="utf-8", newline="") as table:
        return units_from_rows(csv.reader(table), path).units
