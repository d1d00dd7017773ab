"""What is installed is sound: PySide6 6.12.0 on Python 3.11 is not, and must never be chosen."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def requirements(root: Path) -> dict[str, Requirement]:
    """What the program needs to run, by name."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {(one := Requirement(line)).name: one for line in project["dependencies"]}


def test_calls_into_qt_leave_none_alone(qtbot: QtBot) -> None:
    """PySide6 6.12.0 takes one reference of None away in every void call on Python 3.10 and 3.11, until it aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 300


@pytest.mark.parametrize(("version", "welcome"), [("6.11.3", True), ("6.12.0", False), ("6.12.1", True)])
def test_the_unsound_version_of_qt_is_excluded(
    requirements: dict[str, Requirement], version: str, welcome: bool
) -> None:
    assert requirements["PySide6-Essentials"].specifier.contains(version) is welcome


@pytest.mark.parametrize(("version", "welcome"), [("3.39", False), ("4.2.0", False), ("4.2.1", True)])
def test_the_store_is_pinned_to_the_sqlite_utils_it_was_written_for(
    requirements: dict[str, Requirement], version: str, welcome: bool
) -> None:
    assert requirements["sqlite-utils"].specifier.contains(version) is welcome
