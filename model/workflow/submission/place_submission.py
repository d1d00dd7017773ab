"""Where a returned workbook stands among what is known: an older round, the same bytes or content, a former plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from model.entry.period import Period
from model.finding import Finding, Severity
from model.form.naming import period_words
from model.form.snapshot import Identity
from model.plan.tree import PlanTree
from model.store.exchange_rows import ReceivedRow, read_last_issued, read_reading, read_received
from model.store.plan_rows import read_plan, read_recoding
from model.store.setting_rows import read_setting, write_setting
from model.submission.packed import unpack
from model.submission.submission import CodeState, IdentityState, Outcome, ReturnedRow, Submission
from model.workflow.submission.say_when_it_came import receipts_of
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Whose:
    """Unit and period of a workbook that does not say them itself, as a person named them."""

    unit: str
    period: Period


@dataclass(frozen=True, slots=True)
class MappedRow:
    """A row of a former plan and the code that it has now; None where the present plan no longer asks for it."""

    code: str
    name: str
    now: str | None


def mapping_of(workspace: Workspace, former_version: str, plan: PlanTree) -> tuple[MappedRow, ...] | None:
    """How the rows of a former version of the plan are called in `plan`; None where that version is not known here."""
    former = read_plan(workspace, former_version)
    if former is None or former.key != plan.key:
        return None
    codes, asked = read_recoding(workspace, former_version), set(plan.reportable_codes)
    present = {code: codes.get(code, code) for code in former.reportable_codes}
    return tuple(MappedRow(code, former.name_of(code), now if now in asked else None) for code, now in present.items())


def confirm_mapping(workspace: Workspace, former_version: str, plan: PlanTree) -> None:
    """A person has looked at the mapping: forms of the former version are taken by it from here on."""
    write_setting(workspace, mapping_setting(former_version, plan), datetime.now(UTC).isoformat())


def is_mapping_confirmed(workspace: Workspace, former_version: str, plan: PlanTree) -> bool:
    """Whether a person has confirmed how a former version's rows are called in `plan`."""
    return read_setting(workspace, mapping_setting(former_version, plan)) is not None


def by_mapping(workspace: Workspace, submission: Submission, plan: PlanTree) -> Submission:
    """A form of a former version of the plan: taken as genuine by a confirmed mapping, else with the mapping told."""
    identity = submission.identity
    if identity is None or submission.identity_state is not IdentityState.STALE:
        return submission
    mapping = mapping_of(workspace, identity.plan_version, plan)
    if mapping is None:
        return submission
    changed = [row for row in mapping if row.now != row.code]
    context = {
        "version": identity.plan_version,
        "rows": str(len(mapping)),
        "changed": str(len(changed)),
        "examples": "、".join(f"{row.code}→{row.now or '—'}" for row in changed[:6]) or "—",
    }
    others = tuple(finding for finding in submission.findings if finding.code != "identity.stale")
    if not is_mapping_confirmed(workspace, identity.plan_version, plan):
        finding = Finding("identity.mapping", Severity.CONFIRM, context=context)
        return replace(submission, findings=(*submission.findings, finding))
    finding = Finding("identity.mapped", Severity.NOTICE, context=context)
    return _judged(replace(submission, identity_state=IdentityState.GENUINE, findings=(finding, *others)))


def as_told(submission: Submission, whose: Whose, round_: int, plan: PlanTree) -> Submission:
    """A submission that does not say whose it is, as the form of the unit and period that a person named.

    It stays without an identity of its own, so that nothing is taken from it before a person has looked.
    """
    if submission.identity is not None or submission.outcome is not Outcome.REVIEW:
        return submission
    identity = Identity(plan.key, plan.version, whose.unit, whose.period, round_, "")
    context = {"unit": whose.unit, "period": period_words(whose.period)}
    told = Finding("identity.told", Severity.CONFIRM, context=context)
    findings = tuple(one for one in submission.findings if one.code != "identity.missing")
    return replace(submission, identity=identity, findings=(told, *findings))


def round_to_answer(workspace: Workspace, whose: Whose) -> int:
    """The round of the form that a unit has last been sent for a period."""
    issued = read_last_issued(workspace, whose.unit, whose.period)
    return issued.round if issued is not None else 1


def among_known(workspace: Workspace, submission: Submission, read_with: str, at: datetime | None = None) -> Submission:
    """The submission with what is to be said about it beside what was issued and received before, and of the moment
    at which it came first: `at`, now where none is given, unless it is known already.
    """
    identity = submission.identity
    is_refused = submission.outcome in (Outcome.REJECT, Outcome.PASSWORD)
    if identity is None or is_refused or submission.identity_state is IdentityState.FOREIGN:
        return submission
    said = tuple(_history(workspace, submission, read_with, at or datetime.now(UTC)))
    return _judged(replace(submission, findings=(*said, *submission.findings))) if said else submission


def _history(workspace: Workspace, submission: Submission, read_with: str, at: datetime) -> Iterator[Finding]:
    identity = submission.identity
    assert identity is not None
    kept = read_received(workspace, identity.period, identity.unit)
    same = next((row for row in kept if row.sha256 == submission.sha256), None)
    came = ReceivedRow(submission.sha256, identity.unit, identity.period, identity.round, submission.file, at)
    yield from receipts_of(workspace, identity.period, identity.unit).said_of(same or came)
    if same is not None:
        yield Finding("submission.already_received", Severity.NOTICE, context=_told(same))
        return
    for row in kept:
        packed = read_reading(workspace, row.sha256, read_with) if row.round == identity.round else None
        if packed is not None and _content(unpack(packed)) == _content(submission):
            yield Finding("submission.same_content", Severity.NOTICE, context=_told(row))
            return
    if submission.code_state is CodeState.MATCHES and not submission.answers:
        yield Finding("submission.unchanged", Severity.NOTICE)


def _content(submission: Submission) -> tuple[ReturnedRow, ...]:
    """What a workbook says, wherever in it that stands."""
    return tuple(
        row._replace(cell="", unread=tuple(replace(one, cell="") for one in row.unread))
        for row in sorted(submission.rows, key=lambda row: row.code)
    )


def _told(row: ReceivedRow) -> dict[str, str]:
    return {"file": row.file, "at": f"{row.received_at.astimezone():%Y-%m-%d %H:%M}"}


def _judged(submission: Submission) -> Submission:
    """The outcome again, after something was said or settled."""
    if submission.outcome not in (Outcome.ACCEPT, Outcome.REVIEW):
        return submission
    is_clean = all(finding.severity is Severity.NOTICE for finding in submission.findings)
    is_taken = is_clean and submission.identity_state is IdentityState.GENUINE
    return replace(submission, outcome=Outcome.ACCEPT if is_taken else Outcome.REVIEW)


def mapping_setting(former_version: str, plan: PlanTree) -> str:
    """The name under which it is kept that a mapping was confirmed."""
    return f"mapping confirmed {former_version} {plan.version}"
