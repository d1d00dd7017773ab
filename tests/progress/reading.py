"""Reads a lamp's line as a person would: the facts that its words and figures state, and nothing else."""

from __future__ import annotations

import re
from decimal import Decimal

from model.plan.node import Indicator
from model.progress.situation import FLAGS, MARKS, Fact, Facts

_NUMBER = r"(-?[\d,.]+)"
_FIGURES = {
    Fact.LAG: (rf"落后 {_NUMBER} 个百分点", rf"差 {_NUMBER} 个百分点"),
    Fact.COMPLETION: (rf"完成率 {_NUMBER}%", rf"完成 {_NUMBER}%", rf"形象进度 {_NUMBER}%"),
    Fact.DAYS_LEFT: (rf"距时限 {_NUMBER} 天", rf"还有 {_NUMBER} 天", rf"只剩 {_NUMBER} 天"),
    Fact.RUN: (rf"连续 {_NUMBER} 期落后",),
    Fact.IDLE: (rf"已 {_NUMBER} 个月未启动",),
    Fact.LAG_SHARE: (rf"落后部分为序时的 {_NUMBER}%",),
    Fact.OF_EXPECTED: (rf"，?为序时的 {_NUMBER}%$",),
}
_WORDS = {Fact.ACCEPTED: "已验收", Fact.ADJUSTED: "目标已调整", Fact.POOR: "质量较差", Fact.EXCUSED: "有正当理由"}


def facts_in(line: str, indicator: Indicator) -> Facts:
    """What the line says about an indicator whose name is known."""
    facts: Facts = {**dict.fromkeys(FLAGS, False), Fact.NAME: indicator.name, Fact.RUN: Decimal(0)}
    for fact, patterns in _FIGURES.items():
        for pattern in patterns:
            if match := re.search(pattern, line):
                facts[fact] = Decimal(match[1].replace(",", ""))
    if ahead := re.search(rf"超前 {_NUMBER} 个百分点", line):
        facts[Fact.LAG] = -Decimal(ahead[1])
    said = line.partition("；")[0]
    calm = ("持平", "，达标", "在控制内", "未到期", "偏快", "上限")
    if any(word in said for word in calm) or said.startswith("未启动"):
        facts[Fact.LAG] = Decimal(0)
    facts[Fact.FINISHED] = any(word in said for word in ("已完成", "到时限达标", "到时限未突破", "，已达到"))
    facts[Fact.FAILED] = any(word in said for word in ("已突破", "未达到"))
    facts[Fact.OVERDUE] = "已到时限" in line
    short = facts.get(Fact.LAG) is not None and "差 " in said
    facts[Fact.SHORT] = "偏快" in said or "上限" in said or (short and Decimal(str(facts[Fact.LAG])) <= 0)
    if facts[Fact.OVERDUE] and Fact.LAG not in facts:
        facts[Fact.LAG] = Decimal(100)
    facts[Fact.STARTED] = not said.startswith("未启动")
    if not facts[Fact.STARTED]:
        facts[Fact.COMPLETION] = Decimal(0)
    lag = facts.get(Fact.LAG)
    if isinstance(lag, Decimal) and lag <= 0:
        facts[Fact.LAG_SHARE] = Decimal(0)
    for mark in MARKS:
        facts[mark] = _WORDS[mark] in line
    return facts
