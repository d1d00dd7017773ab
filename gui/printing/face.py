"""Fonts of what is printed."""

from __future__ import annotations

from PySide6.QtGui import QFont

from model.report.word_parts import SUBSTITUTES

_NOT_AS_WRITTEN = tuple(QFont.Tag(name) for name in ("locl", "liga", "clig"))


def printed_font(face: str, pixels: int, *, bold: bool = False) -> QFont:
    """A face of official documents, or what stands in for it.

    Local forms and ligatures are off: with them some faces draw digits beside Latin letters ("HGA2") with glyphs that
    have no character, which a PDF's text would lack, and "fi" with one that has another.
    """
    font = QFont([face, *SUBSTITUTES[face]])
    font.setPixelSize(max(pixels, 1))
    font.setBold(bold)
    for feature in _NOT_AS_WRITTEN:
        font.setFeature(feature, 0)
    return font
