"""The bar above the pages: whose figures, which period, search, and what was saved when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)

from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.plan_words import period_words
from gui.widgets.elided_box import ElidedBox
from model.entry.period import Period, periods_of_year
from model.entry.reporting_unit import ReportingUnit, UnitTree

_TOOL_ICONS = {"undo": "arrow-back-up", "redo": "arrow-forward-up", "side": "layout-sidebar-right", "theme": "sun"}
_GAP = 10
_DEPTH_ROLE = Qt.ItemDataRole.UserRole + 1


class _Indented(QStyledItemDelegate):
    """Shows how deep a unit stands, in the list only: the closed box has the bare name."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = "　" * (index.data(_DEPTH_ROLE) or 0) + option.text


class TopBar(QWidget):
    """Pickers and search; says what a person chose."""

    unit_chosen = Signal(str)  # unit code
    period_chosen = Signal(object)  # Period
    query_edited = Signal(str)  # what stands in the search box
    search_left = Signal()  # Enter or arrow down in the search box: on to the hits

    def __init__(self, look: Look, actions: Mapping[str, QAction], menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._actions = actions
        self._brand = QLabel(self.tr("要点台账"))
        self.unit_box, self.period_box, self.search = ElidedBox(), QComboBox(), QLineEdit()
        self.search.setAcceptDrops(False)
        self._glass = QLabel(self.search)
        self._saved = QLabel()
        self._saved_at: datetime | None = None
        self._unsettled = 0
        self._tools = {key: QToolButton() for key in (*_TOOL_ICONS, "menu")}
        self._write = QPushButton()
        self._tools["menu"].setMenu(menu)
        self._lay_out()
        self._wire()
        self.show_look()

    def show_units(self, units: UnitTree, own: ReportingUnit | None, chosen: ReportingUnit) -> None:
        """Offer the workspace's own unit and everything below it."""
        self.unit_box.clear()
        top = own or chosen
        depths = {top.code: 0}
        for unit in (top, *units.below(top.code)):
            depths.setdefault(unit.code, depths.get(unit.parent or "", 0) + 1)
            self.unit_box.addItem(unit.name, unit.code)
            self.unit_box.setItemData(self.unit_box.count() - 1, depths[unit.code], _DEPTH_ROLE)
        self.unit_box.setCurrentIndex(max(self.unit_box.findData(chosen.code), 0))

    def show_period(self, period: Period) -> None:
        """Offer the year's periods of the same cadence."""
        self.period_box.clear()
        for one in periods_of_year(period.year, period.cadence):
            self.period_box.addItem(period_words(one), one)
        self.period_box.setCurrentIndex(period.number - 1)

    def show_saved(self, at: datetime) -> None:
        """Say when something was last written."""
        self._saved_at = at
        self._show_saved()

    def show_unsettled(self, count: int) -> None:
        """Say how many fields hold text that is not stored, as long as there are any."""
        self._unsettled = count
        self._show_saved()

    def _show_saved(self) -> None:
        words = ""
        if self._unsettled:
            words = self.tr("● {count} 处未保存").format(count=self._unsettled)
        elif self._saved_at is not None:
            words = self.tr("✓ 已自动保存 {time}").format(time=self._saved_at.strftime("%H:%M"))
        if words != self._saved.text():
            self._saved.setText(words)

    def show_page(self, key: str) -> None:
        """On the page 填报 the workbook is what all work is for; other pages have a main button of their own."""
        kind = "primary" if key == "page_entry" else ""
        if self._write.property("kind") != kind:
            set_role(self._write, kind=kind)
            self.show_look()

    def start_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open_menu(self) -> None:
        """Open the menu with its first line marked."""
        button = self._tools["menu"]
        menu = button.menu()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        menu.setActiveAction(next(one for one in menu.actions() if one.isEnabled() and not one.isSeparator()))

    def show_look(self) -> None:
        """Paint icons in the colours of the theme."""
        self._glass.setPixmap(self._look.pixmap("search", "text2", 16, self.devicePixelRatioF()))
        self._glass.adjustSize()
        size = QSize(self._look.px(18), self._look.px(18))
        for button in (self._write, *self._tools.values()):
            button.setIconSize(size)
        is_primary = self._write.property("kind") == "primary"
        self._write.setIcon(self._look.icon("upload", "on_primary" if is_primary else "text2"))
        self._tools["menu"].setIcon(self._look.icon("settings"))
        for key, name in _TOOL_ICONS.items():
            self._actions[key].setIcon(self._look.icon(name))
        self._actions["theme"].setIcon(self._look.icon("sun" if self._look.is_dark else "moon"))

    def minimumSizeHint(self) -> QSize:
        """Without the name of the program, which goes where the window is narrow."""
        least = super().minimumSizeHint()
        if self._brand.isVisibleTo(self):
            least.setWidth(least.width() - self._brand_room)
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._brand.setVisible(self.width() >= self.minimumSizeHint().width() + self._brand_room)

    @property
    def _brand_room(self) -> int:
        return self._brand.sizeHint().width() + _GAP

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.search_left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                self.query_edited.emit("")
                return True
        if watched is self.search and event.type() is QEvent.Type.Resize:
            self._glass.move(self._look.px(11), (self.search.height() - self._glass.sizeHint().height()) // 2)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        set_role(self._brand, role="brand")
        set_role(self._saved, role="hint")
        set_role(self._write, kind="primary")
        set_role(self.search, role="search")
        self.search.setPlaceholderText(self.tr("查找条目：可输入编号、文字或拼音首字母，如 cxqd"))
        self.search.setAccessibleName(self.tr("查找条目"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.unit_box.setAccessibleName(self.tr("填报单位"))
        self.period_box.setAccessibleName(self.tr("报告期"))
        self.unit_box.setMinimumWidth(150)
        fit(self.unit_box, self.unit_box.setMaximumWidth, 320, self._look)
        self.unit_box.setItemDelegate(_Indented(self.unit_box))
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(360)
        self._write.setText(" " + self.tr("生成上报表"))
        self._write.setToolTip(self._actions["write"].toolTip())
        self._tools["menu"].setAccessibleName(self.tr("菜单"))
        self._tools["menu"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for key in _TOOL_ICONS:
            self._tools[key].setDefaultAction(self._actions[key])
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 7, 16, 7)
        line.setSpacing(_GAP)
        for widget in (self._brand, self.unit_box, self.period_box):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.search, 3)
        line.addStretch(1)
        for one in (self._saved, *self._tools.values(), self._write):
            line.addWidget(one)

    def _wire(self) -> None:
        self.unit_box.activated.connect(lambda place: self.unit_chosen.emit(self.unit_box.itemData(place)))
        self.period_box.activated.connect(lambda place: self.period_chosen.emit(self.period_box.itemData(place)))
        self.search.textEdited.connect(self.query_edited)
        self._write.clicked.connect(self._actions["write"].trigger)
        self._actions["write"].enabledChanged.connect(self._write.setEnabled)
        self._look.changed.connect(self.show_look)
