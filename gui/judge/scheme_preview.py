"""What a lamp scheme would change: the lamps of the totals as they are and as they would be, counted when one rests."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.judge.columns import class_token
from gui.look.look import Look, set_role
from gui.operations import Operations
from model.entry.period import Period
from model.progress.lamp import LampClass
from model.progress.scheme import LampScheme, Subject
from model.progress.scheme_words import class_words
from model.workflow.judge.choose_lamps import Preview, try_scheme

_REST_MS = 250
"""How long a person rests on a scheme before it is tried, so that walking the list stays quick."""


class SchemePreview(QWidget):
    """Three lines of counts. The button that counts anew, `try_out`, is placed by whoever shows this."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations, self._look = operations, look
        self._period: Period | None = None
        self._tried: LampScheme | None = None
        self._preview: Preview | None = None
        self.before, self.after, self.changed = QLabel(), QLabel(), QLabel()
        self.try_out = QPushButton(self.tr("试算"))
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._lay_out()
        self._rest.timeout.connect(self._count)
        self.try_out.clicked.connect(self._count)
        look.changed.connect(self._tell)

    def show_scheme(self, scheme: LampScheme, period: Period | None, *, asked: bool = True) -> None:
        """Begin to count; nothing for schemes that rank units.

        Counting starts when the person rests on a scheme; after typing (not `asked`) it waits for the button.
        """
        self._period, self._tried, self._preview = period, scheme, None
        self._rest.stop()
        for line in (self.before, self.changed):
            line.setText("")
        by_rank = scheme.subject is Subject.UNIT
        self.try_out.setVisible(not by_rank)
        if by_rank or period is None:
            self.after.setText(self.tr("按名次给单位挂牌，牌子显示在“计分排名”里，不改变指标的灯。"))
        elif asked:
            self.after.setText(self.tr("稍候试算……"))
            self._rest.start()
        else:
            self.after.setText(self.tr("规则改了。按“试算”（Ctrl+Enter）看哪些灯会变。"))

    def _count(self) -> None:
        """Consolidate both ways with progress; the keyboard goes on where it was."""
        scheme, period = self._tried, self._period
        if scheme is None or period is None or not self.isVisible():
            return
        if self._operations.is_busy:
            self._rest.start()
            return
        where, around = QApplication.focusWidget(), self.parentWidget()
        preview = self._operations.run_long(self.tr("试算亮灯方案"), try_scheme, period, scheme)
        if where is not None and around is not None and around.window().isAncestorOf(where):
            where.setFocus(Qt.FocusReason.OtherFocusReason)
        if preview is None:
            self.after.setText(self.tr("没有试算。按“试算”（Ctrl+Enter）再来。"))
            return
        self._preview = preview
        self._tell()

    def _tell(self) -> None:
        """Say what was counted, in the colours of the look."""
        if self._preview is None:
            return
        self.before.setText(self.tr("现在　{counts}").format(counts=self._counts(self._preview.before)))
        self.after.setText(self.tr("采用后　{counts}").format(counts=self._counts(self._preview.after)))
        self.changed.setText(self.tr("{count} 项指标的灯会变").format(count=len(self._preview.changed)))

    def _counts(self, counts: Mapping[LampClass, int]) -> str:
        language, tokens = self._operations.language, self._look.tokens

        def words(one: LampClass, count: int) -> str:
            colour = getattr(tokens, class_token(one))
            return f'<span style="color:{colour}">{class_words(one, language)}&nbsp;<b>{count}</b></span>'

        return "　".join(words(one, count) for one, count in counts.items())

    def _lay_out(self) -> None:
        self.try_out.setShortcut(QKeySequence("Ctrl+Return"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for line, role in ((self.changed, "section"), (self.before, "label"), (self.after, "label")):
            set_role(line, role=role)
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.RichText if line is not self.changed else Qt.TextFormat.AutoText)
            column.addWidget(line)
