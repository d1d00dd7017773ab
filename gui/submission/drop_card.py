"""The place where returned workbooks are dropped, or chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.choose import choose_files, choose_folder
from gui.look.look import Look, set_role
from gui.widgets.dragged import local_paths


class DropCard(QFrame):
    """Takes files and folders by drag and drop, or by its two buttons.

    `looks_first` is ticked by who wants to see every value before any of it is put down.
    """

    paths_given = Signal(object)  # list[Path] of files and folders

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon, self._title = QLabel(), QLabel(self.tr("把收回来的填报表拖到这里"))
        self._hint = QLabel(self.tr("一个或多个文件，或整个文件夹；同一份收两次不会重复入库"))
        self._files, self._folder = QPushButton(self.tr("选择文件…")), QPushButton(self.tr("选择文件夹…"))
        self.looks_first = QCheckBox(self.tr("先核对，后入库（&L）"))
        self.looks_first.setToolTip(self.tr("读准的数也先列在“核对”里，一格对一条，您采用了才入库"))
        self.setAcceptDrops(True)
        set_role(self, role="drop")
        set_role(self._title, role="section")
        set_role(self._hint, role="hint")
        set_role(self._files, kind="primary")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 16, 20, 16)
        line.setSpacing(12)
        line.addWidget(self._icon)
        line.addLayout(words, 1)
        line.addWidget(self.looks_first)
        line.addWidget(self._folder)
        line.addWidget(self._files)
        self._files.clicked.connect(self._on_files)
        self._folder.clicked.connect(self._on_folder)
        look.changed.connect(self._paint)
        self._paint()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event):
            event.acceptProposedAction()
            set_role(self, state="over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_role(self, state="")

    def dropEvent(self, event: QDropEvent) -> None:
        set_role(self, state="")
        paths = local_paths(event)
        if paths:
            event.acceptProposedAction()
            self.paths_given.emit(paths)

    def _on_files(self) -> None:
        kinds = self.tr("填报表 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.zip);;所有文件 (*)")
        chosen = choose_files(self, self.tr("选择收回来的填报表"), kinds)
        if chosen:
            self.paths_given.emit(chosen)

    def _on_folder(self) -> None:
        chosen = choose_folder(self, self.tr("选择放着回表的文件夹"))
        if chosen is not None:
            self.paths_given.emit([chosen])

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.pixmap("file-import", "link", 28, self.devicePixelRatioF()))
