"""What every test shares: an offscreen window system, and warnings and stray messages as failures."""

from __future__ import annotations

import os

# Before any import of Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")
# Before any import of openpyxl, which writes with lxml where that is installed: users have none, the tests do.
os.environ.setdefault("OPENPYXL_LXML", "False")

import json
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.plan.data import tree_from_data
from model.plan.tree import PlanTree

# What the program keeps for its user (workspace, log, settings) goes nowhere near the user's own.
for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
    os.environ[variable] = tempfile.mkdtemp(prefix="yaodian-test-")

RESOURCES = Path(__file__).parent.parent / "resources"

# A busy machine is slow now and then; that is no fault of the example at hand.
hypothesis.settings.register_profile("unhurried", deadline=None)
# A change is judged by what it changes: with CI set every run tries the same examples, at home each tries new ones.
hypothesis.settings.register_profile("repeatable", deadline=None, derandomize=True)
hypothesis.settings.load_profile("repeatable" if os.environ.get("CI") else "unhurried")


@pytest.fixture(scope="session")
def bundled_plan() -> PlanTree:
    """The plan that comes with the program: 8 chapters, 32 items, 258 indicators."""
    return tree_from_data(json.loads((RESOURCES / "plans" / "xixian-2021.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def bundled_units() -> UnitTree:
    """The bundled units: one headquarters, six directly below it, their townships."""
    lines = (RESOURCES / "plans" / "xixian-2021.units.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split(",") for line in lines)
    return arrange(ReportingUnit(code, name, parent or None, kind) for code, name, parent, kind in rows)


@pytest.fixture(autouse=True)
def no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or error that is logged and not expected fails the test; expected ones are cleared by the test."""
    yield
    stray = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not stray, f"stray log lines: {stray}"
