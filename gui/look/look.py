"""The look of one running program: theme and zoom, and everything painted by them."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.look.palette import palette
from gui.look.style import scaled, style_sheet
from gui.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from model.entry.number_words import MONEY_SCALES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
STYLE = "Fusion"
ZOOMS = (0.9, 1.0, 1.1, 1.25, 1.4, 1.6)
LARGE_PRINT = 1.25


class Theme(StrEnum):
    """Light, dark, what the system says, or black and white for eyes that need it."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"

    @property
    def opposite(self) -> Theme:
        """The dark one to a light one, and the other way round."""
        return _OPPOSITES[self]


_OPPOSITES = {
    Theme.LIGHT: Theme.DARK,
    Theme.DARK: Theme.LIGHT,
    Theme.SYSTEM: Theme.DARK,
    Theme.CONTRAST_LIGHT: Theme.CONTRAST_DARK,
    Theme.CONTRAST_DARK: Theme.CONTRAST_LIGHT,
}
_TOKENS = {
    Theme.LIGHT: LIGHT,
    Theme.DARK: DARK,
    Theme.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Theme.CONTRAST_DARK: CONTRAST_DARK,
}


class TextSize(StrEnum):
    """The type scale; sizes at 100 % are in `_SIZES`."""

    XS = "xs"
    SM = "sm"
    BASE = "base"
    SECTION = "section"
    TITLE = "title"
    NUMBER = "number"


_SIZES = {
    TextSize.XS: (11, QFont.Weight.Normal),
    TextSize.SM: (12, QFont.Weight.Normal),
    TextSize.BASE: (13, QFont.Weight.Normal),
    TextSize.SECTION: (14, QFont.Weight.DemiBold),
    TextSize.TITLE: (20, QFont.Weight.DemiBold),
    TextSize.NUMBER: (24, QFont.Weight.DemiBold),
}


class Look(QObject):
    """Hands out tokens, fonts and icons; `changed` says that everything painted by hand needs a repaint."""

    changed = Signal()  # theme or zoom are not what they were
    money_changed = Signal()  # amounts of money are to be shown at another scale

    def __init__(self, theme: Theme = Theme.LIGHT, zoom: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.zoom = zoom
        self.money = ""
        """One of MONEY_SCALES where amounts in the other one are to be shown so; "" leaves them in the plan's unit."""
        self._fonts: dict[tuple[TextSize, bool, bool, float], QFont] = {}
        installed = set(QFontDatabase.families())
        self._families = [family for family in FAMILIES if family in installed]

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        if self.theme is Theme.SYSTEM:
            scheme = QApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return _TOKENS[self.theme]

    @property
    def is_dark(self) -> bool:
        """Whether the dark theme is in force, chosen or by the system."""
        return self.tokens in (DARK, CONTRAST_DARK)

    def px(self, size: float) -> int:
        """`size` pixels at 100 %, scaled by the zoom."""
        return scaled(size, self.zoom)

    def colour(self, token: str) -> QColor:
        """The colour of a token by its name."""
        return QColor(getattr(self.tokens, token))

    def font(self, size: TextSize = TextSize.BASE, *, bold: bool = False, tabular: bool = False) -> QFont:
        """The font of a step of the type scale; `tabular` gives all digits one width, for columns of numbers."""
        made = self._fonts.get((size, bold, tabular, self.zoom))
        if made is None:
            made = self._fonts[size, bold, tabular, self.zoom] = self._make_font(size, bold, tabular)
        return QFont(made)

    def _make_font(self, size: TextSize, bold: bool, tabular: bool) -> QFont:
        pixels, weight = _SIZES[size]
        font = QFont()
        if self._families:
            font.setFamilies(self._families)
        font.setPixelSize(self.px(pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def icon(self, name: str, token: str = "text2", size: int = 18) -> QIcon:
        """An outline icon in the colour of `token`."""
        from gui.look import icons  # draws: not needed at the start

        return icons.icon(name, getattr(self.tokens, token), self.tokens.disabled, self.px(size))

    def dress(self, button: QAbstractButton, name: str, token: str = "text2", size: int = 16) -> None:
        """Give a button an outline icon that grows with the text."""
        button.setIcon(self.icon(name, token, size))
        button.setIconSize(QSize(self.px(size), self.px(size)))

    def pixmap(self, name: str, token: str = "text2", size: int = 18, ratio: float = 1.0) -> QPixmap:
        """An outline icon for a painter or a label."""
        from gui.look import icons  # draws: not needed at the start

        return icons.pixmap(name, getattr(self.tokens, token), self.px(size), ratio)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme of the running program."""
        self.theme = theme
        self.apply()

    def set_zoom(self, zoom: float) -> None:
        """Change the text size of the running program; 1.0 is 100 %."""
        self.zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self.apply()

    def set_money(self, scale: str) -> None:
        """Show amounts at one of MONEY_SCALES, or with "" in the plan's own unit."""
        self.money = scale
        self.money_changed.emit()

    def step_zoom(self, steps: int) -> None:
        """The next larger (1) or smaller (-1) of `ZOOMS`; 0 goes back to 100 %."""
        nearest = min(range(len(ZOOMS)), key=lambda place: abs(ZOOMS[place] - self.zoom))
        self.set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)] if steps else 1.0)

    def apply(self) -> None:
        """Dress the whole application."""
        _application().setStyle(STYLE)
        self.apply_base()
        self.apply_style_sheet()
        self.changed.emit()

    def apply_base(self) -> None:
        """Colours and font, which widgets are made with; the style is named when the program starts."""
        application = _application()
        application.setPalette(palette(self.tokens))
        application.setFont(self.font())

    def apply_style_sheet(self) -> None:
        """What widgets are polished with: cheapest once they stand in their window and before that is shown."""
        _application().setStyleSheet(style_sheet(self.tokens, self.zoom, Path(_icon_folder().path())))

    def restore(self, settings: QSettings) -> None:
        """Take theme, zoom and the scale of amounts from what was stored."""
        stored = str(settings.value("look/theme", Theme.SYSTEM.value))
        self.theme = Theme(stored) if stored in tuple(Theme) else Theme.SYSTEM
        try:
            self.zoom = float(str(settings.value("look/zoom", 1.0)))
        except ValueError:
            self.zoom = 1.0
        stored = str(settings.value("look/money", ""))
        self.money = stored if stored in MONEY_SCALES else ""

    def store(self, settings: QSettings) -> None:
        """Remember theme, zoom and the scale of amounts."""
        settings.setValue("look/theme", self.theme.value)
        settings.setValue("look/zoom", self.zoom)
        settings.setValue("look/money", self.money)


def set_role(widget: QWidget, **properties: str) -> None:
    """Set properties that the style sheet selects by (`role="title"`, `kind="primary"`); restyle what is styled."""
    others = {name: value for name, value in properties.items() if widget.property(name) != value}
    for name, value in others.items():
        widget.setProperty(name, value)
    if others and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) and _application().styleSheet():
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        # Frames and labels take the padding of their new rule only at this event.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


@cache
def _icon_folder() -> QTemporaryDir:
    """One for the process: the application's style sheet outlives the look that made it."""
    return QTemporaryDir()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
