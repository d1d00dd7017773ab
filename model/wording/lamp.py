"""Lamp schemes: what they ask for, in words that may be typed, and why one is refused."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "lamp.condition_unfit": (
        "亮灯条件“{condition}”不成立：数只能比大小，是非只能是或否",
        "the condition {condition} cannot be meant",
    ),
    "lamp.class_unknown": (
        "亮灯方案 {scheme} 的类别重名，或规则指向没有的类别：{names}",
        "lamp scheme {scheme}: classes are doubled, or a rule names one that is not there: {names}",
    ),
    "lamp.option_unknown": (
        "亮灯方案 {scheme} 没有“{choice}”的选项“{option}”",
        "lamp scheme {scheme} has no option {option} of {choice}",
    ),
    "lamp.choice_unknown": (
        "亮灯方案 {scheme} 有规则跟着一个没有的选项走",
        "a rule of lamp scheme {scheme} goes with an option that is not there",
    ),
    "lamp.leaves_gap": (
        "亮灯方案 {scheme} 有情况不属于任何类别：最后要有一条不带条件的规则",
        "lamp scheme {scheme} leaves cases without a class: end with a rule without conditions",
    ),
    "lamp.condition_unreadable": (
        "看不懂条件“{text}”。可写：落后 ≤ 10 个百分点，连续落后 ≥ 2 期，已完成，未启动，距时限 ≤ 15 天……",
        'the condition "{text}" is not understood; write: points behind <= 10, periods in a row >= 2, finished, ...',
    ),
    "lamp.data_unreadable": (
        "看不懂这份亮灯方案：{detail}",
        "this is no lamp scheme: {detail}",
    ),
    "lamp.line_unreadable": (
        "这一行看不懂：“{text}”。写成“类别：条件”，类别有：{words}",
        'this line is not understood: "{text}". Write "class: conditions"; classes are {words}',
    ),
    "lamp.rest": ("其余情况", "everything else"),
    "fact.lag": ("落后 {sign} {value} 个百分点", "points behind {sign} {value}"),
    "fact.lag_share": ("落后占序时 {sign} {value}%", "share of the expected lacking {sign} {value}%"),
    "fact.completion": ("完成率 {sign} {value}%", "completion {sign} {value}%"),
    "fact.of_expected": ("完成占序时 {sign} {value}%", "share of the expected done {sign} {value}%"),
    "fact.days_left": ("距时限 {sign} {value} 天", "days to the deadline {sign} {value}"),
    "fact.run": ("连续落后 {sign} {value} 期", "periods in a row {sign} {value}"),
    "fact.idle": ("过计划启动月未启动 {sign} {value} 个月", "months without a start {sign} {value}"),
    "fact.rank": ("名次 {sign} {value}", "rank {sign} {value}"),
    "fact.rank_from_below": ("倒数名次 {sign} {value}", "rank from the bottom {sign} {value}"),
    "fact.name": ("名称含“{value}”", 'the name contains "{value}"'),
    "fact.finished.yes": ("已完成", "finished"),
    "fact.finished.no": ("未完成", "not finished"),
    "fact.early.yes": ("提前完成", "finished early"),
    "fact.early.no": ("不是提前完成", "not finished early"),
    "fact.overdue.yes": ("到时限未完成", "overdue"),
    "fact.overdue.no": ("未到时限或已完成", "not overdue"),
    "fact.started.yes": ("已启动", "started"),
    "fact.started.no": ("未启动", "not started"),
    "fact.short.yes": ("差一点未达到", "just short of it"),
    "fact.short.no": ("不差一点", "not just short of it"),
    "fact.failed.yes": ("已突破或无从折算", "broken or without a share"),
    "fact.failed.no": ("未突破", "not broken"),
    "fact.accepted.yes": ("已验收", "accepted"),
    "fact.accepted.no": ("未验收", "not accepted"),
    "fact.adjusted.yes": ("目标已调整", "target adjusted"),
    "fact.adjusted.no": ("目标未调整", "target not adjusted"),
    "fact.poor.yes": ("质量较差", "poor quality"),
    "fact.poor.no": ("质量不差", "quality not poor"),
    "fact.excused.yes": ("有正当理由", "excused"),
    "fact.excused.no": ("无正当理由", "not excused"),
    "lamp.unknown": (
        "没有叫 {scheme} 的亮灯方案：用 lamp list 看有哪些",
        "there is no lamp scheme {scheme}: see lamp list",
    ),
    "lamp.key_taken": (
        "{scheme} 是随程序来的方案，不能改写或删除；另取一个代号",
        "{scheme} comes with the program and is neither overwritten nor deleted: take another key",
    ),
    "lamp.mark_unknown": (
        "没有“{mark}”这种记号，有：{marks}",
        "there is no mark {mark}; there are {marks}",
    ),
    "curve.unreadable": (
        "看不懂进度曲线“{text}”。可写：按月均匀；到时限一次；逐期保持；"
        "一季度 50%、二季度 80%、三季度 100%；折线 03-31 20%、12-31 100%",
        'the curve "{text}" is not understood; write linear, step, keep_level, or days with shares',
    ),
    "curve.day_unreadable": (
        "看不懂日期“{text}”，请写 03-31 或 2021-03-31",
        'the day "{text}" is not understood, write 03-31',
    ),
    "curve.unfit": (
        "{code} {name} 不能用这种曲线：控制类只能逐期保持，里程碑不能逐期保持",
        "{code} {name} cannot have this curve: a ceiling is kept in each period, a milestone is not",
    ),
}
