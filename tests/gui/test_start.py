"""What the start of the window loads: nothing that reads or writes workbooks, and no library that takes its time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from model.workflow.workspace.workspace import choose_period, close_workspace, current_period, open_workspace

ROOT = Path(__file__).resolve().parents[2]
LATE = {
    "openpyxl", "docx", "lxml", "pypinyin", "sqlite_utils", "pluggy", "pandas", "numpy", "concurrent.futures",
    "hashlib", "email", "asyncio", "model.form.writer", "model.form.workbook", "model.submission.read",
    "model.review.compare", "model.consolidation.consolidate", "model.report.workbook",
    "model.plan.commitment.find", "model.workflow.workspace.bundled", "gui.form.form_page",
    "gui.submission.submission_page",
    "gui.review.review_page", "gui.plan_import.import_page", "gui.consolidation.consolidation_page",
    "gui.screenshots", "click", "uuid", "locale", "calendar", "argparse", "logging", "fractions", "gui.desk.reading",
    "gui.look.icons", "gui.frame.surroundings", "gui.actions", "gui.frame.top_bar", "gui.frame.rail",
    "gui.frame.window_menu", "gui.frame.hand_in", "gui.frame.errands", "gui.evidence_strip",
    "gui.entry.side_pane", "gui.widgets.burn_up", "gui.widgets.banner",
    "gui.widgets.tile", "gui.entry.reason_card", "gui.desk.figures", "model.wording",
    "model.entry.value", "model.entry.change", "model.progress.lamp", "model.plan.curve",
    "model.store.log_rows", "model.store.history", "model.workflow.entry.record_entry",
    # Constants of QStyle, QMessageBox, QFileDialog, and of every kind of widget that there is.
    "enum:ThemeIcon", "enum:StandardKey",
    "enum:PixelMetric", "enum:StandardButton", "enum:FileMode", "enum:WizardStyle", "source:desk.py", "source:node.py",
}  # fmt: skip
OPEN_AND_LIST = """
import enum
import gc
import linecache
import sys
from pathlib import Path
import main
from gui.launch.load_qt import load_qt

load_qt()
from gui.plan.tree_view import PlanTreeView
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTreeView

painted = []

def enums_below(base):
    for one in base.__subclasses__():
        yield f"enum:{one.__name__}"
        yield from enums_below(one)

def paint_event(tree, event):
    QTreeView.paintEvent(tree, event)
    if tree.model().rowCount() and not painted:
        painted.extend(sys.modules)
        painted.extend(enums_below(enum.Enum))
        painted.extend(f"source:{Path(one).name}" for one in linecache.cache)
        close_when_at_rest(tree)

def close_when_at_rest(tree):
    if gc.isenabled():
        tree.window().close()
    else:
        QTimer.singleShot(50, lambda: close_when_at_rest(tree))

PlanTreeView.paintEvent = paint_event
main.open_window(Path(sys.argv[1]))
print(" ".join(painted))
"""


def test_the_first_paint_waits_for_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    path = tmp_path / "work.yaodian"
    workspace = open_workspace(path)
    choose_period(workspace, current_period(workspace))
    close_workspace(workspace)
    ran = subprocess.run(
        [sys.executable, "-c", OPEN_AND_LIST, str(path)],
        cwd=ROOT,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(ran.stdout.split())
    assert {"gui.main_window", "gui.plan.tree_view", "model.store.database", "sqlite3"} <= loaded
    assert "enum:WidgetAttribute" in loaded
    assert loaded & LATE == set()


def test_commands_load_no_window_library() -> None:
    names = "print(*sys.modules)"
    code = f"import main, sys; main.command_line().list_commands(None); {names}"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert "click" in ran.stdout.split() and not [one for one in ran.stdout.split() if one.startswith("PySide6")]
