"""Pictures of the real window: `python -m gui.screenshots OUT_DIR [SCENE...] [--workspace FILE]`.

Every page: light, dark, high contrast, large print, a small screen, English. A workspace that is given is copied
first, so that nothing in it changes; without one the sample is made and shown.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from gui.look.look import Look, Theme
from gui.main_window import MainWindow
from gui.printing.preview import Preview
from gui.scenes import aim, scenes_of
from gui.words import install_words
from model.wording import Language
from model.workflow.sample.make_sample import make_sample
from model.workflow.workspace.workspace import close_workspace, open_workspace


@dataclass(frozen=True)
class Shot:
    """How a page is shown in one picture; `zoom` 1.0 is 100 %."""

    theme: Theme
    width: int
    height: int
    zoom: float = 1.0
    language: Language = "zh"

    @property
    def name(self) -> str:
        """The end of the file's name: light-1440x900, light-1440x900-160, light-1366x768-en."""
        zoom = f"-{self.zoom:.0%}".rstrip("%") if self.zoom != 1 else ""
        return f"{self.theme.value}-{self.width}x{self.height}{zoom}{'-en' if self.language == 'en' else ''}"


SHOTS = (
    Shot(Theme.LIGHT, 1440, 900),
    Shot(Theme.DARK, 1440, 900),
    Shot(Theme.LIGHT, 1366, 768),
    Shot(Theme.CONTRAST_DARK, 1440, 900),
    Shot(Theme.LIGHT, 1440, 900, zoom=1.6),
    Shot(Theme.DARK, 1366, 768, language="en"),
)
ONCE_LIGHT_ONCE_DARK = SHOTS[1:3]
"""Two of them, for who wants to see the program rather than check it."""
_FREQUENT = 64
_LIKE = 0xF0F0F0


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m gui.screenshots", description="Pictures of every page.")
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument(
        "scenes", nargs="*", help="names of the pictures to take (entry, overview); all if none is named"
    )
    parser.add_argument("--workspace", type=Path, help="workspace to show; the sample is made when there is none")
    asked = parser.parse_args(arguments)
    for path in take_screenshots(asked.out, asked.workspace, scenes=asked.scenes):
        print(path)
    return 0


def take_screenshots(
    out: Path, workspace: Path | None = None, shots: Sequence[Shot] = SHOTS, scenes: Sequence[str] = ()
) -> list[Path]:
    """Show a copy of the workspace and save a picture of each page (or of those named) for each shot into `out`.

    Without a display everything is drawn into memory.
    """
    if sys.platform == "linux" and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        original = workspace or make_sample(Path(folder) / "sample").workspace
        return [
            path
            for language in dict.fromkeys(shot.language for shot in shots)
            for path in _in_language(language, application, original, out, shots, scenes)
        ]


def _in_language(
    language: Language,
    application: QApplication,
    original: Path,
    out: Path,
    shots: Sequence[Shot],
    scenes: Sequence[str],
) -> list[Path]:
    """The pictures of one language, from a window of its own on a fresh copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / original.name
        shutil.copyfile(original, copy)
        translator = install_words(application, language)
        opened = open_workspace(copy)
        try:
            look = Look()
            look.apply()
            window = MainWindow(opened, look, QSettings(f"{folder}/window.ini", QSettings.Format.IniFormat))
            window.show()
            wanted = [shot for shot in shots if shot.language == language]
            pictures = [
                path
                for name, arrange in scenes_of(window, original.parent, Path(folder))
                if not scenes or name in scenes
                for path in _pictures(window, look, out, name, arrange, wanted)
            ]
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
        finally:
            close_workspace(opened)
            application.removeTranslator(translator)
    return pictures


def _pictures(
    window: MainWindow, look: Look, out: Path, name: str, arrange: Callable[[], QDialog | None], shots: Sequence[Shot]
) -> Iterator[Path]:
    dialog = arrange()
    is_as_large_as_one = dialog is None or isinstance(dialog, Preview)
    for shot in shots:
        if (look.theme, look.zoom) != (shot.theme, shot.zoom):
            look.theme, look.zoom = shot.theme, shot.zoom
            look.apply()
        if dialog is not None and not is_as_large_as_one:
            dialog.close()
            dialog = arrange()  # it is as large as the text was when it was opened
        shown = dialog or window
        for _ in range(5):  # what is counted in one round is laid out in the next, and scrolled in a later one
            if is_as_large_as_one:
                shown.resize(shot.width, shot.height)
            QApplication.processEvents()
        aim(window, name)
        path = out / f"{name}-{shot.name}.png"
        if not with_few_colours(shown.grab().toImage()).save(str(path), quality=0):
            raise OSError(f"cannot write {path}")
        yield path
    if dialog is not None:
        dialog.close()


def with_few_colours(image: QImage) -> QImage:
    """The same picture in 256 colours: a third of the size as PNG, and no difference to the eye.

    The most frequent colours stay, then the most frequent of each group of like ones, so that a rare red stays red.
    """
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(full.constBits()).cast("B").cast("I"))
    ranked = [colour for colour, _ in counted.most_common()]
    of_each_group = {colour & _LIKE: colour for colour in reversed(ranked)}
    table = list(dict.fromkeys((*ranked[:_FREQUENT], *sorted(of_each_group.values(), key=lambda one: -counted[one]))))
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return full.convertToFormat(QImage.Format.Format_Indexed8, table[:256], plain)


if __name__ == "__main__":
    raise SystemExit(main())
