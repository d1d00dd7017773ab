"""The reporting calendar, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "calendar.rule_unreadable": (
        "“{text}”不是日期规则。请写成“次月5日”“当月28日”“当月最后一日”；旬报可写“当月9、19、28日”，"
        "半月报可写“当月16日、次月1日”（一个数或 {parts} 个数）。没有改动日历。",
        '"{text}" is no rule for a day. Write 次月5日 (day 5 of the next month), 当月28日, 当月最后一日, or for '
        "ten-day reports 当月9、19、28日, half months 当月16日、次月1日 (one day, or {parts}). Nothing was changed.",
    ),
    "calendar.due_twice": (
        "{period} 会与前一期同一天（{day}）截止，而那时这一期还没有结束。请给每旬、每半月各写一个日子，"
        "如“当月9、19、28日”“当月16日、次月1日”。没有改动日历。",
        "{period} would be due on the day of the period before it ({day}), when it is not over yet. Name a day for "
        "each part of the month: 当月9、19、28日, 当月16日、次月1日. Nothing was changed.",
    ),
    "calendar.due_early": (
        "{period} 会在 {day} 截止，那时它还没有开始，或前一期还没有截止。请改正日子，先后与各期一致。没有改动日历。",
        "{period} would be due on {day}, before it begins or before the period before it is due. Correct the day. "
        "Nothing was changed.",
    ),
    "calendar.unknown_cadence": (
        "不认识的报告期类型“{text}”。可用：{known}。",
        'Unknown kind of period "{text}". Use one of {known}.',
    ),
    "calendar.disorder": (
        "{period} 的日期前后颠倒：{days}。应当依次是开放、截止、宽限、关闭。没有改动日历。",
        "The days of {period} are out of order: {days}. They must be opening, due, grace, closing. Nothing changed.",
    ),
    "calendar.holiday_unreadable": (
        "看不懂这一行节假日：“{line}”。请写成“2021-10-01～2021-10-07 国庆节”，调休上班写“2021-10-09 上班”。"
        "没有改动日历。",
        'This line is no holiday: "{line}". Write 2021-10-01～2021-10-07 国庆节, or 2021-10-09 上班 for a weekend day '
        "that is worked. Nothing was changed.",
    ),
    "holiday.no_shift": (
        "遇节假日、双休日都不顺延，截止日不变",
        "the due day stays, be it a holiday or a weekend",
    ),
    "holiday.after_holidays": (
        "截止日遇法定节假日，顺延到节后第一天；双休日不顺延",
        "a due day on a public holiday moves to the first day after it; weekends move nothing",
    ),
    "holiday.earlier_friday": (
        "截止日遇双休日，提前到周五（调休上班的除外）；法定节假日不另顺延",
        "a due day on a weekend moves to the Friday before, unless that day is worked; holidays move nothing else",
    ),
    "timing.not_open": ("未开放", "not open"),
    "timing.open": ("待报", "open"),
    "timing.received": ("已报", "received"),
    "timing.late": ("迟报", "late"),
    "timing.missing": ("逾期未报", "overdue"),
    "timing.closed": ("已关闭", "closed"),
    "submission.after_closing": (
        "{period} 已于 {closes} 关闭，这份表之后才到（{day}）。数据已读出，没有自动写入；请核对后决定是否采用。",
        "{period} was closed on {closes}; this form came after that ({day}). It was read but nothing was taken by "
        "itself: decide in the review.",
    ),
}
