"""What one unit's form says: the order that names it, its identity, and the rows around the plan's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from model.cell_text import clean_text, escape_text
from model.entry.entry import Entry
from model.entry.period import Period
from model.entry.reason import Reason
from model.entry.reporting_unit import ReportingUnit
from model.entry.role import Role
from model.errors import UsageError
from model.form.check_code import check_code
from model.form.layout import MOST_TEXT
from model.form.naming import period_words
from model.form.snapshot import Identity, Snapshot
from model.plan.tree import PlanTree


@dataclass(frozen=True, slots=True)
class FormerPlans:
    """The plans of its year that a form's plan followed: since when it holds (None: all year), and what the codes of
    each former version are now, as far as they are others."""

    first_day: date | None
    codes: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class FormOrder:
    """One form to be written: whose, and what stands in it already.

    `entries` are this period's values, `last` those of the period before, `targets` what the unit is held against;
    all by row key, absent where there is nothing. `answers` is the check code of the form that a unit's own submission
    is the answer to; empty for a form that is issued. A form that was sent back carries the `reasons` of all rounds,
    and only the rows in `opened` are open (None: all are). `roles` are the words behind items' titles, by the code of
    the item's own row: who leads, answers for and supports it; `part` is what the unit itself has to do with what.
    `former` is there where the plan was revised within its year.
    """

    unit: ReportingUnit
    entries: Mapping[str, Entry] = field(default_factory=dict)
    last: Mapping[str, Entry] = field(default_factory=dict)
    targets: Mapping[str, Decimal] = field(default_factory=dict)
    round: int = 1
    answers: str = ""
    reasons: tuple[Reason, ...] = ()
    opened: frozenset[str] | None = None
    roles: Mapping[str, str] = field(default_factory=dict)
    part: Mapping[str, Role] = field(default_factory=dict)
    former: FormerPlans | None = None


@dataclass(frozen=True, slots=True)
class FormContent:
    """An order with its texts cleaned and its identity made. `due` is the last day for handing in."""

    tree: PlanTree
    period: Period
    order: FormOrder
    identity: Identity
    due: date | None = None

    @property
    def snapshot(self) -> Snapshot:
        """What the form says as it leaves."""
        return Snapshot(self.identity, self.order.entries)


def compose(tree: PlanTree, period: Period, order: FormOrder, due: date | None = None) -> FormContent:
    """The content of one form. UsageError where an entry is for a row that the plan does not have."""
    for code in {*order.entries, *order.last, *order.targets}:
        tree.name_of(code)
    entries = {code: clean_entry(code, entry) for code, entry in order.entries.items() if not entry.is_blank}
    code = check_code(tree.key, tree.version, order.unit.code, period, order.round, entries)
    identity = Identity(tree.key, tree.version, order.unit.code, period, order.round, code)
    return FormContent(tree, period, replace(order, entries=entries), identity, due)


def unit_line(content: FormContent) -> str:
    """Who reports for when: the line under the title, repeated on each printed page."""
    unit, day = content.order.unit, content.period.end
    parts = [
        f"{UNIT_LABEL}{unit.name}（{unit.code}）",
        f"报告期：{period_words(content.period)}",
        f"数据截至：{day.year}年{day.month}月{day.day}日",
    ]
    if content.due:
        parts.append(f"上报时限：{content.due.year}年{content.due.month}月{content.due.day}日")
    parts.append(f"第 {content.order.round} 次")
    return "　　".join(parts)


def title_line(tree: PlanTree) -> str:
    """The form's heading."""
    return f"{tree.title}　进展情况填报表"


UNIT_LABEL = "填报单位："
HINT = (
    "只填浅黄色单元格。“本期累计”填年初至今的累计数（定性任务可填形象进度百分数）；"
    "没有发生填“无”，不属本单位填“不适用”，数据未出填“暂无数据”，空着表示未填。"
)
GUIDE = (
    (
        "怎么填",
        "只填浅黄色单元格，其余单元格已保护（没有密码，仅防误改）。填好后保存为 .xlsx，原样交回即可，文件名可以改。",
    ),
    ("本期累计", "填年初到报告期末的累计数，只填数字，不带单位、不写“约”“左右”；按“计量单位”一栏的单位填。"),
    ("百分数", "计量单位为 % 的，85% 填 85（或直接输入 85%）。定性任务可填形象进度，如 60 表示完成 60%。"),
    (
        "五种“没有”",
        "空白＝还没有填；0＝数是零；无＝没有发生；不适用＝不属于本单位；暂无数据＝数据还没有出来。它们不会互相替代。",
    ),
    ("状态", "从下拉列表选“未启动、推进中、已完成”。定性任务以“状态”为准。"),
    ("进展情况", "写做了什么、到了哪一步；“存在问题”“下步打算”各写各的。编号以 .00 结尾的行是工作内容，只写文字。"),
    ("名单", "数的是企业、项目的，可在“进展情况”里列出名称，例如：名单：甲公司、乙公司。上级据此查重，不会重复计数。"),
    ("佐证材料", "写材料名称或文件名，多份用分号隔开。"),
    ("完成率", "自动计算，不需要填，也不参与汇总。"),
    (
        "编号",
        "每行的编号是识别依据，请不要修改、删除。可以隐藏行、筛选、调整列宽；排序、插行、增列也能识别，但会请上级核对。",
    ),
    ("校验码", "表末的校验码对应表中数据。打印盖章后，纸质件与电子件的校验码一致，说明内容一致。"),
)


def clean_entry(code: str, entry: Entry) -> Entry:
    """The entry as it will stand in the form; UsageError "form.text_too_long" where a text does not fit a cell."""
    cleaned = replace(
        entry,
        narrative=clean_text(entry.narrative),
        problems=clean_text(entry.problems),
        next_steps=clean_text(entry.next_steps),
        evidence=clean_text(entry.evidence),
    )
    for text in (cleaned.narrative, cleaned.problems, cleaned.next_steps, cleaned.evidence):
        if len(escape_text(text)) > MOST_TEXT:
            raise UsageError("form.text_too_long", code=code, length=len(text), most=MOST_TEXT)
    return cleaned
