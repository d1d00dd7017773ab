"""Putting a plan into force."""

from __future__ import annotations

import json
from pathlib import Path

from model.errors import ModelError
from model.plan.data import tree_from_data
from model.plan.tree import PlanTree
from model.store.plan_rows import read_plan, write_plan
from model.workflow.bundled import read_bundled_plan
from model.workflow.workspace import Workspace


def load_plan(workspace: Workspace, document: str, year: int | None = None) -> PlanTree:
    """Load a bundled plan by name, or exported plan data (.json); what is in force already is not written again.

    ModelError "plan.unknown_name", "plan.data_unreadable", "file.unreadable".
    """
    path = Path(document)
    tree = _read_data(path) if path.exists() else read_bundled_plan(document)
    in_force = read_plan(workspace)
    if in_force is None or in_force.version != tree.version:
        write_plan(workspace, tree)
    return tree


def _read_data(path: Path) -> PlanTree:
    try:
        return tree_from_data(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=error.strerror) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError("plan.data_unreadable", path=path) from error
