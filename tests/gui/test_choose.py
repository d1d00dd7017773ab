"""Questions for files and folders: where they begin, and what a name without an ending becomes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.choose import choose_folder, choose_target, documents


@pytest.fixture
def asked(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Where each question began; every answer is a name in the temporary folder."""
    begun: list[str] = []

    def target(_parent: object, _title: str, start: str, kinds: str) -> tuple[str, str]:
        begun.append(start)
        return str(tmp_path / "表"), kinds.split(";;")[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", target)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda _parent, _title, start: begun.append(start) or "")
    QFileDialog().setDirectory(QDir.current())
    return begun


def test_the_first_question_begins_among_the_documents(asked: list[str]) -> None:
    assert choose_folder(None, "") is None
    assert asked == [str(documents())]


def test_the_next_question_begins_where_the_last_one_ended(asked: list[str], tmp_path: Path) -> None:
    QFileDialog().setDirectory(str(tmp_path))
    choose_target(None, "", "单位表.xlsx", "Excel (*.xlsx)")
    assert asked == [str(tmp_path / "单位表.xlsx")]
    QFileDialog().setDirectory(QDir.current())


@pytest.mark.parametrize(
    ("kinds", "ending"), [("Excel (*.xlsx)", ".xlsx"), ("Word (*.docx);;Excel (*.xlsx)", ".xlsx"), ("", ".docx")]
)
def test_a_name_without_an_ending_gets_one(asked: list[str], tmp_path: Path, kinds: str, ending: str) -> None:
    assert choose_target(None, "", "催报单.docx", kinds) == tmp_path / f"表{ending}"
