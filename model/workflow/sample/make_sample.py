"""The whole way on the bundled plan: issue, fill in, collect, review, consolidate, publish; every value is made up.

Six units, three periods. Each unit has a laptop of its own, and everything between it and headquarters goes through
workbooks. Somebody is late, somebody is missing, and somebody sends two workbooks that contradict each other.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from model.consolidation.data import consolidated_to_data
from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState
from model.entry.period import Period, parse_period
from model.plan.node import Indicator, Kind, Measure, RollUp
from model.plan.tree import PlanTree
from model.store.trouble import SUFFIX
from model.store.unit_rows import read_units, write_allocations
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import entries_by_code
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import IssuedForm, issue_forms, units_to_ask
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.plan.show_plan import show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent
from model.workflow.report.publish_report import publish_summary
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace, choose_period, close_workspace, open_workspace

PERIODS = ("2021-07", "2021-08", "2021-09")
MISSING = {("2021-08", "NM"), ("2021-09", "KG")}
LATE = {("2021-08", "JH"), ("2021-09", "QH")}
CONTRADICTS_ITSELF = ("2021-09", "FX", "1.03")
TOO_MANY = ("2021-09", "JH", "14.05", Decimal("1435000"))
"""A slip that the reader must notice: ten thousand times as many as can be meant."""
MARK = "【样例】"
FOLDER = "样例"
"""Where the sample stands beside a workspace."""
HEADQUARTERS = f"headquarters{SUFFIX}"
LAPTOPS = "laptops"
OFFICE = f"{LAPTOPS}/FD{SUFFIX}"
"""The workspace of one of the offices."""
_DIVISIBLE = frozenset({"%", "亿元", "公里"})
_DAYS_TO_REPORT = 5


@dataclass(frozen=True, slots=True)
class Sample:
    """What was made: headquarters' workspace and every file, in the order of making."""

    workspace: Path
    files: tuple[Path, ...]


