"""The command that takes the pictures: every page, right sizes, and the workspace is left as it was."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gui.look.look import Look, Theme
from gui.scenes import DIALOGS
from gui.screenshots import SHOTS, Shot, take_screenshots, with_few_colours
from model.workflow.workspace.workspace import close_workspace, open_workspace


@pytest.mark.usefixtures("look")
def test_every_page_of_a_new_workspace(tmp_path: Path, look: Look) -> None:
    path = tmp_path / "work.yaodian"
    close_workspace(open_workspace(path))
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    pictures = take_screenshots(tmp_path / "out", path, shots=(Shot(Theme.DARK, 1366, 768),))
    look.apply()
    assert sorted(picture.name for picture in pictures) == sorted(
        f"{page}-dark-1366x768.png"
        for page in (
            "approval",
            "begin",
            "consolidation",
            "entry",
            *(f"dialog-{key}" for key in DIALOGS),
            "evidence",
            "form",
            "grid",
            "judge-curves",
            "judge-lamps",
            "judge-methods",
            "judge-scores",
            "overview",
            "palette",
            "plan",
            "plan-text",
            "preview",
            "report",
            "review",
            "submission",
            "totals",
            "unit",
        )
    )
    for picture in pictures:
        image = QImage(str(picture))
        if not picture.name.startswith("dialog-"):
            assert (image.width(), image.height()) == (1366, 768)
        colours = {image.pixel(x, y) for x in range(0, image.width(), 13) for y in range(0, image.height(), 7)}
        assert len(colours) > 12, f"{picture.name} is nearly empty"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_every_look_has_a_picture_and_a_name_of_its_own() -> None:
    assert len({shot.name for shot in SHOTS}) == len(SHOTS)
    assert {"light-1440x900-160", "dark-1366x768-en", "contrast-dark-1440x900"} <= {shot.name for shot in SHOTS}


def test_few_colours_keep_a_rare_one(qapp: QApplication) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    for y in range(300):
        for x in range(400):
            image.setPixelColor(x, y, QColor(x // 2, y // 2, (x + y) // 4))
    image.setPixelColor(7, 7, QColor(210, 58, 46))
    shown = with_few_colours(image)
    assert shown.colorCount() <= 256
    red = shown.pixelColor(7, 7)
    assert max(abs(red.red() - 210), abs(red.green() - 58), abs(red.blue() - 46)) <= 24
