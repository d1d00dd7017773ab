"""What a unit's form says on paper: filled in as it stands now, or empty to be filled in by hand."""

from __future__ import annotations

from model.entry.period import Period
from model.errors import UsageError
from model.form.content import FormContent, FormOrder, compose
from model.form.paper import PaperForm, paper_form
from model.store.calendar_rows import read_due
from model.store.exchange_rows import read_last_issued
from model.store.unit_rows import read_units
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.judge.judge_progress import unit_targets
from model.workflow.plan.show_plan import own_unit, show_plan
from model.workflow.unit.name_roles import item_roles
from model.workflow.workspace.workspace import Workspace


def form_to_print(
    workspace: Workspace, period: Period, unit_code: str | None = None, is_empty: bool = False
) -> PaperForm:
    """The form of a unit, the workspace's own by default, with its check code as in the workbook of the same values.

    A form that was sent back shows the reasons. Nothing is written, nothing counts as issued.
    UsageError "unit.unknown" or "period.other_year".
    """
    return paper_form(content_to_print(workspace, period, unit_code, is_empty))


def content_to_print(
    workspace: Workspace, period: Period, unit_code: str | None = None, is_empty: bool = False
) -> FormContent:
    """What `form_to_print` puts on paper, as values."""
    unit = read_units(workspace).unit(unit_code) if unit_code else own_unit(workspace)
    plan = show_plan(workspace, period)
    if period.year != plan.year:
        raise UsageError("period.other_year", period=period, year=plan.year)
    issued = read_last_issued(workspace, unit.code, period)
    order = FormOrder(
        unit,
        {} if is_empty else entries_by_code(workspace, period, unit.code),
        last_entries(workspace, period, unit.code),
        unit_targets(workspace, unit.code, period),
        issued.round if issued is not None else 1,
        reasons=issued.reasons if issued is not None else (),
        opened=issued.opened if issued is not None else None,
        roles=item_roles(workspace, plan),
    )
    return compose(plan, period, order, read_due(workspace, period))
