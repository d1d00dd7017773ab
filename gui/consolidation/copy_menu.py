"""What of the page of totals goes to other programs and to paper: the map and the overview, as tables and pictures."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gui.consolidation.heat_copy import heat_picture, heat_rows, print_picture
from gui.consolidation.overview import Overview
from gui.look.look import Look
from gui.widgets.block import copy_block
from gui.widgets.heat_map import HeatMap


class CopyMenu(QMenu):
    """The ways to copy, as they are chosen or called by keys."""

    def __init__(self, heat_map: HeatMap, overview: Overview, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._map, self._overview, self._look = heat_map, overview, look
        self.addAction(self.tr("热力图作为表格（Ctrl+C）"), self.copy_table)
        self.addAction(self.tr("热力图作为图片"), self.copy_picture)
        self.addAction(self.tr("打印热力图…"), lambda: print_picture(heat_picture(self._map.grid, self._look), parent))
        self.addSeparator()
        self.addAction(self.tr("总览作为表格"), self.copy_overview)
        self.addAction(self.tr("总览作为图片"), self.copy_overview_picture)

    def copy_table(self) -> None:
        """Put the map that is shown on the clipboard, for spreadsheets and documents."""
        copy_block(list(heat_rows(self._map.grid)))

    def copy_picture(self) -> None:
        """Put the map that is shown on the clipboard as a picture, all of it."""
        QGuiApplication.clipboard().setImage(heat_picture(self._map.grid, self._look))

    def copy_overview(self) -> None:
        """Put all of the overview on the clipboard as tables below each other: lists, days, the year that is drawn."""
        copy_block(list(self._overview.rows()))

    def copy_overview_picture(self) -> None:
        """Put the overview on the clipboard as it is seen."""
        QGuiApplication.clipboard().setImage(self._overview.grab().toImage())
