"""Trouble that is the world's fault, not ours: files, disks, versions. Shown in words, never as a traceback."""

from __future__ import annotations

import errno
from collections.abc import Mapping


class ModelError(Exception):
    """A file or the machine is at fault; `code` names the sentence in `model.wording` that tells a person.

    `context` holds the values that the sentence mentions. The command line ends with status 3.
    """

    def __init__(self, code: str, /, **context: object) -> None:
        self.code = code
        self.context: Mapping[str, str] = {name: str(value) for name, value in context.items()}
        super().__init__(f"{code} {dict(self.context)}")


class UsageError(ModelError):
    """The request itself cannot be met: an unknown code, period or unit. The command line ends with status 2."""


class Refused(UsageError):
    """What was asked for is in order, but a person has to look at something first. The command line ends with 1."""


def reason_of(error: OSError) -> str:
    """Why the system refused, as the name of a sentence ("system.ENOSPC") that `model.wording` knows, or as it says."""
    name = f"system.{errno.errorcode.get(error.errno or 0, '')}"
    return name if name in SYSTEM_REASONS else error.strerror or str(error)


def machine_trouble(error: OSError) -> ModelError:
    """What the system refused where nobody foresaw it, in words: for those who ask the workflow."""
    return ModelError("program.machine", path=error.filename or "stdout", detail=reason_of(error))


SYSTEM_REASONS = frozenset(
    f"system.{name}"
    for name in (
        "ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EEXIST", "ENOSPC", "EDQUOT", "EROFS", "ENAMETOOLONG",
        "EIO", "EBUSY", "EMFILE", "EINVAL", "ENOTEMPTY", "EXDEV", "ELOOP", "EFBIG",
    )
)  # fmt: skip
