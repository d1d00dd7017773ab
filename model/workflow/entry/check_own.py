"""What should be looked at in what a unit said, as far as its own entries tell."""

from __future__ import annotations

from collections.abc import Mapping

from model.entry.check import ask_for_explanations, check_entries, check_not_applicable, check_words
from model.entry.entry import Entry
from model.entry.period import Period
from model.finding import Finding
from model.store.log_rows import read_log_since
from model.workflow.entry.keep_ledger import corrected_by
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def check_own(
    workspace: Workspace,
    period: Period,
    unit: str,
    known: tuple[Mapping[str, Entry], Mapping[str, Entry]] | None = None,
) -> tuple[Finding, ...]:
    """What should be looked at in a unit's own entries, what is explained already as 提示性.

    `known` are these and the last ones before them, both by code, where the caller has read them already.
    """
    entries, last = known or (entries_by_code(workspace, period, unit), last_entries(workspace, period, unit))
    corrections = corrected_by(workspace, period, unit)
    plan = show_plan(workspace, period)
    found = check_entries(plan, entries, last, corrections)
    asked = ask_for_explanations(found, entries, last, _outdated(workspace, period, unit)) if found else ()
    reasons = check_not_applicable(plan, entries)
    return (*asked, *reasons, *check_words(entries, last))


def _outdated(workspace: Workspace, period: Period, unit: str) -> frozenset[str]:
    """Rows whose value was altered after 进展情况 was written: an explanation holds until then."""
    outdated: set[str] = set()
    for logged in read_log_since(workspace, unit, period, 0):
        before, after, code = logged.before, logged.after, logged.key.code
        if before.narrative != after.narrative:
            outdated.discard(code)
        elif before.value is not None and before.value != after.value:
            outdated.add(code)
    return frozenset(outdated)
