"""The summary sheet (汇总表): chapters, items and indicators with total, completion, lamp and who is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator
from model.entry.reporting_unit import UnitTree
from model.entry.value import STAGES
from model.form.row import chinese_number
from model.plan.node import Chapter, Indicator, Item, Kind
from model.plan.tree import PlanTree
from model.progress.figures import target_text
from model.progress.lamp import reason_line
from model.progress.roll_up import PLAN, NodeProgress, chapter_node, roll_up
from model.report.table import Cell, Column, Row, Style, Table, height_of, whole_width
from model.report.words import (
    class_counts_in_words,
    due_words,
    lamp_cell,
    lamp_counts,
    number_cell,
    reporting_line,
    scheme_words,
    share_cell,
)
from model.wording import say

COLUMNS = (
    Column("编号", 8),
    Column("指标（任务）", 36),
    Column("目标", 17),
    Column("完成时限", 12),
    Column("已报合计", 14),
    Column("已报/应报\n（家）", 10),
    Column("完成率", 9),
    Column("序时进度", 9),
    Column("亮灯", 12),
    Column("说明", 50),
)
_SIGNATURES = ("制表人：", "审核人：", "单位负责人：", "（盖章）")
_MOST_NAMES = 12


def summary_table(result: Consolidated, tree: PlanTree, units: UnitTree) -> Table:
    """The whole sheet, signatures and notes included."""
    judgements = {one.code: one.judgement for one in result.indicators}
    nodes = roll_up(tree, judgements, {})
    head = (
        whole_width(f"{tree.title}完成情况汇总表", COLUMNS, Style.TITLE, 40),
        whole_width(reporting_line(result, units), COLUMNS, Style.SUBTITLE, 24),
        whole_width(f"指标 {nodes[PLAN].total} 项：{class_counts_in_words(result)}", COLUMNS, Style.OVERVIEW, 22),
    )
    return Table("汇总表", COLUMNS, head, _body(result, tree, units, nodes), frozen=2)


def _body(result: Consolidated, tree: PlanTree, units: UnitTree, nodes: Mapping[str, NodeProgress]) -> Iterator[Row]:
    by_code = {one.code: one for one in result.indicators}
    for chapter in tree.chapters:
        yield _chapter_row(chapter, nodes[chapter_node(chapter)])
        for item in chapter.items:
            yield _item_row(item, nodes[item.code])
            for indicator in item.indicators:
                yield _indicator_row(indicator, by_code[indicator.code], tree.year, units, len(result.units))
    yield from _closing_rows(result)


def _chapter_row(chapter: Chapter, progress: NodeProgress) -> Row:
    title = f"{chinese_number(chapter.number)}、{chapter.title}"
    return Row(
        (Cell(title, Style.CHAPTER, 7), Cell(lamp_counts(progress.lamps), Style.CHAPTER_COUNTS, 3)), 26, keeps=True
    )


def _item_row(item: Item, progress: NodeProgress) -> Row:
    counts = lamp_counts(progress.lamps) if progress.total else "工作内容，以文字填报"
    title = Cell(f"{item.number}. {item.title}", Style.ITEM, 7)
    return Row((title, Cell(counts, Style.ITEM_COUNTS, 3)), 22, keeps=bool(item.indicators))


def _indicator_row(indicator: Indicator, one: ConsolidatedIndicator, year: int, units: UnitTree, everybody: int) -> Row:
    name = f"其中：{indicator.name}" if indicator.subset_of else indicator.name
    remark = "。".join((_remark(one, units, everybody), *map(say, one.findings)))
    target = "完成" if indicator.kind is Kind.MILESTONE else target_text(indicator, one.target) or "—"
    cells = (
        Cell(one.code, Style.CENTRE),
        Cell(name, Style.PART if indicator.subset_of else Style.TEXT),
        Cell(target, Style.CENTRE),
        Cell(due_words(indicator.due, year), Style.CENTRE),
        _total_cell(one),
        Cell(f"{one.reported}/{one.expected}", Style.CENTRE),
        share_cell(one.judgement.completion),
        share_cell(one.judgement.expected),
        lamp_cell(one.judgement),
        Cell(remark, Style.QUIET),
    )
    return Row(cells, height_of(((name, COLUMNS[1].width), (target, COLUMNS[2].width), (remark, COLUMNS[9].width))))


def _total_cell(one: ConsolidatedIndicator) -> Cell:
    if one.stage is not None:
        return Cell(STAGES[one.stage], Style.CENTRE)
    return Cell("—", Style.CENTRE) if one.total is None else number_cell(one.total, Style.TOTAL)


def _remark(one: ConsolidatedIndicator, units: UnitTree, everybody: int) -> str:
    """The arithmetic of the lamp, then who is not in the total; names go without saying where all units are."""
    reason = reason_line(one.judgement)
    if not one.missing or len(one.missing) == everybody:
        return reason
    names = [units.unit(code).name for code in one.missing]
    more = f"等 {len(names)} 家" if len(names) > _MOST_NAMES else ""
    colon = "。未计入：" if one.reported else "："
    return f"{reason}{colon}{'、'.join(names[:_MOST_NAMES])}{more}"


def _closing_rows(result: Consolidated) -> Iterator[Row]:
    yield Row((), 8)
    notes = (
        "说明：1. “已报合计”只含已报单位的数，未报不按 0 计；“无”计为已报而不增加合计，“不适用”不计入应报。"
        "各单位明细见“热力图”，每个数出自哪个文件哪个单元格见“数据来源”。",
        f"2. 亮灯：{scheme_words(result.scheme)}。序时进度按整月计算，里程碑到时限前不计。",
        f"3. 结果校验码：{result.digest}",
    )
    for note in notes:
        width = sum(column.width for column in COLUMNS)
        yield whole_width(note, COLUMNS, Style.NOTE, height_of(((note, width),), 16))
    yield Row((), 10)
    spans = (2, 3, 3, 2)
    yield Row(tuple(Cell(text, Style.SIGN, span) for text, span in zip(_SIGNATURES, spans, strict=True)), 30)
