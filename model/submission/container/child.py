"""The process in which files are read that could kill, block or fill the one that reads them.

It answers one request after another on its standard streams: a pickled (function, arguments), then a pickled answer
(`Answer`, value). Run by `model.submission.container.guard`, and never by anybody else.
"""

from __future__ import annotations

import pickle
import struct
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Any, BinaryIO

from model.errors import ModelError
from model.submission.refusal import Refused, refusal_of

MOST_MEMORY = 512 * 2**20
LENGTH = struct.Struct("<Q")


class Answer(StrEnum):
    """How a request ended: with a value, or with an error to be raised again."""

    DONE = "done"
    RAISED = "raised"


def serve() -> None:
    """Answer until nobody asks any more."""
    _limit_memory()
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints must not stand among the answers
    while (question := read_message(questions)) is not None:
        function, arguments = pickle.loads(question)
        write_message(answers, pickle.dumps(_answer(function, arguments), pickle.HIGHEST_PROTOCOL))


def read_message(stream: BinaryIO) -> bytes | None:
    """The next message; None where the other side is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    length = LENGTH.unpack(head)[0]
    message = stream.read(length)
    return message if len(message) == length else None


def write_message(stream: BinaryIO, message: bytes) -> None:
    """One message. OSError where the other side is gone."""
    stream.write(LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def _answer(function: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Answer, Any]:
    try:
        return Answer.DONE, function(*arguments)
    except (Refused, ModelError) as trouble:
        return Answer.RAISED, trouble
    except Exception as trouble:
        return Answer.RAISED, refusal_of(trouble)


def _limit_memory() -> None:
    """Set the limit where the system has one; leave no picture of the memory behind when a library aborts."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(what)[1]
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (limit, hard))
        except (ValueError, OSError):  # a system that knows the limit and cannot set it
            continue
