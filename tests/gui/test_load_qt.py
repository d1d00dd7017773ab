"""Qt as the window loads it complains about wrong calls as PySide6 does, although it loads the words for that later."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from gui.launch.load_qt import TRIED_WITH

ROOT = Path(__file__).resolve().parents[2]
PLAINLY = "import PySide6.QtCore"
OURS = "from gui.launch.load_qt import load_qt; load_qt()"
WRONG_CALLS = """
from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget

application = QApplication([])
label = QLabel()
for wrong in (
    lambda: label.setText(5),
    lambda: label.setText("a", "b"),
    lambda: label.setNum(nope=3),
    lambda: label.resize("a", "b"),
    lambda: QLabel("a", nope=3),
    lambda: QPoint("a"),
    lambda: QColor([1]),
    lambda: QTimer.singleShot("soon"),
    lambda: QObject(1, 2, 3),
    lambda: label.nothing_of_this_name,
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
from PySide6.support.signature import get_signature
from PySide6.support.signature.lib import enum_sig, tool

print(get_signature(QLabel.setText), get_signature(QWidget.resize), QWidget.resize.__doc__)
print(enum_sig.HintingEnumerator.__name__, tool.build_brace_pattern(1, ","))
import inspect, tempfile, traceback
print(inspect.signature(lambda a, b=2: None), tempfile.gettempprefix(), traceback.format_exc())
"""


def told(load: str, code: str) -> str:
    run = [sys.executable, "-c", f"{load}\n{code}"]
    return subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout


def test_wrong_calls_are_complained_about_in_the_words_of_pyside() -> None:
    words = told(OURS, WRONG_CALLS)
    assert words == told(PLAINLY, WRONG_CALLS)
    assert "Supported signatures" in words


@pytest.mark.skipif(not PySide6.__version__.startswith(TRIED_WITH), reason="another PySide6 loads everything at once")
def test_what_only_programmers_need_is_not_run_by_a_start() -> None:
    code = "import sys; print(*(name for name, one in sys.modules.items() if type(one).__name__ == 'LaterModule'))"
    waiting = set(told(OURS, f"import PySide6.QtWidgets, dataclasses\n{code}").split())
    assert {"inspect", "shibokensupport.signature.parser", "shibokensupport.signature.lib.pyi_generator"} <= waiting


def test_the_insides_of_an_unknown_pyside_are_left_alone() -> None:
    strange = "import gui.launch.load_qt as ours; ours.TRIED_WITH = ('0.',); ours.load_qt()"
    code = "import sys; print(*(name for name, one in sys.modules.items() if type(one).__name__ == 'LaterModule'))"
    waiting = told(strange, f"import PySide6.QtWidgets\n{code}").split()
    assert not [name for name in waiting if name.startswith("shibokensupport")]
