"""The words of the import page for what the model names by codes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from model.entry.value import show_number
from model.plan.ledger import WhyNot
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.plan.pairing import PairState
from model.plan.proof.proof import Line, Mark

translate = QCoreApplication.translate


def kind_words() -> Mapping[Kind, str]:
    """What an indicator is."""
    return {Kind.QUANTITY: translate("Plan", "定量"), Kind.MILESTONE: translate("Plan", "里程碑")}


def measure_words() -> Mapping[Measure, str]:
    """What the reported number is."""
    return {
        Measure.CUMULATIVE: translate("Plan", "累计"),
        Measure.LEVEL: translate("Plan", "达到"),
        Measure.GROWTH: translate("Plan", "增长"),
        Measure.REDUCTION: translate("Plan", "下降"),
    }


def comparator_words() -> Mapping[Comparator, str]:
    """How the value is held against the target, sign and word."""
    return {
        Comparator.AT_LEAST: translate("Plan", "≥ 不少于"),
        Comparator.AT_MOST: translate("Plan", "≤ 不超过"),
        Comparator.EXACTLY: translate("Plan", "= 等于"),
        Comparator.ABOUT: translate("Plan", "≈ 左右"),
        Comparator.MORE_THAN: translate("Plan", "> 超过"),
        Comparator.LESS_THAN: translate("Plan", "< 低于"),
        Comparator.RANGE: translate("Plan", "区间"),
    }


SIGNS: Mapping[Comparator, str] = {
    Comparator.AT_LEAST: "≥",
    Comparator.AT_MOST: "≤",
    Comparator.EXACTLY: "=",
    Comparator.ABOUT: "≈",
    Comparator.MORE_THAN: ">",
    Comparator.LESS_THAN: "<",
    Comparator.RANGE: "",
}


def mark_words() -> Mapping[Mark, str]:
    """How sure a line is."""
    return {
        Mark.CHECK: translate("Plan", "待核对"),
        Mark.SURE: translate("Plan", "有把握"),
        Mark.ACCEPTED: translate("Plan", "已确认"),
    }


def why_words() -> Mapping[WhyNot, str]:
    """Why a numeral is no target."""
    return {
        WhyNot.QUALIFIER: translate("Plan", "限定条件或门槛，不是目标"),
        WhyNot.NAME: translate("Plan", "名称或固定说法的一部分"),
        WhyNot.PAST: translate("Plan", "已经完成的事，不是目标"),
        WhyNot.ORDINAL: translate("Plan", "编号或次序"),
        WhyNot.DATE: translate("Plan", "日期"),
        WhyNot.OTHER: translate("Plan", "没有指标用到这个数"),
    }


def pair_words() -> Mapping[PairState, str]:
    """What became of an indicator in a revision."""
    return {
        PairState.OFFERED: translate("Plan", "请确认"),
        PairState.CHANGED: translate("Plan", "有变化"),
        PairState.ADDED: translate("Plan", "新增"),
        PairState.REMOVED: translate("Plan", "删除"),
        PairState.KEPT: translate("Plan", "不变"),
    }


def field_words() -> Mapping[str, str]:
    """The parts of an indicator that a revision may change, by the names of their fields."""
    return {
        "name": translate("Plan", "名称"),
        "kind": translate("Plan", "类型"),
        "measure": translate("Plan", "口径"),
        "comparator": translate("Plan", "比较"),
        "target": translate("Plan", "目标"),
        "target_max": translate("Plan", "目标"),
        "unit_of_measure": translate("Plan", "单位"),
        "per": translate("Plan", "范围"),
        "due": translate("Plan", "时限"),
    }


def target_text(indicator: Indicator) -> str:
    """The target as a row shows it: "≥ 10 个", "2 – 4 个", "里程碑"."""
    if indicator.kind is Kind.MILESTONE:
        return kind_words()[Kind.MILESTONE]
    if indicator.target is None:
        return "—"
    number = show_number(indicator.target)
    if indicator.target_max is not None:
        number = f"{number} – {show_number(indicator.target_max)}"
    sign = SIGNS.get(indicator.comparator, "") if indicator.comparator else ""
    unit = indicator.unit_of_measure or ""
    return f"{sign} {number}{'' if unit == '%' else ' '}{unit}".strip()


def due_text(indicator: Indicator) -> str:
    """The deadline: its words and its date, as far as there are any."""
    day = indicator.due.isoformat() if indicator.due else ""
    if not indicator.due_text:
        return day
    return f"{indicator.due_text}（{day}）" if day else indicator.due_text


def line_hint(line: Line, above: str = "") -> str:
    """The second line of a row: measure, deadline, whose own target, what it is part of."""
    one = line.indicator
    parts = [
        translate("Plan", "非指标") if line.dropped else "",
        measure_words()[one.measure] if one.measure else "",
        one.per or "",
        due_text(one),
        above,
    ]
    return "　".join(part for part in parts if part)
