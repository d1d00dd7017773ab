"""What a person says about a returned workbook: whose it is, which sheet counts, that former codes are right."""

from __future__ import annotations

from dataclasses import dataclass

from model.entry.period import Period
from model.store.exchange_rows import forget_received
from model.store.setting_rows import forget_setting, read_setting, write_setting
from model.submission.submission import Submission
from model.workflow.plan.show_plan import show_plan
from model.workflow.submission.place_submission import MappedRow, Whose, confirm_mapping, mapping_of, mapping_setting
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person says about workbooks that leave it open: whose they are, which of several sheets counts.

    `only` is the SHA-256 of the workbook that it is about; empty for all of them.
    """

    whose: Whose | None = None
    sheet: str = ""
    only: str = ""

    def is_about(self, sha256: str) -> bool:
        """Whether the workbook is meant."""
        return self.only in ("", sha256)


NO_ANSWERS = Answers()


@dataclass(frozen=True, slots=True)
class Answer:
    """A setting before and after; None where nothing was said."""

    name: str
    before: str | None
    after: str | None

    def inverted(self) -> Answer:
        """The answer that takes this one back."""
        return Answer(self.name, self.after, self.before)


def sheets_to_choose(submission: Submission) -> tuple[str, ...]:
    """The sheets that look like the form, the one that is read first or was chosen among them; none where one does."""
    told = (one for one in submission.findings if one.code in ("sheet.several", "sheet.chosen"))
    return tuple(name for one in told for name in one.context["sheets"].split("\n"))


def chosen_sheet(workspace: Workspace, sha256: str) -> str | None:
    """The sheet that counts in a workbook in which several look like the form; None where nobody chose one."""
    return read_setting(workspace, _sheet_setting(sha256))


def choose_sheet(workspace: Workspace, sha256: str, sheet: str) -> Answer:
    """From here on the workbook is read from this sheet alone."""
    answer = Answer(_sheet_setting(sha256), chosen_sheet(workspace, sha256), sheet)
    put_answer(workspace, answer)
    return answer


def confirm_former_codes(workspace: Workspace, former_version: str, period: Period) -> Answer:
    """The mapping from a former version of the plan to that of a period was looked at and is right."""
    plan = show_plan(workspace, period)
    name = mapping_setting(former_version, plan)
    before = read_setting(workspace, name)
    confirm_mapping(workspace, former_version, plan)
    return Answer(name, before, read_setting(workspace, name))


def former_codes(workspace: Workspace, former_version: str, period: Period) -> tuple[MappedRow, ...]:
    """How the rows of a former version are called in the plan of a period; nothing where that version is not known."""
    return mapping_of(workspace, former_version, show_plan(workspace, period)) or ()


def put_answer(workspace: Workspace, answer: Answer) -> None:
    """Put an answer down, or take one back."""
    if answer.after is None:
        forget_setting(workspace, answer.name)
    else:
        write_setting(workspace, answer.name, answer.after)


def give_back(workspace: Workspace, sha256: str) -> None:
    """Take back that a workbook was taken in: what a person said of its unit and period was wrong."""
    forget_received(workspace, sha256)


def _sheet_setting(sha256: str) -> str:
    return f"sheet chosen {sha256}"
