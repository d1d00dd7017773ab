"""A few dozen cases of the durability evaluation: nothing lost, damaged or falsely called saved; and its own parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.evaluation.durability.cuts import run_cuts
from tests.evaluation.durability.disk import Disk
from tests.evaluation.durability.kills import run_kills
from tests.evaluation.durability.points import run_full, run_operations
from tests.evaluation.durability.server import Truth, dice_for, fresh, strace, truths
from tests.evaluation.durability.trace import Call
from tests.evaluation.durability.verdict import Tally, judge

SEED = 2021
needs_strace = pytest.mark.skipif(strace() is None, reason="strace is missing, or may not look at processes here")


def _assert_good(tally: Tally) -> None:
    assert tally.is_good, "\n".join(tally.offenders.values())


def test_kills_at_random_moments_lose_nothing() -> None:
    tally = run_kills(10, SEED, lambda _: None, ("typing", "starting"))
    _assert_good(tally)
    assert tally.cases == 10 and tally.notes["killed at work"]


@needs_strace
def test_kills_before_file_operations_lose_nothing() -> None:
    tally = run_operations(lambda _: None, ("revising",), every=9, calls=("pwrite64",))
    _assert_good(tally)
    assert tally.cases >= 5


@needs_strace
def test_power_cuts_lose_nothing() -> None:
    tally = run_cuts(60, SEED, lambda _: None, ("typing", "writing"))
    _assert_good(tally)
    assert tally.cases == 60 and tally.acknowledged > 60 and tally.notes["different disks"] > 30


@needs_strace
def test_a_full_disk_and_a_failing_one_are_said_and_lose_nothing() -> None:
    tallies = run_full(lambda _: None, ("typing",), every=25, calls=("pwrite64",))
    for tally in tallies:
        _assert_good(tally)
    assert len(tallies) == 4 and all(tally.refused for tally in tallies)


@pytest.fixture(scope="module")
def typing() -> Iterator[Truth]:
    """What is known of the job of typing."""
    with truths(("typing",)) as known:
        yield known["typing"]


def test_what_was_acknowledged_and_is_not_there_is_found(typing: Truth) -> None:
    tally = Tally("")
    with fresh(typing.template) as folder:
        judge(tally, typing, folder, 0, "as it was")
        assert tally.is_good
        judge(tally, typing, folder, 2, "two steps that nobody took")
        assert (tally.lost, tally.damaged) == (1, 0)
        (folder / "work.yaodian").write_bytes(b"SQLite format 3\0" * 500)
        judge(tally, typing, folder, 0, "garbage")
        assert (tally.lost, tally.damaged) == (1, 1)
        (folder / "work.yaodian").unlink()
        judge(tally, typing, folder, 0, "nothing at all")
        assert (tally.lost, tally.damaged) == (2, 1)


WRITTEN = (
    Call("openat", 1, "part", creates=True), Call("write", 1, "part", data=b"n" * 2000), Call("fsync", 1, "part"),
    Call("rename", 1, "part", "report"), Call("fsync", 2, "."),
)  # fmt: skip
"""How a file is written that outlasts a power cut."""


@pytest.mark.parametrize(
    ("left_out", "expected"),
    [
        ((), {b"n" * 2000}),
        (("fsync 2",), {b"old", b"n" * 2000}),
        (("fsync 1",), {b"torn"}),
        (("fsync 1", "fsync 2"), {b"old", b"torn"}),
    ],
)
def test_what_was_not_synced_may_be_lost_or_torn(
    tmp_path: Path, left_out: tuple[str, ...], expected: set[bytes]
) -> None:
    (tmp_path / "report").write_bytes(b"old")
    disk = Disk.holding(tmp_path)
    for call in WRITTEN:
        if f"{call.name} {call.turn}" not in left_out:
            disk.take(call)
    assert disk.now() == {"report": b"n" * 2000}
    found = {disk.after_cut(dice_for(number))["report"] or b"" for number in range(300)}
    if b"torn" in expected:
        assert any(content not in (b"old", b"n" * 2000) for content in found)
        found = {content if content == b"old" else b"torn" for content in found}
    assert found == expected
