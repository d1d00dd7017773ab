"""Where a reason is written: its kind, its words, and what will be sent back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.approval.columns import kind_words
from gui.look.fitted import fit
from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.look.reason_words import reason_words
from gui.widgets.card import label
from gui.widgets.text_box import TextBox
from model.entry.reason import Reason, ReasonKind
from model.wording import Language

_MOST_SHOWN = 4


class ReasonForm(QFrame):
    """Says what the person wrote; what it is about is the page's business."""

    noted = Signal(object, str)  # ReasonKind, text: for the rows that are marked, or for the whole form
    send_requested = Signal()  # write the workbook

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._about, self._preview, self._missing = QLabel(), QLabel(), QLabel()
        self.kind, self.text = QComboBox(), TextBox()
        self.note, self.send = QPushButton(), QPushButton()
        for kind, words in kind_words(language).items():
            self.kind.addItem(words, kind)
        self._lay_out(look)
        self.note.clicked.connect(self._on_noted)
        self.send.clicked.connect(self.send_requested)
        self.text.textChanged.connect(lambda: self._missing.hide())
        keys = QShortcut(QKeySequence("Ctrl+Return"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_noted)

    def start(self) -> None:
        """Put the cursor where the reason is written."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_marked(self, codes: Sequence[str]) -> None:
        """Say what the next reason will be about."""
        shown = listed(codes, 6)
        whole = self.tr("对全表的意见（没有勾选行）")
        self._about.setText(
            self.tr("对勾选的 {count} 行：{codes}").format(count=len(codes), codes=shown) if codes else whole
        )

    def show_drafts(self, drafts: Sequence[Reason]) -> None:
        """Show what will be sent back."""
        whole_form = self.tr("全表")
        lines = [f"{one.code or whole_form}　{reason_words(one, self._language)}" for one in drafts[:_MOST_SHOWN]]
        if len(drafts) > _MOST_SHOWN:
            lines.append(self.tr("……共 {count} 条").format(count=len(drafts)))
        self._preview.setText("\n".join(lines))
        self._preview.setVisible(bool(lines))
        whole = any(not one.code for one in drafts)
        words = self.tr("退回全表…") if whole else self.tr("退回这 {count} 行…").format(count=len(drafts))
        self.send.setText(words if drafts else self.tr("退回…"))
        self.send.setEnabled(bool(drafts))

    def _on_noted(self) -> None:
        text = self.text.toPlainText().strip()
        self._missing.setVisible(not text)
        if text:
            kind: ReasonKind = self.kind.currentData()
            self.noted.emit(ReasonKind(kind), text)
            self.text.show_text("")

    def _lay_out(self, look: Look) -> None:
        self.note.setText(self.tr("记下意见  Ctrl+Enter"))
        self.kind.setAccessibleName(self.tr("退回理由"))
        self.text.setAccessibleName(self.tr("退回意见"))
        self.text.setPlaceholderText(self.tr("哪里不对、要怎么改、要补什么材料"))
        fit(self.text, self.text.setFixedHeight, 60, look)
        self._missing.setText(self.tr("请先写明理由。"))
        set_role(self._missing, role="bad")
        set_role(self._about, role="label")
        set_role(self._preview, role="hint")
        set_role(self.send, kind="primary")
        self._preview.setWordWrap(True)
        self._about.setWordWrap(True)
        self._missing.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._about, 1)
        head.addWidget(label(self.tr("理由"), "label"))
        head.addWidget(self.kind)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._missing)
        foot.addStretch()
        foot.addWidget(self.note)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self._preview)
        column.addLayout(foot)
