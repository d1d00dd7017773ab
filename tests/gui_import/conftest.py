"""A dressed application, a real workspace and the page 方案 on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.background import Background
from gui.look.look import Look
from gui.operations import Operations
from gui.plan_import.import_page import ImportPage
from model.entry.period import parse_period
from model.plan.proof.proof import Proof, proof_of
from model.workflow.plan.import_plan import read_document
from tests.window_fixtures import dressed, look, no_widgets_left_over, operations, workspace

__all__ = ["dressed", "look", "no_widgets_left_over", "operations", "workspace"]

PLAN = """2023年某区工作要点

一、壮大实体产业
1. 抓好项目引进。全年引进产业项目20个以上，其中外资项目5个。总投资50亿元以上的项目6月底前开工3个。
2. 建设创新平台。建成新材料中试基地，技术合同交易额突破100亿元。

二、改善居民生活
3. 稳定居民就业。城镇新增就业3500人以上，城镇调查失业率控制在5.5%以内。
4. 更新老旧小区。改造老旧小区12个，新建口袋公园8个。
"""


@pytest.fixture
def plan_text() -> str:
    """A plan of four items and nine targets, one of them doubtful."""
    return PLAN


@pytest.fixture
def proof() -> Proof:
    """That plan as it was read."""
    return proof_of(read_document(PLAN))


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> Iterator[ImportPage]:
    """The page, shown and active."""
    background = Background(1)
    made = ImportPage(operations, look, background)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    made.show_period(parse_period("2021-09"))
    qtbot.waitActive(made)
    yield made
    background.close()
