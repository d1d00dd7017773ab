"""How values are added up, in words: short ones for tables, and a sentence that explains each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from model.consolidation.rule import OverTime
from model.plan.node import RollUp

translate = QCoreApplication.translate


def method_words(method: RollUp) -> str:
    """How the units' values become one."""
    return over_units_words()[method][0]


def over_units_words() -> Mapping[RollUp, tuple[str, str]]:
    """Each method over units: its name and what it does."""
    return {
        RollUp.SUM: (
            translate("Method", "各单位相加"),
            translate("Method", "把各单位报的数加起来；没报的不当零。"),
        ),
        RollUp.MEAN: (
            translate("Method", "各单位平均"),
            translate("Method", "已报单位的平均数，每家一样重。"),
        ),
        RollUp.WEIGHTED_MEAN: (
            translate("Method", "加权平均"),
            translate("Method", "已报单位的平均数，按下面的权重有轻有重；缺一家的权重就不算。"),
        ),
        RollUp.MAX: (translate("Method", "取最大"), translate("Method", "各单位中最大的一个。")),
        RollUp.MIN: (translate("Method", "取最小"), translate("Method", "各单位中最小的一个。")),
        RollUp.LATEST: (
            translate("Method", "取最新"),
            translate("Method", "最近一个有数的报告期的数；各家不一样就不合计。"),
        ),
        RollUp.EVERY: (
            translate("Method", "家家达标"),
            translate("Method", "每家有自己的目标，看几家达到；按最差的一家亮灯。"),
        ),
        RollUp.LEAD: (
            translate("Method", "牵头单位报"),
            translate("Method", "以牵头单位报的为准；没有牵头单位时，各家一致才算。"),
        ),
        RollUp.UNION: (
            translate("Method", "名单合并"),
            translate("Method", "按“名单：”里的名字去重后计数，同一个名字只算一次。"),
        ),
        RollUp.NONE: (translate("Method", "不汇总"), translate("Method", "各单位的数不能并成一个，只列出来。")),
    }


def over_time_words() -> Mapping[OverTime, tuple[str, str]]:
    """Each method over the periods of a year: its name and what it does."""
    return {
        OverTime.CUMULATIVE: (
            translate("Method", "年初以来累计"),
            translate("Method", "每期报的是1月以来的数，取本期这一个。"),
        ),
        OverTime.SUM: (
            translate("Method", "各期相加"),
            translate("Method", "每期只报当期的数，把本年各期加起来。"),
        ),
        OverTime.LAST: (
            translate("Method", "期末数"),
            translate("Method", "报的是期末时点的数（存量、比率），取本期这一个。"),
        ),
        OverTime.AVERAGE: (
            translate("Method", "各期平均"),
            translate("Method", "每期报当期的数，取本年各期的平均。"),
        ),
    }
