"""What somebody must have or be to apply for something; its numbers are thresholds and nobody's targets."""

from __future__ import annotations

import re

_WORKS_ON_THEM = r"(?!.*(?:提高|提升|落实|完善|制定|调整|规范|优化|健全))"
_FOR_WHAT = r"(?:认定|申报|申请|评选|评定|评审|参评|准入|入选|入围|遴选|创建|推荐|享受|奖补|补助|补贴|扶持|支持|奖励)"
_TITLE = re.compile(
    rf"{_WORKS_ON_THEM}.*(?:{_FOR_WHAT}[^，,。；;：:]{{0,6}}(?:条件|门槛)|"
    r"(?:认定|评选|评定|评审|准入|入选|评分|计分|补助|补贴|奖补|奖励|资助)标准|"
    r"申报(?:对象|主体|范围|要求)(?:和|与|及)?(?:条件|要求)?)[：:]?"
)
_LOOSE_TITLE = re.compile(rf"{_WORKS_ON_THEM}.*(?:标准|条件|门槛|情形|对象|范围|资格)[：:]?")
_ARE = re.compile(rf"{_FOR_WHAT}(?:的?基本)?(?:标准|条件)(?:应?为|是|如下|包括)?[：:]")


def states_terms(title: str) -> bool:
    """Whether a heading (in plain characters) announces who may apply, or for how much: 认定条件, 补助标准."""
    return _TITLE.fullmatch(title.strip()) is not None


def may_state_terms(title: str) -> bool:
    """Whether a heading announces conditions of any kind, which may be goals too: 退出标准, 建设标准."""
    return _LOOSE_TITLE.fullmatch(title) is not None


def terms_of(text: str, start: int, end: int) -> int:
    """Where the terms begin in the sentence `text[start:end]` that lists them (认定标准为：…); else its end."""
    match = _ARE.search(text, start, end)
    return match.end() if match else end
