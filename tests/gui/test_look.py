"""Contrast of every pair that is painted, and a style sheet without holes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.look.lamp_shape import paint_status
from gui.look.look import Look, TextSize, Theme
from gui.look.status import Status
from gui.look.style import SHEET, style_sheet
from gui.look.svg import ICONS
from gui.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark", "contrast-light", "contrast-dark"]
)
TEXT_PAIRS = [
    *[(text, ground) for text in ("text", "text2", "muted") for ground in ("app", "surface", "subtle", "selected")],
    *[
        (f"{tone}_text", ground)
        for tone in ("ok", "warn", "alert", "bad", "idle")
        for ground in ("surface", f"{tone}_bg")
    ],
    ("link", "surface"),
    ("link", "selected"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_down"),
    *[("text", f"h{step}") for step in range(5)],
]
SHAPE_PAIRS = [
    *[(f"{tone}_fill", "surface") for tone in ("ok", "warn", "alert", "bad", "idle")],
    ("control", "surface"),
    ("focus", "surface"),
    ("focus", "app"),
    ("bar", "track"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@THEMES
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_reaches_aa(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_high_contrast_reaches_aaa(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 7


@THEMES
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_reach_three_to_one(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3


@THEMES
def test_sheet_has_no_holes_and_follows_the_zoom(tokens: Tokens, tmp_path: Path) -> None:
    plain, large = (style_sheet(tokens, zoom, tmp_path) for zoom in (1.0, 1.6))
    assert "@" not in plain
    assert "font-size: 20px" in plain and "font-size: 32px" in large
    for path in re.findall(r'url\("([^"]+)"\)', plain):
        assert Path(path).read_text(encoding="utf-8").startswith("<svg")


def test_sheet_has_no_literal_colours() -> None:
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", SHEET.read_text(encoding="utf-8"))


def test_every_icon_is_an_outline_that_can_be_tinted() -> None:
    assert (ICONS / "LICENSE").exists()
    for path in ICONS.glob("*.svg"):
        assert 'stroke="currentColor"' in path.read_text(encoding="utf-8"), path.name


def test_switching_the_theme_repaints(look: Look, qtbot: object) -> None:
    heard: list[str] = []
    look.changed.connect(lambda: heard.append(look.tokens.surface))
    look.set_theme(Theme.DARK)
    look.set_theme(Theme.LIGHT)
    assert heard == [DARK.surface, LIGHT.surface]


def test_every_theme_has_its_opposite() -> None:
    assert all(theme.opposite.opposite is theme for theme in Theme if theme is not Theme.SYSTEM)
    contrast_themes = {Theme.CONTRAST_LIGHT, Theme.CONTRAST_DARK}
    assert all((theme.opposite in contrast_themes) == (theme in contrast_themes) for theme in Theme)


def test_zoom_stays_within_its_steps(look: Look) -> None:
    for _ in range(9):
        look.step_zoom(1)
    assert look.zoom == 1.6 and look.px(10) == 16
    look.step_zoom(0)
    assert look.zoom == 1.0


def test_every_status_has_its_own_shape() -> None:
    """Painted in one colour, no two statuses look the same."""
    one_colour = dict.fromkeys(LIGHT.as_dict(), "#000000") | {"surface": "#FFFFFF"}
    pictures = set()
    for status in Status:
        image = QImage(28, 28, QImage.Format.Format_Grayscale8)
        image.fill(QColor(Qt.GlobalColor.white))
        painter = QPainter(image)
        paint_status(painter, QRectF(2, 2, 24, 24), status, Tokens(**one_colour))
        painter.end()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == len(Status)


def test_fonts_are_made_once_and_handed_out_as_copies(look: Look) -> None:
    first = look.font(TextSize.TITLE)
    first.setPixelSize(5)
    assert look.font(TextSize.TITLE).pixelSize() == 20
    look.zoom = 1.6
    assert look.font(TextSize.TITLE).pixelSize() == 32
    look.zoom = 1.0


def test_icons_grow_with_the_text_and_are_drawn_in_their_colour(look: Look, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    look.dress(button, "x", "bad_text")
    usual = button.iconSize().width()
    look.set_zoom(1.6)
    look.dress(button, "x", "bad_text")
    assert button.iconSize().width() == round(usual * 1.6)
    image = look.pixmap("x", "bad_text", 24).toImage()
    pixels = (image.pixelColor(x, y) for x in range(24) for y in range(24))
    colours = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert colours == {look.colour("bad_text").name()}
