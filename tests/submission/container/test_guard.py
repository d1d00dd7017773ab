"""What is read in a process of its own: limits hold, and its death harms nobody."""

from __future__ import annotations

import os
import pickle
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import main
from model.errors import ModelError
from model.submission.container import guard
from model.submission.container.guard import end_children, in_child
from model.submission.container.harmless import is_harmless
from model.submission.reader import SubmissionReader, here_or_in_child, read_submission
from model.submission.refusal import Refused
from tests.submission.forms import FilledForm, add_part


def _die() -> None:
    os.abort()


def _sleep() -> None:
    time.sleep(60)


def _fill_memory() -> int:
    return len(bytearray(600 * 2**20))


def _fail() -> None:
    raise KeyError("nothing of that name")


def _refuse() -> None:
    raise Refused("workbook.check_sum")


def _miss() -> None:
    raise ModelError("file.missing", path="there")


def test_the_value_comes_from_another_process_which_is_kept() -> None:
    first = in_child(os.getpid)
    assert first != os.getpid()
    assert in_child(os.getpid) == first
    end_children()
    assert in_child(os.getpid) != first


def test_a_bundled_program_becomes_the_child_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no interpreter beside it, so it is started anew with a command of its own."""
    end_children()
    command = [sys.executable, str(Path(main.__file__)), guard.CHILD_COMMAND]
    monkeypatch.setattr(guard, "_command", lambda: command)
    assert in_child(os.getpid) != os.getpid()
    end_children()


@pytest.mark.parametrize(
    ("function", "code"),
    [(_die, "workbook.killed_reader"), (_fail, "workbook.unreadable"), (_refuse, "workbook.check_sum"),
     pytest.param(_fill_memory, "workbook.needs_too_much",
                  marks=pytest.mark.skipif(os.name == "nt", reason="no limit on memory here"))],
)  # fmt: skip
def test_what_goes_wrong_there_is_a_reason_here(function: object, code: str) -> None:
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        in_child(function)  # type: ignore[arg-type]
    assert in_child(os.getpid) != os.getpid()


def test_trouble_with_a_file_stays_what_it_is() -> None:
    with pytest.raises(ModelError) as caught:
        in_child(_miss)
    assert (caught.value.code, caught.value.context) == ("file.missing", {"path": "there"})


def test_a_file_that_takes_too_long_is_given_up() -> None:
    begun = time.monotonic()
    with pytest.raises(Refused, match=r"workbook\.too_slow"):
        in_child(_sleep, most_seconds=0.3)
    assert time.monotonic() - begun < 20


def test_reading_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        in_child(_sleep, meanwhile=stop)


def test_somebody_who_asks_meanwhile_gets_a_process_of_his_own() -> None:
    others: set[int] = set()
    in_child(time.sleep, 0.2, meanwhile=lambda: others.add(in_child(os.getpid)))
    assert len(others) == 1
    with ThreadPoolExecutor(2) as threads:
        assert all(pid != os.getpid() for pid in threads.map(lambda _: in_child(os.getpid), range(6)))


def test_a_form_is_harmless_and_what_others_read_is_not(form: FilledForm) -> None:
    assert is_harmless(form.data)
    assert is_harmless(b"")
    assert is_harmless("编号,本期累计\n".encode())
    assert not is_harmless(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert not is_harmless(add_part(form.data, "xl/other/a.bin", os.urandom(5 * 2**20)))


def test_what_nobody_foresaw_refuses_the_file_here_as_there(form: FilledForm) -> None:
    with pytest.raises(Refused) as refusal:
        here_or_in_child(form.data, _fail)
    assert refusal.value.finding.code == "workbook.unreadable"
    assert "nothing of that name" in refusal.value.finding.context["detail"]


def test_a_large_file_is_read_in_the_other_process_with_the_same_result(form: FilledForm, tmp_path: Path) -> None:
    small, large = tmp_path / "small.xlsx", tmp_path / "large.xlsx"
    small.write_bytes(form.data)
    large.write_bytes(add_part(form.data, "xl/other/a.bin", os.urandom(5 * 2**20)))
    one, other = (read_submission(path, form.tree, form.units) for path in (small, large))
    assert one.rows == other.rows and one.findings == other.findings == ()
    assert other.sha256 != one.sha256


def test_executors_take_the_reader(form: FilledForm, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.xlsx" for number in range(3)]
    for path in paths:
        path.write_bytes(form.data)
    reader = SubmissionReader(form.tree, form.units)
    assert pickle.loads(pickle.dumps(reader)) is pickle.loads(pickle.dumps(reader))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        assert list(executor.map(reader, paths)) == [reader(path) for path in paths]
