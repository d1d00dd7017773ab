"""Evidence (佐证材料) of an entry: a text of lines, of which those that end in a mark name a file that is kept.

`验收单.pdf #3f9a21c07b5e1c2d`: the name as people see it and the beginning of the SHA-256 of its content. So a file
that is added or removed is an edit like any other, with undo, log and review; an office without the program may write
what it likes into the same cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from model.entry.period import Period
from model.finding import Finding, Severity

MARK_LENGTH = 16
MOST_BYTES = 50 * 2**20
MOST_IN_ALL = 2 * 2**30
_SHORT_MARK = 8
_LINE = re.compile(rf"(.+) #([0-9a-f]{{{MARK_LENGTH}}})")
_LONGEST_NAME = 120
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_PROGRAMS = frozenset({
    "exe", "com", "bat", "cmd", "msi", "msp", "scr", "pif", "cpl", "hta", "js", "jse", "vbs", "vbe", "wsf", "wsh",
    "ps1", "psm1", "lnk", "url", "scf", "reg", "jar", "app", "sh", "desktop", "dll", "sys",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file that an entry names. `mark` is the first 16 hex digits of its SHA-256."""

    name: str
    mark: str

    @property
    def line(self) -> str:
        """As it stands in the text."""
        return f"{self.name} #{self.mark}"


class EvidenceState(StrEnum):
    """Whether the content that an entry names is here, and is what was added."""

    PRESENT = "present"
    MISSING = "missing"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file of an entry. `size` in bytes, None where it is missing; `findings` say what a person should look at."""

    file: EvidenceFile
    state: EvidenceState
    size: int | None = None
    taken: date | None = None
    findings: tuple[Finding, ...] = ()


def files_in(text: str) -> tuple[EvidenceFile, ...]:
    """The files that a text names, in its order."""
    found = (_LINE.fullmatch(line.strip()) for line in text.split("\n"))
    return tuple(EvidenceFile(match[1], match[2]) for match in found if match)


def words_in(text: str) -> str:
    """What else the text says."""
    return "\n".join(line for line in text.split("\n") if not _LINE.fullmatch(line.strip()))


def evidence_words(text: str) -> str:
    """All that a text says of evidence, the files by name alone, one a line."""
    return "\n".join(filter(None, (*(file.name for file in files_in(text)), words_in(text).strip())))


def marked_names(text: str) -> str:
    """The same for paper: below each name the beginning of its mark, by which the file is known in the window."""
    names = (f"{file.name}\n#{file.mark[:_SHORT_MARK]}" for file in files_in(text))
    return "\n".join(filter(None, (*names, words_in(text).strip())))


def with_file(text: str, file: EvidenceFile) -> str:
    """The text with one file more; unchanged where it names the same content already."""
    if any(one.mark == file.mark for one in files_in(text)):
        return text
    return "\n".join(part for part in (text.rstrip("\n"), file.line) if part)


def without_file(text: str, mark: str) -> str:
    """The text without a file."""
    lines = text.split("\n")
    return "\n".join(line for line in lines if not ((match := _LINE.fullmatch(line.strip())) and match[2] == mark))


def shown_name(name: str) -> str:
    """A file's name that may be shown: without control signs and turned writing, its end kept where it is cut."""
    base = re.split(r"[/\\]", name)[-1]
    clean = _HIDDEN.sub("", base).strip().strip(" .").strip() or "未命名"
    if len(clean) <= _LONGEST_NAME:
        return clean
    stem, dot, ending = clean.rpartition(".")
    ending = f"{dot}{ending}" if dot and len(ending) <= 8 else ""
    return (stem if ending else clean)[: _LONGEST_NAME - len(ending) - 1] + "…" + ending


def is_program(name: str, head: bytes) -> bool:
    """Whether a file would run when it is opened: by what it is called, or by how it begins."""
    ending = name.rpartition(".")[2].strip(" ").lower()
    return ending in _PROGRAMS or head.startswith((b"MZ", b"\x7fELF", b"#!", b"L\x00\x00\x00\x01\x14\x02\x00"))


def outside_of_period(taken: date | None, period: Period) -> Finding | None:
    """核实性, where a picture says that it was taken after the period or in another year."""
    if taken is None or (taken.year == period.year and taken <= period.end):
        return None
    context = {"taken": taken.isoformat(), "period": period.key}
    return Finding("evidence.other_time", Severity.CONFIRM, context=context)
