"""An office's laptop dies in the middle of an entry: whatever was said to be saved is there afterwards."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from model.entry.entry import EntryKey
from model.entry.period import parse_period
from model.workflow.entry.list_entries import history, list_entries
from model.workflow.workspace.workspace import close_workspace, open_workspace

ROOT = Path(__file__).parent.parent.parent
PERIOD = parse_period("2021-09")

# Writes entry after entry and says each one aloud only after it was recorded.
TYPIST = """
import sys
from decimal import Decimal
from pathlib import Path
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.workflow.entry.record_entry import record_entry
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import open_workspace

workspace = open_workspace(Path(sys.argv[1]))
codes = [indicator.code for indicator in show_plan(workspace).indicators][:200]
print("ready", flush=True)
for number, code in enumerate(codes, 1):
    key = EntryKey(code, sys.argv[2], parse_period("2021-09"))
    record_entry(workspace, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(number))),)))
    print(code, number, flush=True)
"""
UNITS = ("XX", "FD", "FX", "QH", "KG", "JH", "NM", *(f"FD0{n}" for n in range(1, 6)))


@pytest.mark.parametrize("seed", range(5))
def test_every_acknowledged_entry_survives_ten_kills(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "laptop.yaodian"
    chance = random.Random(seed)
    acknowledged: dict[EntryKey, int] = {}
    for unit in UNITS[:10]:
        acknowledged |= _type_until_killed(path, unit, chance.randint(1, 199))
    workspace = open_workspace(path)
    entries = list_entries(workspace, PERIOD)
    for key, number in acknowledged.items():
        assert entries[key].value == number
    assert len(history(workspace)) == len(entries) >= len(acknowledged)
    close_workspace(workspace)


def _type_until_killed(path: Path, unit: str, after: int) -> dict[EntryKey, int]:
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path), unit], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert typist.stdout is not None
    assert typist.stdout.readline() == "ready\n"
    lines = []
    for line in typist.stdout:
        lines.append(line)
        if len(lines) == after:
            break
    typist.kill()
    # What was still in the pipe had been acknowledged too; a line cut by the kill had not been read by anybody.
    lines += [line for line in typist.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    typist.stdout.close()
    typist.wait()
    told = (line.split() for line in lines)
    return {EntryKey(code, unit, PERIOD): int(number) for code, number in told}
