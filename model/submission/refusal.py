"""A file that is refused as a whole, with the true reason."""

from __future__ import annotations

from model.finding import Finding, Severity

ASKS_FOR_PASSWORD = frozenset({"workbook.password", "workbook.wrong_password", "workbook.built_in_password"})
"""The refusals after which a password opens the file."""


class Refused(Exception):
    """Raised while a workbook is read; `read_content` turns it into a submission with the outcome "reject"."""

    def __init__(self, code: str, /, **context: object) -> None:
        self.finding = Finding(code, Severity.BLOCKING, context={name: str(value) for name, value in context.items()})
        super().__init__(code)


def refusal_of(trouble: Exception) -> Refused:
    """What nobody foresaw while a file was read, of a library or of ours, as the refusal of this one file."""
    if isinstance(trouble, MemoryError | RecursionError):
        return Refused("workbook.needs_too_much")
    return Refused("workbook.unreadable", detail=f"{type(trouble).__name__}: {trouble}"[:200])
