"""The process that does jobs: `python -m tests.evaluation.durability.serve`, a job a line of JSON on standard input.

Each job is done by a child of its own, so that nothing has to be loaded anew and that it may be killed. A child says on
standard output what it has done, each step after it returned; the process says how the child ended.
With "ahead" the child first makes a system call so many times in vain, so that a tool that counts calls reaches its
number at the one that is meant.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copytree
from threading import Thread

from model.errors import ModelError, machine_trouble
from model.wording import say
from tests.evaluation.durability.desk import Desk
from tests.evaluation.durability.jobs import JOBS

_NO_FILE = 999_999
_IN_VAIN: Mapping[str, Callable[[], object]] = {
    "write": lambda: os.write(_NO_FILE, b""),
    "pwrite64": lambda: os.pwrite(_NO_FILE, b"", 0),
    "pread64": lambda: os.pread(_NO_FILE, 0, 0),
    "read": lambda: os.read(_NO_FILE, 0),
    "fsync": lambda: os.fsync(_NO_FILE),
    "fdatasync": lambda: os.fdatasync(_NO_FILE),
    "ftruncate": lambda: os.ftruncate(_NO_FILE, 0),
    "openat": lambda: os.open("/nothing/here", os.O_RDONLY),
    "rename": lambda: os.rename("/nothing/here", "/nothing/there"),
    "unlink": lambda: os.unlink("/nothing/here"),
    "mkdir": lambda: os.mkdir("/nothing/here"),
    "chmod": lambda: os.chmod("/nothing/here", 0),
    "link": lambda: os.link("/nothing/here", "/nothing/there"),
}
CALLS = tuple(_IN_VAIN)
"""The system calls that can be counted to."""


def main() -> None:
    """Load everything by doing every job once, say so, and then do what is asked."""
    for name in sys.argv[1:]:
        once = Thread(target=_do_once, args=(Path(name),))  # a thread's calls are counted apart
        once.start()
        once.join()
    _say("ready")
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _obey(order)
        if order["kill_after"] is not None:
            time.sleep(order["kill_after"])
            os.kill(child, signal.SIGKILL)  # it may have ended, but is ours until it is waited for
        _, status = os.waitpid(child, 0)
        _say(f"ended {os.waitstatus_to_exitcode(status)}")


def _do_once(template: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copytree(template, folder, dirs_exist_ok=True)
        _do(JOBS[template.name], Path(folder), 0, is_patient=False)


def _obey(order: dict[str, object]) -> None:
    code = 1
    try:
        for _ in range(int(order["times"])):
            try:
                _IN_VAIN[str(order["ahead"])]()
            except OSError:
                continue
        _do(JOBS[str(order["job"])], Path(str(order["folder"])), int(order["start"]), bool(order["is_patient"]), _say)
        code = 0
    finally:
        os._exit(code)


def _do(job: object, folder: Path, start: int, is_patient: bool, tell: Callable[[str], None] = lambda _: None) -> None:
    """Take the steps from `start` on; a refused one once more where one `is_patient`."""
    desk = Desk(folder)
    for number, step in list(enumerate(job.steps, 1))[start:]:
        outcome = _try(step, desk, number, tell)
        if outcome == "refused" and is_patient:
            outcome = _try(step, desk, number, tell)
        if outcome != "done":
            break
    desk.leave()


def _try(step: Callable[[Desk], None], desk: Desk, number: int, tell: Callable[[str], None]) -> str:
    try:
        step(desk)
    except (ModelError, OSError) as error:
        trouble = machine_trouble(error) if isinstance(error, OSError) else error  # as window and command line do
        words = say(trouble).replace("\n", " ")
        tell(f"refused {number} {trouble.code} {words}")
        return "refused"
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        tell(f"fault {number} {type(fault).__name__} {fault} at {Path(place.filename).name}:{place.lineno}")
        return "fault"
    tell(f"done {number}")
    return "done"


def _say(line: str) -> None:
    """By a call that no job makes, so that it is neither counted nor refused."""
    os.writev(1, [f"{line}\n".encode()])


if __name__ == "__main__":
    main()
