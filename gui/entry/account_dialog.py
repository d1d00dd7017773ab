"""The account of a cumulative value: what each period brought, what was corrected, and one correction more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.plan_words import period_words
from gui.widgets.dialog_foot import dialog_foot
from gui.widgets.record_model import Column, RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.entry import EntryKey
from model.entry.ledger import Correction, LedgerLine, read_amount, read_correction
from model.entry.value import show_number
from model.errors import ModelError
from model.plan.node import Indicator
from model.wording import say
from model.workflow.entry.keep_ledger import keep_correction, show_ledger

translate = QCoreApplication.translate


class AccountDialog(QDialog):
    """Last + this period + corrections = now, a line for each reported period, newest first.

    A correction explains the values and alters none of them. It is never altered itself: undo adds its opposite.
    """

    def __init__(
        self, operations: Operations, look: Look, key: EntryKey, indicator: Indicator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations, self._key, self._indicator = operations, key, indicator
        self.model: RecordModel[LedgerLine] = RecordModel(_columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=3, wraps=True)
        self.amount, self.reason, self._finding = QLineEdit(), QLineEdit(), QLabel()
        self.keep, self._leave = QPushButton(self.tr("记下更正")), QPushButton(self.tr("关闭"))
        self._lay_out(look)
        self.amount.textEdited.connect(self._show_outcome)
        self.amount.returnPressed.connect(self.reason.setFocus)
        self.reason.textEdited.connect(self._show_outcome)
        self.reason.returnPressed.connect(self.put)
        self.keep.clicked.connect(self.put)
        self._leave.clicked.connect(self.reject)
        self._read()

    def put(self) -> None:
        """Put down what is typed, as one undo step; say what is wrong with it where that cannot be."""
        correction = self._typed()
        if correction is None:
            return
        code, unit = self._key.code, self._key.unit
        name = self.tr("更正 {code}：{amount}").format(code=code, amount=f"{correction.amount:+,f}")
        back = replace(correction, amount=-correction.amount, reason=self.tr("撤销：") + correction.reason)
        put, take_back = (partial(keep_correction, code=code, unit=unit, correction=one) for one in (correction, back))
        if self._operations.settle(name, put, take_back):
            self.amount.clear()
            self.reason.clear()
            self._read()
            self.amount.setFocus()

    def _typed(self) -> Correction | None:
        try:
            return read_correction(
                self._indicator, self._key.period, self.amount.text(), self.reason.text(), date.today()
            )
        except ModelError as trouble:
            self._say(say(trouble, self._operations.language), "bad")
            return None

    def _read(self) -> None:
        lines = self._operations.run(show_ledger, self._key.code, self._key.unit, self._key.period) or ()
        self.model.show_records(reversed(lines))
        self._show_outcome()

    def _show_outcome(self) -> None:
        """What the open period would come to with what is typed; it is held to nothing yet."""
        line = next((one for one in self.model.records if one.period == self._key.period), None)
        amount = read_amount(self._indicator, self.amount.text())
        if amount is None or line is None:
            self._say(self.tr("更正只说明差额，不改累计数；记下后不能改，记错了可撤销，另记一笔相反的。"), "hint")
            return
        brought = line.brought - amount
        words = self.tr("累计数仍是 {now}：上期 {before}，本期 {brought}，这笔更正 {amount}。").format(
            now=show_number(line.cumulative), before=show_number(line.before), brought=f"{brought:+,f}",
            amount=f"{amount:+,f}",
        )  # fmt: skip
        if brought < 0:
            words += self.tr("本期数成了负数：累计数若应含这笔更正，请先在填报页改累计数。")
        self._say(words, "warn" if brought < 0 else "hint")

    def _say(self, words: str, role: str) -> None:
        self._finding.setText(words)
        set_role(self._finding, role=role)

    def _lay_out(self, look: Look) -> None:
        words = {"code": self._key.code, "name": self._indicator.name, "period": period_words(self._key.period)}
        self.setWindowTitle(self.tr("台账与更正"))
        self.resize(look.px(640), look.px(520))
        title = QLabel(self.tr("{code} {name} · 到{period}").format(**words))
        set_role(title, role="section")
        for label in (title, self._finding):
            label.setWordWrap(True)
        self.table.setAccessibleName(self.tr("台账"))
        self.amount.setPlaceholderText(self.tr("多报了 20 写 -20，漏报了 20 写 +20"))
        self.reason.setPlaceholderText(self.tr("为什么要更正，如“与城关镇重复统计”"))
        form = QFormLayout()
        form.addRow(self.tr("更正数"), self.amount)
        form.addRow(self.tr("原因"), self.reason)
        for button in (self.keep, self._leave):
            button.setAutoDefault(False)  # Enter goes from field to field
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.table, 1)
        column.addLayout(form)
        column.addWidget(self._finding)
        column.addLayout(dialog_foot(self.keep, self._leave))
        self.amount.setFocus()


def _columns() -> Sequence[Column[LedgerLine]]:
    return (
        Column(translate("Account", "报告期"), lambda line: period_words(line.period), width=110),
        Column(translate("Account", "上期累计"), lambda line: show_number(line.before), numeric=True, width=90),
        Column(
            translate("Account", "本期"), lambda line: f"{line.brought:+,f}", numeric=True, width=90,
            colour=lambda line: None if line.is_explained else "bad_text",
        ),
        Column(translate("Account", "更正"), _corrections, tooltip=_corrections, width=200),
        Column(
            translate("Account", "累计"), lambda line: show_number(line.cumulative), numeric=True, width=90,
            bold=lambda line: True,
        ),
    )  # fmt: skip


def _corrections(line: LedgerLine) -> str:
    return "；".join(f"{one.amount:+,f} {one.reason}" for one in line.corrections)
