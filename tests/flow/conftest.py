from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from main import command_line

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Answer:
    """What one command said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line on a workspace of the test's own, without the time that a process takes to start."""
    monkeypatch.chdir(tmp_path)
    console = CliRunner()

    def run_command(*words: object, workspace: str = "work.yaodian") -> Answer:
        command = ["--workspace", str(tmp_path / workspace), *map(str, words)]
        done = console.invoke(command_line(), command, prog_name="main.py", catch_exceptions=False)
        return Answer(done.exit_code, done.stdout, done.stderr)

    return run_command


@pytest.fixture
def run_alone(tmp_path: Path) -> Run:
    """The same in a process of its own, as people start it: what depends on the process, and what draws."""

    def run_command(*words: object, workspace: str = "work.yaodian") -> Answer:
        command = [sys.executable, str(ROOT / "main.py"), "--workspace", str(tmp_path / workspace), *map(str, words)]
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, timeout=120, check=False)
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in answer.err
        return answer

    return run_command
