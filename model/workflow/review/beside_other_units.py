"""What the units beside one reported, so that the numbers of one in the form of another are seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from string import ascii_uppercase

from model.entry.change import Change
from model.entry.entry import BLANK, Entry, EntryKey
from model.entry.period import Period
from model.entry.reporting_unit import UnitTree
from model.finding import Finding, Severity
from model.form.layout import LETTERS, Field
from model.plan.tree import PlanTree
from model.review.another_unit import Said, rows_of_another, said_by
from model.store.entry_rows import read_entries
from model.submission.submission import Outcome, ReturnedRow, Submission
from model.workflow.workspace.workspace import Workspace

_ROW, _FORM = "row.as_another_unit", "sheet.as_another_unit"
Reported = dict[tuple[str, Said], list[str]]


class BesideOtherUnits:
    """The numbers of a period by the unit above; read when first asked for, and kept up with what is taken in."""

    def __init__(self, workspace: Workspace, plan: PlanTree, units: UnitTree) -> None:
        self._workspace, self._plan, self._units = workspace, plan, units
        self._reported: dict[Period, dict[str | None, Reported]] = {}

    def told(self, submission: Submission) -> Submission:
        """The submission with what is to be said of rows whose numbers are just those of another unit."""
        identity = submission.identity
        is_told = any(one.code in (_ROW, _FORM) for one in submission.findings)
        if is_told or identity is None or identity.unit not in self._units.by_code:
            return submission
        parent = self._units.unit(identity.unit).parent
        reported, beside = self._of(identity.period).get(parent, {}), len(self._units.children(parent or ""))
        of_others = rows_of_another(submission.rows, identity.unit, reported, beside, self._plan)
        if not of_others:
            return submission
        if len(of_others) * 2 >= sum(1 for row in submission.rows if row.raw):
            found = [self._about_form(of_others)]
        else:
            found = [one for row in submission.rows for one in self._about(row, of_others.get(row.code))]
        outcome = Outcome.REVIEW if submission.outcome is Outcome.ACCEPT else submission.outcome
        return replace(submission, outcome=outcome, findings=(*submission.findings, *found))

    def add(self, changes: Iterable[Change]) -> None:
        """What was taken in meanwhile; what it replaces was some unit's number all the same."""
        for change in changes:
            if change.key.period in self._reported:
                self._put(change.key, change.after)

    def _of(self, period: Period) -> dict[str | None, Reported]:
        if period not in self._reported:
            self._reported[period] = {}
            for key, entry in read_entries(self._workspace, period).items():
                self._put(key, entry)
        return self._reported[period]

    def _put(self, key: EntryKey, entry: Entry) -> None:
        unit = self._units.by_code.get(key.unit)
        if unit is None or (entry.value is None and entry.state is BLANK.state):
            return
        of_parent = self._reported[key.period].setdefault(unit.parent, {})
        units = of_parent.setdefault((key.code, said_by(entry)), [])
        if key.unit not in units:
            units.append(key.unit)

    def _about_form(self, of_others: Mapping[str, str]) -> Finding:
        """Half of the form and more: the rest may be that unit's, too."""
        ((other, _),) = Counter(of_others.values()).most_common(1)
        context = {"count": str(len(of_others)), "unit": self._units.unit(other).name}
        return Finding(_FORM, Severity.CONFIRM, context=context)

    def _about(self, row: ReturnedRow, other: str | None) -> Iterator[Finding]:
        """One finding at the value and one at the row's code: the words beside it may be the other unit's, too."""
        if other is None:
            return
        context = {"text": row.raw[:20], "unit": self._units.unit(other).name}
        finding = Finding(_ROW, Severity.CONFIRM, row.cell, row.code, context)
        sheet, _, place = row.cell.rpartition("!")
        at_code = f"{sheet}!{LETTERS[Field.CODE]}{place.lstrip(ascii_uppercase)}"
        yield from (finding, replace(finding, cell=at_code))
