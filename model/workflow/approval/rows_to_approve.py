"""What headquarters looks at before it approves or sends back: a unit's rows, each with what is needed to judge it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from model.entry.entry import BLANK, Entry
from model.entry.period import Period
from model.entry.reason import Reason
from model.plan.node import Indicator
from model.progress.lamp import Judgement
from model.workflow.approval.standing import approval_of, issued_before
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.judge.judge_progress import judge_unit, unit_targets
from model.workflow.plan.show_plan import show_plan
from model.workflow.review.open_review import open_reviews
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True)
class ApprovalRow:
    """One row of the plan as a unit reported it.

    `indicator` is None for an item's own row. `before` is what stood here when the present round went out, None where
    it says the same now or there was no round before. `reasons` are those of all rounds, oldest first; `open` counts
    differences that nobody has decided.
    """

    code: str
    name: str
    indicator: Indicator | None
    entry: Entry
    last: Entry
    target: Decimal | None
    judgement: Judgement | None
    before: Entry | None = None
    reasons: tuple[Reason, ...] = ()
    open: int = 0

    @property
    def has_something(self) -> bool:
        """Whether there is anything to look at."""
        return not self.entry.is_blank or self.before is not None or bool(self.reasons) or bool(self.open)


def rows_to_approve(workspace: Workspace, unit: str, period: Period) -> list[ApprovalRow]:
    """Every row that is asked for, in the order of the plan. UsageError "unit.unknown"."""
    tree = show_plan(workspace, period)
    entries, last = entries_by_code(workspace, period, unit), last_entries(workspace, period, unit)
    targets, judgements = unit_targets(workspace, unit, period), judge_unit(workspace, period, unit)
    reasons: dict[str, list[Reason]] = {}
    for reason in approval_of(workspace, unit, period).reasons:
        reasons.setdefault(reason.code, []).append(reason)
    waiting: dict[str, int] = {}
    for review in open_reviews(workspace, period, unit):
        for proposal in review.proposals:
            waiting[proposal.key.code] = waiting.get(proposal.key.code, 0) + 1
    issued = issued_before(workspace, unit, period)
    rows = []
    for code in tree.reportable_codes:
        entry = entries.get(code, BLANK)
        before = issued.get(code, BLANK) if issued is not None else entry
        rows.append(
            ApprovalRow(
                code, tree.name_of(code), tree.by_code.get(code), entry, last.get(code, BLANK), targets.get(code),
                judgements.get(code), before if before != entry else None, tuple(reasons.get(code, ())),
                waiting.get(code, 0),
            )
        )  # fmt: skip
    return rows
