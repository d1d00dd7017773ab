"""Starting the window: one application, its look, its words, and what happens when something breaks."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from gui.look.look import Look
from gui.main_window import MainWindow
from gui.words import chosen_language, install_words, window_language
from model.errors import ModelError
from model.wording import say
from model.workflow.workspace import close_workspace, load_writer, open_workspace

FAILED = 3
_AFTER_PAINT_MS = 50


def run(workspace_path: Path | None, argv: Sequence[str]) -> int:
    """Open the window on a workspace and stay until it is closed; the exit status of the program."""
    application = QApplication.instance() or QApplication(list(argv))
    assert isinstance(application, QApplication)
    application.setApplicationName("Yaodian")
    application.setOrganizationName("Yaodian")
    sys.excepthook = show_bug
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Yaodian", "window")
    translator = install_words(application, chosen_language(settings))
    application.setApplicationDisplayName(QApplication.translate("MainWindow", "要点台账"))
    look = Look()
    look.restore(settings)
    look.apply_base()
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: look.apply())
    try:
        workspace = open_workspace(workspace_path)
    except ModelError as trouble:
        look.apply_style_sheet()
        QMessageBox.warning(None, application.applicationDisplayName(), say(trouble, window_language()))
        application.removeTranslator(translator)
        return FAILED
    window = MainWindow(workspace, look, settings)
    look.apply_style_sheet()
    try:
        window.show()
        QTimer.singleShot(_AFTER_PAINT_MS, window, lambda: load_late(window))
        return application.exec()
    finally:
        application.removeTranslator(translator)
        close_workspace(workspace)


def load_late(window: MainWindow) -> None:
    """Load in the background what the first paint did not wait for and the first saved field would wait for."""
    if not window.background.is_closed:
        window.background.start(load_writer)


def show_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """The hook for what nobody foresaw: say that data is safe and offer the details, also on standard error."""
    sys.__excepthook__(kind, bug, trace)
    if issubclass(kind, KeyboardInterrupt) or QApplication.instance() is None:
        return
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(QApplication.translate("Bug", "程序出了意外。已显示“已自动保存”的内容都在磁盘上，没有丢失。"))
    box.setInformativeText(QApplication.translate("Bug", "请把详细信息复制给维护人员，然后重新打开程序。"))
    box.setDetailedText("".join(traceback.format_exception(kind, bug, trace)))
    box.exec()
