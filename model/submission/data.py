"""A submission as plain data, in the contract's shape."""

from __future__ import annotations

from typing import Any

from model.form.snapshot import Identity
from model.plan.tree import PlanTree
from model.submission.submission import ReturnedRow, Submission
from model.wording.data import finding_to_data


def submission_to_data(submission: Submission, tree: PlanTree) -> dict[str, Any]:
    """What `submission read` promises."""
    return {
        "file": submission.file,
        "sha256": submission.sha256,
        "format": submission.format,
        "outcome": submission.outcome.value,
        "identity": {
            **_identity(submission.identity),
            "state": submission.identity_state.value,
            "check_code_state": submission.code_state.value,
        },
        "entries": [_row(row, tree) for row in submission.rows],
        "findings": [finding_to_data(finding) for finding in submission.findings],
    }


def _identity(identity: Identity | None) -> dict[str, Any]:
    if identity is None:
        return dict.fromkeys(("plan", "plan_version", "unit", "period", "round", "check_code"))
    return {
        "plan": identity.plan,
        "plan_version": identity.plan_version,
        "unit": identity.unit,
        "period": identity.period.key,
        "round": identity.round,
        "check_code": identity.check_code,
    }


def _row(row: ReturnedRow, tree: PlanTree) -> dict[str, Any]:
    indicator = tree.by_code.get(row.code)
    return {
        "indicator": row.code,
        "cell": row.cell,
        "state": row.state.value,
        "value": None if row.value is None else f"{row.value:f}",
        "raw": row.raw,
        "certain": row.certain,
        "readings": [f"{reading:f}" for reading in row.readings],
        "nothings": [state.value for state in row.nothings],
        "unit": indicator and indicator.unit_of_measure,
        "stage": row.stage and row.stage.value,
        "narrative": row.narrative,
        "problems": row.problems,
        "next_steps": row.next_steps,
        "evidence": row.evidence,
    }
