"""Scores: the arithmetic of each line, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "score.rate": ("{weight} 分 × 完成率 {rate} = {points} 分", "{weight} points × {rate} done = {points}"),
    "score.full": ("完成率 {rate}，已完成，记满分 {points} 分", "{rate} done: all of {points} points"),
    "score.shrunk": ("增长 {value}，负增长，记 {points} 分", "growth {value} is negative: {points} points"),
    "score.control": (
        "{weight} 分 ×（2 − 实际占目标 {rate}）= {points} 分",
        "{weight} points × (2 − {rate} of the ceiling) = {points}",
    ),
    "score.within": (
        "实际占目标 {rate}，未超，记满分 {points} 分",
        "{rate} of the ceiling, kept: all of {points} points",
    ),
    "score.beyond_twice": (
        "实际占目标 {rate}，超过两倍，记 {points} 分",
        "{rate} of the ceiling, more than twice: {points} points",
    ),
    "score.held": (
        "实际 {value}，控制目标 {target}，未突破，记 {points} 分",
        "{value} against {target}, kept: {points} points",
    ),
    "score.broken": (
        "实际 {value}，控制目标 {target}，已突破，记 {points} 分",
        "{value} against {target}, broken: {points} points",
    ),
    "score.reached": (
        "实际 {value}，目标 {target}，完成，记 {points} 分",
        "{value} against {target}, done: {points} points",
    ),
    "score.missed": (
        "实际 {value}，目标 {target}，未完成，记 {points} 分",
        "{value} against {target}, missed: {points} points",
    ),
    "score.steps": (
        "实际 {value}，目标 {target}：完成记 {done} 分，"
        "超 {over}，每满 {per} 加 {plus} 分，共 {steps} 次，加分至多 {cap} 分 = {points} 分",
        "{value} against {target}: {done} points, "
        "{over} beyond, {plus} for each {per}, {steps} times, at most {cap} = {points}",
    ),
    "score.stage_done": ("已完成，记 {points} 分", "done: {points} points"),
    "score.stage_missed": ("未完成，记 {points} 分", "not done: {points} points"),
    "score.not_begun": ("未启动，记 {points} 分", "not started: {points} points"),
    "score.share": ("{weight} 分 × 形象进度 {rate} = {points} 分", "{weight} points × {rate} of the works = {points}"),
    "score.no_share": ("推进中，没有填形象进度，不计分", "under way without a percentage of the works: not counted"),
    "score.unreported": ("未报，不计分，权重也不计", "not reported: neither points nor weight are counted"),
    "score.unreported_zero": ("未报，记 {points} 分", "not reported: {points} points"),
    "score.mark": ("{times} × {rate} 分 = {points} 分", "{times} × {rate} points = {points}"),
    "score.mark_each": (
        "{times}，每满 {each} 记 {rate} 分 = {points} 分",
        "{times}, {rate} points for each {each} = {points}",
    ),
    "score.veto": ("{times} 次，一票否决", "{times}: a veto"),
    "score.nothing": ("没有可计分的指标", "no indicator that could be scored"),
    "score.earned": ("指标得分 {earned}，满分 {possible}", "{earned} of {possible} points for indicators"),
    "score.scaled": (
        "指标得分 {earned} ÷ 满分 {possible} × {out_of} = {based}",
        "{earned} of {possible} points × {out_of} = {based}",
    ),
    "score.left_out": ("另有 {count} 项未报或无数，未计入", "{count} left out: not reported, or without a number"),
    "score.total": (
        "{based} + 加分 {bonus} − 扣分 {penalty} = {total}",
        "{based} + {bonus} bonus − {penalty} deducted = {total}",
    ),
    "score.vetoed": ("一票否决，不论总分一律不合格", "vetoed: failed whatever the total"),
    "score.unknown": (
        "没有叫 {scheme} 的计分办法：用 score schemes 看有哪些",
        "there is no scoring scheme {scheme}: see score schemes",
    ),
    "score.key_taken": (
        "{scheme} 是随程序来的计分办法，不能改写；另取一个代号",
        "{scheme} comes with the program and is not overwritten: take another key",
    ),
    "score.mark_unknown": (
        "计分办法 {scheme} 没有“{mark}”这一项，人工记的有：{marks}",
        "scoring scheme {scheme} has no {mark}; people put down: {marks}",
    ),
    "score.data_unreadable": ("看不懂这份计分办法：{detail}", "this is no scoring scheme: {detail}"),
    "score.suppose_unreadable": (
        "看不懂假设“{text}”，请写 单位:指标=数，如 FD:1.03=1200",
        'the supposition "{text}" is not understood: write UNIT:INDICATOR=NUMBER, as FD:1.03=1200',
    ),
    "score.weight_unfit": ("权重要写 0 或更大的数：{weight}", "a weight is a number from 0 up: {weight}"),
    "score.times_negative": ("次数不能是负数：{times}", "how often cannot be negative: {times}"),
}
