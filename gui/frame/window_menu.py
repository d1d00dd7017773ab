"""The window's one menu: everything that has no button, how often is reported, and the language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions import dress
from gui.look.look import LARGE_PRINT, Look, Theme
from gui.plan_words import period_words
from model.entry.number_words import MONEY_SCALES
from model.entry.period import Cadence, parse_period

_WORK = ("undo", "redo", "paste_evidence", "account", "save", "print", "palette")
_WAYS = ("find", "next", "previous", "next_empty", "go_back", "go_forward", "tree")
_VIEW = ("grid", "side", "plan_text", "theme", "zoom_in", "zoom_out", "zoom_reset")
_FILE = ("look", "backup", "restore", "check_data", "originals", "diagnose")
_HELP = ("help", "shortcuts", "begin", "sample", "about")


class WindowMenu(QMenu):
    """Shows the actions; icons are painted when it opens, since start-up counts."""

    file_chosen = Signal(object)  # Path of a workspace that was open lately
    cadence_chosen = Signal(object)  # Cadence
    theme_chosen = Signal(object)  # Theme
    zoom_chosen = Signal(float)  # 1.0 is 100 %
    money_chosen = Signal(str)  # "万元", "亿元", or "" for the plan's own unit
    language_chosen = Signal(str)  # "zh" or "en"

    def __init__(
        self, actions: Mapping[str, QAction], look: Look, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._recent = QMenu(self.tr("最近打开"), self)
        self._recent.aboutToShow.connect(self._list_recent)
        self.addAction(actions["open"])
        self.addMenu(self._recent)
        self._add_below(self.tr("数据文件"), _FILE, actions)
        self.addSeparator()
        self.addActions([actions[key] for key in _WORK])
        self.addSeparator()
        self._add_below(self.tr("转到"), _WAYS, actions)
        self._add_below(self.tr("显示"), _VIEW, actions)
        self.addMenu(self._cadences())
        self.addMenu(self._themes(look))
        self.addMenu(self._amounts(look))
        self.addMenu(self._languages())
        self.addSeparator()
        self._add_below(self.tr("帮助与试用"), _HELP, actions)
        self.addAction(actions["quit"])
        self.aboutToShow.connect(lambda: dress(actions, look))

    def _add_below(self, title: str, keys: tuple[str, ...], actions: Mapping[str, QAction]) -> None:
        self.addMenu(title).addActions([actions[key] for key in keys])

    def _list_recent(self) -> None:
        from gui.launch.recent import recent_files  # not needed at the start

        self._recent.clear()
        for one in recent_files(self._settings):
            period = period_words(parse_period(one.period))
            words = self.tr("{unit}　{period}　{file}").format(unit=one.unit, period=period, file=Path(one.path).name)
            action = self._recent.addAction(self.tr("{file}（找不到）").format(file=words) if one.is_missing else words)
            action.setToolTip(f"{one.path}　{one.at.replace('T', ' ')}")
            action.setEnabled(not one.is_missing)
            action.triggered.connect(lambda _checked=False, path=one.path: self.file_chosen.emit(Path(path)))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("还没有")).setEnabled(False)
        self._recent.setToolTipsVisible(True)

    def _cadences(self) -> QMenu:
        words = {
            Cadence.TEN_DAY: self.tr("旬报"),
            Cadence.HALF_MONTH: self.tr("半月报"),
            Cadence.MONTH: self.tr("月报"),
            Cadence.QUARTER: self.tr("季报"),
            Cadence.HALF_YEAR: self.tr("半年报"),
            Cadence.YEAR: self.tr("年报"),
        }
        menu = QMenu(self.tr("报告周期"), self)
        for cadence, word in words.items():
            action = menu.addAction(word)
            action.triggered.connect(lambda _checked=False, cadence=cadence: self.cadence_chosen.emit(cadence))
        return menu

    def _themes(self, look: Look) -> QMenu:
        words = {
            Theme.SYSTEM: self.tr("跟随系统"),
            Theme.LIGHT: self.tr("浅色"),
            Theme.DARK: self.tr("深色"),
            Theme.CONTRAST_LIGHT: self.tr("高对比（白底黑字）"),
            Theme.CONTRAST_DARK: self.tr("高对比（黑底白字）"),
        }
        menu = QMenu(self.tr("外观"), self)
        group = QActionGroup(menu)
        for theme, word in words.items():
            action = group.addAction(word)
            action.setCheckable(True)
            action.setData(theme)
            action.triggered.connect(lambda _checked=False, theme=theme: self.theme_chosen.emit(theme))
        menu.addActions(group.actions())
        menu.addSeparator()
        large = menu.addAction(self.tr("大字（125%）"))
        large.setCheckable(True)
        large.triggered.connect(lambda checked: self.zoom_chosen.emit(LARGE_PRINT if checked else 1.0))

        def mark() -> None:
            for action in group.actions():
                action.setChecked(action.data() == look.theme)
            large.setChecked(look.zoom == LARGE_PRINT)

        menu.aboutToShow.connect(mark)
        return menu

    def _amounts(self, look: Look) -> QMenu:
        """How amounts of money are shown; what is typed and what is stored stay in the plan's unit."""
        menu = QMenu(self.tr("金额显示"), self)
        group = QActionGroup(menu)
        for scale in ("", *MONEY_SCALES):
            action = group.addAction(scale or self.tr("按方案的单位"))
            action.setCheckable(True)
            action.setData(scale)
            action.triggered.connect(lambda _checked=False, scale=scale: self.money_chosen.emit(scale))
        menu.addActions(group.actions())

        def mark() -> None:
            for action in group.actions():
                action.setChecked(action.data() == look.money)

        menu.aboutToShow.connect(mark)
        return menu

    def _languages(self) -> QMenu:
        menu = QMenu("语言 / Language", self)
        for language, word in {"zh": "中文", "en": "English"}.items():
            action = menu.addAction(word)
            action.triggered.connect(lambda _checked=False, language=language: self.language_chosen.emit(language))
        return menu
