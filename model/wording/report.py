"""Consolidation and reports, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "lamp.grey.nobody": ("未报", "not reported"),
    "lamp.grey.differ": ("不一致", "differ"),
    "lamp.grey.stages_differ": ("不一致", "differ"),
    "lamp.grey.no_weight": ("缺权重", "no weight"),
    "standing.received": ("已报", "received"),
    "standing.missing": ("未报", "missing"),
    "standing.late": ("迟报", "late"),
    "standing.sent_back": ("已退回", "sent back"),
    "standing.conflict": ("待核对", "in conflict"),
    "as_of.unreadable": (
        "看不懂日期“{text}”。请写成 2021-10-08，或加上时刻：2021-10-08T17:30。",
        'Cannot read the day "{text}". Write 2021-10-08, or with a time: 2021-10-08T17:30.',
    ),
    "as_of.ahead": (
        "{day} 还没有到，不能按那一天出报告。",
        "{day} has not come yet: there is no report as of then.",
    ),
    "consolidation.nobody": ("应报 {expected} 家，均未报", "none of the {expected} expected units has reported"),
    "consolidation.differ": (
        "{reported} 家所报不一致（{low}～{high}），未明确牵头单位，不作汇总",
        "{reported} units report different values ({low} to {high}) and no lead unit is known: no total",
    ),
    "consolidation.stages_differ": (
        "所报不一致（已完成 {done} 家、推进中 {under_way} 家、未启动 {not_started} 家），未明确牵头单位，不作汇总",
        "the units differ (done {done}, under way {under_way}, not started {not_started}) and no lead unit is known: "
        "no total",
    ),
    "consolidation.no_weight": (
        "已报 {reported} 家中有单位没有权重，不作加权平均",
        "a weight is missing for one of the {reported} units that reported: no weighted mean",
    ),
    "consolidation.every": (
        "应达标 {asked} 家，已达标 {met} 家，未报 {missing} 家；按最差一家亮灯（{worst}，完成率 {completion}）",
        "met by {met} of {asked} units, {missing} missing; lit as the worst of them ({worst}, {completion} done)",
    ),
    "consolidation.every_beyond": (
        "应达标 {asked} 家，已达标 {met} 家，未报 {missing} 家；{worst}超出上限（{completion}），请核对口径",
        "met by {met} of {asked} units, {missing} missing; {worst} is beyond the range ({completion}): check what was "
        "counted",
    ),
}
