"""The heat map (热力图): indicators down, units across; number, colour and shape together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, ConsolidatedUnit, UnitStanding
from model.entry.reporting_unit import UnitTree
from model.entry.unit_of_measure import plain
from model.form.row import chinese_number
from model.plan.tree import PlanTree
from model.progress.heat import heat_of
from model.progress.lamp import SHAPES, Judgement, Lamp, lamp_word
from model.report.table import Cell, Column, Row, Style, Table, height_of, number_format, whole_width
from model.report.words import reporting_line, share_format
from model.wording import sentence

_STEPS = (Style.HEAT_0, Style.HEAT_1, Style.HEAT_2, Style.HEAT_3, Style.HEAT_4)
_STEP_SHAPES = (SHAPES[Lamp.RED], SHAPES[Lamp.YELLOW], SHAPES[Lamp.GREEN], "↑", SHAPES[Lamp.BLUE])
_NOTE = "单元格为完成率；— 未报；没有百分号的数是尚未分解目标的上报数，不评"
_STAGE_WORDS = {
    "progress.milestone_done": "完成",
    "progress.milestone_not_started": "未启动",
    "progress.milestone_near_due": "未启动",
    "progress.milestone_under_way": "推进中",
    "progress.milestone_overdue": "逾期",
}
_MOST_ON_A_PAGE = 16
_NAME_WIDTH = 36


def heat_table(result: Consolidated, tree: PlanTree, units: UnitTree) -> Table:
    """One row an indicator, one column a unit, the consolidated result first."""
    columns = (
        Column("编号", 8),
        Column("指标（任务）", _NAME_WIDTH),
        Column("合计", 11),
        *(Column(_heading(unit), 11) for unit in result.units),
    )
    line = reporting_line(result, units)
    width = sum(column.width for column in columns)
    head = (
        whole_width(f"{tree.title}各单位完成情况热力图", columns, Style.TITLE, 40),
        whole_width(line, columns, Style.SUBTITLE, height_of(((line, width),), 24)),
        whole_width(_NOTE, columns, Style.OVERVIEW, height_of(((_NOTE, width),), 22)),
        _legend(len(columns)),
    )
    wide = len(result.units) > _MOST_ON_A_PAGE
    return Table("热力图", columns, head, _body(result, tree, len(columns)), frozen=2, wide=wide)


def _body(result: Consolidated, tree: PlanTree, width: int) -> Iterator[Row]:
    by_code = {one.code: one for one in result.indicators}
    for chapter in tree.chapters:
        yield Row((Cell(f"{chinese_number(chapter.number)}、{chapter.title}", Style.CHAPTER, width),), 24, keeps=True)
        for item in chapter.items:
            for indicator in item.indicators:
                yield _indicator_row(by_code[indicator.code], result.units)


def _indicator_row(one: ConsolidatedIndicator, units: tuple[ConsolidatedUnit, ...]) -> Row:
    values = {part.unit: part.value for part in one.contributions}
    cells = (
        Cell(one.code, Style.CENTRE),
        Cell(one.name),
        heat_cell(one.judgement, None),
        *(heat_cell(unit.judgements[one.code], values.get(unit.code)) for unit in units),
    )
    return Row(cells, height_of(((one.name, _NAME_WIDTH),)))


def heat_cell(judgement: Judgement, value: Decimal | None) -> Cell:
    """The completion on its colour, with the lamp's shape for prints without colours.

    Without a lamp: the reported value where there is one (no target to hold it against), else a dash or a word.
    """
    step = heat_of(judgement)
    if step is None:
        return _without_lamp(judgement, value)
    shape = _STEP_SHAPES[step]
    if judgement.reason in _STAGE_WORDS or judgement.completion is None:
        word = _STAGE_WORDS.get(judgement.reason) or lamp_word(judgement)
        return Cell(f"{shape} {word}", _STEPS[step])
    return Cell(plain(judgement.completion), _STEPS[step], format=f'"{shape} "{share_format(judgement.completion)}')


def _without_lamp(judgement: Judgement, value: Decimal | None) -> Cell:
    if judgement.reason == "progress.not_allocated" and value is not None:
        return Cell(plain(value), Style.HEAT_NONE, format=number_format(plain(value)))
    word = "—" if judgement.reason == "progress.not_reported" else lamp_word(judgement)
    return Cell(word, Style.HEAT_NONE)


def _heading(unit: ConsolidatedUnit) -> str:
    if unit.standing is UnitStanding.RECEIVED:
        return unit.name
    return f"{unit.name}\n（{sentence(f'standing.{unit.standing}')}）"


def _legend(columns: int) -> Row:
    """The five steps on their colours, above the units; in one text where the table is too narrow for that."""
    words = [f"{shape} {sentence(f'heat.{step}')}" for step, shape in enumerate(_STEP_SHAPES)]
    if columns < len(words) + 2:
        return Row((Cell("　".join(words), Style.OVERVIEW, columns),), 22)
    steps = tuple(Cell(word, style) for word, style in zip(words, _STEPS, strict=True))
    return Row((Cell("图例", Style.OVERVIEW, 2), *steps), 20)
