"""The language of the window: Chinese stands in the source, English in the catalogue, Qt's own words come with Qt."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from model.wording import Language


CATALOGUE = Path(__file__).parent.parent / "resources" / "i18n" / "app_en.qm"
SETTING = "window/language"
VARIABLE = "YAODIAN_LANGUAGE"


def chosen_language(settings: QSettings) -> Language:
    """What was asked for by the variable YAODIAN_LANGUAGE, else in the settings, else Chinese."""
    asked = os.environ.get(VARIABLE) or str(settings.value(SETTING, "zh"))
    return "en" if asked == "en" else "zh"


def window_language() -> Language:
    """The language that the window speaks at this moment."""
    return "en" if QApplication.translate("Help", "zh") == "en" else "zh"


def install_words(application: QApplication, language: Language) -> QTranslator:
    """Let the window speak `language` from here on; what is returned can be removed from the application again."""
    translator = QTranslator(application)
    if language == "en":
        translator.load(str(CATALOGUE))
    else:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator.load(QLocale(QLocale.Language.Chinese), "qtbase", "_", folder)
    application.installTranslator(translator)
    return translator
