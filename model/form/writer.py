"""Writing forms: one, or many of the same plan and period."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from model.entry.entry import Entry
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.form.content import FormOrder, compose
from model.form.safe_file import save_bytes
from model.form.snapshot import Snapshot
from model.form.workbook import build_form
from model.plan.tree import PlanTree


def write_form(
    tree: PlanTree,
    unit: ReportingUnit,
    period: Period,
    *,
    entries: Mapping[str, Entry],
    last: Mapping[str, Entry],
    targets: Mapping[str, Decimal],
    path: Path,
    round: int = 1,
    due: date | None = None,
) -> Snapshot:
    """Writes one form to `path` and says what it says; a unit's own submission is a form with its values in it.

    `entries` are this period's values, `last` those of the period before, `targets` what the unit is held against,
    all by row key. UsageError for a row key that the plan does not have or a text longer than a cell; ModelError
    "file.unwritable" where the file cannot be saved, and then an older file at `path` is unchanged.
    """
    content = compose(tree, period, FormOrder(unit, entries, last, targets, round), due)
    save_bytes(path, build_form(content).data)
    return content.snapshot
