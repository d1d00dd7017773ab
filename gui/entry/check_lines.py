"""What is still to be looked at before a form goes out, one line a thing, in the order of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from gui.desk.desk import Desk
from gui.look.reason_words import reason_words
from model.entry.entry import EntryKey
from model.finding import Finding, Severity
from model.wording import Language, say


class Grade(StrEnum):
    """How much a line asks for, gravest first: text that is not stored, headquarters' reasons, the three severities."""

    UNSAVED = "unsaved"
    SENT_BACK = "sent_back"
    BLOCKING = "blocking"
    CONFIRM = "confirm"
    NOTICE = "notice"


_GRADES = {
    Severity.BLOCKING: Grade.BLOCKING,
    Severity.CONFIRM: Grade.CONFIRM,
    Severity.NOTICE: Grade.NOTICE,
}
_OF_WORDS = ("explanation.", "entry.words_", "entry.not_applicable")


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line: the row it is about, the part of it to go to ("value", "narrative", ...), and what is said.

    `code` is "" where it is about the whole form; `said` is put into words when it is asked for.
    """

    grade: Grade
    code: str
    part: str
    said: Finding | str
    language: Language

    @property
    def words(self) -> str:
        """What is said, in words."""
        return self.said if isinstance(self.said, str) else say(self.said, self.language)


def check_lines(
    desk: Desk, findings: Iterable[Finding], drafts: Mapping[tuple[EntryKey, str], str], language: Language
) -> tuple[CheckLine, ...]:
    """The lines of the open unit and period."""
    lines = [
        CheckLine(Grade.UNSAVED, key.code, part, text, language)
        for (key, part), text in drafts.items()
        if key == desk.key(key.code)
    ]
    lines += [
        CheckLine(Grade.SENT_BACK, code, "value", reason_words(reason, language), language)
        for code in desk.asked.codes
        for reason in desk.asked.about(code)[:1]
    ]
    for one in findings:
        part = "narrative" if one.code.startswith(_OF_WORDS) else "value"
        lines.append(CheckLine(_GRADES[one.severity], one.indicator or "", part, one, language))
    order = {code: place for place, code in enumerate(desk.plan.reportable_codes)}
    grades = list(Grade)
    return tuple(sorted(lines, key=lambda line: (order.get(line.code, -1), grades.index(line.grade))))
