"""The columns of who has reported, of the workbooks just taken in, and of what was found in one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.look.standing_words import STANDING_ICONS, days_words, standing_words
from gui.widgets.record_model import Column
from model.finding import Finding, Severity
from model.submission.submission import IdentityState, Outcome
from model.wording import Language, say
from model.workflow.approval.list_submissions import UnitSubmission
from model.workflow.submission.receive_submission import Received

translate = QCoreApplication.translate
SEVERITY_ICONS: Mapping[Severity, tuple[str, str]] = {
    Severity.BLOCKING: ("alert-circle", "bad_text"),
    Severity.CONFIRM: ("alert-triangle", "warn_text"),
    Severity.NOTICE: ("info-circle", "muted"),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """One workbook that was taken in, with the name of its unit."""

    received: Received
    unit_name: str

    @property
    def is_refused(self) -> bool:
        """Whether nothing of the file was kept."""
        return not self.received.kept

    @property
    def is_nobodys(self) -> bool:
        """Whether the file was read but does not say whose it is."""
        submission = self.received.submission
        return not self.received.kept and submission.identity is None and submission.outcome is Outcome.REVIEW

    @property
    def trouble(self) -> tuple[bool, int]:
        """How much a person has to do about it, for finding the worst."""
        return self.is_refused, self.received.waiting

    @property
    def outcome(self) -> tuple[str, str, str]:
        """The result as word, icon and colour."""
        submission, waiting = self.received.submission, self.received.waiting
        if submission.outcome is Outcome.PASSWORD:
            return translate("Taken", "有密码，未读"), "lock", "warn_text"
        if self.is_nobodys:
            return translate("Taken", "待指明单位"), "help", "warn_text"
        if self.is_refused:
            return translate("Taken", "未收"), "x", "bad_text"
        if waiting:
            return translate("Taken", "待核对 {count} 处").format(count=waiting), "alert-triangle", "warn_text"
        if self.received.already:
            return translate("Taken", "收过，无变化"), "check", "muted"
        return translate("Taken", "已收"), "circle-check", "ok_text"


def severity_words() -> Mapping[Severity, str]:
    """The field's own three words."""
    return {
        Severity.BLOCKING: translate("Severity", "强制"),
        Severity.CONFIRM: translate("Severity", "核实"),
        Severity.NOTICE: translate("Severity", "提示"),
    }


def identity_words() -> Mapping[IdentityState, str]:
    """How far a workbook's identity can be relied on, in a word."""
    return {
        IdentityState.GENUINE: translate("Identity", "相符"),
        IdentityState.MISSING: translate("Identity", "无身份"),
        IdentityState.ALTERED: translate("Identity", "被改动"),
        IdentityState.STALE: translate("Identity", "旧轮次"),
        IdentityState.FOREIGN: translate("Identity", "不是本单位的"),
    }


def standing_columns() -> Sequence[Column[UnitSubmission]]:
    """One line an expected unit."""
    words = standing_words()
    return (
        Column(translate("Standings", "单位"), lambda row: row.unit.name, width=150),
        Column(
            translate("Standings", "状态"), lambda row: words[row.standing],
            icon=lambda row: STANDING_ICONS[row.standing], width=92,
            colour=lambda row: STANDING_ICONS[row.standing][1], tooltip=_received_at,
        ),
        Column(
            translate("Standings", "收到时间"), _received_at, width=118, colour=lambda row: "text2",
            stands_elsewhere=True,
        ),
        Column(translate("Standings", "时限"), days_words, width=92, colour=lambda row: "warn_text"),
        Column(
            translate("Standings", "待核对"), lambda row: str(row.open) if row.open else "", numeric=True, width=64,
            colour=lambda row: "warn_text", bold=lambda row: bool(row.open),
        ),
    )  # fmt: skip


def taken_columns() -> Sequence[Column[Taken]]:
    """One line a workbook."""
    identities = identity_words()

    def period(row: Taken) -> str:
        identity = row.received.submission.identity
        return translate("Taken", "{period} 第 {round} 轮").format(period=identity.period.key, round=identity.round) \
            if identity else "—"  # fmt: skip

    return (
        Column(
            translate("Taken", "文件"), lambda row: row.received.submission.file, width=220,
            tooltip=lambda row: f"{row.received.submission.file}\nSHA-256 {row.received.submission.sha256}",
            icon=lambda row: ("file-spreadsheet", "text2"),
        ),
        Column(
            translate("Taken", "结果"), lambda row: row.outcome[0], icon=lambda row: row.outcome[1:],
            colour=lambda row: row.outcome[2], width=126,
        ),
        Column(translate("Taken", "单位"), lambda row: row.unit_name or "—", is_long=True, width=112),
        Column(translate("Taken", "报告期"), period, width=118),
        Column(
            translate("Taken", "身份"), lambda row: identities[row.received.submission.identity_state], width=70,
            stands_elsewhere=True,  # what is wrong with it is said among the findings
            colour=lambda row: None if _is_genuine(row) else "warn_text",
        ),
        Column(
            translate("Taken", "已入库"), lambda row: str(len(row.received.applied.changes) or ""), numeric=True,
            width=64, stands_elsewhere=True,
        ),
        Column(
            translate("Taken", "发现"), lambda row: str(len(row.received.submission.findings) or ""), numeric=True,
            width=56, stands_elsewhere=True,
        ),
    )  # fmt: skip


def finding_columns(language: Language, name_of: Callable[[str], str]) -> Sequence[Column[Finding]]:
    """One line a finding; `name_of` a row's key is what the plan calls it."""
    words = severity_words()

    def about(finding: Finding) -> str:
        cell = (finding.cell or "").partition("!")[2] or (finding.cell or "")
        return " ".join(part for part in (cell, finding.indicator or "") if part)

    return (
        Column(
            translate("Findings", "程度"), lambda finding: words[finding.severity], width=76,
            icon=lambda finding: SEVERITY_ICONS[finding.severity],
        ),
        Column(
            translate("Findings", "位置"), about, width=100, colour=lambda finding: "text2",
            tooltip=lambda finding: name_of(finding.indicator) if finding.indicator else finding.cell or "",
        ),
        Column(
            translate("Findings", "说明"), lambda finding: say(finding, language), width=300, is_long=True,
        ),
    )  # fmt: skip


def _received_at(row: UnitSubmission) -> str:
    return row.received_at.astimezone().strftime("%m-%d %H:%M") if row.received_at is not None else ""


def _is_genuine(row: Taken) -> bool:
    return row.received.submission.identity_state is IdentityState.GENUINE
