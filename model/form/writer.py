"""Writing forms: one, or many of the same plan and period."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from model.entry.entry import Entry
from model.entry.period import Period
from model.entry.reason import Reason
from model.entry.reporting_unit import ReportingUnit
from model.form.content import FormOrder, compose
from model.form.naming import form_file_name
from model.form.revision import is_revision
from model.form.snapshot import Snapshot
from model.form.template import FormTemplate
from model.form.workbook import build_form
from model.plan.tree import PlanTree
from model.safe_file import save_bytes, save_new


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form that was written and what it said when it left."""

    path: Path
    order: FormOrder
    snapshot: Snapshot

    @property
    def unit(self) -> ReportingUnit:
        """Whose form it is."""
        return self.order.unit


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
    answers: str = "",
    reasons: tuple[Reason, ...] = (),
    opened: frozenset[str] | None = None,
    roles: Mapping[str, str] | None = None,
) -> Snapshot:
    """Writes one form to `path` and says what it says; a unit's own submission is a form with its values in it.

    `entries` are this period's values, `last` those of the period before, `targets` what the unit is held against,
    all by row key; `answers`, `reasons`, `opened` and `roles` as `FormOrder` says. UsageError for a row
    key that the plan does not have or a text longer than a cell; ModelError "file.unwritable" where the file cannot be
    saved, and then an older file at `path` is unchanged.
    """
    order = FormOrder(unit, entries, last, targets, round, answers, reasons, opened, roles or {})
    data, snapshot = make_form(tree, period, order, due)
    save_bytes(path, data)
    return snapshot


def make_form(tree: PlanTree, period: Period, order: FormOrder, due: date | None = None) -> tuple[bytes, Snapshot]:
    """One form's bytes and what it says. UsageError as in `write_form`."""
    if is_revision(order):
        content = compose(tree, period, order, due)
        return build_form(content).data, content.snapshot
    template = _template(tree, period, due)
    content = template.compose(order)
    return template.render(content), content.snapshot


def write_forms(
    tree: PlanTree,
    period: Period,
    orders: Sequence[FormOrder],
    folder: Path,
    *,
    due: date | None = None,
    progress: Callable[[int, int, str], bool] | None = None,
) -> list[WrittenForm]:
    """Writes a form for each order into `folder`, named by rule; far cheaper than one at a time.

    A file that is already there under that name is never replaced: the form then gets "NAME (2)". `progress` is told
    (done, total, unit) before each form and ends the writing with False; what was written is returned. Errors as in
    `write_form`.
    """
    written: list[WrittenForm] = []
    for done, order in enumerate(orders):
        if progress is not None and not progress(done, len(orders), order.unit.name):
            break
        data, snapshot = make_form(tree, period, order, due)
        path = folder / form_file_name(order.unit, period, order.round)
        written.append(WrittenForm(save_new(path, data), order, snapshot))
    return written


@lru_cache(maxsize=2)
def _template(tree: PlanTree, period: Period, due: date | None) -> FormTemplate:
    """The template of the plan and period that are being issued, so that one form after another is cheap too."""
    return FormTemplate(tree, period, due)
