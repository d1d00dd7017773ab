"""Handing the plan on as a task table or as data."""

from __future__ import annotations

from pathlib import Path

from model.plan.exchange.write import write_plan_file
from model.plan.tree import PlanTree
from model.workflow.plan.show_plan import show_plan
from model.workflow.unit.name_roles import indicator_roles
from model.workflow.workspace.workspace import Workspace


def export_plan(workspace: Workspace, path: Path) -> PlanTree:
    """Write the plan in force as a task table (.xlsx) or as data (.json); `load_plan` reads both back unchanged.

    The table names who leads, answers for and supports what; roles come back with the units, not with the plan.

    ModelError "file.unwritable"; UsageError "plan.unknown_format" for any other ending.
    """
    tree = show_plan(workspace)
    write_plan_file(tree, path, indicator_roles(workspace, tree))
    return tree
