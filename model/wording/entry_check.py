"""Checks of a unit's own entries and the explanations that they ask for, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "entry.part_exceeds_whole": (
        "“{name}”{value} 大于它所属的 {of} 的 {whole}。“其中”数不应大于总数；请核对这两个数。",
        '"{name}" is {value}, more than the {whole} of {of} that it is part of. Check both numbers.',
    ),
    "entry.parts_exceed_whole": (
        "各“其中”项相加是 {sum}，大于“{name}”的 {value}。请核对，属实的请在“进展情况”里说明原因。",
        'Its parts come to {sum}, more than the {value} of "{name}". Check them, and say why if they are right.',
    ),
    "entry.parts_not_whole": (
        "各“其中”项相加是 {sum}，与“{name}”的 {value} 不符（方案里两者相等）。请核对，属实的请在“进展情况”里说明原因。",
        'Its parts come to {sum}, not to the {value} of "{name}", though the plan\'s do. Check them, and say why if '
        "they are right.",
    ),
    "entry.part_of_a_whole": (
        "“{name}”{value} 带小数，而“{unit}”应是整数。请改正后再上报。",
        '"{name}" is {value}, but {unit} come whole. Mend it before you hand in.',
    ),
    "entry.over_hundred": (
        "“{name}”{value}% 超过 100%，形象进度不应超过 100%。请改正后再上报。",
        '"{name}" is {value}%, more than all of it. Mend it before you hand in.',
    ),
    "entry.negative": (
        "“{name}”{value} 是负数。请核对，属实的请在“进展情况”里说明原因。",
        '"{name}" is {value}, below zero. Check it, and say why in the narrative if it is right.',
    ),
    "entry.share_or_fraction": (
        "“{name}”{value} 与目标或上期数相差约一百倍，可能把百分数写成了小数。请核对，属实的请在“进展情况”里说明原因。",
        '"{name}" is {value}, a hundredfold off: a fraction for a percentage? Check it, and say why if it is right.',
    ),
    "entry.size": (
        "“{name}”{value} 与可比数 {compared} 相差极大，可能填错了单位。请核对，属实的请在“进展情况”里说明原因。",
        '"{name}" is {value}, far beyond {compared}: another unit? Check it, and say why if it is right.',
    ),
    "entry.done_below_hundred": (
        "“{name}”状态是“已完成”，形象进度却是 {value}%。请核对，属实的请在“进展情况”里说明原因。",
        '"{name}" is done by its stage, but {value}% by its number. Check both, and say why if they are right.',
    ),
    "entry.begun_by_number": (
        "“{name}”状态是“未启动”，形象进度却是 {value}%。请核对，属实的请在“进展情况”里说明原因。",
        '"{name}" has not begun by its stage, but is at {value}% by its number. Check both, and say why.',
    ),
    "entry.not_applicable": (
        "“{name}”填了“不适用”，还没有说明理由。请在“进展情况”里写明为什么不适用（至少 6 个字）。",
        '"{name}" does not apply, but no reason is given. Say why in the narrative (at least 6 characters).',
    ),
    "entry.words_say_nothing": (
        "“进展情况”写的“{text}”没有实质内容，或与上期相同。请补写做了什么、到了哪一步。",
        'The narrative "{text}" says nothing, or the same as last time. Say what was done and how far it is.',
    ),
    "explanation.missing": (
        "需要核实的数还没有说明。请在“进展情况”里写明原因（至少 6 个字）。",
        "A number that needs confirming is not explained. Give the reason in the narrative (at least 6 characters).",
    ),
    "explanation.too_short": (
        "说明“{text}”太短。请写明原因（至少 6 个字）。",
        'The explanation "{text}" is too short. Give the reason (at least 6 characters).',
    ),
    "explanation.empty_phrase": (
        "说明“{text}”没有说出原因。请写明为什么是这个数。",
        'The explanation "{text}" gives no reason. Say why the number is what it is.',
    ),
    "explanation.repeats_last": (
        "说明“{text}”与上期一字不差。请写明本期的原因。",
        "The explanation \"{text}\" is last period's, word for word. Give this period's reason.",
    ),
    "explanation.outdated": (
        "说明“{text}”写在这个数改动之前。请按现在的数重写或补充说明。",
        'The explanation "{text}" was written before the number was altered. Explain the present number.',
    ),
    "explanation.given": (
        "单位说明：{text}",
        "The unit explains: {text}",
    ),
    "cell.locked": ("这一行已锁定，不能修改。", "This row is locked and cannot be altered."),
    "cell.not_open": ("这一格不用填。", "This cell is not to be filled in."),
    "cell.no_stage": (
        "“{text}”不是状态。请填“未启动”“推进中”或“已完成”。",
        '"{text}" is no stage. Write 未启动, 推进中 or 已完成.',
    ),
    "cell.beyond": ("“{text}”超出了表格。", '"{text}" reaches beyond the sheet.'),
    "severity.blocking": ("强制性", "must be mended"),
    "severity.confirm": ("核实性", "confirm and explain"),
    "severity.notice": ("提示性", "for your information"),
    "entry.unanswered": (
        "还有 {count} 项指标没有填：{codes}。没有可报的请填“无”“不适用”或“暂无数据”。",
        "{count} indicators are not filled in: {codes}. Where there is nothing to report, say 无, 不适用 or 暂无数据.",
    ),
    "entry.held_back": (
        "有强制性问题，上报表没有生成。请改正上面标“强制性”的各项后再上报。",
        "Something must be mended, so no workbook was written. Mend what is marked so above and write it again.",
    ),
}
