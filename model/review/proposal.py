"""One difference between what stands in the workspace and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from model.entry.entry import Entry, EntryKey
from model.finding import Finding


class EntryField(StrEnum):
    """The parts of an entry that are decided on one by one; VALUE is the value with its state."""

    VALUE = "value"
    STAGE = "stage"
    NARRATIVE = "narrative"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    EVIDENCE = "evidence"


FIELD_PARTS: Mapping[EntryField, tuple[str, ...]] = {
    EntryField.VALUE: ("state", "value"),
    EntryField.STAGE: ("stage",),
    EntryField.NARRATIVE: ("narrative",),
    EntryField.PROBLEMS: ("problems",),
    EntryField.NEXT_STEPS: ("next_steps",),
    EntryField.EVIDENCE: ("evidence",),
}
"""The attributes of an entry that each field stands for."""


class Standing(StrEnum):
    """Why a difference is shown.

    CLEAN: only the unit changed it since the form was issued. CONFLICT: it was also changed here meanwhile.
    QUESTION: what the cell says is not certain, so there is no incoming value yet. FLAGGED: the value is certain
    but a person should look first: a finding about the cell or the file, or something that was there was emptied.
    """

    CLEAN = "clean"
    CONFLICT = "conflict"
    QUESTION = "question"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A difference in one field of one entry.

    Each of the three states is a whole entry, of which `field` is what counts. `incoming` equals `current` in that
    field for a QUESTION. `cell` and `raw` show where the value stood and how it looked, `candidates` are the entries
    that an unclear value may have been meant to be.
    """

    key: EntryKey
    field: EntryField
    issued: Entry
    current: Entry
    incoming: Entry
    standing: Standing
    cell: str = ""
    raw: str = ""
    findings: tuple[Finding, ...] = ()
    candidates: tuple[Entry, ...] = ()


class Verdict(StrEnum):
    """A person's decision on a proposal: take what came back, keep what stands, put down something else, ask the unit.

    ASK leaves it open: the row goes back to the unit with a reason.
    """

    ACCEPT = "accept"
    KEEP = "keep"
    EDIT = "edit"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict on one proposal; `edited` is the entry whose `field` is put down for EDIT, `asked` ASK's words."""

    proposal: Proposal
    verdict: Verdict
    edited: Entry | None = None
    asked: str = ""
