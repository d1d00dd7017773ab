"""The window speaks Chinese unless English was asked for, and then all of it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from gui.entry.change_words import change_words
from gui.look.listing import listed
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.words import VARIABLE, chosen_language, install_words, window_language
from model.entry.change import Origin
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.wording import Language
from model.workflow.entry.list_entries import LoggedChange
from model.workflow.workspace.workspace import Workspace

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of nobody."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Language], None]]:
    """Let the application speak a language until the test is over."""
    installed: list[QTranslator] = []
    yield lambda language: installed.append(install_words(qapp, language))
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize(("stored", "asked", "spoken"), [("", "", "zh"), ("en", "", "en"), ("en", "zh", "zh")])
def test_the_variable_goes_before_the_setting_and_chinese_is_the_default(
    settings: QSettings, monkeypatch: pytest.MonkeyPatch, stored: str, asked: str, spoken: str
) -> None:
    monkeypatch.setenv(VARIABLE, asked)
    if stored:
        settings.setValue("window/language", stored)
    assert chosen_language(settings) == spoken


def test_every_action_is_in_the_language_that_was_chosen(
    qtbot: QtBot, look: Look, workspace: Workspace, settings: QSettings, speak: Callable[[Language], None]
) -> None:
    speak("en")
    window = MainWindow(workspace, look, settings)
    qtbot.addWidget(window)
    texts = [action.text() for action in window.actions_by_key.values()]
    assert window_language() == window.operations.language == "en"
    assert len(texts) > 15
    # What an entry says is Chinese in every language, since forms know only those words (无).
    assert [text for text in texts if not text or CHINESE.search(re.sub(r'"[^"]*"', "", text))] == []
    tooltips = [action.toolTip() for action in window.actions_by_key.values()]
    assert any(text.endswith(" (Ctrl++, Ctrl+=)") for text in tooltips)
    assert not [text for text in tooltips if re.search("[（）、，。]", text)]


def test_words_in_a_row_are_set_apart_as_the_language_does(speak: Callable[[Language], None]) -> None:
    assert listed(["甲", "乙"]) == "甲、乙"
    speak("en")
    assert listed("abc") == "a, b, c" and listed("abc", 2) == "a, b…"


def test_buttons_of_qt_are_chinese_too(qtbot: QtBot, speak: Callable[[Language], None]) -> None:
    speak("zh")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert CHINESE.search(box.button(QDialogButtonBox.StandardButton.Cancel).text())


@pytest.mark.parametrize("origin", Origin)
def test_every_origin_of_a_change_has_its_word(qapp: QApplication, origin: Origin) -> None:
    key = EntryKey("8.02", "FX", parse_period("2021-09"))
    after = Entry(ValueState.REPORTED, Decimal(12))
    at = datetime(2021, 9, 25, 14, 32, tzinfo=UTC)
    said = change_words(LoggedChange(1, "", at, "", origin, "", "", key, BLANK, after), None)
    assert len(said.split("\u3000")[1]) >= 2
    assert "12" in said
