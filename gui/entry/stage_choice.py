"""Three buttons for how far a task is by the unit's own word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.look.look import set_role
from gui.plan_words import stage_words
from model.entry.entry import Stage


class StageChoice(QWidget):
    """未启动、推进中、已完成; arrows move between them, a second click takes the choice back."""

    chosen = Signal(object)  # Stage, or None when the choice was taken back
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: Stage | None = None
        self._buttons = {stage: QPushButton(word) for stage, word in stage_words().items()}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for stage, button in self._buttons.items():
            set_role(button, kind="choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, stage=stage: self._on_clicked(stage))
            button.installEventFilter(self)
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch()
        self.setFocusProxy(self._buttons[Stage.NOT_STARTED])

    @property
    def first(self) -> QWidget:
        """The button that Tab reaches first."""
        return self._buttons[Stage.NOT_STARTED]

    @property
    def last(self) -> QWidget:
        """The button that Tab leaves from."""
        return self._buttons[Stage.DONE]

    def show_stage(self, stage: Stage | None) -> None:
        """Show what is stored."""
        self._stage = stage
        for one, button in self._buttons.items():
            button.setChecked(one is stage)
        self.setFocusProxy(self._buttons[stage or Stage.NOT_STARTED])

    def eventFilter(self, watched: object, event: object) -> bool:
        return isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress and self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        buttons = list(self._buttons.values())
        place = next((place for place, button in enumerate(buttons) if button.hasFocus()), 0)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if backwards else self.next_requested).emit()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = 1 if key == Qt.Key.Key_Right else -1
            buttons[(place + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_3:
            buttons[key - Qt.Key.Key_1].setFocus(Qt.FocusReason.TabFocusReason)
            self._on_clicked(list(self._buttons)[key - Qt.Key.Key_1])
        else:
            return False
        return True

    def _on_clicked(self, stage: Stage) -> None:
        chosen = None if stage is self._stage else stage
        self.show_stage(chosen)
        self.chosen.emit(chosen)
