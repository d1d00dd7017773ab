"""Every sentence the model's codes stand for, in both languages; used by window, command line and documents alike.

One table a stage, each `{code: (Chinese, English)}` with `{name}` places filled from the context.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from model.errors import ModelError
from model.finding import Finding
from model.wording import (
    approval,
    calendar,
    entry,
    evidence,
    files,
    form,
    lamp,
    plan,
    progress,
    reason,
    report,
    score,
    submission,
    system,
)

Language = Literal["zh", "en"]

SENTENCES: Mapping[str, tuple[str, str]] = {
    **files.SENTENCES,
    **system.SENTENCES,
    **reason.SENTENCES,
    **plan.SENTENCES,
    **entry.SENTENCES,
    **evidence.SENTENCES,
    **calendar.SENTENCES,
    **approval.SENTENCES,
    **progress.SENTENCES,
    **lamp.SENTENCES,
    **form.SENTENCES,
    **submission.SENTENCES,
    **report.SENTENCES,
    **score.SENTENCES,
}

_REASONS: Mapping[str, tuple[str, str]] = {**system.SENTENCES, **reason.SENTENCES}


def sentence(code: str, context: Mapping[str, str] | None = None, language: Language = "zh") -> str:
    """The sentence of `code`, its places filled. KeyError where no such sentence or value exists: that is a bug."""
    chosen = 0 if language == "zh" else 1
    context = context or {}
    reasons = {name: _REASONS[text][chosen] for name, text in context.items() if text in _REASONS}
    return SENTENCES[code][chosen].format_map({**context, **reasons})


def say(trouble: Finding | ModelError, language: Language = "zh") -> str:
    """What a finding or an error means, for a person."""
    return sentence(trouble.code, trouble.context, language)
