"""Where the program starts: without arguments the window, with arguments the command line.

What a command needs is imported inside it, so that the window starts fast and a reading command never loads Qt.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gui.start import open_window

if TYPE_CHECKING:
    import click


def command_line() -> click.Group:
    """Every command, those that draw among them."""
    from gui.commands import add_drawing_commands
    from model.command_line.cli import cli

    add_drawing_commands(cli)
    return cli


def speak_utf8() -> None:
    """Start anew in UTF-8 under a locale that cannot say Chinese: arguments and names of files would be lost."""
    try:
        "要点".encode(sys.getfilesystemencoding())
    except UnicodeEncodeError:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.argv])


def main() -> None:
    """Start, and leave with the exit status. The window is opened without the command line, which costs time."""
    speak_utf8()
    # Workbooks come out the same whether lxml is installed or not, and a full disk is said as one.
    os.environ.setdefault("OPENPYXL_LXML", "False")
    if sys.argv[1:]:
        command_line()(prog_name="main.py")
    named = os.environ.get("YAODIAN_WORKSPACE")
    sys.exit(open_window(Path(named) if named else None))


if __name__ == "__main__":
    main()
