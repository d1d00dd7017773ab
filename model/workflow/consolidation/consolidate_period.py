"""Adding up what the units below reported for a period."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from model.consolidation.consolidate import Added, Adding, Said, add_all, add_each
from model.consolidation.consolidated import Consolidated
from model.consolidation.left_behind import LeftBehind
from model.consolidation.rule import Rule, rule_of
from model.entry.entry import Entry, EntryKey
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.entry.role import leads
from model.plan.tree import PlanTree
from model.progress.scheme import LampScheme
from model.progress.situation import Past
from model.store.entry_rows import periods_with_entries, read_entries, read_entries_about, units_with_entries
from model.store.unit_rows import read_units
from model.uncollected import uncollected
from model.workflow.approval.list_submissions import stand_units
from model.workflow.consolidation.consolidation_rules import rules_set
from model.workflow.consolidation.origins import Origins
from model.workflow.entry.filled_from_below import filled_in
from model.workflow.judge.judge_progress import marks_on
from model.workflow.judge.lamp_in_use import scheme_in_use
from model.workflow.plan.show_plan import own_unit, show_allocations, show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent, step_of
from model.workflow.review.open_review import OpenReview, review_beside_entries, without_rows
from model.workflow.unit.keep_units import roles_set
from model.workflow.workspace.workspace import Workspace


@uncollected()
def consolidate_period(
    workspace: Workspace,
    period: Period,
    parent: str | None = None,
    scheme: LampScheme | None = None,
    before: Consolidated | None = None,
    progress: ProgressTold = silent,
) -> Consolidated:
    """The totals of the units directly below `parent`, the workspace's own unit by default. Cancelled.

    Lamps are lit by `scheme`, by the one in use where none is given. `before` is what the period before came to, where
    that is known already: schemes that count periods in a row need it, and else add it up.

    A value over which two workbooks contradict each other is left out until a person has decided, so that the
    result does not depend on which of them arrived first.
    """
    adding = adding_up(workspace, period, parent, scheme, before, step_of(progress, 0, 2))
    return add_all(adding, _followed(adding, step_of(progress, 1, 2)))


def _followed(adding: Adding, progress: ProgressTold) -> Iterator[Added]:
    """The indicators one by one, `progress` told of each. Cancelled."""
    count = sum(1 for _ in adding.tree.indicators)
    for done, one in enumerate(add_each(adding)):
        go_on(progress, done, count, one.indicator.name)
        yield one


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
    adding = adding_up(workspace, period, parent, scheme, before)
    if only is not None:
        adding = replace(adding, tree=adding.tree.only(only))
    said = {one.code: adding.said_about(one.code) for one in adding.tree.indicators}
    return partial(add_all, replace(adding, said_about=said.__getitem__))


@uncollected()
def adding_up(
    workspace: Workspace,
    period: Period,
    parent: str | None = None,
    scheme: LampScheme | None = None,
    before: Consolidated | None = None,
    progress: ProgressTold = silent,
) -> Adding:
    """What `consolidate_period` adds up; what was said is read from the workspace when an indicator's turn comes.

    `progress` is told of each workbook that is looked at: a newer program reads all of them anew.
    """
    everybody = read_units(workspace)
    units = everybody.on(period.end)
    above = units.unit(parent) if parent is not None else own_unit(workspace)
    rules, plan = rules_set(workspace), show_plan(workspace, period)
    periods = _periods_needed(workspace, period, rules)
    origins = Origins()
    for one in periods:
        reviews: list[OpenReview] = []
        in_all = len(units.by_code)
        for review, current in review_beside_entries(workspace, one):
            go_on(progress, min(len(reviews), in_all - 1), in_all, review.submission.file)
            origins.add(review, current)
            reviews.append(without_rows(review))
    from_below = frozenset(EntryKey(code, above.code, period) for code in filled_in(workspace, period, above.code))
    said_about = partial(_said_about, workspace, periods, origins, from_below)
    allocations = show_allocations(workspace, period)
    by = scheme or scheme_in_use(workspace)
    return Adding(
        plan,
        units,
        above,
        period,
        said_about,
        standings={one.unit.code: one.standing for one in stand_units(workspace, period, above.code, reviews)},
        allocations=allocations,
        leads=_leads(workspace, units, above.code, plan),
        weights=_weights(workspace, rules, said_about, allocations, periods),
        scheme=by,
        pasts=_pasts(workspace, period, above.code, by, before, progress),
        rules=rules,
        left=_left_behind(workspace, everybody.children(above.code), period),
    )


def _left_behind(
    workspace: Workspace, units: Iterable[ReportingUnit], period: Period
) -> Mapping[str, Sequence[LeftBehind]]:
    """What units that were retired in the year of `period` had last reported of each indicator, before they were."""
    left: dict[str, list[LeftBehind]] = {}
    for unit in units:
        if unit.retired is None or unit.retired > period.end or unit.retired.year != period.year:
            continue
        said = read_entries(workspace, unit=unit.code)
        earlier = sorted((key.period, key.code) for key in said if is_earlier_this_year(key.period, period))
        for last, code in {code: (last, code) for last, code in earlier}.values():
            value = said[EntryKey(code, unit.code, last)].value
            if value is not None:
                left.setdefault(code, []).append(LeftBehind(unit.name, unit.retired, last, value))
    return left


def is_earlier_this_year(one: Period, period: Period) -> bool:
    """Whether a period is before another of its year and cadence."""
    return (one.year, one.cadence) == (period.year, period.cadence) and one < period


def _said_about(
    workspace: Workspace, periods: Sequence[Period], origins: Origins, from_below: Collection[EntryKey], code: str
) -> Said:
    """What units said of an indicator; a total that was filled in from them says nothing of its own."""
    said = read_entries_about(workspace, code, periods)
    entries = {key: entry for key, entry in said.items() if key not in from_below}
    for key in entries.keys() & origins.contested:
        entries[key] = _without_value(entries[key])
    return entries, {key: source for key in entries if (source := origins.of(key)) is not None}


def _leads(workspace: Workspace, units: UnitTree, parent: str, plan: PlanTree) -> dict[str, str]:
    """Who leads what, as far as it stands at this level; whoever leads elsewhere is no part of these totals."""
    here = {parent, *(unit.code for unit in units.children(parent))}
    return {code: unit for code, unit in leads(roles_set(workspace), plan).items() if unit in here}


def _periods_needed(workspace: Workspace, period: Period, rules: Mapping[str, Rule]) -> list[Period]:
    """The periods whose entries count, `period` last: with it those before it where a rule looks back."""
    plan = show_plan(workspace, period)
    if not any(rule_of(one, rules).looks_back for one in plan.indicators):
        return [period]
    earlier = (one for one in periods_with_entries(workspace) if is_earlier_this_year(one, period))
    return [*sorted(earlier), period]


def _weights(
    workspace: Workspace,
    rules: Mapping[str, Rule],
    said_about: Callable[[str], Said],
    allocations: Mapping[tuple[str, str], Decimal],
    periods: Sequence[Period],
) -> dict[tuple[str, str], Decimal]:
    """What weighs in weighted means: what a unit reported of the indicator that a rule names, or its allocation."""
    weights = dict(allocations)
    weighed = {code: rule.weight_by for code, rule in rules.items() if rule.weight_by is not None}
    units = {unit for period in periods for unit in units_with_entries(workspace, period)} if weighed else ()
    for code, weight_by in weighed.items():
        entries, _ = said_about(weight_by)
        for unit in units:
            entry = entries.get(EntryKey(weight_by, unit, periods[-1]))
            weights.pop((unit, code), None)
            if entry is not None and entry.value is not None:
                weights[unit, code] = entry.value
    return weights


def _pasts(
    workspace: Workspace,
    period: Period,
    parent: str,
    scheme: LampScheme,
    before: Consolidated | None,
    progress: ProgressTold,
) -> dict[tuple[str, str], Past]:
    """What earlier periods (where the scheme asks for them) and people add, of each unit and of the totals."""
    runs: dict[tuple[str, str], int] = {}
    if scheme.looks_back and period.previous is not None:
        fits = before is not None and (before.period, before.parent, before.scheme) == (period.previous, parent, scheme)
        earlier = before if before is not None and fits else None
        earlier = earlier or consolidate_period(workspace, period.previous, parent, scheme, progress=progress)
        runs = {(parent, one.code): one.judgement.run for one in earlier.indicators}
        runs |= {(unit.code, code): one.run for unit in earlier.units for code, one in unit.judgements.items()}
    marks = marks_on(workspace, period.end)
    return {key: Past(runs.get(key, 0), marks.get(key, frozenset())) for key in runs.keys() | marks.keys()}


def _without_value(entry: Entry) -> Entry:
    return Entry(
        narrative=entry.narrative, problems=entry.problems, next_steps=entry.next_steps, evidence=entry.evidence
    )
