"""Putting a plan into force by its name or its file, without a person to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from model.finding import Finding, Severity
from model.plan.exchange.load import reading_of
from model.plan.node import Indicator
from model.plan.pairing import Pairing, PairState, pair_plans
from model.plan.read import PlanReading
from model.store.plan_rows import read_plan
from model.workflow.plan.import_plan import accept_plan, plan_to_revise, read_document, removed_with_figures
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.bundled import read_bundled_plan
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True)
class PlanLoaded:
    """What was read and put into force; `pairing` where it revised a plan that units have in their hands.

    `codes` says under which code the rows of the former plan stand now, where that is another one. `removed` are the
    indicators that are asked no more and have figures.
    """

    reading: PlanReading
    pairing: Pairing | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[Indicator, ...] = ()
    for_the_whole_year: bool = False

    @property
    def left_behind(self) -> tuple[Finding, ...]:
        """The figures that no period shows, or none from the first day on."""
        if not self.removed:
            return ()
        names = "、".join(f"{one.code} {one.name}" for one in self.removed)
        code = "plan.figures_in_no_period" if self.for_the_whole_year else "plan.figures_left_behind"
        severity = Severity.CONFIRM if self.for_the_whole_year else Severity.NOTICE
        return (Finding(code, severity, context={"count": str(len(self.removed)), "names": names}),)

    @property
    def undecided(self) -> tuple[Finding, ...]:
        """Pairs that only a person can confirm, under the code that the former indicator has now."""
        rows = self.pairing.rows() if self.pairing is not None else ()
        return tuple(
            Finding("plan.undecided", Severity.CONFIRM, indicator=row.new.code, context={
                "old": self.codes.get(row.old.code, row.old.code), "old_name": row.old.name,
                "new": row.new.code, "new_name": row.new.name,
            })
            for row in rows
            if row.state is PairState.OFFERED and row.old is not None and row.new is not None
        )  # fmt: skip


def load_plan(
    workspace: Workspace, document: str, year: int | None = None, valid_from: date | None = None
) -> PlanLoaded:
    """Load a bundled plan by name, or a document, task table or exported data; what is in force is not written again.

    A plan that units have in their hands already is revised: entries follow the pairs that are sure, and before
    `valid_from` the former plan holds. The pairs that are not sure count as removed and added until somebody joins
    them (`join_indicators`). ModelError "plan.*", "file.*"; UsageError "plan.starts_outside".
    """
    reading = _read(document, year)
    in_force = read_plan(workspace)
    if in_force is not None and in_force.version == reading.tree.version:
        return PlanLoaded(reading)
    present = plan_to_revise(workspace, reading.tree)
    pairing = pair_plans(present, reading.tree) if present is not None else None
    pairs = pairing.pairs if pairing is not None else None
    removed = removed_with_figures(workspace, pairing) if pairing is not None else ()
    accepted = accept_plan(workspace, reading.tree, pairs, valid_from)
    is_all_year = valid_from in (None, date(reading.tree.year, 1, 1))
    return PlanLoaded(reading, pairing, accepted.codes, removed, is_all_year)


def compare_plan(workspace: Workspace, document: str, year: int | None = None) -> Pairing:
    """A plan as `load_plan` reads it beside the one in force; stores nothing. ModelError "plan.*", "file.*"."""
    return pair_plans(show_plan(workspace), _read(document, year).tree)


def _read(document: str, year: int | None) -> PlanReading:
    path = Path(document)
    return read_document(path, year) if path.exists() else _bundled(document)


def _bundled(name: str) -> PlanReading:
    return reading_of(read_bundled_plan(name))
