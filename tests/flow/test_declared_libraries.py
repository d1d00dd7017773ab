"""The whole way with nothing installed but what the project declares: what only the tests have may not be missed."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.flow.office import fill

ROOT = Path(__file__).parent.parent.parent
WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in MISSING:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

MISSING = set(sys.argv.pop(1).split(","))
sys.meta_path.insert(0, Missing())
sys.path.insert(0, sys.argv.pop(1))
from main import command_line
command_line()(prog_name="main.py")
"""
Command = Callable[..., str]


def declared(name: str, known: set[str]) -> set[str]:
    """A library and all that it needs itself, by their names in small letters."""
    key = re.sub("[-_.]+", "-", name).lower()
    if key in known:
        return known
    known.add(key)
    try:
        needed = importlib.metadata.requires(name) or ()
    except importlib.metadata.PackageNotFoundError:
        return known
    for line in needed:
        one = Requirement(line)
        if one.marker is None or one.marker.evaluate({"extra": ""}):
            declared(one.name, known)
    return known


@pytest.fixture(scope="module")
def undeclared() -> list[str]:
    """The importable names of all that is installed here without being declared for users."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    allowed: set[str] = set()
    for line in project["dependencies"]:
        declared(Requirement(line).name, allowed)
    owners = importlib.metadata.packages_distributions()
    return sorted(
        name
        for name, owned_by in owners.items()
        if not any(re.sub("[-_.]+", "-", owner).lower() in {*allowed, "yaodian"} for owner in owned_by)
    )


@pytest.fixture
def run_bare(tmp_path: Path, undeclared: list[str]) -> Command:
    """The command line in a process that has only what is declared."""
    environment = {key: value for key, value in os.environ.items() if key != "OPENPYXL_LXML"}

    def run(*words: object) -> str:
        start = [
            sys.executable,
            "-c",
            WITHOUT,
            ",".join(undeclared),
            str(ROOT),
            "--workspace",
            str(tmp_path / "w.yaodian"),
        ]
        done = subprocess.run([*start, *map(str, words)], capture_output=True, timeout=120, env=environment)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run


def test_what_only_the_tests_have_is_told_apart(undeclared: list[str]) -> None:
    assert {"pytest", "hypothesis"} <= set(undeclared)
    assert not {"openpyxl", "PySide6", "sqlite_utils", "click"} & set(undeclared)


def test_a_form_goes_out_and_comes_back(run_bare: Command, tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    run_bare("form", "issue", "--period", "2021-09", "--unit", "FD", "--out", forms)
    [form] = forms.glob("*.xlsx")
    filled = fill(form, {"1.03": {"本期累计": 900}}, tmp_path / "back.xlsx")
    [said] = json.loads(run_bare("submission", "read", filled, "--json"))
    assert said["outcome"] == "accept" and said["findings"] == []
    run_bare("submission", "collect", filled, "--period", "2021-09")
    run_bare("report", "summary", "--period", "2021-09", "--out", tmp_path / "summary.xlsx")
    run_bare("report", "bulletin", "--period", "2021-09", "--out", tmp_path / "bulletin.docx")
    run_bare("report", "check", tmp_path / "bulletin.docx", "--period", "2021-09")
    run_bare("report", "check", tmp_path / "summary.xlsx", "--period", "2021-09")
