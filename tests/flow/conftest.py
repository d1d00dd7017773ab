from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

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
def run(tmp_path: Path) -> Run:
    """The real command line in a process of its own, on a workspace of the test's own."""

    def run_command(*words: object, workspace: str = "work.yaodian") -> Answer:
        command = [sys.executable, str(ROOT / "main.py"), "--workspace", str(tmp_path / workspace), *map(str, words)]
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, timeout=120, check=False)
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in answer.err
        return answer

    return run_command
