"""Task tables of other offices: whatever its columns are called, no number of a promise is left behind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from model.plan.exchange import load_plan_file
from model.plan.node import Indicator


def indicators(path: Path, header: str, *rows: str) -> list[Indicator]:
    """What is found in a sheet written with | between its cells."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in ("某县2024年重点工作任务分解表", header, *rows):
        book.active.append(line.split("|"))
    book.save(path / "table.xlsx")
    return list(load_plan_file(path / "table.xlsx").tree.indicators)


@pytest.mark.parametrize("goal", ["具体目标", "主要目标", "工作成效", "年度预期目标", "绩效目标"])
def test_goals_in_a_column_of_their_own_are_read(tmp_path: Path, goal: str) -> None:
    found = indicators(
        tmp_path,
        f"序号|工作任务|{goal}|完成时限|牵头单位",
        "1|产业发展|新增规上企业20家|12月底前|工信局",
        "2|民生改善|新建幼儿园3所，改造老旧小区12个|9月底前|住建局",
    )
    assert [(one.target and int(one.target), one.unit_of_measure) for one in found] == [
        (20, "家"),
        (3, "所"),
        (12, "个"),
    ]
    assert [one.due for one in found] == [date(2024, 12, 31), date(2024, 9, 30), date(2024, 9, 30)]


def test_goals_beside_the_content_are_read_as_well(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "序号|工作任务|工作内容|具体目标|完成时限",
        "1|产业发展|建成标准化厂房5万平方米|新增规上企业20家|6月底前",
    )
    assert {(str(one.target), one.unit_of_measure) for one in found} == {("50000", "平方米"), ("20", "家")}


def test_a_bare_target_belongs_to_its_task_where_the_content_has_no_name_for_it(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "序号|重点任务|工作内容|目标值|完成时限",
        "1|新增规上工业企业|建立培育库，逐户走访|20家|11月底前",
    )
    assert ("20", "家", date(2024, 11, 30)) in {(str(one.target), one.unit_of_measure, one.due) for one in found}


def test_a_task_without_a_goal_is_still_a_task(tmp_path: Path) -> None:
    found = indicators(tmp_path, "序号|工作任务|具体目标|完成时限", "1|建成县档案馆新馆||10月底前")
    assert [(one.name, one.due) for one in found] == [("建成县档案馆新馆", date(2024, 10, 31))]
