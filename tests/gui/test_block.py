"""What was copied does not bring the program down when it ends."""

from __future__ import annotations

import os
import subprocess
import sys

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
