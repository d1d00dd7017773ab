"""What a unit is asked about a difference, in the words of what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from model.entry.reason import Reason, ReasonKind
from model.finding import Finding, Severity
from model.review.proposal import Decision, EntryField, Proposal, Standing, Verdict
from model.wording import say

_KINDS = {
    "value.fell": ReasonKind.CONTRADICTS_LAST,
    "explanation.": ReasonKind.NO_SUBSTANCE,
}
"""Kinds of reason by how the code of a finding begins; anything else about a figure is a wrong figure."""
_DEFAULTS = {
    Standing.CONFLICT: "与已掌握的数据不一致，请核实后重报。",
    Standing.QUESTION: "填写的内容无法确定，请按要求重报。",
}
_OTHERWISE = "请核实后重报。"


def proposed_question(proposal: Proposal) -> str:
    """What to ask, as long as nobody wrote anything else: forms are Chinese, and so is this."""
    said = dict.fromkeys(say(one) for one in _grave(proposal.findings))
    return "".join(said) or _DEFAULTS.get(proposal.standing, _OTHERWISE)


def reasons_to_send(decisions: Iterable[Decision]) -> tuple[Reason, ...]:
    """One reason a row for what is asked back, its questions below each other."""
    asked: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.verdict is Verdict.ASK:
            asked.setdefault(decision.proposal.key.code, []).append(decision)
    return tuple(
        Reason(0, code, _kind(ones[0].proposal), "\n".join(dict.fromkeys(one.asked for one in ones)))
        for code, ones in asked.items()
    )


def _grave(findings: Iterable[Finding]) -> Iterator[Finding]:
    return (one for one in findings if one.severity is not Severity.NOTICE)


def _kind(proposal: Proposal) -> ReasonKind:
    codes = [one.code for one in _grave(proposal.findings)]
    for beginning, kind in _KINDS.items():
        if any(code.startswith(beginning) for code in codes):
            return kind
    return ReasonKind.WRONG_FIGURE if proposal.field is EntryField.VALUE else ReasonKind.OTHER
