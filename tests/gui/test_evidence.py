"""Evidence in the window: dropped, pasted, opened, removed, undone, and what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from gui.entry.evidence_card import EvidenceCard, size_words
from gui.entry.picture import likeness_in, thumbnail
from gui.main_window import MainWindow
from model.entry.likeness import is_alike


def picture(path: Path, width: int, height: int, seed: int, quality: int = 90) -> Path:
    """A picture with slopes and shapes, the same for the same seed in any size."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    slope = QLinearGradient(0, 0, width, height * ((seed % 3) - 1))
    slope.setColorAt(0, QColor.fromHsv(seed * 37 % 360, 120, 40 + seed * 53 % 200))
    slope.setColorAt(1, QColor.fromHsv(seed * 91 % 360, 200, 40 + seed * 29 % 200))
    painter.fillRect(0, 0, width, height, slope)
    for place in range(6):
        x, y = (seed * 17 + place * 31) % 80 / 100, (seed * 23 + place * 47) % 80 / 100
        colour = QColor.fromHsv(place * 60, 180, seed * 7 % 255)
        painter.fillRect(round(x * width), round(y * height), width // 5, height // 4, colour)
    painter.end()
    image.save(str(path), None, quality)
    return path


def texts(card: EvidenceCard) -> list[str]:
    QApplication.processEvents()  # new lines are shown with the next event
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def press(card: EvidenceCard, name: str) -> None:
    next(button for button in card.findChildren(QPushButton) if button.accessibleName() == name).click()


@pytest.fixture
def card(window: MainWindow) -> EvidenceCard:
    window.entry.enter("1.03")
    return window.entry.page.evidence


def test_a_file_that_is_dropped_stands_on_the_row_and_can_be_undone(
    window: MainWindow, card: EvidenceCard, tmp_path: Path
) -> None:
    file = tmp_path / "收据.pdf"
    file.write_bytes(b"%PDF-1.4" + bytes(90_000))
    window.take_files([file])
    assert "佐证材料（1）" in texts(card) and any("88 KB" in text for text in texts(card))
    window.actions_by_key["undo"].trigger()
    assert "佐证材料（0）" in texts(card)
    window.actions_by_key["redo"].trigger()
    assert "佐证材料（1）" in texts(card)
    window.entry.enter("1.04")
    assert "佐证材料（0）" in texts(card)


def test_a_file_is_opened_as_a_copy_and_removed(
    window: MainWindow, card: EvidenceCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "说明.txt"
    file.write_text("words", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    next(button for button in card.findChildren(QPushButton) if button.text() == "添加佐证…").click()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    press(card, "打开 说明.txt")
    assert Path(opened[0].toLocalFile()).read_text(encoding="utf-8") == "words"
    assert Path(opened[0].toLocalFile()) != file
    press(card, "移除 说明.txt")
    assert "佐证材料（0）" in texts(card)


def test_a_picture_from_the_clipboard_becomes_a_file(window: MainWindow, card: EvidenceCard) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    QApplication.clipboard().setImage(image)
    window.actions_by_key["paste_evidence"].trigger()
    assert any(text.startswith("截图-") and text.endswith(".png") for text in texts(card))


def test_what_was_added_comes_into_sight_and_the_cursor_stays(window: MainWindow, card: EvidenceCard) -> None:
    window.resize(1366, 700)
    QApplication.processEvents()
    cursor = QApplication.focusWidget()
    assert card.visibleRegion().isEmpty()
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    QApplication.clipboard().setImage(image)
    window.actions_by_key["paste_evidence"].trigger()
    assert any(text.startswith("截图-") for text in texts(card))
    assert not card.visibleRegion().isEmpty()
    assert QApplication.focusWidget() is cursor


def test_files_from_the_clipboard_are_added(window: MainWindow, card: EvidenceCard, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(data)
    window.actions_by_key["paste_evidence"].trigger()
    assert "a.txt" in texts(card)
    QApplication.clipboard().setText("words only")
    window.actions_by_key["paste_evidence"].trigger()
    assert "剪贴板" in window.banner.text


def test_a_program_is_refused_in_words_and_the_rest_goes_on(
    window: MainWindow, card: EvidenceCard, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "发票.pdf.exe"
    good.write_text("x", encoding="utf-8")
    bad.write_bytes(b"MZ")
    window.entry.evidence.attach([bad, good])
    assert "佐证材料（1）" in texts(card) and "发票.pdf.exe" in window.banner.text


def test_a_smaller_copy_of_a_picture_is_noticed(window: MainWindow, card: EvidenceCard, tmp_path: Path) -> None:
    window.entry.evidence.attach([picture(tmp_path / "one.jpg", 1200, 900, 5)])
    window.entry.enter("1.04")
    window.entry.evidence.attach([picture(tmp_path / "copy.jpg", 400, 300, 5, 60)])
    assert any("1.03" in text and "copy.jpg" in text for text in texts(card))


def test_prints_find_copies_and_leave_others_alone(tmp_path: Path) -> None:
    """40 pictures, each once more at a third of its size and badly compressed."""
    originals = [likeness_in(picture(tmp_path / "a.jpg", 900, 600, seed).read_bytes()) for seed in range(40)]
    copies = [likeness_in(picture(tmp_path / "b.jpg", 300, 200, seed, 50).read_bytes()) for seed in range(40)]
    found = sum(bool(one and two and is_alike(one, two)) for one, two in zip(originals, copies, strict=True))
    pairs = [(one, two) for place, one in enumerate(originals) for two in originals[place + 1 :]]
    false = sum(bool(one and two and is_alike(one, two)) for one, two in pairs)
    assert found >= 36 and false <= len(pairs) // 100


def test_a_picture_made_to_fill_the_memory_is_not_shown(tmp_path: Path) -> None:
    head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (60_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    assert likeness_in(head + bytes(200)) is None and thumbnail(head + bytes(200), 32) is None
    assert likeness_in(b"no picture") is None


@pytest.mark.parametrize(("size", "words"), [(0, "0 B"), (1023, "1023 B"), (88_000, "86 KB"), (1_260_000, "1.2 MB")])
def test_sizes_are_written_as_people_do(size: int, words: str) -> None:
    assert size_words(size) == words
