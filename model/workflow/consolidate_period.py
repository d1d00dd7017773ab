"""Adding up what the units below reported for a period."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from sys import intern

from model.consolidation.consolidate import consolidate
from model.consolidation.consolidated import Consolidated
from model.consolidation.rule import Rule, rule_of
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import Period
from model.entry.reporting_unit import UnitTree
from model.entry.role import leads
from model.plan.tree import PlanTree
from model.progress.scheme import LampScheme
from model.progress.situation import Past
from model.review.proposal import EntryField, Standing
from model.store.entry_rows import periods_with_entries, read_entries
from model.store.unit_rows import read_units
from model.submission.packed import uncollected
from model.submission.submission import ReturnedRow, Submission
from model.workflow.consolidation_rules import rules_set
from model.workflow.judge_progress import marks_on
from model.workflow.keep_units import roles_set
from model.workflow.lamp_in_use import scheme_in_use
from model.workflow.list_submissions import stand_units
from model.workflow.open_review import OpenReview, review_each
from model.workflow.show_plan import own_unit, show_allocations, show_plan
from model.workflow.workspace import Workspace


@uncollected()
def consolidate_period(
    workspace: Workspace,
    period: Period,
    parent: str | None = None,
    scheme: LampScheme | None = None,
    before: Consolidated | None = None,
) -> Consolidated:
    """The totals of the units directly below `parent`, the workspace's own unit by default.

    Lamps are lit by `scheme`, by the one in use where none is given. `before` is what the period before came to, where
    that is known already: schemes that count periods in a row need it, and else add it up.

    A value over which two workbooks contradict each other is left out until a person has decided, so that the
    result does not depend on which of them arrived first.
    """
    return totals_to_come(workspace, period, parent, scheme, before=before)()


def totals_to_come(
    workspace: Workspace,
    period: Period,
    parent: str | None = None,
    scheme: LampScheme | None = None,
    only: Collection[str] | None = None,
    before: Consolidated | None = None,
) -> Callable[[], Consolidated]:
    """What `consolidate_period` gives, with everything read and nothing computed: call it, on whatever thread.

    `only` are the codes of the indicators that are wanted, all of the plan's where nothing is given.
    """
    units = read_units(workspace).on(period.end)
    above = units.unit(parent) if parent is not None else own_unit(workspace)
    rules = rules_set(workspace)
    entries: dict[EntryKey, Entry] = {}
    sources: dict[EntryKey, tuple[str, str]] = {}
    for one in _periods_needed(workspace, period, rules):
        found, reviews, withheld = read_entries(workspace, one), [], set[EntryKey]()
        for review in review_each(workspace, one):
            withheld |= _contested(review)
            _add_sources(sources, found, review.submission)
            reviews.append(_without_rows(review))
        entries |= {key: _without_value(entry) if key in withheld else entry for key, entry in found.items()}
    allocations = show_allocations(workspace, period)
    by = scheme or scheme_in_use(workspace)
    plan = show_plan(workspace, period)
    return partial(
        consolidate,
        plan if only is None else plan.only(only),
        units,
        above.code,
        period,
        entries,
        standings={one.unit.code: one.standing for one in stand_units(workspace, period, above.code, reviews)},
        sources=sources,
        allocations=allocations,
        leads=_leads(workspace, units, above.code, plan),
        weights=_weights(rules, entries, allocations, period),
        scheme=by,
        pasts=_pasts(workspace, period, above.code, by, before),
        rules=rules,
    )


def _leads(workspace: Workspace, units: UnitTree, parent: str, plan: PlanTree) -> dict[str, str]:
    """Who leads what, as far as it stands at this level; whoever leads elsewhere is no part of these totals."""
    here = {parent, *(unit.code for unit in units.children(parent))}
    return {code: unit for code, unit in leads(roles_set(workspace), plan).items() if unit in here}


def _periods_needed(workspace: Workspace, period: Period, rules: Mapping[str, Rule]) -> list[Period]:
    """The periods whose entries count, `period` last: with it those before it where a rule looks back."""
    plan = show_plan(workspace, period)
    if not any(rule_of(one, rules).looks_back for one in plan.indicators):
        return [period]
    earlier = (
        one for one in periods_with_entries(workspace) if (one.year, one.cadence) == (period.year, period.cadence)
    )
    return [*(one for one in sorted(earlier) if one < period), period]


def _weights(
    rules: Mapping[str, Rule],
    entries: Mapping[EntryKey, Entry],
    allocations: Mapping[tuple[str, str], Decimal],
    period: Period,
) -> dict[tuple[str, str], Decimal]:
    """What weighs in weighted means: what a unit reported of the indicator that a rule names, or its allocation."""
    weights = dict(allocations)
    units = {key.unit for key in entries}
    for code, rule in rules.items():
        if rule.weight_by is None:
            continue
        for unit in units:
            entry = entries.get(EntryKey(rule.weight_by, unit, period))
            weights.pop((unit, code), None)
            if entry is not None and entry.value is not None:
                weights[unit, code] = entry.value
    return weights


def _pasts(
    workspace: Workspace, period: Period, parent: str, scheme: LampScheme, before: Consolidated | None
) -> dict[tuple[str, str], Past]:
    """What earlier periods (where the scheme asks for them) and people add, of each unit and of the totals."""
    runs: dict[tuple[str, str], int] = {}
    if scheme.looks_back and period.previous is not None:
        fits = before is not None and (before.period, before.parent, before.scheme) == (period.previous, parent, scheme)
        earlier = before if before is not None and fits else None
        earlier = earlier or consolidate_period(workspace, period.previous, parent, scheme)
        runs = {(parent, one.code): one.judgement.run for one in earlier.indicators}
        runs |= {(unit.code, code): one.run for unit in earlier.units for code, one in unit.judgements.items()}
    marks = marks_on(workspace, period.end)
    return {key: Past(runs.get(key, 0), marks.get(key, frozenset())) for key in runs.keys() | marks.keys()}


def _without_value(entry: Entry) -> Entry:
    return Entry(
        narrative=entry.narrative, problems=entry.problems, next_steps=entry.next_steps, evidence=entry.evidence
    )


def _without_rows(review: OpenReview) -> OpenReview:
    """As much of a review as says who has reported: thousands of them fit into little memory."""
    return replace(review, submission=replace(review.submission, rows=(), findings=()))


def _contested(review: OpenReview) -> set[EntryKey]:
    return {
        proposal.key
        for proposal in review.proposals
        if proposal.standing is Standing.CONFLICT and proposal.field in (EntryField.VALUE, EntryField.STAGE)
    }


def _add_sources(
    sources: dict[EntryKey, tuple[str, str]], entries: Mapping[EntryKey, Entry], submission: Submission
) -> None:
    """Adds the workbook and cell that say what stands in an entry; where several do, the one with the smallest hash.

    Which of them arrived first does not matter, so that the same files give the same result in any order.
    """
    if submission.identity is None:
        return
    for row in submission.rows:
        key = EntryKey(row.code, submission.identity.unit, submission.identity.period)
        entry = entries.get(key)
        if entry is None or not row.certain or _says(row) != _says(entry):
            continue
        if key not in sources or submission.sha256 <= sources[key][0]:
            sources[key] = (submission.sha256, intern(row.cell))


def _says(one: Entry | ReturnedRow) -> tuple[object, ...]:
    """What counts in a total: the value with its state, or the stage alone where no value was filled in."""
    return (one.state, one.value, one.stage if one.state is ValueState.BLANK else None)
