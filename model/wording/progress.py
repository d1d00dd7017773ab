"""Progress, lamps and their reasons, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "lamp.blue": ("已完成", "finished"),
    "lamp.green": ("正常", "on schedule"),
    "lamp.yellow": ("预警", "behind"),
    "lamp.red": ("滞后", "far behind"),
    "lamp.grey": ("未评", "not judged"),
    "lamp.grey.not_reported": ("未报", "not reported"),
    "lamp.grey.not_available": ("暂无数据", "no data yet"),
    "lamp.grey.not_applicable": ("不适用", "not applicable"),
    "lamp.grey.not_allocated": ("未分解", "not allocated"),
    "lamp.grey.nil": ("无", "nothing"),
    "heat.0": ("滞后", "far behind"),
    "heat.1": ("预警", "behind"),
    "heat.2": ("正常", "on schedule"),
    "heat.3": ("超前", "ahead"),
    "heat.4": ("已完成", "finished"),
    "progress.not_reported": ("未报", "not reported"),
    "progress.not_available": ("暂无数据", "no data yet"),
    "progress.not_applicable": ("不适用", "not applicable"),
    "progress.nil": ("报“无”：没有可评的数", 'reported as "nothing": there is no figure to judge'),
    "progress.not_allocated": (
        "尚未给本单位分解目标，只记数，不亮灯",
        "no target has been allocated to this unit: the figure is kept, no lamp is lit",
    ),
    "progress.no_share": (
        "序时 {expected}，推进中而没有填形象进度，无法比较",
        "{expected} expected, under way without a percentage of the works: nothing to compare",
    ),
    "progress.run": ("连续 {number} 期落后", "behind {number} periods in a row"),
    "progress.idle": ("计划启动后已 {number} 个月未启动", "not started for {number} months since it should have"),
    "progress.lag_share": ("落后部分为序时的 {number}%", "{number}% of what is expected is lacking"),
    "progress.of_expected": ("为序时的 {number}%", "{number}% of what is expected is done"),
    "progress.days_left": ("距时限 {number} 天", "{number} days to the deadline"),
    "progress.at_deadline": ("已到时限", "at the deadline"),
    "progress.early": ("提前完成", "finished before the deadline"),
    "progress.accepted": ("已验收", "accepted"),
    "progress.adjusted": ("目标已调整", "the target was adjusted"),
    "progress.poor": ("质量较差", "of poor quality"),
    "progress.excused": ("有正当理由", "excused"),
    "progress.finished": (
        "累计 {value}，目标 {target}，完成率 {completion}，已完成",
        "{value} of {target}: {completion}, finished",
    ),
    "progress.met": ("现值 {value}，目标 {target}，已达到", "{value} meets {target}"),
    "progress.not_met": ("现值 {value}，目标 {target}，未达到", "{value} does not meet {target}"),
    "progress.ahead": (
        "完成率 {completion}，序时 {expected}，超前 {lead} 个百分点",
        "{completion} done, {expected} expected: {lead} points ahead",
    ),
    "progress.on_schedule": (
        "完成率 {completion}，序时 {expected}，与序时持平",
        "{completion} done, {expected} expected: on schedule",
    ),
    "progress.behind": (
        "完成率 {completion}，序时 {expected}，落后 {lag} 个百分点",
        "{completion} done, {expected} expected: {lag} points behind",
    ),
    "progress.overdue": (
        "已到时限 {due}，累计 {value}，目标 {target}，完成率 {completion}，差 {lag} 个百分点",
        "due {due}: {value} of {target}, {completion} done, {lag} points short",
    ),
    "progress.beyond_range": (
        "累计 {value}，超出目标 {target} 的上限，请核对口径",
        "{value} is beyond the range {target}: check what was counted",
    ),
    "progress.ceiling_broken": (
        "累计 {value}，控制目标 {target}，已突破",
        "{value}: the ceiling {target} is broken",
    ),
    "progress.ceiling_kept": (
        "累计 {value}，控制目标 {target}，到时限未突破",
        "{value}: the ceiling {target} held until the deadline",
    ),
    "progress.ceiling_fast": (
        "累计 {value}，控制目标 {target}，时间过去 {passed}，用得偏快",
        "{value} of the ceiling {target} when {passed} of the time has passed: used up too fast",
    ),
    "progress.ceiling_within": (
        "累计 {value}，控制目标 {target}，时间过去 {passed}，在控制内",
        "{value} of the ceiling {target} when {passed} of the time has passed: within limits",
    ),
    "progress.level_met": ("现值 {value}，目标 {target}，达标", "{value} against {target}: met"),
    "progress.level_finished": (
        "现值 {value}，目标 {target}，到时限达标",
        "{value} against {target}: met at the deadline",
    ),
    "progress.level_missed": (
        "现值 {value}，目标 {target}，完成率 {completion}，差 {lag} 个百分点",
        "{value} against {target}: {completion} done, {lag} points short",
    ),
    "progress.milestone_done": ("已完成（时限 {due}）", "done (due {due})"),
    "progress.milestone_not_started": (
        "未启动，时限 {due}，还有 {days} 天",
        "not started, due {due}, {days} days left",
    ),
    "progress.milestone_near_due": (
        "未启动，时限 {due}，只剩 {days} 天",
        "not started, due {due}, only {days} days left",
    ),
    "progress.milestone_under_way": ("推进中，时限 {due}，未到期", "under way, due {due}"),
    "progress.milestone_share": (
        "推进中，形象进度 {completion}，时限 {due}，未到期",
        "under way, {completion} of the works, due {due}",
    ),
    "progress.milestone_overdue": ("已到时限 {due}，推进中，未完成", "due {due}: under way, not done"),
    "progress.milestone_overdue_share": (
        "已到时限 {due}，完成 {completion}，差 {lag} 个百分点",
        "due {due}: {completion} done, {lag} points short",
    ),
}
