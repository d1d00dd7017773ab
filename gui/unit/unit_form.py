"""What is known of one unit, and the words for a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.look import set_role
from gui.unit.words import kind_words, kinds
from gui.widgets.elided_box import ElidedBox
from model.entry.reporting_unit import ReportingUnit, UnitTree


class UnitForm(QWidget):
    """Shows a unit, or a new one below another; stored by Enter or the button."""

    store_requested = Signal(object, bool)  # ReportingUnit, and whether it is new
    new_requested = Signal()  # another unit is wanted below the one that is shown
    retire_requested = Signal()  # the unit that is shown is to be asked no more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = ReportingUnit("", "")
        self._is_new = False
        self._title = QLabel()
        self.code, self.name, self.contact, self.phone = (QLineEdit() for _ in range(4))
        self.kind, self.above = QComboBox(), ElidedBox()
        self.store, self.new = QPushButton(self.tr("保存")), QPushButton(self.tr("添加下级"))
        self.retire = QPushButton(self.tr("停用"))
        self._lay_out()
        for edit in (self.code, self.name, self.contact, self.phone):
            edit.returnPressed.connect(self._on_store)
        self.store.clicked.connect(self._on_store)
        self.new.clicked.connect(self.new_requested)
        self.retire.clicked.connect(self.retire_requested)

    def show_unit(self, unit: ReportingUnit, units: UnitTree) -> None:
        """Show what is known of a unit."""
        self._is_new = False
        self._title.setText(self.tr("单位资料"))
        self._fill(unit, units)
        self.retire.setText(self.tr("停用") if unit.retired is None else self.tr("恢复"))
        self.retire.setEnabled(unit.parent is not None)

    def show_new(self, below: ReportingUnit, kind: str, units: UnitTree) -> None:
        """Ask for the words of a new unit below another."""
        self._is_new = True
        self._title.setText(self.tr("在“{name}”下添加").format(name=below.name))
        self._fill(ReportingUnit("", "", below.code, kind), units)
        self.retire.setEnabled(False)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, unit: ReportingUnit, units: UnitTree) -> None:
        self._unit = unit
        for edit, text in (
            (self.code, unit.code), (self.name, unit.name), (self.contact, unit.contact), (self.phone, unit.phone),
        ):  # fmt: skip
            edit.setText(text)
            edit.setCursorPosition(0)  # else a long name would be shown from its end
        self.code.setReadOnly(not self._is_new)
        self.kind.clear()
        for key in dict.fromkeys((*kinds(), *(one.kind for one in units.units), unit.kind)):
            self.kind.addItem(kind_words(key), key)
        self.kind.setCurrentIndex(self.kind.findData(unit.kind))
        below = {one.code for one in units.below(unit.code)} if unit.code else set()
        self.above.clear()
        for one in units.units:
            if one.code != unit.code and one.code not in below:
                self.above.addItem(one.name, one.code)
        self.above.setCurrentIndex(self.above.findData(unit.parent))
        self.above.setEnabled(unit.parent is not None)

    def _on_store(self) -> None:
        above = self.above.currentData()
        unit = self._unit._replace(
            code=self.code.text().strip(),
            name=self.name.text().strip(),
            parent=str(above) if self._unit.parent is not None and above is not None else self._unit.parent,
            kind=str(self.kind.currentData() or self._unit.kind),
            contact=self.contact.text().strip(),
            phone=self.phone.text().strip(),
        )
        self.store_requested.emit(unit, self._is_new)

    def _lay_out(self) -> None:
        set_role(self._title, role="section")
        set_role(self.store, kind="primary")
        fields = QFormLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(6)
        for words, widget in (
            (self.tr("代码"), self.code), (self.tr("名称"), self.name), (self.tr("类型"), self.kind),
            (self.tr("上级"), self.above), (self.tr("联系人"), self.contact), (self.tr("电话"), self.phone),
        ):  # fmt: skip
            widget.setAccessibleName(words)
            fields.addRow(words, widget)
        buttons = QHBoxLayout()
        for button in (self.new, self.retire):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(fields)
        column.addLayout(buttons)
