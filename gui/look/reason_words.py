"""A reason for sending back, in one line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from model.entry.reason import Reason
from model.wording import Language, sentence


def reason_words(reason: Reason, language: Language) -> str:
    """Kind and words, with the round (0: not sent yet) and what stood there."""
    kind = sentence(f"reason.{reason.kind.value}", language=language)
    words = f"{kind}：{reason.text}" if language == "zh" else f"{kind}: {reason.text}"
    if reason.round:
        line = QCoreApplication.translate("Approval", "第 {round} 次退回 · {words}")
        words = line.format(round=reason.round, words=words)
    return f"{words}（{reason.said}）" if reason.said else words
