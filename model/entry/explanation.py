"""Whether words explain anything: what 核实性 asks for, and what people write when they do not want to be asked.

Rule of the field: an explanation gives the reason in its own words; "核实无误", "情况属实", "正在推进", "同上" and last
period's text once more are none (published returns for perfunctory explanations).
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

LEAST_LETTERS = 6
_LEAST_DIFFERENT = 4
_PHRASES = """
经核实 已核实 核实 核对 复核 无误 属实 情况 数据 准确 真实 如实填报 如实 正常 确认 正在 按计划 按序时 有序 稳步 持续
积极 推进中 推进 进行中 开展中 落实中 办理中 实施中 工作 同上期 同上 同上月 同前 与上期 与上月 相同 一致 不变 无变化
详见附件 见附件 详见 附件 见表 没有 暂无 无 略 是 已 中 的 了 均 以上 此项 该项 本项 目前 进展 顺利 良好 完成
"""
"""What is left of these words says nothing about why a number is what it is; longest first where one holds another."""
_EMPTY = re.compile("|".join(sorted(map(re.escape, _PHRASES.split()), key=len, reverse=True)))


class Shortfall(StrEnum):
    """What an explanation lacks; each is the code of its sentence."""

    MISSING = "explanation.missing"
    TOO_SHORT = "explanation.too_short"
    EMPTY_PHRASE = "explanation.empty_phrase"
    REPEATS_LAST = "explanation.repeats_last"
    OUTDATED = "explanation.outdated"


def find_shortfall(text: str, last_text: str = "") -> Shortfall | None:
    """Why `text` explains nothing, or None where it may be an explanation. `last_text` is the period's before."""
    said = _letters(text)
    if not said:
        return Shortfall.MISSING
    if said == _letters(last_text):
        return Shortfall.REPEATS_LAST
    left = _EMPTY.sub("", said)
    if not left or (len(left) < _LEAST_DIFFERENT and len(left) < len(said)):
        return Shortfall.EMPTY_PHRASE
    if len(said) < LEAST_LETTERS or len(set(left)) < min(_LEAST_DIFFERENT, LEAST_LETTERS):
        return Shortfall.TOO_SHORT
    return None


def _letters(text: str) -> str:
    """Letters, characters and digits only, in one width and case."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())
