"""Several words in one line, as the window's language sets them apart."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def listed(words: Iterable[str], most: int | None = None) -> str:
    """One after the other; of more than `most` the first ones, with a sign that there are others."""
    said = list(words)
    shown = translate("Listing", "、").join(said[:most])
    return shown if most is None or len(said) <= most else shown + translate("Listing", "……")