def make_sample(folder: Path, progress: ProgressTold = silent) -> Sample:
    """Make the sample in `folder`, beginning anew where one was made before."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.rglob(f"*{SUFFIX}*"):
        old.unlink()
    path = folder / HEADQUARTERS
    headquarters = open_workspace(path)
    try:
        write_allocations(headquarters, allocate(show_plan(headquarters), units_to_ask(headquarters)))
        files: list[Path] = []
        for done, text in enumerate(PERIODS):
            go_on(progress, done, len(PERIODS), text)
            files += _one_period(headquarters, folder, parse_period(text))
        choose_period(headquarters, parse_period(PERIODS[-1]))
    finally:
        close_workspace(headquarters)
    return Sample(path, (path, *files))


def allocate(tree: PlanTree, units: list[str]) -> dict[tuple[str, str], Decimal]:
    """Every summed target split over the units, so that the parts add up to it exactly."""
    allocations: dict[tuple[str, str], Decimal] = {}
    for indicator in tree.indicators:
        if indicator.roll_up is not RollUp.SUM or indicator.target is None or indicator.per:
            continue
        step = Decimal(1) if indicator.target == indicator.target.to_integral_value() else Decimal("0.01")
        left = indicator.target
        for place, unit in enumerate(units):
            share = (left / (len(units) - place)).quantize(step, ROUND_HALF_UP)
            allocations[unit, indicator.code] = share
            left -= share
    return allocations


def sample_entries(
    tree: PlanTree, unit: str, period: Period, targets: dict[str, Decimal], units: list[str]
) -> Iterator[tuple[str, Entry]]:
    """Made-up entries of one of `units`, the same on every run; cumulative values grow from period to period.

    What is not added up over units is answered by one of them, the others say 不适用.
    """
    pace = 0.75 + 0.4 * random.Random(unit).random()
    for item in tree.items:
        yield item.code, Entry(narrative=f"{MARK}按月推进，{period.end.month} 月底前各项工作内容均已安排到人。")
        for indicator in item.indicators:
            own = random.Random(f"{unit} {indicator.code}")
            luck = pace * own.uniform(0.7, 1.25)
            lead = random.Random(indicator.code).choice(units)
            if own.random() < 0.04:
                continue
            if indicator.roll_up is RollUp.LEAD and unit != lead:
                yield indicator.code, Entry(ValueState.NOT_APPLICABLE, narrative=f"{MARK}由牵头单位填报。")
                continue
            yield indicator.code, _sample_entry(indicator, targets.get(indicator.code), period, luck, own)


def _sample_entry(
    indicator: Indicator, target: Decimal | None, period: Period, luck: float, own: random.Random
) -> Entry:
    share = min(1.2, luck * period.end.month / 12)
    if indicator.kind is Kind.MILESTONE:
        return _sample_milestone(indicator, period, share, own)
    if own.random() < 0.03:
        return Entry(ValueState.NOT_AVAILABLE, problems=f"{MARK}统计口径待上级明确。")
    goal = target if target is not None else indicator.target
    if goal is None:
        return Entry(ValueState.NIL)
    wanted = share if indicator.measure is Measure.CUMULATIVE else 0.9 + 0.2 * own.random()
    value = (goal * Decimal(str(round(wanted, 4)))).quantize(_step(indicator), ROUND_HALF_UP)
    is_behind = share < 0.5 and indicator.measure is Measure.CUMULATIVE
    return Entry(
        ValueState.REPORTED if value else ValueState.ZERO,
        value,
        Stage.UNDER_WAY,
        narrative=f"{MARK}截至{period.end.month}月底为 {value:,f}{indicator.unit_of_measure or ''}，台账已逐项登记。",
        problems=f"{MARK}部分项目要素保障不足，进度偏慢。" if is_behind else "",
        next_steps=f"{MARK}逐项倒排工期，每周调度一次。" if is_behind else "",
    )


def _sample_milestone(indicator: Indicator, period: Period, share: float, own: random.Random) -> Entry:
    is_due = indicator.due is not None and indicator.due <= period.end
    if share > 0.85 or (is_due and own.random() < 0.85):
        return Entry(stage=Stage.DONE, narrative=f"{MARK}已完成并归档。")
    stage = Stage.UNDER_WAY if share > 0.2 else Stage.NOT_STARTED
    return Entry(stage=stage, narrative=f"{MARK}已按计划推进。")


def _step(indicator: Indicator) -> Decimal:
    return Decimal("0.1") if indicator.unit_of_measure in _DIVISIBLE else Decimal(1)


def _one_period(headquarters: Workspace, folder: Path, period: Period) -> Iterator[Path]:
    due = period.end + timedelta(days=_DAYS_TO_REPORT)
    forms = issue_forms(headquarters, period, units_to_ask(headquarters), folder / "forms" / period.key, due=due)
    yield from (form.path for form in forms)
    for form in forms:
        if (period.key, form.unit.code) in MISSING:
            continue
        returned = _on_the_laptop(headquarters, folder, form, period)
        yield from returned
        days = 3 if (period.key, form.unit.code) in LATE else -1
        receive_submissions(headquarters, returned, period, at=_noon(due + timedelta(days=days)))
    yield publish_summary(headquarters, period, folder / f"summary-{period}.xlsx")
    yield _write_json(
        folder / f"consolidated-{period}.json", consolidated_to_data(consolidate_period(headquarters, period))
    )


def _on_the_laptop(headquarters: Workspace, folder: Path, form: IssuedForm, period: Period) -> list[Path]:
    unit = form.unit.code
    laptop = open_form(folder / LAPTOPS / f"{unit}{SUFFIX}", form.path)
    try:
        tree = show_plan(laptop)
        targets = {code: target for (one, code), target in allocate(tree, _asked(headquarters)).items() if one == unit}
        present = entries_by_code(laptop, period, unit)
        filled = dict(sample_entries(tree, unit, period, targets, _asked(headquarters)))
        if (period.key, unit) == TOO_MANY[:2]:
            code, value = TOO_MANY[2:]
            filled[code] = Entry(ValueState.REPORTED, value, Stage.UNDER_WAY)
        _record(laptop, {EntryKey(code, unit, period): (present.get(code, BLANK), one) for code, one in filled.items()})
        name = form.path.name
        written = [write_submission(laptop, period, folder / "returned" / period.key / name)]
        contested = CONTRADICTS_ITSELF[2]
        said = filled[contested].value
        if (period.key, unit) == CONTRADICTS_ITSELF[:2] and said is not None:
            more = replace(filled[contested], value=said * 2)
            _record(laptop, {EntryKey(contested, unit, period): (filled[contested], more)})
            second = folder / "returned" / period.key / f"{form.path.stem}（更正）.xlsx"
            written.append(write_submission(laptop, period, second))
        return [one.path for one in written if one.path is not None]
    finally:
        close_workspace(laptop)


def _asked(headquarters: Workspace) -> list[str]:
    top = read_units(headquarters).top.code
    return [unit.code for unit in read_units(headquarters).children(top)]


def _record(workspace: Workspace, entries: dict[EntryKey, tuple[Entry, Entry]]) -> None:
    changes = (Change(key, before, after) for key, (before, after) in entries.items() if before != after)
    record_entry(workspace, ChangeSet(tuple(changes), Origin.SAMPLE))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _write_json(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
