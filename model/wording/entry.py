"""Entries: their words, checks, units and periods, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "period.unreadable": (
        "“{text}”不是报告期。请写成 2021-09（月）、2021-Q3（季）、2021-H1（半年）、2021（年）、2021-09-a（半月）"
        "或 2021-09-1（旬）。",
        '"{text}" is not a period. Write 2021-09, 2021-Q3, 2021-H1, 2021, 2021-09-a (half a month) or 2021-09-1 '
        "(ten days).",
    ),
    "period.other_year": (
        "报告期 {period} 不在方案年度 {year} 年内。",
        "Period {period} is not in the plan's year {year}.",
    ),
    "unit.none": ("还没有填报单位。请先导入单位表。", "There are no reporting units yet. Load a table of units first."),
    "unit.unknown": ("没有代码为 {unit} 的填报单位。", "There is no reporting unit with code {unit}."),
    "unit.doubled": ("单位代码 {unit} 在单位表中出现了两次。", "Unit code {unit} stands twice in the table."),
    "unit.parent_missing": (
        "单位 {unit} 的上级 {parent} 不在单位表中。",
        "Unit {unit} names a parent {parent} that is not in the table.",
    ),
    "unit.circle": ("单位 {unit} 的上级关系成了环。", "The parents of unit {unit} form a circle."),
    "unit.has_entries": (
        "单位 {unit} 已有填报数据，不能从单位表中去掉。没有改动任何数据。",
        "Unit {unit} has data and cannot be left out of the table. Nothing was changed.",
    ),
    "unit.table_unreadable": (
        "{path} 不是单位表：第一行要有“代码、名称、上级、类型”（code、name、parent、kind）。没有改动任何数据。",
        "{path} is not a table of units: its first row needs code, name, parent, kind. Nothing was changed.",
    ),
    "unit.target_unreadable": (
        "单位 {unit} 的指标 {code} 分解数“{text}”不是数字。没有改动任何数据。",
        'The allocation "{text}" of indicator {code} to unit {unit} is not a number. Nothing was changed.',
    ),
    "entry.changed_meanwhile": (
        "{unit} 的 {code} 在此期间已被改动，本次没有写入。请看一眼现在的数后再填。",
        "{code} of {unit} was changed meanwhile, so nothing was written. Look at its present value and try again.",
    ),
    "entry.no_value_in_item_row": (
        "{code} 是工作内容行，只填文字，不填数。",
        "{code} is an item's own row: it is reported in words, without a number.",
    ),
    "entry.value_unclear": (
        "“{text}”没有被写入：{reason}",
        '"{text}" was not stored: {reason}',
    ),
    "entry.unknown_state": (
        "不认识的状态“{text}”。可用：reported、zero、nil（无）、not_applicable（不适用）、not_available（暂无数据）、blank，"
        "或 not_started（未启动）、under_way（推进中）、done（已完成）。",
        'Unknown state "{text}". Use reported, zero, nil, not_applicable, not_available, blank, or not_started, '
        "under_way, done.",
    ),
}
