"""Putting a plan into force by its name or its file, without a person to ask."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from model.plan.read import PlanReading
from model.plan.revision import compare_plans
from model.plan.tree import PlanTree
from model.store.plan_rows import read_plan
from model.workflow.plan.import_plan import accept_plan, plan_to_revise, read_document
from model.workflow.workspace.bundled import read_bundled_plan
from model.workflow.workspace.workspace import Workspace


def load_plan(
    workspace: Workspace, document: str, year: int | None = None, valid_from: date | None = None
) -> PlanReading:
    """Load a bundled plan by name, or a document, task table or exported data; what is in force is not written again.

    A plan that units have in their hands already is revised: entries follow the pairs that are sure, and before
    `valid_from` the former plan holds. ModelError "plan.*", "file.*"; UsageError "plan.starts_outside".
    """
    path = Path(document)
    reading = read_document(path, year) if path.exists() else _bundled(document)
    in_force = read_plan(workspace)
    if in_force is None or in_force.version != reading.tree.version:
        present = plan_to_revise(workspace, reading.tree)
        pairs = compare_plans(present, reading.tree).codes() if present is not None else None
        accept_plan(workspace, reading.tree, pairs, valid_from)
    return reading


def _bundled(name: str) -> PlanReading:
    tree: PlanTree = read_bundled_plan(name)
    return PlanReading(tree, tree.source_text)
