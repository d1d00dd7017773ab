"""Opening the window, and what is said where its library is missing; nothing is imported before it is needed."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

FAILED = 3
QT_LIBRARIES = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)


def open_window(workspace: Path | None, files: Sequence[Path] = ()) -> int:
    """Show the window until it is closed; its exit status, or 3 and a sentence where Qt cannot be loaded."""
    gc.disable()  # nothing made before the first paint is garbage; the session switches it on again
    try:
        from gui.launch.load_qt import load_qt

        load_qt()
        from gui.app import run
    except ImportError as error:
        sys.stderr.write(f"{what_is_missing(error)}\n")
        return FAILED
    return run(workspace, sys.argv[:1], files)


def what_is_missing(error: ImportError) -> str:
    """In both languages, since nobody can say which one the person at a half-installed machine reads."""
    from model.wording import sentence

    context = {"detail": str(error), "packages": QT_LIBRARIES}
    return "\n".join(sentence("program.no_window", context, language) for language in ("zh", "en"))
