"""Collecting and adding up start fast: they load neither what reads plans nor what writes workbooks."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("openpyxl", "sqlite_utils", "model.plan.read", "model.plan.commitment", "PySide6")


@pytest.mark.parametrize(
    "module", ["submission.receive_submission", "consolidation.consolidate_period", "approval.list_submissions"]
)
def test_a_workflow_of_headquarters_loads_nothing_that_it_does_not_use(module: str) -> None:
    listing = f"import sys, model.workflow.{module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    assert not set(HEAVY) & set(done.stdout.split())
