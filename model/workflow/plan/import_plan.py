"""From a document to the plan in force: read, correct, compare with the present plan, put into force, take back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from model.entry.change import Change, ChangeSet, Origin, new_entry
from model.entry.entry import BLANK, EntryKey
from model.errors import ModelError, UsageError
from model.plan.exchange.load import load_plan_file
from model.plan.node import Indicator
from model.plan.pairing import Pairing, PairState
from model.plan.read import PlanReading
from model.plan.read import read_plan as read_plan_document
from model.plan.recode import Recoded, keeping_curves, recode
from model.plan.revision import Pairs
from model.plan.tree import PlanTree
from model.store.database import transaction
from model.store.entry_rows import read_entries, write
from model.store.exchange_rows import was_issued
from model.store.judging_rows import recode_marks
from model.store.plan_rows import (
    Recoding,
    plan_in_force,
    plans_in_force,
    put_into_force,
    read_dated_plans,
    read_plan,
    write_plan,
)
from model.store.unit_rows import OF_NEWEST_PLAN, Allocations, read_allocations, write_allocations
from model.workflow.progress_told import ProgressTold, go_on, silent
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True)
class PlanAccepted:
    """A plan that was put into force, with everything that taking it back needs.

    `former` and `present` are the ids of the plans in force before and after; `moved` are the entries that went
    along with their indicators because the codes are others now, `codes` which became which.
    """

    tree: PlanTree
    former: tuple[int, ...]
    present: tuple[int, ...]
    moved: ChangeSet
    former_allocations: Allocations
    allocations: Allocations
    codes: Mapping[str, str] = field(default_factory=dict)


def read_document(document: Path | str, year: int | None = None, progress: ProgressTold = silent) -> PlanReading:
    """What a file of any kind (a Path) or pasted text (a str) says; stores nothing. ModelError "plan.*", Cancelled.

    Pure, so that it can run beside the window; `progress` counts characters.
    """
    told = partial(go_on, progress)
    if isinstance(document, Path):
        return load_plan_file(document, year=year, told=told)
    return read_plan_document(document, year=year, told=told)


def plan_to_revise(workspace: Workspace, tree: PlanTree) -> PlanTree | None:
    """The plan in force, where `tree` would revise it: it is of the same year and units have it in their hands."""
    present = read_plan(workspace)
    if present is None or present.year != tree.year or present.version == tree.version:
        return None
    in_use = (
        was_issued(workspace, present.version)
        or bool(read_allocations(workspace))
        or any(key.period.year == tree.year for key in read_entries(workspace))
    )
    return present if in_use else None


def removed_with_figures(workspace: Workspace, pairing: Pairing) -> tuple[Indicator, ...]:
    """What the revised plan asks no more and units have reported on in its year: their figures stay in the periods
    before its first day, and are in none where it holds for the whole year.
    """
    reported = {key.code for key in read_entries(workspace) if key.period.year == pairing.present.year}
    return tuple(
        row.old for row in pairing.rows()
        if row.state is PairState.REMOVED and row.old is not None and row.old.code in reported
    )  # fmt: skip


def accept_plan(
    workspace: Workspace, tree: PlanTree, mapping: Pairs | None = None, valid_from: date | None = None
) -> PlanAccepted:
    """Put a plan into force, all in one transaction.

    With `mapping` (code in the present plan to code in `tree`) it is a revision: entries and allocations stay with
    their indicators, whatever these are called now, and what was asked of whom before `valid_from` is still asked of
    the periods that ended before. Without it the plan is another one; the former's allocations stay with the former.
    UsageError "plan.starts_outside" where the first day is not in the plan's year.
    """
    present = read_plan(workspace)
    first_day = None if valid_from == date(tree.year, 1, 1) else valid_from
    if first_day is not None and first_day.year != tree.year:
        raise UsageError("plan.starts_outside", day=first_day, year=tree.year)
    former, allocations = plans_in_force(workspace), read_allocations(workspace)
    with transaction(workspace):
        write_allocations(workspace, allocations, plan_in_force(workspace) or OF_NEWEST_PLAN)
        if mapping is None or present is None or present.year != tree.year:
            write_plan(workspace, tree)
            moved, kept, codes = ChangeSet((), Origin.REVISION), dict[tuple[str, str], Decimal](), dict[str, str]()
        else:
            tree = keeping_curves(present, replace(tree, key=present.key), mapping)
            recoded = _revise(workspace, present, tree, mapping, first_day)
            moved = move_entries(workspace, tree.year, recoded)
            kept, codes = recoded_allocations(allocations, recoded), recoded.moved
            recode_marks(workspace, codes)
        write_allocations(workspace, kept)
    return PlanAccepted(tree, former, plans_in_force(workspace), moved, allocations, kept, codes)


def take_back_plan(workspace: Workspace, accepted: PlanAccepted) -> None:
    """Put the former plan into force again, with entries and allocations as they were.

    ModelError "plan.undo_overtaken" where an entry that moved has been edited since: nothing is changed then.
    """
    back = {new: old for old, new in accepted.codes.items()}
    _exchange(workspace, accepted.moved.inverted(), accepted.former, accepted.former_allocations, back)


def accept_plan_again(workspace: Workspace, accepted: PlanAccepted) -> None:
    """Make an acceptance again that was taken back. ModelError "plan.undo_overtaken"."""
    _exchange(workspace, accepted.moved, accepted.present, accepted.allocations, accepted.codes)


def _exchange(
    workspace: Workspace,
    moved: ChangeSet,
    plans: tuple[int, ...],
    allocations: Allocations,
    codes: Mapping[str, str],
) -> None:
    with transaction(workspace):
        try:
            if moved.changes:
                write(workspace, moved)
        except ModelError as trouble:
            raise ModelError("plan.undo_overtaken") from trouble
        put_into_force(workspace, plans)
        recode_marks(workspace, codes)
        write_allocations(workspace, allocations)


def _revise(workspace: Workspace, present: PlanTree, tree: PlanTree, mapping: Pairs, first_day: date | None) -> Recoded:
    """Write the revised plan, and the plans of the days before it in its numbering where that is another."""
    dated = [
        one
        for one in read_dated_plans(workspace, tree.year)
        if first_day is not None and (one.first_day is None or one.first_day < first_day)
    ]
    recoded = recode(present, [one.tree for one in dated], tree, mapping)
    if recoded.moved:
        for one, told_anew in zip(dated, recoded.trees, strict=True):
            plan_id = write_plan(workspace, told_anew, one.first_day, Recoding(one.tree.version, recoded.codes))
            write_allocations(
                workspace, recoded_allocations(read_allocations(workspace, one.plan_id), recoded), plan_id
            )
    taking_over = Recoding(present.version, recoded.codes) if recoded.moved else None
    write_plan(workspace, tree, first_day, taking_over)
    return recoded


def recoded_allocations(allocations: Allocations, recoded: Recoded) -> dict[tuple[str, str], Decimal]:
    """Allocations under the codes that their rows have now."""
    return {(unit, recoded.codes.get(code, code)): target for (unit, code), target in allocations.items()}


def move_entries(workspace: Workspace, year: int, recoded: Recoded) -> ChangeSet:
    """Take every entry of the year whose code is another now to its new place: first all out, then all in."""
    moved = recoded.moved
    leaving = {
        key: entry for key, entry in read_entries(workspace).items() if key.period.year == year and key.code in moved
    }
    out = [Change(key, entry, BLANK) for key, entry in leaving.items()]
    into = [new_entry(_under(key, moved), entry) for key, entry in leaving.items()]
    changes = ChangeSet((*out, *into), Origin.REVISION)
    return write(workspace, changes) if changes.changes else changes


def _under(key: EntryKey, moved: dict[str, str]) -> EntryKey:
    return key._replace(code=moved[key.code])
