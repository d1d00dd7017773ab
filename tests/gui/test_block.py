"""What was copied reaches other programs cell by cell, and does not bring this one down when it ends."""

from __future__ import annotations

import os
import subprocess
import sys

from gui.widgets.block import block_data

_COPY = """
from PySide6.QtGui import QGuiApplication
from gui.widgets.block import copy_block
application = QGuiApplication([])
copy_block([["1", "2"]])
print(QGuiApplication.clipboard().text())
"""


def test_the_program_ends_well_with_a_block_on_the_clipboard() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run([sys.executable, "-c", _COPY], env=environment, capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout) == (0, "1\t2\n")


def test_codes_and_line_ends_stay_what_they_are_in_other_programs() -> None:
    html = block_data([["1.10", "1.1", "1200", "一\n二"], ["007", "0", "0.5", "100"], ["=1+1", "-5"]]).html()
    assert html.count("mso-number-format") == html.count('sdnum="0;0;@"') == 3
    for cell in (
        ">1.10</td>",
        "<td>1.1</td>",
        "<td>1200</td>",
        ">007</td>",
        "<td>0</td>",
        "<td>0.5</td>",
        ">=1+1</td>",
        "<td>-5</td>",
    ):
        assert cell in html
    assert '一<br style="mso-data-placement:same-cell">二' in html and html.count("<tr>") == 3
