"""Consolidation and reports, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "lamp.grey.nobody": ("未报", "not reported"),
    "lamp.grey.differ": ("不一致", "differ"),
    "lamp.grey.stages_differ": ("不一致", "differ"),
    "lamp.grey.no_weight": ("缺权重", "no weight"),
    "lamp.grey.no_names": ("名单不符", "names missing"),
    "lamp.grey.not_added": ("不汇总", "not added"),
    "standing.received": ("已报", "received"),
    "standing.missing": ("未报", "missing"),
    "standing.late": ("迟报", "late"),
    "standing.sent_back": ("已退回", "sent back"),
    "standing.conflict": ("待核对", "in conflict"),
    "standing.late_by": ("迟 {days} 天", "{days} days late"),
    "standing.overdue_by": ("超期 {days} 天", "{days} days overdue"),
    "standing.open": ("待核对 {count} 处", "{count} to review"),
    "standing.empty": ("空表", "empty"),
    "as_of.unreadable": (
        "看不懂日期“{text}”。请写成 2021-10-08，或加上时刻：2021-10-08T17:30。",
        'Cannot read the day "{text}". Write 2021-10-08, or with a time: 2021-10-08T17:30.',
    ),
    "as_of.ahead": (
        "{day} 还没有到，不能按那一天出报告。",
        "{day} has not come yet: there is no report as of then.",
    ),
    "bulletin.named_out_of_range": (
        "点名的单位数应在 0 到 {most} 之间。",
        "Between 0 and {most} units can be named.",
    ),
    "bulletin.no_section": (
        "通报至少要有一个部分。请勾选要写的部分。",
        "A bulletin has at least one section. Choose the ones that it shall have.",
    ),
    "bulletin.section_unknown": (
        "通报没有“{text}”这个部分。可选：{known}。",
        'A bulletin has no section "{text}". Choose among {known}.',
    ),
    "bulletin.unreadable": (
        "看不懂通报的设置（{detail}）。请重新设定。",
        "Cannot read the settings of the bulletin ({detail}). Choose them anew.",
    ),
    "report.no_period": (
        "“{path}”自己没有写明是哪个报告期，没有核对。请用 --period 写明，如 --period 2021-09。",
        '"{path}" does not say what period it is about; nothing was checked. Give it with --period, as in 2021-09.',
    ),
    "report.numeral_differs": (
        "{where}：文件写的是“{found}”，应为“{expected}”。请改正，或重新生成。",
        '{where}: the file says "{found}", the data say "{expected}". Correct it, or write the report anew.',
    ),
    "report.numeral_without_source": (
        "{where}：“{around}”中的“{found}”没有出处，请核对后删去或改用报告中的数。",
        '{where}: "{found}" in "{around}" has no source. Check it; take it out or use a figure of the report.',
    ),
    "report.numeral_gone": (
        "{where}：应有“{expected}”，文件里没有。请重新生成。",
        '{where}: "{expected}" should stand there and does not. Write the report anew.',
    ),
    "report.left_out": (
        "稿中少了原有的 {count} 处：{found}。有意删去的可不理会，否则请重新生成。",
        "{count} places that the report had are gone: {found}. If that was not meant, write it anew.",
    ),
    "report.source_gone": (
        "{where}：“{found}”的出处在现有数据里已经没有。请重新生成。",
        '{where}: what "{found}" was taken from is not in the data any more. Write the report anew.',
    ),
    "report.sheet_gone": (
        "缺少工作表“{where}”。请重新生成。",
        'The sheet "{where}" is missing. Write the report anew.',
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
    "rule.weighs_itself": (
        "{code} 不能用自己加权，请另选一项指标，或按分解指标加权。",
        "{code} cannot weigh itself: choose another indicator, or the allocations.",
    ),
    "rule.unknown_method": (
        "没有“{text}”这种汇总方法，可用：{known}。",
        'There is no method "{text}"; there are: {known}.',
    ),
    "method.sum": ("已报合计", "reported in all"),
    "method.mean": ("已报平均", "mean of what was reported"),
    "method.weighted_mean": ("已报加权平均", "weighted mean of what was reported"),
    "method.max": ("已报最大", "highest reported"),
    "method.min": ("已报最小", "lowest reported"),
    "method.latest": ("最新", "latest"),
    "method.every": ("已报合计", "reported in all"),
    "method.lead": ("牵头单位报", "the lead unit says"),
    "method.union": ("名单去重后", "different names"),
    "method.none": ("不汇总", "not added up"),
    "method.missing": ("未计入：{names}", "not in it: {names}"),
    "consolidation.no_names": (
        "所报的数与名单里的名称对不上，不作合并（在“进展情况”里写：名单：甲、乙、丙）",
        "numbers and listed names do not agree, so no union is made (write 名单：A、B、C in 进展情况)",
    ),
    "consolidation.not_added": ("按规定不汇总，只看各单位", "not added up by rule: look at the units"),
    "consolidation.name_doubled": (
        "不止一家报了同一个名称，请定由谁报：{where}",
        "more than one unit names the same: say whose it is ({where})",
    ),
    "consolidation.name_alike": (
        "名称很像，请看是不是同一个：{where}",
        "the names are very much alike: see whether they are the same ({where})",
    ),
    "consolidation.names_missing": (
        "{unit}报 {value}，名单里有 {count} 个名称，请补齐名单",
        "{unit} reports {value} and lists {count} names: complete the list",
    ),
    "consolidation.parent_and_child": (
        "{unit}自己报 {own}，下级合计 {below}；只计上级所报，不重复相加",
        "{unit} reports {own} itself, the units below it {below} together; only its own is counted",
    ),
    "consolidation.left_behind": (
        "{unit}已于 {day} 停用，到 {period} 所报的 {value} 不在合计内；由别的单位承接的，请承接单位计入自己的累计数",
        "{unit} was retired on {day}: the {value} that it had reported by {period} are not in the total; whoever took "
        "over counts them with its own",
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
