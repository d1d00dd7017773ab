"""What happens when a person ends a review: decisions go down, what is asked goes back to the unit, as one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.operations import Operations
from gui.review.settled_review import SettledReview
from model.entry.reason import Reason, SubmissionStep
from model.review.ask import reasons_to_send
from model.review.proposal import Decision, Verdict
from model.submission.submission import Submission
from model.workflow.approval.send_back import SentBack, send_back
from model.workflow.review.accept_review import Settled, accept_review
from model.workflow.review.open_review import OpenReview
from model.workflow.workspace.workspace import Workspace

translate = QCoreApplication.translate


def end_review(
    operations: Operations, review: OpenReview, decisions: Sequence[Decision], *, is_complete: bool
) -> tuple[Settled | None, SentBack | None]:
    """Put the decisions about one workbook down as one undo step; what was put down, and the workbook sent back.

    Once all is decided, what was in doubt about the file counts as seen to. Rows
    that are asked go back only then (`is_complete`), since a unit gets one workbook a round.
    """
    submission = review.submission
    name = translate("EndReview", "核对 {file}").format(file=submission.file)
    written = [one for one in decisions if one.verdict is not Verdict.ASK]
    reasons = reasons_to_send(decisions)
    seen = is_complete and bool(review.doubts)
    wanted = bool(written) or seen
    settled = operations.run(accept_review, written, submission.sha256, file_seen=seen) if wanted else None
    if wanted and settled is None:
        return None, None
    sends, sent = bool(reasons) and is_complete, None
    if settled is not None and sends:
        operations.undo_stack.beginMacro(name)
    try:
        if settled is not None:
            operations.push(SettledReview(operations, name, written, settled, file_seen=seen), settled.changes)
        if sends:
            sent = _send_back(operations, submission, reasons)
    finally:
        if settled is not None and sends:
            operations.undo_stack.endMacro()
    if reasons and not is_complete:
        operations.failed.emit(
            translate("EndReview", "要退回问的还没有发出：这份表还有没定的，定完后再按一次就一起退回。")
        )
    return settled, sent


def _send_back(operations: Operations, submission: Submission, reasons: Sequence[Reason]) -> SentBack | None:
    """Write the workbook beside the workspace and say where."""
    assert submission.identity is not None
    unit, period = submission.identity.unit, submission.identity.period
    label = translate("EndReview", "退回")
    folder = operations.workspace.path.parent / label / str(period)
    sent = operations.run_long(label, send_back, unit, period, reasons, folder)
    if sent is not None:

        def again(workspace: Workspace) -> SubmissionStep:
            return send_back(workspace, unit, period, reasons, folder).step

        operations.announce_step(label, sent.step, again)
        said = translate("EndReview", "已退回 {count} 行，退回表：{path}。在交回之前，这个单位的数据不计入汇总。")
        operations.told.emit(said.format(count=len(reasons), path=sent.path), sent.path.parent)
    return sent
