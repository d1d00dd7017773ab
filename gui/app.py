"""Starting the window: one application, its look, its words, and what happens when something breaks."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from gui.launch.session import Session
from gui.look.look import STYLE, Look
from gui.start import FAILED
from gui.words import chosen_language, install_words


def run(workspace_path: Path | None, argv: Sequence[str], files: Sequence[Path] = ()) -> int:
    """Open the window on a workspace, with files that are dropped on it as it were, and stay until it is closed.

    The exit status of the program: where a window has the workspace open already, that one comes forward.
    """
    application = QApplication.instance() or QApplication([*argv, "-style", STYLE])
    assert isinstance(application, QApplication)
    application.setApplicationName("Yaodian")
    application.setOrganizationName("Yaodian")
    sys.excepthook = show_bug
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Yaodian", "window")
    translator = install_words(application, chosen_language(settings))
    application.setApplicationDisplayName(QApplication.translate("MainWindow", "要点台账"))
    # A window that makes room for another workspace is not the end.
    application.setQuitOnLastWindowClosed(False)
    look = Look()
    look.restore(settings)
    look.apply_base()
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: look.apply())
    session = Session(look, settings)
    session.ended.connect(application.quit)
    try:
        if not session.begin(workspace_path, files):
            return 0 if session.called_neighbour else FAILED
        return application.exec()
    finally:
        application.removeTranslator(translator)
        session.give_back()


def log_folder() -> Path:
    """Where the log is kept."""
    from model.workflow.workspace.diagnose import log_path

    return log_path().parent


def show_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """The hook for what nobody foresaw: say that data is safe and offer the details, also on standard error."""
    sys.__excepthook__(kind, bug, trace)
    if issubclass(kind, KeyboardInterrupt) or QApplication.instance() is None:
        return
    from PySide6.QtWidgets import QMessageBox  # a start that goes well needs none of these

    from gui.log import log_bug

    log_bug(bug)
    detail = "".join(traceback.format_exception(kind, bug, trace))
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(QApplication.translate("Bug", "程序出了意外。已显示“已自动保存”的内容都在磁盘上，没有丢失。"))
    box.setInformativeText(QApplication.translate("Bug", "请把详细信息复制给维护人员，然后重新打开程序。"))
    box.setDetailedText(detail)
    copy = box.addButton(QApplication.translate("Bug", "复制详细信息"), QMessageBox.ButtonRole.ActionRole)
    folder = box.addButton(QApplication.translate("Bug", "打开日志文件夹"), QMessageBox.ButtonRole.ActionRole)
    box.setEscapeButton(box.addButton(QApplication.translate("Bug", "关闭"), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    if box.clickedButton() is copy:
        QApplication.clipboard().setText(detail)
    elif box.clickedButton() is folder:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
