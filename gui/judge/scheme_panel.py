"""Lamp schemes: which there are, what one says, what it would change, and one's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.choose import choose_file, choose_target
from gui.judge.class_form import ClassForm
from gui.judge.columns import SchemeRow, scheme_columns
from gui.judge.scheme_preview import SchemePreview
from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.widgets.card import card
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.period import Period
from model.errors import ModelError
from model.progress.lamp import LampClass
from model.progress.scheme import LampScheme, Subject
from model.progress.scheme_words import own_copy, rules_from_words, rules_to_words
from model.wording import say
from model.workflow.judge.choose_lamps import (
    drop_scheme,
    export_scheme,
    keep_scheme,
    list_schemes,
    scheme_of_file,
    use_scheme,
    use_usual,
)
from model.workflow.judge.lamp_in_use import board_in_use, chosen_scheme, own_schemes, scheme_in_use
from model.workflow.workspace.workspace import Workspace


class SchemePanel(QWidget):
    """The list at the left; at the right the rules, the choices, and the counts now and then."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations, self._look = operations, look
        self._period: Period | None = None
        self._scheme: LampScheme | None = None
        self.model: RecordModel[SchemeRow] = RecordModel(scheme_columns(operations.language), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=1)
        self.name, self._note = QLineEdit(), QLabel()
        self.rules, self._finding = QPlainTextEdit(), QLabel()
        self._choices, self._choice_form = QWidget(), QFormLayout()
        self.classes, self.choice_boxes = ClassForm(), dict[str, QComboBox]()
        self.preview = SchemePreview(operations, look)
        self.use, self.copy = QPushButton(self.tr("采用这个方案")), QPushButton(self.tr("照它做自己的"))
        self.drop, self.save = QPushButton(self.tr("删除")), QPushButton(self.tr("保存修改"))
        self.load, self.export = QPushButton(self.tr("从文件载入…")), QPushButton(self.tr("导出…"))
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table

    def show_period(self, period: Period) -> None:
        """Read the schemes and which of them is in use."""
        self._period = period
        self._show_list(self._scheme.key if self._scheme is not None else "")

    def show_scheme(self, scheme: LampScheme) -> None:
        """Show what a scheme says and what it would change in the period."""
        self._scheme = scheme
        language = self._operations.language
        keys = [row.scheme.key for row in self.model.records]
        self.table.show_row(keys.index(scheme.key) if scheme.key in keys else -1)
        self.name.setText(scheme.word(language))
        self.name.setReadOnly(not scheme.own)
        note = scheme.note[0 if language == "zh" else 1]
        self._note.setText("　".join(filter(None, (scheme.source, note))))
        self._note.setVisible(bool(self._note.text()))
        self.rules.setPlainText(rules_to_words(scheme, language))
        self.rules.setReadOnly(not scheme.own)
        for button in (self.save, self.drop):
            button.setVisible(scheme.own)
        self.copy.setVisible(scheme.subject is Subject.INDICATOR)
        self.classes.show_classes(scheme.classes if scheme.own else (), 0 if language == "zh" else 1)
        self.classes.setVisible(scheme.own)
        self._show_choices(scheme)
        self._say("")
        self._show_preview(scheme)

    def adopt(self) -> None:
        """Use the scheme that is shown; a scheme for ranks that is in use already is given up."""
        if self._scheme is None:
            return
        subject = self._scheme.subject
        row = next((row for row in self.model.records if row.scheme.key == self._scheme.key), None)
        is_given_up = row is not None and row.in_use and subject is Subject.UNIT
        before = self._operations.run(chosen_scheme, subject)
        name = self.tr("亮灯方案：{name}").format(name=self._scheme.word(self._operations.language))
        self._operations.settle(name, _using(None if is_given_up else self._scheme, subject), _using(before, subject))

    def make_own(self) -> None:
        """Begin a scheme of one's own from the one that is shown."""
        if self._scheme is None:
            return
        keys = {row.scheme.key for row in self.model.records}
        key = next(name for number in range(1, len(keys) + 2) if (name := f"own-{number}") not in keys)
        word = self._scheme.word(self._operations.language)
        copy = own_copy(self._scheme, key, self.tr("自定：{name}").format(name=word))
        if self._keep(copy):
            self.rules.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> None:
        """Keep what was written into a scheme of one's own."""
        edited = self._edited()
        if edited is not None:
            self._keep(edited)

    def _keep(self, scheme: LampScheme) -> bool:
        """Keep a scheme of one's own and show it; undone, what was kept by its key before is there again."""
        before = (self._operations.run(own_schemes) or {}).get(scheme.key)
        back = partial(drop_scheme, key=scheme.key) if before is None else partial(keep_scheme, scheme=before)
        name = self.tr("保存方案：{name}").format(name=scheme.word(self._operations.language))
        if not self._operations.settle(name, partial(keep_scheme, scheme=scheme), back):
            return False
        self._show_list(scheme.key)
        return True

    def _edited(self) -> LampScheme | None:
        if self._scheme is None or not self._scheme.own:
            return None
        name = self.name.text().strip() or self._scheme.key
        try:
            edited = rules_from_words(self._scheme, self.rules.toPlainText(), self._operations.language)
        except ModelError as trouble:
            self._say(say(trouble, self._operations.language))
            return None
        self._say("")
        return replace(edited, words=(name, name))

    def _show_list(self, key: str) -> None:
        schemes, used = self._operations.run(list_schemes), self._operations.run(scheme_in_use)
        if schemes is None or used is None:
            return
        board = self._operations.run(board_in_use)
        in_use = {used.key, board.key if board is not None else ""}
        self.model.show_records(SchemeRow(one, one.key in in_use) for one in schemes.values())
        self.show_scheme(schemes.get(key, used))

    def _show_choices(self, scheme: LampScheme) -> None:
        while self._choice_form.rowCount():
            self._choice_form.removeRow(0)
        place = 0 if self._operations.language == "zh" else 1
        self.choice_boxes.clear()
        for choice in scheme.choices:
            box = self.choice_boxes[choice.key] = QComboBox()
            for option in choice.options:
                box.addItem(option.words[place], option.key)
            box.setCurrentIndex(box.findData(choice.chosen))
            box.setAccessibleName(choice.words[place])
            box.activated.connect(lambda at, box=box, key=choice.key: self._on_option(key, box.itemData(at)))
            self._choice_form.addRow(choice.words[place], box)
        self._choices.setVisible(bool(scheme.choices))

    def _show_preview(self, scheme: LampScheme, *, asked: bool = True) -> None:
        by_rank = scheme.subject is Subject.UNIT
        row = next((row for row in self.model.records if row.scheme.key == scheme.key), None)
        in_use = row is not None and row.in_use
        self.use.setText(self.tr("不再挂牌") if by_rank and in_use else self.tr("采用这个方案"))
        self.preview.show_scheme(scheme, self._period, asked=asked)

    def _say(self, trouble: str) -> None:
        self._finding.setText(trouble)
        self._finding.setVisible(bool(trouble))
        self.save.setEnabled(not trouble)
        set_role(self.rules, state="bad" if trouble else "")

    def _on_option(self, choice: str, option: str) -> None:
        if self._scheme is not None:
            self.show_scheme(self._scheme.choosing(choice, option))

    def _on_classes(self, classes: tuple[LampClass, ...]) -> None:
        """Other words and colours: what is written in the rules follows."""
        edited = self._edited()
        if edited is not None:
            self._scheme = replace(edited, classes=classes)
            self.rules.setPlainText(rules_to_words(self._scheme, self._operations.language))
            self._show_preview(self._scheme, asked=False)

    def _on_typed(self) -> None:
        edited = self._edited()
        if edited is not None:
            self._show_preview(edited, asked=False)

    def _on_drop(self) -> None:
        if self._scheme is None:
            return
        chosen = self._operations.run(chosen_scheme, self._scheme.subject)
        name = self.tr("删除方案：{name}").format(name=self._scheme.word(self._operations.language))
        is_used = chosen is not None and chosen.key == self._scheme.key
        kept = (self._operations.run(own_schemes) or {}).get(self._scheme.key, self._scheme)
        back = partial(_bring_back, scheme=kept, used=chosen if is_used else None)
        self._operations.settle(name, partial(drop_scheme, key=self._scheme.key), back)

    def _on_load(self) -> None:
        chosen = choose_file(self, self.tr("载入亮灯方案"), self.tr("方案 (*.json)"))
        if chosen is not None:
            try:
                self._keep(scheme_of_file(chosen))
            except ModelError as trouble:
                self._operations.failed.emit(say(trouble, self._operations.language))

    def _on_export(self) -> None:
        if self._scheme is None:
            return
        name, kinds = f"{self._scheme.key}.json", self.tr("方案 (*.json)")
        chosen = choose_target(self, self.tr("导出亮灯方案"), name, kinds)
        if chosen is not None:
            try:
                export_scheme(self._scheme, chosen)
            except ModelError as trouble:
                self._operations.failed.emit(say(trouble, self._operations.language))

    def _wire(self) -> None:
        self.table.row_chosen.connect(lambda row: self.show_scheme(row.scheme))
        self.table.row_entered.connect(lambda _row: self.adopt())
        self.use.clicked.connect(self.adopt)
        self.copy.clicked.connect(self.make_own)
        self.save.clicked.connect(self.store)
        self.drop.clicked.connect(self._on_drop)
        self.load.clicked.connect(self._on_load)
        self.export.clicked.connect(self._on_export)
        self.classes.edited.connect(self._on_classes)
        self.rules.textChanged.connect(lambda: self._on_typed() if self.rules.hasFocus() else None)

    def _lay_out(self) -> None:
        for label, role in ((self._note, "hint"), (self._finding, "bad")):
            set_role(label, role=role)
            label.setWordWrap(True)
        set_role(self.use, kind="primary")
        self.table.setAccessibleName(self.tr("亮灯方案"))
        self.name.setAccessibleName(self.tr("方案名称"))
        self.rules.setAccessibleName(self.tr("规则，从上往下第一条成立的算"))
        self._choices.setLayout(self._choice_form)
        self._choice_form.setContentsMargins(0, 0, 0, 0)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        below = QHBoxLayout()
        below.addWidget(self.load)
        below.addWidget(self.export)
        below.addStretch()
        body.addWidget(card(self.table, below), 8)
        body.addWidget(self._detail(), 13)

    def _detail(self) -> QFrame:
        words, buttons = QLabel(self.tr("规则：从上往下，第一条成立的算")), QHBoxLayout()
        set_role(words, role="hint")
        for button in (self.copy, self.drop, self.save):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.preview.try_out)
        buttons.addWidget(self.use)
        sheet, area = QWidget(), QScrollArea()
        set_role(sheet, role="sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for widget in (self.name, self._note, self._choices, self.classes, words, self.rules, self._finding):
            column.addWidget(widget, 1 if widget is self.rules else 0)
        fit(self.rules, self.rules.setMinimumHeight, 180, self._look)
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        return card(area, self.preview, buttons)


def _using(scheme: LampScheme | None, subject: Subject) -> partial[None]:
    return partial(use_usual, subject=subject) if scheme is None else partial(use_scheme, scheme=scheme)


def _bring_back(workspace: Workspace, scheme: LampScheme, used: LampScheme | None) -> None:
    keep_scheme(workspace, scheme)
    if used is not None:
        use_scheme(workspace, used)
