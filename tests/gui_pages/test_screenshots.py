"""The command that takes the pictures: every page, right sizes, and the workspace is left as it was."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from gui.look.look import Look, Theme
from gui.screenshots import take_screenshots
from model.workflow.workspace import close_workspace, open_workspace


@pytest.mark.usefixtures("look")
def test_every_page_of_a_new_workspace(tmp_path: Path, look: Look) -> None:
    path = tmp_path / "work.yaodian"
    close_workspace(open_workspace(path))
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    pictures = take_screenshots(tmp_path / "out", path, themes=(Theme.DARK,), sizes=((1366, 768),))
    look.apply()
    assert sorted(picture.name for picture in pictures) == [
        f"{page}-dark-1366x768.png" for page in ("consolidation", "entry", "form", "review", "submission", "totals")
    ]
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1366, 768)
        colours = {image.pixel(x, y) for x in range(0, 1366, 13) for y in range(0, 768, 7)}
        assert len(colours) > 12, f"{picture.name} is nearly empty"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
