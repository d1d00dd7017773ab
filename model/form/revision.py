"""A form that was sent back (退回表): only the rows that are asked for are open, and the reasons stand beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.entry.reason import Reason
from model.form.content import FormContent, FormOrder
from model.form.layout import LAST_LETTER, REASON_HEADER
from model.form.row import wrapped_height
from model.form.sheet_row import SheetRow
from model.form.style import REOPENED, SHUT
from model.plan.tree import PlanTree
from model.wording import sentence

REASON_LETTER = chr(ord(LAST_LETTER) + 1)
REASON_WIDTH = 42.0
_HINT_LINE = 16.0


def is_revision(order: FormOrder) -> bool:
    """Whether the form asks for something again."""
    return bool(order.reasons)


def is_open(order: FormOrder, code: str) -> bool:
    """Whether a row of the plan may be filled in."""
    return order.opened is None or code in order.opened


def revised_head(row: SheetRow, content: FormContent, is_hint: bool, is_header: bool) -> SheetRow:
    """A row above the table with the column of reasons added."""
    values, styles = [*row.values, REASON_HEADER if is_header else None], [*row.styles, row.styles[-1]]
    if not is_hint:
        return replace(row, values=values, styles=styles)
    lines = revision_hint(content.order)
    values[1] = "\n".join(lines)
    return replace(row, values=values, styles=["revision_hint"] * len(styles), height=_HINT_LINE * len(lines) + 6)


def revised_row(row: SheetRow, code: str, order: FormOrder) -> SheetRow:
    """A row of the plan, shut where it is not asked for, with what was said of it in this round and before."""
    reasons = [reason for reason in order.reasons if reason.code == code]
    opened = is_open(order, code)
    words = "\n".join(reason_line(one) for one in newest_first(reasons))
    styles = [(REOPENED if opened else SHUT).get(style, style) for style in row.styles]
    height = max(row.height, wrapped_height(words, REASON_WIDTH)) if words else row.height
    is_heading = ":" in code
    beside = row.styles[-1] if is_heading else "reason" if opened else "reason_past"
    return replace(row, values=[*row.values, words or None], styles=[*styles, beside], height=height)


def revised_tail(row: SheetRow) -> SheetRow:
    """A row of signatures, as wide as the others."""
    return replace(row, values=[*row.values, None], styles=[*row.styles, "hint"])


def revision_hint(order: FormOrder) -> list[str]:
    """What is asked for, in the place of the form's usual hint; what was said of the whole form follows."""
    latest = max(reason.round for reason in order.reasons)
    asked = "全表" if order.opened is None else f"橙色的 {len(order.opened)} 行（{'、'.join(sorted(order.opened)[:12])}"
    if order.opened is not None:
        asked += "……）" if len(order.opened) > 12 else "）"
    first = f"第 {latest} 次上报已退回修改：只改{asked}，其余不用动。理由见最右边“{REASON_HEADER}”一栏和“填报说明”。"
    whole = [one for one in newest_first(order.reasons) if not one.code]
    return [first, *(f"总的意见：{reason_line(one)}" for one in whole)]


def reason_line(reason: Reason) -> str:
    """A reason as it is printed: which round, what kind, the words, and what stood there."""
    kind = sentence(f"reason.{reason.kind.value}")
    said = f"（当时填报：{reason.said}）" if reason.said else ""
    return f"第{reason.round}次退回 {kind}：{reason.text}{said}"


def newest_first(reasons: Sequence[Reason]) -> list[Reason]:
    """The reasons of the latest round first, within a round as they were given."""
    return sorted(reasons, key=lambda one: -one.round)


def reason_list(order: FormOrder, tree: PlanTree) -> Iterator[tuple[str, str, str]]:
    """All reasons for the page 填报说明: what they are about, the words, and the row's code (empty for the whole)."""
    for reason in newest_first(order.reasons):
        about = reason.code or "全表"
        name = f"{tree.name_of(reason.code)}　" if reason.code else ""
        yield about, f"{name}{reason_line(reason)}", reason.code
