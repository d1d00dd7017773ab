"""Fonts of what is printed."""

from __future__ import annotations

from PySide6.QtGui import QFont

from model.report.word_parts import SUBSTITUTES

_LOCAL_FORMS = QFont.Tag("locl")


def printed_font(face: str, pixels: int, *, bold: bool = False) -> QFont:
    """A face of official documents, or what stands in for it.

    Local forms are off: some faces then draw digits beside Latin letters ("HGA2") with glyphs that have no character,
    which a PDF's text would lack.
    """
    font = QFont([face, *SUBSTITUTES[face]])
    font.setPixelSize(max(pixels, 1))
    font.setBold(bold)
    font.setFeature(_LOCAL_FORMS, 0)
    return font
