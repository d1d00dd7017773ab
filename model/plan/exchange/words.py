"""The words of the task table, for people, and the values that they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from model.plan.node import Comparator, Confidence, Kind, Measure, RollUp

SHEET: Final = "任务分解表"
DATA_SHEET: Final = "_plan"
DUTY: Final = "工作内容"

HEADERS: Final = (
    "章", "序号", "事项", "编号", "指标（任务）", "类型", "口径", "比较", "目标", "上限", "计量单位", "范围",
    "完成时限", "时限原文", "其中属于", "汇总方式", "地点", "把握", "原文",
)  # fmt: skip
WIDTHS: Final = (16, 6, 20, 8, 28, 8, 6, 8, 10, 10, 9, 10, 12, 11, 9, 9, 10, 7, 46)
ROLE_HEADERS: Final = ("牵头单位", "责任单位", "配合单位")
"""Columns for the eye behind the others, where units have roles; loading a plan leaves them alone."""
ROLE_WIDTH: Final = 14

KINDS: Final[Mapping[Kind, str]] = {Kind.QUANTITY: "定量", Kind.MILESTONE: "里程碑"}
MEASURES: Final[Mapping[Measure, str]] = {
    Measure.CUMULATIVE: "累计",
    Measure.LEVEL: "水平",
    Measure.GROWTH: "增长",
    Measure.REDUCTION: "下降",
}
COMPARATORS: Final[Mapping[Comparator, str]] = {
    Comparator.AT_LEAST: "不少于",
    Comparator.AT_MOST: "不超过",
    Comparator.EXACTLY: "等于",
    Comparator.ABOUT: "左右",
    Comparator.MORE_THAN: "超过",
    Comparator.LESS_THAN: "低于",
    Comparator.RANGE: "区间",
}
ROLL_UPS: Final[Mapping[RollUp, str]] = {
    RollUp.SUM: "求和",
    RollUp.MEAN: "平均",
    RollUp.WEIGHTED_MEAN: "加权平均",
    RollUp.MAX: "最大",
    RollUp.MIN: "最小",
    RollUp.LATEST: "最新",
    RollUp.EVERY: "各单位均达到",
    RollUp.LEAD: "牵头单位",
    RollUp.UNION: "名单合并",
    RollUp.NONE: "不汇总",
}
CONFIDENCES: Final[Mapping[Confidence, str]] = {Confidence.SURE: "有把握", Confidence.CHECK: "待核对"}
