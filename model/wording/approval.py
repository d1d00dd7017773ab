"""Approval and sending back, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "reason.wrong_figure": ("数据有误", "wrong figure"),
    "reason.no_evidence": ("缺佐证", "no evidence"),
    "reason.other_definition": ("口径不符", "counted differently"),
    "reason.no_substance": ("说明无实质内容", "says nothing"),
    "reason.contradicts_last": ("与上期矛盾", "contradicts last period"),
    "reason.other": ("其他", "other"),
    "approval.none": ("待审核", "not looked at"),
    "approval.approved": ("已通过", "approved"),
    "approval.sent_back": ("已退回", "sent back"),
    "approval.returned": ("改后待审", "came again"),
    "approval.unknown_reason": (
        "不认识的退回理由“{text}”。可用：{known}。",
        'Unknown kind of reason "{text}". Use one of {known}.',
    ),
    "approval.reason_missing": (
        "请写明理由：退回、更正收到时间、撤回都要写清楚为什么。没有改动任何数据。",
        "Say why: sending back, correcting a day of arrival and taking back need a reason. Nothing was changed.",
    ),
    "approval.nothing_said": (
        "{unit} 还没有通过或退回过，没有可以撤回的。",
        "{unit} was neither approved nor sent back: there is nothing to take back.",
    ),
    "approval.nothing_received": (
        "{unit} {period} 还没有报来任何数据，不能审核。可先催报。",
        "{unit} has reported nothing for {period} yet: there is nothing to approve or send back.",
    ),
    "batch.unknown": (
        "{period} 没有以“{name}”开头的批次，或它已在最近 200 批之外。没有改动任何数据。",
        'No batch of {period} begins with "{name}" among the newest 200. Nothing was changed.',
    ),
    "batch.several": (
        "以“{name}”开头的批次不止一个，请多写几位。没有改动任何数据。",
        'More than one batch begins with "{name}": write more of its name. Nothing was changed.',
    ),
    "approval.undecided": (
        "{unit} 还有 {count} 处没有核对（{codes}）。请先到“核对”定下来，或把这些行一起退回。没有改动任何数据。",
        "{count} differences of {unit} are undecided ({codes}). Decide them in the review, or send these rows back "
        "too. Nothing was changed.",
    ),
    "approval.already_sent_back": (
        "{unit} 第 {round} 次上报已经退回，还没有交回来。要改退回意见，请先撤销那次退回。",
        "Round {round} of {unit} was sent back already and has not returned. Take that back first.",
    ),
    "approval.already_approved": (
        "{unit} 第 {round} 次上报已经通过，之后没有变化。",
        "Round {round} of {unit} is approved already, and nothing has changed since.",
    ),
    "approval.already_returned": (
        "{unit} 已按退回意见交回第 {round} 次上报表，那次退回不能再撤销。",
        "{unit} has returned the workbook of round {round}; the sending back cannot be taken back any more.",
    ),
    "approval.not_the_last": (
        "{unit} 之后又有新的审核记录，不能撤销更早的一步。",
        "{unit} was approved or sent back again after that; an earlier step cannot be taken back.",
    ),
    "approval.arrival_ahead": (
        "收到时间 {day} 还没有到，没有改动。",
        "The day of arrival {day} is in the future; nothing was changed.",
    ),
    "entry.row_closed": (
        "这次退回没有要求修改 {code}，这一行已锁定，没有写入。确需修改，请先与上级联系。",
        "Row {code} was not sent back and is locked; nothing was stored. Ask headquarters first.",
    ),
    "row.not_opened": (
        "{code} 不在退回要改的行里，却改动了：“{before}”变为“{after}”。没有采用；请核对后决定。",
        'Row {code} was not sent back but was changed: "{before}" became "{after}". Not taken; decide about it.',
    ),
}
