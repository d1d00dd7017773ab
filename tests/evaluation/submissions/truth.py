"""What the person who filled a form in meant, and how a reading of the workbook compares with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from model.entry.entry import BLANK, Entry
from model.finding import Severity
from model.submission.submission import Outcome, ReturnedRow, Submission

WHOLE_ROW = ("value", "stage", "narrative", "problems", "next_steps", "evidence")


@dataclass
class Truth:
    """What was meant, by row key; rows that are absent were left blank.

    `unclear` are fields (row key, field) of which a careful clerk could not say what was meant: only asking is right.
    `is_clear` says that a careful clerk would take the whole file without asking anything.
    `undecidable` names a mistake that leaves a workbook which is plausible in every cell: nobody can see it.
    """

    entries: dict[str, Entry]
    unclear: set[tuple[str, str]] = field(default_factory=set)
    is_clear: bool = True
    undecidable: str = ""

    def mark_unclear(self, code: str, *fields: str) -> None:
        """Only asking is right for these fields of the row (all of them where none is named)."""
        self.unclear |= {(code, name) for name in fields or WHOLE_ROW}
        self.is_clear = False


class Verdict(StrEnum):
    """What became of one file, the worst of its cells. CRASHED and HUNG are the runner's to find."""

    EXACT = "exact"
    FLAGGED = "flagged"
    REFUSED = "refused"
    WRONG = "silently wrong"
    LOST = "lost in silence"
    CRASHED = "crashed"
    HUNG = "hung"
    UNDECIDABLE = "nobody can tell"


MUST_BE_ZERO = (Verdict.WRONG, Verdict.LOST, Verdict.CRASHED, Verdict.HUNG)


@dataclass(frozen=True)
class Judged:
    """The verdict on a file; `offences` name the cells behind a bad one. `asked` whether anybody is asked at all."""

    verdict: Verdict
    offences: tuple[str, ...] = ()
    asked: bool = False


def judge(submission: Submission, truth: Truth) -> Judged:
    """Holds a reading against the truth, cell by cell."""
    if submission.outcome in (Outcome.REJECT, Outcome.PASSWORD):
        return Judged(Verdict.REFUSED, asked=True)
    asked = any(finding.severity is not Severity.NOTICE for finding in submission.findings)
    if any(one.indicator is None and one.severity is not Severity.NOTICE for one in submission.findings):
        return Judged(Verdict.FLAGGED, asked=True)  # The whole file waits, whatever it says.
    offences = list(_offences(submission, truth))
    lost = tuple(text for verdict, text in offences if verdict is Verdict.LOST)
    wrong = tuple(text for verdict, text in offences if verdict is Verdict.WRONG)
    if wrong or lost:
        verdict = Verdict.WRONG if wrong else Verdict.LOST
        return Judged(Verdict.UNDECIDABLE if truth.undecidable else verdict, wrong + lost, asked)
    return Judged(Verdict.FLAGGED if asked else Verdict.EXACT, asked=asked)


def _offences(submission: Submission, truth: Truth) -> Iterator[tuple[Verdict, str]]:
    doubted: dict[str, set[str | None]] = {}
    for finding in submission.findings:
        if finding.indicator is not None and finding.severity is not Severity.NOTICE:
            doubted.setdefault(finding.indicator, set()).add(finding.cell)
    rows = {row.code: row for row in submission.rows}
    for code in sorted({*rows, *truth.entries, *(code for code, _ in truth.unclear)}):
        row, meant, cells = rows.get(code), truth.entries.get(code, BLANK), doubted.get(code, set())
        if row is None:
            if not cells and not (meant.is_blank and (code, "value") not in truth.unclear):
                yield Verdict.LOST, f"{code}: no row and no word about it"
            continue
        if not cells & {None, row.cell}:
            yield from _value_offence(row, meant, (code, "value") in truth.unclear)
        if not cells - {row.cell}:
            yield from _word_offences(row, meant, truth)


def _value_offence(row: ReturnedRow, meant: Entry, unclear: bool) -> Iterator[tuple[Verdict, str]]:
    if not row.certain:
        yield Verdict.LOST, f"{row.code}: held without a word"
    elif unclear or (row.state, row.value) != (meant.state, meant.value):
        wanted = "a question" if unclear else f"{meant.state} {meant.value}"
        verdict = Verdict.LOST if row.value is None else Verdict.WRONG
        yield verdict, f"{row.code}: {row.state} {row.value} instead of {wanted} (cell {row.cell} holds {row.raw!r})"


def _word_offences(row: ReturnedRow, meant: Entry, truth: Truth) -> Iterator[tuple[Verdict, str]]:
    for name in WHOLE_ROW[1:]:
        said, wanted = getattr(row, name) or "", getattr(meant, name) or ""
        if (row.code, name) in truth.unclear or said != wanted:
            yield (Verdict.WRONG if said else Verdict.LOST), f"{row.code}: {name} {said!r} instead of {wanted!r}"
