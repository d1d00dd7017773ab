"""A person looks at the form before it is printed: page by page, larger, empty, and saved as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.printing.preview import Preview
from model.workflow.workspace.workspace import Workspace


def type_in(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Type without leaving the field."""
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, text)


@pytest.fixture
def preview(window: MainWindow, qtbot: QtBot) -> Preview:
    """Print preview on a row in which 1200 has just been typed and not left."""
    window.entry.enter("1.03")
    type_in(window, qtbot, "1200")
    window.actions_by_key["print"].trigger()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Preview) and one.isVisible())


def words_of(preview: Preview) -> str:
    assert preview.pages is not None
    return preview.pages.form.text


def test_what_was_just_typed_is_on_paper(preview: Preview) -> None:
    assert "1,200" in words_of(preview)
    assert preview.place.text().startswith("第 1 页，共 ") and not preview.back.isEnabled()
    picture = preview.paper.pixmap().toImage()
    assert picture.width() > 600 and picture.pixelColor(3, 3) == Qt.GlobalColor.white
    inked = sum(picture.pixelColor(x, y).lightness() < 128 for x in range(0, 600, 2) for y in range(20, 90))
    assert inked > 50, "a title is painted"


def test_ctrl_p_opens_it_from_the_field_in_which_one_types(window: MainWindow, qtbot: QtBot) -> None:
    window.entry.enter("1.03")
    qtbot.waitUntil(window.isActiveWindow)
    type_in(window, qtbot, "1200")
    field = window.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    [preview] = [one for one in window.findChildren(Preview) if one.isVisible()]
    assert "1,200" in words_of(preview)


def test_the_keys_turn_pages_and_zoom(preview: Preview, qtbot: QtBot) -> None:
    assert preview.pages is not None
    last, wide = len(preview.pages.pages) - 1, preview.zoom
    for key, page in (
        (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_End, last), (Qt.Key.Key_PageDown, last),
        (Qt.Key.Key_PageUp, last - 1), (Qt.Key.Key_Home, 0), (Qt.Key.Key_PageUp, 0),
    ):  # fmt: skip
        qtbot.keyClick(preview, key)
        assert preview.number == page
    qtbot.keyClick(preview, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom > wide and preview.paper.width() > preview.width()
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == pytest.approx(wide, abs=0.03)


def test_it_follows_what_is_filled_in_and_taken_back(preview: Preview, window: MainWindow) -> None:
    code = preview.pages.form.check_code if preview.pages is not None else ""
    window.actions_by_key["undo"].trigger()
    assert "1,200" not in words_of(preview) and code not in words_of(preview)


def test_an_empty_form_and_a_pdf(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    preview.empty.click()
    assert "1,200" not in words_of(preview)
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / "paper"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.keyClick(preview, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF") and "paper.pdf" in preview.banner.text
    name = Path(offered[0]).name
    assert name.startswith("2021-09_") and name.endswith("_空表.pdf")
    preview.save_pdf(tmp_path / "paper.pdf" / "x.pdf")
    assert preview.banner.text and "已另存" not in preview.banner.text


def test_pages_go_to_a_printer(preview: Preview, tmp_path: Path) -> None:
    support = pytest.importorskip("PySide6.QtPrintSupport")
    printer = support.QPrinter()
    printer.setOutputFormat(support.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    preview.print_pages(printer)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_text_that_is_not_stored_is_told(
    open_window: Callable[[Workspace], MainWindow], workspace: Workspace, qtbot: QtBot
) -> None:
    window = open_window(workspace)
    window.entry.enter("1.03")
    type_in(window, qtbot, "about")
    window.actions_by_key["print"].trigger()
    shown = [one for one in window.findChildren(Preview) if one.isVisible()]
    assert "1 处" in shown[0].banner.text


def test_a_closed_preview_hears_of_nothing(preview: Preview, window: MainWindow) -> None:
    window.operations.long_started.emit("work")
    assert not preview.isEnabled()
    window.operations.long_ended.emit()
    assert preview.isEnabled()
    preview.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.operations.long_started.emit("work")
    window.operations.long_ended.emit()
